//! Partnerships: a shared purpose with one or more partners, and its eight steps.

mod draft;
mod rules;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::id::Id;

pub use draft::{MemberDraft, MemberField, PartnershipDraft, PartnershipField, StepDraft};
pub use rules::check_term;

/// The thread (benang): a shared purpose with one or more partners.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Partnership {
    /// Identity.
    pub id: Id,
    /// Name, for instance `Kelas Literasi Sabtu`.
    pub name: String,
    /// What it is for, in one or two sentences.
    pub purpose: String,
    /// First day.
    pub starts_on: Option<NaiveDate>,
    /// Last day.
    pub ends_on: Option<NaiveDate>,
    /// Put away: kept in the history, shown nowhere.
    pub retired: bool,
}

/// A partner's place in a partnership.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// Identity.
    pub id: Id,
    /// Which partnership.
    pub partnership: Id,
    /// Which partner.
    pub partner: Id,
    /// What this partner does in it.
    pub role: String,
    /// Put away: kept in the history, shown nowhere.
    pub retired: bool,
}

/// What the organisation says about one of the eight steps.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct StepMark {
    /// Identity.
    pub id: Id,
    /// Which partnership.
    pub partnership: Id,
    /// Which step.
    pub step: Step,
    /// How far it is.
    pub state: StepState,
    /// What is there or what is next.
    pub note: String,
    /// Put away: kept in the history, shown nowhere.
    pub retired: bool,
}

/// The eight steps of a partnership, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Who takes part.
    Stakeholders,
    /// Trust and communication.
    Trust,
    /// Shared goals.
    Goals,
    /// Roles and agreements.
    Roles,
    /// Resources and funding.
    Resources,
    /// Engagement of the community.
    Engagement,
    /// Measuring impact.
    Impact,
    /// Keeping it going.
    Sustaining,
}

/// How far a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum StepState {
    /// Not begun.
    Ahead,
    /// Begun.
    Underway,
    /// There.
    Done,
}
