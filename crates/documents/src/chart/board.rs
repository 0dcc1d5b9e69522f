//! The board a chart is drawn on: marks in layers, kept inside the box, and texts that never touch one another.
//!
//! The grid lies lowest, then bars and lines, then targets and baselines on their halos, then texts. A text that
//! would leave the box or meet another is refused, so that whoever draws tries its next place.

use super::mark::{Anchor, Drawing, Mark, Role};
use crate::fonts::{Face, Fonts};
use crate::lines::single;
use crate::prose::Style;
use crate::shape::Shaper;

/// How the texts of charts are set.
pub(crate) fn style(size: f64, bold: bool) -> Style {
    Style::new(if bold { Face::JakartaBold } else { Face::Jakarta }, size).tabular()
}

/// Where a chart is seen: it decides sizes and how much is said in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// On paper: small letters, an axis with a grid.
    Paper,
    /// On screen, one unit a pixel: the letters of the interface, no axis, for the figures stand in a table below.
    Screen,
}

/// An area of the board: left, top, right, bottom.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Area(pub f64, pub f64, pub f64, pub f64);

impl Area {
    fn meets(self, other: Area) -> bool {
        self.0 < other.2 && other.0 < self.2 && self.1 < other.3 && other.1 < self.3
    }
}

/// What a text is, before it has its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Letters {
    pub size: f64,
    pub bold: bool,
    pub role: Role,
    pub anchor: Anchor,
}

pub(super) struct Board<'f> {
    pub look: Look,
    pub width: f64,
    pub height: f64,
    shaper: Shaper<'f>,
    layers: [Vec<Mark>; 4],
    /// Where texts stand.
    taken: Vec<Area>,
    /// Lines that texts keep clear of, with half their widths.
    lines: Vec<((f64, f64), (f64, f64), f64)>,
}

/// What lies on what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Layer {
    Grid = 0,
    Shapes = 1,
    Levels = 2,
    Texts = 3,
}

