//! The impact report: from facts to a file, in both languages and on both papers.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::sync::OnceLock;

use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use sepakat_documents::fonts::Fonts;
use sepakat_documents::report::*;
use sepakat_documents::{Keep, lay_out, pdf};
use sepakat_domain::organisation::{Language, Paper};

#[path = "report_sample/mod.rs"]
mod sample;

fn file(facts: &Facts, standing: &Standing) -> Vec<u8> {
    static FONTS: OnceLock<Fonts> = OnceLock::new();
    let fonts = FONTS.get_or_init(|| Fonts::load().unwrap());
    let document = compose(facts, standing);
    let pages = lay_out(&document, fonts, &mut |_| Keep::Going).unwrap();
    pdf(&pages, &document, fonts, &mut |_| Keep::Going).unwrap()
}

fn frozen(facts: &Facts) -> Standing {
    let frozen_at = "2026-11-24T10:15:00+07:00".to_owned();
    Standing::Frozen { edition: 2, check_code: check_code(facts), frozen_at }
}

#[test]
fn a_report_keeps_the_archival_and_the_accessibility_standard_and_gives_the_same_bytes() {
    for (language, paper) in [(Language::Id, Paper::A4), (Language::En, Paper::F4)] {
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
