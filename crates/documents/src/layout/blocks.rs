//! Paragraphs, articles, annexes, headings, notes, pictures.

use crate::fonts::Face;
use crate::layout::LayoutFault;
use crate::layout::manner::Manner;
use crate::layout::sheet::{Setting, Sheet};
use crate::layout::slab::Slab;
use crate::linebreak::Fit;
use crate::lines::{Line, end_with_space, set};
use crate::measure::*;
use crate::model::{Align, Annex, Article, Inline, Paragraph, Picture};
use crate::pages::*;
use crate::prose::{Hyphens, Prose, Style};

pub(super) const ARTICLE_LABEL: Style = Style::new(Face::SerifBold, BODY);
pub(super) const ARTICLE_TITLE: Style = Style::new(Face::SerifBold, 10.5).spaced(0.05);
pub(super) const ANNEX_TITLE: Style = Style::new(Face::SerifBold, 13.0);

impl Sheet<'_, '_> {
    pub(super) fn paragraph(&mut self, paragraph: &Paragraph, parent: ElementId) {
        let width = self.column;
        let lines = self.running(&paragraph.text, width);
        let element = self.element(Kind::P, parent);
        let setting = self.setting(LEFT, width, self.manner.gap);
        self.put_lines(lines, setting, element);
        if paragraph.keep_with_next {
            self.keep_last();
        }
    }

    pub(super) fn article(&mut self, article: &Article, parent: ElementId) -> Result<(), LayoutFault> {
        let before = self.own(MarkKind::Clause, &article.key);
        let section = self.element(Kind::Sect, parent);
        let heading = self.element(self.heading_kind(), section);
        let column = self.column;
        let mut label = self.heading_lines(&article.label, ARTICLE_LABEL, column);
        self.read_on(&mut label);
        let title = self.heading_lines(&article.title, ARTICLE_TITLE, column);
        let setting = Setting { align: Align::Centre, ..Setting::body(LEFT, column, 2.0 * HALF) };
        let first = self.slabs.len();
        self.put_lines(label, setting, heading);
        self.put_lines(title, Setting { gap: 0.0, ..setting }, heading);
        self.bookmark(first, 1, &format!("{} {}", article.label, article.title));
        self.keep_heading(first);
        let body = self.slabs.len();
        self.level += 1;
        self.blocks(&article.body, section)?;
        self.level -= 1;
        self.keep_two_lines(body);
        self.owner = before;
        Ok(())
    }

    pub(super) fn annex(&mut self, annex: &Annex, parent: ElementId) -> Result<(), LayoutFault> {
        let section = self.element(Kind::Sect, parent);
        let heading = self.element(self.heading_kind(), section);
        let column = self.column;
        let mut label = self.heading_lines(&annex.label, ARTICLE_TITLE, column);
        self.read_on(&mut label);
        let title = self.heading_lines(&annex.title, ANNEX_TITLE, column);
        let first = self.slabs.len();
        let gap = if label.is_empty() { 3.0 * HALF } else { 0.0 };
        self.put_lines(label, Setting::body(LEFT, column, 3.0 * HALF), heading);
        self.put_lines(title, Setting::body(LEFT, column, gap), heading);
        self.bookmark(first, 0, format!("{} {}", annex.label, annex.title).trim());
        if let Some(slab) = self.slabs.get_mut(first) {
            slab.new_page = annex.new_page;
        }
        self.keep_heading(first);
        let body = self.slabs.len();
        self.level += 1;
        self.blocks(&annex.body, section)?;
        self.level -= 1;
        self.keep_two_lines(body);
        // One that goes on where another ended begins a page rather than be cut, when a page holds it.
        let high: f64 = self.slabs[first..].iter().map(|slab| slab.gap + slab.height + HALF).sum();
        if !annex.new_page && high < self.frame.depth() {
            let last = self.slabs.len().saturating_sub(1);
            self.slabs[first..last].iter_mut().for_each(|slab| slab.keep = true);
        }
        Ok(())
    }

