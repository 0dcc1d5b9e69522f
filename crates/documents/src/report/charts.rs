//! The charts of a report, from its facts.

use sepakat_domain::calendar::short_month_names;
use sepakat_domain::indicator::Sums;
use sepakat_domain::money::Money;
use sepakat_domain::month::Month;
use sepakat_domain::organisation::Language;

use super::facts::{CommitmentFacts, Facts, IndicatorFacts, Kept};
use super::words_of::month;
use crate::chart::{
    Chart, Dumbbell, Fill, Kind, Multiple, Pair, Part, Period, Plot, Progress, Series, Stack,
};
use crate::words;

/// More months than these are a line: bars would be too thin to hold their figures.
const BARS: usize = 12;
/// So few months have room for the words of their targets.
const TARGETS: usize = 8;

/// So many indicators are worth a look at all of them.
const GLANCE: usize = 3;
/// Charts count in thousandths, money in whole units.
const THOUSANDTHS: i64 = 1000;

/// The figures of an indicator; months that add up as running totals. None where there is no figure at all.
pub(super) fn series(one: &IndicatorFacts, language: Language) -> Option<Chart> {
    let told = one.points.iter().filter(|point| point.value.is_some()).count();
    if told == 0 {
        return None;
    }
    if told == 1 && one.target.is_some() {
        // One figure is no course of things: it is shown on its way.
        let progress = Progress {
            unit: one.unit.clone(),
            baseline: one.baseline,
            value: one.reached,
            target: one.target,
        };
        return Some(Chart::new(one.headline.clone(), language, Plot::Progress(progress)));
    }
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

/// The figures of all indicators, small, where there are enough for it.
pub(super) fn glance(facts: &Facts) -> Option<Chart> {
    let all: Vec<Multiple> = facts
        .indicators
        .iter()
        .filter_map(|one| match series(one, facts.language)?.plot {
            Plot::Series(drawn) => {
                let series = Series { kind: Kind::Line, say_targets: false, ..drawn };
                Some(Multiple { title: one.name.clone(), series })
            }
            _ => None,
        })
        .collect();
    let title = words::report_glance(facts.language);
    (all.len() >= GLANCE).then(|| Chart::new(title, facts.language, Plot::Multiples(all)))
}

/// Shares before and now, where there are several.
pub(super) fn then_and_now(facts: &Facts) -> Option<Chart> {
    let language = facts.language;
    let shares = facts.indicators.iter().filter(|one| one.unit == "%" && one.baseline.is_some());
    let rows: Vec<Pair> = shares
        .filter(|one| one.reached.is_some())
        .map(|one| Pair { name: one.name.clone(), before: one.baseline, after: one.reached, apart: false })
        .collect();
    if rows.len() < 2 {
        return None;
    }
    let (before, after) = (words::report_baseline(language), words::report_reached(language));
    let dumbbell = Dumbbell { unit: "%".to_owned(), before, after, rows };
    Some(Chart::new(words::report_then_now(language), language, Plot::Dumbbell(dumbbell)))
}

/// What each side gave, is to give and owes, in money; none where nothing has a worth or several currencies meet.
pub(super) fn worth(facts: &Facts) -> Option<Chart> {
    let language = facts.language;
    let all = || facts.partners.iter().flat_map(|one| &one.commitments);
    let currency = all().find_map(|one| one.value)?.currency;
    if all().filter_map(|one| one.value).any(|value| value.currency != currency) {
        return None;
    }
    let sum = |side: &[CommitmentFacts], stands: &[Kept]| -> i64 {
        let those = side.iter().filter(|one| stands.contains(&one.kept)).filter_map(|one| one.value);
        those.fold(0, |sum: i64, value| sum.saturating_add(value.units))
    };
    let mut rows = Vec::new();
    for side in &facts.partners {
        let part = |name: String, fill, stands: &[Kept]| Part {
            name,
            fill,
            value: sum(&side.commitments, stands).saturating_mul(THOUSANDTHS),
        };
        let parts = vec![
            part(words::report_worth_kept(language), Fill::Solid, &[Kept::Kept]),
            part(words::report_worth_open(language), Fill::Hatch, &[Kept::Open, Kept::Partly]),
            part(words::report_worth_late(language), Fill::Dots, &[Kept::Late]),
        ];
        let parts: Vec<Part> = parts.into_iter().filter(|one| one.value > 0).collect();
        if !parts.is_empty() {
            rows.push(Stack { name: side.name.clone(), parts });
        }
    }
    if rows.is_empty() {
        return None;
    }
    let total = |stands: &[Kept]| {
        let units =
            facts.partners.iter().map(|side| sum(&side.commitments, stands)).fold(0, i64::saturating_add);
        Money { units, currency }.on_screen(language)
    };
    let whole = total(&[Kept::Kept, Kept::Open, Kept::Partly, Kept::Late]);
    let title = words::report_head_worth(language, &whole, &total(&[Kept::Kept]));
    Some(Chart::new(title, language, Plot::Stacked(rows)))
}

/// A short name of a month; with its year where a new one begins.
fn short(month: Month, first: Month, language: Language) -> String {
    let name = short_month_names(language)[month.month() as usize - 1];
    let begins = month.month() == 1 && month != first;
    if begins { format!("{name} {:02}", month.year().rem_euclid(100)) } else { name.to_owned() }
}
