//! Text made ready for lines: cleaned, cut into words and spaces, shaped, with every place where a line may end.
//!
//! The Unicode rules say where a line may end in general; the habits of Indonesian papers say where it may not:
//! not inside `Rp 1.000`, `Pasal 5`, `28 Oktober`, `6 (enam)`, nor inside the number of a document.

use std::ops::Range;
use std::sync::Arc;

use sepakat_domain::organisation::Language;
use unicode_bidi::{BidiInfo, Level};
use unicode_linebreak::{BreakOpportunity, linebreaks};

use crate::fonts::{Face, Setting};
use crate::measure::Colour;
use crate::model::{Inline, Standing};
use crate::shape::{Glyph, Shaper, is_mark};

mod bind;

/// How letters look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Style {
    pub face: Face,
    pub size: f64,
    pub colour: Colour,
    pub setting: Setting,
    /// Space after every letter, in em.
    pub tracking: f64,
}

impl Style {
    pub const fn new(face: Face, size: f64) -> Style {
        Style { face, size, colour: Colour::INK, setting: Setting::Text, tracking: 0.0 }
    }

    pub const fn colour(self, colour: Colour) -> Style {
        Style { colour, ..self }
    }

    pub const fn spaced(self, tracking: f64) -> Style {
        Style { tracking, setting: Setting::Spaced, ..self }
    }

    pub const fn tabular(self) -> Style {
        Style { setting: Setting::Tabular, ..self }
    }

    pub fn bold(self) -> Style {
        Style { face: self.face.bold(), ..self }
    }
}

/// New text: heavier and underlined, so that it is told apart in grey.
pub(crate) fn added(style: Style) -> Style {
    style.bold().colour(Colour::NILA)
}

/// Deleted text: struck out.
pub(crate) fn removed(style: Style) -> Style {
    Style { face: style.face.regular(), ..style.colour(Colour::MENGKUDU) }
}

/// The colour of a standing; its shape says the same.
pub(crate) const fn colour_of(standing: Standing) -> Colour {
    match standing {
        Standing::Good => Colour::DAUN,
        Standing::Middling => Colour::KUNYIT,
        Standing::Bad => Colour::MENGKUDU,
        Standing::Open => Colour::SECOND,
    }
}

/// A stretch of text of one style.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Span {
    pub range: Range<usize>,
    pub style: Style,
    pub source: Source,
}

/// Where a stretch of text comes from.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Source {
    Text,
    Fact(String),
    Blank(String),
    Added(String),
    Removed(String),
}

/// Clean text with its styles.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Prose {
    pub text: String,
    pub spans: Vec<Span>,
    /// Spaces at which no line may end: the writer set a no-break space there.
    bound: Vec<usize>,
}

impl Prose {
    /// Text with inline parts, in a style for the plain ones.
    pub fn new(parts: &[Inline], style: Style) -> Prose {
        let mut prose = Prose::default();
        for part in parts {
            match part {
                Inline::Plain(text) => prose.push(text, style, Source::Text),
                Inline::Bold(text) | Inline::Term(text) => prose.push(text, style.bold(), Source::Text),
                Inline::Standing(standing, text) => {
                    prose.push(text, style.bold().colour(colour_of(*standing)), Source::Text);
                }
                Inline::Role(letter) => prose.push(letter.letter(), style.bold(), Source::Text),
                Inline::Fact { key, text } => prose.push(text, style, Source::Fact(key.clone())),
                Inline::Blank { key, label } => {
                    prose.push(label, style.colour(Colour::SECOND), Source::Blank(key.clone()));
                }
                Inline::Added(text) => prose.push(text, added(style), Source::Added(text.clone())),
                Inline::Removed(text) => prose.push(text, removed(style), Source::Removed(text.clone())),
            }
        }
        prose
    }

    /// Plain text.
    pub fn plain(text: &str, style: Style) -> Prose {
        let mut prose = Prose::default();
        prose.push(text, style, Source::Text);
        prose
    }

    /// Adds text. Control characters are dropped, tabs become spaces, line ends stay.
    pub fn push(&mut self, text: &str, style: Style, source: Source) {
        let start = self.text.len();
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            match c {
                '\r' if chars.peek() == Some(&'\n') => {}
                '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => self.text.push('\n'),
                '\t' => self.text.push(' '),
                '\u{A0}' | '\u{202F}' | '\u{2007}' => {
                    self.bound.push(self.text.len());
                    self.text.push(' ');
                }
                '\u{AD}' => {}
                c if c.is_control() => {}
                c => self.text.push(c),
            }
        }
        if self.text.len() > start {
            self.spans.push(Span { range: start..self.text.len(), style, source });
        }
    }
}

