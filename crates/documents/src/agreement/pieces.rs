//! Running text with its parts still apart: words, facts, and what is missing.
//!
//! The paper, the editor and the chat all read the same pieces, so that what is missing on the page is missing
//! in the list, and the other way round.

use sepakat_domain::clause_text::BlankKind;
use serde::Serialize;

use crate::model::{Inline, Text};

/// A part of running text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Piece {
    /// Plain words.
    Text {
        /// The words.
        text: String,
    },
    /// Bold words.
    Bold {
        /// The words.
        text: String,
    },
    /// A term where it is defined.
    Term {
        /// The term.
        text: String,
    },
    /// Something the agreement knows.
    Fact {
        /// Its name.
        name: String,
        /// As printed.
        text: String,
    },
    /// A blank with its value.
    Filled {
        /// Its name.
        name: String,
        /// What belongs in it.
        wants: BlankKind,
        /// As printed.
        text: String,
    },
    /// A fact, blank or reference that is not there yet.
    Missing {
        /// Its name.
        name: String,
        /// What belongs in it; none for what is not a blank.
        wants: Option<BlankKind>,
        /// What to call it.
        label: String,
    },
    /// A reference to an article or paragraph.
    Reference {
        /// Key of the article; empty for a paragraph of the same one.
        key: String,
        /// As printed.
        text: String,
    },
}

impl Piece {
    /// Plain words.
    pub fn text(words: impl Into<String>) -> Piece {
        Piece::Text { text: words.into() }
    }

    /// A fact, or what is missing in its place when it is empty.
    pub fn fact(name: &str, text: impl Into<String>, label: impl FnOnce() -> String) -> Piece {
        let text = text.into();
        if text.trim().is_empty() {
            Piece::Missing { name: name.to_owned(), wants: None, label: label() }
        } else {
            Piece::Fact { name: name.to_owned(), text }
        }
    }

    /// The characters that are printed.
    pub fn printed(&self) -> &str {
        match self {
            Piece::Text { text }
            | Piece::Bold { text }
            | Piece::Term { text }
            | Piece::Fact { text, .. }
            | Piece::Filled { text, .. }
            | Piece::Reference { text, .. } => text,
            Piece::Missing { label, .. } => label,
        }
    }

    fn printed_mut(&mut self) -> &mut String {
        match self {
            Piece::Text { text }
            | Piece::Bold { text }
            | Piece::Term { text }
            | Piece::Fact { text, .. }
            | Piece::Filled { text, .. }
            | Piece::Reference { text, .. } => text,
            Piece::Missing { label, .. } => label,
        }
    }
}

/// Pieces as the document model takes them.
pub(super) fn inline(pieces: Vec<Piece>) -> Text {
    pieces
        .into_iter()
        .map(|piece| match piece {
            Piece::Text { text } | Piece::Reference { text, .. } => Inline::Plain(text),
            Piece::Bold { text } => Inline::Bold(text),
            Piece::Term { text } => Inline::Term(text),
            Piece::Fact { name, text } | Piece::Filled { name, text, .. } => Inline::Fact { key: name, text },
            Piece::Missing { name, label, .. } => Inline::Blank { key: name, label },
        })
        .collect()
}

/// Takes marks that end a letter (`;`, `.`, `; dan`) off its last piece and tells which conjunction stood there.
pub(super) fn strip_ending(pieces: &mut Vec<Piece>) -> Ending {
    let Some(Piece::Text { text }) = pieces.last_mut() else { return Ending::None };
    let mut ending = Ending::None;
    let mut kept = text.trim_end();
    for (word, found) in
        [("dan", Ending::And), ("and", Ending::And), ("atau", Ending::Or), ("or", Ending::Or)]
    {
        if let Some(before) = kept.strip_suffix(word).map(str::trim_end)
            && before.ends_with([';', ','])
        {
            kept = before;
            ending = found;
            break;
        }
    }
    let bare = kept.trim_end_matches([';', ',']).trim_end();
    // The full stop of an abbreviation (S.H.) stays.
    let stop = bare.strip_suffix('.').filter(|before| !before.ends_with(char::is_uppercase));
    let bare = if kept.len() == bare.len() { stop.unwrap_or(bare) } else { bare };
    *text = bare.to_owned();
    if text.is_empty() {
        pieces.pop();
    }
    ending
}

