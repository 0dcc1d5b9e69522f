//! Lines of glyphs: cut, justified, put in the order they are seen.

use unicode_bidi::{BidiInfo, Level};

use crate::fonts::Setting;
use crate::linebreak::{Cut, Fit, cut};
use crate::pages::{RunGlyph, TextRun};
use crate::paragraphs::Column;
use crate::prose::{Bit, Hyphens, Piece, Prose, Shaped, Source, Style, shaped};
use crate::shape::{Glyph, Shaper};

/// A line, its runs measured from its left edge and its baseline.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Line {
    pub runs: Vec<TextRun>,
    /// From the left edge to the end of the last letter.
    pub width: f64,
    /// Where text from the data or a blank stands in it.
    pub stretches: Vec<Stretch>,
    /// The paragraph reads from right to left.
    pub rtl: bool,
}

impl Line {
    /// Something in it was added or removed between two versions.
    pub fn changes(&self) -> bool {
        let changed = |stretch: &Stretch| matches!(stretch.source, Source::Added(_) | Source::Removed(_));
        self.stretches.iter().any(changed)
    }
}

/// A part of a line that came from the data or waits for it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Stretch {
    pub source: Source,
    pub x: f64,
    pub width: f64,
}

/// Sets prose in lines for a column. A paragraph that was set before is not set again: while somebody types in one, the
/// others stay as they are.
pub(crate) fn set(
    prose: &Prose,
    shaper: &mut Shaper<'_>,
    width: f64,
    fit: Fit,
    hyphens: Hyphens,
) -> Vec<Line> {
    let column = Column { width, fit, hyphens };
    if let Some(known) = shaper.fonts.known_paragraph(prose, column) {
        return known;
    }
    let lines = set_anew(prose, shaper, column);
    shaper.fonts.remember_paragraph(prose, column, &lines);
    lines
}

fn set_anew(prose: &Prose, shaper: &mut Shaper<'_>, column: Column) -> Vec<Line> {
    let Column { width, fit, hyphens } = column;
    let shaped = shaped(prose, shaper, hyphens, width);
    if shaped.bits.is_empty() {
        return Vec::new();
    }
    let cuts = cut(&shaped.bits, width, fit);
    let count = cuts.len();
    cuts.iter()
        .enumerate()
        .map(|(i, cut)| {
            let stretch = if fit == Fit::Justified { stretch(cut, width) } else { 1.0 };
            build(prose, &shaped, cut, stretch, i + 1 < count)
        })
        .collect()
}

/// By how much the spaces of a line grow.
fn stretch(cut: &Cut, width: f64) -> f64 {
    let slack = width - cut.natural;
    if cut.space <= 0.0 || (cut.last && slack >= 0.0) {
        return 1.0;
    }
    1.0 + slack / cut.space
}

/// Text on one line, as it comes.
pub(crate) fn single(text: &str, style: Style, shaper: &mut Shaper<'_>) -> Line {
    single_of(&Prose::plain(text, style), shaper)
}

/// Prose on one line, as it comes.
pub(crate) fn single_of(prose: &Prose, shaper: &mut Shaper<'_>) -> Line {
    let mut lines = set(prose, shaper, f64::MAX / 4.0, Fit::Ragged, Hyphens::Off);
    if lines.is_empty() {
        return Line { runs: vec![], width: 0.0, stretches: vec![], rtl: false };
    }
    lines.swap_remove(0)
}

/// Ends a line with a space that is not seen: read aloud, what follows in the same element is another word.
pub(crate) fn end_with_space(line: &mut Line, shaper: &mut Shaper<'_>) {
    let Some(run) = line.runs.last_mut().filter(|r| !r.rtl && !r.text.ends_with(' ')) else { return };
    let space = shaper.shape(run.face, Setting::Text, false, " ");
    let Some(glyph) = space.first().filter(|g| g.face == run.face && !g.missing) else { return };
    push_space(run, glyph);
}

fn push_space(run: &mut TextRun, glyph: &Glyph) {
    let from = run.text.len() as u32;
    run.text.push(' ');
    let advance = glyph.advance * run.size;
    run.glyphs.push(RunGlyph { id: glyph.id, advance, dx: 0.0, dy: 0.0, from, to: from + 1 });
}

fn build(prose: &Prose, shaped: &Shaped, cut: &Cut, stretch: f64, more: bool) -> Line {
    // Pieces in reading order, each with what its space becomes.
    let mut pieces: Vec<(&Piece, bool)> = Vec::new();
    for bit in &shaped.bits[cut.bits.clone()] {
        match bit {
            Bit::Box(piece) => pieces.push((piece, false)),
            Bit::Space { piece, .. } => pieces.push((piece, true)),
            Bit::Break { .. } | Bit::End => {}
        }
    }
    if let Some(Bit::Break { hyphen: Some(piece), .. }) = cut.hyphen.map(|at| &shaped.bits[at]) {
        pieces.push((piece, false));
    }
    let levels: Vec<Level> =
        pieces.iter().map(|(p, _)| Level::new(p.level).unwrap_or(Level::ltr())).collect();
    let grow = |space: bool| if space { stretch } else { 1.0 };

    // Where a piece stands follows from the order they are seen in; they are put down in reading order, so that
    // the file reads as it was written.
    let mut places = vec![0.0; pieces.len()];
    let mut width = 0.0;
    for index in BidiInfo::reorder_visual(&levels) {
        places[index] = width;
        let (piece, space) = pieces[index];
        width += piece_width(piece, prose.spans[piece.span].style, grow(space));
    }
    let mut line = Line { runs: Vec::new(), width, stretches: Vec::new(), rtl: shaped.rtl };
    let mut end = f64::NAN;
    for ((piece, space), x) in pieces.into_iter().zip(places) {
        let span = &prose.spans[piece.span];
        end = add_piece(&mut line.runs, prose, piece, span.style, (x, end), grow(space));
        note_stretch(&mut line.stretches, &span.source, x, x + piece_width(piece, span.style, grow(space)));
    }
    drop_last_tracking(&mut line, prose, shaped, cut);
    if more && cut.hyphen.is_none() {
        close_with_space(&mut line.runs, shaped, cut, prose);
    }
    line
}

