//! Dates as people type them: `24/11/26`, `24 nov`, `besok`, `senin depan`, `in 3 days`.
//!
//! Both languages are always understood, since people mix them; the day always stands before the month when both
//! are figures. What is left out is filled with the most sensible date near today.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::{MONTHS_EN, MONTHS_ID, SHORT_MONTHS_EN, SHORT_MONTHS_ID, WEEKDAYS_EN, WEEKDAYS_ID, add_months};
use crate::organisation::Language;
use crate::problem::Misread;

/// A date without a year may lie this many days back; else the next one is meant. A conversation is logged some
/// weeks late, a promise is due up to most of a year ahead.
const BACK_WITHOUT_YEAR: i64 = 90;
/// A bare day of the month may lie this many days back.
const BACK_WITHOUT_MONTH: i64 = 7;
/// Years that are accepted.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// Reads a typed date.
///
/// Problems: `required`, `not_a_date`, `no_such_day` (31/11), `year_out_of_range`, and `weekday_disagrees` with the
/// true `weekday` when a weekday was typed before another day's date.
pub fn parse_typed(text: &str, today: NaiveDate, language: Language) -> Result<NaiveDate, Misread> {
    let words = words(text);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let words = match words.as_slice() {
        ["hari", rest @ ..] if rest.first() != Some(&"ini") => rest.to_vec(),
        _ => words,
    };
    if words.is_empty() {
        return Err(Misread::new("required"));
    }
    if words.iter().map(|word| word.len()).sum::<usize>() > 60 {
        return Err(Misread::new("not_a_date"));
    }
    if let Some(date) = relative_phrase(&words, today) {
        return date.filter(|date| YEARS.contains(&date.year())).ok_or(Misread::new("year_out_of_range"));
    }
    let (weekday, rest) = match words.as_slice() {
        [first, rest @ ..] if !rest.is_empty() => match weekday(first) {
            Some(weekday) => (Some(weekday), rest),
            None => (None, words.as_slice()),
        },
        all => (None, all),
    };
    let date = written(rest, today)?;
    match weekday {
        Some(weekday) if weekday != date.weekday() => {
            Err(Misread::with("weekday_disagrees", "weekday", super::weekday_name(date, language)))
        }
        _ => Ok(date),
    }
}

/// Lower-case words and figures; marks between figures divide them, `2026-11-24` and `24/11/26` alike.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut last = ' ';
    for c in text.chars().take(200).flat_map(char::to_lowercase) {
        let starts = match (last, c) {
            (a, b) if a.is_ascii_digit() && b.is_ascii_digit() => false,
            (a, b) if a.is_alphabetic() && b.is_alphabetic() => false,
            _ => true,
        };
        if c.is_ascii_digit()
            || c.is_alphabetic()
            || !(c.is_whitespace() || matches!(c, ',' | '/' | '-' | '.' | '\''))
        {
            match words.last_mut() {
                Some(word) if !starts => word.push(c),
                _ => words.push(c.to_string()),
            }
        }
        last = c;
    }
    words.retain(|word| !matches!(word.as_str(), "tgl" | "tanggal"));
    words
}

/// Today, tomorrow, next Monday, in three days: None when the text is no such phrase.
fn relative_phrase(words: &[&str], today: NaiveDate) -> Option<Option<NaiveDate>> {
    let shift = |days: i64| shift_days(today, days);
    let date = match words {
        ["hari", "ini"] | ["today"] | ["sekarang"] | ["now"] => Some(today),
        ["besok"] | ["esok"] | ["tomorrow"] => shift(1),
        ["lusa"] | ["besok", "lusa"] | ["day", "after", "tomorrow"] | ["the", "day", "after", "tomorrow"] => {
            shift(2)
        }
        ["kemarin"] | ["kemaren"] | ["yesterday"] => shift(-1),
        ["kemarin", "dulu"] | ["kemarin", "lusa"] | ["day", "before", "yesterday"] => shift(-2),
        ["minggu", "depan"] | ["pekan", "depan"] | ["next", "week"] => shift(7),
        ["minggu", "lalu"] | ["pekan", "lalu"] | ["last", "week"] => shift(-7),
        ["bulan", "depan"] | ["next", "month"] => add_months(today, 1),
        ["bulan", "lalu"] | ["last", "month"] => add_months(today, -1),
        ["tahun", "depan"] | ["next", "year"] => add_months(today, 12),
        ["tahun", "lalu"] | ["last", "year"] => add_months(today, -12),
        ["akhir", "bulan"] | ["end", "of", "month"] | ["akhir", "bulan", "ini"] => end_of_month(today),
        [count, unit, "lagi"] | ["in", count, unit] => return counted(count, unit, 1, today),
        [count, unit, "lalu"] | [count, unit, "ago"] => return counted(count, unit, -1, today),
        [count, unit, "yang", "lalu"] => return counted(count, unit, -1, today),
        [day] => coming(weekday(day)?, today),
        [day, "depan"] | ["next", day] => week_of(weekday(day)?, today, 1),
        [day, "ini"] | ["this", day] => week_of(weekday(day)?, today, 0),
        [day, "lalu"] | ["last", day] => {
            coming(weekday(day)?, shift_days(today, -8)?).filter(|date| *date < today)
        }
        _ => return None,
    };
    Some(date)
}

/// `3 hari lagi`, `in 2 weeks`, `1 bulan lalu`.
fn counted(count: &str, unit: &str, sign: i64, today: NaiveDate) -> Option<Option<NaiveDate>> {
    let count: i64 = match count {
        "se" | "a" | "an" | "one" | "satu" => 1,
        figures => figures.parse::<u16>().ok()?.into(),
    };
    let months = |each: i64| add_months(today, i32::try_from(sign * count * each).ok()?);
    Some(match unit {
        "hari" | "day" | "days" => shift_days(today, sign * count),
        "minggu" | "pekan" | "week" | "weeks" => shift_days(today, sign * count * 7),
        "bulan" | "month" | "months" => months(1),
        "tahun" | "year" | "years" => months(12),
        _ => return None,
    })
}

