//! "Check a document": bytes in, a verdict out. It needs no store, and works for papers sealed on other computers.
//!
//! A file is intact only when every byte of it stands where our writer puts it and every seal holds. Of a file that
//! was changed it says what the part of it says that still holds, when there is one.

use serde::Serialize;

use crate::agreement::{Facts, Record, canonical_json, check_code, content_hash};
use crate::seal::{self, Base};

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct Verdict {
    /// Intact, changed, or not from Sepakat.
    pub outcome: Outcome,
    /// The seals that hold, in the order in which they were set; of a changed file those before the change.
    pub seals: Vec<SealSeen>,
    /// How many seals the paper is to carry.
    pub expected: i64,
    /// What the paper says of itself; of a changed file what it said before the change. None when no part holds.
    pub paper: Option<PaperSeen>,
}

/// How a file stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS), ts(rename = "CheckOutcome"))]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Sealed, and every byte as it was sealed.
    Intact,
    /// A paper of ours that is not as it was sealed.
    Changed,
    /// A paper of ours that carries no seal: nobody can tell whether it was changed.
    Unsealed,
    /// No paper of ours, or nothing in it tells that it is one.
    NotFromSepakat,
}

/// A seal that holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct SealSeen {
    /// In which room, from 1.
    pub room: i64,
    /// The organisation, as its own certificate says: compare the fingerprint.
    pub organisation: String,
    /// Its device.
    pub device: String,
    /// The fingerprint: eight groups of four hexadecimal digits.
    pub fingerprint: String,
    /// When, by the clock of that device, RFC 3339 with offset.
    pub at: String,
}

/// What a paper says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct PaperSeen {
    /// Its number; may be empty.
    pub number: String,
    /// What it is about.
    pub subject: String,
    /// Names of the parties in order.
    pub parties: Vec<String>,
    /// Its version.
    pub version: i64,
    /// Its first and last day, ISO dates; empty where it has none.
    pub starts_on: String,
    /// Its last day.
    pub ends_on: String,
    /// The check code, computed from the text inside: compare it with the foot of the pages.
    pub check_code: String,
    /// SHA-256 of the text inside, in hex.
    pub text_sha256: String,
}

/// Checks a file.
pub fn check(file: &[u8]) -> Verdict {
    let base = Base::read(file);
    let reading = seal::read(file, base.as_ref());
    let paper = base.as_ref().and_then(|base| paper(file, base));
    let sound = reading.whole && paper.is_some();
    let outcome = match (&base, sound, reading.seals.is_empty()) {
        (_, true, false) => Outcome::Intact,
        (_, true, true) => Outcome::Unsealed,
        (base, false, sealless) => {
            let ours =
                base.as_ref().is_some_and(|base| !base.rooms.is_empty()) || !sealless || looks_ours(file);
            if ours { Outcome::Changed } else { Outcome::NotFromSepakat }
        }
    };
    let (paper, seals) = if paper.is_some() { (paper, reading.seals) } else { (None, Vec::new()) };
    let seals: Vec<SealSeen> = seals
        .into_iter()
        .map(|seal| SealSeen {
            room: seal.room as i64,
            fingerprint: seal.key.fingerprint(),
            organisation: seal.holder.organisation,
            device: seal.holder.device,
            at: seal.at,
        })
        .collect();
    // What nobody sealed is not passed on as having been said.
    let paper = paper.filter(|_| outcome == Outcome::Intact || !seals.is_empty());
    let expected = base.map_or(0, |base| base.rooms.len() as i64);
    Verdict { outcome, seals, expected, paper }
}

/// What the paper under the seals says of itself, when what is inside it agrees with itself: the text is in its one
/// form, the record names its hash, and there are as many rooms as the record names seals.
fn paper(file: &[u8], base: &Base) -> Option<PaperSeen> {
    let text = base.attachment(file, 0)?;
    let facts: Facts = serde_json::from_slice(&text).ok()?;
    let record = base.attachment(file, 1)?;
    let read: Record = serde_json::from_slice(&record).ok()?;
    let rooms = base.rooms.len();
    let agrees = canonical_json(&facts).as_bytes() == text
        && canonical_json(&read).as_bytes() == record
        && read.text_sha256 == content_hash(&facts)
        && read.check_code == check_code(&facts)
        && (1..=usize::from(seal::MOST)).contains(&rooms)
        && usize::from(read.seals) == rooms
        && facts.seals == read.seals;
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    agrees.then(|| PaperSeen {
        number: facts.number.clone(),
        subject: facts.subject.clone(),
        parties: facts.sides().map(|side| facts.side(side).name.clone()).collect(),
        version: facts.version,
        starts_on: day(facts.starts_on),
        ends_on: day(facts.ends_on),
        check_code: check_code(&facts),
        text_sha256: content_hash(&facts),
    })
}

/// Whether something in a file tells that it was once a sealed paper of ours.
fn looks_ours(file: &[u8]) -> bool {
    const SIGNS: [&[u8]; 4] = [
        b"<xmp:CreatorTool>Sepakat</xmp:CreatorTool>",
        b"<pdf:Producer>Sepakat ",
        b"\n%Sepakat-seal ",
        b"/Adobe.PPKLite/SubFilter /ETSI.CAdES.detached/M (",
    ];
    // Any of them: the others may be what was changed.
    SIGNS.iter().any(|sign| contains(file, sign))
}

fn contains(file: &[u8], sign: &[u8]) -> bool {
    let first = sign[0];
    let mut rest = file;
    while let Some(at) = rest.iter().position(|byte| *byte == first) {
        if rest[at..].starts_with(sign) {
            return true;
        }
        rest = &rest[at + 1..];
    }
    false
}
