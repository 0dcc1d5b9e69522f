//! Goals against results: the logical framework as a table, level by level.

use sepakat_domain::goal::Level;
use sepakat_domain::organisation::Language;

use super::super::charts;
use super::super::facts::{Facts, PartFacts};
use super::summary::cells;
use super::{left, paragraphs, right};
use crate::model::{Block, Chapter, Inline, Row, Table, plain};
use crate::words;

pub(super) fn chapter(facts: &Facts, part: &PartFacts) -> Option<Chapter> {
    let language = facts.language;
    if facts.goals.is_empty() {
        return None;
    }
    let mut body = paragraphs(&part.text);
    body.push(Block::Table(framework(facts)));
    for goal in facts.goals.iter().filter(|goal| !goal.assumptions.trim().is_empty()) {
        let says =
            words::report_assumption(language, goal.assumptions.trim(), goal.title.trim_end_matches('.'));
        body.push(Block::Note(plain(says)));
    }
    if let Some(chart) = charts::then_and_now(facts) {
        body.push(Block::Heading(plain(chart.title.clone())));
        body.push(Block::Chart(Box::new(chart)));
        body.push(Block::Note(plain(words::report_then_now_note(language))));
    }
    if let Some(chart) = charts::glance(facts) {
        body.push(Block::Heading(plain(chart.title.clone())));
        body.push(Block::Chart(Box::new(chart)));
    }
    Some(super::chapter(facts, part.part, words::report_head_goals(language), body))
}

fn framework(facts: &Facts) -> Table {
    let language = facts.language;
    let mut rows = Vec::new();
    for (number, goal) in facts.goals.iter().enumerate() {
        let title = words::report_goal(language, &goal.title, &level(goal.level, language));
        rows.push(Row::Group(vec![Inline::Bold(title)]));
        let under = facts.indicators.iter().enumerate().filter(|(_, one)| one.goal == number);
        rows.extend(under.map(|(at, one)| {
            let mut row = cells(facts, at, one);
            row.insert(1, plain(one.unit.clone()));
            Row::Cells(row)
        }));
    }
    Table {
        summary: words::report_results(language),
        columns: vec![
            left(words::report_indicator(language), 48.0),
            left(words::report_unit(language), 15.0),
            right(words::report_baseline(language), 18.0),
            right(words::report_target(language), 17.0),
            right(words::report_reached(language), 17.0),
            right(words::report_share(language), 16.0),
            left(words::report_status(language), 30.0),
        ],
        rows,
    }
}

/// The name of a level in the chain of results.
pub(super) fn level(level: Level, language: Language) -> String {
    match level {
        Level::Goal => words::report_level_goal(language),
        Level::Outcome => words::report_level_outcome(language),
        Level::Output => words::report_level_output(language),
        Level::Activity => words::report_level_activity(language),
    }
}
