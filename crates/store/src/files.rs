//! Files written so that a reader finds the old one or the new one whole, never half of one.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

use crate::faults::Fault;

/// Writes `bytes` to `path` by way of `temporary` beside it.
pub(crate) fn write(temporary: &Path, path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    let written = (|| {
        let mut file = File::create(temporary)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        Ok(())
    })();
    match written {
        Ok(()) => settle(temporary, path),
        Err(fault) => {
            let _ = fs::remove_file(temporary);
            Err(fault)
        }
    }
}

/// Gives a finished file its name, for good.
pub(crate) fn settle(temporary: &Path, path: &Path) -> Result<(), Fault> {
    fs::rename(temporary, path)?;
    path.parent().map_or(Ok(()), sync_folder)
}

/// Makes the names in a folder safe against a power cut. Windows does this by itself and cannot be asked to.
pub(crate) fn sync_folder(folder: &Path) -> Result<(), Fault> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}
