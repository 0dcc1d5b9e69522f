//! What is typed about an indicator.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Aim, Frequency, Milestone, Sums};
use crate::id::Id;
use crate::month::Month;

/// A new indicator. All values are thousandths of the unit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct IndicatorDraft {
    /// Of which goal.
    pub goal: Id,
    /// Its name.
    pub name: String,
    /// Exactly what is counted, and what is not.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub definition: String,
    /// Why this is worth counting.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why: String,
    /// Unit.
    pub unit: String,
    /// Which way is better.
    pub direction: Aim,
    /// How the months of a year make one figure.
    pub sums: Sums,
    /// Value before the work began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<i64>,
    /// When the baseline was taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline_on: Option<NaiveDate>,
    /// Where the baseline comes from.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub baseline_source: String,
    /// Value to reach.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<i64>,
    /// Month in which it shall be reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target_in: Option<Month>,
    /// Values to reach on the way, in any order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub milestones: Vec<Milestone>,
    /// How often a figure is due.
    pub frequency: Frequency,
    /// How it is measured.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub method: String,
    /// Where the figures come from.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// Who enters it, in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub responsible: String,
    /// No figure is below this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lowest: Option<i64>,
    /// No figure is above this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub highest: Option<i64>,
    /// What the figures cannot say.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub limits: String,
}

/// One field of an indicator with its new value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
pub enum IndicatorField {
    /// Of which goal.
    Goal(Id),
    /// Its name.
    Name(String),
    /// Exactly what is counted.
    Definition(String),
    /// Why this is worth counting.
    Why(String),
    /// Unit.
    Unit(String),
    /// Which way is better.
    Direction(Aim),
    /// How the months of a year make one figure.
    Sums(Sums),
    /// Value before the work began.
    Baseline(Option<i64>),
    /// When the baseline was taken.
    BaselineOn(Option<NaiveDate>),
    /// Where the baseline comes from.
    BaselineSource(String),
    /// Value to reach.
    Target(Option<i64>),
    /// Month in which it shall be reached.
    TargetIn(Option<Month>),
    /// Values to reach on the way, in any order.
    Milestones(Vec<Milestone>),
    /// How often a figure is due.
    Frequency(Frequency),
    /// How it is measured.
    Method(String),
    /// Where the figures come from.
    Source(String),
    /// Who enters it.
    Responsible(String),
    /// No figure is below this.
    Lowest(Option<i64>),
    /// No figure is above this.
    Highest(Option<i64>),
    /// What the figures cannot say.
    Limits(String),
    /// Place in lists, entry and reports.
    Sort(i64),
}
