//! What a drawn chart is made of: the one list that the paper and the screen both draw.

use serde::Serialize;

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
    /// Text on a period before the present one.
    OnPast,
    /// Text on the present period.
    OnPresent,
    /// A way not gone yet.
    Track,
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
    /// A line through points; `dash` holds lengths of dash and gap, a dash of no length is a round dot.
    Line { points: Vec<(f64, f64)>, width: f64, role: Role, dash: Option<(f64, f64)> },
    /// A rectangle, filled, or only its outline of that width.
    Rect { x: f64, y: f64, width: f64, height: f64, role: Role, outline: Option<f64> },
    /// A circle; a hollow one has an outline and is filled with the ground.
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
    /// Its marks, the lowest first; texts stand last.
    pub marks: Vec<Mark>,
}
