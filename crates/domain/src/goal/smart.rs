//! Whether a goal is SMART: each letter with rules that can be said in words, and advice on what is missing.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{Goal, Level, wording};
use crate::indicator::{Aim, Indicator, Sums};
use crate::month::Month;

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
///
/// A letter is met when there is no advice on it. Indicators that were put away do not count.
pub fn smart(goal: &Goal, indicators: &[Indicator], today: NaiveDate) -> Smart {
    let counted: Vec<&Indicator> = indicators.iter().filter(|one| !one.retired).collect();
    let letters = [
        (SmartLetter::Specific, specific(goal, &counted)),
        (SmartLetter::Measurable, measurable(goal, &counted)),
        (SmartLetter::Achievable, achievable(goal, &counted)),
        (SmartLetter::Relevant, relevant(goal)),
        (SmartLetter::Timely, timely(goal, &counted, today)),
    ];
    let letter = |(letter, advice): (SmartLetter, Vec<Advice>)| {
        let state = if advice.is_empty() { LetterState::Met } else { LetterState::Missing };
        Letter { letter, state, advice }
    };
    Smart { letters: letters.into_iter().map(letter).collect() }
}

/// Fewer words hardly say who will have or do what.
const FEWEST_WORDS: usize = 5;

/// A target so many times its baseline is either a slip or a dream.
const FAR: i128 = 10;

/// A goal further away is nobody's to keep.
const MOST_YEARS: i32 = 10;

fn specific(goal: &Goal, indicators: &[&Indicator]) -> Vec<Advice> {
    let words = wording::words(&goal.statement);
    if words.is_empty() {
        return vec![Advice::new(AdviceCode::StatementMissing)];
    }
    let mut advice = Vec::new();
    if words.len() < FEWEST_WORDS {
        advice.push(Advice::with(AdviceCode::TooShort, "count", &words.len().to_string()));
    }
    // A vague word is fine as soon as an indicator or a number says what is meant by it.
    if indicators.is_empty()
        && !wording::has_number(&words)
        && let Some(word) = wording::vague(&words)
    {
        advice.push(Advice::with(AdviceCode::VagueWord, "word", word));
    }
    if let Some(word) = wording::joins_deeds(&words) {
        advice.push(Advice::with(AdviceCode::SeveralGoals, "word", word));
    }
    advice
}

fn measurable(goal: &Goal, indicators: &[&Indicator]) -> Vec<Advice> {
    let mut advice = Vec::new();
    if indicators.is_empty() {
        advice.push(Advice::new(AdviceCode::IndicatorMissing));
        if !wording::has_number(&wording::words(&goal.statement)) {
            advice.push(Advice::new(AdviceCode::NumberMissing));
        }
    }
    for one in indicators {
        if one.target.is_none() {
            advice.push(Advice::with(AdviceCode::TargetMissing, "indicator", &one.name));
        }
        if one.method.is_empty() && one.source.is_empty() {
            advice.push(Advice::with(AdviceCode::MethodMissing, "indicator", &one.name));
        }
    }
    advice
}

fn achievable(goal: &Goal, indicators: &[&Indicator]) -> Vec<Advice> {
    let mut advice = Vec::new();
    if goal.responsible.is_empty() {
        advice.push(Advice::new(AdviceCode::ResponsibleMissing));
    }
    for one in indicators {
        advice.extend(reach(one).map(|code| Advice::with(code, "indicator", &one.name)));
    }
    advice
}

/// What is wrong with the way from the baseline to the target, if anything. Figures that add up begin at nothing,
/// so for them only the target counts.
fn reach(indicator: &Indicator) -> Option<AdviceCode> {
    let target = i128::from(indicator.target?);
    if indicator.sums == Sums::Total {
        return None;
    }
    let Some(baseline) = indicator.baseline.map(i128::from) else { return Some(AdviceCode::BaselineMissing) };
    let (better, far) = match indicator.direction {
        Aim::Up => (target > baseline, baseline > 0 && target >= baseline * FAR),
        Aim::Down => (target < baseline, target > 0 && target * FAR <= baseline),
    };
    match (better, far) {
        (false, _) => Some(AdviceCode::TargetNotBetter),
        (true, true) => Some(AdviceCode::TargetFar),
        (true, false) => None,
    }
}

fn relevant(goal: &Goal) -> Vec<Advice> {
    let checks = [
        (goal.need.is_none() && goal.need_note.is_empty(), AdviceCode::NeedMissing),
        (goal.agreed_by.is_empty(), AdviceCode::AgreedByMissing),
        (!goal.agreed_by.is_empty() && goal.agreed_on.is_none(), AdviceCode::AgreedOnMissing),
        (goal.level >= Level::Output && goal.parent.is_none(), AdviceCode::ParentMissing),
    ];
    checks.into_iter().filter(|(missing, _)| *missing).map(|(_, code)| Advice::new(code)).collect()
}

fn timely(goal: &Goal, indicators: &[&Indicator], today: NaiveDate) -> Vec<Advice> {
    let mut advice = Vec::new();
    match goal.due_on {
        None => advice.push(Advice::new(AdviceCode::DueMissing)),
        Some(due) => {
            let code = if due < today {
                Some(AdviceCode::DuePast)
            } else if goal.agreed_on.is_some_and(|agreed| due < agreed) {
                Some(AdviceCode::DueBeforeAgreed)
            } else if due.year() > today.year() + MOST_YEARS {
                Some(AdviceCode::DueFar)
            } else {
                None
            };
            advice.extend(code.map(|code| Advice::with(code, "day", &due.to_string())));
        }
    }
    for one in indicators.iter().filter(|one| one.target.is_some()) {
        match (one.target_in, goal.due_on) {
            (None, _) => advice.push(Advice::with(AdviceCode::TargetMonthMissing, "indicator", &one.name)),
            (Some(month), Some(due)) if month > Month::of(due) => {
                let mut late = Advice::with(AdviceCode::TargetAfterDue, "indicator", &one.name);
                late.args.push(("month".to_owned(), month.to_string()));
                advice.push(late);
            }
            _ => {}
        }
    }
    advice
}

impl Advice {
    fn new(code: AdviceCode) -> Advice {
        Advice { code, args: Vec::new() }
    }

    fn with(code: AdviceCode, name: &str, value: &str) -> Advice {
        Advice { code, args: vec![(name.to_owned(), value.to_owned())] }
    }
}
