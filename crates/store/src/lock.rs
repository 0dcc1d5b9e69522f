//! One program at a time: a lock file held by the system, which lets go by itself when the program dies.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

use crate::refusals::Refusal;

/// A program that is just closing is waited for this often, 40 ms each time.
const PATIENCE: u32 = 8;

/// Held while the store is open.
pub(crate) struct Lock {
    file: File,
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
        let mut tries = 0;
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Lock { file }),
                Err(TryLockError::WouldBlock) if tries < PATIENCE => {
                    tries += 1;
                    std::thread::sleep(std::time::Duration::from_millis(40));
                }
                Err(TryLockError::WouldBlock) => return Err(Refusal::Locked),
                Err(TryLockError::Error(error)) => return Err(error.into()),
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Said aloud: closing alone would leave it with a program that we are just starting, which for a moment
        // holds copies of all our files.
        let _ = self.file.unlock();
    }
}
