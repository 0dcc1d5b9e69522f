# Kata-kata pada naskah cetak. Dibaca oleh crates/documents; fungsi bertipe dibuat oleh `cargo xtask words`.
# Catatan di atas setiap pesan ditulis dalam bahasa Inggris untuk penerjemah.

## Head of a cooperation agreement

# Kind of paper, in capitals, first line of the head.
paper-kind = PERJANJIAN KERJA SAMA
# The same for a memorandum.
head-memorandum = NOTA KESEPAHAMAN
# The same for an addendum.
head-addendum = ADENDUM
# The same for a record of an agreement.
head-record = BERITA ACARA KESEPAKATAN
# Kind of paper inside a sentence or a title.
paper-kind-plain = Perjanjian Kerja Sama
# Joining word before the first party's name.
head-between = ANTARA
# Joining word before the second party's name.
head-with = DENGAN
# Joining word before the last of three parties or more.
head-last = DAN
# Joining word between ADENDUM and the paper that it changes.
head-changes = ATAS
# Joining word before the subject.
head-about = TENTANG
# Word before the colon of a number line.
head-number = NOMOR
# Title of the file.
file-title = { $title } tentang { $subject }

## Opening and parties

# Defined term of the first party.
party-first = PIHAK PERTAMA
# Defined term of the second party.
party-second = PIHAK KEDUA
# Defined term of the third party.
party-third = PIHAK KETIGA
# Defined term of the fourth party.
party-fourth = PIHAK KEEMPAT
# Defined term of the fifth party.
party-fifth = PIHAK KELIMA
# What a cooperation agreement calls itself inside a sentence.
paper-cooperation = perjanjian
# What a memorandum calls itself inside a sentence.
paper-memorandum = nota kesepahaman
# What an addendum calls itself inside a sentence.
paper-addendum = adendum
# What a record of an agreement calls itself inside a sentence.
paper-record = berita acara
# Kind of paper with capitals: memorandum.
title-memorandum = Nota Kesepahaman
# Kind of paper with capitals: addendum.
title-addendum = Adendum
# Kind of paper with capitals: record of an agreement.
title-record = Berita Acara Kesepakatan
# A paper below, with its number.
parent-numbered = { $title } Nomor { $number }
# The same with its date.
parent-dated = { $text } tanggal { $date }
# What is missing: the paper below.
lack-parent = naskah yang menjadi dasar
# Defined term of both parties.
party-both = PARA PIHAK
# Defined term of either party.
party-either = PIHAK
# Opening formula; all parts of the date come from one date.
opening = Pada hari ini, { $weekday }, tanggal { $day }, bulan { $month }, tahun { $year } ({ $digits }), bertempat di { $place }, kami yang bertanda tangan di bawah ini:
# Opening formula while the date is not known; the date is a blank.
opening-undated = Pada hari ini, { $date }, bertempat di { $place }, kami yang bertanda tangan di bawah ini:
# Opening formula of a record of an agreement.
opening-record = Pada hari ini, { $weekday }, tanggal { $day }, bulan { $month }, tahun { $year } ({ $digits }), bertempat di { $place }, telah dilaksanakan musyawarah yang dihadiri oleh:
# The same while the date is not known.
opening-record-undated = Pada hari ini, { $date }, bertempat di { $place }, telah dilaksanakan musyawarah yang dihadiri oleh:
# One party that is an organisation; the punctuation after it is added.
party-organisation = { $name }, selaku { $position }, berdasarkan { $authority }, bertindak untuk dan atas nama { $organisation }, berkedudukan di { $address }, selanjutnya disebut { $term }
# One party that is a human being; the punctuation after it is added.
party-person = { $name }, bertindak untuk diri sendiri, beralamat di { $address }, selanjutnya disebut { $term }
# One party of a record that is an organisation.
party-organisation-record = { $name }, selaku { $position }, berdasarkan { $authority }, dalam hal ini bertindak untuk dan atas nama { $organisation }, berkedudukan di { $address }, selanjutnya disebut { $term }
# One party of a record that is a human being.
party-person-record = { $name }, dalam hal ini bertindak untuk diri sendiri, beralamat di { $address }, selanjutnya disebut { $term }
# A party in the middle of a sentence, as an item of a list.
party-named = { $party }
# This sort of paper in the middle of a sentence.
paper-named = { $paper }
# Defines the terms for both and either party.
parties-together = { $parties } secara bersama-sama disebut { $both } dan masing-masing disebut { $either }.
# Introduces the recitals, after the sentence before.
recitals-lead = PARA PIHAK terlebih dahulu menerangkan hal-hal sebagai berikut:
# Introduces the legal basis.
basis-lead = { $paper } ini dibuat dengan memperhatikan:
# Leads from the recitals to the articles.
bridge = Berdasarkan hal-hal tersebut, PARA PIHAK sepakat { $deed } dengan ketentuan sebagai berikut:
# Leads to the articles when there are no recitals.
bridge-bare = PARA PIHAK sepakat { $deed } dengan ketentuan sebagai berikut:
# What the parties agree to: a cooperation agreement.
deed-cooperation = mengadakan Perjanjian Kerja Sama
# What the parties agree to: a memorandum.
deed-memorandum = mengadakan Nota Kesepahaman
# What the parties agree to: an addendum to a paper.
deed-addendum = mengubah { $parent }
# What the parties agree to, resting on a paper.
deed-under = { $deed } sebagai pelaksanaan { $parent }
# Leads to the articles of a record.
bridge-record = Dalam musyawarah tersebut, PARA PIHAK mencapai kesepakatan sebagai berikut:

## Articles

# Heading and reference of an article.
article = Pasal{ "\u00A0" }{ $number }
# Reference to a paragraph of another article.
article-paragraph = Pasal{ "\u00A0" }{ $number } ayat{ "\u00A0" }({ $paragraph })
# Reference to a paragraph of the same article.
paragraph = ayat{ "\u00A0" }({ $paragraph })
# Before the last letter of a list when all hold.
last-and = dan
# Before the last letter of a list when one holds.
last-or = atau
# Range of codes, for instance J1 to J8.
code-range = { $first } sampai dengan { $last }
# Telephone within an address line.
reach-phone = telepon { $phone }
# E-mail within an address line.
reach-email = surel { $email }
# Length of time of one hour, figure with words in front.
span-hour-one = { $count } jam
# Length of time in hours.
span-hour = { $count } jam
# Length of time of one day.
span-day-one = { $count } hari
# Length of time in days.
span-day = { $count } hari
# Length of time of one working day.
span-working-day-one = { $count } hari kerja
# Length of time in working days.
span-working-day = { $count } hari kerja
# Length of time of one week.
span-week-one = { $count } minggu
# Length of time in weeks.
span-week = { $count } minggu
# Length of time of one month.
span-month-one = { $count } bulan
# Length of time in months.
span-month = { $count } bulan
# Length of time of one year.
span-year-one = { $count } tahun
# Length of time in years.
span-year = { $count } tahun

