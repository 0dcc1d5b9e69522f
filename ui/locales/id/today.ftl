# Today: greetings, what waits, the picture of promises.

today-morning = Selamat pagi
today-noon = Selamat siang
today-afternoon = Selamat sore
today-evening = Selamat malam
today-morning-name = Selamat pagi, { $name }
today-noon-name = Selamat siang, { $name }
today-afternoon-name = Selamat sore, { $name }
today-evening-name = Selamat malam, { $name }
today-sentence = { $day }. { $count } hal menunggu.
today-sentence-late = { $day }. { $count } hal menunggu, { $late } di antaranya sudah lewat waktunya.
today-sentence-free = { $day }. Tidak ada yang menunggu.
today-free = Semua sudah beres. Waktu yang baik untuk menyapa mitra yang lama tanpa kabar.
today-health = Keadaan hubungan
today-all-partners = Lihat semua mitra
today-radar = Kesepakatan yang perlu dilihat
today-resume = Lanjutkan yang tadi
today-empty-title = Semuanya berawal dari satu mitra
today-empty-sentence = Catat satu mitra, dan halaman ini mengingatkan langkah, janji, dan kesepakatan yang menunggu.
today-empty-known = Tidak perlu internet. Semuanya tersimpan di komputer ini.

todo-late = Lewat { $days } hari
todo-no-day = Tanpa tanggal
todo-all = Tampilkan { $count } lagi
todo-more = Masih ada { $count } hal lagi sesudah ini.
todo-open = Buka
todo-our-commitment-ours = Janji kita
todo-their-commitment = Janji { $who }
todo-next-step = Langkah berikut dengan { $who }
todo-agreement-waiting = Menunggu tanda tangan { $who }
todo-agreement-declined = { $who } tidak jadi menandatangani
todo-agreement-ending = Kesepakatan dengan { $who } segera berakhir
todo-agreement-in-negotiation = Dirundingkan dengan { $who }
todo-agreement-draft = Konsep kesepakatan dengan { $who }
todo-figures = Angka { $month } menunggu diisi
todo-close-month = Angka { $month } sudah lengkap, tinggal ditutup
todo-task = Tugas { $who }
todo-milestone = Tonggak { $who }
todo-act-our-commitment = Buka janji
todo-act-their-commitment = Lihat janji
todo-act-next-step = Buka mitra
todo-act-agreement-waiting = Buka meja tanda tangan
todo-act-agreement-declined = Lihat alasannya
todo-act-agreement-ending = Tentukan kelanjutannya
todo-act-agreement-in-negotiation = Buka naskah
todo-act-agreement-draft = Lanjutkan menyusun
todo-act-figures = Isi angka
todo-act-close-month = Tutup bulan
todo-act-task = Lihat rencana
todo-act-milestone = Lihat rencana

months-late = { $count } janji sudah lewat waktunya
months-kept = { $count } janji ditepati bulan ini
months-open = { $count } janji masih berjalan
months-none = Belum ada janji yang bertanggal
months-picture = Janji per bulan: ditepati, terlambat, dan masih terbuka. Angkanya ada di tabel di bawah.
months-figures = Tampilkan angkanya
months-month = Bulan

radar-waits = Menunggu tanda tangan { $names }
radar-ends = { $names }. Berakhir { $day }.

resume-agreement = Kesepakatan
resume-partner = Mitra
resume-partnership = Kemitraan
resume-conversation = Percakapan
resume-person = Orang
