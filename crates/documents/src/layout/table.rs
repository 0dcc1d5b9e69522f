//! Tables: a head that is repeated, rows that are never split, rules without vertical lines.

use crate::fonts::Face;
use crate::layout::sheet::{Setting, Sheet};
use crate::layout::slab::Slab;
use crate::linebreak::Fit;
use crate::lines::{Line, set, single};
use crate::measure::*;
use crate::model::{Align, Column, Inline, Row, Table, Text};
use crate::pages::*;
use crate::prose::{Hyphens, Prose, Style};

const CELL: Style = Style::new(Face::Sans, 9.0).tabular();
const HEAD: Style = Style::new(Face::SansSemi, 8.5).tabular();
/// From the top of a cell's first line to its baseline, and its height alone.
const CELL_RISE: f64 = 6.5;
const CELL_HIGH: f64 = 8.5;

/// A column on the paper.
#[derive(Clone, Copy)]
struct Lane {
    x: f64,
    width: f64,
    align: Align,
}

impl Sheet<'_, '_> {
    pub(super) fn table(&mut self, table: &Table, parent: ElementId) {
        if table.columns.is_empty() {
            return;
        }
        let least = self.least_widths(table);
        let lanes = lanes(&table.columns, &least, self.frame.column());
        let element = self.element(Kind::Table, parent);
        self.tree[element].alt = Some(table.summary.clone()).filter(|s| !s.is_empty());
        let number = self.heads.len();
        let head = self.head(&table.columns, &lanes, element);
        let mut repeated = head.clone();
        for item in &mut repeated.items {
            item.element = None;
        }
        self.heads.push(repeated);
        let first = self.slabs.len();
        self.slabs.push(Slab { gap: HALF, keep: true, table: Some(number), owner: self.owner, ..head });
        for row in &table.rows {
            self.row(row, &lanes, element, number);
        }
        self.close_table(first);
    }

    /// For each column the width of its longest word.
    fn least_widths(&mut self, table: &Table) -> Vec<f64> {
        let mut least: Vec<f64> = Vec::with_capacity(table.columns.len());
        for (i, column) in table.columns.iter().enumerate() {
            let mut widest = self.longest_word(&column.head, HEAD);
            for row in &table.rows {
                let (cells, style) = match row {
                    Row::Cells(cells) => (cells, CELL),
                    Row::Total(cells) => (cells, CELL.bold()),
                    Row::Group(_) => continue,
                };
                for part in cells.get(i).into_iter().flatten() {
                    widest = widest.max(self.longest_word(part.printed(), style));
                }
            }
            least.push(widest + 2.0 * CELL_PAD + 0.1);
        }
        least
    }

    fn longest_word(&mut self, text: &str, style: Style) -> f64 {
        let words = text.split([' ', '\n', '/', '-']).filter(|w| !w.is_empty());
        words.map(|word| single(word, style, &mut self.shaper).width).fold(0.0, f64::max)
    }

    fn head(&mut self, columns: &[Column], lanes: &[Lane], table: ElementId) -> Slab {
        let tr = self.element(Kind::TR, table);
        let cells: Vec<Vec<Line>> = columns
            .iter()
            .zip(lanes)
            .map(|(column, lane)| self.cell(&Prose::plain(&column.head, HEAD), lane.width))
            .collect();
        let mut slab = self.cells(cells, lanes, tr, Kind::TH);
        let bottom = slab.height;
        slab.items.push(rule(0.0, self.frame.column(), 0.8, Colour::INK));
        slab.items.push(rule(bottom, self.frame.column(), 0.4, Colour::INK));
        slab
    }

    fn row(&mut self, row: &Row, lanes: &[Lane], table: ElementId, number: usize) {
        let column = self.frame.column();
        let mut slab = match row {
            Row::Cells(texts) => {
                let mut slab = self.text_row(texts, CELL, lanes, table);
                slab.items.push(rule(slab.height, column, 0.4, Colour::HAIR));
                slab
            }
            Row::Total(texts) => {
                let mut slab = self.text_row(texts, CELL.bold(), lanes, table);
                slab.items.insert(0, rule(0.0, column, 0.4, Colour::INK));
                slab
            }
            Row::Group(text) => self.group(text, lanes, table),
        };
        slab.table = Some(number);
        slab.owner = self.owner;
        slab.keep = matches!(row, Row::Group(_));
        self.slabs.push(slab);
    }

