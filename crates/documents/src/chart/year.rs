//! The twelve months of a year: day by day in weeks that begin on Monday, with marked days and what the marks mean.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use sepakat_domain::calendar;
use sepakat_domain::organisation::Language;

use super::board::{Area, Board, Layer, Letters};
use super::data::{DayMark, Year};
use super::mark::{Anchor, Role};
use crate::words;

/// Months beside one another.
const ACROSS: usize = 3;
/// Space between months, as a share of a month's width.
const BETWEEN: f64 = 0.12;
/// Lines of a month: its name, the weekdays, up to six weeks, and space below.
const LINES: f64 = 8.4;
/// All marks, in the order of what they mean below the months.
const MARKS: [DayMark; 4] = [DayMark::End, DayMark::Notice, DayMark::Review, DayMark::Begin];

/// Draws the months and, below them, what the marks mean.
pub(super) fn draw(board: &mut Board<'_>, year: &Year, language: Language) {
    let legend = board.name_size() * 2.4;
    let rows = 12_usize.div_ceil(ACROSS) as f64;
    let height = (board.height - legend) / rows;
    let width = board.width / (ACROSS as f64 + BETWEEN * (ACROSS as f64 - 1.0));
    let marked = strongest(year);
    for month in 1..=12_u32 {
        let at = month as usize - 1;
        let left = (at % ACROSS) as f64 * width * (1.0 + BETWEEN);
        let top = (at / ACROSS) as f64 * height;
        month_at(board, year.year, month, &marked, language, Area(left, top, left + width, top + height));
    }
    explain(board, legend, language);
}

/// The strongest mark of each day.
fn strongest(year: &Year) -> BTreeMap<NaiveDate, DayMark> {
    let mut marked = BTreeMap::new();
    for (day, mark) in &year.days {
        let kept = marked.entry(*day).or_insert(*mark);
        *kept = (*kept).max(*mark);
    }
    marked
}

fn month_at(
    board: &mut Board<'_>,
    year: i32,
    month: u32,
    marked: &BTreeMap<NaiveDate, DayMark>,
    language: Language,
    area: Area,
) {
    let line = (area.3 - area.1) / LINES;
    let slot = (area.2 - area.0) / 7.0;
    let size = (line * 0.78).min(board.name_size());
    let name = calendar::month_names(language)[month as usize - 1];
    let letters = Letters { size, bold: true, role: Role::Ink, anchor: Anchor::Start };
    board.text(area.0, area.1 + line * 0.8, letters, name);
    board.line(
        Layer::Grid,
        &[(area.0, area.1 + line * 1.1), (area.2, area.1 + line * 1.1)],
        0.5,
        Role::Grid,
        None,
    );
    let small = Letters { size: size * 0.82, bold: false, role: Role::Ink2, anchor: Anchor::Middle };
    for (at, weekday) in calendar::weekday_names(language).iter().enumerate() {
        let short: String = weekday.chars().take(3).collect();
        board.text(area.0 + slot * (at as f64 + 0.5), area.1 + line * 1.85, small, &short);
    }
    let Some(first) = NaiveDate::from_ymd_opt(year, month, 1) else { return };
    let offset = first.weekday().num_days_from_monday() as usize;
    for day in first.iter_days().take_while(|day| day.month() == month) {
        let place = offset + day.day0() as usize;
        let x = area.0 + slot * ((place % 7) as f64 + 0.5);
        let y = area.1 + line * ((place / 7) as f64 + 2.9);
        let mark = marked.get(&day).copied();
        if let Some(mark) = mark {
            shape(board, mark, x, y - size * 0.35, slot.min(line * 1.5) * 0.42, line * 0.46);
        }
        let weekend = place % 7 == 6;
        let role = match mark {
            Some(DayMark::End) => Role::OnPresent,
            None if weekend => Role::Ink2,
            _ => Role::Ink,
        };
        let letters = Letters { size, bold: mark.is_some(), role, anchor: Anchor::Middle };
        board.text(x, y, letters, &day.day().to_string());
    }
}

/// The shape of a mark around a middle, half as wide and half as high as told.
fn shape(board: &mut Board<'_>, mark: DayMark, x: f64, y: f64, wide: f64, high: f64) {
    let area = Area(x - wide, y - high, x + wide, y + high);
    match mark {
        DayMark::End => board.rect(area, Role::Present, None),
        DayMark::Notice => board.rect(area, Role::Target, Some(1.2)),
        DayMark::Review => board.dot(x, y, high.min(wide) * 1.12, Role::Past, true),
        DayMark::Begin => {
            let under = y + high;
            board.line(Layer::Levels, &[(x - wide, under), (x + wide, under)], 1.4, Role::Past, None);
        }
    }
}

/// What each mark means, in a line at the foot.
fn explain(board: &mut Board<'_>, legend: f64, language: Language) {
    let size = board.name_size();
    let base = board.height - legend * 0.3;
    let told = MARKS.map(|mark| meaning(mark, language));
    let wide: f64 = told.iter().map(|text| board.measure(text, size, false) + size * 2.0).sum();
    let gap = ((board.width - wide) / (MARKS.len() as f64 - 1.0)).clamp(size * 0.4, size * 3.0);
    let mut left = 0.0;
    for (mark, text) in MARKS.into_iter().zip(&told) {
        shape(board, mark, left + size * 0.8, base - size * 0.35, size * 0.75, size * 0.6);
        let letters = Letters { size, bold: false, role: Role::Ink, anchor: Anchor::Start };
        board.text_within(left + size * 2.0, base, letters, text, board.width - left - size * 2.0);
        left += board.measure(text, size, false) + size * 2.0 + gap;
    }
}

/// What a mark means.
pub(crate) fn meaning(mark: DayMark, language: Language) -> String {
    match mark {
        DayMark::Begin => words::year_begin(language),
        DayMark::Review => words::year_review(language),
        DayMark::Notice => words::year_notice(language),
        DayMark::End => words::year_end(language),
    }
}

/// What is read aloud instead of the months.
pub(super) fn alt(year: &Year, language: Language) -> String {
    let number = year.year.to_string();
    let marked = strongest(year);
    if marked.is_empty() {
        return words::year_drawing_none(language, &number);
    }
    let day = |(day, mark): (&NaiveDate, &DayMark)| {
        format!("{} ({})", calendar::long(*day, language), meaning(*mark, language))
    };
    words::year_drawing(language, &marked.iter().map(day).collect::<Vec<_>>().join(", "), &number)
}
