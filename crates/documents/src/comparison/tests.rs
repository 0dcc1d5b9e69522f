//! What a reader of a comparison finds. `KEEP_PAPERS=folder` also keeps the files there, to be looked at.

use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;

use chrono::NaiveDate;
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use proptest::prelude::*;
use sepakat_domain::difference::RunKind;

use super::*;
use crate::agreement::ArticleFacts;
use crate::agreement::example::{english, facts};
use crate::fonts::Fonts;
use crate::model::Document;
use crate::{Keep, lay_out, pdf};

/// The answer of the other side to the example: what people change in a negotiation.
fn answered(before: &Facts) -> Facts {
    let mut after = before.clone();
    after.number = "018/PKS/YPAN/XI/2026".to_owned();
    after.ends_on = NaiveDate::from_ymd_opt(2027, 5, 31);
    after.second.name = "SD Negeri 3 Wonokromo Surabaya".to_owned();
    after.commitments[0].quantity = Some(8_000);
    let place =
        |facts: &Facts, key: &str| facts.articles.iter().position(|one| one.key == key).expect("it is there");
    let reporting = after.articles.remove(place(&after, "reporting"));
    let end = after.articles.len() - 2;
    after.articles.insert(end, reporting);
    let publicity = place(&after, "publicity");
    after.articles.remove(publicity);
    let term = place(&after, "term");
    after.articles[term]
        .text
        .push_str("\n\nSelama masa ujian sekolah, kegiatan diliburkan 2 (dua) minggu pada setiap semester.");
    let funding = place(&after, "funding");
    after.articles[funding].title = "Pembiayaan dan sumbangan barang".to_owned();
    after.articles.insert(
        funding,
        ArticleFacts {
            key: "own-1".to_owned(),
            title: "Ruang kelas".to_owned(),
            text: "Ruang kelas dibuka pukul 08.00.\n\nKunci ruang kelas dipegang penjaga sekolah.".to_owned(),
        },
    );
    after
}

fn compared(old: &Facts, new: &Facts) -> Comparison {
    compare(old, new, &Labels::new())
}

fn side(cells: &[Vec<Run>], gone: RunKind) -> String {
    let cells: Vec<String> = cells
        .iter()
        .map(|runs| runs.iter().filter(|run| run.kind != gone).map(|run| run.text.as_str()).collect())
        .collect();
    cells.join("\t")
}

/// The text of one version as the comparison holds it: headings, labels and words in the order of that version.
fn told(comparison: &Comparison, newer: bool) -> String {
    let mut sections: Vec<&Section> = comparison
        .sections
        .iter()
        .filter(|one| if newer { one.source.newer } else { one.old_place.is_some() })
        .collect();
    if !newer {
        sections.sort_by_key(|one| one.old_place);
    }
    let gone = if newer { RunKind::Removed } else { RunKind::Added };
    let label = |label: &str, was: &Option<String>| match was {
        Some(was) if !newer => was.clone(),
        _ => label.to_owned(),
    };
    let mut lines = Vec::new();
    for section in sections {
        lines.push(format!(
            "{} {}",
            label(&section.label, &section.was),
            side(std::slice::from_ref(&section.title), gone)
        ));
        for part in &section.parts {
            let there = if newer { part.new.is_some() } else { part.old.is_some() };
            if there {
                lines.push(format!("{} {}", label(&part.label, &part.was), side(&part.cells, gone)));
            }
        }
    }
    lines.join("\n")
}

/// The text of a version as its own paper holds it.
fn printed(facts: &Facts) -> String {
    let standing = Standing::Draft { labels: Labels::new(), other: Labels::new(), now: String::new() };
    let blocks = crate::agreement::compose(facts, &standing).blocks;
    let mut lines = Vec::new();
    for section in strands::sections(&blocks) {
        lines.push(format!("{} {}", section.label, section.title));
        lines.extend(section.strands.iter().map(|strand| format!("{} {}", strand.label, strand.printed())));
    }
    lines.join("\n")
}

fn paper(old: &Facts, new: &Facts) -> Document {
    let on = |day| NaiveDate::from_ymd_opt(2026, 11, day).expect("a day");
    let versions = (Version { number: Some(2), on: on(18) }, Version { number: Some(3), on: on(20) });
    compose(&compared(old, new), new, versions, "2026-11-20T10:00:00+07:00")
}

fn print(name: &str, document: &Document) -> Vec<u8> {
    static FONTS: OnceLock<Fonts> = OnceLock::new();
    let fonts = FONTS.get_or_init(|| Fonts::load().expect("the fonts are sound"));
    let pages = lay_out(document, fonts, &mut |_| Keep::Going).expect("it is laid out");
    let bytes = pdf(&pages, document, fonts, &mut |_| Keep::Going).expect("it is written");
    if let Some(folder) = std::env::var_os("KEEP_PAPERS") {
        fs::write(PathBuf::from(folder).join(format!("{name}.pdf")), &bytes).expect("it is kept");
    }
    bytes
}

#[test]
fn both_versions_can_be_read_out_of_their_comparison() {
    let (old, new) = (facts(), answered(&facts()));
    let comparison = compared(&old, &new);
    assert_eq!(told(&comparison, false), printed(&old));
    assert_eq!(told(&comparison, true), printed(&new));
}

