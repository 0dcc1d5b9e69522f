//! Finished pages: glyphs, shapes and pictures at their places, and what they mean.
//!
//! This is the one source of everything that shows a paper: the PDF and the page on screen are both drawn from
//! it, so that what is previewed is what prints. All measures are points from the top left corner of the page,
//! y downwards. Besides the places it carries the meaning: a tree of elements (for people who have the paper read
//! aloud), bookmarks, and marks that let the screen know which clause or blank stands where.

use std::sync::Arc;

use sepakat_domain::organisation::Language;

use crate::fonts::Face;
use crate::measure::{Colour, Frame};

/// A paper laid out.
#[derive(Debug, Clone, PartialEq)]
pub struct Pages {
    /// Size of every page.
    pub frame: Frame,
    /// The pages in order.
    pub pages: Vec<Page>,
    /// The elements of the text; the first is the document.
    pub tree: Vec<Element>,
    /// Bookmarks in reading order.
    pub bookmarks: Vec<Bookmark>,
    /// The picture files that pages refer to by number.
    pub images: Vec<Arc<Raster>>,
}

/// A page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Page {
    /// What is drawn, in reading order.
    pub items: Vec<Item>,
    /// Which part of the document stands where.
    pub marks: Vec<Mark>,
}

/// Number of an [`Element`] in the tree.
pub type ElementId = usize;

/// Something drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// The element it belongs to; none for what is not read aloud: rules, footers, repeated heads.
    pub element: Option<ElementId>,
    /// What is drawn.
    pub draw: Draw,
}

/// What is drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Draw {
    /// Glyphs on one baseline.
    Text(TextRun),
    /// A line or an area.
    Path(Path),
    /// A picture.
    Picture {
        /// Which of [`Pages::images`].
        image: usize,
        /// Left edge.
        x: f64,
        /// Top edge.
        y: f64,
        /// Width.
        width: f64,
        /// Height.
        height: f64,
    },
}

/// Glyphs of one face, size and colour on one baseline, drawn from left to right.
#[derive(Debug, Clone, PartialEq)]
pub struct TextRun {
    /// Where it begins.
    pub x: f64,
    /// Its baseline.
    pub y: f64,
    /// Face of all its glyphs.
    pub face: Face,
    /// Size of the letters.
    pub size: f64,
    /// Colour of the letters.
    pub colour: Colour,
    /// It reads from right to left.
    pub rtl: bool,
    /// The characters in reading order.
    pub text: String,
    /// The glyphs from left to right.
    pub glyphs: Vec<RunGlyph>,
    /// Number of the line it belongs to, the same for all runs of a line.
    pub line: u32,
}

/// A glyph of a run.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RunGlyph {
    /// Its number in the face.
    pub id: u16,
    /// From its origin to that of the next glyph, justification included.
    pub advance: f64,
    /// Shift to the right without moving what follows.
    pub dx: f64,
    /// Shift upwards without moving what follows.
    pub dy: f64,
    /// Where its characters begin in the text of the run.
    pub from: u32,
    /// Where they end; equal to `from` when an earlier glyph stands for them.
    pub to: u32,
}

impl TextRun {
    /// From its beginning to the end of its last advance.
    pub fn width(&self) -> f64 {
        self.glyphs.iter().map(|g| g.advance).sum()
    }

    /// Like [`TextRun::width`], without spaces at its end.
    pub fn ink_width(&self) -> f64 {
        let blank = |g: &&RunGlyph| self.text.get(g.from as usize..g.to as usize) == Some(" ");
        let trailing: f64 =
            if self.rtl { 0.0 } else { self.glyphs.iter().rev().take_while(blank).map(|g| g.advance).sum() };
        self.width() - trailing
    }
}

/// A line or an area.
#[derive(Debug, Clone, PartialEq)]
pub struct Path {
    /// Its parts.
    pub steps: Vec<Step>,
    /// Colour inside.
    pub fill: Option<Colour>,
    /// Colour and width of the line.
    pub stroke: Option<(Colour, f64)>,
    /// Lengths of dash and gap; none for a whole line.
    pub dash: Option<(f64, f64)>,
}

/// A part of a path.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Step {
    /// Begin here.
    Move(f64, f64),
    /// A straight line to here.
    Line(f64, f64),
    /// A curve with two control points to here.
    Curve(f64, f64, f64, f64, f64, f64),
    /// Back to the beginning.
    Close,
}

