# Numbered versions of an agreement: sending a draft out, comparing two of them.

versions-menu = Versi
versions-compare = Bandingkan versi
versions-draft-pdf = Simpan konsep bernomor baris
versions-send = Kirim konsep
send-title = Kirim konsep { $version }
send-sentence = Naskah disimpan persis seperti sekarang sebagai konsep { $version }. Sesudah itu Anda melanjutkan di konsep { $next }.
send-no-network = Sepakat tidak mengirim apa pun sendiri. Simpan PDF-nya, lalu kirim lewat surel atau chat.
send-to = Kepada siapa
send-to-hint = Misalnya: Ibu Ratna, SDN 3 Wonokromo, lewat surel
send-pdf = Simpan juga PDF bernomor baris
send-do = Catat sebagai terkirim
send-busy = Mencatat
send-done = Konsep { $version } tercatat sebagai terkirim.
send-back = Belum
compare-title-screen = Perbandingan versi
compare-count = { $count ->
    [0] Tidak ada perubahan
   *[other] { $count } perubahan
}
compare-sentence = { $from } dibandingkan dengan { $to }.
compare-from = Versi lama
compare-to = Versi baru
compare-with = dengan
compare-version-present = Naskah sekarang
compare-version-present-inside = naskah sekarang
compare-version-sent = Konsep { $version }, { $day }
compare-version-frozen = Versi final { $version }, { $day }
compare-version-note = Konsep { $version } untuk { $note }, { $day }
compare-changes = Perubahan
compare-text = Naskah dengan tanda perubahan
compare-legend-added = ditambah
compare-legend-removed = dihapus
compare-sample-added = digarisbawahi
compare-sample-removed = dicoret
compare-kind-added = Ditambah
compare-kind-removed = Dihapus
compare-kind-changed = Diubah
compare-kind-moved = Dipindah
compare-from-to = “{ $before }” menjadi “{ $after }”
compare-now-there = Sekarang di { $place }: { $what }
compare-was-there = Dipindah dari { $place }: { $what }
compare-moved-only = Dipindah dari { $place }
compare-was-label = semula { $label }
compare-other = Perubahan kecil pada teks
compare-place-front = Bagian awal
compare-place-signatures = Tanda tangan
compare-place-paragraph = ayat { $number }
compare-place-letter = huruf { $letter }
compare-same = Kedua versi ini sama, kata demi kata.
compare-one-title = Baru ada satu versi
compare-one-sentence = Catat konsep yang Anda kirim ke mitra. Sesudah itu setiap perubahan bisa dibandingkan dengan yang mereka terima.
compare-spoken-added = ditambah:
compare-spoken-removed = dihapus:
compare-go = Perubahan { $number }: { $place }
compare-back = Kembali ke naskah
