//! The nonprofit that uses Sepakat, and the small pictures it keeps.

mod draft;
mod rules;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::id::Id;

pub use draft::{OrganisationDraft, OrganisationField};
pub use rules::initials;

/// The nonprofit that uses Sepakat. A store holds exactly one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    /// Identity.
    pub id: Id,
    /// Full legal name.
    pub name: String,
    /// Short mark used in document numbers, for instance `RBW`.
    pub short_code: String,
    /// Postal address, may hold line breaks.
    pub address: String,
    /// Town where papers are signed, for instance `Surabaya`.
    pub place: String,
    /// Deed or decree by which it exists.
    pub legal_basis: String,
    /// Telephone as people write it.
    pub phone: String,
    /// E-mail address or empty.
    pub email: String,
    /// Its logo, an [`Image`].
    pub logo: Option<Id>,
    /// Paper size for new documents.
    pub paper: Paper,
    /// Language for new documents.
    pub document_language: Language,
    /// Put away: kept in the history, shown nowhere.
    pub retired: bool,
    /// Where our signature stands on papers of two parties.
    pub own_side: OwnSide,
    /// How numbers of papers are made, as [`crate::document_number`] reads it; empty for the usual pattern.
    pub number_pattern: String,
    /// When the counter of numbers begins anew.
    pub number_reset: NumberReset,
    /// First day of the present term of office, for a counter that begins anew with it.
    pub term_from: Option<NaiveDate>,
}

/// Where our signature stands on papers of two parties. No rule says, so it is a custom of the house.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum OwnSide {
    /// At the left.
    #[default]
    #[serde(alias = "")]
    Left,
    /// At the right.
    Right,
}

/// When the counter of document numbers begins anew.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum NumberReset {
    /// Each year.
    #[default]
    #[serde(alias = "")]
    Year,
    /// With each term of office.
    Term,
    /// Never.
    Never,
}

/// A paper size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Paper {
    /// 210 x 297 mm.
    A4,
    /// 215 x 330 mm, the usual office paper in Indonesia (folio).
    F4,
}

/// A language of documents and of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Bahasa Indonesia.
    Id,
    /// English.
    En,
}

/// A small picture kept inside the store: a logo.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Image {
    /// Identity.
    pub id: Id,
    /// Media type: `image/png` or `image/jpeg`.
    pub media: String,
    /// Width in pixels.
    pub width: i64,
    /// Height in pixels.
    pub height: i64,
    /// The file, in base64.
    pub data: String,
    /// Put away: kept in the history, shown nowhere.
    pub retired: bool,
}
