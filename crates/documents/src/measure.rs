//! Every measure of the papers, in points from the top left corner.
//!
//! They come from the drawing specification of the papers: a line of 15 pt on a grid of half-lines, margins of
//! 30, 25, 25 and 25 mm, signature rooms of 73 x 40 mm. Whoever lays something out takes its numbers from here,
//! so that one look at this file tells how a paper is built.

use sepakat_domain::organisation::Paper;

/// Points in a millimetre.
pub const MM: f64 = 72.0 / 25.4;

/// Half a line of the grid; every vertical gap is a multiple of it.
pub const HALF: f64 = 7.5;
/// A line of the grid.
pub const LINE: f64 = 15.0;
/// From the top of a line to its baseline, whatever the size of the letters in it.
pub const RISE: f64 = 8.25;
/// From the baseline to the bottom of the line box.
pub const DROP: f64 = 2.75;

/// Left margin, the binding edge.
pub const LEFT: f64 = 30.0 * MM;
/// Right margin.
pub const RIGHT: f64 = 25.0 * MM;
/// Top margin.
pub const TOP: f64 = 25.0 * MM;
/// Bottom margin of the text.
pub const BOTTOM: f64 = 25.0 * MM;

/// Text of agreements.
pub const BODY: f64 = 11.0;
/// Label of *komparisi* and *ayat*.
pub const LABEL_WIDE: f64 = 9.0 * MM;
/// Label of recitals.
pub const LABEL_RECITAL: f64 = 7.0 * MM;
/// Label of *huruf*.
pub const LABEL_LETTER: f64 = 6.5 * MM;
/// From the text edge to a code in the margin.
pub const CODE_GAP: f64 = 2.5 * MM;

/// Between the columns of a paper in two languages.
pub const COLUMN_GAP: f64 = 9.0 * MM;

/// Height of the logos in the head.
pub const LOGO: f64 = 20.0 * MM;
/// Widest a logo in the head may be.
pub const LOGO_WIDE: f64 = 30.0 * MM;
/// Dotted line where a number is missing.
pub const DOTTED_NUMBER: f64 = 62.0 * MM;

/// Width of a signature room.
pub const ROOM_WIDE: f64 = 73.0 * MM;
/// Height of a signature room.
pub const ROOM_HIGH: f64 = 40.0 * MM;
/// Height of the room of a witness.
pub const WITNESS_HIGH: f64 = 18.0 * MM;
/// Widest drawn signature.
pub const SIGNATURE_WIDE: f64 = 48.0 * MM;
/// Highest drawn signature.
pub const SIGNATURE_HIGH: f64 = 30.0 * MM;

/// Above and below the text of a table row.
pub const ROW_PAD: f64 = 1.9 * MM;
/// Left and right of the text of a cell.
pub const CELL_PAD: f64 = 1.3 * MM;
/// Line of text in tables.
pub const TABLE_LINE: f64 = 12.0;

/// From the bottom edge of the paper to the hairline above the footer.
pub const FOOT_RULE: f64 = 22.4 * MM;
/// From the bottom edge of the paper to the top of the footer's text.
pub const FOOT_TEXT: f64 = 20.0 * MM;

/// Main column of reports, beside the notes.
pub const REPORT_MAIN: f64 = 112.0 * MM;
/// Between the main column and the notes.
pub const REPORT_GAP: f64 = 7.0 * MM;
/// Text of the footer of reports, from the bottom edge of the paper to its baseline.
pub const REPORT_FOOT: f64 = 14.6 * MM;

/// A colour as red, green, blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Colour(pub u8, pub u8, pub u8);

impl Colour {
    /// Text.
    pub const INK: Colour = Colour(0x1B, 0x18, 0x13);
    /// Notes, captions, codes.
    pub const SECOND: Colour = Colour(0x57, 0x51, 0x4A);
    /// Hairlines between rows.
    pub const HAIR: Colour = Colour(0x8C, 0x85, 0x7B);
    /// The watermark.
    pub const FAINT: Colour = Colour(0xCF, 0xCA, 0xC2);
    /// The paper itself.
    pub const PAPER: Colour = Colour(0xFF, 0xFF, 0xFF);
    /// Ground of group rows.
    pub const WASH: Colour = Colour(0xF1, 0xF0, 0xED);
    /// The first colour of reports and charts.
    pub const NILA: Colour = Colour(0x23, 0x4E, 0x70);
    /// Its light companion: what came before.
    pub const NILA_LIGHT: Colour = Colour(0xA9, 0xBF, 0xD1);
    /// Targets, and what the program computed.
    pub const SOGA: Colour = Colour(0x7A, 0x4B, 0x27);
    /// Reached, kept.
    pub const DAUN: Colour = Colour(0x2F, 0x64, 0x46);
    /// Nearly.
    pub const KUNYIT: Colour = Colour(0x8A, 0x5A, 0x00);
    /// Missed, late.
    pub const MENGKUDU: Colour = Colour(0xA3, 0x34, 0x2A);
    /// Blue ink of a drawn signature.
    pub const INK_BLUE: Colour = Colour(0x1A, 0x2F, 0x6B);
    /// Black ink of a drawn signature.
    pub const INK_BLACK: Colour = Colour(0x15, 0x16, 0x1A);

    /// As `#rrggbb`.
    pub fn hex(self) -> String {
        format!("#{:02X}{:02X}{:02X}", self.0, self.1, self.2)
    }
}

/// The area of a page that text may use.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// Width of the paper.
    pub width: f64,
    /// Height of the paper.
    pub height: f64,
}

impl Frame {
    /// The frame of a paper.
    pub fn of(paper: Paper) -> Frame {
        match paper {
            Paper::A4 => Frame { width: 210.0 * MM, height: 297.0 * MM },
            Paper::F4 => Frame { width: 215.0 * MM, height: 330.0 * MM },
        }
    }

    /// Width of the text block.
    pub fn column(self) -> f64 {
        self.width - LEFT - RIGHT
    }

    /// Height of the text block, in whole half-lines.
    pub fn depth(self) -> f64 {
        ((self.height - TOP - BOTTOM) / HALF).floor() * HALF
    }
}
