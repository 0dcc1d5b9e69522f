//! Tasks over time: a bar from first to last day, filled as far as it is done, milestones as diamonds, and lines from
//! what must be done before. What is late is hatched and says so in words, so that it is read in grey as well.

use chrono::{Datelike, Months, NaiveDate};
use sepakat_domain::calendar::short_month_names;
use sepakat_domain::organisation::Language;

use super::board::{Area, Board, Layer, Letters, Look};
use super::data::{Step, Timeline};
use super::mark::{Anchor, Role};
use super::stacked::hatch;
use crate::measure::MM;
use crate::words;

/// Names stand in so much of the width where there is room beside the bars.
const NAMES: f64 = 0.34;
/// A board narrower than this (paper, screen) has each name over its bar.
const NARROW: (f64, f64) = (300.0, 560.0);

/// Where days stand.
struct Days {
    left: f64,
    right: f64,
    first: NaiveDate,
    last: NaiveDate,
}

impl Days {
    /// Whole months around all days of the steps; none when no step has one.
    fn of(timeline: &Timeline, left: f64, right: f64) -> Option<Days> {
        let days = || timeline.steps.iter().flat_map(|step| [step.starts_on, step.ends_on]).flatten();
        let all = || days().chain(timeline.span.into_iter().flat_map(|(from, until)| [from, until]));
        let first = all().min()?.with_day(1)?;
        let last = all().max()?;
        let last = last.with_day(1).and_then(|day| day.checked_add_months(Months::new(1))).unwrap_or(last);
        Some(Days { left, right, first, last })
    }

    /// The left edge of a day.
    fn x(&self, day: NaiveDate) -> f64 {
        let span = (self.last - self.first).num_days().max(1) as f64;
        let share = (day - self.first).num_days() as f64 / span;
        self.left + (self.right - self.left) * share.clamp(0.0, 1.0)
    }

    /// The right edge of a day.
    fn end(&self, day: NaiveDate) -> f64 {
        self.x(day.succ_opt().unwrap_or(day))
    }
}

/// Where a step is drawn.
#[derive(Clone, Copy)]
struct Place {
    from: f64,
    to: f64,
    middle: f64,
}

/// Draws as many steps as the board holds.
pub(super) fn draw(board: &mut Board<'_>, timeline: &Timeline, language: Language) {
    let (size, paper) = (board.name_size(), board.look == Look::Paper);
    let narrow = board.width < if paper { NARROW.0 } else { NARROW.1 };
    let now = timeline.today.filter(|_| !paper);
    let head = size * if now.is_some() { 3.2 } else { 1.9 };
    let steps = &timeline.steps;
    let states: Vec<String> = steps.iter().map(|step| state(step, language)).collect();
    let aside = states.iter().map(|text| board.measure(text, size, true)).fold(0.0, f64::max);
    let aside = if aside > board.width * 0.4 { 0.0 } else { aside + size * 0.6 };
    let left = if narrow { 0.0 } else { board.width * NAMES };
    let right = if narrow { board.width } else { board.width - aside };
    let days = Days::of(timeline, left, right);
    let least = size * if narrow { 2.4 } else { 1.45 };
    let fit = (((board.height - head) / least).floor().max(0.0) as usize).min(steps.len());
    let pitch =
        ((board.height - head) / fit.max(1) as f64).min(board.scaled(if narrow { 11.0 } else { 7.5 } * MM));
    if let Some(days) = &days {
        months(board, days, head, head + pitch * fit as f64, language);
    }
    let half = (pitch * if narrow { 0.2 } else { 0.3 }).min(board.scaled(2.1 * MM));
    let mut places: Vec<Option<Place>> = Vec::with_capacity(fit);
    for (index, step) in steps.iter().take(fit).enumerate() {
        let top = head + pitch * index as f64;
        let middle = if narrow { top + pitch * 0.72 } else { top + pitch / 2.0 };
        places.push(days.as_ref().and_then(|days| place(days, step, middle, half)));
        let base = if narrow { top + size * 1.05 } else { middle + size * 0.35 };
        let letters = Letters { size, bold: false, role: Role::Ink, anchor: Anchor::Start };
        let room = if narrow { board.width - aside } else { left - size * 0.6 };
        board.text_within(0.0, base, letters, &step.name, room);
        let late = step.late_days > 0 && step.progress < 100;
        let letters = Letters {
            size,
            bold: late,
            role: if late { Role::Target } else { Role::Ink2 },
            anchor: Anchor::End,
        };
        if let Some(text) = states.get(index).filter(|_| aside > 0.0) {
            board.text(board.width, base, letters, text);
        }
    }
    for (index, step) in steps.iter().take(fit).enumerate() {
        let Some(to) = places.get(index).copied().flatten() else { continue };
        for before in &step.after {
            if let Some(from) = places.get(*before).copied().flatten().filter(|_| *before != index) {
                join(board, from, to, pitch);
            }
        }
    }
    for (step, place) in steps.iter().zip(&places) {
        match place {
            Some(place) if step.milestone => diamond(board, *place, half, step.progress >= 100),
            Some(place) => bar(board, *place, half, step),
            None => {}
        }
    }
    if let (Some(days), Some(now)) = (&days, now.filter(|_| fit > 0)) {
        today(board, days, now, head, head + pitch * fit as f64, language);
    }
}

