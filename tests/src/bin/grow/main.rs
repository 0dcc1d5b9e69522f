//! `cargo xtask grow`: makes a store as large as many years of a busy organisation, and says how long the pages take
//! on it, how large it is and what it costs in memory.
//!
//! `grow FOLDER [--readings N] [--partners N] [--conversations N]`; a folder that holds a store is measured as it is.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "this is a program for a terminal")]

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use sepakat_store::Store;
use sepakat_tests::grown::{self, Outcome, Pages, Size, store_in};

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
    let store = store_in(&data);
    if !store.exists() {
        let begun = Instant::now();
        grown::make(&data, &size)?;
        println!("grown in:               {:.1} s", begun.elapsed().as_secs_f64());
    }
    println!("on disk:                {:.0} MB", bytes(&store)? as f64 / 1e6);
    tell(&grown::measure(&data)?);
    refold(&store)
}

fn tell(measured: &Pages) {
    let ms = |time: Duration| time.as_secs_f64() * 1000.0;
    println!("opened in:              {:.0} ms", ms(measured.opened));
    for page in &measured.pages {
        let worked =
            page.worked.map(|worked| format!("  processor {:>6.1} ms", ms(worked))).unwrap_or_default();
        println!(
            "{:<22}  p50 {:>7.1} ms  p95 {:>7.1} ms{worked}  {:>8} bytes",
            page.name,
            ms(page.middle),
            ms(page.p95),
            page.bytes
        );
    }
    println!("memory of the core:     {} MB", measured.peak_mb);
}

fn asked() -> Outcome<(PathBuf, Size)> {
    let mut words = std::env::args().skip(1);
    let folder = words.next().ok_or("grow FOLDER [--readings N] [--partners N] [--conversations N]")?;
    let mut size = Size::FULL;
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