## Commitments

# A thing that is provided; may hold its quantity.
duty-provide = menyediakan { $what }
# An activity that is carried out.
duty-carry-out = melaksanakan { $what }
# A quantity in front of a thing, for instance 6 (enam) orang relawan.
duty-counted = { $quantity } { $what }
# A quantity after a duty.
duty-amount = { $duty } sebanyak { $quantity }
# A length of time after a duty, for instance selama 2 (dua) jam.
duty-for = { $duty } selama { $quantity }
# How often, in the user's words.
duty-often = { $duty } { $rhythm }
# By when, once.
duty-by = { $duty } paling lambat tanggal { $date }
# A date together with how often. It may be the next time or the last, so the wording leaves that open.
duty-due = { $duty }, dengan tenggat { $date }

## Signatures

# Above a signing room.
room-party = { $party },
# Above the rooms of the witnesses.
witnesses = Saksi-saksi:
# The same with one witness.
witnesses-one = Saksi:
# Above the rooms of those who take note of a record.
acknowledged = Mengetahui,
# Read aloud for a drawn signature.
signature-alt = Tanda tangan { $name }
# Read aloud for a logo.
logo-alt = Logo { $name }
# Under a drawn signature: what it is and when it was made.
signature-caption = Tanda tangan elektronik tidak tersertifikasi, digambar di layar { $date } pukul { $time } { $zone }
# Under an empty room: its party signed the printed copies in ink. $date is the day.
signature-in-ink = Ditandatangani dengan tinta pada rangkap cetak, { $date }
# In the box for the stamp-duty stamp that is glued on a printed copy; the amount stands under it.
stamp = Meterai tempel
# Under it: what a stamp costs since 2021 (UU 10/2020, article 5).
stamp-duty = Rp10.000
# Which printed copy it is, and who keeps it. $party is for instance PIHAK KEDUA, $holder the name of that party.
copy-for = Rangkap { $copy } dari { $total }, untuk { $party }, { $holder }
# A copy that no party in particular keeps.
copy-spare = Rangkap { $copy } dari { $total }, untuk arsip bersama
# Bookmark of one copy.
copy-mark = Rangkap { $copy } dari { $total }

## Foot of the page

# Version of a draft.
version-draft = Konsep { $version }
# Version of a frozen paper.
version-final = Versi { $version }, final
# Before the check code.
check-label = Kode periksa
# Before the boxes at the foot of a page in which each party writes its initials.
initials = Paraf
# In place of the check code of a draft.
check-none = belum dibekukan
# Page number.
page-of = Halaman { $page } dari { $total }
# Name of the language, over its column of a paper in two languages.
language-name = Bahasa Indonesia
# Across every page of a draft.
watermark = KONSEP

## Drafts, and the comparison of two versions

# Above the text of a draft: its first, bold sentence.
draft-not-signed = Konsep, bukan untuk ditandatangani.
# Above the text of a draft, after that.
draft-legend = Nomor baris untuk menyebut letak dalam tanggapan.
# Above the text of a comparison: which versions, the first with a capital.
compare-versions = { $from } dibandingkan dengan { $to }:
# Example of new text, printed the way new text is.
compare-added = teks baru
# Example of deleted text, printed the way deleted text is.
compare-removed = teks dihapus
# Above the text of a comparison, after the two examples.
compare-legend = Garis tegak menandai baris yang berubah; nomor baris untuk menyebut letak dalam tanggapan.
# Title of the file of a comparison.
compare-title = Perbandingan { $subject }
# Foot of a comparison.
compare-footer = Perbandingan { $from } dan { $to }
# A version at the beginning of a sentence.
compare-version-first = Versi { $version } ({ $date })
# A version inside a sentence.
compare-version = versi { $version } ({ $date })
# A version in few words.
compare-version-short = versi { $version }
# The text as it is now, at the beginning of a sentence.
compare-present-first = Naskah sekarang ({ $date })
# The text as it is now, inside a sentence.
compare-present = naskah sekarang ({ $date })
# The text as it is now, in few words.
compare-present-short = naskah sekarang
# Beside a text that stood elsewhere; the place is for instance an article.
compare-moved-from = dipindah dari { $place }
# Beside a text that stands elsewhere now.
compare-moved-to = dipindah ke { $place }
# Beside an article that has another number now.
compare-was = semula { $place }
# A place outside the articles.
compare-elsewhere = bagian lain
# Read aloud for new text, instead of its look.
spoken-added = (ditambahkan: { $text })
# Read aloud for deleted text, instead of its look.
spoken-removed = (dihapus: { $text })

## Annex

