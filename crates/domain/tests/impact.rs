//! Twenty series with how they stand and twenty with what they say, and what must hold for any series.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

use proptest::prelude::*;
use sepakat_domain::id::Id;
use sepakat_domain::impact::{Contradiction, DoubtKind, Finding, Series, Track, contradictions, unlikely};
use sepakat_domain::indicator::{Aim, Frequency, Indicator, IndicatorDraft, Milestone, Sums};
use sepakat_domain::month::Month;
use sepakat_domain::organisation::Language;
use sepakat_domain::reading::Reading;

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

/// An indicator that counts children, without baseline and target.
fn indicator() -> Indicator {
    IndicatorDraft {
        goal: Id([2; 16]),
        name: "Anak hadir".into(),
        definition: String::new(),
        why: String::new(),
        unit: "anak".into(),
        direction: Aim::Up,
        sums: Sums::Latest,
        baseline: None,
        baseline_on: None,
        baseline_source: String::new(),
        target: None,
        target_in: None,
        milestones: Vec::new(),
        frequency: Frequency::Monthly,
        method: String::new(),
        source: String::new(),
        responsible: String::new(),
        lowest: None,
        highest: None,
        limits: String::new(),
    }
    .indicator(Id([3; 16]), 1)
    .unwrap()
}

/// A figure in whole units; none is "no data".
fn reading(of: &Indicator, month: Month, value: Option<i64>) -> Reading {
    Reading {
        id: Reading::id_of(of.id, month),
        indicator: of.id,
        month,
        value,
        no_data: if value.is_none() { "Tes ditunda.".into() } else { String::new() },
        note: String::new(),
        entered_by: String::new(),
        entered_on: month.last_day(),
        retired: false,
    }
}

const NOTHING: i64 = i64::MIN;

/// A series that ends in November 2026 with these figures in whole units; [`NOTHING`] is a month nobody filled.
fn series(change: impl Fn(&mut Indicator), figures: &[i64]) -> Series {
    let mut one = indicator();
    change(&mut one);
    let end = month("2026-11");
    let first = end.plus(1 - figures.len().max(1) as i64);
    let readings: Vec<Reading> = (figures.iter().enumerate())
        .filter(|(_, value)| **value != NOTHING)
        .map(|(at, value)| reading(&one, first.plus(at as i64), Some(value * 1000)))
        .collect();
    Series::of(&one, &readings, Some(first), end)
}

fn target(value: i64) -> impl Fn(&mut Indicator) {
    move |one| one.target = Some(value * 1000)
}

fn down(value: i64) -> impl Fn(&mut Indicator) {
    move |one| (one.direction, one.target) = (Aim::Down, Some(value * 1000))
}

fn total(value: i64) -> impl Fn(&mut Indicator) {
    move |one| (one.sums, one.target) = (Sums::Total, Some(value * 1000))
}

fn baseline(value: i64, aim: Aim) -> impl Fn(&mut Indicator) {
    move |one| (one.direction, one.baseline) = (aim, Some(value * 1000))
}

fn by_june(one: &mut Indicator) {
    (one.baseline, one.target, one.target_in) = (Some(64_000), Some(150_000), Some(month("2027-06")));
    one.milestones = vec![Milestone { month: month("2026-11"), value: 120_000 }];
}

