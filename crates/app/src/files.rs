//! Files that cross to the window by token: chosen and dropped ones coming in, papers going out.
//!
//! The page never sees a path. A token is drawn by chance, so that a window cannot guess another's file, and is
//! good until the program closes or many newer ones have come.

use std::collections::VecDeque;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use sepakat_store::Environment;

/// So many files are held; the oldest is let go first.
const AT_MOST: usize = 64;
/// A file that comes in is read up to this size.
const LARGEST: u64 = 20 << 20;

/// The files that tokens stand for.
pub struct Files {
    environment: Environment,
    held: Mutex<VecDeque<(String, Held)>>,
}

#[derive(Clone)]
struct Held {
    name: String,
    media: String,
    source: Source,
}

#[derive(Clone)]
enum Source {
    Bytes(Arc<Vec<u8>>),
    Path(PathBuf),
}

impl Files {
    pub(crate) fn new(environment: Environment) -> Files {
        Files { environment, held: Mutex::new(VecDeque::new()) }
    }

    /// Holds bytes that were made here or sent by the page.
    pub fn put(&self, bytes: Vec<u8>, name: &str, media: &str) -> String {
        self.hold(Held {
            name: name.to_owned(),
            media: media.to_owned(),
            source: Source::Bytes(Arc::new(bytes)),
        })
    }

    /// Holds a file or folder on the disk: one that was chosen or dropped, or one that may be revealed.
    pub fn offer(&self, path: &Path) -> String {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        self.hold(Held { media: media_of(&name).to_owned(), name, source: Source::Path(path.to_owned()) })
    }

    /// The content, read now when it lies on the disk. None for an unknown token.
    pub fn bytes(&self, token: &str) -> Option<io::Result<Arc<Vec<u8>>>> {
        Some(match self.find(token)?.source {
            Source::Bytes(bytes) => Ok(bytes),
            Source::Path(path) => read(&path).map(Arc::new),
        })
    }

    /// The name to show and to save under.
    pub fn name(&self, token: &str) -> Option<String> {
        Some(self.find(token)?.name)
    }

    /// The media type.
    pub fn media(&self, token: &str) -> Option<String> {
        Some(self.find(token)?.media)
    }

    /// Where it lies, when it lies on the disk.
    pub fn path(&self, token: &str) -> Option<PathBuf> {
        match self.find(token)?.source {
            Source::Path(path) => Some(path),
            Source::Bytes(_) => None,
        }
    }

    fn hold(&self, held: Held) -> String {
        let mut bytes = [0; 16];
        self.environment.random.fill(&mut bytes);
        let token: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        let mut all = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        all.push_back((token.clone(), held));
        while all.len() > AT_MOST {
            all.pop_front();
        }
        token
    }

    fn find(&self, token: &str) -> Option<Held> {
        let all = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        all.iter().find(|(known, _)| known == token).map(|(_, held)| held.clone())
    }
}

/// Reads a file up to the limit, counted on the bytes that really come.
fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(LARGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST {
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, "larger than 20 MB"));
    }
    Ok(bytes)
}

fn media_of(name: &str) -> &'static str {
    let ending = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    match ending.as_str() {
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "pdf" => "application/pdf",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> Files {
        Files::new(crate::system::environment())
    }

    #[test]
    fn bytes_come_back_under_their_token() {
        let files = files();
        let token = files.put(b"%PDF".to_vec(), "Perjanjian.pdf", "application/pdf");
        assert_eq!(files.bytes(&token).unwrap().unwrap().as_slice(), b"%PDF");
        assert_eq!(files.name(&token).as_deref(), Some("Perjanjian.pdf"));
        assert_eq!(files.media(&token).as_deref(), Some("application/pdf"));
        assert_eq!(files.path(&token), None, "what was made here has no place on the disk");
    }

    #[test]
    fn an_unknown_token_stands_for_nothing() {
        let files = files();
        assert!(files.bytes("../../etc/passwd").is_none());
        assert!(files.name("").is_none());
    }

    #[test]
    fn a_file_on_the_disk_is_read_when_asked_for() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("logo.PNG");
        let files = files();
        let token = files.offer(&path);
        assert!(files.bytes(&token).unwrap().is_err(), "not there yet");
        std::fs::write(&path, b"x").unwrap();
        assert_eq!(files.bytes(&token).unwrap().unwrap().as_slice(), b"x");
        assert_eq!(files.media(&token).as_deref(), Some("image/png"));
    }

    #[test]
    fn the_oldest_of_many_is_let_go() {
        let files = files();
        let first = files.put(vec![1], "a", "b");
        for _ in 0..AT_MOST {
            files.put(vec![2], "a", "b");
        }
        assert!(files.bytes(&first).is_none());
    }
}
