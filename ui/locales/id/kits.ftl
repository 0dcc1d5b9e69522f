# Choosing a kit: a ready beginning for a partnership of a usual sort.

kits-title = Paket
kits-label = Mulai dari paket
kits-sentence = Paket mengisi tujuan, indikator, janji setiap pihak, tugas, anggaran, dan risiko. Semuanya bisa diubah, dan sekali urungkan mengembalikan semuanya.
kits-none = Tanpa paket
kits-none-sentence = Naskah disusun dari yang sudah dicatat di kemitraan ini.
kits-suits = Cocok dengan mitranya
kits-applied = Sudah dipakai di sini
# $months is a number of months.
kits-months = { $months } bulan
# What is in a kit. All are numbers.
kits-contents = { $goals } tujuan · { $indicators } indikator · { $promises } janji · { $tasks } tugas · { $risks } risiko
# $amount is money, for instance Rp 7.500.000.
kits-cost = Perkiraan biaya { $amount }
kits-goals = Yang ingin dicapai
# $name is our own organisation or a partner, $role what it is in this kit.
kits-side-ours = Janji kita
kits-side = Janji { $name } sebagai { $role }
kits-side-empty = Janji { $role } (belum ada mitranya, jadi tidak ikut diisi)
# $name is a partner, $offer what it offers in its own words.
kits-offer = { $name } menawarkan { $offer }
kits-use = Pakai paket ini
kits-using = Sedang mengisi
kits-open = Isi dari paket
kits-open-sentence = Belum ada tujuan. Paket mengisi tujuan, janji, tugas, dan anggaran sekaligus.
kits-never-mind = Tidak jadi
