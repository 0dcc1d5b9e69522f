//! The small notation in which articles are written, by the clause library and by users alike.
//!
//! An article is a list of numbered paragraphs (ayat), each with optional letters (huruf). Inside run facts
//! and blanks, defined terms and references to other articles, so that nothing known is typed twice and no
//! number goes stale:
//!
//! ```text
//! (1) Perjanjian ini berlaku selama {{term}}, mulai {{starts_on}} sampai dengan {{ends_on}}.
//! (2) [if money] Sisa dana dikembalikan menurut {{pasal:funding}} dalam {{refund:duration}}:
//! a. secara penuh; atau
//! b. menurut kesepakatan **PARA PIHAK**.
//! ```
//!
//! Numbers and letters in the source are only marks: the paper counts for itself. Any text at all parses to
//! something and none of it is lost; what looks like a slip is also reported with its line, so that the
//! library can be held to a stricter rule than a user's own words.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

mod inline;
mod parse;
mod print;
mod template;
mod value;

#[cfg(test)]
mod tests;

pub use parse::{Parsed, Slip, SlipKind, parse};
pub use template::{BlankNote, ClauseLibrary, ClauseTemplate, Need, Place, Variant};
pub use value::{BlankKind, TimeUnit, Value};

/// The text of one article.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ClauseText {
    /// Its paragraphs in order.
    pub paragraphs: Vec<Paragraph>,
}

/// One paragraph (ayat).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Paragraph {
    /// Printed only when this holds.
    pub condition: Option<Condition>,
    /// The words before the letters. May be empty when the paragraph is only a list.
    pub lead: Vec<Span>,
    /// Its letters.
    pub items: Vec<Item>,
}

/// One entry in the lettered list of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// One letter (huruf).
    Letter {
        /// Printed only when this holds.
        condition: Option<Condition>,
        /// Its words.
        spans: Vec<Span>,
    },
    /// One letter for each party, in their order; the facts of [`Fact::EACH`] mean that party: `[each party]`.
    Each {
        /// Printed only when this holds.
        condition: Option<Condition>,
        /// Its words.
        spans: Vec<Span>,
    },
    /// Stands for as many letters as the side (from 1) has commitments: `[duties 1]`.
    Duties(u8),
}

/// A piece of running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Span {
    /// Plain words.
    Text(String),
    /// A term where it is defined: `**PARA PIHAK**`.
    Term(String),
    /// Something the agreement knows: `{{starts_on}}`.
    Fact(Fact),
    /// Something to be filled in: `{{notice:duration}}`.
    Blank(Blank),
    /// A reference to another article by its key, and to one of its paragraphs as counted in its source: `{{pasal:term}}`, `{{pasal:term(2)}}`.
    Article {
        /// Key of the article.
        key: String,
        /// Paragraph, counted from 1 in the source.
        paragraph: Option<u16>,
    },
    /// A reference to a paragraph of the same article as counted in its source: `{{ayat:2}}`.
    Paragraph(u16),
}

/// A place to be filled in. Blanks of one name share one value throughout an agreement.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Blank {
    /// Its name: lower case, digits and underscores.
    pub name: String,
    /// What belongs in it.
    pub kind: BlankKind,
}

/// When a paragraph or letter is printed: `[if money]`, `[if not money]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Condition {
    /// What must be so.
    pub flag: Flag,
    /// Turned round.
    pub negated: bool,
}

impl Condition {
    /// Whether it holds, given what is so.
    pub fn holds(&self, flags: &BTreeSet<Flag>) -> bool {
        flags.contains(&self.flag) != self.negated
    }
}

/// What an agreement is about, as far as its wording depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Flag {
    /// Money changes hands between the parties.
    Money,
    /// Children take part.
    Children,
    /// There is a third party.
    Third,
    /// There is a fourth party.
    Fourth,
    /// There is a fifth party.
    Fifth,
    /// There are more than two parties.
    Several,
    /// It rests on a memorandum, or changes another agreement.
    Parent,
    /// The text stands in two languages.
    Bilingual,
}

impl Flag {
    /// All of them.
    pub const ALL: [Flag; 8] = [
        Flag::Money,
        Flag::Children,
        Flag::Third,
        Flag::Fourth,
        Flag::Fifth,
        Flag::Several,
        Flag::Parent,
        Flag::Bilingual,
    ];

    /// Its word in the notation.
    pub fn name(self) -> &'static str {
        match self {
            Flag::Money => "money",
            Flag::Children => "children",
            Flag::Third => "third",
            Flag::Fourth => "fourth",
            Flag::Fifth => "fifth",
            Flag::Several => "several",
            Flag::Parent => "parent",
            Flag::Bilingual => "bilingual",
        }
    }
}

