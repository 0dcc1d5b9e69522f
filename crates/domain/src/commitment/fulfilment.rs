//! How far promises are kept: one at a time for what recurs, and for all promises of a party together.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Commitment, CommitmentState, Recurrence, Status};

/// The days within which a promise runs; either may be open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Term {
    /// First day.
    pub starts_on: Option<NaiveDate>,
    /// Last day.
    pub ends_on: Option<NaiveDate>,
}

/// How a promise stands on a day, with how often it fell due and was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct Standing {
    /// How it stands.
    pub state: CommitmentState,
    /// Days past the day on which the oldest time that was not kept fell due; 0 when not late.
    #[cfg_attr(feature = "shapes", ts(type = "number"))]
    pub late_days: i64,
    /// How often it should have been kept so far. A time that was kept early counts; what was let go does not.
    pub due: u32,
    /// How often it was kept, never more than it was due.
    pub kept: u32,
    /// The next day on which it falls due; none when nothing is to come.
    pub next_on: Option<NaiveDate>,
}

/// How far all promises of a party are kept so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct Fulfilment {
    /// Times due so far.
    pub due: u32,
    /// Of those, kept.
    pub kept: u32,
    /// Kept of due in whole percent, rounded down so that only all is a hundred; none while nothing was due.
    pub percent: Option<u32>,
}

impl Fulfilment {
    /// Of these promises together.
    pub fn of(standings: impl IntoIterator<Item = Standing>) -> Fulfilment {
        let (due, kept) = standings.into_iter().fold((0_u32, 0_u32), |(due, kept), one| {
            (due.saturating_add(one.due), kept.saturating_add(one.kept))
        });
        let share = u64::from(kept) * 100;
        let percent = share.checked_div(u64::from(due)).and_then(|share| u32::try_from(share).ok());
        Fulfilment { due, kept, percent }
    }
}

/// The days on which something recurring falls due: from its own day, which is the first time, else so many whole
/// periods after the term began; never after the term.
#[derive(Debug, Clone, Copy)]
struct Calendar {
    every: Recurrence,
    first: Option<NaiveDate>,
    term: Term,
}

impl Calendar {
    /// How many times fell due until a day, that day counted.
    fn times(self, until: NaiveDate) -> u32 {
        let until = self.term.ends_on.map_or(until, |ends| ends.min(until));
        match (self.first, self.term.starts_on) {
            (Some(first), _) if until < first => 0,
            (Some(first), _) => self.every.times(first, until).saturating_add(1),
            (None, Some(starts)) => self.every.times(starts, until),
            (None, None) => 0,
        }
    }

    /// The day of its `n`th time, from 1; none after the term.
    fn day(self, n: u32) -> Option<NaiveDate> {
        let day = match (self.first, self.term.starts_on) {
            (Some(first), _) if n <= 1 => Some(first),
            (Some(first), _) => self.every.due(first, n - 1),
            (None, Some(starts)) => self.every.due(starts, n),
            (None, None) => None,
        };
        day.filter(|day| self.term.ends_on.is_none_or(|ends| *day <= ends))
    }
}

