//! A page for every indicator: the finding, the chart, what the figures say, the figures, and how to read them.

use sepakat_domain::indicator::Sums;
use sepakat_domain::quantity;

use super::super::charts;
use super::super::facts::{Facts, IndicatorFacts, PartFacts, PointFacts};
use super::super::words_of::{figure, month};
use super::goals::level;
use super::{left, paragraphs, right};
use crate::model::{Beside, Block, Chapter, Inline, Row, SideNote, Table, Text, plain};
use crate::words;

pub(super) fn chapters(facts: &Facts, part: &PartFacts) -> Vec<Chapter> {
    let mut chapters: Vec<Chapter> =
        facts.indicators.iter().enumerate().map(|(at, one)| chapter(facts, one, at + 1)).collect();
    if let Some(first) = chapters.first_mut() {
        first.body.splice(0..0, paragraphs(&part.text));
    }
    chapters
}

fn chapter(facts: &Facts, one: &IndicatorFacts, number: usize) -> Chapter {
    let language = facts.language;
    let of = facts.goals.get(one.goal).map_or_else(String::new, |goal| level(goal.level, language));
    let mut body = Vec::new();
    if let Some(chart) = charts::series(one, language) {
        body.push(Block::Chart(Box::new(chart)));
    }
    let mut main = Vec::new();
    if !one.sentence.trim().is_empty() {
        main.push(Block::Said(plain(one.sentence.trim())));
    }
    if !one.points.is_empty() {
        main.push(Block::Table(figures(one, facts)));
    }
    let noted = one.points.iter().filter(|point| !point.note.trim().is_empty());
    main.extend(noted.map(|point| {
        let head = Inline::Bold(format!("{}: ", month(point.month, language)));
        Block::Note(vec![head, Inline::Plain(point.note.trim().to_owned())])
    }));
    body.push(Block::Beside(Beside { main, notes: notes(facts, one, number) }));
    Chapter {
        key: String::new(),
        eyebrow: words::report_nth(language, &of.to_lowercase(), &number.to_string()),
        bookmark: format!("{number}. {}", one.name),
        new_page: true,
        headline: one.headline.clone(),
        body,
    }
}

fn notes(facts: &Facts, one: &IndicatorFacts, number: usize) -> Vec<SideNote> {
    let language = facts.language;
    let origin = if one.own_sentence {
        words::report_said_own(language, &facts.organisation)
    } else {
        words::report_said_computed(language)
    };
    let proofs = facts.evidence.iter().filter(|proof| proof.indicator == number).count();
    let evidence =
        if proofs == 0 { String::new() } else { words::report_evidence_count(language, &proofs.to_string()) };
    let origin = if one.sentence.trim().is_empty() { String::new() } else { origin };
    let notes = [
        (words::report_said(language), origin),
        (words::report_definition(language), one.definition.clone()),
        (words::report_method(language), one.method.clone()),
        (words::report_source(language), one.source.clone()),
        (words::report_limits(language), one.limits.clone()),
        (words::report_responsible(language), one.responsible.clone()),
        (words::report_evidence(language), evidence),
    ];
    notes.into_iter().map(|(head, text)| SideNote { head, text }).collect()
}

/// The figures under the chart; the last month with one is strong.
fn figures(one: &IndicatorFacts, facts: &Facts) -> Table {
    let language = facts.language;
    let totals = one.sums == Sums::Total && one.points.iter().any(|point| point.total.is_some());
    let aims = one.points.iter().any(|point| point.target.is_some());
    let mut columns =
        vec![left(words::report_month(language), 30.0), right(words::report_figure(language), 20.0)];
    if totals {
        columns.push(right(words::report_total(language), 22.0));
    }
    if aims {
        columns.push(right(words::report_target(language), 20.0));
        columns.push(right(words::report_difference(language), 20.0));
    }
    let last = one.points.iter().rposition(|point| point.value.is_some());
    let rows = one.points.iter().enumerate().map(|(at, point)| {
        let mut cells: Vec<Text> =
            vec![plain(month(point.month, language)), plain(figure(point.value, &one.unit, language))];
        if totals {
            cells.push(plain(figure(point.total, &one.unit, language)));
        }
        if aims {
            cells.push(plain(figure(point.target, &one.unit, language)));
            cells.push(plain(difference(point, facts)));
        }
        if Some(at) == last { Row::Total(cells) } else { Row::Cells(cells) }
    });
    Table { summary: words::report_figures(language, &one.name, &one.unit), columns, rows: rows.collect() }
}

/// How far a month is from its target, with its sign.
fn difference(point: &PointFacts, facts: &Facts) -> String {
    let reached = point.total.or(point.value);
    match reached.zip(point.target).and_then(|(reached, target)| reached.checked_sub(target)) {
        Some(more) if more > 0 => format!("+{}", quantity::format(more, facts.language)),
        Some(less) => quantity::format(less, facts.language),
        None => "–".to_owned(),
    }
}
