//! The agreement, as the program writes it.

use std::path::Path;
use std::time::{Duration, Instant};

use sepakat_documents::agreement::{Facts, Standing, check_code, compose};
use sepakat_documents::fonts::Fonts;
use sepakat_documents::model::Document;
use sepakat_documents::{Keep, lay_out, pdf};

use crate::Outcome;

/// The paper of these facts, frozen and not yet signed.
pub fn document(facts: &Facts) -> Document {
    let frozen_at = "2026-11-24T09:00:00+07:00".to_owned();
    compose(facts, &Standing::Frozen { check_code: check_code(facts), frozen_at, signatures: Vec::new() })
}

/// Reads facts, writes the PDF: all that a cold process does.
pub fn write(facts: &Path, target: &Path) -> Outcome<()> {
    let facts: Facts = serde_json::from_slice(&std::fs::read(facts)?)?;
    let fonts = Fonts::load().map_err(|fault| format!("{fault:?}"))?;
    Ok(std::fs::write(target, bytes(&facts, &fonts)?)?)
}

/// The median time of a paper in a program that is already running.
pub fn warm(facts: &Facts, rounds: usize) -> Outcome<Duration> {
    let fonts = Fonts::load().map_err(|fault| format!("{fault:?}"))?;
    bytes(facts, &fonts)?;
    let mut all = Vec::with_capacity(rounds);
    for _ in 0..rounds {
        let started = Instant::now();
        bytes(facts, &fonts)?;
        all.push(started.elapsed());
    }
    all.sort();
    Ok(all[rounds / 2])
}

fn bytes(facts: &Facts, fonts: &Fonts) -> Outcome<Vec<u8>> {
    let document = document(facts);
    let pages = lay_out(&document, fonts, &mut |_| Keep::Going).map_err(|fault| format!("{fault:?}"))?;
    Ok(pdf(&pages, &document, fonts, &mut |_| Keep::Going).map_err(|fault| format!("{fault:?}"))?)
}
