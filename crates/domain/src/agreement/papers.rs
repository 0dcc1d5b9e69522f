//! What accompanies an agreement: witnesses, drafts sent out, what the other side said, what an addendum changes,
//! and own articles kept for other agreements.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::id::Id;
use crate::organisation::Language;

/// Who witnesses the signing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Witness {
    /// Identity.
    pub id: Id,
    /// Which agreement.
    pub agreement: Id,
    /// Name with titles.
    pub name: String,
    /// Position; may be empty.
    pub position: String,
    /// Place among the witnesses, ascending.
    pub sort: i64,
    /// Put away: kept in the history, shown nowhere.
    pub retired: bool,
}

/// A numbered draft that was sent to the other side. Never changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Revision {
    /// Identity.
    pub id: Id,
    /// Which agreement.
    pub agreement: Id,
    /// Number of the draft, from 1.
    pub version: i64,
    /// The facts it was made from, as the paper takes them.
    #[cfg_attr(feature = "shapes", ts(type = "unknown"))]
    pub facts: serde_json::Value,
    /// SHA-256 of the facts in canonical form, in hex.
    pub content_hash: String,
    /// To whom it went, or what was new in it.
    pub note: String,
    /// When, RFC 3339.
    pub made_at: String,
    /// Put away: kept in the history, shown nowhere.
    pub retired: bool,
}

/// What somebody said about an article of a draft.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Comment {
    /// Identity.
    pub id: Id,
    /// Which agreement.
    pub agreement: Id,
    /// About which article; none for the whole.
    pub clause: Option<Id>,
    /// Who said it, in words.
    pub by: String,
    /// On whose side; none means our own organisation.
    pub partner: Option<Id>,
    /// When it was said.
    pub said_on: NaiveDate,
    /// What was said.
    pub text: String,
    /// What became of it.
    pub answer: Answer,
    /// When it was answered.
    pub answered_on: Option<NaiveDate>,
    /// Why, or how it was taken up; may be empty.
    pub answer_note: String,
    /// Put away: kept in the history, shown nowhere.
    pub retired: bool,
}

/// What became of a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS), ts(rename = "CommentAnswer"))]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Not answered yet.
    Open,
    /// Taken up.
    Accepted,
    /// Not taken up.
    Declined,
}

/// One change that an addendum makes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Amendment {
    /// Identity.
    pub id: Id,
    /// The addendum that makes it.
    pub agreement: Id,
    /// What sort of change.
    pub kind: AmendmentKind,
    /// Key of the article that it changes in the agreement below; empty when it changes none.
    pub target: String,
    /// What it changes besides an article, as [`AmendmentKind`] says: `1` for the first party ...; may be empty.
    pub about: String,
    /// New heading; empty keeps the old one.
    pub title: String,
    /// What stands instead: new wording in the notation, or the new value in canonical form.
    pub body: String,
    /// Why.
    pub reason: String,
    /// Place in the addendum, ascending.
    pub sort: i64,
    /// Put away: kept in the history, shown nowhere.
    pub retired: bool,
    /// New wording in the other language of a paper in two; empty for the same words.
    pub body_other: String,
}

/// What sort of change an addendum makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum AmendmentKind {
    /// A party has a new legal name; `about` is its side, `body` the name.
    Name,
    /// Another officer signs for a party; `about` is its side, `body` name, position and authority on three lines.
    Officer,
    /// Another bank account; `about` is the name of the blank, `body` its value.
    Account,
    /// An article reads anew; `target` is its key, `body` the wording.
    Clause,
    /// Another amount; `about` is the name of the blank, `body` plain digits.
    Budget,
    /// Other results; `target` is the article, `body` the wording.
    Results,
    /// A longer term; `body` is the new last day.
    Extension,
    /// A slip is put right; `target` is the article, `body` the wording.
    Correction,
}

/// An article of the user's own, kept for other agreements.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct HouseClause {
    /// Identity.
    pub id: Id,
    /// Heading.
    pub title: String,
    /// Wording in the notation.
    pub body: String,
    /// Language of the wording.
    pub language: Language,
    /// What it is for, in one sentence; may be empty.
    pub purpose: String,
    /// Put away: kept in the history, shown nowhere.
    pub retired: bool,
}
