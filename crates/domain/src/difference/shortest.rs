//! The shortest way from one list to another: the method of Myers, in linear space.
//!
//! Both ends look for the middle of the way; each half is solved alike. The steps are counted, and when there were
//! too many the rest counts as replaced, so that no text can hold the program up.

/// Most steps for one comparison: a tenth of a second at the very most.
const MOST_STEPS: usize = 8_000_000;

/// Pairs of positions that hold the same, ascending in both lists.
pub fn matches(old: &[u32], new: &[u32]) -> Vec<(usize, usize)> {
    let size = 2 * (old.len() + new.len()) + 4;
    let mut search = Search {
        old,
        new,
        forward: vec![0; size],
        backward: vec![0; size],
        left: MOST_STEPS,
        found: Vec::new(),
    };
    search.solve(Area { old: (0, old.len()), new: (0, new.len()) });
    search.found
}

/// Part of both lists, half open.
#[derive(Clone, Copy)]
struct Area {
    old: (usize, usize),
    new: (usize, usize),
}

struct Search<'a> {
    old: &'a [u32],
    new: &'a [u32],
    /// Furthest position in the old list for each diagonal, from the head.
    forward: Vec<isize>,
    /// The same from the tail, counted from there.
    backward: Vec<isize>,
    left: usize,
    found: Vec<(usize, usize)>,
}

impl Search<'_> {
    fn solve(&mut self, mut area: Area) {
        while area.old.0 < area.old.1
            && area.new.0 < area.new.1
            && self.old[area.old.0] == self.new[area.new.0]
        {
            self.found.push((area.old.0, area.new.0));
            area.old.0 += 1;
            area.new.0 += 1;
        }
        let mut tail = 0;
        while area.old.0 < area.old.1
            && area.new.0 < area.new.1
            && self.old[area.old.1 - 1] == self.new[area.new.1 - 1]
        {
            area.old.1 -= 1;
            area.new.1 -= 1;
            tail += 1;
        }
        if area.old.0 < area.old.1
            && area.new.0 < area.new.1
            && let Some((here, there)) = self.middle(area)
        {
            self.solve(Area { old: (area.old.0, here), new: (area.new.0, there) });
            self.solve(Area { old: (here, area.old.1), new: (there, area.new.1) });
        }
        self.found.extend((0..tail).map(|step| (area.old.1 + step, area.new.1 + step)));
    }

    /// A point on a shortest way through the area, none of its corners; nothing when it took too many steps.
    fn middle(&mut self, area: Area) -> Option<(usize, usize)> {
        let rows = (area.old.1 - area.old.0) as isize;
        let columns = (area.new.1 - area.new.0) as isize;
        let delta = rows - columns;
        let base = (self.forward.len() / 2) as isize;
        let at = |diagonal: isize| (base + diagonal) as usize;
        for cost in 0..=(rows + columns + 1) / 2 {
            for diagonal in (-cost..=cost).step_by(2) {
                let start = furthest(&self.forward, base, diagonal, cost, (rows, columns));
                let row = self.slide(area, start, diagonal, true)?;
                self.forward[at(diagonal)] = row;
                let across = delta - diagonal;
                let met = delta % 2 != 0 && across.abs() < cost && row >= 0 && self.backward[at(across)] >= 0;
                if met && row + self.backward[at(across)] >= rows {
                    return Some(point(area, row, row - diagonal));
                }
            }
            for diagonal in (-cost..=cost).step_by(2) {
                let start = furthest(&self.backward, base, diagonal, cost, (rows, columns));
                let row = self.slide(area, start, diagonal, false)?;
                self.backward[at(diagonal)] = row;
                let across = delta - diagonal;
                let met = delta % 2 == 0 && across.abs() <= cost && row >= 0 && self.forward[at(across)] >= 0;
                if met && row + self.forward[at(across)] >= rows {
                    return Some(point(area, rows - row, columns - (row - diagonal)));
                }
            }
        }
        None
    }

    /// Follows what both lists share from a point on, from the head or from the tail.
    fn slide(&mut self, area: Area, start: isize, diagonal: isize, forward: bool) -> Option<isize> {
        let mut row = start;
        if start >= 0 {
            let old = &self.old[area.old.0..area.old.1];
            let new = &self.new[area.new.0..area.new.1];
            let (mut here, mut there) = (start as usize, (start - diagonal) as usize);
            let same = |here: usize, there: usize| {
                if forward {
                    old[here] == new[there]
                } else {
                    old[old.len() - 1 - here] == new[new.len() - 1 - there]
                }
            };
            while here < old.len() && there < new.len() && same(here, there) {
                here += 1;
                there += 1;
            }
            row = here as isize;
        }
        self.left = self.left.checked_sub((row - start) as usize + 1)?;
        Some(row)
    }
}

/// The better of the two ways that lead to a diagonal inside the area; -1 when neither does.
fn furthest(reached: &[isize], base: isize, diagonal: isize, cost: isize, area: (isize, isize)) -> isize {
    if cost == 0 {
        return 0;
    }
    let before = |diagonal: isize| {
        let known = diagonal.abs() < cost;
        known.then(|| reached[(base + diagonal) as usize]).filter(|row| *row >= 0)
    };
    let down = before(diagonal + 1).filter(|row| row - diagonal <= area.1).unwrap_or(-1);
    let along = before(diagonal - 1).map(|row| row + 1).filter(|row| *row <= area.0).unwrap_or(-1);
    down.max(along)
}

fn point(area: Area, row: isize, column: isize) -> (usize, usize) {
    (area.old.0 + row as usize, area.new.0 + column as usize)
}
