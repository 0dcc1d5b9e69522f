//! Impact reports (laporan dampak): what is told to whom, about which months, in which parts.

mod draft;
mod outline;
mod rules;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::id::Id;
use crate::month::Month;
use crate::organisation::{Language, Paper};

pub use draft::{RemarkDraft, ReportDraft, ReportField, SectionField};
pub use outline::outline;

/// A report while it is being composed. What it says is computed from the figures each time it is drawn.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// Identity.
    pub id: Id,
    /// On which partnership.
    pub partnership: Id,
    /// For which partner; none when the reader is not one of our partners.
    pub funder: Option<Id>,
    /// For whom, in words, when it is not a partner.
    pub funder_name: String,
    /// First month it tells of.
    pub from: Month,
    /// Last month it tells of.
    pub to: Month,
    /// When it is owed.
    pub due_on: Option<NaiveDate>,
    /// Own headline on the cover; empty takes the finding of the data.
    pub headline: String,
    /// Language of the paper.
    pub language: Language,
    /// Paper it is printed on.
    pub paper: Paper,
    /// The number of its last frozen edition; 0 before the first.
    pub edition: i64,
    /// Put away: kept in the history, shown nowhere.
    pub retired: bool,
}

/// A part of a report: whether it is in, and where. Parts nobody touched have no row and stand as the outline says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Identity: of the report and the part, so that two laptops write the same row.
    pub id: Id,
    /// Of which report.
    pub report: Id,
    /// Which part.
    pub part: Part,
    /// Whether it is printed.
    pub included: bool,
    /// Its place, ascending.
    pub sort: i64,
    /// Own text of the part; empty takes the prepared one.
    pub text: String,
    /// Put away: kept in the history, shown nowhere.
    pub retired: bool,
}

/// What a person wrote in a report about one thing: their own sentence on an indicator, or why something is missing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Remark {
    /// Identity.
    pub id: Id,
    /// In which report.
    pub report: Id,
    /// What sort.
    pub kind: RemarkKind,
    /// About which row: an indicator, a commitment.
    pub about: Id,
    /// What it says.
    pub text: String,
    /// Put away: kept in the history, shown nowhere.
    pub retired: bool,
}

/// What sort of remark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RemarkKind {
    /// Their own sentence in place of the one computed from the data.
    Sentence,
    /// Why a gap is there: explained, and named in the report.
    Gap,
    /// Why an indicator is behind, and what comes next.
    Reason,
}

/// The parts of a report in the donor profile, in the order of the prepared outline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// One page: the finding, three numbers, the table of statuses, reasons and next steps.
    Summary,
    /// Goals against results: the logframe table.
    Goals,
    /// A chart, a sentence, a table and a note on the method per indicator.
    Indicators,
    /// What each partner promised and gave.
    Partners,
    /// What is missing, and why.
    Gaps,
    /// Lessons and next steps.
    Lessons,
    /// Definitions of all indicators.
    Definitions,
    /// Index of evidence with hashes.
    Evidence,
}

/// A frozen edition: the facts and texts it is made from. Only ever added.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Edition {
    /// Identity.
    pub id: Id,
    /// Of which report.
    pub report: Id,
    /// 1 for the first.
    pub number: i64,
    /// Language of the text.
    pub language: Language,
    /// Paper it is printed on.
    pub paper: Paper,
    /// Everything the paper is composed from: the snapshot of the data and the texts.
    pub facts: serde_json::Value,
    /// SHA-256 of the canonical JSON of the facts, in hex.
    pub content_hash: String,
    /// Twelve Crockford base32 characters of that hash.
    pub check_code: String,
    /// Head of this device's chain of operations at freezing, in hex.
    pub chain_head: String,
    /// Version of the template that composed it.
    pub template: String,
    /// When, RFC 3339 with offset.
    pub frozen_at: String,
    /// Always false: an edition is never put away.
    pub retired: bool,
}

impl Part {
    /// All parts, in the order of the prepared outline.
    pub const ALL: [Part; 8] = [
        Part::Summary,
        Part::Goals,
        Part::Indicators,
        Part::Partners,
        Part::Gaps,
        Part::Lessons,
        Part::Definitions,
        Part::Evidence,
    ];
}
