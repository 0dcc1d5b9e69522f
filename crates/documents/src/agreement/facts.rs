//! Everything a cooperation agreement is composed from.
//!
//! [`Facts`] stands on its own: names, not ids; full texts, not keys into a library. What is frozen for signing
//! is exactly this, so that a signed agreement prints the same when the library, the partner's address or the
//! program have long changed. How a paper stands (draft, frozen, signed) is [`Standing`], apart from the facts,
//! because the check code on the paper is the hash of the facts.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use sepakat_domain::agreement::{AgreementKind, AnnexKind};
use sepakat_domain::clause_text::Flag;
use sepakat_domain::money::Money;
use sepakat_domain::organisation::{Language, Paper};
use sepakat_domain::plan::RaciLetter;
use sepakat_domain::signing::{Attended, Drawing, Identified};
use serde::{Deserialize, Serialize};

use super::amend::Amends;

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
    // What papers of before did not know is left out of the canonical form where it is empty, so that their hashes hold.
    /// What sort of paper.
    #[serde(default, skip_serializing_if = "is_default")]
    pub kind: AgreementKind,
    /// The third party and those after it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<Side>,
    /// The paper it rests on, or that it changes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<ParentPaper>,
    /// Who witnesses the signing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub witnesses: Vec<Signer>,
    /// The first party signs at the right.
    #[serde(default, skip_serializing_if = "is_default")]
    pub first_right: bool,
    /// What is printed after the signatures, in this order; none means the commitments when there are any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub annexes: Option<Vec<AnnexKind>>,
    /// What the annexes show besides the commitments.
    #[serde(default, skip_serializing_if = "is_default")]
    pub plan: PlanFacts,
    /// The text in the other language, for a paper in two columns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub translation: Option<Translation>,
    /// What an addendum changes, and in which text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amends: Option<Amends>,
    /// How many seals it is to carry, set when it is frozen; papers of before have no room for any.
    #[serde(default, skip_serializing_if = "is_default")]
    pub seals: u8,
    /// A box for the initials of every party at the foot of each page but the one that is signed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub initials: bool,
}

/// The text of a paper in its second language. Facts, blanks and commitments are the same in both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Translation {
    /// Which language.
    pub language: Language,
    /// The recitals.
    pub recitals: String,
    /// The legal basis.
    pub basis: String,
    /// The articles, with the keys and in the order of those they translate.
    pub articles: Vec<ArticleFacts>,
}

/// A paper that this one rests on or changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ParentPaper {
    /// What it is called in a sentence, for instance `Nota Kesepahaman`.
    pub title: String,
    /// Its number; may be empty.
    pub number: String,
    /// Its date.
    pub on: Option<NaiveDate>,
}

/// What the annexes show besides the commitments.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanFacts {
    /// Tasks and milestones in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tasks: Vec<TaskFacts>,
    /// Lines of the budget in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub budget: Vec<BudgetFacts>,
    /// Goals with their indicators in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub indicators: Vec<IndicatorFacts>,
}

/// A task or milestone of the annexes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaskFacts {
    /// What is done or reached.
    pub name: String,
    /// It is a milestone.
    pub milestone: bool,
    /// First day.
    pub starts_on: Option<NaiveDate>,
    /// Last day.
    pub ends_on: Option<NaiveDate>,
    /// How much is done, in percent.
    pub progress: i64,
    /// Places in this list (from 0) of the tasks that must be done before.
    pub after: Vec<usize>,
    /// Who has which part in it.
    pub roles: Vec<RoleFacts>,
}

/// A part in a task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleFacts {
    /// Which part.
    pub letter: RaciLetter,
    /// Name of the person; empty when the whole party has it.
    pub person: String,
    /// Name of the organisation or group.
    pub organisation: String,
}

/// A line of the budget.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BudgetFacts {
    /// What is paid.
    pub what: String,
    /// How much, in thousandths of the unit.
    pub quantity: Option<i64>,
    /// Unit of the quantity.
    pub unit: String,
    /// Price of one unit.
    pub price: Option<Money>,
    /// Who bears it: a side from 1, or 0 for somebody else.
    pub side: u8,
    /// Name of who bears it.
    pub bearer: String,
}

