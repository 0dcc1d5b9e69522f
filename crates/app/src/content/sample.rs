//! The sample organisation: what a reading house in Surabaya could have in Sepakat after a year, in both
//! languages. Everybody in it is invented.
//!
//! The files hold facts with days counted from today, so that the sample never ages. What makes deeds of them is
//! no business of this module.

use std::collections::BTreeMap;

use sepakat_domain::commitment::Status;
use sepakat_domain::conversation::{LineKind, Medium};
use sepakat_domain::organisation::Language;
use sepakat_domain::partner::{Category, Kind, Stage};
use sepakat_domain::partnership::{Step, StepState};
use sepakat_domain::signing::{Drawing, Identified};
use serde::Deserialize;

use super::sample_goals::{SampleClosings, SampleGoal};
use super::sample_plan::SampleTask;

/// Reads the sample in one language.
///
/// # Errors
/// Only if the files compiled into the program are broken, which a test excludes.
pub fn sample(language: Language) -> Result<Sample, serde_json::Error> {
    serde_json::from_str(match language {
        Language::Id => include_str!("../../content/id/sample.json"),
        Language::En => include_str!("../../content/en/sample.json"),
    })
}

/// The drawn signatures of the sample's signers, by the name that [`SampleSignature::drawing`] gives.
///
/// # Errors
/// As for [`sample`].
pub fn drawings() -> Result<BTreeMap<String, Drawing>, serde_json::Error> {
    serde_json::from_str(include_str!("../../content/signatures.json"))
}

/// A number of days from today; negative in the past.
pub type Days = i64;

/// The whole sample.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sample {
    /// Our organisation.
    pub organisation: SampleOrganisation,
    /// The sentence that consents in the sample agreed to.
    pub consent_wording: String,
    /// Partners of all kinds.
    pub partners: Vec<SamplePartner>,
    /// Partnerships.
    pub partnerships: Vec<SamplePartnership>,
    /// Conversations, oldest first as far as possible.
    pub conversations: Vec<SampleConversation>,
    /// Commitments in the order in which agreements list them.
    pub commitments: Vec<SampleCommitment>,
    /// Agreements.
    pub agreements: Vec<SampleAgreement>,
    /// Tasks and milestones, each after those that it waits for.
    pub plan: Vec<SampleTask>,
    /// Goals with their indicators and figures, each after the goal above it.
    pub goals: Vec<SampleGoal>,
    /// Months that were closed.
    pub closings: Vec<SampleClosings>,
    /// What the reports say was learned, a paragraph a line.
    pub report_lessons: String,
}

/// Our organisation and its people.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleOrganisation {
    /// Full name.
    pub name: String,
    /// Mark in document numbers.
    pub short_code: String,
    /// Postal address.
    pub address: String,
    /// Town.
    pub place: String,
    /// Deed of foundation.
    pub legal_basis: String,
    /// Telephone.
    pub phone: String,
    /// E-mail address.
    pub email: String,
    /// Our people; those with [`SampleContact::signs`] sign.
    pub signers: Vec<SampleContact>,
}

/// A person in a role.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleContact {
    /// Name by which the sample refers to it.
    pub key: String,
    /// Name with titles.
    pub name: String,
    /// Form of address.
    pub address_form: String,
    /// Position.
    #[serde(default)]
    pub position: String,
    /// What entitles to sign.
    #[serde(default)]
    pub authority: String,
    /// Telephone.
    #[serde(default)]
    pub phone: String,
    /// E-mail address.
    #[serde(default)]
    pub email: String,
    /// May sign.
    #[serde(default)]
    pub signs: bool,
    /// First to call.
    #[serde(default)]
    pub main: bool,
}

/// A person who is a partner.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleIndividual {
    /// Name.
    pub name: String,
    /// Form of address.
    pub address_form: String,
    /// Telephone.
    #[serde(default)]
    pub phone: String,
    /// E-mail address.
    #[serde(default)]
    pub email: String,
    /// Note.
    #[serde(default)]
    pub note: String,
}

/// A partner with everything about it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SamplePartner {
    /// Name by which the sample refers to it.
    pub key: String,
    /// Name; empty for an individual.
    #[serde(default)]
    pub name: String,
    /// Kind.
    pub kind: Kind,
    /// Sub-type of the kind.
    pub subtype: String,
    /// Stage.
    pub stage: Stage,
    /// Town.
    pub place: String,
    /// Telephone.
    #[serde(default)]
    pub phone: String,
    /// E-mail address.
    #[serde(default)]
    pub email: String,
    /// Postal address.
    #[serde(default)]
    pub address: String,
    /// Deed, decree or registration.
    #[serde(default)]
    pub legal_basis: String,
    /// Note.
    #[serde(default)]
    pub note: String,
    /// What is to be done next.
    #[serde(default)]
    pub next_step: String,
    /// When that is due.
    #[serde(default)]
    pub next_step_in: Option<Days>,
    /// When consent to keep contact details was given.
    #[serde(default)]
    pub consent_day: Option<Days>,
    /// The person, when this partner is one.
    #[serde(default)]
    pub individual: Option<SampleIndividual>,
    /// Its people.
    #[serde(default)]
    pub contacts: Vec<SampleContact>,
    /// What it brings.
    #[serde(default)]
    pub offers: Vec<SampleOffering>,
    /// What it lacks.
    #[serde(default)]
    pub needs: Vec<SampleOffering>,
}