# Small line above the annex.
annex-label = LAMPIRAN { $number }
# Title of the table of commitments.
annex-title = Janji Para Pihak
# Read aloud for the table of commitments.
annex-summary = Tabel janji setiap pihak dengan jumlah, tenggat, penanggung jawab, dan pasalnya
# Column heads of the table.
annex-code = Kode
# Column head: what is promised.
annex-what = Janji
# Column head: how much.
annex-quantity = Jumlah
# Column head: by when.
annex-due = Tenggat
# Column head: person in charge.
annex-person = Penanggung jawab
# Column head: article.
annex-article = Pasal
# A party in the table, after its name.
annex-party = ({ $party })
# How often and by when, in one cell.
annex-due-often = { $rhythm }, tenggat { $date }
# Note on the worth of all contributions in kind.
annex-value = Nilai barang dan jasa PARA PIHAK seluruhnya { $amount }.
# Title of the table of parts in the work.
annex-raci-title = Pembagian Peran (RACI)
# Read aloud for the table of parts in the work.
annex-raci-summary = Tabel kegiatan dan peran setiap pihak: R melaksanakan, A bertanggung jawab, C dimintai pendapat, I diberi tahu
# Column head: what is done.
annex-task = Kegiatan
# Under the table, after a strong R.
raci-responsible = melaksanakan.
# Under the table, after a strong A.
raci-accountable = bertanggung jawab atas hasil, tepat satu pada setiap kegiatan.
# Under the table, after a strong C.
raci-consulted = dimintai pendapat.
# Under the table, after a strong I.
raci-informed = diberi tahu.
# Title of the schedule.
annex-schedule-title = Jadwal Kegiatan
# Read aloud for the schedule.
annex-schedule-summary = Tabel kegiatan dan tonggak capaian dengan tanggal mulai, tanggal selesai, dan urutannya
# Column head: running number.
annex-row = No.
# Column head: first day.
annex-starts = Mulai
# Column head: last day.
annex-ends = Selesai
# Column head: numbers of the rows that come before.
annex-after = Setelah
# A milestone, after its name.
annex-milestone = { $name } (tonggak capaian)
# Title of the budget.
annex-budget-title = Rencana Anggaran Biaya
# Read aloud for the budget.
annex-budget-summary = Tabel anggaran dengan jumlah, harga satuan, dan jumlah harga, dikelompokkan menurut pihak yang menanggung
# Column head: what is paid.
annex-item = Uraian
# Column head: price of one unit.
annex-price = Harga satuan
# Column head: price of all.
annex-amount = Jumlah harga
# Sum of what one party bears.
annex-borne = Ditanggung { $name }
# Sum of the whole budget.
annex-total = Jumlah seluruhnya
# The sum of one bearer in words, under the table.
annex-in-words = { $name }: { $amount }.
# Title of the indicators.
annex-indicators-title = Tujuan dan Indikator
# Read aloud for the indicators.
annex-indicators-summary = Tabel tujuan dan indikator dengan satuan, garis dasar, target, tenggat, dan sumber data
# Column head: indicator.
annex-indicator = Indikator
# Column head: unit.
annex-unit = Satuan
# Column head: figure to start from.
annex-baseline = Garis dasar
# Column head: figure to reach.
annex-target = Target
# Column head: by which month.
annex-by = Paling lambat
# Column head: where figures come from.
annex-source = Sumber data
# Name of the file of facts inside the paper.
facts-name = naskah-v{ $version }.json
# What the file of facts is.
facts-description = Isi naskah yang dibekukan, dasar kode periksa

## Labels of what is still missing

# Name of a blank: our number.
lack-number = nomor { $paper }
# Name of a blank: subject.
lack-subject = hal yang diperjanjikan
# Name of a blank: aim.
lack-purpose = tujuan kerja sama
# Name of a blank: place of signing.
lack-place = tempat penandatanganan
# Name of a blank: date of the agreement.
lack-signed-on = hari dan tanggal
# Name of a blank: first day.
lack-starts-on = tanggal mulai
# Name of a blank: last day.
lack-ends-on = tanggal berakhir
# Name of a blank: length of the term.
lack-term = jangka waktu
# Name of a blank: number of copies.
lack-copies = jumlah rangkap
# Name of a blank: name of a party.
lack-name = nama { $party }
# Name of a blank: address of a party.
lack-address = alamat { $party }
# Name of a blank: telephone of a party.
lack-phone = telepon { $party }
# Name of a blank: e-mail of a party.
lack-email = surel { $party }
# Name of a blank: who signs for a party.
lack-signer = penanda tangan { $party }
# Name of a blank: position of the signer.
lack-position = jabatan penanda tangan { $party }
# Name of a blank: what entitles the signer.
lack-authority = dasar wewenang { $party }
# Name of a blank: commitments of a party.
lack-duties = janji { $party }
# Name of a blank: an article that is referred to but left out.
lack-article = pasal yang dirujuk

## Summary for the signer, and text for a chat

# Label: who the parties are.
summary-who = Siapa
# Label: what it is about.
summary-what = Tentang apa
# Label: what each side gives.
summary-gives = Yang dijanjikan
# Label: how long it lasts.
summary-term = Berapa lama
# Label: how it ends.
summary-ending = Cara mengakhiri
# One party in the sentence that names all.
summary-who-text = { $name } ({ $party })
# Subject and aim.
summary-what-text = { $subject }: { $purpose }
# What one side promises, as a list.
summary-gives-text = { $name }: { $duties }
# A side that promises nothing.
summary-gives-nothing = tidak ada janji
# First and last day.
summary-term-text = { $starts } sampai { $ends } ({ $term })
# Each side may give notice.
summary-ending-notice = Setiap pihak boleh mengakhiri lebih awal dengan pemberitahuan tertulis paling lambat { $notice } sebelumnya. Tanpa itu, { $paper } berakhir sendiri pada { $ends }.
# It runs out.
summary-ending-plain = { $paper } berakhir sendiri pada { $ends }.
# First line of the text for a chat.
gist-head = { $title }: { $subject }
# Number in the text for a chat.
gist-number = Nomor: { $number }
# Parties in the text for a chat.
gist-parties = Antara { $parties }
# Term in the text for a chat.
gist-term = Berlaku { $starts } sampai { $ends }
# Head of the list of one side's commitments.
gist-duties = Janji { $name }:
# Last line of the text for a chat: a draft.
gist-draft = Masih konsep, belum ditandatangani.
# Last line of the text for a chat: the check code.
gist-code = Kode periksa: { $code }
# The sentence that a signer of an organisation agrees to.
consent-organisation = Saya, { $name }, { $position }, telah membaca { $paper } ini atau mendengar isinya dibacakan, memahaminya, dan menyetujuinya untuk dan atas nama { $organisation }. Saya memahami bahwa tanda tangan di layar ini adalah tanda tangan elektronik tidak tersertifikasi.
# The sentence that a person who signs for himself or herself agrees to.
consent-person = Saya, { $name }, telah membaca { $paper } ini atau mendengar isinya dibacakan, memahaminya, dan menyetujuinya. Saya memahami bahwa tanda tangan di layar ini adalah tanda tangan elektronik tidak tersertifikasi.
# The sentence that a witness agrees to.
consent-witness = Saya, { $name }, menyaksikan sendiri para pihak menandatangani { $paper } ini. Saya memahami bahwa tanda tangan di layar ini adalah tanda tangan elektronik tidak tersertifikasi.
# The sentence of somebody who takes note of a record.
consent-acknowledge = Saya, { $name }, mengetahui isi { $paper } ini. Saya memahami bahwa tanda tangan di layar ini adalah tanda tangan elektronik tidak tersertifikasi.

## Sentences computed from figures

