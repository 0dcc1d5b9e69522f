//! The typefaces inside the file: only the glyphs that are used, each with the characters it stands for.

use std::collections::BTreeMap;

use printpdf::{Codepoint, FontId, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle, Pt, TextItem};
use rustybuzz::ttf_parser::GlyphId;
use subsetter::GlyphRemapper;

use crate::fonts::{Face, Fonts};
use crate::pages::{Draw, Pages};
use crate::pdf::PdfFault;

/// What stands for a glyph that only completes another.
const NOTHING: &str = "\u{200B}";

/// Which glyphs the pages use, and for which characters how often.
pub(super) struct Used(BTreeMap<Face, BTreeMap<u16, BTreeMap<String, usize>>>);

impl Used {
    pub fn of(pages: &Pages) -> Used {
        let mut used: BTreeMap<Face, BTreeMap<u16, BTreeMap<String, usize>>> = BTreeMap::new();
        for item in pages.pages.iter().flat_map(|p| &p.items) {
            let Draw::Text(run) = &item.draw else { continue };
            let glyphs = used.entry(run.face).or_default();
            for glyph in &run.glyphs {
                let texts = glyphs.entry(glyph.id).or_default();
                if let Some(text) = run.text.get(glyph.from as usize..glyph.to as usize)
                    && !text.is_empty()
                {
                    match texts.get_mut(text) {
                        Some(count) => *count += 1,
                        None => {
                            texts.insert(text.to_owned(), 1);
                        }
                    }
                }
            }
        }
        Used(used)
    }
}

/// A typeface in the file.
pub(super) struct Embedded {
    pub font: FontId,
    glyphs: BTreeMap<u16, EmbeddedGlyph>,
}

/// A glyph in the file.
pub(super) struct EmbeddedGlyph {
    /// Its number in the file.
    pub id: u16,
    /// Its width as the file says it, in thousandths of an em.
    pub width: f64,
    /// The characters it stands for, unless the place says otherwise.
    pub text: String,
}

impl Embedded {
    pub fn glyph(&self, id: u16) -> Option<&EmbeddedGlyph> {
        self.glyphs.get(&id)
    }
}

/// The numbers and widths of the used glyphs in the file.
pub(super) fn faces(used: &Used, fonts: &Fonts) -> Result<BTreeMap<Face, Embedded>, PdfFault> {
    let mut faces = BTreeMap::new();
    for (&face, glyphs) in &used.0 {
        let loaded = fonts.get(face);
        let remapper = remapper(glyphs.keys().copied());
        let mut map = BTreeMap::new();
        for (&glyph, texts) in glyphs {
            let id = remapper.get(glyph).ok_or(PdfFault::Typeface(face.name()))?;
            let raw = f64::from(loaded.face.glyph_hor_advance(GlyphId(glyph)).unwrap_or(0));
            // The most frequent reading wins; of two equally frequent ones the first in order.
            let text = texts.iter().max_by(|a, b| a.1.cmp(b.1).then(b.0.cmp(a.0)));
            let text = text.map_or(NOTHING, |t| t.0.as_str()).to_owned();
            map.insert(glyph, EmbeddedGlyph { id, width: (raw * 1000.0 / loaded.units).trunc(), text });
        }
        faces.insert(face, Embedded { font: FontId(format!("F{}", face.letter())), glyphs: map });
    }
    Ok(faces)
}

/// The used faces with nothing but the used glyphs.
pub(super) fn programs(used: &Used, fonts: &Fonts) -> Result<Vec<(Face, ParsedFont)>, PdfFault> {
    let program = |(&face, glyphs): (&Face, &BTreeMap<u16, BTreeMap<String, usize>>)| {
        let fault = PdfFault::Typeface(face.name());
        let remapper = remapper(glyphs.keys().copied());
        let bytes = subsetter::subset(fonts.get(face).data, 0, &remapper).map_err(|_| fault.clone())?;
        let mut parsed = ParsedFont::from_bytes(&bytes, 0, &mut Vec::new()).ok_or(fault)?;
        parsed.font_name = Some(tagged_name(face, glyphs.keys().copied()));
        Ok((face, parsed))
    };
    used.0.iter().map(program).collect()
}

fn remapper(glyphs: impl Iterator<Item = u16>) -> GlyphRemapper {
    let mut remapper = GlyphRemapper::new();
    for glyph in glyphs {
        remapper.remap(glyph);
    }
    remapper
}

/// Puts the faces into the file, and gives what shows each of their glyphs once.
pub(super) fn put(
    programs: Vec<(Face, ParsedFont)>,
    faces: &BTreeMap<Face, Embedded>,
    file: &mut PdfDocument,
) -> Vec<Op> {
    let mut shown = vec![Op::StartTextSection];
    for (face, program) in programs {
        let Some(embedded) = faces.get(&face) else { continue };
        file.resources.fonts.map.insert(embedded.font.clone(), PdfFont::new(program));
        shown.push(Op::SetFont { font: PdfFontHandle::External(embedded.font.clone()), size: Pt(1.0) });
        let glyphs =
            embedded.glyphs.values().map(|glyph| Codepoint::with_cid(glyph.id, 0.0, glyph.text.clone()));
        shown.push(Op::ShowText { items: vec![TextItem::GlyphIds(glyphs.collect())] });
    }
    shown.push(Op::EndTextSection);
    shown
}

/// The name of a subset: six letters that follow from its glyphs, then the name of the face.
fn tagged_name(face: Face, glyphs: impl Iterator<Item = u16>) -> String {
    let hash =
        glyphs.fold(0xcbf2_9ce4_8422_2325_u64, |h, g| (h ^ u64::from(g)).wrapping_mul(0x0000_0100_0000_01b3));
    let tag: String = (0..6).map(|i| char::from(b'A' + ((hash >> (i * 8)) % 26) as u8)).collect();
    format!("{tag}+{}", face.name())
}

/// Readers take the height of a word from the descriptor: it has to agree with the page on screen.
pub(super) fn correct_descriptors(raw: &mut lopdf::Document, fonts: &Fonts) {
    for object in raw.objects.values_mut() {
        let Ok(dictionary) = object.as_dict_mut() else { continue };
        if !dictionary.has_type(b"FontDescriptor") {
            continue;
        }
        let name = dictionary.get(b"FontName").and_then(lopdf::Object::as_name).unwrap_or_default().to_vec();
        let face = Face::ALL.into_iter().find(|f| name.ends_with(f.name().as_bytes()));
        if let Some(face) = face {
            let loaded = fonts.get(face);
            dictionary.set("Ascent", (loaded.ascent * 1000.0).round() as i64);
            dictionary.set("Descent", (loaded.descent * 1000.0).round() as i64);
        }
    }
}
