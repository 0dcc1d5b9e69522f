//! Two manners of setting a paper: agreements in a serif on a grid of half-lines, reports in our sans with room at the
//! side. Whoever sets a paragraph, a heading or a table asks here how, so that no block knows which paper it is in.

use crate::fonts::Face;
use crate::linebreak::Fit;
use crate::measure::*;
use crate::model::Genre;
use crate::prose::Style;

/// How the parts of a paper are set. All measures in points.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Manner {
    /// Running text.
    pub text: Style,
    /// How its lines end.
    pub fit: Fit,
    /// Whether its words may be divided at the end of a line.
    pub hyphens: bool,
    /// Height of a line, and from its top to the baseline.
    pub line: f64,
    pub rise: f64,
    /// Before a paragraph.
    pub gap: f64,
    /// Text of cells and of their heads.
    pub cell: Style,
    pub head: Style,
    /// From the top of a cell's first line to its baseline, and its height alone.
    pub cell_rise: f64,
    pub cell_high: f64,
    pub cell_line: f64,
    /// Above and below the text of a row: in tables of few rows, and of many.
    pub row_pad: f64,
    pub row_pad_many: f64,
    /// A heading inside a part: its style, its line, its baseline, the space before.
    pub heading: Style,
    pub heading_line: f64,
    pub heading_rise: f64,
    pub heading_gap: f64,
    /// Small grey notes: their style, line, baseline and the space before.
    pub note: Style,
    pub note_line: f64,
    pub note_rise: f64,
    pub note_gap: f64,
}

/// Agreements and whatever is signed.
const AGREEMENT: Manner = Manner {
    text: Style::new(Face::Serif, BODY),
    fit: Fit::Justified,
    hyphens: true,
    line: LINE,
    rise: RISE,
    gap: HALF,
    cell: Style::new(Face::Sans, 9.0).tabular(),
    head: Style::new(Face::SansSemi, 8.5).tabular(),
    cell_rise: 6.5,
    cell_high: 8.5,
    cell_line: TABLE_LINE,
    row_pad: ROW_PAD,
    row_pad_many: ROW_PAD,
    heading: Style::new(Face::SansSemi, 10.5),
    heading_line: LINE,
    heading_rise: RISE,
    heading_gap: 2.0 * HALF,
    note: Style::new(Face::Sans, 8.0).colour(Colour::SECOND).tabular(),
    note_line: 11.0,
    note_rise: 8.0,
    note_gap: 3.6,
};

/// Reports.
const REPORT: Manner = Manner {
    text: Style::new(Face::Jakarta, 9.5),
    fit: Fit::Ragged,
    hyphens: false,
    line: 14.0,
    rise: 7.5,
    gap: 6.0,
    cell: Style::new(Face::Jakarta, 8.5).tabular(),
    head: Style::new(Face::JakartaSemi, 8.0).colour(Colour::SECOND).tabular(),
    cell_rise: 6.6,
    cell_high: 8.6,
    cell_line: 12.0,
    row_pad: 2.0 * MM,
    row_pad_many: 1.55 * MM,
    heading: Style::new(Face::JakartaBold, 12.0),
    heading_line: 15.0,
    heading_rise: 11.0,
    heading_gap: 16.0,
    note: Style::new(Face::Jakarta, 8.0).colour(Colour::SECOND).tabular(),
    note_line: 11.5,
    note_rise: 8.0,
    note_gap: 5.0,
};

impl Manner {
    /// The manner of a genre.
    pub fn of(genre: Genre) -> Manner {
        match genre {
            Genre::Agreement => AGREEMENT,
            Genre::Report => REPORT,
        }
    }
}
