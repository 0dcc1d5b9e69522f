# Today: greetings, what waits, the picture of promises.

today-morning = Good morning
today-noon = Good day
today-afternoon = Good afternoon
today-evening = Good evening
today-morning-name = Good morning, { $name }
today-noon-name = Good day, { $name }
today-afternoon-name = Good afternoon, { $name }
today-evening-name = Good evening, { $name }
today-sentence = { $day }. { $count ->
    [one] One thing is waiting.
   *[other] { $count } things are waiting.
}
today-sentence-late = { $day }. { $count ->
    [one] One thing is waiting
   *[other] { $count } things are waiting
}, { $late } of them past their date.
today-sentence-free = { $day }. Nothing is waiting.
today-free = All done. A good moment to greet a partner you have not heard from for long.
today-health = How relations fare
today-all-partners = See all partners
today-radar = Agreements to look at
today-resume = Continue where you left off
today-empty-title = It all begins with one partner
today-empty-sentence = Note one partner, and this page reminds you of the steps, commitments and agreements that wait.
today-empty-known = No internet needed. Everything stays on this computer.

todo-late = { $days ->
    [one] 1 day late
   *[other] { $days } days late
}
todo-no-day = No date
todo-all = Show { $count } more
todo-more = { $count ->
    [one] One more thing comes after these.
   *[other] { $count } more things come after these.
}
todo-open = Open
todo-our-commitment-ours = Our commitment
todo-their-commitment = Commitment of { $who }
todo-next-step = Next step with { $who }
todo-agreement-waiting = Waiting for { $who } to sign
todo-agreement-declined = { $who } declined to sign
todo-agreement-witnesses = Witnesses have not signed the text with { $who } yet
todo-agreement-ending = The agreement with { $who } ends soon
todo-agreement-in-negotiation = Being negotiated with { $who }
todo-agreement-draft = Draft agreement with { $who }
todo-figures = The figures for { $month } wait to be filled in
todo-close-month = All figures for { $month } are in; the month can be closed
todo-task = Task of { $who }
todo-milestone = Milestone of { $who }
todo-act-our-commitment = Open commitment
todo-act-their-commitment = See commitment
todo-act-next-step = Open partner
todo-act-agreement-waiting = Open signing desk
todo-act-agreement-declined = See why
todo-act-agreement-witnesses = Open the signing desk
todo-act-agreement-ending = Decide what comes next
todo-act-agreement-in-negotiation = Open the text
todo-act-agreement-draft = Go on drafting
todo-act-figures = Fill in figures
todo-act-close-month = Close the month
todo-act-task = See the plan
todo-act-milestone = See the plan

months-late = { $count ->
    [one] 1 commitment is past its date
   *[other] { $count } commitments are past their date
}
months-kept = { $count ->
    [one] 1 commitment kept this month
   *[other] { $count } commitments kept this month
}
months-open = { $count ->
    [one] 1 commitment under way
   *[other] { $count } commitments under way
}
months-none = No commitments with a date yet
months-picture = Commitments by month: kept, late and still open. The figures are in the table below.
months-figures = Show the figures
months-month = Month

radar-waits = Waiting for { $names } to sign
radar-ends = { $names }. Ends { $day }.

resume-agreement = Agreement
resume-partner = Partner
resume-partnership = Partnership
resume-conversation = Conversation
resume-person = Person
