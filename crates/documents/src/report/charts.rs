//! The charts of a report, from its facts.

use sepakat_domain::calendar::short_month_names;
use sepakat_domain::indicator::Sums;
use sepakat_domain::month::Month;
use sepakat_domain::organisation::Language;

use super::facts::IndicatorFacts;
use super::words_of::month;
use crate::chart::{Chart, Kind, Period, Plot, Series};

/// More months than these are a line: bars would be too thin to hold their figures.
const BARS: usize = 12;
/// So few months have room for the words of their targets.
const TARGETS: usize = 8;

/// The figures of an indicator; months that add up as running totals. None where there is no figure at all.
pub(super) fn series(one: &IndicatorFacts, language: Language) -> Option<Chart> {
    one.points.iter().find(|point| point.value.is_some())?;
    let first = one.points.first()?.month;
    let points: Vec<Period> = one
        .points
        .iter()
        .map(|point| Period {
            label: short(point.month, first, language),
            name: month(point.month, language),
            value: point.value.and(if one.sums == Sums::Total { point.total } else { point.value }),
            target: point.target,
        })
        .collect();
    let kind = if points.len() > BARS { Kind::Line } else { Kind::Bars };
    let say_targets = points.len() <= TARGETS;
    let series = Series { kind, unit: one.unit.clone(), points, baseline: one.baseline, say_targets };
    Some(Chart::new(one.headline.clone(), language, Plot::Series(series)))
}

/// A short name of a month; with its year where a new one begins.
fn short(month: Month, first: Month, language: Language) -> String {
    let name = short_month_names(language)[month.month() as usize - 1];
    let begins = month.month() == 1 && month != first;
    if begins { format!("{name} {:02}", month.year().rem_euclid(100)) } else { name.to_owned() }
}
