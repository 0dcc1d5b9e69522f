//! `cargo xtask shapes`: writes the TypeScript of all calls into the interface.

#![allow(clippy::print_stderr, reason = "this is a program for a terminal")]

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/gen");
    match sepakat_app::shapes::write(&folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("shapes: {error}");
            ExitCode::FAILURE
        }
    }
}
