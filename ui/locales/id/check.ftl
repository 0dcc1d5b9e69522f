# Pemeriksaan sebelum tanda tangan: temuan, lima pertanyaan, dan keseimbangan.
check-title = Periksa sebelum ditandatangani
check-nothing = Tidak ada yang bertentangan.
check-stops = Harus diperbaiki
check-look = Sebaiknya dibaca lagi
check-hint = Perlu diketahui
check-stops-freezing = { $count } hal saling bertentangan. Perbaiki dulu, baru naskah bisa dibekukan.
check-open = { $count } hal sebaiknya dibaca lagi sebelum dibekukan.
check-score = Lima pertanyaan
check-balance = Keseimbangan

check-found-term-unknown = “{ $term }” bukan pihak dalam naskah ini.
check-found-term-mixed = Tertulis “{ $term }”, padahal naskah ini memakai “{ $right }”.
check-found-term-language = “{ $term }” adalah sebutan dalam bahasa lain. Pakai “{ $right }”.
check-found-term-written = Tulis “{ $right }”, bukan “{ $term }”.
check-found-former-name = “{ $name }” nama lama. Sekarang namanya “{ $right }”.
check-found-weekday = “{ $date }”: tanggal itu jatuh pada hari { $weekday }.
check-found-no-such-day = “{ $date }” tidak ada di kalender.
check-found-date-digits = Yang tertulis { $date }, tetapi angkanya { $digits }.
check-found-amount = Angka { $figure } tidak sama dengan terbilangnya: “{ $words }”.
check-found-article-unknown = Pasal { $number } tidak ada. Naskah ini berisi { $count } pasal.
check-found-article-itself = Pasal { $number } merujuk dirinya sendiri.
check-found-paragraph-unknown = Ayat ({ $number }) tidak ada dalam Pasal { $article }.
check-found-annex-unknown = Lampiran { $number } tidak ikut dicetak.
check-found-blank-left = Masih ada tempat kosong: “{ $text }”.
check-found-numbers-same = Nomor mitra sama dengan nomor kita: { $number }.
check-found-number-used = Nomor { $number } sudah dipakai untuk “{ $subject }”.
check-found-number-year = Nomor memuat tahun { $year }, padahal ditandatangani tahun { $right }.
check-found-number-month = Nomor memuat bulan { $month }, padahal ditandatangani bulan { $right }.
check-found-authority-expired = Wewenang penanda tangan { $party } hanya sampai { $until }.
check-found-authority-later = Dasar wewenang { $party } bertanggal { $day }, sesudah hari tanda tangan.
check-found-same-signer = { $name } menandatangani untuk dua pihak.
check-found-witness-signs = { $name } menjadi saksi sekaligus penanda tangan.
check-found-language-only = Naskah hanya berbahasa Inggris. Bila ada pihak Indonesia, undang-undang meminta naskah bahasa Indonesia juga.
check-found-language-prevails = Naskah dua bahasa ini belum menyebut bahasa mana yang dipakai bila isinya berbeda.
check-found-personal-data = Naskah ini menyangkut data orang, tetapi pasal pelindungan data pribadi belum ada.
check-found-term-backwards = Berakhir { $ends }, sebelum mulai { $starts }.
check-found-signed-after-end = Ditandatangani { $signed }, padahal berakhir { $ends }.
check-found-signed-late = Ditandatangani { $days } hari sesudah mulai berlaku.
check-found-term-long = Berlaku lebih dari lima tahun, sampai { $ends }.
check-found-notice-long = Pemberitahuan { $days } hari lebih lama daripada jangka waktunya, { $term } hari.
check-found-duty-outside = Janji { $code } jatuh pada { $day }, di luar jangka waktu: { $what }.
check-found-duty-undated = Janji { $code } belum bertanggal: { $what }.
check-found-duty-uncounted = Janji { $code } belum menyebut jumlah: { $what }.
check-found-payment-outside = Pembayaran { $day } di luar jangka waktu.
check-found-instalments = Disebut { $said } tahap, tetapi yang ditulis { $listed }.
check-found-copies-few = Hanya { $copies } rangkap untuk { $parties } pihak.
check-found-stamp-duty = Ada uang yang berpindah. Bila nilainya di atas Rp 5 juta, bubuhkan meterai.

