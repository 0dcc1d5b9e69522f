//! `cargo xtask refold FOLDER`: rebuilds every table of a store from its log and says whether they were the same.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "this is a program for a terminal")]

use std::path::Path;
use std::process::ExitCode;

use sepakat_store::Store;

fn main() -> ExitCode {
    let Some(folder) = std::env::args().nth(1) else {
        eprintln!("refold FOLDER (the one that ends in .sepakat; the program must be closed)");
        return ExitCode::FAILURE;
    };
    let store = match Store::open(Path::new(&folder), sepakat_app::system::environment()) {
        Ok(store) => store,
        Err(refusal) => {
            eprintln!("refold: {folder}: {refusal:?}");
            return ExitCode::FAILURE;
        }
    };
    let refolded = store.fingerprint().and_then(|before| {
        store.refold()?;
        Ok((before, store.fingerprint()?))
    });
    match refolded {
        Ok((before, after)) if before == after => {
            println!("the same: {after}");
            ExitCode::SUCCESS
        }
        Ok((before, after)) => {
            println!("the tables differed from the log and now follow it\nbefore: {before}\nafter:  {after}");
            ExitCode::SUCCESS
        }
        Err(fault) => {
            eprintln!("refold: {fault:?}");
            ExitCode::FAILURE
        }
    }
}
