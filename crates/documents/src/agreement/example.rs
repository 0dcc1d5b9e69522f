//! A whole agreement for the tests, made from the library's own articles.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use sepakat_domain::agreement::{AgreementKind, AmendmentKind};
use sepakat_domain::clause_text::Flag;
use sepakat_domain::money::{Currency, Money};
use sepakat_domain::organisation::{Language, Paper};
use sepakat_domain::signing::{Drawing, Identified, Ink};

use super::{ArticleFacts, Change, Duty, Facts, Labels, PlanFacts, Side, Signed, Signer, Standing, TEMPLATE};

/// The articles of the example in printed order.
const ARTICLES: &[&str] = &[
    "purpose",
    "scope",
    "implementation",
    "duties_first",
    "duties_second",
    "funding",
    "term",
    "reporting",
    "confidentiality",
    "personal_data",
    "safeguarding",
    "publicity",
    "force_majeure",
    "ending",
    "disputes",
    "correspondence",
    "amendment",
    "closing",
];

/// The example in Indonesian, complete.
pub(crate) fn facts() -> Facts {
    Facts {
        template: TEMPLATE.to_owned(),
        seals: 0,
        language: Language::Id,
        paper: Paper::A4,
        version: 3,
        number: "017/PKS/YPAN/XI/2026".to_owned(),
        partner_number: "421.2/208/436.7.1.45/2026".to_owned(),
        subject: "Penyelenggaraan Kelas Literasi Sabtu".to_owned(),
        purpose: "Meningkatkan kemampuan membaca 120 murid kelas II dan III sampai dengan Juni 2027.".to_owned(),
        place: "Surabaya".to_owned(),
        signed_on: day(2026, 11, 24),
        starts_on: day(2026, 12, 1),
        ends_on: day(2027, 11, 30),
        copies: 2,
        first: Side {
            name: "Yayasan Pelita Aksara Nusantara".to_owned(),
            address: "Jalan Bratang Gede III Nomor 27\nSurabaya".to_owned(),
            phone: "031-5550 127".to_owned(),
            email: "halo@pelitaaksara.or.id".to_owned(),
            signer: Some(Signer {
                name: "Ratna Wulandari, S.Pd.".to_owned(),
                position: "Ketua".to_owned(),
                authority: "Akta Pendirian Nomor 12 tanggal 4 Maret 2019 yang dibuat di hadapan Sri Handayani, S.H., M.Kn., Notaris di Surabaya".to_owned(),
            }),
            ..Side::default()
        },
        second: Side {
            name: "SD Negeri 3 Wonokromo".to_owned(),
            legal_basis: "Keputusan Wali Kota Surabaya Nomor 821.2/114/436.8.3/2023".to_owned(),
            address: "Jalan Pulo Wonokromo Nomor 88, Surabaya".to_owned(),
            phone: "031-5550 288".to_owned(),
            signer: Some(Signer {
                name: "Dedi Santoso, S.Pd., M.Pd.".to_owned(),
                position: "Kepala Sekolah".to_owned(),
                authority: String::new(),
            }),
            ..Side::default()
        },
        recitals: wording("recitals", Language::Id).1,
        basis: String::new(),
        articles: articles(Language::Id),
        flags: BTreeSet::from([Flag::Children]),
        fills: fills(),
        commitments: commitments(),
        kind: AgreementKind::Cooperation,
        others: Vec::new(),
        parent: None,
        witnesses: Vec::new(),
        first_right: false,
        annexes: None,
        plan: PlanFacts::default(),
        translation: None,
        amends: None,
        initials: false,
    }
}

/// The example in English.
pub(crate) fn english() -> Facts {
    let mut facts = facts();
    facts.language = Language::En;
    facts.subject = "The Saturday Literacy Class".to_owned();
    facts.purpose = "To raise the reading skills of 120 pupils by June 2027.".to_owned();
    facts.recitals = wording("recitals", Language::En).1;
    facts.articles = articles(Language::En);
    for (duty, what) in facts.commitments.iter_mut().zip([
        "Trained volunteer teachers",
        "Graded reading books",
        "Measure reading skills",
        "Classrooms",
        "Accompanying teacher",
    ]) {
        duty.what = what.to_owned();
        duty.rhythm = if duty.rhythm.is_empty() { String::new() } else { "every Saturday".to_owned() };
        duty.unit = match duty.unit.as_str() {
            "kali" => "times".to_owned(),
            _ => String::new(),
        };
    }
    facts
}

/// Nothing known at all: every fact and blank is missing.
pub(crate) fn bare() -> Facts {
    Facts {
        number: String::new(),
        partner_number: String::new(),
        subject: String::new(),
        purpose: String::new(),
        place: String::new(),
        signed_on: None,
        starts_on: None,
        ends_on: None,
        copies: 0,
        first: Side::default(),
        second: Side::default(),
        fills: BTreeMap::new(),
        commitments: Vec::new(),
        ..facts()
    }
}

/// A draft's standing.
pub(crate) fn draft() -> Standing {
    Standing::Draft { labels: labels(), other: Labels::new(), now: "2026-11-24T08:12:00+07:00".to_owned() }
}

