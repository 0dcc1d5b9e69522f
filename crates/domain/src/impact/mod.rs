//! From figures to findings: the series of an indicator, how it stands, what it says, and what does not fit it.
//!
//! Everything here is computed from figures in whole thousandths and says its result in types; sentences are made
//! in `documents`, words for the screen in the catalogues. The same figures always give the same findings.

mod contradictions;
mod findings;
mod series;
mod status;
mod unlikely;

pub use contradictions::{Contradiction, contradictions};
pub use findings::{Figure, Finding};
pub use series::{Point, Series};
pub use status::{Judged, Track};
pub use unlikely::{Doubt, DoubtKind, unlikely};
