//! Sentences computed from figures: the headline of a chart, what the figures say, and why an indicator stands as it
//! does. The findings come from `domain`; here they only get words.

use std::cmp::Ordering;

use sepakat_domain::calendar::month_names;
use sepakat_domain::impact::{Figure, Finding, Judged, Point, Series};
use sepakat_domain::indicator::{Aim, Sums};
use sepakat_domain::month::Month;
use sepakat_domain::organisation::Language;
use sepakat_domain::{numbers, quantity};

use crate::words;

/// The weightiest finding as a title, without a full stop.
pub fn headline(findings: &[Finding], language: Language) -> String {
    let Some(first) = findings.first() else { return words::finding_no_data(language) };
    match first {
        Finding::FirstTimeReached { now, target, aim: Aim::Down } => {
            words::finding_under_limit(language, &at(now, language), &amount(*target, now, language))
        }
        Finding::FirstTimeReached { now, .. } => words::finding_first_reached(language, &at(now, language)),
        Finding::Reached { now, target, by, aim } => {
            let (month, target) = (at(now, language), amount(*target, now, language));
            match (aim, by) {
                (Aim::Down, _) => words::finding_under_limit(language, &month, &target),
                (Aim::Up, 0) => words::finding_on_target(language, &month, &target),
                (Aim::Up, _) => words::finding_above(language, &month, &target),
            }
        }
        Finding::Short { now, target, aim, .. } => {
            let (month, target) = (at(now, language), amount(*target, now, language));
            match aim {
                Aim::Up => words::finding_short(language, &month, &target),
                Aim::Down => words::finding_over_limit(language, &month, &target),
            }
        }
        Finding::Rising { to, .. } => {
            words::finding_rising(language, &at(to, language), &value(to, language))
        }
        Finding::Falling { to, .. } => {
            words::finding_falling(language, &at(to, language), &value(to, language))
        }
        Finding::OnlyOne { now } => words::finding_only_one(language, &value(now, language)),
        Finding::Flat { from, to } if from.value == to.value => {
            words::finding_flat_same(language, &value(to, language))
        }
        Finding::Flat { to: now, .. }
        | Finding::Average { to: now, .. }
        | Finding::SameMonthLastYear { now, .. }
        | Finding::BesideBaseline { now, .. } => words::finding_flat(language, &value(now, language)),
        Finding::NoData | Finding::Gap { .. } | Finding::Silent { .. } | Finding::NothingToJudgeBy => {
            words::finding_no_data(language)
        }
    }
}

/// What the figures say, as one paragraph: the last change first, then the target, the trend, the year before, and
/// what is missing.
pub fn sentence(findings: &[Finding], language: Language) -> String {
    let mut ordered: Vec<&Finding> = findings.iter().collect();
    ordered.sort_by_key(|finding| place(finding));
    let mut told: Vec<String> = Vec::new();
    for finding in ordered {
        // A running total stands beside its target, not the figure of the month; it is named first.
        if let Some(now) = running_total(finding, findings) {
            told.push(words::says_total(language, &at(now, language), &value(now, language)));
        }
        told.push(one(finding, language));
    }
    if told.is_empty() { words::says_no_data(language) } else { told.join(" ") }
}

