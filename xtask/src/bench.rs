//! Measures the program against its peers in one run and prints the ratios.

use std::process::Command;

use crate::step::{Failed, begin, cargo, must};
use crate::{needs, place};

/// The peer that sets the same agreement.
const PEERS: &[&str] = &["typst"];

/// `cargo xtask bench`.
pub fn bench(rest: &[String]) -> Result<(), Failed> {
    needs::system(needs::BUILD)?;
    needs::system(needs::SCREEN)?;
    needs::interface()?;
    if needs::python_packages(PEERS).is_none() {
        println!("No Python: the agreement is measured without its peer.");
    }
    let ended = begin("building for speed");
    let built = must(cargo().args(["build", "--release", "--package", "sepakat-tests", "--bin", "bench"]));
    ended(built.is_ok());
    built?;
    let program = place::target().join("release").join(format!("bench{}", std::env::consts::EXE_SUFFIX));
    must(Command::new(program).args(rest).env("SEPAKAT_VENV", place::venv()).current_dir(place::root()))
}
