//! What changed between two texts, word by word.
//!
//! Two versions of an agreement are read by people who look for what the other side changed, so the answer is made
//! for reading: an amount with its words, or a date, changes as one thing; a lone word or mark left standing
//! between two changes is taken into them. Whatever was merged, the answer is exact: what was kept and removed is
//! the old text, what was kept and added is the new one, and the other way round gives the mirror image.

mod shortest;
mod units;

#[cfg(test)]
mod tests;

use std::collections::HashMap;

use serde::Serialize;

use units::{Unit, units};

/// A stretch of text with one fate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS), ts(rename = "TextRun"))]
pub struct Run {
    /// What happened to it.
    pub kind: RunKind,
    /// The text, with the space after its last word.
    pub text: String,
}

/// What happened to a stretch of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS), ts(rename = "TextRunKind"))]
#[serde(rename_all = "snake_case")]
pub enum RunKind {
    /// In both texts.
    Kept,
    /// Only in the new text.
    Added,
    /// Only in the old text.
    Removed,
}

/// A kept island of at most this many units may be taken into the changes around it.
const SMALL_ISLAND: usize = 2;

/// The difference of two texts, in reading order; what was removed stands before what came in its place.
///
/// The work is bounded: texts that have hardly anything in common, and are far longer than any article, come back
/// as one replaced by the other.
pub fn words(old: &str, new: &str) -> Vec<Run> {
    // One order for both directions, so that comparing the other way round gives the mirror image.
    let mirrored = (old.len(), old) > (new.len(), new);
    let (left, right) = if mirrored { (new, old) } else { (old, new) };
    let mut hunks = join(hunks(&units(left), &units(right)));
    if mirrored {
        for hunk in &mut hunks {
            std::mem::swap(&mut hunk.removed, &mut hunk.added);
        }
    }
    runs(hunks)
}

/// The longest list that two lists share: pairs of positions, ascending in both. The work is bounded as for [`words`].
pub fn common(old: &[u32], new: &[u32]) -> Vec<(usize, usize)> {
    shortest::matches(old, new)
}

/// How much two texts have in common, from 0 (nothing) to 1 (the same words, in any order).
pub fn likeness(old: &str, new: &str) -> f64 {
    if old == new {
        return 1.0;
    }
    let mut weights: HashMap<&str, (usize, usize)> = HashMap::new();
    for word in old.split_whitespace() {
        weights.entry(word).or_default().0 += 1;
    }
    for word in new.split_whitespace() {
        weights.entry(word).or_default().1 += 1;
    }
    let mut shared = 0;
    let mut all = 0;
    for (word, (here, there)) in weights {
        // Long words say more about what a sentence is about than "dan" does.
        let weight = word.chars().count();
        shared += 2 * weight * here.min(there);
        all += weight * (here + there);
    }
    if all == 0 { 0.0 } else { shared as f64 / all as f64 }
}

/// A stretch that was kept, and the change after it.
#[derive(Default)]
struct Hunk {
    kept: String,
    kept_units: usize,
    removed: String,
    added: String,
}

impl Hunk {
    fn changes(&self) -> bool {
        !self.removed.is_empty() || !self.added.is_empty()
    }

    fn weight(&self) -> usize {
        solid(&self.removed).max(solid(&self.added))
    }
}

fn hunks<'a>(old: &[Unit<'a>], new: &[Unit<'a>]) -> Vec<Hunk> {
    let mut numbers: HashMap<&'a str, u32> = HashMap::new();
    let mut number = |unit: &Unit<'a>| -> u32 {
        let next = numbers.len() as u32;
        *numbers.entry(unit.word).or_insert(next)
    };
    let old_numbers: Vec<u32> = old.iter().map(&mut number).collect();
    let new_numbers: Vec<u32> = new.iter().map(&mut number).collect();
    let mut found = vec![Hunk::default()];
    let (mut here, mut there) = (0, 0);
    let ends = std::iter::once((old.len(), new.len()));
    for (next_here, next_there) in shortest::matches(&old_numbers, &new_numbers).into_iter().chain(ends) {
        let mut last = found.pop().unwrap_or_default();
        old[here..next_here].iter().for_each(|unit| unit.push_to(&mut last.removed));
        new[there..next_there].iter().for_each(|unit| unit.push_to(&mut last.added));
        let (Some(before), Some(after)) = (old.get(next_here), new.get(next_there)) else {
            found.push(last);
            break;
        };
        if last.changes() {
            found.push(std::mem::take(&mut last));
        }
        last.kept.push_str(before.word);
        last.kept_units += 1;
        if before.space == after.space {
            last.kept.push_str(before.space);
        } else {
            last.removed.push_str(before.space);
            last.added.push_str(after.space);
        }
        found.push(last);
        (here, there) = (next_here + 1, next_there + 1);
    }
    found
}

/// Takes small islands into the changes around them: `two small words` between two changes read worse than one
/// change.
fn join(hunks: Vec<Hunk>) -> Vec<Hunk> {
    let mut joined: Vec<Hunk> = Vec::new();
    for hunk in hunks {
        match joined.last_mut() {
            Some(last) if !hunk.kept.is_empty() && hunk.changes() && island(last, &hunk) => {
                last.removed.push_str(&hunk.kept);
                last.added.push_str(&hunk.kept);
                last.removed.push_str(&hunk.removed);
                last.added.push_str(&hunk.added);
            }
            Some(last) if hunk.kept.is_empty() => {
                last.removed.push_str(&hunk.removed);
                last.added.push_str(&hunk.added);
            }
            Some(last) if !last.changes() => {
                last.kept.push_str(&hunk.kept);
                last.kept_units += hunk.kept_units;
                last.removed = hunk.removed;
                last.added = hunk.added;
            }
            _ => joined.push(hunk),
        }
    }
    joined
}

fn island(before: &Hunk, after: &Hunk) -> bool {
    if !before.changes() {
        return false;
    }
    let size = solid(&after.kept);
    let marks_only = !after.kept.chars().any(char::is_alphanumeric);
    // A mark alone joins real changes, but not a change of spaces.
    let beside = before.weight().min(after.weight());
    beside > 0 && (marks_only || (after.kept_units <= SMALL_ISLAND && size <= beside))
}

fn solid(text: &str) -> usize {
    text.chars().filter(|c| !c.is_whitespace()).count()
}

fn runs(hunks: Vec<Hunk>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for hunk in hunks {
        for (kind, text) in
            [(RunKind::Kept, hunk.kept), (RunKind::Removed, hunk.removed), (RunKind::Added, hunk.added)]
        {
            match runs.last_mut() {
                _ if text.is_empty() => {}
                Some(last) if last.kind == kind => last.text.push_str(&text),
                _ => runs.push(Run { kind, text }),
            }
        }
    }
    runs
}