/// A piece of a paragraph.
#[derive(Debug, Clone)]
pub(crate) enum Bit {
    /// Glyphs that stay together; `first..last` of a shaped word.
    Box(Piece),
    /// A space between words; a line may end in it unless it is bound.
    Space { piece: Piece, bound: bool },
    /// A line may end here; with a hyphen if there is a piece. The number is how unwelcome that is.
    Break { hyphen: Option<Piece>, cost: f64 },
    /// The line ends here.
    End,
}

/// Shaped glyphs of one span.
#[derive(Debug, Clone)]
pub(crate) struct Piece {
    pub glyphs: Arc<[Glyph]>,
    /// Which of the glyphs.
    pub part: Range<usize>,
    /// Where the shaped text begins in the text of the paragraph.
    pub offset: usize,
    pub span: usize,
    pub level: u8,
    /// In points, tracking included.
    pub width: f64,
    /// What is copied out instead of the characters of the paragraph: the soft hyphen.
    pub own: Option<&'static str>,
}

/// Where hyphens may go.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Hyphens {
    /// Nowhere.
    Off,
    /// In any word.
    On(Language),
    /// Only in words wider than this share of the column.
    Wide(Language, f64),
}

/// Shaped prose.
pub(crate) struct Shaped {
    pub bits: Vec<Bit>,
    /// It reads from right to left as a whole.
    pub rtl: bool,
}

/// Cuts and shapes prose for a column of the given width.
pub(crate) fn shaped(prose: &Prose, shaper: &mut Shaper<'_>, hyphens: Hyphens, width: f64) -> Shaped {
    let text = prose.text.as_str();
    if text.is_empty() {
        return Shaped { bits: Vec::new(), rtl: false };
    }
    let bidi = BidiInfo::new(text, None);
    let rtl = bidi.paragraphs.first().is_some_and(|p| p.level.is_rtl());
    let tied = bind::tied_spaces(text, &prose.bound);
    let mut cutter = Cutter { prose, shaper, levels: &bidi.levels, hyphens, column: width, bits: Vec::new() };
    let mut start = 0;
    for (end, kind) in linebreaks(text) {
        let kept = kind == BreakOpportunity::Mandatory || !bind::inside_number(text, end);
        if !kept {
            continue;
        }
        cutter.chunk(start..end, &tied);
        if kind == BreakOpportunity::Mandatory && end < text.len() {
            cutter.bits.push(Bit::End);
        } else if !text[..end].ends_with(' ') && end < text.len() {
            cutter.bits.push(Bit::Break { hyphen: None, cost: 0.0 });
        }
        start = end;
    }
    Shaped { bits: cutter.bits, rtl }
}

struct Cutter<'a, 'f> {
    prose: &'a Prose,
    shaper: &'a mut Shaper<'f>,
    levels: &'a [Level],
    hyphens: Hyphens,
    column: f64,
    bits: Vec<Bit>,
}

impl Cutter<'_, '_> {
    /// Text without a place to end a line inside, but perhaps with tied spaces.
    fn chunk(&mut self, range: Range<usize>, tied: &[usize]) {
        let text = &self.prose.text;
        let mut at = range.start;
        while at < range.end {
            let rest = &text[at..range.end];
            let space = rest.starts_with(' ');
            let len = if space {
                1
            } else if rest.starts_with('\n') {
                at += 1;
                continue;
            } else {
                rest.find([' ', '\n']).unwrap_or(rest.len())
            };
            if space {
                let piece = self.piece(at..at + 1);
                let bound = tied.binary_search(&at).is_ok();
                self.bits.extend(piece.map(|piece| Bit::Space { piece, bound }));
            } else {
                self.word(at..at + len);
            }
            at += len;
        }
    }

