//! Writes the sample report in both languages into a folder to look at: `cargo run --example report -- FOLDER`.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a tool for builders, not part of the program")]

use std::time::Instant;

use sepakat_documents::fonts::Fonts;
use sepakat_documents::report::{Facts, Standing, check_code, compose};
use sepakat_documents::{Keep, lay_out, pdf};
use sepakat_domain::organisation::Language;

#[path = "../tests/report_sample/mod.rs"]
mod sample;

fn main() {
    let folder = std::path::PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| ".".into()));
    let fonts = Fonts::load().unwrap();
    for (name, language) in [("id", Language::Id), ("en", Language::En)] {
        let facts = Facts { language, ..sample::facts() };
        let frozen_at = "2026-11-24T10:15:00+07:00".to_owned();
        let standing = Standing::Frozen { edition: 2, check_code: check_code(&facts), frozen_at };
        let start = Instant::now();
        let document = compose(&facts, &standing);
        let pages = lay_out(&document, &fonts, &mut |_| Keep::Going).unwrap();
        let bytes = pdf(&pages, &document, &fonts, &mut |_| Keep::Going).unwrap();
        println!("{name}: {} pages, {} bytes, {:?}", pages.pages.len(), bytes.len(), start.elapsed());
        std::fs::write(folder.join(format!("report-{name}.pdf")), bytes).unwrap();
    }
}
