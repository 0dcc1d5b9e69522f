//! `cargo xtask grow`: makes a store as large as many years of a busy organisation, and says how long the pages take
//! on it, how large it is and what it costs in memory.
//!
//! `grow FOLDER [--readings N] [--partners N] [--conversations N]`; a folder that holds a store is measured as it is.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "this is a program for a terminal")]

mod pages;
mod rows;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use sepakat_store::Store;

/// What can go wrong while growing and measuring, in words for a builder.
pub type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// How much of everything.
pub struct Size {
    /// Figures, all indicators together.
    pub readings: usize,
    /// Partners.
    pub partners: usize,
    /// Conversations.
    pub conversations: usize,
}

fn main() -> ExitCode {
    match grow() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("grow: {error}");
            ExitCode::FAILURE
        }
    }
}

fn grow() -> Outcome<()> {
    let (data, size) = asked()?;
    let store = data.join("Sepakat.sepakat");
    if !store.exists() {
        make(&data, &store, &size)?;
    }
    println!("on disk:                {:.0} MB", bytes(&store)? as f64 / 1e6);
    pages::measure(&data)?;
    refold(&store)
}

fn asked() -> Outcome<(PathBuf, Size)> {
    let mut words = std::env::args().skip(1);
    let folder = words.next().ok_or("grow FOLDER [--readings N] [--partners N] [--conversations N]")?;
    let mut size = Size { readings: 1_000_000, partners: 10_000, conversations: 100_000 };
    while let Some(word) = words.next() {
        let number: usize = words.next().ok_or("a number is missing")?.parse()?;
        match word.as_str() {
            "--readings" => size.readings = number,
            "--partners" => size.partners = number,
            "--conversations" => size.conversations = number,
            other => return Err(format!("{other} is not known").into()),
        }
    }
    Ok((PathBuf::from(folder), size))
}

fn make(data: &Path, folder: &Path, size: &Size) -> Outcome<()> {
    pages::begin(data)?;
    let begun = Instant::now();
    let store =
        Store::open(folder, sepakat_app::system::environment()).map_err(|refusal| format!("{refusal:?}"))?;
    rows::write(&store, size).map_err(|fault| format!("{fault:?}"))?;
    store.close();
    println!("grown in:               {:.1} s", begun.elapsed().as_secs_f64());
    Ok(())
}

fn refold(folder: &Path) -> Outcome<()> {
    let store =
        Store::open(folder, sepakat_app::system::environment()).map_err(|refusal| format!("{refusal:?}"))?;
    let before = store.fingerprint().map_err(|fault| format!("{fault:?}"))?;
    let begun = Instant::now();
    store.refold().map_err(|fault| format!("{fault:?}"))?;
    println!("refold:                 {:.1} s", begun.elapsed().as_secs_f64());
    let after = store.fingerprint().map_err(|fault| format!("{fault:?}"))?;
    if before == after { Ok(()) } else { Err("the tables differed from the log".into()) }
}

fn bytes(folder: &Path) -> Outcome<u64> {
    let mut total = 0;
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        total += if entry.file_type()?.is_dir() { bytes(&entry.path())? } else { entry.metadata()?.len() };
    }
    Ok(total)
}