macro_rules! facts {
    ($($(#[$doc:meta])* $variant:ident = $name:literal),+ $(,)?) => {
        /// What an agreement knows and its articles may name.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
        pub enum Fact {
            $($(#[$doc])* #[serde(rename = $name)] $variant),+
        }

        impl Fact {
            /// All of them.
            pub const ALL: &'static [Fact] = &[$(Fact::$variant),+];

            /// Its name in the notation.
            pub fn name(self) -> &'static str {
                match self {
                    $(Fact::$variant => $name),+
                }
            }
        }
    };
}

facts! {
    /// What the agreement is about, the words after TENTANG.
    Subject = "subject",
    /// What the partnership is for.
    Purpose = "purpose",
    /// Where it is signed.
    Place = "place",
    /// Its date.
    SignedOn = "signed_on",
    /// First day of its term.
    StartsOn = "starts_on",
    /// Last day of its term.
    EndsOn = "ends_on",
    /// Length of its term, counted from both days.
    Term = "term",
    /// Number of copies.
    Copies = "copies",
    /// Codes of all commitments, for instance `J1 sampai dengan J8`.
    Codes = "codes",
    /// Name of the first party.
    Organisation1 = "organisation_1",
    /// Name of the second party.
    Organisation2 = "organisation_2",
    /// Postal address of the first party.
    Address1 = "address_1",
    /// Postal address of the second party.
    Address2 = "address_2",
    /// Telephone of the first party.
    Phone1 = "phone_1",
    /// Telephone of the second party.
    Phone2 = "phone_2",
    /// E-mail address of the first party.
    Email1 = "email_1",
    /// E-mail address of the second party.
    Email2 = "email_2",
    /// Where the first party is reached: address, telephone and e-mail as far as known.
    Reach1 = "reach_1",
    /// Where the second party is reached.
    Reach2 = "reach_2",
    /// What this paper calls itself inside a sentence: perjanjian, nota kesepahaman, adendum, berita acara.
    Paper = "paper",
    /// Title, number and date of the paper it rests on or changes.
    Parent = "parent",
    /// The defined term of the party at hand.
    Party = "party",
    /// Name of the party at hand.
    Organisation = "organisation",
    /// Postal address of the party at hand.
    Address = "address",
    /// Telephone of the party at hand.
    Phone = "phone",
    /// E-mail address of the party at hand.
    Email = "email",
    /// Where the party at hand is reached.
    Reach = "reach",
    /// Who signs for the party at hand.
    Signer = "signer",
}

impl Fact {
    /// The facts of the party at hand in a letter for each party; elsewhere they mean the first.
    pub const EACH: [Fact; 7] =
        [Fact::Party, Fact::Organisation, Fact::Address, Fact::Phone, Fact::Email, Fact::Reach, Fact::Signer];
}

impl ClauseText {
    /// Every blank it names, in order of appearance, each name once.
    pub fn blanks(&self) -> Vec<Blank> {
        let mut found: Vec<Blank> = Vec::new();
        for span in self.spans() {
            if let Span::Blank(blank) = span
                && !found.iter().any(|known| known.name == blank.name)
            {
                found.push(blank.clone());
            }
        }
        found
    }

    /// Every fact it names, each once.
    pub fn facts(&self) -> BTreeSet<Fact> {
        self.spans().filter_map(|span| if let Span::Fact(fact) = span { Some(*fact) } else { None }).collect()
    }

    /// The keys of the articles it refers to.
    pub fn articles(&self) -> BTreeSet<&str> {
        self.spans()
            .filter_map(|span| if let Span::Article { key, .. } = span { Some(key.as_str()) } else { None })
            .collect()
    }

    /// All its spans in reading order.
    pub fn spans(&self) -> impl Iterator<Item = &Span> {
        self.paragraphs.iter().flat_map(|paragraph| {
            paragraph.lead.iter().chain(paragraph.items.iter().flat_map(|item| match item {
                Item::Letter { spans, .. } | Item::Each { spans, .. } => spans.as_slice(),
                Item::Duties(_) => &[],
            }))
        })
    }
}

/// The label of a letter by its place from 0: a, b, ... z, aa, ab.
pub fn letter(mut index: usize) -> String {
    let mut label = Vec::new();
    loop {
        label.push(b'a' + (index % 26) as u8);
        if index < 26 {
            break;
        }
        index = index / 26 - 1;
    }
    label.iter().rev().map(|byte| char::from(*byte)).collect()
}
