//! The typefaces that travel inside the program.
//!
//! Papers never use a font of the computer: the same document must give the same bytes everywhere. Two families
//! set the agreements (Source Serif 4 for the text, Source Sans 3 for tables and small print), a third the reports and
//! all charts (Plus Jakarta Sans, as on screen); Noto Naskh Arabic and Noto Sans Javanese stand in for letters these
//! lack. All are under the SIL Open Font License, kept beside them.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rustybuzz::ttf_parser::{GlyphId, OutlineBuilder};
use rustybuzz::{Direction, Feature, Script, ShapePlan};

use crate::lines::Line;
use crate::pages::Raster;
use crate::paragraphs::{Column, Paragraphs};
use crate::prose::Prose;
use crate::shape::Glyph;

/// A typeface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Face {
    /// Text of agreements.
    Serif,
    /// Titles, articles, defined terms.
    SerifBold,
    /// Tables, notes, footers.
    Sans,
    /// Heads of tables, emphasis in small print.
    SansSemi,
    /// Text of reports and of charts.
    Jakarta,
    /// Labels, heads of tables and emphasis in reports and charts.
    JakartaSemi,
    /// Headlines of reports, figures in charts.
    JakartaBold,
    /// Stands in for Arabic letters.
    Arabic,
    /// Stands in for Javanese letters.
    Javanese,
}

impl Face {
    /// All of them, in the order of their numbers.
    pub const ALL: [Face; 9] = [
        Face::Serif,
        Face::SerifBold,
        Face::Sans,
        Face::SansSemi,
        Face::Jakarta,
        Face::JakartaSemi,
        Face::JakartaBold,
        Face::Arabic,
        Face::Javanese,
    ];
    /// The ones that stand in where a letter is missing.
    const FALLBACK: [Face; 4] = [Face::Arabic, Face::Javanese, Face::Serif, Face::Sans];

    /// Its PostScript name.
    pub fn name(self) -> &'static str {
        match self {
            Face::Serif => "SourceSerif4-Regular",
            Face::SerifBold => "SourceSerif4-Bold",
            Face::Sans => "SourceSans3-Regular",
            Face::SansSemi => "SourceSans3-SemiBold",
            Face::Jakarta => "PlusJakartaSans-Regular",
            Face::JakartaSemi => "PlusJakartaSans-SemiBold",
            Face::JakartaBold => "PlusJakartaSans-Bold",
            Face::Arabic => "NotoNaskhArabic-Regular",
            Face::Javanese => "NotoSansJavanese-Regular",
        }
    }

    /// A letter that names it in keys.
    pub fn letter(self) -> char {
        match self {
            Face::Serif => 's',
            Face::SerifBold => 'b',
            Face::Sans => 't',
            Face::SansSemi => 'u',
            Face::Jakarta => 'k',
            Face::JakartaSemi => 'l',
            Face::JakartaBold => 'm',
            Face::Arabic => 'a',
            Face::Javanese => 'j',
        }
    }

    /// The bold companion.
    pub fn bold(self) -> Face {
        match self {
            Face::Serif => Face::SerifBold,
            Face::Sans => Face::SansSemi,
            Face::Jakarta => Face::JakartaSemi,
            other => other,
        }
    }

    /// The regular face that goes with it.
    pub fn regular(self) -> Face {
        match self {
            Face::SerifBold => Face::Serif,
            Face::SansSemi => Face::Sans,
            Face::JakartaSemi | Face::JakartaBold => Face::Jakarta,
            other => other,
        }
    }

    fn data(self) -> &'static [u8] {
        match self {
            Face::Serif => include_bytes!("../fonts/SourceSerif4-Regular.ttf"),
            Face::SerifBold => include_bytes!("../fonts/SourceSerif4-Bold.ttf"),
            Face::Sans => include_bytes!("../fonts/SourceSans3-Regular.ttf"),
            Face::SansSemi => include_bytes!("../fonts/SourceSans3-SemiBold.ttf"),
            Face::Jakarta => include_bytes!("../fonts/PlusJakartaSans-Regular.ttf"),
            Face::JakartaSemi => include_bytes!("../fonts/PlusJakartaSans-SemiBold.ttf"),
            Face::JakartaBold => include_bytes!("../fonts/PlusJakartaSans-Bold.ttf"),
            Face::Arabic => include_bytes!("../fonts/NotoNaskhArabic-Regular.ttf"),
            Face::Javanese => include_bytes!("../fonts/NotoSansJavanese-Regular.ttf"),
        }
    }
}

