//! Why a store is not opened. Each answer is a different thing to do next, so each is a case of its own; and
//! none of them ever ends in an empty store where one with work in it was expected.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::faults::Fault;

/// The store was not opened, and nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Refusal {
    /// Written by a newer program: install that one.
    Newer {
        /// Version of the file.
        file: i64,
        /// Newest version that this program reads.
        program: i64,
    },
    /// The database is damaged or gone: restore a backup.
    Damaged {
        /// What was found, for the log.
        detail: String,
    },
    /// Open in another window or program: close it there.
    Locked,
    /// The folder cannot be written: move it, or change its permissions.
    ReadOnly,
    /// No room on the disk: make some.
    DiskFull,
    /// The folder is not where it was: connect the disk, or choose the folder.
    FolderMissing,
    /// The folder is something else: choose another.
    NotAStore,
    /// Something is there already, and creating would cover it.
    InTheWay,
    /// The named backup is not there.
    NoSuchBackup,
    /// The medium does not answer as it should: try again, or another medium.
    Io {
        /// What was found, for the log.
        detail: String,
    },
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for Refusal {}

impl From<Fault> for Refusal {
    fn from(fault: Fault) -> Refusal {
        match fault {
            Fault::DiskFull => Refusal::DiskFull,
            Fault::ReadOnly => Refusal::ReadOnly,
            // While opening, a statement that the file does not understand means that the file is not what it says.
            Fault::Damaged(detail) | Fault::Missing(detail) | Fault::Broken(detail) => {
                Refusal::Damaged { detail }
            }
            Fault::Io(detail) => Refusal::Io { detail },
        }
    }
}

impl From<std::io::Error> for Refusal {
    fn from(error: std::io::Error) -> Refusal {
        Fault::from(error).into()
    }
}

impl From<rusqlite::Error> for Refusal {
    fn from(error: rusqlite::Error) -> Refusal {
        use rusqlite::ErrorCode::{DatabaseBusy, DatabaseLocked};
        match error.sqlite_error_code() {
            Some(DatabaseBusy | DatabaseLocked) => Refusal::Locked,
            _ => Fault::from(error).into(),
        }
    }
}
