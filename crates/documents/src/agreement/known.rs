//! What an agreement knows, as its papers say it.

use sepakat_domain::calendar;
use sepakat_domain::clause_text::{Blank, Fact, TimeUnit, Value};
use sepakat_domain::numbers;
use sepakat_domain::organisation::Language;

use super::facts::{Facts, Side};
use super::pieces::{Piece, lower_first};
use super::settle::Labels;
use crate::words;

/// A fact as an article names it; what is missing when it is not known.
pub(super) fn fact(facts: &Facts, fact: Fact) -> Piece {
    Piece::fact(fact.name(), text(facts, fact).unwrap_or_default(), || label(facts, fact))
}

/// A blank with its value; what is missing when it has none that fits.
pub(super) fn blank(facts: &Facts, labels: &Labels, blank: &Blank) -> Piece {
    let value = facts.fills.get(&blank.name).and_then(|stored| blank.kind.read(stored));
    match value {
        Some(value) => Piece::Filled {
            name: blank.name.clone(),
            wants: blank.kind,
            text: value_text(&value, facts.language),
        },
        None => {
            let label = labels.get(&blank.name).cloned().unwrap_or_else(|| blank.name.replace('_', " "));
            Piece::Missing { name: blank.name.clone(), wants: Some(blank.kind), label }
        }
    }
}

/// The defined term of a party.
pub(super) fn party(side: u8, language: Language) -> String {
    if side == 2 { words::party_second(language) } else { words::party_first(language) }
}

/// A length of time in figures and words: `30 (tiga puluh) hari`.
pub(super) fn span(count: i64, unit: TimeUnit, language: Language) -> String {
    unit_after(&numbers::with_words(count, language), count, unit, language)
}

/// A length of time in figures: `30 hari`.
pub(super) fn brief_span(count: i64, unit: TimeUnit, language: Language) -> String {
    unit_after(&numbers::group(count, language), count, unit, language)
}

fn unit_after(figures: &str, count: i64, unit: TimeUnit, language: Language) -> String {
    let say = match (unit, count == 1) {
        (TimeUnit::Hour, true) => words::span_hour_one,
        (TimeUnit::Hour, false) => words::span_hour,
        (TimeUnit::Day, true) => words::span_day_one,
        (TimeUnit::Day, false) => words::span_day,
        (TimeUnit::WorkingDay, true) => words::span_working_day_one,
        (TimeUnit::WorkingDay, false) => words::span_working_day,
        (TimeUnit::Week, true) => words::span_week_one,
        (TimeUnit::Week, false) => words::span_week,
        (TimeUnit::Month, true) => words::span_month_one,
        (TimeUnit::Month, false) => words::span_month,
        (TimeUnit::Year, true) => words::span_year_one,
        (TimeUnit::Year, false) => words::span_year,
    };
    say(language, figures)
}

/// The length of the term: in months when it is a whole number of them, else in days. None when it ends before it
/// begins.
pub(super) fn term(facts: &Facts) -> Option<(i64, TimeUnit)> {
    let (starts, ends) = (facts.starts_on?, facts.ends_on?);
    if ends < starts {
        return None;
    }
    Some(match calendar::term_months(starts, ends) {
        Some(months) if months > 0 => (i64::from(months), TimeUnit::Month),
        _ => (calendar::days_between(starts, ends) + 1, TimeUnit::Day),
    })
}

/// An address on one line.
pub(super) fn one_line(address: &str) -> String {
    let lines: Vec<&str> = address
        .lines()
        .map(|line| line.trim().trim_end_matches(','))
        .filter(|line| !line.is_empty())
        .collect();
    lines.join(", ")
}

fn value_text(value: &Value, language: Language) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Date(day) => calendar::on_paper(*day, language),
        Value::Money(money) => money.with_words(language),
        Value::Number(number) => numbers::with_words(*number, language),
        Value::Duration(count, unit) => span(*count, *unit, language),
    }
}

fn text(facts: &Facts, fact: Fact) -> Option<String> {
    let language = facts.language;
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| calendar::on_paper(day, language));
    match fact {
        Fact::Subject => Some(facts.subject.clone()),
        Fact::Purpose => Some(lower_first(facts.purpose.trim().trim_end_matches('.'))),
        Fact::Place => Some(facts.place.clone()),
        Fact::SignedOn => day(facts.signed_on),
        Fact::StartsOn => day(facts.starts_on),
        Fact::EndsOn => day(facts.ends_on),
        Fact::Term => term(facts).map(|(count, unit)| span(count, unit, language)),
        Fact::Copies => (facts.copies > 0).then(|| numbers::with_words(facts.copies, language)),
        Fact::Codes => codes(facts),
        Fact::Organisation1 => Some(facts.first.name.clone()),
        Fact::Organisation2 => Some(facts.second.name.clone()),
        Fact::Address1 => Some(one_line(&facts.first.address)),
        Fact::Address2 => Some(one_line(&facts.second.address)),
        Fact::Phone1 => Some(facts.first.phone.clone()),
        Fact::Phone2 => Some(facts.second.phone.clone()),
        Fact::Email1 => Some(facts.first.email.clone()),
        Fact::Email2 => Some(facts.second.email.clone()),
        Fact::Reach1 => reach(&facts.first, language),
        Fact::Reach2 => reach(&facts.second, language),
    }
}

/// What to call a fact that is missing.
fn label(facts: &Facts, fact: Fact) -> String {
    let language = facts.language;
    let of = |say: fn(Language, &str) -> String, side| say(language, &party(side, language));
    match fact {
        Fact::Subject => words::lack_subject(language),
        Fact::Purpose => words::lack_purpose(language),
        Fact::Place => words::lack_place(language),
        Fact::SignedOn => words::lack_signed_on(language),
        Fact::StartsOn => words::lack_starts_on(language),
        Fact::EndsOn => words::lack_ends_on(language),
        Fact::Term => words::lack_term(language),
        Fact::Copies => words::lack_copies(language),
        Fact::Codes => of(words::lack_duties, 2),
        Fact::Organisation1 => of(words::lack_name, 1),
        Fact::Organisation2 => of(words::lack_name, 2),
        Fact::Address1 | Fact::Reach1 => of(words::lack_address, 1),
        Fact::Address2 | Fact::Reach2 => of(words::lack_address, 2),
        Fact::Phone1 => of(words::lack_phone, 1),
        Fact::Phone2 => of(words::lack_phone, 2),
        Fact::Email1 => of(words::lack_email, 1),
        Fact::Email2 => of(words::lack_email, 2),
    }
}

fn codes(facts: &Facts) -> Option<String> {
    let first = &facts.commitments.first()?.code;
    let last = &facts.commitments.last()?.code;
    Some(if first == last { first.clone() } else { words::code_range(facts.language, first, last) })
}

/// Address, telephone and e-mail as far as known.
fn reach(side: &Side, language: Language) -> Option<String> {
    let address = one_line(&side.address);
    let mut parts = Vec::new();
    if !address.is_empty() {
        parts.push(address);
    }
    if !side.phone.is_empty() {
        parts.push(words::reach_phone(language, &side.phone));
    }
    if !side.email.is_empty() {
        parts.push(words::reach_email(language, &side.email));
    }
    if parts.is_empty() { None } else { Some(parts.join(", ")) }
}
