//! A calendar month: the grain in which figures are kept.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde::de::Visitor;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A month of a year, written `2026-11`. Later months are greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS), ts(type = "string"))]
pub struct Month {
    /// Year, 1900 to 2999.
    year: i32,
    /// 1 to 12.
    month: u32,
}

/// The text is not a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAMonth;

impl fmt::Display for NotAMonth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a month is written like 2026-11")
    }
}

impl Month {
    /// The month of these numbers, if there is one between 1900 and 2999.
    pub fn new(year: i32, month: u32) -> Option<Month> {
        ((1900..=2999).contains(&year) && (1..=12).contains(&month)).then_some(Month { year, month })
    }

    /// The month in which a day lies. Days before 1900 and after 2999 are taken to the nearest year kept.
    pub fn of(day: NaiveDate) -> Month {
        Month { year: day.year().clamp(1900, 2999), month: day.month() }
    }

    /// Its year.
    pub fn year(self) -> i32 {
        self.year
    }

    /// Its number in the year, 1 to 12.
    pub fn month(self) -> u32 {
        self.month
    }

    /// Its first day.
    pub fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year, self.month, 1).unwrap_or_default()
    }

    /// Its last day.
    pub fn last_day(self) -> NaiveDate {
        let next = self.plus(1).first_day();
        if self.plus(1) == self { next } else { next.pred_opt().unwrap_or(next) }
    }

    /// Months since January of the year 0: the difference of two is how far apart they are.
    pub fn index(self) -> i64 {
        i64::from(self.year) * 12 + i64::from(self.month) - 1
    }

    /// So many months later (earlier when negative), within the years that are kept.
    #[must_use]
    pub fn plus(self, months: i64) -> Month {
        let at = self.index().saturating_add(months).clamp(1900 * 12, 2999 * 12 + 11);
        Month { year: (at / 12) as i32, month: (at % 12) as u32 + 1 }
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl FromStr for Month {
    type Err = NotAMonth;

    fn from_str(text: &str) -> Result<Month, NotAMonth> {
        let (year, month) = text.split_once('-').ok_or(NotAMonth)?;
        let figures =
            |part: &str, count: usize| part.len() == count && part.bytes().all(|b| b.is_ascii_digit());
        if !figures(year, 4) || !figures(month, 2) {
            return Err(NotAMonth);
        }
        Month::new(year.parse().map_err(|_| NotAMonth)?, month.parse().map_err(|_| NotAMonth)?)
            .ok_or(NotAMonth)
    }
}

impl Serialize for Month {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Month {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Month, D::Error> {
        struct Text;
        impl Visitor<'_> for Text {
            type Value = Month;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a month")
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Month, E> {
                text.parse().map_err(E::custom)
            }
        }
        deserializer.deserialize_str(Text)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_month_knows_its_days() {
        let february: Month = "2028-02".parse().unwrap();
        assert_eq!(february.first_day().to_string(), "2028-02-01");
        assert_eq!(february.last_day().to_string(), "2028-02-29");
        assert_eq!(Month::of(february.last_day()), february);
    }

    #[test]
    fn other_texts_are_no_months() {
        for text in ["", "2026", "2026-13", "2026-00", "2026-1", "26-11", "2026-11-01", "1899-12", "+026-11"]
        {
            assert_eq!(text.parse::<Month>(), Err(NotAMonth), "{text}");
        }
    }

    #[test]
    fn the_last_month_that_is_kept_still_has_a_last_day() {
        let last = Month::new(2999, 12).unwrap();
        assert_eq!(last.plus(5), last);
        assert!(last.last_day() >= last.first_day());
    }

    proptest! {
        #[test]
        fn steps_there_and_back_end_where_they_began(year in 1950..2900i32, month in 1..=12u32, steps in -500..500i64) {
            let from = Month::new(year, month).unwrap();
            let to = from.plus(steps);
            prop_assert_eq!(to.plus(-steps), from);
            prop_assert_eq!(to.index() - from.index(), steps);
            prop_assert_eq!(to.to_string().parse(), Ok(to));
        }

        #[test]
        fn no_text_panics(text in any::<String>()) {
            let _ = text.parse::<Month>();
        }
    }
}
