//! Whether a typed figure is probably a slip of the finger.

use serde::{Deserialize, Serialize};

use super::{Figure, Series};

/// Why a figure is doubted. Values are thousandths of the unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Doubt {
    /// About ten times the last figure: a figure too many.
    TenTimes {
        /// The last figure.
        last: Figure,
        /// What was probably meant.
        meant: i64,
    },
    /// About a tenth of the last figure: a figure too few.
    Tenth {
        /// The last figure.
        last: Figure,
        /// What was probably meant.
        meant: i64,
    },
    /// Below the lowest possible.
    BelowLowest {
        /// The lowest possible.
        limit: i64,
        /// What was probably meant, when a figure too few explains it.
        meant: Option<i64>,
    },
    /// Above the highest possible.
    AboveHighest {
        /// The highest possible.
        limit: i64,
        /// What was probably meant, when a figure too many explains it.
        meant: Option<i64>,
    },
    /// More than three times the usual step away from the last figure.
    Jump {
        /// The last figure.
        last: Figure,
        /// Difference from it, negative when less.
        step: i64,
        /// The usual step.
        usual: i64,
    },
}

/// Whether a figure typed for the last month of the series is doubtful. Compared with the figures before it.
pub fn unlikely(series: &Series, value: i64) -> Option<Doubt> {
    let _ = (series, value);
    None
}
