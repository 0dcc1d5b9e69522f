//! Slabs: the pieces a page is stacked from.
//!
//! A slab is never split: a line of text, a row of a table, a row of signature rooms. Before it stands a gap that
//! vanishes at the top of a page; it may have to stay with the slab after it. Where pages end is decided on
//! slabs alone, without knowing what is in them.

use crate::measure::{LINE, RISE};
use crate::pages::{Draw, Item, Mark, Step};

/// A piece of the column, its contents measured from its own top left corner.
#[derive(Debug, Clone, Default)]
pub(crate) struct Slab {
    /// Empty space before it, dropped at the top of a page.
    pub gap: f64,
    /// Its height.
    pub height: f64,
    /// It must stand on the same page as the next one.
    pub keep: bool,
    /// It begins a page.
    pub new_page: bool,
    /// What comes next begins on the grid again.
    pub snap: bool,
    /// The table whose head is repeated when a page begins with it.
    pub table: Option<usize>,
    /// It is a row of two columns with a line between them.
    pub beside: bool,
    /// It is a line of running text.
    pub prose: bool,
    /// What is drawn.
    pub items: Vec<Item>,
    /// Blanks and facts in it.
    pub marks: Vec<Mark>,
    /// Which owner it belongs to: a clause, a party.
    pub owner: Option<usize>,
    /// It changed between two versions: a bar stands beside it.
    pub bar: bool,
    /// A bookmark that points at it.
    pub bookmark: Option<(u8, String)>,
}

/// Cuts slabs that no page can hold: a row of a table or of signature rooms with a text of many pages. Their lines
/// go on over the pages, so that nothing is lost.
pub(crate) fn cut_giants(slabs: Vec<Slab>, heads: &[f64], depth: f64) -> Vec<Slab> {
    let mut out = Vec::with_capacity(slabs.len());
    for slab in slabs {
        let head = slab.table.and_then(|t| heads.get(t)).copied().unwrap_or(0.0);
        // A head as tall as a page leaves no room at all: it is not repeated over such a row.
        let room = if head < depth / 2.0 { depth - head } else { depth };
        if slab.height <= room {
            out.push(slab);
        } else {
            out.extend(slices(slab, room - LINE));
        }
    }
    out
}

/// Cuts a slab into slices of at most the given height, between its lines.
fn slices(slab: Slab, room: f64) -> Vec<Slab> {
    let count = (slab.height / room).ceil().max(1.0) as usize;
    let mut out: Vec<Slab> = (0..count)
        .map(|i| Slab {
            gap: if i == 0 { slab.gap } else { 0.0 },
            height: room.min(slab.height - room * i as f64),
            table: slab.table,
            beside: slab.beside,
            owner: slab.owner,
            bar: slab.bar,
            ..Slab::default()
        })
        .collect();
    let slice_of = |y: f64| ((y / room).floor().max(0.0) as usize).min(count - 1);
    for mut item in slab.items {
        let at = slice_of(lowest(&item.draw));
        item.draw.shift(0.0, -room * at as f64);
        out[at].items.push(item);
    }
    for mut mark in slab.marks {
        let at = slice_of(mark.y);
        mark.y -= room * at as f64;
        out[at].marks.push(mark);
    }
    if let Some(first) = out.first_mut() {
        first.new_page = slab.new_page;
        first.bookmark = slab.bookmark;
    }
    if let Some(last) = out.last_mut() {
        last.keep = slab.keep;
        last.snap = slab.snap;
    }
    out
}

/// The height by which something drawn is given to a slice: the top of a line, the lower end of a path.
fn lowest(draw: &Draw) -> f64 {
    match draw {
        Draw::Text(run) => run.y - RISE,
        Draw::Path(path) => path.steps.iter().fold(0.0, |y, step| match *step {
            Step::Move(_, b) | Step::Line(_, b) | Step::Curve(.., b) => b.max(y),
            Step::Close => y,
        }),
        Draw::Picture { y, .. } => *y,
    }
}
