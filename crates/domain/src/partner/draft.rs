//! What is typed about a partner: the quick add of a new one, and one field changed at a time.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Category, Direction, Kind, Stage};
use crate::consent::ConsentGiven;
use crate::id::Id;

/// A new partner as the quick add gathers it. Only the name and the kind are needed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PartnerDraft {
    /// Name of the organisation, group or person.
    pub name: String,
    /// One of the five kinds.
    pub kind: Kind,
    /// Sub-type key of the kind; empty when not chosen.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub subtype: String,
    /// True when this partner is one human being: the name is then the person's.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_person: bool,
    /// Form of address of that person (Bapak, Ibu, Kak ...); empty when unknown.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub address_form: String,
    /// Telephone.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub phone: String,
    /// E-mail address.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub email: String,
    /// Postal address.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub address: String,
    /// Town or village.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// The person we talk to there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<FirstContact>,
    /// What they can bring.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub offers: Vec<Thing>,
    /// What they lack.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<Thing>,
    /// Their consent to keep these details, when it was asked and given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent: Option<ConsentGiven>,
    /// What is to be done next.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub next_step: String,
    /// When that is due.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_step_on: Option<NaiveDate>,
    /// How far the relation has come; a new partner is a prospect.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<Stage>,
    /// Free note.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// The first person we know at a new partner.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct FirstContact {
    /// Name with titles as the person writes it.
    pub name: String,
    /// Position, for instance `Kepala Sekolah`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub position: String,
    /// Form of address; empty when unknown.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub address_form: String,
    /// Telephone.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub phone: String,
    /// E-mail address.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub email: String,
}

/// One thing brought or lacked, as a chip with words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Thing {
    /// What sort of thing.
    pub category: Category,
    /// In their words; empty when only the sort was ticked.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub what: String,
}

/// One field of a partner with its new value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
pub enum PartnerField {
    /// Name of the organisation or group, or of the person when the partner is one.
    Name(String),
    /// One of the five kinds; a sub-type that does not belong to it is emptied.
    Kind(Kind),
    /// Sub-type key; empty for none.
    Subtype(String),
    /// Telephone.
    Phone(String),
    /// E-mail address.
    Email(String),
    /// Postal address.
    Address(String),
    /// Town or village.
    Place(String),
    /// Deed, decree or registration.
    LegalBasis(String),
    /// How far the relation has come.
    Stage(Stage),
    /// Free note.
    Note(String),
    /// What is to be done next.
    NextStep(String),
    /// When the next step is due.
    NextStepOn(Option<NaiveDate>),
}

/// A new offer or need of a partner.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct OfferingDraft {
    /// Whose.
    pub partner: Id,
    /// Offer or need.
    pub direction: Direction,
    /// What sort of thing.
    pub category: Category,
    /// In their words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub what: String,
}

/// One field of an offer or need with its new value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
pub enum OfferingField {
    /// What sort of thing.
    Category(Category),
    /// In their words.
    What(String),
}
