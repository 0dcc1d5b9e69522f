//! Figures over time: bars or a line, the target of each period across its slot, the baseline across all.

use sepakat_domain::organisation::Language;
use sepakat_domain::quantity;

use super::alt::{amount, capital};
use super::board::{Area, Board, Layer, Letters, Look};
use super::data::{Kind, Series};
use super::mark::{Anchor, Role};
use super::scale::Scale;
use crate::measure::MM;
use crate::words;

/// Labels at the right keep so far apart, as a share of their size: 3.6 mm on paper.
const APART: f64 = 1.28;
/// The width of a bar as a share of its slot.
const BAR: f64 = 0.57;
/// A slot narrower than this shows its target joined to its neighbour's.
const NARROW: f64 = 12.0;

/// Where the periods stand.
pub(super) struct Field {
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
    pub count: usize,
}

impl Field {
    pub fn slot(&self) -> f64 {
        (self.right - self.left) / self.count.max(1) as f64
    }

    pub fn middle(&self, index: usize) -> f64 {
        self.left + self.slot() * (index as f64 + 0.5)
    }
}

struct Side {
    at: f64,
    text: String,
    role: Role,
    bold: bool,
}

/// Draws a series over the whole board.
pub(super) fn draw(board: &mut Board<'_>, series: &Series, language: Language) {
    let (paper, size) = (board.look == Look::Paper, board.name_size());
    let row = size * 1.7;
    let below = if series.say_targets { row + size * 1.3 } else { row };
    let top = board.value_size() + 6.0;
    let bottom = (board.height - below).max(top + 4.0).min(board.height);
    let values = series.points.iter().flat_map(|p| [p.value, p.target]).flatten().chain(series.baseline);
    let scale = if paper {
        let steps = ((bottom - top) / 26.0).floor().clamp(1.0, 4.0) as usize;
        Scale::of(values, top, bottom, steps)
    } else {
        Scale::tight(values, top, bottom)
    };
    let mut sides = sides(series, &scale, language, board.look);
    let gap = board.scaled(1.5 * MM);
    let names = sides.iter().map(|s| board.measure(&s.text, size, s.bold)).fold(0.0, f64::max) + 2.0 * gap;
    // In a small box the periods need the room; then the figures stand in the words instead of it alone.
    let names = if names > board.width * 0.42 {
        sides.clear();
        0.0
    } else if sides.is_empty() {
        0.0
    } else if paper && board.width > 400.0 {
        names.max(30.0 * MM)
    } else {
        names
    };
    let right = board.width - names;
    let left = if paper { axis(board, &scale, &series.unit, language, right) } else { 0.0 };
    let field = Field { left, right, top, bottom, count: series.points.len() };
    put_sides(board, sides, field.right + gap, size);
    period_names(board, series, &field, language);
    plot(board, series, &field, &scale, language);
}

fn sides(series: &Series, scale: &Scale, language: Language, look: Look) -> Vec<Side> {
    let say = |value: i64| amount(value, &series.unit, language);
    let mut sides = Vec::new();
    let last = series.points.last();
    let mut add = |at: i64, text: String, role: Role, bold: bool| {
        sides.push(Side { at: scale.y(at as f64), text, role, bold });
    };
    if let Some(value) = last.and_then(|p| p.value).filter(|_| look == Look::Paper) {
        add(value, words::chart_present(language, &say(value)), Role::Present, true);
    }
    if let Some(target) = last.and_then(|p| p.target) {
        let text = words::chart_target(language, &say(target));
        let screen = || words::chart_target(language, &quantity::format(target, language));
        let text = if look == Look::Paper { text } else { capital(&screen()) };
        add(target, text, Role::Target, true);
    }
    if let Some(level) = series.baseline {
        add(level, words::chart_baseline(language, &say(level)), Role::Ink2, false);
    }
    sides
}

fn put_sides(board: &mut Board<'_>, mut sides: Vec<Side>, x: f64, size: f64) {
    sides.sort_by(|a, b| a.at.total_cmp(&b.at));
    let apart = size * APART;
    let mut floor = size;
    for side in &mut sides {
        side.at = (side.at + size * 0.35).max(floor);
        floor = side.at + apart;
    }
    let mut ceiling = board.height - size * 0.3;
    for side in sides.iter_mut().rev() {
        side.at = side.at.min(ceiling);
        ceiling = side.at - apart;
    }
    for side in sides {
        let letters = Letters { size, bold: side.bold, role: side.role, anchor: Anchor::Start };
        board.text(x, side.at, letters, &side.text);
    }
}

