//! Charts in rows: one figure on its way to a target, and groups before and after.

use sepakat_domain::organisation::Language;
use sepakat_domain::quantity;

use super::alt::amount;
use super::board::{Area, Board, Layer, Letters};
use super::data::{Dumbbell, Progress};
use super::mark::{Anchor, Role};
use crate::measure::MM;
use crate::words;

/// A bar from where it began to where it shall be, filled as far as it is.
pub(super) fn progress(board: &mut Board<'_>, progress: &Progress, language: Language) {
    let size = board.name_size();
    let say = |value: i64| amount(value, &progress.unit, language);
    let begin = progress.baseline.unwrap_or(0);
    let known = [Some(begin), progress.value, progress.target].into_iter().flatten().map(|v| v as f64);
    let (low, high) = known.fold((f64::MAX, f64::MIN), |(l, h), v| (l.min(v), h.max(v)));
    let (left, right) = (4.0_f64.min(board.width / 4.0), board.width - 4.0_f64.min(board.width / 4.0));
    let span = if high - low < 1.0 { 1.0 } else { high - low };
    let x = |value: i64| left + (right - left) * (value as f64 - low) / span;
    let middle = board.height / 2.0;
    let half = (board.height * 0.09).clamp(1.5, board.scaled(4.0));
    board.rect(Area(left, middle - half, right, middle + half), Role::Track, None);
    let width = board.width;
    let edges = |value: f64| {
        if value < width * 0.2 {
            (value - 4.0, Anchor::Start)
        } else if value > width * 0.8 {
            (value + 4.0, Anchor::End)
        } else {
            (value, Anchor::Middle)
        }
    };
    let (above, below) = (middle - half - board.scaled(4.5), middle + half + size + board.scaled(2.0));
    if let Some(value) = progress.value {
        let (from, to) = (x(begin), x(value));
        board.rect(Area(from.min(to), middle - half, from.max(to), middle + half), Role::Present, None);
        board.dot(to, middle, half + board.scaled(1.6), Role::Present, false);
        let (at, anchor) = edges(to);
        let letters = Letters { size: board.value_size(), bold: true, role: Role::Ink, anchor };
        board.text(at, above, letters, &say(value));
    }
    if let Some(target) = progress.target {
        let at = x(target);
        let reach = half + board.scaled(3.0);
        let ends = ((at, middle - reach), (at, middle + reach));
        board.level(ends.0, ends.1, board.scaled(1.4), Role::Target, (3.0, 2.0), board.scaled(3.0));
        let (at, anchor) = edges(at);
        let letters = Letters { size, bold: true, role: Role::Target, anchor };
        board.text(at, below, letters, &words::chart_target(language, &say(target)));
    }
    if let Some(level) = progress.baseline {
        let (at, anchor) = edges(x(level));
        let letters = Letters { size, bold: false, role: Role::Ink2, anchor };
        board.text(at, below, letters, &words::chart_baseline(language, &say(level)));
    }
}

/// Groups before (an open circle) and after (a filled one).
pub(super) fn dumbbell(board: &mut Board<'_>, dumbbell: &Dumbbell, language: Language) {
    let size = board.value_size();
    let fit = ((board.height / (size * 1.4)).floor() as usize).max(1);
    let rows = &dumbbell.rows[..dumbbell.rows.len().min(fit)];
    let say = |value: i64| quantity::format(value, language);
    let (row, apart) = (6.4 * MM, 1.4 * MM);
    let wanted: f64 = rows.iter().map(|r| if r.apart { row + apart } else { row }).sum();
    let shrink = (board.height / wanted.max(1.0)).min(board.scaled(1.0));
    let values = || rows.iter().flat_map(|r| [r.before, r.after]).flatten();
    let widest = values().map(|v| board.measure(&say(v), size, true)).fold(0.0, f64::max) + 9.0;
    let names = board.width * 0.27;
    let (left, right) = (names + widest, (board.width - widest).max(names + widest + 1.0));
    let low = values().min().unwrap_or(0).min(0) as f64;
    let high = values().max().unwrap_or(0).max(0) as f64;
    let span = if high - low < 1.0 { 1.0 } else { high - low };
    let x = |value: i64| left + (right - left) * (value as f64 - low) / span;
    let mut top = 0.0;
    for pair in rows {
        top += if pair.apart { apart * shrink } else { 0.0 };
        let y = top + row * shrink / 2.0;
        top += row * shrink;
        let name =
            Letters { size: board.name_size() + 0.5, bold: false, role: Role::Ink, anchor: Anchor::Start };
        board.text_within(0.0, y + size * 0.35, name, &pair.name, names - 4.0);
        if let (Some(before), Some(after)) = (pair.before, pair.after) {
            board.line(Layer::Shapes, &[(x(before), y), (x(after), y)], 1.2, Role::Past, None);
        }
        let rising = pair.after.unwrap_or(i64::MAX) >= pair.before.unwrap_or(i64::MIN);
        let mut put = |value: i64, after: bool| {
            let radius = board.scaled(if after { 1.5 * MM } else { 1.3 * MM }).min(row * shrink / 2.0);
            board.dot(x(value), y, radius, Role::Present, !after);
            // Figures stand outside both ends.
            let right_end = after == rising;
            let away = radius + 4.0;
            let (at, anchor) =
                if right_end { (x(value) + away, Anchor::Start) } else { (x(value) - away, Anchor::End) };
            let role = if after { Role::Ink } else { Role::Ink2 };
            board.text(at, y + size * 0.35, Letters { size, bold: after, role, anchor }, &say(value));
        };
        if let Some(before) = pair.before {
            put(before, false);
        }
        if let Some(after) = pair.after {
            put(after, true);
        }
    }
}