/// The parsed typefaces. Build it once and keep it: it remembers the shaping plans, the words that were shaped, the
/// paragraphs that were set and the pictures that were read, so that a paper that changes a little is laid out anew in no time.
pub struct Fonts {
    faces: Vec<Loaded>,
    plans: Mutex<HashMap<PlanKey, Arc<ShapePlan>>>,
    words: Mutex<HashMap<WordKey, Words>>,
    pictures: Mutex<Vec<(PictureKey, Arc<Raster>)>>,
    paragraphs: Mutex<Paragraphs>,
}

/// Face, setting, whether it reads from right to left.
pub(crate) type WordKey = (Face, Setting, bool);
type Words = HashMap<String, Arc<[Glyph]>>;
/// SHA-256 of the file, and how high it will be printed, in thousandths of a point.
pub(crate) type PictureKey = ([u8; 32], u64);

/// More remembered words than any paper has: then all are forgotten.
const MOST_WORDS: usize = 20_000;
/// Logos of the papers at hand.
const MOST_PICTURES: usize = 8;

/// A parsed typeface.
pub(crate) struct Loaded {
    pub(crate) data: &'static [u8],
    pub(crate) face: rustybuzz::Face<'static>,
    pub(crate) units: f64,
    /// Above the baseline, in em, as readers use it for the box of a word.
    pub(crate) ascent: f64,
    /// Below the baseline, in em, negative.
    pub(crate) descent: f64,
}

#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct PlanKey {
    pub(crate) face: Face,
    pub(crate) rtl: bool,
    pub(crate) script: Script,
    pub(crate) setting: Setting,
}

/// How letters are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Setting {
    /// Running text.
    Text,
    /// Figures of one width.
    Tabular,
    /// Letters spaced out: no ligatures.
    Spaced,
}

/// The typefaces inside the program cannot be read: the program itself is damaged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FontFault {
    /// Which.
    pub face: Face,
}

impl std::fmt::Display for FontFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "typeface {} cannot be read", self.face.name())
    }
}

impl std::error::Error for FontFault {}

impl Fonts {
    /// Parses the typefaces.
    pub fn load() -> Result<Fonts, FontFault> {
        let mut faces = Vec::with_capacity(Face::ALL.len());
        for face in Face::ALL {
            let parsed = rustybuzz::Face::from_slice(face.data(), 0).ok_or(FontFault { face })?;
            let units = f64::from(parsed.units_per_em());
            faces.push(Loaded {
                data: face.data(),
                units,
                ascent: (f64::from(parsed.ascender()) / units).min(1.05),
                descent: (f64::from(parsed.descender()) / units).max(-0.4),
                face: parsed,
            });
        }
        Ok(Fonts {
            faces,
            plans: Mutex::new(HashMap::new()),
            words: Mutex::new(HashMap::new()),
            pictures: Mutex::new(Vec::new()),
            paragraphs: Mutex::default(),
        })
    }

    pub(crate) fn get(&self, face: Face) -> &Loaded {
        &self.faces[face as usize]
    }

    /// The face that can show a character: the wanted one, or one that stands in; none has it: none.
    pub(crate) fn showing(&self, wanted: Face, c: char) -> Option<Face> {
        let has = |face: &Face| self.get(*face).face.glyph_index(c).is_some();
        std::iter::once(wanted).chain(Face::FALLBACK).find(has)
    }

