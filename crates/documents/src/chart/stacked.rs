//! What each gave, as bars across in the fill of each kind, so that kinds are told apart in grey.

use sepakat_domain::organisation::Language;
use sepakat_domain::quantity;

use super::board::{Area, Board, Layer, Letters};
use super::data::{Fill, Part, Stack};
use super::mark::{Anchor, Role};
use crate::measure::MM;

/// Names of partners stand in so much of the width.
const NAMES: f64 = 0.27;

/// What a row adds up to; what is below zero counts as nothing.
pub(super) fn total(row: &Stack) -> i64 {
    row.parts.iter().fold(0_i64, |sum, part| sum.saturating_add(part.value.max(0)))
}

/// The rows with the largest first; equals keep their order.
pub(super) fn by_size(rows: &[Stack]) -> Vec<&Stack> {
    let mut sorted: Vec<&Stack> = rows.iter().collect();
    sorted.sort_by_key(|row| std::cmp::Reverse(total(row)));
    sorted
}

/// Draws as many rows as the board holds.
pub(super) fn draw(board: &mut Board<'_>, rows: &[Stack], language: Language) {
    let size = board.value_size();
    let least = size * 1.5;
    let fit = ((board.height / least).floor() as usize).max(1);
    let rows: Vec<&Stack> = by_size(rows).into_iter().take(fit).collect();
    let pitch = (board.height / rows.len().max(1) as f64).min(board.scaled(9.0 * MM));
    let bar = (pitch * 0.69).min(board.scaled(6.2 * MM));
    let left = board.width * NAMES;
    let totals: Vec<String> = rows.iter().map(|row| quantity::format(total(row), language)).collect();
    let most = rows.iter().map(|row| total(row)).max().unwrap_or(0).max(1) as f64;
    let longest = longest(board, &rows, &totals, board.width - left, most);
    for (index, (row, text)) in rows.iter().zip(&totals).enumerate() {
        let top = pitch * index as f64 + (pitch - bar) / 2.0;
        let base = top + bar / 2.0 + size * 0.35;
        let name =
            Letters { size: board.name_size() + 0.5, bold: false, role: Role::Ink, anchor: Anchor::Start };
        board.text_within(0.0, base, name, &row.name, left - 6.0);
        let mut x = left;
        let mut beside: Vec<&str> = Vec::new();
        for part in row.parts.iter().filter(|part| part.value > 0) {
            let width = longest * part.value as f64 / most;
            let area = Area(x, top, x + width, top + bar);
            fill(board, area, part.fill);
            if !inside(board, area, part, base) {
                beside.push(&part.name);
            }
            x += width;
        }
        let figure = Letters { size, bold: true, role: Role::Ink, anchor: Anchor::Start };
        board.text(x + 6.0, base, figure, text);
        let after = x + 12.0 + board.measure(text, size, true);
        let kinds = Letters { size, bold: false, role: Role::Ink2, anchor: Anchor::Start };
        board.text_within(after, base, kinds, &beside.join(", "), board.width - after);
    }
}

/// How long the longest bar may be, so that every row keeps its figure and the kinds that do not fit in their part.
fn longest(board: &mut Board<'_>, rows: &[&Stack], totals: &[String], room: f64, most: f64) -> f64 {
    let size = board.value_size();
    let mut longest = room;
    // Once for the figures, and once more for the kinds that no longer fit.
    for _ in 0..2 {
        let mut next = room;
        for (row, text) in rows.iter().zip(totals) {
            let mut beside = board.measure(text, size, true) + 8.0;
            for part in row.parts.iter().filter(|part| part.value > 0) {
                let name = board.measure(&part.name, size, false);
                beside += if name + 12.0 > longest * part.value as f64 / most { name + 8.0 } else { 0.0 };
            }
            next = next.min((room - beside) * most / (total(row) as f64).max(1.0));
        }
        longest = next.clamp(room * 0.2, room);
    }
    longest
}

/// The kind in words inside its part, on a patch where the fill is a pattern.
fn inside(board: &mut Board<'_>, area: Area, part: &Part, base: f64) -> bool {
    let patterned = matches!(part.fill, Fill::Hatch | Fill::Dots);
    let size = if patterned { board.name_size() * 0.94 } else { board.value_size() };
    let width = board.measure(&part.name, size, false);
    let inset = if patterned { 4.0 } else { 6.0 };
    if width + 2.0 * inset > area.2 - area.0 || area.3 - area.1 < size * 1.2 {
        return false;
    }
    let role = if part.fill == Fill::Solid { Role::OnPresent } else { Role::Ink };
    let letters = Letters { size, bold: false, role, anchor: Anchor::Start };
    let stands = board.text(area.0 + inset, base, letters, &part.name);
    if patterned && stands {
        let patch =
            Area(area.0 + inset - 2.0, base - size * 0.85, area.0 + inset + width + 2.0, base + size * 0.3);
        board.rect(patch, Role::Ground, None);
    }
    stands
}

fn fill(board: &mut Board<'_>, area: Area, fill: Fill) {
    match fill {
        Fill::Solid => board.rect(area, Role::Present, None),
        Fill::Light => {
            board.rect(area, Role::Past, None);
            board.rect(area, Role::Present, Some(0.55));
        }
        Fill::Hatch => {
            hatch(board, area);
            board.rect(area, Role::Present, Some(0.55));
        }
        Fill::Dots => {
            dots(board, area);
            board.rect(area, Role::Target, Some(0.7));
        }
    }
}

/// Lines at 45 degrees, each cut at the edges of the area.
pub(super) fn hatch(board: &mut Board<'_>, area: Area) {
    let Area(left, top, right, bottom) = area;
    let tall = bottom - top;
    let mut foot = left - tall + 4.2;
    while foot < right {
        let from = if foot >= left { (foot, bottom) } else { (left, bottom - (left - foot)) };
        let head = foot + tall;
        let to = if head <= right { (head, top) } else { (right, top + (head - right)) };
        board.line(Layer::Shapes, &[from, to], 0.55, Role::Present, None);
        foot += 4.2;
    }
}

/// Rows of round dots: each row is one line with dashes of no length.
fn dots(board: &mut Board<'_>, area: Area) {
    let (step, width) = (4.0, 1.5);
    let rows = ((area.3 - area.1) / step).floor().max(1.0) as usize;
    let first = area.1 + ((area.3 - area.1) - step * (rows - 1) as f64) / 2.0;
    if area.2 - area.0 < 2.0 * width + 1.0 {
        return;
    }
    for row in 0..rows {
        let y = first + step * row as f64;
        let (from, to) = ((area.0 + width + 0.5, y), (area.2 - width, y));
        board.line(Layer::Shapes, &[from, to], width, Role::Target, Some((0.0, step)));
    }
}
