//! The cooperation agreement (perjanjian kerja sama): its facts, and its composition into a paper.
//!
//! [`Facts`] holds everything; [`settle`] decides, counts and fills the articles; [`compose`] makes the paper;
//! [`missing`] tells what stands in the way of freezing. All are pure: no clock, no disk, no library.

mod addendum;
mod amend;
mod annex;
pub mod balance;
mod bilingual;
mod body;
pub mod check;
mod compose;
mod consolidated;
mod copies;
mod duties;
mod evidence;
mod facts;
mod foot;
mod head;
mod known;
mod missing;
mod pieces;
mod settle;
mod summary;

#[cfg(test)]
pub(crate) mod example;
#[cfg(test)]
pub(crate) mod example_kinds;
#[cfg(test)]
mod kinds_tests;
#[cfg(test)]
mod printed_tests;
#[cfg(test)]
mod tests;

pub use crate::canonical::{canonical_json, check_code, content_hash, grouped};
pub use amend::{Amends, Change, consolidate, source_of};
pub use compose::compose;
pub use consolidated::compose_consolidated;
pub use copies::compose_copies;
pub(crate) use evidence::Record;
pub use facts::{
    ArticleFacts, BudgetFacts, CopyOf, Duty, Evidence, Facts, IndicatorFacts, Logo, ParentPaper, PlanFacts,
    RoleFacts, Side, Signed, Signer, Standing, TEMPLATE, TaskFacts, Translation, Witnessed,
};
pub use known::paper_title;
pub use missing::{Missing, MissingKind, missing, ready_to_freeze};
pub use pieces::Piece;
pub use settle::{Labels, Settled, SettledArticle, SettledLetter, SettledParagraph, settle};
pub use summary::{SummaryLine, consent_sentence, gist, summary, witness_sentence};
