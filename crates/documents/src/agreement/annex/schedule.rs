//! Tasks and milestones with their days, as a table and drawn over time.

use sepakat_domain::calendar;
use sepakat_domain::plan::RaciLetter;

use super::super::facts::{Facts, TaskFacts};
use super::{Part, column};
use crate::chart::{Chart, Plot, Step, Timeline};
use crate::model::{Align, Block, Inline, Row, Table, Text, plain};
use crate::words;

/// The table of tasks and their drawing; none when there are none.
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
    let mut body = vec![Block::Table(table)];
    body.extend(drawn(facts));
    Some(Part { title: words::annex_schedule_title(language), body })
}

/// The plan over time, on as many sheets as it needs; none while no task has a day.
fn drawn(facts: &Facts) -> Vec<Block> {
    let steps: Vec<Step> = facts.plan.tasks.iter().map(step).collect();
    if steps.iter().all(|step| step.starts_on.is_none() && step.ends_on.is_none()) {
        return Vec::new();
    }
    let whole = Timeline { steps, today: None, span: None };
    let title = words::annex_schedule_title(facts.language);
    let chart = |sheet| Block::Chart(Box::new(Chart::new(&title, facts.language, Plot::Timeline(sheet))));
    whole.sheets().into_iter().map(chart).collect()
}

fn step(task: &TaskFacts) -> Step {
    Step {
        name: task.name.trim().to_owned(),
        milestone: task.milestone,
        starts_on: task.starts_on,
        ends_on: task.ends_on,
        progress: task.progress,
        late_days: 0,
        after: task.after.clone(),
    }
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
