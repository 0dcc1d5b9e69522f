//! A small disk of its own (a tmpfs), to be filled or made read-only: permissions do not stop a test that runs as
//! root, a mount does. Where nothing can be mounted, the story says that it was not told.

#![allow(dead_code, reason = "each story uses a part")]

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Command;

/// The disk; it goes when it is dropped.
pub struct Disk {
    room: tempfile::TempDir,
}

impl Disk {
    /// Three megabytes, or nothing where mounting is not allowed.
    pub fn small() -> Option<Disk> {
        let room = tempfile::tempdir().unwrap();
        let mounted = cfg!(target_os = "linux")
            && mount(&["-t", "tmpfs", "-o", "size=3m", "tmpfs", room.path().to_str().unwrap()]);
        if !mounted {
            println!("not told here: a small disk cannot be mounted without root");
            return None;
        }
        Some(Disk { room })
    }

    pub fn path(&self) -> &Path {
        self.room.path()
    }

    pub fn read_only(&self) {
        assert!(mount(&["-o", "remount,ro", self.path().to_str().unwrap()]));
    }

    pub fn writable(&self) {
        assert!(mount(&["-o", "remount,rw", self.path().to_str().unwrap()]));
    }

    /// Leaves not one byte.
    pub fn fill(&self) {
        let mut filler = fs::File::create(self.path().join("filler")).unwrap();
        for size in [65_536, 4096, 1] {
            while filler.write_all(&vec![1; size]).is_ok() {}
        }
    }

    pub fn free(&self) {
        fs::remove_file(self.path().join("filler")).unwrap();
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.path()).status();
    }
}

fn mount(arguments: &[&str]) -> bool {
    Command::new("mount")
        .args(arguments)
        .stderr(std::process::Stdio::null())
        .status()
        .is_ok_and(|s| s.success())
}