# The last figure is more than the one before.
says-rising = { $month }: { $value }, naik { $by } dari { $before }.
# The last figure is less than the one before.
says-falling = { $month }: { $value }, turun { $by } dari { $before }.
# The last figure is about the same as the one before.
says-flat = { $month }: { $value }, hampir sama dengan { $before }.
# There is one figure only.
says-only-one = Baru ada satu angka: { $value } pada { $month }.
# There is no figure at all.
says-no-data = Belum ada angka.
# The target is reached, never before.
says-first-reached = Ini pertama kali target { $target } tercapai.
# The target is reached and passed.
says-above = Angkanya { $by } di atas target { $target }.
# Exactly the target.
says-on-target = Target { $target } tercapai.
# The target is not reached.
says-short = Masih kurang { $by } dari target { $target }.
# Less is better, and it is under the limit.
says-under-limit = Angkanya { $by } di bawah batas { $target }.
# Less is better, and it is over the limit.
says-over-limit = Angkanya { $by } di atas batas { $target }.
# Average change, upwards. The step is of one figure to the next.
says-average-up = Rata-rata naik { $step } tiap kali dihitung sejak { $since }.
# Average change, downwards.
says-average-down = Rata-rata turun { $step } tiap kali dihitung sejak { $since }.
# Without a target: better than before.
says-better = Lebih baik daripada angka awal, { $baseline }.
# Without a target: as before.
says-same = Sama dengan angka awal, { $baseline }.
# Without a target: worse than before.
says-worse = Lebih buruk daripada angka awal, { $baseline }.
# A running total, before it is held against a target.
says-total = Sampai { $month } terkumpul { $value }.
# What was reached of a target, and the share.
says-share = { $value } dari target { $target } pada { $month } ({ $share }).
# What was reached beside a limit that should not be passed.
says-limit = { $value } pada { $month }; batasnya { $target }.
# Title: the target is reached for the first time.
finding-first-reached = Target tercapai untuk pertama kali pada { $month }
# Title: above the target.
finding-above = { $month } melampaui target { $target }
# Title: exactly the target.
finding-on-target = Target { $target } tercapai pada { $month }
# Title: the target is not reached.
finding-short = { $month } belum mencapai target { $target }
# Title: less is better, and the limit is kept.
finding-under-limit = { $month } tetap di bawah batas { $target }
# Title: less is better, and the limit is passed.
finding-over-limit = { $month } di atas batas { $target }
# Title: it rose.
finding-rising = Naik menjadi { $value } pada { $month }
# Title: it fell.
finding-falling = Turun menjadi { $value } pada { $month }
# Title: it stayed.
finding-flat = Tetap sekitar { $value }
# Title: one figure only.
finding-only-one = Baru satu angka: { $value }
# Title: no figure at all.
finding-no-data = Belum ada angka
# Beside the same month of the year before: more.
says-more-than-last-year = Dibandingkan { $month } ({ $value }), naik { $by }.
# Beside the same month of the year before: less.
says-less-than-last-year = Dibandingkan { $month } ({ $value }), turun { $by }.
# Beside the same month of the year before: the same.
says-as-last-year = Pada { $month } angkanya sama.
# Months without a figure, as a list.
says-gap = Belum ada angka untuk { $months }.
# The last two due months have no figure.
says-silent = Sejak { $since } belum ada angka.
# There is neither a target nor a baseline.
says-nothing-to-judge = Belum ada target atau angka awal sebagai pembanding.

# As much as before, to the last digit.
says-flat-same = { $month }: { $value }, sama dengan { $before }.
# The title of figures that are the same.
finding-flat-same = Tetap { $value }
# A difference between two shares in percent.
says-points = { $value } poin

# What a time says of an indicator: more than at its beginning.
over-rose = { $indicator } naik dari { $from } menjadi { $to }.
# Less than at its beginning.
over-fell = { $indicator } turun dari { $from } menjadi { $to }.
# As much as at its beginning.
over-same = { $indicator } tetap { $to }.
# Months that add up.
over-total = { $indicator }: terkumpul { $to }.
# There is one figure only, and nothing from before.
over-only = { $indicator }: { $to } pada { $month }.
# There is no figure.
over-none = { $indicator }: belum ada angka.
# Better than the target.
over-above = Target { $target } terlampaui.
# Exactly the target.
over-reached = Target { $target } tercapai.
# Not as good as the target.
over-short = Target { $target } belum tercapai.
# Less is better, and it is no more than the limit.
over-within = Batas { $target } tidak terlewati.
# Less is better, and it is too much.
over-beyond = Batas { $target } terlewati.

## Impact report

