//! The installer for this system: a deb, a setup program, or a disk image.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::step::{Failed, begin, must};
use crate::{needs, place};

/// Tauri's own bundler, ready-made from npm. The same generation as the `tauri` of the lock file.
const BUNDLER: &str = "@tauri-apps/cli@^2";

/// On Windows, an installer that brings the web view along, for machines without internet.
const OFFLINE: &str = r#"{"bundle":{"windows":{"webviewInstallMode":{"type":"offlineInstaller"}}}}"#;

/// `cargo xtask package [--offline]`.
pub fn package(rest: &[String]) -> Result<(), Failed> {
    needs::system(needs::BUILD)?;
    needs::interface()?;
    let kind = kind();
    let mut bundler = Command::new(if cfg!(windows) { "npx.cmd" } else { "npx" });
    bundler
        .args(["--yes", "--package", BUNDLER, "tauri", "build", "--bundles", kind])
        .current_dir(place::root().join("src-tauri"))
        .env("CARGO_TARGET_DIR", place::target());
    if rest.iter().any(|word| word == "--offline") {
        bundler.args(["--config", OFFLINE]);
    }
    let ended = begin("building the release and its installer (some minutes)");
    let built = must(&mut bundler);
    ended(built.is_ok());
    built?;
    let made = made();
    if made.is_empty() {
        return Err(Failed(format!("no installer in {}", folder().display())));
    }
    for path in made {
        let size = fs::metadata(&path)?.len();
        println!("package: {} ({:.1} MB)", path.display(), size as f64 / 1e6);
    }
    Ok(())
}

/// The installers that were made.
pub fn made() -> Vec<PathBuf> {
    let extension = if kind() == "nsis" { "exe" } else { kind() };
    let entries = fs::read_dir(folder()).into_iter().flatten().flatten();
    let mut found: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|have| have == extension))
        .collect();
    found.sort();
    found
}

fn folder() -> PathBuf {
    place::target().join("release").join("bundle").join(kind())
}

/// What an installer is on this system.
fn kind() -> &'static str {
    match std::env::consts::OS {
        "windows" => "nsis",
        "macos" => "dmg",
        _ => "deb",
    }
}
