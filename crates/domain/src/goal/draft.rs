//! What is typed about a goal.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Level;
use crate::id::Id;

/// A new goal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct GoalDraft {
    /// Of which partnership.
    pub partnership: Id,
    /// Level in the chain of results.
    pub level: Level,
    /// The goal above to which it contributes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Id>,
    /// What shall be different, in one sentence.
    pub statement: String,
    /// The need of the community that it answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub need: Option<Id>,
    /// That need in words, or why it matters.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub need_note: String,
    /// Who answers for it, in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub responsible: String,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_on: Option<NaiveDate>,
    /// Who agreed to it, in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub agreed_by: String,
    /// When they agreed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreed_on: Option<NaiveDate>,
    /// What must hold outside our reach.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub assumption: String,
}

/// One field of a goal with its new value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
pub enum GoalField {
    /// Level in the chain of results.
    Level(Level),
    /// The goal above.
    Parent(Option<Id>),
    /// What shall be different.
    Statement(String),
    /// The need that it answers.
    Need(Option<Id>),
    /// That need in words.
    NeedNote(String),
    /// Who answers for it.
    Responsible(String),
    /// By when.
    DueOn(Option<NaiveDate>),
    /// Who agreed to it.
    AgreedBy(String),
    /// When they agreed.
    AgreedOn(Option<NaiveDate>),
    /// What must hold outside our reach.
    Assumption(String),
    /// Place in lists and reports.
    Sort(i64),
}
