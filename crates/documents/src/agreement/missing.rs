//! What is still missing before an agreement can be frozen.

use sepakat_domain::agreement::AgreementKind;
use sepakat_domain::clause_text::{BlankKind, Fact};
use serde::Serialize;

use super::addendum;
use super::bilingual;
use super::facts::Facts;
use super::head;
use super::known;
use super::pieces::Piece;
use super::settle::{Labels, SettledParagraph, settle};
use crate::words;

/// One thing that is missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Missing {
    /// Its name, the key of its mark on the page: a blank's name, a fact's name, or a dotted name such as
    /// `agreement.number`, `first.signer`, `first.position`, `second.authority`, `duties.2`, `article.term`.
    pub key: String,
    /// What sort of thing.
    pub kind: MissingKind,
    /// What belongs in it, when it is a blank.
    pub wants: Option<BlankKind>,
    /// What to call it, in the language of the paper.
    pub label: String,
    /// Key of the article that names it first; `recitals`, `legal_basis`, or none for head and parties.
    pub clause: Option<String>,
    /// Where in the article: `(2)`, `(2) a`; empty where it has no number.
    pub paragraph: String,
}

/// What sort of thing is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MissingKind {
    /// Something the agreement, a party or its signer should know.
    Fact,
    /// A blank of an article.
    Blank,
    /// A side has no commitments.
    Duties,
    /// An article refers to one that is left out.
    Article,
}

/// Everything that is missing, in reading order, each thing once.
pub fn missing(facts: &Facts, labels: &Labels) -> Vec<Missing> {
    let mut found = Found(Vec::new());
    if facts.number.trim().is_empty() {
        let label = words::lack_number(facts.language, &known::paper(facts.kind, facts.language));
        found.head(vec![Piece::Missing { name: "agreement.number".to_owned(), wants: None, label }]);
    }
    if facts.kind == AgreementKind::Addendum {
        found.head(vec![known::fact(facts, Fact::Parent)]);
    }
    found.head(facts.sides().map(|side| known::fact_of(facts, Fact::Organisation, side)).collect());
    found.head(vec![known::fact(facts, Fact::Subject)]);
    found.head(head::opening(facts));
    for side in facts.sides() {
        found.head(head::party_pieces(facts, side));
    }
    let settled = settle(facts, labels);
    found.paragraphs("recitals", &settled.recitals);
    found.paragraphs("legal_basis", &settled.basis);
    if facts.amends.as_ref().is_some_and(|amends| amends.changes.is_empty()) {
        let label = words::lack_amend_any(facts.language);
        found.head(vec![Piece::Missing { name: "amendment.0".to_owned(), wants: None, label }]);
    }
    for changed in facts.amends.iter().flat_map(|amends| addendum::pieces(amends, facts.language)) {
        found.head(changed.lead);
    }
    for article in &settled.articles {
        found.paragraphs(&article.key, &article.paragraphs);
    }
    // What only the second side of a paper in two languages asks for.
    if let Some(other) = bilingual::translated(facts) {
        let settled = settle(&other, labels);
        found.paragraphs("recitals", &settled.recitals);
        found.paragraphs("legal_basis", &settled.basis);
        for article in &settled.articles {
            found.paragraphs(&article.key, &article.paragraphs);
        }
    }
    // The term must be known even when no article names it: renewal and the state of the agreement hang on it.
    if known::has_term(facts) {
        found.head([Fact::StartsOn, Fact::EndsOn, Fact::Term].map(|fact| known::fact(facts, fact)).to_vec());
    }
    found.0
}

/// Leaves out what no page shows, so that what is frozen and put inside the file holds nothing else.
pub fn ready_to_freeze(mut facts: Facts) -> Facts {
    let texts: Vec<_> = known::texts(&facts).collect();
    let names = |fact: Fact| texts.iter().any(|text| text.facts().contains(&fact));
    let blanks: Vec<String> = texts.iter().flat_map(|text| text.blanks()).map(|blank| blank.name).collect();
    let each = |fact: Fact| names(Fact::Reach) || names(fact);
    let (phones, emails) = (each(Fact::Phone), each(Fact::Email));
    let reached = [
        (
            phones || names(Fact::Reach1) || names(Fact::Phone1),
            emails || names(Fact::Reach1) || names(Fact::Email1),
        ),
        (
            phones || names(Fact::Reach2) || names(Fact::Phone2),
            emails || names(Fact::Reach2) || names(Fact::Email2),
        ),
    ];
    let purpose = names(Fact::Purpose);
    facts.fills.retain(|name, _| blanks.contains(name));
    if !purpose {
        facts.purpose.clear();
    }
    let reached = reached.into_iter().chain(std::iter::repeat((phones, emails)));
    let sides = [&mut facts.first, &mut facts.second].into_iter().chain(&mut facts.others);
    for (side, (phone, email)) in sides.zip(reached) {
        if !phone {
            side.phone.clear();
        }
        if !email {
            side.email.clear();
        }
        let authority = side.signer.as_ref().is_some_and(|signer| !signer.authority.trim().is_empty());
        if authority || side.person {
            side.legal_basis.clear();
        }
    }
    facts
}

struct Found(Vec<Missing>);

impl Found {
    fn head(&mut self, pieces: Vec<Piece>) {
        self.pieces(None, "", &pieces);
    }

    fn paragraphs(&mut self, clause: &str, paragraphs: &[SettledParagraph]) {
        for paragraph in paragraphs {
            let number = paragraph.number.map(|number| format!("({number})")).unwrap_or_default();
            self.pieces(Some(clause), &number, &paragraph.lead);
            for letter in &paragraph.letters {
                let place = format!("{number} {}", letter.label);
                self.pieces(Some(clause), place.trim_start(), &letter.pieces);
            }
        }
    }

    fn pieces(&mut self, clause: Option<&str>, paragraph: &str, pieces: &[Piece]) {
        for piece in pieces {
            let Piece::Missing { name, wants, label } = piece else { continue };
            if self.0.iter().any(|known| known.key == *name) {
                continue;
            }
            let kind = if wants.is_some() {
                MissingKind::Blank
            } else if name.starts_with("duties.") || name == Fact::Codes.name() {
                MissingKind::Duties
            } else if name.starts_with("article.") {
                MissingKind::Article
            } else {
                MissingKind::Fact
            };
            self.0.push(Missing {
                key: name.clone(),
                kind,
                wants: *wants,
                label: label.clone(),
                clause: clause.map(str::to_owned),
                paragraph: paragraph.to_owned(),
            });
        }
    }
}
