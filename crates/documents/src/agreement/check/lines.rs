//! The paper as lines of plain text, each with its place, in reading order.

use sepakat_domain::agreement::{AgreementKind, AnnexKind};
use sepakat_domain::numbers::NO_BREAK_SPACE;
use sepakat_domain::organisation::Language;

use super::At;
use crate::agreement::facts::Facts;
use crate::agreement::known::side_name;
use crate::agreement::pieces::Piece;
use crate::agreement::settle::{Labels, Settled, SettledParagraph, settle};

/// What stands in a text where something is still missing; no reader takes it for anything.
const HOLE: char = '\u{fffc}';

/// A stretch of text.
pub(in crate::agreement) struct Line {
    /// Where.
    pub at: At,
    /// In which language.
    pub language: Language,
    /// The words.
    pub text: String,
    /// The words without what fields say, which are lines of their own.
    pub typed: String,
    /// Number of its article; none outside articles.
    pub article: Option<usize>,
    /// It is a letter under a paragraph.
    pub letter: bool,
}

/// The whole paper.
pub(in crate::agreement) struct Paper {
    /// Its lines.
    pub lines: Vec<Line>,
    /// How many paragraphs each article has, where they are numbered.
    pub paragraphs: Vec<usize>,
    /// How many annexes are printed.
    pub annexes: usize,
    /// It changes another paper and refers to the articles of that.
    pub changes_another: bool,
}

impl Paper {
    pub(in crate::agreement) fn of(facts: &Facts) -> Paper {
        let settled = settle(facts, &Labels::new());
        let mut lines = fields(facts);
        texts(&settled, facts.language, &mut lines);
        if let Some(other) = &facts.translation {
            let mut turned = facts.clone();
            turned.language = other.language;
            turned.recitals.clone_from(&other.recitals);
            turned.basis.clone_from(&other.basis);
            turned.articles.clone_from(&other.articles);
            texts(&settle(&turned, &Labels::new()), other.language, &mut lines);
        }
        let numbered = |article: &Vec<SettledParagraph>| if article.len() > 1 { article.len() } else { 0 };
        Paper {
            lines,
            paragraphs: settled.articles.iter().map(|article| numbered(&article.paragraphs)).collect(),
            annexes: annexes(facts),
            changes_another: facts.kind == AgreementKind::Addendum,
        }
    }
}

/// What is typed in fields and printed as it is.
fn fields(facts: &Facts) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut add = |at: At, text: &str| {
        lines.push(Line {
            at,
            language: facts.language,
            text: plain(text),
            typed: plain(text),
            article: None,
            letter: false,
        });
    };
    add(At::field("subject"), &facts.subject);
    add(At::field("agreement.number"), &facts.number);
    add(At::field("agreement.partner_number"), &facts.partner_number);
    add(At::field("place"), &facts.place);
    for number in facts.sides() {
        let side = facts.side(number);
        let name = |field: &str| At::of_side(number, &format!("{}.{field}", side_name(number)));
        add(name("organisation"), &side.name);
        add(name("address"), &side.address);
        add(name("legal_basis"), &side.legal_basis);
        if let Some(signer) = &side.signer {
            add(name("signer"), &signer.name);
            add(name("position"), &signer.position);
            add(name("authority"), &signer.authority);
        }
    }
    lines
}

fn texts(settled: &Settled, language: Language, lines: &mut Vec<Line>) {
    let loose = [("recitals", &settled.recitals), ("legal_basis", &settled.basis)];
    for (key, paragraphs) in loose {
        article(key, None, paragraphs, language, lines);
    }
    for one in &settled.articles {
        let at = At { field: "title".to_owned(), ..At::clause(&one.key) };
        lines.push(Line {
            at,
            language,
            text: plain(&one.title),
            typed: plain(&one.title),
            article: None,
            letter: false,
        });
        article(&one.key, Some(one.number), &one.paragraphs, language, lines);
    }
}

fn article(
    key: &str,
    number: Option<usize>,
    paragraphs: &[SettledParagraph],
    language: Language,
    lines: &mut Vec<Line>,
) {
    for paragraph in paragraphs {
        let label = paragraph.number.map(|number| format!("({number})")).unwrap_or_default();
        let mut add = |paragraph: String, field: String, pieces: &[Piece], letter: bool| {
            let at = At { paragraph, field, ..At::clause(key) };
            lines.push(Line {
                at,
                language,
                text: joined(pieces, false),
                typed: joined(pieces, true),
                article: number,
                letter,
            });
        };
        add(label.clone(), String::new(), &paragraph.lead, false);
        for letter in &paragraph.letters {
            let place = format!("{label} {}", letter.label).trim_start().to_owned();
            add(place, letter.code.clone().unwrap_or_default(), &letter.pieces, true);
        }
    }
}

fn joined(pieces: &[Piece], typed: bool) -> String {
    let mut text = String::new();
    for piece in pieces {
        match piece {
            Piece::Missing { .. } => text.push(HOLE),
            Piece::Fact { name, .. } if typed && !name.starts_with("duty.") => text.push(HOLE),
            other => text.push_str(other.printed()),
        }
    }
    plain(&text)
}

fn plain(text: &str) -> String {
    text.replace([NO_BREAK_SPACE, '\u{202f}', '\n'], " ")
}

/// How many annexes are printed: those chosen that have something to show.
fn annexes(facts: &Facts) -> usize {
    // Where an article lists commitments there will be some; that there are none yet is missing and not wrong.
    let promises = !facts.commitments.is_empty()
        || facts.articles.iter().any(|article| article.text.contains("[duties"));
    let shows = |kind: &AnnexKind| match kind {
        AnnexKind::Commitments => promises,
        AnnexKind::Raci | AnnexKind::Schedule => !facts.plan.tasks.is_empty(),
        AnnexKind::Budget => !facts.plan.budget.is_empty(),
        AnnexKind::Indicators => !facts.plan.indicators.is_empty(),
    };
    match &facts.annexes {
        Some(chosen) => chosen.iter().filter(|kind| shows(kind)).count(),
        None => usize::from(promises),
    }
}