/// The grid with its figures; gives the left edge of the periods.
fn axis(board: &mut Board<'_>, scale: &Scale, unit: &str, language: Language, right: f64) -> f64 {
    let size = board.name_size();
    let last = scale.ticks.len().saturating_sub(1);
    let say = |(index, tick): (usize, &f64)| {
        // A figure beyond what can be counted has no label rather than a wrong one.
        let text = if tick.abs() < i64::MAX as f64 {
            quantity::format(*tick as i64, language)
        } else {
            String::new()
        };
        if index == last && unit == "%" && !text.is_empty() { format!("{text}%") } else { text }
    };
    let ticks: Vec<String> = scale.ticks.iter().enumerate().map(say).collect();
    let widest = ticks.iter().map(|t| board.measure(t, size, false)).fold(0.0, f64::max) + 1.5 * MM;
    let axis = if widest > board.width * 0.3 {
        0.0
    } else if board.width > 300.0 {
        widest.max(9.0 * MM)
    } else {
        widest
    };
    for (tick, text) in scale.ticks.iter().zip(&ticks) {
        let y = scale.y(*tick);
        board.line(Layer::Grid, &[(axis, y), (right, y)], 0.3, Role::Grid, None);
        if axis > 0.0 {
            let letters = Letters { size, bold: false, role: Role::Ink2, anchor: Anchor::End };
            board.text(axis - 1.5 * MM, y + size * 0.35, letters, text);
        }
    }
    axis
}

/// Names under the periods. Where they do not all fit, every second or third one speaks; always the last.
fn period_names(board: &mut Board<'_>, series: &Series, field: &Field, language: Language) {
    let size = board.name_size();
    let widest = series.points.iter().map(|p| board.measure(&p.label, size, true)).fold(1.0, f64::max) + 3.0;
    let every = (widest / field.slot()).ceil().clamp(1.0, field.count.max(1) as f64) as usize;
    let y = field.bottom + size * 1.35;
    for (index, point) in series.points.iter().enumerate().rev() {
        let now = index + 1 == field.count;
        if (field.count - 1 - index).is_multiple_of(every) {
            let role = if now { Role::Ink } else { Role::Ink2 };
            let letters = Letters { size, bold: now, role, anchor: Anchor::Middle };
            if !board.text(field.middle(index), y, letters, &point.label) && now {
                board.text_within(
                    field.middle(index),
                    y,
                    letters,
                    &point.label,
                    field.slot().max(size * 3.0),
                );
            }
        }
    }
    let note =
        |target: Option<i64>| target.map(|t| words::chart_target(language, &quantity::format(t, language)));
    let notes: Vec<Option<String>> = series.points.iter().map(|p| note(p.target)).collect();
    let letters = Letters { size: size * 0.94, bold: false, role: Role::Ink2, anchor: Anchor::Middle };
    let mut wide = notes.iter().flatten().map(|n| board.measure(n, letters.size, false)).fold(0.0, f64::max);
    wide += 3.0;
    if series.say_targets && wide <= field.slot() {
        for (index, text) in notes.iter().enumerate() {
            board.text(field.middle(index), y + size * 1.35, letters, text.as_deref().unwrap_or(""));
        }
    }
}

/// Bars or line, targets, baseline, gaps and figures.
pub(super) fn plot(board: &mut Board<'_>, series: &Series, field: &Field, scale: &Scale, language: Language) {
    let zero = scale.y(0.0);
    match series.kind {
        Kind::Bars => bars(board, series, field, scale),
        Kind::Line => line(board, series, field, scale),
    }
    board.line(Layer::Shapes, &[(field.left, zero), (field.right, zero)], board.scaled(0.8), Role::Ink, None);
    board.avoid((field.left, zero), (field.right, zero), 0.5);
    if let Some(level) = series.baseline {
        let y = scale.y(level as f64);
        board.level((field.left, y), (field.right, y), 0.7, Role::Baseline, (0.7, 2.0), 1.8);
    }
    targets(board, series, field, scale);
    if series.points.iter().all(|p| p.value.is_none()) {
        let letters =
            Letters { size: board.name_size(), bold: false, role: Role::Ink2, anchor: Anchor::Middle };
        let (x, y) = (f64::midpoint(field.left, field.right), f64::midpoint(field.top, field.bottom));
        board.text_clear(&[(x, y), (x, y - 12.0), (x, y + 12.0)], letters, &words::chart_alt_none(language));
    } else {
        super::figures::put(board, series, field, scale, language);
        gaps(board, series, field, zero, language);
    }
}

