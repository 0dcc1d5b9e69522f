//! Seals: a device of an organisation states that a paper is as it was, and since then nothing changed.
//!
//! A seal is a signature as PDF knows it (PAdES B-B), so that other programs check it too; but it is written and read
//! by strict rules of our own, because other programs call a file valid to which a page was added. It is no signature
//! of a person: nobody vouches for the key but the organisations that compare its fingerprint.

mod base;
mod certificate;
mod cms;
mod der;
mod key;
mod mark;
mod names;
mod objects;
mod reading;
mod update;

use sha2::{Digest as _, Sha256};

pub use certificate::Holder;
pub use key::{DeviceKey, PublicKey, SECRET};
pub use mark::show_seals;
pub use reading::Seal;

pub(crate) use base::Base;
pub(crate) use reading::read;

use certificate::Certificate;
use update::Update;

/// Most seals on one paper: one for every party that a paper can have, and two more.
pub const MOST: u8 = 6;

/// Why a paper is not sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SealFault {
    /// It is no paper of ours, or it was changed.
    NotAsWritten,
    /// It has no such room for a seal, or it has its seal.
    NoRoom,
    /// The moment cannot be read.
    Moment,
    /// The same device sealed it already.
    Twice,
}

impl std::fmt::Display for SealFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            SealFault::NotAsWritten => "the file is not as this program writes it",
            SealFault::NoRoom => "the file has no free room for a seal",
            SealFault::Moment => "the moment is no date of RFC 3339",
            SealFault::Twice => "this device sealed the file already",
        })
    }
}

impl std::error::Error for SealFault {}

/// Seals a paper in the first room that is free. `at` is the present moment, RFC 3339 with offset.
pub fn seal(paper: &[u8], key: &DeviceKey, holder: Holder, at: &str) -> Result<Vec<u8>, SealFault> {
    let base = Base::read(paper);
    let reading = read(paper, base.as_ref());
    let state = reading.state.filter(|_| reading.whole).ok_or(SealFault::NotAsWritten)?;
    if reading.seals.iter().any(|seal| seal.key == key.public()) {
        return Err(SealFault::Twice);
    }
    let room = state.taken.iter().position(|taken| !taken).ok_or(SealFault::NoRoom)?;
    let moment = moment(at).ok_or(SealFault::Moment)?;
    let update = Update::new(&state, room, &moment).ok_or(SealFault::Moment)?;
    let (from, to) = update.slot;
    let mut sealed = Vec::with_capacity(paper.len() + update.bytes.len());
    sealed.extend_from_slice(paper);
    sealed.extend_from_slice(&update.bytes);
    let hash = Sha256::new().chain_update(&sealed[..from]).chain_update(&sealed[to..]).finalize();
    let signature = cms::sign(&hash, key, &Certificate::new(key, holder));
    let mut digits = Vec::with_capacity(signature.len() * 2);
    crate::pdf::bytes::hex(&mut digits, &signature);
    sealed.get_mut(from + 1..from + 1 + digits.len()).ok_or(SealFault::NoRoom)?.copy_from_slice(&digits);
    Ok(sealed)
}

/// A moment in the one form that stands in a file: to the second, with its offset.
fn moment(rfc3339: &str) -> Option<String> {
    let read = chrono::DateTime::parse_from_rfc3339(rfc3339).ok()?;
    let text = read.format("%Y-%m-%dT%H:%M:%S%:z").to_string();
    (text.len() == 25).then_some(text)
}
