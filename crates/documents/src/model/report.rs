//! The parts that only reports have: a cover, key figures, text with notes at its side, drawn statuses.

use super::{Block, Image};

/// The first page of a report.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cover {
    /// Our logo.
    pub logo: Option<Image>,
    /// Our name.
    pub organisation: String,
    /// Where we are; may be empty.
    pub place: String,
    /// Small words over the reader's name, for instance `Disusun untuk`.
    pub for_label: String,
    /// For whom it is; empty leaves both out.
    pub reader: String,
    /// What it is, over the headline.
    pub eyebrow: String,
    /// The finding.
    pub headline: String,
    /// Then and now as ten circles a row; none where no share is told.
    pub tenths: Option<Tenths>,
    /// Label and words of what is known about the report, in printed order.
    pub facts: Vec<(String, String)>,
}

/// Shares of ten, drawn.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Tenths {
    /// What is read aloud instead of the drawing.
    pub alt: String,
    /// The rows, oldest first.
    pub rows: Vec<TenthsRow>,
    /// What a circle stands for.
    pub note: String,
}

/// A row of ten circles.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TenthsRow {
    /// When.
    pub label: String,
    /// The share as a figure.
    pub figure: String,
    /// How many are filled, up to 10.
    pub filled: u8,
}

/// A number that says most.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct KeyFigure {
    /// The number as printed.
    pub figure: String,
    /// What it counts.
    pub label: String,
    /// What it is to be measured against; may be empty.
    pub note: String,
}

/// Text with notes at its side.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Beside {
    /// What stands in the main column.
    pub main: Vec<Block>,
    /// The notes, read after it.
    pub notes: Vec<SideNote>,
}

/// A note at the side.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SideNote {
    /// Its head.
    pub head: String,
    /// What it says.
    pub text: String,
}

/// A page of a report, or a part of one, that begins with a finding.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Chapter {
    /// Key for the page on screen; empty marks nothing.
    pub key: String,
    /// What it is about, over the finding.
    pub eyebrow: String,
    /// The finding.
    pub headline: String,
    /// Begin on a new page.
    pub new_page: bool,
    /// Its words among the bookmarks.
    pub bookmark: String,
    /// What stands in it.
    pub body: Vec<Block>,
}

/// How something stands, as a drawn shape: it is read in grey as well as in colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// A filled circle.
    Good,
    /// A filled triangle.
    Middling,
    /// A filled square.
    Bad,
    /// An open circle.
    Open,
}