/// How a letter of a list ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    /// Without a conjunction.
    None,
    /// With "dan".
    And,
    /// With "atau".
    Or,
}

/// Adds marks after the last piece.
pub(super) fn close(pieces: &mut Vec<Piece>, mark: &str) {
    match pieces.last_mut() {
        Some(Piece::Text { text }) if mark == "." && text.ends_with('.') => {}
        Some(Piece::Text { text }) => text.push_str(mark),
        _ => pieces.push(Piece::text(mark)),
    }
}

/// Makes the first letter of a phrase small, so that it can stand inside a sentence. Names and abbreviations
/// (`SD Negeri`, `BPJS`, `Kelas Literasi`) keep their capitals.
pub(super) fn lower_first(text: &str) -> String {
    let name = text.split_whitespace().nth(1).is_some_and(|second| second.starts_with(char::is_uppercase));
    if name { text.to_owned() } else { lower_initial(text) }
}

/// Makes the first letter small unless the first word is an abbreviation: for phrases that are never names, such as
/// `Setiap Sabtu`.
pub(super) fn lower_initial(text: &str) -> String {
    let first = text.split_whitespace().next().unwrap_or_default();
    let ordinary = first.chars().count() > 1 && first.chars().skip(1).all(|c| !c.is_uppercase());
    let mut characters = text.chars();
    match characters.next() {
        Some(initial) if ordinary => initial.to_lowercase().chain(characters).collect(),
        _ => text.to_owned(),
    }
}

/// Makes the first letter a capital: for a phrase that begins a sentence or a cell.
pub(super) fn upper_first(text: &str) -> String {
    let mut characters = text.chars();
    match characters.next() {
        Some(first) => first.to_uppercase().chain(characters).collect(),
        None => String::new(),
    }
}

/// Pieces put into a sentence of the catalogue: each leaves a mark in the sentence, and [`Holes::fill`] puts the
/// pieces back where the marks came to stand. So a sentence may order its parts as its language wants.
#[derive(Default)]
pub(super) struct Holes(Vec<Vec<Piece>>);

const OPEN: char = '\u{e000}';
const CLOSE: char = '\u{e001}';

impl Holes {
    /// Leaves a mark for one piece.
    pub fn put(&mut self, piece: Piece) -> String {
        self.put_all(vec![piece])
    }

    /// Leaves a mark for several pieces.
    pub fn put_all(&mut self, pieces: Vec<Piece>) -> String {
        self.0.push(pieces);
        format!("{OPEN}{}{CLOSE}", self.0.len() - 1)
    }

    /// Puts the pieces into the finished sentence.
    pub fn fill(mut self, sentence: &str) -> Vec<Piece> {
        let mut filled = Vec::new();
        let mut parts = sentence.split(OPEN);
        push_words(&mut filled, parts.next().unwrap_or_default());
        for part in parts {
            let (mark, words) = part.split_once(CLOSE).unwrap_or((part, ""));
            if let Some(pieces) = mark.parse().ok().and_then(|index: usize| self.0.get_mut(index)) {
                filled.append(pieces);
            }
            push_words(&mut filled, words);
        }
        filled
    }
}

fn push_words(pieces: &mut Vec<Piece>, words: &str) {
    if !words.is_empty() {
        pieces.push(Piece::text(words));
    }
}

/// Writes "." after a fact that already ends with one only once: `Sri Handayani, S.H.` needs no second.
pub(super) fn single_stops(pieces: &mut [Piece]) {
    for index in 1..pieces.len() {
        let doubled = pieces[index - 1].printed().ends_with('.') && pieces[index].printed().starts_with('.');
        if doubled {
            pieces[index].printed_mut().remove(0);
        }
    }
}
