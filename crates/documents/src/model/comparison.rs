//! The parts that only a comparison of two versions has: what changed, and what is to be said about it at the side.

use super::{Block, Text};

/// What a comparison found about a part.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChangeMark {
    /// It changed: a bar stands beside it.
    pub changed: bool,
    /// What is said beside it, for instance `dipindah dari Pasal 4`; may be empty.
    pub note: String,
}

/// The heading of an article or an annex, with everything under it.
#[derive(Debug, Clone, PartialEq)]
pub struct MarkedHead {
    /// Key of the clause, for the page on screen.
    pub key: String,
    /// It is that of an annex: flush left.
    pub annex: bool,
    /// It begins a page.
    pub new_page: bool,
    /// First line, for instance `Pasal 5`.
    pub label: Text,
    /// Second line.
    pub title: Text,
    /// What is to be said about the two lines.
    pub mark: ChangeMark,
    /// What stands under it.
    pub body: Vec<Block>,
}
