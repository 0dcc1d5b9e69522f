//! What in an agreement contradicts itself, the calendar or what else is known, before people sign it.
//!
//! [`check`] is pure: facts, what the archive knows besides, and a day. Every finding is a code with arguments and a
//! place, so that a screen says it in its own words and takes people there. What is not known yet is no finding:
//! [`super::missing`] tells that.

mod code;
mod dates;
mod head;
pub(super) mod lines;
mod people;
mod read;
mod references;
mod term;
mod texts;

#[cfg(test)]
pub(super) mod golden_tests;

use chrono::NaiveDate;
use serde::Serialize;

pub use code::{FindingCode, Severity};

use super::facts::Facts;
use lines::Line;

/// Something that does not fit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// What.
    pub code: FindingCode,
    /// How much it matters.
    pub severity: Severity,
    /// What the words about it name.
    pub args: Vec<(String, String)>,
    /// Where.
    pub at: At,
}

/// Where something stands.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct At {
    /// Key of the article; `recitals`, `legal_basis`, or none for head and parties.
    pub clause: Option<String>,
    /// Where in the article: `(2)`, `(2) a`; empty where it has no number.
    pub paragraph: String,
    /// The party it is about.
    pub side: Option<u8>,
    /// Name of the fact, blank or commitment: `signed_on`, `agreement.number`, `second.authority`, `J2`; may be empty.
    pub field: String,
}

/// What the archive knows besides the facts of the paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Today.
    pub today: NaiveDate,
    /// Numbers of other agreements, each with what that is about.
    pub numbers: Vec<(String, String)>,
    /// Names that parties had before, each with the number of the party.
    pub former: Vec<(u8, String)>,
    /// An Indonesian organisation or person takes part.
    pub indonesian: bool,
}

/// Everything that does not fit, what stops signing first, then in reading order.
pub fn check(facts: &Facts, known: &Known) -> Vec<Finding> {
    let mut found = Found::default();
    head::check(facts, known, &mut found);
    people::check(facts, known, &mut found);
    let paper = lines::Paper::of(facts);
    for line in &paper.lines {
        texts::check(facts, known, line, &mut found);
        dates::check(line, &mut found);
        references::check(&paper, line, &mut found);
    }
    term::check(facts, &paper, &mut found);
    found.0.sort_by_key(|finding| finding.severity);
    found.0
}

#[derive(Default)]
struct Found(Vec<Finding>);

impl Found {
    fn add(&mut self, code: FindingCode, at: At, args: &[(&str, &str)]) {
        let args = args.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let finding = Finding { code, severity: code.severity(), args, at };
        if !self.0.contains(&finding) {
            self.0.push(finding);
        }
    }

    fn line(&mut self, code: FindingCode, line: &Line, args: &[(&str, &str)]) {
        self.add(code, line.at.clone(), args);
    }
}

impl At {
    /// A fact of the agreement.
    pub(super) fn field(name: &str) -> At {
        At { field: name.to_owned(), ..At::default() }
    }

    /// Something of a party.
    pub(super) fn of_side(side: u8, field: &str) -> At {
        At { side: Some(side), field: field.to_owned(), ..At::default() }
    }

    /// An article.
    pub(super) fn clause(key: &str) -> At {
        At { clause: Some(key.to_owned()), ..At::default() }
    }
}
