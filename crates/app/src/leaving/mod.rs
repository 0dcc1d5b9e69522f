//! Taking everything along: every list, every file and every frozen paper in one archive that opens without the
//! program. Nobody is held here by their data.

mod archive;
mod index;
mod lists;

use serde::{Deserialize, Serialize};

use crate::call::{CallEntry, CallFault, Effect, READERS, call};
use crate::context::Context;
use crate::papers::PaperFile;

/// What can be done to take everything along.
pub const CALLS: &[CallEntry] = &[call!("store.export", READERS, Effect::Read, export)];

/// Everything is taken along.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ExportOf {
    /// A name for the work, chosen by the caller, under which progress is told and which `tasks.cancel` takes.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub task: String,
}

fn export(context: &Context<'_>, of: ExportOf) -> Result<PaperFile, CallFault> {
    archive::make(context, &of.task)
}