check-question-who = Siapa
check-question-why = Untuk apa
check-question-what = Apa yang dikerjakan
check-question-how = Bagaimana caranya
check-question-end = Bagaimana berakhirnya
check-answer-yes = Terjawab
check-answer-partly = Sebagian
check-answer-no = Belum

check-lack-name = nama pihak
check-lack-address = alamat { $party }
check-lack-signer = penanda tangan { $party }
check-lack-authority = dasar wewenang { $party }
check-lack-purpose = tujuan
check-lack-measure = ukuran dalam tujuan: angka atau bulan
check-lack-recitals = latar belakang
check-lack-duties = janji { $party }
check-lack-days = tanggal untuk { $count } janji { $party }
check-lack-persons = penanggung jawab untuk { $count } janji
check-lack-funding = siapa menanggung biaya
check-lack-reporting = cara memantau dan melapor
check-lack-term = tanggal mulai dan berakhir
check-lack-ending = cara mengakhiri lebih awal
check-lack-disputes = cara menyelesaikan perselisihan
check-lacks = Belum ada: { $lacks }

check-balance-duties-unsaid = Belum ada janji dari pihak mana pun.
check-balance-duties-none = { $party } belum berjanji apa pun.
check-balance-duties-uneven = { $party } menanggung { $more } janji, { $other } { $less }. Bicarakan apakah memang dikehendaki.
check-balance-duties-even = Banyaknya janji setiap pihak sebanding.
check-balance-undated = { $count } janji { $party } belum bertanggal.
check-balance-worth = Sumbangan { $party } dinilai { $amount }.
check-balance-worth-uneven = Sumbangan { $party } jauh lebih besar daripada { $other }.
check-balance-rights-unsaid = Hak para pihak belum ditulis.
check-balance-rights-none = Hak { $party } belum ditulis.
check-balance-rights-uneven = { $party } mempunyai { $more } hak, { $other } { $less }.
check-balance-rights-even = Banyaknya hak setiap pihak sebanding.
check-balance-money-unsaid = Belum disebut siapa menanggung biaya.
check-balance-own-costs = Setiap pihak menanggung biayanya sendiri.
check-balance-pays = { $amount ->
    [none] { $party } menyerahkan dana kepada { $to }.
   *[other] { $party } menyerahkan dana kepada { $to }: { $amount }.
}
check-balance-bears-all = { $party } menanggung semua biaya.
check-balance-refund-unsaid = Belum disebut ke mana sisa dana dikembalikan.
check-balance-budget-share = Bagian { $party } dalam anggaran { $amount }.
check-balance-exit-unsaid = Belum disebut siapa boleh mengakhiri lebih awal.
check-balance-exit-each = { $notice ->
    [none] Setiap pihak boleh mengakhiri lebih awal.
   *[other] Setiap pihak boleh mengakhiri lebih awal dengan pemberitahuan { $notice }.
}
check-balance-exit-only = Hanya { $party } yang boleh mengakhiri lebih awal.
check-balance-exit-notice = { $party } harus memberi tahu { $notice } sebelumnya, { $other } cukup { $shorter }.
check-balance-change-alone = { $party } boleh mengubah isi naskah sendiri.
check-balance-disputes-unsaid = Belum disebut apa yang terjadi bila berselisih.
check-balance-talks-first = { $length ->
    [none] Perselisihan dimulai dengan musyawarah.
   *[other] Perselisihan dimulai dengan musyawarah { $length }.
}
check-balance-forum-court = Langkah terakhir: Pengadilan Negeri { $place }.
check-balance-forum-near = Pengadilan Negeri { $place } dekat bagi { $party } saja.
check-balance-forum-arbitration = Langkah terakhir: arbitrase.
check-balance-forum-person = Seorang penengah membantu bila musyawarah gagal.
check-balance-forum-decides = { $party } sendiri yang memutus perselisihan.
