//! One step of a task: a command whose output is shown as it comes and whose tests are counted.

use std::io::{BufRead, BufReader, Read};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Instant;

use crate::place;

/// What went wrong, in a few words; the details were already shown.
pub struct Failed(pub String);

impl From<std::io::Error> for Failed {
    fn from(error: std::io::Error) -> Failed {
        Failed(error.to_string())
    }
}

/// Tests that passed and failed.
#[derive(Default, Clone, Copy, Debug, PartialEq)]
pub struct Count {
    /// Tests that held.
    pub passed: u64,
    /// Tests that did not.
    pub failed: u64,
}

impl std::ops::AddAssign for Count {
    fn add_assign(&mut self, other: Count) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// The features that every development build uses, so that nothing is compiled twice.
pub const FEATURES: &str = "sepakat/custom-protocol,sepakat/under-test";

/// A cargo command in the workspace, building where this program was built.
pub fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(place::root()).env("CARGO_TARGET_DIR", place::target());
    command
}

/// An npm command in the folder of the interface.
pub fn npm() -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(place::ui());
    command
}

/// Runs a command with its output shown.
pub fn must(command: &mut Command) -> Result<(), Failed> {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Failed(format!("{} ({status})", said(command)))),
        Err(error) => Err(Failed(format!("{}: {error}", said(command)))),
    }
}

/// What a command prints, if it succeeds.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs a command, shows its output line by line, and counts the tests that it reports.
pub fn counted(command: &mut Command) -> (bool, Count) {
    let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let mut child = match child {
        Ok(child) => child,
        Err(error) => {
            println!("{}: {error}", said(command));
            return (false, Count::default());
        }
    };
    let errors = child.stderr.take().map(|stream| thread::spawn(move || show(stream)));
    let mut count = child.stdout.take().map(show).unwrap_or_default();
    if let Some(counted) = errors.and_then(|thread| thread.join().ok()) {
        count += counted;
    }
    let success = child.wait().is_ok_and(|status| status.success());
    (success, count)
}

fn show(stream: impl Read) -> Count {
    let mut count = Count::default();
    let mut reader = BufReader::new(stream);
    let mut line = Vec::new();
    while reader.read_until(b'\n', &mut line).is_ok_and(|read| read > 0) {
        let text = String::from_utf8_lossy(&line);
        let text = text.trim_end();
        println!("{text}");
        count += reported(text);
        line.clear();
    }
    count
}

/// The tests that a line reports, in the manners of cargo test, nextest, Vitest and our own scripts.
fn reported(line: &str) -> Count {
    let line = without_colour(line);
    let line = line.trim();
    let summary = line.starts_with("test result:")
        || line.starts_with("Summary [")
        || line.starts_with("Tests  ")
        || line.starts_with("tests: ");
    if !summary {
        return Count::default();
    }
    Count { passed: before(line, "passed"), failed: before(line, "failed") }
}

/// The number that stands before a word.
fn before(line: &str, word: &str) -> u64 {
    let mut last = "";
    for part in line.split([' ', ',', ';', '|']).filter(|part| !part.is_empty()) {
        if part == word {
            return last.parse().unwrap_or(0);
        }
        last = part;
    }
    0
}

fn without_colour(line: &str) -> String {
    let mut plain = String::new();
    let mut escaped = false;
    for c in line.chars() {
        match c {
            '\u{1b}' => escaped = true,
            'm' if escaped => escaped = false,
            _ if escaped => {}
            _ => plain.push(c),
        }
    }
    plain
}

fn said(command: &Command) -> String {
    let words: Vec<_> = std::iter::once(command.get_program()).chain(command.get_args()).collect();
    words.iter().take(6).map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

/// Tells that a step begins, and gives what tells that it ended.
pub fn begin(name: &str) -> impl FnOnce(bool) + use<> {
    println!("\n== {name}");
    let (name, started) = (name.to_owned(), Instant::now());
    move |success| {
        let seconds = started.elapsed().as_secs_f32();
        println!("== {name}: {} ({seconds:.1} s)", if success { "done" } else { "FAILED" });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_runner_is_counted_in_its_own_manner() {
        for (line, passed, failed) in [
            ("test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out", 12, 0),
            ("     Summary [   4.2s] 40 tests run: 38 passed (1 slow), 2 failed, 0 skipped", 38, 2),
            ("\u{1b}[2m      Tests \u{1b}[22m \u{1b}[1m\u{1b}[32m25 passed\u{1b}[39m\u{1b}[22m (25)", 25, 0),
            ("      Tests  1 failed | 24 passed (25)", 24, 1),
            ("tests: 9 passed, 0 failed", 9, 0),
            ("the tests passed", 0, 0),
        ] {
            assert_eq!(reported(line), Count { passed, failed }, "{line}");
        }
    }
}
