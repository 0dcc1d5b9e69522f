//! Pairs the sections of two versions and compares what is in them.

use sepakat_domain::difference::{Run, RunKind, likeness, words};

use super::parts::{self, Numbering};
use super::strands::{Strand, Whole};
use super::{Change, ChangeKind, Comparison, Place, Section, SectionKind, align};
use crate::model::{SignatureRoom, Title};

/// Two sections with other keys are one when they have at least this much in common.
const ALIKE: f64 = 0.6;

/// What a section needs to be printed, beyond what is shown.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Source {
    /// It is in the newer version.
    pub newer: bool,
    pub new_page: bool,
    pub rooms: Vec<SignatureRoom>,
    pub head: Option<Title>,
    /// Where it stood before, when it moved.
    pub moved_from: Option<String>,
}

/// A section of the result: which of both versions it comes from.
#[derive(Debug, Clone, Copy)]
struct Pair {
    old: Option<usize>,
    new: Option<usize>,
    moved: bool,
}

pub(super) fn compare(old: Vec<Whole>, new: Vec<Whole>) -> Comparison {
    let mut changes = Vec::new();
    let mut sections: Vec<Section> =
        order(&old, &new).into_iter().map(|pair| section(pair, &old, &new, &mut changes)).collect();
    parts::find_moved(&mut sections, &mut changes);
    Comparison { changes, sections }
}

/// Which sections belong together, in the order of the newer version; what is gone stands where it stood.
fn order(old: &[Whole], new: &[Whole]) -> Vec<Pair> {
    let mut partner: Vec<Option<usize>> = vec![None; new.len()];
    let mut taken = vec![false; old.len()];
    for (there, section) in new.iter().enumerate() {
        let same = |(here, one): &(usize, &Whole)| {
            !taken[*here] && one.kind == section.kind && one.key == section.key
        };
        partner[there] = old.iter().enumerate().find(same).map(|(here, _)| here);
        if let Some(here) = partner[there] {
            taken[here] = true;
        }
    }
    for (there, section) in new.iter().enumerate() {
        if partner[there].is_some()
            || section.kind != SectionKind::Article && section.kind != SectionKind::Annex
        {
            continue;
        }
        let text = whole_text(section);
        let rest = old.iter().enumerate().filter(|(here, one)| !taken[*here] && one.kind == section.kind);
        let best = rest
            .map(|(here, one)| (here, likeness(&whole_text(one), &text)))
            .max_by(|a, b| a.1.total_cmp(&b.1));
        if let Some((here, _)) = best.filter(|best| best.1 >= ALIKE) {
            partner[there] = Some(here);
            taken[here] = true;
        }
    }
    let paired: Vec<(usize, usize)> =
        partner.iter().enumerate().filter_map(|(there, here)| here.map(|here| (here, there))).collect();
    let places: Vec<usize> = paired.iter().map(|pair| pair.0).collect();
    let mut stays = vec![false; old.len()];
    for place in align::ascending(&places) {
        stays[places[place]] = true;
    }
    let gone = |from: usize| {
        let until = (from..old.len()).find(|here| stays[*here]).unwrap_or(old.len());
        let pair = |here| Pair { old: Some(here), new: None, moved: false };
        (from..until).filter(|here| !taken[*here]).map(pair).collect::<Vec<Pair>>()
    };
    let mut pairs = gone(0);
    for (there, here) in partner.iter().copied().enumerate() {
        let moved = here.is_some_and(|here| !stays[here]);
        pairs.push(Pair { old: here, new: Some(there), moved });
        if let Some(here) = here.filter(|here| stays[*here]) {
            pairs.extend(gone(here + 1));
        }
    }
    pairs
}

fn whole_text(section: &Whole) -> String {
    let texts: Vec<String> = section.strands.iter().map(Strand::printed).collect();
    format!("{} {}", section.title, texts.join(" "))
}

fn section(pair: Pair, old: &[Whole], new: &[Whole], changes: &mut Vec<Change>) -> Section {
    let before = pair.old.and_then(|here| old.get(here));
    let after = pair.new.and_then(|there| new.get(there));
    let Some(shown) = after.or(before) else { return empty() };
    let title =
        words(before.map_or("", |one| one.title.as_str()), after.map_or("", |one| one.title.as_str()));
    let place = Place { section: shown.kind, label: shown.label.clone(), ..Place::default() };
    let retitled = title.iter().any(|run| run.kind != RunKind::Kept);
    let kind = match (before, after) {
        (None, _) => Some(ChangeKind::Added),
        (_, None) => Some(ChangeKind::Removed),
        _ if pair.moved => Some(ChangeKind::Moved),
        _ => retitled.then_some(ChangeKind::Changed),
    };
    let change = kind.map(|kind| {
        let from =
            before.filter(|_| pair.moved).map(|one| Place { label: one.label.clone(), ..place.clone() });
        let (gone, come) = match kind {
            ChangeKind::Changed => (first(&title, RunKind::Removed), first(&title, RunKind::Added)),
            ChangeKind::Added => (String::new(), shorten(&shown.title)),
            ChangeKind::Removed => (shorten(&shown.title), String::new()),
            ChangeKind::Moved => (String::new(), shorten(&shown.title)),
        };
        changes.push(Change { kind, place: place.clone(), before: gone, after: come, moved: from });
        changes.len() - 1
    });
    let none: &[Strand] = &[];
    let (old_strands, new_strands) =
        (before.map_or(none, |one| &one.strands), after.map_or(none, |one| &one.strands));
    // A section that came or went is one change; in one that was there before each part is one.
    let whole = change.filter(|_| before.is_none() || after.is_none());
    let parts = parts::compare(old_strands, new_strands, &mut Numbering { place, whole, changes });
    let was = before.filter(|one| after.is_some() && one.label != shown.label).map(|one| one.label.clone());
    Section {
        kind: shown.kind,
        key: shown.key.clone(),
        label: shown.label.clone(),
        title,
        change,
        parts,
        old_place: pair.old,
        source: Source {
            newer: after.is_some(),
            new_page: shown.new_page,
            rooms: shown.rooms.clone(),
            head: shown.head.clone(),
            moved_from: before.filter(|_| pair.moved).map(|one| one.label.clone()),
        },
        was,
    }
}

fn empty() -> Section {
    Section {
        kind: SectionKind::Front,
        key: String::new(),
        label: String::new(),
        was: None,
        title: Vec::new(),
        change: None,
        parts: Vec::new(),
        old_place: None,
        source: Source::default(),
    }
}

/// The first words of one fate, shortened.
pub(super) fn first(runs: &[Run], kind: RunKind) -> String {
    runs.iter()
        .find(|run| run.kind == kind && !run.text.trim().is_empty())
        .map_or(String::new(), |run| shorten(&run.text))
}

/// A text short enough for a list.
pub(super) fn shorten(text: &str) -> String {
    const LONGEST: usize = 90;
    let text = text.split_whitespace().collect::<Vec<&str>>().join(" ");
    if text.chars().count() <= LONGEST {
        return text;
    }
    let cut: String = text.chars().take(LONGEST).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{}…", whole.trim_end_matches([',', ';', '.']))
}
