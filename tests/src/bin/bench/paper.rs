//! The papers, as the program writes them.

use std::path::Path;
use std::time::{Duration, Instant};

use sepakat_documents::fonts::Fonts;
use sepakat_documents::model::Document;
use sepakat_documents::{Keep, agreement, lay_out, pdf, report};

use crate::Outcome;

/// The moment of freezing, the same for all papers here.
const FROZEN_AT: &str = "2026-11-24T09:00:00+07:00";

/// The paper of an agreement, frozen and not yet signed.
pub fn agreement(facts: &agreement::Facts) -> Document {
    let check_code = agreement::check_code(facts);
    let frozen_at = FROZEN_AT.to_owned();
    agreement::compose(
        facts,
        &agreement::Standing::Frozen {
            check_code,
            frozen_at,
            signatures: Vec::new(),
            witnessed: Vec::new(),
            evidence: None,
            copy: None,
        },
    )
}

/// The paper of a report, frozen as an edition.
pub fn report(facts: &report::Facts) -> Document {
    let check_code = report::check_code(facts);
    let frozen_at = FROZEN_AT.to_owned();
    report::compose(facts, &report::Standing::Frozen { edition: 2, check_code, frozen_at })
}

/// Reads facts, writes the PDF: all that a cold process does.
pub fn write(kind: &str, facts: &Path, target: &Path) -> Outcome<()> {
    let facts = std::fs::read(facts)?;
    let fonts = Fonts::load().map_err(|fault| format!("{fault:?}"))?;
    let document = match kind {
        "report" => report(&serde_json::from_slice(&facts)?),
        _ => agreement(&serde_json::from_slice(&facts)?),
    };
    Ok(std::fs::write(target, bytes(&document, &fonts)?)?)
}

/// The median time of a paper in a program that is already running.
pub fn warm(compose: impl Fn() -> Document, rounds: usize) -> Outcome<Duration> {
    Ok(warm_pages(compose, rounds)?.0)
}

/// The same, and how many pages the paper has.
pub fn warm_pages(compose: impl Fn() -> Document, rounds: usize) -> Outcome<(Duration, usize)> {
    let fonts = Fonts::load().map_err(|fault| format!("{fault:?}"))?;
    let first = lay_out(&compose(), &fonts, &mut |_| Keep::Going).map_err(|fault| format!("{fault:?}"))?;
    bytes(&compose(), &fonts)?;
    let mut all = Vec::with_capacity(rounds);
    for _ in 0..rounds {
        let started = Instant::now();
        bytes(&compose(), &fonts)?;
        all.push(started.elapsed());
    }
    all.sort();
    Ok((all[rounds / 2], first.pages.len()))
}

fn bytes(document: &Document, fonts: &Fonts) -> Outcome<Vec<u8>> {
    let pages = lay_out(document, fonts, &mut |_| Keep::Going).map_err(|fault| format!("{fault:?}"))?;
    Ok(pdf(&pages, document, fonts, &mut |_| Keep::Going).map_err(|fault| format!("{fault:?}"))?)
}
