//! The clauses of an agreement as the editor shows them: the same settled text that is printed, in pieces.

use sepakat_documents::agreement::{Facts, Labels, Piece, Settled, SettledParagraph, missing, settle};
use sepakat_domain::agreement::{Clause, HouseClause};
use sepakat_domain::clause_text::{BlankKind, BlankNote, Place};
use sepakat_domain::difference::{self, Run};

use super::OWN;
use super::gather::{Gathered, mark};
use super::page::{ClausePlace, ClauseView, LibraryClause, Missing, ParagraphView, SpanView, VariantView};

/// What the editor shows is made from.
pub(super) struct Editor<'a> {
    gathered: &'a Gathered,
    facts: &'a Facts,
    labels: Labels,
    /// What is printed.
    printed: Settled,
    /// The same with the clauses that are left out, so that they can be read before they are taken in.
    whole: Settled,
    /// The same in the words of the library alone; none while no article has words of its own.
    library: Option<Settled>,
    /// Articles that the organisation keeps for other papers.
    kept: Vec<HouseClause>,
}

impl<'a> Editor<'a> {
    /// Settles the text of what is printed (`facts`) and of everything (`whole`).
    pub(super) fn of(
        gathered: &'a Gathered,
        facts: &'a Facts,
        whole: Facts,
        kept: Vec<HouseClause>,
    ) -> Editor<'a> {
        let labels = gathered.labels();
        let printed = settle(facts, &labels);
        let library = plain(gathered, &whole).map(|plain| settle(&plain, &labels));
        let whole = settle(&whole, &labels);
        Editor { gathered, facts, labels, printed, whole, library, kept }
    }

    /// The clauses in order, those left out as well.
    pub(super) fn clauses(&self) -> Vec<ClauseView> {
        self.gathered.clauses.iter().map(|clause| self.clause(clause)).collect()
    }

    fn clause(&self, clause: &Clause) -> ClauseView {
        let template = self.gathered.library.find(&clause.key);
        let place = self.gathered.place(clause);
        let mark = mark(clause);
        let settled = if clause.included { &self.printed } else { &self.whole };
        let article = settled.articles.iter().find(|article| article.key == mark);
        let paragraphs = paragraphs(settled, place, &mark);
        let source = self.gathered.source(clause);
        let title = self.gathered.title(clause);
        let missing = paragraphs
            .iter()
            .flat_map(|one| one.lead.iter().chain(one.letters.iter().flat_map(|letter| &letter.pieces)))
            .filter(|piece| matches!(piece, Piece::Missing { .. }));
        let variants = template.map(|one| one.variants.as_slice()).unwrap_or_default();
        ClauseView {
            id: clause.id,
            key: clause.key.clone(),
            place: match place {
                Place::Recitals => ClausePlace::Recitals,
                Place::Basis => ClausePlace::Basis,
                Place::Article => ClausePlace::Article,
            },
            number: article.filter(|_| clause.included).map(|article| article.number as i64),
            kept: self.kept.iter().any(|one| one.title == title && one.body == source),
            title,
            included: clause.included,
            own: clause.key == OWN || clause.body.is_some() || clause.title.is_some(),
            purpose: template.map(|one| one.purpose.clone()).unwrap_or_default(),
            explanation: template.map(|one| one.explanation.clone()).unwrap_or_default(),
            variants: match variants {
                [_] => Vec::new(),
                all => all
                    .iter()
                    .map(|one| VariantView { key: one.key.clone(), title: one.name.clone() })
                    .collect(),
            },
            variant: clause.variant.clone(),
            missing: if clause.included { missing.count() as i64 } else { 0 },
            paragraphs: paragraphs.iter().flat_map(|one| self.paragraph(one)).collect(),
            source,
            differs: self.differs(clause, place, &mark),
            mark,
        }
    }

    /// What own words say otherwise than the library, both with the same facts put in.
    fn differs(&self, clause: &Clause, place: Place, mark: &str) -> Vec<Run> {
        let Some(library) = self.library.as_ref().filter(|_| clause.body.is_some() && clause.key != OWN)
        else {
            return Vec::new();
        };
        let [before, now] = [library, &self.whole].map(|settled| flat(paragraphs(settled, place, mark)));
        if before == now { Vec::new() } else { difference::words(&before, &now) }
    }

    /// A paragraph and its letters.
    fn paragraph(&self, paragraph: &SettledParagraph) -> Vec<ParagraphView> {
        let label = paragraph.number.map(|number| format!("({number})")).unwrap_or_default();
        let lead = (!paragraph.lead.is_empty()).then(|| ParagraphView {
            label: label.clone(),
            level: 0,
            spans: self.spans(&paragraph.lead),
        });
        let letters = paragraph.letters.iter().map(|letter| ParagraphView {
            label: format!("{}.", letter.label),
            level: 1,
            spans: self.spans(&letter.pieces),
        });
        lead.into_iter().chain(letters).collect()
    }

    fn spans(&self, pieces: &[Piece]) -> Vec<SpanView> {
        pieces
            .iter()
            .map(|piece| match piece {
                Piece::Text { text }
                | Piece::Bold { text }
                | Piece::Term { text }
                | Piece::Reference { text, .. } => SpanView::Text { text: text.clone() },
                Piece::Fact { name, text } => SpanView::Fact { key: name.clone(), text: text.clone() },
                Piece::Filled { name, wants, text } => self.blank(name, *wants, text),
                Piece::Missing { name, wants: Some(wants), .. } => self.blank(name, *wants, ""),
                Piece::Missing { name, wants: None, .. } => {
                    SpanView::Fact { key: name.clone(), text: String::new() }
                }
            })
            .collect()
    }

    fn blank(&self, name: &str, wants: BlankKind, text: &str) -> SpanView {
        let note = self.note(name);
        SpanView::Blank {
            key: name.to_owned(),
            label: note.map_or_else(|| name.replace('_', " "), |note| note.label.clone()),
            hint: note.map(|note| note.hint.clone()).unwrap_or_default(),
            usual: note.map(|note| note.usual.clone()).unwrap_or_default(),
            wants,
            value: self.facts.fills.get(name).cloned().unwrap_or_default(),
            text: text.to_owned(),
        }
    }

    fn note(&self, blank: &str) -> Option<&'static BlankNote> {
        self.gathered.library.note(blank)
    }

    /// Clauses of the library that are not in this agreement.
    pub(super) fn library(&self) -> Vec<LibraryClause> {
        let there = |key: &str| self.gathered.clauses.iter().any(|clause| clause.key == key);
        let away = self.gathered.library.clauses.iter().filter(|one| !there(&one.key));
        away.map(|one| LibraryClause {
            key: one.key.clone(),
            title: one.title.clone(),
            purpose: one.purpose.clone(),
        })
        .collect()
    }

    /// What is still missing, in reading order.
    pub(super) fn missing(&self) -> Vec<Missing> {
        missing(self.facts, &self.labels)
            .into_iter()
            .map(|one| {
                let clause = one.clause.as_deref().and_then(|key| {
                    let stands = |clause: &&Clause| match key {
                        "recitals" => self.gathered.place(clause) == Place::Recitals,
                        "legal_basis" => self.gathered.place(clause) == Place::Basis,
                        key => mark(clause) == key,
                    };
                    self.gathered.clauses.iter().filter(|clause| clause.included).find(stands)
                });
                let note = one.wants.and_then(|_| self.note(&one.key));
                let (code, side) = code(&one.key, one.wants.is_some());
                Missing {
                    code,
                    clause: clause.map(|clause| clause.id),
                    clause_title: clause.map(|clause| self.gathered.title(clause)).unwrap_or_default(),
                    side,
                    label: one.label,
                    hint: note.map(|note| note.hint.clone()).unwrap_or_default(),
                    wants: one.wants,
                    paragraph: one.paragraph,
                    key: one.key,
                }
            })
            .collect()
    }
}