#[test]
fn twenty_series_stand_as_the_rule_says() {
    use Track::{GettingThere, NotJudged, OffTrack, OnTrack};
    let rows = [
        ("above its target", series(target(120), &[118, 131]), OnTrack, Some(1091)),
        ("exactly on it", series(target(120), &[118, 120]), OnTrack, Some(1000)),
        ("a hair below is not there", series(target(100_000), &[99_999]), GettingThere, Some(999)),
        ("at 85 percent", series(target(100), &[85]), GettingThere, Some(850)),
        ("below 85 percent", series(target(100), &[84]), OffTrack, Some(840)),
        ("nothing reached", series(target(100), &[0]), OffTrack, Some(0)),
        ("less is better, under the limit", series(down(10), &[14, 8]), OnTrack, Some(1250)),
        ("less is better, on the limit", series(down(10), &[10]), OnTrack, Some(1000)),
        ("less is better, a little over", series(down(10), &[11]), GettingThere, Some(909)),
        ("less is better, far over", series(down(10), &[12]), OffTrack, Some(833)),
        ("less is better, none at all", series(down(0), &[3, 0]), OnTrack, None),
        ("totals add up to the target", series(total(60), &[10, 20, 30]), OnTrack, Some(1000)),
        ("totals fall short", series(total(100), &[10, 20, 30]), OffTrack, Some(600)),
        ("the milestone of the month counts", series(by_june, &[118, 131]), OnTrack, Some(1091)),
        ("before the first milestone, the baseline", series(by_june, &[64, 82, NOTHING]), OnTrack, None),
        ("no better than the baseline", series(baseline(64, Aim::Up), &[64]), GettingThere, None),
        ("worse than the baseline", series(baseline(64, Aim::Down), &[65]), OffTrack, None),
        ("no target and no baseline", series(|_| {}, &[1, 2]), NotJudged, None),
        ("two due months without a figure", series(target(1), &[9, NOTHING, NOTHING]), NotJudged, None),
        ("nothing entered", series(target(1), &[NOTHING]), NotJudged, None),
    ];
    for (say, series, status, share) in rows {
        let judged = series.status();
        assert_eq!((judged.status, judged.share), (status, share), "{say}: {:?}", judged.because);
    }
}

/// The findings of a series in a short form that reads in a table.
fn told(series: &Series) -> Vec<String> {
    told_of(&series.findings())
}

fn told_of(findings: &[Finding]) -> Vec<String> {
    let units =
        |value: &i64| if value % 1000 == 0 { (value / 1000).to_string() } else { format!("{value}‰") };
    let one = |finding: &Finding| match finding {
        Finding::NoData => "nothing".into(),
        Finding::OnlyOne { now } => format!("only {} {}", now.month, units(&now.value)),
        Finding::Rising { from, to, by } => {
            format!("{} up {} to {}", from.month, units(by), units(&to.value))
        }
        Finding::Falling { from, to, by } => {
            format!("{} down {} to {}", from.month, units(by), units(&to.value))
        }
        Finding::Flat { to, .. } => format!("flat {}", units(&to.value)),
        Finding::FirstTimeReached { now, target, .. } => {
            format!("first {} of {}", units(&now.value), units(target))
        }
        Finding::Reached { by, .. } => format!("reached by {}", units(by)),
        Finding::Short { by, .. } => format!("short by {}", units(by)),
        Finding::Average { step, steps, .. } => format!("{} in each of {steps}", units(step)),
        Finding::SameMonthLastYear { now, then } => {
            format!("{} then {}", units(&now.value), units(&then.value))
        }
        Finding::Gap { months } => {
            format!("gap {}", months.iter().map(Month::to_string).collect::<Vec<_>>().join(" "))
        }
        other => format!("{other:?}"),
    };
    findings.iter().map(one).collect()
}

#[test]
fn twenty_series_say_what_their_figures_hold() {
    let year = [40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 60];
    let rows: [(Series, &[&str]); 20] = [
        (series(|_| {}, &[]), &["nothing"]),
        (series(|_| {}, &[NOTHING, NOTHING]), &["nothing"]),
        (series(|_| {}, &[7]), &["only 2026-11 7"]),
        (series(target(5), &[7]), &["reached by 2", "only 2026-11 7"]),
        (series(|_| {}, &[118, 131]), &["2026-10 up 13 to 131"]),
        (series(|_| {}, &[131, 118]), &["2026-10 down 13 to 118"]),
        (series(|_| {}, &[131, 131]), &["flat 131"]),
        (series(|_| {}, &[1000, 1019]), &["flat 1019"]),
        (series(|_| {}, &[1000, 1020]), &["2026-10 up 20 to 1020"]),
        (series(|_| {}, &[0, 0]), &["flat 0"]),
        (
            series(target(120), &[64, 82, 97, 106, 118, 131]),
            &["first 131 of 120", "2026-10 up 13 to 131", "13 in each of 5"],
        ),
        (series(target(120), &[125, 131]), &["reached by 11", "2026-10 up 6 to 131"]),
        (series(target(120), &[125, 118, 131]), &["reached by 11", "2026-10 up 13 to 131", "3 in each of 2"]),
        (series(target(120), &[64, 118]), &["short by 2", "2026-10 up 54 to 118"]),
        (series(down(10), &[14, 12, 9]), &["first 9 of 10", "2026-10 down 3 to 9", "-2500‰ in each of 2"]),
        (series(down(10), &[8, 12]), &["short by 2", "2026-10 up 4 to 12"]),
        (series(total(60), &[10, 20, 30]), &["first 60 of 60", "2026-10 up 10 to 30", "10 in each of 2"]),
        (
            series(|_| {}, &[10, NOTHING, NOTHING, 40, 40]),
            &["flat 40", "7500‰ in each of 4", "gap 2026-08 2026-09"],
        ),
        (series(|_| {}, &[10, 20, NOTHING]), &["2026-09 up 10 to 20", "gap 2026-11"]),
        (series(|_| {}, &year), &["2026-10 up 9 to 60", "1700‰ in each of 12", "60 then 40"]),
    ];
    for (series, findings) in rows {
        assert_eq!(told(&series), findings, "{:?}", series.points);
    }
}

