//! What is typed in a plan.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Degree;
use crate::id::Id;
use crate::money::Money;

/// A new task or milestone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct TaskDraft {
    /// Of which partnership.
    pub partnership: Id,
    /// What is done or reached.
    pub name: String,
    /// It is a milestone.
    #[serde(default)]
    pub milestone: bool,
    /// First day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub starts_on: Option<NaiveDate>,
    /// Last day; a milestone's day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends_on: Option<NaiveDate>,
    /// The tasks that must be done before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub after: Vec<Id>,
    /// Free note.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// One field of a task with its new value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
pub enum TaskField {
    /// What is done or reached.
    Name(String),
    /// It is a milestone.
    Milestone(bool),
    /// First day.
    StartsOn(Option<NaiveDate>),
    /// Last day.
    EndsOn(Option<NaiveDate>),
    /// How much is done, in percent.
    Progress(i64),
    /// The tasks that must be done before.
    After(Vec<Id>),
    /// Free note.
    Note(String),
    /// Place in lists.
    Sort(i64),
}

/// A new line of the budget.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct BudgetLineDraft {
    /// Of which partnership.
    pub partnership: Id,
    /// What is paid.
    pub what: String,
    /// How much of it, in thousandths of the unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<i64>,
    /// Unit of the quantity.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// Price of one unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<Money>,
    /// Who bears it; none means our own organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bearer: Option<Id>,
    /// Free note.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// One field of a budget line with its new value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
pub enum BudgetLineField {
    /// What is paid.
    What(String),
    /// How much of it.
    Quantity(Option<i64>),
    /// Unit of the quantity.
    Unit(String),
    /// Price of one unit.
    Price(Option<Money>),
    /// Who bears it.
    Bearer(Option<Id>),
    /// Free note.
    Note(String),
    /// Place in the budget.
    Sort(i64),
}

/// A new risk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RiskDraft {
    /// Of which partnership.
    pub partnership: Id,
    /// What could go wrong.
    pub what: String,
    /// How likely.
    pub likelihood: Degree,
    /// How bad.
    pub impact: Degree,
    /// What is done about it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub response: String,
    /// Who watches it, in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
}

/// One field of a risk with its new value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
pub enum RiskField {
    /// What could go wrong.
    What(String),
    /// How likely.
    Likelihood(Degree),
    /// How bad.
    Impact(Degree),
    /// What is done about it.
    Response(String),
    /// Who watches it.
    Owner(String),
    /// Place in lists.
    Sort(i64),
}
