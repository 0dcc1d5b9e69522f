//! The parts of a report as blocks of the paper.

use sepakat_domain::money::Money;
use sepakat_domain::organisation::Language;
use sepakat_domain::report::Part;
use sepakat_domain::{calendar, numbers};

use super::facts::{Facts, Former, IndicatorFacts, PartFacts};
use super::words_of::{amount, figure, kept, month, track};
use crate::model::{
    Align, Annex, Block, Column, Inline, List, ListItem, ListKind, Paragraph, Row, Table, Text, plain,
};
use crate::words;

/// What stands in a part; nothing when there is nothing to tell.
pub(super) fn body(facts: &Facts, part: &PartFacts) -> Vec<Block> {
    let language = facts.language;
    let mut blocks: Vec<Block> = part.text.lines().filter(|line| !line.trim().is_empty()).map(text).collect();
    match part.part {
        Part::Summary => {
            if !facts.numbers.is_empty() {
                blocks.push(Block::Table(key_numbers(facts)));
            }
            if !facts.indicators.is_empty() {
                blocks.push(Block::Table(results(facts, false)));
                blocks.push(Block::Note(plain(words::report_rule(language))));
            }
            blocks.extend(reasons(facts));
        }
        Part::Goals if !facts.indicators.is_empty() => blocks.push(Block::Table(results(facts, true))),
        Part::Indicators => {
            for (number, one) in facts.indicators.iter().enumerate() {
                blocks.extend(indicator(one, number + 1, language));
            }
        }
        Part::Partners if !facts.partners.is_empty() => blocks.extend(partners(facts)),
        Part::Gaps if !facts.gaps.is_empty() => blocks.push(Block::Table(gaps(facts))),
        Part::Definitions if !facts.indicators.is_empty() => blocks.push(Block::Table(definitions(facts))),
        Part::Evidence if !facts.evidence.is_empty() => blocks.push(Block::Table(evidence(facts))),
        _ => {}
    }
    blocks
}

/// What changed since the edition before; nothing on the first.
pub(super) fn since_before(facts: &Facts) -> Option<Block> {
    let Former { edition, frozen_on, check_code, changes } = facts.former.as_ref()?;
    let language = facts.language;
    let code = super::grouped(check_code);
    let mut body = vec![text(&words::report_since(
        language,
        &code,
        &calendar::long(*frozen_on, language),
        &edition.to_string(),
    ))];
    let item = |(at, change): (usize, &String)| ListItem {
        label: format!("({})", at + 1),
        text: plain(change.clone()),
        ..ListItem::default()
    };
    let items: Vec<ListItem> = changes.iter().enumerate().map(item).collect();
    if !items.is_empty() {
        body.push(Block::List(List { kind: ListKind::Paragraphs, items }));
    }
    let title = words::report_changes(language);
    Some(Block::Annex(Annex { label: String::new(), title, new_page: true, body }))
}

/// A table of two columns without heads.
pub(super) fn pairs(summary: String, rows: Vec<(Text, Text)>) -> Table {
    Table {
        summary,
        columns: vec![left(String::new(), 1.0), left(String::new(), 2.0)],
        rows: rows.into_iter().map(|(label, text)| Row::Cells(vec![label, text])).collect(),
    }
}

fn text(line: impl AsRef<str>) -> Block {
    Block::Paragraph(Paragraph { text: plain(line.as_ref().trim()), keep_with_next: false })
}

fn left(head: String, share: f64) -> Column {
    Column { head, share, align: Align::Left }
}

fn right(head: String, share: f64) -> Column {
    Column { head, share, align: Align::Right }
}

fn key_numbers(facts: &Facts) -> Table {
    let rows = facts.numbers.iter().take(3).map(|one| {
        let mut says = vec![Inline::Bold(one.label.clone())];
        if !one.note.is_empty() {
            says.push(Inline::Plain(format!("\n{}", one.note)));
        }
        (vec![Inline::Bold(figure(Some(one.value), &one.unit, facts.language))], says)
    });
    pairs(words::report_numbers(facts.language), rows.collect())
}

