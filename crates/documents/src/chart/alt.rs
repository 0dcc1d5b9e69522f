//! What is read aloud instead of a chart: what it is, how it began and stands, its extremes, its gaps, every figure.

use chrono::NaiveDate;
use sepakat_domain::calendar;
use sepakat_domain::organisation::Language;
use sepakat_domain::quantity;

use super::data::{Chart, Dumbbell, Kind, Period, Plot, Progress, Series, Stack, Timeline};
use super::stacked::{by_size, total};
use super::{timeline, year};
use crate::words;

/// The alternative text of a chart.
pub fn alt(chart: &Chart) -> String {
    match &chart.plot {
        Plot::Series(series) => of_series(series, chart.language),
        Plot::Stacked(rows) => of_stacks(rows, chart.language),
        Plot::Progress(progress) => of_progress(progress, chart.language),
        Plot::Dumbbell(dumbbell) => of_dumbbell(dumbbell, chart.language),
        Plot::Timeline(all) => of_timeline(all, chart.language),
        Plot::Year(all) => year::alt(all, chart.language),
        Plot::Multiples(all) => {
            let mut told = vec![words::chart_alt_multiples(chart.language, &all.len().to_string())];
            told.extend(
                all.iter().map(|one| format!("{}: {}", one.title, of_series(&one.series, chart.language))),
            );
            told.join(" ")
        }
    }
}

fn of_stacks(rows: &[Stack], language: Language) -> String {
    if rows.is_empty() {
        return words::chart_alt_none(language);
    }
    let mut told = vec![words::chart_alt_stacked(language, &rows.len().to_string())];
    for row in by_size(rows) {
        let part = |name: &str, value: i64| format!("{name} {}", quantity::format(value, language));
        let parts: Vec<String> = row.parts.iter().map(|p| part(&p.name, p.value)).collect();
        let sum = quantity::format(total(row), language);
        told.push(words::chart_alt_stack(language, &row.name, &parts.join(", "), &sum));
    }
    told.join(" ")
}

/// Every step with its days, how it stands, and what must be done before.
fn of_timeline(all: &Timeline, language: Language) -> String {
    if all.steps.is_empty() {
        return words::timeline_none(language);
    }
    let mut told = vec![words::timeline_alt(language, &all.steps.len().to_string())];
    for step in &all.steps {
        let day = |day: NaiveDate| calendar::long(day, language);
        let days = match (step.starts_on, step.ends_on) {
            (Some(from), Some(until)) => words::chart_alt_span(language, &day(from), &day(until)),
            (None, Some(only)) | (Some(only), None) => day(only),
            (None, None) => String::new(),
        };
        let before: Vec<&str> =
            step.after.iter().filter_map(|at| all.steps.get(*at)).map(|one| one.name.as_str()).collect();
        let before = (!before.is_empty()).then(|| words::timeline_after(language, &before.join(", ")));
        let kind = step.milestone.then(|| words::timeline_milestone(language));
        let parts = [kind, Some(days), Some(timeline::state(step, language)), before];
        let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
        told.push(format!("{}: {}.", step.name.trim(), parts.join(", ")));
    }
    told.join(" ")
}

fn of_progress(progress: &Progress, language: Language) -> String {
    let say = |value: i64| amount(value, &progress.unit, language);
    let mut told = vec![match progress.value {
        Some(value) => words::chart_alt_progress(language, &say(value)),
        None => words::chart_alt_none(language),
    }];
    told.extend(
        progress.target.map(|target| format!("{}.", capital(&words::chart_target(language, &say(target))))),
    );
    told.extend(progress.baseline.map(|level| words::chart_alt_baseline(language, &say(level))));
    told.join(" ")
}

fn of_dumbbell(dumbbell: &Dumbbell, language: Language) -> String {
    if dumbbell.rows.is_empty() {
        return words::chart_alt_none(language);
    }
    let say = |value: Option<i64>| match value {
        Some(value) => amount(value, &dumbbell.unit, language),
        None => words::chart_gap(language),
    };
    let mut told = vec![words::chart_alt_dumbbell(language, &dumbbell.after, &dumbbell.before)];
    for pair in &dumbbell.rows {
        told.push(words::chart_alt_pair(language, &say(pair.after), &say(pair.before), &pair.name));
    }
    told.join(" ")
}

/// With a capital at its beginning.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// An amount in its unit: a percentage keeps to its number.
pub(super) fn amount(thousandths: i64, unit: &str, language: Language) -> String {
    match unit {
        "%" => format!("{}%", quantity::format(thousandths, language)),
        unit => quantity::with_unit(thousandths, unit, language),
    }
}

fn of_series(series: &Series, language: Language) -> String {
    let say = |value: i64| amount(value, &series.unit, language);
    let mut told = Vec::new();
    let span = match (series.points.first(), series.points.last()) {
        (Some(first), Some(last)) if series.points.len() > 1 => {
            words::chart_alt_span(language, whole(first), whole(last))
        }
        (Some(only), _) => whole(only).to_owned(),
        _ => String::new(),
    };
    if !span.is_empty() {
        told.push(match series.kind {
            Kind::Bars => words::chart_alt_bars(language, &span),
            Kind::Line => words::chart_alt_line(language, &span),
        });
    }
    let known: Vec<(&Period, i64)> = series.points.iter().filter_map(|p| Some((p, p.value?))).collect();
    match (known.first(), known.last()) {
        (Some(first), Some(last)) if known.len() > 1 => {
            let (from, to) = (whole(first.0), whole(last.0));
            told.push(words::chart_alt_ends(language, &say(first.1), from, &say(last.1), to));
        }
        (None, _) => told.push(words::chart_alt_none(language)),
        _ => {}
    }
    if known.len() > 2
        && let (Some(high), Some(low)) = (known.iter().max_by_key(|k| k.1), known.iter().min_by_key(|k| k.1))
    {
        let (highest, lowest) = (say(high.1), say(low.1));
        told.push(words::chart_alt_extremes(language, whole(high.0), &highest, whole(low.0), &lowest));
    }
    if let Some((period, target)) = series.points.iter().rev().find_map(|p| Some((p, p.target?))) {
        told.push(words::chart_alt_target(language, whole(period), &say(target)));
    }
    if let Some(level) = series.baseline {
        told.push(words::chart_alt_baseline(language, &say(level)));
    }
    let gaps: Vec<&str> = series.points.iter().filter(|p| p.value.is_none()).map(whole).collect();
    if !gaps.is_empty() && !known.is_empty() {
        told.push(words::chart_alt_gaps(language, &gaps.join(", ")));
    }
    let all: Vec<String> = known.iter().map(|(p, value)| format!("{} {}", whole(p), say(*value))).collect();
    if !all.is_empty() {
        told.push(words::chart_alt_all(language, &all.join("; ")));
    }
    told.join(" ")
}

/// The name of a period as it is read aloud.
fn whole(period: &Period) -> &str {
    if period.name.is_empty() { &period.label } else { &period.name }
}
