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
ink-print-all = Print all copies
