//! Human beings, and the roles in which they speak for a partner or for us.

mod draft;
mod rules;

use serde::{Deserialize, Serialize};

use crate::id::Id;

pub use draft::{ContactDraft, ContactField, PersonField};

/// A human being. A person may also be a partner; then the partner's record points here.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Identity.
    pub id: Id,
    /// Name with titles as the person writes it.
    pub name: String,
    /// Form of address (Bapak, Ibu, Kak ...), chosen by the person, never guessed. Empty when unknown.
    pub address_form: String,
    /// Telephone as people write it.
    pub phone: String,
    /// E-mail address or empty.
    pub email: String,
    /// Free note.
    pub note: String,
    /// Put away: kept in the history, shown nowhere.
    pub retired: bool,
}

/// A person's role at a partner, or at our organisation (narahubung, penanda tangan).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Identity.
    pub id: Id,
    /// The partner; none means our own organisation.
    pub partner: Option<Id>,
    /// Who.
    pub person: Id,
    /// Position, for instance `Kepala Sekolah`.
    pub position: String,
    /// What entitles this person to sign: deed, decree, power of attorney. Empty when unknown.
    pub authority: String,
    /// May sign agreements.
    pub signs: bool,
    /// The first person to call.
    pub main: bool,
    /// Put away: kept in the history, shown nowhere.
    pub retired: bool,
}
