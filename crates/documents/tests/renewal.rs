//! The papers around the end of an agreement: the calendar of a year, the letter of thanks, the register.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use chrono::{Days, NaiveDate};
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use sepakat_documents::fonts::Fonts;
use sepakat_documents::model::Document;
use sepakat_documents::thanks::{Kept, Letterhead, Person};
use sepakat_documents::year::{DayFacts, DayMark};
use sepakat_documents::{Keep, lay_out, pdf, register, thanks, year};
use sepakat_domain::agreement::{AgreementKind, AgreementState};
use sepakat_domain::organisation::{Language, Paper};

const NOW: &str = "2026-11-24T12:00:00+07:00";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Lays a paper out, holds its file against PDF/A-3a and PDF/UA-1, and gives the number of pages.
fn sound(name: &str, document: &Document) -> usize {
    let fonts = Fonts::load().unwrap();
    let pages = lay_out(document, &fonts, &mut |_| Keep::Going).unwrap();
    let bytes = pdf(&pages, document, &fonts, &mut |_| Keep::Going).unwrap();
    if let Ok(folder) = std::env::var("LOOK_AT") {
        std::fs::write(format!("{folder}/{name}.pdf"), &bytes).unwrap();
    }
    for profile in [ValidationProfile::PdfA3a, ValidationProfile::PdfUa1] {
        let report = validate_pdf_bytes(&bytes, &ValidationOptions::default().profile(profile)).unwrap();
        let broken: Vec<String> = report.failures.iter().map(ToString::to_string).collect();
        assert_eq!(broken, Vec::<String>::new(), "{name} {profile:?}");
    }
    pages.pages.len()
}

fn calendar(language: Language, paper: Paper, days: usize) -> year::Facts {
    let marks = [DayMark::Begin, DayMark::Review, DayMark::Notice, DayMark::End];
    let one = |at: usize| DayFacts {
        day: day("2027-01-04") + Days::new(23 * at as u64),
        mark: marks[at % 4],
        number: format!("{:03}/PKS/RBW/XI/2026", at + 1),
        subject: "Pojok baca dan kelas literasi".into(),
        partners: "SDN Jagir Timur II".into(),
        article: (at % 4 != 3).then_some(6),
    };
    year::Facts {
        language,
        paper,
        organisation: "Rumah Baca Wonokromo".into(),
        year: 2027,
        days: (0..days).map(one).collect(),
        on: day("2026-11-24"),
        now: NOW.into(),
    }
}

#[test]
fn the_days_of_a_year_stand_on_one_sound_page() {
    for (language, paper) in [(Language::Id, Paper::F4), (Language::En, Paper::A4)] {
        let pages = sound(&format!("year-{language:?}"), &year::compose(&calendar(language, paper, 8)));
        assert_eq!(pages, 1, "{language:?}");
    }
    let busy = year::compose(&calendar(Language::Id, Paper::A4, 90));
    assert!(sound("year-busy", &busy) > 1, "more days than a page holds go on, none is left out");
    assert_eq!(sound("year-empty", &year::compose(&calendar(Language::Id, Paper::A4, 0))), 1);
}

fn letter(language: Language) -> thanks::Facts {
    let kept = |what: &str, times: u32| Kept {
        what: what.into(),
        quantity: (times == 1).then_some(200_000),
        unit: "buku".into(),
        times,
    };
    thanks::Facts {
        language,
        paper: Paper::F4,
        ours: Letterhead {
            name: "Rumah Baca Wonokromo".into(),
            address: "Jalan Mawar 7\nSurabaya".into(),
            reach: vec!["031 5550 1207".into(), "halo@rumahbaca.example".into()],
            place: "Surabaya".into(),
            logo: None,
        },
        signer: Person { name: "Wulan Prameswari".into(), position: "Ketua".into() },
        theirs: "SDN Jagir Timur II".into(),
        address: "Jalan Jagir 3\nSurabaya".into(),
        to: Person { name: "Ibu Endang Lestari, M.Pd.".into(), position: "Kepala Sekolah".into() },
        kind: AgreementKind::Cooperation,
        number: "009/PKS/RBW/XI/2025".into(),
        subject: "Pojok baca dan kelas literasi".into(),
        starts_on: Some(day("2025-12-01")),
        ends_on: day("2026-11-30"),
        kept: vec![kept("menyediakan ruang kelas setiap Sabtu", 40), kept("menyumbang buku bacaan anak", 1)],
        thanks: "Anak-anak masih menyebut ruang itu \"ruang kita\".".into(),
        on: day("2026-11-24"),
        now: NOW.into(),
    }
}

