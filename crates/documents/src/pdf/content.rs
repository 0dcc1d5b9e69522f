//! The content of a page: text, lines, areas and pictures, each inside the mark of its element.
//!
//! It is written as bytes right away: these are most of a paper, and nothing else reads them on the way.

use std::collections::BTreeMap;

use crate::fonts::Face;
use crate::measure::Colour;
use crate::pages::{Draw, ElementId, Page, Pages, Path, RunGlyph, Step, TextRun};
use crate::pdf::embed::Embedded;
use crate::pdf::{bytes, pictures, utf16};

/// A page as the file holds it.
pub(super) struct Content {
    /// Its operations.
    pub bytes: Vec<u8>,
    /// The elements of its marked pieces, in their order.
    pub pieces: Vec<ElementId>,
}

/// Writes a page.
pub(super) fn write(pages: &Pages, page: &Page, embedded: &BTreeMap<Face, Embedded>) -> Content {
    let mut writer = Writer {
        out: Vec::with_capacity(32 * 1024),
        height: pages.frame.height,
        embedded,
        fill: None,
        font: None,
    };
    let mut pieces = Vec::new();
    let mut open: Option<Option<ElementId>> = None;
    for item in &page.items {
        if open != Some(item.element) {
            if open.is_some() {
                writer.put("EMC\n");
            }
            match item.element {
                Some(element) => {
                    writer.put("/");
                    writer.put(pages.tree[element].kind.name());
                    writer.put(" <</MCID ");
                    bytes::whole(&mut writer.out, pieces.len() as i64);
                    writer.put(">> BDC\n");
                    pieces.push(element);
                }
                None => writer.put("/Artifact BMC\n"),
            }
            open = Some(item.element);
        }
        match &item.draw {
            Draw::Text(run) => writer.text(run),
            Draw::Path(path) => writer.path(path),
            Draw::Picture { image, x, y, width, height } => {
                let name = pictures::name(*image).0;
                writer.put("q ");
                writer.numbers(&[*width, 0.0, 0.0, *height, *x, pages.frame.height - y - height]);
                writer.put("cm /");
                writer.put(&name);
                writer.put(" Do Q\n");
            }
        }
    }
    if open.is_some() {
        writer.put("EMC\n");
    }
    Content { bytes: writer.out, pieces }
}

struct Writer<'a> {
    out: Vec<u8>,
    height: f64,
    embedded: &'a BTreeMap<Face, Embedded>,
    fill: Option<Colour>,
    font: Option<(Face, f64)>,
}