impl Commitment {
    /// How it stands on a day, within the term of its partnership, when it was kept so many times one at a time.
    ///
    /// The day itself is in time, as it is for what is promised once.
    pub fn standing(&self, term: Term, times_kept: u32, today: NaiveDate) -> Standing {
        let (state, late_days) = self.state(today);
        let once = |due: u32, kept: u32| Standing { state, late_days, due, kept, next_on: None };
        let every = match (self.every, self.status) {
            (_, Status::Waived) => return once(0, 0),
            (Some(every), _) => every,
            (None, Status::Open) => {
                let due = u32::from(state == CommitmentState::Late);
                return Standing { next_on: self.due_on.filter(|_| due == 0), ..once(due, 0) };
            }
            (None, Status::Kept) => return once(1, 1),
            (None, Status::Lapsed) => return once(1, 0),
        };
        let calendar = Calendar { every, first: self.due_on, term };
        let over = today.pred_opt().map_or(0, |yesterday| calendar.times(yesterday));
        match self.status {
            // Declared kept or lapsed as a whole: what was kept one at a time stays counted.
            Status::Kept => {
                let all = over.max(times_kept).max(1);
                return once(all, all);
            }
            Status::Lapsed => return once(over.max(times_kept).max(1), times_kept),
            Status::Open | Status::Waived => {}
        }
        let (due, kept) = (over.max(times_kept), times_kept);
        let next_on = calendar.day(kept.saturating_add(1));
        let standing = Standing { state: CommitmentState::Open, late_days: 0, due, kept, next_on };
        if over > kept {
            let late_days = next_on.map_or(0, |day| (today - day).num_days().max(0));
            return Standing { state: CommitmentState::Late, late_days, ..standing };
        }
        let ended = term.ends_on.is_some_and(|ends| ends < today);
        if ended && kept > 0 { Standing { state: CommitmentState::Kept, ..standing } } else { standing }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::commitment::CommitmentDraft;
    use crate::id::Id;

    fn on(day: &str) -> NaiveDate {
        day.parse().unwrap()
    }

    fn promise(due_on: Option<&str>, every: Option<Recurrence>) -> Commitment {
        let draft: CommitmentDraft = serde_json::from_value(serde_json::json!({
            "partnership": Id([1; 16]), "what": "mengirim relawan", "due_on": due_on, "every": every,
        }))
        .unwrap();
        draft.commitment(Id([2; 16]), 1).unwrap()
    }

    fn year() -> Term {
        Term { starts_on: Some(on("2026-09-01")), ends_on: Some(on("2027-08-31")) }
    }

    #[test]
    fn what_is_promised_once_is_due_when_its_day_is_over_or_it_is_kept_early() {
        let mut once = promise(Some("2026-12-01"), None);
        let count = |one: &Commitment, today: &str| {
            let standing = one.standing(year(), 0, on(today));
            (standing.due, standing.kept)
        };
        assert_eq!(count(&once, "2026-12-01"), (0, 0), "the day itself is in time");
        assert_eq!(count(&once, "2026-12-02"), (1, 0));
        once.status = Status::Kept;
        assert_eq!(count(&once, "2026-11-01"), (1, 1));
        once.status = Status::Lapsed;
        assert_eq!(count(&once, "2026-11-01"), (1, 0));
        once.status = Status::Waived;
        assert_eq!(count(&once, "2027-11-01"), (0, 0), "what was let go is not counted");
    }

    #[test]
    fn what_recurs_is_late_when_it_fell_due_more_often_than_it_was_kept() {
        let monthly = promise(None, Some(Recurrence::Monthly));
        let at = |kept: u32, today: &str| monthly.standing(year(), kept, on(today));
        assert_eq!(at(0, "2026-10-01").state, CommitmentState::Open, "the first day itself is in time");
        assert_eq!(at(0, "2026-10-01").next_on, Some(on("2026-10-01")));
        let late = at(1, "2026-11-24");
        assert_eq!((late.state, late.late_days, late.due, late.kept), (CommitmentState::Late, 23, 2, 1));
        let even = at(2, "2026-11-24");
        assert_eq!((even.state, even.next_on), (CommitmentState::Open, Some(on("2026-12-01"))));
        assert_eq!(at(11, "2027-09-01").state, CommitmentState::Kept, "all of a term that is over");
        assert_eq!(at(10, "2030-01-01").due, 11, "nothing falls due after the term");
    }

    #[test]
    fn a_day_of_its_own_is_the_first_time() {
        let weekly = promise(Some("2026-11-07"), Some(Recurrence::Weekly));
        assert_eq!(weekly.standing(year(), 0, on("2026-11-07")).due, 0);
        assert_eq!(weekly.standing(year(), 0, on("2026-11-08")).due, 1);
        assert_eq!(weekly.standing(year(), 0, on("2026-11-08")).late_days, 1);
        assert_eq!(weekly.standing(year(), 3, on("2026-11-24")).next_on, Some(on("2026-11-28")));
    }

    #[test]
    fn without_a_beginning_nothing_falls_due() {
        let monthly = promise(None, Some(Recurrence::Monthly));
        let standing = monthly.standing(Term::default(), 2, on("2026-11-24"));
        assert_eq!((standing.state, standing.due, standing.kept), (CommitmentState::Open, 2, 2));
    }

    #[test]
    fn only_all_of_it_is_a_hundred_percent() {
        let of = |due, kept| {
            let state = CommitmentState::Open;
            Fulfilment::of([Standing { state, late_days: 0, due, kept, next_on: None }]).percent
        };
        assert_eq!((of(0, 0), of(3, 2), of(300, 299), of(4, 4)), (None, Some(66), Some(99), Some(100)));
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn it_is_never_kept_more_often_than_due(
            days in -900i64..900, kept in 0u32..90, which in 0usize..6, first in prop::option::of(-400i64..400),
            status in 0usize..4,
        ) {
            let start = on("2026-09-01");
            let day = |days: i64| start + chrono::Duration::days(days);
            let mut one = promise(None, Recurrence::ALL.get(which).copied());
            one.due_on = first.map(day);
            one.status = [Status::Open, Status::Kept, Status::Waived, Status::Lapsed][status];
            let standing = one.standing(year(), kept, day(days));
            prop_assert!(standing.kept <= standing.due);
            prop_assert_eq!(standing.late_days > 0, standing.state == CommitmentState::Late);
            let percent = Fulfilment::of([standing]).percent;
            prop_assert!(percent.is_none_or(|percent| percent <= 100));
            prop_assert!(percent != Some(100) || standing.kept == standing.due);
        }
    }
}
