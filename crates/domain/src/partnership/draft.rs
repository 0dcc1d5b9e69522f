//! What is typed about a partnership, its members and its steps.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Step, StepState};
use crate::id::Id;

/// A new partnership.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PartnershipDraft {
    /// Name.
    pub name: String,
    /// What it is for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub purpose: String,
    /// First day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub starts_on: Option<NaiveDate>,
    /// Last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends_on: Option<NaiveDate>,
    /// Partners in it from the beginning.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<Id>,
}

/// One field of a partnership with its new value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
pub enum PartnershipField {
    /// Name.
    Name(String),
    /// What it is for.
    Purpose(String),
    /// First day.
    StartsOn(Option<NaiveDate>),
    /// Last day.
    EndsOn(Option<NaiveDate>),
}

/// A partner joins a partnership.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct MemberDraft {
    /// Which partnership.
    pub partnership: Id,
    /// Which partner.
    pub partner: Id,
    /// What this partner does in it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub role: String,
}

/// One field of a member with its new value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
pub enum MemberField {
    /// What this partner does in it.
    Role(String),
}

/// What we say about one of the eight steps.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct StepDraft {
    /// Which partnership.
    pub partnership: Id,
    /// Which step.
    pub step: Step,
    /// How far it is.
    pub state: StepState,
    /// What is there or what is next.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}
