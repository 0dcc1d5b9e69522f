//! How an agreement comes to an end before its time, and how one that ran its time is closed with thanks.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Agreement;
use crate::problem::Problems;
use crate::text::{check_text, require_text};

/// How an agreement was ended before its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Termination {
    /// All parties agreed to end it.
    Mutual,
    /// A party did not keep it, and another ended it for that.
    Breach,
    /// Something else, as the reason says.
    Other,
}

/// An agreement is ended before its time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct TerminationDraft {
    /// Which agreement.
    pub id: crate::id::Id,
    /// How.
    pub how: Termination,
    /// Why, in words.
    pub reason: String,
    /// The last day on which it holds.
    pub on: Option<NaiveDate>,
}

/// An agreement is closed with thanks: it runs its time and is not carried on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Close {
    /// Which agreement.
    pub id: crate::id::Id,
    /// Own words for the letter; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub thanks: String,
}

/// Longest reason, and longest own words of thanks.
const WORDS: usize = 600;

impl Agreement {
    /// The agreement ended before its time, or every problem. `ends_on` is the last day of its term as it holds.
    /// Codes: `required`, `too_long`, `after_end`.
    pub fn terminated(
        self,
        draft: TerminationDraft,
        ends_on: Option<NaiveDate>,
    ) -> Result<Agreement, Problems> {
        let mut problems = Problems::default();
        let note = require_text("reason", &draft.reason, WORDS, &mut problems);
        match draft.on {
            None => problems.add("on", "required"),
            Some(on) if ends_on.is_some_and(|ends| on > ends) => problems.add("on", "after_end"),
            Some(_) => {}
        }
        problems.or(Agreement {
            terminated_on: draft.on,
            termination: Some(draft.how),
            termination_note: note,
            ..self
        })
    }

    /// The agreement closed with thanks on a day, or every problem. Code: `too_long`.
    pub fn closed(self, close: Close, on: NaiveDate) -> Result<Agreement, Problems> {
        let mut problems = Problems::default();
        let thanks = check_text("thanks", &close.thanks, WORDS, &mut problems);
        problems.or(Agreement { closed_on: Some(on), thanks, ..self })
    }
}
