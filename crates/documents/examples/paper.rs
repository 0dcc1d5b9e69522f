//! Writes the sample paper, as a draft and signed, into a folder to look at: `cargo run --example paper -- FOLDER`.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a tool for builders, not part of the program")]

use std::time::Instant;

use sepakat_documents::fonts::Fonts;
use sepakat_documents::{Keep, lay_out, pdf, preview};

#[path = "../tests/sample/mod.rs"]
mod sample;

fn main() {
    let folder = std::path::PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| ".".into()));
    let start = Instant::now();
    let fonts = Fonts::load().unwrap();
    println!("fonts {:?}", start.elapsed());
    for round in 0..3 {
        for (name, document) in [("draft", sample::draft()), ("signed", sample::signed())] {
            let start = Instant::now();
            let pages = lay_out(&document, &fonts, &mut |_| Keep::Going).unwrap();
            let laid_out = start.elapsed();
            let bytes = pdf(&pages, &document, &fonts, &mut |_| Keep::Going).unwrap();
            let written = start.elapsed();
            let shown = preview(&pages, &fonts);
            println!(
                "{name} {round}: {} pages, {} bytes, layout {laid_out:?}, with file {written:?}, with preview {:?}",
                shown.pages.len(),
                bytes.len(),
                start.elapsed()
            );
            std::fs::write(folder.join(format!("{name}.pdf")), bytes).unwrap();
            std::fs::write(folder.join(format!("{name}.json")), serde_json::to_vec(&shown).unwrap()).unwrap();
        }
    }
}
