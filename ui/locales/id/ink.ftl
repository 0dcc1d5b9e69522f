# Signing in ink: printed copies, what is noted of them, and their scans.

ink-in-ink = Tanda tangan basah
ink-of = Tanda tangan basah: { $name }
ink-title = { $name } menandatangani dengan tinta
ink-how = Cetak rangkapnya, lalu tanda tangani setiap rangkap dengan pena. Sesudah itu catat di sini.
ink-day = Tanggal menandatangani
ink-day-needed = Isi tanggalnya.
ink-keep = Catat sudah menandatangani
ink-confirm-title = { $name } sudah menandatangani rangkap cetak?
ink-confirm = Catatan ini menjadi bagian naskah dan tidak dapat diurungkan.
ink-signed = Tanda tangan basah
ink-done = { $names } sudah menandatangani rangkap cetak dengan tinta.
ink-done-mixed = { $names } sudah menandatangani, sebagian di layar dan sebagian dengan tinta pada rangkap cetak.
