//! A square code in the text, with what it is good for beside it.

use crate::fonts::Face;
use crate::layout::sheet::{Setting, Sheet};
use crate::layout::slab::Slab;
use crate::linebreak::Fit;
use crate::lines::set;
use crate::measure::*;
use crate::model::{Align, CodeBlock};
use crate::pages::*;
use crate::prose::{Hyphens, Prose, Style};

/// Side of the square; between it and the words, which is also the white that readers need around it.
const SIDE: f64 = 18.0 * MM;
const APART: f64 = 4.0 * MM;
const NOTE: Style = Style::new(Face::Sans, 9.0).tabular();

impl Sheet<'_, '_> {
    pub(super) fn code(&mut self, block: &CodeBlock, parent: ElementId) {
        let mut slab = Slab { gap: HALF, height: SIDE, snap: true, owner: self.owner, ..Slab::default() };
        let figure = self.element(Kind::Figure, parent);
        self.tree[figure].alt = Some(block.alt.clone());
        slab.items.push(Item { element: Some(figure), draw: Draw::Path(block.code.path(LEFT, 0.0, SIDE)) });
        let (x, width) = (LEFT + SIDE + APART, self.column - SIDE - APART);
        let words = self.element(Kind::P, parent);
        let lines = set(&Prose::plain(&block.note, NOTE), &mut self.shaper, width, Fit::Ragged, Hyphens::Off);
        let setting = Setting { x, width, align: Align::Left, gap: 0.0, line: TABLE_LINE, rise: 9.0 };
        let mut y = 0.0;
        for line in lines {
            self.draw_line(line, setting, y, Some(words), &mut slab);
            y += TABLE_LINE;
        }
        // White below it as well: readers need it.
        slab.height = (SIDE + APART).max(y);
        self.slabs.push(slab);
    }
}
