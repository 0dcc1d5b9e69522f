//! Logged contacts with partners, and the lines in them that matter.

mod draft;
mod rules;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::id::Id;

pub use draft::{ConversationDraft, ConversationField, LineDraft};

/// One contact with a partner.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Conversation {
    /// Identity.
    pub id: Id,
    /// With whom.
    pub partner: Id,
    /// Which partnership it belongs to.
    pub partnership: Option<Id>,
    /// When.
    pub held_on: NaiveDate,
    /// How.
    pub channel: Medium,
    /// Who took part, in words.
    pub people: String,
    /// What it was about.
    pub summary: String,
    /// Put away: kept in the history, shown nowhere.
    pub retired: bool,
}

/// How people talked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Medium {
    /// Face to face.
    Meeting,
    /// By telephone.
    Phone,
    /// By message.
    Message,
    /// By e-mail.
    Email,
    /// By letter.
    Letter,
    /// Otherwise.
    Other,
}

/// One line of a conversation, marked with what it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// Identity.
    pub id: Id,
    /// In which conversation.
    pub conversation: Id,
    /// What it is.
    pub kind: LineKind,
    /// What was said.
    pub text: String,
    /// Place among the lines, ascending.
    pub sort: i64,
    /// The offering or commitment it became.
    pub became: Option<Id>,
    /// Put away: kept in the history, shown nowhere.
    pub retired: bool,
}

/// What a line of a conversation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum LineKind {
    /// Just noted.
    Note,
    /// A need.
    Need,
    /// An offer.
    Offer,
    /// A commitment (janji).
    Commitment,
    /// A concern (keprihatinan).
    Concern,
}
