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
