//! Files that belong to rows, kept in `files/` under the SHA-256 of their content.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use crate::faults::{Fault, broken};
use crate::files;
use crate::log::hex;

/// Where a file of this hash lies below `root`.
pub(crate) fn path(root: &Path, sha256: &str) -> Result<PathBuf, Fault> {
    let named = sha256.len() == 64 && sha256.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    if !named {
        return Err(broken("not a SHA-256 in hex"));
    }
    Ok(root.join("files").join(&sha256[..2]).join(sha256))
}

/// Keeps `bytes` below `root` and returns their hash.
pub(crate) fn keep(root: &Path, bytes: &[u8]) -> Result<String, Fault> {
    let sha256 = hex(&Sha256::digest(bytes));
    let path = path(root, &sha256)?;
    // The same content again: written anew only when what lies there is not whole.
    if fs::read(&path).is_ok_and(|there| there == bytes) {
        return Ok(sha256);
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    // The folders on the way, so that the file can be found after a power cut.
    files::sync_folder(root)?;
    files::sync_folder(&root.join("files"))?;
    files::write(&path, bytes)?;
    Ok(sha256)
}

/// The file of this hash.
pub(crate) fn read(root: &Path, sha256: &str) -> Result<Vec<u8>, Fault> {
    let bytes = fs::read(path(root, sha256)?).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Fault::Missing(sha256.into()),
        _ => error.into(),
    })?;
    if hex(&Sha256::digest(&bytes)) == sha256 { Ok(bytes) } else { Err(Fault::Damaged(sha256.into())) }
}
