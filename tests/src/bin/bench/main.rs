//! `cargo xtask bench [ROUNDS]`, the part that needs the program's own code: an agreement and a report against the
//! same texts set by peers, and the pages on a grown store. `bench agreement FACTS PDF` and `bench report FACTS PDF`
//! are the cold processes that are measured; `bench pages [--full]` measures the pages alone, `bench seal`
//! sealing and checking.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "this is a program for a terminal")]

mod agreement;
mod facts;
mod grown;
mod html;
mod impact;
mod live;
mod paper;
mod peer;
mod race;
mod redline;
mod report;
mod seal;
mod svg;
mod typst;

use std::path::Path;
use std::process::ExitCode;

/// So many times each thing is measured unless told otherwise; the median counts.
const ROUNDS: usize = 15;

/// What goes wrong here is for the person at the terminal.
type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let done = match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [kind @ ("agreement" | "report"), facts, pdf] => paper::write(kind, Path::new(facts), Path::new(pdf)),
        ["live"] => tempfile::tempdir().map_err(Into::into).and_then(|at| live::measure(at.path(), ROUNDS)),
        ["redline"] => {
            tempfile::tempdir().map_err(Into::into).and_then(|at| redline::measure(at.path(), ROUNDS))
        }
        ["seal"] => sealing(),
        ["pages", full @ ..] => pages(full == ["--full"]),
        [rounds] if *rounds != "--full" => rounds.parse().map_err(Into::into).and_then(measure),
        more => measure(ROUNDS).and_then(|()| pages(more == ["--full"])),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench: {error}");
            ExitCode::FAILURE
        }
    }
}

fn measure(rounds: usize) -> Outcome<()> {
    let rounds = rounds.max(1);
    let folder = tempfile::tempdir()?;
    agreement::measure(folder.path(), rounds)?;
    redline::measure(folder.path(), rounds)?;
    live::measure(folder.path(), rounds)?;
    seal::measure(folder.path(), rounds)?;
    report::measure(folder.path(), rounds)
}

fn sealing() -> Outcome<()> {
    let folder = tempfile::tempdir()?;
    seal::measure(folder.path(), ROUNDS)
}

fn pages(full: bool) -> Outcome<()> {
    let folder = tempfile::tempdir()?;
    grown::pages(folder.path(), full)
}
