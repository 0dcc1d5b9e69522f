# Words on printed papers, read by crates/documents. Notes for translators stand in the Indonesian file.

## Head of a cooperation agreement

paper-kind = COOPERATION AGREEMENT
head-memorandum = MEMORANDUM OF UNDERSTANDING
head-addendum = ADDENDUM
head-record = RECORD OF AGREEMENT
paper-kind-plain = Cooperation Agreement
head-between = BETWEEN
head-with = AND
head-last = AND
head-changes = TO
head-about = ON
head-number = NUMBER
file-title = { $title } on { $subject }

## Opening and parties

party-first = FIRST PARTY
party-second = SECOND PARTY
party-third = THIRD PARTY
party-fourth = FOURTH PARTY
party-fifth = FIFTH PARTY
paper-cooperation = agreement
paper-memorandum = memorandum of understanding
paper-addendum = addendum
paper-record = record
title-memorandum = Memorandum of Understanding
title-addendum = Addendum
title-record = Record of Agreement
parent-numbered = { $title } Number { $number }
parent-dated = { $text } of { $date }
lack-parent = the paper it rests on
party-both = PARTIES
party-either = PARTY
opening = On this day, { $weekday }, the { $day } of { $month }, { $year } ({ $digits }), at { $place }, we, the undersigned:
opening-undated = On this day, { $date }, at { $place }, we, the undersigned:
opening-record = On this day, { $weekday }, the { $day } of { $month }, { $year } ({ $digits }), at { $place }, a meeting was held, attended by:
opening-record-undated = On this day, { $date }, at { $place }, a meeting was held, attended by:
party-organisation = { $name }, as { $position }, by virtue of { $authority }, acting for and on behalf of { $organisation }, domiciled at { $address }, hereinafter called the { $term }
party-person = { $name }, acting in person, residing at { $address }, hereinafter called the { $term }
party-organisation-record = { $name }, as { $position }, by virtue of { $authority }, here acting for and on behalf of { $organisation }, domiciled at { $address }, hereinafter called the { $term }
party-person-record = { $name }, here acting in person, residing at { $address }, hereinafter called the { $term }
party-named = the { $party }
paper-named = the { $paper }
parties-together = { $parties } are together called the { $both } and each of them a { $either }.
recitals-lead = The PARTIES first declare:
basis-lead = This { $paper } is made with regard to:
bridge = On these grounds the PARTIES have agreed to { $deed } on the following terms:
bridge-bare = The PARTIES have agreed to { $deed } on the following terms:
deed-cooperation = enter into this Cooperation Agreement
deed-memorandum = enter into this Memorandum of Understanding
deed-addendum = amend the { $parent }
deed-under = { $deed } under the { $parent }
bridge-record = At this meeting the PARTIES agreed as follows:

## Articles

article = Article{ "\u00A0" }{ $number }
article-paragraph = Article{ "\u00A0" }{ $number } paragraph{ "\u00A0" }({ $paragraph })
paragraph = paragraph{ "\u00A0" }({ $paragraph })
last-and = and
last-or = or
code-range = { $first } to { $last }
reach-phone = telephone { $phone }
reach-email = e-mail { $email }
span-hour-one = { $count } hour
span-hour = { $count } hours
span-day-one = { $count } day
span-day = { $count } days
span-working-day-one = { $count } working day
span-working-day = { $count } working days
span-week-one = { $count } week
span-week = { $count } weeks
span-month-one = { $count } month
span-month = { $count } months
span-year-one = { $count } year
span-year = { $count } years

## Commitments

duty-provide = provide { $what }
duty-carry-out = carry out { $what }
duty-counted = { $quantity } of { $what }
duty-amount = { $duty }, { $quantity }
duty-for = { $duty } for { $quantity }
duty-often = { $duty }, { $rhythm }
duty-by = { $duty }, not later than { $date }
duty-due = { $duty }, due by { $date }

## Signatures

room-party = { $party },
witnesses = Witnesses:
witnesses-one = Witness:
acknowledged = Acknowledged by:
signature-alt = Signature of { $name }
logo-alt = Logo of { $name }
signature-caption = Uncertified electronic signature, drawn on screen { $date } at { $time } { $zone }
signature-in-ink = Signed in ink on the printed copies, { $date }
stamp = Stamp duty
stamp-duty = Rp10,000
copy-for = Copy { $copy } of { $total }, for { $party }, { $holder }
copy-spare = Copy { $copy } of { $total }, for the common archive
copy-mark = Copy { $copy } of { $total }

