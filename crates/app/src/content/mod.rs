//! Content that ships with the program: texts in both languages, read into domain types.
//!
//! Content is data. It lies under `crates/app/content/{id,en}`, is compiled into the program, and is used in the
//! same way as what users write themselves.

mod clauses;
pub mod sample;
pub mod sample_goals;

pub use clauses::clauses;
pub use sample::{drawings, sample};
