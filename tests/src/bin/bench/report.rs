//! A 20-page impact report with 12 charts against the same report in Typst, WeasyPrint and Chromium.

use std::path::Path;

use crate::race::{ms, print, race};
use crate::{Outcome, html, impact, paper, peer, svg, typst};

/// Measures and prints.
pub fn measure(folder: &Path, rounds: usize) -> Outcome<()> {
    let facts = impact::facts();
    let document = paper::report(&facts);
    let file = folder.join("report.json");
    std::fs::write(&file, serde_json::to_vec(&facts)?)?;
    if let Some(attachment) = &document.attachment {
        std::fs::write(folder.join(&attachment.name), &attachment.bytes)?;
    }
    let source = folder.join("report.typ");
    std::fs::write(&source, typst::source(&document, folder, true)?)?;
    let page = folder.join("report.html");
    std::fs::write(&page, html::source(&document)?)?;

    let mut runners = vec![peer::ours("report", &file, folder)?];
    match peer::python("typst") {
        Some(python) => runners.push(peer::typst(&python, &source, folder)),
        None => println!("Typst is not here"),
    }
    match peer::python("weasyprint") {
        Some(python) => runners.push(peer::weasyprint(&python, &page, document.attachment.as_ref(), folder)),
        None => println!("WeasyPrint is not here"),
    }
    match peer::chromium() {
        Some(chromium) => runners.push(peer::chromium_prints(&chromium, &page, folder)),
        None => println!("Chromium is not here"),
    }
    let what =
        format!("an impact report of about 20 pages with {} charts", svg::charts(&document.blocks).len());
    print(&what, &race(runners, rounds)?, &[("Typst", 0.6), ("WeasyPrint", 0.1), ("Chromium", 0.1)]);
    let warm = paper::warm(|| paper::report(&facts), rounds)?;
    println!("  ours in a running program   {:>8.1} ms", ms(warm));
    Ok(())
}
