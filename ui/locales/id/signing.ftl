# The signing desk.

signing-title = Meja tanda tangan
signing-steps = Langkah menandatangani
signing-step-read = Baca ringkasan
signing-step-sign = Tanda tangan
signing-step-print = Cetak dan simpan
signing-close = Tutup meja

signing-who-title = { $count ->
    [1] Satu orang menandatangani
    [2] Dua orang menandatangani
   *[other] { $count } orang menandatangani
}
signing-who-sentence = Satu per satu, sesuai urutan. Setiap orang membaca ringkasannya dulu.
signing-next-title = Berikutnya: { $name }
signing-next-sentence = Serahkan layar ini kepada { $name }.
signing-who = Siapa menandatangani
signing-now = Gilirannya
signing-not-yet = Belum menandatangani
signing-signed-on-screen = Ditandatangani di layar
signing-drawing-of = Tanda tangan { $name }
signing-clock-suspicious = Jam komputer sempat berubah; waktunya mungkin tidak tepat.
signing-begin = Mulai dengan { $name }
signing-pause = Boleh berhenti dan dilanjutkan hari lain, dari halaman Hari ini atau dari naskahnya. Yang sudah ditandatangani tetap tersimpan; coretan yang belum disimpan tidak ikut.
signing-hand-over = Layar bisa dibalik atau laptop diserahkan. Penanda tangan memegang sendiri pena, tetikus, atau memakai jarinya.
signing-what-it-means = Apa arti tanda tangan di layar
signing-uncertified = Tanda tangan yang digambar di layar, beserta catatan siapa, kapan, dan bagaimana dikenali, adalah tanda tangan elektronik tidak tersertifikasi. Penandatanganan tidak dapat diurungkan; perubahan dibuat sebagai konsep baru.

signing-read-title = { $name }, ini pokok-pokoknya
signing-read-sentence = Bacalah pelan-pelan. Naskah lengkap ada di bawah ringkasan ini.
signing-read-whole = Baca naskah lengkap
signing-hide-whole = Tutup naskah lengkap
signing-whole-text = Naskah lengkap
signing-read-aloud = Bacakan ringkasan
signing-stop-reading = Berhenti membacakan
signing-read-help = Bila penanda tangan sulit membaca layar, bacakan naskahnya sampai selesai. Bila ada yang ingin diubah, tutup meja dan buat konsep baru.
signing-have-read = Sudah dibaca, lanjut
signing-back = Kembali

signing-sign-title = { $name } menandatangani
signing-sign-for = { $position }, untuk { $party }
signing-in-person = Pribadi
signing-authority = Dasar wewenang: { $authority }
signing-identified = Bagaimana penanda tangan dikenali?
signing-identified-hint = Diisi oleh yang mendampingi. Ikut tersimpan bersama tanda tangan.
signing-identified-known = Dikenal langsung
signing-identified-identity-card = Menunjukkan KTP
signing-identified-office-card = Menunjukkan kartu jabatan
signing-identified-vouched = Dijamin orang yang hadir
signing-choose-identified = Pilih salah satu cara.
signing-last-digits = Angka terakhir pada kartu
signing-last-digits-hint = Paling banyak empat angka. Nomor lengkap tidak disimpan.
signing-vouched-by = Dijamin oleh siapa
signing-tick-consent = Centang kalimat ini bila setuju.
signing-signature = Gambar tanda tangan
signing-ink = Warna tinta
signing-ink-blue = Biru
signing-ink-black = Hitam
signing-redo = Ulangi
signing-pad-empty = Kotak tanda tangan { $name }, masih kosong
signing-pad-signed = Kotak tanda tangan { $name }, sudah digambar
signing-draw-here = Gambar di atas garis ini, dengan jari, pena, atau tetikus
signing-draw-first = Gambar dulu tanda tangannya. Satu titik saja belum cukup.
signing-drawn-only = Tanda tangan di sini harus digambar; papan ketik tidak bisa menggantikannya. Bila layar sulit dibaca, mintalah naskahnya dibacakan dulu.
signing-back-to-reading = Kembali membaca
signing-keep = Simpan tanda tangan
signing-keeping = Menyimpan
signing-not-kept = Tanda tangan belum tersimpan
signing-confirm-title = Simpan tanda tangan { $name }?
signing-confirm-sentence = Sesudah disimpan, tanda tangan menjadi bagian naskah dan tidak dapat diurungkan.
signing-look-again = Periksa lagi

signing-done-title = Semua sudah menandatangani
signing-done-sentence = { $names } sudah menandatangani di layar. Naskah tersimpan dan tercetak sama setiap kali.
signing-print-title = Cetak dan simpan
signing-print-sentence = Beri setiap pihak salinannya hari ini juga.
signing-saving = Menyimpan
signing-to-agreement = Lihat naskah bertanda tangan
signing-comes = Sesudah ini berjalan sendiri
signing-comes-commitments = { $count } janji masuk ke daftar tindak lanjut
signing-comes-starts = Mulai berlaku { $day }
signing-comes-due = Janji pertama, { $what }: { $day }
signing-comes-renewal = Pengingat perpanjangan { $day }
signing-comes-ends = Berakhir { $day }

signing-decline = Tidak jadi menandatangani
signing-decline-title = { $name } tidak jadi menandatangani?
signing-decline-sentence = Tidak apa-apa. Tuliskan alasannya supaya pihak lain tahu apa yang perlu dibicarakan. Ini masih bisa ditarik kembali.
signing-decline-reason = Alasannya
signing-decline-reason-hint = Tulis seperti yang diucapkan.
signing-decline-keep = Catat
signing-declined = Tidak jadi
signing-declined-title = { $name } tidak jadi menandatangani
signing-declined-at = Dicatat { $moment }
signing-declined-next = Belum ada yang menandatangani. Naskah bisa dibuka lagi sebagai konsep untuk dirundingkan, atau tetap ditandatangani bila alasannya sudah selesai.
signing-declined-next-signed = Sudah ada yang menandatangani versi ini. Konsep baru berarti semua menandatangani dari awal; tanda tangan yang sudah ada tetap tersimpan pada versi lama.
signing-declined-draft = Rundingkan lagi
signing-take-back = Jadi menandatangani
signing-declinings = Pernah tidak jadi ditandatangani
signing-declining-of = versi { $version }, { $moment }
signing-taken-back-at = Ditarik kembali { $moment }

signing-witnesses = Saksi
signing-as-witness = sebagai saksi
signing-witness-title = Para pihak sudah menandatangani. Berikutnya saksi
signing-witness-sentence = Kesepakatan sudah berlaku. Naskahnya disimpan dan dapat disegel sesudah saksi menandatangani, atau diselesaikan tanpa saksi.
signing-witness-on-paper = Pada salinan cetak
signing-witness-absent = Tidak hadir
signing-finish = Selesaikan tanpa { $names }
signing-finish-title = Selesaikan tanpa tanda tangan { $names }?
signing-finish-sentence = Naskah disimpan seperti sekarang. Sesudah itu tidak ada lagi yang dapat menandatanganinya di layar.
signing-finish-do = Selesaikan
signing-pause-do = Lanjutkan hari lain