## Foot of the page

version-draft = Draft { $version }
version-final = Version { $version }, final
check-label = Check code
initials = Initials
check-none = not yet frozen
page-of = Page { $page } of { $total }
language-name = English
watermark = DRAFT

## Drafts, and the comparison of two versions

draft-not-signed = Draft, not for signature.
draft-legend = Line numbers are for naming a place in an answer.
compare-versions = { $from } compared with { $to }:
compare-added = new text
compare-removed = deleted text
compare-legend = Upright bars mark lines that changed; line numbers are for naming a place in an answer.
compare-title = Comparison of { $subject }
compare-footer = Comparison of { $from } and { $to }
compare-version-first = Version { $version } ({ $date })
compare-version = version { $version } ({ $date })
compare-version-short = version { $version }
compare-present-first = The present text ({ $date })
compare-present = the present text ({ $date })
compare-present-short = the present text
compare-moved-from = moved from { $place }
compare-moved-to = moved to { $place }
compare-was = was { $place }
compare-elsewhere = another part
spoken-added = (added: { $text })
spoken-removed = (deleted: { $text })

## Annex

annex-label = ANNEX { $number }
annex-title = Commitments of the Parties
annex-summary = Table of each party's commitments with quantity, due date, person in charge and article
annex-code = Code
annex-what = Commitment
annex-quantity = Quantity
annex-due = Due
annex-person = In charge
annex-article = Article
annex-party = ({ $party })
annex-due-often = { $rhythm }, due { $date }
annex-value = Goods and services of the PARTIES are worth { $amount } in all.
annex-raci-title = Division of Roles (RACI)
annex-raci-summary = Table of tasks and the part each has in them: R does it, A answers for it, C is consulted, I is informed
annex-task = Task
raci-responsible = does the work.
raci-accountable = answers for the result, exactly one for each task.
raci-consulted = is consulted.
raci-informed = is informed.
annex-schedule-title = Schedule
annex-schedule-summary = Table of tasks and milestones with first day, last day and order
annex-row = No.
annex-starts = From
annex-ends = To
annex-after = After
annex-milestone = { $name } (milestone)
annex-budget-title = Budget
annex-budget-summary = Table of the budget with quantity, unit price and amount, grouped by the party that bears it
annex-item = Item
annex-price = Unit price
annex-amount = Amount
annex-borne = Borne by { $name }
annex-total = Total
annex-in-words = { $name }: { $amount }.
annex-indicators-title = Goals and Indicators
annex-indicators-summary = Table of goals and indicators with unit, baseline, target, due month and source
annex-indicator = Indicator
annex-unit = Unit
annex-baseline = Baseline
annex-target = Target
annex-by = By
annex-source = Source
facts-name = text-v{ $version }.json
facts-description = Frozen content of this paper, from which the check code is made

## Labels of what is still missing

lack-number = number of the { $paper }
lack-subject = subject
lack-purpose = aim of the cooperation
lack-place = place of signing
lack-signed-on = day and date
lack-starts-on = first day
lack-ends-on = last day
lack-term = term
lack-copies = number of copies
lack-name = name of the { $party }
lack-address = address of the { $party }
lack-phone = telephone of the { $party }
lack-email = e-mail of the { $party }
lack-signer = signatory of the { $party }
lack-position = position of the { $party }'s signatory
lack-authority = authority of the { $party }
lack-duties = commitments of the { $party }
lack-article = article referred to

## Summary for the signer, and text for a chat

summary-who = Who
summary-what = About what
summary-gives = What each side promises
summary-term = How long
summary-ending = How it ends
summary-who-text = { $name } ({ $party })
summary-what-text = { $subject }: { $purpose }
summary-gives-text = { $name }: { $duties }
summary-gives-nothing = no commitments
summary-term-text = { $starts } to { $ends } ({ $term })
summary-ending-notice = Each side may end it early by written notice given at least { $notice } before. Otherwise { $paper } ends by itself on { $ends }.
summary-ending-plain = { $paper } ends by itself on { $ends }.
gist-head = { $title }: { $subject }
gist-number = Number: { $number }
gist-parties = Between { $parties }
gist-term = Valid from { $starts } to { $ends }
gist-duties = Commitments of { $name }:
gist-draft = Still a draft, not signed.
gist-code = Check code: { $code }
consent-organisation = I, { $name }, { $position }, have read this { $paper } or had it read to me, understand it, and agree to it for and on behalf of { $organisation }. I understand that this signature on screen is an uncertified electronic signature.
consent-person = I, { $name }, have read this { $paper } or had it read to me, understand it, and agree to it. I understand that this signature on screen is an uncertified electronic signature.
consent-witness = I, { $name }, saw the parties sign this { $paper }. I understand that this signature on screen is an uncertified electronic signature.
consent-acknowledge = I, { $name }, have taken note of this { $paper }. I understand that this signature on screen is an uncertified electronic signature.

