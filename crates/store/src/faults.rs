//! What can go wrong while a store is open, as codes: no words for people live here.

use std::fmt;

use rusqlite::ErrorCode;
use serde::{Deserialize, Serialize};

/// A deed or a reading did not happen. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "detail", rename_all = "snake_case")]
pub enum Fault {
    /// The medium is full.
    DiskFull,
    /// The medium or the file cannot be written.
    ReadOnly,
    /// The file no longer holds what was written to it.
    Damaged(String),
    /// The medium does not answer as it should.
    Io(String),
    /// A file named by a row is not there; holds its hash.
    Missing(String),
    /// A mistake of the program.
    Broken(String),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::DiskFull => f.write_str("disk full"),
            Fault::ReadOnly => f.write_str("read-only"),
            Fault::Damaged(what) => write!(f, "damaged: {what}"),
            Fault::Io(what) => write!(f, "input or output failed: {what}"),
            Fault::Missing(what) => write!(f, "missing: {what}"),
            Fault::Broken(what) => write!(f, "broken: {what}"),
        }
    }
}

impl std::error::Error for Fault {}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Fault {
        let text = error.to_string();
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Fault::DiskFull,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Fault::ReadOnly,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Fault::Damaged(text),
            Some(
                ErrorCode::SystemIoFailure
                | ErrorCode::CannotOpen
                | ErrorCode::FileLockingProtocolFailed
                | ErrorCode::DatabaseBusy
                | ErrorCode::DatabaseLocked,
            ) => Fault::Io(text),
            _ => Fault::Broken(text),
        }
    }
}

impl From<std::io::Error> for Fault {
    fn from(error: std::io::Error) -> Fault {
        use std::io::ErrorKind;
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Fault::DiskFull,
            ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied => Fault::ReadOnly,
            _ => Fault::Io(error.to_string()),
        }
    }
}

impl From<serde_json::Error> for Fault {
    fn from(error: serde_json::Error) -> Fault {
        Fault::Broken(error.to_string())
    }
}

/// A mistake of the program, told in one line.
pub(crate) fn broken(what: impl Into<String>) -> Fault {
    Fault::Broken(what.into())
}
