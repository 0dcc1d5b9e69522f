//! What an edited sentence says that the data do not hold: numbers that are nowhere in the figures, and a rise where
//! they fell.
//!
//! A number holds when it is a value, a target, the baseline, a running total, a difference or a share in percent that
//! a sentence on this series speaks of, a count of the months, or part of a date, each rounded as it was written. A
//! number right behind the name of a month must be of that month. Differences are taken of neighbours, of the last, the
//! first and the baseline against all, of figures against their targets, and of months that the sentence names: were
//! every pair taken, nearly every small number would hold.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::findings::Finding;
use super::series::{Point, Series};
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
    let named: BTreeSet<u32> = words.iter().filter_map(|word| month_number(word)).collect();
    let known = known(series, &named);
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let Some(number) = number(word, language) else { continue };
        if of_a_date(&words, at, &number) {
            continue;
        }
        let spoken_of = at.checked_sub(1).and_then(|before| month_before(&words, before));
        let (holds, nearest) = match spoken_of.map(|month| of_month(series, month)) {
            // Of that month, or a difference or share that the sentence puts behind its name.
            Some(values) if !values.is_empty() => {
                let of_another = series.points.iter().any(|point| {
                    point.value.is_some_and(|value| number.is(value))
                        && Some(point.month.month()) != spoken_of
                });
                let holds =
                    values.iter().any(|value| number.is(*value)) || (number.holds(&known) && !of_another);
                (holds, nearest(&number, values.into_iter()))
            }
            _ => (number.holds(&known), nearest(&number, series.told().map(|(_, value)| value))),
        };
        if !holds {
            found.push(Contradiction::Number { written: (*word).to_owned(), nearest });
        }
    }
    found.extend(direction(&words, series));
    found
}

fn nearest(number: &Written, values: impl Iterator<Item = i64>) -> Option<i64> {
    values.min_by_key(|value| number.from(*value))
}

/// Whether a number is the day or the year of a date: `30 November 2026`.
fn of_a_date(words: &[&str], at: usize, number: &Written) -> bool {
    let is_month_at = |at: Option<usize>| at.and_then(|at| words.get(at)).is_some_and(|word| is_month(word));
    let day = number.plain && (1_000..=31_000).contains(&number.thousandths);
    (day && is_month_at(Some(at + 1))) || (number.is_year() && is_month_at(at.checked_sub(1)))
}

/// The month whose name ends here, its year skipped.
fn month_before(words: &[&str], at: usize) -> Option<u32> {
    let is_year = words[at].len() == 4 && words[at].bytes().all(|byte| byte.is_ascii_digit());
    match at.checked_sub(1) {
        Some(before) if is_year => month_number(words[before]),
        _ => month_number(words[at]),
    }
}

/// What was reached in a month of this name, in any year.
fn of_month(series: &Series, month: u32) -> Vec<i64> {
    let points = series.points.iter().filter(|point| point.month.month() == month);
    points.flat_map(|point| [point.value, point.total, point.target]).flatten().collect()
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

    fn is_year(&self) -> bool {
        self.plain && (1_900_000..=2_999_000).contains(&self.thousandths)
    }

    fn is(&self, value: i64) -> bool {
        self.from(value) <= self.slack.unsigned_abs()
    }

    fn holds(&self, known: &BTreeSet<i64>) -> bool {
        let span = self.thousandths.saturating_sub(self.slack)..=self.thousandths.saturating_add(self.slack);
        self.is_year() || known.range(span).next().is_some()
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

/// Every number, in thousandths, that a true sentence on the series may state. `named` are the months in it.
fn known(series: &Series, named: &BTreeSet<u32>) -> BTreeSet<i64> {
    let mut values: BTreeSet<i64> = BTreeSet::new();
    for point in &series.points {
        values.extend([point.value, point.total, point.target].into_iter().flatten());
    }
    values.extend(series.baseline);
    for (one, other) in pairs(series, named) {
        values.extend(i64::try_from((one - other).abs()).ok());
        if one >= 0 && other > 0 {
            let share = one * 100_000 / other;
            let told = [share, (share - 100_000).abs()];
            values.extend(told.into_iter().filter_map(|share| i64::try_from(share).ok()));
        }
    }
    let told: Vec<i64> = series.told().map(|(_, value)| value).collect();
    if let (Some(first), Some(last)) = (told.first(), told.last()) {
        let steps = i128::from(told.len().max(2) as i64 - 1);
        let step = (i128::from(*last) - i128::from(*first)).abs() / steps;
        let sum = told.iter().map(|value| i128::from(*value)).sum::<i128>();
        let mean = sum / i128::from(told.len() as i64);
        values.extend([step, mean, sum].into_iter().filter_map(|value| i64::try_from(value).ok()));
    }
    if let Some(Finding::Average { step, steps, .. }) = series.average() {
        values.extend([step.saturating_abs(), steps.saturating_mul(1000)]);
    }
    values.extend((0..=series.points.len() as i64).map(|count| count * 1000));
    values
}

/// The pairs of values that a sentence compares.
fn pairs(series: &Series, named: &BTreeSet<u32>) -> Vec<(i128, i128)> {
    let told: Vec<&Point> = series.told().map(|(point, _)| point).collect();
    let values: Vec<i128> = told.iter().filter_map(|point| point.value).map(i128::from).collect();
    let mut pairs: Vec<(i128, i128)> = values.windows(2).map(|pair| (pair[1], pair[0])).collect();
    let ends = [values.first(), values.last()].into_iter().flatten().copied();
    for end in ends.chain(series.baseline.map(i128::from)) {
        pairs.extend(values.iter().flat_map(|value| [(*value, end), (end, *value)]));
    }
    for point in &told {
        for reached in [point.value, point.total].into_iter().flatten().map(i128::from) {
            // Milestones still to come are compared with too.
            let targets = point.target.into_iter().chain(series.points.last().and_then(|last| last.target));
            pairs.extend(targets.map(|target| (reached, i128::from(target))));
        }
    }
    let of_named = || told.iter().filter(|point| named.contains(&point.month.month()));
    for one in of_named() {
        let against = of_named().filter_map(|other| Some((i128::from(one.value?), i128::from(other.value?))));
        pairs.extend(against);
    }
    pairs
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
    month_number(word).is_some()
}

/// The number of the month of this name, in either language, full or short.
fn month_number(word: &str) -> Option<u32> {
    [Language::Id, Language::En].into_iter().find_map(|language| {
        let place = |names: [&str; 12]| names.iter().position(|name| name.eq_ignore_ascii_case(word));
        let place = place(month_names(language)).or_else(|| place(short_month_names(language)))?;
        u32::try_from(place + 1).ok()
    })
}