/// How a step stands, in words as short as a column.
pub(super) fn state(step: &Step, language: Language) -> String {
    let undated = step.starts_on.is_none() && step.ends_on.is_none();
    match step.progress {
        100.. if step.milestone => words::timeline_reached(language),
        100.. => words::timeline_done(language),
        _ if step.late_days > 0 => words::timeline_late(language, &step.late_days.to_string()),
        _ if undated => words::timeline_undated(language),
        progress if progress > 0 => format!("{progress}%"),
        _ => String::new(),
    }
}

fn place(days: &Days, step: &Step, middle: f64, half: f64) -> Option<Place> {
    let (starts, ends) = (step.starts_on.or(step.ends_on)?, step.ends_on.or(step.starts_on)?);
    if step.milestone {
        let at = ((days.x(ends) + days.end(ends)) / 2.0).clamp(days.left + half, days.right - half);
        return Some(Place { from: at - half, to: at + half, middle });
    }
    let from = days.x(starts.min(ends));
    // A day of a long plan is still to be seen.
    Some(Place { from, to: days.end(ends.max(starts)).max(from + 2.0), middle })
}

/// The months along the top, as many as have room; a year is told where it begins.
fn months(board: &mut Board<'_>, days: &Days, top: f64, bottom: f64, language: Language) {
    let size = board.name_size();
    let count = {
        let (a, b) = (days.first, days.last);
        ((b.year() - a.year()) * 12 + b.month() as i32 - a.month() as i32).max(1) as usize
    };
    let slot = (days.right - days.left) / count as f64;
    let room = board.measure(short_month_names(language)[4], size, false) * 1.9;
    let step = [1_usize, 2, 3, 6, 12, 24, 60, 120, 240, 600]
        .into_iter()
        .find(|step| slot * *step as f64 >= room)
        .unwrap_or_else(|| ((room / slot).ceil() as usize).next_multiple_of(1200));
    let mut told = None;
    for index in (0..count).step_by(step) {
        let Some(day) = days.first.checked_add_months(Months::new(index as u32)) else { break };
        let x = days.x(day);
        board.line(Layer::Grid, &[(x, top - size * 0.35), (x, bottom)], 0.5, Role::Grid, None);
        let letters = Letters { size, bold: false, role: Role::Ink2, anchor: Anchor::Start };
        let name = short_month_names(language)[day.month0() as usize];
        let whole = format!("{name} {}", day.year());
        let fits = board.measure(&whole, size, false) + size < slot * step as f64;
        let text = if told != Some(day.year()) && (fits || step >= 12) {
            told = Some(day.year());
            if step >= 12 { day.year().to_string() } else { whole }
        } else {
            name.to_owned()
        };
        board.text(x + 2.0, top - size * 0.7, letters, &text);
    }
    board.line(
        Layer::Grid,
        &[(days.left, top - size * 0.35), (days.right, top - size * 0.35)],
        0.5,
        Role::Grid,
        None,
    );
}