#[test]
fn every_change_is_told_once_and_where_it_is() {
    let old = facts();
    let comparison = compared(&old, &answered(&old));
    let found: Vec<String> = comparison
        .changes
        .iter()
        .map(|change| {
            let place = format!("{} {}{}", change.place.label, change.place.paragraph, change.place.letter);
            format!("{:?} {}: {} > {}", change.kind, place.trim(), change.before, change.after)
                .replace('\u{a0}', " ")
        })
        .collect();
    let all = found.join("\n");
    for wanted in [
        "Changed : 017/PKS/YPAN/XI/2026 > 018/PKS/YPAN/XI/2026",
        "Added Pasal 6:  > RUANG KELAS",
        "Changed Pasal 7:  > DAN SUMBANGAN BARANG",
        "Changed Pasal 8 (1): 12 (dua belas) > 6 (enam)",
        "Removed Pasal 12: KEKAYAAN INTELEKTUAL, PUBLIKASI",
        "Moved Pasal 16",
        "Changed LAMPIRAN 1: 6 > 8",
    ] {
        assert!(found.iter().any(|line| line.starts_with(wanted)), "{wanted} is not in\n{all}");
    }
    assert_eq!(found.iter().filter(|line| line.contains("RUANG KELAS")).count(), 1, "{all}");
}

#[test]
fn nothing_changed_between_a_version_and_itself() {
    let comparison = compared(&facts(), &facts());
    assert!(comparison.changes.is_empty());
    assert!(comparison.sections.iter().all(|section| section.was.is_none() && section.change.is_none()));
}

#[test]
fn a_letter_that_changed_its_article_is_told_at_both_places() {
    let sentence = "Kegiatan di luar sekolah hanya dilakukan dengan izin tertulis orang tua.";
    let article = |key: &str, text: String| ArticleFacts { key: key.into(), title: key.into(), text };
    let mut old = facts();
    old.articles = vec![
        article("satu", format!("Ini alinea pertama.\n\n{sentence}")),
        article("dua", "Ini alinea lain.\n\nIni alinea ketiga.".into()),
    ];
    let mut new = old.clone();
    new.articles[0].text = "Ini alinea pertama.".into();
    new.articles[1].text = format!("Ini alinea lain.\n\nIni alinea ketiga.\n\n{sentence}");
    let moved: Vec<Change> =
        compared(&old, &new).changes.into_iter().filter(|change| change.kind == ChangeKind::Moved).collect();
    assert_eq!(moved.len(), 2);
    assert_eq!(moved[0].moved.as_ref().map(|place| place.label.as_str()), Some("Pasal\u{a0}2"));
    assert_eq!(moved[1].moved.as_ref().map(|place| place.label.as_str()), Some("Pasal\u{a0}1"));
}

#[test]
fn the_paper_keeps_the_archival_and_the_accessibility_standard_and_says_what_changed() {
    let (old, new) = (facts(), answered(&facts()));
    let (english_old, english_new) = (english(), answered(&english()));
    let standing = Standing::Draft {
        labels: Labels::new(),
        other: Labels::new(),
        now: "2026-11-20T10:00:00+07:00".to_owned(),
    };
    let numbered = draft(crate::agreement::compose(&old, &standing));
    for (name, document) in [
        ("compared-id", paper(&old, &new)),
        ("compared-en", paper(&english_old, &english_new)),
        ("compared-other", paper(&old, &english_new)),
        ("draft-id", numbered),
    ] {
        let bytes = print(name, &document);
        for profile in [ValidationProfile::PdfA3a, ValidationProfile::PdfUa1] {
            let options = ValidationOptions::default().profile(profile);
            let report = validate_pdf_bytes(&bytes, &options).expect("it is read");
            let broken: Vec<String> = report.failures.iter().map(ToString::to_string).collect();
            assert_eq!(broken, Vec::<String>::new(), "{name}");
        }
    }
}

/// One change to an agreement, whatever it is worth.
fn edit(facts: &mut Facts, what: u8, where_: usize, word: &str) {
    let count = facts.articles.len();
    if count < 2 {
        return;
    }
    let at = where_ % count;
    match what {
        0 => facts.articles.swap(at, (at + 3) % count),
        1 => drop(facts.articles.remove(at)),
        2 => facts.articles[at].text.push_str(&format!("\n\n{word} {word} tambahan.")),
        3 => facts.articles[at].text = facts.articles[at].text.replacen(' ', &format!(" {word} "), 3),
        4 => {
            let key = format!("own-{where_}");
            facts.articles.insert(at, ArticleFacts { key, title: word.to_owned(), text: word.to_owned() });
        }
        5 => facts.articles[at].title = word.to_owned(),
        6 => drop(facts.commitments.pop()),
        7 => facts.subject = word.to_owned(),
        8 => facts.first.address = word.to_owned(),
        _ => {
            let text = &mut facts.articles[at].text;
            *text = text.split("\n\n").skip(1).collect::<Vec<_>>().join("\n\n");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn the_old_text_and_its_changes_are_the_new_text(
        edits in prop::collection::vec((0_u8..10, 0_usize..40, "[a-zA-Z0-9 ().,;]{1,20}"), 1..8),
        other in any::<bool>(),
    ) {
        let old = facts();
        let mut new = if other { english() } else { old.clone() };
        for (what, at, word) in &edits {
            edit(&mut new, *what, *at, word);
        }
        let comparison = compared(&old, &new);
        prop_assert_eq!(told(&comparison, false), printed(&old));
        prop_assert_eq!(told(&comparison, true), printed(&new));
        let numbers: Vec<usize> = comparison
            .sections
            .iter()
            .flat_map(|section| section.change.into_iter().chain(section.parts.iter().filter_map(|part| part.change)))
            .collect();
        prop_assert!((0..comparison.changes.len()).all(|change| numbers.contains(&change)));
    }
}
