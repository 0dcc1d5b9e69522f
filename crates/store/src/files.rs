//! Files written so that a reader finds the old one or the new one whole, never half of one.

use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use crate::faults::Fault;

/// Writes `bytes` to `path` by way of a file beside it.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    let temporary = &temporary(path);
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

/// Makes a file's content safe against a power cut. Windows wants a handle that may write.
pub(crate) fn sync(path: &Path) -> Result<(), Fault> {
    Ok(OpenOptions::new().write(true).open(path)?.sync_all()?)
}

/// A name beside `path` for writing it that no other thread uses.
pub(crate) fn temporary(path: &Path) -> PathBuf {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    path.with_extension(format!("{}.part", COUNT.fetch_add(1, Ordering::Relaxed)))
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

/// Removes what writings that were cut off left below the `files/` of `root`. Nobody else may be writing there.
pub(crate) fn sweep(root: &Path) {
    // What cannot be removed does no harm, so nothing is refused for it.
    let shelves = fs::read_dir(root.join("files")).into_iter().flatten().flatten();
    for file in shelves.filter_map(|shelf| fs::read_dir(shelf.path()).ok()).flatten().flatten() {
        if file.path().extension().is_some_and(|extension| extension == "part") {
            let _ = fs::remove_file(file.path());
        }
    }
}
