# Impact: goals, indicators, monthly figures.

impact-title = Impact
impact-sentence = { $count ->
    [one] 1 indicator
   *[other] { $count } indicators
}: { $on } on track, { $getting } getting there, { $off } off track.
impact-sentence-none-judged = { $count ->
    [one] 1 indicator. It cannot be judged yet.
   *[other] { $count } indicators. None can be judged yet.
}
impact-sentence-no-indicator = The goal is there. Next: what is counted to see that it is reached?
impact-empty-title = From a goal to figures, from figures to a report
impact-empty-sentence = Write one shared goal and one thing to count. After a few months, charts and impact reports come together by themselves.
impact-empty-known = A goal belongs to a partnership. { $count ->
    [one] There is 1 to choose.
   *[other] There are { $count } to choose from.
}
impact-empty-no-partnership = A goal belongs to a partnership, and there is none yet. Begin with the partnership.
impact-see-example = See an example
impact-new-goal = New goal
impact-add-goal = Add a goal
impact-new-goal-for = for { $name }
impact-add-indicator = Add an indicator
impact-fill = Fill in { $month }
impact-fill-progress = { $done } of { $total } figures for { $month } are in.
impact-fill-all = All figures for { $month } are in. The month can be closed.
impact-no-indicator = Nothing is counted for this goal yet.
impact-last = { $value }, { $month }
impact-target = target { $value }
impact-no-figure = No figure yet
impact-no-target = no target yet
track-on-track = On track
track-getting-there = Getting there
track-off-track = Off track
track-not-judged = Not judged yet

month-hint = For instance: nov 2026 or 11/2026.
month-misread = This does not read as a month yet. Examples: nov 2026, 11/2026.

goal-title = Goal
goal-new-sentence = One sentence on what shall be different. The help beside it reads along while you write.
goal-partnership = For the partnership
goal-partnership-choose = Choose a partnership
goal-level = Level
goal-level-hint = From the lasting change down to everyday activities.
goal-level-goal = Goal
goal-level-outcome = Outcome
goal-level-output = Output
goal-level-activity = Activity
goal-level-help-goal = The lasting change.
goal-level-help-outcome = What people do or have differently.
goal-level-help-output = What the programme hands over.
goal-level-help-activity = What is done.
goal-statement = What shall be different
goal-statement-example = For instance: by June 2027, 150 children of Wonokromo read at the reading house every month
goal-parent = Contributes to
goal-no-parent = Not under another goal
goal-need = Answers the need
goal-no-need = Not tied to a recorded need yet
goal-need-note = Why this matters to the community
goal-responsible = Responsible
goal-due-on = Reached by
goal-agreed-by = Agreed by
goal-agreed-by-hint = Everyone who agreed to this goal.
goal-agreed-on = Agreed on
goal-assumption = What must hold
goal-assumption-hint = Things outside our reach, for instance that the school keeps lending the room.
goal-save = Save goal
goal-saving = Saving
goal-remove = Remove goal
goal-gone = This goal is no longer here
goal-gone-sentence = It may have been removed. A removal can still be undone.
goal-indicators = What is counted
goal-restored = What you typed last time is still here.
goal-start-over = Start from empty

smart-title = Is it SMART?
smart-sentence = { $met } of 5 letters are met.
smart-all = All five letters are met.
smart-letter-specific = Specific
smart-letter-measurable = Measurable
smart-letter-achievable = Achievable
smart-letter-relevant = Relevant
smart-letter-timely = Time-bound
smart-met = met
smart-missing = not met yet

