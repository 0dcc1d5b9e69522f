//! The head of an agreement: logos, centred title lines, the rule, the number lines.

use crate::fonts::Face;
use crate::layout::LayoutFault;
use crate::layout::sheet::{Setting, Sheet, TEXT};
use crate::layout::slab::Slab;
use crate::linebreak::Fit;
use crate::lines::{Line, end_with_space, set, single};
use crate::measure::*;
use crate::model::{Align, Image, NumberLine, Title, TitleLine};
use crate::pages::*;
use crate::prose::{Hyphens, Prose, Style};

const KIND: Style = Style::new(Face::SerifBold, 15.0).spaced(0.05);
const JOINT: Style = Style::new(Face::Serif, 9.5).spaced(0.06);
const NAME: Style = Style::new(Face::SerifBold, BODY);
/// From the last line of the head to the rule below it.
const TO_RULE: f64 = 1.5 * HALF;
/// From a label of a number line to its colon, and from the colon to the number.
const LABEL_GAP: f64 = 5.0 * MM;
const COLON_GAP: f64 = 3.0 * MM;

impl Sheet<'_, '_> {
    pub(super) fn title(&mut self, title: &Title, parent: ElementId) -> Result<(), LayoutFault> {
        let column = self.frame.column();
        let first = self.slabs.len();
        self.slabs.push(Slab { keep: true, ..Slab::default() });
        let left = self.logo(title.left.as_ref(), parent, first, |_| LEFT)?;
        let right = self.logo(title.right.as_ref(), parent, first, |w| LEFT + column - w)?;
        // Centred in the column; narrower where logos stand, so that no line runs into them.
        let side = left.max(right);
        let inset = if side > 0.0 { side + 3.0 * MM } else { 0.0 };
        let setting =
            Setting { align: Align::Centre, ..Setting::body(LEFT + inset, column - 2.0 * inset, 0.0) };
        let heading = self.element(Kind::H1, parent);
        self.level = 1;
        let mut lines = self.heading_lines(&title.kind, KIND, setting.width);
        for line in &title.lines {
            self.read_on(&mut lines);
            self.put_lines(lines, setting, heading);
            lines = match line {
                TitleLine::Joint(word) => self.heading_lines(word, JOINT, setting.width),
                TitleLine::Name(text) => {
                    let prose = Prose::new(text, NAME);
                    set(&prose, &mut self.shaper, setting.width, Fit::Balanced, Hyphens::Off)
                }
            };
        }
        self.put_lines(lines, setting, heading);
        self.pad_to_logos(first, side > 0.0);
        for slab in &mut self.slabs[first..] {
            slab.keep = true;
            slab.prose = false;
        }
        let (y, to) = (TO_RULE - (LINE - RISE - DROP), LEFT + column);
        let rule = Draw::Path(Path::line((LEFT, y), (to, y), 0.6, Colour::INK));
        let items = vec![Item { element: None, draw: rule }];
        self.slabs.push(Slab { height: HALF, keep: true, items, ..Slab::default() });
        if let Some(slab) = self.slabs.get_mut(first) {
            slab.bookmark = Some((0, title.kind.clone()));
        }
        Ok(())
    }

    /// Puts a logo at the top and gives its width.
    pub(super) fn logo(
        &mut self,
        image: Option<&Image>,
        parent: ElementId,
        slab: usize,
        at: impl Fn(f64) -> f64,
    ) -> Result<f64, LayoutFault> {
        let Some(picture) = image else { return Ok(0.0) };
        let (image, width, height) = self.image(picture, LOGO)?;
        let scale = (LOGO / height).min(LOGO_WIDE / width);
        let (width, height) = (width * scale, height * scale);
        let element = self.element(Kind::Figure, parent);
        self.tree[element].alt = Some(picture.alt.clone());
        let draw = Draw::Picture { image, x: at(width), y: (LOGO - height) / 2.0, width, height };
        self.slabs[slab].items.push(Item { element: Some(element), draw });
        Ok(width)
    }

    /// A short head still has to reach below its logos.
    fn pad_to_logos(&mut self, first: usize, logos: bool) {
        let high: f64 = self.slabs[first..].iter().map(|s| s.gap + s.height).sum();
        if logos && high < LOGO {
            let height = ((LOGO - high) / HALF).ceil() * HALF;
            self.slabs.push(Slab { height, ..Slab::default() });
        }
    }

    pub(super) fn numbers(&mut self, lines: &[NumberLine], parent: ElementId) {
        let column = self.frame.column();
        let labels: Vec<Line> = lines.iter().map(|l| single(&l.label, TEXT, &mut self.shaper)).collect();
        let widest = labels.iter().map(|l| l.width).fold(0.0, f64::max);
        let begin = (widest + LABEL_GAP).min(column / 2.0) + COLON_GAP;
        let numbers: Vec<Vec<Line>> = lines
            .iter()
            .map(|line| {
                let prose = Prose::plain(line.number.as_deref().unwrap_or("").trim(), TEXT.tabular());
                set(&prose, &mut self.shaper, column - begin, Fit::Ragged, Hyphens::Off)
            })
            .collect();
        let width = |n: &Vec<Line>| n.iter().map(|l| l.width).reduce(f64::max).unwrap_or(DOTTED_NUMBER);
        let wide = numbers.iter().map(width).fold(0.0, f64::max);
        let x = LEFT + (column - begin - wide).max(0.0) / 2.0;
        for (i, (mut label, number)) in labels.into_iter().zip(numbers).enumerate() {
            let element = self.element(Kind::P, parent);
            let mut slab = Slab {
                gap: if i == 0 { HALF } else { 0.0 },
                height: LINE * number.len().max(1) as f64,
                keep: true,
                owner: self.owner,
                ..Slab::default()
            };
            let at = |x: f64| Setting::body(x, 0.0, 0.0);
            let mut colon = single(":", TEXT, &mut self.shaper);
            end_with_space(&mut label, &mut self.shaper);
            end_with_space(&mut colon, &mut self.shaper);
            self.draw_line(label, at(x), 0.0, Some(element), &mut slab);
            self.draw_line(colon, at(x + begin - COLON_GAP), 0.0, Some(element), &mut slab);
            if number.is_empty() {
                slab.items.push(dotted(x + begin, x + begin + DOTTED_NUMBER, RISE + 1.0));
            }
            for (i, line) in number.into_iter().enumerate() {
                self.draw_line(line, at(x + begin), LINE * i as f64, Some(element), &mut slab);
            }
            self.slabs.push(slab);
        }
    }
}

/// A dotted line to write on.
pub(super) fn dotted(from: f64, to: f64, y: f64) -> Item {
    let mut path = Path::line((from, y), (to, y), 0.7, Colour::SECOND);
    path.dash = Some((0.7, 2.1));
    Item { element: None, draw: Draw::Path(path) }
}
