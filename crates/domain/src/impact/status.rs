//! How an indicator stands, by a rule that can be said in words.
//!
//! Judged is the last figure (the running total where figures add up) against the target of its month:
//! - **on track** when it is at the target or beyond;
//! - **getting there** when it is short of the target by at most 15 % of it;
//! - **off track** when it is short by more.
//!
//! Where less is better, short means above, with the same 15 %. Where the month has no target yet, the last figure
//! is held against the baseline: on track when better, getting there when the same, off track when worse; figures
//! that add up have nothing to be held against then and are not judged. Nor is an indicator of which the last two
//! figures that were due are both not there, or that has neither target nor baseline.

use serde::{Deserialize, Serialize};

use super::{Finding, Series};

/// How an indicator stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Track {
    /// Nothing to judge, or nothing to judge it by.
    NotJudged,
    /// Short of the target by more than 15 %, or worse than the baseline.
    OffTrack,
    /// Short of the target by at most 15 %, or no better than the baseline.
    GettingThere,
    /// At the target or beyond, or better than the baseline.
    OnTrack,
}

/// The verdict with its reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct Judged {
    /// The verdict.
    pub status: Track,
    /// Permille: of the month's target (1000 is met; where less is better, 1000 less what is above), or, while the
    /// month has no target, of the way from the baseline to the final target. None when it cannot be said.
    pub share: Option<i64>,
    /// Why.
    pub because: Finding,
}

impl Series {
    /// How the indicator stands at the end of the series.
    pub fn status(&self) -> Judged {
        Judged { status: Track::NotJudged, share: None, because: self.nothing() }
    }
}