impl Path {
    /// A straight line.
    pub fn line(from: (f64, f64), to: (f64, f64), width: f64, colour: Colour) -> Path {
        Path {
            steps: vec![Step::Move(from.0, from.1), Step::Line(to.0, to.1)],
            fill: None,
            stroke: Some((colour, width)),
            dash: None,
        }
    }

    /// A filled rectangle.
    pub fn area(x: f64, y: f64, width: f64, height: f64, fill: Colour) -> Path {
        Path {
            steps: vec![
                Step::Move(x, y),
                Step::Line(x + width, y),
                Step::Line(x + width, y + height),
                Step::Line(x, y + height),
                Step::Close,
            ],
            fill: Some(fill),
            stroke: None,
            dash: None,
        }
    }
}

impl Draw {
    /// The same, moved.
    pub(crate) fn shift(&mut self, dx: f64, dy: f64) {
        match self {
            Draw::Text(run) => {
                run.x += dx;
                run.y += dy;
            }
            Draw::Path(path) => {
                for step in &mut path.steps {
                    *step = match *step {
                        Step::Move(x, y) => Step::Move(x + dx, y + dy),
                        Step::Line(x, y) => Step::Line(x + dx, y + dy),
                        Step::Curve(a, b, c, d, x, y) => {
                            Step::Curve(a + dx, b + dy, c + dx, d + dy, x + dx, y + dy)
                        }
                        Step::Close => Step::Close,
                    };
                }
            }
            Draw::Picture { x, y, .. } => {
                *x += dx;
                *y += dy;
            }
        }
    }
}

/// An element of the text, as PDF names it.
#[derive(Debug, Clone, PartialEq)]
pub struct Element {
    /// What it is.
    pub kind: Kind,
    /// The element it is in; none for the document.
    pub parent: Option<ElementId>,
    /// What is read aloud instead of a picture or of a changed stretch of text.
    pub alt: Option<String>,
    /// Columns it spans, for cells.
    pub span: u16,
    /// How the items of a list are numbered.
    pub numbering: Option<Numbering>,
    /// Its language, where the paper has two; none for that of what it is in.
    pub language: Option<Language>,
}

/// How the items of a list are numbered. The names are those of the PDF standard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is the standard value of that name")]
pub enum Numbering {
    Decimal,
    UpperRoman,
    LowerAlpha,
}

/// What an element is. The names are those of the PDF standard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is the standard structure type of that name")]
pub enum Kind {
    Document,
    Sect,
    H1,
    H2,
    H3,
    P,
    L,
    LI,
    Lbl,
    LBody,
    Table,
    TR,
    TH,
    TD,
    Figure,
    Span,
    Form,
}

impl Kind {
    /// Its name in the file.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Document => "Document",
            Kind::Sect => "Sect",
            Kind::H1 => "H1",
            Kind::H2 => "H2",
            Kind::H3 => "H3",
            Kind::P => "P",
            Kind::L => "L",
            Kind::LI => "LI",
            Kind::Lbl => "Lbl",
            Kind::LBody => "LBody",
            Kind::Table => "Table",
            Kind::TR => "TR",
            Kind::TH => "TH",
            Kind::TD => "TD",
            Kind::Figure => "Figure",
            Kind::Span => "Span",
            Kind::Form => "Form",
        }
    }
}

/// A bookmark.
#[derive(Debug, Clone, PartialEq)]
pub struct Bookmark {
    /// Depth, from 0.
    pub level: u8,
    /// Its words.
    pub title: String,
    /// Page, from 0.
    pub page: usize,
    /// Where on the page.
    pub y: f64,
}

/// Which part of the document stands where.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// What sort of part.
    pub kind: MarkKind,
    /// Which one.
    pub key: String,
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// What sort of part a mark shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum MarkKind {
    /// A *pasal* with its heading.
    Clause,
    /// Something still to be filled in.
    Blank,
    /// Text that came from the data.
    Fact,
    /// An item of the *komparisi*.
    Party,
    /// A signature room.
    Signature,
    /// A room for a seal; its key is the number of its element.
    Seal,
}

/// A picture file that every reader can show.
#[derive(Debug, Clone, PartialEq)]
pub struct Raster {
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// What sort of file.
    pub format: Format,
    /// The file: red, green, blue, one byte each.
    pub file: Vec<u8>,
}

/// What sort of picture file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Drawings: every pixel is kept.
    Png,
    /// Photographs.
    Jpeg,
}
