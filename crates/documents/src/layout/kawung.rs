//! The kawung band on covers: four petals around a point, repeated, with a seed in each petal.

use crate::measure::{Colour, MM};
use crate::pages::{Draw, Item, Path, Step};

/// A field of the pattern: four petals.
const FIELD: f64 = 11.0 * MM;
/// Half the width of a petal against its half length.
const SLIM: f64 = 0.62;

/// A band across a width, as many whole fields as fit, stretched to end flush.
pub(super) fn band(left: f64, top: f64, width: f64, height: f64) -> Vec<Item> {
    let columns = (width / FIELD).round().max(1.0);
    let rows = (height / FIELD).round().max(1.0);
    let (wide, high) = (width / columns, height / rows);
    let mut petals: Vec<Step> = Vec::new();
    let mut seeds: Vec<Step> = Vec::new();
    for row in 0..rows as usize {
        for column in 0..columns as usize {
            let middle = (left + wide * (column as f64 + 0.5), top + high * (row as f64 + 0.5));
            for (across, down) in [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)] {
                let outer = (middle.0 + across * wide * 0.5, middle.1 + down * high * 0.5);
                petal(&mut petals, between(middle, outer, 0.03), between(middle, outer, 0.97), SLIM);
                petal(&mut seeds, between(middle, outer, 0.34), between(middle, outer, 0.66), 0.7);
            }
        }
    }
    let drawn = |steps, fill, stroke| Item {
        element: None,
        draw: Draw::Path(Path { steps, fill, stroke, dash: None }),
    };
    vec![drawn(petals, None, Some((Colour::NILA, 0.6))), drawn(seeds, Some(Colour::SOGA), None)]
}

fn between(from: (f64, f64), to: (f64, f64), share: f64) -> (f64, f64) {
    (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share)
}

/// A petal from point to point: two curves that bulge to either side.
fn petal(steps: &mut Vec<Step>, from: (f64, f64), to: (f64, f64), slim: f64) {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    // The bulge of a curve reaches three quarters of the way to its control points.
    let bulge = |side: f64, share: f64| {
        let at = between(from, to, share);
        (at.0 - dy * side * slim / 1.5, at.1 + dx * side * slim / 1.5)
    };
    let (a, b) = (bulge(1.0, 0.12), bulge(1.0, 0.88));
    let (c, d) = (bulge(-1.0, 0.88), bulge(-1.0, 0.12));
    steps.push(Step::Move(from.0, from.1));
    steps.push(Step::Curve(a.0, a.1, b.0, b.1, to.0, to.1));
    steps.push(Step::Curve(c.0, c.1, d.0, d.1, from.0, from.1));
    steps.push(Step::Close);
}
