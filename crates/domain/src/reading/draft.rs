//! What is typed about a figure and about the closing of a month.

use serde::{Deserialize, Serialize};

use crate::id::Id;
use crate::month::Month;

/// The figure of an indicator in a month, as it is typed: a value, or why there is none.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ReadingDraft {
    /// Of which indicator.
    pub indicator: Id,
    /// In which month.
    pub month: Month,
    /// Thousandths of the unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<i64>,
    /// Why there is no data.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub no_data: String,
    /// Free note; the reason for an unlikely jump stands here.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Who enters it, in words; empty takes whom the caller knows.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub entered_by: String,
}

/// The closing of a programme's month.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ClosingDraft {
    /// Of which partnership.
    pub partnership: Id,
    /// Which month.
    pub month: Month,
    /// Who closes it, in words.
    pub closed_by: String,
}

/// The opening again of a closed month.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Reopening {
    /// Of which partnership.
    pub partnership: Id,
    /// Which month.
    pub month: Month,
    /// Who opens it again, in words.
    pub reopened_by: String,
    /// Why.
    pub reason: String,
}
