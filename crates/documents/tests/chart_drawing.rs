//! Charts as drawings: whatever the figures, everything stays inside the box and no word covers another.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

use std::sync::OnceLock;

use chrono::NaiveDate;
use proptest::prelude::*;
use sepakat_documents::chart::*;
use sepakat_documents::fonts::Fonts;
use sepakat_documents::model::*;
use sepakat_documents::{Keep, lay_out, pages};
use sepakat_domain::organisation::Language;
use sepakat_domain::quantity;

mod sample;

fn fonts() -> &'static Fonts {
    static FONTS: OnceLock<Fonts> = OnceLock::new();
    FONTS.get_or_init(|| Fonts::load().unwrap())
}

fn figure() -> impl Strategy<Value = i64> {
    prop_oneof![
        4 => 0..200_000_i64,
        2 => (0..200_i64).prop_map(|n| n * 1000),
        2 => -90_000..90_000_i64,
        1 => Just(0),
        1 => prop_oneof![Just(i64::MAX), Just(i64::MIN), Just(1), Just(-1), Just(i64::MAX - 1)],
    ]
}

fn maybe() -> impl Strategy<Value = Option<i64>> {
    prop_oneof![3 => figure().prop_map(Some), 1 => Just(None)]
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => "[A-Z][a-z]{0,8}",
        1 => "[A-Za-z ]{0,60}",
        1 => Just("Yayasan مؤسسة السلام ꦱꦼꦥꦏꦠ꧀\n\tbaris".to_owned()),
        1 => any::<String>(),
    ]
}

fn unit() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("%".to_owned()),
        Just(String::new()),
        Just("anak".to_owned()),
        Just("jam kerja relawan".to_owned())
    ]
}

fn series() -> impl Strategy<Value = Series> {
    let period = (name(), maybe(), maybe())
        .prop_map(|(label, value, target)| Period { label, name: String::new(), value, target })
        .boxed();
    let points = prop_oneof![4 => prop::collection::vec(period.clone(), 0..9), 1 => prop::collection::vec(period, 0..61)];
    let gone = prop_oneof![4 => Just(false), 1 => Just(true)];
    (any::<bool>(), unit(), points, prop::option::of(figure()), any::<bool>(), gone).prop_map(
        |(bars, unit, mut points, baseline, say_targets, gone)| {
            if gone {
                points.iter_mut().for_each(|p| p.value = None);
            }
            Series { kind: if bars { Kind::Bars } else { Kind::Line }, unit, points, baseline, say_targets }
        },
    )
}

fn day() -> impl Strategy<Value = Option<NaiveDate>> {
    let near = (0..700_i64).prop_map(|days| Some(on("2026-01-15") + chrono::Duration::days(days)));
    prop_oneof![8 => near, 2 => Just(None), 1 => Just(Some(NaiveDate::MAX)), 1 => Just(Some(NaiveDate::MIN))]
}

fn on(day: &str) -> NaiveDate {
    day.parse().unwrap()
}

fn timeline() -> impl Strategy<Value = Timeline> {
    let step = (
        name(),
        any::<bool>(),
        day(),
        day(),
        0..=100_i64,
        0..90_i64,
        prop::collection::vec(0..12_usize, 0..3),
    );
    let step = step.prop_map(|(name, milestone, starts_on, ends_on, progress, late_days, after)| Step {
        name,
        milestone,
        starts_on,
        ends_on,
        progress,
        late_days,
        after,
    });
    (prop::collection::vec(step, 0..12), day()).prop_map(|(steps, today)| Timeline {
        steps,
        today,
        span: None,
    })
}

fn plot() -> impl Strategy<Value = Plot> {
    let fill = prop_oneof![Just(Fill::Solid), Just(Fill::Light), Just(Fill::Hatch), Just(Fill::Dots)];
    let part = (name(), fill, figure()).prop_map(|(name, fill, value)| Part { name, fill, value });
    let stack = (name(), prop::collection::vec(part, 0..5)).prop_map(|(name, parts)| Stack { name, parts });
    let pair = (name(), maybe(), maybe(), any::<bool>()).prop_map(|(name, before, after, apart)| Pair {
        name,
        before,
        after,
        apart,
    });
    let multiple = (name(), series()).prop_map(|(title, series)| Multiple { title, series });
    prop_oneof![
        6 => series().prop_map(Plot::Series),
        2 => prop::collection::vec(stack, 0..8).prop_map(Plot::Stacked),
        1 => (unit(), maybe(), maybe(), maybe())
            .prop_map(|(unit, baseline, value, target)| Plot::Progress(Progress { unit, baseline, value, target })),
        1 => (unit(), name(), name(), prop::collection::vec(pair, 0..9))
            .prop_map(|(unit, before, after, rows)| Plot::Dumbbell(Dumbbell { unit, before, after, rows })),
        1 => prop::collection::vec(multiple, 0..8).prop_map(Plot::Multiples),
        3 => timeline().prop_map(Plot::Timeline),
    ]
}