    pub(super) fn heading(&mut self, text: &[Inline], parent: ElementId) {
        let element = self.element(self.heading_kind(), parent);
        let column = self.column;
        let Manner { heading, heading_line, heading_rise, heading_gap, .. } = self.manner;
        let prose = Prose::new(text, heading);
        let lines = set(&prose, &mut self.shaper, column, Fit::Ragged, Hyphens::Off);
        let first = self.slabs.len();
        let body = self.setting(LEFT, column, heading_gap);
        self.put_lines(lines, Setting { line: heading_line, rise: heading_rise, ..body }, element);
        self.bookmark(first, 1, &prose.text);
        self.keep_heading(first);
    }

    pub(super) fn note(&mut self, text: &[Inline], parent: ElementId) {
        let element = self.element(Kind::P, parent);
        let column = self.column;
        let Manner { note, note_line, note_rise, note_gap, .. } = self.manner;
        let lines = set(&Prose::new(text, note), &mut self.shaper, column, Fit::Ragged, Hyphens::Off);
        let setting = Setting {
            x: LEFT,
            width: column,
            align: Align::Left,
            gap: note_gap,
            line: note_line,
            rise: note_rise,
        };
        // A note belongs to what stands above it: it begins where that ends, not on the grid.
        if let Some(above) = self.slabs.last_mut() {
            above.snap = false;
            above.keep = true;
        }
        self.put_lines(lines, setting, element);
        self.snap_last();
    }

    pub(super) fn picture(&mut self, picture: &Picture, parent: ElementId) -> Result<(), LayoutFault> {
        let column = self.column;
        let (wide, high) = ((picture.width * MM).min(column), (picture.height * MM).min(self.frame.depth()));
        let (image, width, height) = self.image(&picture.image, high)?;
        let scale = (wide / width).min(high / height);
        let (width, height) = (width * scale, height * scale);
        let element = self.element(Kind::Figure, parent);
        self.tree[element].alt = Some(picture.image.alt.clone());
        let draw = Draw::Picture { image, x: LEFT + (column - width) / 2.0, y: 0.0, width, height };
        self.slabs.push(Slab {
            gap: HALF,
            height,
            snap: true,
            items: vec![Item { element: Some(element), draw }],
            owner: self.owner,
            ..Slab::default()
        });
        Ok(())
    }

    pub(super) fn rule(&mut self) {
        let (from, to) = ((LEFT, 0.0), (LEFT + self.column, 0.0));
        let draw = Draw::Path(Path::line(from, to, 0.4, Colour::HAIR));
        self.slabs.push(Slab {
            gap: HALF,
            items: vec![Item { element: None, draw }],
            owner: self.owner,
            ..Slab::default()
        });
    }

    pub(super) fn space(&mut self, halves: u8) {
        self.slabs.push(Slab { gap: f64::from(halves) * HALF, owner: self.owner, ..Slab::default() });
    }

    /// Lines of a heading: balanced, never hyphenated.
    pub(super) fn heading_lines(&mut self, text: &str, style: Style, width: f64) -> Vec<Line> {
        set(&Prose::plain(text, style), &mut self.shaper, width, Fit::Balanced, Hyphens::Off)
    }

    /// More of the same heading follows: the last word of these lines does not run into it.
    pub(super) fn read_on(&mut self, lines: &mut [Line]) {
        if let Some(line) = lines.last_mut() {
            end_with_space(line, &mut self.shaper);
        }
    }

    /// A heading stays with what follows it.
    pub(super) fn keep_heading(&mut self, first: usize) {
        for slab in &mut self.slabs[first..] {
            slab.keep = true;
            slab.prose = false;
        }
    }

    /// After a heading at least two lines of text stay on its page.
    pub(super) fn keep_two_lines(&mut self, body: usize) {
        if let Some(first) = self.slabs.get(body).filter(|s| s.prose && !s.keep)
            && !first.new_page
            && self.slabs.len() > body + 1
        {
            self.slabs[body].keep = true;
        }
    }

    pub(super) fn keep_last(&mut self) {
        if let Some(slab) = self.slabs.last_mut() {
            slab.keep = true;
        }
    }

    pub(super) fn snap_last(&mut self) {
        if let Some(slab) = self.slabs.last_mut() {
            slab.snap = true;
        }
    }

    pub(super) fn bookmark(&mut self, slab: usize, level: u8, title: &str) {
        if let Some(slab) = self.slabs.get_mut(slab) {
            slab.bookmark = Some((level, title.to_owned()));
        }
    }
}
