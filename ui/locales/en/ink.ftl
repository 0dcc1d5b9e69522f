# Signing in ink: printed copies, what is noted of them, and their scans.

ink-in-ink = Wet ink
ink-of = Wet ink: { $name }
ink-title = { $name } signs in ink
ink-how = Print the copies and have each of them signed with a pen. Then note it here.
ink-day = Day of signing
ink-day-needed = Fill in the day.
ink-keep = Note as signed
ink-confirm-title = Has { $name } signed the printed copies?
ink-confirm = This note becomes part of the agreement and cannot be undone.
ink-signed = Wet ink
ink-done = { $names } have signed the printed copies in ink.
ink-done-mixed = { $names } have signed, partly on screen and partly in ink on the printed copies.
ink-note = After signing

ink-copies = Printed copies
ink-copies-why = Each copy has the box for the stamp under its signer and a QR code by which its scan is known again. If someone signs on screen, let them do so first: their signature is printed too.
ink-copies-menu = PDF of the copies
ink-copy = Copy { $number }
ink-copy-for = Kept by { $holder }
ink-copy-spare = For the common archive
ink-copy-stamp = { $signer } signs across the stamp
ink-print-copy = Print copy { $number }
ink-test-page = Print a test page
ink-print-all = Print all copies

ink-with-scan = Wet ink with scan
ink-scan-missing = Wet ink, scan missing
ink-scans = Scans of the copies
ink-scan-missing-why = Scan or photograph the signed copies and attach them here. A photo can also be dropped on this page.
ink-scan-add = Attach a scan or photo
ink-scan-reading = Reading
ink-scan-copy = Copy { $copy }, version { $version } of the text
ink-scan-version = Version { $version } of the text
ink-scan-menu = Scan { $name }
ink-scan-open = Open
ink-scan-save = Save as
ink-scan-retire = Detach the scan
ink-scan-not-kept = The scan has not been kept
ink-code-ask = The code on { $name } cannot be read
ink-code-where = Type the check code printed at the foot of every page. Capitals and hyphens make no difference.
ink-code = Check code
ink-code-match = Match
ink-code-leave = Cancel
