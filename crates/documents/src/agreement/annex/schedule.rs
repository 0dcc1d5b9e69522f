//! Tasks and milestones with their days.

use sepakat_domain::calendar;
use sepakat_domain::plan::RaciLetter;

use super::super::facts::{Facts, TaskFacts};
use super::{Part, column};
use crate::model::{Align, Block, Inline, Row, Table, Text, plain};
use crate::words;

/// The table of tasks; none when there are none.
pub(super) fn part(facts: &Facts) -> Option<Part> {
    let tasks = &facts.plan.tasks;
    if tasks.is_empty() {
        return None;
    }
    let language = facts.language;
    let table = Table {
        summary: words::annex_schedule_summary(language),
        columns: vec![
            column(words::annex_row(language), 9.0, Align::Right),
            column(words::annex_task(language), 54.0, Align::Left),
            column(words::annex_starts(language), 30.0, Align::Left),
            column(words::annex_ends(language), 30.0, Align::Left),
            column(words::annex_after(language), 16.0, Align::Left),
            column(words::annex_person(language), 32.0, Align::Left),
        ],
        rows: tasks.iter().zip(1..).map(|(task, number)| Row::Cells(cells(facts, task, number))).collect(),
    };
    Some(Part { title: words::annex_schedule_title(language), body: vec![Block::Table(table)] })
}

fn cells(facts: &Facts, task: &TaskFacts, number: i32) -> Vec<Text> {
    let language = facts.language;
    let day = |day: Option<chrono::NaiveDate>| {
        plain(day.map(|day| calendar::on_paper(day, language)).unwrap_or_default())
    };
    let name = task.name.trim();
    let name =
        if task.milestone { vec![Inline::Bold(words::annex_milestone(language, name))] } else { plain(name) };
    // A milestone is one day.
    let starts = if task.milestone { None } else { task.starts_on };
    let ends = task.ends_on.or(if task.milestone { task.starts_on } else { None });
    let after: Vec<String> = task.after.iter().map(|place| (place + 1).to_string()).collect();
    let answers = task.roles.iter().find(|role| role.letter == RaciLetter::Accountable);
    let answers = answers
        .map(|role| if role.person.is_empty() { role.organisation.clone() } else { role.person.clone() })
        .unwrap_or_default();
    vec![plain(number.to_string()), name, day(starts), day(ends), plain(after.join(", ")), plain(answers)]
}
