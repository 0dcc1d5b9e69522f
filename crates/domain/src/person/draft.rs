//! What is typed about people and their roles.

use serde::{Deserialize, Serialize};

use crate::id::Id;

/// One field of a person with its new value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
pub enum PersonField {
    /// Name with titles.
    Name(String),
    /// Form of address.
    AddressForm(String),
    /// Telephone.
    Phone(String),
    /// E-mail address.
    Email(String),
    /// Free note.
    Note(String),
}

/// A new contact: a person, known already or new, in a role.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ContactDraft {
    /// The partner; none means our own organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner: Option<Id>,
    /// The person, when already known; else the name below makes a new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<Id>,
    /// Name of a new person.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Form of address of a new person.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub address_form: String,
    /// Telephone of a new person.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub phone: String,
    /// E-mail address of a new person.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub email: String,
    /// Position.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub position: String,
    /// What entitles this person to sign.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub authority: String,
    /// May sign agreements.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub signs: bool,
    /// The first person to call.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub main: bool,
}

/// One field of a contact with its new value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
pub enum ContactField {
    /// Position.
    Position(String),
    /// What entitles this person to sign.
    Authority(String),
    /// May sign agreements.
    Signs(bool),
    /// The first person to call; every other contact of the same partner ceases to be.
    Main(bool),
}
