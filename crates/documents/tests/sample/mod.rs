//! A cooperation agreement written by hand, long enough to meet every rule of the layout.
#![allow(dead_code, reason = "each test uses its part of the sample")]

use sepakat_documents::model::*;
use sepakat_domain::organisation::{Language, Paper};
use sepakat_domain::signing::{Drawing, Ink};

/// The paper as it is after both have signed.
pub fn signed() -> Document {
    let mut document = draft();
    document.watermark = None;
    document.footer.version = "Versi 3, final".into();
    document.footer.check_code = "7K4M-9QXD-2HTW".into();
    for block in &mut document.blocks {
        if let Block::Signatures(rooms) = block {
            for (room, ink) in rooms.iter_mut().zip([Ink::Blue, Ink::Black]) {
                room.drawing = Some(scribble(ink));
                room.drawing_alt = format!("Tanda tangan {}", room.name);
                room.caption = "Tanda tangan di layar, 24-11-2026 pukul 10.42 WIB".into();
            }
        }
    }
    document
}

/// The paper as a draft.
pub fn draft() -> Document {
    Document {
        title: "Perjanjian Kerja Sama Penyelenggaraan Kelas Literasi Sabtu".into(),
        author: "Yayasan Pelita Aksara Nusantara".into(),
        language: Language::Id,
        paper: Paper::A4,
        genre: Genre::Agreement,
        footer: Footer {
            number: "017/PKS/YPAN/XI/2026".into(),
            version: "Versi 3".into(),
            check_label: "Kode periksa".into(),
            check_code: "belum dibekukan".into(),
            page: "Halaman {n} dari {m}".into(),
            page_other: String::new(),
            initials: None,
            copy: None,
        },
        watermark: Some("KONSEP".into()),
        line_numbers: false,
        legend: Vec::new(),
        blocks: blocks(),
        evidence: None,
        attachment: Some(Attachment {
            name: "naskah-v3.json".into(),
            media: "application/json".into(),
            description: "Data perjanjian".into(),
            bytes: br#"{"number":"017/PKS/YPAN/XI/2026","version":3}"#.to_vec(),
        }),
        created: "2026-11-24T10:47:03+07:00".into(),
    }
}

/// Text with `**bold**` parts and `[[blank]]`s.
pub fn text(source: &str) -> Text {
    let mut out = Text::new();
    for (i, part) in source.split("**").enumerate() {
        for (j, piece) in part.split("[[").enumerate() {
            let (blank, rest) = match piece.split_once("]]") {
                Some((blank, rest)) if j > 0 => (Some(blank), rest),
                _ => (None, piece),
            };
            out.extend(blank.map(|b| Inline::Blank { key: format!("k/{b}"), label: b.into() }));
            if !rest.is_empty() {
                let rest = rest.to_owned();
                out.push(if i % 2 == 1 { Inline::Term(rest) } else { Inline::Plain(rest) });
            }
        }
    }
    out
}

pub fn paragraph(source: &str) -> Block {
    Block::Paragraph(Paragraph { text: text(source), keep_with_next: false })
}

pub fn list(kind: ListKind, items: &[&str]) -> List {
    let items = items
        .iter()
        .enumerate()
        .map(|(i, source)| {
            let letter = char::from(b'a' + (i % 26) as u8);
            let label = match kind {
                ListKind::Parties => ["I.", "II.", "III."][i].to_owned(),
                ListKind::Paragraphs => format!("({})", i + 1),
                ListKind::Recitals | ListKind::Letters => format!("{letter}."),
            };
            let key = if kind == ListKind::Parties { format!("party.{}", i + 1) } else { String::new() };
            ListItem { label, text: text(source), key, ..ListItem::default() }
        })
        .collect();
    List { kind, items }
}

pub fn article(number: usize, title: &str, body: Vec<Block>) -> Block {
    let key = title.to_lowercase().replace(' ', "_");
    Block::Article(Article { key, label: format!("Pasal {number}"), title: title.into(), body })
}

/// A small drawn mark in place of a logo.
pub fn logo(rgb: [u8; 3]) -> Image {
    let picture = image::RgbaImage::from_fn(240, 240, |x, y| {
        let (dx, dy) = (f64::from(x) - 120.0, f64::from(y) - 120.0);
        let far = dx.hypot(dy);
        let inside = (80.0..110.0).contains(&far) || (far < 60.0 && dy > -dx.abs() / 2.0);
        image::Rgba([rgb[0], rgb[1], rgb[2], if inside { 255 } else { 0 }])
    });
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    Image { bytes: bytes.into_inner(), alt: "Logo lembaga".into() }
}