/// Letters spaced out have no space after the last one.
fn drop_last_tracking(line: &mut Line, prose: &Prose, shaped: &Shaped, cut: &Cut) {
    let Some(Bit::Box(piece)) = shaped.bits[cut.bits.clone()].last() else { return };
    let style = prose.spans[piece.span].style;
    let Some(run) = line.runs.last_mut().filter(|r| !r.rtl && style.tracking != 0.0) else { return };
    if let Some(glyph) = run.glyphs.last_mut() {
        glyph.advance -= style.tracking * style.size;
        line.width -= style.tracking * style.size;
    }
}

fn piece_width(piece: &Piece, style: Style, grow: f64) -> f64 {
    let glyphs = &piece.glyphs[piece.part.clone()];
    glyphs.iter().map(|g| (g.advance * grow + style.tracking) * style.size).sum()
}

/// Adds a piece to the runs, to the last one where it goes on, and gives its end. `at` is where the piece begins
/// and where the last run ended.
fn add_piece(
    runs: &mut Vec<TextRun>,
    prose: &Prose,
    piece: &Piece,
    style: Style,
    at: (f64, f64),
    grow: f64,
) -> f64 {
    let rtl = piece.level % 2 == 1;
    let glyphs = &piece.glyphs[piece.part.clone()];
    let (mut x, mut run_end) = at;
    let mut parts: Vec<(f64, f64, &[Glyph])> = Vec::new();
    for part in glyphs.chunk_by(|a, b| a.face == b.face) {
        let begin = x;
        x += part.iter().map(|g| (g.advance * grow + style.tracking) * style.size).sum::<f64>();
        parts.push((begin, x, part));
    }
    if rtl {
        parts.reverse();
    }
    for (begin, end, part) in parts {
        let Some(face) = part.first().map(|g| g.face) else { continue };
        let goes_on = |r: &TextRun| {
            let alike = r.face == face && r.size == style.size && r.colour == style.colour;
            alike && !rtl && !r.rtl && (run_end - begin).abs() < 0.001
        };
        if !runs.last().is_some_and(goes_on) {
            runs.push(TextRun {
                x: begin,
                y: 0.0,
                face,
                size: style.size,
                colour: style.colour,
                rtl,
                text: String::new(),
                glyphs: Vec::new(),
                line: 0,
            });
        }
        if let Some(run) = runs.last_mut() {
            fill(run, prose, piece, part, style, grow);
        }
        run_end = end;
    }
    run_end
}

fn fill(run: &mut TextRun, prose: &Prose, piece: &Piece, part: &[Glyph], style: Style, grow: f64) {
    let base = run.text.len();
    // Characters stand in reading order in the text, glyphs in the order they are seen.
    let lowest = part.iter().map(|g| g.text.start).min().unwrap_or(0);
    let highest = part.iter().map(|g| g.text.end).max().unwrap_or(0);
    match piece.own {
        Some(own) => run.text.push_str(own),
        None => run.text.push_str(&prose.text[piece.offset + lowest..piece.offset + highest]),
    }
    for glyph in part {
        let (from, to) = match piece.own {
            Some(_) => (base, run.text.len()),
            None => (base + glyph.text.start - lowest, base + glyph.text.end - lowest),
        };
        run.glyphs.push(RunGlyph {
            id: glyph.id,
            advance: (glyph.advance * grow + style.tracking) * style.size,
            dx: glyph.dx * style.size,
            dy: glyph.dy * style.size,
            from: from as u32,
            to: to as u32,
        });
    }
}

/// The space at which a line ended stays in the text, without width: read aloud, two lines are two words.
fn close_with_space(runs: &mut [TextRun], shaped: &Shaped, cut: &Cut, prose: &Prose) {
    let Some(Bit::Space { piece, .. }) = shaped.bits.get(cut.bits.end) else { return };
    let Some(run) = runs.last_mut().filter(|r| !r.rtl) else { return };
    let style = prose.spans[piece.span].style;
    let fits = |g: &&Glyph| g.face == run.face && run.size == style.size;
    if let Some(glyph) = piece.glyphs.first().filter(fits) {
        push_space(run, glyph);
    }
}

fn note_stretch(stretches: &mut Vec<Stretch>, source: &Source, from: f64, to: f64) {
    if *source == Source::Text {
        return;
    }
    match stretches.last_mut() {
        Some(last) if last.source == *source && (last.x + last.width - from).abs() < 0.01 => {
            last.width = to - last.x;
        }
        _ => stretches.push(Stretch { source: source.clone(), x: from, width: to - from }),
    }
}
