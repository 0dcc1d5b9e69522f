//! The cover of a report: who reports to whom, the finding in large letters, then and now as circles, a band of
//! kawung, and what is known about the report.

use crate::fonts::Face;
use crate::layout::sheet::{Setting, Sheet};
use crate::layout::slab::Slab;
use crate::layout::{LayoutFault, kawung};
use crate::linebreak::Fit;
use crate::lines::{Line, set};
use crate::measure::*;
use crate::model::{Align, Cover, Tenths};
use crate::pages::*;
use crate::prose::{Hyphens, Prose, Style};

const NAME: Style = Style::new(Face::JakartaSemi, 10.0);
const PLACE: Style = Style::new(Face::Jakarta, 10.0).colour(Colour::SECOND);
const LABEL: Style = Style::new(Face::Jakarta, 8.5).colour(Colour::SECOND);
const READER: Style = Style::new(Face::JakartaSemi, 10.0);
const EYEBROW: Style = Style::new(Face::JakartaSemi, 11.5).colour(Colour::SOGA);
const FACT: Style = Style::new(Face::JakartaSemi, 10.0).tabular();
/// Size and line of the headline, the largest that needs at most so many lines.
const SIZES: [(f64, f64, usize); 4] = [(37.0, 45.0, 4), (29.0, 36.0, 5), (23.0, 29.0, 6), (17.0, 22.0, 99)];
const LOGO_HIGH: f64 = 15.0 * MM;
/// From the top edge of the paper to the eyebrow.
const EYEBROW_AT: f64 = 62.0 * MM;
const BAND: f64 = 22.0 * MM;
/// From the bottom edge of the paper to the bottom of the band.
const BAND_UP: f64 = 66.0 * MM;
const FACTS_GAP: f64 = 10.0 * MM;
const CIRCLE: f64 = 8.6 * MM;
const LEFT_OF_CIRCLES: f64 = 29.0 * MM;

impl Sheet<'_, '_> {
    pub(super) fn cover(&mut self, cover: &Cover, parent: ElementId) -> Result<(), LayoutFault> {
        let section = self.element(Kind::Sect, parent);
        let mut slab = Slab { height: self.frame.depth(), owner: self.owner, ..Slab::default() };
        self.who(cover, section, &mut slab)?;
        let mut y = EYEBROW_AT - TOP;
        y = self.cover_text(
            &cover.eyebrow,
            EYEBROW,
            (Kind::P, section),
            (LEFT, self.column, y),
            16.0,
            &mut slab,
        );
        y = self.headline(&cover.headline, section, y + 6.0, &mut slab);
        let band = self.frame.height - TOP - BAND_UP - BAND;
        if let Some(tenths) = &cover.tenths {
            self.tenths(tenths, section, y, band, &mut slab);
        }
        slab.items.extend(kawung::band(LEFT, band, self.column, BAND));
        self.cover_facts(&cover.facts, section, band + BAND + FACTS_GAP, &mut slab);
        slab.bookmark = Some((0, cover.eyebrow.clone()));
        self.slabs.push(slab);
        Ok(())
    }

    /// Logo and name at the left, the reader at the right.
    fn who(&mut self, cover: &Cover, section: ElementId, slab: &mut Slab) -> Result<(), LayoutFault> {
        let mut x = LEFT;
        if let Some(logo) = &cover.logo {
            let (image, width, height) = self.image(logo, LOGO_HIGH)?;
            let scale = (LOGO_HIGH / height).min(2.0 * LOGO_HIGH / width);
            let element = self.element(Kind::Figure, section);
            self.tree[element].alt = Some(logo.alt.clone());
            let (width, height) = (width * scale, height * scale);
            let y = (LOGO_HIGH - height) / 2.0;
            slab.items
                .push(Item { element: Some(element), draw: Draw::Picture { image, x, y, width, height } });
            x += width + 5.0 * MM;
        }
        let half = LEFT + self.column * 0.58 - x;
        let top = if cover.logo.is_some() { 8.0 } else { 0.0 };
        let y = self.cover_text(&cover.organisation, NAME, (Kind::P, section), (x, half, top), 14.0, slab);
        self.cover_text(&cover.place, PLACE, (Kind::P, section), (x, half, y), 14.0, slab);
        if !cover.reader.is_empty() {
            let (from, wide) = (LEFT + self.column * 0.62, self.column * 0.38);
            let element = self.element(Kind::P, section);
            let y = self.within(
                &cover.for_label,
                LABEL,
                element,
                (from, wide, 0.0),
                (14.0, 2, Align::Right),
                slab,
            );
            self.within(&cover.reader, READER, element, (from, wide, y), (14.0, 3, Align::Right), slab);
        }
        Ok(())
    }

    fn headline(&mut self, text: &str, section: ElementId, top: f64, slab: &mut Slab) -> f64 {
        let heading = self.element(self.heading_kind(), section);
        let mut chosen: (Vec<Line>, f64) = (Vec::new(), 0.0);
        for (size, line, most) in SIZES {
            let style =
                Style { tracking: -0.022, ..Style::new(Face::JakartaBold, size).colour(Colour::NILA) };
            let lines = self.heading_lines(text, style, self.column);
            let fits = lines.len() <= most;
            chosen = (lines, line);
            if fits {
                break;
            }
        }
        let (lines, line) = chosen;
        let setting = Setting { line, rise: line * 0.76, ..self.setting(LEFT, self.column, 0.0) };
        let mut y = top;
        for one in lines {
            self.draw_line(one, setting, y, Some(heading), slab);
            y += line;
        }
        y
    }

