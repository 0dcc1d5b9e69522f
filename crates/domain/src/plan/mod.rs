//! The plan of a partnership: tasks and milestones with who does and answers for them, what it costs, and what
//! could go wrong.

mod draft;
mod rules;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::id::Id;
use crate::money::Money;

pub use draft::{BudgetLineDraft, BudgetLineField, RiskDraft, RiskField, TaskDraft, TaskField};
pub use rules::{TaskState, cost};

/// Something to be done, or a milestone to be reached.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Task {
    /// Identity.
    pub id: Id,
    /// Of which partnership.
    pub partnership: Id,
    /// What is done or reached.
    pub name: String,
    /// It is a milestone: one day, reached or not.
    pub milestone: bool,
    /// First day.
    pub starts_on: Option<NaiveDate>,
    /// Last day; a milestone's day.
    pub ends_on: Option<NaiveDate>,
    /// How much is done, in percent.
    pub progress: i64,
    /// The tasks that must be done before.
    pub after: Vec<Id>,
    /// Free note.
    pub note: String,
    /// Place in lists, ascending.
    pub sort: i64,
    /// Put away: kept in the history, shown nowhere.
    pub retired: bool,
}

/// Somebody's part in a task.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// Identity.
    pub id: Id,
    /// Which task.
    pub task: Id,
    /// Which part.
    pub letter: RaciLetter,
    /// Of which party; none means our own organisation.
    pub partner: Option<Id>,
    /// Who of it; none while only the party is known.
    pub person: Option<Id>,
    /// Put away: kept in the history, shown nowhere.
    pub retired: bool,
}

/// The four parts in a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RaciLetter {
    /// Does it (pelaksana).
    Responsible,
    /// Answers for it, one a task (penanggung jawab).
    Accountable,
    /// Is asked before (dimintai pendapat).
    Consulted,
    /// Is told (diberi tahu).
    Informed,
}

impl RaciLetter {
    /// All of them, in the order of their name.
    pub const ALL: [RaciLetter; 4] =
        [RaciLetter::Responsible, RaciLetter::Accountable, RaciLetter::Consulted, RaciLetter::Informed];

    /// The letter itself, the same in both languages.
    pub fn letter(self) -> &'static str {
        match self {
            RaciLetter::Responsible => "R",
            RaciLetter::Accountable => "A",
            RaciLetter::Consulted => "C",
            RaciLetter::Informed => "I",
        }
    }
}

/// A line of the budget.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct BudgetLine {
    /// Identity.
    pub id: Id,
    /// Of which partnership.
    pub partnership: Id,
    /// What is paid.
    pub what: String,
    /// How much of it, in thousandths of the unit; none counts as one.
    pub quantity: Option<i64>,
    /// Unit of the quantity.
    pub unit: String,
    /// Price of one unit; none while not known.
    pub price: Option<Money>,
    /// Who bears it; none means our own organisation.
    pub bearer: Option<Id>,
    /// Free note.
    pub note: String,
    /// Place in the budget, ascending.
    pub sort: i64,
    /// Put away: kept in the history, shown nowhere.
    pub retired: bool,
}

/// What could go wrong.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Risk {
    /// Identity.
    pub id: Id,
    /// Of which partnership.
    pub partnership: Id,
    /// What could go wrong.
    pub what: String,
    /// How likely.
    pub likelihood: Degree,
    /// How bad.
    pub impact: Degree,
    /// What is done about it.
    pub response: String,
    /// Who watches it, in words.
    pub owner: String,
    /// Place in lists, ascending.
    pub sort: i64,
    /// Put away: kept in the history, shown nowhere.
    pub retired: bool,
}

/// How likely or how bad.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Degree {
    /// A little.
    Low,
    /// Somewhat.
    Medium,
    /// Very.
    High,
}