impl<'f> Board<'f> {
    pub fn new(fonts: &'f Fonts, look: Look, width: f64, height: f64) -> Board<'f> {
        let sound = |length: f64| if length.is_finite() { length.clamp(1.0, 10_000.0) } else { 1.0 };
        Board {
            look,
            width: sound(width),
            height: sound(height),
            shaper: Shaper::new(fonts),
            layers: [vec![], vec![], vec![], vec![]],
            taken: vec![],
            lines: vec![],
        }
    }

    pub fn drawing(self, alt: String) -> Drawing {
        let marks = self.layers.into_iter().flatten().map(rounded).collect();
        Drawing { width: self.width, height: self.height, alt, marks }
    }

    /// Size of figures.
    pub fn value_size(&self) -> f64 {
        if self.look == Look::Paper { 8.5 } else { 15.0 }
    }

    /// Size of names.
    pub fn name_size(&self) -> f64 {
        if self.look == Look::Paper { 8.0 } else { 14.0 }
    }

    /// A measure of paper, as large as this board needs it.
    pub fn scaled(&self, points: f64) -> f64 {
        if self.look == Look::Paper { points } else { points * 1.5 }
    }

    pub fn measure(&mut self, text: &str, size: f64, bold: bool) -> f64 {
        single(&clean(text), style(size, bold), &mut self.shaper).width
    }

    fn x(&self, x: f64, half: f64) -> f64 {
        let half = half.min(self.width / 2.0);
        x.clamp(half, self.width - half)
    }

    fn y(&self, y: f64, half: f64) -> f64 {
        let half = half.min(self.height / 2.0);
        y.clamp(half, self.height - half)
    }

    pub fn line(
        &mut self,
        layer: Layer,
        points: &[(f64, f64)],
        width: f64,
        role: Role,
        dash: Option<(f64, f64)>,
    ) {
        let half = width / 2.0;
        let points = points.iter().map(|p| (self.x(p.0, half), self.y(p.1, half))).collect();
        self.layers[layer as usize].push(Mark::Line { points, width, role, dash });
    }

    /// A level on a halo of the ground, above everything but texts; texts keep clear of it.
    pub fn level(
        &mut self,
        from: (f64, f64),
        to: (f64, f64),
        width: f64,
        role: Role,
        dash: (f64, f64),
        halo: f64,
    ) {
        self.line(Layer::Levels, &[from, to], halo, Role::Ground, None);
        self.line(Layer::Levels, &[from, to], width, role, Some(dash));
        self.avoid(from, to, halo / 2.0);
    }

    /// Texts keep clear of that stretch.
    pub fn avoid(&mut self, from: (f64, f64), to: (f64, f64), half: f64) {
        self.lines.push((from, to, half));
    }

    pub fn rect(&mut self, area: Area, role: Role, outline: Option<f64>) {
        let half = outline.unwrap_or(0.0) / 2.0;
        let (left, top) = (self.x(area.0, half), self.y(area.1, half));
        let (right, bottom) = (self.x(area.2, half), self.y(area.3, half));
        let (width, height) = ((right - left).max(0.0), (bottom - top).max(0.0));
        self.layers[Layer::Shapes as usize].push(Mark::Rect {
            x: left,
            y: top,
            width,
            height,
            role,
            outline,
        });
    }

    pub fn dot(&mut self, x: f64, y: f64, radius: f64, role: Role, hollow: bool) {
        let radius = radius.min(self.width / 2.0).min(self.height / 2.0);
        let (x, y) = (self.x(x, radius), self.y(y, radius));
        self.layers[Layer::Shapes as usize].push(Mark::Dot { x, y, radius, role, hollow });
        self.avoid((x - radius / 2.0, y), (x + radius / 2.0, y), radius);
    }

    /// Where a text of that width would stand.
    fn area(x: f64, y: f64, width: f64, letters: Letters) -> Area {
        let left = match letters.anchor {
            Anchor::Start => x,
            Anchor::Middle => x - width / 2.0,
            Anchor::End => x - width,
        };
        Area(left, y - 0.8 * letters.size, left + width, y + 0.24 * letters.size)
    }

    /// Nothing is in the way of a text there.
    fn free(&self, area: Area, clear: bool) -> bool {
        let inside =
            area.0 >= -0.01 && area.1 >= -0.01 && area.2 <= self.width + 0.01 && area.3 <= self.height + 0.01;
        let padded = Area(area.0 - 1.0, area.1, area.2 + 1.0, area.3);
        inside
            && !self.taken.iter().any(|other| other.meets(padded))
            && !(clear && self.lines.iter().any(|line| crosses(line.0, line.1, line.2, area)))
    }

    /// Puts a text where it meets no other; says whether it stands.
    pub fn text(&mut self, x: f64, y: f64, letters: Letters, text: &str) -> bool {
        self.put(x, y, letters, text, false)
    }

    /// Puts a text at the first place where it meets neither another nor a line.
    pub fn text_clear(&mut self, places: &[(f64, f64)], letters: Letters, text: &str) -> bool {
        places.iter().any(|&(x, y)| self.put(x, y, letters, text, true))
    }

    /// Puts as much of a text as the width holds, ending in an ellipsis.
    pub fn text_within(&mut self, x: f64, y: f64, letters: Letters, text: &str, width: f64) -> bool {
        let text = clean(text);
        if self.measure(&text, letters.size, letters.bold) <= width {
            return self.put(x, y, letters, &text, false);
        }
        let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        // Widths grow with the letters: the longest beginning that fits is found by halving.
        let (mut fits, mut not) = (0, ends.len());
        while not - fits > 1 {
            let middle = usize::midpoint(fits, not);
            let cut = format!("{}…", text[..ends[middle]].trim_end());
            if self.measure(&cut, letters.size, letters.bold) <= width { fits = middle } else { not = middle }
        }
        fits > 0 && self.put(x, y, letters, &format!("{}…", text[..ends[fits]].trim_end()), false)
    }

    fn put(&mut self, x: f64, y: f64, letters: Letters, text: &str, clear: bool) -> bool {
        let text = clean(text);
        if text.is_empty() {
            return false;
        }
        let Letters { size, bold, role, anchor } = letters;
        let width = self.measure(&text, size, bold);
        let area = Self::area(x, y, width, letters);
        if !self.free(area, clear) {
            return false;
        }
        self.taken.push(area);
        self.layers[Layer::Texts as usize].push(Mark::Text { x, y, size, bold, anchor, role, text, width });
        true
    }
}

/// A text of one line: everything that would break it becomes a space.
fn clean(text: &str) -> String {
    text.split(|c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{85}'))
        .flat_map(|part| part.split(' '))
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// A stretch comes into an area, or nearer than half its width.
fn crosses(from: (f64, f64), to: (f64, f64), half: f64, area: Area) -> bool {
    let area = Area(area.0 - half, area.1 - half, area.2 + half, area.3 + half);
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let (mut enters, mut leaves) = (0.0_f64, 1.0_f64);
    for (step, room) in
        [(-dx, from.0 - area.0), (dx, area.2 - from.0), (-dy, from.1 - area.1), (dy, area.3 - from.1)]
    {
        if step.abs() < 1e-9 {
            if room < 0.0 {
                return false;
            }
        } else if step < 0.0 {
            enters = enters.max(room / step);
        } else {
            leaves = leaves.min(room / step);
        }
    }
    enters <= leaves
}

/// A tenth of a point is finer than any eye, and short to send.
fn rounded(mark: Mark) -> Mark {
    let r = |v: f64| (v * 10.0).round() / 10.0;
    let all = |points: Vec<(f64, f64)>| points.into_iter().map(|p| (r(p.0), r(p.1))).collect();
    match mark {
        Mark::Line { points, width, role, dash } => Mark::Line { points: all(points), width, role, dash },
        Mark::Rect { x, y, width, height, role, outline } => Mark::Rect {
            x: r(x),
            y: r(y),
            width: r(x + width) - r(x),
            height: r(y + height) - r(y),
            role,
            outline,
        },
        Mark::Dot { x, y, radius, role, hollow } => Mark::Dot { x: r(x), y: r(y), radius, role, hollow },
        Mark::Text { x, y, size, bold, anchor, role, text, width } => {
            Mark::Text { x: r(x), y: r(y), size, bold, anchor, role, text, width: r(width) }
        }
    }
}
