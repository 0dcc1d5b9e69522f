//! The same text in two languages side by side: every title, paragraph, *ayat* and *huruf* is one row, both sides
//! begin on the same baseline, and pages end between rows.
//!
//! The tree holds both sides of a row one after the other, each with its language, so that the paper is read aloud
//! as it is read by the eye.

use sepakat_domain::organisation::Language;

use crate::fonts::Face;
use crate::layout::LayoutFault;
use crate::layout::head::dotted;
use crate::layout::sheet::{Setting, Sheet};
use crate::layout::slab::Slab;
use crate::linebreak::Fit;
use crate::lines::{Line, end_with_space, set, single};
use crate::measure::*;
use crate::model::{
    Align, Article, Block, Columns, Inline, List, ListItem, ListKind, NumberLine, Title, TitleLine,
};
use crate::pages::*;
use crate::prose::{Hyphens, Prose, Style};

const TEXT: Style = Style::new(Face::Serif, 9.5);
const STRONG: Style = Style::new(Face::SerifBold, 9.5);
const KIND: Style = Style::new(Face::SerifBold, 12.5).spaced(0.05);
const JOINT: Style = Style::new(Face::Serif, 8.5).spaced(0.06);
const TITLE: Style = Style::new(Face::SerifBold, 9.0).spaced(0.05);
const NAME: Style = Style::new(Face::SansSemi, 8.0).colour(Colour::SECOND);
const CODE: Style = Style::new(Face::SansSemi, 7.5).colour(Colour::SECOND);
const LINE_HIGH: f64 = 13.0;
const LINE_RISE: f64 = 7.4;
/// Between two *ayat*, and before a *pasal*.
const GAP: f64 = 3.3;
const ARTICLE_GAP: f64 = LINE_HIGH;
const WIDE: f64 = 7.5 * MM;
const NARROW: f64 = 5.5 * MM;
/// From the logos to the names of the languages.
const LOGO_TO_TEXT: f64 = 2.0 * HALF;

/// One side of a row.
struct Cell {
    lines: Vec<Line>,
    /// From the left edge of the column.
    indent: f64,
    align: Align,
    element: ElementId,
    label: Option<(Line, f64, ElementId)>,
    code: Option<(Line, ElementId)>,
    /// A dotted line to write on, after the text.
    dotted: bool,
}

/// Where the two columns stand and what language each is in.
#[derive(Clone, Copy)]
struct Pair {
    languages: [Language; 2],
    x: [f64; 2],
    width: f64,
    /// Number of the head that is repeated.
    head: usize,
}

impl Sheet<'_, '_> {
    pub(super) fn columns(&mut self, columns: &Columns, parent: ElementId) -> Result<(), LayoutFault> {
        let full = self.frame.column();
        let width = (full - COLUMN_GAP) / 2.0;
        let pair = Pair {
            languages: columns.languages,
            x: [LEFT, LEFT + width + COLUMN_GAP],
            width,
            head: self.heads.len(),
        };
        if let Some(Block::Title(title)) = columns.left.first() {
            self.logos(title, parent)?;
        }
        self.names(columns, pair, parent);
        let first = self.slabs.len();
        self.pair_blocks(&columns.left, &columns.right, pair, parent)?;
        for slab in &mut self.slabs[first..] {
            slab.table = Some(pair.head);
            slab.beside = true;
        }
        self.snap_last();
        Ok(())
    }

    /// The logos over the columns.
    fn logos(&mut self, title: &Title, parent: ElementId) -> Result<(), LayoutFault> {
        if title.left.is_none() && title.right.is_none() {
            return Ok(());
        }
        let column = self.frame.column();
        let slab = self.slabs.len();
        self.slabs.push(Slab { height: LOGO + LOGO_TO_TEXT, keep: true, ..Slab::default() });
        self.logo(title.left.as_ref(), parent, slab, |_| LEFT)?;
        self.logo(title.right.as_ref(), parent, slab, |wide| LEFT + column - wide)?;
        Ok(())
    }