#[test]
fn a_letter_of_thanks_is_one_sound_page_in_either_language() {
    for language in [Language::Id, Language::En] {
        let facts = letter(language);
        assert_eq!(sound(&format!("thanks-{language:?}"), &thanks::compose(&facts)), 1, "{language:?}");
    }
    let bare = thanks::Facts {
        to: Person::default(),
        kept: Vec::new(),
        thanks: String::new(),
        address: String::new(),
        starts_on: None,
        ..letter(Language::Id)
    };
    assert_eq!(sound("thanks-bare", &thanks::compose(&bare)), 1);
}

#[test]
fn the_letter_says_whether_the_end_is_past() {
    let ended = thanks::Facts { ends_on: day("2026-11-23"), ..letter(Language::Id) };
    let [before, after] =
        [letter(Language::Id), ended].map(|facts| format!("{:?}", thanks::compose(&facts).blocks));
    assert!(before.contains("akan berakhir pada 30") && !before.contains("telah berakhir"));
    assert!(after.contains("telah berakhir pada 23") && !after.contains("akan berakhir"));
}

const STATES: [AgreementState; 10] = [
    AgreementState::Draft,
    AgreementState::InNegotiation,
    AgreementState::Ready,
    AgreementState::PartlySigned,
    AgreementState::Active,
    AgreementState::EndingSoon,
    AgreementState::Ended,
    AgreementState::Renewed,
    AgreementState::Terminated,
    AgreementState::Void,
];

fn list(language: Language, rows: usize) -> register::Facts {
    let one = |at: usize| register::RowFacts {
        number: if at == 0 { String::new() } else { format!("{at:03}/PKS/RBW/XI/2026") },
        kind: AgreementKind::ALL[at % 4],
        subject: "=Pojok baca dan kelas literasi".into(),
        partners: "SDN Jagir Timur II, Puskesmas Jagir".into(),
        state: STATES[at % 10],
        starts_on: (at > 0).then(|| day("2026-01-01")),
        ends_on: (at > 0).then(|| day("2026-12-31")),
        days_left: (at > 0).then_some(37),
        signed_on: (at > 3).then(|| day("2026-01-01")),
    };
    register::Facts {
        language,
        paper: Paper::A4,
        organisation: "Rumah Baca Wonokromo".into(),
        rows: (0..rows).map(one).collect(),
        on: day("2026-11-24"),
        now: NOW.into(),
    }
}

#[test]
fn the_printed_register_is_sound_however_long() {
    for language in [Language::Id, Language::En] {
        assert_eq!(sound(&format!("register-{language:?}"), &register::compose(&list(language, 10))), 1);
    }
    assert!(sound("register-long", &register::compose(&list(Language::Id, 120))) > 3);
    assert_eq!(sound("register-empty", &register::compose(&list(Language::Id, 0))), 1);
}

#[test]
fn the_table_has_a_cell_for_every_head_and_a_word_for_every_state() {
    for language in [Language::Id, Language::En] {
        let sheet = register::sheet(&list(language, 10));
        assert!(sheet.rows.iter().all(|row| row.len() == sheet.head.len()));
        let mut words: Vec<String> = STATES.map(|state| register::state(state, language)).to_vec();
        words.sort();
        words.dedup();
        assert_eq!(words.len(), STATES.len(), "no two states are called the same");
    }
}
