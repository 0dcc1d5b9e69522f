//! What the program tells the window without being asked.

use serde::Serialize;

use crate::answer::Changed;
use crate::backups::BackupView;
use crate::history::UndoView;

/// What the program tells the window without being asked.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    /// Rows changed: what shows them reads again.
    Changed {
        /// Which rows of which nouns.
        nouns: Vec<Changed>,
    },
    /// Long work goes on.
    Progress {
        /// Name of the work, as given when it began.
        task: String,
        /// Which part, as a code.
        part: String,
        /// How much is done.
        done: i64,
        /// Of how much; 0 when not known.
        total: i64,
    },
    /// What is true about the store, for the footer.
    Store {
        /// When the last change was saved, RFC 3339; none before the first.
        saved_at: Option<String>,
        /// The newest backup.
        last_backup: Option<BackupView>,
    },
    /// What undo and redo would do now.
    Undo(UndoView),
    /// Another store is open now, or none: everything is read again from `app.start`.
    Opened,
}