/// Something that looks like a signature: a ribbon along a wavy line.
pub fn scribble(ink: Ink) -> Drawing {
    let at = |t: f64| {
        (20.0 + 260.0 * t, 60.0 - 45.0 * (t * 21.0).sin() * (1.0 - 0.7 * t) + 20.0 * (t * 5.0).cos())
    };
    let (mut upper, mut lower) = (Vec::new(), Vec::new());
    for i in 0..=160 {
        let t = f64::from(i) / 160.0;
        let ((x, y), (nx, ny)) = (at(t), at(t + 0.002));
        let (dx, dy) = (nx - x, ny - y);
        let len = dx.hypot(dy).max(1e-9);
        let half = 0.9 + 0.8 * (t * 17.0).sin().abs();
        upper.push((x - dy / len * half, y + dx / len * half));
        lower.push((x + dy / len * half, y - dx / len * half));
    }
    lower.reverse();
    upper.extend(lower);
    Drawing { width: 300.0, height: 120.0, outlines: vec![upper], ink }
}

fn with_letters(lead: &str, label: &str, letters: &[&str], codes: &[&str]) -> ListItem {
    let mut inner = list(ListKind::Letters, letters);
    for (item, code) in inner.items.iter_mut().zip(codes) {
        item.code = Some((*code).into());
    }
    ListItem { label: label.into(), text: text(lead), inner: Some(Box::new(inner)), ..ListItem::default() }
}

fn blocks() -> Vec<Block> {
    let name = |s: &str| TitleLine::Name(plain(s));
    let joint = |s: &str| TitleLine::Joint(s.into());
    let mut out = vec![
        Block::Title(Title {
            kind: "PERJANJIAN KERJA SAMA".into(),
            lines: vec![
                joint("ANTARA"),
                name("YAYASAN PELITA AKSARA NUSANTARA"),
                joint("DENGAN"),
                name("SEKOLAH DASAR NEGERI 3 WONOKROMO"),
                joint("TENTANG"),
                name("PENYELENGGARAAN KELAS LITERASI SABTU"),
            ],
            left: Some(logo([0x23, 0x4E, 0x70])),
            right: Some(logo([0x1B, 0x18, 0x13])),
        }),
        Block::Numbers(vec![
            NumberLine { label: "NOMOR".into(), number: Some("017/PKS/YPAN/XI/2026".into()) },
            NumberLine { label: "NOMOR".into(), number: None },
        ]),
        paragraph(
            "Pada hari ini, Selasa, tanggal dua puluh empat, bulan November, tahun dua ribu dua puluh enam (24-11-2026), bertempat di Surabaya, kami yang bertanda tangan di bawah ini:",
        ),
        Block::List(list(
            ListKind::Parties,
            &[
                "**Ratna Wulandari, S.Pd.**, Ketua Yayasan Pelita Aksara Nusantara, berdasarkan Akta Pendirian Nomor 12 tanggal 4 Maret 2019 yang dibuat di hadapan Sri Handayani, S.H., M.Kn., Notaris di Surabaya, bertindak untuk dan atas nama yayasan tersebut, berkedudukan di Jalan Bratang Gede III Nomor 27, Surabaya, selanjutnya disebut **PIHAK PERTAMA**;",
                "**Dedi Santoso, S.Pd., M.Pd.**, Kepala SD Negeri 3 Wonokromo, berdasarkan Keputusan Wali Kota Surabaya Nomor 821.2/114/436.8.3/2023, bertindak untuk dan atas nama sekolah tersebut, berkedudukan di Jalan Pulo Wonokromo Nomor 88, Surabaya, selanjutnya disebut **PIHAK KEDUA**.",
            ],
        )),
        paragraph(
            "PIHAK PERTAMA dan PIHAK KEDUA secara bersama-sama disebut **PARA PIHAK** dan masing-masing disebut **PIHAK**. PARA PIHAK terlebih dahulu menerangkan hal-hal sebagai berikut:",
        ),
        Block::List(list(
            ListKind::Recitals,
            &[
                "bahwa PIHAK PERTAMA menyelenggarakan kelas literasi bagi anak usia sekolah dasar dengan dukungan relawan terlatih;",
                "bahwa PIHAK KEDUA memiliki ruang kelas yang tidak terpakai pada hari Sabtu dan 124 murid kelas II dan III yang memerlukan pendampingan membaca;",
                "bahwa PARA PIHAK telah menandatangani nota kesepahaman pada tanggal 28 Oktober 2026 dengan Nomor 009/MoU/YPAN/X/2026.",
            ],
        )),
        paragraph(
            "Berdasarkan hal-hal tersebut, PARA PIHAK sepakat mengadakan Perjanjian Kerja Sama dengan ketentuan sebagai berikut:",
        ),
    ];
    out.extend(articles());
    out.push(Block::Signatures(rooms()));
    out.push(annex());
    out
}

