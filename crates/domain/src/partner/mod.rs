//! Organisations, groups and people we work with or want to, and what they bring and need.

mod draft;
mod kinds;
mod likeness;
mod rules;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::id::Id;

pub use draft::{FirstContact, OfferingDraft, OfferingField, PartnerDraft, PartnerField, Thing};
pub use likeness::{ComparedName, Likeness, compared_phone};

/// A partner (mitra). When it is a single person, [`Partner::person`] holds name and contacts and the texts here stay empty.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Partner {
    /// Identity.
    pub id: Id,
    /// Name of the organisation or group.
    pub name: String,
    /// One of the five kinds.
    pub kind: Kind,
    /// Sub-type key of the kind, for instance `school`; empty when not chosen.
    pub subtype: String,
    /// The person, when this partner is one.
    pub person: Option<Id>,
    /// Telephone of the office.
    pub phone: String,
    /// E-mail address or empty.
    pub email: String,
    /// Postal address.
    pub address: String,
    /// Town or village.
    pub place: String,
    /// Deed, decree or registration of the organisation.
    pub legal_basis: String,
    /// How far the relation has come.
    pub stage: Stage,
    /// Free note.
    pub note: String,
    /// What is to be done next, empty when nothing.
    pub next_step: String,
    /// When the next step is due.
    pub next_step_on: Option<NaiveDate>,
    /// Put away: kept in the history, shown nowhere.
    pub retired: bool,
}

/// The five kinds of partner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Local business (usaha setempat).
    Business,
    /// Nonprofit (organisasi nirlaba).
    Nonprofit,
    /// Government body (badan pemerintah).
    Government,
    /// Educational institution (lembaga pendidikan).
    Education,
    /// Community member or group (warga atau kelompok warga).
    Community,
}

/// How far the relation has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Calon.
    Prospect,
    /// Dihubungi.
    Contacted,
    /// Penjajakan.
    InTalks,
    /// Aktif.
    Active,
    /// Jeda.
    Dormant,
    /// Berakhir.
    Ended,
}

/// One thing a partner can bring or lacks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Offering {
    /// Identity.
    pub id: Id,
    /// Whose.
    pub partner: Id,
    /// Offer or need.
    pub direction: Direction,
    /// What sort of thing.
    pub category: Category,
    /// In their words, for instance `50 kursi lipat`.
    pub what: String,
    /// The conversation in which it was said.
    pub conversation: Option<Id>,
    /// Put away: kept in the history, shown nowhere.
    pub retired: bool,
}

/// Whether something is brought or lacked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// Tawaran: they can bring it.
    Offer,
    /// Kebutuhan: they lack it.
    Need,
}

/// What partners bring and need.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Category {
    /// Money.
    Money,
    /// Goods.
    Goods,
    /// A place to meet or work.
    Venue,
    /// Mentoring.
    Mentoring,
    /// Jobs and internships.
    Jobs,
    /// Services.
    Services,
    /// Advocacy.
    Advocacy,
    /// Outreach.
    Outreach,
    /// Policy and regulatory support.
    Policy,
    /// Research.
    Research,
    /// Expertise.
    Expertise,
    /// Volunteers.
    Volunteers,
    /// Local knowledge.
    LocalKnowledge,
    /// Network.
    Network,
}