/// What a whole time says of an indicator: from where to where, and whether that is what was aimed for.
pub fn over_time(indicator: &str, series: &Series, language: Language) -> String {
    let told: Vec<&Point> = series.points.iter().filter(|point| point.value.is_some()).collect();
    let Some((last, reached)) = told.last().and_then(|last| Some((*last, last.reached()?))) else {
        return words::over_none(language, indicator);
    };
    let said = |thousandths: i64| {
        amount(thousandths, &Figure { month: last.month, value: 0, unit: series.unit.clone() }, language)
    };
    // The unit is named once; a percentage keeps to each of its numbers.
    let bare = |thousandths: i64| match series.unit.as_str() {
        "%" => said(thousandths),
        _ => quantity::format(thousandths, language),
    };
    let earlier = told.first().filter(|_| told.len() > 1).and_then(|first| first.value);
    let to = said(reached);
    let change = match series.baseline.or(earlier) {
        _ if series.sums == Sums::Total => words::over_total(language, indicator, &to),
        None => words::over_only(language, indicator, &name(last.month, last.month, language), &to),
        Some(from) => match reached.cmp(&from) {
            Ordering::Greater => words::over_rose(language, &bare(from), indicator, &to),
            Ordering::Less => words::over_fell(language, &bare(from), indicator, &to),
            Ordering::Equal => words::over_same(language, indicator, &to),
        },
    };
    let Some(target) = last.target else { return change };
    let aimed = said(target);
    let aim = match (series.aim, reached.cmp(&target)) {
        (Aim::Up, Ordering::Greater) => words::over_above(language, &aimed),
        (Aim::Up, Ordering::Equal) => words::over_reached(language, &aimed),
        (Aim::Up, Ordering::Less) => words::over_short(language, &aimed),
        (Aim::Down, Ordering::Greater) => words::over_beyond(language, &aimed),
        (Aim::Down, _) => words::over_within(language, &aimed),
    };
    format!("{change} {aim}")
}

/// Why an indicator stands as it does, in one sentence.
pub fn because(judged: &Judged, language: Language) -> String {
    let (Finding::FirstTimeReached { now, target, aim }
    | Finding::Reached { now, target, aim, .. }
    | Finding::Short { now, target, aim, .. }) = &judged.because
    else {
        return one(&judged.because, language);
    };
    let (month, value, target) = (at(now, language), value(now, language), amount(*target, now, language));
    match (aim, judged.share) {
        (Aim::Up, Some(share)) => {
            words::says_share(language, &month, &numbers::percent(share, language), &target, &value)
        }
        _ => words::says_limit(language, &month, &target, &value),
    }
}

/// In which order findings are told.
fn place(finding: &Finding) -> u8 {
    match finding {
        Finding::Rising { .. } | Finding::Falling { .. } | Finding::Flat { .. } | Finding::OnlyOne { .. } => {
            0
        }
        Finding::FirstTimeReached { .. } | Finding::Reached { .. } | Finding::Short { .. } => 1,
        Finding::Average { .. } => 2,
        Finding::SameMonthLastYear { .. } => 3,
        _ => 4,
    }
}

/// The running total in a finding about a target, where the figure of its month is another.
fn running_total<'a>(finding: &'a Finding, findings: &[Finding]) -> Option<&'a Figure> {
    let (Finding::FirstTimeReached { now, .. } | Finding::Reached { now, .. } | Finding::Short { now, .. }) =
        finding
    else {
        return None;
    };
    let figure = findings.iter().find_map(|other| match other {
        Finding::Rising { to, .. } | Finding::Falling { to, .. } | Finding::Flat { to, .. } => Some(to),
        Finding::OnlyOne { now } => Some(now),
        _ => None,
    })?;
    (figure.value != now.value).then_some(now)
}

