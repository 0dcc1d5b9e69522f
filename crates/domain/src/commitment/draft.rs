//! What is typed about a commitment.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Recurrence, Status};
use crate::id::Id;
use crate::money::Money;

/// A new commitment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CommitmentDraft {
    /// For which partnership.
    pub partnership: Id,
    /// Who is bound; none means our own organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner: Option<Id>,
    /// What is done or given.
    pub what: String,
    /// Person in charge, in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub person: String,
    /// How much, in thousandths of the unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<i64>,
    /// Unit of the quantity.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_on: Option<NaiveDate>,
    /// How often, in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub rhythm: String,
    /// Worth in kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Money>,
    /// The conversation in which it was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conversation: Option<Id>,
    /// Free note.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// What shows that it was kept.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub evidence: String,
    /// How often it falls due; none when once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub every: Option<Recurrence>,
}

/// One field of a commitment with its new value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
pub enum CommitmentField {
    /// What is done or given.
    What(String),
    /// Who is bound; none means our own organisation.
    Partner(Option<Id>),
    /// Person in charge.
    Person(String),
    /// How much, in thousandths of the unit.
    Quantity(Option<i64>),
    /// Unit of the quantity.
    Unit(String),
    /// By when.
    DueOn(Option<NaiveDate>),
    /// How often.
    Rhythm(String),
    /// Worth in kind.
    Value(Option<Money>),
    /// How it stands, when neither kept nor open again.
    Status(Status),
    /// Place in lists and in the agreement.
    Sort(i64),
    /// Free note.
    Note(String),
    /// What shows that it was kept.
    Evidence(String),
    /// How often it falls due.
    Every(Option<Recurrence>),
}
