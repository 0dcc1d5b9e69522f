//! Everything an impact report is composed from.
//!
//! [`Facts`] stands on its own: names, not ids; figures, not rows. What is frozen as an edition is exactly this, so
//! that a report that was handed out prints the same when figures, names or the program have long changed. How a
//! paper stands is [`Standing`], apart from the facts, because the check code is the hash of the facts.
//!
//! All figures are thousandths of their unit. Sentences are whole, in the language of the report.

use chrono::NaiveDate;
use sepakat_domain::goal::Level;
use sepakat_domain::impact::Track;
use sepakat_domain::indicator::{Aim, Frequency, Sums};
use sepakat_domain::money::Money;
use sepakat_domain::month::Month;
use sepakat_domain::organisation::{Language, Paper};
use sepakat_domain::report::Part;
use serde::{Deserialize, Serialize};

use crate::agreement::Logo;

/// Version of the composition, kept with frozen facts.
pub const TEMPLATE: &str = "laporan-1";

/// Everything an impact report is composed from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Facts {
    /// Version of the composition: [`TEMPLATE`].
    pub template: String,
    /// Language of the text.
    pub language: Language,
    /// Paper to print on.
    pub paper: Paper,
    /// Name of our organisation.
    pub organisation: String,
    /// Where it is; may be empty.
    pub place: String,
    /// Its logo.
    pub logo: Option<Logo>,
    /// For whom the report is.
    pub funder: String,
    /// Name of the programme.
    pub programme: String,
    /// Number of the agreement it rests on; may be empty.
    pub agreement: String,
    /// Who prepared it; may be empty.
    pub prepared_by: String,
    /// First month it tells of.
    pub from: Month,
    /// Last month it tells of.
    pub to: Month,
    /// The day on which the figures were read.
    pub as_of: NaiveDate,
    /// The finding on the cover.
    pub headline: String,
    /// Up to three numbers that say most; more are not printed.
    pub numbers: Vec<KeyNumber>,
    /// The goals, by level and place.
    pub goals: Vec<GoalFacts>,
    /// What is counted, in printed order; the first has number 1.
    pub indicators: Vec<IndicatorFacts>,
    /// What each side promised and gave, ours included, in printed order.
    pub partners: Vec<PartnerFacts>,
    /// What is missing.
    pub gaps: Vec<GapFacts>,
    /// Index of evidence, in printed order.
    pub evidence: Vec<EvidenceFacts>,
    /// The parts in printed order, those left out as well.
    pub parts: Vec<PartFacts>,
    /// The edition before this one, and what changed since; none on the first.
    pub former: Option<Former>,
}

/// One of the numbers at the head of the summary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyNumber {
    /// The figure.
    pub value: i64,
    /// Its unit; `%` stands right behind the figure, any other unit is left to the label.
    pub unit: String,
    /// What it counts, for instance `anak membaca lancar`.
    pub label: String,
    /// A sentence part beside it, for instance `target 65,0%; garis dasar 34,1%`; may be empty.
    pub note: String,
}

/// A goal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GoalFacts {
    /// Its level in the chain of results.
    pub level: Level,
    /// What shall be reached.
    pub title: String,
    /// What must hold for it; may be empty.
    pub assumptions: String,
}

