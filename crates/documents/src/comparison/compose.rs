//! The paper of a comparison, and the numbered draft.

use chrono::NaiveDate;
use sepakat_domain::calendar;
use sepakat_domain::difference::{Run, RunKind};
use sepakat_domain::organisation::Language;

use super::{Change, Comparison, Part, Place, Section, SectionKind};
use crate::agreement::Facts;
use crate::model::{Block, ChangeMark, Document, Footer, Genre, Inline, MarkedHead, Text};
use crate::words;

mod blocks;

/// Which version is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Version {
    /// Its number; none for the text as it is now.
    pub number: Option<i64>,
    /// The day it was made.
    pub on: NaiveDate,
}

impl Version {
    fn named(self, language: Language, first: bool) -> String {
        let date = calendar::long(self.on, language);
        match (self.number.map(|number| number.to_string()), first) {
            (Some(number), true) => words::compare_version_first(language, &date, &number),
            (Some(number), false) => words::compare_version(language, &date, &number),
            (None, true) => words::compare_present_first(language, &date),
            (None, false) => words::compare_present(language, &date),
        }
    }

    fn short(self, language: Language) -> String {
        match self.number {
            Some(number) => words::compare_version_short(language, &number.to_string()),
            None => words::compare_present_short(language),
        }
    }
}

/// Makes the paper of a comparison. `facts` are those of the newer version; `now` is when it is made, RFC 3339.
pub fn compose(
    comparison: &Comparison,
    facts: &Facts,
    (from, to): (Version, Version),
    now: &str,
) -> Document {
    let language = facts.language;
    let printer = Printer { comparison, language };
    let versions = words::compare_versions(language, &from.named(language, true), &to.named(language, false));
    Document {
        title: words::compare_title(language, &facts.subject),
        author: facts.first.name.clone(),
        language,
        paper: facts.paper,
        genre: Genre::Agreement,
        footer: Footer {
            number: facts.number.clone(),
            version: words::compare_footer(language, &from.short(language), &to.short(language)),
            check_label: words::check_label(language),
            check_code: words::check_none(language),
            page: words::page_of(language, "{n}", "{m}"),
            page_other: String::new(),
            initials: None,
            copy: None,
        },
        watermark: Some(words::watermark(language)),
        line_numbers: true,
        legend: vec![
            Inline::Bold(words::draft_not_signed(language)),
            Inline::Plain(format!(" {versions} ")),
            Inline::Added(words::compare_added(language)),
            Inline::Plain(", ".to_owned()),
            Inline::Removed(words::compare_removed(language)),
            Inline::Plain(format!(". {}", words::compare_legend(language))),
        ],
        blocks: comparison.sections.iter().flat_map(|section| printer.section(section)).collect(),
        attachment: None,
        evidence: None,
        created: now.to_owned(),
    }
}

/// A draft as it is sent out: with numbers of lines, so that an answer can name a place.
pub fn draft(document: Document) -> Document {
    let language = document.language;
    Document {
        line_numbers: true,
        legend: vec![
            Inline::Bold(words::draft_not_signed(language)),
            Inline::Plain(format!(" {}", words::draft_legend(language))),
        ],
        ..document
    }
}

struct Printer<'a> {
    comparison: &'a Comparison,
    language: Language,
}

impl Printer<'_> {
    fn section(&self, section: &Section) -> Vec<Block> {
        let body = match section.kind {
            SectionKind::Signatures if section.parts.iter().all(|part| part.change.is_none()) => {
                vec![Block::Signatures(section.source.rooms.clone())]
            }
            _ => self.parts(section),
        };
        if !matches!(section.kind, SectionKind::Article | SectionKind::Annex) {
            return body;
        }
        let note = match (&section.source.moved_from, &section.was) {
            (Some(from), _) => words::compare_moved_from(self.language, from),
            (None, Some(was)) => words::compare_was(self.language, was),
            (None, None) => String::new(),
        };
        let fate = fate(section.title.as_slice());
        vec![Block::MarkedHead(MarkedHead {
            key: section.key.clone(),
            annex: section.kind == SectionKind::Annex,
            new_page: section.source.new_page,
            label: labelled(&section.label, fate),
            title: section.title.iter().flat_map(|run| inline(run.kind, &run.text)).collect(),
            mark: ChangeMark { changed: section.change.is_some(), note },
            body,
        })]
    }

    fn change(&self, part: &Part) -> Option<&Change> {
        part.change.and_then(|change| self.comparison.changes.get(change))
    }

    fn mark(&self, part: &Part) -> ChangeMark {
        let Some(change) = self.change(part) else { return ChangeMark::default() };
        let note = match &change.moved {
            Some(place) if part.new.is_some() => words::compare_moved_from(self.language, &self.place(place)),
            Some(place) => words::compare_moved_to(self.language, &self.place(place)),
            None => String::new(),
        };
        ChangeMark { changed: true, note }
    }

    fn place(&self, place: &Place) -> String {
        if place.label.is_empty() {
            return words::compare_elsewhere(self.language);
        }
        match place.paragraph.trim_matches(['(', ')']) {
            "" => place.label.clone(),
            number => format!("{} {}", place.label, words::paragraph(self.language, number)),
        }
    }
}

