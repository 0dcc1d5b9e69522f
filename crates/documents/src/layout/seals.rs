//! The rooms for seals: a frame for the mark, and beside it whose seal it is. Two beside each other.

use crate::fonts::Face;
use crate::layout::sheet::{Setting, Sheet};
use crate::layout::slab::Slab;
use crate::linebreak::Fit;
use crate::lines::set;
use crate::measure::*;
use crate::model::{Align, SealRoom};
use crate::pages::*;
use crate::prose::{Hyphens, Prose, Style};

/// Side of the frame, as large as the mark; between frame and words; between two rooms.
const SIDE: f64 = 40.0;
const APART: f64 = 9.0;
const GUTTER: f64 = 6.0 * MM;
const LABEL: Style = Style::new(Face::SansSemi, 9.0);
const NOTE: Style = Style::new(Face::Sans, 8.0).colour(Colour::SECOND).tabular();

impl Sheet<'_, '_> {
    pub(super) fn seals(&mut self, rooms: &[SealRoom], parent: ElementId) {
        let wide = (self.column - GUTTER) / 2.0;
        let first = self.slabs.len();
        for pair in rooms.chunks(2) {
            let mut slab = Slab { gap: HALF, height: SIDE, snap: true, owner: self.owner, ..Slab::default() };
            for (at, room) in pair.iter().enumerate() {
                let x = LEFT + at as f64 * (wide + GUTTER);
                let end = self.seal(room, x, wide, parent, &mut slab);
                slab.height = slab.height.max(end);
            }
            self.slabs.push(slab);
        }
        let last = self.slabs.len().saturating_sub(1);
        self.slabs[first..last].iter_mut().for_each(|slab| slab.keep = true);
    }

    /// Draws a room and gives its lower end.
    fn seal(&mut self, room: &SealRoom, x: f64, wide: f64, parent: ElementId, slab: &mut Slab) -> f64 {
        let form = self.element(Kind::Form, parent);
        self.tree[form].alt = Some(format!("{}. {}", room.label, room.note));
        slab.marks.push(Mark {
            kind: MarkKind::Seal,
            key: form.to_string(),
            x,
            y: 0.0,
            width: SIDE,
            height: SIDE,
        });
        let (left, right) = (x, x + SIDE);
        let steps = [(left, 0.0), (right, 0.0), (right, SIDE), (left, SIDE)];
        let mut frame: Vec<Step> = steps.iter().map(|(x, y)| Step::Line(*x, *y)).collect();
        frame[0] = Step::Move(left, 0.0);
        frame.push(Step::Close);
        let frame =
            Path { steps: frame, fill: None, stroke: Some((Colour::HAIR, 0.5)), dash: Some((2.0, 2.0)) };
        slab.items.push(Item { element: None, draw: Draw::Path(frame) });
        let (from, room_for_words) = (right + APART, wide - SIDE - APART);
        let words = self.element(Kind::P, parent);
        let mut y = 0.0;
        for (text, style) in [(&room.label, LABEL), (&room.note, NOTE)] {
            let prose = Prose::plain(text, style);
            let lines = set(&prose, &mut self.shaper, room_for_words, Fit::Ragged, Hyphens::Off);
            let setting = Setting {
                x: from,
                width: room_for_words,
                align: Align::Left,
                gap: 0.0,
                line: TABLE_LINE,
                rise: 9.0,
            };
            let count = lines.len();
            for (at, mut line) in lines.into_iter().enumerate() {
                if at + 1 < count || style == LABEL {
                    crate::lines::end_with_space(&mut line, &mut self.shaper);
                }
                self.draw_line(line, setting, y, Some(words), slab);
                y += TABLE_LINE;
            }
        }
        y
    }
}
