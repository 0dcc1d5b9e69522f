//! Compares the parts of a section, and finds those that only changed their place.

use std::collections::HashMap;

use sepakat_domain::difference::{Run, RunKind, words};

use super::align::{self, Step};
use super::sections::first;
use super::strands::Strand;
use super::{Change, ChangeKind, Part, Place, Role, Section};

/// Shorter texts may be at two places by chance.
const LONG_ENOUGH: usize = 24;

/// Where the parts are, and how their changes are counted.
pub(super) struct Numbering<'a> {
    pub place: Place,
    /// The change of the whole section, when it came or went.
    pub whole: Option<usize>,
    pub changes: &'a mut Vec<Change>,
}

/// Compares the parts of two versions of a section.
pub(super) fn compare(old: &[Strand], new: &[Strand], numbering: &mut Numbering<'_>) -> Vec<Part> {
    align::strands(old, new)
        .into_iter()
        .map(|step| match step {
            Step::Both(here, there) => part(old.get(here), new.get(there), numbering),
            Step::Old(here) => part(old.get(here), None, numbering),
            Step::New(there) => part(None, new.get(there), numbering),
        })
        .collect()
}

fn part(old: Option<&Strand>, new: Option<&Strand>, numbering: &mut Numbering<'_>) -> Part {
    let role = new.or(old).map_or(Role::Paragraph, |strand| strand.role);
    let label = new.or(old).map(|strand| strand.label.clone()).unwrap_or_default();
    let cells = runs(old, new);
    let words_changed = cells.iter().flatten().any(|run| run.kind != RunKind::Kept);
    let redrawn = old.zip(new).is_some_and(|(old, new)| old.figure != new.figure);
    match role {
        Role::Numbered => {
            numbering.place.paragraph = label.clone();
            numbering.place.letter.clear();
        }
        Role::Letter | Role::Recital | Role::Party => numbering.place.letter = label.clone(),
        _ => {}
    }
    let kind = match (old, new) {
        (None, _) => Some(ChangeKind::Added),
        (_, None) => Some(ChangeKind::Removed),
        _ => (words_changed || redrawn).then_some(ChangeKind::Changed),
    };
    let change = kind.and_then(|kind| numbering.whole.or_else(|| add(numbering, kind, &cells)));
    let was = old.filter(|one| new.is_some() && one.label != label).map(|one| one.label.clone());
    Part { role, label, was, cells, change, old: old.cloned(), new: new.cloned() }
}

fn add(numbering: &mut Numbering<'_>, kind: ChangeKind, cells: &[Vec<Run>]) -> Option<usize> {
    let all: Vec<Run> = cells.iter().flatten().cloned().collect();
    numbering.changes.push(Change {
        kind,
        place: numbering.place.clone(),
        before: first(&all, RunKind::Removed),
        after: first(&all, RunKind::Added),
        moved: None,
    });
    Some(numbering.changes.len() - 1)
}

fn runs(old: Option<&Strand>, new: Option<&Strand>) -> Vec<Vec<Run>> {
    let count = new.or(old).map_or(0, |strand| strand.cells.len());
    let cell = |strand: Option<&Strand>, index| strand.map(|strand| strand.cell(index)).unwrap_or_default();
    (0..count).map(|index| words(&cell(old, index), &cell(new, index))).collect()
}

/// A part that went at one place and came at another was moved: it says so at both.
pub(super) fn find_moved(sections: &mut [Section], changes: &mut [Change]) {
    let mut gone: HashMap<(Role, String), Vec<usize>> = HashMap::new();
    for part in parts_alone(sections, ChangeKind::Removed, changes) {
        gone.entry((part.0, part.1)).or_default().push(part.2);
    }
    for (role, text, came) in parts_alone(sections, ChangeKind::Added, changes) {
        let Some(went) = gone.get_mut(&(role, text)).and_then(Vec::pop) else { continue };
        let (from, to) = (changes[went].place.clone(), changes[came].place.clone());
        for (change, other) in [(came, from), (went, to)] {
            changes[change].kind = ChangeKind::Moved;
            changes[change].moved = Some(other);
        }
    }
}

/// Parts that came or went by themselves: their role, their text, their change.
fn parts_alone(sections: &[Section], kind: ChangeKind, changes: &[Change]) -> Vec<(Role, String, usize)> {
    let mut found = Vec::new();
    for section in sections {
        for part in &section.parts {
            let strand = if kind == ChangeKind::Added { &part.new } else { &part.old };
            let alone =
                part.change.filter(|change| section.change != Some(*change) && changes[*change].kind == kind);
            if let (Some(change), Some(strand)) = (alone, strand) {
                let text = bare(&strand.printed());
                if text.chars().count() >= LONG_ENOUGH {
                    found.push((part.role, text, change));
                }
            }
        }
    }
    found
}

/// The text without the mark that closes a letter: the last letter of a list ends otherwise than the others.
fn bare(text: &str) -> String {
    let text = text.trim_end_matches([' ', '\u{a0}']);
    let text = [";\u{a0}dan", ";\u{a0}and", ";\u{a0}atau", ";\u{a0}or"]
        .into_iter()
        .find_map(|end| text.strip_suffix(end))
        .unwrap_or(text);
    text.trim_end_matches(['.', ';']).to_owned()
}
