//! Files that leave the program: saved where the user chose, or handed to another program as a copy.

use std::collections::HashMap;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use sepakat_app::call::CallFault;

use crate::fault;
use crate::names;

/// The copies made for viewers and printers, and where tokens were saved.
#[derive(Clone)]
pub struct Outgoing {
    folder: PathBuf,
    saved: Arc<Mutex<HashMap<String, PathBuf>>>,
}

impl Outgoing {
    /// Copies go to a folder beside the data. Those of the last run are removed: they were for looking at.
    pub fn new(data: &Path) -> Outgoing {
        let folder = data.join("outgoing");
        // What another program still holds open stays until the next start.
        let _ = fs::remove_dir_all(&folder);
        Outgoing { folder, saved: Arc::default() }
    }

    /// Writes `bytes` to `path` whole or not at all, and remembers where this token was saved.
    pub fn save(&self, token: &str, path: &Path, bytes: &[u8]) -> Result<(), CallFault> {
        self.put(token, path, bytes)
    }

    /// The same with the bytes of a file on the disk, which may be larger than the memory.
    pub fn save_copy(&self, token: &str, path: &Path, from: &Path) -> Result<(), CallFault> {
        let from = fs::File::open(from).map_err(|error| fault::about(reason(&error), &names::shown(from)))?;
        self.put(token, path, from)
    }

    fn put(&self, token: &str, path: &Path, content: impl io::Read) -> Result<(), CallFault> {
        replace(path, content).map_err(|error| fault::about(reason(&error), &names::shown(path)))?;
        self.saved.lock().unwrap_or_else(PoisonError::into_inner).insert(token.into(), path.into());
        Ok(())
    }

    /// Where a token was saved in this run.
    pub fn saved(&self, token: &str) -> Option<PathBuf> {
        self.saved.lock().unwrap_or_else(PoisonError::into_inner).get(token).cloned()
    }

    /// Makes a copy for another program. Each has a folder of its own, so that the name stays readable and a
    /// viewer that still holds an earlier copy is not in the way.
    pub fn copy(&self, name: &str, bytes: &[u8]) -> Result<PathBuf, CallFault> {
        let write = || -> io::Result<PathBuf> {
            fs::create_dir_all(&self.folder)?;
            for number in 1_u32.. {
                match fs::create_dir(self.folder.join(number.to_string())) {
                    Ok(()) => {
                        let path = self.folder.join(number.to_string()).join(name);
                        fs::write(&path, bytes)?;
                        return Ok(path);
                    }
                    Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                    Err(error) => return Err(error),
                }
            }
            Err(ErrorKind::Other.into())
        };
        write().map_err(|error| fault::about(reason(&error), name))
    }
}

/// Writes beside the target, then renames over it: a reader sees the old file or the new one, never a half.
fn replace(path: &Path, mut content: impl io::Read) -> io::Result<()> {
    let folder = path.parent().ok_or(ErrorKind::InvalidInput)?;
    let name = path.file_name().ok_or(ErrorKind::InvalidInput)?;
    let mut hidden = std::ffi::OsString::from(".");
    hidden.push(name);
    hidden.push(".part");
    let part = folder.join(hidden);
    let written = (|| {
        let mut file = fs::File::create(&part)?;
        io::copy(&mut content, &mut file)?;
        file.sync_all()?;
        fs::rename(&part, path)
    })();
    if written.is_err() {
        // The half that could not take its place; if even this fails, the first error says more.
        let _ = fs::remove_file(&part);
    }
    written
}

fn reason(error: &io::Error) -> &'static str {
    // Windows answers a rename over a file that a viewer or a virus scanner holds with one of these two:
    // ERROR_SHARING_VIOLATION and ERROR_ACCESS_DENIED (also for a folder that may not be written).
    let held = cfg!(windows) && matches!(error.raw_os_error(), Some(5 | 32));
    match error.kind() {
        _ if held => "file_held",
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => "file_held",
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => "folder_read_only",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "disk_full",
        _ => "save_failed",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_saved_file_is_whole_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("PKS 009.pdf");
        let outgoing = Outgoing::new(folder.path());
        outgoing.save("t1", &path, b"first").expect("saved");
        outgoing.save("t1", &path, b"second").expect("saved over it");
        assert_eq!(fs::read(&path).expect("read"), b"second");
        assert_eq!(outgoing.saved("t1"), Some(path));
        assert_eq!(outgoing.saved("t2"), None, "a token that was never saved is nowhere");
        assert_eq!(fs::read_dir(folder.path()).expect("list").count(), 1, "the temporary file is gone");
    }

    #[test]
    fn a_file_on_the_disk_is_saved_whole_elsewhere() {
        let folder = tempfile::tempdir().expect("a folder");
        let (from, to) = (folder.path().join("all.zip"), folder.path().join("taken along.zip"));
        fs::write(&from, vec![7; 3 << 20]).expect("written");
        let outgoing = Outgoing::new(folder.path());
        outgoing.save_copy("t", &to, &from).expect("saved");
        assert_eq!(fs::read(&to).expect("read").len(), 3 << 20);
        assert!(outgoing.save_copy("t", &to, &folder.path().join("gone.zip")).is_err());
        assert_eq!(fs::read(&to).expect("read").len(), 3 << 20, "what was saved stays");
    }

    #[test]
    fn a_target_that_cannot_be_written_is_named_and_leaves_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let taken = folder.path().join("taken.pdf");
        fs::create_dir(&taken).expect("a folder in the way");
        fs::write(taken.join("x"), b"x").expect("not empty");
        let outgoing = Outgoing::new(folder.path());
        let fault = outgoing.save("t", &taken, b"bytes").expect_err("a folder stands there");
        assert!(matches!(&fault, CallFault::NotNow { args, .. } if args[0].1 == "taken.pdf"), "{fault:?}");
        assert_eq!(fs::read_dir(folder.path()).expect("list").count(), 1, "nothing half written");
    }

    #[test]
    fn copies_for_viewers_keep_their_name_and_never_collide() {
        let folder = tempfile::tempdir().expect("a folder");
        let outgoing = Outgoing::new(folder.path());
        let one = outgoing.copy("a.pdf", b"1").expect("a copy");
        let two = outgoing.copy("a.pdf", b"2").expect("another");
        assert_ne!(one, two);
        assert_eq!(two.file_name(), Some("a.pdf".as_ref()));
        let _ = Outgoing::new(folder.path());
        assert!(!one.exists(), "copies are removed at the next start");
    }
}
