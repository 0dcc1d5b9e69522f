# Partnerships, commitments, conversations, the thread, the eight steps.

state-draft = Draft
state-in-negotiation = Being negotiated
state-ready = Ready to sign
state-partly-signed = Partly signed
state-active = Active
state-ending-soon = Ending soon
state-ended = Ended
state-renewed = Renewed
state-terminated = Terminated
state-void = Void

commitment-open = Open
commitment-late = Late
commitment-kept = Kept
commitment-waived = Waived by both
commitment-lapsed = Lapsed
commitment-ours = Our organisation
commitment-due = by { $day }
commitment-kept-on = kept { $day }
commitment-late-days = { $days ->
    [one] 1 day late
   *[other] { $days } days late
}
commitment-keep = Mark as kept
commitment-reopen = Reopen
commitment-add = Add a commitment
commitment-save = Save commitment
commitment-remove = Remove commitment
commitment-who = Who commits?
commitment-what = What is promised
commitment-what-example = For instance: children's stories for the class library
commitment-amount = Amount
commitment-unit = Unit
commitment-unit-example = books
commitment-due-on = By when
commitment-rhythm = How often
commitment-rhythm-example = For instance: every Saturday
commitment-person = Person in charge
commitment-value = Worth in rupiah
commitment-status = Standing
commitments-none = Note who gives what, how much and by when. It enters the agreement by itself.
commitments-sentence = { $count ->
    [one] 1 commitment
   *[other] { $count } commitments
}: { $kept } kept, { $late } late.

partnerships-none-yet = No partnerships yet.
partnerships-some-worry = { $count ->
    [one] 1 partnership.
   *[other] { $count } partnerships.
} { $worried ->
    [one] 1 of them needs attention.
   *[other] { $worried } of them need attention.
}
partnerships-all-well = { $count ->
    [one] 1 partnership, and it is doing well.
   *[other] { $count } partnerships, all doing well.
}
partnerships-empty-title = One partnership, one thread
partnerships-empty-sentence = A partnership keeps the shared purpose, its partners, commitments and agreements in one place.
partnership-with = With { $names }
partnership-no-members = No partners in it yet
partnership-no-agreements = No agreements yet.
partnership-steps-done = { $done } of 8 steps
partnership-name = Name of the partnership
partnership-name-example = For instance: Saturday Reading Class
partnership-purpose = What for
partnership-purpose-hint = One or two sentences. It becomes the purpose article of the agreement.
partnership-members = Partners in it
partnership-starts = From
partnership-ends = Until
partnership-save = Save partnership
partnership-remove = Remove partnership
partnership-about = About the partnership
partnership-gone = This partnership is no longer here
member-add = Add a partner
member-choose = Choose a partner
member-role = Their role
member-remove = Take out of the partnership

steps-title = Eight steps
steps-sentence = { $done } of 8 are there. Next: { $next }.
steps-all-done = All eight steps are there.
step-stakeholders = Stakeholders
step-trust = Trust and communication
step-goals = Shared goals
step-roles = Roles and agreements
step-resources = Resources and funding
step-engagement = Community engagement
step-impact = Measuring impact
step-sustaining = Sustaining
step-ahead = Not begun
step-underway = Under way
step-done = There
step-state = How far
step-note = Short note
step-help-stakeholders = Who takes part, and whose voice is still missing?
step-help-trust = When did you last talk, and what did they say?
step-help-goals = What do you want to reach together, and how will you know?
step-help-roles = Who does what, and is it written down?
step-help-resources = What does each side bring, and what is still lacking?
step-help-engagement = How does the community take part and get heard?
step-help-impact = Which figures are kept, and what has changed?
step-help-sustaining = What makes this partnership last?
step-fact-members = { $count ->
    [one] 1 partner
   *[other] { $count } partners
}
step-fact-contacts-missing = { $count ->
    [one] 1 partner has no contact person
   *[other] { $count } partners have no contact person
}
step-fact-conversations = { $count ->
    [one] 1 conversation
   *[other] { $count } conversations
}
step-fact-no-conversation = No conversation yet
step-fact-purpose-there = The purpose is written
step-fact-purpose-missing = The purpose is not written yet
step-fact-agreement = { $count ->
    [one] 1 agreement in force
   *[other] { $count } agreements in force
}
step-fact-agreement-open = { $count ->
    [one] 1 agreement being drafted
   *[other] { $count } agreements being drafted
}
step-fact-agreement-none = No agreement yet
step-fact-commitments-open = { $open } of { $all } commitments still open
step-fact-commitments-none = No commitments yet
step-fact-in-kind-value = Goods and services worth Rp { $rupiah }
step-fact-volunteers = { $count ->
    [one] 1 partner brings volunteers or local knowledge
   *[other] { $count } partners bring volunteers or local knowledge
}
step-fact-kept-share = { $kept } of { $due } commitments due have been kept
step-fact-ends-in = { $days ->
    [one] Ends in 1 day
   *[other] Ends in { $days } days
}
step-fact-ended = The term has passed
step-fact-end-missing = No end date set yet
step-fact-goals = { $count ->
    [one] 1 goal
   *[other] { $count } goals
}
step-fact-indicators = { $count ->
    [one] 1 indicator
   *[other] { $count } indicators
}
step-fact-indicators-missing = Nothing is counted yet
step-fact-figures-until = Figures closed up to { $month }
step-fact-figures-none = No month is closed yet

medium-meeting = Face to face
medium-phone = Phone
medium-message = Message
medium-email = E-mail
medium-letter = Letter
medium-other = Other
line-note = Note
line-need = Need
line-offer = Offer
line-commitment = Commitment
line-concern = Concern

talk-new = Log a conversation
talk-back = Back to the partner
talk-with = With whom
talk-when = When
talk-how = How
talk-people = Who took part
talk-people-example = For instance: Pak Dedi and Bu Ratna
talk-partnership = Part of the partnership
talk-no-partnership = Not in a partnership yet
talk-summary = What it was about
talk-summary-hint = A sentence or two will do.
talk-lines = What was said
talk-lines-hint = Mark a line as a need, an offer or a commitment; each is noted in its place at once.
talk-line = Line { $number }
talk-line-kind = Kind of line { $number }
talk-line-add = New line
talk-line-remove = Remove line { $number }
talk-line-ours = This is our commitment, not theirs
talk-line-became = Noted
talk-promise-hint = Commitments belong to a partnership. Without one, the line stays a part of the conversation.
talk-save = Save conversation
talk-remove = Remove conversation
talk-gone = This conversation is no longer here
problem-required-partner = Choose the partner first.

thread-none = Nothing noted yet. Begin by logging one conversation.
thread-next-step = Next step
thread-added = Partner noted for the first time
thread-stage = Stage: { $from } became { $to }
thread-talk-with = Conversation with { $name }
thread-promise-ours = Our commitment
thread-promise-theirs = Commitment of { $who }
thread-agreement-drafted = Drafting began.
thread-agreement-frozen = Frozen for signing.
thread-agreement-signed = { $number } signed by { $name }
thread-agreement-declined = { $name } declined to sign.
thread-agreement-took-back = { $name } signs after all.
thread-agreement-starts = Takes effect.
thread-agreement-ends = The term ends.
thread-all = Show { $count } more
