//! A sealed file read from its first byte to its last. What is not exactly as our writer writes it ends the reading.

use sha2::{Digest as _, Sha256};

use super::base::Base;
use super::update::{self, SLOT, State, Update};
use super::{Holder, PublicKey, cms, objects};

/// A seal that holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seal {
    /// In which room, from 1.
    pub room: usize,
    /// Whose it is, as the certificate says.
    pub holder: Holder,
    /// The key that set it.
    pub key: PublicKey,
    /// When, by the clock of the sealing computer, RFC 3339 with offset.
    pub at: String,
}

/// A file as far as it holds.
pub(crate) struct Reading<'a> {
    /// The paper and its seals; none when not even the paper is one of ours.
    pub(super) state: Option<State<'a>>,
    /// The seals that hold, in the order in which they were set.
    pub seals: Vec<Seal>,
    /// It holds to its last byte.
    pub whole: bool,
}

/// Reads a file over the paper at its beginning.
pub(crate) fn read<'a>(file: &[u8], base: Option<&'a Base>) -> Reading<'a> {
    let Some(base) = base else { return Reading { state: None, seals: Vec::new(), whole: false } };
    let (mut state, mut seals) = (State::of(base), Vec::new());
    let mut hashed = Hashed { hash: Sha256::new(), to: 0 };
    while state.end < file.len() {
        let Some(seal) = next(file, &mut state, &mut hashed) else { break };
        seals.push(seal);
    }
    let whole = state.end == file.len();
    Reading { state: Some(state), seals, whole }
}

/// The hash of the file so far: every byte is hashed once, however many seals cover it.
struct Hashed {
    hash: Sha256,
    to: usize,
}

impl Hashed {
    fn on(&mut self, file: &[u8], to: usize) {
        self.hash.update(&file[self.to..to]);
        self.to = to;
    }
}

/// The next seal, when it is one and holds.
fn next(file: &[u8], state: &mut State<'_>, hashed: &mut Hashed) -> Option<Seal> {
    let (room, moment) = update::opening(&file[state.end..])?;
    let update = Update::new(state, room, moment)?;
    let (from, to) = update.slot;
    let end = state.end + update.bytes.len();
    let found = file.get(state.end..end)?;
    let (before, after) = (from - state.end, to - state.end);
    if found[..=before] != update.bytes[..=before] || found[after - 1..] != update.bytes[after - 1..] {
        return None;
    }
    let filled = objects::unhex(&file[from + 1..to - 1])?;
    let length = content_length(&filled)?;
    let (signature, noughts) = filled.split_at_checked(length)?;
    if filled.len() != SLOT / 2 || noughts.iter().any(|byte| *byte != 0) {
        return None;
    }
    hashed.on(file, from);
    let mut hash = hashed.hash.clone();
    hash.update(&file[to..end]);
    let certificate = cms::read(signature, &hash.finalize())?;
    let at = moment.to_owned();
    update.applied(state, room);
    Some(Seal { room: room + 1, holder: certificate.holder, key: certificate.key, at })
}

/// How long the structure at the beginning of the slot is.
fn content_length(filled: &[u8]) -> Option<usize> {
    match filled.first_chunk::<4>()? {
        [0x30, 0x82, high, low] => Some(4 + usize::from(u16::from_be_bytes([*high, *low]))),
        _ => None,
    }
}
