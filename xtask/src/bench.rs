//! Measures the program against its peers in one run and prints the ratios.

use std::fs;
use std::process::Command;

use crate::step::{FEATURES, Failed, begin, cargo, must};
use crate::{needs, package, place, run};

/// The peers that set the same papers and come from Python's index; Chromium comes with the system.
const PEERS: &[&str] = &["typst", "weasyprint"];

/// What prints the same report as a web page, what WeasyPrint rests on, and what counts pages.
const PRINTERS: &[&str] =
    &["chromium", "libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0", "poppler-utils"];

/// `cargo xtask bench [ROUNDS]`.
pub fn bench(rest: &[String]) -> Result<(), Failed> {
    needs::system(needs::BUILD)?;
    needs::system(needs::SCREEN)?;
    needs::interface()?;
    needs::system(PRINTERS)?;
    if needs::python_packages(PEERS).is_none() {
        println!("No Python: the papers are measured without Typst and WeasyPrint.");
    }
    let ended = begin("building for speed (some minutes)");
    let build =
        |words: &[&str]| must(cargo().args(["build", "--release", "--features", FEATURES]).args(words));
    let built =
        build(&["--package", "sepakat-tests", "--package", "sepakat", "--bin", "bench", "--bin", "sepakat"])
            .and_then(|()| {
                build(&["--package", "sepakat", "--package", "sepakat-tests", "--example", "empty"])
            })
            .and_then(|()| {
                must(cargo().args(["build", "--release", "--package", "sepakat-store", "--example", "cost"]))
            });
    ended(built.is_ok());
    built?;

    println!("\nmachine: {}", machine());
    let program =
        |name: &str| place::target().join("release").join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    must(
        Command::new(program("bench"))
            .args(rest)
            .env("SEPAKAT_VENV", place::venv())
            .current_dir(place::root()),
    )?;
    must(&mut Command::new(program("examples/cost")))?;
    if cfg!(target_os = "linux") {
        must(run::in_virtual_screen("start.mjs", &program("sepakat")).arg(program("examples/empty")))?;
    }
    for path in package::made() {
        let size = fs::metadata(&path)?.len();
        println!("package: {} {:.1} MB (aim 12)", path.display(), size as f64 / 1e6);
    }
    Ok(())
}

/// The processor and how many of them there are.
fn machine() -> String {
    let cpus = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let about = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model =
        about.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or(std::env::consts::ARCH);
    format!("{cpus} x {}, {}", model.trim_start_matches([' ', ':', '\t']), std::env::consts::OS)
}
