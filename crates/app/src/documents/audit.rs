//! The check for auditors: a verdict in a few lines that a script can read as well, in no language but that of the
//! file's own names. The words are fixed; `FORMAT.md` tells what they mean.

use std::fmt::Write as _;

use sepakat_documents::check::{Outcome, check};

/// What a check of one file found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Audit {
    /// The verdict and what belongs to it, one statement a line.
    pub text: String,
    /// 0 for an intact file, 1 for one that was changed, 2 for one that is not from Sepakat or carries no seal.
    pub code: u8,
}

/// Checks the content of one file, called by its name.
pub fn audit(name: &str, content: &[u8]) -> Audit {
    let verdict = check(content);
    let (word, code) = match verdict.outcome {
        Outcome::Intact => ("INTACT", 0),
        Outcome::Changed => ("CHANGED", 1),
        Outcome::Unsealed => ("UNSEALED", 2),
        Outcome::NotFromSepakat => ("NOT-FROM-SEPAKAT", 2),
    };
    let mut text = format!("{word} {}/{} {}\n", verdict.seals.len(), verdict.expected, visible(name));
    for seal in &verdict.seals {
        let (organisation, device) = (visible(&seal.organisation), visible(&seal.device));
        let _ =
            writeln!(text, "  seal {} {} {} {organisation} ({device})", seal.room, seal.fingerprint, seal.at);
    }
    if let Some(paper) = &verdict.paper {
        // Of a changed file this is what it said before it was changed.
        let when = if verdict.outcome == Outcome::Changed { "before" } else { "paper" };
        let _ = writeln!(text, "  {when} number {}", visible(&paper.number));
        let _ = writeln!(text, "  {when} subject {}", visible(&paper.subject));
        for party in &paper.parties {
            let _ = writeln!(text, "  {when} party {}", visible(party));
        }
        let _ = writeln!(text, "  {when} code {}", sepakat_documents::agreement::grouped(&paper.check_code));
        let _ = writeln!(text, "  {when} sha256 {}", paper.text_sha256);
    }
    Audit { text, code }
}

/// A file that cannot be read.
pub fn unreadable(name: &str) -> Audit {
    Audit { text: format!("UNREADABLE {}\n", visible(name)), code: 2 }
}

/// The code for several files: a changed one weighs most.
pub fn code_of(audits: &[Audit]) -> u8 {
    let has = |code: u8| audits.iter().any(|audit| audit.code == code);
    if has(1) {
        1
    } else if has(2) {
        2
    } else {
        0
    }
}

/// A name as it may stand in a line of a terminal: nothing in it moves the cursor or begins a line.
fn visible(name: &str) -> String {
    name.chars().map(|c| if c.is_control() || is_direction(c) { '\u{FFFD}' } else { c }).collect()
}

/// Marks that turn the direction of a line, and could make one name look like another.
fn is_direction(c: char) -> bool {
    matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_strange_file_is_told_and_weighs_less_than_a_changed_one() {
        let strange = audit("a\nb.pdf", b"hello");
        assert_eq!(strange, Audit { text: "NOT-FROM-SEPAKAT 0/0 a\u{FFFD}b.pdf\n".to_owned(), code: 2 });
        let changed = Audit { text: String::new(), code: 1 };
        let good = Audit { text: String::new(), code: 0 };
        assert_eq!(code_of(&[good.clone(), strange.clone()]), 2);
        assert_eq!(code_of(&[strange, changed, good.clone()]), 1);
        assert_eq!(code_of(&[good]), 0);
        assert_eq!(unreadable("x").code, 2);
    }
}
