//! One page for who reads one page: three numbers, how everything stands, and why something is behind.

use sepakat_domain::impact::Track;
use sepakat_domain::{calendar, numbers};

use super::super::facts::{Facts, IndicatorFacts, PartFacts};
use super::super::words_of::figure;
use super::{left, pairs, paragraphs, right, status};
use crate::model::{Beside, Block, Chapter, Inline, KeyFigure, Row, SideNote, Table, plain};
use crate::words;

/// A headline of two findings may be so long.
const HEADLINE: usize = 95;

pub(super) fn chapter(facts: &Facts, part: &PartFacts) -> Chapter {
    let language = facts.language;
    let mut body = Vec::new();
    if !facts.numbers.is_empty() {
        body.push(Block::KeyFigures(
            facts.numbers.iter().take(3).map(|one| key_figure(facts, one)).collect(),
        ));
    }
    let meaning = SideNote { head: words::report_statuses(language), text: words::report_rule(language) };
    let notes = if facts.indicators.is_empty() { Vec::new() } else { vec![meaning] };
    body.push(Block::Beside(Beside { main: paragraphs(&part.text), notes }));
    if !facts.indicators.is_empty() {
        let (head, stands) = (headline(facts), standing(facts));
        let title = if head == stands { words::report_results(language) } else { stands };
        body.push(Block::Heading(plain(title)));
        body.push(Block::Table(results(facts)));
        let day = calendar::long(facts.as_of, language);
        body.push(Block::Note(plain(words::report_read_on(language, &day))));
    }
    body.extend(reasons(facts));
    super::chapter(facts, part.part, headline(facts), body)
}

fn key_figure(facts: &Facts, one: &super::super::facts::KeyNumber) -> KeyFigure {
    KeyFigure {
        figure: figure(Some(one.value), &one.unit, facts.language),
        label: one.label.clone(),
        note: one.note.clone(),
    }
}

/// The best and the worst in one sentence where both are short, or else how many are on track.
fn headline(facts: &Facts) -> String {
    let of = |status: Track| facts.indicators.iter().filter(move |one| one.status == status);
    let best = of(Track::OnTrack).max_by_key(|one| one.share.unwrap_or_default());
    let worst = of(Track::OffTrack).min_by_key(|one| one.share.unwrap_or_default());
    if let (Some(best), Some(worst)) = (best, worst)
        && best.target.is_some()
    {
        let both = words::report_head_apart(facts.language, &best.name, &worst.name);
        if both.chars().count() <= HEADLINE {
            return both;
        }
    }
    standing(facts)
}

/// How many indicators are on track.
fn standing(facts: &Facts) -> String {
    let language = facts.language;
    let judged = facts.indicators.iter().filter(|one| one.status != Track::NotJudged).count();
    let (all, on) =
        (facts.indicators.len(), facts.indicators.iter().filter(|one| one.status == Track::OnTrack).count());
    match on {
        _ if judged == 0 => words::report_head_none(language),
        0 => words::report_head_no(language),
        on if on == all => words::report_head_all(language),
        on => words::report_head_some(language, &all.to_string(), &on.to_string()),
    }
}

fn results(facts: &Facts) -> Table {
    let language = facts.language;
    Table {
        summary: words::report_results(language),
        columns: vec![
            left(words::report_indicator(language), 58.0),
            right(words::report_baseline(language), 20.0),
            right(words::report_target(language), 19.0),
            right(words::report_reached(language), 19.0),
            right(words::report_share(language), 17.0),
            left(words::report_status(language), 30.0),
        ],
        rows: facts
            .indicators
            .iter()
            .enumerate()
            .map(|(at, one)| Row::Cells(cells(facts, at, one)))
            .collect(),
    }
}

/// An indicator in a table of results: name, baseline, target, reached, share of the target, status.
pub(super) fn cells(facts: &Facts, at: usize, one: &IndicatorFacts) -> Vec<crate::model::Text> {
    let language = facts.language;
    let share = one.share.map_or_else(|| "–".to_owned(), |share| numbers::percent(share, language));
    vec![
        plain(format!("{}.\u{a0}{}", at + 1, one.name)),
        plain(figure(one.baseline, &one.unit, language)),
        plain(figure(one.target, &one.unit, language)),
        vec![Inline::Bold(figure(one.reached, &one.unit, language))],
        plain(share),
        status(one.status, facts),
    ]
}

/// Why indicators are behind, and what comes next.
fn reasons(facts: &Facts) -> Vec<Block> {
    let told: Vec<&IndicatorFacts> = facts.indicators.iter().filter(|one| !one.reason.is_empty()).collect();
    if told.is_empty() {
        return Vec::new();
    }
    let row = |one: &&IndicatorFacts| {
        let says = vec![Inline::Bold(format!("{}: ", one.name)), Inline::Plain(one.reason.clone())];
        (status(one.status, facts), says)
    };
    let title = words::report_reasons(facts.language);
    let rows = told.iter().map(row).collect();
    vec![Block::Heading(plain(title.clone())), Block::Table(pairs(title, rows))]
}
