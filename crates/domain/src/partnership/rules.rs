//! What a partnership must be like.

use chrono::NaiveDate;

use super::{Member, MemberField, Partnership, PartnershipDraft, PartnershipField, Step, StepDraft};
use crate::id::Id;
use crate::problem::Problems;
use crate::text::{check_line, check_text, require_line};

/// Most partners that one draft may bring.
pub const MEMBERS: usize = 20;

impl Step {
    /// The eight steps in order.
    pub const ALL: [Step; 8] = [
        Step::Stakeholders,
        Step::Trust,
        Step::Goals,
        Step::Roles,
        Step::Resources,
        Step::Engagement,
        Step::Impact,
        Step::Sustaining,
    ];
}

impl PartnershipDraft {
    /// The draft with its texts cleaned, or every problem. Codes: `required`, `ends_before_start`, `too_many`.
    pub fn checked(mut self) -> Result<PartnershipDraft, Problems> {
        let mut problems = Problems::default();
        self.name = require_line("name", &self.name, 160, &mut problems);
        self.purpose = check_text("purpose", &self.purpose, 1000, &mut problems);
        check_term(self.starts_on, self.ends_on, &mut problems);
        if self.members.len() > MEMBERS {
            problems.add_with("members", "too_many", &[("limit", &MEMBERS.to_string())]);
        }
        self.members.sort();
        self.members.dedup();
        problems.or(self)
    }

    /// The row that this (checked) draft becomes.
    pub fn partnership(&self, id: Id) -> Partnership {
        Partnership {
            id,
            name: self.name.clone(),
            purpose: self.purpose.clone(),
            starts_on: self.starts_on,
            ends_on: self.ends_on,
            retired: false,
        }
    }
}

impl Partnership {
    /// Gives one field a new value, or says every problem with it.
    pub fn set(&mut self, field: PartnershipField) -> Result<(), Problems> {
        let mut problems = Problems::default();
        let mut next = self.clone();
        match field {
            PartnershipField::Name(text) => next.name = require_line("name", &text, 160, &mut problems),
            PartnershipField::Purpose(text) => {
                next.purpose = check_text("purpose", &text, 1000, &mut problems);
            }
            PartnershipField::StartsOn(day) => next.starts_on = day,
            PartnershipField::EndsOn(day) => next.ends_on = day,
        }
        check_term(next.starts_on, next.ends_on, &mut problems);
        *self = problems.or(next)?;
        Ok(())
    }
}

impl Member {
    /// Gives one field a new value, or says every problem with it.
    pub fn set(&mut self, field: MemberField) -> Result<(), Problems> {
        let mut problems = Problems::default();
        let MemberField::Role(text) = field;
        let role = check_line("role", &text, 200, &mut problems);
        self.role = problems.or(role)?;
        Ok(())
    }
}

impl StepDraft {
    /// The draft with its note cleaned, or every problem.
    pub fn checked(mut self) -> Result<StepDraft, Problems> {
        let mut problems = Problems::default();
        self.note = check_text("note", &self.note, 1000, &mut problems);
        problems.or(self)
    }
}

/// A term ends on or after the day it starts; the problem stands at its end.
pub fn check_term(starts: Option<NaiveDate>, ends: Option<NaiveDate>, problems: &mut Problems) {
    if let (Some(starts), Some(ends)) = (starts, ends)
        && ends < starts
    {
        problems.add("ends_on", "ends_before_start");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Option<NaiveDate> {
        Some(text.parse().unwrap())
    }

    fn draft() -> PartnershipDraft {
        PartnershipDraft {
            name: "Kelas Literasi Sabtu".into(),
            purpose: String::new(),
            starts_on: day("2026-12-01"),
            ends_on: day("2027-11-30"),
            members: vec![Id([2; 16]), Id([1; 16]), Id([2; 16])],
        }
    }

    #[test]
    fn a_partner_joins_once() {
        assert_eq!(draft().checked().unwrap().members, [Id([1; 16]), Id([2; 16])]);
    }

    #[test]
    fn a_term_of_one_day_is_a_term_and_a_backward_one_is_not() {
        let one_day = PartnershipDraft { ends_on: day("2026-12-01"), ..draft() };
        assert!(one_day.checked().is_ok());
        let backward = PartnershipDraft { ends_on: day("2026-11-30"), ..draft() };
        assert_eq!(backward.checked().unwrap_err().0[0].code, "ends_before_start");
    }

    #[test]
    fn moving_the_start_past_the_end_is_refused() {
        let mut partnership = draft().checked().unwrap().partnership(Id([9; 16]));
        assert!(partnership.set(PartnershipField::StartsOn(day("2028-01-01"))).is_err());
        assert_eq!(partnership.starts_on, day("2026-12-01"));
        partnership.set(PartnershipField::EndsOn(None)).unwrap();
        partnership.set(PartnershipField::StartsOn(day("2028-01-01"))).unwrap();
    }

    #[test]
    fn the_steps_are_eight_and_in_order() {
        assert!(Step::ALL.windows(2).all(|pair| pair[0] < pair[1]));
    }
}
