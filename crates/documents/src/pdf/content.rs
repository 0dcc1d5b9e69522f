//! The content of a page: text, lines, areas and pictures, each inside the mark of its element.

use std::collections::BTreeMap;

use printpdf::{
    Codepoint, Color, DictItem, LineCapStyle, LineDashPattern, LinePoint, Op, PaintMode, PdfFontHandle,
    Point, Polygon, PolygonRing, Pt, Rgb, TextItem, TextMatrix, WindingOrder, XObjectTransform,
};

use crate::fonts::Face;
use crate::measure::Colour;
use crate::pages::{Draw, ElementId, Page, Pages, Path, RunGlyph, Step, TextRun};
use crate::pdf::embed::Embedded;
use crate::pdf::tags::Kids;
use crate::pdf::{pictures, utf16};

/// The operations of a page. What belongs to which element is noted in `kids`.
pub(super) fn operations(
    pages: &Pages,
    page: &Page,
    number: usize,
    embedded: &BTreeMap<Face, Embedded>,
    kids: &mut Kids,
) -> Vec<Op> {
    let mut writer = Writer { ops: Vec::new(), height: pages.frame.height, embedded, fill: None };
    let mut open: Option<Option<ElementId>> = None;
    for item in &page.items {
        if open != Some(item.element) {
            if open.is_some() {
                writer.ops.push(Op::EndMarkedContent);
            }
            writer.ops.push(match item.element {
                Some(element) => Op::BeginMarkedContentWithProperties {
                    tag: pages.tree[element].kind.name().to_owned(),
                    properties: dictionary("MCID", DictItem::Int(kids.mark(element, number))),
                },
                None => Op::BeginMarkedContent { tag: "Artifact".to_owned() },
            });
            open = Some(item.element);
        }
        match &item.draw {
            Draw::Text(run) => writer.text(run),
            Draw::Path(path) => writer.path(path),
            Draw::Picture { image, x, y, width, height } => {
                let transform = XObjectTransform {
                    translate_x: Some(Pt(short(*x))),
                    translate_y: Some(Pt(short(pages.frame.height - y - height))),
                    scale_x: Some(short(*width)),
                    scale_y: Some(short(*height)),
                    no_auto_scale: true,
                    ..XObjectTransform::default()
                };
                writer.ops.push(Op::UseXobject { id: pictures::name(*image), transform });
            }
        }
    }
    if open.is_some() {
        writer.ops.push(Op::EndMarkedContent);
    }
    writer.ops
}

struct Writer<'a> {
    ops: Vec<Op>,
    height: f64,
    embedded: &'a BTreeMap<Face, Embedded>,
    fill: Option<Colour>,
}