#[test]
fn a_longer_period_is_due_in_its_last_month_and_a_figure_out_of_turn_is_kept() {
    let mut one = indicator();
    one.frequency = Frequency::Quarterly;
    let given = [reading(&one, month("2026-02"), Some(1000)), reading(&one, month("2026-06"), None)];
    let series = Series::of(&one, &given, Some(month("2026-01")), month("2026-12"));
    let months: Vec<String> = series.points.iter().map(|point| point.month.to_string()).collect();
    assert_eq!(months, ["2026-02", "2026-03", "2026-06", "2026-09", "2026-12"]);
    assert!(series.points[1].missing && !series.points[1].no_data);
    assert!(series.points[2].no_data && series.points[2].note == "Tes ditunda.");
}

#[test]
fn some_months_are_told_in_the_light_of_all_of_them() {
    let mut one = indicator();
    target(120)(&mut one);
    let first = month("2025-10");
    let values = [130, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 110, 125];
    let readings: Vec<Reading> = (values.iter().enumerate())
        .map(|(at, value)| reading(&one, first.plus(at as i64), Some(value * 1000)))
        .collect();
    let through = month("2026-10");
    let whole = Series::of(&one, &readings, None, through);
    let shown = Series::of(&one, &readings, Some(month("2026-08")), through);
    assert!(told_of(&shown.findings())[0].starts_with("first "), "the months alone know of no time before");
    let findings = whole.findings_on(&shown);
    assert!(!told_of(&findings)[0].starts_with("first "), "it was reached a year before");
    assert!(findings.iter().any(|one| matches!(one, Finding::SameMonthLastYear { .. })));
    let since = findings.iter().find_map(|one| match one {
        Finding::Average { since, .. } => Some(since.month),
        _ => None,
    });
    assert_eq!(since, Some(month("2026-08")), "the average is that of the months shown");

    let later = Series::of(&one, &readings, Some(month("2026-11")), month("2026-12"));
    assert_eq!(whole.findings_on(&later), vec![Finding::NoData], "nothing shown, nothing told");
}

#[test]
fn figures_before_the_time_told_of_count_in_totals_and_those_put_away_do_not() {
    let mut one = indicator();
    one.sums = Sums::Total;
    let mut away = reading(&one, month("2026-09"), Some(5_000));
    away.retired = true;
    let given =
        [reading(&one, month("2026-08"), Some(3_000)), away, reading(&one, month("2026-10"), Some(4_000))];
    let series = Series::of(&one, &given, Some(month("2026-10")), month("2026-11"));
    assert_eq!(series.points.iter().map(|point| point.total).collect::<Vec<_>>(), [Some(7_000), Some(7_000)]);
}

#[test]
fn a_slip_of_the_finger_is_doubted_with_what_was_meant() {
    let attending = series(|one| one.highest = Some(1_000_000), &[71, 78, 84]);
    let doubt = |value: i64| unlikely(&attending, value * 1000).map(|doubt| (doubt.kind, doubt.meant));
    assert_eq!(doubt(890), Some((DoubtKind::TenTimes, Some(89_000))));
    assert_eq!(doubt(9), Some((DoubtKind::Tenth, Some(90_000))));
    assert_eq!(doubt(150), Some((DoubtKind::Jump, None)));
    assert_eq!(doubt(5_000), Some((DoubtKind::AboveHighest, None)));
    assert_eq!(doubt(89), None);
    assert_eq!(
        unlikely(&series(|one| one.lowest = Some(5_000), &[8]), 4_000).map(|doubt| doubt.kind),
        Some(DoubtKind::BelowLowest)
    );
}

