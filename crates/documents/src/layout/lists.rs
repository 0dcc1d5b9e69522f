//! Numbered and lettered items with hanging labels, one list inside another.

use crate::fonts::Face;
use crate::layout::sheet::Sheet;
use crate::lines::{single, single_of};
use crate::measure::*;
use crate::model::{List, ListItem, ListKind};
use crate::pages::*;
use crate::prose::{Prose, Style};

const CODE: Style = Style::new(Face::SansSemi, 7.5).colour(Colour::SECOND);

impl Sheet<'_, '_> {
    pub(super) fn list(&mut self, list: &List, parent: ElementId, indent: f64) {
        let element = self.element(Kind::L, parent);
        self.tree[element].numbering = Some(match list.kind {
            ListKind::Parties => Numbering::UpperRoman,
            ListKind::Paragraphs => Numbering::Decimal,
            ListKind::Recitals | ListKind::Letters => Numbering::LowerAlpha,
        });
        for (i, item) in list.items.iter().enumerate() {
            let tight = match list.kind {
                ListKind::Parties | ListKind::Paragraphs => false,
                ListKind::Recitals => i > 0,
                ListKind::Letters => true,
            };
            let gap = if tight { 0.0 } else { self.manner.gap };
            let before = match list.kind {
                ListKind::Parties => self.own(MarkKind::Party, &item.key),
                _ => self.owner,
            };
            self.item(item, list.kind, gap, indent, element);
            self.owner = before;
        }
    }

    fn item(&mut self, item: &ListItem, kind: ListKind, gap: f64, indent: f64, list: ElementId) {
        let usual = match kind {
            ListKind::Parties | ListKind::Paragraphs => LABEL_WIDE,
            ListKind::Recitals => LABEL_RECITAL,
            ListKind::Letters => LABEL_LETTER,
        };
        let li = self.element(Kind::LI, list);
        let lbl = self.element(Kind::Lbl, li);
        let body = self.element(Kind::LBody, li);
        let p = self.element(Kind::P, body);
        let label = match item.marked_label.as_slice() {
            [] => single(&item.label, self.manner.text, &mut self.shaper),
            parts => single_of(&Prose::new(parts, self.manner.text), &mut self.shaper),
        };
        // A label wider than its room pushes the text of its own item only.
        let hang = usual.max(label.width + 3.0).min(self.column / 3.0);
        let x = LEFT + indent + hang;
        let width = self.column - indent - hang;
        let lines = self.running(&item.text, width);
        let empty = lines.is_empty();
        let first = self.slabs.len();
        let setting = self.setting(x, width, gap);
        self.put_lines(lines, setting, p);
        if empty {
            self.slabs.push(crate::layout::slab::Slab {
                gap,
                height: self.manner.line,
                prose: true,
                owner: self.owner,
                ..Default::default()
            });
        }
        self.hang(first, label, LEFT + indent, lbl);
        if let Some(mark) = &item.mark {
            self.mark_change(first, mark, body);
        }
        if let Some(code) = &item.code {
            let line = single(code, CODE, &mut self.shaper);
            self.hang_after(first, line, LEFT + self.column + CODE_GAP, lbl);
        }
        if let Some(inner) = &item.inner {
            // The lead-in stays with the first letter.
            self.keep_last();
            self.list(inner, body, indent + usual);
        }
    }

    /// Puts a label before the first line of an item.
    fn hang(&mut self, slab: usize, line: crate::lines::Line, x: f64, element: ElementId) {
        let Some(mut target) = self.slabs.get_mut(slab).map(std::mem::take) else { return };
        let text = std::mem::take(&mut target.items);
        let setting = self.setting(x, 0.0, 0.0);
        self.spanning = line.changes();
        self.draw_line(line, setting, 0.0, Some(element), &mut target);
        self.spanning = false;
        target.items.extend(text);
        self.slabs[slab] = target;
    }

    /// Puts a code in the margin, read right after the label.
    fn hang_after(&mut self, slab: usize, line: crate::lines::Line, x: f64, element: ElementId) {
        let Some(mut target) = self.slabs.get_mut(slab).map(std::mem::take) else { return };
        let labels = target.items.iter().take_while(|i| i.element == Some(element)).count();
        let text = target.items.split_off(labels);
        let setting = self.setting(x, 0.0, 0.0);
        self.draw_line(line, setting, 0.0, Some(element), &mut target);
        target.items.extend(text);
        self.slabs[slab] = target;
    }
}
