//! The foot of every page, and the word across a draft.

use rustybuzz::ttf_parser::{GlyphId, OutlineBuilder};

use crate::fonts::{Face, Fonts};
use crate::layout::sheet::Sheet;
use crate::lines::{Line, single, single_of};
use crate::measure::*;
use crate::model::{Block, CopyFoot, Document, Genre, Initials};
use crate::pages::*;
use crate::prose::{Prose, Source, Style};
use crate::shape::Shaper;

const SMALL: Style = Style::new(Face::Sans, 8.0).tabular();
const STRONG: Style = Style::new(Face::SansSemi, 8.0).tabular();
const GREY: Style = SMALL.colour(Colour::SECOND);
const PAGE_GREY: Style = Style::new(Face::Jakarta, 7.5).colour(Colour::SECOND).tabular();
const PAGE_STRONG: Style = Style::new(Face::JakartaSemi, 7.5).tabular();
/// The number of a party in the corner of its box for initials.
const CORNER: Style = Style::new(Face::Sans, 5.5).colour(Colour::SECOND);
/// Boxes for initials: as high as the foot has room for, and wide enough for two letters written by hand.
const BOX_WIDE: f64 = 10.0 * MM;
const BOX_HIGH: f64 = 8.6 * MM;
const BOX_GAP: f64 = 1.2 * MM;
const BOX_TOP: f64 = 1.4 * MM;
const FOOT_LINE: f64 = 10.5;
/// From the top of the footer's text to its first baseline.
const FOOT_RISE: f64 = 6.8;
const BETWEEN: f64 = 6.0;
/// The square code, and how far it stays from the right and the lower edge, where printers do not reach.
const CODE_SIDE: f64 = 15.0 * MM;
const CODE_EDGE: f64 = 7.0 * MM;
const CODE_FOOT: f64 = 8.0 * MM;
/// More characters never fit beside the page number.
const LONGEST: usize = 160;

impl Sheet<'_, '_> {
    /// Draws the foot of a page; one that is `signed` needs no initials.
    pub(super) fn foot(&mut self, document: &Document, page: usize, pages: usize, signed: bool) -> Vec<Item> {
        if document.genre == Genre::Report {
            let covered = page == 0 && matches!(document.blocks.first(), Some(Block::Cover(_)));
            return if covered { Vec::new() } else { self.report_foot(document, page, pages) };
        }
        let foot = &document.footer;
        let frame = self.frame;
        let edge = frame.height - FOOT_RULE;
        let right = LEFT + frame.column();
        let rule = Path::line((LEFT, edge), (right, edge), 0.4, Colour::HAIR);
        let mut items = vec![Item { element: None, draw: Draw::Path(rule) }];
        let first = frame.height - FOOT_TEXT + FOOT_RISE;

        let sentence = page_sentence(&foot.page, page + 1, pages, (SMALL, STRONG));
        let line = single_of(&sentence, &mut self.shaper);
        let wide = line.width;
        self.foot_text(line, right - wide, first, &mut items);
        let wide = if foot.page_other.is_empty() {
            wide
        } else {
            let other = page_sentence(&foot.page_other, page + 1, pages, (GREY, GREY));
            let line = single_of(&other, &mut self.shaper);
            let second = line.width;
            self.foot_text(line, right - second, first + FOOT_LINE, &mut items);
            wide.max(second)
        };
        let mut room = frame.column() - wide - BETWEEN;
        if let Some(initials) = foot.initials.as_ref().filter(|_| !signed) {
            room -= self.initials(initials, LEFT + room, edge, &mut items) + BETWEEN;
        }
        if let Some(copy) = &foot.copy {
            self.copy_foot(copy, room + LEFT, &mut items);
        }
        let left = [
            [(foot.number.as_str(), STRONG), (foot.version.as_str(), GREY)],
            [(foot.check_label.as_str(), GREY), (foot.check_code.as_str(), SMALL)],
        ];
        let gaps = [BETWEEN, 2.0];
        for (i, (parts, gap)) in left.into_iter().zip(gaps).enumerate() {
            let mut x = LEFT;
            for (text, style) in parts.into_iter().filter(|p| !p.0.is_empty()) {
                let line = shortened(text, style, LEFT + room - x, &mut self.shaper);
                let width = line.width;
                self.foot_text(line, x, first + FOOT_LINE * i as f64, &mut items);
                x += width + gap;
            }
        }
        items
    }

