//! The programs that are measured: ours, and the peers that this machine has.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use sepakat_documents::model::Attachment;

use crate::Outcome;
use crate::race::Runner;

/// The typefaces of the papers, for the peers.
pub fn fonts() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/documents/fonts")
}

/// Ours: this program again, as a small cold process.
pub fn ours(kind: &'static str, facts: &Path, folder: &Path) -> Outcome<Runner> {
    let (program, facts, pdf) =
        (std::env::current_exe()?, facts.to_owned(), folder.join(format!("{kind}-ours.pdf")));
    let target = pdf.clone();
    let command = Box::new(move || {
        let mut command = Command::new(&program);
        command.arg(kind).arg(&facts).arg(&target);
        command
    });
    Ok(Runner { name: "ours".to_owned(), pdf, command })
}

/// The Python that has a package.
pub fn python(package: &str) -> Option<PathBuf> {
    let venv = PathBuf::from(std::env::var_os("SEPAKAT_VENV")?);
    let python = venv.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    let import = format!("import {package}");
    let has = Command::new(&python).args(["-c", &import]).stderr(Stdio::null()).status();
    has.is_ok_and(|status| status.success()).then_some(python)
}

/// Typst, which there is as a package of Python: its start counts Python's, so it also tells its work alone.
pub fn typst(python: &Path, source: &Path, folder: &Path) -> Runner {
    let script = "import sys, time, typst\n\
        source, target, fonts = sys.argv[1:]\n\
        started = time.perf_counter()\n\
        typst.compile(source, output=target, font_paths=[fonts], ignore_system_fonts=True, pdf_standards='a-3a')\n\
        print(time.perf_counter() - started)";
    let pdf = folder.join("typst.pdf");
    let (python, source, target) = (python.to_owned(), source.to_owned(), pdf.clone());
    let command = Box::new(move || {
        let mut command = Command::new(&python);
        command.args(["-c", script]).arg(&source).arg(&target).arg(fonts());
        command
    });
    Runner { name: "Typst (through Python)".to_owned(), pdf, command }
}

/// WeasyPrint, writing PDF/A-3a with its tags.
pub fn weasyprint(python: &Path, page: &Path, attachment: Option<&Attachment>, folder: &Path) -> Runner {
    let pdf = folder.join("weasyprint.pdf");
    let attached = attachment.map(|attachment| folder.join(&attachment.name));
    let (python, page, target) = (python.to_owned(), page.to_owned(), pdf.clone());
    let command = Box::new(move || {
        let mut command = Command::new(&python);
        command.args(["-m", "weasyprint", "--quiet", "--pdf-variant", "pdf/a-3a"]);
        if let Some(attached) = &attached {
            command.arg("--attachment").arg(attached);
        }
        command.arg(&page).arg(&target);
        command
    });
    Runner { name: "WeasyPrint".to_owned(), pdf, command }
}

/// The Chromium of this machine.
pub fn chromium() -> Option<PathBuf> {
    let there = |name: &&str| {
        let said = Command::new(name).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
        said.is_ok_and(|status| status.success())
    };
    ["chromium", "google-chrome", "chromium-browser"].into_iter().find(there).map(PathBuf::from)
}

/// Chromium without a window, with its own profile that lasts for all rounds. It writes tags and no PDF/A.
pub fn chromium_prints(chromium: &Path, page: &Path, folder: &Path) -> Runner {
    let pdf = folder.join("chromium.pdf");
    let profile = format!("--user-data-dir={}", folder.join("profile").display());
    let target = format!("--print-to-pdf={}", pdf.display());
    let page = format!("file://{}", page.display());
    let chromium = chromium.to_owned();
    let command = Box::new(move || {
        let mut command = Command::new(&chromium);
        command.args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--no-pdf-header-footer",
        ]);
        command.args([&profile, &target, &page]);
        command
    });
    Runner { name: "Chromium".to_owned(), pdf, command }
}
