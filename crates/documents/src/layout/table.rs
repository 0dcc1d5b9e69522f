//! Tables: a head that is repeated, rows that are never split, rules without vertical lines.

use crate::layout::cover::circle;
use crate::layout::manner::Manner;
use crate::layout::roles::{ROLE_PAD, has_roles, roles_of};
use crate::layout::sheet::{Setting, Sheet};
use crate::layout::slab::Slab;
use crate::linebreak::Fit;
use crate::lines::{Line, set, single};
use crate::measure::*;
use crate::model::{Align, Column, Inline, Row, Standing, Table, Text};
use crate::pages::*;
use crate::prose::{Hyphens, Prose, Style, colour_of};

/// Room for the drawn shape before the word of a standing.
const STANDING: f64 = 4.6 * MM;
/// Above and below the text of a row in a table without a head.
const BARE_PAD: f64 = 2.4;
/// Tables of more rows are set tighter.
const MANY: usize = 9;

/// A column on the paper.
#[derive(Clone, Copy)]
pub(super) struct Lane {
    pub x: f64,
    pub width: f64,
    align: Align,
}

impl Lane {
    /// What is left of it after some room at its left.
    fn after(self, room: f64) -> Lane {
        Lane { x: self.x + room, width: (self.width - room).max(4.0), ..self }
    }
}

/// The columns of a table and how tightly its rows are set.
struct Grid {
    lanes: Vec<Lane>,
    /// Above and below the text of a row.
    pad: f64,
}

impl Sheet<'_, '_> {
    pub(super) fn table(&mut self, table: &Table, parent: ElementId) {
        if table.columns.is_empty() {
            return;
        }
        let least = self.least_widths(table);
        let Manner { row_pad, row_pad_many, .. } = self.manner;
        let headed = table.columns.iter().any(|column| !column.head.is_empty());
        let pad = match (headed, table.rows.len() > MANY) {
            (false, _) => BARE_PAD,
            (true, true) => row_pad_many,
            (true, false) => row_pad,
        };
        let pad = if has_roles(table) { ROLE_PAD } else { pad };
        let grid = Grid { lanes: lanes(&table.columns, &least, self.column), pad };
        let element = self.element(Kind::Table, parent);
        self.tree[element].alt = Some(table.summary.clone()).filter(|s| !s.is_empty());
        let number = self.heads.len();
        if !headed {
            return self.bare(table, &grid, element);
        }
        let head = self.head(&table.columns, &grid, element);
        let mut repeated = head.clone();
        for item in &mut repeated.items {
            item.element = None;
        }
        self.heads.push(repeated);
        let first = self.slabs.len();
        self.slabs.push(Slab { gap: HALF, keep: true, table: Some(number), owner: self.owner, ..head });
        for row in &table.rows {
            self.row(row, &grid, element, number);
        }
        self.close_table(first);
    }

    /// Rows without a head and without rules.
    fn bare(&mut self, table: &Table, grid: &Grid, element: ElementId) {
        for row in &table.rows {
            let slab = match row {
                Row::Cells(texts) | Row::Total(texts) => {
                    self.text_row(texts, self.manner.cell, grid, element)
                }
                Row::Group(text) => self.group(text, grid, element),
            };
            self.slabs.push(Slab { owner: self.owner, ..slab });
        }
        self.snap_last();
    }

