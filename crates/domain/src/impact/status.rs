//! How an indicator stands: on track, getting there, off track, or not judged.
//!
//! The rule, as it is also said in words on every report: what was reached is held against the target of the last
//! month with a figure (running totals against running totals). 100 % of it or better is on track, 85 % to under
//! 100 % getting there, less is off track; where less is better the shares are turned round. Without a target for
//! that month the value is held against the baseline: better is on track, the same getting there, worse off track.
//! Nothing is judged when the last two due months have no figure, or when there is nothing to hold it against.

use serde::{Deserialize, Serialize};

use super::findings::{Figure, Finding};
use super::series::Series;
use crate::indicator::Aim;

/// From here on, in thousandths of the target, an indicator is getting there.
pub const GETTING_THERE: i64 = 850;
/// Shares are told up to here; beyond, a slip of the finger is likelier than a success.
const MOST: i128 = 99_999;

/// How an indicator stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Track {
    /// Sesuai rencana.
    OnTrack,
    /// Menuju rencana.
    GettingThere,
    /// Meleset.
    OffTrack,
    /// There is nothing to judge by.
    NotJudged,
}

/// How an indicator stands, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Judged {
    /// How it stands.
    pub status: Track,
    /// Thousandths of the target that were reached; none where that cannot be said.
    pub share: Option<i64>,
    /// What decided it.
    pub because: Finding,
}

impl Series {
    /// How the indicator stands.
    pub fn status(&self) -> Judged {
        let not = |because| Judged { status: Track::NotJudged, share: None, because };
        let Some((last, _)) = self.told().next_back() else { return not(Finding::NoData) };
        if let [.., one, two] = &self.points[..]
            && one.value.is_none()
            && two.value.is_none()
        {
            return not(Finding::Silent { since: one.month });
        }
        let reached = last.reached().unwrap_or(0);
        if let (Some(target), Some(because)) = (last.target, self.beside_target()) {
            let share = self.share(reached, target);
            let status = match share {
                _ if self.as_good(reached, target) => Track::OnTrack,
                Some(share) if share >= GETTING_THERE => Track::GettingThere,
                _ => Track::OffTrack,
            };
            return Judged { status, share, because };
        }
        let Some(baseline) = self.baseline else { return not(Finding::NothingToJudgeBy) };
        let status = match (reached == baseline, self.as_good(reached, baseline)) {
            (true, _) => Track::GettingThere,
            (_, true) => Track::OnTrack,
            _ => Track::OffTrack,
        };
        let now = Figure { month: last.month, value: reached, unit: self.unit.clone() };
        Judged { status, share: None, because: Finding::BesideBaseline { now, baseline, aim: self.aim } }
    }

    /// Thousandths of the target that were reached, rounded down so that 99.96 % is never told as 100 %.
    fn share(&self, reached: i64, target: i64) -> Option<i64> {
        let (part, whole) = match self.aim {
            Aim::Up => (reached, target),
            Aim::Down => (target, reached),
        };
        if whole <= 0 || part < 0 {
            return None;
        }
        Some((i128::from(part) * 1000 / i128::from(whole)).min(MOST) as i64)
    }
}
