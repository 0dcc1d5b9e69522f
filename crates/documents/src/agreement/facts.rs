//! Everything a cooperation agreement is composed from.
//!
//! [`Facts`] stands on its own: names, not ids; full texts, not keys into a library. What is frozen for signing
//! is exactly this, so that a signed agreement prints the same when the library, the partner's address or the
//! program have long changed. How a paper stands (draft, frozen, signed) is [`Standing`], apart from the facts,
//! because the check code on the paper is the hash of the facts.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use sepakat_domain::clause_text::Flag;
use sepakat_domain::money::Money;
use sepakat_domain::organisation::{Language, Paper};
use sepakat_domain::signing::Drawing;
use serde::{Deserialize, Serialize};

/// Version of the composition, kept with frozen facts.
pub const TEMPLATE: &str = "pks-1";

/// Everything a cooperation agreement is composed from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Facts {
    /// Version of the composition: [`TEMPLATE`].
    pub template: String,
    /// Language of the text.
    pub language: Language,
    /// Paper to print on.
    pub paper: Paper,
    /// Number of the draft, from 1.
    pub version: i64,
    /// Our number; empty while there is none.
    pub number: String,
    /// The other side's number; empty leaves a dotted line.
    pub partner_number: String,
    /// What it is about: the words after TENTANG.
    pub subject: String,
    /// What the partnership is for; empty when nobody said.
    pub purpose: String,
    /// Where it is signed.
    pub place: String,
    /// Its date.
    pub signed_on: Option<NaiveDate>,
    /// First day of its term.
    pub starts_on: Option<NaiveDate>,
    /// Last day of its term.
    pub ends_on: Option<NaiveDate>,
    /// How many copies the closing article names.
    pub copies: i64,
    /// The first party.
    pub first: Side,
    /// The second party.
    pub second: Side,
    /// The recitals, in the notation of articles: letters that begin "bahwa". Empty leaves them out.
    pub recitals: String,
    /// The legal basis, likewise. Empty leaves it out.
    pub basis: String,
    /// The articles in printed order.
    pub articles: Vec<ArticleFacts>,
    /// What is so, for the conditions in the articles.
    pub flags: BTreeSet<Flag>,
    /// Values of the blanks by name, in canonical form.
    pub fills: BTreeMap<String, String>,
    /// The commitments, in the order of their codes.
    pub commitments: Vec<Duty>,
}

/// One party.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Side {
    /// Full name of the organisation or group, or of the person.
    pub name: String,
    /// It is one human being, who then signs for himself or herself.
    pub person: bool,
    /// Deed, decree or registration by which it exists; may be empty.
    pub legal_basis: String,
    /// Postal address.
    pub address: String,
    /// Telephone; may be empty.
    pub phone: String,
    /// E-mail; may be empty.
    pub email: String,
    /// Its logo.
    pub logo: Option<Logo>,
    /// Who signs for it.
    pub signer: Option<Signer>,
}

/// A picture inside the facts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Logo {
    /// `image/png` or `image/jpeg`.
    pub media: String,
    /// The file, in base64.
    pub data: String,
}

/// Who signs for a party.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signer {
    /// Name with titles.
    pub name: String,
    /// Position; empty for a person who signs for himself or herself.
    pub position: String,
    /// What entitles to sign: deed, decree, power of attorney.
    pub authority: String,
}

/// One article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ArticleFacts {
    /// What other articles refer to it by, unique in the agreement: the library's key, or for a user's own
    /// article something of its own (its row's id will do).
    pub key: String,
    /// Heading.
    pub title: String,
    /// Full text in the notation of articles.
    pub text: String,
}

/// One commitment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Duty {
    /// Code on the paper, for instance `J1`, unique and ascending over both sides.
    pub code: String,
    /// Who is bound: 1 or 2.
    pub side: u8,
    /// What is done or given, for instance `menyediakan relawan pengajar`.
    pub what: String,
    /// How much, in thousandths of the unit.
    pub quantity: Option<i64>,
    /// Unit of the quantity.
    pub unit: String,
    /// By when.
    pub due_on: Option<NaiveDate>,
    /// How often, in words; empty when once.
    pub rhythm: String,
    /// Person in charge; may be empty.
    pub person: String,
    /// Worth of a contribution in kind.
    pub value: Option<Money>,
}

/// How a paper stands.
#[derive(Debug, Clone, PartialEq)]
pub enum Standing {
    /// It may still change.
    Draft {
        /// Labels of blanks by name, in the language of the paper, for what is still missing. A blank without a
        /// label is called by its name.
        labels: BTreeMap<String, String>,
        /// When it was composed, RFC 3339 with offset.
        now: String,
    },
    /// It was frozen for signing.
    Frozen {
        /// The check code of its facts: [`super::check_code`].
        check_code: String,
        /// When, RFC 3339 with offset.
        frozen_at: String,
        /// Signatures made so far.
        signatures: Vec<Signed>,
    },
}

/// A signature made on screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Signed {
    /// For which party: 1 or 2.
    pub side: u8,
    /// The drawing.
    pub drawing: Drawing,
    /// When, RFC 3339 with offset.
    pub signed_at: String,
    /// The sentence the signer agreed to, exactly as shown.
    pub consent: String,
}

impl Facts {
    /// The party of that number; anything but 2 means the first.
    pub fn side(&self, side: u8) -> &Side {
        if side == 2 { &self.second } else { &self.first }
    }

    /// The commitments of a party, in order.
    pub fn duties(&self, side: u8) -> impl Iterator<Item = &Duty> {
        self.commitments.iter().filter(move |duty| duty.side == side)
    }
}
