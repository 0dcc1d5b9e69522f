//! The figures of an indicator laid on the months in which they are due.

use serde::{Deserialize, Serialize};

use super::Figure;
use crate::id::Id;
use crate::indicator::{Aim, Frequency, Indicator, Sums};
use crate::month::Month;
use crate::reading::Reading;

/// The figures of an indicator by month, with the targets of those months. All values are thousandths of the unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct Series {
    /// Of which indicator.
    pub indicator: Id,
    /// Its unit.
    pub unit: String,
    /// Which way is better.
    pub aim: Aim,
    /// How months make one figure.
    pub sums: Sums,
    /// How often a figure is due.
    pub frequency: Frequency,
    /// Value before the work began.
    pub baseline: Option<i64>,
    /// The month of the baseline.
    pub baseline_in: Option<Month>,
    /// The final target.
    pub target: Option<i64>,
    /// Month of the final target.
    pub target_in: Option<Month>,
    /// No figure is below this.
    pub lowest: Option<i64>,
    /// No figure is above this.
    pub highest: Option<i64>,
    /// Figures from before the time that is told of. They are not drawn, but "for the first time" and "as a year
    /// ago" are only true with them.
    pub earlier: Vec<Point>,
    /// The months that are told of, ascending: all in which a figure is due, and all that have one.
    pub points: Vec<Point>,
}

/// One month of a series.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct Point {
    /// Which month.
    pub month: Month,
    /// The figure of the month.
    pub value: Option<i64>,
    /// For figures that add up: all figures since the baseline through this month, the baseline not counted.
    pub total: Option<i64>,
    /// Someone said that there is no data, and why: the note tells.
    pub no_data: bool,
    /// Nobody entered anything.
    pub missing: bool,
    /// What is to be reached by this month, carried forward from the last milestone.
    pub target: Option<i64>,
    /// The note on the figure, or the reason why there is none.
    pub note: String,
}

impl Series {
    /// Lays the figures on their months. Give all readings of the indicator, also those before `from`; others and
    /// those put away are left out.
    ///
    /// `from` none begins with the first figure, or with the month after the baseline when there is no figure yet.
    /// The target of a month is the latest milestone at or before it, the final target counting as the milestone of
    /// its month; a target without a month and without milestones holds for every month. No line is drawn between.
    pub fn of(indicator: &Indicator, readings: &[Reading], from: Option<Month>, through: Month) -> Series {
        let mut kept: Vec<&Reading> = readings
            .iter()
            .filter(|one| one.indicator == indicator.id && !one.retired && one.month <= through)
            .collect();
        kept.sort_by_key(|one| one.month);
        kept.dedup_by_key(|one| one.month);
        let baseline_in = indicator.baseline_on.map(Month::of);
        let from = from
            .or_else(|| kept.first().map(|one| one.month))
            .or_else(|| baseline_in.map(|month| month.plus(1)))
            .unwrap_or(through);
        let targets = Targets::of(indicator);
        let mut total = 0i64;
        let mut points = Vec::new();
        let mut kept = kept.into_iter().peekable();
        let first = kept.peek().map_or(from, |one| one.month.min(from));
        for month in (0..=through.index() - first.index()).map(|step| first.plus(step)) {
            let reading = kept.next_if(|one| one.month == month);
            if reading.is_none() && (month < from || !indicator.frequency.due(month)) {
                continue;
            }
            let value = reading.and_then(|one| one.value);
            if baseline_in.is_none_or(|baseline| month >= baseline) {
                total = total.saturating_add(value.unwrap_or(0));
            }
            points.push(Point {
                month,
                value,
                total: (indicator.sums == Sums::Total && value.is_some()).then_some(total),
                no_data: reading.is_some() && value.is_none(),
                missing: reading.is_none(),
                target: targets.at(month),
                note: reading.map_or_else(String::new, |one| match one.value {
                    Some(_) => one.note.clone(),
                    None => one.no_data.clone(),
                }),
            });
        }
        let told = points.partition_point(|point| point.month < from);
        let points_told = points.split_off(told);
        Series {
            indicator: indicator.id,
            unit: indicator.unit.clone(),
            aim: indicator.direction,
            sums: indicator.sums,
            frequency: indicator.frequency,
            baseline: indicator.baseline,
            baseline_in,
            target: indicator.target,
            target_in: indicator.target_in,
            lowest: indicator.lowest,
            highest: indicator.highest,
            earlier: points,
            points: points_told,
        }
    }

    /// All months with a figure, ascending, the earlier ones included.
    pub fn figures(&self) -> impl DoubleEndedIterator<Item = (Figure, &Point)> {
        self.earlier.iter().chain(&self.points).filter_map(|point| {
            point.value.map(|value| (Figure { month: point.month, value }, point))
        })
    }

    /// The last figure, if any.
    pub fn last(&self) -> Option<Figure> {
        self.figures().next_back().map(|(figure, _)| figure)
    }

    /// What is measured against the target in a month: the running total where figures add up, else the figure.
    pub(super) fn measured(&self, point: &Point) -> Option<i64> {
        match self.sums {
            Sums::Latest => point.value,
            Sums::Total => point.total,
        }
    }

    /// Whether a value is as good as the target or better.
    pub(super) fn reaches(&self, value: i64, target: i64) -> bool {
        match self.aim {
            Aim::Up => value >= target,
            Aim::Down => value <= target,
        }
    }
}

/// Targets by month, ascending.
struct Targets {
    always: Option<i64>,
    steps: Vec<(Month, i64)>,
}

impl Targets {
    fn of(indicator: &Indicator) -> Targets {
        let mut steps: Vec<(Month, i64)> =
            indicator.milestones.iter().map(|one| (one.month, one.value)).collect();
        if let (Some(month), Some(target)) = (indicator.target_in, indicator.target) {
            steps.push((month, target));
        }
        // The sort is stable: in its month the final target comes last, and holds.
        steps.sort_by_key(|(month, _)| *month);
        let always = if steps.is_empty() { indicator.target } else { None };
        Targets { always, steps }
    }

    fn at(&self, month: Month) -> Option<i64> {
        let before = self.steps.partition_point(|(from, _)| *from <= month);
        before.checked_sub(1).map(|last| self.steps[last].1).or(self.always)
    }
}
