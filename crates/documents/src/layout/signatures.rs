//! Signature rooms, two beside each other, a third centred below.

use sepakat_domain::signing::{Drawing, Ink};

use crate::fonts::Face;
use crate::layout::head::dotted;
use crate::layout::sheet::{Setting, Sheet};
use crate::layout::slab::Slab;
use crate::linebreak::Fit;
use crate::lines::{Line, set, single};
use crate::measure::*;
use crate::model::{Align, SignatureRoom};
use crate::pages::*;
use crate::prose::{Hyphens, Prose, Style};

const PLAIN: Style = Style::new(Face::Serif, BODY);
const BOLD: Style = Style::new(Face::SerifBold, BODY);
pub(super) const CAPTION: Style = Style::new(Face::Sans, 7.5).colour(Colour::SECOND).tabular();
pub(super) const CAPTION_LINE: f64 = 10.0;
/// Baseline of the position to the first baseline of the caption.
pub(super) const TO_CAPTION: f64 = 13.3;
/// The text that stays with the rooms: at most so many lines of it.
const COMPANY: usize = 8;

/// The box for the stamp, within its room.
const STAMP_LEFT: f64 = 2.0 * MM;
const STAMP_TOP: f64 = 7.5 * MM;
const STAMP_WIDE: f64 = 32.0 * MM;
const STAMP_HIGH: f64 = 25.0 * MM;

/// The texts of a room, set in lines.
struct Room<'r> {
    room: &'r SignatureRoom,
    above: Vec<Line>,
    organisation: Vec<Line>,
    name: Vec<Line>,
    position: Vec<Line>,
    caption: Vec<Line>,
}

impl Sheet<'_, '_> {
    /// Sets the rooms; `after` is how high what follows them is that shall stand on the same page.
    pub(super) fn signatures(&mut self, rooms: &[SignatureRoom], after: f64, parent: ElementId) {
        let text = self.slabs.len();
        let column = self.frame.column();
        let first = self.slabs.len();
        for pair in rooms.chunks(2) {
            let gap = column - 2.0 * ROOM_WIDE;
            let xs = match pair {
                [_] => vec![LEFT + (column - ROOM_WIDE) / 2.0],
                _ => vec![LEFT, LEFT + ROOM_WIDE + gap],
            };
            let set: Vec<Room<'_>> = pair.iter().map(|room| self.room(room)).collect();
            let slab = self.row_of_rooms(set, &xs, parent);
            self.slabs.push(slab);
        }
        let last = self.slabs.len().saturating_sub(1);
        for slab in &mut self.slabs[first..last] {
            slab.keep = true;
        }
        let high: f64 = self.slabs[first..].iter().map(|slab| slab.gap + slab.height + HALF).sum();
        let room = self.frame.depth() - high;
        if after > 0.0 && room - after > 2.0 * LINE {
            self.keep_last();
        }
        let room = if room - after > 2.0 * LINE { room - after } else { room };
        self.keep_last_text(text, room);
    }

    /// The last *ayat* before the rooms stays with them: they never stand alone. Many rooms leave little for it.
    fn keep_last_text(&mut self, text: usize, room: f64) {
        let mut high = 0.0;
        for (at, slab) in self.slabs[..text].iter_mut().rev().take(COMPANY).enumerate() {
            high += slab.height;
            if at > 0 && high > room.max(2.0 * LINE) {
                break;
            }
            slab.keep = true;
            if slab.gap > 0.0 {
                break;
            }
        }
    }

