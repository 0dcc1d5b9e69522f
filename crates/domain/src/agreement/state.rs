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
    /// Its term is over, and another one carries it on.
    Renewed,
    /// Ended before its time.
    Terminated,
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

    /// The same, when it is known whether all have signed another that carries it on: then nothing is to be done about
    /// its end, and after its last day it is renewed.
    pub fn when_renewed(self, renewed: bool) -> AgreementState {
        match self {
            AgreementState::EndingSoon if renewed => AgreementState::Active,
            AgreementState::Ended if renewed => AgreementState::Renewed,
            other => other,
        }
    }

    /// Whether it holds: signed by all, and its last day not past.
    pub fn is_in_force(self) -> bool {
        matches!(self, AgreementState::Active | AgreementState::EndingSoon)
    }
}

impl Agreement {
    /// The last day on which it holds: of its term, or the day on which it was ended before.
    pub fn last_day(&self) -> Option<NaiveDate> {
        [self.ends_on, self.terminated_on].into_iter().flatten().min()
    }

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
            _ => match self.last_day().map(|ends| (ends - today).num_days()) {
                Some(days) if days < 0 && self.terminated_on.is_some() => AgreementState::Terminated,
                Some(days) if days < 0 => AgreementState::Ended,
                Some(days) if days <= ENDING_SOON_DAYS => AgreementState::EndingSoon,
                _ => AgreementState::Active,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::Duration;
    use proptest::prelude::*;

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
            terminated_on: None,
            termination: None,
            termination_note: String::new(),
            renews: None,
            closed_on: None,
            thanks: String::new(),
            reviewed_on: None,
            looked_at: String::new(),
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
    fn one_that_was_ended_before_its_time_holds_until_that_day() {
        let signed = Agreement { frozen: Some(Id([3; 16])), ..agreement() };
        let ended = Agreement { terminated_on: Some(on("2026-03-31")), ..signed };
        assert_eq!(ended.state(2, 2, on("2026-03-31")), AgreementState::EndingSoon);
        assert_eq!(ended.state(2, 2, on("2026-04-01")), AgreementState::Terminated);
        assert_eq!(ended.state(2, 2, on("2027-04-01")).when_renewed(true), AgreementState::Terminated);
    }

    #[test]
    fn one_that_is_carried_on_asks_for_nothing_and_is_renewed_afterwards() {
        let signed = Agreement { frozen: Some(Id([3; 16])), ..agreement() };
        let state = |day: &str| signed.state(2, 2, on(day)).when_renewed(true);
        assert_eq!(state("2026-12-31"), AgreementState::Active);
        assert_eq!(state("2027-01-01"), AgreementState::Renewed);
        assert_eq!(agreement().state(2, 0, on("2027-01-01")).when_renewed(true), AgreementState::Draft);
    }

    /// Where a signed agreement stands on its way: dates never lead back.
    fn far(state: AgreementState) -> u8 {
        match state {
            AgreementState::Active => 1,
            AgreementState::EndingSoon => 2,
            AgreementState::Ended | AgreementState::Renewed | AgreementState::Terminated => 3,
            other => panic!("{other:?} is not reached by dates"),
        }
    }

    proptest! {
        #[test]
        fn dates_alone_move_a_signed_agreement_forward_and_never_back(
            start in 0i32..40_000, length in 0i64..4_000, ended in prop::option::of(0i64..4_000),
            offset in -500i64..5_000, renewed: bool,
        ) {
            let starts_on = on("1990-01-01") + Duration::days(i64::from(start));
            let ends_on = starts_on + Duration::days(length);
            let terminated_on = ended.map(|days| (starts_on + Duration::days(days)).min(ends_on));
            let signed = Agreement {
                frozen: Some(Id([3; 16])),
                starts_on: Some(starts_on),
                ends_on: Some(ends_on),
                terminated_on,
                ..agreement()
            };
            let today = starts_on + Duration::days(offset);
            let state = |day: NaiveDate| signed.state(2, 2, day).when_renewed(renewed);
            let (now, next) = (state(today), state(today + Duration::days(1)));
            prop_assert!(far(now) <= far(next), "{now:?} then {next:?}");
            let last = signed.last_day().unwrap();
            prop_assert_eq!(now.is_in_force(), today <= last);
            prop_assert_eq!(now == AgreementState::Terminated, today > last && terminated_on.is_some());
            let warned = (0..=ENDING_SOON_DAYS).contains(&(last - today).num_days());
            prop_assert_eq!(now == AgreementState::EndingSoon, warned && !renewed);
        }

        #[test]
        fn no_day_moves_what_is_not_signed_or_void(signed in 0usize..2, frozen: bool, offset in -5_000i64..5_000) {
            let row = Agreement { frozen: frozen.then_some(Id([3; 16])), ..agreement() };
            let day = on("2026-12-31") + Duration::days(offset);
            prop_assert_eq!(row.state(2, signed, day), row.state(2, signed, on("2026-02-01")));
            let void = Agreement { void_reason: Some(String::new()), ..row };
            prop_assert_eq!(void.state(2, signed, day).when_renewed(true), AgreementState::Void);
        }
    }

    #[test]
    fn without_a_last_day_it_does_not_end() {
        let open = Agreement { frozen: Some(Id([3; 16])), ends_on: None, ..agreement() };
        assert_eq!(open.state(2, 2, on("2099-01-01")), AgreementState::Active);
    }
}
