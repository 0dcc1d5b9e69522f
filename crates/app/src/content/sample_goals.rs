//! Goals, indicators and figures of the sample: what a reading house could have counted in a year and a bit.
//!
//! Months are counted from the present one (0), so that the sample never ages; values are whole units.

use sepakat_domain::goal::Level;
use sepakat_domain::indicator::{Aim, Frequency, Sums};
use serde::Deserialize;

use super::sample::Days;

/// A number of months from the present one; negative in the past.
pub type Months = i64;

/// A goal with its indicators.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleGoal {
    /// Name by which the sample refers to it.
    pub key: String,
    /// Key of the partnership.
    pub partnership: String,
    /// Level in the chain of results.
    pub level: Level,
    /// Key of the goal above.
    #[serde(default)]
    pub parent: Option<String>,
    /// What shall be different.
    pub statement: String,
    /// Key of the partner that has the need it answers.
    #[serde(default)]
    pub need_of: Option<String>,
    /// That need, in the words of the partner's list.
    #[serde(default)]
    pub need: String,
    /// Why it matters.
    #[serde(default)]
    pub need_note: String,
    /// Who answers for it.
    pub responsible: String,
    /// By the end of which month.
    pub due_month: Months,
    /// Who agreed.
    #[serde(default)]
    pub agreed_by: String,
    /// When they agreed.
    #[serde(default)]
    pub agreed: Option<Days>,
    /// What must hold outside our reach.
    #[serde(default)]
    pub assumption: String,
    /// What is counted.
    pub indicators: Vec<SampleIndicator>,
}

/// An indicator with its figures.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleIndicator {
    /// Name by which it is known.
    pub key: String,
    /// Its name.
    pub name: String,
    /// What is counted.
    pub definition: String,
    /// Why.
    pub why: String,
    /// Unit.
    pub unit: String,
    /// Which way is better.
    pub direction: Aim,
    /// How months add up.
    pub sums: Sums,
    /// Value before the work began.
    pub baseline: i64,
    /// In which month that was taken.
    pub baseline_month: Months,
    /// By whom.
    pub baseline_source: String,
    /// Value to reach.
    pub target: i64,
    /// In which month.
    pub target_month: Months,
    /// Month and value of each step on the way.
    #[serde(default)]
    pub milestones: Vec<(Months, i64)>,
    /// How often a figure is due.
    pub frequency: Frequency,
    /// How it is measured.
    pub method: String,
    /// Where the figures come from.
    pub source: String,
    /// Who enters it.
    pub responsible: String,
    /// No figure is below.
    pub lowest: i64,
    /// No figure is above.
    pub highest: i64,
    /// What the figures cannot say.
    #[serde(default)]
    pub limits: String,
    /// Month of the first figure.
    pub first: Months,
    /// Figures from that month on; none where there is no data, with its reason among the gaps, or nothing yet.
    pub values: Vec<Option<i64>>,
    /// Thousandths by which figures of each month of the calendar are multiplied, January first.
    #[serde(default)]
    pub season: Vec<i64>,
    /// Months without data.
    #[serde(default)]
    pub gaps: Vec<SampleGap>,
    /// Notes on figures.
    #[serde(default)]
    pub notes: Vec<SampleNote>,
    /// Who entered the figures.
    pub entered_by: String,
    /// Files that prove figures.
    #[serde(default)]
    pub evidence: Vec<SampleEvidence>,
}

/// A month without data.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleGap {
    /// Which month.
    pub month: Months,
    /// Why.
    pub reason: String,
}

/// A note on a figure.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleNote {
    /// On which month's.
    pub month: Months,
    /// What it says.
    pub note: String,
}

/// A file that proves a figure: a plain text that stands for a scan.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleEvidence {
    /// Which month's.
    pub month: Months,
    /// Name of the file.
    pub name: String,
    /// Its content.
    pub text: String,
}

/// The closed months of a partnership.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleClosings {
    /// Key of the partnership.
    pub partnership: String,
    /// First closed month.
    pub first: Months,
    /// Last closed month.
    pub last: Months,
    /// Who closed them.
    pub by: String,
    /// Months that were opened again, and closed once more.
    #[serde(default)]
    pub reopened: Vec<SampleReopening>,
}

/// A closed month that was opened again.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleReopening {
    /// Which month.
    pub month: Months,
    /// By whom.
    pub by: String,
    /// Why.
    pub reason: String,
}
