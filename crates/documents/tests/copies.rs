//! Printed copies: each says which it is and for whom, one box for the stamp under the right signer, room for a stamp of
//! an organisation beside it, and a code that is read back from the page.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

#[path = "generated/made.rs"]
#[allow(dead_code, reason = "shared with the tests of generated agreements")]
mod made;

use std::process::Command;
use std::sync::OnceLock;

use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use sepakat_documents::agreement::{CopyOf, Facts, Signed, Standing, check_code, compose, compose_copies};
use sepakat_documents::fonts::Fonts;
use sepakat_documents::measure::{MM, ROOM_HIGH, ROOM_WIDE};
use sepakat_documents::pages::{Draw, MarkKind, Pages, Path, Step};
use sepakat_documents::{Keep, bind, lay_out, pdf, test_page};
use sepakat_domain::organisation::{Language, Paper};
use sepakat_domain::signing::{Drawing, Identified, Ink};

fn fonts() -> &'static Fonts {
    static FONTS: OnceLock<Fonts> = OnceLock::new();
    FONTS.get_or_init(|| Fonts::load().unwrap())
}

/// One copy, with those who signed on the screen already.
fn standing(facts: &Facts, number: u8, total: u8, on_screen: &[u8]) -> Standing {
    let signature = |side: &u8| Signed {
        side: *side,
        drawing: Some(Drawing {
            width: 300.0,
            height: 120.0,
            outlines: vec![vec![(10.0, 60.0), (120.0, 20.0), (280.0, 90.0), (118.0, 26.0)]],
            ink: Ink::Blue,
        }),
        inked_on: None,
        signed_at: "2026-11-24T10:42:07+07:00".to_owned(),
        consent: "Saya setuju.".to_owned(),
        identified: Identified::Known,
        identified_note: String::new(),
        clock_suspicious: false,
    };
    Standing::Frozen {
        check_code: check_code(facts),
        frozen_at: "2026-11-24T08:12:00+07:00".to_owned(),
        signatures: on_screen.iter().map(signature).collect(),
        witnessed: Vec::new(),
        evidence: None,
        copy: Some(CopyOf { number, total }),
    }
}

fn laid_out(facts: &Facts, number: u8, total: u8, on_screen: &[u8]) -> Pages {
    let document = compose(facts, &standing(facts, number, total, on_screen));
    lay_out(&document, fonts(), &mut |_| Keep::Going).unwrap()
}

/// Keys of the rooms in which a box for the stamp stands.
fn stamped(pages: &Pages) -> Vec<String> {
    let mut found = Vec::new();
    for page in &pages.pages {
        for item in &page.items {
            let Draw::Path(Path { steps, dash: Some((2.2, _)), .. }) = &item.draw else { continue };
            let Some(Step::Move(x, y)) = steps.first() else { panic!("a box begins somewhere") };
            let room = page.marks.iter().find(|mark| {
                mark.kind == MarkKind::Signature
                    && (mark.x..mark.x + mark.width).contains(x)
                    && (mark.y..mark.y + mark.height).contains(y)
            });
            let room = room.unwrap_or_else(|| panic!("the box stands in a room"));
            // Beside the box a stamp of 35 to 40 mm has its room, and the box itself lies within.
            let (right, bottom) = (x + 32.0 * MM, y + 25.0 * MM);
            assert!(right <= room.x + room.width - 38.0 * MM && bottom <= room.y + room.height);
            assert_eq!((room.width, room.height), (ROOM_WIDE, ROOM_HIGH));
            found.push(room.key.clone());
        }
    }
    found
}

fn foot(pages: &Pages, page: usize) -> String {
    let runs = pages.pages[page].items.iter().filter(|item| item.element.is_none());
    runs.filter_map(|item| match &item.draw {
        Draw::Text(run) => Some(run.text.as_str()),
        _ => None,
    })
    .collect()
}

#[test]
fn every_copy_has_one_box_for_the_stamp_under_the_right_signer() {
    for seed in 0..7 {
        let facts = made::facts(seed);
        let parties = facts.parties();
        for number in 1..=parties + 1 {
            let pages = laid_out(&facts, number, parties + 1, &[]);
            let side = (number - 1) % parties + 1;
            assert_eq!(stamped(&pages), [side.to_string()], "agreement {seed}, copy {number}");
            let mixed = laid_out(&facts, number, parties, &[side]);
            assert_ne!(stamped(&mixed), [side.to_string()], "nobody writes over it who signed on the screen");
            assert_eq!(stamped(&mixed).len(), 1);
        }
        let everybody: Vec<u8> = facts.sides().collect();
        assert!(stamped(&laid_out(&facts, 1, parties, &everybody)).is_empty());
    }
}

