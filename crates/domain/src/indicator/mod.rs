//! Indicators (indikator): what is counted, from which baseline to which target.

mod draft;
mod rules;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::id::Id;
use crate::month::Month;

pub use draft::{IndicatorDraft, IndicatorField};

/// What is counted to see whether a goal is reached. All values are thousandths of the unit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// Identity.
    pub id: Id,
    /// Of which goal.
    pub goal: Id,
    /// Its name, for instance `Anak hadir sedikitnya sekali`.
    pub name: String,
    /// Exactly what is counted, and what is not.
    pub definition: String,
    /// Why this is worth counting.
    pub why: String,
    /// Unit, for instance `anak`; `%` is a unit like others.
    pub unit: String,
    /// Which way is better.
    pub direction: Aim,
    /// How the months of a year make one figure.
    pub sums: Sums,
    /// Value before the work began.
    pub baseline: Option<i64>,
    /// When the baseline was taken.
    pub baseline_on: Option<NaiveDate>,
    /// Where the baseline comes from.
    pub baseline_source: String,
    /// Value to reach.
    pub target: Option<i64>,
    /// Month in which it shall be reached.
    pub target_in: Option<Month>,
    /// Values to reach on the way, by month ascending: a [`Milestone`] each.
    pub milestones: Vec<Milestone>,
    /// How often a figure is due.
    pub frequency: Frequency,
    /// How it is measured.
    pub method: String,
    /// Where the figures come from (sumber verifikasi).
    pub source: String,
    /// Who enters it, in words.
    pub responsible: String,
    /// No figure is below this.
    pub lowest: Option<i64>,
    /// No figure is above this.
    pub highest: Option<i64>,
    /// What the figures cannot say.
    pub limits: String,
    /// Place in lists, entry and reports, ascending.
    pub sort: i64,
    /// Put away: kept in the history, shown nowhere.
    pub retired: bool,
}

/// A value to reach on the way to the target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Milestone {
    /// From this month on, until the next milestone.
    pub month: Month,
    /// Value in thousandths.
    pub value: i64,
}

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Aim {
    /// More is better.
    Up,
    /// Less is better.
    Down,
}

/// How the months of a period make one figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Sums {
    /// The last figure speaks for the period: a level, a share, a head count.
    Latest,
    /// Figures add up: hours, books handed out. Targets and milestones are then running totals since the baseline.
    Total,
}

/// How often a figure is due. The figure of a longer period is kept in its last month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Frequency {
    /// Every month.
    Monthly,
    /// In March, June, September and December.
    Quarterly,
    /// In June and December.
    HalfYearly,
    /// In December.
    Yearly,
}