indicator-new-title = New indicator
indicator-new-sentence = One thing that is counted to see that this goal is reached.
indicator-sheet-title = Definition of { $name }
indicator-back = Back to the chart
indicator-name = Name of the indicator
indicator-name-example = For instance: Children who came at least once
indicator-definition = What is counted
indicator-definition-hint = Exactly what is counted, and what is not.
indicator-why = Why it is counted
indicator-unit = Unit
indicator-unit-hint = For instance children, books, hours or %.
indicator-direction = What is better
indicator-direction-up = More
indicator-direction-down = Less
indicator-sums = Figures of several months
indicator-sums-latest = The last one counts
indicator-sums-total = They add up
indicator-sums-hint = Head counts and shares take the last one; hours and goods add up.
indicator-baseline = Baseline
indicator-baseline-hint = The figure before the programme began.
indicator-baseline-on = Taken on
indicator-baseline-source = Where the baseline comes from
indicator-target = Final target
indicator-target-in = Reached in the month
indicator-milestones = Targets on the way
indicator-milestones-hint = Each holds from its month until the next one.
indicator-milestone-month = From the month, target { $number } on the way
indicator-milestone-value = Figure, target { $number } on the way
indicator-milestone-add = Add a target on the way
indicator-milestone-remove = Remove target { $number } on the way
indicator-frequency = Filled in
indicator-frequency-monthly = Every month
indicator-frequency-quarterly = Every three months
indicator-frequency-half-yearly = Every six months
indicator-frequency-yearly = Every year
indicator-method = How it is measured
indicator-source = Source
indicator-source-hint = Evidence that can be shown, for instance signed attendance lists.
indicator-responsible = Filled in by
indicator-lowest = Lowest possible
indicator-highest = Highest possible
indicator-bounds-hint = Figures outside these bounds are not accepted.
indicator-limits = What this figure cannot say
indicator-part-what = What and why
indicator-part-target = From where to where
indicator-part-how = How it is filled in
indicator-save = Save indicator
indicator-remove = Remove indicator
indicator-gone = This indicator is no longer here
indicator-fill = Fill in { $month }
indicator-into-report = Put into a report
indicator-under-goal = { $partnership }. { $level }: { $statement }
indicator-no-figures-title = No figures yet
indicator-no-figures = The chart and its sentence appear once the first figure is in.
indicator-computed = Sentence from the data
indicator-copy = Copy the sentence
indicator-copied = The sentence is copied
indicator-copy-failed = The sentence was not copied. Select the text and copy it yourself.
indicator-edit = Edit the sentence
indicator-edited = Edited by you, only here
indicator-use-computed = Use the sentence from the data
indicator-edit-label = Your sentence
indicator-edit-hint = For copying. Sentences of a report are edited in the report composer.
indicator-figures = The figures
indicator-figures-label = Figures of { $name } by month
indicator-show-months = { $count ->
    [one] Show 1 month
   *[other] Show { $count } months
}
indicator-column-month = Month
indicator-column-figure = Figure
indicator-column-total = Total
indicator-column-target = Target
indicator-column-difference = Difference
indicator-column-note = Note
indicator-column-source = Evidence
indicator-about = Definition
indicator-edit-sheet = Edit the definition
indicator-used-in = Used in
indicator-used-nowhere = Not used in an agreement or a report yet.
indicator-not-written = Not written yet
indicator-value-since = { $value }, { $when }
indicator-bounds = { $lowest } to { $highest }
figures-missing = not filled in
figures-no-data = no data
figures-evidence = { $count ->
    [one] 1 file
   *[other] { $count } files
}