# Kind of paper on the cover.
report-kind = Laporan dampak
# Title of the report in the file and at the foot of pages.
report-title = Laporan Dampak { $programme }, { $months }
# First and last month.
report-months = { $from } sampai { $to }
# Label on the cover: for whom.
report-for = Disusun untuk
# Label on the cover: number of the agreement.
report-agreement = Nomor perjanjian
# Label on the cover: who prepared it.
report-by = Penyusun
# Label on the cover: day of the figures.
report-as-of = Angka per tanggal
# At the foot of a draft.
report-draft = Konsep
# At the foot of an edition.
report-frozen = Edisi { $edition }, dibekukan { $date }
# Name of the file with the facts inside the report.
report-facts-name = laporan-edisi-{ $edition }.json
# What the file inside the report is.
report-facts-description = Semua angka dan teks laporan ini
# Name of a part.
report-part-summary = Ringkasan
# Name of a part.
report-part-goals = Tujuan dan capaian
# Name of a part.
report-part-indicators = Indikator satu per satu
# Name of a part.
report-part-partners = Sumbangan mitra
# Name of a part.
report-part-gaps = Data yang belum lengkap
# Name of a part.
report-part-lessons = Pelajaran dan langkah berikutnya
# Name of a part.
report-part-definitions = Lampiran: definisi indikator
# Name of a part.
report-part-evidence = Lampiran: daftar bukti
# Status of an indicator.
report-on-track = Sesuai rencana
# Status of an indicator.
report-getting-there = Menuju rencana
# Status of an indicator.
report-off-track = Meleset
# Status of an indicator.
report-not-judged = Belum dinilai
# Status of a promise.
report-kept = Ditepati
# Status of a promise: kept, but late.
report-kept-late = Ditepati, terlambat
# Status of a promise.
report-partly = Sebagian
# Status of a promise: overdue.
report-late = Tertunda
# Status of a promise: not due yet.
report-open = Belum jatuh tempo
# Status of a promise.
report-called-off = Dibatalkan
# Read aloud for the table of results.
report-results = Capaian setiap indikator dibandingkan dengan targetnya
# Note under the table of statuses.
report-rule = Sesuai rencana: capaian 100% target atau lebih. Menuju rencana: 85% sampai kurang dari 100%. Meleset: kurang dari 85%. Bila lebih kecil lebih baik, hitungannya dibalik. Tanpa target, angka dibandingkan dengan garis dasar.
# Column head.
report-indicator = Indikator
# Column head.
report-baseline = Garis dasar
# Column head.
report-target = Target
# Column head.
report-reached = Capaian
# Column head: share of the target.
report-share = % target
# Column head.
report-status = Status
# Title of the list of reasons.
report-reasons = Sebab dan langkah berikutnya
# Head of a note.
report-method = Cara mengukur
# Head of a note, and column head.
report-source = Sumber
# Head of a note.
report-limits = Batas data
# Column head.
report-month = Bulan
# Column head: the figure of a month.
report-figure = Angka
# Column head: running total.
report-total = Kumulatif
# Column head.
report-note = Catatan
# Read aloud for the table of an indicator.
report-figures = Angka per bulan untuk { $indicator } dalam { $unit }
# Row with the sum.
report-sum = Jumlah
# Read aloud for the table of promises.
report-promises = Janji setiap mitra dan pemenuhannya
# Column head.
report-promise = Janji
# Column head: how much was promised.
report-promised = Dijanjikan
# Column head: how much was given.
report-given = Dipenuhi
# Column head: worth in money.
report-worth = Nilai
# A gap nobody explained.
report-unexplained = Belum dijelaskan
# Column head: what a gap is about.
report-about = Tentang
# Column head: what is missing.
report-missing = Yang belum ada
# Column head: why.
report-explanation = Penjelasan
# Column head.
report-definition = Yang dihitung
# Column head.
report-unit = Satuan
# Column head: number of the indicator.
report-number = No.
# Column head.
report-file = Berkas
# Column head: fingerprint of a file.
report-hash = SHA-256
# Title of the list of changes.
report-changes = Perubahan sejak edisi sebelumnya
# Sentence above the list of changes.
report-since = Edisi { $edition } dibekukan pada { $date } dengan kode periksa { $code }. Sejak itu, hal berikut berubah.
# A change.
report-change-headline = Temuan di sampul berubah.
# A change.
report-change-time = Masa laporan berubah.
# A change.
report-change-added = Indikator { $indicator } ditambahkan.
# A change.
report-change-gone = Indikator { $indicator } tidak lagi dilaporkan.
# A change.
report-change-filled = { $indicator }, { $month }: kini terisi { $now }.
# A change.
report-change-figure = { $indicator }, { $month }: { $before } menjadi { $after }.
# A change.
report-change-emptied = { $indicator }, { $month }: angkanya dihapus.
# A change.
report-change-target = Target { $indicator } berubah.
# A change.
report-change-said = Keterangan tentang { $indicator } berubah.
# A change.
report-change-partners = Sumbangan mitra berubah.
# A change.
report-change-gaps = Daftar data yang belum lengkap berubah.
# A change.
report-change-evidence = Daftar bukti berubah.
# A change.
report-change-part = Bagian { $part } berubah.
# Over the finding on the cover.
report-eyebrow = Laporan dampak, { $programme }
# Label of the months on the cover.
report-period = Masa laporan
# Label of the edition on the cover.
report-edition = Edisi
# The edition on the cover, frozen.
report-edition-frozen = Edisi { $edition }, { $date }
# Label of the partners on the cover.
report-partners = Mitra
# Partners on the cover when there are too many to name.
report-partners-many = { $count } mitra
# Under the circles on the cover.
report-tenths = Setiap lingkaran mewakili sepersepuluh. Lingkaran terisi: { $indicator }.
# Read aloud instead of the circles.
report-tenths-alt = { $indicator }: { $before } pada { $from }, { $now } pada { $to }.
# The first row of circles when the day of the baseline is not known.
report-before = Awal
# Head of the note on statuses.
report-statuses = Arti status
# Headline of the summary and of its table: none can be judged.
report-head-none = Belum ada indikator yang bisa dinilai
# The same: all are on track.
report-head-all = Semua indikator sesuai rencana
# The same: none is on track.
report-head-no = Belum ada indikator yang sesuai rencana
# The same: some are on track.
report-head-some = { $on } dari { $all } indikator sesuai rencana
# Headline of the summary: one does well, one is behind.
report-head-apart = { $best } mencapai target; { $worst } masih tertinggal.
# Under the table of statuses.
report-read-on = Angka per { $date }. Sumber setiap angka ada di halaman indikatornya.
# Headline of the goals.
report-head-goals = Apa yang dituju, dan sejauh mana tercapai
# Level of a goal.
report-level-goal = Tujuan
# Level of a goal.
report-level-outcome = Hasil
# Level of a goal.
report-level-output = Keluaran
# Level of a goal.
report-level-activity = Kegiatan
# A goal with its level, over its indicators.
report-goal = { $level }: { $goal }
# What must hold for a goal, under the table.
report-assumption = Asumsi untuk { $goal }: { $assumption }
# Over the finding of an indicator.
report-nth = Indikator { $number }, tingkat { $level }
# Head of the note on the sentence.
report-said = Kalimat di samping
# The sentence was computed.
report-said-computed = Dihitung dari data.
# The sentence was written by the organisation.
report-said-own = Ditulis oleh { $organisation }.
# Head of the note on who measures.
report-responsible = Penanggung jawab
# Head of the note on evidence.
report-evidence = Bukti
# How many files prove an indicator.
report-evidence-count = { $count } berkas; lihat daftar bukti.
# Column of differences from the target.
report-difference = Selisih
# Headline of the partners: nobody promised anything.
report-head-no-promises = Belum ada janji yang dicatat
# Headline of the partners.
report-head-promises = { $kept } dari { $all } janji sudah ditepati
# Headline over the chart of what partners gave.
report-head-worth = Nilai sumbangan: { $kept } sudah diberikan, dari { $all } yang dijanjikan
# Kind of contribution: given.
report-worth-kept = diberikan
# Kind of contribution: not due yet.
report-worth-open = belum jatuh tempo
# Kind of contribution: overdue.
report-worth-late = tertunda
# How contributions in kind are valued.
report-worth-note = Nilai sumbangan barang, tempat, dan waktu ditaksir bersama mitra. Janji tanpa nilai tidak ikut dijumlahkan.
# Headline of the gaps.
report-head-gaps = Yang belum lengkap dalam laporan ini
# Headline of the lessons.
report-head-lessons = Yang kami pelajari, dan langkah berikutnya
# Over the annexes.
report-annex = Lampiran
# Headline of the definitions.
report-head-definitions = Definisi setiap indikator
# Headline of the evidence.
report-head-evidence = Daftar bukti dan sidiknya
# How a hash is checked.
report-evidence-note = SHA-256 adalah sidik berkas: satu huruf saja berubah, sidiknya lain.
# In a chart: the last figure.
chart-present = capaian { $value }
# In a chart: what should have been reached.
chart-target = target { $value }
# In a chart: the figure to start from.
chart-baseline = garis dasar { $value }
# In a chart: a period without a figure.
chart-gap = tak ada
# Read aloud for a chart: what kind, and over which periods.
chart-alt-bars = Diagram batang, { $span }.
# Read aloud for a chart: what kind, and over which periods.
chart-alt-line = Diagram garis, { $span }.
# Read aloud for a chart: from one period to another.
chart-alt-span = { $from } sampai { $to }
# Read aloud for a chart: nothing to show yet.
chart-alt-none = Belum ada angka.
# Read aloud for a chart: how it began and how it stands.
chart-alt-ends = Pertama { $first } ({ $from }), terakhir { $last } ({ $to }).
# Read aloud for a chart: the extremes and when they were.
chart-alt-extremes = Tertinggi { $highest } ({ $high }), terendah { $lowest } ({ $low }).
# Read aloud for a chart: the target of the last period that has one.
chart-alt-target = Target { $period }: { $value }.
# Read aloud for a chart: the figure to start from.
chart-alt-baseline = Garis dasar: { $value }.
# Read aloud for a chart: periods without a figure.
chart-alt-gaps = Tanpa angka: { $periods }.
# Read aloud for a chart: every figure.
chart-alt-all = Semua angka: { $figures }.
# Read aloud for a chart: what kind, and how many rows.
chart-alt-stacked = Diagram batang mendatar, { $count } baris.
# Read aloud for a chart: what one gave, in all and by kind.
chart-alt-stack = { $name }: { $total } ({ $parts }).
# Read aloud for a chart: one figure on its way.
chart-alt-progress = Kemajuan: { $value }.
# Read aloud for a chart: before and after, by group.
chart-alt-dumbbell = Perbandingan { $before } dan { $after } menurut kelompok.
# Read aloud for a chart: a group before and after.
chart-alt-pair = { $name }: { $before } menjadi { $after }.
# Read aloud for a chart: many small ones.
chart-alt-multiples = { $count } diagram kecil.
# In a timeline: a task that is done.
timeline-done = selesai
# In a timeline: a milestone that was reached.
timeline-reached = tercapai
# In a timeline: a task whose last day is over.
timeline-late = terlambat { $days } hari
# In a timeline: a task without days.
timeline-undated = tanpa tanggal
# In a timeline on screen: the line of the day itself.
timeline-today = hari ini
# Read aloud for a timeline: what it is, and how many rows.
timeline-alt = Garis waktu, { $count } tugas dan tonggak.
# Read aloud for a timeline without tasks.
timeline-none = Belum ada tugas.
# Read aloud for a timeline: that a row is a milestone.
timeline-milestone = tonggak
# Read aloud for a timeline: what must be done before.
timeline-after = sesudah { $names }
# Over the page of promises.
promises-title = Yang kita janjikan satu sama lain
# Over the page of promises: which partnership, and when all of this was so.
promises-eyebrow = { $partnership }, per { $day }
# On the page of promises: how far a party has kept its part.
promises-share = { $name } menepati { $kept } dari { $due } janji yang sudah jatuh tempo: { $percent }%.
# On the page of promises: nothing of a party was due yet.
promises-share-none = Belum ada janji { $name } yang jatuh tempo.
# On the page of promises: a party promised nothing.
promises-none = { $name } belum menjanjikan apa pun.
# Under the tables of promises: how they are counted.
promises-counted = Yang dihitung hanya janji yang sudah jatuh tempo atau sudah ditepati. Janji yang berulang dihitung setiap kali jatuh tempo. Janji yang dilepas bersama tidak dihitung.
# Read aloud for a table of promises.
promises-summary = Tabel janji { $name } dengan jumlah, waktu, keadaan, dan buktinya
# Head of a column: when a promise is due.
promises-when = Kapan
# Head of a column: what shows that a promise was kept.
promises-evidence = Bukti
# How a promise stands.
promises-open = berjalan
# How a promise stands.
promises-kept = ditepati
# How a promise stands.
promises-waived = dilepas bersama
# How a promise stands.
promises-lapsed = tidak ditepati
# How often a recurring promise was kept.
promises-times = { $kept } dari { $due } kali
# How often a promise falls due.
promises-weekly = setiap minggu
# How often a promise falls due.
promises-monthly = setiap bulan
# How often a promise falls due.
promises-quarterly = setiap tiga bulan
# How often a promise falls due.
promises-half-yearly = setiap enam bulan
# How often a promise falls due.
promises-yearly = setiap tahun
# Over the small charts of all indicators.
report-glance = Semua indikator sekilas
# Over the shares before and now.
report-then-now = Dari garis dasar ke capaian
# Under the shares before and now.
report-then-now-note = Lingkaran kosong: garis dasar. Lingkaran terisi: capaian. Angka dalam persen.

