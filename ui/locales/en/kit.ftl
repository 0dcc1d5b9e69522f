# The parts that every screen uses, and the sentences for what is wrong.

cancel = Cancel
close = Close
try-again = Try again
today = Today
calendar = Calendar
calendar-for = Calendar: { $label }
month-before = Month before
month-after = Next month
date-hint = You may type “tomorrow”, “30/11” or “24 nov”.
combobox-add = Add “{ $text }”
combobox-none = Nothing matches
progress-safe = Cancelling leaves nothing half done.
field-unsaved = Not saved yet.

problem-other = This cannot be accepted yet. Please look at it again.
problem-required = This is still empty.
problem-too-long = Too long: at most { $limit } characters.
problem-malformed = This cannot be read.
problem-not-a-date = This does not read as a date yet. Examples: 24/11/26, 24 nov, tomorrow.
problem-no-such-day = There is no such day in the calendar. Check day and month.
problem-year-out-of-range = The year lies outside 1900 to 2199.
problem-weekday-disagrees = That day is a { $weekday }. Which of the two is right?
problem-not-a-number = This does not read as a number yet. Example: 1,250,000.
problem-grouping = The commas between the thousands are out of place. Example: 1,250,000.
problem-no-sen = Write whole rupiah, without cents.
problem-negative = The number may not be below zero.
problem-too-large = Too large: at most { $limit }.
problem-too-precise = Too many digits after the point.

fault-not-now = That cannot be done yet.
fault-forbidden = Your role in this window may not do that.
fault-unknown-call = This part comes from another version. Close Sepakat and open it again.
fault-not-found = This record is no longer there. It may have been removed or undone.
fault-refused = The data is not open at the moment. What was saved is safe.
fault-cancelled = Cancelled. Nothing was changed.
fault-broken = Something failed on this computer. Nothing was changed; try again.
fault-broken-unreachable = Sepakat does not answer. What was saved is safe; try again.
