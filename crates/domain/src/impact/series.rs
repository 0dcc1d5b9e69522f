//! The figures of an indicator in order: which months are due, what was reached, what should have been.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::indicator::{Aim, Indicator, Sums};
use crate::month::Month;
use crate::reading::Reading;

/// The figures of an indicator up to a month. All values are thousandths of the unit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct Series {
    /// Unit of all values.
    pub unit: String,
    /// Which way is better.
    pub aim: Aim,
    /// Whether the months add up.
    pub sums: Sums,
    /// Value before the work began.
    pub baseline: Option<i64>,
    /// No figure is below this.
    pub lowest: Option<i64>,
    /// No figure is above this.
    pub highest: Option<i64>,
    /// The months, oldest first: those due, and those in which a figure was given all the same.
    pub points: Vec<Point>,
}

/// One month of a series.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct Point {
    /// Which month.
    pub month: Month,
    /// The figure of the month; none when there is none.
    pub value: Option<i64>,
    /// The running total since the baseline, of a total; none where the months do not add up.
    pub total: Option<i64>,
    /// There is no data, and somebody said why.
    pub no_data: bool,
    /// Nothing was entered.
    pub missing: bool,
    /// What should be reached by this month: a running total, of a total.
    pub target: Option<i64>,
    /// The note, or the reason why there is no data.
    pub note: String,
}

impl Point {
    /// What is held against the target: the running total of a total, the figure otherwise.
    pub fn reached(&self) -> Option<i64> {
        self.value.map(|value| self.total.unwrap_or(value))
    }
}

impl Series {
    /// The series from a month (the first figure when absent) through another, both included. Figures before `from`
    /// still count in running totals. Figures that were put away, and those of other indicators, do not.
    pub fn of(indicator: &Indicator, readings: &[Reading], from: Option<Month>, through: Month) -> Series {
        let mut figures: BTreeMap<Month, &Reading> = BTreeMap::new();
        for reading in readings.iter().filter(|one| belongs(indicator, one) && one.month <= through) {
            figures.insert(reading.month, reading);
        }
        let first = from.or_else(|| figures.keys().next().copied());
        let adds = indicator.sums == Sums::Total;
        let mut total = indicator.baseline.filter(|_| adds).unwrap_or(0);
        let mut points = Vec::new();
        if let Some(first) = first {
            for (_, reading) in figures.range(..first).filter(|_| adds) {
                total = total.saturating_add(reading.value.unwrap_or(0));
            }
            let months = (through.index() - first.index() + 1).max(0);
            for month in (0..months).map(|step| first.plus(step)) {
                let reading = figures.get(&month).copied();
                if reading.is_none() && !indicator.frequency.due(month) {
                    continue;
                }
                let value = reading.and_then(|one| one.value);
                total = total.saturating_add(value.unwrap_or(0));
                points.push(Point {
                    month,
                    value,
                    total: adds.then_some(total),
                    no_data: reading.is_some_and(|one| one.value.is_none()),
                    missing: reading.is_none(),
                    target: target_by(indicator, month),
                    note: reading.map(note).unwrap_or_default(),
                });
            }
        }
        Series {
            unit: indicator.unit.clone(),
            aim: indicator.direction,
            sums: indicator.sums,
            baseline: indicator.baseline,
            lowest: indicator.lowest,
            highest: indicator.highest,
            points,
        }
    }

    /// The points that have a figure, oldest first.
    pub(super) fn told(&self) -> impl DoubleEndedIterator<Item = (&Point, i64)> {
        self.points.iter().filter_map(|point| Some((point, point.value?)))
    }

    /// Whether a value is at least as good as another.
    pub(super) fn as_good(&self, value: i64, as_this: i64) -> bool {
        match self.aim {
            Aim::Up => value >= as_this,
            Aim::Down => value <= as_this,
        }
    }
}

/// What should be reached by a month: the last milestone before it, and the target itself from its month on. A
/// target without a month and without milestones holds from the beginning. Nothing is drawn between milestones:
/// what was not agreed is not a target.
fn target_by(indicator: &Indicator, month: Month) -> Option<i64> {
    let reached = |since: Month| month >= since;
    match (indicator.target, indicator.target_in) {
        (Some(target), Some(since)) if reached(since) => return Some(target),
        (Some(target), None) if indicator.milestones.is_empty() => return Some(target),
        _ => {}
    }
    indicator.milestones.iter().rev().find(|one| reached(one.month)).map(|one| one.value)
}

fn belongs(indicator: &Indicator, reading: &Reading) -> bool {
    reading.indicator == indicator.id && !reading.retired
}

fn note(reading: &Reading) -> String {
    match reading.value {
        Some(_) => reading.note.clone(),
        None => reading.no_data.clone(),
    }
}
