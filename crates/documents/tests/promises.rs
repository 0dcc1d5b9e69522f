//! The page of promises: one page for an ordinary partnership, a sound file, and every promise told.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use sepakat_documents::fonts::Fonts;
use sepakat_documents::promises::{Facts, PartyFacts, PromiseFacts, compose, text};
use sepakat_documents::{Keep, lay_out, pdf};
use sepakat_domain::commitment::{CommitmentState, Fulfilment, Recurrence};
use sepakat_domain::organisation::{Language, Paper};

fn promise(code: &str, what: &str, state: CommitmentState) -> PromiseFacts {
    PromiseFacts {
        code: code.into(),
        what: what.into(),
        quantity: Some(200_000),
        unit: "buku".into(),
        falls_on: "2026-12-20".parse().ok(),
        every: None,
        rhythm: String::new(),
        state,
        late_days: 4,
        due: 1,
        kept: 0,
        kept_on: "2026-11-20".parse().ok(),
        evidence: "tanda terima".into(),
    }
}

fn facts(language: Language) -> Facts {
    let states = [
        CommitmentState::Kept,
        CommitmentState::Late,
        CommitmentState::Open,
        CommitmentState::Waived,
        CommitmentState::Lapsed,
    ];
    let party = |name: &str, first: usize| PartyFacts {
        name: name.into(),
        fulfilment: Fulfilment { due: 3, kept: 2, percent: Some(66) },
        promises: states
            .iter()
            .enumerate()
            .map(|(at, state)| promise(&format!("J{}", first + at), "menyumbang buku bacaan anak", *state))
            .collect(),
    };
    Facts {
        language,
        paper: Paper::A4,
        organisation: "Rumah Baca Wonokromo".into(),
        partnership: "Pojok Baca".into(),
        on: "2026-11-24".parse().unwrap(),
        now: "2026-11-24T12:00:00+07:00".into(),
        parties: vec![party("Rumah Baca Wonokromo", 1), party("SDN Jagir Timur II", 6)],
    }
}

#[test]
fn an_ordinary_partnership_has_one_sound_page() {
    let fonts = Fonts::load().unwrap();
    for language in [Language::Id, Language::En] {
        let document = compose(&facts(language));
        let pages = lay_out(&document, &fonts, &mut |_| Keep::Going).unwrap();
        assert_eq!(pages.pages.len(), 1);
        let bytes = pdf(&pages, &document, &fonts, &mut |_| Keep::Going).unwrap();
        if let Ok(folder) = std::env::var("LOOK_AT") {
            std::fs::write(format!("{folder}/promises-{language:?}.pdf"), &bytes).unwrap();
        }
        for profile in [ValidationProfile::PdfA3a, ValidationProfile::PdfUa1] {
            let report = validate_pdf_bytes(&bytes, &ValidationOptions::default().profile(profile)).unwrap();
            let broken: Vec<String> = report.failures.iter().map(ToString::to_string).collect();
            assert_eq!(broken, Vec::<String>::new(), "{language:?} {profile:?}");
        }
    }
}

#[test]
fn the_text_for_a_chat_tells_every_promise() {
    let mut facts = facts(Language::Id);
    facts.parties[0].promises[1].every = Some(Recurrence::Monthly);
    let told = text(&facts);
    for code in 1..=10 {
        assert!(told.contains(&format!("- J{code} ")), "{told}");
    }
    assert!(told.contains("Rumah Baca Wonokromo menepati 2 dari 3"), "{told}");
    assert!(told.contains("setiap bulan, 20 Desember 2026; terlambat 4 hari, 0 dari 1 kali"), "{told}");
    assert!(!told.contains('\u{a0}'));
}