fn chart() -> impl Strategy<Value = Chart> {
    (plot(), any::<bool>()).prop_map(|(plot, english)| {
        Chart::new("Temuan", if english { Language::En } else { Language::Id }, plot)
    })
}

fn boxes() -> impl Strategy<Value = (f64, f64)> {
    prop_oneof![
        2 => (60.0..800.0_f64, 40.0..320.0_f64),
        1 => prop_oneof![Just((60.0, 40.0)), Just((439.4, 170.1)), Just((720.0, 300.0)), Just((683.0, 300.0))],
    ]
}

/// Left, top, right, bottom of everything a mark covers.
fn extent(mark: &Mark) -> (f64, f64, f64, f64) {
    let around = |points: &[(f64, f64)], half: f64| {
        points.iter().fold((f64::MAX, f64::MAX, f64::MIN, f64::MIN), |e, p| {
            (e.0.min(p.0 - half), e.1.min(p.1 - half), e.2.max(p.0 + half), e.3.max(p.1 + half))
        })
    };
    match mark {
        Mark::Line { points, .. } => around(points, 0.0),
        Mark::Rect { x, y, width, height, .. } => (*x, *y, x + width, y + height),
        Mark::Dot { x, y, radius, .. } => around(&[(*x, *y)], *radius),
        Mark::Text { x, y, size, anchor, width, .. } => {
            let left = match anchor {
                Anchor::Start => *x,
                Anchor::Middle => x - width / 2.0,
                Anchor::End => x - width,
            };
            (left, y - 0.75 * size, left + width, y + 0.2 * size)
        }
    }
}

/// Rounding to tenths moves an edge by so much at most.
const ROUNDING: f64 = 0.11;

fn texts(drawing: &Drawing) -> Vec<&Mark> {
    drawing.marks.iter().filter(|m| matches!(m, Mark::Text { .. })).collect()
}