#[test]
fn every_page_says_which_copy_it_is() {
    for seed in 0..4 {
        let facts = made::facts(seed);
        let pages = laid_out(&facts, 2, 3, &[]);
        for page in 0..pages.pages.len() {
            let foot = foot(&pages, page);
            assert!(foot.contains("Rangkap 2 dari 3") || foot.contains("Copy 2 of 3"), "{foot}");
        }
    }
}

#[test]
fn all_copies_in_one_file_keep_the_standards_and_their_own_page_numbers() {
    for seed in [0, 3] {
        let facts = made::facts(seed);
        let total = facts.parties();
        let copies = compose_copies(&facts, &standing(&facts, 1, 1, &[1]), 1..=total, total);
        let document = copies[0].1.clone();
        let each: Vec<(String, Pages)> = copies
            .into_iter()
            .map(|(name, copy)| (name, lay_out(&copy, fonts(), &mut |_| Keep::Going).unwrap()))
            .collect();
        let pages: usize = each.iter().map(|(_, copy)| copy.pages.len()).sum();
        let bound = bind(each).unwrap();
        assert_eq!(bound.pages.len(), pages);
        assert_eq!(bound.bookmarks.iter().filter(|mark| mark.level == 0).count(), usize::from(total));
        let bytes = pdf(&bound, &document, fonts(), &mut |_| Keep::Going).unwrap();
        for profile in [ValidationProfile::PdfUa1, ValidationProfile::PdfA3a] {
            let options = ValidationOptions::default().profile(profile);
            let report = validate_pdf_bytes(&bytes, &options).unwrap();
            let broken: Vec<String> = report.failures.iter().map(ToString::to_string).collect();
            assert_eq!(broken, Vec::<String>::new(), "agreement {seed}");
        }
        let folder = tempfile::tempdir().unwrap();
        if let Ok(look) = std::env::var("SEPAKAT_LOOK") {
            std::fs::write(format!("{look}/copies-{seed}.pdf"), &bytes).unwrap();
        }
        let path = folder.path().join("copies.pdf");
        std::fs::write(&path, &bytes).unwrap();
        let checked = Command::new("qpdf").arg("--check").arg(&path).output().unwrap();
        assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
    }
}

#[test]
fn nothing_but_the_copy_differs_between_copies() {
    let facts = made::facts(5);
    let text = |number| {
        let pages = laid_out(&facts, number, 2, &[]);
        let items = pages.pages.iter().flat_map(|page| &page.items);
        let run = |item: &sepakat_documents::pages::Item| match &item.draw {
            Draw::Text(run) if item.element.is_some() => Some(run.text.clone()),
            _ => None,
        };
        items.filter_map(run).collect::<Vec<String>>()
    };
    let (one, two) = (text(1), text(2));
    let only = |of: &[String], other: &[String]| of.iter().filter(|run| !other.contains(run)).count();
    assert!(only(&one, &two) <= 3 && only(&two, &one) <= 3, "only the line of the copy");
}

#[test]
fn the_test_page_measures_what_it_says_and_fits_on_one_sheet() {
    for (language, paper) in [(Language::Id, Paper::F4), (Language::En, Paper::A4)] {
        let document = test_page::compose(language, paper, "Yayasan", "2026-11-24T08:12:00+07:00");
        let mut pages = lay_out(&document, fonts(), &mut |_| Keep::Going).unwrap();
        test_page::draw(&mut pages, language, fonts());
        assert_eq!(pages.pages.len(), 1);
        let long = |item: &sepakat_documents::pages::Item| match &item.draw {
            Draw::Path(Path { steps, stroke: Some((_, 0.8)), .. }) => match steps.as_slice() {
                [Step::Move(a, b), Step::Line(c, d)] => Some((c - a).hypot(d - b)),
                _ => None,
            },
            _ => None,
        };
        let rulers: Vec<f64> = pages.pages[0].items.iter().filter_map(long).collect();
        assert_eq!(rulers.len(), 2);
        assert!(rulers.iter().all(|length| (length - 100.0 * MM).abs() < 1e-6));
        let bytes = pdf(&pages, &document, fonts(), &mut |_| Keep::Going).unwrap();
        if let Ok(look) = std::env::var("SEPAKAT_LOOK") {
            std::fs::write(format!("{look}/test-{language:?}.pdf"), &bytes).unwrap();
        }
        for profile in [ValidationProfile::PdfUa1, ValidationProfile::PdfA3a] {
            let options = ValidationOptions::default().profile(profile);
            let report = validate_pdf_bytes(&bytes, &options).unwrap();
            let broken: Vec<String> = report.failures.iter().map(ToString::to_string).collect();
            assert_eq!(broken, Vec::<String>::new(), "{language:?}");
        }
    }
}