    fn room<'r>(&mut self, room: &'r SignatureRoom) -> Room<'r> {
        let mut lines = |text: &str, style: Style| {
            set(&Prose::plain(text, style), &mut self.shaper, ROOM_WIDE, Fit::Balanced, Hyphens::Off)
        };
        Room {
            room,
            above: lines(&room.party, BOLD),
            organisation: lines(&room.organisation, PLAIN),
            name: lines(&room.name, BOLD),
            position: lines(&room.position, PLAIN),
            caption: lines(&room.caption, CAPTION),
        }
    }

    fn row_of_rooms(&mut self, rooms: Vec<Room<'_>>, xs: &[f64], parent: ElementId) -> Slab {
        let lines_above =
            rooms.iter().map(|r| r.above.len() + r.organisation.len()).max().unwrap_or(0).max(1);
        let top = LINE * (lines_above - 1) as f64 + RISE + DROP;
        let mut slab = Slab { gap: 2.0 * HALF, snap: true, owner: self.owner, ..Slab::default() };
        let mut bottom: f64 = top + ROOM_HIGH + RISE + DROP;
        for (room, &x) in rooms.into_iter().zip(xs) {
            bottom = bottom.max(self.draw_room(room, x, top, lines_above, parent, &mut slab));
        }
        slab.height = bottom;
        slab
    }

    /// Draws a room and gives its lower end.
    fn draw_room(
        &mut self,
        set: Room<'_>,
        x: f64,
        top: f64,
        lines_above: usize,
        parent: ElementId,
        slab: &mut Slab,
    ) -> f64 {
        let room = set.room;
        let section = self.element(Kind::Sect, parent);
        let centred = Setting { align: Align::Centre, ..Setting::body(x, ROOM_WIDE, 0.0) };
        // Names of organisations of one and two lines end on the same line.
        let mut y = LINE * (lines_above - set.above.len() - set.organisation.len()) as f64;
        for lines in [set.above, set.organisation] {
            y = self.draw_block(lines, centred, y, section, slab);
        }
        self.stamp(&room.stamp, x, top, section, slab);
        if let Some(drawing) = &room.drawing
            && let Some(path) = fitted(drawing, x, top, (ROOM_HIGH, SIGNATURE_HIGH))
        {
            let figure = self.element(Kind::Figure, section);
            self.tree[figure].alt = Some(room.drawing_alt.clone());
            slab.items.push(Item { element: Some(figure), draw: Draw::Path(path) });
        }
        let mut y = top + ROOM_HIGH;
        if set.name.is_empty() {
            slab.items.push(dotted(x + 8.0 * MM, x + ROOM_WIDE - 8.0 * MM, y + RISE + 1.0));
            y += LINE;
        } else {
            for line in &set.name {
                let from = x + (ROOM_WIDE - line.width) / 2.0;
                let under = y + RISE + 2.0 + LINE * slab_index(&set.name, line) as f64;
                let path = Path::line((from, under), (from + line.width, under), 0.5, Colour::INK);
                slab.items.push(Item { element: None, draw: Draw::Path(path) });
            }
            y = self.draw_block(set.name, centred, y, section, slab);
        }
        y = self.draw_block(set.position, centred, y, section, slab);
        let mut end = y - (LINE - RISE - DROP);
        if !set.caption.is_empty() {
            let caption = Setting { line: CAPTION_LINE, rise: RISE, ..centred };
            let begin = y - LINE + TO_CAPTION;
            end = self.draw_block(set.caption, caption, begin, section, slab) - CAPTION_LINE + RISE + DROP;
        }
        slab.marks.push(Mark {
            kind: MarkKind::Signature,
            key: room.key.clone(),
            x,
            y: top,
            width: ROOM_WIDE,
            height: ROOM_HIGH,
        });
        end
    }

    /// A dashed box for the stamp, so that the signature runs across it and the rest of the room stays free for the
    /// stamp of the organisation.
    fn stamp(&mut self, words: &[String], x: f64, top: f64, section: ElementId, slab: &mut Slab) {
        if words.is_empty() {
            return;
        }
        let (left, upper) = (x + STAMP_LEFT, top + STAMP_TOP);
        let mut frame = Path::area(left, upper, STAMP_WIDE, STAMP_HIGH, Colour::PAPER);
        (frame.fill, frame.stroke, frame.dash) = (None, Some((Colour::HAIR, 0.5)), Some((2.2, 1.8)));
        slab.items.push(Item { element: None, draw: Draw::Path(frame) });
        let lines: Vec<Line> = words.iter().map(|words| single(words, CAPTION, &mut self.shaper)).collect();
        let y = upper + STAMP_HIGH - CAPTION_LINE * lines.len() as f64 - 2.0;
        let setting =
            Setting { line: CAPTION_LINE, rise: 7.5, ..Setting::body(left + 3.0, STAMP_WIDE - 6.0, 0.0) };
        self.draw_block(lines, setting, y, section, slab);
    }

    fn draw_block(
        &mut self,
        lines: Vec<Line>,
        setting: Setting,
        y: f64,
        section: ElementId,
        slab: &mut Slab,
    ) -> f64 {
        if lines.is_empty() {
            return y;
        }
        let element = self.element(Kind::P, section);
        let mut y = y;
        for line in lines {
            self.draw_line(line, setting, y, Some(element), slab);
            y += setting.line;
        }
        y
    }
}

fn slab_index(lines: &[Line], line: &Line) -> usize {
    lines.iter().position(|l| std::ptr::eq(l, line)).unwrap_or(0)
}

/// The drawing as one filled shape, scaled to its room and centred in it; none if there is nothing to see. A room has a
/// height, and a drawing in it at most another.
pub(super) fn fitted(drawing: &Drawing, x: f64, top: f64, (room, most): (f64, f64)) -> Option<Path> {
    let whole = |p: &&(f64, f64)| p.0.is_finite() && p.1.is_finite();
    let points = || drawing.outlines.iter().flatten().filter(whole);
    let left = points().map(|p| p.0).fold(f64::INFINITY, f64::min);
    let right = points().map(|p| p.0).fold(f64::NEG_INFINITY, f64::max);
    let high = points().map(|p| p.1).fold(f64::INFINITY, f64::min);
    let low = points().map(|p| p.1).fold(f64::NEG_INFINITY, f64::max);
    let (width, height) = (right - left, low - high);
    if !(width.is_finite() && height.is_finite() && width + height > 0.0) {
        return None;
    }
    let scale = (SIGNATURE_WIDE / width.max(1e-6)).min(most / height.max(1e-6));
    let (dx, dy) = (x + (ROOM_WIDE - width * scale) / 2.0, top + (room - height * scale) / 2.0);
    let mut steps = Vec::new();
    for outline in &drawing.outlines {
        for (i, point) in outline.iter().filter(whole).enumerate() {
            let (x, y) = ((point.0 - left) * scale + dx, (point.1 - high) * scale + dy);
            steps.push(if i == 0 { Step::Move(x, y) } else { Step::Line(x, y) });
        }
        if matches!(steps.last(), Some(Step::Line(..))) {
            steps.push(Step::Close);
        }
    }
    let ink = match drawing.ink {
        Ink::Blue => Colour::INK_BLUE,
        Ink::Black => Colour::INK_BLACK,
    };
    Some(Path { steps, fill: Some(ink), stroke: None, dash: None })
}