/// The paragraphs of a clause in a settled text.
pub(super) fn paragraphs<'a>(settled: &'a Settled, place: Place, mark: &str) -> &'a [SettledParagraph] {
    match place {
        Place::Recitals => settled.recitals.as_slice(),
        Place::Basis => settled.basis.as_slice(),
        Place::Article => {
            let article = settled.articles.iter().find(|article| article.key == mark);
            article.map(|article| article.paragraphs.as_slice()).unwrap_or_default()
        }
    }
}

/// The same agreement in the words of the library, where an article of it has words of its own.
fn plain(gathered: &Gathered, whole: &Facts) -> Option<Facts> {
    let mut plain = None;
    for clause in gathered.clauses.iter().filter(|clause| clause.body.is_some()) {
        let variant = gathered.library.find(&clause.key).and_then(|one| one.variant(&clause.variant));
        let Some(variant) = variant else { continue };
        let plain = plain.get_or_insert_with(|| whole.clone());
        let text = variant.text.to_string();
        match gathered.place(clause) {
            Place::Recitals => plain.recitals = text,
            Place::Basis => plain.basis = text,
            Place::Article => {
                let mark = mark(clause);
                for article in plain.articles.iter_mut().filter(|article| article.key == mark) {
                    article.text.clone_from(&text);
                }
            }
        }
    }
    plain
}