    /// Which copy it is as a third line, and the code by which its scan is known again, in the corner of the page.
    fn copy_foot(&mut self, copy: &CopyFoot, to: f64, items: &mut Vec<Item>) {
        let frame = self.frame;
        let y = frame.height - FOOT_TEXT + FOOT_RISE + 2.0 * FOOT_LINE;
        let line = shortened(&copy.line, SMALL, to - LEFT, &mut self.shaper);
        self.foot_text(line, LEFT, y, items);
        let (x, y) = (frame.width - CODE_EDGE - CODE_SIDE, frame.height - CODE_FOOT - CODE_SIDE);
        items.push(Item { element: None, draw: Draw::Path(copy.code.path(x, y, CODE_SIDE)) });
    }

    /// Boxes that end at `right`, hanging from the rule; the answer is how wide they are with their caption.
    fn initials(&mut self, initials: &Initials, right: f64, edge: f64, items: &mut Vec<Item>) -> f64 {
        let wide = initials.boxes.len() as f64 * (BOX_WIDE + BOX_GAP) - BOX_GAP;
        let (mut x, top) = (right - wide, edge + BOX_TOP);
        let mut caption: f64 = 0.0;
        for (at, words) in initials.captions.iter().enumerate() {
            let line = single(words, GREY, &mut self.shaper);
            caption = caption.max(line.width + 3.0);
            let (left, y) =
                (x - line.width - 3.0, edge + FOOT_RULE - FOOT_TEXT + FOOT_RISE + FOOT_LINE * at as f64);
            self.foot_text(line, left, y, items);
        }
        for numeral in &initials.boxes {
            let steps = vec![
                Step::Move(x, top),
                Step::Line(x + BOX_WIDE, top),
                Step::Line(x + BOX_WIDE, top + BOX_HIGH),
                Step::Line(x, top + BOX_HIGH),
                Step::Close,
            ];
            let frame = Path { steps, fill: None, stroke: Some((Colour::HAIR, 0.5)), dash: None };
            items.push(Item { element: None, draw: Draw::Path(frame) });
            let line = single(numeral, CORNER, &mut self.shaper);
            self.foot_text(line, x + 1.8, top + 6.2, items);
            x += BOX_WIDE + BOX_GAP;
        }
        wide + caption
    }

    /// One line: the name of the report, how it stands, the page. A cover has none.
    fn report_foot(&mut self, document: &Document, page: usize, pages: usize) -> Vec<Item> {
        let foot = &document.footer;
        let frame = self.frame;
        let (right, y) = (LEFT + frame.column(), frame.height - REPORT_FOOT);
        let edge = frame.height - 19.0 * MM;
        let rule = Path::line((LEFT, edge), (right, edge), 0.4, Colour::HAIR);
        let mut items = vec![Item { element: None, draw: Draw::Path(rule) }];
        let sentence = page_sentence(&foot.page, page + 1, pages, (PAGE_GREY, PAGE_STRONG));
        let line = single_of(&sentence, &mut self.shaper);
        let wide = line.width;
        self.foot_text(line, right - wide, y, &mut items);
        let room = frame.column() - wide - BETWEEN;
        let stands = [foot.version.as_str(), foot.check_label.as_str(), foot.check_code.as_str()];
        let stands: Vec<&str> = stands.into_iter().filter(|words| !words.is_empty()).collect();
        let line = shortened(&stands.join(", "), PAGE_GREY, room * 0.6, &mut self.shaper);
        let name = shortened(&foot.number, PAGE_GREY, room - line.width - BETWEEN, &mut self.shaper);
        let middle = LEFT + (frame.column() - line.width) / 2.0;
        let at = middle.max(LEFT + name.width + BETWEEN).min(LEFT + room - line.width);
        self.foot_text(name, LEFT, y, &mut items);
        self.foot_text(line, at, y, &mut items);
        items
    }

    fn foot_text(&mut self, line: Line, x: f64, y: f64, items: &mut Vec<Item>) {
        for mut run in line.runs {
            run.line = self.next_line;
            let mut draw = Draw::Text(run);
            draw.shift(x, y);
            items.push(Item { element: None, draw });
        }
        self.next_line += 1;
    }
}

/// The page sentence with its numbers; the number of this page is strong.
fn page_sentence(sentence: &str, page: usize, pages: usize, (small, strong): (Style, Style)) -> Prose {
    let whole = sentence.replace("{m}", &pages.to_string());
    let mut prose = Prose::default();
    let mut parts = whole.splitn(2, "{n}");
    prose.push(parts.next().unwrap_or(""), small, Source::Text);
    if let Some(after) = parts.next() {
        prose.push(&page.to_string(), strong, Source::Text);
        prose.push(after, small, Source::Text);
    }
    prose
}

