# The frame: rail, top bar, search, help, first run, refusals.

rail-label = Main menu
rail-today = Today
rail-partners = Partners
rail-agreements = Agreements
rail-impact = Impact
rail-settings = Settings
rail-unnamed = Organisation without a name yet
sample-mark = Sample organisation
sample-leave = Close the sample
sample-leave-begin = Begin your own
earlier-shown = These are the data as they were on { $day }.
earlier-nothing-changes = For looking only; nothing can be changed.
earlier-leave = Back to today
earlier-leaving = Opening today's data
skip-to-main = Skip to the page

foot-saved = Saved on this computer
foot-saving = Saving
foot-failed = Not saved yet
foot-backup = Backup { $when }
foot-no-backup = No backup yet

search-open = Search or run a command
search-title = Search
search-none = No record matches “{ $text }”. Try another word or a shorter one.
search-failed = The search failed. Type again to try once more.
search-count = { $count ->
    [one] { $count } result
   *[other] { $count } results
}
search-key-choose = choose
search-key-open = open
search-key-close = close
group-partners = Partners
group-people = People
group-agreements = Agreements
group-commitments = Commitments
group-conversations = Conversations
group-partnerships = Partnerships
group-goals = Goals and indicators
group-actions = Actions
action-new-partner = Add a new partner
action-new-conversation = Log a conversation
action-new-agreement = Draft a new agreement
action-new-goal = Write a new goal
action-new-report = Compose an impact report
action-go = Open { $place }
action-organisation = Change our organisation's details
action-backup = Make a backup now
action-check = Check a PDF document
action-light = Use the light look
action-dark = Use the dark look
action-language = Switch to Indonesian

new = New
new-partner = New partner
new-conversation = Log a conversation
new-agreement = New agreement
new-goal = New goal
new-report = Impact report
undo = Undo
undo-named = Undo: { $deed }
redo = Redo
redo-named = Redo: { $deed }
undone = Undone: { $deed }
redone = Done again: { $deed }
toast-done = Done: { $deed }
backup-made = The backup was made and checked
help = Help
help-title = Help and keys
help-sentence = Everything you fill in saves itself on this computer. Whatever you change can be undone, except what has been frozen or signed.
help-everywhere = Everywhere
help-lists = In lists and choices
help-editor = In the agreement editor
help-search = Search or run a command
help-new = New, of the page's kind
help-undo = Undo
help-redo = Redo
help-print = Print what is shown
help-regions = Move between menu, page and side
help-escape = Close the top layer
help-help = Open this help
help-rows = Move between rows
help-open = Open the row
help-across = Move between tabs and choices
help-next-blank = Next blank
help-previous-blank = Previous blank
help-figures = In the monthly figures
help-figure-down = Keep and go down
help-figure-up = Keep and go up
help-figure-none = No data
help-report = In the report composer
help-section-up = Move the section up
help-section-down = Move the section down

not-here = This page does not exist
not-here-sentence = The address may come from another version. Your data is fine.
to-today = To Today

moment-today = today, { $time }
moment-yesterday = yesterday, { $time }
moment-day = { $day }, { $time }
deed-other = last change
