//! What the work costs and who bears it, with the sums in digits and words.

use sepakat_domain::money::Money;
use sepakat_domain::plan::cost;
use sepakat_domain::quantity;

use super::super::facts::{BudgetFacts, Facts};
use super::{Part, column, party_row};
use crate::model::{Align, Block, Inline, Row, Table, plain};
use crate::words;

/// In a money cell without an amount.
const NONE: &str = "\u{2013}";

/// Lines that one party bears.
struct Share<'f> {
    side: u8,
    bearer: &'f str,
    lines: Vec<&'f BudgetFacts>,
}

/// The budget; none when it has no lines.
pub(super) fn part(facts: &Facts) -> Option<Part> {
    let shares = shares(facts);
    if shares.is_empty() {
        return None;
    }
    let language = facts.language;
    let paper = |amount: Option<Money>| {
        plain(amount.map_or_else(|| NONE.to_owned(), |amount| amount.on_paper(language)))
    };
    let (mut rows, mut sums) = (Vec::new(), Vec::new());
    for share in &shares {
        rows.push(match share.side {
            0 => Row::Group(vec![Inline::Bold(share.bearer.to_owned())]),
            side => party_row(facts, side),
        });
        for line in &share.lines {
            let amount = line.quantity.map(|quantity| quantity::format(quantity, language));
            rows.push(Row::Cells(vec![
                plain(line.what.trim()),
                plain(amount.unwrap_or_default()),
                plain(line.unit.trim()),
                paper(line.price),
                paper(cost(line.quantity, line.price)),
            ]));
        }
        let sum = sum(share.lines.iter().copied());
        let name = words::annex_borne(language, share.name(facts));
        rows.push(Row::Total(vec![plain(name), plain(""), plain(""), plain(""), paper(sum)]));
        sums.extend(sum.map(|sum| (share.name(facts).to_owned(), sum)));
    }
    let whole = sum(facts.plan.budget.iter());
    let total = words::annex_total(language);
    if shares.len() > 1 {
        rows.push(Row::Total(vec![plain(total.clone()), plain(""), plain(""), plain(""), paper(whole)]));
        sums.extend(whole.map(|whole| (total, whole)));
    }
    let table = Table {
        summary: words::annex_budget_summary(language),
        columns: vec![
            column(words::annex_item(language), 62.0, Align::Left),
            column(words::annex_quantity(language), 15.0, Align::Right),
            column(String::new(), 18.0, Align::Left),
            column(words::annex_price(language), 30.0, Align::Right),
            column(words::annex_amount(language), 32.0, Align::Right),
        ],
        rows,
    };
    let mut body = vec![Block::Table(table)];
    body.extend(sums.into_iter().map(|(name, sum)| {
        Block::Note(plain(words::annex_in_words(language, &sum.with_words(language), &name)))
    }));
    Some(Part { title: words::annex_budget_title(language), body })
}

impl Share<'_> {
    fn name<'a>(&'a self, facts: &'a Facts) -> &'a str {
        if self.side == 0 { self.bearer } else { &facts.side(self.side).name }
    }
}

/// The lines by who bears them: the parties in order, then others as they come.
fn shares(facts: &Facts) -> Vec<Share<'_>> {
    let mut shares: Vec<Share<'_>> = Vec::new();
    for line in &facts.plan.budget {
        let side = if line.side > facts.parties() { 0 } else { line.side };
        let bearer = if side == 0 { line.bearer.as_str() } else { "" };
        match shares.iter_mut().find(|share| share.side == side && share.bearer == bearer) {
            Some(share) => share.lines.push(line),
            None => shares.push(Share { side, bearer, lines: vec![line] }),
        }
    }
    shares.sort_by_key(|share| if share.side == 0 { u8::MAX } else { share.side });
    shares
}

/// What lines cost together; none when no line has a price.
fn sum<'f>(lines: impl Iterator<Item = &'f BudgetFacts>) -> Option<Money> {
    lines
        .filter_map(|line| cost(line.quantity, line.price))
        .reduce(|sum, one| Money { units: sum.units.saturating_add(one.units), ..sum })
}
