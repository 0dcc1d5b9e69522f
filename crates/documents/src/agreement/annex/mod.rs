//! What is printed after the signatures: the commitments, the parts in the work, the schedule, the budget, the
//! indicators, numbered in the order that was chosen.

mod budget;
mod commitments;
mod indicators;
mod raci;
mod schedule;

use sepakat_domain::agreement::AnnexKind;
use sepakat_domain::clause_text::Fact;

use super::facts::Facts;
use super::known::{self, party};
use super::settle::Settled;
use crate::model::{Align, Annex, Block, Column, Inline, Row};
use crate::words;

/// One annex before it has its number.
struct Part {
    title: String,
    body: Vec<Block>,
}

/// The annexes that have something to show.
pub(super) fn blocks(facts: &Facts, settled: &Settled) -> Vec<Block> {
    let parts = chosen(facts).into_iter().filter_map(|kind| match kind {
        AnnexKind::Commitments => commitments::part(facts, settled),
        AnnexKind::Raci => raci::part(facts),
        AnnexKind::Schedule => schedule::part(facts),
        AnnexKind::Budget => budget::part(facts),
        AnnexKind::Indicators => indicators::part(facts),
    });
    parts
        .zip(1..)
        .map(|(part, number): (Part, i32)| {
            Block::Annex(Annex {
                label: words::annex_label(facts.language, &number.to_string()),
                title: part.title,
                new_page: number == 1,
                body: part.body,
            })
        })
        .collect()
}

/// Which annexes in which order. The commitments come first wherever they are printed, and they are printed wherever
/// an article speaks of their codes: that article calls them the first annex.
fn chosen(facts: &Facts) -> Vec<AnnexKind> {
    let Some(chosen) = &facts.annexes else { return vec![AnnexKind::Commitments] };
    let wanted = chosen.contains(&AnnexKind::Commitments)
        || known::texts(facts).any(|text| text.facts().contains(&Fact::Codes));
    let first = wanted.then_some(AnnexKind::Commitments);
    first.into_iter().chain(chosen.iter().copied().filter(|kind| *kind != AnnexKind::Commitments)).collect()
}

fn column(head: String, share: f64, align: Align) -> Column {
    Column { head, share, align }
}

/// The grey row that names a party.
fn party_row(facts: &Facts, number: u8) -> Row {
    let term = words::annex_party(facts.language, &party(number, facts.language));
    Row::Group(vec![Inline::Bold(facts.side(number).name.clone()), Inline::Plain(format!(" {term}"))])
}
