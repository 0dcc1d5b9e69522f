//! Goals (tujuan): what a partnership wants to change, at which level, and who agreed to it.

mod draft;
mod rules;
mod smart;
mod wording;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::id::Id;

pub use draft::{GoalDraft, GoalField};
pub use smart::{Advice, AdviceCode, Letter, LetterState, Smart, SmartLetter, smart};

/// What a partnership wants to reach.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// Identity.
    pub id: Id,
    /// Of which partnership, which is the programme for monthly entry and reports.
    pub partnership: Id,
    /// Level in the chain of results.
    pub level: Level,
    /// The goal above to which it contributes.
    pub parent: Option<Id>,
    /// What shall be different, in one sentence.
    pub statement: String,
    /// The need of the community that it answers: an offering with the direction `need`.
    pub need: Option<Id>,
    /// That need in words, or why it matters.
    pub need_note: String,
    /// Who answers for it, in words.
    pub responsible: String,
    /// By when.
    pub due_on: Option<NaiveDate>,
    /// Who agreed to it, in words.
    pub agreed_by: String,
    /// When they agreed.
    pub agreed_on: Option<NaiveDate>,
    /// What must hold outside our reach (asumsi).
    pub assumption: String,
    /// Place in lists and reports, ascending.
    pub sort: i64,
    /// Put away: kept in the history, shown nowhere.
    pub retired: bool,
}

/// Level in the chain of results, as funders' logical frameworks name them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// The lasting change (tujuan).
    Goal,
    /// What people do or have differently (hasil).
    Outcome,
    /// What the programme hands over (keluaran).
    Output,
    /// What is done (kegiatan).
    Activity,
}
