//! Places the marks of a chart: grid, bars or line, targets and baseline on halos, labels pushed apart.

use sepakat_domain::organisation::Language;
use sepakat_domain::quantity;

use super::alt::{alt, amount};
use super::data::{Chart, Kind, Plot, Series};
use super::mark::{Anchor, Drawing, Mark, Role};
use super::scale::Scale;
use crate::fonts::{Face, Fonts};
use crate::lines::single;
use crate::measure::MM;
use crate::prose::Style;
use crate::shape::Shaper;
use crate::words;

const VALUE: f64 = 8.5;
const SMALL: f64 = 8.0;
/// Labels at the right keep so far apart.
const APART: f64 = 3.6 * MM;
const GAP: f64 = 1.5 * MM;

/// Draws a chart into a box, in points.
pub fn draw(chart: &Chart, fonts: &Fonts, width: f64, height: f64) -> Drawing {
    let mut board = Board { shaper: Shaper::new(fonts), marks: Vec::new(), texts: Vec::new() };
    match &chart.plot {
        Plot::Series(all) => series(&mut board, all, chart.language, width, height),
    }
    let marks = board.marks.into_iter().chain(board.texts).collect();
    Drawing { width, height, alt: alt(chart), marks }
}

fn series(board: &mut Board<'_>, series: &Series, language: Language, width: f64, height: f64) {
    let say = |value: i64| amount(value, &series.unit, language);
    let (top, bottom) = (VALUE + 4.0, (height - 6.5 * MM).max(VALUE + 5.0));
    let values = series.points.iter().flat_map(|p| [p.value, p.target]).flatten();
    let scale = Scale::of(values.chain(series.baseline), top, bottom);
    let last = series.points.last();
    let mut side: Vec<(f64, String, Role, bool)> = Vec::new();
    if let Some(value) = last.and_then(|p| p.value) {
        side.push((scale.y(value as f64), words::chart_present(language, &say(value)), Role::Present, true));
    }
    if let Some(target) = last.and_then(|p| p.target) {
        side.push((scale.y(target as f64), words::chart_target(language, &say(target)), Role::Target, true));
    }
    if let Some(level) = series.baseline {
        side.push((scale.y(level as f64), words::chart_baseline(language, &say(level)), Role::Ink2, false));
    }
    let ticks: Vec<String> = scale.ticks.iter().map(|t| quantity::format(*t as i64, language)).collect();
    let axis = ticks.iter().map(|t| board.width(t, SMALL, false)).fold(0.0, f64::max) + GAP;
    let names = side.iter().map(|l| board.width(&l.1, SMALL, l.3)).fold(0.0, f64::max);
    let right = (width - names - 2.0 * GAP).max(axis + 1.0);
    for (value, text) in scale.ticks.iter().zip(&ticks) {
        let y = scale.y(*value);
        board.line(vec![(axis, y), (right, y)], 0.3, Role::Grid, None);
        board.text(axis - GAP, y + 2.8, SMALL, false, Anchor::End, Role::Ink2, text);
    }
    periods(board, series, language, &scale, (axis, right, bottom));
    board.line(vec![(axis, scale.y(0.0)), (right, scale.y(0.0))], 0.8, Role::Ink, None);
    if let Some(level) = series.baseline {
        let y = scale.y(level as f64);
        board.haloed(vec![(axis, y), (right, y)], 0.7, Role::Baseline, (0.7, 2.0), 1.8);
    }
    let mut heights: Vec<f64> = side.iter().map(|l| l.0 + 2.8).collect();
    apart(&mut heights, SMALL, height - 2.0);
    for (label, y) in side.iter().zip(heights) {
        board.text(right + 2.0 * GAP, y, SMALL, label.3, Anchor::Start, label.2, &label.1);
    }
}

