//! The impact report (laporan dampak): its facts, and its composition into a paper.
//!
//! [`Facts`] holds everything that is told, words included; [`compose`] makes the paper; [`changes`] tells what is
//! different between two editions. All are pure: no clock, no disk, no library.

mod annex;
mod changes;
mod charts;
mod compose;
mod cover;
mod facts;
mod parts;
mod words_of;

pub use annex::annex;
pub use changes::{Change, changes};
pub use compose::compose;
pub use facts::{
    CommitmentFacts, EvidenceFacts, Facts, Former, GapFacts, GoalFacts, IndicatorFacts, Kept, KeyNumber,
    PartFacts, PartnerFacts, PointFacts, Standing, TEMPLATE,
};

pub use crate::agreement::Logo;
pub use crate::canonical::{canonical_json, check_code, content_hash, grouped};
