//! Papers: facts in, PDF bytes out.
//!
//! A composer turns facts and words into a [`model::Document`]; [`lay_out`] turns that into pages of glyphs and
//! shapes; [`pdf`] turns the pages into an archival, accessible file (PDF/A-3a, PDF/UA-1) and [`preview`] into
//! the same pages for the screen. Nothing here reads a clock, a disk or a system font: the same document gives
//! the same bytes on every machine. This is the only crate that names printpdf.

pub mod agreement;
mod bound;
pub mod calendar_file;
mod canonical;
mod catalogue;
pub mod chart;
pub mod check;
pub mod code;
pub mod comparison;
pub mod fonts;
pub mod hyphen;
mod images;
mod layout;
mod linebreak;
mod lines;
pub mod measure;
mod missing;
pub mod model;
pub mod pages;
mod paragraphs;
mod pdf;
pub mod preview;
pub mod promises;
mod prose;
pub mod register;
pub mod report;
pub mod scan;
pub mod seal;
pub mod sentences;
mod shape;
pub mod test_page;
pub mod thanks;
mod words;
pub mod workbook;
pub mod year;

pub use bound::bind;
pub use layout::{Keep, LayoutFault, Part, Progress, lay_out};
pub use missing::missing_characters;
pub use pdf::{PdfFault, pdf};
pub use preview::{preview, preview_lacking};
