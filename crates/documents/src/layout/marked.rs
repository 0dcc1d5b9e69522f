//! What a comparison marks: changed stretches with their lines, and what is said at the side.

use crate::fonts::Face;
use crate::layout::LayoutFault;
use crate::layout::blocks::{ANNEX_TITLE, ARTICLE_LABEL, ARTICLE_TITLE};
use crate::layout::margin::BAR_X;
use crate::layout::sheet::{Setting, Sheet};
use crate::linebreak::Fit;
use crate::lines::{Line, Stretch, set};
use crate::measure::*;
use crate::model::{Align, Block, ChangeMark, Inline, MarkedHead};
use crate::pages::*;
use crate::prose::{Hyphens, Prose, Source, Style};
use crate::words;

const NOTE: Style = Style::new(Face::Sans, 7.0).colour(Colour::SECOND);
const NOTE_LINE: f64 = 9.0;
/// What is said beside a change is a few words; more would run into the foot of the page.
const MOST_LINES: usize = 5;
/// From the bar to what is said beside it, and how wide that is: it ends 6 mm from the edge of the paper.
const NOTE_X: f64 = BAR_X + 2.2 * MM;
const NOTE_WIDE: f64 = RIGHT - NOTE_X - 6.0 * MM;

/// The line under new text or through deleted text.
pub(super) fn change_line(x: f64, wide: f64, baseline: f64, added: bool) -> Item {
    let (y, weight, colour) = match added {
        true => (baseline + 2.0, 1.0, Colour::NILA),
        false => (baseline - 2.9, 0.7, Colour::MENGKUDU),
    };
    Item { element: None, draw: Draw::Path(Path::line((x, y), (x + wide, y), weight, colour)) }
}

impl Sheet<'_, '_> {
    pub(super) fn marked(
        &mut self,
        block: &Block,
        mark: &ChangeMark,
        parent: ElementId,
    ) -> Result<(), LayoutFault> {
        let first = self.slabs.len();
        self.blocks(std::slice::from_ref(block), parent)?;
        self.mark_change(first, mark, parent);
        Ok(())
    }

    /// Marks everything from a slab on as changed, and says beside it why.
    pub(super) fn mark_change(&mut self, first: usize, mark: &ChangeMark, parent: ElementId) {
        if mark.changed {
            self.slabs[first..].iter_mut().for_each(|slab| slab.bar = true);
        }
        if mark.note.is_empty() {
            return;
        }
        let Some(at) = (first..self.slabs.len()).find(|at| self.slabs[*at].height > 0.0) else { return };
        let element = self.element(Kind::P, parent);
        let prose = Prose::plain(&mark.note, NOTE);
        let lines = set(&prose, &mut self.shaper, NOTE_WIDE, Fit::Ragged, Hyphens::Off);
        let mut slab = std::mem::take(&mut self.slabs[at]);
        for (i, line) in lines.into_iter().take(MOST_LINES).enumerate() {
            let setting = Setting {
                x: LEFT + self.frame.column() + NOTE_X,
                width: NOTE_WIDE,
                align: Align::Left,
                gap: 0.0,
                line: NOTE_LINE,
                rise: 6.2,
            };
            self.draw_line(line, setting, NOTE_LINE * i as f64, Some(element), &mut slab);
        }
        self.slabs[at] = slab;
    }

    pub(super) fn marked_head(&mut self, head: &MarkedHead, parent: ElementId) -> Result<(), LayoutFault> {
        let before = self.own(MarkKind::Clause, &head.key);
        let section = self.element(Kind::Sect, parent);
        let heading = self.element(self.heading_kind(), section);
        let (label, title) =
            if head.annex { (ARTICLE_TITLE, ANNEX_TITLE) } else { (ARTICLE_LABEL, ARTICLE_TITLE) };
        let mut label = self.balanced(&head.label, label);
        self.read_on(&mut label);
        let title = self.balanced(&head.title, title);
        let (align, gap) = if head.annex { (Align::Left, 3.0 * HALF) } else { (Align::Centre, 2.0 * HALF) };
        let setting = Setting { align, ..Setting::body(LEFT, self.column, gap) };
        let first = self.slabs.len();
        self.put_lines(label, setting, heading);
        let gap = if self.slabs.len() == first { gap } else { 0.0 };
        self.put_lines(title, Setting { gap, ..setting }, heading);
        let words: Vec<&str> = head.label.iter().chain(&head.title).map(Inline::printed).collect();
        self.bookmark(first, 1, &words.join(" "));
        self.keep_heading(first);
        if let Some(slab) = self.slabs.get_mut(first) {
            slab.new_page = head.new_page;
        }
        self.mark_change(first, &head.mark, section);
        let body = self.slabs.len();
        self.level += 1;
        self.blocks(&head.body, section)?;
        self.level -= 1;
        self.keep_two_lines(body);
        self.owner = before;
        Ok(())
    }

    fn balanced(&mut self, text: &[Inline], style: Style) -> Vec<Line> {
        set(&Prose::new(text, style), &mut self.shaper, self.column, Fit::Balanced, Hyphens::Off)
    }

    /// The element of a stretch of a text with changes: what was put in or taken out is said to be so when the
    /// paper is read aloud, since neither line nor colour is heard.
    pub(super) fn span(&mut self, parent: ElementId, run: &TextRun, stretches: &[Stretch]) -> ElementId {
        let within =
            |stretch: &&Stretch| run.x > stretch.x - 0.01 && run.x < stretch.x + stretch.width - 0.01;
        let spoken = stretches.iter().find(within).and_then(|stretch| match &stretch.source {
            Source::Added(text) => Some(words::spoken_added(self.language, text)),
            Source::Removed(text) => Some(words::spoken_removed(self.language, text)),
            _ => None,
        });
        let last = self.tree.len() - 1;
        let same = self.tree[last].kind == Kind::Span
            && self.tree[last].parent == Some(parent)
            && self.tree[last].alt == spoken;
        if same {
            return last;
        }
        let element = self.element(Kind::Span, parent);
        self.tree[element].alt = spoken;
        element
    }
}
