//! The rooms of the witnesses, under those of the parties: smaller, two beside each other, the last one centred.

use crate::fonts::Face;
use crate::layout::head::dotted;
use crate::layout::sheet::{Setting, Sheet, TEXT};
use crate::layout::signatures::{CAPTION, CAPTION_LINE, TO_CAPTION, fitted};
use crate::layout::slab::Slab;
use crate::linebreak::Fit;
use crate::lines::{Line, set};
use crate::measure::*;
use crate::model::{Align, Block, WitnessRoom, Witnesses};
use crate::pages::*;
use crate::prose::{Hyphens, Prose, Style};

const POSITION: Style = Style::new(Face::Serif, 10.0);
/// Before the word above the rooms, and between two rows of rooms.
const BEFORE: f64 = 4.0 * HALF;
const BETWEEN: f64 = HALF;
/// Highest drawn signature of a witness.
const DRAWING_HIGH: f64 = 16.0 * MM;

impl Sheet<'_, '_> {
    pub(super) fn witnesses(&mut self, witnesses: &Witnesses, parent: ElementId) {
        let column = self.frame.column();
        let section = self.element(Kind::Sect, parent);
        let word = self.element(Kind::P, section);
        let first = self.slabs.len();
        let lines = self.heading_lines(&witnesses.label, TEXT, column);
        let setting = Setting { align: Align::Centre, ..Setting::body(LEFT, column, BEFORE) };
        self.put_lines(lines, setting, word);
        for (row, pair) in witnesses.rooms.chunks(2).enumerate() {
            let xs = match pair {
                [_] => vec![LEFT + (column - ROOM_WIDE) / 2.0],
                _ => vec![LEFT, LEFT + column - ROOM_WIDE],
            };
            let gap = if row == 0 { 0.0 } else { BETWEEN };
            let mut slab = Slab { gap, snap: true, owner: self.owner, ..Slab::default() };
            for (room, x) in pair.iter().zip(xs) {
                let end = self.witness(room, x, section, &mut slab);
                slab.height = slab.height.max(end);
            }
            self.slabs.push(slab);
        }
        let last = self.slabs.len().saturating_sub(1);
        for slab in &mut self.slabs[first..last] {
            slab.keep = true;
            slab.prose = false;
        }
    }

    /// Draws a room and gives its lower end.
    fn witness(&mut self, room: &WitnessRoom, x: f64, section: ElementId, slab: &mut Slab) -> f64 {
        let mut lines = |text: &str, style: Style| {
            set(&Prose::plain(text, style), &mut self.shaper, ROOM_WIDE, Fit::Balanced, Hyphens::Off)
        };
        let (name, position): (Vec<Line>, Vec<Line>) =
            (lines(&room.name, TEXT), lines(&room.position, POSITION));
        let caption = lines(&room.caption, CAPTION);
        if let Some(drawing) = &room.drawing
            && let Some(path) = fitted(drawing, x, 0.0, (WITNESS_HIGH, DRAWING_HIGH))
        {
            let figure = self.element(Kind::Figure, section);
            self.tree[figure].alt = Some(room.drawing_alt.clone());
            slab.items.push(Item { element: Some(figure), draw: Draw::Path(path) });
        }
        let element = self.element(Kind::P, section);
        let centred = Setting { align: Align::Centre, ..Setting::body(x, ROOM_WIDE, 0.0) };
        let mut y = WITNESS_HIGH;
        if name.is_empty() {
            slab.items.push(dotted(x + 8.0 * MM, x + ROOM_WIDE - 8.0 * MM, y + RISE + 1.0));
            y += LINE;
        }
        for line in name {
            let from = x + (ROOM_WIDE - line.width) / 2.0;
            let under = y + RISE + 2.0;
            let path = Path::line((from, under), (from + line.width, under), 0.5, Colour::INK);
            slab.items.push(Item { element: None, draw: Draw::Path(path) });
            self.draw_line(line, centred, y, Some(element), slab);
            y += LINE;
        }
        for line in position {
            self.draw_line(line, centred, y, Some(element), slab);
            y += LINE;
        }
        if caption.is_empty() {
            return y - (LINE - RISE - DROP);
        }
        let small = Setting { line: CAPTION_LINE, rise: RISE, ..centred };
        let element = self.element(Kind::P, section);
        let mut y = y - LINE + TO_CAPTION;
        for line in caption {
            self.draw_line(line, small, y, Some(element), slab);
            y += CAPTION_LINE;
        }
        y - CAPTION_LINE + RISE + DROP
    }

    /// How much of a page the rooms of witnesses take.
    pub(super) fn high_of_witnesses(next: Option<&Block>) -> f64 {
        match next {
            Some(Block::Witnesses(witnesses)) => {
                let rows = witnesses.rooms.len().div_ceil(2) as f64;
                let signed = witnesses.rooms.iter().any(|room| !room.caption.is_empty());
                let caption = if signed { 2.0 * CAPTION_LINE } else { 0.0 };
                BEFORE + LINE + rows * (WITNESS_HIGH + 3.0 * LINE + caption + BETWEEN)
            }
            _ => 0.0,
        }
    }
}