## An addendum: what each change says, and the text that holds with all of them.

# Heading of an article that makes the term longer.
amend-extension-title = Perpanjangan Jangka Waktu
# The term is made longer.
amend-extension = Jangka waktu yang semula berakhir pada tanggal { $old } diperpanjang sampai dengan tanggal { $new }.
# Heading of an article that names a party anew.
amend-name-title = Perubahan Nama { $party }
# A party has a new legal name.
amend-name = Nama { $party } yang semula { $old } diubah menjadi { $new }.
# Heading of an article that names another officer.
amend-officer-title = Perubahan Wakil { $party }
# Another officer acts for a party.
amend-officer = { $party } yang semula diwakili oleh { $old } selanjutnya diwakili oleh { $name }, { $position }, berdasarkan { $authority }.
# Heading of an article that names another bank account.
amend-account-title = Perubahan Rekening
# Another bank account; the place is an article or the paper itself.
amend-account = Rekening sebagaimana dimaksud dalam { $place } yang semula { $old } diubah menjadi { $new }.
# Heading of an article that names another amount.
amend-budget-title = Perubahan Jumlah Dana
# Another amount, in digits and words.
amend-budget = Jumlah dana sebagaimana dimaksud dalam { $place } yang semula { $old } diubah menjadi { $new }.
# Stands where there was no amount before.
amend-none = belum ditetapkan
# Heading of an article that rewrites another.
amend-clause-title = Perubahan { $article }
# An article reads anew; its new wording follows.
amend-clause = Ketentuan { $article } tentang { $title } diubah sehingga berbunyi sebagai berikut:
# The results agreed upon are others; the new wording follows.
amend-results = Hasil yang disepakati dalam { $article } tentang { $title } diubah sehingga ketentuannya berbunyi sebagai berikut:
# A slip is put right; the new wording follows.
amend-correction = Kesalahan penulisan dalam { $article } tentang { $title } diperbaiki sehingga ketentuannya berbunyi sebagai berikut:
# Why it is changed.
amend-reason = Perubahan ini dilakukan karena { $reason }.
# What is missing: a later last day.
lack-amend-day = hari terakhir yang baru, sesudah yang lama
# What is missing: the new account.
lack-amend-account = rekening yang baru
# What is missing: the new amount.
lack-amend-amount = jumlah dana yang baru
# What is missing: the new wording.
lack-amend-wording = bunyi pasal yang baru
# First words of the text that holds with all addenda; the sources are named.
consolidated-note = Naskah konsolidasi. Disusun untuk memudahkan membaca dari { $sources }. Ini bukan naskah yang ditandatangani; yang mengikat adalah naskah-naskah tersebut.
# Title of its file.
consolidated-title = Naskah Konsolidasi { $title }
# Where the version stands in its footer.
consolidated-version = Naskah konsolidasi, bukan naskah asli
# What is missing: any change at all.
lack-amend-any = sedikitnya satu perubahan
# A state of an agreement.
agreement-state-draft = Konsep
# A state of an agreement.
agreement-state-in-negotiation = Dirundingkan
# A state of an agreement.
agreement-state-ready = Siap ditandatangani
# A state of an agreement.
agreement-state-partly-signed = Ditandatangani sebagian
# A state of an agreement.
agreement-state-active = Berlaku
# A state of an agreement.
agreement-state-ending-soon = Segera berakhir
# A state of an agreement.
agreement-state-ended = Berakhir
# A state of an agreement.
agreement-state-renewed = Diperpanjang
# A state of an agreement.
agreement-state-terminated = Diakhiri
# A state of an agreement.
agreement-state-void = Batal
# Title of the calendar of a year.
year-title = Kalender kesepakatan { $year }
# Above that title: whose it is, and on which day it was so.
year-eyebrow = { $organisation }, keadaan { $on }
# What a day of the calendar is.
year-begin = Mulai berlaku
# What a day of the calendar is.
year-notice = Batas minta perpanjangan
# What a day of the calendar is.
year-review = Pemantauan bersama
# What a day of the calendar is.
year-end = Hari terakhir
# Where an agreement says so.
year-article = Pasal { $article }
# Stands where a year has no day.
year-none = Tidak ada tanggal kesepakatan dalam tahun ini.
# What the table of days holds, read aloud.
year-summary = Tanggal kesepakatan dalam tahun { $year }, menurut urutan hari
# Head of a column.
year-day = Tanggal
# Head of a column.
year-what = Peristiwa
# Head of a column.
year-agreement = Kesepakatan
# Head of a column.
year-with = Dengan
# What is read aloud instead of the drawn months.
year-drawing = Kalender dua belas bulan tahun { $year }. Hari yang ditandai: { $days }.
# The same, when no day is marked.
year-drawing-none = Kalender dua belas bulan tahun { $year }. Tidak ada hari yang ditandai.
# Name of the calendar that is handed to another program.
calendar-name = Kesepakatan { $organisation }
# What an entry of it is called.
calendar-event = { $what }: { $subject }
# Title of the printed list of agreements.
register-title = Daftar kesepakatan
# How many there are in it.
register-count = { $count } kesepakatan
# Stands in a list without rows.
register-none = Tidak ada kesepakatan yang cocok dengan saringan ini.
# What the table holds, read aloud.
register-summary = Kesepakatan dengan nomor, mitra, masa berlaku, dan keadaannya
# Head of a column.
register-number = Nomor
# Head of a column.
register-kind = Jenis
# Head of a column.
register-subject = Tentang
# Head of a column.
register-partners = Mitra
# Head of a column.
register-state = Keadaan
# Head of a column.
register-from = Mulai
# Head of a column.
register-until = Sampai
# Head of a column.
register-term = Masa berlaku
# Head of a column.
register-left = Sisa hari
# Head of a column.
register-signed = Lengkap ditandatangani
# Title of the file of a letter.
thanks-title = Ucapan terima kasih kepada { $name }
# Before the number of a letter.
thanks-number = Nomor
# Before what a letter is about.
thanks-about = Perihal
# What the letter is about.
thanks-subject = Ucapan terima kasih
# Place and day of a letter.
thanks-dated = { $place }, { $day }
# Before the name of whom it is for.
thanks-to = Yth. { $name }
# Opens the letter.
thanks-greeting = Dengan hormat,
# First sentence while the agreement still holds.
thanks-will-end = { $title } nomor { $number } tentang { $subject } antara { $ours } dan { $theirs } akan berakhir pada { $day }.
# First sentence after its last day.
thanks-has-ended = { $title } nomor { $number } tentang { $subject } antara { $ours } dan { $theirs } telah berakhir pada { $day }.
# How long both worked together.
thanks-since = Sejak { $day } kita bekerja berdampingan, dan hasilnya dirasakan oleh orang-orang yang kita layani bersama.
# Before the list of what the partner kept.
thanks-kept = Kami mencatat dengan gembira yang telah { $theirs } tepati:
# A promise that was kept several times.
thanks-times = { $what }, { $times } kali
# The thanks themselves.
thanks-body = Untuk semua itu, { $ours } menyampaikan terima kasih yang tulus kepada { $theirs } beserta seluruh jajarannya.
# Last sentence of the letter.
thanks-open = Meskipun perjanjian ini tidak diperpanjang, pintu kami tetap terbuka. Semoga pada kesempatan lain kita dapat bekerja sama kembali.
# Above the signature of a letter.
thanks-sign = Hormat kami,

