//! The same pages for the screen.
//!
//! The interface draws them as SVG: every glyph's outline is sent once and placed many times, so no web font is
//! needed and what is seen is what prints. An invisible layer of lines in reading order lets people select,
//! search and hear the text; marks tell which clause, blank or party stands where. Measures are points from the
//! top left corner of the page.

use std::collections::{BTreeMap, HashSet};
use std::fmt::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;

use crate::fonts::Fonts;
use crate::measure::Colour;
use crate::pages::{Draw, Format, MarkKind, Page, Pages, Path, Raster, Step, TextRun};

mod stamp;

/// Pages to draw on screen.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct Preview {
    /// The pages in order.
    pub pages: Vec<PreviewPage>,
    /// The outline of every glyph of the ink that is here, by the key the pages use.
    pub glyphs: BTreeMap<String, Outline>,
    /// Picture files that pages refer to by number.
    pub images: Vec<PreviewImage>,
}

/// A page.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct PreviewPage {
    /// Width of the paper.
    pub width: f64,
    /// Height of the paper.
    pub height: f64,
    /// The same for pages that look the same and have the same marks.
    pub stamp: String,
    /// Its ink is here; else it is with whoever has a page of this stamp, and the four lists of ink are empty.
    pub drawn: bool,
    /// Lines and areas, drawn first.
    pub shapes: Vec<Shape>,
    /// Pictures, drawn next.
    pub pictures: Vec<PlacedPicture>,
    /// Glyphs, drawn last.
    pub runs: Vec<Run>,
    /// The text in reading order, footer last.
    pub lines: Vec<TextLine>,
    /// Which part of the document stands where.
    pub marks: Vec<PreviewMark>,
}

/// A line or an area: the attributes of an SVG path.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS), ts(rename = "PreviewShape"))]
pub struct Shape {
    /// The path.
    pub d: String,
    /// Colour inside.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "shapes", ts(optional))]
    pub fill: Option<String>,
    /// Colour of the line.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "shapes", ts(optional))]
    pub stroke: Option<String>,
    /// Width of the line.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "shapes", ts(optional))]
    pub stroke_width: Option<f64>,
    /// Dash and gap, for instance `0.7 2.1`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "shapes", ts(optional))]
    pub dash: Option<String>,
}

/// A picture on a page.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS), ts(rename = "PreviewPicture"))]
pub struct PlacedPicture {
    /// Which of the images.
    pub image: usize,
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// A picture file.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct PreviewImage {
    /// Media type.
    pub media: String,
    /// The same for files that are the same.
    pub stamp: String,
    /// The file in base64; empty when whoever asks has it.
    pub data: String,
}

/// Glyphs of one size and colour.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS), ts(rename = "PreviewRun"))]
pub struct Run {
    /// Key of the outline, and where its origin stands on the page.
    pub glyphs: Vec<(String, f64, f64)>,
    /// Size of the letters.
    pub size: f64,
    /// Their colour.
    pub colour: String,
}

