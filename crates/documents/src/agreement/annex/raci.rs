//! Who does each task, who answers for it, who is asked, who is told.

use std::collections::BTreeSet;

use sepakat_domain::plan::RaciLetter;

use super::super::facts::{Facts, RoleFacts};
use super::{Part, column};
use crate::model::{Align, Block, Column, Inline, Row, Table, Text, plain};
use crate::words;

/// More people than this do not fit beside each other: the table then names their organisations.
const MOST: usize = 6;
/// More letters than this are never printed in one line of the table.
const MOST_AT_ALL: usize = 9;

/// Whose letters stand in a column.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Holder {
    organisation: String,
    person: String,
}

/// The table of parts; none when no task has any.
pub(super) fn part(facts: &Facts) -> Option<Part> {
    let holders = holders(facts);
    if holders.is_empty() {
        return None;
    }
    let language = facts.language;
    let mut body = Vec::new();
    for some in holders.chunks(MOST_AT_ALL) {
        let mut columns = vec![column(words::annex_task(language), 52.0, Align::Left)];
        let share = 103.0 / some.len().max(4) as f64;
        columns.extend(some.iter().map(|holder| Column {
            head: holder.head().to_owned(),
            share,
            align: Align::Centre,
        }));
        let rows = facts.plan.tasks.iter().filter(|task| !task.roles.is_empty()).map(|task| {
            let name = plain(task.name.trim());
            Row::Cells(std::iter::once(name).chain(some.iter().map(|one| cell(&task.roles, one))).collect())
        });
        body.push(Block::Table(Table {
            summary: words::annex_raci_summary(language),
            columns,
            rows: rows.collect(),
        }));
    }
    body.push(Block::Note(key(facts)));
    Some(Part { title: words::annex_raci_title(language), body })
}

impl Holder {
    fn of(role: &RoleFacts) -> Holder {
        Holder { organisation: role.organisation.clone(), person: role.person.clone() }
    }

    fn head(&self) -> &str {
        if self.person.is_empty() { &self.organisation } else { &self.person }
    }

    fn holds(&self, role: &RoleFacts) -> bool {
        self.organisation == role.organisation && (self.person.is_empty() || self.person == role.person)
    }
}

/// Everyone with a part, party by party; only the organisations when the people are too many.
fn holders(facts: &Facts) -> Vec<Holder> {
    let roles = || facts.plan.tasks.iter().flat_map(|task| &task.roles);
    let mut holders: Vec<Holder> = Vec::new();
    for role in roles() {
        let holder = Holder::of(role);
        if !holders.contains(&holder) {
            holders.push(holder);
        }
    }
    if holders.len() > MOST {
        let mut seen = BTreeSet::new();
        holders.retain(|holder| seen.insert(holder.organisation.clone()));
        holders.iter_mut().for_each(|holder| holder.person.clear());
    } else if holders.iter().any(|holder| holder.person.is_empty()) {
        // The column of an organisation would repeat the letters of its people.
        let whole: Vec<String> = holders
            .iter()
            .filter(|holder| holder.person.is_empty())
            .map(|holder| holder.organisation.clone())
            .collect();
        holders.retain(|holder| holder.person.is_empty() || !whole.contains(&holder.organisation));
    }
    let side = |holder: &Holder| facts.sides().find(|side| facts.side(*side).name == holder.organisation);
    holders.sort_by_key(|holder| side(holder).unwrap_or(u8::MAX));
    holders
}

/// The letters of a holder in a task, each once, the one who answers first.
fn cell(roles: &[RoleFacts], holder: &Holder) -> Text {
    let letters: BTreeSet<RaciLetter> =
        roles.iter().filter(|role| holder.holds(role)).map(|role| role.letter).collect();
    let order =
        [RaciLetter::Accountable, RaciLetter::Responsible, RaciLetter::Consulted, RaciLetter::Informed];
    order.into_iter().filter(|letter| letters.contains(letter)).map(Inline::Role).collect()
}

/// What the letters mean, under the table.
fn key(facts: &Facts) -> Text {
    let language = facts.language;
    let mut text = Text::new();
    for (letter, meaning) in [
        (RaciLetter::Responsible, words::raci_responsible(language)),
        (RaciLetter::Accountable, words::raci_accountable(language)),
        (RaciLetter::Consulted, words::raci_consulted(language)),
        (RaciLetter::Informed, words::raci_informed(language)),
    ] {
        let before = if text.is_empty() { "" } else { "  " };
        text.push(Inline::Plain(before.to_owned()));
        text.push(Inline::Bold(letter.letter().to_owned()));
        text.push(Inline::Plain(format!(" {meaning}")));
    }
    text
}
