//! Paragraphs that were set before.
//!
//! The live page is laid out again with every key, and all but one of its paragraphs are as they were. Cutting a
//! paragraph into lines is the dearest part of a layout, so the lines of those at hand are remembered. A paragraph is
//! known by all that its lines depend on; two that merely look alike to the hash are told apart by comparing.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use crate::linebreak::Fit;
use crate::lines::Line;
use crate::prose::{Hyphens, Prose};

/// Glyphs of the younger half at most: about forty pages. Then the older half is forgotten.
const MOST_GLYPHS: usize = 150_000;

/// How prose is set, besides its words and styles.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Column {
    pub width: f64,
    pub fit: Fit,
    pub hyphens: Hyphens,
}

/// The paragraphs at hand, in two halves: what was needed lately, and what was needed before.
#[derive(Default)]
pub(crate) struct Paragraphs {
    young: Half,
    old: Half,
    glyphs: usize,
}

type Half = HashMap<u64, Vec<Arc<Known>>>;

struct Known {
    prose: Prose,
    column: Column,
    lines: Vec<Line>,
}

impl Known {
    fn is(&self, prose: &Prose, column: Column) -> bool {
        self.column == column && self.prose == *prose
    }

    fn glyphs(&self) -> usize {
        self.lines.iter().flat_map(|line| &line.runs).map(|run| run.glyphs.len()).sum()
    }
}

impl Paragraphs {
    /// The lines of a paragraph that was set in the same way before.
    pub fn find(&mut self, prose: &Prose, column: Column) -> Option<Vec<Line>> {
        let key = key(prose, column);
        let among = |half: &Half| half.get(&key)?.iter().find(|one| one.is(prose, column)).cloned();
        if let Some(known) = among(&self.young) {
            return Some(known.lines.clone());
        }
        let known = among(&self.old)?;
        let lines = known.lines.clone();
        self.put(key, known);
        Some(lines)
    }

    /// Remembers one.
    pub fn keep(&mut self, prose: &Prose, column: Column, lines: &[Line]) {
        let known = Known { prose: prose.clone(), column, lines: lines.to_vec() };
        self.put(key(prose, column), Arc::new(known));
    }

    fn put(&mut self, key: u64, known: Arc<Known>) {
        let glyphs = known.glyphs();
        if self.glyphs + glyphs > MOST_GLYPHS {
            self.old = std::mem::take(&mut self.young);
            self.glyphs = 0;
        }
        self.glyphs += glyphs;
        self.young.entry(key).or_default().push(known);
    }
}

fn key(prose: &Prose, column: Column) -> u64 {
    let mut hasher = DefaultHasher::new();
    (&prose.text, prose.spans.len(), column.width.to_bits()).hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fonts::{Face, Fonts};
    use crate::lines::set;
    use crate::prose::Style;
    use crate::shape::Shaper;

    const COLUMN: Column = Column { width: 300.0, fit: Fit::Justified, hyphens: Hyphens::Off };

    fn text(words: &str, face: Face) -> Prose {
        Prose::plain(words, Style::new(face, 10.5))
    }

    fn lines(prose: &Prose, fonts: &Fonts) -> Vec<Line> {
        set(prose, &mut Shaper::new(fonts), COLUMN.width, COLUMN.fit, COLUMN.hyphens)
    }

    #[test]
    fn the_same_words_in_another_face_or_column_are_another_paragraph() {
        let fonts = Fonts::load().unwrap();
        let plain = text("PARA PIHAK sepakat bekerja sama.", Face::Serif);
        let bold = text("PARA PIHAK sepakat bekerja sama.", Face::SerifBold);
        let set_plain = lines(&plain, &fonts);
        assert_ne!(lines(&bold, &fonts), set_plain);
        let mut known = Paragraphs::default();
        known.keep(&plain, COLUMN, &set_plain);
        assert_eq!(known.find(&plain, COLUMN), Some(set_plain));
        assert_eq!(known.find(&bold, COLUMN), None);
        assert_eq!(known.find(&plain, Column { width: 200.0, ..COLUMN }), None);
    }

    #[test]
    fn what_is_needed_again_stays_and_the_rest_is_forgotten() {
        let fonts = Fonts::load().unwrap();
        let mut known = Paragraphs::default();
        let needed = text("Pasal yang sedang ditulis.", Face::Serif);
        let left = text("Pasal dari naskah lain.", Face::Serif);
        for prose in [&needed, &left] {
            known.keep(prose, COLUMN, &lines(prose, &fonts));
        }
        let long = lines(&text(&"kata ".repeat(2_000), Face::Serif), &fonts);
        for turn in 0..60 {
            known.keep(&text(&format!("naskah {turn}"), Face::Serif), COLUMN, &long);
            assert!(known.find(&needed, COLUMN).is_some(), "after {turn} others");
        }
        assert!(known.find(&left, COLUMN).is_none());
        assert!(known.young.len() + known.old.len() < 40, "it does not grow for ever");
    }
}
