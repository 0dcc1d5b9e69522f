# Impact reports: the list, the composer, frozen editions.

report-list = Reports
report-new = New report
report-none = No reports yet. A report comes together from the goals, figures and commitments that are on record.
report-for = Report for { $funder }
report-for-nobody = Impact report
report-period = { $programme }, { $from } to { $to }
report-due = Due { $day }
report-draft = Draft
report-edition = Edition { $number }
report-edition-changed = Edition { $number }, changed since
report-new-title = New impact report
report-new-sentence = Choose for whom, about what and for which months. The outline is ready.
report-programme = About the partnership
report-programme-choose = Choose a partnership
report-funder = For whom
report-funder-hint = Choose a partner, or write who receives the report.
report-funder-typed = In your own words: { $name }
report-from = From the month
report-to = To the month
report-due-on = To be sent by
report-language = Language of the report
report-paper = Paper size
report-begin = Compose report
report-beginning = Composing
report-gone = This report is no longer here
report-outline = Outline
report-outline-count = { $included } of { $all } sections
report-basics = Basics
report-headline = Headline on the cover
report-headline-hint = Empty takes the finding of the data.
report-remove = Remove report
report-part-summary = Summary
report-part-goals = Goals and results
report-part-indicators = Results by indicator
report-part-partners = Partners and commitments
report-part-gaps = What is missing
report-part-lessons = Lessons and next steps
report-part-definitions = Definitions of indicators
report-part-evidence = List of evidence
report-part-ready = Ready
report-part-out = Left out
report-part-gaps-count = { $count } missing
report-part-wrong = { $count ->
    [one] 1 sentence disagrees
   *[other] { $count } sentences disagree
}
report-part-include = Include { $part }
report-up = Move up
report-down = Move down
report-text = Your own text
report-text-hint = Empty takes the prepared text.
report-lessons-text = What was learnt
report-lessons-hint = Empty means that this part is not printed.
report-sentence-of = Sentence on { $indicator }
report-sentence-computed = From the data: { $sentence }
report-reason-of = Why { $indicator } is not on track
report-will-print = What will print
report-page-behind = Drawing again
report-page-failed = The pages cannot be drawn yet
report-lacking = Still missing
report-nothing-lacking = All there
report-can-send = The report may be sent as it is. It says itself what is missing.
report-can-freeze = The report is ready to be frozen.
report-wrong-title = A sentence disagrees with the data
report-wrong-number = { $indicator }: it says { $written }, the data show { $true }.
report-wrong-number-only = { $indicator }: it says { $written }, which is not in the data.
report-wrong-direction = { $indicator }: it says “{ $written }”, but the data show the opposite.
report-use-computed = Use the sentence from the data
report-let-be = Look at the sentence
report-gap-fill = Fill in
report-gap-explain = Explain
report-gap-explain-label = Why it is missing
report-gap-explained = Explained: { $text }
report-gap-change = Change the explanation
report-gap-save = Save explanation
report-print = Print
report-pdf = PDF
report-save-pdf = Save PDF
report-open-pdf = Open PDF
report-xlsx = XLSX annex
report-freeze = Freeze and make the PDF
report-freeze-short = Freeze
report-freezing = Freezing
report-freeze-title = Freeze this report?
report-freeze-sentence = Edition { $number } is kept together with all its figures and can be printed again, exactly the same.
report-freeze-lacking = { $count ->
    [one] 1 thing is still missing; the report says so.
   *[other] { $count } things are still missing; the report says so.
}
report-freeze-wrong = { $count ->
    [one] 1 sentence disagrees with the data. Mend it first if you can.
   *[other] { $count } sentences disagree with the data. Mend them first if you can.
}
report-freeze-later = Figures that change afterwards go into a new edition, with a list of what changed.
report-freeze-no-undo = Freezing cannot be undone.
report-freeze-back = Back to composing
report-frozen-now = Edition { $number } is frozen
report-editions = Frozen editions
report-editions-none = None yet. Once frozen, an edition can be printed again, exactly the same.
report-edition-frozen = Frozen { $when }
report-edition-code = Check code { $code }
report-edition-changes = { $count ->
    [one] 1 change since the edition before
   *[other] { $count } changes since the edition before
}
report-edition-first = The first edition
report-edition-print = Print edition { $number }
report-edition-save = Save PDF of edition { $number }
report-edition-xlsx = XLSX annex of edition { $number }
report-changed-since = The data changed since edition { $number }. The next edition says what changed.
report-funder-other = Not one of our partners
report-funder-name = Name of the recipient
report-gap-figure-missing = { $subject }: no figure for { $from }.
report-gaps-figure-missing = { $subject }: no figures from { $from } to { $to }.
report-gap-no-reason = { $subject }: no data for { $from }, and no reason is given.
report-gaps-no-reason = { $subject }: no data from { $from } to { $to }, and no reason is given.
report-gap-no-target = { $subject }: no target yet.
report-gap-no-definition = { $subject }: no definition yet.
report-gap-no-target-no-definition = { $subject }: neither target nor definition yet.
report-gap-behind = { $subject }: not on track, and no reason is given.