    pub(crate) fn plan(&self, key: &PlanKey) -> Arc<ShapePlan> {
        let mut plans = held(&self.plans);
        let make = || {
            let direction = if key.rtl { Direction::RightToLeft } else { Direction::LeftToRight };
            let face = &self.get(key.face).face;
            Arc::new(ShapePlan::new(face, direction, Some(key.script), None, &features(key.setting)))
        };
        plans.entry(key.clone()).or_insert_with(make).clone()
    }

    /// A word as it was shaped before.
    pub(crate) fn known_word(&self, key: WordKey, text: &str) -> Option<Arc<[Glyph]>> {
        held(&self.words).get(&key)?.get(text).cloned()
    }

    /// Remembers a word.
    pub(crate) fn remember_word(&self, key: WordKey, text: &str, glyphs: Arc<[Glyph]>) {
        let mut words = held(&self.words);
        if words.values().map(HashMap::len).sum::<usize>() >= MOST_WORDS {
            words.clear();
        }
        words.entry(key).or_default().insert(text.to_owned(), glyphs);
    }

    /// A paragraph as it was set before.
    pub(crate) fn known_paragraph(&self, prose: &Prose, column: Column) -> Option<Vec<Line>> {
        held(&self.paragraphs).find(prose, column)
    }

    /// Remembers a paragraph.
    pub(crate) fn remember_paragraph(&self, prose: &Prose, column: Column, lines: &[Line]) {
        held(&self.paragraphs).keep(prose, column, lines);
    }

    /// A picture as it was read before, or as `read` gives it.
    pub(crate) fn picture(
        &self,
        key: PictureKey,
        read: impl FnOnce() -> Option<Raster>,
    ) -> Option<Arc<Raster>> {
        let known = held(&self.pictures).iter().find(|p| p.0 == key).map(|p| p.1.clone());
        if known.is_some() {
            return known;
        }
        let raster = Arc::new(read()?);
        let mut pictures = held(&self.pictures);
        if pictures.len() >= MOST_PICTURES {
            pictures.remove(0);
        }
        pictures.push((key, raster.clone()));
        Some(raster)
    }

    /// The outline of a glyph as an SVG path in units of the face, y upwards.
    pub(crate) fn outline(&self, face: Face, glyph: u16) -> String {
        let mut path = SvgPath(String::new());
        let _ = self.get(face).face.outline_glyph(GlyphId(glyph), &mut path);
        path.0
    }
}

/// What a lock holds. A thread that broke down while holding it left nothing half done: entries are put in whole.
fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

fn features(setting: Setting) -> Vec<Feature> {
    use rustybuzz::ttf_parser::Tag;
    match setting {
        Setting::Text => vec![],
        Setting::Tabular => vec![Feature::new(Tag::from_bytes(b"tnum"), 1, ..)],
        Setting::Spaced => {
            vec![Feature::new(Tag::from_bytes(b"liga"), 0, ..), Feature::new(Tag::from_bytes(b"clig"), 0, ..)]
        }
    }
}

struct SvgPath(String);

impl SvgPath {
    fn put(&mut self, letter: char, numbers: &[f32]) {
        self.0.push(letter);
        for (i, n) in numbers.iter().enumerate() {
            let n = n.round() as i32;
            if i > 0 && n >= 0 {
                self.0.push(' ');
            }
            self.0.push_str(&n.to_string());
        }
    }
}

impl OutlineBuilder for SvgPath {
    fn move_to(&mut self, x: f32, y: f32) {
        self.put('M', &[x, y]);
    }
    fn line_to(&mut self, x: f32, y: f32) {
        self.put('L', &[x, y]);
    }
    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.put('Q', &[x1, y1, x, y]);
    }
    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.put('C', &[x1, y1, x2, y2, x, y]);
    }
    fn close(&mut self) {
        self.0.push('Z');
    }
}