impl Writer<'_> {
    fn fill(&mut self, colour: Colour) {
        if self.fill != Some(colour) {
            self.ops.push(Op::SetFillColor { col: rgb(colour) });
            self.fill = Some(colour);
        }
    }

    fn text(&mut self, run: &TextRun) {
        let Some(face) = self.embedded.get(&run.face) else { return };
        if run.glyphs.is_empty() {
            return;
        }
        self.fill(run.colour);
        self.ops.push(Op::StartTextSection);
        let font = PdfFontHandle::External(face.font.clone());
        self.ops.push(Op::SetFont { font, size: Pt(short(run.size)) });
        let mut pen = Pen { x: run.x, line: Vec::new(), start: (run.x, run.y), drift: 0.0 };
        for cluster in clusters(&run.glyphs) {
            let own = self.actual_text(run, cluster, face);
            if let Some(own) = &own {
                self.flush(&mut pen);
                let data = DictItem::String { data: utf16(own), literal: false };
                let properties = dictionary("ActualText", data);
                let tag = "Span".to_owned();
                self.ops.push(Op::BeginMarkedContentWithProperties { tag, properties });
                pen.start = (pen.x, run.y);
            }
            for glyph in cluster {
                self.glyph(run, glyph, face, &mut pen);
            }
            if own.is_some() {
                self.flush(&mut pen);
                self.ops.push(Op::EndMarkedContent);
                pen.start = (pen.x, run.y);
            }
        }
        self.flush(&mut pen);
        self.ops.push(Op::EndTextSection);
    }

    /// The characters of a cluster where its glyphs alone would say something else.
    fn actual_text(&self, run: &TextRun, cluster: &[RunGlyph], face: &Embedded) -> Option<String> {
        let from = cluster.iter().map(|g| g.from).min()?;
        let to = cluster.iter().map(|g| g.to).max()?;
        let text = run.text.get(from as usize..to as usize)?;
        let plain = match cluster {
            [glyph] => face.glyph(glyph.id).is_some_and(|g| g.text == text),
            _ => false,
        };
        (!plain).then(|| text.to_owned())
    }

    fn glyph(&mut self, run: &TextRun, glyph: &RunGlyph, face: &Embedded, pen: &mut Pen) {
        let Some(embedded) = face.glyph(glyph.id) else {
            pen.x += glyph.advance;
            return;
        };
        let at = (pen.x + glyph.dx, run.y - glyph.dy);
        let moved = glyph.dx != 0.0 || (at.1 - pen.start.1).abs() > 1e-6;
        if moved || pen.line.is_empty() {
            self.flush(pen);
            pen.start = at;
            pen.drift = 0.0;
        }
        // The number after a glyph moves the pen left, in whole thousandths; what rounding loses is carried on.
        let wanted = (glyph.advance - glyph.dx) / run.size * 1000.0;
        let exact = embedded.width - wanted + pen.drift;
        let offset = exact.round();
        pen.drift = exact - offset;
        pen.line.push(Codepoint::with_cid(embedded.id, offset as f32, embedded.text.clone()));
        pen.x += glyph.advance;
        if moved {
            self.flush(pen);
            pen.start = (pen.x, run.y);
        }
    }

    fn flush(&mut self, pen: &mut Pen) {
        if pen.line.is_empty() {
            return;
        }
        let (x, y) = (short(pen.start.0), short(self.height - pen.start.1));
        let matrix = TextMatrix::Raw([1.0, 0.0, 0.0, 1.0, x, y]);
        self.ops.push(Op::SetTextMatrix { matrix });
        let items = vec![TextItem::GlyphIds(std::mem::take(&mut pen.line))];
        self.ops.push(Op::ShowText { items });
        pen.drift = 0.0;
    }

    fn path(&mut self, path: &Path) {
        if let Some((colour, width)) = path.stroke {
            self.ops.push(Op::SetOutlineColor { col: rgb(colour) });
            self.ops.push(Op::SetOutlineThickness { pt: Pt(short(width)) });
            let dash = match path.dash {
                Some((dash, gap)) => LineDashPattern::new(0.0, &[short(dash), short(gap)]),
                None => LineDashPattern::solid(),
            };
            self.ops.push(Op::SetLineDashPattern { dash });
        }
        // Dashes without length are dots: only round caps let them be seen.
        let dots = path.dash.is_some_and(|dash| dash.0 == 0.0);
        if dots {
            self.ops.push(Op::SetLineCapStyle { cap: LineCapStyle::Round });
        }
        if let Some(fill) = path.fill {
            self.fill(fill);
        }
        let closed = path.fill.is_some() || path.steps.contains(&Step::Close);
        let rings = self.rings(&path.steps);
        if closed {
            let mode = match (path.fill, path.stroke) {
                (Some(_), Some(_)) => PaintMode::FillStroke,
                (Some(_), None) => PaintMode::Fill,
                (None, _) => PaintMode::Stroke,
            };
            let polygon = Polygon { rings, mode, winding_order: WindingOrder::NonZero };
            self.ops.push(Op::DrawPolygon { polygon });
        } else {
            for ring in rings {
                let line = printpdf::Line { points: ring.points, is_closed: false };
                self.ops.push(Op::DrawLine { line });
            }
        }
        if dots {
            self.ops.push(Op::SetLineCapStyle { cap: LineCapStyle::Butt });
        }
    }

    fn rings(&self, steps: &[Step]) -> Vec<PolygonRing> {
        let mut rings: Vec<PolygonRing> = Vec::new();
        let point = |x: f64, y: f64, bezier: bool| LinePoint {
            p: Point { x: Pt(short(x)), y: Pt(short(self.height - y)) },
            bezier,
        };
        for step in steps {
            match *step {
                Step::Move(x, y) => rings.push(PolygonRing { points: vec![point(x, y, false)] }),
                Step::Line(x, y) => {
                    if let Some(ring) = rings.last_mut() {
                        ring.points.push(point(x, y, false));
                    }
                }
                Step::Curve(a, b, c, d, x, y) => {
                    if let Some(ring) = rings.last_mut() {
                        ring.points.extend([point(a, b, true), point(c, d, true), point(x, y, false)]);
                    }
                }
                // A ring that is closed ends where it began.
                Step::Close => {
                    if let Some(ring) = rings.last_mut()
                        && let Some(first) = ring.points.first().cloned()
                    {
                        ring.points.push(first);
                    }
                }
            }
        }
        rings
    }
}

/// Glyphs waiting to be shown from one place.
struct Pen {
    x: f64,
    line: Vec<Codepoint>,
    start: (f64, f64),
    drift: f64,
}

/// Groups of glyphs that stand for the same characters.
fn clusters(glyphs: &[RunGlyph]) -> impl Iterator<Item = &[RunGlyph]> {
    glyphs.chunk_by(|_, next| next.from == next.to)
}

fn rgb(colour: Colour) -> Color {
    let part = |c: u8| (f32::from(c) / 255.0 * 1000.0).round() / 1000.0;
    Color::Rgb(Rgb::new(part(colour.0), part(colour.1), part(colour.2), None))
}

fn dictionary(key: &str, value: DictItem) -> DictItem {
    DictItem::Dict { map: BTreeMap::from([(key.to_owned(), value)]) }
}

/// A thousandth of a point is finer than any printer, and short to write.
fn short(value: f64) -> f32 {
    ((value * 1000.0).round() / 1000.0) as f32
}
