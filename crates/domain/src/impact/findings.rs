//! What a series says, most weighty first, in types from which both languages make their sentences.

use serde::{Deserialize, Serialize};

use super::Series;
use crate::indicator::{Aim, Frequency, Sums};
use crate::month::Month;

/// A value of a month, in thousandths of the unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct Figure {
    /// Which month.
    pub month: Month,
    /// How much.
    pub value: i64,
}

/// One thing a series says. Values and differences are thousandths of the unit; `by` is never negative unless its
/// line says so; `good` tells whether the thing is on the side that the indicator aims for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Finding {
    /// No figure at all in the time told of.
    NoData {
        /// First month due.
        from: Option<Month>,
        /// Last month due.
        to: Option<Month>,
        /// How many figures were due.
        periods: i64,
        /// Whether somebody said why for each of them.
        explained: bool,
        /// Unit.
        unit: String,
    },
    /// There is one figure and nothing to compare it with.
    OnlyOne {
        /// The figure.
        at: Figure,
        /// Unit.
        unit: String,
    },
    /// The target is reached, and never was before. Where less is better this means at or under it.
    FirstAboveTarget {
        /// The figure; the running total where figures add up.
        at: Figure,
        /// The target of its month.
        target: i64,
        /// How far beyond; 0 when met exactly.
        by: i64,
        /// Which way is better.
        aim: Aim,
        /// Whether `at` is a running total.
        sums: Sums,
        /// Unit.
        unit: String,
    },
    /// Above the target of the month.
    AboveTarget {
        /// The figure; the running total where figures add up.
        at: Figure,
        /// The target of its month.
        target: i64,
        /// How far above.
        by: i64,
        /// Whether above is the good side.
        good: bool,
        /// Whether `at` is a running total.
        sums: Sums,
        /// Unit.
        unit: String,
    },
    /// Exactly on the target of the month.
    OnTarget {
        /// The figure; the running total where figures add up.
        at: Figure,
        /// The target of its month.
        target: i64,
        /// Whether `at` is a running total.
        sums: Sums,
        /// Unit.
        unit: String,
    },
    /// Below the target of the month.
    BelowTarget {
        /// The figure; the running total where figures add up.
        at: Figure,
        /// The target of its month.
        target: i64,
        /// How far below.
        by: i64,
        /// Whether below is the good side.
        good: bool,
        /// Whether `at` is a running total.
        sums: Sums,
        /// Unit.
        unit: String,
    },
    /// The last figure is more than the one before.
    Rising {
        /// The figure before.
        from: Figure,
        /// The last figure.
        to: Figure,
        /// How much more.
        by: i64,
        /// How many rises in a row end here; 1 when the one before did not rise.
        run: i64,
        /// The month in which that run began.
        since: Month,
        /// Whether more is better.
        good: bool,
        /// Unit.
        unit: String,
    },
    /// The last figure is less than the one before.
    Falling {
        /// The figure before.
        from: Figure,
        /// The last figure.
        to: Figure,
        /// How much less.
        by: i64,
        /// How many falls in a row end here; 1 when the one before did not fall.
        run: i64,
        /// The month in which that run began.
        since: Month,
        /// Whether less is better.
        good: bool,
        /// Unit.
        unit: String,
    },
    /// The last figure is the same as the one before.
    Flat {
        /// The figure before.
        from: Figure,
        /// The last figure.
        to: Figure,
        /// How many figures in a row are the same, counting both ends.
        run: i64,
        /// The month since which it is the same.
        since: Month,
        /// Unit.
        unit: String,
    },
    /// The last figure against the same month a year ago.
    SameMonthLastYear {
        /// The last figure.
        now: Figure,
        /// The figure a year ago.
        then: Figure,
        /// Difference, negative when it is less now.
        by: i64,
        /// Whether it is better than then; false when it is the same.
        good: bool,
        /// Unit.
        unit: String,
    },
    /// The last figure against the baseline. Only where figures do not add up.
    SinceBaseline {
        /// The last figure.
        at: Figure,
        /// The baseline.
        baseline: i64,
        /// Month of the baseline.
        baseline_in: Option<Month>,
        /// Difference, negative when it is less now.
        by: i64,
        /// Whether it is better than the baseline; false when it is the same.
        good: bool,
        /// Unit.
        unit: String,
    },
    /// How much the figure changed per period on average, from the first to the last figure told of.
    AverageStep {
        /// The first figure told of.
        from: Figure,
        /// The last figure.
        to: Figure,
        /// Change per period, negative when falling; whole units from ten units on, else tenths.
        by: i64,
        /// How long a period is.
        frequency: Frequency,
        /// Whether the change goes the right way.
        good: bool,
        /// Unit.
        unit: String,
    },
    /// Where figures add up: how much came together since the baseline.
    TotalSoFar {
        /// The last month with a figure and the running total in it.
        at: Figure,
        /// Unit.
        unit: String,
    },
    /// Where figures add up: the average of the figures told of.
    Average {
        /// First month with a figure.
        from: Month,
        /// Last month with a figure.
        to: Month,
        /// How many figures.
        count: i64,
        /// The average, in whole units from ten units on, else in tenths.
        value: i64,
        /// How long a period is.
        frequency: Frequency,
        /// Unit.
        unit: String,
    },
    /// Figures that were due and are not there.
    Gap {
        /// First month of the gap.
        from: Month,
        /// Last month of the gap.
        to: Month,
        /// How many figures are missing.
        periods: i64,
        /// Whether somebody said why for each of them.
        explained: bool,
        /// Whether it reaches to the last month told of.
        open: bool,
        /// Unit.
        unit: String,
    },
    /// There is a figure, but nothing to judge it by.
    NoTarget {
        /// The last figure; the running total where figures add up.
        at: Figure,
        /// Whether `at` is a running total.
        sums: Sums,
        /// Unit.
        unit: String,
    },
}

impl Series {
    /// What the figures say, the headline first. Never empty.
    pub fn findings(&self) -> Vec<Finding> {
        vec![self.nothing()]
    }

    /// The finding that there is no figure.
    pub(super) fn nothing(&self) -> Finding {
        Finding::NoData {
            from: self.points.first().map(|point| point.month),
            to: self.points.last().map(|point| point.month),
            periods: self.points.len() as i64,
            explained: self.points.iter().all(|point| point.no_data),
            unit: self.unit.clone(),
        }
    }
}