## Sentences computed from figures

# The last figure is more than the one before.
says-rising = { $value } in { $month }, up { $by } from { $before }.
# The last figure is less than the one before.
says-falling = { $value } in { $month }, down { $by } from { $before }.
# The last figure is about the same as the one before.
says-flat = { $value } in { $month }, about the same as in { $before }.
# There is one figure only.
says-only-one = There is only one figure so far: { $value } in { $month }.
# There is no figure at all.
says-no-data = There are no figures yet.
# The target is reached, never before.
says-first-reached = This is the first time the target of { $target } is reached.
# The target is reached and passed.
says-above = That is { $by } above the target of { $target }.
# Exactly the target.
says-on-target = The target of { $target } is reached.
# The target is not reached.
says-short = That is { $by } short of the target of { $target }.
# Less is better, and it is under the limit.
says-under-limit = That is { $by } below the limit of { $target }.
# Less is better, and it is over the limit.
says-over-limit = That is { $by } above the limit of { $target }.
# Average change, upwards. The step is of one figure to the next.
says-average-up = On average it rose by { $step } each time since { $since }.
# Average change, downwards.
says-average-down = On average it fell by { $step } each time since { $since }.
# Without a target: better than before.
says-better = That is better than the baseline of { $baseline }.
# Without a target: as before.
says-same = That is the same as the baseline of { $baseline }.
# Without a target: worse than before.
says-worse = That is worse than the baseline of { $baseline }.
# A running total, before it is held against a target.
says-total = By { $month } the total was { $value }.
# What was reached of a target, and the share.
says-share = { $value } of the target of { $target } in { $month } ({ $share }).
# What was reached beside a limit that should not be passed.
says-limit = { $value } in { $month }; the limit is { $target }.
# Title: the target is reached for the first time.
finding-first-reached = Target reached for the first time in { $month }
# Title: above the target.
finding-above = { $month } is above the target of { $target }
# Title: exactly the target.
finding-on-target = Target of { $target } reached in { $month }
# Title: the target is not reached.
finding-short = { $month } is short of the target of { $target }
# Title: less is better, and the limit is kept.
finding-under-limit = { $month } stays below the limit of { $target }
# Title: less is better, and the limit is passed.
finding-over-limit = { $month } is above the limit of { $target }
# Title: it rose.
finding-rising = Up to { $value } in { $month }
# Title: it fell.
finding-falling = Down to { $value } in { $month }
# Title: it stayed.
finding-flat = Steady at about { $value }
# Title: one figure only.
finding-only-one = One figure so far: { $value }
# Title: no figure at all.
finding-no-data = No figures yet
# Beside the same month of the year before: more.
says-more-than-last-year = That is up { $by } from { $month } ({ $value }).
# Beside the same month of the year before: less.
says-less-than-last-year = That is down { $by } from { $month } ({ $value }).
# Beside the same month of the year before: the same.
says-as-last-year = It was the same in { $month }.
# Months without a figure, as a list.
says-gap = There is no figure for { $months }.
# The last two due months have no figure.
says-silent = There has been no figure since { $since }.
# There is neither a target nor a baseline.
says-nothing-to-judge = There is no target or baseline to compare with.

# As much as before, to the last digit.
says-flat-same = { $value } in { $month }, the same as in { $before }.
# The title of figures that are the same.
finding-flat-same = Steady at { $value }
# A difference between two shares in percent.
says-points = { $value } points

# What a time says of an indicator: more than at its beginning.
over-rose = { $indicator } rose from { $from } to { $to }.
# Less than at its beginning.
over-fell = { $indicator } fell from { $from } to { $to }.
# As much as at its beginning.
over-same = { $indicator } stayed at { $to }.
# Months that add up.
over-total = { $indicator }: { $to } in all.
# There is one figure only, and nothing from before.
over-only = { $indicator }: { $to } in { $month }.
# There is no figure.
over-none = { $indicator }: no figures yet.
# Better than the target.
over-above = The target of { $target } is exceeded.
# Exactly the target.
over-reached = The target of { $target } is reached.
# Not as good as the target.
over-short = The target of { $target } is not reached yet.
# Less is better, and it is no more than the limit.
over-within = The limit of { $target } is kept.
# Less is better, and it is too much.
over-beyond = The limit of { $target } is exceeded.

