//! What is typed about a conversation.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{LineKind, Medium};
use crate::id::Id;
use crate::partner::Category;

/// A conversation as it is recorded, with its marked lines.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ConversationDraft {
    /// With whom.
    pub partner: Id,
    /// Which partnership it belongs to. A commitment line needs one; without it, one is made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partnership: Option<Id>,
    /// When; never after today.
    pub held_on: NaiveDate,
    /// How.
    pub channel: Medium,
    /// Who took part, in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub people: String,
    /// What it was about.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub summary: String,
    /// What was said that matters.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<LineDraft>,
    /// What is to be done next; empty leaves the partner's next step as it is.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub next_step: String,
    /// When that is due.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_step_on: Option<NaiveDate>,
}

/// One line of a conversation, marked with what it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct LineDraft {
    /// What it is.
    pub kind: LineKind,
    /// What was said.
    pub text: String,
    /// Sort of thing, for a need or an offer; goods when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<Category>,
    /// For a commitment: true when our own organisation is bound, else the partner.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub ours: bool,
    /// For a commitment: by when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_on: Option<NaiveDate>,
}

/// One field of a conversation with its new value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
pub enum ConversationField {
    /// When.
    HeldOn(NaiveDate),
    /// How.
    Channel(Medium),
    /// Who took part.
    People(String),
    /// What it was about.
    Summary(String),
    /// Which partnership it belongs to.
    Partnership(Option<Id>),
}
