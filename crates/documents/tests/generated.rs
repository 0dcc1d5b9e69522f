//! Agreements made up by a dice with a fixed seed: of every kind and length, of two to five parties, in one language or
//! two, with and without witnesses and annexes. Whatever was given must stand on the pages, and nothing may lie over
//! something else.
//!
//! Two dozen are made each time; `SEPAKAT_GENERATED=200` makes that many.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

#[path = "generated/made.rs"]
mod made;

use std::process::Command;
use std::sync::OnceLock;

use sepakat_documents::agreement::{Facts, Labels, Standing, compose, missing};
use sepakat_documents::fonts::Fonts;
use sepakat_documents::measure::LEFT;
use sepakat_documents::pages::{Draw, MarkKind, Page, Pages, TextRun};
use sepakat_documents::{Keep, lay_out, pdf};
use sepakat_domain::organisation::Language;

fn fonts() -> &'static Fonts {
    static FONTS: OnceLock<Fonts> = OnceLock::new();
    FONTS.get_or_init(|| Fonts::load().unwrap())
}

fn count() -> u64 {
    std::env::var("SEPAKAT_GENERATED").ok().and_then(|count| count.parse().ok()).unwrap_or(24)
}

fn standing() -> Standing {
    Standing::Frozen {
        check_code: "0123456789AB".to_owned(),
        frozen_at: "2026-11-24T08:12:00+07:00".to_owned(),
        signatures: Vec::new(),
        witnessed: Vec::new(),
        evidence: None,
        copy: None,
    }
}

fn laid_out(facts: &Facts) -> Pages {
    lay_out(&compose(facts, &standing()), fonts(), &mut |_| Keep::Going).unwrap()
}

/// Everything that is read, without spaces and hyphens: how lines were broken does not count.
fn read(pages: &Pages) -> String {
    let mut text = String::new();
    for page in &pages.pages {
        for item in page.items.iter().filter(|item| item.element.is_some()) {
            if let Draw::Text(run) = &item.draw {
                text.push_str(&run.text);
            }
        }
    }
    bare(&text)
}

fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{ad}').collect()
}

fn runs(page: &Page) -> Vec<&TextRun> {
    page.items
        .iter()
        .filter_map(|item| match &item.draw {
            Draw::Text(run) => Some(run),
            _ => None,
        })
        .collect()
}

#[test]
fn every_fact_given_stands_on_the_pages() {
    for seed in 0..count() {
        let facts = made::facts(seed);
        assert_eq!(missing(&facts, &Labels::new()), [], "agreement {seed} is complete");
        let text = read(&laid_out(&facts));
        for fact in made::given(&facts) {
            assert!(text.contains(&bare(&fact)), "agreement {seed}: {fact} is on the pages\n{text}");
        }
    }
}

#[test]
fn nothing_leaves_its_column_and_nothing_lies_over_something_else() {
    for seed in 0..count() {
        let facts = made::facts(seed);
        let pages = laid_out(&facts);
        let right = LEFT + pages.frame.column();
        for (number, page) in pages.pages.iter().enumerate() {
            let place = format!("agreement {seed}, page {}", number + 1);
            let runs = runs(page);
            for run in &runs {
                // Codes of commitments stand in the margin, beside the text.
                let edge = if run.x > right { pages.frame.width } else { right };
                assert!(
                    run.x >= LEFT - 0.5 && run.x + run.ink_width() <= edge + 0.5,
                    "{place}: {}",
                    run.text
                );
            }
            for (at, one) in runs.iter().enumerate() {
                for other in &runs[at + 1..] {
                    let beside = one.x + one.ink_width() <= other.x + 0.3
                        || other.x + other.ink_width() <= one.x + 0.3;
                    let apart = (one.y - other.y).abs() >= one.size.min(other.size) * 0.8;
                    assert!(beside || apart, "{place}: '{}' lies over '{}'", one.text, other.text);
                }
            }
        }
    }
}

#[test]
fn every_party_has_one_room_on_one_page() {
    for seed in 0..count() {
        let facts = made::facts(seed);
        let pages = laid_out(&facts);
        let bottom = pages.frame.height - sepakat_documents::measure::BOTTOM;
        let rooms: Vec<_> = pages
            .pages
            .iter()
            .flat_map(|page| &page.marks)
            .filter(|mark| mark.kind == MarkKind::Signature)
            .collect();
        let mut keys: Vec<&str> = rooms.iter().map(|room| room.key.as_str()).collect();
        keys.sort_unstable();
        let sides: Vec<String> = facts.sides().map(|side| side.to_string()).collect();
        assert_eq!(keys, sides, "agreement {seed}");
        assert!(rooms.iter().all(|room| room.y + room.height <= bottom), "agreement {seed}");
    }
}

#[test]
fn both_languages_of_a_row_begin_on_one_line() {
    let mut seen = 0;
    for seed in (0..count()).filter(|seed| made::facts(*seed).translation.is_some()) {
        let pages = laid_out(&made::facts(seed));
        let middle = LEFT + pages.frame.column() / 2.0;
        let headings = |language: Language| -> Vec<(usize, i64)> {
            let word = if language == Language::Id { "Pasal" } else { "Article" };
            let mut found = Vec::new();
            for (number, page) in pages.pages.iter().enumerate() {
                for run in runs(page).into_iter().filter(|run| run.size == 9.5 && run.text.starts_with(word))
                {
                    let centred = run.face == sepakat_documents::fonts::Face::SerifBold;
                    if centred && ((run.x < middle) == (language == Language::Id)) {
                        found.push((number, (run.y * 100.0).round() as i64));
                    }
                }
            }
            found
        };
        let (left, right) = (headings(Language::Id), headings(Language::En));
        assert!(!left.is_empty() && left == right, "agreement {seed}: {left:?} {right:?}");
        seen += left.len();
    }
    assert!(seen > 0, "some are in two languages");
}

#[test]
fn a_sample_keeps_the_archival_and_the_accessibility_standard() {
    for seed in (0..count()).step_by((count() / 12).max(1) as usize) {
        let document = compose(&made::facts(seed), &standing());
        let pages = lay_out(&document, fonts(), &mut |_| Keep::Going).unwrap();
        let bytes = pdf(&pages, &document, fonts(), &mut |_| Keep::Going).unwrap();
        made::keep(seed, &bytes);
        made::check(seed, &bytes);
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("paper.pdf");
        std::fs::write(&path, &bytes).unwrap();
        let output = Command::new("qpdf").arg("--check").arg(&path).output().unwrap();
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(said.contains("No syntax or stream encoding errors"), "agreement {seed}: {said}");
    }
}
