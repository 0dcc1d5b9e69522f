//! What became of a witness at the desk: a drawing like a signer's, or the way in which the paper goes without one.

use serde::{Deserialize, Serialize};

use super::{Drawing, Identified};
use crate::id::Id;
use crate::problem::Problems;
use crate::text::{check_line, require_line};

/// One witness of one frozen version: signed on screen, or passed over.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Witnessing {
    /// Identity.
    pub id: Id,
    /// Which frozen version.
    pub frozen: Id,
    /// Which of its witnesses, from 1.
    pub number: i64,
    /// Name of the witness.
    pub name: String,
    /// Position of the witness.
    pub position: String,
    /// What became of it.
    pub attended: Attended,
    /// How the witness was identified; none for one who was passed over.
    pub identified: Option<Identified>,
    /// What was shown, last four digits at most.
    pub identified_note: String,
    /// The sentence the witness agreed to, exactly as shown; empty for one who was passed over.
    pub consent: String,
    /// The drawing: a [`Drawing`]; none for one who was passed over.
    pub strokes: Option<serde_json::Value>,
    /// When, RFC 3339 with offset.
    pub signed_at: String,
    /// The computer's clock had jumped.
    pub clock_suspicious: bool,
    /// Always false: what a witness did is never put away.
    pub retired: bool,
}

/// What became of a witness.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Attended {
    /// Signed on screen.
    OnScreen,
    /// Signs on the printed copies.
    OnPaper,
    /// Is not there.
    Absent,
}

/// One witness signs one frozen version on screen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct WitnessSignDraft {
    /// Which frozen version.
    pub frozen: Id,
    /// Which of its witnesses, from 1.
    pub number: i64,
    /// How the witness was identified.
    pub identified: Identified,
    /// What was shown, last four digits at most.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub identified_note: String,
    /// The sentence the witness agreed to, exactly as shown.
    pub consent: String,
    /// The drawn signature.
    pub drawing: Drawing,
}

/// The paper is finished without the witnesses that are still to sign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct FinishDraft {
    /// Which frozen version.
    pub frozen: Id,
    /// Every witness that has not signed.
    pub without: Vec<PassedOver>,
}

/// A witness that does not sign on screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PassedOver {
    /// Which of the witnesses, from 1.
    pub number: i64,
    /// Why: `on_paper` or `absent`.
    pub attended: Attended,
}

impl WitnessSignDraft {
    /// The draft with its texts cleaned, or every problem; the codes are those of a signer's.
    pub fn checked(mut self) -> Result<WitnessSignDraft, Problems> {
        let mut problems = Problems::default();
        self.identified_note = check_line("identified_note", &self.identified_note, 80, &mut problems);
        if self.identified_note.chars().filter(char::is_ascii_digit).count() > 4 {
            problems.add("identified_note", "too_many_figures");
        }
        self.consent = require_line("consent", &self.consent, 1000, &mut problems);
        self.drawing.check(&mut problems);
        problems.or(self)
    }
}

impl FinishDraft {
    /// Names exactly these witnesses, each once and none as having signed.
    pub fn check(&self, open: &[i64]) -> Result<(), Problems> {
        let mut problems = Problems::default();
        let mut named: Vec<i64> = self.without.iter().map(|one| one.number).collect();
        named.sort_unstable();
        if named != open {
            problems.add("without", "not_the_open_ones");
        }
        if self.without.iter().any(|one| one.attended == Attended::OnScreen) {
            problems.add("without", "not_signed");
        }
        problems.or(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn without(named: &[(i64, Attended)]) -> FinishDraft {
        let without =
            named.iter().map(|(number, attended)| PassedOver { number: *number, attended: *attended });
        FinishDraft { frozen: Id([1; 16]), without: without.collect() }
    }

    #[test]
    fn every_open_witness_is_passed_over_and_no_other() {
        use Attended::{Absent, OnPaper, OnScreen};
        assert!(without(&[(2, Absent), (1, OnPaper)]).check(&[1, 2]).is_ok());
        assert!(without(&[]).check(&[]).is_ok());
        assert!(without(&[(1, Absent)]).check(&[1, 2]).is_err(), "one is left");
        assert!(without(&[(1, Absent), (1, OnPaper)]).check(&[1]).is_err(), "one is named twice");
        assert!(without(&[(3, Absent)]).check(&[1]).is_err());
        assert!(without(&[(1, OnScreen)]).check(&[1]).is_err(), "nobody signs by being passed over");
    }
}