/// The day itself, on screen only: a paper is read later.
fn today(board: &mut Board<'_>, days: &Days, now: NaiveDate, top: f64, bottom: f64, language: Language) {
    if now < days.first || now >= days.last {
        return;
    }
    let (x, size) = (days.x(now), board.name_size());
    board.line(Layer::Levels, &[(x, top - size * 2.0), (x, bottom)], 1.5, Role::Target, Some((4.0, 3.0)));
    let letters = |anchor| Letters { size, bold: true, role: Role::Target, anchor };
    let text = words::timeline_today(language);
    let base = top - size * 2.2;
    for (at, anchor) in [(x, Anchor::Middle), (board.width, Anchor::End), (0.0, Anchor::Start)] {
        if board.text(at, base, letters(anchor), &text) {
            return;
        }
    }
}

fn bar(board: &mut Board<'_>, place: Place, half: f64, step: &Step) {
    let Place { from, to, middle } = place;
    let whole = Area(from, middle - half, to, middle + half);
    let done = from + (to - from) * step.progress.clamp(0, 100) as f64 / 100.0;
    let late = step.late_days > 0 && step.progress < 100;
    board.rect(whole, if late { Role::Ground } else { Role::Past }, None);
    if late {
        hatch(board, whole);
    }
    if done > from {
        board.rect(Area(from, middle - half, done, middle + half), Role::Present, None);
    }
    board.rect(whole, Role::Present, Some(0.7));
}

/// A diamond, drawn in rings until it is full when it was reached.
fn diamond(board: &mut Board<'_>, place: Place, half: f64, reached: bool) {
    let middle = ((place.from + place.to) / 2.0, place.middle);
    let ring = |board: &mut Board<'_>, r: f64, width: f64, role: Role| {
        let (x, y) = middle;
        // It begins in the middle of an edge, so that all four corners are alike.
        let edge = (x + r / 2.0, y - r / 2.0);
        board.line(
            Layer::Points,
            &[edge, (x + r, y), (x, y + r), (x - r, y), (x, y - r), edge],
            width,
            role,
            None,
        );
    };
    let width = 1.4;
    let mut r = half - width / 2.0;
    ring(board, r, width, Role::Present);
    while r > width {
        r -= width * 0.8;
        ring(board, r, width, if reached { Role::Present } else { Role::Ground });
    }
}

/// A thin line with corners from the end of one step to the beginning of another.
fn join(board: &mut Board<'_>, from: Place, to: Place, pitch: f64) {
    let out = board.scaled(3.0);
    let points = if to.from >= from.to + 2.0 * out {
        let turn = to.from - out;
        vec![(from.to, from.middle), (turn, from.middle), (turn, to.middle), (to.from, to.middle)]
    } else {
        let between = to.middle + if to.middle > from.middle { -pitch / 2.0 } else { pitch / 2.0 };
        let (away, back) = (from.to + out, to.from - out);
        vec![
            (from.to, from.middle),
            (away, from.middle),
            (away, between),
            (back, between),
            (back, to.middle),
            (to.from, to.middle),
        ]
    };
    board.line(Layer::Grid, &points, 0.7, Role::Ink2, None);
    let (x, y, head) = (to.from, to.middle, board.scaled(2.0));
    board.line(
        Layer::Grid,
        &[(x - head, y - head * 0.8), (x, y), (x - head, y + head * 0.8)],
        0.7,
        Role::Ink2,
        None,
    );
}