fn one(finding: &Finding, language: Language) -> String {
    match finding {
        Finding::NoData => words::says_no_data(language),
        Finding::OnlyOne { now } => words::says_only_one(language, &at(now, language), &value(now, language)),
        Finding::Rising { from, to, by } => {
            let (before, by) = (name(from.month, to.month, language), change(*by, to, language));
            words::says_rising(language, &before, &by, &at(to, language), &value(to, language))
        }
        Finding::Falling { from, to, by } => {
            let (before, by) = (name(from.month, to.month, language), change(*by, to, language));
            words::says_falling(language, &before, &by, &at(to, language), &value(to, language))
        }
        Finding::Flat { from, to } => flat(from, to, language),
        Finding::FirstTimeReached { now, target, aim: Aim::Up } => {
            words::says_first_reached(language, &amount(*target, now, language))
        }
        Finding::FirstTimeReached { now, target, aim: Aim::Down } => {
            beside_limit(now, *target, target.abs_diff(now.value), true, language)
        }
        Finding::Reached { now, target, by: 0, .. } => {
            words::says_on_target(language, &amount(*target, now, language))
        }
        Finding::Reached { now, target, by, aim: Aim::Up } => {
            words::says_above(language, &change(*by, now, language), &amount(*target, now, language))
        }
        Finding::Short { now, target, by, aim: Aim::Up } => {
            words::says_short(language, &change(*by, now, language), &amount(*target, now, language))
        }
        Finding::Reached { now, target, by, aim: Aim::Down } => {
            beside_limit(now, *target, by.unsigned_abs(), true, language)
        }
        Finding::Short { now, target, by, aim: Aim::Down } => {
            beside_limit(now, *target, by.unsigned_abs(), false, language)
        }
        Finding::Average { since, to, step, .. } => {
            let (from, by) =
                (name(since.month, to.month, language), change(step.saturating_abs(), to, language));
            match step {
                0 => flat(since, to, language),
                1.. => words::says_average_up(language, &from, &by),
                _ => words::says_average_down(language, &from, &by),
            }
        }
        Finding::SameMonthLastYear { now, then } => {
            let (month, before) = (at(then, language), value(then, language));
            let by = i64::try_from(now.value.abs_diff(then.value)).unwrap_or(i64::MAX);
            let by = change(by, now, language);
            match now.value.cmp(&then.value) {
                Ordering::Less => words::says_less_than_last_year(language, &by, &month, &before),
                Ordering::Equal => words::says_as_last_year(language, &month),
                Ordering::Greater => words::says_more_than_last_year(language, &by, &month, &before),
            }
        }
        Finding::Gap { months } => {
            let names: Vec<String> = months.iter().map(|month| name(*month, *month, language)).collect();
            words::says_gap(language, &numbers::list(&names, language))
        }
        Finding::BesideBaseline { now, baseline, aim } => {
            let text = amount(*baseline, now, language);
            match (now.value == *baseline, (now.value > *baseline) == (*aim == Aim::Up)) {
                (true, _) => words::says_same(language, &text),
                (_, true) => words::says_better(language, &text),
                _ => words::says_worse(language, &text),
            }
        }
        Finding::Silent { since } => words::says_silent(language, &name(*since, *since, language)),
        Finding::NothingToJudgeBy => words::says_nothing_to_judge(language),
    }
}

fn flat(from: &Figure, to: &Figure, language: Language) -> String {
    let before = name(from.month, to.month, language);
    let (month, value) = (at(to, language), value(to, language));
    if from.value == to.value {
        return words::says_flat_same(language, &before, &month, &value);
    }
    words::says_flat(language, &before, &month, &value)
}

fn beside_limit(now: &Figure, limit: i64, by: u64, kept: bool, language: Language) -> String {
    let by = change(i64::try_from(by).unwrap_or(i64::MAX), now, language);
    let limit = amount(limit, now, language);
    if kept {
        words::says_under_limit(language, &by, &limit)
    } else {
        words::says_over_limit(language, &by, &limit)
    }
}

/// The month of a figure, with its year.
fn at(figure: &Figure, language: Language) -> String {
    name(figure.month, figure.month, language)
}

/// A month by name; with its year where it is told for itself, or lies in another year than `beside`.
fn name(month: Month, beside: Month, language: Language) -> String {
    let name = month_names(language)[month.month() as usize - 1];
    if month != beside && month.year() == beside.year() {
        name.to_owned()
    } else {
        format!("{name}{}{}", numbers::NO_BREAK_SPACE, month.year())
    }
}

fn value(figure: &Figure, language: Language) -> String {
    amount(figure.value, figure, language)
}

/// An amount in the unit of a figure; a percentage keeps to its number.
fn amount(thousandths: i64, of: &Figure, language: Language) -> String {
    if of.unit == "%" {
        return format!("{}%", quantity::format(thousandths, language));
    }
    quantity::with_unit(thousandths, &of.unit, language)
}

/// A difference in the unit of a figure; between two percentages it is counted in points.
fn change(thousandths: i64, of: &Figure, language: Language) -> String {
    if of.unit == "%" {
        return words::says_points(language, &quantity::format(thousandths, language));
    }
    amount(thousandths, of, language)
}
