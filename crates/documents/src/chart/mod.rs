//! Charts as a list of drawing primitives, so that the page on screen and the PDF show the same drawing.
//!
//! A [`Chart`] is plain data; [`draw`] gives it its words from the catalogue, places everything and measures text
//! with our own typefaces. Colours are named by what they mean, so that paper, light and dark can each choose.

mod alt;
mod board;
mod data;
mod draw;
mod figures;
mod mark;
mod multiples;
mod rows;
mod scale;
mod series;
mod stacked;
mod timeline;
mod year;

pub use alt::alt;
pub use board::Look;
pub(crate) use board::style;
pub use data::{
    Chart, DayMark, Dumbbell, Fill, Kind, Multiple, Pair, Part, Period, Plot, Progress, Series, Stack, Step,
    Timeline, Year,
};
pub use draw::{draw, draw_for};
pub use mark::{Anchor, Drawing, Mark, Role};
pub(crate) use year::meaning;