    /// The names of the languages over their columns, on every page.
    fn names(&mut self, columns: &Columns, pair: Pair, parent: ElementId) {
        let mut cells = Vec::new();
        for side in 0..2 {
            let element = self.spoken(Kind::P, parent, pair.languages[side]);
            let line = single(&columns.names[side], NAME, &mut self.shaper);
            cells.push(Some(Cell { align: Align::Centre, ..Cell::of(vec![line], 0.0, element) }));
        }
        let mut slab = self.row_of(cells, pair, 0.0);
        slab.height += GAP;
        let mut repeated = slab.clone();
        repeated.items.iter_mut().for_each(|item| item.element = None);
        self.heads.push(repeated);
        slab.keep = true;
        slab.beside = true;
        slab.table = Some(pair.head);
        self.slabs.push(slab);
    }

    fn pair_blocks(
        &mut self,
        left: &[Block],
        right: &[Block],
        pair: Pair,
        parent: ElementId,
    ) -> Result<(), LayoutFault> {
        for at in 0..left.len().max(right.len()) {
            self.step()?;
            self.pair_block([left.get(at), right.get(at)], pair, parent)?;
        }
        Ok(())
    }

    fn pair_block(
        &mut self,
        sides: [Option<&Block>; 2],
        pair: Pair,
        parent: ElementId,
    ) -> Result<(), LayoutFault> {
        match sides {
            [Some(Block::Title(left)), Some(Block::Title(right))] => {
                self.pair_title([left, right], pair, parent)
            }
            [Some(Block::Numbers(left)), Some(Block::Numbers(right))] => {
                self.pair_numbers([left, right], pair, parent);
            }
            [Some(Block::Article(left)), Some(Block::Article(right))] => {
                self.pair_article([Some(left), Some(right)], pair, parent)?;
            }
            [Some(Block::List(left)), Some(Block::List(right))] => {
                self.pair_list([Some(left), Some(right)], 0.0, pair, parent);
            }
            [Some(Block::Paragraph(left)), Some(Block::Paragraph(right))] => {
                let keep = left.keep_with_next || right.keep_with_next;
                self.pair_text([Some(&left.text), Some(&right.text)], keep, pair, parent);
            }
            [Some(left), Some(right)] => {
                // Sides that do not answer each other stand in rows of their own.
                self.pair_block([Some(left), None], pair, parent)?;
                self.pair_block([None, Some(right)], pair, parent)?;
            }
            [Some(one), None] | [None, Some(one)] => {
                let at = usize::from(sides[0].is_none());
                match one {
                    Block::Article(article) => self.pair_article(alone(article, at), pair, parent)?,
                    Block::List(list) => self.pair_list(alone(list, at), 0.0, pair, parent),
                    Block::Paragraph(paragraph) => {
                        self.pair_text(
                            alone(paragraph.text.as_slice(), at),
                            paragraph.keep_with_next,
                            pair,
                            parent,
                        );
                    }
                    _ => {}
                }
            }
            [None, None] => {}
        }
        Ok(())
    }

    fn pair_title(&mut self, titles: [&Title; 2], pair: Pair, parent: ElementId) {
        let elements = [0, 1].map(|side| self.spoken(Kind::H1, parent, pair.languages[side]));
        self.level = 1;
        let first = self.slabs.len();
        let count = titles.iter().map(|title| title.lines.len() + 1).max().unwrap_or(0);
        for at in 0..count {
            let mut cells = Vec::new();
            for side in 0..2 {
                let title = titles[side];
                let prose = match at.checked_sub(1).map(|at| title.lines.get(at)) {
                    None => Prose::plain(&title.kind, KIND),
                    Some(Some(TitleLine::Joint(word))) => Prose::plain(word, JOINT),
                    Some(Some(TitleLine::Name(name))) => Prose::new(name, STRONG),
                    Some(None) => Prose::default(),
                };
                let mut lines = set(&prose, &mut self.shaper, pair.width, Fit::Balanced, Hyphens::Off);
                if at < title.lines.len() {
                    self.read_on(&mut lines);
                }
                cells.push(Some(Cell { align: Align::Centre, ..Cell::of(lines, 0.0, elements[side]) }));
            }
            self.put_row(cells, pair, if at == 0 { GAP } else { 0.0 }, true);
        }
        if let Some(slab) = self.slabs.get_mut(first) {
            slab.bookmark = Some((0, titles[0].kind.clone()));
        }
    }

