//! Which parts of two versions belong together: the same text first, then texts that have most in common, in one order.

use std::collections::HashMap;
use std::ops::Range;

use sepakat_domain::difference::{common, likeness};

use super::Role;
use super::strands::Strand;

/// Two texts with less in common are two texts.
const ALIKE: f64 = 0.4;
/// More pairs than this are not weighed: then nothing between two equal parts is paired.
const MOST_PAIRS: usize = 40_000;

/// One step through both lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Both(usize, usize),
    Old(usize),
    New(usize),
}

/// Pairs the strands of two versions of a section; what has no partner stands between.
pub(super) fn strands(old: &[Strand], new: &[Strand]) -> Vec<Step> {
    let texts = |strands: &[Strand]| strands.iter().map(Strand::printed).collect::<Vec<String>>();
    let lists = Lists { old, new, old_texts: &texts(old), new_texts: &texts(new) };
    let (mut here, mut there) = (0, 0);
    let mut steps = Vec::new();
    for (next_here, next_there) in lists.same().into_iter().chain([(old.len(), new.len())]) {
        lists.between(here..next_here, there..next_there, &mut steps);
        if next_here < old.len() {
            steps.push(Step::Both(next_here, next_there));
        }
        (here, there) = (next_here + 1, next_there + 1);
    }
    steps
}

struct Lists<'a> {
    old: &'a [Strand],
    new: &'a [Strand],
    old_texts: &'a [String],
    new_texts: &'a [String],
}

impl Lists<'_> {
    /// Strands that say the same.
    fn same(&self) -> Vec<(usize, usize)> {
        let mut numbers = HashMap::new();
        let mut number = |(strand, text)| {
            let next = numbers.len() as u32;
            *numbers.entry((key(strand), text)).or_insert(next)
        };
        let old: Vec<u32> = self.old.iter().zip(self.old_texts).map(&mut number).collect();
        let new: Vec<u32> = self.new.iter().zip(self.new_texts).map(&mut number).collect();
        common(&old, &new)
    }

    /// Pairs what stands between two equal strands, so that as much as possible is alike.
    fn between(&self, old: Range<usize>, new: Range<usize>, steps: &mut Vec<Step>) {
        if old.len() * new.len() > MOST_PAIRS {
            steps.extend(old.map(Step::Old).chain(new.map(Step::New)));
            return;
        }
        let fits: Vec<Vec<Option<f64>>> =
            old.clone().map(|here| new.clone().map(|there| self.fit(here, there)).collect()).collect();
        // What the best pairing of all that follows is worth, for each beginning.
        let mut worth = vec![vec![0.0_f64; new.len() + 1]; old.len() + 1];
        for row in (0..old.len()).rev() {
            for column in (0..new.len()).rev() {
                let paired = fits[row][column].map_or(0.0, |fit| fit + worth[row + 1][column + 1]);
                worth[row][column] = paired.max(worth[row + 1][column]).max(worth[row][column + 1]);
            }
        }
        let (mut row, mut column) = (0, 0);
        while row < old.len() || column < new.len() {
            let best = worth[row][column];
            let pair = (row < old.len() && column < new.len()).then(|| fits[row][column]).flatten();
            let paired = pair.is_some_and(|fit| fit + worth[row + 1][column + 1] >= best);
            if paired {
                steps.push(Step::Both(old.start + row, new.start + column));
                (row, column) = (row + 1, column + 1);
            } else if row < old.len() && (column == new.len() || worth[row + 1][column] >= best) {
                steps.push(Step::Old(old.start + row));
                row += 1;
            } else {
                steps.push(Step::New(new.start + column));
                column += 1;
            }
        }
    }

    /// How much two strands belong together; nothing when they do not.
    fn fit(&self, here: usize, there: usize) -> Option<f64> {
        let (old, new) = (&self.old[here], &self.new[there]);
        if key(old) != key(new) {
            return None;
        }
        let like = likeness(&self.old_texts[here], &self.new_texts[there]);
        match old.role {
            // There are few of these, and each has its place.
            Role::Title | Role::Name | Role::Number | Role::Columns | Role::Room | Role::Figure => {
                Some(like + 0.1)
            }
            _ => (like >= ALIKE).then_some(like),
        }
    }
}

/// Only strands that are set alike can be two versions of one.
fn key(strand: &Strand) -> (Role, usize) {
    (strand.role, strand.cells.len())
}

/// Numbers of a list that ascend, as many as there can be: their places in the list.
pub(super) fn ascending(numbers: &[usize]) -> Vec<usize> {
    // For each length the place where the best run of that length ends.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(numbers.len());
    for (place, number) in numbers.iter().enumerate() {
        let length = ends.partition_point(|end| numbers[*end] < *number);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        if length == ends.len() { ends.push(place) } else { ends[length] = place }
    }
    let mut run: Vec<usize> = std::iter::successors(ends.last().copied(), |place| before[*place]).collect();
    run.reverse();
    run
}
