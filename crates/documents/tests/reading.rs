//! The paper as it is read aloud and page by page, in words that people can compare.
//!
//! `tests/sample/reading.txt` is the expected text. When the layout changes on purpose, run the test with
//! `SEPAKAT_ACCEPT=1` and look at the difference before keeping it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

use std::fmt::Write;

use sepakat_documents::fonts::Fonts;
use sepakat_documents::pages::*;
use sepakat_documents::{Keep, lay_out};

mod sample;

/// The text of an element: what its pieces say, in order.
fn words(pages: &Pages, element: ElementId) -> String {
    let items = pages.pages.iter().flat_map(|p| &p.items).filter(|i| i.element == Some(element));
    let mut out = String::new();
    for item in items {
        match &item.draw {
            Draw::Text(run) => out.push_str(&run.text),
            Draw::Path(_) => out.push_str("[drawing]"),
            Draw::Picture { .. } => out.push_str("[picture]"),
        }
    }
    out.replace('\u{AD}', "")
}

fn tree(pages: &Pages, element: ElementId, depth: usize, out: &mut String) {
    let entry = &pages.tree[element];
    let alt = entry.alt.as_deref().map(|a| format!(" ({a})")).unwrap_or_default();
    let line = format!("{}{}{alt} {}", "  ".repeat(depth), entry.kind.name(), words(pages, element));
    writeln!(out, "{}", line.trim_end()).unwrap();
    for child in (0..pages.tree.len()).filter(|&c| pages.tree[c].parent == Some(element)) {
        tree(pages, child, depth + 1, out);
    }
}

fn page_texts(pages: &Pages, out: &mut String) {
    for (number, page) in pages.pages.iter().enumerate() {
        writeln!(out, "--- page {} ---", number + 1).unwrap();
        let mut last = 0;
        for item in &page.items {
            let Draw::Text(run) = &item.draw else { continue };
            if last != 0 && last != run.line {
                out.push('\n');
            }
            out.push_str(&run.text.replace('\u{AD}', "-"));
            last = run.line;
        }
        out.push('\n');
    }
}

#[test]
fn the_paper_reads_as_expected() {
    let pages = lay_out(&sample::signed(), &Fonts::load().unwrap(), &mut |_| Keep::Going).unwrap();
    let mut text = String::new();
    tree(&pages, 0, 0, &mut text);
    for mark in &pages.bookmarks {
        writeln!(
            text,
            "{}bookmark: {} on page {}",
            "  ".repeat(mark.level.into()),
            mark.title,
            mark.page + 1
        )
        .unwrap();
    }
    page_texts(&pages, &mut text);
    let got: Vec<&str> = text.lines().map(str::trim_end).collect();
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sample/reading.txt");
    if std::env::var_os("SEPAKAT_ACCEPT").is_some() {
        std::fs::write(file, got.join("\n") + "\n").unwrap();
    }
    let expected = std::fs::read_to_string(file).unwrap();
    for (i, (line, expected)) in got.iter().zip(expected.lines()).enumerate() {
        assert_eq!(*line, expected, "line {} of the reading differs", i + 1);
    }
    assert_eq!(got.len(), expected.lines().count(), "the reading has another length");
}