## The page of evidence

# Title of the page of evidence, last in a signed agreement.
evidence-title = Lembar Bukti
# What the page of evidence is for. $paper is what the agreement is called.
evidence-lead = Lembar ini mencatat bagaimana { $paper } ini ditandatangani, dan bagaimana siapa pun dapat memeriksa bahwa isinya tidak berubah.
# Read aloud for the table of particulars.
evidence-facts-summary = Keterangan tentang dokumen
# Head of a column: which particular.
evidence-head-what = Keterangan
# Head of a column: its value.
evidence-head-value = Isi
# Label: the document's own code in the program.
evidence-document = Kode dokumen
# Label: number of the agreement.
evidence-number = Nomor
# Label: language, version and composition of the text.
evidence-version = Naskah
# Language, version and composition of the text.
evidence-composed = { $spoken }, versi { $version }, susunan { $template }
# The check code, and when the content was fixed.
evidence-frozen = { $code }, isi dikunci { $when }
# Label: hash of the attached content. $name is a file name.
evidence-text-hash = SHA-256 { $name }
# Label: hash of the PDF that the signers read.
evidence-paper-hash = SHA-256 PDF yang dibaca
# Label: where the log of changes stood when the text was fixed.
evidence-chain = Ujung rantai catatan
# Heading: who signed.
evidence-signed = Penandatanganan
# Read aloud for the table of signers.
evidence-signed-summary = Siapa yang menandatangani, bagaimana dikenali, dan kapan
# Head of a column.
evidence-head-signer = Penanda tangan
# Head of a column: what entitles to sign.
evidence-head-authority = Dasar kewenangan
# Head of a column: how the signer was identified.
evidence-head-identified = Cara dikenali
# Head of a column.
evidence-head-time = Cara dan waktu
# The signer is known to those present.
evidence-known = Dikenal langsung
# The signer showed an identity card.
evidence-identity-card = KTP
# The signer showed a card of the office.
evidence-office-card = Kartu jabatan
# Somebody present vouched for the signer.
evidence-vouched = Dijamin orang yang hadir
# After a time: the computer's clock had been set back.
evidence-clock = jam komputer pernah mundur
# After a time: the computer's clock had run on.
evidence-clock-good = jam komputer wajar
# How and when somebody signed on the screen. $when is a moment.
evidence-on-screen = Di layar, { $when }
# How and when somebody signed in ink. $day is the day on the paper, $when the moment at which it was noted.
evidence-in-ink = Dengan tinta, { $day }; dicatat { $when }
# All signed in ink.
evidence-all-ink = Semua pihak menandatangani dengan tinta pada rangkap cetak, jadi ruang tanda tangan di berkas ini kosong. Simpan rangkap cetak itu bersama berkas ini; kode periksa keduanya sama.
# Some signed on the screen, some in ink.
evidence-mixed = Penandatanganannya campuran: sebagian di layar, sebagian dengan tinta pada rangkap cetak. Tanda tangan tinta tidak tampak di berkas ini. Simpan rangkap cetak itu bersama berkas ini; kode periksa keduanya sama.
# Who witnessed. $names is a list.
evidence-witnesses = Disaksikan oleh: { $names }
# Read aloud for the table of witnesses.
evidence-witnessed-summary = Para saksi, bagaimana dikenali, dan kapan menandatangani
# Head of a column.
evidence-head-witness = Saksi
# Head of a column: what became of the witness at the signing.
evidence-head-attended = Kehadiran
# In that column.
evidence-witness-on-screen = menandatangani di layar
# In that column.
evidence-witness-on-paper = menandatangani pada salinan cetak
# In that column.
evidence-witness-absent = tidak hadir
# Nobody is named as a witness.
evidence-no-witness = Naskah ini tidak mencantumkan saksi.
# Heading: the sentences that the signers agreed to.
evidence-consent = Kalimat persetujuan, persis seperti yang ditampilkan
# One sentence, in quotation marks.
evidence-consent-line = { $party }: “{ $sentence }”
# In place of the sentence of somebody who signed in ink.
evidence-consent-ink = { $party } menandatangani rangkap cetak; kalimat di layar tidak ditampilkan kepadanya.
# Heading: the seals.
evidence-seals = Segel
# How many rooms for seals there are.
evidence-seals-lead = Disediakan { $count } segel. Segel dipasang oleh perangkat organisasi setelah halaman ini jadi; bingkai yang bertanda centang berarti sudah disegel.
# A room for a seal.
evidence-seal-label = Segel { $number } dari { $count }
# Beside the frame of a seal, whether it is empty or not.
evidence-seal-note = Bercentang: sudah disegel
# Heading: how to check the document.
evidence-check = Cara memeriksa
# Read aloud for the square code. $code is the check code.
evidence-code-alt = Kode QR berisi kode periksa { $code }
# Beside the square code.
evidence-code = Kode QR ini berisi kode periksa naskah, tanpa alamat internet. Sepakat membacanya dari foto atau pindaian, lalu mencocokkannya dengan naskah yang tersimpan.
# First step. $count is how many seals there are.
evidence-check-drop = Jatuhkan berkas PDF ini ke jendela Sepakat di komputer mana pun. Jawabannya harus UTUH, dengan { $count } dari { $count } segel.
# Second step.
evidence-check-compare = Cocokkan sidik setiap segel di layar dengan sidik yang diberikan langsung oleh organisasi pemiliknya.
# Third step. $name is a file name.
evidence-check-hash = Tanpa Sepakat: simpan lampiran { $name } dari PDF ini, lalu jalankan sha256sum { $name }. Hasilnya harus sama dengan yang tercantum di atas.
# What signatures and seals mean, in small print.
evidence-meaning = Tanda tangan yang digambar di layar adalah tanda tangan elektronik tidak tersertifikasi. Segel menunjukkan bahwa berkas tidak berubah sejak disegel; segel bukan tanda tangan seseorang. Waktu berasal dari jam komputer. Menyimpan ulang berkas ini dengan aplikasi lain, misalnya setelah memberi catatan, merusak segelnya.
# The same, when nobody signed on the screen.
evidence-meaning-ink = Segel menunjukkan bahwa berkas tidak berubah sejak disegel; segel bukan tanda tangan seseorang. Waktu berasal dari jam komputer. Menyimpan ulang berkas ini dengan aplikasi lain, misalnya setelah memberi catatan, merusak segelnya.
# File name of the evidence as data.
evidence-file = bukti-v{ $version }.json
# What the file of evidence is.
evidence-description = Isi lembar bukti sebagai data

