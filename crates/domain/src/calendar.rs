//! Days as Indonesian and English speakers name, write, type and count them.
//!
//! Every date on a screen or a paper is written here, so that weekday, words and digits of one date always agree:
//! real agreements get this wrong. Today comes in from outside. `ui/src/lib/format/dates.ts` is the twin.

mod term;
mod time;
mod typed;

use chrono::{Datelike, NaiveDate};

pub use term::{Relative, add_months, days_between, notice_date, relative, term_end, term_months};
pub use time::{parse_time, time_of_day, zone};
pub use typed::parse_typed;

use crate::english;
use crate::numbers::{self, NO_BREAK_SPACE};
use crate::organisation::Language;

const WEEKDAYS_ID: [&str; 7] = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];
const WEEKDAYS_EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS_ID: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const SHORT_MONTHS_ID: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"];
const SHORT_MONTHS_EN: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const ROMAN_MONTHS: [&str; 12] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/// The name of a date's weekday: `Selasa`.
pub fn weekday_name(date: NaiveDate, language: Language) -> &'static str {
    weekday_names(language)[date.weekday().num_days_from_monday() as usize]
}

/// The seven weekdays, Monday first.
pub fn weekday_names(language: Language) -> [&'static str; 7] {
    match language {
        Language::Id => WEEKDAYS_ID,
        Language::En => WEEKDAYS_EN,
    }
}

/// The twelve months.
pub fn month_names(language: Language) -> [&'static str; 12] {
    match language {
        Language::Id => MONTHS_ID,
        Language::En => MONTHS_EN,
    }
}

/// The twelve months in three letters.
pub fn short_month_names(language: Language) -> [&'static str; 12] {
    match language {
        Language::Id => SHORT_MONTHS_ID,
        Language::En => SHORT_MONTHS_EN,
    }
}

/// The name of a date's month: `November`.
pub fn month_name(date: NaiveDate, language: Language) -> &'static str {
    month_names(language)[date.month0() as usize]
}

/// The month in Roman figures, as document numbers carry it: `XI`.
pub fn roman_month(date: NaiveDate) -> &'static str {
    ROMAN_MONTHS[date.month0() as usize]
}

/// `24 November 2026`.
pub fn long(date: NaiveDate, language: Language) -> String {
    format!("{} {} {}", date.day(), month_name(date, language), date.year())
}

/// `24 November 2026` with day and month kept on one line, for papers.
pub fn on_paper(date: NaiveDate, language: Language) -> String {
    format!("{}{NO_BREAK_SPACE}{} {}", date.day(), month_name(date, language), date.year())
}

/// `Selasa, 24 November 2026`.
pub fn with_weekday(date: NaiveDate, language: Language) -> String {
    format!("{}, {}", weekday_name(date, language), long(date, language))
}

/// `24 Nov`, for lists whose year is plain.
pub fn short(date: NaiveDate, language: Language) -> String {
    format!("{} {}", date.day(), short_month_names(language)[date.month0() as usize])
}

/// `24 Nov 2026`.
pub fn short_with_year(date: NaiveDate, language: Language) -> String {
    format!("{} {}", short(date, language), date.year())
}

/// `24/11/2026`, day first in both languages.
pub fn digits(date: NaiveDate) -> String {
    format!("{:02}/{:02}/{}", date.day(), date.month(), date.year())
}

/// `24-11-2026`, as the opening of an agreement repeats its date.
pub fn dashed(date: NaiveDate) -> String {
    format!("{:02}-{:02}-{}", date.day(), date.month(), date.year())
}

/// The parts of the opening formula of an agreement: "Pada hari ini, {weekday}, tanggal {day}, bulan {month},
/// tahun {year} ({digits})". All five come from one date and so cannot disagree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// `Selasa`.
    pub weekday: String,
    /// The day in words: `dua puluh empat`, in English the rank `twenty-fourth`.
    pub day: String,
    /// `November`.
    pub month: String,
    /// The year in words: `dua ribu dua puluh enam`.
    pub year: String,
    /// `24-11-2026`.
    pub digits: String,
}

/// The parts of the opening formula for a date.
pub fn opening(date: NaiveDate, language: Language) -> Opening {
    let day = i64::from(date.day());
    Opening {
        weekday: weekday_name(date, language).to_owned(),
        day: match language {
            Language::Id => numbers::spell(day, language),
            Language::En => english::ordinal(day),
        },
        month: month_name(date, language).to_owned(),
        year: numbers::spell(i64::from(date.year()), language),
        digits: dashed(date),
    }
}