/// What happened to a heading as a whole.
fn fate(title: &[Run]) -> RunKind {
    match title {
        [run] => run.kind,
        _ => RunKind::Kept,
    }
}

/// A label as it is shown: marked when its part came or went.
fn labelled(label: &str, kind: RunKind) -> Text {
    if label.is_empty() { Vec::new() } else { inline(kind, label) }
}

/// A stretch with its mark; spaces around it bear none.
fn inline(kind: RunKind, text: &str) -> Text {
    let (before, rest) = text.split_at(text.len() - text.trim_start().len());
    let words = rest.trim_end();
    let space = &rest[words.len()..];
    let mut parts = Vec::new();
    if !before.is_empty() {
        parts.push(Inline::Plain(before.to_owned()));
    }
    if !words.is_empty() {
        parts.push(match kind {
            RunKind::Kept => Inline::Plain(words.to_owned()),
            RunKind::Added => Inline::Added(words.to_owned()),
            RunKind::Removed => Inline::Removed(words.to_owned()),
        });
    }
    if !space.is_empty() {
        parts.push(Inline::Plain(space.to_owned()));
    }
    parts
}

/// The text of a cell: what was kept looks as it does on the paper itself, with its facts, terms and blanks.
fn marked_text(part: &Part, index: usize) -> Text {
    let Some(runs) = part.cells.get(index) else { return Vec::new() };
    let source = part.new.as_ref().and_then(|strand| strand.cells.get(index)).map_or(&[][..], Vec::as_slice);
    let mut text: Text = Vec::new();
    let mut at = 0;
    for (place, run) in runs.iter().enumerate() {
        match run.kind {
            RunKind::Kept => {
                text.extend(styled(source, at, at + run.text.len()));
                at += run.text.len();
            }
            RunKind::Added => {
                text.extend(inline(run.kind, &run.text));
                at += run.text.len();
            }
            RunKind::Removed => {
                text.extend(inline(run.kind, &run.text));
                // Old and new words at the end of a text have no space between them of their own.
                let glued = runs.get(place + 1).is_some_and(|next| {
                    next.kind == RunKind::Added
                        && run.text.ends_with(|c: char| !c.is_whitespace())
                        && next.text.starts_with(|c: char| c.is_alphanumeric() || c == '(')
                });
                if glued {
                    text.push(Inline::Plain(" ".to_owned()));
                }
            }
        }
    }
    text
}

/// A stretch of a text, each piece as it was set.
fn styled(source: &[Inline], from: usize, to: usize) -> Text {
    let mut text = Vec::new();
    let mut begin = 0;
    for part in source {
        let printed = part.printed();
        let end = begin + printed.len();
        let (start, stop) = (from.max(begin), to.min(end));
        if let Some(cut) = (start < stop).then(|| printed.get(start - begin..stop - begin)).flatten() {
            text.push(match part {
                Inline::Plain(_) => Inline::Plain(cut.to_owned()),
                Inline::Bold(_) => Inline::Bold(cut.to_owned()),
                Inline::Term(_) => Inline::Term(cut.to_owned()),
                Inline::Standing(standing, _) => Inline::Standing(*standing, cut.to_owned()),
                Inline::Fact { key, .. } => Inline::Fact { key: key.clone(), text: cut.to_owned() },
                Inline::Blank { key, .. } => Inline::Blank { key: key.clone(), label: cut.to_owned() },
                Inline::Role(letter) => Inline::Role(*letter),
                Inline::Added(_) => Inline::Added(cut.to_owned()),
                Inline::Removed(_) => Inline::Removed(cut.to_owned()),
            });
        }
        begin = end;
    }
    text
}