fn bars(board: &mut Board<'_>, series: &Series, field: &Field, scale: &Scale) {
    let (half, zero) = (field.slot() * BAR / 2.0, scale.y(0.0));
    for (index, value) in series.points.iter().enumerate().filter_map(|(i, p)| Some((i, p.value?))) {
        let (x, y) = (field.middle(index), scale.y(value as f64));
        let role = if index + 1 == field.count { Role::Present } else { Role::Past };
        board.rect(Area(x - half, y.min(zero), x + half, y.max(zero)), role, None);
    }
}

fn line(board: &mut Board<'_>, series: &Series, field: &Field, scale: &Scale) {
    let place = |index: usize| {
        let value = series.points.get(index)?.value?;
        Some((field.middle(index), scale.y(value as f64)))
    };
    let mut run: Vec<(f64, f64)> = Vec::new();
    for index in 0..=field.count {
        match place(index) {
            Some(at) => run.push(at),
            // A gap breaks the line: nothing is drawn through months nobody counted.
            None => {
                let done = std::mem::take(&mut run);
                if done.len() > 1 {
                    board.line(Layer::Shapes, &done, board.scaled(1.6), Role::Present, None);
                    done.windows(2).for_each(|w| board.avoid(w[0], w[1], board.scaled(0.8)));
                }
            }
        }
    }
    for (index, at) in (0..field.count).filter_map(|i| Some((i, place(i)?))) {
        let now = index + 1 == field.count;
        let alone = (index == 0 || place(index - 1).is_none()) && place(index + 1).is_none();
        if now || alone || field.slot() >= 7.0 {
            let radius = board.scaled(if now { 3.0 } else { 2.2 });
            board.dot(at.0, at.1, radius, Role::Present, !now);
        }
    }
}

fn targets(board: &mut Board<'_>, series: &Series, field: &Field, scale: &Scale) {
    let slot = field.slot();
    let (width, halo) = (board.scaled(1.4), board.scaled(3.0));
    let dash = if board.look == Look::Paper { (3.0, 2.0) } else { (8.0, 5.0) };
    let mut index = 0;
    while index < field.count {
        let target = series.points[index].target;
        let mut end = index + 1;
        while slot < NARROW && end < field.count && series.points[end].target == target {
            end += 1;
        }
        if let Some(target) = target {
            let y = scale.y(target as f64);
            let edge = if slot < NARROW { 0.0 } else { slot * 0.07 };
            let (from, to) = (field.left + slot * index as f64 + edge, field.left + slot * end as f64 - edge);
            board.level((from, y), (to, y), width, Role::Target, dash, halo);
        }
        index = end;
    }
}

/// A period without a figure says so, or has a dotted upright where the words do not fit.
fn gaps(board: &mut Board<'_>, series: &Series, field: &Field, zero: f64, language: Language) {
    let size = board.name_size();
    let letters = Letters { size, bold: false, role: Role::Ink2, anchor: Anchor::Middle };
    let text = words::chart_gap(language);
    let wide = board.measure(&text, size, false) + 2.0;
    let tall = ((zero - field.top) * 0.35).max(4.0);
    for index in (0..field.count).filter(|i| series.points[*i].value.is_none()) {
        let x = field.middle(index);
        let places = [(x, zero - size * 0.5), (x, zero - size * 1.8), (x, zero + size * 1.3)];
        if wide > field.slot() || !board.text_clear(&places, letters, &text) {
            let width = board.scaled(1.0).min(field.slot() / 3.0);
            let dots = Some((0.0, 3.0 * width));
            board.line(Layer::Shapes, &[(x, zero - width * 2.0), (x, zero - tall)], width, Role::Ink2, dots);
        }
    }
}