/// A goal with its indicators.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndicatorFacts {
    /// The goal in one sentence.
    pub goal: String,
    /// Name of the indicator; empty for a goal without one.
    pub name: String,
    /// Unit of its figures.
    pub unit: String,
    /// Figure to start from, in thousandths.
    pub baseline: Option<i64>,
    /// Figure to reach, in thousandths.
    pub target: Option<i64>,
    /// By which month, for instance `2027-06`; empty when not said.
    pub target_in: String,
    /// Where the figures come from.
    pub source: String,
}

/// Whether a value is what it is when nothing was said.
fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
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
    /// Its own number, from the third party on; empty leaves a dotted line.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub number: String,
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
    /// Who is bound: the number of a party, from 1.
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
        /// The same in the second language of a paper in two.
        other: BTreeMap<String, String>,
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
        /// What became of the witnesses so far.
        witnessed: Vec<Witnessed>,
        /// What the page of evidence adds, once nothing more is to come.
        evidence: Option<Evidence>,
        /// Which printed copy it is; none for the file.
        copy: Option<CopyOf>,
    },
}

/// One of the printed copies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CopyOf {
    /// Which, from 1.
    pub number: u8,
    /// Of how many.
    pub total: u8,
}

/// A signature.
#[derive(Debug, Clone, PartialEq)]
pub struct Signed {
    /// For which party, from 1.
    pub side: u8,
    /// The drawing; none for one in ink, which stands on the printed copies.
    pub drawing: Option<Drawing>,
    /// The day of one in ink.
    pub inked_on: Option<NaiveDate>,
    /// When, RFC 3339 with offset; of one in ink when it was noted.
    pub signed_at: String,
    /// The sentence the signer agreed to, exactly as shown; empty for one in ink.
    pub consent: String,
    /// How the signer was identified.
    pub identified: Identified,
    /// What was shown, last four digits at most.
    pub identified_note: String,
    /// The computer's clock had been set back.
    pub clock_suspicious: bool,
}

/// What became of a witness at the desk.
#[derive(Debug, Clone, PartialEq)]
pub struct Witnessed {
    /// Which of the witnesses, from 1.
    pub number: u8,
    /// What became of it.
    pub attended: Attended,
    /// The signature of one who signed on screen; its side is the number.
    pub signed: Option<Signed>,
}

/// What the page of evidence says besides the facts and the signatures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// Identity of the frozen version.
    pub document: String,
    /// SHA-256 of the PDF that the signers read, in hex; papers of before have none.
    pub paper_hash: Option<String>,
    /// Where the log of changes stood when the text was frozen, in hex.
    pub chain_head: String,
}

impl Facts {
    /// The party of that number, from 1; the first for a number that no party has.
    pub fn side(&self, side: u8) -> &Side {
        match side {
            2 => &self.second,
            3.. => self.others.get(usize::from(side) - 3).unwrap_or(&self.first),
            _ => &self.first,
        }
    }

    /// The party of that number; none for a number that no party has.
    pub fn side_mut(&mut self, side: u8) -> Option<&mut Side> {
        match side {
            1 => Some(&mut self.first),
            2 => Some(&mut self.second),
            side => self.others.get_mut(usize::from(side).checked_sub(3)?),
        }
    }

    /// How many parties there are: two to [`sepakat_domain::agreement::MOST_PARTIES`].
    pub fn parties(&self) -> u8 {
        u8::try_from(self.others.len().min(3) + 2).unwrap_or(2)
    }

    /// How many articles of an addendum stand before those written in the notation: one for each change.
    pub(super) fn changes(&self) -> usize {
        self.amends.as_ref().map_or(0, |amends| amends.changes.len())
    }

    /// The numbers of all parties, in order.
    pub fn sides(&self) -> impl Iterator<Item = u8> + use<> {
        1..=self.parties()
    }

    /// The commitments of a party, in order.
    pub fn duties(&self, side: u8) -> impl Iterator<Item = &Duty> {
        self.commitments.iter().filter(move |duty| duty.side == side)
    }
}
