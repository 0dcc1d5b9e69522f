//! The commitments of all parties, each with the place in the articles that states it.

use sepakat_domain::money::Money;
use sepakat_domain::organisation::Language;
use sepakat_domain::quantity;

use super::super::duties;
use super::super::facts::{Duty, Facts};
use super::super::pieces::{lower_initial, upper_first};
use super::super::settle::Settled;
use super::{Part, column, party_row};
use crate::model::{Align, Block, Row, Table, Text, plain};
use crate::words;

/// The table of commitments; none when there are none.
pub(super) fn part(facts: &Facts, settled: &Settled) -> Option<Part> {
    if facts.commitments.is_empty() {
        return None;
    }
    let language = facts.language;
    let mut body = vec![Block::Table(table(facts, settled))];
    if let Some(total) = total(facts) {
        body.push(Block::Note(plain(words::annex_value(language, &total.with_words(language)))));
    }
    Some(Part { title: words::annex_title(language), body })
}

fn table(facts: &Facts, settled: &Settled) -> Table {
    let language = facts.language;
    let mut rows = Vec::new();
    for number in facts.sides() {
        if facts.duties(number).next().is_none() {
            continue;
        }
        rows.push(party_row(facts, number));
        rows.extend(facts.duties(number).map(|duty| Row::Cells(cells(duty, language, settled))));
    }
    Table {
        summary: words::annex_summary(language),
        columns: vec![
            column(words::annex_code(language), 10.0, Align::Left),
            column(words::annex_what(language), 47.0, Align::Left),
            column(words::annex_quantity(language), 13.0, Align::Right),
            column(String::new(), 14.0, Align::Left),
            column(words::annex_due(language), 28.0, Align::Left),
            column(words::annex_person(language), 30.0, Align::Left),
            column(words::annex_article(language), 13.0, Align::Left),
        ],
        rows,
    }
}

fn cells(duty: &Duty, language: Language, settled: &Settled) -> Vec<Text> {
    let amount = duty.quantity.map(|quantity| quantity::format(quantity, language)).unwrap_or_default();
    vec![
        plain(duty.code.clone()),
        plain(upper_first(duty.what.trim().trim_end_matches('.'))),
        plain(amount),
        plain(if duty.quantity.is_some() { duty.unit.clone() } else { String::new() }),
        plain(lower_initial(&duties::due(duty, language))),
        plain(duty.person.clone()),
        plain(place_of(&duty.code, settled)),
    ]
}

/// Where a commitment stands among the articles: `5 (2) a`. Empty when no article lists it.
fn place_of(code: &str, settled: &Settled) -> String {
    for article in &settled.articles {
        for paragraph in &article.paragraphs {
            for letter in &paragraph.letters {
                if letter.code.as_deref() == Some(code) {
                    let number =
                        paragraph.number.map(|number| format!("({number})\u{a0}")).unwrap_or_default();
                    return format!("{}\u{a0}{number}{}", article.number, letter.label);
                }
            }
        }
    }
    String::new()
}

/// The worth of all contributions in kind; none when nobody gave one.
fn total(facts: &Facts) -> Option<Money> {
    let mut values = facts.commitments.iter().filter_map(|duty| duty.value);
    let first = values.next()?;
    let units = values
        .filter(|value| value.currency == first.currency)
        .fold(first.units, |sum, value| sum.saturating_add(value.units));
    (units > 0).then_some(Money { units, currency: first.currency })
}
