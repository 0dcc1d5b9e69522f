# The parts that every screen uses, and the sentences for what is wrong.

cancel = Batalkan
close = Tutup
try-again = Coba lagi
today = Hari ini
calendar = Kalender
calendar-for = Kalender: { $label }
month-before = Bulan sebelumnya
month-after = Bulan berikutnya
date-hint = Boleh ketik “besok”, “30/11”, atau “24 nov”.
combobox-add = Tambah “{ $text }”
combobox-none = Tidak ada yang cocok
progress-safe = Membatalkan tidak meninggalkan sisa.
field-unsaved = Belum tersimpan.

problem-other = Isian ini belum bisa diterima. Periksa lagi, ya.
problem-required = Isian ini masih kosong.
problem-too-long = Terlalu panjang: paling banyak { $limit } huruf.
problem-malformed = Isian ini tidak bisa dibaca.
problem-not-a-date = Ini belum terbaca sebagai tanggal. Contoh: 24/11/26, 24 nov, besok.
problem-no-such-day = Tanggal itu tidak ada di kalender. Periksa hari dan bulannya.
problem-year-out-of-range = Tahunnya di luar 1900 sampai 2199.
problem-weekday-disagrees = Tanggal itu jatuh pada hari { $weekday }. Mana yang benar?
problem-not-a-number = Ini belum terbaca sebagai angka. Contoh: 1.250.000.
problem-grouping = Titik pemisah ribuannya tidak pas. Contoh: 1.250.000.
problem-no-sen = Tulis dalam rupiah bulat, tanpa sen.
problem-negative = Angkanya tidak boleh kurang dari nol.
problem-too-large = Terlalu besar: paling banyak { $limit }.
problem-too-precise = Angka di belakang koma terlalu banyak.

fault-not-now = Itu belum bisa dilakukan sekarang.
fault-forbidden = Peran Anda di jendela ini tidak boleh melakukan itu.
fault-unknown-call = Bagian ini berasal dari versi lain. Tutup lalu buka lagi Sepakat.
fault-not-found = Catatan ini sudah tidak ada. Mungkin sudah dihapus atau diurungkan.
fault-refused = Data sedang tidak terbuka. Yang sudah tersimpan tetap aman.
fault-cancelled = Sudah dibatalkan. Tidak ada yang berubah.
fault-broken = Ada yang gagal di komputer ini. Tidak ada yang berubah; coba lagi.
fault-broken-unreachable = Sepakat tidak menjawab. Yang sudah tersimpan tetap aman; coba lagi.
