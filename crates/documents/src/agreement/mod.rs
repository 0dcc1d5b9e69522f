//! The cooperation agreement (perjanjian kerja sama): its facts, and its composition into a paper.

mod canonical;
mod facts;

pub use canonical::{canonical_json, check_code, content_hash, grouped};
pub use facts::{ArticleFacts, Duty, Facts, Logo, Side, Signed, Signer, Standing, TEMPLATE};
