//! Printing by the system's own means. The window never prints a page: a paper is the PDF, whole.

use std::path::Path;

/// Sends a PDF to the default printer through the print system's `lp`. Gives the printer's name, or none when
/// there is no printer (or no `lp`, as on Windows): then the system's viewer is opened, which can print.
pub fn send(pdf: &Path) -> Option<String> {
    #[cfg(unix)]
    {
        use std::process::{Command, Stdio};

        let printer = default_printer()?;
        let title = crate::names::shown(pdf);
        let sent = Command::new("lp")
            .args(["-d", &printer, "-t", &title, "--"])
            .arg(pdf)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        sent.is_ok_and(|status| status.success()).then_some(printer)
    }
    #[cfg(not(unix))]
    {
        let _ = pdf;
        None
    }
}

#[cfg(unix)]
fn default_printer() -> Option<String> {
    // `LC_ALL=C`, because the sentence is translated otherwise: "system default destination: NAME".
    let answer = std::process::Command::new("lpstat").arg("-d").env("LC_ALL", "C").output().ok()?;
    let text = String::from_utf8(answer.stdout).ok()?;
    let (_, name) = text.trim().split_once(": ")?;
    Some(name.to_owned())
}
