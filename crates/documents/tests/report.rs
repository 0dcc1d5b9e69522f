//! The impact report: from facts to a file, in both languages and on both papers.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::sync::OnceLock;

use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use sepakat_documents::fonts::Fonts;
use sepakat_documents::measure::{BOTTOM, LEFT, REPORT_GAP, REPORT_MAIN, RIGHT, TOP};
use sepakat_documents::pages::{Draw, Kind, Pages};
use sepakat_documents::report::*;
use sepakat_documents::{Keep, lay_out, pdf};
use sepakat_domain::organisation::{Language, Paper};
use sepakat_domain::report::Part;

#[path = "report_sample/mod.rs"]
mod sample;

fn file(facts: &Facts, standing: &Standing) -> Vec<u8> {
    static FONTS: OnceLock<Fonts> = OnceLock::new();
    let fonts = FONTS.get_or_init(|| Fonts::load().unwrap());
    let document = compose(facts, standing);
    let pages = lay_out(&document, fonts, &mut |_| Keep::Going).unwrap();
    pdf(&pages, &document, fonts, &mut |_| Keep::Going).unwrap()
}

fn laid(facts: &Facts) -> Pages {
    let fonts = Fonts::load().unwrap();
    lay_out(&compose(facts, &frozen(facts)), &fonts, &mut |_| Keep::Going).unwrap()
}

fn words_of(page: &sepakat_documents::pages::Page) -> String {
    let runs = page.items.iter().filter_map(|item| match &item.draw {
        Draw::Text(run) => Some(run.text.as_str()),
        _ => None,
    });
    runs.collect::<Vec<_>>().join("").replace('\u{a0}', " ")
}

fn frozen(facts: &Facts) -> Standing {
    let frozen_at = "2026-11-24T10:15:00+07:00".to_owned();
    Standing::Frozen { edition: 2, check_code: check_code(facts), frozen_at }
}

#[test]
fn a_report_keeps_the_archival_and_the_accessibility_standard_and_gives_the_same_bytes() {
    let both = [Language::Id, Language::En];
    for (language, paper) in both.into_iter().flat_map(|one| [(one, Paper::A4), (one, Paper::F4)]) {
        let facts = Facts { language, paper, ..sample::facts() };
        let draft = Standing::Draft { now: "2026-11-24T10:15:00+07:00".to_owned() };
        for standing in [draft, frozen(&facts)] {
            let bytes = file(&facts, &standing);
            assert_eq!(bytes, file(&facts, &standing), "the same facts gave other bytes");
            for profile in [ValidationProfile::PdfA3a, ValidationProfile::PdfUa1] {
                let options = ValidationOptions::default().profile(profile);
                let report = validate_pdf_bytes(&bytes, &options).unwrap();
                let broken: Vec<String> = report.failures.iter().map(ToString::to_string).collect();
                assert_eq!(broken, Vec::<String>::new(), "{language:?} {paper:?}");
            }
        }
    }
}

#[test]
fn facts_come_back_from_the_file_inside_a_frozen_report_and_a_draft_has_none() {
    let facts = sample::facts();
    let attached = compose(&facts, &frozen(&facts)).attachment.unwrap();
    assert_eq!(serde_json::from_slice::<Facts>(&attached.bytes).unwrap(), facts);
    let draft = compose(&facts, &Standing::Draft { now: String::new() });
    assert!(draft.attachment.is_none());
    assert_eq!(draft.watermark.as_deref(), Some("KONSEP"));
}

#[test]
fn a_later_edition_tells_what_changed_and_nothing_else() {
    let before = sample::facts();
    assert_eq!(changes(&before, &before), vec![]);
    let mut after = before.clone();
    after.indicators[0].points[1].value = Some(52_000);
    after.indicators[1].points[0].value = None;
    after.indicators.pop();
    let told = changes(&before, &after);
    let told: Vec<String> = told.iter().map(|one| one.sentence(Language::Id)).collect();
    assert_eq!(
        told,
        [
            "Anak membaca lancar, Februari\u{a0}2026: 41\u{a0}anak menjadi 52\u{a0}anak.",
            "Jam relawan, Januari\u{a0}2026: angkanya dihapus.",
            "Indikator Buku dipinjam tidak lagi dilaporkan.",
        ]
    );
    assert!(!before.tells_the_same(&after));
}

#[test]
fn a_part_left_out_is_not_printed() {
    let mut facts = sample::facts();
    let all = compose(&facts, &frozen(&facts)).blocks.len();
    facts.parts[1].included = false;
    assert_eq!(compose(&facts, &frozen(&facts)).blocks.len(), all - 1);
}

#[test]
fn the_cover_has_no_foot_and_every_other_page_names_the_report_and_its_edition() {
    let pages = laid(&sample::facts());
    let (cover, rest) = pages.pages.split_first().unwrap();
    assert!(!words_of(cover).contains("Halaman"));
    assert!(words_of(cover).contains("Tujuh dari sepuluh anak kini membaca lancar"));
    for (at, page) in rest.iter().enumerate() {
        let words = words_of(page);
        assert!(words.contains(&format!("Halaman {} dari {}", at + 2, pages.pages.len())), "{words}");
        assert!(words.contains("Edisi 2, dibekukan 24-11-2026"), "{words}");
    }
}

