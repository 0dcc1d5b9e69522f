//! Where the lines of a paragraph end, chosen for the paragraph as a whole.
//!
//! The method is Knuth and Plass's total fit: of all ways to cut the paragraph, the one whose word spaces differ
//! least from the normal space. A space may shrink to 75 % and should not grow beyond 170 %; a hyphen costs
//! something, a third one in a row is not allowed.

use std::ops::Range;

use crate::prose::Bit;

/// How lines fill their column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fit {
    /// Both edges straight.
    Justified,
    /// Natural spaces, even as it comes.
    Ragged,
    /// Natural spaces, and no short last line: headings.
    Balanced,
}

/// A line: which bits, how wide by nature, how much of that is space.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Cut {
    /// The bits between its first and last word.
    pub bits: Range<usize>,
    /// The break with a hyphen that ends it.
    pub hyphen: Option<usize>,
    /// Width before justification, hyphen included.
    pub natural: f64,
    /// How much of it is stretchable space.
    pub space: f64,
    /// It ends the paragraph or stands before a forced end: it is not stretched.
    pub last: bool,
}

/// Most hyphens that may end lines in a row.
const HYPHENS_IN_ROW: usize = 2;
/// A space may lose a quarter.
const SHRINK: f64 = 0.25;
/// A space should gain no more than this share.
const STRETCH: f64 = 0.70;
const OVERFULL: f64 = 1e9;

/// Cuts a paragraph into lines for a column of the given width.
pub(crate) fn cut(bits: &[Bit], width: f64, fit: Fit) -> Vec<Cut> {
    let measured = Measured::new(bits, width);
    let mut search = Search { m: &measured, fit, width, nodes: vec![Node::start()], active: vec![0] };
    for at in 0..=bits.len() {
        if let Some(place) = measured.place(at) {
            search.try_place(at, &place);
        }
    }
    search.best()
}

/// The bits with their widths summed up.
struct Measured<'b> {
    bits: &'b [Bit],
    width: Vec<f64>,
    space: Vec<f64>,
    /// Bound spaces in a stretch that no line could hold: they are let go.
    freed: Vec<bool>,
}

/// A place where a line may end.
struct Place {
    hyphen: bool,
    extra: f64,
    cost: f64,
    forced: bool,
}

impl<'b> Measured<'b> {
    fn new(bits: &'b [Bit], column: f64) -> Measured<'b> {
        let (mut width, mut space) = (vec![0.0], vec![0.0]);
        let (mut w, mut s) = (0.0, 0.0);
        for bit in bits {
            match bit {
                Bit::Box(piece) => w += piece.width,
                Bit::Space { piece, .. } => {
                    w += piece.width;
                    s += piece.width;
                }
                Bit::Break { .. } | Bit::End => {}
            }
            width.push(w);
            space.push(s);
        }
        let mut measured = Measured { bits, width, space, freed: vec![false; bits.len()] };
        measured.free_what_cannot_stay(column);
        measured
    }

    fn free_what_cannot_stay(&mut self, column: f64) {
        let mut start = 0;
        for at in 0..=self.bits.len() {
            if self.place(at).is_none() {
                continue;
            }
            if self.width[at] - self.width[start] > column {
                for i in start..at {
                    self.freed[i] = matches!(self.bits[i], Bit::Space { bound: true, .. });
                }
            }
            start = (at + 1).min(self.bits.len());
        }
    }

    fn place(&self, at: usize) -> Option<Place> {
        let free = Place { hyphen: false, extra: 0.0, cost: 0.0, forced: false };
        match self.bits.get(at) {
            None | Some(Bit::End) => Some(Place { forced: true, ..free }),
            Some(Bit::Space { bound, .. }) => (!bound || self.freed[at]).then_some(free),
            Some(Bit::Break { hyphen, cost }) => Some(Place {
                hyphen: hyphen.is_some(),
                extra: hyphen.as_ref().map_or(0.0, |p| p.width),
                cost: *cost,
                forced: false,
            }),
            Some(Bit::Box(_)) => None,
        }
    }

    /// Where the next line begins after a break: spaces are dropped there.
    fn begin_after(&self, at: usize) -> usize {
        let mut i = at;
        if matches!(self.bits.get(i), Some(Bit::End)) {
            return i + 1;
        }
        while matches!(self.bits.get(i), Some(Bit::Space { .. } | Bit::Break { .. })) {
            i += 1;
        }
        i
    }

    /// Where the line really ends: spaces before a break are dropped.
    fn end_before(&self, begin: usize, at: usize) -> usize {
        let mut i = at;
        while i > begin && matches!(self.bits[i - 1], Bit::Space { .. } | Bit::Break { .. }) {
            i -= 1;
        }
        i
    }
}

#[derive(Clone)]
struct Node {
    /// Where the next line begins.
    begin: usize,
    /// Hyphens that ended the lines before, in a row.
    hyphens: usize,
    demerits: f64,
    from: Option<(usize, Cut)>,
}

impl Node {
    fn start() -> Node {
        Node { begin: 0, hyphens: 0, demerits: 0.0, from: None }
    }
}

struct Search<'m, 'b> {
    m: &'m Measured<'b>,
    fit: Fit,
    width: f64,
    nodes: Vec<Node>,
    active: Vec<usize>,
}

impl Search<'_, '_> {
    fn try_place(&mut self, at: usize, place: &Place) {
        // The best way to arrive here with 0, 1 or 2 hyphens in a row.
        let mut best: [Option<Node>; HYPHENS_IN_ROW + 1] = [None, None, None];
        let mut rescue: Option<Node> = None;
        let mut still = Vec::with_capacity(self.active.len());
        for &index in &self.active {
            let node = &self.nodes[index];
            if node.begin > at {
                still.push(index);
                continue;
            }
            let (cut, mut badness) = self.line(node.begin, at, place);
            // The rest of a divided word should not be the whole last line, nor begin it without need.
            if place.forced && node.hyphens > 0 && badness < OVERFULL {
                badness += if cut.natural < 0.15 * self.width { 300.0 } else { 30.0 };
            }
            let hyphens = if place.hyphen { node.hyphens + 1 } else { 0 };
            let overfull = badness >= OVERFULL;
            let demerits = node.demerits + (10.0 + badness + place.cost).powi(2);
            let arrived = Node {
                begin: self.m.begin_after(at),
                hyphens: hyphens.min(HYPHENS_IN_ROW),
                demerits,
                from: Some((index, cut)),
            };
            if overfull {
                keep_better(&mut rescue, arrived);
            } else {
                if hyphens <= HYPHENS_IN_ROW {
                    keep_better(&mut best[hyphens], arrived);
                }
                if !place.forced {
                    still.push(index);
                }
            }
        }
        let found = best.iter().any(Option::is_some);
        self.active = still;
        // A line too long is accepted only where nothing else leads on.
        let saved = if !found && self.active.is_empty() { rescue } else { None };
        for node in best.into_iter().flatten().chain(saved) {
            self.active.push(self.nodes.len());
            self.nodes.push(node);
        }
    }

