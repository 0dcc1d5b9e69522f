//! Figures that are probably slips of the finger: ten times the last, a tenth of it, far beyond the usual step.

use serde::{Deserialize, Serialize};

use super::findings::Figure;
use super::series::Series;
use crate::month::Month;

/// A jump is asked about when it is more than so many times the usual step.
const TIMES: i128 = 3;

/// Why a value is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DoubtKind {
    /// About ten times the last figure: a zero or a figure too many.
    TenTimes,
    /// About a tenth of the last figure: a figure too few.
    Tenth,
    /// Below what is possible.
    BelowLowest,
    /// Above what is possible.
    AboveHighest,
    /// More than three times the usual step.
    Jump,
}

/// A value that is asked about before it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct Doubt {
    /// Why.
    pub kind: DoubtKind,
    /// The last figure.
    pub last: Option<Figure>,
    /// What was probably meant.
    pub meant: Option<i64>,
}

/// Whether a value is unlikely as the next figure of a series. A change no larger than the usual step is never
/// doubted, unless it lies outside of what is possible. The usual step is the one that three of four steps so far did
/// not pass: one slip that was kept long ago does not make every later one look usual.
pub fn unlikely(series: &Series, value: i64) -> Option<Doubt> {
    let told: Vec<(Month, i64)> = series.told().map(|(point, value)| (point.month, value)).collect();
    let last =
        told.last().map(|(month, value)| Figure { month: *month, value: *value, unit: series.unit.clone() });
    let doubt = |kind, meant| Some(Doubt { kind, last: last.clone(), meant });
    if series.lowest.is_some_and(|lowest| value < lowest) {
        return doubt(DoubtKind::BelowLowest, None);
    }
    if series.highest.is_some_and(|highest| value > highest) {
        return doubt(DoubtKind::AboveHighest, meant(series, &told, value).map(|(_, meant)| meant));
    }
    let (_, former) = *told.last()?;
    // Beside very little, any change is a large one; a tenth of the last figure is always usual.
    let usual = usual_step(&told).max(i128::from(former).abs() / 10);
    let change = distance(value, former);
    if change <= usual {
        return None;
    }
    if let Some((kind, meant)) = meant(series, &told, value) {
        return doubt(kind, Some(meant));
    }
    (told.len() >= 3 && change > TIMES * usual).then(|| doubt(DoubtKind::Jump, None)).flatten()
}

/// The value that was probably meant, when one figure too many or too few explains it better.
fn meant(series: &Series, told: &[(Month, i64)], value: i64) -> Option<(DoubtKind, i64)> {
    let (_, former) = *told.last()?;
    let possible = |meant: i64| {
        series.lowest.is_none_or(|lowest| meant >= lowest)
            && series.highest.is_none_or(|highest| meant <= highest)
    };
    let near = |meant: i64| distance(meant, former) <= usual_step(told).max(i128::from(former).abs() / 2);
    let far = |value: i64| distance(value, former) > i128::from(former).abs() / 2;
    if former <= 0 || value <= 0 || !far(value) {
        return None;
    }
    let tenth = value / 10;
    if value > former && near(tenth) && possible(tenth) {
        // Whole units stay whole: 890 means 89, and 131 of 13 means 13.
        return Some((DoubtKind::TenTimes, if value % 1000 == 0 { tenth / 1000 * 1000 } else { tenth }));
    }
    let tenfold = value.checked_mul(10)?;
    (value < former && near(tenfold) && possible(tenfold)).then_some((DoubtKind::Tenth, tenfold))
}

fn usual_step(told: &[(Month, i64)]) -> i128 {
    let mut steps: Vec<i128> = told.windows(2).map(|pair| distance(pair[0].1, pair[1].1)).collect();
    steps.sort_unstable();
    steps.get(steps.len() * 3 / 4).or(steps.last()).copied().unwrap_or(0)
}

fn distance(one: i64, other: i64) -> i128 {
    (i128::from(one) - i128::from(other)).abs()
}
