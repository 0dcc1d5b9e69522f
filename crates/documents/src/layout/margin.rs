//! What stands in the margins of a draft: numbers of lines at the left, bars beside changes at the right, and above the
//! text what these marks mean.

use crate::fonts::Face;
use crate::layout::paginate::Spot;
use crate::layout::sheet::{Setting, Sheet};
use crate::layout::slab::Slab;
use crate::linebreak::Fit;
use crate::lines::{Line, set, single};
use crate::measure::*;
use crate::model::{Align, Document};
use crate::pages::*;
use crate::prose::{Hyphens, Prose, Style};

/// From the text edge to the middle of a bar.
pub(super) const BAR_X: f64 = 4.4 * MM + BAR / 2.0;
const BAR: f64 = 1.6;
const NUMBER: Style = Style::new(Face::Sans, 8.0).colour(Colour::SECOND).tabular();
/// Where the numbers end.
const NUMBER_END: f64 = 24.0 * MM;
const EVERY: usize = 5;
const LEGEND: Style = Style::new(Face::Sans, 8.0).colour(Colour::SECOND);
const LEGEND_TOP: f64 = 12.0 * MM;
const LEGEND_LINE: f64 = 11.5;

/// What the margins of every page need to know about its slabs.
pub(super) struct Margin {
    pages: Vec<PageMargin>,
}

#[derive(Default, Clone)]
struct PageMargin {
    /// Baselines of the lines, from the top of the text block.
    lines: Vec<f64>,
    /// From where to where something changed.
    bars: Vec<(f64, f64)>,
    /// The last slab was changed: what is changed next and near goes on with its bar.
    goes_on: bool,
}

impl Margin {
    pub fn new(pages: usize) -> Margin {
        Margin { pages: vec![PageMargin::default(); pages] }
    }

    /// Takes a slab in.
    pub fn take(&mut self, slab: &Slab, spot: &Spot) {
        let Some(page) = self.pages.get_mut(spot.page) else { return };
        let baseline = slab.items.iter().find_map(|item| match &item.draw {
            Draw::Text(run) if item.element.is_some() => Some(run.y),
            _ => None,
        });
        page.lines.extend(baseline.map(|y| spot.y + y));
        if slab.height == 0.0 {
            return;
        }
        let (top, bottom) = (spot.y, spot.y + slab.height);
        if slab.bar {
            match page.bars.last_mut().filter(|_| page.goes_on && slab.gap == 0.0) {
                Some(bar) => bar.1 = bottom,
                None => page.bars.push((top, bottom)),
            }
        }
        page.goes_on = slab.bar;
    }

    /// Draws the margins of all pages.
    pub fn draw(self, sheet: &mut Sheet<'_, '_>, document: &Document, pages: &mut [Page]) {
        let legend = sheet.legend_lines(document);
        for (index, (margin, page)) in self.pages.iter().zip(pages).enumerate() {
            let mut items = Vec::new();
            // It is read once; on the other pages it is decoration.
            let element = sheet.legend.filter(|_| index == 0);
            let mut above = Slab::default();
            for (i, line) in legend.iter().enumerate() {
                let setting = Setting { rise: 8.0, line: LEGEND_LINE, ..Setting::body(LEFT, 0.0, 0.0) };
                sheet.spanning = element.is_some();
                sheet.draw_line(
                    line.clone(),
                    setting,
                    LEGEND_TOP + LEGEND_LINE * i as f64,
                    element,
                    &mut above,
                );
                sheet.spanning = false;
            }
            items.append(&mut above.items);
            for (top, bottom) in &margin.bars {
                let x = LEFT + sheet.frame.column() + BAR_X;
                let (top, bottom) = (TOP + top - 1.5, TOP + bottom - 2.5);
                items.push(artifact(Path::line((x, top), (x, bottom), BAR, Colour::INK)));
            }
            if document.line_numbers {
                for (i, y) in margin.lines.iter().enumerate() {
                    if i == 0 || (i + 1).is_multiple_of(EVERY) {
                        let line = single(&(i + 1).to_string(), NUMBER, &mut sheet.shaper);
                        let at =
                            Setting { align: Align::Right, rise: 0.0, ..Setting::body(0.0, NUMBER_END, 0.0) };
                        let mut slab = Slab::default();
                        sheet.draw_line(line, at, TOP + y, None, &mut slab);
                        items.append(&mut slab.items);
                    }
                }
            }
            // In front of the text, behind it only what lies across the page.
            let behind = page.items.iter().take_while(|item| is_watermark(item)).count();
            let rest = page.items.split_off(behind);
            page.items.extend(items);
            page.items.extend(rest);
        }
    }
}

impl Sheet<'_, '_> {
    fn legend_lines(&mut self, document: &Document) -> Vec<Line> {
        let prose = Prose::new(&document.legend, LEGEND);
        set(&prose, &mut self.shaper, self.frame.column(), Fit::Ragged, Hyphens::Off)
    }

    /// Makes the legend the first thing that is read.
    pub(super) fn begin_legend(&mut self, document: &Document) {
        self.legend = (!document.legend.is_empty()).then(|| self.element(Kind::P, 0));
    }
}

fn is_watermark(item: &Item) -> bool {
    item.element.is_none() && matches!(item.draw, Draw::Path(_))
}

fn artifact(path: Path) -> Item {
    Item { element: None, draw: Draw::Path(path) }
}
