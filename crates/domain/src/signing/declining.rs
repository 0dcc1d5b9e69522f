//! Somebody who was to sign does not: with the reason, in the words that were said. Nothing was signed by it, so it can
//! be taken back.

use serde::{Deserialize, Serialize};

use crate::id::Id;
use crate::problem::Problems;
use crate::text::require_text;

/// A signer declined to sign a frozen version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Declining {
    /// Identity.
    pub id: Id,
    /// Which frozen version.
    pub frozen: Id,
    /// For which party.
    pub side: i64,
    /// Name of the signer.
    pub name: String,
    /// Position of the signer.
    pub position: String,
    /// Why, as it was said.
    pub reason: String,
    /// When, RFC 3339 with offset.
    pub declined_at: String,
    /// When it was taken back, RFC 3339 with offset; empty while it stands.
    pub taken_back_at: String,
    /// Put away: kept in the history, shown nowhere.
    pub retired: bool,
}

impl Declining {
    /// It was not taken back.
    pub fn stands(&self) -> bool {
        self.taken_back_at.is_empty()
    }
}

/// A signer declines one frozen version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct DeclineDraft {
    /// Which frozen version.
    pub frozen: Id,
    /// For which party.
    pub side: i64,
    /// Why, as it was said.
    pub reason: String,
}

/// Most characters of a reason.
const REASON: usize = 500;

impl DeclineDraft {
    /// The draft with its reason cleaned; without one it is refused.
    pub fn checked(mut self) -> Result<DeclineDraft, Problems> {
        let mut problems = Problems::default();
        self.reason = require_text("reason", &self.reason, REASON, &mut problems);
        problems.or(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(reason: &str) -> DeclineDraft {
        DeclineDraft { frozen: Id([1; 16]), side: 2, reason: reason.to_owned() }
    }

    #[test]
    fn nobody_declines_without_saying_why() {
        assert!(draft("  ").checked().is_err());
        assert!(draft(&"x".repeat(REASON + 1)).checked().is_err());
        let said = draft(" Tanggalnya belum cocok. ").checked().expect("it has a reason");
        assert_eq!(said.reason, "Tanggalnya belum cocok.");
    }
}
