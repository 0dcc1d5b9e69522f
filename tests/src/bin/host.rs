//! `cargo xtask host --file FOLDER --port PORT`: the program on loopback, for browser tests.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "this is a program for a terminal")]

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use sepakat_tests::host::{Host, Options};

fn main() -> ExitCode {
    let Some(options) = options(std::env::args().skip(1)) else {
        eprintln!("host --file FOLDER [--port PORT] [--saves FOLDER] [--ui FOLDER]");
        return ExitCode::FAILURE;
    };
    match Host::bind(options) {
        Ok(host) => {
            println!("host: http://127.0.0.1:{}", host.port);
            host.serve();
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("host: {error}");
            ExitCode::FAILURE
        }
    }
}

fn options(mut words: impl Iterator<Item = String>) -> Option<Options> {
    let built = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/dist");
    let mut options = Options { data: PathBuf::new(), port: 0, ui: built, saves: None };
    while let Some(word) = words.next() {
        let value = words.next()?;
        match word.as_str() {
            "--file" => options.data = value.into(),
            "--port" => options.port = value.parse().ok()?,
            "--saves" => options.saves = Some(value.into()),
            "--ui" => options.ui = value.into(),
            _ => return None,
        }
    }
    (!options.data.as_os_str().is_empty()).then_some(options)
}
