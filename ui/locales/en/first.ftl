# The first start, and a store that is not opened.

first-title = One thread for every partnership
first-sentence = From the first conversation to the signed agreement. Everything is kept on this computer, without an account and without the internet.
first-questions = Three questions, all may be skipped
first-organisation = What is your organisation called?
first-organisation-example = For instance: Rumah Baca Wonokromo Foundation
first-organisation-hint = The official name, as in its deed. You can change it later in Settings.
first-you = What is your name, and your position?
first-name = Name
first-position = Position
first-position-example = For instance: Chair
first-signs = I sign agreements on behalf of the organisation
first-start = Where would you like to begin?
first-start-sentence = Begin with an empty book, or look at the sample organisation first. The sample is kept in a file of its own and never mixes with your data.
first-start-hint = Begin empty, or look at the sample organisation.
first-begin = Begin
first-beginning = Preparing
first-sample = Open the sample organisation
first-look = Only want to look around? The sample organisation opens in a file of its own.
first-skipped = Skipped
next = Next
skip = Skip
change = Change

language = Language
language-id = Bahasa Indonesia
language-en = English
language-other = Bahasa Indonesia

opening = Opening
refused-newer = This data was made with a newer Sepakat
refused-newer-why = The version on this computer does not know the shape of the data yet. What is in it is safe and was not touched.
refused-newer-do = Install the newest Sepakat, then open it again.
refused-damaged = The data file is damaged
refused-damaged-why = Part of the file cannot be read, perhaps after a power cut or a failing disk. The damaged file is left as it is, and backups are kept apart from it.
refused-damaged-do = Restore the last backup. The damaged file stays beside it.
refused-locked = The data is open somewhere else
refused-locked-why = Only one window may write, so that nothing is overwritten. Your data is safe.
refused-locked-do = Close the other Sepakat window, then try again.
refused-read-only = The data folder cannot be written
refused-read-only-why = This computer refuses changes in the data folder. What is in it is safe, but nothing can be saved.
refused-read-only-do = Open the folder, allow writing, then try again.
refused-disk-full = The disk is full
refused-disk-full-why = There is no room left for saving. What was saved is safe.
refused-disk-full-do = Free some space on the disk, then try again.
refused-folder-missing = The data folder was not found
refused-folder-missing-why = There used to be data on this computer, but its folder is gone. It may have been moved, or lie on a USB stick that is not plugged in. Sepakat does not put an empty folder in its place.
refused-folder-missing-do = Put the folder back where it was, or restore a backup.
refused-not-a-store = This folder is not Sepakat's data
refused-not-a-store-why = Other files lie where the data should be. Nothing was changed.
refused-not-a-store-do = Open the folder and move those files away, or restore a backup.
refused-io = The data cannot be read
refused-io-why = The disk or the system failed to read the data folder. What was saved was not changed.
refused-io-do = Try again. If it keeps failing, restore a backup.
refused-detail = For whoever helps: { $detail }

restore = Restore
restore-choose = Choose a backup
restore-sentence = The present state is backed up first, so a restore can be taken back as well.
restore-question = Restore the backup of { $when }?
restore-consequence = All records go back to how they were then. The present state is backed up first and appears at the top of this list.
restore-not = Do not restore
restoring = Restoring
restored = The backup of { $when } was restored
reveal-folder = Open the data folder
backups-none = There is no backup yet.
backups-all = Show all { $count } backups
backup-timer = Made by itself.
backup-close = Made when Sepakat was closed.
backup-asked = Made on request.
backup-migration = Made before an update.
backup-restore = Made before a restore.
backup-holds = { $partners ->
    [one] { $partners } partner
   *[other] { $partners } partners
}, { $agreements ->
    [one] { $agreements } agreement
   *[other] { $agreements } agreements
}, { $size } MB
