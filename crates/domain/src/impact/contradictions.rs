//! What an edited sentence says that the data do not hold: numbers that are nowhere in the figures, and a rise where
//! they fell.
//!
//! A number holds when it is a value, a target, the baseline, a running total, a difference between two of them, a
//! share in percent, a count of the months, or part of a date, each rounded as it was written. That lets a wrong
//! sentence pass now and then; it never calls a true one wrong.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::series::Series;
use crate::calendar::{month_names, short_month_names};
use crate::numbers;
use crate::organisation::Language;

/// Something written that the data do not hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Contradiction {
    /// A number that is nowhere in the data.
    Number {
        /// As it was written.
        written: String,
        /// The nearest value of the series, in thousandths.
        nearest: Option<i64>,
    },
    /// It says the figures rose, and they fell.
    NotRising {
        /// The word that says so.
        written: String,
    },
    /// It says the figures fell, and they rose.
    NotFalling {
        /// The word that says so.
        written: String,
    },
}

/// Words of a rise and of a fall, in both languages: a sentence may be of either.
const RISING: [&str; 12] = [
    "naik",
    "meningkat",
    "bertambah",
    "tumbuh",
    "melonjak",
    "rose",
    "rises",
    "rising",
    "increased",
    "increases",
    "grew",
    "grows",
];
const FALLING: [&str; 12] = [
    "turun",
    "menurun",
    "berkurang",
    "merosot",
    "anjlok",
    "fell",
    "falls",
    "falling",
    "decreased",
    "decreases",
    "dropped",
    "declined",
];

/// Everything in a sentence that the series does not hold, in the order in which it is written.
pub fn contradictions(text: &str, series: &Series, language: Language) -> Vec<Contradiction> {
    let words: Vec<&str> =
        text.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())).collect();
    let known = known(series);
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        if let Some(number) = number(word, language) {
            let of_a_date = [at.checked_sub(1), Some(at + 1)]
                .into_iter()
                .flatten()
                .filter_map(|at| words.get(at))
                .any(|word| is_month(word));
            if !of_a_date && !number.holds(&known) {
                let nearest = series.told().map(|(_, value)| value).min_by_key(|value| number.from(*value));
                found.push(Contradiction::Number { written: (*word).to_owned(), nearest });
            }
        }
    }
    found.extend(direction(&words, series));
    found
}

/// A number as it was written.
struct Written {
    thousandths: i64,
    /// Half of its last place, in thousandths.
    slack: i64,
    plain: bool,
}

impl Written {
    fn from(&self, value: i64) -> u64 {
        self.thousandths.abs_diff(value)
    }

    fn holds(&self, known: &BTreeSet<i64>) -> bool {
        let year = self.plain && (1_900_000..=2_999_000).contains(&self.thousandths);
        let span = self.thousandths.saturating_sub(self.slack)..=self.thousandths.saturating_add(self.slack);
        year || known.range(span).next().is_some()
    }
}

fn number(word: &str, language: Language) -> Option<Written> {
    if !word.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let digits: String = word.chars().take_while(|c| c.is_ascii_digit() || matches!(c, '.' | ',')).collect();
    let digits = digits.trim_end_matches(['.', ',']);
    let thousandths = numbers::parse_decimal(digits, 3, language).ok()?;
    let places =
        digits.rsplit_once(numbers::decimal_mark(language)).map_or(0, |(_, fraction)| fraction.len());
    let slack = 500 / 10i64.pow(places.min(3) as u32);
    Some(Written { thousandths, slack, plain: digits.chars().all(|c| c.is_ascii_digit()) })
}

/// Every number, in thousandths, that a true sentence on the series may state.
fn known(series: &Series) -> BTreeSet<i64> {
    let mut values: BTreeSet<i64> = BTreeSet::new();
    for point in &series.points {
        values.extend([point.value, point.total, point.target].into_iter().flatten());
    }
    values.extend(series.baseline);
    let bases: Vec<i64> = values.iter().copied().collect();
    // Beyond a few years of figures every number would hold; differences are taken of the last ones only.
    let recent = &bases[bases.len().saturating_sub(120)..];
    for one in recent {
        for other in recent {
            values
                .insert((i128::from(*one) - i128::from(*other)).unsigned_abs().min(i64::MAX as u128) as i64);
            if *other > 0 && *one >= 0 {
                let share = i128::from(*one) * 100_000 / i128::from(*other);
                values.extend(i64::try_from(share).ok());
                values.extend(i64::try_from((share - 100_000).abs()).ok());
            }
        }
    }
    let told: Vec<i64> = series.told().map(|(_, value)| value).collect();
    if let (Some(first), Some(last)) = (told.first(), told.last()) {
        let steps = i128::from(told.len().max(2) as i64 - 1);
        let step = (i128::from(*last) - i128::from(*first)).abs() / steps;
        let mean = told.iter().map(|value| i128::from(*value)).sum::<i128>() / i128::from(told.len() as i64);
        values.extend([step, mean].into_iter().filter_map(|value| i64::try_from(value).ok()));
    }
    values.extend((0..=series.points.len() as i64).map(|count| count * 1000));
    values
}

/// A word of rise or fall against figures that went the other way both last and over all.
fn direction(words: &[&str], series: &Series) -> Option<Contradiction> {
    let told: Vec<i64> = series.told().map(|(_, value)| value).collect();
    let [first, .., before, last] = told[..] else {
        let [first, last] = told[..] else { return None };
        return against(words, last.cmp(&first), last.cmp(&first));
    };
    against(words, last.cmp(&before), last.cmp(&first))
}

fn against(
    words: &[&str],
    lately: std::cmp::Ordering,
    over_all: std::cmp::Ordering,
) -> Option<Contradiction> {
    use std::cmp::Ordering::{Greater, Less};
    let said =
        |list: &[&str]| words.iter().find(|word| list.contains(&word.to_lowercase().as_str())).copied();
    match (said(&RISING), said(&FALLING), lately, over_all) {
        (Some(word), None, Less, Less) => Some(Contradiction::NotRising { written: word.to_owned() }),
        (None, Some(word), Greater, Greater) => Some(Contradiction::NotFalling { written: word.to_owned() }),
        _ => None,
    }
}

fn is_month(word: &str) -> bool {
    [Language::Id, Language::En].into_iter().any(|language| {
        let names = month_names(language).into_iter().chain(short_month_names(language));
        names.into_iter().any(|name| name.eq_ignore_ascii_case(word))
    })
}
