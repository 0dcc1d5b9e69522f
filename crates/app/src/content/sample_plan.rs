//! The plan of a partnership of the sample: who does what when, in days from today.

use sepakat_domain::plan::RaciLetter;
use serde::Deserialize;

use super::sample::Days;

/// A task or a milestone.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleTask {
    /// Name by which later tasks refer to it.
    pub key: String,
    /// Key of the partnership.
    pub partnership: String,
    /// What is done or reached.
    pub name: String,
    /// It is a milestone, reached on its last day.
    #[serde(default)]
    pub milestone: bool,
    /// First day; a milestone has none.
    #[serde(default)]
    pub from: Option<Days>,
    /// Last day.
    pub to: Days,
    /// How much is done, in percent.
    #[serde(default)]
    pub progress: i64,
    /// Keys of tasks above that are done before.
    #[serde(default)]
    pub after: Vec<String>,
    /// Free note.
    #[serde(default)]
    pub note: String,
    /// Who has which part.
    pub roles: Vec<SampleRole>,
}

/// Somebody's part in a task.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleRole {
    /// Which part.
    pub letter: RaciLetter,
    /// Key of the contact.
    pub contact: String,
}
