//! The workbook that goes with a report: its figures, its definitions, its promises and its evidence, from the same
//! facts as the pages.

use sepakat_domain::report::Part;

use super::facts::{Facts, IndicatorFacts};
use super::words_of::{kept, part_name, track};
use crate::words;
use crate::workbook::{Cell, Sheet, Workbook};

/// The workbook of a report. The same facts give the same workbook.
pub fn annex(facts: &Facts) -> Workbook {
    Workbook {
        title: words::report_kind(facts.language),
        author: facts.organisation.clone(),
        day: facts.as_of,
        sheets: vec![
            results(facts),
            figures(facts),
            definitions(facts),
            partners(facts),
            gaps(facts),
            evidence(facts),
        ],
    }
}

fn text(text: &str) -> Cell {
    Cell::text(text)
}

fn sheet(facts: &Facts, part: Part, head: Vec<String>, rows: Vec<Vec<Cell>>) -> Sheet {
    Sheet { name: part_name(part, facts.language), head, rows }
}

fn results(facts: &Facts) -> Sheet {
    let language = facts.language;
    let head = vec![
        words::report_indicator(language),
        words::report_unit(language),
        words::report_baseline(language),
        words::report_target(language),
        words::report_reached(language),
        words::report_share(language),
        words::report_status(language),
    ];
    let row = |one: &IndicatorFacts| {
        vec![
            text(&one.name),
            text(&one.unit),
            Cell::number(one.baseline),
            Cell::number(one.target),
            Cell::number(one.reached),
            // Thousandths of the target are tenths of a percent.
            Cell::number(one.share.map(|share| share.saturating_mul(100))),
            text(&track(one.status, language)),
        ]
    };
    sheet(facts, Part::Goals, head, facts.indicators.iter().map(row).collect())
}

fn figures(facts: &Facts) -> Sheet {
    let language = facts.language;
    let head = vec![
        words::report_indicator(language),
        words::report_month(language),
        words::report_figure(language),
        words::report_total(language),
        words::report_target(language),
        words::report_note(language),
    ];
    let rows = facts.indicators.iter().flat_map(|one| {
        one.points.iter().map(|point| {
            vec![
                text(&one.name),
                text(&point.month.to_string()),
                Cell::number(point.value),
                Cell::number(point.total),
                Cell::number(point.target),
                text(&point.note),
            ]
        })
    });
    sheet(facts, Part::Indicators, head, rows.collect())
}

fn definitions(facts: &Facts) -> Sheet {
    let language = facts.language;
    let head = vec![
        words::report_indicator(language),
        words::report_definition(language),
        words::report_unit(language),
        words::report_method(language),
        words::report_source(language),
        words::report_limits(language),
    ];
    let row = |one: &IndicatorFacts| {
        [&one.name, &one.definition, &one.unit, &one.method, &one.source, &one.limits]
            .map(|it| text(it))
            .to_vec()
    };
    sheet(facts, Part::Definitions, head, facts.indicators.iter().map(row).collect())
}

fn partners(facts: &Facts) -> Sheet {
    let language = facts.language;
    let head = vec![
        words::report_about(language),
        words::report_promise(language),
        words::report_promised(language),
        words::report_given(language),
        words::report_unit(language),
        words::report_worth(language),
        words::report_status(language),
    ];
    let rows = facts.partners.iter().flat_map(|side| {
        side.commitments.iter().map(|one| {
            vec![
                text(&side.name),
                text(&one.what),
                Cell::number(one.quantity),
                Cell::number(one.given),
                text(&one.unit),
                Cell::number(one.value.map(|value| value.units.saturating_mul(1000))),
                text(&kept(one.kept, one.late, language)),
            ]
        })
    });
    sheet(facts, Part::Partners, head, rows.collect())
}

fn gaps(facts: &Facts) -> Sheet {
    let language = facts.language;
    let head = vec![
        words::report_about(language),
        words::report_missing(language),
        words::report_explanation(language),
    ];
    let rows =
        facts.gaps.iter().map(|gap| [&gap.subject, &gap.what, &gap.explanation].map(|it| text(it)).to_vec());
    sheet(facts, Part::Gaps, head, rows.collect())
}

fn evidence(facts: &Facts) -> Sheet {
    let language = facts.language;
    let head = vec![
        words::report_indicator(language),
        words::report_month(language),
        words::report_file(language),
        words::report_hash(language),
    ];
    let rows = facts.evidence.iter().map(|file| {
        let indicator = file.indicator.checked_sub(1).and_then(|at| facts.indicators.get(at));
        vec![
            text(indicator.map_or("", |one| one.name.as_str())),
            text(&file.month.to_string()),
            text(&file.name),
            text(&file.sha256),
        ]
    });
    sheet(facts, Part::Evidence, head, rows.collect())
}