pub fn rooms() -> Vec<SignatureRoom> {
    [
        ("1", "PIHAK PERTAMA,", "Yayasan Pelita Aksara Nusantara", "Ratna Wulandari, S.Pd.", "Ketua"),
        ("2", "PIHAK KEDUA,", "SD Negeri 3 Wonokromo", "Dedi Santoso, S.Pd., M.Pd.", "Kepala Sekolah"),
    ]
    .into_iter()
    .map(|(key, party, organisation, name, position)| SignatureRoom {
        key: key.into(),
        party: party.into(),
        organisation: organisation.into(),
        name: name.into(),
        position: position.into(),
        ..SignatureRoom::default()
    })
    .collect()
}

fn ayat(items: &[&str]) -> Vec<Block> {
    vec![Block::List(list(ListKind::Paragraphs, items))]
}

fn articles() -> Vec<Block> {
    let rights = List {
        kind: ListKind::Paragraphs,
        items: vec![
            with_letters(
                "PIHAK PERTAMA berhak:",
                "(1)",
                &[
                    "memakai ruang kelas sebagaimana dimaksud dalam Pasal 6 ayat (2) huruf a setiap hari Sabtu pukul 08.00 sampai dengan 11.00 WIB;",
                    "memperoleh data kehadiran murid peserta setiap bulan, sebatas yang diperlukan untuk pelaporan; dan",
                    "mencantumkan nama PIHAK KEDUA dalam laporan program.",
                ],
                &[],
            ),
            with_letters(
                "PIHAK PERTAMA wajib:",
                "(2)",
                &[
                    "menyediakan 6 (enam) relawan pengajar terlatih pada setiap pertemuan;",
                    "menyerahkan 200 (dua ratus) buku bacaan berjenjang kepada PIHAK KEDUA paling lambat tanggal 15 Januari 2027, dengan berita acara serah terima;",
                    "mengukur kemampuan membaca murid peserta setiap 2 (dua) bulan dan menyampaikan hasilnya kepada PIHAK KEDUA; dan",
                    "memastikan setiap relawan menandatangani kode etik pelindungan anak sebelum bertugas.",
                ],
                &["J1", "J2", "J3", "J4"],
            ),
            ListItem {
                label: "(3)".into(),
                text: text("PIHAK PERTAMA menanggung biaya transportasi dan konsumsi relawan."),
                ..ListItem::default()
            },
        ],
    };
    let second = List {
        kind: ListKind::Paragraphs,
        items: vec![
            with_letters(
                "PIHAK KEDUA berhak:",
                "(1)",
                &[
                    "menerima laporan kemajuan setiap 2 (dua) bulan;",
                    "mengusulkan murid peserta sesuai dengan hasil asesmen guru; dan",
                    "menghentikan sementara kegiatan selama masa ujian sekolah, paling lama 2 (dua) minggu setiap semester.",
                ],
                &[],
            ),
            with_letters(
                "PIHAK KEDUA wajib:",
                "(2)",
                &[
                    "menyediakan 2 (dua) ruang kelas yang bersih dan berpenerangan cukup setiap hari Sabtu;",
                    "menugaskan 1 (satu) guru pendamping pada setiap pertemuan;",
                    "menyampaikan daftar hadir murid paling lambat tanggal 5 (lima) bulan berikutnya; dan",
                    "memperoleh persetujuan tertulis orang tua atau wali atas keikutsertaan dan pemotretan murid.",
                ],
                &["J5", "J6", "J7", "J8"],
            ),
            ListItem {
                label: "(3)".into(),
                text: text(
                    "Kode J1 sampai dengan J8 merujuk pada Lampiran 1, yang memuat jumlah, tenggat, dan penanggung jawab setiap kewajiban.",
                ),
                ..ListItem::default()
            },
        ],
    };
    vec![
        article(
            1,
            "MAKSUD DAN TUJUAN",
            ayat(&[
                "Maksud perjanjian ini adalah menjadi dasar bagi PARA PIHAK dalam menyelenggarakan Kelas Literasi Sabtu di lingkungan PIHAK KEDUA.",
                "Tujuan perjanjian ini adalah meningkatkan kemampuan membaca 120 (seratus dua puluh) murid kelas II dan III sampai dengan Juni 2027.",
            ]),
        ),
        article(
            2,
            "OBJEK DAN RUANG LINGKUP",
            ayat(&[
                "Objek perjanjian ini adalah penyelenggaraan kelas membaca pada hari Sabtu, pengadaan buku bacaan berjenjang, dan pengukuran kemampuan membaca.",
                "Ruang lingkup perjanjian ini meliputi perencanaan, pelaksanaan, pendampingan, pelaporan, serta evaluasi kegiatan sebagaimana dimaksud pada ayat (1).",
            ]),
        ),
        article(
            3,
            "PELAKSANAAN",
            ayat(&[
                "PARA PIHAK menyusun jadwal semester paling lambat 14 (empat belas) hari sebelum semester dimulai dan menempatkannya di papan pengumuman sekolah.",
                "PIHAK PERTAMA menunjuk seorang koordinator program dan PIHAK KEDUA menunjuk seorang guru pendamping sebagai narahubung sehari-hari.",
                "Perubahan rencana kerja disepakati PARA PIHAK secara tertulis paling lambat [[jumlah hari]] hari sebelum pelaksanaan.",
            ]),
        ),
        article(
            4,
            "JANGKA WAKTU",
            ayat(&[
                "Perjanjian ini berlaku sejak tanggal 1 Desember 2026 sampai dengan tanggal 30 November 2027 dan dapat diperpanjang atas kesepakatan tertulis PARA PIHAK.",
                "PIHAK yang tidak hendak memperpanjang memberitahukannya paling lambat 30 (tiga puluh) hari sebelum perjanjian berakhir.",
            ]),
        ),
        article(5, "HAK DAN KEWAJIBAN PIHAK PERTAMA", vec![Block::List(rights)]),
        article(6, "HAK DAN KEWAJIBAN PIHAK KEDUA", vec![Block::List(second)]),
        article(
            7,
            "PEMBIAYAAN DAN SUMBANGAN NATURA",
            ayat(&[
                "Setiap PIHAK menanggung sendiri biaya pelaksanaan kewajibannya menurut Pasal 5 dan Pasal 6.",
                "Nilai sumbangan barang dan jasa PARA PIHAK seluruhnya ditaksir sebesar Rp 18.500.000,00 (delapan belas juta lima ratus ribu rupiah) dan dicatat dalam laporan bersama.",
            ]),
        ),
        article(
            8,
            "PELAPORAN, PEMANTAUAN, DAN EVALUASI",
            ayat(&[
                "PIHAK PERTAMA menyusun laporan kemajuan setiap 2 (dua) bulan yang memuat kehadiran, hasil pengukuran, kendala, dan rencana dua bulan berikutnya.",
                "PARA PIHAK mengadakan rapat evaluasi setiap 3 (tiga) bulan untuk menilai pelaksanaan perjanjian dan mempertanggungjawabkan penggunaan sumber daya bersama.",
            ]),
        ),
        article(
            9,
            "KERAHASIAAN",
            vec![paragraph(
                "Setiap PIHAK menjaga kerahasiaan data dan keterangan yang diperoleh dalam pelaksanaan perjanjian ini dan hanya menggunakannya untuk keperluan kegiatan, kecuali apabila pengungkapan diwajibkan oleh peraturan perundang-undangan.",
            )],
        ),
        article(
            10,
            "PELINDUNGAN DATA PRIBADI",
            ayat(&[
                "PARA PIHAK memproses data pribadi murid, orang tua, guru, dan relawan hanya sebatas yang diperlukan, dengan persetujuan yang sah, dan menghapusnya apabila tidak diperlukan lagi.",
                "Apabila terjadi kegagalan pelindungan data pribadi, PIHAK yang mengetahuinya memberitahukan PIHAK lainnya dalam waktu paling lama 3 x 24 (tiga kali dua puluh empat) jam.",
            ]),
        ),
        article(
            11,
            "PELINDUNGAN ANAK",
            ayat(&[
                "Relawan tidak berada berdua saja dengan seorang murid di ruang tertutup dan tidak menghubungi murid secara pribadi di luar kegiatan.",
                "Setiap dugaan kekerasan atau pelecehan dilaporkan kepada kepala sekolah pada hari yang sama dan ditangani menurut ketentuan peraturan perundang-undangan.",
            ]),
        ),
        article(
            12,
            "PUBLIKASI DAN KEKAYAAN INTELEKTUAL",
            vec![paragraph(
                "Bahan ajar yang disusun oleh PIHAK PERTAMA tetap menjadi milik PIHAK PERTAMA dan boleh digunakan PIHAK KEDUA tanpa biaya untuk keperluan pendidikan. Penggunaan nama dan logo masing-masing PIHAK dalam publikasi memerlukan persetujuan tertulis terlebih dahulu.",
            )],
        ),
        article(
            13,
            "KEADAAN KAHAR",
            ayat(&[
                "Keadaan kahar adalah peristiwa di luar kemampuan PARA PIHAK, antara lain bencana alam, wabah, kebakaran, dan kebijakan pemerintah, yang menghalangi pelaksanaan perjanjian.",
                "PIHAK yang terkena keadaan kahar memberitahukan PIHAK lainnya paling lambat 7 (tujuh) hari sejak peristiwa itu terjadi, dan kewajiban yang terhalang ditangguhkan selama keadaan itu berlangsung.",
            ]),
        ),
        article(
            14,
            "PENYELESAIAN PERSELISIHAN",
            ayat(&[
                "Perselisihan yang timbul dari perjanjian ini diselesaikan dengan musyawarah untuk mufakat.",
                "Apabila musyawarah tidak mencapai mufakat dalam 14 (empat belas) hari, PARA PIHAK menunjuk seorang penengah yang disepakati bersama.",
                "Jika musyawarah dan mediasi tidak mencapai mufakat dalam 30 (tiga puluh) hari, PARA PIHAK memilih kedudukan hukum di Kepaniteraan Pengadilan Negeri Surabaya.",
            ]),
        ),
        article(
            15,
            "PERUBAHAN",
            vec![paragraph(
                "Hal-hal yang belum diatur atau perlu diubah dalam perjanjian ini dituangkan dalam adendum yang ditandatangani PARA PIHAK dan merupakan bagian yang tidak terpisahkan dari perjanjian ini.",
            )],
        ),
        article(
            16,
            "PENUTUP",
            ayat(&[
                "Perjanjian ini dibuat dalam 2 (dua) rangkap dan keduanya mempunyai kekuatan hukum yang sama.",
                "Perjanjian ini berlaku sejak tanggal 1 Desember 2026 sampai dengan tanggal 30 November 2027.",
            ]),
        ),
    ]
}