fn periods(
    board: &mut Board<'_>,
    series: &Series,
    language: Language,
    scale: &Scale,
    (left, right, bottom): (f64, f64, f64),
) {
    let count = series.points.len().max(1);
    let slot = (right - left) / count as f64;
    let (bar, zero) = (slot * 0.57, scale.y(0.0));
    let widest = series.points.iter().map(|p| board.width(&p.label, SMALL, true)).fold(1.0, f64::max) + GAP;
    // Where names of periods do not fit, every second or third one speaks; always the last.
    let every = (widest / slot).ceil().max(1.0) as usize;
    let mut path: Vec<(f64, f64)> = Vec::new();
    for (index, point) in series.points.iter().enumerate() {
        let (x, now) = (left + slot * (index as f64 + 0.5), index + 1 == series.points.len());
        let role = if now { Role::Present } else { Role::Past };
        board.period(x, bottom, &point.label, now, (count - 1 - index).is_multiple_of(every));
        let Some(value) = point.value else {
            board.run(&mut path);
            let gap = words::chart_gap(language);
            if board.width(&gap, SMALL, false) <= slot {
                board.text(x, zero - 4.0, SMALL, false, Anchor::Middle, Role::Ink2, &gap);
            }
            continue;
        };
        let (y, text) = (scale.y(value as f64), quantity::format(value, language));
        let fits = board.width(&text, VALUE, true) + 2.0 <= slot;
        match series.kind {
            Kind::Bars => {
                let (y0, tall) = (y.min(zero), (y - zero).abs());
                let rect =
                    Mark::Rect { x: x - bar / 2.0, y: y0, width: bar, height: tall, role, outline: None };
                board.marks.push(rect);
                let inside = tall >= 8.0 * MM && board.width(&text, VALUE, true) <= bar;
                let at = if inside && value > 0 { zero - 4.0 } else { y0 - 3.0 };
                let ink = if inside && value > 0 && now { Role::OnPresent } else { Role::Ink };
                if fits {
                    board.text(x, at, VALUE, true, Anchor::Middle, ink, &text);
                }
            }
            Kind::Line => {
                path.push((x, y));
                let radius = if now { 3.0 } else { 2.2 };
                board.marks.push(Mark::Dot { x, y, radius, role: Role::Present, hollow: !now });
                if fits && (count - 1 - index).is_multiple_of(every) {
                    board.text(x, (y - 5.0).max(VALUE), VALUE, true, Anchor::Middle, Role::Ink, &text);
                }
            }
        }
    }
    board.run(&mut path);
    for (index, target) in series.points.iter().enumerate().filter_map(|(i, p)| Some((i, p.target?))) {
        let (from, y) = (left + slot * index as f64, scale.y(target as f64));
        let across = vec![(from + slot * 0.07, y), (from + slot * 0.93, y)];
        board.haloed(across, 1.4, Role::Target, (3.0, 2.0), 3.0);
    }
}

/// Pushes heights apart, keeping their order, between two edges.
fn apart(heights: &mut [f64], low: f64, high: f64) {
    let mut order: Vec<usize> = (0..heights.len()).collect();
    order.sort_by(|a, b| heights[*a].total_cmp(&heights[*b]));
    let mut floor = low;
    for index in &order {
        heights[*index] = heights[*index].max(floor);
        floor = heights[*index] + APART;
    }
    let mut ceiling = high;
    for index in order.iter().rev() {
        heights[*index] = heights[*index].min(ceiling);
        ceiling = heights[*index] - APART;
    }
}

struct Board<'f> {
    shaper: Shaper<'f>,
    marks: Vec<Mark>,
    texts: Vec<Mark>,
}

/// How the texts of charts are set.
pub(crate) fn style(size: f64, bold: bool) -> Style {
    Style::new(if bold { Face::JakartaBold } else { Face::Jakarta }, size).tabular()
}

impl Board<'_> {
    fn width(&mut self, text: &str, size: f64, bold: bool) -> f64 {
        single(text, style(size, bold), &mut self.shaper).width
    }

    fn line(&mut self, points: Vec<(f64, f64)>, width: f64, role: Role, dash: Option<(f64, f64)>) {
        self.marks.push(Mark::Line { points, width, role, dash });
    }

    fn haloed(&mut self, points: Vec<(f64, f64)>, width: f64, role: Role, dash: (f64, f64), halo: f64) {
        self.line(points.clone(), halo, Role::Ground, None);
        self.line(points, width, role, Some(dash));
    }

    /// The line up to a gap, and a new one after it.
    fn run(&mut self, path: &mut Vec<(f64, f64)>) {
        let points = std::mem::take(path);
        if points.len() > 1 {
            // Under the dots and figures that stand on it.
            self.marks.insert(0, Mark::Line { points, width: 1.6, role: Role::Present, dash: None });
        }
    }

    fn period(&mut self, x: f64, bottom: f64, label: &str, now: bool, shown: bool) {
        if shown {
            let role = if now { Role::Ink } else { Role::Ink2 };
            self.text(x, bottom + 11.0, SMALL, now, Anchor::Middle, role, label);
        }
    }

    #[allow(
        clippy::too_many_arguments,
        reason = "a text has a place, a size, a weight, an anchor and a role"
    )]
    fn text(&mut self, x: f64, y: f64, size: f64, bold: bool, anchor: Anchor, role: Role, text: &str) {
        let width = self.width(text, size, bold);
        self.texts.push(Mark::Text { x, y, size, bold, anchor, role, text: text.to_owned(), width });
    }
}
