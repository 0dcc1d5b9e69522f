//! What stands after the last article: the signing rooms, and the annex with all commitments.

use chrono::{DateTime, FixedOffset, Timelike as _};
use sepakat_domain::money::Money;
use sepakat_domain::organisation::Language;
use sepakat_domain::{calendar, quantity};

use super::duties;
use super::facts::{Duty, Facts, Signed, Standing};
use super::head::signer_name;
use super::known::party;
use super::pieces::lower_initial;
use super::settle::Settled;
use crate::model::{Align, Annex, Block, Column, Inline, Row, SignatureRoom, Table, Text, plain};
use crate::words;

/// The two signing rooms.
pub(super) fn signatures(facts: &Facts, standing: &Standing) -> Block {
    let signed = match standing {
        Standing::Frozen { signatures, .. } => signatures.as_slice(),
        Standing::Draft { .. } => &[],
    };
    Block::Signatures([1, 2].into_iter().map(|side| room(facts, side, signed)).collect())
}

/// The table of commitments; none when there are none.
pub(super) fn annex(facts: &Facts, settled: &Settled) -> Option<Block> {
    if facts.commitments.is_empty() {
        return None;
    }
    let language = facts.language;
    let mut body = vec![Block::Table(table(facts, settled))];
    if let Some(total) = total(facts) {
        body.push(Block::Note(plain(words::annex_value(language, &total.with_words(language)))));
    }
    Some(Block::Annex(Annex {
        label: words::annex_label(language, "1"),
        title: words::annex_title(language),
        new_page: true,
        body,
    }))
}

fn room(facts: &Facts, number: u8, signed: &[Signed]) -> SignatureRoom {
    let language = facts.language;
    let side = facts.side(number);
    let name = signer_name(side).to_owned();
    let signature = signed.iter().find(|signature| signature.side == number);
    SignatureRoom {
        key: number.to_string(),
        party: words::room_party(language, &party(number, language)),
        organisation: if side.person { String::new() } else { side.name.clone() },
        position: match &side.signer {
            Some(signer) if !side.person => signer.position.clone(),
            _ => String::new(),
        },
        drawing: signature.map(|signature| signature.drawing.clone()),
        drawing_alt: signature.map(|_| words::signature_alt(language, &name)).unwrap_or_default(),
        caption: signature.map(|signature| caption(&signature.signed_at, language)).unwrap_or_default(),
        name,
    }
}

/// What the drawing is and when it was made. A moment that cannot be read is shown as it was kept.
fn caption(signed_at: &str, language: Language) -> String {
    let (date, time, zone) = match DateTime::<FixedOffset>::parse_from_rfc3339(signed_at) {
        Ok(moment) => (
            calendar::dashed(moment.date_naive()),
            calendar::time_of_day(moment.hour(), moment.minute(), language),
            calendar::zone(moment.offset().local_minus_utc() / 60),
        ),
        Err(_) => (signed_at.to_owned(), String::new(), String::new()),
    };
    words::signature_caption(language, &date, &time, &zone)
}

fn table(facts: &Facts, settled: &Settled) -> Table {
    let language = facts.language;
    let column = |head: String, share, align| Column { head, share, align };
    let mut rows = Vec::new();
    for number in [1, 2] {
        if facts.duties(number).next().is_none() {
            continue;
        }
        let term = words::annex_party(language, &party(number, language));
        rows.push(Row::Group(vec![
            Inline::Bold(facts.side(number).name.clone()),
            Inline::Plain(format!(" {term}")),
        ]));
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

fn upper_first(text: &str) -> String {
    let mut characters = text.chars();
    match characters.next() {
        Some(first) => first.to_uppercase().chain(characters).collect(),
        None => String::new(),
    }
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
