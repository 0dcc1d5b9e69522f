//! Where pages end.
//!
//! Slabs that must stay together form a chain; a chain that does not fit on what is left of the page moves to the
//! next. A chain longer than a page is cut where the page is full: nothing is ever lost or drawn outside.

use crate::layout::slab::Slab;
use crate::measure::HALF;

/// Where a slab stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Spot {
    /// Page, from 0.
    pub page: usize,
    /// From the top of the text block.
    pub y: f64,
    /// The head of its table is repeated above it.
    pub head_above: bool,
}

/// Finds a place for every slab. `heads` holds the heights of the tables' heads.
pub(crate) fn paginate(slabs: &[Slab], heads: &[f64], depth: f64) -> Vec<Spot> {
    let mut pager = Pager { slabs, heads, depth, page: 0, y: 0.0, snap: false, spots: Vec::new() };
    let mut at = 0;
    while at < slabs.len() {
        let kept = slabs[at..].iter().take_while(|s| s.keep).count();
        let end = (at + kept + 1).min(slabs.len());
        pager.chain(at..end);
        at = end;
    }
    pager.spots
}

struct Pager<'s> {
    slabs: &'s [Slab],
    heads: &'s [f64],
    depth: f64,
    page: usize,
    y: f64,
    snap: bool,
    spots: Vec<Spot>,
}

impl Pager<'_> {
    fn chain(&mut self, range: std::ops::Range<usize>) {
        let first = range.start;
        if self.slabs[first].new_page && self.y > 0.0 {
            self.turn();
        }
        if self.end_of(range.clone(), self.y, self.snap) > self.depth && self.y > 0.0 {
            let fresh = self.end_of(range.clone(), 0.0, false) + self.repeated(first);
            // A chain no page can hold begins where it stands if its first slabs fit there.
            if fresh <= self.depth || self.end_of(first..first + 1, self.y, self.snap) > self.depth {
                self.turn();
            }
        }
        for at in range {
            if self.end_of(at..at + 1, self.y, self.snap) > self.depth && self.y > 0.0 {
                self.turn();
            }
            self.put(at);
        }
    }

    fn put(&mut self, at: usize) {
        let slab = &self.slabs[at];
        let head = if self.y == 0.0 { self.repeated(at) } else { 0.0 };
        let y = self.begin(slab, self.y, self.snap) + head;
        self.spots.push(Spot { page: self.page, y, head_above: head > 0.0 });
        self.y = y + slab.height;
        self.snap = slab.snap;
    }

    /// Height of the head that is repeated if the page begins with this slab.
    fn repeated(&self, at: usize) -> f64 {
        let table = self.slabs[at].table;
        let continues = at > 0 && table.is_some() && self.slabs[at - 1].table == table;
        let head = table.and_then(|t| self.heads.get(t)).copied().unwrap_or(0.0);
        // A head that leaves no room for rows is not repeated.
        if continues && head < self.depth / 2.0 { head } else { 0.0 }
    }

    fn turn(&mut self) {
        self.page += 1;
        self.y = 0.0;
        self.snap = false;
    }

    fn begin(&self, slab: &Slab, y: f64, snap: bool) -> f64 {
        if y == 0.0 {
            return 0.0;
        }
        let y = if snap { (y / HALF - 0.001).ceil() * HALF } else { y };
        y + slab.gap
    }

    fn end_of(&self, range: std::ops::Range<usize>, y: f64, snap: bool) -> f64 {
        let (mut y, mut snap) = (y, snap);
        for slab in &self.slabs[range] {
            y = self.begin(slab, y, snap) + slab.height;
            snap = slab.snap;
        }
        y - 0.001
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line() -> Slab {
        Slab { height: 15.0, ..Slab::default() }
    }

    #[test]
    fn a_full_page_is_followed_by_the_next() {
        let spots = paginate(&vec![line(); 47], &[], 697.5);
        assert_eq!(spots[45].page, 0);
        assert_eq!(spots[46], Spot { page: 1, y: 0.0, head_above: false });
    }

    #[test]
    fn what_must_stay_together_moves_together() {
        let mut slabs = vec![line(); 45];
        slabs.extend([Slab { keep: true, ..line() }, Slab { keep: true, ..line() }, line()]);
        let spots = paginate(&slabs, &[], 697.5);
        assert_eq!(spots[44].page, 0);
        assert!(spots[45..].iter().all(|s| s.page == 1), "a heading was left behind");
    }

    #[test]
    fn a_chain_longer_than_a_page_is_cut_and_loses_nothing() {
        let slabs = vec![Slab { keep: true, ..line() }; 120];
        let spots = paginate(&slabs, &[], 697.5);
        assert_eq!(spots.len(), 120);
        assert_eq!(spots[119].page, 2);
        assert!(spots.iter().all(|s| s.y + 15.0 <= 697.5));
    }

    #[test]
    fn the_head_of_a_table_is_repeated() {
        let slabs = vec![Slab { height: 100.0, table: Some(0), ..Slab::default() }; 9];
        let spots = paginate(&slabs, &[20.0], 697.5);
        assert_eq!(spots[6], Spot { page: 1, y: 20.0, head_above: true });
        assert_eq!(spots.iter().filter(|s| s.head_above).count(), 1);
    }

    #[test]
    fn after_a_table_text_is_on_the_grid_again() {
        let slabs = [Slab { height: 19.3, snap: true, ..Slab::default() }, Slab { gap: 7.5, ..line() }];
        assert_eq!(paginate(&slabs, &[], 697.5)[1].y, 30.0);
    }
}