/// Paragraphs as running text: a line each, and one for each letter.
pub(super) fn flat(paragraphs: &[SettledParagraph]) -> String {
    let words = |pieces: &[Piece]| pieces.iter().map(piece_words).collect::<String>();
    let mut lines = Vec::new();
    for paragraph in paragraphs {
        let number = paragraph.number.map(|number| format!("({number}) ")).unwrap_or_default();
        if !paragraph.lead.is_empty() {
            lines.push(format!("{number}{}", words(&paragraph.lead)));
        }
        lines.extend(
            paragraph.letters.iter().map(|letter| format!("{}. {}", letter.label, words(&letter.pieces))),
        );
    }
    lines.join("\n")
}

/// What a piece reads as; an empty blank by its label.
fn piece_words(piece: &Piece) -> String {
    match piece {
        Piece::Text { text }
        | Piece::Bold { text }
        | Piece::Term { text }
        | Piece::Reference { text, .. }
        | Piece::Fact { text, .. }
        | Piece::Filled { text, .. } => text.clone(),
        Piece::Missing { label, .. } => format!("[{label}]"),
    }
}

/// The code of a missing thing and the side it concerns: `second.signer` is the `signer` of side 2.
fn code(key: &str, blank: bool) -> (String, Option<i64>) {
    if blank {
        return ("blank".to_owned(), None);
    }
    for (side, word) in (1..).zip(["first", "second", "third", "fourth", "fifth"]) {
        if let Some(rest) = key.strip_prefix(word).and_then(|rest| rest.strip_prefix('.')) {
            return (rest.to_owned(), Some(side));
        }
    }
    if let Some(side) = key.strip_prefix("duties.") {
        return ("commitments".to_owned(), side.parse().ok());
    }
    if key.starts_with("article.") {
        return ("article".to_owned(), None);
    }
    if key.starts_with("amendment.") {
        return ("amendment".to_owned(), None);
    }
    if key == "codes" {
        return ("commitments".to_owned(), None);
    }
    let numbered = key.rsplit_once('_').and_then(|(rest, side)| Some((rest, side.parse().ok()?)));
    match numbered {
        Some((rest, side)) => (rest.to_owned(), Some(side)),
        None => (key.strip_prefix("agreement.").unwrap_or(key).to_owned(), None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn missing_things_are_told_by_code_and_side() {
        for (key, blank, wanted) in [
            ("agreement.number", false, ("number", None)),
            ("starts_on", false, ("starts_on", None)),
            ("amendment.1", false, ("amendment", None)),
            ("second.signer", false, ("signer", Some(2))),
            ("fifth.authority", false, ("authority", Some(5))),
            ("third", false, ("third", None)),
            ("organisation_1", false, ("organisation", Some(1))),
            ("duties.2", false, ("commitments", Some(2))),
            ("codes", false, ("commitments", None)),
            ("article.term", false, ("article", None)),
            ("person_in_charge_1", true, ("blank", None)),
        ] {
            let (code, side) = code(key, blank);
            assert_eq!((code.as_str(), side), wanted, "{key}");
        }
    }
}
