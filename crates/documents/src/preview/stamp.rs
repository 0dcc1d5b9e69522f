//! Stamps: a short text that is the same for pages that look the same, so that a page is sent to the screen once.
//!
//! A stamp lives no longer than the program runs, so the hash need not be the same on every machine.

use std::hash::{DefaultHasher, Hash, Hasher};

use crate::measure::Colour;
use crate::pages::{Draw, Mark, Page, Path, Step, TextRun};

/// The stamp of a page: its ink and its marks.
pub(super) fn of_page(page: &Page) -> String {
    let mut hasher = DefaultHasher::new();
    let mut line = None;
    for item in &page.items {
        match &item.draw {
            Draw::Text(run) => {
                // Lines are counted through the paper; here it only matters where one begins.
                (line.replace(run.line) == Some(run.line)).hash(&mut hasher);
                text(run, &mut hasher);
            }
            Draw::Path(path) => self::path(path, &mut hasher),
            Draw::Picture { image, x, y, width, height } => {
                image.hash(&mut hasher);
                numbers(&[*x, *y, *width, *height], &mut hasher);
            }
        }
    }
    for mark in &page.marks {
        let Mark { kind, key, x, y, width, height } = mark;
        (*kind as u8, key).hash(&mut hasher);
        numbers(&[*x, *y, *width, *height], &mut hasher);
    }
    written(hasher)
}

/// The stamp of a picture file.
pub(super) fn of_file(file: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    file.hash(&mut hasher);
    written(hasher)
}

fn text(run: &TextRun, hasher: &mut DefaultHasher) {
    (run.face as u8, colour(run.colour), &run.text).hash(hasher);
    numbers(&[run.x, run.y, run.size], hasher);
    for glyph in &run.glyphs {
        glyph.id.hash(hasher);
        numbers(&[glyph.advance, glyph.dx, glyph.dy], hasher);
    }
}

fn path(path: &Path, hasher: &mut DefaultHasher) {
    path.fill.map(colour).hash(hasher);
    if let Some((ink, width)) = path.stroke {
        colour(ink).hash(hasher);
        numbers(&[width], hasher);
    }
    if let Some((dash, gap)) = path.dash {
        numbers(&[dash, gap], hasher);
    }
    for step in &path.steps {
        match *step {
            Step::Move(x, y) => numbers(&[0.0, x, y], hasher),
            Step::Line(x, y) => numbers(&[1.0, x, y], hasher),
            Step::Curve(a, b, c, d, x, y) => numbers(&[2.0, a, b, c, d, x, y], hasher),
            Step::Close => numbers(&[3.0], hasher),
        }
    }
}

fn colour(Colour(red, green, blue): Colour) -> [u8; 3] {
    [red, green, blue]
}

fn numbers(all: &[f64], hasher: &mut DefaultHasher) {
    all.iter().for_each(|one| hasher.write_u64(one.to_bits()));
}

fn written(hasher: DefaultHasher) -> String {
    format!("{:016x}", hasher.finish())
}