/// The status of all indicators; under their goals where told.
fn results(facts: &Facts, by_goal: bool) -> Table {
    let language = facts.language;
    let row = |(at, one): (usize, &IndicatorFacts)| {
        let share = one.share.map_or_else(|| "–".to_owned(), |share| numbers::percent(share, language));
        Row::Cells(vec![
            plain(format!("{}.\u{a0}{}", at + 1, one.name)),
            plain(figure(one.baseline, &one.unit, language)),
            plain(figure(one.target, &one.unit, language)),
            vec![Inline::Bold(figure(one.reached, &one.unit, language))],
            plain(share),
            plain(track(one.status, language)),
        ])
    };
    let all = || facts.indicators.iter().enumerate();
    let mut rows = Vec::new();
    if by_goal {
        for (number, goal) in facts.goals.iter().enumerate() {
            rows.push(Row::Group(vec![Inline::Bold(goal.title.clone())]));
            rows.extend(all().filter(|(_, one)| one.goal == number).map(row));
        }
    } else {
        rows.extend(all().map(row));
    }
    Table {
        summary: words::report_results(language),
        columns: vec![
            left(words::report_indicator(language), 58.0),
            right(words::report_baseline(language), 20.0),
            right(words::report_target(language), 19.0),
            right(words::report_reached(language), 19.0),
            right(words::report_share(language), 17.0),
            left(words::report_status(language), 27.0),
        ],
        rows,
    }
}

/// Why indicators are behind, and what comes next.
fn reasons(facts: &Facts) -> Vec<Block> {
    let told: Vec<&IndicatorFacts> = facts.indicators.iter().filter(|one| !one.reason.is_empty()).collect();
    if told.is_empty() {
        return Vec::new();
    }
    let row = |one: &&IndicatorFacts| {
        (plain(track(one.status, facts.language)), plain(format!("{}: {}", one.name, one.reason)))
    };
    let title = words::report_reasons(facts.language);
    let rows = told.iter().map(row).collect();
    vec![Block::Heading(plain(title.clone())), Block::Table(pairs(title, rows))]
}

/// The finding, the sentence, the figures and how they are to be read.
fn indicator(one: &IndicatorFacts, number: usize, language: Language) -> Vec<Block> {
    let mut blocks = vec![
        Block::Heading(plain(format!("{number}. {}: {}", one.name, one.headline))),
        text(&one.sentence),
        Block::Table(figures(one, language)),
    ];
    let notes = [
        (words::report_method(language), &one.method),
        (words::report_source(language), &one.source),
        (words::report_limits(language), &one.limits),
    ];
    for (label, said) in notes.into_iter().filter(|(_, said)| !said.trim().is_empty()) {
        blocks.push(Block::Note(vec![Inline::Bold(label), Inline::Plain(format!(": {}", said.trim()))]));
    }
    blocks
}

fn figures(one: &IndicatorFacts, language: Language) -> Table {
    let totals = one.points.iter().any(|point| point.total.is_some());
    let mut columns =
        vec![left(words::report_month(language), 30.0), right(words::report_figure(language), 20.0)];
    if totals {
        columns.push(right(words::report_total(language), 20.0));
    }
    columns.push(right(words::report_target(language), 20.0));
    columns.push(left(words::report_note(language), 60.0));
    let rows = one.points.iter().map(|point| {
        let mut cells =
            vec![plain(month(point.month, language)), plain(figure(point.value, &one.unit, language))];
        if totals {
            cells.push(plain(figure(point.total, &one.unit, language)));
        }
        cells.push(plain(figure(point.target, &one.unit, language)));
        cells.push(plain(point.note.clone()));
        Row::Cells(cells)
    });
    Table { summary: words::report_figures(language, &one.name, &one.unit), columns, rows: rows.collect() }
}

