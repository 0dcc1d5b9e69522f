//! Many small series side by side, each with its own scale: its title, its shape and its last figure.

use sepakat_domain::organisation::Language;

use super::alt::amount;
use super::board::{Area, Board, Layer, Letters};
use super::data::{Kind, Multiple};
use super::mark::{Anchor, Role};
use super::scale::Scale;
use crate::measure::MM;

/// A cell narrower than this would say nothing.
const LEAST: f64 = 42.0 * MM;

/// Draws the small series in a grid, row by row.
pub(super) fn draw(board: &mut Board<'_>, all: &[Multiple], language: Language) {
    let columns = ((board.width / board.scaled(LEAST)).floor() as usize).clamp(1, 4).min(all.len().max(1));
    let rows = all.len().div_ceil(columns).max(1);
    let gap = board.scaled(5.0 * MM).min(board.width / 10.0);
    let wide = (board.width - gap * (columns - 1) as f64) / columns as f64;
    let high = board.height / rows as f64;
    for (index, one) in all.iter().enumerate() {
        let (column, row) = (index % columns, index / columns);
        let (left, top) = ((wide + gap) * column as f64, high * row as f64);
        let foot = top + high - (high * 0.1).min(board.name_size());
        cell(board, one, Area(left, top, left + wide, foot), language);
    }
}

fn cell(board: &mut Board<'_>, one: &Multiple, area: Area, language: Language) {
    let (size, name) = (board.value_size(), board.name_size());
    let Area(left, top, right, bottom) = area;
    let title = Letters { size: name, bold: true, role: Role::Ink, anchor: Anchor::Start };
    board.text_within(left, top + name * 1.1, title, &one.title, right - left);
    let last = one.series.points.iter().enumerate().rev().find_map(|(i, p)| Some((i, p.value?)));
    let figure = last.map(|(_, value)| amount(value, &one.series.unit, language)).unwrap_or_default();
    let beside = (board.measure(&figure, size, true) + 6.0).min((right - left) * 0.5);
    let (plot_top, foot) = (top + name * 1.8, bottom - name * 1.6);
    let edge = (right - beside).max(left + 1.0);
    if foot - plot_top < 2.0 {
        return;
    }
    let values = one.series.points.iter().flat_map(|p| [p.value, p.target]).flatten();
    let scale = Scale::tight(values, plot_top, foot);
    let zero = scale.y(0.0);
    let count = one.series.points.len().max(1);
    let slot = (edge - left) / count as f64;
    let middle = |index: usize| left + slot * (index as f64 + 0.5);
    board.line(Layer::Shapes, &[(left, zero), (edge, zero)], 0.6, Role::Ink, None);
    let mut before: Option<(f64, f64)> = None;
    for (index, point) in one.series.points.iter().enumerate() {
        let now = index + 1 == count;
        let Some(value) = point.value else {
            before = None;
            continue;
        };
        let at = (middle(index), scale.y(value as f64));
        match one.series.kind {
            Kind::Bars => {
                let half = slot * 0.35;
                let role = if now { Role::Present } else { Role::Past };
                board.rect(Area(at.0 - half, at.1.min(zero), at.0 + half, at.1.max(zero)), role, None);
            }
            Kind::Line => {
                if let Some(from) = before {
                    board.line(Layer::Shapes, &[from, at], 1.4, Role::Present, None);
                }
                let alone =
                    before.is_none() && one.series.points.get(index + 1).is_none_or(|p| p.value.is_none());
                let latest = last.is_some_and(|(i, _)| i == index);
                if latest || alone {
                    board.dot(at.0, at.1, board.scaled(2.2), Role::Present, !latest);
                }
                before = Some(at);
            }
        }
    }
    if let Some(target) = one.series.points.iter().rev().find_map(|p| p.target) {
        let y = scale.y(target as f64);
        board.level((left, y), (edge, y), 1.0, Role::Target, (3.0, 2.0), 2.0);
    }
    if let Some((_, value)) = last {
        let y = (scale.y(value as f64) + size * 0.35).max(plot_top + size * 0.5).min(foot);
        let letters = Letters { size, bold: true, role: Role::Ink, anchor: Anchor::End };
        board.text(right, y, letters, &figure);
    }
    ends(board, one, (left, edge, foot + name * 1.25));
}

/// The first and the last period under the plot.
fn ends(board: &mut Board<'_>, one: &Multiple, (left, right, y): (f64, f64, f64)) {
    let size = board.name_size() * 0.94;
    let letters = |anchor| Letters { size, bold: false, role: Role::Ink2, anchor };
    let half = (right - left) / 2.0;
    if let Some(last) = one.series.points.last() {
        board.text_within(right, y, letters(Anchor::End), &last.label, half);
    }
    if let Some(first) = one.series.points.first().filter(|_| one.series.points.len() > 1) {
        board.text_within(left, y, letters(Anchor::Start), &first.label, half);
    }
}