fn annex() -> Block {
    let column = |head: &str, share: f64, align: Align| Column { head: head.into(), share, align };
    let row = |cells: &[&str]| Row::Cells(cells.iter().map(|c| plain(*c)).collect());
    let mut rows = vec![Row::Group(text("**Yayasan Pelita Aksara Nusantara** (PIHAK PERTAMA)"))];
    rows.extend([
        row(&[
            "J1",
            "Relawan pengajar terlatih",
            "6",
            "orang",
            "setiap pertemuan",
            "Dwi Prasetyo",
            "5 (2) a",
        ]),
        row(&[
            "J2",
            "Buku berjenjang, dengan berita acara serah terima",
            "200",
            "buku",
            "15 Januari 2027",
            "Laila Fitriani",
            "5 (2) b",
        ]),
        row(&[
            "J3",
            "Pengukuran kemampuan membaca",
            "6",
            "kali",
            "tiap 2 bulan",
            "Laila Fitriani",
            "5 (2) c",
        ]),
        row(&[
            "J4",
            "Kode etik ditandatangani relawan",
            "18",
            "orang",
            "sebelum bertugas",
            "Mochamad Arifin",
            "5 (2) d",
        ]),
        Row::Group(text("**SD Negeri 3 Wonokromo** (PIHAK KEDUA)")),
    ]);
    for i in 0..30 {
        let code = format!("J{}", i + 5);
        rows.push(row(&[
            &code,
            "Ruang kelas bersih dan terang",
            "2",
            "ruang",
            "setiap Sabtu",
            "Dedi Santoso",
            "6 (2) a",
        ]));
    }
    rows.push(Row::Total(["", "Jumlah", "238", "", "", "", ""].into_iter().map(plain).collect()));
    Block::Annex(Annex {
        label: "LAMPIRAN 1".into(),
        title: "Janji Para Pihak".into(),
        new_page: true,
        body: vec![
            Block::Table(Table {
                summary: "Janji para pihak dengan jumlah, tenggat, dan penanggung jawab".into(),
                columns: vec![
                    column("Kode", 9.0, Align::Left),
                    column("Janji", 46.0, Align::Left),
                    column("Jumlah", 14.0, Align::Right),
                    column("Satuan", 15.0, Align::Left),
                    column("Tenggat", 27.0, Align::Left),
                    column("Penanggung jawab", 28.0, Align::Left),
                    column("Pasal", 13.0, Align::Left),
                ],
                rows,
            }),
            Block::Note(plain(
                "Nilai barang dan jasa PARA PIHAK seluruhnya Rp 18.500.000,00 (delapan belas juta lima ratus ribu rupiah), dihitung menurut tarif setempat.",
            )),
        ],
    })
}