/// Frozen and signed by both.
pub(crate) fn signed(facts: &Facts) -> Standing {
    let signature = |side, minute: u32, ink| Signed {
        side,
        drawing: Some(Drawing {
            width: 300.0,
            height: 120.0,
            outlines: vec![vec![(10.0, 60.0), (120.0, 20.0), (280.0, 90.0), (118.0, 26.0)]],
            ink,
        }),
        inked_on: None,
        signed_at: format!("2026-11-24T10:{minute}:07+07:00"),
        consent: super::consent_sentence(facts, side),
        identified: Identified::IdentityCard,
        identified_note: "1234".to_owned(),
        clock_suspicious: false,
    };
    Standing::Frozen {
        check_code: super::check_code(facts),
        frozen_at: "2026-11-24T10:30:00+07:00".to_owned(),
        signatures: vec![signature(1, 42, Ink::Blue), signature(2, 47, Ink::Black)],
        witnessed: Vec::new(),
        evidence: None,
        copy: None,
    }
}

/// Labels of some blanks.
pub(crate) fn labels() -> Labels {
    [("ending_notice", "batas waktu pemberitahuan pengakhiran"), ("court", "kota pengadilan negeri")]
        .into_iter()
        .map(|(name, label)| (name.to_owned(), label.to_owned()))
        .collect()
}

fn fills() -> BTreeMap<String, String> {
    [
        ("location", "SD Negeri 3 Wonokromo"),
        ("plan_within", "14 day"),
        ("person_in_charge_1", "Dwi Prasetyo, Koordinator Program"),
        ("person_in_charge_2", "Endang Lestari, Guru Kelas III"),
        ("person_in_charge_3", "Yuliana Putri, Ketua"),
        ("person_in_charge_4", "Bambang Sutrisno, Ketua RW"),
        ("person_in_charge_5", "Siti Maryam, Kader"),
        ("change_notice", "7 day"),
        ("extension_notice", "30 day"),
        ("review_every", "3 month"),
        ("final_report_within", "30 day"),
        ("confidentiality_after", "2 year"),
        ("data_deleted_within", "90 day"),
        ("safeguarding_person", "Laila Fitriani, telepon 0812-5550-0131"),
        ("force_majeure_notice", "7 day"),
        ("force_majeure_limit", "60 day"),
        ("cure_within", "14 day"),
        ("warnings", "2"),
        ("ending_notice", "30 day"),
        ("talks_within", "14 day"),
        ("mediation_within", "30 day"),
        ("court", "Surabaya"),
    ]
    .into_iter()
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .collect()
}

fn commitments() -> Vec<Duty> {
    let duty =
        |code: &str, side, what: &str, quantity: i64, unit: &str, rhythm: &str, due, person: &str, value| {
            Duty {
                code: code.to_owned(),
                side,
                what: what.to_owned(),
                quantity: Some(quantity * 1000),
                unit: unit.to_owned(),
                due_on: due,
                rhythm: rhythm.to_owned(),
                person: person.to_owned(),
                value: (value > 0).then_some(Money { units: value, currency: Currency::IDR }),
            }
        };
    vec![
        duty("J1", 1, "Relawan pengajar terlatih", 6, "orang", "setiap pertemuan", None, "Dwi Prasetyo", 0),
        duty(
            "J2",
            1,
            "Buku bacaan berjenjang",
            200,
            "buku",
            "",
            day(2027, 1, 15),
            "Laila Fitriani",
            12_500_000,
        ),
        duty("J3", 1, "Pengukuran kemampuan membaca", 6, "kali", "", None, "Laila Fitriani", 0),
        duty(
            "J4",
            2,
            "Ruang kelas bersih dan terang",
            2,
            "ruang",
            "setiap Sabtu",
            None,
            "Dedi Santoso",
            6_000_000,
        ),
        duty("J5", 2, "Guru pendamping", 1, "orang", "setiap pertemuan", None, "Endang Lestari", 0),
    ]
}

fn articles(language: Language) -> Vec<ArticleFacts> {
    ARTICLES
        .iter()
        .map(|key| {
            let (title, text) = wording(key, language);
            ArticleFacts { key: (*key).to_owned(), title, text }
        })
        .collect()
}

/// Title and first wording of an article of the library.
pub(crate) fn wording(key: &str, language: Language) -> (String, String) {
    let folder = if language == Language::Id { "id" } else { "en" };
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../app/content/{folder}/clauses/{key}.md"));
    let source = fs::read_to_string(&path).expect("the library has the article");
    let title = source.lines().find_map(|line| line.strip_prefix("title: ")).expect("it has a title");
    let text = source.split("\n---").nth(1).and_then(|part| part.split_once('\n')).expect("it has a wording");
    (title.to_owned(), text.1.to_owned())
}

fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

/// A change of an addendum, without heading and reason.
pub(crate) fn change(kind: AmendmentKind, target: &str, about: &str, body: &str) -> Change {
    Change {
        kind,
        target: target.into(),
        about: about.into(),
        title: String::new(),
        body: body.into(),
        reason: String::new(),
        body_other: String::new(),
    }
}