## Impact report

# Kind of paper on the cover.
report-kind = Impact report
# Title of the report in the file and at the foot of pages.
report-title = Impact Report { $programme }, { $months }
# First and last month.
report-months = { $from } to { $to }
# Label on the cover: for whom.
report-for = Prepared for
# Label on the cover: number of the agreement.
report-agreement = Agreement number
# Label on the cover: who prepared it.
report-by = Prepared by
# Label on the cover: day of the figures.
report-as-of = Figures as of
# At the foot of a draft.
report-draft = Draft
# At the foot of an edition.
report-frozen = Edition { $edition }, frozen { $date }
# Name of the file with the facts inside the report.
report-facts-name = report-edition-{ $edition }.json
# What the file inside the report is.
report-facts-description = All figures and texts of this report
# Name of a part.
report-part-summary = Summary
# Name of a part.
report-part-goals = Goals and results
# Name of a part.
report-part-indicators = Indicators one by one
# Name of a part.
report-part-partners = What partners gave
# Name of a part.
report-part-gaps = What is missing
# Name of a part.
report-part-lessons = Lessons and next steps
# Name of a part.
report-part-definitions = Annex: definitions of the indicators
# Name of a part.
report-part-evidence = Annex: index of evidence
# Status of an indicator.
report-on-track = On track
# Status of an indicator.
report-getting-there = Getting there
# Status of an indicator.
report-off-track = Off track
# Status of an indicator.
report-not-judged = Not judged
# Status of a promise.
report-kept = Kept
# Status of a promise: kept, but late.
report-kept-late = Kept, late
# Status of a promise.
report-partly = In part
# Status of a promise: overdue.
report-late = Overdue
# Status of a promise: not due yet.
report-open = Not due yet
# Status of a promise.
report-called-off = Called off
# Read aloud for the table of results.
report-results = What each indicator reached, beside its target
# Note under the table of statuses.
report-rule = On track: 100% of the target or more. Getting there: 85% up to 100%. Off track: below 85%. Where less is better it is counted the other way round. Without a target the figure is compared with the baseline.
# Column head.
report-indicator = Indicator
# Column head.
report-baseline = Baseline
# Column head.
report-target = Target
# Column head.
report-reached = Reached
# Column head: share of the target.
report-share = % of target
# Column head.
report-status = Status
# Title of the list of reasons.
report-reasons = Reasons and next steps
# Head of a note.
report-method = How it is measured
# Head of a note, and column head.
report-source = Source
# Head of a note.
report-limits = Limits of the data
# Column head.
report-month = Month
# Column head: the figure of a month.
report-figure = Figure
# Column head: running total.
report-total = Running total
# Column head.
report-note = Note
# Read aloud for the table of an indicator.
report-figures = Figures by month of { $indicator } in { $unit }
# Row with the sum.
report-sum = Total
# Read aloud for the table of promises.
report-promises = What each partner promised and gave
# Column head.
report-promise = Promise
# Column head: how much was promised.
report-promised = Promised
# Column head: how much was given.
report-given = Given
# Column head: worth in money.
report-worth = Worth
# A gap nobody explained.
report-unexplained = Not explained yet
# Column head: what a gap is about.
report-about = About
# Column head: what is missing.
report-missing = What is missing
# Column head: why.
report-explanation = Explanation
# Column head.
report-definition = What counts
# Column head.
report-unit = Unit
# Column head: number of the indicator.
report-number = No.
# Column head.
report-file = File
# Column head: fingerprint of a file.
report-hash = SHA-256
# Title of the list of changes.
report-changes = Changed since the last edition
# Sentence above the list of changes.
report-since = Edition { $edition } was frozen on { $date } with check code { $code }. Since then the following has changed.
# A change.
report-change-headline = The finding on the cover is another.
# A change.
report-change-time = The report covers other months.
# A change.
report-change-added = The indicator { $indicator } was added.
# A change.
report-change-gone = The indicator { $indicator } is no longer reported.
# A change.
report-change-filled = { $indicator }, { $month }: now filled in, { $now }.
# A change.
report-change-figure = { $indicator }, { $month }: { $before } became { $after }.
# A change.
report-change-emptied = { $indicator }, { $month }: the figure was removed.
# A change.
report-change-target = The target of { $indicator } changed.
# A change.
report-change-said = What is said about { $indicator } changed.
# A change.
report-change-partners = What partners gave changed.
# A change.
report-change-gaps = The list of what is missing changed.
# A change.
report-change-evidence = The index of evidence changed.
# A change.
report-change-part = The part { $part } changed.
# Over the finding on the cover.
report-eyebrow = Impact report, { $programme }
# Label of the months on the cover.
report-period = Reporting period
# Label of the edition on the cover.
report-edition = Edition
# The edition on the cover, frozen.
report-edition-frozen = Edition { $edition }, { $date }
# Label of the partners on the cover.
report-partners = Partners
# Partners on the cover when there are too many to name.
report-partners-many = { $count } partners
# Under the circles on the cover.
report-tenths = Each circle stands for one tenth. Filled circles: { $indicator }.
# Read aloud instead of the circles.
report-tenths-alt = { $indicator }: { $before } in { $from }, { $now } in { $to }.
# The first row of circles when the day of the baseline is not known.
report-before = Before
# Head of the note on statuses.
report-statuses = What the status means
# Headline of the summary and of its table: none can be judged.
report-head-none = No indicator can be judged yet
# The same: all are on track.
report-head-all = All indicators are on track
# The same: none is on track.
report-head-no = No indicator is on track yet
# The same: some are on track.
report-head-some = { $on } of { $all } indicators are on track
# Headline of the summary: one does well, one is behind.
report-head-apart = { $best } has reached its target; { $worst } is still behind.
# Under the table of statuses.
report-read-on = Figures as of { $date }. The source of each figure is on the page of its indicator.
# Headline of the goals.
report-head-goals = What was aimed for, and how far it was reached
# Level of a goal.
report-level-goal = Goal
# Level of a goal.
report-level-outcome = Outcome
# Level of a goal.
report-level-output = Output
# Level of a goal.
report-level-activity = Activity
# A goal with its level, over its indicators.
report-goal = { $level }: { $goal }
# What must hold for a goal, under the table.
report-assumption = Assumption for { $goal }: { $assumption }
# Over the finding of an indicator.
report-nth = Indicator { $number }, level: { $level }
# Head of the note on the sentence.
report-said = The sentence beside
# The sentence was computed.
report-said-computed = Computed from the data.
# The sentence was written by the organisation.
report-said-own = Written by { $organisation }.
# Head of the note on who measures.
report-responsible = Responsible
# Head of the note on evidence.
report-evidence = Evidence
# How many files prove an indicator.
report-evidence-count = { $count } in the index of evidence.
# Column of differences from the target.
report-difference = Difference
# Headline of the partners: nobody promised anything.
report-head-no-promises = No promises are on record yet
# Headline of the partners.
report-head-promises = { $kept } of { $all } promises have been kept
# Headline over the chart of what partners gave.
report-head-worth = Worth of contributions: { $kept } given of { $all } promised
# Kind of contribution: given.
report-worth-kept = given
# Kind of contribution: not due yet.
report-worth-open = not due yet
# Kind of contribution: overdue.
report-worth-late = overdue
# How contributions in kind are valued.
report-worth-note = The worth of goods, venues and time is estimated together with the partners. Promises without a worth are not added up.
# Headline of the gaps.
report-head-gaps = What is not complete in this report
# Headline of the lessons.
report-head-lessons = What we learned, and what comes next
# Over the annexes.
report-annex = Annex
# Headline of the definitions.
report-head-definitions = Definition of each indicator
# Headline of the evidence.
report-head-evidence = Index of evidence with hashes
# How a hash is checked.
report-evidence-note = SHA-256 is the fingerprint of a file: change one letter and it is another.
# In a chart: the last figure.
chart-present = reached { $value }
# In a chart: what should have been reached.
chart-target = target { $value }
# In a chart: the figure to start from.
chart-baseline = baseline { $value }
# In a chart: a period without a figure.
chart-gap = none
# Read aloud for a chart: what kind, and over which periods.
chart-alt-bars = Bar chart, { $span }.
# Read aloud for a chart: what kind, and over which periods.
chart-alt-line = Line chart, { $span }.
# Read aloud for a chart: from one period to another.
chart-alt-span = { $from } to { $to }
# Read aloud for a chart: nothing to show yet.
chart-alt-none = No figures yet.
# Read aloud for a chart: how it began and how it stands.
chart-alt-ends = First { $first } ({ $from }), last { $last } ({ $to }).
# Read aloud for a chart: the extremes and when they were.
chart-alt-extremes = Highest { $highest } ({ $high }), lowest { $lowest } ({ $low }).
# Read aloud for a chart: the target of the last period that has one.
chart-alt-target = Target for { $period }: { $value }.
# Read aloud for a chart: the figure to start from.
chart-alt-baseline = Baseline: { $value }.
# Read aloud for a chart: periods without a figure.
chart-alt-gaps = Without a figure: { $periods }.
# Read aloud for a chart: every figure.
chart-alt-all = All figures: { $figures }.
# Read aloud for a chart: what kind, and how many rows.
chart-alt-stacked = Chart of horizontal bars, { $count } rows.
# Read aloud for a chart: what one gave, in all and by kind.
chart-alt-stack = { $name }: { $total } ({ $parts }).
# Read aloud for a chart: one figure on its way.
chart-alt-progress = Progress: { $value }.
# Read aloud for a chart: before and after, by group.
chart-alt-dumbbell = { $before } compared with { $after }, by group.
# Read aloud for a chart: a group before and after.
chart-alt-pair = { $name }: { $before } to { $after }.
# Read aloud for a chart: many small ones.
chart-alt-multiples = { $count } small charts.
# In a timeline: a task that is done.
timeline-done = done
# In a timeline: a milestone that was reached.
timeline-reached = reached
# In a timeline: a task whose last day is over.
timeline-late = { $days }-day delay
# In a timeline: a task without days.
timeline-undated = no dates
# In a timeline on screen: the line of the day itself.
timeline-today = today
# Read aloud for a timeline: what it is, and how many rows.
timeline-alt = Timeline, { $count } tasks and milestones.
# Read aloud for a timeline without tasks.
timeline-none = No tasks yet.
# Read aloud for a timeline: that a row is a milestone.
timeline-milestone = milestone
# Read aloud for a timeline: what must be done before.
timeline-after = after { $names }
# Over the page of promises.
promises-title = What we promised each other
# Over the page of promises: which partnership, and when all of this was so.
promises-eyebrow = { $partnership }, as of { $day }
# On the page of promises: how far a party has kept its part.
promises-share = { $name } has kept { $kept } of { $due } promises due so far: { $percent }%.
# On the page of promises: nothing of a party was due yet.
promises-share-none = Nothing that { $name } promised has fallen due yet.
# On the page of promises: a party promised nothing.
promises-none = { $name } has not promised anything yet.
# Under the tables of promises: how they are counted.
promises-counted = Only promises that have fallen due or were kept are counted. A recurring promise counts each time it falls due. Promises let go by both sides are not counted.
# Read aloud for a table of promises.
promises-summary = Table of what { $name } promised, with amount, time, state and evidence
# Head of a column: when a promise is due.
promises-when = When
# Head of a column: what shows that a promise was kept.
promises-evidence = Evidence
# How a promise stands.
promises-open = open
# How a promise stands.
promises-kept = kept
# How a promise stands.
promises-waived = let go by both
# How a promise stands.
promises-lapsed = not kept
# How often a recurring promise was kept.
promises-times = { $kept } of { $due } times
# How often a promise falls due.
promises-weekly = every week
# How often a promise falls due.
promises-monthly = every month
# How often a promise falls due.
promises-quarterly = every three months
# How often a promise falls due.
promises-half-yearly = every six months
# How often a promise falls due.
promises-yearly = every year
# Over the small charts of all indicators.
report-glance = All indicators at a glance
# Over the shares before and now.
report-then-now = From the baseline to what was reached
# Under the shares before and now.
report-then-now-note = Open circle: baseline. Filled circle: reached. Figures in percent.