/// One thing a partner brings or lacks.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleOffering {
    /// Sort of thing.
    pub category: Category,
    /// In words.
    pub what: String,
}

/// A partnership with its members and steps.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SamplePartnership {
    /// Name by which the sample refers to it.
    pub key: String,
    /// Name.
    pub name: String,
    /// What it is for.
    pub purpose: String,
    /// First day.
    pub starts: Days,
    /// How many months it lasts; the last day follows from them.
    pub months: u32,
    /// Its members.
    pub members: Vec<SampleMember>,
    /// What is said about its steps.
    pub steps: Vec<SampleStep>,
}

/// A partner in a partnership.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleMember {
    /// Key of the partner.
    pub partner: String,
    /// Its role.
    pub role: String,
}

/// One of the eight steps.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleStep {
    /// Which.
    pub step: Step,
    /// How far.
    pub state: StepState,
    /// What is there or next.
    #[serde(default)]
    pub note: String,
}

/// A logged conversation.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleConversation {
    /// Name by which commitments refer to it.
    pub key: String,
    /// Key of the partner.
    pub partner: String,
    /// Key of the partnership.
    #[serde(default)]
    pub partnership: Option<String>,
    /// When.
    pub day: Days,
    /// How.
    pub channel: Medium,
    /// Who took part.
    pub people: String,
    /// What it was about.
    pub summary: String,
    /// Marked lines. They stand for themselves: offers, needs and commitments are listed apart.
    #[serde(default)]
    pub lines: Vec<SampleLine>,
}

/// A line of a conversation.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleLine {
    /// What it is.
    pub kind: LineKind,
    /// What was said.
    pub text: String,
}

/// A commitment.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleCommitment {
    /// Name by which it is known.
    pub key: String,
    /// Key of the partnership.
    pub partnership: String,
    /// Key of the partner that is bound; none means our own organisation.
    #[serde(default)]
    pub partner: Option<String>,
    /// Person in charge.
    #[serde(default)]
    pub person: String,
    /// What is done or given.
    pub what: String,
    /// How much, in thousandths.
    #[serde(default)]
    pub quantity: Option<i64>,
    /// Unit.
    #[serde(default)]
    pub unit: String,
    /// By when.
    pub due: Days,
    /// How often.
    #[serde(default)]
    pub rhythm: String,
    /// How it stands.
    pub status: Status,
    /// When it was kept.
    #[serde(default)]
    pub kept: Option<Days>,
    /// Worth in rupiah.
    #[serde(default)]
    pub value: Option<i64>,
    /// Key of the conversation in which it was made.
    #[serde(default)]
    pub conversation: Option<String>,
    /// Note.
    #[serde(default)]
    pub note: String,
    /// Made after the agreement was signed, and so not in it.
    #[serde(default)]
    pub later: bool,
}

/// An agreement between our organisation and one partner.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleAgreement {
    /// Name by which the sample refers to it.
    pub key: String,
    /// Key of the partnership.
    pub partnership: String,
    /// Key of the partner that is party 2.
    pub partner: String,
    /// The words after TENTANG.
    pub subject: String,
    /// Place of our number in its year.
    pub ordinal: u32,
    /// The other side's number, with `{tahun}` for the year.
    #[serde(default)]
    pub partner_number: String,
    /// Its date.
    pub signed: Days,
    /// First day of its term.
    pub starts: Days,
    /// How many months it lasts; the last day follows from them.
    pub months: u32,
    /// Key of our signer.
    pub signer: String,
    /// Key of the partner's signer.
    pub partner_signer: String,
    /// How far it is.
    pub state: SampleState,
    /// Articles that differ from the usual choice.
    #[serde(default)]
    pub clauses: Vec<SampleClause>,
    /// Blanks and what fills them, in canonical form. Other blanks take what is usual.
    pub fills: BTreeMap<String, String>,
    /// Blanks that are filled with a day.
    #[serde(default)]
    pub fill_days: BTreeMap<String, Days>,
    /// Who has signed.
    pub signatures: Vec<SampleSignature>,
}

/// How far a sample agreement is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SampleState {
    /// Signed by both sides.
    Signed,
    /// Frozen, and waiting for the other side.
    Waiting,
}

/// An article that differs from the usual choice.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleClause {
    /// Key in the library.
    pub key: String,
    /// Printed.
    pub included: bool,
    /// Variant; empty for the usual wording.
    #[serde(default)]
    pub variant: String,
}

/// A drawn signature.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleSignature {
    /// For which party.
    pub side: i64,
    /// How the signer was identified.
    pub identified: Identified,
    /// What was shown.
    #[serde(default)]
    pub note: String,
    /// Key of the drawing in [`drawings`].
    pub drawing: String,
    /// On which day.
    pub day: Days,
    /// At what time, `HH:MM`.
    pub time: String,
}

#[cfg(test)]
#[path = "sample_tests.rs"]
mod tests;
