//! Charts as a list of drawing primitives, so that the page on screen and the PDF show the same drawing.
//!
//! A [`Chart`] is plain data; [`draw`] gives it its words from the catalogue, places everything and measures text
//! with our own typefaces. Colours are named by what they mean, so that paper, light and dark can each choose.

mod alt;
mod data;
mod draw;
mod mark;
mod scale;

pub use alt::alt;
pub use data::{Chart, HIGH, Kind, Period, Plot, Series};
pub use draw::draw;
pub(crate) use draw::style;
pub use mark::{Anchor, Drawing, Mark, Role};