    /// For each column the width of its longest word.
    fn least_widths(&mut self, table: &Table) -> Vec<f64> {
        let mut least: Vec<f64> = Vec::with_capacity(table.columns.len());
        for (i, column) in table.columns.iter().enumerate() {
            let mut widest = self.longest_word(&column.head, self.manner.head);
            for row in &table.rows {
                let (cells, style) = match row {
                    Row::Cells(cells) => (cells, self.manner.cell),
                    Row::Total(cells) => (cells, self.manner.cell.bold()),
                    Row::Group(_) => continue,
                };
                for part in cells.get(i).into_iter().flatten() {
                    let (style, room) = match part {
                        Inline::Standing(..) => (style.bold(), STANDING),
                        Inline::Bold(_) => (style.bold(), 0.0),
                        _ => (style, 0.0),
                    };
                    widest = widest.max(self.longest_word(part.printed(), style) + room);
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

    fn head(&mut self, columns: &[Column], grid: &Grid, table: ElementId) -> Slab {
        let tr = self.element(Kind::TR, table);
        let cells: Vec<Vec<Line>> = columns
            .iter()
            .zip(&grid.lanes)
            .map(|(column, lane)| self.cell(&Prose::plain(&column.head, self.manner.head), lane.width))
            .collect();
        let mut slab = self.cells(cells, grid, tr, Kind::TH);
        let bottom = slab.height;
        slab.items.push(rule(0.0, self.column, 0.8, Colour::INK));
        slab.items.push(rule(bottom, self.column, 0.4, Colour::INK));
        slab
    }

    fn row(&mut self, row: &Row, grid: &Grid, table: ElementId, number: usize) {
        let column = self.column;
        let mut slab = match row {
            Row::Cells(texts) => {
                let mut slab = self.text_row(texts, self.manner.cell, grid, table);
                slab.items.push(rule(slab.height, column, 0.4, Colour::HAIR));
                slab
            }
            Row::Total(texts) => {
                let mut slab = self.text_row(texts, self.manner.cell.bold(), grid, table);
                slab.items.insert(0, rule(0.0, column, 0.4, Colour::INK));
                slab
            }
            Row::Group(text) => self.group(text, grid, table),
        };
        slab.table = Some(number);
        slab.owner = self.owner;
        slab.keep = matches!(row, Row::Group(_));
        self.slabs.push(slab);
    }

    fn text_row(&mut self, texts: &[Text], style: Style, grid: &Grid, table: ElementId) -> Slab {
        let tr = self.element(Kind::TR, table);
        let empty: Text = Vec::new();
        let lanes = &grid.lanes;
        let mut shapes = Vec::new();
        let mut letters = Vec::new();
        let cells = lanes
            .iter()
            .enumerate()
            .map(|(i, lane)| {
                let text = texts.get(i).unwrap_or(&empty);
                let mut prose = Prose::new(text, style);
                let shape = text.iter().find_map(|part| match part {
                    Inline::Standing(standing, _) => Some(*standing),
                    _ => None,
                });
                let lane = shape.map_or(*lane, |shape| {
                    shapes.push((lane.x, shape));
                    lane.after(STANDING)
                });
                if i + 1 == lanes.len() {
                    for surplus in texts.iter().skip(lanes.len()) {
                        prose.push(" ", style, crate::prose::Source::Text);
                        for part in surplus {
                            prose.push(part.printed(), style, crate::prose::Source::Text);
                        }
                    }
                }
                let roles = roles_of(text);
                let lines = if roles.is_empty() { self.cell(&prose, lane.width) } else { Vec::new() };
                letters.push((i, lane, roles));
                (lines, lane)
            })
            .collect::<Vec<_>>();
        let (cells, lanes): (Vec<_>, Vec<_>) = cells.into_iter().unzip();
        let mut slab = self.cells(cells, &Grid { lanes, pad: grid.pad }, tr, Kind::TD);
        for (i, lane, roles) in letters {
            self.roles(&roles, lane, grid.pad, tr + 1 + i, &mut slab);
        }
        let middle = grid.pad + self.manner.cell_rise - 3.0;
        for (x, standing) in shapes {
            slab.items.push(Item { element: None, draw: Draw::Path(shape(standing, x, middle)) });
        }
        slab
    }

    fn group(&mut self, text: &[Inline], grid: &Grid, table: ElementId) -> Slab {
        let tr = self.element(Kind::TR, table);
        let column = self.column;
        let lane = Lane { x: LEFT + CELL_PAD, width: column - 2.0 * CELL_PAD, align: Align::Left };
        let lines = self.cell(&Prose::new(text, self.manner.cell), lane.width);
        let mut slab = self.cells(vec![lines], &Grid { lanes: vec![lane], pad: grid.pad }, tr, Kind::TD);
        // What changed in it has elements of its own behind the cell's.
        if let Some(cell) = self.tree.iter_mut().rev().find(|element| element.kind == Kind::TD) {
            cell.span = grid.lanes.len() as u16;
        }
        let ground = Path::area(LEFT, 0.2, column, slab.height, Colour::WASH);
        slab.items.insert(0, Item { element: None, draw: Draw::Path(ground) });
        slab
    }

    fn cell(&mut self, prose: &Prose, width: f64) -> Vec<Line> {
        let hyphens = Hyphens::Wide(self.language, 0.6);
        set(prose, &mut self.shaper, width, Fit::Ragged, hyphens)
    }

    fn cells(&mut self, cells: Vec<Vec<Line>>, grid: &Grid, tr: ElementId, kind: Kind) -> Slab {
        let lines = cells.iter().map(Vec::len).max().unwrap_or(1).max(1);
        let Manner { cell_rise, cell_high, cell_line, .. } = self.manner;
        let pad = grid.pad;
        let height = 2.0 * pad + cell_high + cell_line * (lines - 1) as f64;
        let mut slab = Slab { height, ..Slab::default() };
        for (lines_here, lane) in cells.into_iter().zip(&grid.lanes) {
            let element = self.element(kind, tr);
            self.spanning = lines_here.iter().any(Line::changes);
            // The head stands on its last line, cells hang from their first.
            let skip = if kind == Kind::TH { lines - lines_here.len() } else { 0 };
            for (i, line) in lines_here.into_iter().enumerate() {
                let setting = Setting {
                    x: lane.x,
                    width: lane.width,
                    align: lane.align,
                    gap: 0.0,
                    line: cell_line,
                    rise: cell_rise,
                };
                let top = pad + cell_line * (i + skip) as f64;
                self.draw_line(line, setting, top, Some(element), &mut slab);
            }
            self.spanning = false;
        }
        slab
    }

    /// The last row ends with a strong rule and does not stand alone on a page.
    fn close_table(&mut self, first: usize) {
        let column = self.column;
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

/// The shape of a standing, its left edge and the height of its middle given: it is read without colour.
fn shape(standing: Standing, x: f64, middle: f64) -> Path {
    let colour = colour_of(standing);
    let half = 1.25 * MM;
    let (steps, open) = match standing {
        Standing::Good => (circle((x + half, middle), half), false),
        Standing::Open => (circle((x + half, middle), half - 0.45), true),
        Standing::Middling => {
            let (wide, high) = (2.8 * MM, 2.4 * MM);
            let (top, bottom) = (middle - high / 2.0, middle + high / 2.0);
            let corners =
                [Step::Move(x, bottom), Step::Line(x + wide / 2.0, top), Step::Line(x + wide, bottom)];
            (corners.into_iter().chain([Step::Close]).collect(), false)
        }
        Standing::Bad => {
            let side = 2.4 * MM;
            (Path::area(x, middle - side / 2.0, side, side, colour).steps, false)
        }
    };
    Path { steps, fill: (!open).then_some(colour), stroke: open.then_some((colour, 0.9)), dash: None }
}

fn rule(y: f64, width: f64, weight: f64, colour: Colour) -> Item {
    Item { element: None, draw: Draw::Path(Path::line((LEFT, y), (LEFT + width, y), weight, colour)) }
}

fn is_hairline(item: &Item, y: f64) -> bool {
    matches!(&item.draw, Draw::Path(p) if p.steps.first() == Some(&Step::Move(LEFT, y)) && p.fill.is_none())
}
