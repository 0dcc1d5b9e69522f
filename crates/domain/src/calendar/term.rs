//! Counting in days and months: terms of agreements, notice, and how far a day is from today.

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// The same day `months` later (or earlier), or the last day of that month where it is shorter. None only beyond
/// the calendar.
pub fn add_months(date: NaiveDate, months: i32) -> Option<NaiveDate> {
    let count = Months::new(months.unsigned_abs());
    if months < 0 { date.checked_sub_months(count) } else { date.checked_add_months(count) }
}

/// The last day of a term of `months` that begins on `start`: 12 months from 1 January end on 31 December.
pub fn term_end(start: NaiveDate, months: u32) -> Option<NaiveDate> {
    start.checked_add_months(Months::new(months))?.checked_sub_days(Days::new(1))
}

/// The length of a term in whole months, when it is one: from 24 November 2026 to 23 November 2027 are 12.
pub fn term_months(start: NaiveDate, end: NaiveDate) -> Option<u32> {
    let months = (end.year() - start.year()) * 12 + end.month() as i32 - start.month() as i32;
    [months, months + 1]
        .into_iter()
        .filter_map(|months| u32::try_from(months).ok())
        .find(|months| *months > 0 && term_end(start, *months) == Some(end))
}

/// The last day on which notice of `months` can be given before `end`.
pub fn notice_date(end: NaiveDate, months: u32) -> Option<NaiveDate> {
    end.checked_sub_months(Months::new(months))
}

/// Days from one date to another; negative when `to` lies before.
pub fn days_between(from: NaiveDate, to: NaiveDate) -> i64 {
    to.signed_duration_since(from).num_days()
}

/// How far a day is from today, as a code and a count that the interface turns into a phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case", tag = "code", content = "count")]
pub enum Relative {
    /// The day itself.
    Today,
    /// One day ahead.
    Tomorrow,
    /// One day back.
    Yesterday,
    /// So many days ahead, from 2.
    InDays(u32),
    /// So many days back, from 2.
    DaysAgo(u32),
}

/// How far `date` is from `today`.
pub fn relative(date: NaiveDate, today: NaiveDate) -> Relative {
    match days_between(today, date) {
        0 => Relative::Today,
        1 => Relative::Tomorrow,
        -1 => Relative::Yesterday,
        days if days > 0 => Relative::InDays(u32::try_from(days).unwrap_or(u32::MAX)),
        days => Relative::DaysAgo(u32::try_from(days.unsigned_abs()).unwrap_or(u32::MAX)),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn months_end_where_the_month_ends() {
        assert_eq!(add_months(day("2027-01-31"), 1), Some(day("2027-02-28")));
        assert_eq!(add_months(day("2028-02-29"), 12), Some(day("2029-02-28")));
        assert_eq!(add_months(day("2026-11-24"), -3), Some(day("2026-08-24")));
    }

    #[test]
    fn a_term_ends_the_day_before() {
        assert_eq!(term_end(day("2026-01-01"), 12), Some(day("2026-12-31")));
        assert_eq!(term_end(day("2026-11-24"), 12), Some(day("2027-11-23")));
        assert_eq!(term_months(day("2026-11-24"), day("2027-11-23")), Some(12));
        assert_eq!(term_months(day("2026-01-01"), day("2026-12-31")), Some(12));
        assert_eq!(term_months(day("2026-11-24"), day("2027-11-24")), None, "a day more is no whole term");
        assert_eq!(term_months(day("2026-11-24"), day("2026-11-23")), None);
    }

    #[test]
    fn notice_is_counted_back_from_the_end() {
        assert_eq!(notice_date(day("2027-11-23"), 3), Some(day("2027-08-23")));
    }

    #[test]
    fn distance_is_a_code_and_a_count() {
        let today = day("2026-11-24");
        assert_eq!(relative(today, today), Relative::Today);
        assert_eq!(relative(day("2026-11-25"), today), Relative::Tomorrow);
        assert_eq!(relative(day("2026-11-23"), today), Relative::Yesterday);
        assert_eq!(relative(day("2026-12-24"), today), Relative::InDays(30));
        assert_eq!(relative(day("2026-09-11"), today), Relative::DaysAgo(74));
    }

    proptest! {
        #[test]
        fn every_whole_term_is_recognised(days in 0i32..40_000, months in 1u32..240) {
            let start = day("2000-01-01") + chrono::Duration::days(i64::from(days));
            let end = term_end(start, months).unwrap();
            prop_assert!(term_months(start, end).is_some());
        }
    }
}