amend-extension-title = Extension of the Term
amend-extension = The term that was to end on { $old } is extended to { $new }.
amend-name-title = New Name of the { $party }
amend-name = The name of the { $party }, formerly { $old }, is changed to { $new }.
amend-officer-title = New Representative of the { $party }
amend-officer = The { $party }, formerly represented by { $old }, is represented henceforth by { $name }, { $position }, under { $authority }.
amend-account-title = Change of Bank Account
amend-account = The bank account named in { $place }, formerly { $old }, is changed to { $new }.
amend-budget-title = Change of the Amount
amend-budget = The amount named in { $place }, formerly { $old }, is changed to { $new }.
amend-none = not yet set
amend-clause-title = Change of { $article }
amend-clause = { $article } on { $title } is changed to read as follows:
amend-results = The results agreed in { $article } on { $title } are changed so that it reads as follows:
amend-correction = A clerical error in { $article } on { $title } is corrected so that it reads as follows:
amend-reason = This change is made because { $reason }.
lack-amend-day = a new last day, after the old one
lack-amend-account = the new bank account
lack-amend-amount = the new amount
lack-amend-wording = the new wording of the article
consolidated-note = Consolidated text. Compiled for easier reading from { $sources }. This is not the text that was signed; those papers are what binds.
consolidated-title = Consolidated Text of { $title }
consolidated-version = Consolidated text, not the original
lack-amend-any = at least one change
# A state of an agreement.
agreement-state-draft = Draft
# A state of an agreement.
agreement-state-in-negotiation = In negotiation
# A state of an agreement.
agreement-state-ready = Ready to sign
# A state of an agreement.
agreement-state-partly-signed = Partly signed
# A state of an agreement.
agreement-state-active = Active
# A state of an agreement.
agreement-state-ending-soon = Ending soon
# A state of an agreement.
agreement-state-ended = Ended
# A state of an agreement.
agreement-state-renewed = Renewed
# A state of an agreement.
agreement-state-terminated = Terminated
# A state of an agreement.
agreement-state-void = Void
# Title of the calendar of a year.
year-title = Agreement calendar { $year }
# Above that title: whose it is, and on which day it was so.
year-eyebrow = { $organisation }, as of { $on }
# What a day of the calendar is.
year-begin = First day
# What a day of the calendar is.
year-notice = Last day to ask for extension
# What a day of the calendar is.
year-review = Review together
# What a day of the calendar is.
year-end = Last day
# Where an agreement says so.
year-article = Article { $article }
# Stands where a year has no day.
year-none = No agreement has a day in this year.
# What the table of days holds, read aloud.
year-summary = Days of agreements in { $year }, in order
# Head of a column.
year-day = Day
# Head of a column.
year-what = What
# Head of a column.
year-agreement = Agreement
# Head of a column.
year-with = With
# What is read aloud instead of the drawn months.
year-drawing = The twelve months of { $year }. Marked days: { $days }.
# The same, when no day is marked.
year-drawing-none = The twelve months of { $year }. No day is marked.
# Name of the calendar that is handed to another program.
calendar-name = Agreements of { $organisation }
# What an entry of it is called.
calendar-event = { $what }: { $subject }
# Title of the printed list of agreements.
register-title = Register of agreements
# How many there are in it.
register-count = { $count } agreements
# Stands in a list without rows.
register-none = No agreement matches this filter.
# What the table holds, read aloud.
register-summary = Agreements with number, partner, term and state
# Head of a column.
register-number = Number
# Head of a column.
register-kind = Kind
# Head of a column.
register-subject = About
# Head of a column.
register-partners = Partners
# Head of a column.
register-state = State
# Head of a column.
register-from = From
# Head of a column.
register-until = Until
# Head of a column.
register-term = Term
# Head of a column.
register-left = Days left
# Head of a column.
register-signed = Signed by all
# Title of the file of a letter.
thanks-title = Letter of thanks to { $name }
# Before the number of a letter.
thanks-number = Number
# Before what a letter is about.
thanks-about = Subject
# What the letter is about.
thanks-subject = Our thanks
# Place and day of a letter.
thanks-dated = { $place }, { $day }
# Before the name of whom it is for.
thanks-to = { $name }
# Opens the letter.
thanks-greeting = Dear partner,
# First sentence while the agreement still holds.
thanks-will-end = The { $title } number { $number } on { $subject } between { $ours } and { $theirs } ends on { $day }.
# First sentence after its last day.
thanks-has-ended = The { $title } number { $number } on { $subject } between { $ours } and { $theirs } ended on { $day }.
# How long both worked together.
thanks-since = We have worked side by side since { $day }, and the people we serve together have felt the difference.
# Before the list of what the partner kept.
thanks-kept = We gladly put on record what { $theirs } did as promised:
# A promise that was kept several times.
thanks-times = { $what }, { $times } times
# The thanks themselves.
thanks-body = For all of this, { $ours } sincerely thanks { $theirs } and everyone who took part.
# Last sentence of the letter.
thanks-open = The agreement is not being extended, but our door stays open, and we hope to work together again.
# Above the signature of a letter.
thanks-sign = Sincerely,

