//! Charts as a list of drawing primitives, so that the page on screen and the PDF show the same drawing.
//!
//! A [`Chart`] is plain data with words already in the language of the paper; [`draw`] places everything and measures
//! text with our own typefaces. Colours are named by what they mean, so that paper, light and dark can each choose.

mod draw;
mod scale;

use serde::Serialize;

pub use draw::draw;

/// How figures are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS), ts(rename = "ChartKind"))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A bar for every period.
    Bars,
    /// A line through the periods.
    Line,
}

/// A chart before it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// How its figures are shown.
    pub kind: Kind,
    /// What the figures say: its title, drawn by the paper or the screen and not by the chart.
    pub title: String,
    /// What is read aloud instead of the drawing.
    pub alt: String,
    /// The periods, oldest first.
    pub points: Vec<Period>,
    /// The figure to start from, with its label.
    pub baseline: Option<Level>,
    /// Label of the last target, for instance `target 65%`.
    pub target_label: String,
    /// Label of the last figure, for instance `capaian 70,6%`.
    pub present_label: String,
    /// Decimal places and marks of the axis.
    pub language: sepakat_domain::organisation::Language,
}

/// A period of a chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Period {
    /// Its name under the axis.
    pub label: String,
    /// Its figure in thousandths; none is drawn as a gap.
    pub value: Option<i64>,
    /// Its target in thousandths.
    pub target: Option<i64>,
}

/// A level across the whole chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Level {
    /// Where, in thousandths.
    pub value: i64,
    /// Its words.
    pub label: String,
}

/// What a mark means; paper and screen choose the colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS), ts(rename = "ChartRole"))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Text and the zero line.
    Ink,
    /// Lesser text.
    Ink2,
    /// Lines of the grid.
    Grid,
    /// Periods before the present one.
    Past,
    /// The present period.
    Present,
    /// Text on the present period.
    OnPresent,
    /// What should have been reached.
    Target,
    /// What it was before.
    Baseline,
    /// The ground, for halos.
    Ground,
}

/// Where a text stands against its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS), ts(rename = "ChartAnchor"))]
#[serde(rename_all = "snake_case")]
pub enum Anchor {
    /// It begins there.
    Start,
    /// Its middle is there.
    Middle,
    /// It ends there.
    End,
}

/// Something drawn; points from the top left corner, y downwards.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS), ts(rename = "ChartMark"))]
#[serde(tag = "mark", rename_all = "snake_case")]
#[allow(missing_docs, reason = "places and sizes, named as in SVG")]
pub enum Mark {
    /// A line through points; `dash` holds lengths of dash and gap.
    Line { points: Vec<(f64, f64)>, width: f64, role: Role, dash: Option<(f64, f64)> },
    /// A filled rectangle.
    Rect { x: f64, y: f64, width: f64, height: f64, role: Role },
    /// A circle; a gap is an empty, dashed one.
    Dot { x: f64, y: f64, radius: f64, role: Role, hollow: bool },
    /// Text on a baseline; `width` is its measured width.
    Text { x: f64, y: f64, size: f64, bold: bool, anchor: Anchor, role: Role, text: String, width: f64 },
}

/// A chart drawn.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS), ts(rename = "ChartDrawing"))]
pub struct Drawing {
    /// Width in points.
    pub width: f64,
    /// Height in points.
    pub height: f64,
    /// What is read aloud instead of it.
    pub alt: String,
    /// Its marks, the lowest first.
    pub marks: Vec<Mark>,
}