    /// Ten circles a row, where there is room between the headline and the band.
    fn tenths(&mut self, tenths: &Tenths, section: ElementId, from: f64, to: f64, slab: &mut Slab) {
        let row = CIRCLE + 13.0;
        let high = row * tenths.rows.len() as f64 + 16.0;
        if to - from < high + 24.0 {
            return;
        }
        let mut y = to - high - ((to - from - high) * 0.3).min(28.0 * MM);
        let figure = self.element(Kind::Figure, section);
        self.tree[figure].alt = Some(tenths.alt.clone());
        let room = self.column - LEFT_OF_CIRCLES;
        let pitch = (room - CIRCLE) / 9.0;
        for one in &tenths.rows {
            let setting = |rise: f64| Setting {
                x: LEFT,
                width: LEFT_OF_CIRCLES,
                align: Align::Left,
                gap: 0.0,
                line: 13.0,
                rise,
            };
            for (text, style, top) in [(&one.label, NAME, 0.0), (&one.figure, PLACE, 13.0)] {
                let mut line = self.fitting(text, Style { size: 9.5, ..style }, LEFT_OF_CIRCLES - 6.0, 7.0);
                self.read_on(std::slice::from_mut(&mut line));
                self.draw_line(line, setting(9.5), y + top, Some(figure), slab);
            }
            for at in 0..10_u8 {
                let middle =
                    (LEFT + LEFT_OF_CIRCLES + CIRCLE / 2.0 + pitch * f64::from(at), y + CIRCLE / 2.0);
                let filled = at < one.filled;
                let radius = CIRCLE / 2.0 - 0.45;
                let path = Path {
                    steps: circle(middle, radius),
                    fill: filled.then_some(Colour::NILA),
                    stroke: Some((Colour::NILA, 0.9)),
                    dash: None,
                };
                slab.items.push(Item { element: Some(figure), draw: Draw::Path(path) });
            }
            y += row;
        }
        self.cover_text(&tenths.note, LABEL, (Kind::P, section), (LEFT, self.column, y), 12.0, slab);
    }

    /// Labels over words, three columns side by side.
    fn cover_facts(&mut self, facts: &[(String, String)], section: ElementId, top: f64, slab: &mut Slab) {
        let wide = self.column / 3.0;
        let mut y = top;
        for row in facts.chunks(3) {
            let mut deepest = y;
            for (at, (label, words)) in row.iter().enumerate() {
                let place = |y: f64| (LEFT + wide * at as f64, wide - 3.0 * MM, y);
                let element = self.element(Kind::P, section);
                let below = self.within(label, LABEL, element, place(y), (13.0, 2, Align::Left), slab);
                deepest = deepest.max(self.within(
                    words,
                    FACT,
                    element,
                    place(below),
                    (13.5, 3, Align::Left),
                    slab,
                ));
            }
            y = deepest + 7.0;
        }
    }

    fn cover_text(
        &mut self,
        text: &str,
        style: Style,
        (kind, parent): (Kind, ElementId),
        place: (f64, f64, f64),
        line: f64,
        slab: &mut Slab,
    ) -> f64 {
        if text.trim().is_empty() {
            return place.2;
        }
        let element = self.element(kind, parent);
        self.within(text, style, element, place, (line, 3, Align::Left), slab)
    }

    /// Text in a column, at most so many lines of it; gives where it ends.
    fn within(
        &mut self,
        text: &str,
        style: Style,
        element: ElementId,
        (x, width, top): (f64, f64, f64),
        (line, most, align): (f64, usize, Align),
        slab: &mut Slab,
    ) -> f64 {
        let hyphens = Hyphens::Wide(self.language, 0.6);
        let mut lines = set(&Prose::plain(text, style), &mut self.shaper, width, Fit::Ragged, hyphens);
        let mut left: Vec<char> = text.trim().chars().collect();
        // What does not fit ends with an ellipsis; nothing runs into what stands below.
        while lines.len() > most && !left.is_empty() {
            left.truncate(left.len() * 9 / 10);
            let cut: String = left.iter().chain(['…'].iter()).collect();
            lines = set(&Prose::plain(&cut, style), &mut self.shaper, width, Fit::Ragged, hyphens);
        }
        self.read_on(&mut lines);
        let setting = Setting { x, width, align, gap: 0.0, line, rise: line - 3.5 };
        let mut y = top;
        for one in lines {
            self.draw_line(one, setting, y, Some(element), slab);
            y += line;
        }
        y
    }
}

/// A circle as four curves.
pub(super) fn circle((x, y): (f64, f64), radius: f64) -> Vec<Step> {
    let k = radius * 0.552_285;
    vec![
        Step::Move(x + radius, y),
        Step::Curve(x + radius, y + k, x + k, y + radius, x, y + radius),
        Step::Curve(x - k, y + radius, x - radius, y + k, x - radius, y),
        Step::Curve(x - radius, y - k, x - k, y - radius, x, y - radius),
        Step::Curve(x + k, y - radius, x + radius, y - k, x + radius, y),
        Step::Close,
    ]
}
