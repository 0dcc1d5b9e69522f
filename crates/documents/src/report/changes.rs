//! What is different between two editions, so that a reader of the later one need not compare them by hand.

use sepakat_domain::month::Month;
use sepakat_domain::organisation::Language;

use super::facts::{Facts, IndicatorFacts};
use super::words_of::{amount, month, part_name};
use crate::words;

/// One difference between two reports on the same programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// The cover says something else.
    Headline,
    /// The months are others.
    Time,
    /// An indicator is told of that was not.
    IndicatorAdded(String),
    /// An indicator is no longer told of.
    IndicatorGone(String),
    /// The figure of a month is another.
    Figure {
        /// Name of the indicator.
        indicator: String,
        /// Its unit.
        unit: String,
        /// Which month.
        month: Month,
        /// The figure before.
        before: Option<i64>,
        /// The figure now.
        after: Option<i64>,
    },
    /// The target of an indicator is another.
    Target(String),
    /// What is said about an indicator is different: its words, its definition, its method.
    Said(String),
    /// What the partners promised or gave is told differently.
    Partners,
    /// Other gaps, or other explanations.
    Gaps,
    /// Other pieces of evidence.
    Evidence,
    /// A part was added, left out or rewritten.
    Part(sepakat_domain::report::Part),
}

/// What changed from one report to the next, in printed order. Indicators are known by their names.
pub fn changes(before: &Facts, after: &Facts) -> Vec<Change> {
    let mut out = Vec::new();
    let mut note = |differs: bool, change: Change| {
        if differs {
            out.push(change);
        }
    };
    note(before.headline != after.headline, Change::Headline);
    note((before.from, before.to) != (after.from, after.to), Change::Time);
    let named = |facts: &'_ Facts, name: &str| facts.indicators.iter().position(|one| one.name == name);
    for one in &after.indicators {
        match named(before, &one.name) {
            None => note(true, Change::IndicatorAdded(one.name.clone())),
            Some(at) => {
                for change in between(&before.indicators[at], one) {
                    note(true, change);
                }
            }
        }
    }
    for one in &before.indicators {
        note(named(after, &one.name).is_none(), Change::IndicatorGone(one.name.clone()));
    }
    note(before.partners != after.partners, Change::Partners);
    note(before.gaps != after.gaps, Change::Gaps);
    note(before.evidence != after.evidence, Change::Evidence);
    for part in &after.parts {
        let then = before.parts.iter().find(|one| one.part == part.part);
        note(then != Some(part), Change::Part(part.part));
    }
    out
}

/// Figures month by month, then the target, then the words.
fn between(before: &IndicatorFacts, after: &IndicatorFacts) -> Vec<Change> {
    let value = |one: &IndicatorFacts, month: Month| {
        one.points.iter().find(|point| point.month == month).and_then(|point| point.value)
    };
    let mut months: Vec<Month> = before.points.iter().chain(&after.points).map(|point| point.month).collect();
    months.sort_unstable();
    months.dedup();
    let mut out: Vec<Change> = months
        .into_iter()
        .map(|month| (month, value(before, month), value(after, month)))
        .filter(|(_, then, now)| then != now)
        .map(|(month, before, now)| Change::Figure {
            indicator: after.name.clone(),
            unit: after.unit.clone(),
            month,
            before,
            after: now,
        })
        .collect();
    if (before.target, before.target_in) != (after.target, after.target_in) {
        out.push(Change::Target(after.name.clone()));
    }
    let said = |one: &IndicatorFacts| {
        [&one.definition, &one.method, &one.source, &one.limits, &one.reason].map(String::clone)
    };
    let own = |one: &IndicatorFacts| one.own_sentence.then(|| one.sentence.clone());
    if said(before) != said(after) || own(before) != own(after) {
        out.push(Change::Said(after.name.clone()));
    }
    out
}

impl Change {
    /// The change as a sentence.
    pub fn sentence(&self, language: Language) -> String {
        match self {
            Change::Headline => words::report_change_headline(language),
            Change::Time => words::report_change_time(language),
            Change::IndicatorAdded(name) => words::report_change_added(language, name),
            Change::IndicatorGone(name) => words::report_change_gone(language, name),
            Change::Figure { indicator, unit, month: of, before, after } => {
                let of = month(*of, language);
                let say = |value: &i64| amount(*value, unit, language);
                match (before, after) {
                    (None, Some(now)) => words::report_change_filled(language, indicator, &of, &say(now)),
                    (Some(then), Some(now)) => {
                        words::report_change_figure(language, &say(now), &say(then), indicator, &of)
                    }
                    _ => words::report_change_emptied(language, indicator, &of),
                }
            }
            Change::Target(name) => words::report_change_target(language, name),
            Change::Said(name) => words::report_change_said(language, name),
            Change::Partners => words::report_change_partners(language),
            Change::Gaps => words::report_change_gaps(language),
            Change::Evidence => words::report_change_evidence(language),
            Change::Part(part) => words::report_change_part(language, &part_name(*part, language)),
        }
    }
}