/// An indicator with its figures in the months of the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndicatorFacts {
    /// Which of [`Facts::goals`] it belongs to, from 0.
    pub goal: usize,
    /// What is counted.
    pub name: String,
    /// What exactly counts; may be empty.
    pub definition: String,
    /// Unit of all its figures.
    pub unit: String,
    /// Which way is better.
    pub aim: Aim,
    /// Whether the months add up.
    pub sums: Sums,
    /// How often it is counted.
    pub frequency: Frequency,
    /// Value before the work began.
    pub baseline: Option<i64>,
    /// Day of the baseline.
    pub baseline_on: Option<NaiveDate>,
    /// Target of the last month with a figure, or else the final one.
    pub target: Option<i64>,
    /// When the final target is due.
    pub target_in: Option<Month>,
    /// What was reached: the last figure, or the running total.
    pub reached: Option<i64>,
    /// Thousandths of the target that were reached.
    pub share: Option<i64>,
    /// How it stands.
    pub status: Track,
    /// The months of the report, oldest first.
    pub points: Vec<PointFacts>,
    /// The finding as a title, the name of the indicator in it.
    pub headline: String,
    /// The finding in sentences: computed, or the organisation's own.
    pub sentence: String,
    /// The sentence is the organisation's own, not computed.
    pub own_sentence: bool,
    /// Why it is behind, and what comes next; may be empty.
    pub reason: String,
    /// How it is measured; may be empty.
    pub method: String,
    /// Where the figures come from; may be empty.
    pub source: String,
    /// Who sees to it; may be empty.
    pub responsible: String,
    /// What the figures cannot say; may be empty.
    pub limits: String,
}

/// One month of an indicator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PointFacts {
    /// Which month.
    pub month: Month,
    /// The figure; none when there is none.
    pub value: Option<i64>,
    /// The running total, where the months add up.
    pub total: Option<i64>,
    /// Target of the month.
    pub target: Option<i64>,
    /// What was noted with it, or why there is no figure; may be empty.
    pub note: String,
}

/// One side of the partnership.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartnerFacts {
    /// Its name.
    pub name: String,
    /// What it does in the programme; may be empty.
    pub role: String,
    /// What it promised.
    pub commitments: Vec<CommitmentFacts>,
}

/// A promise of one side.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CommitmentFacts {
    /// What is done or given.
    pub what: String,
    /// How much, in thousandths of the unit.
    pub quantity: Option<i64>,
    /// How much of it was given so far.
    pub given: Option<i64>,
    /// Unit of both.
    pub unit: String,
    /// By when.
    pub due_on: Option<NaiveDate>,
    /// How it stands.
    pub kept: Kept,
    /// It was kept, but later than promised.
    pub late: bool,
    /// Worth of the contribution in kind.
    pub value: Option<Money>,
}

/// How a promise stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kept {
    /// Kept.
    Kept,
    /// Kept in part.
    Partly,
    /// Overdue.
    Late,
    /// Not due yet.
    Open,
    /// Called off.
    CalledOff,
}

/// Something that is missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GapFacts {
    /// What it is about: name of an indicator, of a promise.
    pub subject: String,
    /// What is missing, as a sentence.
    pub what: String,
    /// The explanation; may be empty.
    pub explanation: String,
}

/// A piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceFacts {
    /// What it proves: number of the indicator, from 1.
    pub indicator: usize,
    /// Of which month.
    pub month: Month,
    /// Name of the file.
    pub name: String,
    /// SHA-256 of the file, in lower-case hex.
    pub sha256: String,
    /// Its size in bytes.
    pub size: i64,
}

/// A part of the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartFacts {
    /// Which.
    pub part: Part,
    /// Whether it is printed.
    pub included: bool,
    /// The text at its head: the organisation's own, or the prepared one; may be empty. A line end begins a
    /// paragraph.
    pub text: String,
}

/// The edition before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Former {
    /// Its number.
    pub edition: i64,
    /// Its day.
    pub frozen_on: NaiveDate,
    /// Its check code.
    pub check_code: String,
    /// What changed since, as sentences: [`super::Change::sentence`].
    pub changes: Vec<String>,
}

/// How a report stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// It may still change.
    Draft {
        /// When it was composed, RFC 3339 with offset.
        now: String,
    },
    /// It was frozen as an edition.
    Frozen {
        /// Number of the edition, from 1.
        edition: i64,
        /// The check code of its facts: [`super::check_code`].
        check_code: String,
        /// When, RFC 3339 with offset.
        frozen_at: String,
    },
}

impl Facts {
    /// Whether two reports tell the same, whatever the day on which they were read and the edition before.
    pub fn tells_the_same(&self, other: &Facts) -> bool {
        let plain = |facts: &Facts| Facts { as_of: NaiveDate::MIN, former: None, ..facts.clone() };
        plain(self) == plain(other)
    }
}
