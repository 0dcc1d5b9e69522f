//! Text with notes at its side: how a figure was measured stands beside the figure, not after it.
//!
//! Notes hang from the first piece of the main column; the pieces they reach past stay on one page with it. Notes
//! too long to stand beside anything go below, across the column.

use crate::fonts::Face;
use crate::layout::LayoutFault;
use crate::layout::sheet::{Setting, Sheet};
use crate::layout::slab::Slab;
use crate::linebreak::Fit;
use crate::lines::{Line, set};
use crate::measure::*;
use crate::model::{Align, Beside, Inline, SideNote};
use crate::pages::*;
use crate::prose::{Hyphens, Prose, Style};

const HEAD: Style = Style::new(Face::JakartaSemi, 8.0);
const TEXT: Style = Style::new(Face::Jakarta, 8.0).colour(Colour::SECOND);
const NOTE_LINE: f64 = 11.5;
const NOTE_RISE: f64 = 7.5;
const BETWEEN: f64 = 6.5;
/// Notes and what stands beside them take no more than this share of a page.
const MOST: f64 = 0.55;

/// A note in lines.
struct Hung {
    head: Vec<Line>,
    text: Vec<Line>,
}

impl Sheet<'_, '_> {
    pub(super) fn beside(&mut self, beside: &Beside, parent: ElementId) -> Result<(), LayoutFault> {
        let whole = self.column;
        let notes: Vec<&SideNote> = beside.notes.iter().filter(|note| !note.text.trim().is_empty()).collect();
        let hung: Vec<Hung> = notes.iter().map(|note| self.hung(note, whole)).collect();
        let lines: usize = hung.iter().map(|one| one.head.len() + one.text.len()).sum();
        let high = NOTE_LINE * lines as f64 + BETWEEN * hung.len().saturating_sub(1) as f64;
        let first = self.slabs.len();
        self.column = REPORT_MAIN.min(whole);
        let laid = self.blocks(&beside.main, parent);
        self.column = whole;
        laid?;
        if hung.is_empty() {
            return Ok(());
        }
        if self.slabs.len() == first {
            self.slabs.push(Slab { gap: self.manner.gap, owner: self.owner, ..Slab::default() });
        }
        match self.reach(first, high) {
            Some(last) => self.hang_notes(hung, first, last, high, parent),
            None => self.notes_below(&notes, parent),
        }
        Ok(())
    }

    fn hung(&mut self, note: &SideNote, whole: f64) -> Hung {
        let wide = (whole - REPORT_MAIN - REPORT_GAP).max(20.0);
        let hyphens = Hyphens::Wide(self.language, 0.6);
        let mut lines = |text: &str, style: Style| {
            set(&Prose::plain(text.trim(), style), &mut self.shaper, wide, Fit::Ragged, hyphens)
        };
        let (mut head, text) = (lines(&note.head, HEAD), lines(&note.text, TEXT));
        self.read_on(&mut head);
        Hung { head, text }
    }

    /// The last slab that stands beside the notes; none when all that would be too much for a page.
    fn reach(&self, first: usize, high: f64) -> Option<usize> {
        let most = self.frame.depth() * MOST;
        let mut y = 0.0;
        for (at, slab) in self.slabs.iter().enumerate().skip(first) {
            y += if at == first { slab.height } else { slab.gap + slab.height };
            if y > most {
                return None;
            }
            if y >= high {
                return Some(at);
            }
        }
        (high <= most).then(|| self.slabs.len() - 1)
    }

    fn hang_notes(&mut self, hung: Vec<Hung>, first: usize, last: usize, high: f64, parent: ElementId) {
        let x = LEFT + REPORT_MAIN + REPORT_GAP;
        let setting = Setting {
            x,
            width: self.column - REPORT_MAIN - REPORT_GAP,
            align: Align::Left,
            gap: 0.0,
            line: NOTE_LINE,
            rise: NOTE_RISE,
        };
        let mut slab = std::mem::take(&mut self.slabs[first]);
        let mut top = 0.0;
        for (at, one) in hung.into_iter().enumerate() {
            top += if at > 0 { BETWEEN } else { 0.0 };
            let element = self.element(Kind::P, parent);
            for line in one.head.into_iter().chain(one.text) {
                self.draw_line(line, setting, top, Some(element), &mut slab);
                top += NOTE_LINE;
            }
        }
        self.slabs[first] = slab;
        let stacked = |slabs: &[Slab]| slabs.iter().map(|s| s.gap + s.height).sum::<f64>();
        let mains = stacked(&self.slabs[first..=last]) - self.slabs[first].gap;
        for slab in &mut self.slabs[first..last] {
            slab.keep = true;
        }
        if mains < high {
            self.slabs[last].keep = true;
            self.slabs.push(Slab { height: high - mains, owner: self.owner, ..Slab::default() });
        }
    }

    fn notes_below(&mut self, notes: &[&SideNote], parent: ElementId) {
        for note in notes {
            let head = Inline::Bold(note.head.clone());
            self.note(&[head, Inline::Plain(format!(": {}", note.text.trim()))], parent);
        }
    }
}
