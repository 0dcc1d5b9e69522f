//! Half-typed, not yet valid input, kept so that leaving a screen loses nothing.

use sepakat_domain::problem::Problems;
use sepakat_domain::text::require_line;
use serde::{Deserialize, Serialize};

use crate::call::{CallEntry, CallFault, Effect, READERS, WRITERS, call};
use crate::context::Context;

/// What can be done with scratch.
pub const CALLS: &[CallEntry] = &[
    call!("scratch.get", READERS, Effect::Read, get),
    call!("scratch.set", WRITERS, Effect::Aside("scratch"), set),
    call!("scratch.list", READERS, Effect::Read, list),
];

/// Which note.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ScratchKey {
    /// Its key, chosen by the screen.
    pub key: String,
}

/// A note is kept or thrown away.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ScratchNote {
    /// Its key.
    pub key: String,
    /// The text; none throws it away.
    pub text: Option<String>,
}

/// Which notes.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ScratchPrefix {
    /// How their keys begin.
    pub prefix: String,
}

/// A key may be this long.
const KEY: usize = 120;
/// A note may be this long.
const NOTE: usize = 100_000;

fn get(context: &Context<'_>, key: ScratchKey) -> Result<Option<String>, CallFault> {
    Ok(context.store()?.scratch(&key.key)?)
}

/// What is typed may hold anything at all, also what no field would accept: it is kept, never used.
fn set(context: &Context<'_>, note: ScratchNote) -> Result<(), CallFault> {
    let mut problems = Problems::default();
    require_line("key", &note.key, KEY, &mut problems);
    if note.text.as_ref().is_some_and(|text| text.chars().count() > NOTE) {
        problems.add_with("text", "too_long", &[("limit", &NOTE.to_string())]);
    }
    problems.or(())?;
    Ok(context.store()?.set_scratch(&note.key, note.text.as_deref())?)
}

fn list(context: &Context<'_>, prefix: ScratchPrefix) -> Result<Vec<String>, CallFault> {
    Ok(context.store()?.scratch_keys(&prefix.prefix)?)
}
