//! What this program is, which version, and under which licences it stands.

use serde::{Deserialize, Serialize};

use crate::answer::Nothing;
use crate::call::{CallEntry, CallFault, Effect, READERS, call};
use crate::context::Context;

/// What can be asked about the program and its running work.
pub const CALLS: &[CallEntry] = &[
    call!("about.page", READERS, Effect::Read, page),
    call!("tasks.cancel", READERS, Effect::Aside("cancelling"), cancel),
];

/// What this program is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct About {
    /// Version of the program.
    pub version: String,
    /// Version of SQLite.
    pub sqlite: String,
    /// Number of the store's shape.
    pub store_version: i64,
    /// This device, shortened.
    pub device: String,
    /// Work of others that is built in.
    pub credits: Vec<Credit>,
}

/// Work of others that is built in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct Credit {
    /// Its name.
    pub name: String,
    /// What it does here, as a code.
    pub what: String,
    /// Its licence.
    pub licence: String,
}

/// Which running work is stopped.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CancelTask {
    /// The name given when it began.
    pub task: String,
}

/// Works of others that a reader of this page may know by name, with what each does here.
const CREDITS: [(&str, &str, &str); 10] = [
    ("Tauri", "window", "MIT OR Apache-2.0"),
    ("Svelte", "interface", "MIT"),
    ("Fluent", "words", "Apache-2.0"),
    ("Lucide", "drawings", "ISC"),
    ("SQLite", "store", "Public Domain"),
    ("printpdf", "paper", "MIT"),
    ("rustybuzz", "type", "MIT"),
    ("perfect-freehand", "signature", "MIT"),
    ("Plus Jakarta Sans", "typeface", "OFL-1.1"),
    ("Source Serif 4", "typeface", "OFL-1.1"),
];

fn page(context: &Context<'_>, _: Nothing) -> Result<About, CallFault> {
    let device = match context.store() {
        Ok(store) => store.device()?.to_string(),
        Err(_) => String::new(),
    };
    Ok(About {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        sqlite: sepakat_store::sqlite_version().to_owned(),
        store_version: sepakat_store::VERSION,
        device: device.rsplit('-').next().unwrap_or_default().to_owned(),
        credits: CREDITS
            .iter()
            .map(|(name, what, licence)| Credit {
                name: (*name).to_owned(),
                what: (*what).to_owned(),
                licence: (*licence).to_owned(),
            })
            .collect(),
    })
}

/// True when there was work of this name to stop.
fn cancel(context: &Context<'_>, task: CancelTask) -> Result<bool, CallFault> {
    Ok(context.app.tasks.cancel(&task.task))
}
