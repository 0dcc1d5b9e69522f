//! The clause library: ready articles with their reasons, in one language.
//!
//! The words themselves are content (`crates/app/content`); these are the shapes they are read into. A
//! user's own article is the same notation without the notes around it.

use std::collections::BTreeSet;

use super::{BlankKind, ClauseText, Flag};

/// All ready articles of one language, in the order in which they are printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClauseLibrary {
    /// The articles, and the recitals and legal basis that stand before them.
    pub clauses: Vec<ClauseTemplate>,
}

/// One ready article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClauseTemplate {
    /// Its permanent key, for instance `term`.
    pub key: String,
    /// Heading.
    pub title: String,
    /// What it settles, in one sentence.
    pub purpose: String,
    /// What it means in plain words, for people who do not read law.
    pub explanation: String,
    /// Where in the paper it stands.
    pub place: Place,
    /// Whether an agreement needs it.
    pub need: Need,
    /// Printing it makes this so.
    pub sets: Option<Flag>,
    /// Its wordings; never empty, the first is the usual one.
    pub variants: Vec<Variant>,
    /// Notes on its blanks.
    pub blanks: Vec<BlankNote>,
}

/// Where in the paper a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Among the recitals: letters that begin "bahwa".
    Recitals,
    /// The legal basis, after the recitals.
    Basis,
    /// A numbered article.
    Article,
}

/// Whether an agreement needs an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Always.
    Required,
    /// Usually there, may be left out.
    Usual,
    /// Left out until someone wants it.
    Optional,
    /// Needed when this is so, else left out.
    When(Flag),
}

/// One wording of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variant {
    /// Its permanent key; the usual wording of an article has the key `usual`.
    pub key: String,
    /// Name to choose it by; empty when it is the only one.
    pub name: String,
    /// Choosing it makes this so.
    pub sets: Option<Flag>,
    /// The wording.
    pub text: ClauseText,
}

/// What the library says about a blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlankNote {
    /// Name of the blank.
    pub name: String,
    /// What belongs in it.
    pub kind: BlankKind,
    /// What to call it, for instance `jumlah hari`.
    pub label: String,
    /// Advice, for instance `Lazimnya 30 hari`; may be empty.
    pub hint: String,
    /// Usual value in canonical form; empty when there is none.
    pub usual: String,
}

impl ClauseLibrary {
    /// The article of that key.
    pub fn find(&self, key: &str) -> Option<&ClauseTemplate> {
        self.clauses.iter().find(|clause| clause.key == key)
    }

    /// The note on the blank of that name.
    pub fn note(&self, blank: &str) -> Option<&BlankNote> {
        self.clauses.iter().flat_map(|clause| &clause.blanks).find(|note| note.name == blank)
    }

    /// What is so, given the keys and variants of the articles that are printed.
    pub fn flags<'a>(&self, printed: impl IntoIterator<Item = (&'a str, &'a str)>) -> BTreeSet<Flag> {
        let mut flags = BTreeSet::new();
        for (key, variant) in printed {
            if let Some(clause) = self.find(key) {
                flags.extend(clause.sets);
                flags.extend(clause.variant(variant).and_then(|variant| variant.sets));
            }
        }
        flags
    }
}

impl ClauseTemplate {
    /// The wording of that key; the usual one for an empty or unknown key.
    pub fn variant(&self, key: &str) -> Option<&Variant> {
        self.variants.iter().find(|variant| variant.key == key).or(self.variants.first())
    }

    /// Whether a new agreement has it at first, before anything is known that sets a flag.
    pub fn included_at_first(&self) -> bool {
        matches!(self.need, Need::Required | Need::Usual)
    }
}
