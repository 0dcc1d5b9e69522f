//! Commitments (janji): who does or gives what, how much, by when.

mod draft;
mod fulfilment;
mod recurrence;
mod rules;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::id::Id;
use crate::money::Money;

pub use draft::{CommitmentDraft, CommitmentField};
pub use fulfilment::{Fulfilment, Standing, Term};
pub use recurrence::Recurrence;
pub use rules::CommitmentState;

/// Who does or gives what, how much, by when.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Commitment {
    /// Identity.
    pub id: Id,
    /// For which partnership.
    pub partnership: Id,
    /// Who is bound; none means our own organisation.
    pub partner: Option<Id>,
    /// Person in charge, in words.
    pub person: String,
    /// What is done or given.
    pub what: String,
    /// How much, in thousandths of the unit (2500 is two and a half).
    pub quantity: Option<i64>,
    /// Unit of the quantity, for instance `buku`.
    pub unit: String,
    /// By when.
    pub due_on: Option<NaiveDate>,
    /// How often, in words, for instance `setiap Sabtu`; empty when once.
    pub rhythm: String,
    /// How it stands. Lateness is computed, never stored.
    pub status: Status,
    /// When it was kept.
    pub kept_on: Option<NaiveDate>,
    /// Worth of a contribution in kind.
    pub value: Option<Money>,
    /// The conversation in which it was made.
    pub conversation: Option<Id>,
    /// Place in lists and in the agreement, ascending.
    pub sort: i64,
    /// Free note.
    pub note: String,
    /// Put away: kept in the history, shown nowhere.
    pub retired: bool,
    /// What shows that it was kept, for instance `tanda terima`.
    pub evidence: String,
    /// How often it falls due; none when once.
    pub every: Option<Recurrence>,
}

/// One time that a recurring commitment was kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Keeping {
    /// Identity.
    pub id: Id,
    /// Which commitment.
    pub commitment: Id,
    /// When.
    pub kept_on: NaiveDate,
    /// Free note.
    pub note: String,
    /// Put away: kept in the history, shown nowhere.
    pub retired: bool,
}

/// How a commitment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Still to be done.
    Open,
    /// Kept (ditepati).
    Kept,
    /// Let go by agreement of both sides.
    Waived,
    /// Not kept, and no longer possible.
    Lapsed,
}
