//! Content that ships with the program: texts in both languages, read into domain types.
//!
//! Content is data. It lies under `crates/app/content/{id,en}`, is compiled into the program, and is used in the
//! same way as what users write themselves.

mod clauses;
mod export;
mod kits;
mod report;
pub mod sample;
pub mod sample_goals;
pub mod sample_plan;

pub use clauses::clauses;
pub use export::{ExportWords, export_words};
pub use kits::{kit, kits};
pub use report::report_sentence;
pub use sample::{drawings, sample};