## The page of evidence

evidence-title = Evidence Page
evidence-lead = This page records how this { $paper } was signed, and how anyone can check that its content has not changed.
evidence-facts-summary = Particulars of the document
evidence-head-what = Item
evidence-head-value = Value
evidence-document = Document id
evidence-number = Number
evidence-version = Text
evidence-composed = { $spoken }, version { $version }, template { $template }
evidence-frozen = { $code }, content frozen { $when }
evidence-text-hash = SHA-256 of { $name }
evidence-paper-hash = SHA-256 of the PDF as read
evidence-chain = Head of the log
evidence-signed = Signing
evidence-signed-summary = Who signed, how they were identified, and when
evidence-head-signer = Signer
evidence-head-authority = Authority
evidence-head-identified = Identified by
evidence-head-time = How and when
evidence-known = Known in person
evidence-identity-card = Identity card
evidence-office-card = Office card
evidence-vouched = Vouched for by someone present
evidence-clock = clock had been set back
evidence-clock-good = clock ran normally
evidence-on-screen = On screen, { $when }
evidence-in-ink = In ink, { $day }; noted { $when }
evidence-all-ink = All parties signed in ink on the printed copies, so the signature rooms of this file are empty. Keep those copies with this file; both carry the same check code.
evidence-mixed = The signing was mixed: partly on screen, partly in ink on the printed copies. Signatures in ink do not show in this file. Keep those copies with this file; both carry the same check code.
evidence-witnesses = Witnessed by: { $names }
evidence-witnessed-summary = The witnesses, how they were identified, and when they signed
evidence-head-witness = Witness
evidence-head-attended = Attendance
evidence-witness-on-screen = signed on screen
evidence-witness-on-paper = signs on the printed copies
evidence-witness-absent = not present
evidence-no-witness = The text names no witnesses.
evidence-consent = Consent, exactly as shown
evidence-consent-line = { $party }: “{ $sentence }”
evidence-consent-ink = { $party } signed the printed copies and was shown no sentence on screen.
evidence-seals = Seals
evidence-seals-lead = Room for seals: { $count }. A seal is set by an organisation’s device once this page is made; a frame with a tick has been sealed.
evidence-seal-label = Seal { $number } of { $count }
evidence-seal-note = With a tick: sealed
evidence-check = How to check
evidence-code-alt = QR code that holds the check code { $code }
evidence-code = This QR code holds the check code of the text and no internet address. Sepakat reads it from a photograph or scan and finds the text that belongs to it.
evidence-check-drop = Drop this PDF on the Sepakat window of any computer. The answer must be INTACT, with { $count } of { $count } seals.
evidence-check-compare = Compare the fingerprint of each seal on the screen with the one its organisation gave you directly.
evidence-check-hash = Without Sepakat: save the attachment { $name } from this PDF and run sha256sum { $name }. The result must equal the one above.
evidence-meaning = A signature drawn on screen is an uncertified electronic signature. A seal shows that the file has not changed since it was sealed; it is not anyone’s signature. Times come from the computer’s clock. Saving this file again with another application, for instance after adding notes, destroys its seals.
evidence-meaning-ink = A seal shows that the file has not changed since it was sealed; it is not anyone’s signature. Times come from the computer’s clock. Saving this file again with another application, for instance after adding notes, destroys its seals.
evidence-file = evidence-v{ $version }.json
evidence-description = The evidence page as data

test-title = Print test page
test-size = Measure both lines with a ruler. Each must be exactly 100 mm. If not, turn off “fit to page” and choose the actual size.
test-frame = The thin frame must show whole on all four sides, 10 mm from the edge of the paper. If it is cut off, look at the paper size in the settings of the printer.
test-code = The dashed boxes are the places of the stamp duty and of an organisation’s stamp. The QR code beside them must be readable by the camera of a telephone; it holds a test text only.
test-grey = Each grey box must look different from its neighbour. If not, ink or toner may be running out.
test-long = 100 mm
test-stamp = Stamp duty, 32 × 25 mm
test-room = Stamp, 38 × 38 mm
test-alt = Two rulers of 100 mm, a box of 32 by 25 mm for the stamp duty, room of 38 mm for a stamp, a test QR code, and grey steps
