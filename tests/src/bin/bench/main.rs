//! `cargo xtask bench`, the part that needs the program's own code: an agreement of the sample organisation against
//! the same text set by Typst, and the pages on a grown store. `bench paper FACTS PDF` is the cold process that is
//! measured; `bench pages [--full]` measures the pages alone.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "this is a program for a terminal")]

mod facts;
mod grown;
mod paper;
mod peer;

use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use sepakat_documents::agreement::Facts;

/// So many times each thing is measured; the median counts.
const ROUNDS: usize = 15;

/// What goes wrong here is for the person at the terminal.
type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let done = match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["paper", facts, pdf] => paper::write(Path::new(facts), Path::new(pdf)),
        ["pages", full @ ..] => pages(full == ["--full"]),
        more => measure().and_then(|()| pages(more == ["--full"])),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench: {error}");
            ExitCode::FAILURE
        }
    }
}

fn measure() -> Outcome<()> {
    let folder = tempfile::tempdir()?;
    let facts: Facts = facts::of_a_signed_agreement(folder.path())?;
    let file = folder.path().join("facts.json");
    std::fs::write(&file, serde_json::to_vec(&facts)?)?;

    let ours = folder.path().join("ours.pdf");
    let program = std::env::current_exe()?;
    let cold = median(|| {
        let started = Instant::now();
        let status = Command::new(&program).arg("paper").arg(&file).arg(&ours).status()?;
        if status.success() { Ok(started.elapsed()) } else { Err("the cold process failed".into()) }
    })?;
    let warm = paper::warm(&facts, ROUNDS)?;
    println!("agreement, cold process:   {:>8.1} ms  {} bytes", ms(cold), std::fs::metadata(&ours)?.len());
    println!("agreement, warm:           {:>8.1} ms  (aim 20)", ms(warm));

    match peer::python() {
        Some(python) => {
            let source = folder.path().join("peer.typ");
            std::fs::write(&source, peer::source(&paper::document(&facts)))?;
            let theirs = folder.path().join("peer.pdf");
            let compiled = median(|| peer::compile(&python, &source, &theirs))?;
            println!(
                "the same text in Typst:    {:>8.1} ms  {} bytes, inside a fresh process, its start not counted",
                ms(compiled),
                std::fs::metadata(&theirs)?.len()
            );
            println!(
                "ratio, cold to Typst:      {:>8.2}     (aim 0.5)",
                cold.as_secs_f64() / compiled.as_secs_f64()
            );
        }
        None => println!("Typst is not here: no peer for the agreement"),
    }
    Ok(())
}

fn pages(full: bool) -> Outcome<()> {
    let folder = tempfile::tempdir()?;
    grown::pages(folder.path(), full)
}

/// The median of [`ROUNDS`] measurements.
fn median(mut measured: impl FnMut() -> Outcome<Duration>) -> Outcome<Duration> {
    let mut all = (0..ROUNDS).map(|_| measured()).collect::<Outcome<Vec<_>>>()?;
    all.sort();
    Ok(all[ROUNDS / 2])
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
