//! What a blank holds: its kinds, and values in canonical form.
//!
//! Stored values are plain and language-free (`30 day`, `2026-12-01`, `1500000`), so that one agreement can
//! be printed in either language; words are made from them when the paper is composed.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::money::{Currency, Money};

/// What belongs in a blank.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum BlankKind {
    /// A person's name, with position if wished.
    Person,
    /// A day.
    Date,
    /// An amount of rupiah.
    Money,
    /// A whole number.
    Number,
    /// A number of hours, days, months ...
    Duration,
    /// Free words.
    Text,
}

impl BlankKind {
    /// All of them.
    pub const ALL: [BlankKind; 6] = [
        BlankKind::Person,
        BlankKind::Date,
        BlankKind::Money,
        BlankKind::Number,
        BlankKind::Duration,
        BlankKind::Text,
    ];

    /// Its word in the notation.
    pub fn name(self) -> &'static str {
        match self {
            BlankKind::Person => "person",
            BlankKind::Date => "date",
            BlankKind::Money => "money",
            BlankKind::Number => "number",
            BlankKind::Duration => "duration",
            BlankKind::Text => "text",
        }
    }

    /// The kind of that name.
    pub fn named(name: &str) -> Option<BlankKind> {
        BlankKind::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Reads a stored value; none when it is empty or not of this kind.
    pub fn read(self, stored: &str) -> Option<Value> {
        let stored = stored.trim();
        if stored.is_empty() {
            return None;
        }
        match self {
            BlankKind::Person | BlankKind::Text => Some(Value::Text(stored.to_owned())),
            BlankKind::Date => stored.parse().ok().map(Value::Date),
            BlankKind::Money => {
                let units = stored.parse().ok().filter(|units| *units >= 0)?;
                Some(Value::Money(Money { units, currency: Currency::IDR }))
            }
            BlankKind::Number => stored.parse().ok().filter(|number| *number >= 0).map(Value::Number),
            BlankKind::Duration => {
                let (count, unit) = stored.split_once(' ')?;
                let count = count.parse().ok().filter(|count| (1..=9999).contains(count))?;
                Some(Value::Duration(count, TimeUnit::named(unit.trim())?))
            }
        }
    }
}

/// What stands in a blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Words, or a person.
    Text(String),
    /// A day.
    Date(NaiveDate),
    /// An amount, never negative.
    Money(Money),
    /// A whole number, never negative.
    Number(i64),
    /// A length of time.
    Duration(i64, TimeUnit),
}

impl fmt::Display for Value {
    /// The canonical form that [`BlankKind::read`] takes.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Text(text) => f.write_str(text),
            Value::Date(day) => write!(f, "{day}"),
            Value::Money(money) => write!(f, "{}", money.units),
            Value::Number(number) => write!(f, "{number}"),
            Value::Duration(count, unit) => write!(f, "{count} {}", unit.name()),
        }
    }
}

/// A unit of time as agreements count it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum TimeUnit {
    /// Jam.
    Hour,
    /// Hari.
    Day,
    /// Hari kerja.
    WorkingDay,
    /// Minggu.
    Week,
    /// Bulan.
    Month,
    /// Tahun.
    Year,
}

impl TimeUnit {
    /// All of them.
    pub const ALL: [TimeUnit; 6] = [
        TimeUnit::Hour,
        TimeUnit::Day,
        TimeUnit::WorkingDay,
        TimeUnit::Week,
        TimeUnit::Month,
        TimeUnit::Year,
    ];

    /// Its word in stored values.
    pub fn name(self) -> &'static str {
        match self {
            TimeUnit::Hour => "hour",
            TimeUnit::Day => "day",
            TimeUnit::WorkingDay => "working_day",
            TimeUnit::Week => "week",
            TimeUnit::Month => "month",
            TimeUnit::Year => "year",
        }
    }

    /// The unit of that name.
    pub fn named(name: &str) -> Option<TimeUnit> {
        TimeUnit::ALL.into_iter().find(|unit| unit.name() == name)
    }
}
