//! Everything a builder does with this repository, one word each. It has no dependency, so that `cargo xtask`
//! starts at once on a fresh machine; what needs the program's own code is a binary of `sepakat-tests`.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "this is a program for a terminal")]

mod bench;
mod needs;
mod package;
mod place;
mod run;
mod step;
mod test;
mod words;

use std::process::ExitCode;

use step::{Failed, cargo, must};

const HELP: &str = "\
cargo xtask run                       build and open the program; without a display, a tour writes target/tour/
cargo xtask test                      everything that continuous integration runs
cargo xtask bench [ROUNDS|--full]     measure against peers, in one run; --full: on a store of many years, too
cargo xtask package [--offline]       make the installer for this system
cargo xtask host --file DIR --port N  serve the program on loopback for a browser
cargo xtask refold DIR                rebuild the tables of a store from its log
cargo xtask grow DIR [--readings N]   make a store of many years and measure the pages on it
cargo xtask shapes                    write the TypeScript of all calls
cargo xtask words                     write the typed words of the papers";

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let task = words.next().unwrap_or_default();
    let rest: Vec<String> = words.collect();
    let done = match task.as_str() {
        "run" => run::run(&rest),
        "test" => test::test(&rest),
        "bench" => bench::bench(&rest),
        "package" => package::package(&rest),
        "host" => own_binary("host", &[], &rest),
        "refold" => own_binary("refold", &[], &rest),
        "shapes" => own_binary("shapes", &[], &rest),
        "grow" => own_binary("grow", &["--release"], &rest),
        "words" => words::write(&place::root()).map_err(Failed),
        _ => {
            println!("{HELP}");
            return if task.is_empty() || task == "help" { ExitCode::SUCCESS } else { ExitCode::FAILURE };
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failed(what)) => {
            eprintln!("failed: {what}");
            ExitCode::FAILURE
        }
    }
}

/// Runs a binary of `sepakat-tests`, which knows the program's crates.
fn own_binary(name: &str, how: &[&str], rest: &[String]) -> Result<(), Failed> {
    let words = ["run", "--quiet", "--package", "sepakat-tests", "--bin", name];
    must(cargo().args(words).args(how).arg("--").args(rest))
}
