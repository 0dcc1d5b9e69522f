//! The parts of a report as pages: each begins with its finding.

mod annexes;
mod goals;
mod indicators;
mod partners;
mod summary;

use sepakat_domain::calendar;
use sepakat_domain::impact::Track;
use sepakat_domain::report::Part;

use super::facts::{Facts, Former, PartFacts};
use super::words_of::{part_key, part_name, track};
use crate::model::{
    Align, Block, Chapter, Column, Inline, List, ListItem, ListKind, Paragraph, Row, Standing, Table, Text,
    plain,
};
use crate::words;

/// The pages of a part; none when there is nothing to tell.
pub(super) fn pages(facts: &Facts, part: &PartFacts) -> Vec<Block> {
    let mut chapters = match part.part {
        Part::Summary => vec![summary::chapter(facts, part)],
        Part::Goals => goals::chapter(facts, part).into_iter().collect(),
        Part::Indicators => indicators::chapters(facts, part),
        Part::Partners => partners::chapter(facts, part).into_iter().collect(),
        Part::Gaps => annexes::gaps(facts, part).into_iter().collect(),
        Part::Lessons => lessons(facts, part).into_iter().collect(),
        Part::Definitions => annexes::definitions(facts, part).into_iter().collect(),
        Part::Evidence => annexes::evidence(facts, part).into_iter().collect(),
    };
    for chapter in &mut chapters {
        chapter.key = part_key(part.part).to_owned();
    }
    chapters.into_iter().map(Block::Chapter).collect()
}

fn lessons(facts: &Facts, part: &PartFacts) -> Option<Chapter> {
    let headline = words::report_head_lessons(facts.language);
    let body = paragraphs(&part.text);
    (!body.is_empty()).then(|| Chapter { new_page: false, ..chapter(facts, part.part, headline, body) })
}

/// What changed since the edition before; nothing on the first.
pub(super) fn since_before(facts: &Facts) -> Option<Block> {
    let Former { edition, frozen_on, check_code, changes } = facts.former.as_ref()?;
    let language = facts.language;
    let code = super::grouped(check_code);
    let day = calendar::long(*frozen_on, language);
    let mut body = vec![text(words::report_since(language, &code, &day, &edition.to_string()))];
    let item = |(at, change): (usize, &String)| ListItem {
        label: format!("({})", at + 1),
        text: plain(change.clone()),
        ..ListItem::default()
    };
    let items: Vec<ListItem> = changes.iter().enumerate().map(item).collect();
    if !items.is_empty() {
        body.push(Block::List(List { kind: ListKind::Paragraphs, items }));
    }
    let title = words::report_changes(language);
    Some(Block::Chapter(Chapter {
        key: String::new(),
        eyebrow: words::report_annex(language),
        bookmark: title.clone(),
        headline: title,
        new_page: false,
        body,
    }))
}

/// A page of a part that has one.
fn chapter(facts: &Facts, part: Part, headline: String, body: Vec<Block>) -> Chapter {
    let name = part_name(part, facts.language);
    Chapter { key: String::new(), eyebrow: name.clone(), bookmark: name, headline, new_page: true, body }
}

/// A table of two columns without heads.
pub(super) fn pairs(summary: String, rows: Vec<(Text, Text)>) -> Table {
    Table {
        summary,
        columns: vec![left(String::new(), 1.0), left(String::new(), 3.4)],
        rows: rows.into_iter().map(|(label, text)| Row::Cells(vec![label, text])).collect(),
    }
}

fn text(line: impl AsRef<str>) -> Block {
    Block::Paragraph(Paragraph { text: plain(line.as_ref().trim()), keep_with_next: false })
}

/// Every line of a text that says something, as a paragraph.
fn paragraphs(lines: &str) -> Vec<Block> {
    lines.lines().filter(|line| !line.trim().is_empty()).map(text).collect()
}

fn left(head: String, share: f64) -> Column {
    Column { head, share, align: Align::Left }
}

fn right(head: String, share: f64) -> Column {
    Column { head, share, align: Align::Right }
}

/// How an indicator stands: a shape and a word.
fn status(status: Track, facts: &Facts) -> Text {
    let shape = match status {
        Track::OnTrack => Standing::Good,
        Track::GettingThere => Standing::Middling,
        Track::OffTrack => Standing::Bad,
        Track::NotJudged => Standing::Open,
    };
    vec![standing(shape, &track(status, facts.language))]
}

/// A shape and its word, which is never divided.
fn standing(shape: Standing, word: &str) -> Inline {
    Inline::Standing(shape, word.replace(' ', "\u{a0}"))
}
