//! All that continuous integration runs, in the order in which it fails soonest.

use std::path::Path;
use std::process::Command;

use crate::step::{Count, FEATURES, Failed, begin, cargo, counted, npm};
use crate::{needs, place, run};

/// What a step's success counts for when it reports no tests of its own.
const ONE: Count = Count { passed: 1, failed: 0 };

/// `cargo xtask test [STEP...]`: all steps, or those whose name begins with one of the words given.
pub fn test(rest: &[String]) -> Result<(), Failed> {
    needs::system(needs::BUILD)?;
    needs::system(needs::SCREEN)?;
    needs::system(needs::TESTS)?;
    needs::npm_packages()?;
    let mut run = Run { only: rest.to_vec(), total: Count::default(), broken: Vec::new() };

    run.step("format", cargo().args(["fmt", "--all", "--check"]));
    run.step("interface: lint", npm().args(["run", "--silent", "lint"]));
    run.step("interface: types", npm().args(["run", "--silent", "types"]));
    run.step("interface: units", npm().args(["run", "--silent", "test"]));
    // The window embeds the interface, so nothing after this means anything without it.
    if !run.step("interface: build and budgets", npm().args(["run", "--silent", "build"])) {
        return run.report();
    }
    let lint = ["clippy", "--workspace", "--all-targets", "--features", FEATURES, "--", "-D", "warnings"];
    run.step("clippy", cargo().args(lint));
    let build = ["build", "--workspace", "--all-targets", "--features", FEATURES];
    if !run.step("build", cargo().args(build)) {
        return run.report();
    }

    run.step("rust", &mut rust_tests());
    let host = place::built("host");
    let mut browser = npm();
    browser.args(["run", "--silent", "e2e"]).env("SEPAKAT_HOST", host);
    if let Some(chrome) = CHROMES.iter().find(|path| Path::new(path).exists()) {
        browser.env("CHROMIUM", chrome);
    }
    run.step("browser", &mut browser);
    if cfg!(target_os = "linux") {
        let kept = place::root().join("target").join("smoke");
        run.step("window", run::in_virtual_screen("smoke.mjs", &place::built("sepakat")).arg(kept));
    } else {
        println!("\n== window: left out, there is no WebDriver for the system's web view here");
    }
    if needs::on_path("cargo-deny") {
        run.step("dependencies", cargo().args(["deny", "--all-features", "check"]));
    } else {
        println!(
            "\n== dependencies: left out, cargo-deny is not installed (cargo install --locked cargo-deny)"
        );
    }
    run.report()
}

/// Where the browser of the browser tests is found, best first.
const CHROMES: &[&str] = &["/usr/bin/chromium", "/usr/bin/google-chrome", "/opt/google/chrome/chrome"];

fn rust_tests() -> Command {
    let mut command = cargo();
    if needs::on_path("cargo-nextest") {
        command.args(["nextest", "run", "--no-fail-fast"]);
    } else {
        command.args(["test", "--no-fail-fast"]);
    }
    command.args(["--workspace", "--features", FEATURES]);
    command
}

struct Run {
    only: Vec<String>,
    total: Count,
    broken: Vec<String>,
}

impl Run {
    /// Runs one step unless others were asked for. A failure is kept, and the later steps still run: one report
    /// says everything that is wrong. Answers whether what follows may build on it.
    fn step(&mut self, name: &str, command: &mut Command) -> bool {
        if !self.only.is_empty() && !self.only.iter().any(|word| name.starts_with(word.as_str())) {
            return true;
        }
        let ended = begin(name);
        let (success, count) = counted(command);
        ended(success);
        self.total += match (success, count) {
            (true, Count { passed: 0, failed: 0 }) => ONE,
            (false, Count { failed: 0, .. }) => Count { failed: 1, ..count },
            _ => count,
        };
        if !success {
            self.broken.push(name.to_owned());
        }
        success
    }

    /// Says what failed, and how many tests held and how many did not.
    fn report(&self) -> Result<(), Failed> {
        println!();
        for name in &self.broken {
            println!("FAILED: {name}");
        }
        println!("{} passed, {} failed", self.total.passed, self.total.failed);
        if self.broken.is_empty() { Ok(()) } else { Err(Failed(self.broken.join(", "))) }
    }
}
