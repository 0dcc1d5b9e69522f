//! How often a recurring commitment falls due, and how often it has by a day.

use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// How often a commitment falls due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Recurrence {
    /// Each week.
    Weekly,
    /// Each month.
    Monthly,
    /// Each quarter of a year.
    Quarterly,
    /// Each half of a year.
    HalfYearly,
    /// Each year.
    Yearly,
}

impl Recurrence {
    /// All of them, most often first.
    pub const ALL: [Recurrence; 5] = [
        Recurrence::Weekly,
        Recurrence::Monthly,
        Recurrence::Quarterly,
        Recurrence::HalfYearly,
        Recurrence::Yearly,
    ];

    /// The day on which its `n`th time (from 1) falls due: so many whole periods after `from`. None beyond the
    /// calendar.
    pub fn due(self, from: NaiveDate, n: u32) -> Option<NaiveDate> {
        let months =
            |each: u32| n.checked_mul(each).and_then(|all| from.checked_add_months(Months::new(all)));
        match self {
            Recurrence::Weekly => from.checked_add_days(Days::new(u64::from(n) * 7)),
            Recurrence::Monthly => months(1),
            Recurrence::Quarterly => months(3),
            Recurrence::HalfYearly => months(6),
            Recurrence::Yearly => months(12),
        }
    }

    /// How many times it fell due from `from` to `until`, both counted.
    pub fn times(self, from: NaiveDate, until: NaiveDate) -> u32 {
        if until < from {
            return 0;
        }
        let days = u32::try_from((until - from).num_days()).unwrap_or(u32::MAX);
        // A period is never shorter than this, so that the count below is bounded.
        let shortest = match self {
            Recurrence::Weekly => 7,
            Recurrence::Monthly => 28,
            Recurrence::Quarterly => 89,
            Recurrence::HalfYearly => 181,
            Recurrence::Yearly => 365,
        };
        let (mut low, mut high) = (0, days / shortest);
        while low < high {
            let middle = low + (high - low).div_ceil(2);
            match self.due(from, middle) {
                Some(due) if due <= until => low = middle,
                _ => high = middle - 1,
            }
        }
        low
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn on(day: &str) -> NaiveDate {
        day.parse().unwrap()
    }

    #[test]
    fn the_first_time_is_a_whole_period_after_the_start() {
        assert_eq!(Recurrence::Weekly.times(on("2026-01-01"), on("2026-01-07")), 0);
        assert_eq!(Recurrence::Weekly.times(on("2026-01-01"), on("2026-01-08")), 1);
        assert_eq!(Recurrence::Monthly.times(on("2026-01-31"), on("2026-02-28")), 1, "short months count");
        assert_eq!(Recurrence::Quarterly.times(on("2026-01-01"), on("2026-12-31")), 3);
        assert_eq!(Recurrence::Yearly.times(on("2024-02-29"), on("2026-02-28")), 2);
        assert_eq!(Recurrence::Monthly.times(on("2026-02-01"), on("2026-01-01")), 0);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn so_many_times_and_not_one_more(start in 0i64..20_000, length in 0i64..8_000, which in 0usize..5) {
            let from = on("1990-01-01") + chrono::Duration::days(start);
            let until = from + chrono::Duration::days(length);
            let every = Recurrence::ALL[which];
            let times = every.times(from, until);
            prop_assert!(times == 0 || every.due(from, times).unwrap() <= until);
            prop_assert!(every.due(from, times + 1).unwrap() > until);
        }
    }
}