fn partners(facts: &Facts) -> Vec<Block> {
    let language = facts.language;
    let mut rows = Vec::new();
    for one in &facts.partners {
        rows.push(Row::Group(vec![Inline::Bold(one.name.clone())]));
        rows.extend(one.commitments.iter().map(|promise| {
            let said = |quantity: Option<i64>| {
                quantity.map_or_else(|| "–".to_owned(), |quantity| amount(quantity, &promise.unit, language))
            };
            Row::Cells(vec![
                plain(promise.what.clone()),
                plain(said(promise.quantity)),
                plain(said(promise.given)),
                plain(promise.value.map_or_else(|| "–".to_owned(), |value| value.on_screen(language))),
                plain(kept(promise.kept, promise.late, language)),
            ])
        }));
    }
    let worth: Vec<Money> =
        facts.partners.iter().flat_map(|one| &one.commitments).filter_map(|promise| promise.value).collect();
    // Amounts in several currencies are never added up.
    if let Some(first) = worth.first().filter(|first| worth.iter().all(|one| one.currency == first.currency))
    {
        let units = worth.iter().fold(0_i64, |sum, value| sum.saturating_add(value.units));
        let total = Money { units, currency: first.currency }.on_screen(language);
        let empty = || plain("");
        rows.push(Row::Total(vec![
            plain(words::report_sum(language)),
            empty(),
            empty(),
            plain(total),
            empty(),
        ]));
    }
    vec![Block::Table(Table {
        summary: words::report_promises(language),
        columns: vec![
            left(words::report_promise(language), 52.0),
            right(words::report_promised(language), 26.0),
            right(words::report_given(language), 26.0),
            right(words::report_worth(language), 30.0),
            left(words::report_status(language), 26.0),
        ],
        rows,
    })]
}

fn gaps(facts: &Facts) -> Table {
    let language = facts.language;
    let rows = facts.gaps.iter().map(|gap| {
        let why = if gap.explanation.is_empty() {
            words::report_unexplained(language)
        } else {
            gap.explanation.clone()
        };
        Row::Cells(vec![plain(gap.subject.clone()), plain(gap.what.clone()), plain(why)])
    });
    Table {
        summary: words::report_part_gaps(language),
        columns: vec![
            left(words::report_about(language), 40.0),
            left(words::report_missing(language), 55.0),
            left(words::report_explanation(language), 55.0),
        ],
        rows: rows.collect(),
    }
}

fn definitions(facts: &Facts) -> Table {
    let language = facts.language;
    let rows = facts.indicators.iter().enumerate().map(|(at, one)| {
        Row::Cells(vec![
            plain(format!("{}.\u{a0}{}", at + 1, one.name)),
            plain(one.definition.clone()),
            plain(one.unit.clone()),
            plain(one.source.clone()),
        ])
    });
    Table {
        summary: words::report_part_definitions(language),
        columns: vec![
            left(words::report_indicator(language), 45.0),
            left(words::report_definition(language), 65.0),
            left(words::report_unit(language), 18.0),
            left(words::report_source(language), 35.0),
        ],
        rows: rows.collect(),
    }
}

fn evidence(facts: &Facts) -> Table {
    let language = facts.language;
    let rows = facts.evidence.iter().map(|one| {
        let (first, second) = one.sha256.split_at_checked(32).unwrap_or((&one.sha256, ""));
        Row::Cells(vec![
            plain(one.indicator.to_string()),
            plain(month(one.month, language)),
            plain(one.name.clone()),
            plain(format!("{first} {second}")),
        ])
    });
    Table {
        summary: words::report_part_evidence(language),
        columns: vec![
            right(words::report_number(language), 10.0),
            left(words::report_month(language), 26.0),
            left(words::report_file(language), 45.0),
            left(words::report_hash(language), 74.0),
        ],
        rows: rows.collect(),
    }
}
