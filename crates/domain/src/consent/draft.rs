//! What is recorded when somebody consents.

use serde::{Deserialize, Serialize};

use super::{Channel, Purpose};
use crate::id::Id;
use crate::organisation::Language;

/// Consent to keep contact details, given together with them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ConsentGiven {
    /// The sentence exactly as it was shown or read aloud.
    pub wording: String,
    /// Language of the wording.
    pub language: Language,
    /// How it was given.
    pub channel: Channel,
    /// Who asked for it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub collector: String,
}

/// A consent of a known partner or person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ConsentDraft {
    /// The partner or person who consents.
    pub subject: Id,
    /// For what.
    pub purpose: Purpose,
    /// The sentence exactly as it was shown or read aloud.
    pub wording: String,
    /// Language of the wording.
    pub language: Language,
    /// How it was given.
    pub channel: Channel,
    /// Who asked for it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub collector: String,
}