    /// A word: cut where style or direction changes, with hyphens where they may go.
    fn word(&mut self, range: Range<usize>) {
        let mut pieces: Vec<Piece> = Vec::new();
        let mut start = range.start;
        let cuts: Vec<usize> = self.prose.text[range.clone()]
            .char_indices()
            .map(|(i, _)| range.start + i)
            .skip(1)
            .filter(|&i| self.levels[i] != self.levels[i - 1] || self.span_at(i) != self.span_at(i - 1))
            .chain([range.end])
            .collect();
        for end in cuts {
            pieces.extend(self.piece(start..end));
            start = end;
        }
        let width: f64 = pieces.iter().map(|p| p.width).sum();
        let points = self.hyphen_points(&range, width);
        for piece in pieces {
            self.split(piece, &points, width);
        }
    }

    fn hyphen_points(&self, range: &Range<usize>, width: f64) -> Vec<usize> {
        let language = match self.hyphens {
            Hyphens::Off => return Vec::new(),
            Hyphens::Wide(_, share) if width < self.column * share => return Vec::new(),
            Hyphens::On(language) | Hyphens::Wide(language, _) => language,
        };
        let word = &self.prose.text[range.clone()];
        let core = word.trim_matches(|c: char| !c.is_alphabetic());
        let Some(lead) = word.find(core).filter(|_| !core.is_empty()) else { return Vec::new() };
        let begin = range.start + lead;
        crate::hyphen::hyphenate(core, language).into_iter().map(|p| begin + p).collect()
    }

    /// Puts a piece down, cut at its hyphen points, and at every letter when no line could hold it.
    fn split(&mut self, piece: Piece, points: &[usize], word_width: f64) {
        let everywhere = word_width > self.column;
        let style = self.prose.spans[piece.span].style;
        let cut = |i: &usize| {
            let glyph = &piece.glyphs[*i];
            !glyph.text.is_empty() && !self.prose.text[piece.offset + glyph.text.start..].starts_with(is_mark)
        };
        let ltr = piece.level.is_multiple_of(2);
        let mut begin = piece.part.start;
        let mut out: Vec<Bit> = Vec::new();
        for i in (piece.part.start + 1..piece.part.end).filter(cut) {
            let at = piece.offset + piece.glyphs[i].text.start;
            let hyphen = ltr && points.contains(&at);
            if !hyphen && !everywhere {
                continue;
            }
            out.push(Bit::Box(piece.cut(begin..i, style)));
            begin = i;
            let mark = hyphen.then(|| self.shaper.shape(style.face, style.setting, false, "-"));
            let hyphen =
                mark.map(|glyphs| Piece::whole(glyphs, at, piece.span, piece.level, style).into_hyphen());
            let cost = if hyphen.is_some() { HYPHEN_COST } else { ANYWHERE_COST };
            out.push(Bit::Break { hyphen, cost });
        }
        out.push(Bit::Box(piece.cut(begin..piece.part.end, style)));
        if everywhere && !self.bits.is_empty() {
            self.bits.push(Bit::Break { hyphen: None, cost: ANYWHERE_COST });
        }
        // A word read from right to left has its first glyph at the end.
        if !ltr {
            out.reverse();
        }
        self.bits.extend(out);
    }

    fn span_at(&self, at: usize) -> usize {
        self.prose.spans.partition_point(|s| s.range.end <= at)
    }

    fn piece(&mut self, range: Range<usize>) -> Option<Piece> {
        let span = self.span_at(range.start);
        let style = self.prose.spans.get(span)?.style;
        let level = self.levels[range.start].number();
        let text = &self.prose.text[range.clone()];
        let glyphs = self.shaper.shape(style.face, style.setting, level % 2 == 1, text);
        Some(Piece::whole(glyphs, range.start, span, level, style))
    }
}

const HYPHEN_COST: f64 = 90.0;
const ANYWHERE_COST: f64 = 400.0;

impl Piece {
    fn whole(glyphs: Arc<[Glyph]>, offset: usize, span: usize, level: u8, style: Style) -> Piece {
        let part = 0..glyphs.len();
        Piece { glyphs, part: 0..0, offset, span, level, width: 0.0, own: None }.cut(part, style)
    }

    fn cut(&self, part: Range<usize>, style: Style) -> Piece {
        let glyphs = &self.glyphs[part.clone()];
        let width = glyphs.iter().map(|g| (g.advance + style.tracking) * style.size).sum();
        Piece { part, width, ..self.clone() }
    }

    fn into_hyphen(self) -> Piece {
        Piece { own: Some("\u{AD}"), ..self }
    }
}