/// A line of text, to select and to read aloud.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS), ts(rename = "PreviewLine"))]
pub struct TextLine {
    /// Its characters.
    pub text: String,
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width of the letters.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// Which part of the document stands where.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct PreviewMark {
    /// What sort of part.
    pub kind: MarkKind,
    /// Which one.
    pub key: String,
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// The outline of a glyph: an SVG path in units of the face, y upwards.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS), ts(rename = "PreviewGlyph"))]
pub struct Outline {
    /// The path.
    pub d: String,
    /// Units in an em: a glyph is drawn scaled by size / units, upside down.
    pub units_per_em: f64,
}

/// The pages of a paper for the screen.
pub fn preview(pages: &Pages, fonts: &Fonts) -> Preview {
    preview_lacking(pages, fonts, &Lacking::default())
}

/// What whoever asks does not need: it is there already, or out of sight.
#[derive(Debug, Clone, Default)]
pub struct Lacking {
    /// What is there already: pages and picture files by their stamps, outlines of glyphs by their keys.
    pub known: HashSet<String>,
    /// Numbers of the pages in sight, from 0; none for all.
    pub sight: Option<HashSet<usize>>,
}

/// The pages of a paper for a screen that has some of them already: their marks, and the ink that is lacking.
pub fn preview_lacking(pages: &Pages, fonts: &Fonts, lacking: &Lacking) -> Preview {
    let mut glyphs = BTreeMap::new();
    let in_sight = |at: &usize| lacking.sight.as_ref().is_none_or(|sight| sight.contains(at));
    let pages_out = pages
        .pages
        .iter()
        .enumerate()
        .map(|(at, page)| {
            let stamp = stamp::of_page(page);
            let drawn = in_sight(&at) && !lacking.known.contains(&stamp);
            let ink = || page.items.iter().filter(|_| drawn);
            PreviewPage {
                width: short(pages.frame.width),
                height: short(pages.frame.height),
                stamp,
                drawn,
                shapes: ink().filter_map(|i| shape(&i.draw)).collect(),
                pictures: ink().filter_map(|i| picture(&i.draw)).collect(),
                runs: texts(page).filter(|_| drawn).map(|run| placed(run, fonts, &mut glyphs)).collect(),
                lines: if drawn { lines(page, fonts) } else { Vec::new() },
                marks: page.marks.iter().map(mark).collect(),
            }
        })
        .collect();
    glyphs.retain(|key, _| !lacking.known.contains(key));
    let images = pages.images.iter().map(|raster| image(raster, lacking)).collect();
    Preview { pages: pages_out, glyphs, images }
}

fn texts(page: &Page) -> impl Iterator<Item = &TextRun> {
    page.items.iter().filter_map(|item| match &item.draw {
        Draw::Text(run) => Some(run),
        _ => None,
    })
}

fn placed(run: &TextRun, fonts: &Fonts, glyphs: &mut BTreeMap<String, Outline>) -> Run {
    let mut x = run.x;
    let mut places = Vec::with_capacity(run.glyphs.len());
    for glyph in &run.glyphs {
        let key = format!("{}{}", run.face.letter(), glyph.id);
        let outline = glyphs.entry(key.clone()).or_insert_with(|| Outline {
            d: fonts.outline(run.face, glyph.id),
            units_per_em: fonts.get(run.face).units,
        });
        if !outline.d.is_empty() {
            places.push((key, short(x + glyph.dx), short(run.y - glyph.dy)));
        }
        x += glyph.advance;
    }
    Run { glyphs: places, size: run.size, colour: run.colour.hex() }
}

/// The runs of each line joined: one line of text each.
fn lines(page: &Page, fonts: &Fonts) -> Vec<TextLine> {
    let mut lines: Vec<(u32, TextLine)> = Vec::new();
    for run in texts(page).filter(|r| !r.text.is_empty()) {
        let face = fonts.get(run.face);
        let (top, bottom) = (run.y - face.ascent * run.size, run.y - face.descent * run.size);
        let right = run.x + run.ink_width();
        match lines.last_mut() {
            Some((number, line)) if *number == run.line => {
                let end = right.max(line.x + line.width);
                let low = bottom.max(line.y + line.height);
                line.text.push_str(&run.text);
                line.x = line.x.min(run.x);
                line.y = line.y.min(top);
                line.width = end - line.x;
                line.height = low - line.y;
            }
            _ => {
                let line = TextLine {
                    text: run.text.clone(),
                    x: run.x,
                    y: top,
                    width: right - run.x,
                    height: bottom - top,
                };
                lines.push((run.line, line));
            }
        }
    }
    lines
        .into_iter()
        .map(|(_, line)| TextLine {
            text: line.text,
            x: short(line.x),
            y: short(line.y),
            width: short(line.width),
            height: short(line.height),
        })
        .collect()
}

fn shape(draw: &Draw) -> Option<Shape> {
    let Draw::Path(path) = draw else { return None };
    Some(Shape {
        d: svg(path),
        fill: path.fill.map(Colour::hex),
        stroke: path.stroke.map(|s| s.0.hex()),
        stroke_width: path.stroke.map(|s| s.1),
        dash: path.dash.map(|(dash, gap)| format!("{dash} {gap}")),
    })
}

fn svg(path: &Path) -> String {
    let mut d = String::new();
    for step in &path.steps {
        // Writing into a text cannot fail.
        let _ = match *step {
            Step::Move(x, y) => write!(d, "M{} {}", short(x), short(y)),
            Step::Line(x, y) => write!(d, "L{} {}", short(x), short(y)),
            Step::Curve(a, b, c, e, x, y) => {
                write!(d, "C{} {} {} {} {} {}", short(a), short(b), short(c), short(e), short(x), short(y))
            }
            Step::Close => write!(d, "Z"),
        };
    }
    d
}

fn picture(draw: &Draw) -> Option<PlacedPicture> {
    match *draw {
        Draw::Picture { image, x, y, width, height } => Some(PlacedPicture {
            image,
            x: short(x),
            y: short(y),
            width: short(width),
            height: short(height),
        }),
        _ => None,
    }
}

fn mark(mark: &crate::pages::Mark) -> PreviewMark {
    PreviewMark {
        kind: mark.kind,
        key: mark.key.clone(),
        x: short(mark.x),
        y: short(mark.y),
        width: short(mark.width),
        height: short(mark.height),
    }
}

fn image(raster: &Raster, lacking: &Lacking) -> PreviewImage {
    let stamp = stamp::of_file(&raster.file);
    let data = if lacking.known.contains(&stamp) { String::new() } else { STANDARD.encode(&raster.file) };
    let media = match raster.format {
        Format::Jpeg => "image/jpeg",
        Format::Png => "image/png",
    };
    PreviewImage { media: media.to_owned(), stamp, data }
}

/// A hundredth of a point is finer than any screen.
fn short(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}
