//! A chart on the page: its marks as shapes and text, together one figure that is never split.

use crate::chart::{self, Anchor, Chart, Mark, Role};
use crate::layout::sheet::Sheet;
use crate::layout::slab::Slab;
use crate::lines::single;
use crate::measure::*;
use crate::pages::*;

/// How far the handles of a curve stand out for a quarter of a circle.
const ROUND: f64 = 0.552_284_75;
/// The outline of a hollow dot.
const HOLLOW: f64 = 1.2;

impl Sheet<'_, '_> {
    /// A chart across the text block.
    pub(super) fn chart(&mut self, chart: &Chart, parent: ElementId) {
        self.chart_at(chart, parent, LEFT, self.column);
    }

    /// A chart in a column.
    pub(super) fn chart_at(&mut self, chart: &Chart, parent: ElementId, x: f64, width: f64) {
        let height = (chart.height * MM).min(self.frame.depth());
        let drawing = chart::draw(chart, self.shaper.fonts, width, height);
        let element = self.element(Kind::Figure, parent);
        self.tree[element].alt = Some(drawing.alt);
        let mut items = Vec::with_capacity(drawing.marks.len());
        for mark in drawing.marks {
            for mut draw in self.mark(mark) {
                draw.shift(x, 0.0);
                items.push(Item { element: Some(element), draw });
            }
        }
        self.slabs.push(Slab {
            gap: HALF,
            height: drawing.height,
            snap: true,
            items,
            owner: self.owner,
            ..Slab::default()
        });
    }

    fn mark(&mut self, mark: Mark) -> Vec<Draw> {
        match mark {
            Mark::Line { points, width, role, dash } => {
                vec![Draw::Path(line(&points, width, colour(role), dash))]
            }
            Mark::Rect { x, y, width, height, role, outline } => {
                let mut area = Path::area(x, y, width, height, colour(role));
                if let Some(outline) = outline {
                    (area.fill, area.stroke) = (None, Some((colour(role), outline)));
                }
                vec![Draw::Path(area)]
            }
            Mark::Dot { x, y, radius, role, hollow } => {
                vec![Draw::Path(dot((x, y), radius, colour(role), hollow))]
            }
            Mark::Text { x, y, size, bold, anchor, role, text, width } => {
                let left = match anchor {
                    Anchor::Start => x,
                    Anchor::Middle => x - width / 2.0,
                    Anchor::End => x - width,
                };
                let set = single(&text, chart::style(size, bold).colour(colour(role)), &mut self.shaper);
                let number = self.next_line;
                self.next_line += 1;
                let runs = set.runs.into_iter().map(|mut run| {
                    run.line = number;
                    let mut draw = Draw::Text(run);
                    draw.shift(left, y);
                    draw
                });
                runs.collect()
            }
        }
    }
}

/// Every stretch by itself: where two meet at a sharp angle nothing sticks out.
fn line(points: &[(f64, f64)], width: f64, colour: Colour, dash: Option<(f64, f64)>) -> Path {
    let stretches = points.windows(2);
    let steps = stretches.flat_map(|w| [Step::Move(w[0].0, w[0].1), Step::Line(w[1].0, w[1].1)]).collect();
    Path { steps, fill: None, stroke: Some((colour, width)), dash }
}

fn dot(centre: (f64, f64), radius: f64, colour: Colour, hollow: bool) -> Path {
    let (x, y) = centre;
    let r = if hollow { radius - HOLLOW / 2.0 } else { radius };
    let k = r * ROUND;
    let steps = vec![
        Step::Move(x + r, y),
        Step::Curve(x + r, y + k, x + k, y + r, x, y + r),
        Step::Curve(x - k, y + r, x - r, y + k, x - r, y),
        Step::Curve(x - r, y - k, x - k, y - r, x, y - r),
        Step::Curve(x + k, y - r, x + r, y - k, x + r, y),
        Step::Close,
    ];
    let (fill, stroke) = if hollow { (Colour::PAPER, Some((colour, HOLLOW))) } else { (colour, None) };
    Path { steps, fill: Some(fill), stroke, dash: None }
}

/// The colours of paper.
fn colour(role: Role) -> Colour {
    match role {
        Role::Ink | Role::OnPast | Role::Baseline => Colour::INK,
        Role::Ink2 => Colour::SECOND,
        Role::Grid => Colour::FAINT,
        Role::Track => Colour::WASH,
        Role::Past => Colour::NILA_LIGHT,
        Role::Present => Colour::NILA,
        Role::OnPresent | Role::Ground => Colour::PAPER,
        Role::Target => Colour::SOGA,
    }
}
