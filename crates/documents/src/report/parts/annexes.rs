//! What is missing, what exactly is counted, and the index of evidence.

use super::super::facts::{Facts, PartFacts};
use super::super::words_of::month;
use super::{left, paragraphs, right};
use crate::model::{Block, Chapter, Row, Table, plain};
use crate::words;

pub(super) fn gaps(facts: &Facts, part: &PartFacts) -> Option<Chapter> {
    let language = facts.language;
    if facts.gaps.is_empty() {
        return None;
    }
    let rows = facts.gaps.iter().map(|gap| {
        let why = if gap.explanation.is_empty() {
            words::report_unexplained(language)
        } else {
            gap.explanation.clone()
        };
        Row::Cells(vec![plain(gap.subject.clone()), plain(gap.what.clone()), plain(why)])
    });
    let table = Table {
        summary: words::report_part_gaps(language),
        columns: vec![
            left(words::report_about(language), 40.0),
            left(words::report_missing(language), 55.0),
            left(words::report_explanation(language), 55.0),
        ],
        rows: rows.collect(),
    };
    Some(Chapter { new_page: false, ..with_table(facts, part, words::report_head_gaps(language), table) })
}

pub(super) fn definitions(facts: &Facts, part: &PartFacts) -> Option<Chapter> {
    let language = facts.language;
    if facts.indicators.is_empty() {
        return None;
    }
    let rows = facts.indicators.iter().enumerate().map(|(at, one)| {
        Row::Cells(vec![
            plain(format!("{}.\u{a0}{}", at + 1, one.name)),
            plain(one.definition.clone()),
            plain(one.unit.clone()),
            plain(one.source.clone()),
        ])
    });
    let table = Table {
        summary: words::report_part_definitions(language),
        columns: vec![
            left(words::report_indicator(language), 45.0),
            left(words::report_definition(language), 65.0),
            left(words::report_unit(language), 18.0),
            left(words::report_source(language), 35.0),
        ],
        rows: rows.collect(),
    };
    Some(with_table(facts, part, words::report_head_definitions(language), table))
}

pub(super) fn evidence(facts: &Facts, part: &PartFacts) -> Option<Chapter> {
    let language = facts.language;
    if facts.evidence.is_empty() {
        return None;
    }
    let rows = facts.evidence.iter().map(|one| {
        let (first, second) = one.sha256.split_at_checked(32).unwrap_or((&one.sha256, ""));
        Row::Cells(vec![
            plain(one.indicator.to_string()),
            plain(month(one.month, language)),
            plain(one.name.clone()),
            plain(format!("{first} {second}")),
        ])
    });
    let table = Table {
        summary: words::report_part_evidence(language),
        columns: vec![
            right(words::report_number(language), 10.0),
            left(words::report_month(language), 26.0),
            left(words::report_file(language), 45.0),
            left(words::report_hash(language), 74.0),
        ],
        rows: rows.collect(),
    };
    let mut chapter = with_table(facts, part, words::report_head_evidence(language), table);
    chapter.new_page = false;
    chapter.body.push(Block::Note(plain(words::report_evidence_note(language))));
    Some(chapter)
}

fn with_table(facts: &Facts, part: &PartFacts, headline: String, table: Table) -> Chapter {
    let mut body = paragraphs(&part.text);
    body.push(Block::Table(table));
    super::chapter(facts, part.part, headline, body)
}