fn clean(text: &str) -> String {
    text.split(|c: char| c.is_control())
        .flat_map(|p| p.split(' '))
        .filter(|p| !p.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn everything_drawn_is_finite_and_inside_the_box(chart in chart(), (width, height) in boxes(), screen in any::<bool>()) {
        let look = if screen { Look::Screen } else { Look::Paper };
        let drawing = draw_for(&chart, fonts(), look, width, height);
        for mark in &drawing.marks {
            let (left, top, right, bottom) = extent(mark);
            prop_assert!([left, top, right, bottom].iter().all(|v| v.is_finite()), "{mark:?}");
            let inside = left >= -ROUNDING && top >= -ROUNDING && right <= width + ROUNDING && bottom <= height + ROUNDING;
            prop_assert!(inside, "{mark:?} leaves {width} x {height}");
        }
    }

    #[test]
    fn no_two_texts_overlap(chart in chart(), (width, height) in boxes(), screen in any::<bool>()) {
        let look = if screen { Look::Screen } else { Look::Paper };
        let drawing = draw_for(&chart, fonts(), look, width, height);
        let all = texts(&drawing);
        for (i, one) in all.iter().enumerate() {
            for other in &all[i + 1..] {
                let (a, b) = (extent(one), extent(other));
                let apart = a.2 <= b.0 + ROUNDING || b.2 <= a.0 + ROUNDING || a.3 <= b.1 + ROUNDING || b.3 <= a.1 + ROUNDING;
                prop_assert!(apart, "{one:?} meets {other:?}");
            }
        }
    }

    #[test]
    fn the_same_chart_gives_the_same_drawing(chart in chart(), (width, height) in boxes()) {
        prop_assert_eq!(draw(&chart, fonts(), width, height), draw(&chart, fonts(), width, height));
    }

    #[test]
    fn every_figure_of_a_series_is_told_in_words(series in series(), english in any::<bool>()) {
        let language = if english { Language::En } else { Language::Id };
        let told = alt(&Chart::new("", language, Plot::Series(series.clone())));
        for value in series.points.iter().filter_map(|p| p.value).chain(series.baseline) {
            prop_assert!(told.contains(&quantity::format(value, language)), "{value} is not in {told}");
        }
    }

    #[test]
    fn targets_and_baselines_lie_over_bars_and_texts_over_all(series in series(), (width, height) in boxes()) {
        let drawing = draw(&Chart::new("", Language::Id, Plot::Series(series.clone())), fonts(), width, height);
        let order = |wanted: fn(&Mark) -> bool| {
            let found = drawing.marks.iter().enumerate().filter(move |(_, m)| wanted(m)).map(|(i, _)| i);
            found.collect::<Vec<_>>()
        };
        let levels = order(|m| matches!(m, Mark::Line { role: Role::Target | Role::Baseline, .. }));
        let shapes = order(|m| matches!(m, Mark::Rect { .. }));
        let grid = order(|m| matches!(m, Mark::Line { role: Role::Grid, .. }));
        let words = order(|m| matches!(m, Mark::Text { .. }));
        prop_assert!(levels.first().copied().unwrap_or(usize::MAX) > shapes.last().copied().unwrap_or(0) || shapes.is_empty());
        prop_assert!(shapes.first().copied().unwrap_or(usize::MAX) > grid.last().copied().unwrap_or(0) || grid.is_empty());
        prop_assert!(words.first().copied().unwrap_or(usize::MAX) > levels.last().copied().unwrap_or(0) || levels.is_empty());
        if series.points.iter().any(|p| p.target.is_some()) || series.baseline.is_some() {
            prop_assert!(!levels.is_empty(), "a level is not drawn");
        }
    }
}

/// A series as organisations keep them.
fn ordinary() -> impl Strategy<Value = Series> {
    let value = (0..200_i64).prop_map(|n| n * 1000);
    let point = (value.clone(), prop::option::of(value));
    (any::<bool>(), prop::collection::vec(point, 1..13)).prop_map(|(bars, points)| Series {
        kind: if bars { Kind::Bars } else { Kind::Line },
        unit: "anak".to_owned(),
        points: points
            .into_iter()
            .map(|(value, target)| Period {
                label: "Nov".to_owned(),
                name: String::new(),
                value: Some(value),
                target,
            })
            .collect(),
        baseline: None,
        say_targets: false,
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn how_it_stands_now_is_always_said_in_figures(series in ordinary()) {
        let last = series.points.last().unwrap().value.unwrap();
        let chart = Chart::new("", Language::Id, Plot::Series(series));
        for (look, width, height) in [(Look::Paper, 439.4, 170.1), (Look::Screen, 720.0, 280.0), (Look::Screen, 440.0, 280.0)] {
            let drawing = draw_for(&chart, fonts(), look, width, height);
            let wanted = quantity::format(last, Language::Id);
            let said = texts(&drawing).iter().any(|m| matches!(m, Mark::Text { text, bold: true, .. } if *text == wanted));
            prop_assert!(said, "{look:?} {width}: {wanted} is not said");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn paper_has_the_texts_of_the_drawing(chart in chart()) {
        let blocks = vec![Block::Chart(Box::new(chart.clone()))];
        let document = Document { blocks, watermark: None, ..sample::draft() };
        let pages = lay_out(&document, fonts(), &mut |_| Keep::Going).unwrap();
        let column = pages.frame.column();
        let drawing = draw(&chart, fonts(), column, chart.height * 72.0 / 25.4);
        let mut printed: Vec<(u32, String)> = Vec::new();
        for item in &pages.pages[0].items {
            let figure = item.element.is_some_and(|e| pages.tree[e].kind == pages::Kind::Figure);
            let pages::Draw::Text(run) = &item.draw else { continue };
            match printed.last_mut() {
                _ if !figure => {}
                Some((line, text)) if *line == run.line => text.push_str(&run.text),
                _ => printed.push((run.line, run.text.clone())),
            }
        }
        let drawn: Vec<String> = texts(&drawing).iter().map(|m| match m {
            Mark::Text { text, .. } => clean(text),
            _ => unreachable!(),
        }).collect();
        prop_assert_eq!(printed.len(), drawn.len(), "{:?} {:?}", printed, drawn);
    }
}

fn month(label: &str, value: i64, target: i64) -> Period {
    Period {
        label: label.into(),
        name: String::new(),
        value: Some(value * 1000),
        target: Some(target * 1000),
    }
}

#[test]
fn all_figures_of_an_ordinary_year_stand_on_their_bars_and_points() {
    let labels = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"];
    for kind in [Kind::Bars, Kind::Line] {
        let points: Vec<Period> =
            labels.iter().enumerate().map(|(i, l)| month(l, 60 + 6 * i as i64, 66 + 5 * i as i64)).collect();
        let series = Series {
            kind,
            unit: "anak".into(),
            points: points.clone(),
            baseline: Some(64_000),
            say_targets: false,
        };
        let chart = Chart::new("", Language::Id, Plot::Series(series));
        for (look, width, height) in [(Look::Paper, 439.4, 170.1), (Look::Screen, 720.0, 300.0)] {
            let drawing = draw_for(&chart, fonts(), look, width, height);
            let said: Vec<&str> = texts(&drawing)
                .iter()
                .filter_map(|m| {
                    if let Mark::Text { text, bold: true, .. } = m { Some(text.as_str()) } else { None }
                })
                .collect();
            for point in &points {
                let value = quantity::format(point.value.unwrap(), Language::Id);
                assert!(
                    said.contains(&value.as_str()),
                    "{kind:?} {look:?}: {value} is not said among {said:?}"
                );
            }
        }
    }
}

#[test]
fn a_gap_breaks_the_line_and_is_told() {
    let mut points: Vec<Period> =
        ["Jan", "Feb", "Mar", "Apr", "Mei"].iter().map(|l| month(l, 50, 60)).collect();
    points[2].value = None;
    let series = Series { kind: Kind::Line, unit: String::new(), points, baseline: None, say_targets: false };
    let drawing = draw(&Chart::new("", Language::Id, Plot::Series(series)), fonts(), 439.4, 170.1);
    let lines: Vec<usize> = drawing
        .marks
        .iter()
        .filter_map(|m| match m {
            Mark::Line { points, role: Role::Present, .. } => Some(points.len()),
            _ => None,
        })
        .collect();
    assert_eq!(lines, [2, 2], "the line goes through a month nobody counted");
    let told =
        |wanted: &str| texts(&drawing).iter().any(|m| matches!(m, Mark::Text { text, .. } if text == wanted));
    assert!(told("tak ada"));
    assert!(drawing.alt.contains("Tanpa angka: Mar."), "{}", drawing.alt);
}

#[test]
fn kinds_of_contributions_are_told_apart_without_colour() {
    let part = |name: &str, fill, value: i64| Part { name: name.into(), fill, value: value * 1000 };
    let rows = vec![
        Stack { name: "Toko Maju Jaya".into(), parts: vec![part("barang", Fill::Dots, 4_200_000)] },
        Stack {
            name: "PT Bumi Pangan Sentosa".into(),
            parts: vec![part("uang", Fill::Solid, 25_000_000), part("barang", Fill::Dots, 11_400_000)],
        },
        Stack { name: "Tiga sekolah mitra".into(), parts: vec![part("tempat", Fill::Hatch, 26_400_000)] },
    ];
    let drawing = draw(&Chart::new("", Language::Id, Plot::Stacked(rows)), fonts(), 439.4, 76.5);
    let said: Vec<&str> = texts(&drawing)
        .iter()
        .filter_map(|m| if let Mark::Text { text, .. } = m { Some(text.as_str()) } else { None })
        .collect();
    assert_eq!(
        said,
        [
            "PT Bumi Pangan Sentosa",
            "uang",
            "barang",
            "36.400.000",
            "Tiga sekolah mitra",
            "tempat",
            "26.400.000",
            "Toko Maju Jaya",
            "4.200.000",
            "barang"
        ],
        "the largest first, each kind in words"
    );
    let dotted = drawing
        .marks
        .iter()
        .any(|m| matches!(m, Mark::Line { dash: Some((0.0, _)), role: Role::Target, .. }));
    let hatched = drawing.marks.iter().any(|m| {
        matches!(m, Mark::Line { points, dash: None, .. } if (points[0].0 - points[1].0).abs() > 1.0 && (points[0].1 - points[1].1).abs() > 1.0)
    });
    assert!(dotted && hatched);
}

/// A plan as partnerships keep them: days of one or two years, names of a few words.
fn plan() -> impl Strategy<Value = Vec<Step>> {
    let step =
        ("[A-Z][a-z]{2,9}( [a-z]{2,9}){0,2}", any::<bool>(), 0..600_i64, 0..90_i64, 0..=100_i64, 0..90_i64);
    let step = step.prop_map(|(name, milestone, begins, lasts, progress, late_days)| {
        let starts = on("2026-03-01") + chrono::Duration::days(begins);
        Step {
            name,
            milestone,
            starts_on: (!milestone).then_some(starts),
            ends_on: Some(starts + chrono::Duration::days(lasts)),
            progress,
            late_days,
            after: Vec::new(),
        }
    });
    prop::collection::vec(step, 1..29)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_task_of_a_timeline_is_named_and_what_is_late_says_so(steps in plan(), (look, width) in prop_oneof![
        Just((Look::Paper, 439.4)), Just((Look::Screen, 960.0)), Just((Look::Screen, 440.0)),
    ]) {
        let timeline = Timeline { steps: steps.clone(), today: Some(on("2026-11-24")), span: None };
        let chart = Chart::new("", Language::Id, Plot::Timeline(timeline));
        let height = match look {
            Look::Paper => chart.height * 72.0 / 25.4,
            Look::Screen => 60.0 + 44.0 * steps.len() as f64,
        };
        let drawing = draw_for(&chart, fonts(), look, width, height);
        let said: Vec<&str> = texts(&drawing).iter().filter_map(|m| match m {
            Mark::Text { text, .. } => Some(text.as_str()),
            _ => None,
        }).collect();
        for step in &steps {
            // A long name ends in an ellipsis; it stands in full in the words instead of the drawing.
            let named = said.iter().any(|text| match text.strip_suffix('…') {
                Some(beginning) => step.name.starts_with(beginning),
                None => *text == step.name,
            });
            prop_assert!(named, "{} is not among {said:?}", step.name);
            prop_assert!(drawing.alt.contains(&step.name));
            if step.late_days > 0 && step.progress < 100 {
                let late = format!("terlambat {} hari", step.late_days);
                prop_assert!(said.contains(&late.as_str()), "{late} is not among {said:?}");
            }
        }
    }
}

#[test]
fn the_day_itself_is_drawn_on_screen_only() {
    let step = Step {
        name: "Melatih relawan".into(),
        starts_on: Some(on("2026-11-02")),
        ends_on: Some(on("2026-12-18")),
        ..Step::default()
    };
    let timeline = Timeline { steps: vec![step], today: Some(on("2026-11-24")), span: None };
    let chart = Chart::new("", Language::Id, Plot::Timeline(timeline));
    let says = |look| {
        let drawing = draw_for(&chart, fonts(), look, 720.0, 120.0);
        texts(&drawing).iter().any(|m| matches!(m, Mark::Text { text, .. } if text == "hari ini"))
    };
    assert!(says(Look::Screen));
    assert!(!says(Look::Paper));
}

#[test]
fn a_long_plan_has_sheets_with_the_same_months() {
    let step = |at: usize| Step {
        name: format!("Tugas {at}"),
        starts_on: Some(on("2026-01-05") + chrono::Duration::days(at as i64 * 7)),
        ends_on: Some(on("2026-01-20") + chrono::Duration::days(at as i64 * 7)),
        after: at.checked_sub(1).into_iter().collect(),
        ..Step::default()
    };
    let whole = Timeline { steps: (0..60).map(step).collect(), today: None, span: None };
    let sheets = whole.sheets();
    assert_eq!(sheets.iter().map(|sheet| sheet.steps.len()).collect::<Vec<_>>(), [28, 28, 4]);
    assert!(sheets.iter().all(|sheet| sheet.span == sheets[0].span && sheet.span.is_some()));
    assert_eq!(sheets[1].steps[0].after, [] as [usize; 0], "what stands on another sheet is not pointed at");
    assert_eq!(sheets[1].steps[1].after, [0]);
}
