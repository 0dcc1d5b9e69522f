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
ink-note = Sesudah ditandatangani

ink-copies = Rangkap cetak
ink-copies-why = Setiap rangkap punya kotak meterai di bawah penanda tangannya dan kode QR agar pindaiannya dikenali. Bila ada yang menandatangani di layar, dahulukan dia: tanda tangannya ikut tercetak.
ink-copies-menu = PDF rangkap
ink-copy = Rangkap { $number }
ink-copy-for = Disimpan { $holder }
ink-copy-spare = Untuk arsip bersama
ink-copy-stamp = { $signer } menandatangani mengenai meterai
ink-print-copy = Cetak rangkap { $number }
ink-test-page = Cetak halaman uji
ink-print-all = Cetak semua rangkap

ink-with-scan = Tanda tangan basah, pindaian ada
ink-scan-missing = Tanda tangan basah, pindaian belum ada
ink-scans = Pindaian rangkap
ink-scan-missing-why = Pindai atau foto rangkap yang sudah ditandatangani, lalu lampirkan di sini. Foto boleh juga dijatuhkan ke halaman ini.
ink-scan-add = Lampirkan pindaian atau foto
ink-scan-reading = Membaca
ink-scan-copy = Rangkap { $copy }, naskah versi { $version }
ink-scan-version = Naskah versi { $version }
ink-scan-menu = Pindaian { $name }
ink-scan-open = Buka
ink-scan-save = Simpan sebagai
ink-scan-retire = Lepaskan pindaian
ink-scan-not-kept = Pindaian belum tersimpan
ink-code-ask = Kode pada { $name } tidak terbaca
ink-code-where = Ketik kode periksa yang tercetak di kaki setiap halaman. Huruf besar atau kecil dan tanda hubung tidak berpengaruh.
ink-code = Kode periksa
ink-code-match = Cocokkan
ink-code-leave = Batal
