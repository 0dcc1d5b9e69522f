//! Installs what a task needs and this machine lacks: system packages through apt on Debian and Ubuntu, npm
//! packages everywhere, Python packages into an environment of their own. What is there is left alone.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::place;
use crate::step::{Failed, answer, begin, must, npm};

/// To build the program.
pub const BUILD: &[&str] = &["build-essential", "pkg-config", "libwebkit2gtk-4.1-dev", "libssl-dev"];

/// To open a window where there is no screen, and to drive it.
pub const SCREEN: &[&str] =
    &["xvfb", "xauth", "dbus", "at-spi2-core", "webkit2gtk-driver", "imagemagick", "fonts-noto-core"];

/// To test documents, pages and printing.
pub const TESTS: &[&str] = &[
    "chromium",
    "qpdf",
    "openssl",
    "poppler-utils",
    "mupdf-tools",
    "cups",
    "cups-client",
    "printer-driver-cups-pdf",
    "python3-venv",
];

/// Installs system packages. Away from apt, the platform's own tools are expected and cargo names what it lacks.
pub fn system(packages: &[&str]) -> Result<(), Failed> {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let missing: Vec<&str> = packages.iter().copied().filter(|package| !installed(package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    if answer(Command::new("apt-get").arg("--version")).is_none() {
        println!("This system has no apt. Please install what corresponds to: {}", missing.join(" "));
        return Ok(());
    }
    let ended = begin(&format!("installing {}", missing.join(" ")));
    let updated = must(apt().arg("update"));
    let done = updated
        .and_then(|()| must(apt().args(["install", "--yes", "--no-install-recommends"]).args(&missing)));
    ended(done.is_ok());
    done
}

fn apt() -> Command {
    let root = answer(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    let mut command = if root {
        Command::new("apt-get")
    } else {
        let mut sudo = Command::new("sudo");
        sudo.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        sudo
    };
    // Another installation may be running, as on machines that have just started: wait for it.
    command.env("DEBIAN_FRONTEND", "noninteractive").args(["-q", "-o", "DPkg::Lock::Timeout=400"]);
    command
}

fn installed(package: &str) -> bool {
    // Ubuntu's chromium is a snap, which a test cannot drive; Chrome serves as well.
    if package == "chromium" && on_path("google-chrome") {
        return true;
    }
    answer(Command::new("dpkg-query").args(["-W", "-f=${db:Status-Status}", package]))
        .is_some_and(|status| status == "installed")
}

/// Whether a program can be found.
pub fn on_path(program: &str) -> bool {
    let found = Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    found.is_ok_and(|status| status.success())
}

/// Installs the packages of the interface, exactly those of the lock file, and runs none of their scripts.
pub fn npm_packages() -> Result<(), Failed> {
    // npm leaves its own note of what it installed; one that is newer than the lock file answers the question.
    let changed = |path: &str| fs::metadata(place::ui().join(path)).and_then(|file| file.modified());
    let wanted = changed("package-lock.json")?;
    if changed("node_modules/.package-lock.json").is_ok_and(|installed| installed >= wanted) {
        return Ok(());
    }
    if !npm().arg("--version").stdout(Stdio::null()).status().is_ok_and(|status| status.success()) {
        return Err(Failed("Node 20 or newer with npm is needed: https://nodejs.org".into()));
    }
    let ended = begin("installing npm packages");
    let done = must(npm().args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]));
    ended(done.is_ok());
    done
}

/// Builds the interface, which the program embeds, if its sources changed.
pub fn interface() -> Result<(), Failed> {
    npm_packages()?;
    let newest = newest_change(&place::ui(), &["node_modules", "dist"]);
    let built = fs::metadata(place::ui().join("dist/index.html")).and_then(|file| file.modified()).ok();
    if built.is_some() && built > newest {
        return Ok(());
    }
    let ended = begin("building the interface");
    let done = must(npm().args(["run", "build"]));
    ended(done.is_ok());
    done
}

fn newest_change(folder: &Path, except: &[&str]) -> Option<std::time::SystemTime> {
    let entries = fs::read_dir(folder).ok()?;
    let times = entries.flatten().filter_map(|entry| {
        let kind = entry.file_type().ok()?;
        if kind.is_dir() {
            let skipped = except.iter().any(|name| entry.file_name() == *name);
            if skipped { None } else { newest_change(&entry.path(), except) }
        } else {
            entry.metadata().ok()?.modified().ok()
        }
    });
    times.max()
}

/// Installs Python packages into the environment under the target folder. None when there is no Python.
pub fn python_packages(packages: &[&str]) -> Option<()> {
    let venv = place::venv();
    let python = venv.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    let wanted = packages.join("\n");
    let stamp = venv.join(format!(".has-{}", packages.first()?));
    if fs::read_to_string(&stamp).is_ok_and(|has| has == wanted) {
        return Some(());
    }
    let ended = begin(&format!("installing {} for Python", packages.join(" ")));
    let maker = if cfg!(windows) { "python" } else { "python3" };
    let done = (python.exists() || must(Command::new(maker).args(["-m", "venv"]).arg(&venv)).is_ok())
        && must(
            Command::new(&python)
                .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"])
                .args(packages),
        )
        .is_ok();
    ended(done);
    if done {
        fs::write(stamp, wanted).ok()?;
    }
    done.then_some(())
}
