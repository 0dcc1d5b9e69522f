//! What is typed about our own organisation.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Language, NumberReset, OwnSide, Paper};

/// Our organisation as the first run asks for it. Every answer may wait.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct OrganisationDraft {
    /// Full legal name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Short mark used in document numbers; made from the name when empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub short_code: String,
    /// Postal address.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub address: String,
    /// Town where papers are signed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// Deed or decree by which it exists.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub legal_basis: String,
    /// Telephone.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub phone: String,
    /// E-mail address.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub email: String,
}

/// One field of the organisation with its new value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
pub enum OrganisationField {
    /// Full legal name.
    Name(String),
    /// Short mark used in document numbers.
    ShortCode(String),
    /// Postal address.
    Address(String),
    /// Town where papers are signed.
    Place(String),
    /// Deed or decree by which it exists.
    LegalBasis(String),
    /// Telephone.
    Phone(String),
    /// E-mail address.
    Email(String),
    /// Paper size for new documents.
    Paper(Paper),
    /// Language for new documents.
    DocumentLanguage(Language),
    /// Where our signature stands.
    OwnSide(OwnSide),
    /// How numbers of papers are made; empty for the usual pattern.
    NumberPattern(String),
    /// When their counter begins anew.
    NumberReset(NumberReset),
    /// First day of the present term of office.
    TermFrom(Option<NaiveDate>),
}
