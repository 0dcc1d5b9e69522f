//! The check without a window: `sepakat check FILE...`, for auditors and scripts.
//!
//! It answers before anything of a window is made, and touches no store. On Windows a program with a window has no
//! console of its own: there the answer is read through a pipe or a file, and the code as anywhere.

use std::ffi::OsString;
use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

use sepakat_app::documents::audit::{Audit, audit, code_of, unreadable};

/// The answer, when a check was asked for on the command line.
pub fn asked(arguments: impl IntoIterator<Item = OsString>) -> Option<ExitCode> {
    let mut arguments = arguments.into_iter().skip(1);
    if arguments.next()? != "check" {
        return None;
    }
    let mut out = std::io::stdout().lock();
    let mut audits = Vec::new();
    for file in arguments {
        let found = look(Path::new(&file));
        // Who closed the pipe has read enough; the code still tells.
        let _ = out.write_all(found.text.as_bytes());
        audits.push(found);
    }
    // Nothing to check is nothing that was found in order.
    Some(ExitCode::from(if audits.is_empty() { 2 } else { code_of(&audits) }))
}

fn look(file: &Path) -> Audit {
    let name = file.to_string_lossy();
    match std::fs::read(file) {
        Ok(content) => audit(&name, &content),
        Err(_) => unreadable(&name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answered(arguments: &[&str]) -> Option<String> {
        asked(arguments.iter().map(OsString::from)).map(|code| format!("{code:?}"))
    }

    #[test]
    fn only_the_word_check_asks_for_it() {
        assert_eq!(answered(&["sepakat"]), None);
        assert_eq!(answered(&["sepakat", "paper.pdf"]), None);
        assert_eq!(answered(&["sepakat", "check"]), Some(format!("{:?}", ExitCode::from(2))));
        let nowhere = ["sepakat", "check", "there is no such file.pdf"];
        assert_eq!(answered(&nowhere), Some(format!("{:?}", ExitCode::from(2))));
    }
}