# Heading of the page that is printed to try a printer.
test-title = Halaman uji cetak
# What to look at.
test-size = Ukur kedua garis dengan penggaris. Masing-masing harus tepat 100 mm. Bila tidak, matikan “sesuaikan dengan halaman” dan pilih ukuran sebenarnya.
# What to look at.
test-frame = Bingkai tipis harus tampak utuh di keempat sisi, 10 mm dari tepi kertas. Bila terpotong, periksa ukuran kertas di pengaturan pencetak.
# What to look at.
test-code = Kotak putus-putus adalah tempat meterai dan ruang cap. Kode QR di sebelahnya harus dapat dibaca oleh kamera telepon; isinya hanya teks percobaan.
# What to look at.
test-grey = Setiap kotak abu-abu harus tampak berbeda dari tetangganya. Bila tidak, tinta atau tonernya mungkin hampir habis.
# Beside a ruler.
test-long = 100 mm
# Under the box for the stamp.
test-stamp = Meterai, 32 × 25 mm
# Under the room for the stamp of an organisation.
test-room = Cap, 38 × 38 mm
# Read aloud for all that is drawn on the page.
test-alt = Dua penggaris 100 mm, kotak meterai 32 kali 25 mm, ruang cap 38 mm, kode QR percobaan, dan tangga abu-abu