/// A text that fits a width, with an ellipsis where it had to be cut.
pub(super) fn shortened(text: &str, style: Style, width: f64, shaper: &mut Shaper<'_>) -> Line {
    if text.chars().nth(LONGEST).is_none() {
        let whole = single(text, style, shaper);
        if whole.width <= width {
            return whole;
        }
    }
    let chars: Vec<char> = text.chars().take(LONGEST).collect();
    let mut cut = |len: usize| {
        let text: String = chars[..len].iter().chain(['…'].iter()).collect();
        single(&text, style, shaper)
    };
    // The longest beginning that fits lies between one that does and one that does not.
    let (mut fits, mut over) = (0, chars.len() + 1);
    while over - fits > 1 {
        let middle = (fits + over) / 2;
        if middle <= chars.len() && cut(middle).width <= width { fits = middle } else { over = middle }
    }
    cut(fits)
}

/// A word across the page: outlines only, turned, behind the text. The letters of our faces are built of parts
/// that overlap; filling them with the white of the paper over a wider line leaves the outer edge alone.
pub(super) fn watermark(word: &str, frame: Frame, fonts: &Fonts) -> Option<[Path; 2]> {
    const SIZE: f64 = 128.0;
    const TURN: f64 = -52.0;
    let face = &fonts.get(Face::SerifBold).face;
    let units = fonts.get(Face::SerifBold).units;
    let glyphs: Vec<(GlyphId, f64)> = word
        .chars()
        .filter_map(|c| face.glyph_index(c))
        .map(|id| (id, f64::from(face.glyph_hor_advance(id).unwrap_or(0)) / units))
        .collect();
    let wide: f64 = glyphs.iter().map(|g| g.1).sum();
    if wide <= 0.0 {
        return None;
    }
    let size = SIZE.min(frame.height * 0.85 / wide);
    let capital = f64::from(face.capital_height().unwrap_or(700)) / units * size;
    let (sin, cos) = TURN.to_radians().sin_cos();
    let mut pen =
        Turned { steps: Vec::new(), x: 0.0, scale: size / units, sin, cos, frame, start: (0.0, 0.0) };
    pen.start = (-wide * size / 2.0, capital / 2.0);
    for (id, advance) in glyphs {
        let _ = face.outline_glyph(id, &mut pen);
        pen.x += advance * size;
    }
    let edge = Path { steps: pen.steps.clone(), fill: None, stroke: Some((Colour::FAINT, 1.6)), dash: None };
    let inside = Path { steps: pen.steps, fill: Some(Colour::PAPER), stroke: None, dash: None };
    Some([edge, inside])
}

/// Collects outlines, turned about the middle of the page.
struct Turned {
    steps: Vec<Step>,
    x: f64,
    scale: f64,
    sin: f64,
    cos: f64,
    frame: Frame,
    start: (f64, f64),
}

impl Turned {
    fn at(&self, x: f32, y: f32) -> (f64, f64) {
        let x = self.start.0 + self.x + f64::from(x) * self.scale;
        let y = self.start.1 - f64::from(y) * self.scale;
        let middle = (self.frame.width / 2.0, self.frame.height / 2.0);
        (middle.0 + x * self.cos - y * self.sin, middle.1 + x * self.sin + y * self.cos)
    }

    fn end(&self) -> (f64, f64) {
        match self.steps.last() {
            Some(Step::Move(x, y) | Step::Line(x, y) | Step::Curve(_, _, _, _, x, y)) => (*x, *y),
            _ => (0.0, 0.0),
        }
    }
}

impl OutlineBuilder for Turned {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.steps.push(Step::Move(x, y));
    }
    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.steps.push(Step::Line(x, y));
    }
    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let (from, by, to) = (self.end(), self.at(x1, y1), self.at(x, y));
        let near = |a: (f64, f64)| (a.0 + (by.0 - a.0) * 2.0 / 3.0, a.1 + (by.1 - a.1) * 2.0 / 3.0);
        let (first, second) = (near(from), near(to));
        self.steps.push(Step::Curve(first.0, first.1, second.0, second.1, to.0, to.1));
    }
    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let (a, b, c) = (self.at(x1, y1), self.at(x2, y2), self.at(x, y));
        self.steps.push(Step::Curve(a.0, a.1, b.0, b.1, c.0, c.1));
    }
    fn close(&mut self) {
        self.steps.push(Step::Close);
    }
}
