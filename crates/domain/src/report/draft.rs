//! What is typed about a report, its parts and the remarks in it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::RemarkKind;
use crate::id::Id;
use crate::month::Month;
use crate::organisation::{Language, Paper};

/// A new report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ReportDraft {
    /// On which partnership.
    pub partnership: Id,
    /// For which partner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub funder: Option<Id>,
    /// For whom, in words, when it is not a partner.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub funder_name: String,
    /// First month it tells of.
    pub from: Month,
    /// Last month it tells of.
    pub to: Month,
    /// When it is owed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_on: Option<NaiveDate>,
    /// Language of the paper.
    pub language: Language,
    /// Paper it is printed on.
    pub paper: Paper,
}

/// One field of a report with its new value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
pub enum ReportField {
    /// For which partner.
    Funder(Option<Id>),
    /// For whom, in words, when it is not a partner.
    FunderName(String),
    /// First month it tells of.
    From(Month),
    /// Last month it tells of.
    To(Month),
    /// When it is owed.
    DueOn(Option<NaiveDate>),
    /// Own headline on the cover; empty takes the finding of the data.
    Headline(String),
    /// Language of the paper.
    Language(Language),
    /// Paper it is printed on.
    Paper(Paper),
}

/// One thing about a part of a report with its new value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
pub enum SectionField {
    /// Whether it is printed.
    Included(bool),
    /// Its place, ascending.
    Sort(i64),
    /// Own text; empty takes the prepared one.
    Text(String),
}

/// What a person writes in a report about one thing. An empty text puts the remark away.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RemarkDraft {
    /// In which report.
    pub report: Id,
    /// What sort.
    pub kind: RemarkKind,
    /// About which row.
    pub about: Id,
    /// What it says.
    pub text: String,
}