#[test]
fn an_old_slip_does_not_make_every_jump_usual() {
    let once_wrong = series(|_| {}, &[70, 72, 71, 900, 73, 72, 74, 73, 75, 74, 76, 75]);
    assert_eq!(unlikely(&once_wrong, 300_000).map(|doubt| doubt.kind), Some(DoubtKind::Jump));
}

#[test]
fn a_sentence_is_held_against_the_figures() {
    let class = series(target(120), &[64, 82, 97, 106, 118, 131]);
    let wrong = |text: &str| -> Vec<(String, Option<i64>)> {
        contradictions(text, &class, Language::Id)
            .into_iter()
            .map(|one| match one {
                Contradiction::Number { written, nearest } => (written, nearest),
                Contradiction::NotRising { written } | Contradiction::NotFalling { written } => {
                    (written, None)
                }
            })
            .collect()
    };
    let computed = "November 131 anak hadir, 13 lebih banyak daripada Oktober dan 11 di atas target. \
                    Rata-rata naik 13 anak per bulan sejak Juni.";
    assert_eq!(wrong(computed), []);
    assert_eq!(wrong("Pada 30 November 2026 hadir 131 anak, 109% dari target 120."), []);
    assert_eq!(wrong("Dari Agustus ke Oktober naik 21 anak."), [], "months that are named are compared");
    assert_eq!(wrong("Pada November hadir 250 anak."), [("250".into(), Some(131_000))]);
    assert_eq!(wrong("November 118 anak hadir."), [("118".into(), Some(120_000))], "that was October");
    assert_eq!(wrong("Kehadiran turun menjadi 131 anak."), [("turun".into(), None)]);
}

/// Any indicator with any figures: values from -1,000 to 1,000 units, in steps of a tenth.
fn any_series() -> impl Strategy<Value = Series> {
    let value = -10_000..10_000i64;
    let given = prop::collection::vec(prop::option::of(prop::option::of(value.clone())), 0..30);
    let limits = (prop::option::of(value.clone()), prop::option::of(value));
    (given, limits, any::<(bool, bool)>(), 0..4usize).prop_map(|(given, limits, (down, adds), often)| {
        let mut one = indicator();
        (one.baseline, one.target) = (limits.0.map(|value| value * 100), limits.1.map(|value| value * 100));
        one.direction = if down { Aim::Down } else { Aim::Up };
        one.sums = if adds { Sums::Total } else { Sums::Latest };
        one.frequency =
            [Frequency::Monthly, Frequency::Quarterly, Frequency::HalfYearly, Frequency::Yearly][often];
        let first = month("2024-01");
        let readings: Vec<Reading> = (given.iter().enumerate())
            .filter_map(|(at, value)| {
                Some(reading(&one, first.plus(at as i64), (*value)?.map(|value| value * 100)))
            })
            .collect();
        Series::of(&one, &readings, None, month("2026-11"))
    })
}

/// The months and values that a finding names, running totals included.
fn named(finding: &Finding) -> Vec<(Month, i64)> {
    let figures = match finding {
        Finding::OnlyOne { now }
        | Finding::FirstTimeReached { now, .. }
        | Finding::Reached { now, .. }
        | Finding::Short { now, .. }
        | Finding::BesideBaseline { now, .. } => vec![now],
        Finding::Rising { from, to, .. } | Finding::Falling { from, to, .. } | Finding::Flat { from, to } => {
            vec![from, to]
        }
        Finding::Average { since, to, .. } => vec![since, to],
        Finding::SameMonthLastYear { now, then } => vec![now, then],
        Finding::NoData | Finding::Gap { .. } | Finding::Silent { .. } | Finding::NothingToJudgeBy => vec![],
    };
    figures.into_iter().map(|figure| (figure.month, figure.value)).collect()
}

/// How good a verdict is.
fn rank(track: Track) -> Option<i64> {
    match track {
        Track::OffTrack => Some(0),
        Track::GettingThere => Some(1),
        Track::OnTrack => Some(2),
        Track::NotJudged => None,
    }
}

