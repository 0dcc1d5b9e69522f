//! Where the figures of a series stand: in or over its bar, above or below its point, never on a line.

use sepakat_domain::organisation::Language;
use sepakat_domain::quantity;

use super::board::{Board, Letters, Look};
use super::data::{Kind, Series};
use super::mark::{Anchor, Role};
use super::scale::Scale;
use super::series::Field;
use crate::measure::MM;

/// A line with more periods than this says only its first, last, highest and lowest figure.
const MANY: usize = 14;

/// Puts the figures, the weightiest first, so that the lesser ones give way.
pub(super) fn put(board: &mut Board<'_>, series: &Series, field: &Field, scale: &Scale, language: Language) {
    for (index, value) in in_order(series) {
        let text = quantity::format(value, language);
        match series.kind {
            Kind::Bars => on_bar(board, field, scale, (index, value), series.points[index].target, &text),
            Kind::Line => at_point(board, field, scale, (index, value), &text),
        }
    }
}

/// The last, the highest, the lowest, the first, then the others from the latest back.
fn in_order(series: &Series) -> Vec<(usize, i64)> {
    let known: Vec<(usize, i64)> =
        series.points.iter().enumerate().filter_map(|(i, p)| Some((i, p.value?))).collect();
    let weighty =
        [known.last(), known.iter().max_by_key(|k| k.1), known.iter().min_by_key(|k| k.1), known.first()];
    let mut ordered: Vec<(usize, i64)> = Vec::new();
    let few = series.kind == Kind::Bars || known.len() <= MANY;
    let others = known.iter().rev().filter(|_| few);
    for one in weighty.into_iter().flatten().chain(others) {
        if !ordered.contains(one) {
            ordered.push(*one);
        }
    }
    ordered
}

fn on_bar(
    board: &mut Board<'_>,
    field: &Field,
    scale: &Scale,
    (index, value): (usize, i64),
    target: Option<i64>,
    text: &str,
) {
    let (size, now) = (board.value_size(), index + 1 == field.count);
    let (x, y, zero) = (field.middle(index), scale.y(value as f64), scale.y(0.0));
    let width = board.measure(text, size, true);
    if width > field.slot() - 1.0 {
        return;
    }
    let (tall, down) = ((y - zero).abs(), value < 0);
    // Over the bar, or over a target that is in the way there.
    let beyond = target.map_or(y, |t| if down { scale.y(t as f64).max(y) } else { scale.y(t as f64).min(y) });
    let clear = board.scaled(3.0);
    let outside = |edge: f64| if down { edge + size * 0.8 + clear } else { edge - clear };
    let foot = if down { zero + size + clear } else { zero - size * 0.5 };
    let head = if down { y - size * 0.5 } else { y + size + board.scaled(2.5) };
    let room = if board.look == Look::Paper { 8.0 * MM } else { size * 1.7 };
    let mut inside = Vec::new();
    if tall >= room && width <= field.slot() * 0.57 {
        inside = if board.look == Look::Paper { vec![(x, foot)] } else { vec![(x, head), (x, foot)] };
    }
    let role = if now { Role::OnPresent } else { Role::OnPast };
    let letters = |role| Letters { size, bold: true, role, anchor: Anchor::Middle };
    let outer = [(x, outside(y)), (x, outside(beyond))];
    // On screen a bar crossed by its target says its figure above it.
    let crossed = board.look == Look::Screen && target.is_some_and(|t| t.unsigned_abs() < value.unsigned_abs());
    if crossed && board.text_clear(&outer, letters(Role::Ink), text) {
        return;
    }
    if !board.text_clear(&inside, letters(role), text) {
        board.text_clear(&outer, letters(Role::Ink), text);
    }
}

fn at_point(board: &mut Board<'_>, field: &Field, scale: &Scale, (index, value): (usize, i64), text: &str) {
    let size = board.value_size();
    let (x, y) = (field.middle(index), scale.y(value as f64));
    let above = y - board.scaled(3.0) - size * 0.35;
    let below = y + board.scaled(3.0) + size;
    let half = board.measure(text, size, true) / 2.0;
    let aside = half + board.scaled(4.5);
    let further = size * 0.8;
    let inside = |x: f64| x - half >= field.left && x + half <= field.right;
    let places: Vec<(f64, f64)> = [
        (x, above),
        (x, below),
        (x, above - further),
        (x, below + further),
        (x - aside, above + further / 2.0),
        (x + aside, above + further / 2.0),
        (x - aside, below - further / 2.0),
        (x + aside, below - further / 2.0),
    ]
    .into_iter()
    .filter(|place| inside(place.0) && place.1 <= field.bottom.max(y))
    .collect();
    let letters = Letters { size, bold: true, role: Role::Ink, anchor: Anchor::Middle };
    board.text_clear(&places, letters, text);
}