/// The first such weekday after `today`.
fn coming(weekday: Weekday, today: NaiveDate) -> Option<NaiveDate> {
    let ahead = (7 + i64::from(weekday.num_days_from_monday())
        - i64::from(today.weekday().num_days_from_monday()))
        % 7;
    shift_days(today, if ahead == 0 { 7 } else { ahead })
}

/// That weekday of this week (0) or the next (1). Weeks begin on Monday.
fn week_of(weekday: Weekday, today: NaiveDate, weeks: i64) -> Option<NaiveDate> {
    let monday = shift_days(today, -i64::from(today.weekday().num_days_from_monday()))?;
    shift_days(monday, weeks * 7 + i64::from(weekday.num_days_from_monday()))
}

fn end_of_month(today: NaiveDate) -> Option<NaiveDate> {
    add_months(today.with_day(1)?, 1)?.checked_sub_days(Days::new(1))
}

/// A date with its day, and its month and year as far as they were typed.
fn written(words: &[&str], today: NaiveDate) -> Result<NaiveDate, Misread> {
    let not_a_date = || Misread::new("not_a_date");
    // The ending of an English rank says nothing: 24th is 24.
    let rank = |index: usize| index > 0 && words[index - 1].ends_with(|c: char| c.is_ascii_digit());
    let words: Vec<&str> = words
        .iter()
        .enumerate()
        .filter(|(index, word)| !(matches!(**word, "st" | "nd" | "rd" | "th") && rank(*index)))
        .map(|(_, word)| *word)
        .collect();
    match words.as_slice() {
        [year, month, day] if year.len() == 4 && number(year).is_some() && number(month).is_some() => {
            exact(number(day), number(month), full_year(year))
        }
        [month, day, year] if named_month(month).is_some() => {
            exact(number(day), named_month(month), full_year(year))
        }
        [day, month, year] if month_number(month).is_some() => {
            exact(number(day), month_number(month), full_year(year))
        }
        [month, day] if named_month(month).is_some() => without_year(number(day), named_month(month), today),
        [day, month] if month_number(month).is_some() => {
            without_year(number(day), month_number(month), today)
        }
        [digits] if digits.len() == 8 && digits.bytes().all(|byte| byte.is_ascii_digit()) => {
            exact(number(&digits[..2]), number(&digits[2..4]), full_year(&digits[4..]))
        }
        [day] => without_month(number(day).ok_or_else(not_a_date)?, today),
        _ => Err(not_a_date()),
    }
}

fn exact(day: Option<u32>, month: Option<u32>, year: Option<i32>) -> Result<NaiveDate, Misread> {
    let (Some(day), Some(month), Some(year)) = (day, month, year) else {
        return Err(Misread::new("not_a_date"));
    };
    if !YEARS.contains(&year) {
        return Err(Misread::new("year_out_of_range"));
    }
    NaiveDate::from_ymd_opt(year, month, day).ok_or(Misread::new("no_such_day"))
}

fn without_year(day: Option<u32>, month: Option<u32>, today: NaiveDate) -> Result<NaiveDate, Misread> {
    let (Some(day), Some(month)) = (day, month) else {
        return Err(Misread::new("not_a_date"));
    };
    (today.year() - 1..=today.year() + 1)
        .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
        .find(|date| super::days_between(*date, today) <= BACK_WITHOUT_YEAR)
        .ok_or(Misread::new("no_such_day"))
}

fn without_month(day: u32, today: NaiveDate) -> Result<NaiveDate, Misread> {
    (-1..=3)
        .filter_map(|months| add_months(today.with_day(1)?, months)?.with_day(day))
        .find(|date| super::days_between(*date, today) <= BACK_WITHOUT_MONTH)
        .ok_or(Misread::new("no_such_day"))
}

/// Two or four figures of a year: `26` is 2026, `85` is 1985.
fn full_year(text: &str) -> Option<i32> {
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    match (text.len(), text.parse::<i32>().ok()?) {
        (2, short @ 0..70) => Some(2000 + short),
        (2, short) => Some(1900 + short),
        (4, full) => Some(full),
        _ => None,
    }
}

fn number(text: &str) -> Option<u32> {
    let plain = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

fn month_number(text: &str) -> Option<u32> {
    number(text).or_else(|| named_month(text))
}

fn named_month(text: &str) -> Option<u32> {
    let text = match text {
        "pebruari" => "februari",
        "nopember" | "nop" => "november",
        "agst" | "agt" | "ags" => "agustus",
        "sept" => "september",
        other => other,
    };
    [MONTHS_ID, MONTHS_EN, SHORT_MONTHS_ID, SHORT_MONTHS_EN]
        .iter()
        .find_map(|names| names.iter().position(|name| name.to_lowercase() == text))
        .map(|index| index as u32 + 1)
}

fn weekday(text: &str) -> Option<Weekday> {
    let text = if text == "ahad" { "minggu" } else { text };
    let day = [WEEKDAYS_ID, WEEKDAYS_EN].iter().find_map(|names| {
        names.iter().position(|name| {
            let name = name.to_lowercase();
            name == text || text.len() == 3 && name.starts_with(text)
        })
    });
    Weekday::try_from(u8::try_from(day?).ok()?).ok()
}

fn shift_days(date: NaiveDate, days: i64) -> Option<NaiveDate> {
    let count = Days::new(days.unsigned_abs());
    if days < 0 { date.checked_sub_days(count) } else { date.checked_add_days(count) }
}
