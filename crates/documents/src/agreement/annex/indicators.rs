//! The goals with the figures that show whether they are reached.

use sepakat_domain::calendar;
use sepakat_domain::month::Month;
use sepakat_domain::organisation::Language;
use sepakat_domain::quantity;

use super::super::facts::{Facts, IndicatorFacts};
use super::{Part, column};
use crate::model::{Align, Block, Inline, Row, Table, Text, plain};
use crate::words;

/// The table of goals; none when there are none.
pub(super) fn part(facts: &Facts) -> Option<Part> {
    let indicators = &facts.plan.indicators;
    if indicators.is_empty() {
        return None;
    }
    let language = facts.language;
    let (mut rows, mut goal) = (Vec::new(), None);
    for one in indicators {
        if goal != Some(&one.goal) {
            rows.push(Row::Group(vec![Inline::Bold(one.goal.trim().to_owned())]));
            goal = Some(&one.goal);
        }
        if !one.name.trim().is_empty() {
            rows.push(Row::Cells(cells(one, language)));
        }
    }
    let table = Table {
        summary: words::annex_indicators_summary(language),
        columns: vec![
            column(words::annex_indicator(language), 52.0, Align::Left),
            column(words::annex_unit(language), 17.0, Align::Left),
            column(words::annex_baseline(language), 18.0, Align::Right),
            column(words::annex_target(language), 16.0, Align::Right),
            column(words::annex_by(language), 26.0, Align::Left),
            column(words::annex_source(language), 32.0, Align::Left),
        ],
        rows,
    };
    Some(Part { title: words::annex_indicators_title(language), body: vec![Block::Table(table)] })
}

fn cells(one: &IndicatorFacts, language: Language) -> Vec<Text> {
    let figure = |figure: Option<i64>| {
        plain(figure.map_or_else(|| "\u{2013}".to_owned(), |figure| quantity::format(figure, language)))
    };
    vec![
        plain(one.name.trim()),
        plain(one.unit.trim()),
        figure(one.baseline),
        figure(one.target),
        plain(by(&one.target_in, language)),
        plain(one.source.trim()),
    ]
}

/// `2027-06` as `Juni 2027`; what cannot be read is shown as it was kept.
fn by(month: &str, language: Language) -> String {
    match month.parse::<Month>() {
        Ok(month) => format!("{} {}", calendar::month_name(month.first_day(), language), month.year()),
        Err(_) => month.to_owned(),
    }
}
