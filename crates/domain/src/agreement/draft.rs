//! What is typed in an agreement, one field at a time.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::AnnexKind;
use crate::id::Id;
use crate::organisation::{Language, Paper};

/// One field of an agreement with its new value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
pub enum AgreementField {
    /// What it is about.
    Subject(String),
    /// Our number.
    Number(String),
    /// The other side's number.
    PartnerNumber(String),
    /// Where it is signed.
    Place(String),
    /// Its date.
    SignedOn(Option<NaiveDate>),
    /// First day of its term.
    StartsOn(Option<NaiveDate>),
    /// Last day of its term.
    EndsOn(Option<NaiveDate>),
    /// Language of the text.
    Language(Language),
    /// Paper it is printed on.
    Paper(Paper),
    /// How many copies the closing clause names.
    Copies(i64),
    /// The memorandum it rests on, or the agreement that an addendum changes.
    Parent(Option<Id>),
    /// Number of such a paper that is not kept here.
    ParentNumber(String),
    /// Its date.
    ParentOn(Option<NaiveDate>),
    /// The text stands in two columns.
    Bilingual(bool),
    /// What is printed after the signatures; none for the usual.
    Annexes(Option<Vec<AnnexKind>>),
    /// Boxes for initials at the foot of its pages.
    Initials(bool),
}

/// One field of a party with its new value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
pub enum PartyField {
    /// The contact who signs for it; none when not chosen yet.
    Signer(Option<Id>),
    /// Who; none means our own organisation.
    Partner(Option<Id>),
    /// Its own number, from the third party on.
    Number(String),
}

/// One field of a clause with its new value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
pub enum ClauseField {
    /// Printed in the agreement.
    Included(bool),
    /// Which variant of the library's wording.
    Variant(String),
    /// Own heading; none for the library's.
    Title(Option<String>),
    /// Own wording in the library's notation; none for the library's.
    Body(Option<String>),
    /// Own heading in the other language of a paper in two.
    TitleOther(Option<String>),
    /// Own wording in the other language.
    BodyOther(Option<String>),
    /// All its words at once, as when former ones are brought back.
    Words(ClauseWords),
}

/// What a clause says: which wording of the library, or one's own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ClauseWords {
    /// Variant of the library's wording; empty for the first.
    pub variant: String,
    /// Own heading.
    pub title: Option<String>,
    /// Own wording.
    pub body: Option<String>,
    /// Own heading in the other language.
    pub title_other: Option<String>,
    /// Own wording in the other language.
    pub body_other: Option<String>,
}