proptest! {
    #[test]
    fn findings_name_only_what_is_in_the_series(series in any_series()) {
        let mut all = series.findings();
        prop_assert!(!all.is_empty());
        all.push(series.status().because);
        for (month, value) in all.iter().flat_map(named) {
            let held = series.points.iter().any(|point| {
                point.month == month && (point.value == Some(value) || point.total == Some(value))
            });
            prop_assert!(held, "{month} {value} is nowhere");
        }
        for finding in &all {
            if let Finding::Gap { months } = finding {
                let empty = |month: &Month| series.points.iter().any(|point| point.month == *month && point.value.is_none());
                prop_assert!(months.iter().all(empty));
            }
        }
    }

    #[test]
    fn extreme_figures_are_judged_without_a_panic(values in prop::collection::vec(any::<i64>(), 0..6), ends in any::<(i64, i64, bool, bool)>()) {
        let mut one = indicator();
        (one.baseline, one.target) = (Some(ends.0), Some(ends.1));
        one.direction = if ends.2 { Aim::Down } else { Aim::Up };
        one.sums = if ends.3 { Sums::Total } else { Sums::Latest };
        let at = |at: usize| month("2026-01").plus(at as i64);
        let readings: Vec<Reading> = values.iter().enumerate().map(|(step, value)| reading(&one, at(step), Some(*value))).collect();
        let series = Series::of(&one, &readings, None, at(values.len()));
        let _ = (series.status(), series.findings(), unlikely(&series, ends.0));
        let _ = contradictions("Naik 13,5% menjadi 131 anak.", &series, Language::Id);
    }

    #[test]
    fn more_is_never_judged_worse_where_more_is_better(
        mut values in prop::collection::vec(0..500i64, 1..8), more in 0..500i64, goal in 0..500i64, aim in any::<bool>(),
    ) {
        let change = |one: &mut Indicator| {
            one.target = Some(goal * 1000);
            one.direction = if aim { Aim::Up } else { Aim::Down };
        };
        let before = rank(series(change, &values).status().status);
        *values.last_mut().unwrap() += more;
        let after = rank(series(change, &values).status().status);
        let (better, worse) = if aim { (after, before) } else { (before, after) };
        prop_assert!(better >= worse, "{before:?} became {after:?}");
    }

    #[test]
    fn a_sentence_of_true_numbers_is_never_contradicted(
        values in prop::collection::vec(0..2_000i64, 2..14), at in any::<prop::sample::Index>(), aimed in 1..2_000i64,
    ) {
        let series = series(target(aimed), &values);
        let point = &series.points[at.index(series.points.len())];
        let value = point.value.unwrap_or(0) / 1000;
        for (language, names) in [
            (Language::Id, sepakat_domain::calendar::month_names(Language::Id)),
            (Language::En, sepakat_domain::calendar::month_names(Language::En)),
        ] {
            let name = names[point.month.month() as usize - 1];
            let (first, last) = (values[0], values[values.len() - 1]);
            let write = |number: i64| sepakat_domain::numbers::group(number, language);
            let text = format!(
                "{name} {} {}, {} {} target {}.", point.month.year(), write(value), write((last - first).abs()), write((last - aimed).abs()), write(aimed),
            );
            prop_assert_eq!(contradictions(&text, &series, language), [], "{}", text);
        }
    }

    #[test]
    fn nothing_within_the_usual_step_is_doubted(values in prop::collection::vec(0..5_000i64, 2..14), part in -100..=100i64) {
        let series = series(|_| {}, &values);
        let mut steps: Vec<i64> = values.windows(2).map(|pair| (pair[1] - pair[0]).abs()).collect();
        steps.sort_unstable();
        let usual = steps[(steps.len() * 3 / 4).min(steps.len() - 1)];
        let typed = values[values.len() - 1] * 1000 + usual * 10 * part;
        prop_assert_eq!(unlikely(&series, typed), None);
    }
}

#[test]
fn no_two_months_of_an_indicator_share_a_row() {
    let first = month("1900-01");
    let months = (2999 - 1900 + 1) * 12;
    for indicator in [Id([0; 16]), Id([0xff; 16]), Id::v7(1_795_000_000_000, [7; 10])] {
        let mut rows: Vec<[u8; 16]> =
            (0..months).map(|step| Reading::id_of(indicator, first.plus(step)).0).collect();
        rows.sort_unstable();
        rows.dedup();
        assert_eq!(rows.len() as i64, months);
        assert!(
            rows.iter().all(|row| row[..9] == indicator.0[..9]),
            "time and version of the indicator stay"
        );
    }
}
