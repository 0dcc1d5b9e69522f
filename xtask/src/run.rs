//! Builds the program and opens it. Without a screen it opens on a virtual one and goes on a tour by itself:
//! the sample organisation, an agreement and an impact report as PDF, a picture of the window.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::step::{FEATURES, Failed, begin, cargo, must};
use crate::{needs, place};

/// `cargo xtask run [--tour]`.
pub fn run(rest: &[String]) -> Result<(), Failed> {
    let tour = !place::has_display() || rest.iter().any(|word| word == "--tour");
    needs::system(needs::BUILD)?;
    if tour {
        needs::system(needs::SCREEN)?;
    }
    needs::interface()?;
    let ended = begin("building the program (some minutes the first time)");
    let built = must(cargo().args(["build", "--workspace", "--features", FEATURES]));
    ended(built.is_ok());
    built?;
    if tour { go_on_tour() } else { must(&mut Command::new(place::built("sepakat"))) }
}

fn go_on_tour() -> Result<(), Failed> {
    let folder = place::root().join("target").join("tour");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    let ended = begin("a tour of the window");
    let toured = must(in_virtual_screen("tour.mjs", &place::built("sepakat")).arg(&folder));
    ended(toured.is_ok());
    toured?;
    for (what, file) in [("agreement", "agreement.pdf"), ("window", "window.png"), ("report", "report.pdf")] {
        let path = folder.join(file);
        if !path.is_file() {
            return Err(Failed(format!("the tour did not write {}", path.display())));
        }
        println!("{what}: {}", path.display());
    }
    Ok(())
}

/// A script of `tests/window`, on a virtual screen and a session bus of its own.
pub fn in_virtual_screen(script: &str, program: &Path) -> Command {
    let mut command = Command::new("xvfb-run");
    command
        .args(["--auto-servernum", "--server-args=-screen 0 1680x1050x24", "dbus-run-session", "--", "node"])
        .arg(place::root().join("tests").join("window").join(script))
        .arg(program)
        .current_dir(place::root())
        .env("NO_AT_BRIDGE", "1")
        .env("GTK_THEME", "Adwaita");
    command
}
