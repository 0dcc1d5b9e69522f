//! One program at a time: a lock file held by the system, which lets go by itself when the program dies.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

use crate::refusals::Refusal;

/// Held while the store is open.
pub(crate) struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock of a store folder, or says who else stands in the way.
    pub(crate) fn take(folder: &Path) -> Result<Lock, Refusal> {
        let file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(folder.join("lock"))?;
        match file.try_lock() {
            Ok(()) => Ok(Lock { _file: file }),
            Err(TryLockError::WouldBlock) => Err(Refusal::Locked),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}
