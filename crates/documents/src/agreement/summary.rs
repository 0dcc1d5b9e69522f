//! An agreement in few words: five lines for the signer, the sentence the signer agrees to, a text for a chat.

use sepakat_domain::agreement::AgreementKind;
use sepakat_domain::calendar;
use sepakat_domain::clause_text::{BlankKind, Fact, Value, parse};
use sepakat_domain::numbers;
use serde::Serialize;

use super::facts::{Facts, Standing};
use super::head::signer_name;
use super::pieces::{lower_first, upper_first};
use super::{duties, grouped, known};
use crate::words;

/// The blank of the library that says how long before the end notice is given.
const ENDING_NOTICE: &str = "ending_notice";

/// One line of the summary for the signer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SummaryLine {
    /// `who`, `what`, `gives`, `term` or `ending`.
    pub key: &'static str,
    /// What the line is about, in the language of the paper.
    pub label: String,
    /// What it says: one text, for `gives` one a side.
    pub texts: Vec<String>,
}

/// Who, what, what each gives, how long, how it ends.
pub fn summary(facts: &Facts) -> Vec<SummaryLine> {
    let language = facts.language;
    let line = |key, label, texts| SummaryLine { key, label, texts };
    let who: Vec<String> = facts
        .sides()
        .map(|side| words::summary_who_text(language, &facts.side(side).name, &known::party(side, language)))
        .collect();
    let purpose = lower_first(facts.purpose.trim().trim_end_matches('.'));
    let what = if purpose.is_empty() {
        facts.subject.clone()
    } else {
        words::summary_what_text(language, &purpose, &facts.subject)
    };
    let mut lines = vec![
        line("who", words::summary_who(language), vec![numbers::list(&who, language)]),
        line("what", words::summary_what(language), vec![what]),
    ];
    // An addendum or a record often promises nothing new and has no term of its own.
    let lasts = known::has_term(facts);
    if lasts || !facts.commitments.is_empty() {
        let gives = facts.sides().map(|side| gives(facts, side)).collect();
        lines.push(line("gives", words::summary_gives(language), gives));
    }
    if lasts {
        lines.push(line("term", words::summary_term(language), vec![term(facts)]));
        lines.push(line("ending", words::summary_ending(language), vec![ending(facts)]));
    }
    lines
}

/// The sentence that the signer of a side agrees to.
pub fn consent_sentence(facts: &Facts, side: u8) -> String {
    let language = facts.language;
    let party = facts.side(side);
    let name = signer_name(party);
    let paper = known::paper(facts.kind, language);
    match &party.signer {
        Some(signer) if !party.person => {
            words::consent_organisation(language, name, &party.name, &paper, &signer.position)
        }
        _ => words::consent_person(language, name, &paper),
    }
}

/// The sentence a witness agrees to: having seen the parties sign, or having taken note of a record.
pub fn witness_sentence(facts: &Facts, name: &str) -> String {
    let language = facts.language;
    let paper = known::paper(facts.kind, language);
    match facts.kind {
        AgreementKind::Record => words::consent_acknowledge(language, name, &paper),
        _ => words::consent_witness(language, name, &paper),
    }
}

/// The gist as plain text to paste into a chat.
pub fn gist(facts: &Facts, standing: &Standing) -> String {
    let language = facts.language;
    let parties: Vec<&str> = facts.sides().map(|side| facts.side(side).name.as_str()).collect();
    let title = known::paper_title(facts.kind, language);
    let mut lines = vec![words::gist_head(language, &facts.subject, &title)];
    if !facts.number.is_empty() {
        lines.push(words::gist_number(language, &facts.number));
    }
    lines.push(words::gist_parties(language, &numbers::list(&parties, language)));
    if let (Some(starts), Some(ends)) = (facts.starts_on, facts.ends_on) {
        let (starts, ends) = (calendar::long(starts, language), calendar::long(ends, language));
        lines.push(words::gist_term(language, &ends, &starts));
    }
    for side in facts.sides() {
        if facts.duties(side).next().is_some() {
            lines.push(String::new());
            lines.push(words::gist_duties(language, &facts.side(side).name));
            lines.extend(facts.duties(side).map(|duty| format!("- {}", duties::brief(duty, facts.language))));
        }
    }
    lines.push(String::new());
    if facts.ends_on.is_some() && known::has_term(facts) {
        lines.push(ending(facts));
    }
    lines.push(match standing {
        Standing::Draft { .. } => words::gist_draft(language),
        Standing::Frozen { check_code, .. } => words::gist_code(language, &grouped(check_code)),
    });
    // A chat has no use for spaces that do not break.
    lines.join("\n").replace('\u{a0}', " ")
}

fn gives(facts: &Facts, side: u8) -> String {
    let language = facts.language;
    let list: Vec<String> = facts.duties(side).map(|duty| duties::brief(duty, facts.language)).collect();
    let list = if list.is_empty() { words::summary_gives_nothing(language) } else { list.join("; ") };
    words::summary_gives_text(language, &list, &facts.side(side).name)
}

fn term(facts: &Facts) -> String {
    let language = facts.language;
    let printed = |fact| known::fact(facts, fact).printed().to_owned();
    let length = match known::term(facts) {
        Some((count, unit)) => known::brief_span(count, unit, language),
        None => printed(Fact::Term),
    };
    words::summary_term_text(language, &printed(Fact::EndsOn), &printed(Fact::StartsOn), &length)
}

/// With notice, when an article says so and the blank is filled; else it runs out.
fn ending(facts: &Facts) -> String {
    let language = facts.language;
    let ends = known::fact(facts, Fact::EndsOn).printed().to_owned();
    let paper = known::the_paper(facts.kind, language);
    let named = || {
        facts
            .articles
            .iter()
            .any(|article| parse(&article.text).text.blanks().iter().any(|blank| blank.name == ENDING_NOTICE))
    };
    let notice = facts.fills.get(ENDING_NOTICE).and_then(|stored| BlankKind::Duration.read(stored));
    match notice {
        Some(Value::Duration(count, unit)) if named() => {
            words::summary_ending_notice(language, &ends, &known::brief_span(count, unit, language), &paper)
        }
        _ => words::summary_ending_plain(language, &ends, &upper_first(&paper)),
    }
}
