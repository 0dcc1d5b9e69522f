//! What only reports have in the column: a page that begins with its finding, key figures, what the figures say.

use crate::fonts::Face;
use crate::layout::LayoutFault;
use crate::layout::foot::shortened;
use crate::layout::sheet::{Setting, Sheet};
use crate::layout::slab::Slab;
use crate::linebreak::Fit;
use crate::lines::{Line, set};
use crate::measure::*;
use crate::model::{Align, Chapter, Inline, KeyFigure};
use crate::pages::*;
use crate::prose::{Hyphens, Prose, Style};

const EYEBROW: Style = Style::new(Face::JakartaSemi, 8.0).colour(Colour::SOGA);
const HEADLINE: Style = Style { tracking: -0.012, ..Style::new(Face::JakartaBold, 21.0) };
const FIGURE: Style = Style { tracking: -0.02, ..Style::new(Face::JakartaBold, 30.0).colour(Colour::NILA) };
const FIGURE_LABEL: Style = Style::new(Face::JakartaSemi, 9.5);
const FIGURE_NOTE: Style = Style::new(Face::Jakarta, 8.5).colour(Colour::SECOND).tabular();
/// A figure that is too wide for its third is set smaller, down to this.
const FIGURE_LEAST: f64 = 12.0;
/// From the rule over a key figure to the top of its digits.
const UNDER_RULE: f64 = 11.0;
/// Before a part that goes on on the same page.
const BEFORE: f64 = 34.0;
/// A part of no more than this share of a page stays together.
const SHORT: f64 = 0.5;
const BAR: f64 = 1.6;
/// From the left edge to the text of what the figures say.
const INSET: f64 = 4.0 * MM;

impl Sheet<'_, '_> {
    pub(super) fn chapter(&mut self, chapter: &Chapter, parent: ElementId) -> Result<(), LayoutFault> {
        let before = self.own(MarkKind::Clause, &chapter.key);
        let section = self.element(Kind::Sect, parent);
        let first = self.slabs.len();
        let column = self.column;
        let eyebrow = self.element(Kind::P, section);
        let lines = self.heading_lines(&chapter.eyebrow, EYEBROW, column);
        self.put_lines(
            lines,
            Setting { line: 12.0, rise: 8.0, ..self.setting(LEFT, column, BEFORE) },
            eyebrow,
        );
        let heading = self.element(self.heading_kind(), section);
        let lines = self.heading_lines(&chapter.headline, HEADLINE, column);
        let setting = Setting { line: 26.0, rise: 20.0, ..self.setting(LEFT, column, 7.0) };
        self.put_lines(lines, setting, heading);
        if let Some(slab) = self.slabs.get_mut(first) {
            slab.new_page = chapter.new_page;
            slab.bookmark = Some((0, chapter.bookmark.clone()));
        }
        for slab in &mut self.slabs[first..] {
            slab.keep = true;
            slab.prose = false;
        }
        // Air under the headline, which belongs to it.
        self.slabs.push(Slab { height: 8.0, keep: true, owner: self.owner, ..Slab::default() });
        let body = self.slabs.len();
        self.level += 1;
        self.blocks(&chapter.body, section)?;
        self.level -= 1;
        if self.slabs.len() == body
            && let Some(last) = self.slabs.last_mut()
        {
            last.keep = false;
        }
        if !chapter.new_page {
            self.keep_short(first);
        }
        self.owner = before;
        Ok(())
    }

    /// A short part that goes on on the same page is not cut: a page with its last lines alone helps nobody.
    fn keep_short(&mut self, first: usize) {
        let high: f64 = self.slabs[first..].iter().map(|slab| slab.gap + slab.height).sum();
        let last = self.slabs.len() - 1;
        if high <= self.frame.depth() * SHORT {
            self.slabs[first..last].iter_mut().for_each(|slab| slab.keep = true);
        }
    }

    pub(super) fn key_figures(&mut self, figures: &[KeyFigure], parent: ElementId) {
        let shown = &figures[..figures.len().min(3)];
        if shown.is_empty() {
            return;
        }
        let gap = 7.0 * MM;
        let wide = (self.column - 2.0 * gap) / 3.0;
        let mut slab = Slab { gap: self.manner.gap, owner: self.owner, ..Slab::default() };
        for (at, one) in shown.iter().enumerate() {
            let x = LEFT + (wide + gap) * at as f64;
            let rule = Path::line((x, 0.8), (x + wide, 0.8), 1.6, Colour::INK);
            slab.items.push(Item { element: None, draw: Draw::Path(rule) });
            let element = self.element(Kind::P, parent);
            let mut figure = self.fitting(&one.figure, FIGURE, wide, FIGURE_LEAST);
            self.read_on(std::slice::from_mut(&mut figure));
            let setting =
                |line: f64, rise: f64| Setting { x, width: wide, align: Align::Left, gap: 0.0, line, rise };
            let mut top = 0.8 + UNDER_RULE;
            self.draw_line(figure, setting(30.0, 22.0), top, Some(element), &mut slab);
            top += 30.0;
            for (text, style, line) in [(&one.label, FIGURE_LABEL, 13.0), (&one.note, FIGURE_NOTE, 12.0)] {
                let mut lines = set(
                    &Prose::plain(text, style),
                    &mut self.shaper,
                    wide,
                    Fit::Ragged,
                    Hyphens::Wide(self.language, 0.6),
                );
                self.read_on(&mut lines);
                for one in lines {
                    self.draw_line(one, setting(line, line - 3.5), top, Some(element), &mut slab);
                    top += line;
                }
                top += 1.0;
            }
            slab.height = slab.height.max(top);
        }
        slab.height += 8.0;
        self.slabs.push(slab);
    }

    /// A text on one line that is set smaller until it fits, down to a size; then it ends with an ellipsis.
    pub(super) fn fitting(&mut self, text: &str, style: Style, width: f64, least: f64) -> Line {
        let mut style = style;
        while style.size > least {
            let line = crate::lines::single(text, style, &mut self.shaper);
            if line.width <= width {
                return line;
            }
            style.size = (style.size * width / line.width).min(style.size - 0.5).max(least);
        }
        shortened(text, style, width, &mut self.shaper)
    }

    pub(super) fn said(&mut self, text: &[Inline], parent: ElementId) {
        let width = self.column - INSET;
        let lines = self.running(text, width);
        let element = self.element(Kind::P, parent);
        let first = self.slabs.len();
        let setting = self.setting(LEFT + INSET, width, self.manner.gap);
        self.put_lines(lines, setting, element);
        let count = self.slabs.len() - first;
        for (at, slab) in self.slabs[first..].iter_mut().enumerate() {
            // The bar ends with the letters of the last line.
            let to = if at + 1 == count { self.manner.rise + 3.0 } else { slab.height };
            let bar = Path::area(LEFT, 0.0, BAR, to, Colour::SOGA);
            slab.items.push(Item { element: None, draw: Draw::Path(bar) });
        }
    }
}