impl Writer<'_> {
    fn put(&mut self, text: &str) {
        self.out.extend_from_slice(text.as_bytes());
    }

    /// Numbers, each with a space after it.
    fn numbers(&mut self, all: &[f64]) {
        for number in all {
            bytes::number(&mut self.out, *number);
            self.out.push(b' ');
        }
    }

    fn colour(&mut self, colour: Colour, operator: &str) {
        let part = |c: u8| f64::from(c) / 255.0;
        self.numbers(&[part(colour.0), part(colour.1), part(colour.2)]);
        self.put(operator);
    }

    fn fill(&mut self, colour: Colour) {
        if self.fill != Some(colour) {
            self.colour(colour, "rg\n");
            self.fill = Some(colour);
        }
    }

    fn text(&mut self, run: &TextRun) {
        let Some(face) = self.embedded.get(&run.face) else { return };
        if run.glyphs.is_empty() {
            return;
        }
        self.fill(run.colour);
        self.put("BT\n");
        if self.font != Some((run.face, run.size)) {
            self.put("/");
            self.put(&face.font.0);
            self.put(" ");
            self.numbers(&[run.size]);
            self.put("Tf\n");
            self.font = Some((run.face, run.size));
        }
        let mut pen = Pen { x: run.x, open: false, in_string: false, start: (run.x, run.y), drift: 0.0 };
        for cluster in clusters(&run.glyphs) {
            let own = actual_text(run, cluster, face);
            if let Some(own) = own {
                self.flush(&mut pen);
                self.put("/Span <</ActualText ");
                bytes::hex_string(&mut self.out, &utf16(own));
                self.put(">> BDC\n");
                pen.start = (pen.x, run.y);
            }
            for glyph in cluster {
                self.glyph(run, glyph, face, &mut pen);
            }
            if own.is_some() {
                self.flush(&mut pen);
                self.put("EMC\n");
                pen.start = (pen.x, run.y);
            }
        }
        self.flush(&mut pen);
        self.put("ET\n");
    }

    fn glyph(&mut self, run: &TextRun, glyph: &RunGlyph, face: &Embedded, pen: &mut Pen) {
        let Some(embedded) = face.glyph(glyph.id) else {
            pen.x += glyph.advance;
            return;
        };
        let at = (pen.x + glyph.dx, run.y - glyph.dy);
        let moved = glyph.dx != 0.0 || (at.1 - pen.start.1).abs() > 1e-6;
        if moved || !pen.open {
            self.flush(pen);
            pen.start = at;
            self.put("1 0 0 1 ");
            self.numbers(&[at.0, self.height - at.1]);
            self.put("Tm [");
            pen.open = true;
        }
        if !pen.in_string {
            self.out.push(b'<');
            pen.in_string = true;
        }
        bytes::hex(&mut self.out, &embedded.id.to_be_bytes());
        // The number after a glyph moves the pen left, in whole thousandths; what rounding loses is carried on.
        let wanted = (glyph.advance - glyph.dx) / run.size * 1000.0;
        let exact = embedded.width - wanted + pen.drift;
        let offset = exact.round();
        pen.drift = exact - offset;
        if offset != 0.0 {
            self.out.push(b'>');
            pen.in_string = false;
            bytes::whole(&mut self.out, offset as i64);
        }
        pen.x += glyph.advance;
        if moved {
            self.flush(pen);
            pen.start = (pen.x, run.y);
        }
    }

    fn flush(&mut self, pen: &mut Pen) {
        if pen.open {
            self.put(if pen.in_string { ">] TJ\n" } else { "] TJ\n" });
            (pen.open, pen.in_string, pen.drift) = (false, false, 0.0);
        }
    }

    fn path(&mut self, path: &Path) {
        if let Some((colour, width)) = path.stroke {
            self.colour(colour, "RG ");
            self.numbers(&[width]);
            self.put("w [");
            if let Some((dash, gap)) = path.dash {
                self.numbers(&[dash, gap]);
            }
            self.put("] 0 d\n");
        }
        // Dashes without length are dots: only round caps let them be seen.
        let dots = path.dash.is_some_and(|dash| dash.0 == 0.0);
        if dots {
            self.put("1 J\n");
        }
        if let Some(fill) = path.fill {
            self.fill(fill);
        }
        self.steps(&path.steps);
        let closed = path.fill.is_some() || path.steps.contains(&Step::Close);
        self.put(match (path.fill, path.stroke) {
            (Some(_), Some(_)) => "b\n",
            (Some(_), None) => "h f\n",
            (None, _) if closed => "s\n",
            (None, _) => "S\n",
        });
        if dots {
            self.put("0 J\n");
        }
    }

    fn steps(&mut self, steps: &[Step]) {
        let high = self.height;
        for step in steps {
            match *step {
                Step::Move(x, y) => {
                    self.numbers(&[x, high - y]);
                    self.put("m ");
                }
                Step::Line(x, y) => {
                    self.numbers(&[x, high - y]);
                    self.put("l ");
                }
                Step::Curve(a, b, c, d, x, y) => {
                    self.numbers(&[a, high - b, c, high - d, x, high - y]);
                    self.put("c ");
                }
                Step::Close => self.put("h "),
            }
        }
    }
}

/// The characters of a cluster where its glyphs alone would say something else.
fn actual_text<'a>(run: &'a TextRun, cluster: &[RunGlyph], face: &Embedded) -> Option<&'a str> {
    let from = cluster.iter().map(|g| g.from).min()?;
    let to = cluster.iter().map(|g| g.to).max()?;
    let text = run.text.get(from as usize..to as usize)?;
    let plain = match cluster {
        [glyph] => face.glyph(glyph.id).is_some_and(|g| g.text == text),
        _ => false,
    };
    (!plain).then_some(text)
}

/// Where the next glyph goes, and what of the line is still open.
struct Pen {
    x: f64,
    open: bool,
    in_string: bool,
    start: (f64, f64),
    drift: f64,
}

/// Groups of glyphs that stand for the same characters.
fn clusters(glyphs: &[RunGlyph]) -> impl Iterator<Item = &[RunGlyph]> {
    glyphs.chunk_by(|_, next| next.from == next.to)
}
