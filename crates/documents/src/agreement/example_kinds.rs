//! Papers of every kind for the tests, with articles of their own so that a new wording in the library changes none.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use sepakat_domain::agreement::{AgreementKind, AnnexKind};
use sepakat_domain::clause_text::Flag;
use sepakat_domain::money::{Currency, Money};
use sepakat_domain::organisation::Language;
use sepakat_domain::plan::RaciLetter;

use super::example::facts;
use super::{
    ArticleFacts, BudgetFacts, Duty, Facts, IndicatorFacts, ParentPaper, PlanFacts, RoleFacts, Side, Signer,
    TaskFacts, Translation,
};

const RECITALS: &str = "a. bahwa PARA PIHAK peduli terhadap kemampuan membaca anak; dan\nb. bahwa PARA PIHAK hendak bekerja sama dalam {{subject}}.";

/// A memorandum of two parties.
pub(crate) fn memorandum() -> Facts {
    Facts {
        kind: AgreementKind::Memorandum,
        number: "009/MoU/YPAN/XI/2026".to_owned(),
        partner_number: String::new(),
        articles: vec![
            own("own_1", "Maksud dan Tujuan", "Naskah {{paper}} ini bertujuan {{purpose}}."),
            own(
                "own_2",
                "Jangka Waktu",
                "(1) Berlaku selama {{term}}, sejak {{starts_on}} sampai {{ends_on}}.\n(2) PIHAK yang hendak mengakhirinya memberi tahu paling lambat {{ending_notice:duration}} sebelumnya.",
            ),
        ],
        commitments: Vec::new(),
        recitals: RECITALS.to_owned(),
        witnesses: vec![
            person("Suhartono, S.E.", "Lurah Wonokromo"),
            person("Maria Goreti Lestari", "Ketua Komite Sekolah"),
        ],
        ..facts()
    }
}

/// A cooperation agreement of three parties under a memorandum, with every annex.
pub(crate) fn three() -> Facts {
    let base = facts();
    let mut commitments = base.commitments.clone();
    commitments.push(Duty {
        code: "J6".to_owned(),
        side: 3,
        what: "Makan siang relawan".to_owned(),
        quantity: Some(24_000),
        unit: "porsi".to_owned(),
        due_on: None,
        rhythm: "setiap pertemuan".to_owned(),
        person: "Hendra Wijaya".to_owned(),
        value: None,
    });
    Facts {
        others: vec![third()],
        parent: Some(parent()),
        flags: BTreeSet::from([Flag::Several, Flag::Third, Flag::Parent]),
        articles: vec![
            own("own_1", "Tujuan", "Kerja sama ini bertujuan {{purpose}}."),
            own("own_2", "Kewajiban PIHAK PERTAMA", "PIHAK PERTAMA wajib:\n[duties 1]"),
            own("own_3", "Kewajiban PIHAK KEDUA", "PIHAK KEDUA wajib:\n[duties 2]"),
            own("own_4", "Kewajiban PIHAK KETIGA", "PIHAK KETIGA wajib:\n[duties 3]"),
            own(
                "own_5",
                "Surat-menyurat",
                "Pemberitahuan disampaikan kepada:\na. [each party] {{party}}: {{signer}}, {{reach}}",
            ),
            own(
                "own_6",
                "Penutup",
                "(1) Kode {{codes}} merujuk pada Lampiran 1.\n(2) Perjanjian ini dibuat dalam {{copies}} rangkap dan berlaku {{term}} sejak {{starts_on}}.",
            ),
        ],
        commitments,
        recitals: RECITALS.to_owned(),
        copies: 3,
        annexes: Some(AnnexKind::ALL.to_vec()),
        plan: plan(),
        ..base
    }
}

/// An addendum to a cooperation agreement.
pub(crate) fn addendum() -> Facts {
    Facts {
        kind: AgreementKind::Addendum,
        number: "017/PKS/YPAN/XI/2026-01".to_owned(),
        parent: Some(ParentPaper {
            title: "Perjanjian Kerja Sama".to_owned(),
            number: "017/PKS/YPAN/XI/2026".to_owned(),
            on: day(2026, 11, 24),
        }),
        signed_on: day(2027, 3, 2),
        starts_on: None,
        ends_on: None,
        recitals:
            "a. bahwa PARA PIHAK telah menandatangani {{parent}}; dan\nb. bahwa jadwal perlu disesuaikan."
                .to_owned(),
        articles: vec![
            own(
                "own_1",
                "Perubahan Jadwal",
                "Pasal 3 ayat (2) diubah menjadi: \"Kelas dilaksanakan setiap hari Minggu.\"",
            ),
            own("own_2", "Ketentuan Lain", "Ketentuan lain tetap berlaku."),
        ],
        commitments: Vec::new(),
        ..facts()
    }
}

/// A record of what two parties agreed, with a person who takes note of it.
pub(crate) fn record() -> Facts {
    Facts {
        kind: AgreementKind::Record,
        number: "021/BA/YPAN/XI/2026".to_owned(),
        recitals: String::new(),
        starts_on: None,
        ends_on: None,
        articles: vec![own("own_1", "Jadwal", "Kelas dimulai hari Sabtu pukul 08.00.")],
        commitments: Vec::new(),
        witnesses: vec![person("Suhartono, S.E.", "Lurah Wonokromo")],
        first_right: true,
        ..facts()
    }
}

