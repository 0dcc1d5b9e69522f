//! Programs that do the same work, each a process of its own from its start to its end, taking turns so that
//! whatever else the machine does falls on all alike.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::Outcome;

/// A program that writes a PDF.
pub struct Runner {
    /// Its name, as printed.
    pub name: String,
    /// What it writes.
    pub pdf: PathBuf,
    /// Starts it.
    pub command: Box<dyn Fn() -> Command>,
}

/// What was measured of a program.
pub struct Measured {
    /// Its name, as printed.
    pub name: String,
    /// From its start to its end; the median.
    pub wall: Duration,
    /// Work of all its processors; the mean. None where the system does not say.
    pub cpu: Option<Duration>,
    /// What it says its work alone took; the median. None where it says nothing.
    pub work: Option<Duration>,
    /// The file.
    pub bytes: u64,
    /// Pages of the file, where somebody can count them.
    pub pages: Option<u32>,
}

/// Lets all run once without counting, then `rounds` times by turns. Who fails is left out with a line that says so.
pub fn race(runners: Vec<Runner>, rounds: usize) -> Outcome<Vec<Measured>> {
    let ready: Vec<Runner> = runners
        .into_iter()
        .filter(|runner| match once(runner) {
            Ok(_) => true,
            Err(error) => {
                println!("{}: left out, it fails here: {error}", runner.name);
                false
            }
        })
        .collect();
    let mut laps: Vec<Vec<Lap>> = ready.iter().map(|_| Vec::with_capacity(rounds)).collect();
    for _ in 0..rounds {
        for (runner, laps) in ready.iter().zip(&mut laps) {
            laps.push(once(runner)?);
        }
    }
    ready.iter().zip(laps).map(|(runner, laps)| measured(runner, &laps)).collect()
}

/// One run.
struct Lap {
    wall: Duration,
    cpu: Option<Duration>,
    work: Option<Duration>,
}

fn once(runner: &Runner) -> Outcome<Lap> {
    let mut command = (runner.command)();
    command.stdin(Stdio::null());
    let before = children();
    let started = Instant::now();
    let output = command.output().map_err(|error| format!("{}: {error}", runner.name))?;
    let wall = started.elapsed();
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        let last: Vec<&str> = said.lines().rev().take(3).collect();
        return Err(format!("{} ({}): {}", runner.name, output.status, last.join(" / ")).into());
    }
    let cpu = before.zip(children()).map(|(before, after)| after.saturating_sub(before));
    let work = String::from_utf8_lossy(&output.stdout).trim().parse().ok().map(Duration::from_secs_f64);
    Ok(Lap { wall, cpu, work })
}

fn measured(runner: &Runner, laps: &[Lap]) -> Outcome<Measured> {
    let cpu: Option<Duration> = laps.iter().map(|lap| lap.cpu).sum();
    Ok(Measured {
        name: runner.name.clone(),
        wall: median(laps.iter().map(|lap| lap.wall).collect()).ok_or("no lap was run")?,
        cpu: cpu.map(|all| all / u32::try_from(laps.len().max(1)).unwrap_or(1)),
        work: median(laps.iter().filter_map(|lap| lap.work).collect()),
        bytes: std::fs::metadata(&runner.pdf)?.len(),
        pages: pages(&runner.pdf),
    })
}

fn median(mut all: Vec<Duration>) -> Option<Duration> {
    all.sort();
    all.get(all.len() / 2).copied()
}

/// How much all children that have ended worked, theirs included. Linux counts in hundredths of a second, but loses
/// nothing between them, so that the mean of many runs is exact.
fn children() -> Option<Duration> {
    let about = std::fs::read_to_string("/proc/self/stat").ok()?;
    // The name of the program stands in brackets and may hold anything: what follows it is counted.
    let after = about.rsplit_once(')')?.1;
    let mut times = after.split_whitespace().skip(13).map(|ticks| ticks.parse::<u64>().ok());
    Some(Duration::from_millis(10 * (times.next()?? + times.next()??)))
}

/// Counts the pages with poppler, where it is there.
fn pages(pdf: &Path) -> Option<u32> {
    let said = Command::new("pdfinfo").arg(pdf).output().ok()?;
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    said.lines().find_map(|line| line.strip_prefix("Pages:"))?.trim().parse().ok()
}

/// Prints a line for each program, then what the first of them takes of each other one.
pub fn print(what: &str, all: &[Measured], aims: &[(&str, f64)]) {
    println!("\n{what}, each a whole process from start to end:");
    for one in all {
        let cpu = one.cpu.map_or_else(String::new, |cpu| format!("  {:>8.1} ms of work", ms(cpu)));
        let pages = one.pages.map_or_else(String::new, |pages| format!("  {pages} pages"));
        println!("  {:<28}{:>8.1} ms{cpu}  {:>7} bytes{pages}", one.name, ms(one.wall), one.bytes);
    }
    let Some((ours, peers)) = all.split_first() else { return };
    for peer in peers {
        let aim = aims.iter().find(|aim| peer.name.starts_with(aim.0));
        let aim = aim.map_or_else(String::new, |aim| format!("  (aim {})", aim.1));
        let ratio = |theirs: Duration| ours.wall.as_secs_f64() / theirs.as_secs_f64();
        println!("  to {:<25}{:>8.3}{aim}", peer.name, ratio(peer.wall));
        if let Some(work) = peer.work {
            println!(
                "     to its work alone        {:>8.3}  ({:.1} ms; our start counted, its own not)",
                ratio(work),
                ms(work)
            );
        }
    }
}

/// In milliseconds.
pub fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
