//! Dates as people write them: with a weekday, in digits, in words, and again in digits behind.

use chrono::{NaiveDate, Weekday};
use sepakat_domain::calendar::{month_names, weekday_names};
use sepakat_domain::organisation::Language;

use super::number::number;
use super::tokens::{Kind, Token};

/// A date found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct WrittenDate {
    /// As written.
    pub text: String,
    /// Where it begins, in bytes.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// Day of the month.
    pub day: u32,
    /// Month, from 1.
    pub month: u32,
    /// Year, when it is written.
    pub year: Option<i32>,
    /// The weekday written before it.
    pub weekday: Option<Weekday>,
    /// The digits written again behind it, as day, month and year.
    pub again: Option<(u32, u32, i32)>,
    /// Those digits as written.
    pub again_text: String,
}

impl WrittenDate {
    /// The day of the calendar; none without a year, and for a day that does not exist.
    pub(crate) fn date(&self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year?, self.month, self.day)
    }

    /// Whether such a day can be: without a year, in a leap year.
    pub(crate) fn exists(&self) -> bool {
        NaiveDate::from_ymd_opt(self.year.unwrap_or(2024), self.month, self.day).is_some()
    }
}

/// Every date in a text.
pub(crate) fn dates(text: &str, tokens: &[Token<'_>]) -> Vec<WrittenDate> {
    (0..tokens.len())
        .filter_map(|at| named(text, tokens, at).or_else(|| digits_only(text, tokens, at)))
        .collect()
}

fn month(word: &str) -> Option<u32> {
    let older = match word {
        "nopember" => Some(11),
        "pebruari" => Some(2),
        _ => None,
    };
    older.or_else(|| {
        [Language::Id, Language::En].into_iter().find_map(|language| {
            let place = month_names(language).iter().position(|name| name.eq_ignore_ascii_case(word))?;
            u32::try_from(place + 1).ok()
        })
    })
}

fn weekday(word: &str) -> Option<Weekday> {
    match word {
        "jum'at" | "jum\u{2019}at" => return Some(Weekday::Fri),
        "ahad" => return Some(Weekday::Sun),
        _ => {}
    }
    [Language::Id, Language::En].into_iter().find_map(|language| {
        let place = weekday_names(language).iter().position(|name| name.eq_ignore_ascii_case(word))?;
        Weekday::try_from(u8::try_from(place).ok()?).ok()
    })
}

/// A date around the name of its month.
fn named(text: &str, tokens: &[Token<'_>], at: usize) -> Option<WrittenDate> {
    let month = month(&tokens[at].low).filter(|_| tokens[at].kind == Kind::Word)?;
    let (mut start, day_before) = day_before(tokens, at);
    let (day, end, year) = match day_before {
        Some(day) => {
            let (end, year) = year_after(tokens, at + 1);
            (day, end, year)
        }
        None => american(tokens, at)?,
    };
    let written = weekday_before(tokens, start);
    if let Some((place, _)) = written {
        start = place;
    }
    let again = digits_behind(tokens, end);
    let again_end = again.map_or(end, |_| end + 3);
    let (start, end) = (tokens[start].start, tokens[again_end - 1].end);
    Some(WrittenDate {
        text: text[start..end].to_owned(),
        start,
        end,
        day,
        month,
        year,
        weekday: written.map(|(_, weekday)| weekday),
        again,
        again_text: if again.is_some() { tokens[again_end - 2].text.to_owned() } else { String::new() },
    })
}

/// The day before the month, and where it begins.
fn day_before(tokens: &[Token<'_>], at: usize) -> (usize, Option<u32>) {
    let mut end = at;
    while end > 0
        && (tokens[end - 1].is(",") || matches!(tokens[end - 1].low.as_str(), "bulan" | "of" | "day"))
    {
        end -= 1;
    }
    // `24 (dua puluh empat) November`: the words in brackets are held against the figure elsewhere.
    if end > 0 && tokens[end - 1].is(")") {
        let open = tokens[..end].iter().rposition(|token| token.is("(")).unwrap_or(end);
        if number(&tokens[open + 1..end.max(open + 1)]).is_some() {
            end = open;
        }
    }
    if end > 1
        && matches!(tokens[end - 1].low.as_str(), "st" | "nd" | "rd" | "th")
        && tokens[end - 2].end == tokens[end - 1].start
    {
        end -= 1;
    }
    if end == 0 {
        return (at, None);
    }
    let last = &tokens[end - 1];
    if last.kind == Kind::Figure {
        let glued = end > 1 && tokens[end - 2].end == last.start && tokens[end - 2].kind == Kind::Mark;
        let day = last.text.parse().ok().filter(|_| last.text.len() <= 2 && !glued);
        return (end - 1, day);
    }
    let words = tokens[..end].iter().rev().take_while(|token| token.kind == Kind::Word).count().min(4);
    for start in end - words..end {
        if let Some((value, used)) = number(&tokens[start..end])
            && start + used == end
            && (1000..100_000).contains(&value)
        {
            return (start, u32::try_from(value / 1000).ok());
        }
    }
    (at, None)
}

/// The year after the month, and where what was read ends.
fn year_after(tokens: &[Token<'_>], from: usize) -> (usize, Option<i32>) {
    let mut at = from;
    while tokens
        .get(at)
        .is_some_and(|token| token.is(",") || matches!(token.low.as_str(), "tahun" | "year" | "the" | "in"))
    {
        at += 1;
    }
    match year(tokens, at) {
        Some((year, used)) => (at + used, Some(year)),
        None => (from, None),
    }
}

fn year(tokens: &[Token<'_>], at: usize) -> Option<(i32, usize)> {
    let token = tokens.get(at)?;
    let plausible = |year: &i32| (1900..2200).contains(year);
    if token.kind == Kind::Figure {
        return token.text.parse().ok().filter(plausible).map(|year| (year, 1));
    }
    let (value, used) = number(&tokens[at..])?;
    let year = i32::try_from(value / 1000).ok().filter(plausible)?;
    Some((year, used))
}

/// `November 24, 2026`.
fn american(tokens: &[Token<'_>], at: usize) -> Option<(u32, usize, Option<i32>)> {
    let day: u32 = tokens.get(at + 1)?.text.parse().ok().filter(|day| *day <= 99)?;
    let mut next = at + 2;
    if tokens.get(next).is_some_and(|token| matches!(token.low.as_str(), "st" | "nd" | "rd" | "th")) {
        next += 1;
    }
    tokens.get(next).filter(|token| token.is(","))?;
    let (year, used) = year(tokens, next + 1)?;
    Some((day, next + 1 + used, Some(year)))
}

/// The weekday before the day. `setiap Sabtu, 5 Desember 2026` names a habit and not that day's name.
fn weekday_before(tokens: &[Token<'_>], start: usize) -> Option<(usize, Weekday)> {
    let mut at = start;
    while at > 0
        && (tokens[at - 1].is(",")
            || matches!(tokens[at - 1].low.as_str(), "tanggal" | "the" | "tgl" | "dated"))
    {
        at -= 1;
    }
    let place = at.checked_sub(1)?;
    let weekday = weekday(&tokens[place].low)?;
    let before = place.checked_sub(1).map(|before| &tokens[before]);
    let habit = before.is_some_and(|before| {
        before.kind == Kind::Figure
            || matches!(
                before.low.as_str(),
                "setiap" | "tiap" | "tiap-tiap" | "every" | "each" | "dan" | "and" | "atau" | "or"
            )
    });
    (!habit).then_some((place, weekday))
}

/// Digits in brackets behind a date.
fn digits_behind(tokens: &[Token<'_>], end: usize) -> Option<(u32, u32, i32)> {
    if !tokens.get(end)?.is("(") || !tokens.get(end + 2)?.is(")") {
        return None;
    }
    digits(tokens[end + 1].text)
}

/// `24-11-2026`, `24/11/2026`, `24.11.2026`.
fn digits(text: &str) -> Option<(u32, u32, i32)> {
    let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
    let [day, month, year] = parts[..] else { return None };
    if day.len() > 2 || month.len() > 2 || year.len() != 4 {
        return None;
    }
    let (day, month, year): (u32, u32, i32) = (day.parse().ok()?, month.parse().ok()?, year.parse().ok()?);
    // Month first, as Americans write: turned round when it can be nothing else.
    if month > 12 && day <= 12 { Some((month, day, year)) } else { Some((day, month, year)) }
}

/// A date all in digits, when the word before says that it is one.
fn digits_only(text: &str, tokens: &[Token<'_>], at: usize) -> Option<WrittenDate> {
    if tokens[at].kind != Kind::Figure {
        return None;
    }
    let (day, month, year) = digits(tokens[at].text)?;
    let written = weekday_before(tokens, at);
    let said =
        at > 0 && matches!(tokens[at - 1].low.as_str(), "tanggal" | "tgl" | "dated" | "until" | "dengan");
    if written.is_none() && !said {
        return None;
    }
    let (start, end) = (written.map_or(tokens[at].start, |(place, _)| tokens[place].start), tokens[at].end);
    Some(WrittenDate {
        text: text[start..end].to_owned(),
        start,
        end,
        day,
        month,
        year: Some(year),
        weekday: written.map(|(_, weekday)| weekday),
        again: None,
        again_text: String::new(),
    })
}
