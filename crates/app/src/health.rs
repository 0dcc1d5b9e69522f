//! How a relation fares, in the words of the rule: a state and the reasons for it.

use chrono::NaiveDate;
use sepakat_domain::health::{Health, Verdict};
use serde::Serialize;

use crate::answer::Said;

/// How a relation fares.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct HealthView {
    /// The verdict.
    pub state: Health,
    /// Why, most weighty first; never empty. Codes: `no_contact`, `not_yet`, `ended`, `silent_days` (days, rhythm),
    /// `late_ours` (count), `late_theirs` (count), `late_for` (days), `recent_contact` (days),
    /// `commitments_kept` (count).
    pub reasons: Vec<Said>,
    /// Day of the last contact.
    pub last_contact_on: Option<NaiveDate>,
    /// Days since then.
    pub days_since: Option<i64>,
    /// How many days without news are fine at this stage; none when no news is expected.
    pub rhythm_days: Option<i64>,
}

impl HealthView {
    /// A verdict as it crosses to the interface.
    pub(crate) fn of(verdict: Verdict, last_contact_on: Option<NaiveDate>) -> HealthView {
        HealthView {
            state: verdict.health,
            reasons: verdict
                .reasons
                .into_iter()
                .map(|reason| {
                    let (code, args) = reason.code();
                    Said::of(code, &args)
                })
                .collect(),
            last_contact_on,
            days_since: verdict.days_since,
            rhythm_days: verdict.rhythm_days,
        }
    }
}