    fn pair_numbers(&mut self, lines: [&Vec<NumberLine>; 2], pair: Pair, parent: ElementId) {
        for at in 0..lines[0].len().max(lines[1].len()) {
            let mut cells = Vec::new();
            for side in 0..2 {
                let Some(line) = lines[side].get(at) else {
                    cells.push(None);
                    continue;
                };
                let element = self.spoken(Kind::P, parent, pair.languages[side]);
                let number = line.number.as_deref().unwrap_or("").trim();
                let prose = Prose::plain(format!("{}: {number}", line.label).trim_end(), TEXT.tabular());
                let lines = set(&prose, &mut self.shaper, pair.width, Fit::Ragged, Hyphens::Off);
                cells.push(Some(Cell { dotted: number.is_empty(), ..Cell::of(lines, 0.0, element) }));
            }
            self.put_row(cells, pair, if at == 0 { LINE_HIGH } else { 0.0 }, true);
        }
    }

    fn pair_text(&mut self, texts: [Option<&[Inline]>; 2], keep: bool, pair: Pair, parent: ElementId) {
        let mut cells = Vec::new();
        for (side, text) in texts.into_iter().enumerate() {
            cells.push(text.map(|text| {
                let element = self.spoken(Kind::P, parent, pair.languages[side]);
                let lines = self.lines_of(text, pair.width, pair.languages[side]);
                Cell::of(lines, 0.0, element)
            }));
        }
        self.put_row(cells, pair, 2.0 * GAP, keep);
    }

    fn pair_article(
        &mut self,
        articles: [Option<&Article>; 2],
        pair: Pair,
        parent: ElementId,
    ) -> Result<(), LayoutFault> {
        let Some(named) = articles[0].or(articles[1]) else { return Ok(()) };
        let before = self.own(MarkKind::Clause, &named.key);
        let section = self.element(Kind::Sect, parent);
        let kind = self.heading_kind();
        let elements =
            [0, 1].map(|side| articles[side].map(|_| self.spoken(kind, section, pair.languages[side])));
        let first = self.slabs.len();
        let heading = |sheet: &mut Self, at: usize| {
            let mut cells = Vec::new();
            for side in 0..2 {
                cells.push(articles[side].zip(elements[side]).map(|(article, element)| {
                    let (words, style) =
                        if at == 0 { (&article.label, STRONG) } else { (&article.title, TITLE) };
                    let mut lines = sheet.heading_lines(words, style, pair.width);
                    if at == 0 {
                        sheet.read_on(&mut lines);
                    }
                    Cell { align: Align::Centre, ..Cell::of(lines, 0.0, element) }
                }));
            }
            sheet.put_row(cells, pair, if at == 0 { ARTICLE_GAP } else { 0.0 }, true);
        };
        heading(self, 0);
        heading(self, 1);
        if let Some(slab) = self.slabs.get_mut(first) {
            slab.bookmark = Some((1, format!("{} {}", named.label, named.title)));
        }
        self.level += 1;
        let body =
            |article: Option<&Article>| article.map(|article| article.body.clone()).unwrap_or_default();
        self.pair_blocks(&body(articles[0]), &body(articles[1]), pair, section)?;
        self.level -= 1;
        self.owner = before;
        Ok(())
    }

    fn pair_list(&mut self, lists: [Option<&List>; 2], indent: f64, pair: Pair, parent: ElementId) {
        let Some(kind) = lists[0].or(lists[1]).map(|list| list.kind) else { return };
        let element = self.element(Kind::L, parent);
        self.tree[element].numbering = Some(match kind {
            ListKind::Parties => Numbering::UpperRoman,
            ListKind::Paragraphs => Numbering::Decimal,
            ListKind::Recitals | ListKind::Letters => Numbering::LowerAlpha,
        });
        let items = |side: usize| lists[side].map_or(&[] as &[ListItem], |list| &list.items);
        for at in 0..items(0).len().max(items(1).len()) {
            let gap = match (kind, at) {
                (ListKind::Letters, _) | (ListKind::Recitals, 1..) => 0.0,
                (ListKind::Parties | ListKind::Recitals, _) => 2.0 * GAP,
                (ListKind::Paragraphs, _) => GAP,
            };
            let both = [items(0).get(at), items(1).get(at)];
            let before = match (kind, both[0].or(both[1])) {
                (ListKind::Parties, Some(item)) => self.own(MarkKind::Party, &item.key),
                _ => self.owner,
            };
            self.pair_item(both, kind, indent, gap, pair, element);
            self.owner = before;
        }
    }