    fn text_row(&mut self, texts: &[Text], style: Style, lanes: &[Lane], table: ElementId) -> Slab {
        let tr = self.element(Kind::TR, table);
        let empty: Text = Vec::new();
        let cells = lanes
            .iter()
            .enumerate()
            .map(|(i, lane)| {
                let mut prose = Prose::new(texts.get(i).unwrap_or(&empty), style);
                if i + 1 == lanes.len() {
                    for surplus in texts.iter().skip(lanes.len()) {
                        prose.push(" ", style, crate::prose::Source::Text);
                        for part in surplus {
                            prose.push(part.printed(), style, crate::prose::Source::Text);
                        }
                    }
                }
                self.cell(&prose, lane.width)
            })
            .collect();
        self.cells(cells, lanes, tr, Kind::TD)
    }

    fn group(&mut self, text: &[Inline], lanes: &[Lane], table: ElementId) -> Slab {
        let tr = self.element(Kind::TR, table);
        let column = self.frame.column();
        let lane = Lane { x: LEFT + CELL_PAD, width: column - 2.0 * CELL_PAD, align: Align::Left };
        let lines = self.cell(&Prose::new(text, CELL), lane.width);
        let mut slab = self.cells(vec![lines], &[lane], tr, Kind::TD);
        if let Some(cell) = self.tree.last_mut() {
            cell.span = lanes.len() as u16;
        }
        let ground = Path::area(LEFT, 0.2, column, slab.height, Colour::WASH);
        slab.items.insert(0, Item { element: None, draw: Draw::Path(ground) });
        slab
    }

    fn cell(&mut self, prose: &Prose, width: f64) -> Vec<Line> {
        let hyphens = Hyphens::Wide(self.language, 0.6);
        set(prose, &mut self.shaper, width, Fit::Ragged, hyphens)
    }

    fn cells(&mut self, cells: Vec<Vec<Line>>, lanes: &[Lane], tr: ElementId, kind: Kind) -> Slab {
        let lines = cells.iter().map(Vec::len).max().unwrap_or(1).max(1);
        let height = 2.0 * ROW_PAD + CELL_HIGH + TABLE_LINE * (lines - 1) as f64;
        let mut slab = Slab { height, ..Slab::default() };
        for (lines_here, lane) in cells.into_iter().zip(lanes) {
            let element = self.element(kind, tr);
            // The head stands on its last line, cells hang from their first.
            let skip = if kind == Kind::TH { lines - lines_here.len() } else { 0 };
            for (i, line) in lines_here.into_iter().enumerate() {
                let setting = Setting {
                    x: lane.x,
                    width: lane.width,
                    align: lane.align,
                    gap: 0.0,
                    line: TABLE_LINE,
                    rise: CELL_RISE,
                };
                let top = ROW_PAD + TABLE_LINE * (i + skip) as f64;
                self.draw_line(line, setting, top, Some(element), &mut slab);
            }
        }
        slab
    }

    /// The last row ends with a strong rule and does not stand alone on a page.
    fn close_table(&mut self, first: usize) {
        let column = self.frame.column();
        let last = self.slabs.len() - 1;
        let height = self.slabs[last].height;
        self.slabs[last].items.retain(|item| !is_hairline(item, height));
        self.slabs[last].items.push(rule(height, column, 0.8, Colour::INK));
        self.slabs[last].keep = false;
        self.slabs[last].snap = true;
        if last >= first + 3 {
            self.slabs[last - 1].keep = true;
        }
    }
}

/// Divides the width by the columns' shares, then widens columns whose longest word does not fit, at the cost of
/// those that have room to spare.
fn lanes(columns: &[Column], least: &[f64], width: f64) -> Vec<Lane> {
    let share = |c: &Column| if c.share.is_finite() { c.share.max(0.01) } else { 1.0 };
    let sum: f64 = columns.iter().map(share).sum();
    let mut full: Vec<f64> = columns.iter().map(|c| width * share(c) / sum).collect();
    let wanted: f64 = full.iter().zip(least).map(|(w, l)| (l - w).max(0.0)).sum();
    let spare: f64 = full.iter().zip(least).map(|(w, l)| (w - l).max(0.0)).sum();
    let moved = wanted.min(spare);
    if moved > 0.0 {
        for (w, l) in full.iter_mut().zip(least) {
            *w += if *w < *l { (l - *w) * moved / wanted } else { (l - *w) * moved / spare };
        }
    }
    let mut x = LEFT;
    columns
        .iter()
        .zip(full)
        .map(|(column, full)| {
            let lane = Lane { x: x + CELL_PAD, width: (full - 2.0 * CELL_PAD).max(4.0), align: column.align };
            x += full;
            lane
        })
        .collect()
}

fn rule(y: f64, width: f64, weight: f64, colour: Colour) -> Item {
    Item { element: None, draw: Draw::Path(Path::line((LEFT, y), (LEFT + width, y), weight, colour)) }
}

fn is_hairline(item: &Item, y: f64) -> bool {
    matches!(&item.draw, Draw::Path(p) if p.steps.first() == Some(&Step::Move(LEFT, y)) && p.fill.is_none())
}
