//! What a commitment must be like, and how it stands on a day.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Commitment, CommitmentDraft, CommitmentField, Status};
use crate::id::Id;
use crate::money::Money;
use crate::problem::Problems;
use crate::text::{check_line, check_text, require_line};

/// Largest number that crosses to the interface without losing figures.
const LARGEST: i64 = (1 << 53) - 1;

/// How a commitment stands on a day: its status, with lateness computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum CommitmentState {
    /// To be done, and not late.
    Open,
    /// Open and past its day.
    Late,
    /// Kept.
    Kept,
    /// Let go by agreement of both sides.
    Waived,
    /// Not kept, and no longer possible.
    Lapsed,
}

impl CommitmentDraft {
    /// The row that this draft becomes, or every problem. Codes: `required`, `negative`, `too_large`.
    pub fn commitment(self, id: Id, sort: i64) -> Result<Commitment, Problems> {
        let mut problems = Problems::default();
        let commitment = Commitment {
            id,
            partnership: self.partnership,
            partner: self.partner,
            person: check_line("person", &self.person, 160, &mut problems),
            what: require_line("what", &self.what, 300, &mut problems),
            quantity: self.quantity,
            unit: check_line("unit", &self.unit, 40, &mut problems),
            due_on: self.due_on,
            rhythm: check_line("rhythm", &self.rhythm, 100, &mut problems),
            status: Status::Open,
            kept_on: None,
            value: self.value,
            conversation: self.conversation,
            sort,
            note: check_text("note", &self.note, 4000, &mut problems),
            evidence: check_line("evidence", &self.evidence, 160, &mut problems),
            every: self.every,
            retired: false,
        };
        check_amounts(&commitment, &mut problems);
        problems.or(commitment)
    }
}

impl Commitment {
    /// Gives one field a new value, or says every problem with it.
    pub fn set(&mut self, field: CommitmentField) -> Result<(), Problems> {
        let mut problems = Problems::default();
        let mut next = self.clone();
        match field {
            CommitmentField::What(text) => next.what = require_line("what", &text, 300, &mut problems),
            CommitmentField::Partner(partner) => next.partner = partner,
            CommitmentField::Person(text) => next.person = check_line("person", &text, 160, &mut problems),
            CommitmentField::Quantity(quantity) => {
                next.quantity = quantity;
                check_amounts(&next, &mut problems);
            }
            CommitmentField::Unit(text) => next.unit = check_line("unit", &text, 40, &mut problems),
            CommitmentField::DueOn(day) => next.due_on = day,
            CommitmentField::Rhythm(text) => next.rhythm = check_line("rhythm", &text, 100, &mut problems),
            CommitmentField::Value(value) => {
                next.value = value;
                check_amounts(&next, &mut problems);
            }
            CommitmentField::Status(status) => {
                next.status = status;
                if status != Status::Kept {
                    next.kept_on = None;
                }
            }
            CommitmentField::Sort(sort) => next.sort = sort.clamp(-LARGEST, LARGEST),
            CommitmentField::Note(text) => next.note = check_text("note", &text, 4000, &mut problems),
            CommitmentField::Evidence(text) => {
                next.evidence = check_line("evidence", &text, 160, &mut problems);
            }
            CommitmentField::Every(every) => next.every = every,
        }
        *self = problems.or(next)?;
        Ok(())
    }

    /// How it stands on a day, and how many days past its own.
    pub fn state(&self, today: NaiveDate) -> (CommitmentState, i64) {
        let state = match self.status {
            Status::Open => match self.due_on {
                Some(due) if due < today => return (CommitmentState::Late, (today - due).num_days()),
                _ => CommitmentState::Open,
            },
            Status::Kept => CommitmentState::Kept,
            Status::Waived => CommitmentState::Waived,
            Status::Lapsed => CommitmentState::Lapsed,
        };
        (state, 0)
    }
}

fn check_amounts(commitment: &Commitment, problems: &mut Problems) {
    let amounts =
        [("quantity", commitment.quantity), ("value", commitment.value.map(|Money { units, .. }| units))];
    for (field, amount) in amounts {
        match amount {
            Some(amount) if amount < 0 => problems.add(field, "negative"),
            Some(amount) if amount > LARGEST => {
                problems.add_with(field, "too_large", &[("limit", &LARGEST.to_string())]);
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft() -> CommitmentDraft {
        CommitmentDraft {
            partnership: Id([1; 16]),
            partner: None,
            what: "menyediakan 200 buku".into(),
            person: String::new(),
            quantity: Some(200_000),
            unit: "buku".into(),
            due_on: Some("2026-12-01".parse().unwrap()),
            rhythm: String::new(),
            value: Some(Money::rupiah(1_500_000)),
            conversation: None,
            note: String::new(),
            evidence: String::new(),
            every: None,
        }
    }

    fn on(day: &str) -> NaiveDate {
        day.parse().unwrap()
    }

    #[test]
    fn a_commitment_is_late_only_after_its_day() {
        let commitment = draft().commitment(Id([2; 16]), 1).unwrap();
        assert_eq!(commitment.state(on("2026-11-24")), (CommitmentState::Open, 0));
        assert_eq!(
            commitment.state(on("2026-12-01")),
            (CommitmentState::Open, 0),
            "the day itself is in time"
        );
        assert_eq!(commitment.state(on("2026-12-08")), (CommitmentState::Late, 7));
    }

    #[test]
    fn what_is_kept_or_let_go_is_never_late() {
        let mut commitment = draft().commitment(Id([2; 16]), 1).unwrap();
        for (status, state) in [
            (Status::Kept, CommitmentState::Kept),
            (Status::Waived, CommitmentState::Waived),
            (Status::Lapsed, CommitmentState::Lapsed),
        ] {
            commitment.set(CommitmentField::Status(status)).unwrap();
            assert_eq!(commitment.state(on("2027-12-08")), (state, 0));
        }
    }

    #[test]
    fn without_a_day_nothing_is_late() {
        let commitment = CommitmentDraft { due_on: None, ..draft() }.commitment(Id([2; 16]), 1).unwrap();
        assert_eq!(commitment.state(on("2099-01-01")), (CommitmentState::Open, 0));
    }

    #[test]
    fn amounts_below_nothing_or_beyond_counting_are_refused() {
        let below = CommitmentDraft { quantity: Some(-1), ..draft() };
        let beyond = CommitmentDraft { value: Some(Money::rupiah(i64::MAX)), ..draft() };
        assert_eq!(below.commitment(Id([2; 16]), 1).unwrap_err().0[0].code, "negative");
        assert_eq!(beyond.commitment(Id([2; 16]), 1).unwrap_err().0[0].code, "too_large");
    }

    #[test]
    fn a_status_other_than_kept_forgets_the_day_it_was_kept() {
        let mut commitment = draft().commitment(Id([2; 16]), 1).unwrap();
        (commitment.status, commitment.kept_on) = (Status::Kept, Some(on("2026-12-01")));
        commitment.set(CommitmentField::Status(Status::Lapsed)).unwrap();
        assert_eq!(commitment.kept_on, None);
    }
}
