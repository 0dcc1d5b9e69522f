//! Slabs: the pieces a page is stacked from.
//!
//! A slab is never split: a line of text, a row of a table, a row of signature rooms. Before it stands a gap that
//! vanishes at the top of a page; it may have to stay with the slab after it. Where pages end is decided on
//! slabs alone, without knowing what is in them.

use crate::pages::{Item, Mark};

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
    /// It is a line of running text.
    pub prose: bool,
    /// What is drawn.
    pub items: Vec<Item>,
    /// Blanks and facts in it.
    pub marks: Vec<Mark>,
    /// Which owner it belongs to: a clause, a party.
    pub owner: Option<usize>,
    /// A bookmark that points at it.
    pub bookmark: Option<(u8, String)>,
}
