//! What each side gave: promises kept and late, and what contributions in kind are worth.

use sepakat_domain::money::Money;

use super::super::charts;
use super::super::facts::{CommitmentFacts, Facts, Kept, PartFacts};
use super::super::words_of::{amount, kept};
use super::{left, paragraphs, right, standing};
use crate::model::{Block, Chapter, Inline, Row, Standing, Table, Text, plain};
use crate::words;

pub(super) fn chapter(facts: &Facts, part: &PartFacts) -> Option<Chapter> {
    let language = facts.language;
    if facts.partners.is_empty() {
        return None;
    }
    let all = || facts.partners.iter().flat_map(|one| &one.commitments);
    let counted = all().filter(|one| one.kept != Kept::CalledOff).count();
    let done = all().filter(|one| one.kept == Kept::Kept).count();
    let headline = if counted == 0 {
        words::report_head_no_promises(language)
    } else {
        words::report_head_promises(language, &counted.to_string(), &done.to_string())
    };
    let mut body = paragraphs(&part.text);
    if let Some(chart) = charts::worth(facts) {
        body.push(Block::Heading(plain(chart.title.clone())));
        body.push(Block::Chart(Box::new(chart)));
    }
    body.push(Block::Heading(plain(words::report_promises(language))));
    body.push(Block::Table(promises(facts)));
    if all().any(|one| one.value.is_some()) {
        body.push(Block::Note(plain(words::report_worth_note(language))));
    }
    Some(super::chapter(facts, part.part, headline, body))
}

fn promises(facts: &Facts) -> Table {
    let language = facts.language;
    let mut rows = Vec::new();
    for one in &facts.partners {
        let mut name = vec![Inline::Bold(one.name.clone())];
        if !one.role.trim().is_empty() {
            name.push(Inline::Plain(format!(", {}", one.role.trim())));
        }
        rows.push(Row::Group(name));
        rows.extend(one.commitments.iter().map(|promise| Row::Cells(cells(facts, promise))));
    }
    if let Some(total) = total(facts) {
        let empty = || plain("");
        let sum = plain(words::report_sum(language));
        rows.push(Row::Total(vec![sum, empty(), empty(), plain(total.on_screen(language)), empty()]));
    }
    Table {
        summary: words::report_promises(language),
        columns: vec![
            left(words::report_promise(language), 48.0),
            right(words::report_promised(language), 24.0),
            right(words::report_given(language), 24.0),
            right(words::report_worth(language), 28.0),
            left(words::report_status(language), 38.0),
        ],
        rows,
    }
}

fn cells(facts: &Facts, promise: &CommitmentFacts) -> Vec<Text> {
    let language = facts.language;
    let said = |quantity: Option<i64>| {
        quantity.map_or_else(|| "–".to_owned(), |quantity| amount(quantity, &promise.unit, language))
    };
    let shape = match promise.kept {
        Kept::Kept => Standing::Good,
        Kept::Partly => Standing::Middling,
        Kept::Late => Standing::Bad,
        Kept::Open | Kept::CalledOff => Standing::Open,
    };
    vec![
        plain(promise.what.clone()),
        plain(said(promise.quantity)),
        plain(said(promise.given)),
        plain(promise.value.map_or_else(|| "–".to_owned(), |value| value.on_screen(language))),
        vec![standing(shape, &kept(promise.kept, promise.late, language))],
    ]
}

/// The worth of all promises. Amounts in several currencies are never added up.
fn total(facts: &Facts) -> Option<Money> {
    let worth: Vec<Money> =
        facts.partners.iter().flat_map(|one| &one.commitments).filter_map(|promise| promise.value).collect();
    let first = worth.first().filter(|first| worth.iter().all(|one| one.currency == first.currency))?;
    let units = worth.iter().fold(0_i64, |sum, value| sum.saturating_add(value.units));
    Some(Money { units, currency: first.currency })
}
