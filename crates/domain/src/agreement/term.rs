//! What the term of an agreement asks of the days before its end: how near the end is, until when notice can be given,
//! and when the parties look at it together.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use crate::clause_text::{BlankKind, TimeUnit, Value};

/// How near a day is, in the steps in which an agreement is brought to mind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RadarStage {
    /// 15 days or less.
    Fifteen,
    /// 30 days or less.
    Thirty,
    /// 60 days or less.
    Sixty,
    /// 90 days or less.
    Ninety,
}

impl RadarStage {
    /// All of them, the nearest first, each with its days.
    pub const ALL: [(RadarStage, i64); 4] = [
        (RadarStage::Fifteen, 15),
        (RadarStage::Thirty, 30),
        (RadarStage::Sixty, 60),
        (RadarStage::Ninety, 90),
    ];

    /// The step in which a day with so many days to go is; none before 90 days and after the day itself.
    pub fn of(days_left: i64) -> Option<RadarStage> {
        let near = |(_, days): &&(RadarStage, i64)| days_left <= *days;
        RadarStage::ALL.iter().filter(|_| days_left >= 0).find(near).map(|(stage, _)| *stage)
    }
}

/// A length of time as an article names it, for instance a month's notice or every three months.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct Span {
    /// How many.
    #[cfg_attr(feature = "shapes", ts(type = "number"))]
    pub count: i64,
    /// Of what.
    pub unit: TimeUnit,
}

impl Span {
    /// As it is kept in the blank of an article; none when nothing is filled in.
    pub fn read(stored: &str) -> Option<Span> {
        match BlankKind::Duration.read(stored)? {
            Value::Duration(count, unit) => Some(Span { count, unit }),
            _ => None,
        }
    }

    /// The last day that lies this long before a day; none beyond the calendar. Hours are rounded up to whole days,
    /// and working days are those from Monday to Friday.
    pub fn before(self, day: NaiveDate) -> Option<NaiveDate> {
        let count = u64::try_from(self.count).ok()?;
        match self.unit {
            TimeUnit::Hour => day.checked_sub_days(Days::new(count.div_ceil(24))),
            TimeUnit::Day => day.checked_sub_days(Days::new(count)),
            TimeUnit::WorkingDay => working_days(day, count, NaiveDate::pred_opt),
            TimeUnit::Week => day.checked_sub_days(Days::new(count.checked_mul(7)?)),
            TimeUnit::Month => day.checked_sub_months(Months::new(u32::try_from(count).ok()?)),
            TimeUnit::Year => {
                day.checked_sub_months(Months::new(u32::try_from(count.checked_mul(12)?).ok()?))
            }
        }
    }

    /// The day that lies `times` this long after a day; none beyond the calendar. Months are counted from the first
    /// day each time, so that a rhythm that begins on a 31st does not drift.
    pub fn after(self, day: NaiveDate, times: u32) -> Option<NaiveDate> {
        let count = u64::try_from(self.count).ok()?.checked_mul(u64::from(times))?;
        match self.unit {
            TimeUnit::Hour => day.checked_add_days(Days::new(count.div_ceil(24))),
            TimeUnit::Day => day.checked_add_days(Days::new(count)),
            TimeUnit::WorkingDay => working_days(day, count, NaiveDate::succ_opt),
            TimeUnit::Week => day.checked_add_days(Days::new(count.checked_mul(7)?)),
            TimeUnit::Month => day.checked_add_months(Months::new(u32::try_from(count).ok()?)),
            TimeUnit::Year => {
                day.checked_add_months(Months::new(u32::try_from(count.checked_mul(12)?).ok()?))
            }
        }
    }
}

fn working_days(
    from: NaiveDate,
    count: u64,
    step: impl Fn(&NaiveDate) -> Option<NaiveDate>,
) -> Option<NaiveDate> {
    let mut day = from;
    let mut left = count;
    while left > 0 {
        day = step(&day)?;
        if !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
            left -= 1;
        }
    }
    Some(day)
}

/// So many reviews of one agreement are counted at most: enough for one a month in twenty-five years.
const REVIEWS: u32 = 300;
/// So far ahead they are counted when an agreement has no last day.
const AHEAD_MONTHS: u32 = 300;

