//! The outline of a report: every part in its place, whether anyone has touched it or not.

use super::{Part, Section};
use crate::id::Id;

/// Room between two parts of the prepared outline, so that a part can be moved without touching the others.
const STEP: i64 = 1000;

/// All parts of a report in order: the rows that are kept, and the prepared ones for parts nobody touched.
pub fn outline(report: Id, kept: &[Section]) -> Vec<Section> {
    let mut parts: Vec<Section> = Part::ALL
        .iter()
        .map(|part| {
            let row = kept.iter().find(|row| row.report == report && row.part == *part && !row.retired);
            row.cloned().unwrap_or_else(|| prepared(report, *part))
        })
        .collect();
    // The sort is stable: parts on the same place keep the prepared order.
    parts.sort_by_key(|row| row.sort);
    parts
}

/// A part as the prepared outline has it.
fn prepared(report: Id, part: Part) -> Section {
    let place = Part::ALL.iter().position(|one| *one == part).unwrap_or_default();
    Section {
        id: Section::id_of(report, part),
        report,
        part,
        included: true,
        sort: (place as i64 + 1) * STEP,
        text: String::new(),
        retired: false,
    }
}
