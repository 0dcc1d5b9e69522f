//! How an agreement stands: computed from its dates and signatures, never stored, so that it cannot be out of date.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Agreement;

/// So many days before its last one an agreement is said to end soon.
pub const ENDING_SOON_DAYS: i64 = 90;

/// How an agreement stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum AgreementState {
    /// Being written.
    Draft,
    /// Being written, and a version of it was sent out to the other side.
    InNegotiation,
    /// Frozen and waiting at the signing desk.
    Ready,
    /// Some parties have signed, not all.
    PartlySigned,
    /// Signed by all and in its term, or its term has not begun.
    Active,
    /// Active, with 90 days or less to go.
    EndingSoon,
    /// Its term is over.
    Ended,
    /// Declared void.
    Void,
}

impl AgreementState {
    /// Whether the text is still being written, by one side or between both.
    pub fn is_draft(self) -> bool {
        matches!(self, AgreementState::Draft | AgreementState::InNegotiation)
    }

    /// The same, when it is known whether a version was ever sent out: such a draft is being negotiated.
    pub fn when_sent_out(self, sent_out: bool) -> AgreementState {
        if self == AgreementState::Draft && sent_out { AgreementState::InNegotiation } else { self }
    }
}

impl Agreement {
    /// How it stands on a day, given how many of its parties have signed the version that is frozen.
    pub fn state(&self, parties: usize, signed: usize, today: NaiveDate) -> AgreementState {
        if self.void_reason.is_some() {
            return AgreementState::Void;
        }
        if self.frozen.is_none() {
            return AgreementState::Draft;
        }
        match signed {
            0 => AgreementState::Ready,
            signed if signed < parties => AgreementState::PartlySigned,
            _ => match self.ends_on.map(|ends| (ends - today).num_days()) {
                Some(days) if days < 0 => AgreementState::Ended,
                Some(days) if days <= ENDING_SOON_DAYS => AgreementState::EndingSoon,
                _ => AgreementState::Active,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::AgreementKind;
    use super::*;
    use crate::id::Id;
    use crate::organisation::{Language, Paper};

    fn agreement() -> Agreement {
        Agreement {
            id: Id([1; 16]),
            partnership: Id([2; 16]),
            kind: AgreementKind::Cooperation,
            subject: String::new(),
            number: String::new(),
            partner_number: String::new(),
            place: String::new(),
            signed_on: None,
            starts_on: Some("2026-01-01".parse().unwrap()),
            ends_on: Some("2026-12-31".parse().unwrap()),
            language: Language::Id,
            paper: Paper::A4,
            copies: 2,
            version: 1,
            frozen: None,
            void_reason: None,
            parent: None,
            parent_number: String::new(),
            parent_on: None,
            bilingual: false,
            annexes: None,
            number_mark: String::new(),
            initials: false,
            retired: false,
        }
    }

    fn on(day: &str) -> NaiveDate {
        day.parse().unwrap()
    }

    #[test]
    fn it_is_a_draft_until_it_is_frozen() {
        assert_eq!(agreement().state(2, 0, on("2027-06-01")), AgreementState::Draft);
    }

    #[test]
    fn signatures_decide_while_it_lies_at_the_desk() {
        let frozen = Agreement { frozen: Some(Id([3; 16])), ..agreement() };
        assert_eq!(frozen.state(2, 0, on("2026-02-01")), AgreementState::Ready);
        assert_eq!(frozen.state(2, 1, on("2027-02-01")), AgreementState::PartlySigned, "whatever the day");
        assert_eq!(frozen.state(2, 2, on("2026-02-01")), AgreementState::Active);
    }

    #[test]
    fn its_last_day_still_counts() {
        let signed = Agreement { frozen: Some(Id([3; 16])), ..agreement() };
        assert_eq!(signed.state(2, 2, on("2026-10-01")), AgreementState::Active, "91 days to go");
        assert_eq!(signed.state(2, 2, on("2026-10-02")), AgreementState::EndingSoon);
        assert_eq!(signed.state(2, 2, on("2026-12-31")), AgreementState::EndingSoon);
        assert_eq!(signed.state(2, 2, on("2027-01-01")), AgreementState::Ended);
    }

    #[test]
    fn void_goes_before_everything() {
        let void =
            Agreement { frozen: Some(Id([3; 16])), void_reason: Some("salah pihak".into()), ..agreement() };
        assert_eq!(void.state(2, 2, on("2026-02-01")), AgreementState::Void);
    }

    #[test]
    fn without_a_last_day_it_does_not_end() {
        let open = Agreement { frozen: Some(Id([3; 16])), ends_on: None, ..agreement() };
        assert_eq!(open.state(2, 2, on("2099-01-01")), AgreementState::Active);
    }
}