/// The days on which an agreement is looked at together: so many whole spans after its first day, until its last one.
pub fn reviews(starts_on: NaiveDate, every: Span, ends_on: Option<NaiveDate>) -> Vec<NaiveDate> {
    let far = starts_on.checked_add_months(Months::new(AHEAD_MONTHS)).unwrap_or(NaiveDate::MAX);
    let ends_on = ends_on.unwrap_or(far);
    let days = (1..=REVIEWS).map_while(|times| every.after(starts_on, times));
    days.take_while(|day| *day <= ends_on).collect()
}

/// The review that is next, given when the parties last looked at it: the first one after that day.
pub fn next_review(days: &[NaiveDate], reviewed_on: Option<NaiveDate>) -> Option<NaiveDate> {
    days.iter().copied().find(|day| reviewed_on.is_none_or(|reviewed| *day > reviewed))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn span(text: &str) -> Span {
        Span::read(text).unwrap()
    }

    #[test]
    fn notice_is_counted_back_in_the_unit_of_the_article() {
        let ends = day("2027-06-30");
        assert_eq!(span("30 day").before(ends), Some(day("2027-05-31")));
        assert_eq!(span("3 month").before(ends), Some(day("2027-03-30")));
        assert_eq!(span("2 week").before(ends), Some(day("2027-06-16")));
        assert_eq!(span("25 hour").before(ends), Some(day("2027-06-28")), "an hour more is a day more");
        assert_eq!(span("5 working_day").before(ends), Some(day("2027-06-23")));
        assert_eq!(span("1 year").before(day("2028-02-29")), Some(day("2027-02-28")));
        assert_eq!(Span::read(""), None);
    }

    #[test]
    fn reviews_keep_to_the_day_on_which_the_term_began() {
        let days = reviews(day("2026-08-31"), span("3 month"), Some(day("2027-08-30")));
        assert_eq!(days, [day("2026-11-30"), day("2027-02-28"), day("2027-05-31")]);
        assert_eq!(next_review(&days, None), Some(day("2026-11-30")));
        assert_eq!(next_review(&days, Some(day("2026-11-30"))), Some(day("2027-02-28")));
        assert_eq!(next_review(&days, Some(day("2027-06-01"))), None);
    }

    #[test]
    fn a_day_is_brought_to_mind_in_four_steps() {
        let stages = [91, 90, 61, 60, 31, 30, 16, 15, 0, -1].map(RadarStage::of);
        use RadarStage::{Fifteen, Ninety, Sixty, Thirty};
        let told = [Ninety, Ninety, Sixty, Sixty, Thirty, Thirty, Fifteen, Fifteen].map(Some);
        assert_eq!(stages[1..9], told);
        assert_eq!((stages[0], stages[9]), (None, None));
    }

    fn any_span() -> impl Strategy<Value = Span> {
        let units = prop::sample::select(TimeUnit::ALL.to_vec());
        (1i64..=9999, units).prop_map(|(count, unit)| Span { count, unit })
    }

    proptest! {
        #[test]
        fn notice_lies_before_the_end_and_reviews_within_the_term(
            start in 0i32..40_000, length in 0i64..4_000, span in any_span(),
        ) {
            let starts = day("1990-01-01") + chrono::Duration::days(i64::from(start));
            let ends = starts + chrono::Duration::days(length);
            if let Some(notice) = span.before(ends) {
                prop_assert!(notice < ends);
                prop_assert!(span.unit != TimeUnit::Day || (ends - notice).num_days() == span.count);
            }
            let days = reviews(starts, span, Some(ends));
            prop_assert!(days.windows(2).all(|pair| pair[0] <= pair[1]));
            prop_assert!(days.iter().all(|day| *day > starts && *day <= ends));
            let next = next_review(&days, Some(starts));
            prop_assert_eq!(next, days.first().copied());
        }

        #[test]
        fn the_steps_never_go_back_as_the_day_comes_nearer(days in -400i64..400) {
            let (now, next) = (RadarStage::of(days), RadarStage::of(days - 1));
            match (now, next) {
                (Some(now), Some(next)) => prop_assert!(next <= now),
                (Some(_), None) => prop_assert_eq!(days, 0),
                (None, Some(next)) => prop_assert_eq!((days, next), (91, RadarStage::Ninety)),
                (None, None) => prop_assert!(!(0..=90).contains(&days)),
            }
        }
    }
}
