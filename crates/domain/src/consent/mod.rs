//! Consent to keep and use personal data, with its proof (UU 27/2022 articles 20 to 24).

mod draft;
mod rules;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::id::Id;

pub use draft::{ConsentDraft, ConsentGiven};

/// One consent of one partner or person for one purpose.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Consent {
    /// Identity.
    pub id: Id,
    /// The partner or person who consents.
    pub subject: Id,
    /// For what.
    pub purpose: Purpose,
    /// The sentence exactly as it was shown.
    pub wording: String,
    /// Language of the wording.
    pub language: crate::organisation::Language,
    /// How it was given.
    pub channel: Channel,
    /// When it was given.
    pub given_on: NaiveDate,
    /// Who asked for it.
    pub collector: String,
    /// When it was taken back.
    pub withdrawn_on: Option<NaiveDate>,
    /// Put away: kept in the history, shown nowhere.
    pub retired: bool,
}

/// What the data are used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Keeping contact details to work together.
    KeepContact,
    /// Showing photographs.
    Photo,
    /// Naming the partner in reports.
    Share,
}

/// How consent was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// Said aloud and noted.
    Spoken,
    /// Ticked on this screen by the person.
    OnScreen,
    /// Signed on paper.
    OnPaper,
}