entry-title = Figures for { $month }
entry-sentence = { $programme }. { $count ->
    [one] 1 figure
   *[other] { $count } figures
}, about { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}.
entry-nothing = { $programme }. No figure is due this month.
entry-programme = Partnership
entry-previous = Previous month: { $month }
entry-next = Next month: { $month }
entry-progress = { $done } of { $total } done.
entry-due-in = Due on { $day }, in { $days } days.
entry-due-today = Due today.
entry-due-tomorrow = Due on { $day }, tomorrow.
entry-due-past = It was due on { $day }.
entry-key-down = down
entry-key-up = up
entry-key-no-data = no data
entry-column-indicator = Indicator
entry-column-target = Target
entry-column-note = Remarks
entry-grid = Figures for { $month }, { $programme }
entry-field = { $indicator }, { $month }
entry-hint-last = { $month } { $value }. Type the figure, then Enter.
entry-hint = Type the figure, then Enter.
entry-first = The first figure
entry-first-met = The first figure, target reached
entry-first-short = The first figure, { $short } short of the target
entry-up = Up by { $by }
entry-up-met = Up by { $by }, target reached
entry-up-short = Up by { $by }, { $short } short of the target
entry-down = Down by { $by }
entry-down-met = Down by { $by }, target reached
entry-down-short = Down by { $by }, { $short } short of the target
entry-same = The same as before
entry-same-met = The same as before, target reached
entry-same-short = The same as before, { $short } short of the target
entry-no-data = No data
entry-no-data-for = No data for { $indicator }
entry-reason = Why there is no data
entry-reason-example = For instance: the test was put off, school exams
entry-reason-save = Save reason
entry-reason-change = Change the reason
entry-reason-needed = Write the reason; one sentence is enough.
entry-fill-instead = Enter a figure
entry-doubt-meant = Did you mean { $value }?
entry-doubt-sure = Is { $value } right?
entry-doubt-yes = Yes, { $value }
entry-doubt-change = Change the figure
entry-doubt-keep = { $value } is right, give a reason
entry-doubt-why = Why { $value } is right
entry-doubt-why-example = For instance: there was a reading festival this month
entry-doubt-save = Keep { $value } with the reason
entry-doubt-ten-times = Ten times { $month }.
entry-doubt-tenth = A tenth of { $month }.
entry-doubt-jump = Far from the usual step.
entry-note = Note
entry-note-for = Note and evidence: { $indicator }
entry-evidence = Evidence
entry-evidence-add = Attach a file
entry-evidence-remove = Detach { $name }
entry-evidence-none = No file yet.
entry-close-title = Closing the month
entry-close-sentence = Once closed, the figures for { $month } stand under your name and are used in charts and reports. A month can be reopened with a reason.
entry-close = Close { $month }
entry-close-ask = Close { $month }?
entry-close-what = { $count ->
    [one] 1 figure
   *[other] { $count } figures
} for { $month } will stand with a name and a date. After that, they can only be changed by reopening the month.
entry-close-by = Closed by
entry-close-busy = Closing
entry-close-not = Do not close yet
entry-closed-now = { $month } is closed
entry-lacking = { $count ->
    [one] 1 field is still empty.
   *[other] { $count } fields are still empty.
}
entry-lacking-doubt = { $count } fields are left: { $doubtful } to be confirmed, { $empty } empty.
entry-lacking-doubt-only = { $doubtful ->
    [one] 1 field is still to be confirmed.
   *[other] { $doubtful } fields are still to be confirmed.
}
entry-closed-by = Closed by { $name }, { $day }.
entry-reopened-by = Reopened by { $name }, { $day }: { $reason }
entry-reopen = Reopen { $month }
entry-reopen-ask = Reopen { $month }?
entry-reopen-what = The figures can be changed again. Name, date and reason stay on record.
entry-reopen-reason = Reason for reopening
entry-reopen-by = Reopened by
entry-reopen-busy = Reopening
entry-reopen-not = Leave it closed
entry-empty-title = Nothing to fill in
entry-empty-sentence = No indicator of this partnership is due this month.
entry-gone = This partnership is no longer here
impact-all = All programmes
impact-more = Other programmes
impact-without-goals = Partnerships without a goal
indicator-view = Shape of the chart
indicator-view-bars = Bars by period
indicator-view-line = Line
indicator-bounds-name = Bounds
smart-advice-statement-missing = Begin with one sentence: who will have or do what.
smart-advice-too-short = { $count ->
    [one] Only 1 word so far.
   *[other] Only { $count } words so far.
} Say who, has or does what, and where.
smart-advice-vague-word = “{ $word }” is vague. Put something in its place that can be seen or counted.
smart-advice-several-goals = There are two goals in one sentence, joined by “{ $word }”. Make them two goals.
smart-advice-indicator-missing = Nothing is counted yet. Once saved, add an indicator.
smart-advice-number-missing = It does not say how much. Give the number in the sentence, or a target to its indicator.
smart-advice-target-missing = The indicator “{ $indicator }” has no target yet.
smart-advice-method-missing = The indicator “{ $indicator }” does not say how it is measured.
smart-advice-responsible-missing = Write who is responsible.
smart-advice-baseline-missing = The indicator “{ $indicator }” has a target but no baseline. Where do we start from?
smart-advice-target-not-better = The target of “{ $indicator }” is no better than its baseline.
smart-advice-target-far = The target of “{ $indicator }” is ten times its baseline or more. Check it, or divide it into targets on the way.
smart-advice-need-missing = Tie it to a recorded need, or write why it matters to the community.
smart-advice-agreed-by-missing = Write who agreed to this goal.
smart-advice-agreed-on-missing = Write when this goal was agreed.
smart-advice-parent-missing = Outputs and activities stand under a goal. Choose to which one this contributes.
smart-advice-due-missing = Write by when this shall be reached.
smart-advice-due-past = Its date, { $day }, has passed.
smart-advice-due-before-agreed = Its date, { $day }, is before the day it was agreed.
smart-advice-due-far = Its date, { $day }, is more than ten years away. Choose a time one can be held to.
smart-advice-target-month-missing = The target of “{ $indicator }” has no month to be reached in.
smart-advice-target-after-due = The target of “{ $indicator }” falls in { $month }, after the date of this goal.
