//! What the signing desk hands in.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Drawing, Identified};
use crate::id::Id;

/// One signer signs one frozen version.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SignDraft {
    /// Which frozen version.
    pub frozen: Id,
    /// For which party.
    pub side: i64,
    /// How the signer was identified.
    pub identified: Identified,
    /// What was shown, last four digits at most.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub identified_note: String,
    /// The sentence the signer agreed to, exactly as shown.
    pub consent: String,
    /// The drawn signature.
    pub drawing: Drawing,
}

/// One signer has signed the printed copies of a frozen version in ink.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct InkDraft {
    /// Which frozen version.
    pub frozen: Id,
    /// For which party.
    pub side: i64,
    /// How the signer was identified.
    pub identified: Identified,
    /// What was shown, last four digits at most.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub identified_note: String,
    /// The day on which it was signed.
    pub inked_on: NaiveDate,
}
