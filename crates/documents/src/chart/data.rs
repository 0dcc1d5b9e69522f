//! What a chart shows, before it is drawn: figures and names, no places.

use sepakat_domain::organisation::Language;

/// A chart before it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// The finding it shows: drawn by the paper or the screen above it, not by the chart.
    pub title: String,
    /// Language of its words and its figures.
    pub language: Language,
    /// How high it is on paper, in millimetres.
    pub height: f64,
    /// What it shows, and how.
    pub plot: Plot,
}

/// What a chart shows, and how.
#[derive(Debug, Clone, PartialEq)]
pub enum Plot {
    /// Figures over time.
    Series(Series),
}

/// How high a chart is on paper unless told otherwise, in millimetres.
pub const HIGH: f64 = 60.0;

/// How figures over time are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A bar for every period.
    Bars,
    /// A line through the periods, broken where one has no figure.
    Line,
}

/// Figures over time.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// How they are shown.
    pub kind: Kind,
    /// What is counted, for instance `%` or `anak`; may be empty.
    pub unit: String,
    /// The periods, oldest first. The last one is the present.
    pub points: Vec<Period>,
    /// The figure to start from, in thousandths.
    pub baseline: Option<i64>,
    /// Every period's target stands in words under its name, where there is room.
    pub say_targets: bool,
}

/// A period of a series. Figures are thousandths.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Period {
    /// Its short name under the axis, for instance `Nov`.
    pub label: String,
    /// Its whole name to be read aloud, for instance `November 2026`; empty is the short one.
    pub name: String,
    /// Its figure; none is a gap.
    pub value: Option<i64>,
    /// What it should have been.
    pub target: Option<i64>,
}

impl Chart {
    /// A chart of the usual height.
    pub fn new(title: impl Into<String>, language: Language, plot: Plot) -> Chart {
        Chart { title: title.into(), language, height: HIGH, plot }
    }

    /// The texts that come from whoever made it.
    pub fn texts(&self) -> Vec<&str> {
        match &self.plot {
            Plot::Series(series) => {
                let names = series.points.iter().map(|p| p.label.as_str());
                names.chain([series.unit.as_str()]).collect()
            }
        }
    }
}