#[test]
fn nothing_is_printed_outside_the_text_block_nor_in_the_gap_before_the_notes() {
    for paper in [Paper::A4, Paper::F4] {
        let pages = laid(&Facts { paper, ..sample::facts() });
        let (left, right) = (LEFT - 0.5, pages.frame.width - RIGHT + 0.5);
        for (number, page) in pages.pages.iter().enumerate() {
            for item in page.items.iter().filter(|item| item.element.is_some()) {
                let Draw::Text(run) = &item.draw else { continue };
                let end = run.x + run.ink_width();
                assert!(run.x >= left && end <= right, "page {}: {} ends at {end}", number + 1, run.text);
                assert!(
                    run.y >= TOP && run.y <= pages.frame.height - BOTTOM,
                    "page {}: {}",
                    number + 1,
                    run.text
                );
            }
        }
        // Beside the notes of an indicator the main column ends where its gap begins.
        let page = pages.pages.iter().find(|page| words_of(page).contains("Cara mengukur")).unwrap();
        let notes = LEFT + REPORT_MAIN + REPORT_GAP - 0.5;
        let top = page.items.iter().find_map(|item| match &item.draw {
            Draw::Text(run) if run.text.contains("Kalimat") => Some(run.y - 20.0),
            _ => None,
        });
        for item in &page.items {
            let Draw::Text(run) = &item.draw else { continue };
            if run.y > top.unwrap() && run.y < pages.frame.height - BOTTOM && run.x < notes {
                assert!(
                    run.x + run.ink_width() <= LEFT + REPORT_MAIN + 0.5,
                    "{} runs into the notes",
                    run.text
                );
            }
        }
    }
}

#[test]
fn every_indicator_has_one_chart_that_is_read_aloud_with_its_figures() {
    let facts = sample::facts();
    let pages = laid(&facts);
    let told: Vec<&String> =
        pages.tree.iter().filter(|one| one.kind == Kind::Figure).filter_map(|one| one.alt.as_ref()).collect();
    let charts: Vec<_> = told.iter().filter(|alt| alt.starts_with("Diagram batang, Januari")).collect();
    assert_eq!(charts.len(), facts.indicators.len());
    assert!(charts[0].contains("97 anak") || charts[0].contains("97\u{a0}anak"), "{}", charts[0]);
}

#[test]
fn notes_too_long_to_stand_beside_anything_go_below_and_lose_nothing() {
    let mut facts = sample::facts();
    let long: String = (1..=400).map(|number| format!("langkah{number} ")).collect();
    facts.indicators[0].method = long.trim().to_owned();
    let pages = laid(&facts);
    let words: String = pages.pages.iter().map(words_of).collect();
    for number in [1, 200, 400] {
        assert!(words.contains(&format!("langkah{number}")), "step {number} is lost");
    }
}

#[test]
fn then_and_now_of_a_share_stand_on_the_cover_as_tenths() {
    let mut facts = sample::facts();
    assert!(!words_of(&laid(&facts).pages[0]).contains("sepersepuluh"), "a count is no share");
    let one = &mut facts.indicators[0];
    (one.unit, one.baseline, one.reached) = ("%".to_owned(), Some(34_100), Some(70_600));
    let pages = laid(&facts);
    assert!(words_of(&pages.pages[0]).contains("sepersepuluh"));
    let filled = |pages: &Pages| {
        let circles = pages.pages[0].items.iter().filter(|item| {
            item.element.is_some() && matches!(&item.draw, Draw::Path(path) if path.fill.is_some())
        });
        circles.count()
    };
    assert_eq!(filled(&pages), 3 + 7, "34,1% is three tenths, 70,6% is seven");
}

#[test]
fn a_standing_is_a_shape_and_a_word_on_one_line() {
    let pages = laid(&sample::facts());
    for page in &pages.pages {
        for item in &page.items {
            let Draw::Text(run) = &item.draw else { continue };
            assert!(!run.text.ends_with("Menuju") && !run.text.ends_with("Sesuai"), "a standing was divided");
        }
    }
    let statuses = words_of(&pages.pages[1]);
    for word in ["Sesuai rencana", "Menuju rencana", "Meleset"] {
        assert!(statuses.contains(word), "{word} is not in {statuses}");
    }
}

#[test]
fn a_short_part_is_never_cut_by_the_end_of_a_page() {
    let mut facts = sample::facts();
    let lessons = facts.parts.iter_mut().find(|one| one.part == Part::Lessons).unwrap();
    lessons.text = "Pelajaran pertama.\nPelajaran kedua.\nPelajaran terakhir.".to_owned();
    let gap = facts.gaps[0].clone();
    let mut moved = false;
    for rows in 1..30 {
        facts.gaps = vec![gap.clone(); rows];
        let pages = laid(&facts);
        let page_of =
            |words: &str| pages.pages.iter().position(|page| words_of(page).contains(words)).unwrap();
        assert_eq!(page_of("Pelajaran pertama"), page_of("Pelajaran terakhir"), "with {rows} gaps");
        moved |= page_of("Pelajaran pertama") != page_of("Yang belum lengkap");
    }
    assert!(moved, "no number of gaps brought the part to the end of a page");
}
