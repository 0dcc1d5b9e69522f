//! What was frozen, who signed it and how, and the files made from it. These rows are only ever added.

pub mod copies;
mod declining;
mod draft;
mod rules;
mod witnessing;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::id::Id;
use crate::organisation::{Language, Paper};

pub use declining::{DeclineDraft, Declining};
pub use draft::{InkDraft, SignDraft};
pub use witnessing::{Attended, FinishDraft, PassedOver, WitnessSignDraft, Witnessing};

/// An agreement as it was when it went to the signing desk: the facts and full texts it is made from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Frozen {
    /// Identity.
    pub id: Id,
    /// Which agreement.
    pub agreement: Id,
    /// Its version.
    pub version: i64,
    /// Language of the text.
    pub language: Language,
    /// Paper it is printed on.
    pub paper: Paper,
    /// Everything the document is composed from, texts included.
    pub facts: serde_json::Value,
    /// SHA-256 of the canonical JSON of the facts, in hex.
    pub content_hash: String,
    /// Twelve Crockford base32 characters of that hash, printed on every copy.
    pub check_code: String,
    /// Head of this device's chain of operations at freezing, in hex.
    pub chain_head: String,
    /// Version of the template that composed it.
    pub template: String,
    /// When, RFC 3339 with offset.
    pub frozen_at: String,
    /// Always false: a frozen version is never put away.
    pub retired: bool,
}

/// A signature on a frozen version: drawn on the screen, or made in ink on the printed copies.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Signature {
    /// Identity.
    pub id: Id,
    /// Which frozen version.
    pub frozen: Id,
    /// For which party.
    pub side: i64,
    /// Name of the signer.
    pub name: String,
    /// Position of the signer.
    pub position: String,
    /// How the signer was identified.
    pub identified: Identified,
    /// What was shown, last four digits at most.
    pub identified_note: String,
    /// The sentence the signer agreed to, exactly as shown.
    pub consent: String,
    /// The drawing: a [`Drawing`]; null for one in ink.
    pub strokes: serde_json::Value,
    /// When, RFC 3339 with offset; of one in ink when it was noted here.
    pub signed_at: String,
    /// The computer's clock had jumped.
    pub clock_suspicious: bool,
    /// Always false: a signature is never put away.
    pub retired: bool,
    /// On the screen or in ink.
    pub way: Way,
    /// The day of one in ink, as it stands on the paper.
    pub inked_on: Option<NaiveDate>,
}

/// How a signature was made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// Drawn on the screen. Signatures of before say nothing and are all of this kind.
    #[default]
    #[serde(alias = "")]
    Screen,
    /// In ink, on the printed copies.
    Ink,
}

/// How a frozen version is signed as a whole, and whether what was signed in ink has been kept as a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum SignedHow {
    /// All signatures so far were drawn on the screen.
    OnScreen,
    /// At least one is in ink, and a scan of a copy is kept.
    InkWithScan,
    /// At least one is in ink, and no scan is kept yet.
    InkScanMissing,
}

impl SignedHow {
    /// Of these signatures and so many scans; none while nobody has signed.
    pub fn of(ways: &[Way], scans: usize) -> Option<SignedHow> {
        match (ways.is_empty(), ways.contains(&Way::Ink), scans) {
            (true, _, _) => None,
            (false, false, _) => Some(SignedHow::OnScreen),
            (false, true, 0) => Some(SignedHow::InkScanMissing),
            (false, true, _) => Some(SignedHow::InkWithScan),
        }
    }
}

/// How a signer was identified.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Identified {
    /// Known in person to those present.
    Known,
    /// Showed an identity card.
    IdentityCard,
    /// Showed a card of the office.
    OfficeCard,
    /// Vouched for by someone present.
    Vouched,
}

/// A signature as filled outlines, in points of a box.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Drawing {
    /// Width of the box.
    pub width: f64,
    /// Height of the box.
    pub height: f64,
    /// Closed outlines, each a list of corner points.
    pub outlines: Vec<Vec<(f64, f64)>>,
    /// Colour of the ink.
    pub ink: Ink,
}

/// Colour of the drawn ink.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Ink {
    /// #1A2F6B.
    Blue,
    /// #15161A.
    Black,
}

/// A file that belongs to a row: kept under the hash of its content.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Attachment {
    /// Identity.
    pub id: Id,
    /// The row it belongs to.
    pub about: Id,
    /// What it is there, for instance `signed_pdf`.
    pub role: String,
    /// Name to show and to save under.
    pub name: String,
    /// Media type.
    pub media: String,
    /// SHA-256 of the content, in hex.
    pub sha256: String,
    /// Size in bytes.
    pub size: i64,
    /// Put away: kept in the history, shown nowhere.
    pub retired: bool,
    /// Of a scan: which printed copy it shows, when that is known.
    pub copy: Option<i64>,
}
