//! Charts: printed as one tagged figure whose words can be read out of the file, the same on screen.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

use std::sync::OnceLock;

use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use sepakat_documents::chart::{Chart, Kind, Period, Plot, Series};
use sepakat_documents::fonts::Fonts;
use sepakat_documents::model::*;
use sepakat_documents::{Keep, lay_out, pages, pdf, preview};
use sepakat_domain::organisation::Language;

mod sample;

fn fonts() -> &'static Fonts {
    static FONTS: OnceLock<Fonts> = OnceLock::new();
    FONTS.get_or_init(|| Fonts::load().unwrap())
}

/// Six tests of reading, the fourth not held.
fn reading(kind: Kind, language: Language) -> Chart {
    let months = ["Jan", "Mar", "Mei", "Jul", "Sep", "Nov"];
    let values = [Some(34_100), Some(41_300), Some(48_400), None, Some(63_500), Some(70_600)];
    let targets = [None, Some(38_000), Some(44_000), Some(50_000), Some(58_000), Some(65_000)];
    let points = months.iter().zip(values).zip(targets).map(|((label, value), target)| Period {
        label: (*label).to_owned(),
        name: format!("{label} 2026"),
        value,
        target,
    });
    let series = Series {
        kind,
        unit: "%".to_owned(),
        points: points.collect(),
        baseline: Some(34_100),
        say_targets: true,
    };
    Chart::new("Anak yang membaca lancar naik dari 34,1% menjadi 70,6%", language, Plot::Series(series))
}

/// A paper with a heading and a chart after so many lines.
fn paper(charts: Vec<Chart>, lines_before: usize) -> Document {
    let mut blocks: Vec<Block> = (0..lines_before).map(|_| sample::paragraph("Satu baris.")).collect();
    for chart in charts {
        blocks.push(Block::Heading(plain(chart.title.clone())));
        blocks.push(Block::Chart(Box::new(chart)));
    }
    blocks.push(sample::paragraph("Sesudah gambar."));
    Document { blocks, watermark: None, ..sample::draft() }
}

fn pages_of(document: &Document) -> pages::Pages {
    lay_out(document, fonts(), &mut |_| Keep::Going).unwrap()
}

fn file(document: &Document) -> Vec<u8> {
    pdf(&pages_of(document), document, fonts(), &mut |_| Keep::Going).unwrap()
}

/// The text as poppler reads it out of the file.
fn read_out(bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("chart.pdf");
    std::fs::write(&path, bytes).unwrap();
    let output = std::process::Command::new("pdftotext").arg(&path).arg("-").output();
    let output = output.unwrap_or_else(|e| panic!("poppler-utils must be installed for this test: {e}"));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_paper_with_charts_keeps_the_standards_and_gives_the_same_bytes() {
    for language in [Language::Id, Language::En] {
        let charts = vec![reading(Kind::Bars, language), reading(Kind::Line, language)];
        let document = Document { language, ..paper(charts, 1) };
        let bytes = file(&document);
        assert_eq!(bytes, file(&document), "the same chart gave other bytes");
        for profile in [ValidationProfile::PdfA3a, ValidationProfile::PdfUa1] {
            let report = validate_pdf_bytes(&bytes, &ValidationOptions::default().profile(profile)).unwrap();
            let broken: Vec<String> = report.failures.iter().map(ToString::to_string).collect();
            assert_eq!(broken, Vec::<String>::new(), "{language:?}");
        }
    }
}

#[test]
fn the_words_of_a_chart_can_be_read_out_of_the_file() {
    let text = read_out(&file(&paper(vec![reading(Kind::Bars, Language::Id)], 1)));
    for label in
        ["Jan", "Nov", "34,1", "63,5", "70,6", "capaian 70,6%", "target 65%", "garis dasar 34,1%", "tak ada"]
    {
        assert!(text.contains(label), "{label} is not in:\n{text}");
    }
}

#[test]
fn a_chart_is_one_figure_with_words_instead_of_it() {
    let pages = pages_of(&paper(vec![reading(Kind::Line, Language::Id)], 1));
    let figures: Vec<_> =
        pages.tree.iter().filter(|e| e.kind == pages::Kind::Figure && e.alt.is_some()).collect();
    let told: Vec<&str> = figures.iter().filter_map(|f| f.alt.as_deref()).collect();
    assert_eq!(
        told,
        [
            "Diagram garis, Jan 2026 sampai Nov 2026. Pertama 34,1% (Jan 2026), terakhir 70,6% (Nov 2026). Tertinggi \
          70,6% (Nov 2026), terendah 34,1% (Jan 2026). Target Nov 2026: 65%. Garis dasar: 34,1%. Tanpa angka: Jul \
          2026. Semua angka: Jan 2026 34,1%; Mar 2026 41,3%; Mei 2026 48,4%; Sep 2026 63,5%; Nov 2026 70,6%."
        ]
    );
}

#[test]
fn a_chart_is_never_split_and_its_heading_stays_with_it() {
    for before in 0..60 {
        let document = paper(vec![reading(Kind::Bars, Language::Id)], before);
        let pages = pages_of(&document);
        let on = |wanted: pages::Kind| {
            let holds = |page: &pages::Page| {
                page.items.iter().any(|i| i.element.is_some_and(|e| pages.tree[e].kind == wanted))
            };
            pages.pages.iter().enumerate().filter(|(_, page)| holds(page)).map(|(n, _)| n).collect::<Vec<_>>()
        };
        let figure = on(pages::Kind::Figure);
        assert_eq!(figure.len(), 1, "split with {before} lines before it");
        assert_eq!(on(pages::Kind::H1), figure, "its heading is elsewhere with {before} lines before it");
    }
}

#[test]
fn the_screen_shows_the_same_shapes_and_the_same_words() {
    let pages = pages_of(&paper(vec![reading(Kind::Bars, Language::Id)], 1));
    let shown = preview(&pages, fonts());
    let items = &pages.pages[0].items;
    let paths = items.iter().filter(|i| matches!(i.draw, pages::Draw::Path(_))).count();
    assert_eq!(shown.pages[0].shapes.len(), paths);
    let lines: Vec<&str> = shown.pages[0].lines.iter().map(|l| l.text.as_str()).collect();
    for label in ["capaian 70,6%", "tak ada", "Nov", "70,6"] {
        assert!(lines.contains(&label), "{label} is not among {lines:?}");
    }
}
