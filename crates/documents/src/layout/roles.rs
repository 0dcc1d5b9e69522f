//! The letters of the table of parts in the work: who answers stands out first, who does it second, in ink alone.

use sepakat_domain::plan::RaciLetter;

use crate::fonts::Face;
use crate::layout::sheet::{Setting, Sheet};
use crate::layout::slab::Slab;
use crate::layout::table::Lane;
use crate::lines::single;
use crate::measure::*;
use crate::model::{Align, Inline, Row, Table, Text};
use crate::pages::*;
use crate::prose::Style;

/// Above and below the letters: the row is 7.6 mm high.
pub(super) const ROLE_PAD: f64 = 6.5;
const BOX_WIDE: f64 = 5.4 * MM;
const BOX_HIGH: f64 = 4.6 * MM;
/// Between two boxes of one cell.
const BETWEEN: f64 = 1.2 * MM;
const STRONG: Style = Style::new(Face::SansSemi, 9.0);
const PLAIN: Style = Style::new(Face::Sans, 9.0);

/// The letters of a cell that holds nothing else: where a comparison marks one as new, it is text.
pub(super) fn roles_of(text: &Text) -> Vec<RaciLetter> {
    let letters = text.iter().map(|part| match part {
        Inline::Role(letter) => Some(*letter),
        _ => None,
    });
    letters.collect::<Option<Vec<_>>>().unwrap_or_default()
}

/// Whether a table holds such letters.
pub(super) fn has_roles(table: &Table) -> bool {
    table.rows.iter().any(|row| match row {
        Row::Cells(cells) => cells.iter().any(|cell| !roles_of(cell).is_empty()),
        Row::Group(_) | Row::Total(_) => false,
    })
}

impl Sheet<'_, '_> {
    /// Draws letters beside each other in the middle of a cell.
    pub(super) fn roles(
        &mut self,
        roles: &[RaciLetter],
        lane: Lane,
        pad: f64,
        cell: ElementId,
        slab: &mut Slab,
    ) {
        let count = roles.len() as f64;
        let wide = count * BOX_WIDE + (count - 1.0) * BETWEEN;
        let mut x = lane.x + (lane.width - wide) / 2.0;
        let rise = self.manner.cell_rise;
        // The middle of a capital stands a third of its size above the baseline.
        let y = pad + rise - 3.0 - BOX_HIGH / 2.0;
        for role in roles {
            let (style, ground) = match role {
                RaciLetter::Accountable => (STRONG.colour(Colour::PAPER), Some(Colour::INK)),
                RaciLetter::Responsible => (STRONG, None),
                RaciLetter::Consulted | RaciLetter::Informed => (PLAIN, None),
            };
            let mut area = Path::area(x, y, BOX_WIDE, BOX_HIGH, Colour::INK);
            match (role, ground) {
                (_, Some(colour)) => area.fill = Some(colour),
                (RaciLetter::Responsible, None) => {
                    (area.fill, area.stroke) = (None, Some((Colour::INK, 0.7)));
                }
                _ => area.steps.clear(),
            }
            if !area.steps.is_empty() {
                slab.items.push(Item { element: None, draw: Draw::Path(area) });
            }
            let line = single(role.letter(), style, &mut self.shaper);
            let setting = Setting {
                x,
                width: BOX_WIDE,
                align: Align::Centre,
                gap: 0.0,
                line: self.manner.cell_line,
                rise,
            };
            self.draw_line(line, setting, pad, Some(cell), slab);
            x += BOX_WIDE + BETWEEN;
        }
    }
}
