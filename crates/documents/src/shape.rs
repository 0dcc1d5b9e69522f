//! From characters to glyphs.
//!
//! A piece of text of one style and one direction becomes glyphs with advances in em. Pieces are cut where the
//! face must change because a letter is missing. A letter no face has is shown as a box and keeps its character,
//! so that nothing is lost when the text is copied out again.

use std::ops::Range;
use std::sync::Arc;

use rustybuzz::{BufferFlags, Direction, Script, UnicodeBuffer, script};

use crate::fonts::{Face, Fonts, PlanKey, Setting};

/// A glyph in its line, measured in em.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Glyph {
    pub face: Face,
    pub id: u16,
    pub advance: f64,
    pub dx: f64,
    pub dy: f64,
    /// The characters it stands for, in the shaped text; empty when an earlier glyph of its cluster has them.
    pub text: Range<usize>,
    /// It stands in for a character no face has.
    pub missing: bool,
}

/// What a box is drawn with when a character is missing.
const STAND_INS: [char; 3] = ['\u{25A1}', '\u{FFFD}', '?'];

/// Shapes texts.
pub(crate) struct Shaper<'f> {
    pub fonts: &'f Fonts,
}

impl<'f> Shaper<'f> {
    pub fn new(fonts: &'f Fonts) -> Shaper<'f> {
        Shaper { fonts }
    }

    /// The glyphs of a text, in the order they stand on the line.
    pub fn shape(&self, face: Face, setting: Setting, rtl: bool, text: &str) -> Arc<[Glyph]> {
        let key = (face, setting, rtl);
        if let Some(known) = self.fonts.known_word(key, text) {
            return known;
        }
        let mut parts = self.parts(face, text);
        if rtl {
            parts.reverse();
        }
        let mut glyphs = Vec::with_capacity(text.len());
        for part in parts {
            if part.missing {
                self.stand_in(face, text, part.range, &mut glyphs);
            } else {
                self.shape_part(part.face, setting, rtl, text, part.range, &mut glyphs);
            }
        }
        let glyphs: Arc<[Glyph]> = glyphs.into();
        self.fonts.remember_word(key, text, glyphs.clone());
        glyphs
    }

    /// Cuts a text where the face must change.
    fn parts(&self, wanted: Face, text: &str) -> Vec<Part> {
        let mut parts: Vec<Part> = Vec::new();
        for (at, c) in text.char_indices() {
            let range = at..at + c.len_utf8();
            let last = parts.last_mut();
            if let Some(last) = last
                && !last.missing
                && (is_invisible(c) || stays(self.fonts, last.face, c))
            {
                last.range.end = range.end;
                continue;
            }
            let (face, missing) = match self.fonts.showing(wanted, c) {
                Some(face) => (face, false),
                None => (wanted, !is_invisible(c)),
            };
            match parts.last_mut() {
                Some(last) if last.face == face && !last.missing && !missing => last.range.end = range.end,
                _ => parts.push(Part { face, missing, range }),
            }
        }
        parts
    }

    fn stand_in(&self, wanted: Face, text: &str, range: Range<usize>, out: &mut Vec<Glyph>) {
        for (at, c) in text[range.clone()].char_indices() {
            let from = range.start + at;
            let found = STAND_INS.iter().find_map(|&c| {
                let face = self.fonts.showing(wanted, c)?;
                let id = self.fonts.get(face).face.glyph_index(c)?;
                Some((face, id))
            });
            if let Some((face, id)) = found {
                let loaded = self.fonts.get(face);
                let advance = f64::from(loaded.face.glyph_hor_advance(id).unwrap_or(0)) / loaded.units;
                let text = from..from + c.len_utf8();
                out.push(Glyph { face, id: id.0, advance, dx: 0.0, dy: 0.0, text, missing: true });
            }
        }
    }

    fn shape_part(
        &self,
        face: Face,
        setting: Setting,
        rtl: bool,
        whole: &str,
        range: Range<usize>,
        out: &mut Vec<Glyph>,
    ) {
        let text = &whole[range.clone()];
        let script = script_of(face);
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.set_direction(if rtl { Direction::RightToLeft } else { Direction::LeftToRight });
        buffer.set_script(script);
        buffer.set_flags(BufferFlags::REMOVE_DEFAULT_IGNORABLES);
        let plan = self.fonts.plan(&PlanKey { face, rtl, script, setting });
        let loaded = self.fonts.get(face);
        let shaped = rustybuzz::shape_with_plan(&loaded.face, &plan, buffer);

        let mut starts: Vec<usize> = shaped.glyph_infos().iter().map(|i| i.cluster as usize).collect();
        starts.sort_unstable();
        starts.dedup();
        if let Some(first) = starts.first_mut() {
            *first = 0;
        }
        let mut given = None;
        for (info, position) in shaped.glyph_infos().iter().zip(shaped.glyph_positions()) {
            let cluster = info.cluster as usize;
            let slot = starts.partition_point(|&s| s <= cluster).saturating_sub(1);
            let from = starts.get(slot).copied().unwrap_or(0);
            let to = starts.get(slot + 1).copied().unwrap_or(text.len());
            let (from, to) = if given == Some(slot) { (to, to) } else { (from, to) };
            given = Some(slot);
            out.push(Glyph {
                face,
                id: info.glyph_id as u16,
                advance: f64::from(position.x_advance) / loaded.units,
                dx: f64::from(position.x_offset) / loaded.units,
                dy: f64::from(position.y_offset) / loaded.units,
                text: range.start + from..range.start + to,
                missing: false,
            });
        }
    }
}

struct Part {
    face: Face,
    missing: bool,
    range: Range<usize>,
}

/// A face that stands in keeps the spaces and marks between its letters, so that a phrase stays in one piece.
fn stays(fonts: &Fonts, face: Face, c: char) -> bool {
    let joins = is_mark(c) || (c == ' ' && matches!(face, Face::Arabic | Face::Javanese));
    joins && fonts.get(face).face.glyph_index(c).is_some()
}

fn script_of(face: Face) -> Script {
    match face {
        Face::Arabic => script::ARABIC,
        Face::Javanese => script::JAVANESE,
        _ => script::LATIN,
    }
}

/// A mark that belongs to the letter before it.
pub(crate) fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{1AB0}'..='\u{1AFF}'
        | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}')
}

/// A character that is never drawn: joiners, direction marks, variation selectors.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
        | '\u{E0000}'..='\u{E0FFF}')
}