/// The agreement of three in two languages.
pub(crate) fn bilingual() -> Facts {
    let mut facts = three();
    facts.flags.insert(Flag::Bilingual);
    facts.translation = Some(Translation {
        language: Language::En,
        recitals: "a. that the PARTIES have signed the {{parent}}; and\nb. that the PARTIES wish to work together on {{subject}}.".to_owned(),
        basis: String::new(),
        articles: vec![
            own("own_1", "Aims", "This cooperation aims: {{purpose}}."),
            own("own_2", "Duties of the FIRST PARTY", "The FIRST PARTY shall:\n[duties 1]"),
            own("own_3", "Duties of the SECOND PARTY", "The SECOND PARTY shall:\n[duties 2]"),
            own("own_4", "Duties of the THIRD PARTY", "The THIRD PARTY shall:\n[duties 3]"),
            own(
                "own_5",
                "Correspondence",
                "Notices are sent to:\na. [each party] {{party}}: {{signer}}, {{reach}}",
            ),
            own(
                "own_6",
                "Closing",
                "(1) The codes {{codes}} refer to Annex 1.\n(2) This agreement is made in {{copies}} copies and runs for {{term}} from {{starts_on}}.",
            ),
        ],
    });
    facts.recitals = "a. bahwa PARA PIHAK telah menandatangani {{parent}}; dan\nb. bahwa PARA PIHAK hendak bekerja sama dalam {{subject}}.".to_owned();
    facts
}

/// A third party.
pub(crate) fn third() -> Side {
    Side {
        name: "PT Sinar Pangan Lestari".to_owned(),
        address: "Jalan Rungkut Industri Nomor 14, Surabaya".to_owned(),
        email: "csr@sinarpangan.co.id".to_owned(),
        signer: Some(Signer {
            name: "Hendra Wijaya".to_owned(),
            position: "Direktur".to_owned(),
            authority: "Akta Nomor 8 tanggal 2 Mei 2015".to_owned(),
        }),
        ..Side::default()
    }
}

/// A plan with everything in it.
pub(crate) fn plan() -> PlanFacts {
    let role = |letter, person: &str, organisation: &str| RoleFacts {
        letter,
        person: person.to_owned(),
        organisation: organisation.to_owned(),
    };
    let (ours, school) = ("Yayasan Pelita Aksara Nusantara", "SD Negeri 3 Wonokromo");
    let task = |name: &str, from, to, after: &[usize], roles| TaskFacts {
        name: name.to_owned(),
        milestone: false,
        starts_on: from,
        ends_on: to,
        progress: 0,
        after: after.to_vec(),
        roles,
    };
    let line = |what: &str, quantity, unit: &str, price, side| BudgetFacts {
        what: what.to_owned(),
        quantity,
        unit: unit.to_owned(),
        price: Some(Money { units: price, currency: Currency::IDR }),
        side,
        bearer: String::new(),
    };
    PlanFacts {
        tasks: vec![
            task(
                "Menyusun jadwal semester",
                day(2026, 12, 1),
                day(2026, 12, 14),
                &[],
                vec![
                    role(RaciLetter::Accountable, "Dwi Prasetyo", ours),
                    role(RaciLetter::Responsible, "Endang Lestari", school),
                    role(RaciLetter::Consulted, "Dedi Santoso", school),
                ],
            ),
            task(
                "Mengajar setiap Sabtu",
                day(2027, 1, 9),
                day(2027, 6, 26),
                &[0],
                vec![
                    role(RaciLetter::Accountable, "Dwi Prasetyo", ours),
                    role(RaciLetter::Responsible, "Dwi Prasetyo", ours),
                    role(RaciLetter::Informed, "", "PT Sinar Pangan Lestari"),
                ],
            ),
            TaskFacts {
                milestone: true,
                ..task("Pengukuran akhir", None, day(2027, 6, 30), &[1], Vec::new())
            },
        ],
        budget: vec![
            line("Buku bacaan berjenjang", Some(200_000), "buku", 62_500, 1),
            line("Konsumsi relawan", Some(24_000), "pertemuan", 150_000, 3),
            line("Ruang kelas", None, "", 6_000_000, 2),
        ],
        indicators: vec![
            IndicatorFacts {
                goal: "Murid membaca dengan lancar".to_owned(),
                name: "Murid yang membaca 60 kata per menit".to_owned(),
                unit: "%".to_owned(),
                baseline: Some(38_000),
                target: Some(70_000),
                target_in: "2027-06".to_owned(),
                source: "Tes membaca".to_owned(),
            },
            IndicatorFacts {
                goal: "Guru memakai buku berjenjang".to_owned(),
                name: "Guru yang memakai".to_owned(),
                unit: "orang".to_owned(),
                baseline: None,
                target: Some(12_000),
                target_in: String::new(),
                source: "Catatan kunjungan".to_owned(),
            },
        ],
    }
}

fn parent() -> ParentPaper {
    ParentPaper {
        title: "Nota Kesepahaman".to_owned(),
        number: "009/MoU/YPAN/X/2026".to_owned(),
        on: day(2026, 10, 28),
    }
}

fn person(name: &str, position: &str) -> Signer {
    Signer { name: name.to_owned(), position: position.to_owned(), authority: String::new() }
}

fn own(key: &str, title: &str, text: &str) -> ArticleFacts {
    ArticleFacts { key: key.to_owned(), title: title.to_owned(), text: text.to_owned() }
}

fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}