    fn pair_item(
        &mut self,
        items: [Option<&ListItem>; 2],
        kind: ListKind,
        indent: f64,
        gap: f64,
        pair: Pair,
        list: ElementId,
    ) {
        let usual = if kind == ListKind::Letters { NARROW } else { WIDE };
        let mut cells = Vec::new();
        for (side, item) in items.into_iter().enumerate() {
            cells.push(item.map(|item| {
                let li = self.spoken(Kind::LI, list, pair.languages[side]);
                let lbl = self.element(Kind::Lbl, li);
                let body = self.element(Kind::LBody, li);
                let element = self.element(Kind::P, body);
                let label = single(&item.label, TEXT, &mut self.shaper);
                let hang = usual.max(label.width + 3.0).min(pair.width / 3.0);
                let lines = self.lines_of(&item.text, pair.width - indent - hang, pair.languages[side]);
                // The code of a commitment stands once, in the margin.
                let last = side == 1 || items[1].is_none();
                let code = item.code.as_ref().filter(|_| last);
                let code = code.map(|code| (single(code, CODE, &mut self.shaper), lbl));
                Cell { label: Some((label, indent, lbl)), code, ..Cell::of(lines, indent + hang, element) }
            }));
        }
        let inner = items.map(|item| item.and_then(|item| item.inner.as_deref()));
        self.put_row(cells, pair, gap, inner.iter().any(Option::is_some));
        if inner.iter().any(Option::is_some) {
            self.pair_list(inner, indent + usual, pair, list);
        }
    }

    fn lines_of(&mut self, text: &[Inline], width: f64, language: Language) -> Vec<Line> {
        let hyphens = Hyphens::Wide(language, 0.6);
        set(&Prose::new(text, TEXT), &mut self.shaper, width, Fit::Ragged, hyphens)
    }

    /// An element that is read in a language.
    fn spoken(&mut self, kind: Kind, parent: ElementId, language: Language) -> ElementId {
        let element = self.element(kind, parent);
        self.tree[element].language = Some(language);
        element
    }

    fn put_row(&mut self, cells: Vec<Option<Cell>>, pair: Pair, gap: f64, keep: bool) {
        let mut slab = self.row_of(cells, pair, gap);
        slab.keep = keep;
        self.slabs.push(slab);
    }

    /// A row: the whole of the left side, then the whole of the right one.
    fn row_of(&mut self, cells: Vec<Option<Cell>>, pair: Pair, gap: f64) -> Slab {
        let count = cells.iter().flatten().map(|cell| cell.lines.len()).max().unwrap_or(1).max(1);
        let height = LINE_HIGH * count as f64;
        let mut slab = Slab { gap, height, owner: self.owner, ..Slab::default() };
        for (side, cell) in cells.into_iter().enumerate() {
            let Some(cell) = cell else { continue };
            let at = |x: f64, width: f64, align: Align| Setting {
                x: pair.x[side] + x,
                width,
                align,
                gap: 0.0,
                line: LINE_HIGH,
                rise: LINE_RISE,
            };
            if let Some((mut label, x, element)) = cell.label {
                end_with_space(&mut label, &mut self.shaper);
                self.draw_line(label, at(x, 0.0, Align::Left), 0.0, Some(element), &mut slab);
            }
            if let Some((code, element)) = cell.code {
                let x = self.frame.column() + LEFT + CODE_GAP - pair.x[side];
                self.draw_line(code, at(x, 0.0, Align::Left), 0.0, Some(element), &mut slab);
            }
            if cell.dotted {
                let from = pair.x[side] + cell.lines.first().map_or(0.0, |line| line.width) + 2.0 * MM;
                slab.items.push(dotted(from, pair.x[side] + pair.width, LINE_RISE + 1.0));
            }
            let setting = at(cell.indent, pair.width - cell.indent, cell.align);
            for (row, line) in cell.lines.into_iter().enumerate() {
                self.draw_line(line, setting, LINE_HIGH * row as f64, Some(cell.element), &mut slab);
            }
        }
        slab
    }
}

impl Cell {
    fn of(lines: Vec<Line>, indent: f64, element: ElementId) -> Cell {
        Cell { lines, indent, align: Align::Left, element, label: None, code: None, dotted: false }
    }
}

/// One side of a pair whose other side is missing.
fn alone<T: ?Sized>(one: &T, at: usize) -> [Option<&T>; 2] {
    if at == 0 { [Some(one), None] } else { [None, Some(one)] }
}