    fn line(&self, begin: usize, at: usize, place: &Place) -> (Cut, f64) {
        let end = self.m.end_before(begin, at);
        let natural = self.m.width[end] - self.m.width[begin.min(end)] + place.extra;
        let space = self.m.space[end] - self.m.space[begin.min(end)];
        let last = place.forced;
        let hyphen = place.hyphen.then_some(at);
        let badness = self.badness(natural, space, last, begin);
        (Cut { bits: begin.min(end)..end, hyphen, natural, space, last }, badness)
    }

    fn badness(&self, natural: f64, space: f64, last: bool, begin: usize) -> f64 {
        let slack = self.width - natural;
        if self.fit != Fit::Justified {
            let share = slack / self.width;
            return match () {
                _ if slack < -0.01 => OVERFULL * (1.0 - share),
                _ if last && self.fit == Fit::Ragged => 0.0,
                _ if last && begin == 0 => 0.0,
                _ => 100.0 * share * share,
            };
        }
        if slack >= 0.0 {
            if last {
                // A last line of one short piece looks forgotten.
                return match () {
                    _ if begin == 0 || natural > 0.15 * self.width => 0.0,
                    _ if natural > 0.06 * self.width => 25.0,
                    _ => 60.0,
                };
            }
            let ratio = if space > 0.0 { slack / (space * STRETCH) } else { 20.0 * slack.min(1.0) };
            let over = (ratio - 1.0).max(0.0);
            return 100.0 * ratio.min(8.0).powi(3) + 600.0 * over;
        }
        let ratio = if space > 0.0 { -slack / (space * SHRINK) } else { 1e6 };
        if ratio <= 1.0 || -slack < 0.01 { 100.0 * ratio.min(1.0).powi(3) } else { OVERFULL * (1.0 - slack) }
    }

    fn best(self) -> Vec<Cut> {
        let end = self.active.iter().copied().min_by(|&a, &b| {
            let (a, b) = (&self.nodes[a], &self.nodes[b]);
            b.begin.cmp(&a.begin).then(a.demerits.total_cmp(&b.demerits))
        });
        let mut cuts = Vec::new();
        let mut at = end;
        while let Some((from, cut)) = at.and_then(|i| self.nodes[i].from.clone()) {
            cuts.push(cut);
            at = Some(from);
        }
        cuts.reverse();
        cuts
    }
}

fn keep_better(slot: &mut Option<Node>, node: Node) {
    if slot.as_ref().is_none_or(|s| node.demerits < s.demerits) {
        *slot = Some(node);
    }
}
