//! Twenty series and what is said of them in both languages, held to a text that people read and approved.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use sepakat_documents::sentences;
use sepakat_domain::id::Id;
use sepakat_domain::impact::Series;
use sepakat_domain::indicator::{Aim, Frequency, Indicator, IndicatorDraft, Sums};
use sepakat_domain::month::Month;
use sepakat_domain::organisation::Language;
use sepakat_domain::reading::Reading;

/// A month that nobody filled.
const NOTHING: i64 = i64::MIN;

fn indicator() -> Indicator {
    let none = String::new;
    IndicatorDraft {
        goal: Id([2; 16]),
        name: "Anak hadir".into(),
        definition: none(),
        why: none(),
        unit: "anak".into(),
        direction: Aim::Up,
        sums: Sums::Latest,
        baseline: None,
        baseline_on: None,
        baseline_source: none(),
        target: None,
        target_in: None,
        milestones: Vec::new(),
        frequency: Frequency::Monthly,
        method: none(),
        source: none(),
        responsible: none(),
        lowest: None,
        highest: None,
        limits: none(),
    }
    .indicator(Id([3; 16]), 1)
    .unwrap()
}

/// A series of tenths that ends in November 2026.
fn series(change: impl Fn(&mut Indicator), tenths: &[i64]) -> Series {
    let mut one = indicator();
    change(&mut one);
    let end: Month = "2026-11".parse().unwrap();
    let first = end.plus(1 - tenths.len().max(1) as i64);
    let reading = |(at, value): (usize, &i64)| {
        let month = first.plus(at as i64);
        Reading {
            id: Reading::id_of(one.id, month),
            indicator: one.id,
            month,
            value: Some(value * 100),
            no_data: String::new(),
            note: String::new(),
            entered_by: String::new(),
            entered_on: month.last_day(),
            retired: false,
        }
    };
    let filled = tenths.iter().enumerate().filter(|(_, value)| **value != NOTHING);
    Series::of(&one, &filled.map(reading).collect::<Vec<_>>(), Some(first), end)
}

fn up(target: i64) -> impl Fn(&mut Indicator) {
    move |one| one.target = Some(target * 1000)
}

fn down(target: i64) -> impl Fn(&mut Indicator) {
    move |one| {
        one.direction = Aim::Down;
        one.unit = "hari".into();
        one.target = Some(target * 1000);
    }
}

fn hours(target: i64) -> impl Fn(&mut Indicator) {
    move |one| {
        one.sums = Sums::Total;
        one.unit = "jam".into();
        one.target = Some(target * 1000);
    }
}

fn percent(target: Option<i64>, baseline: Option<i64>) -> impl Fn(&mut Indicator) {
    move |one| {
        one.unit = "%".into();
        one.target = target.map(|target| target * 1000);
        one.baseline = baseline.map(|baseline| baseline * 1000);
    }
}

#[test]
fn twenty_series_are_told_in_both_languages() {
    let year = [340, 350, 360, 370, 400, 410, 450, 470, 500, 540, 580, 600, 706];
    let rows: [(&str, Series); 20] = [
        ("no figure yet", series(|_| {}, &[])),
        ("the only figure", series(|_| {}, &[70])),
        ("the only figure, beside its target", series(up(5), &[70])),
        ("rising", series(|_| {}, &[1180, 1310])),
        ("falling", series(|_| {}, &[1310, 1180])),
        ("flat", series(|_| {}, &[1310, 1310])),
        ("nearly flat", series(|_| {}, &[10_000, 10_190])),
        ("nothing, twice", series(|_| {}, &[0, 0])),
        ("for the first time above the target", series(up(120), &[640, 820, 970, 1060, 1180, 1310])),
        ("above the target again", series(up(120), &[1250, 1310])),
        ("short of the target", series(up(120), &[640, 1180])),
        ("just short", series(up(120), &[1180, 1195])),
        ("less is better, reached", series(down(10), &[140, 120, 90])),
        ("less is better, too much", series(down(10), &[80, 120])),
        ("months that add up, reached", series(hours(60), &[100, 200, 300])),
        ("months that add up, short", series(hours(600), &[1000, 1100, 1205])),
        ("a gap in the middle", series(|_| {}, &[100, NOTHING, NOTHING, 400, 400])),
        ("the last month is missing", series(up(30), &[100, 200, NOTHING])),
        ("the same month a year before", series(percent(Some(65), Some(34)), &year)),
        ("no target, beside the baseline", series(percent(None, Some(34)), &[340, 300, 285])),
    ];
    let mut text = String::new();
    for (name, series) in rows {
        let findings = series.findings();
        text += &format!("# {name}\n");
        for language in [Language::Id, Language::En] {
            text += &format!("{}\n", sentences::over_time("Hasil", &series, language));
            text += &format!("  {}\n", sentences::headline(&findings, language));
            text += &format!("  {}\n", sentences::sentence(&findings, language));
            text += &format!("  {}\n", sentences::because(&series.status(), language));
        }
    }
    let golden = include_str!("sentences.txt");
    assert_eq!(text.replace('\u{a0}', " "), golden, "\n{text}");
}
