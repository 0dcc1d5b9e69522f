//! The sheet a document is written on: one endless column of slabs, and the tree of what they mean.

use std::sync::Arc;

use sepakat_domain::organisation::Language;
use sha2::{Digest, Sha256};

use crate::fonts::{Face, Fonts};
use crate::images;
use crate::layout::manner::Manner;
use crate::layout::marked::change_line;
use crate::layout::slab::Slab;
use crate::layout::{Keep, LayoutFault};
use crate::lines::{Line, set};
use crate::measure::*;
use crate::model::{Align, Document, Image, Inline};
use crate::pages::*;
use crate::prose::{Hyphens, Prose, Source, Style};
use crate::shape::Shaper;

/// Text of the paper.
pub(crate) const TEXT: Style = Style::new(Face::Serif, BODY);

/// Everything that grows while a document is laid out.
pub(crate) struct Sheet<'a, 'f> {
    pub shaper: Shaper<'f>,
    pub frame: Frame,
    /// How its parts are set.
    pub manner: Manner,
    /// Width of the column that is written in now.
    pub column: f64,
    pub language: Language,
    pub slabs: Vec<Slab>,
    pub tree: Vec<Element>,
    pub images: Vec<Arc<Raster>>,
    /// Heights and contents of the tables' heads, to repeat them.
    pub heads: Vec<Slab>,
    /// Clauses, parties and signature rooms that slabs belong to.
    pub owners: Vec<(MarkKind, String)>,
    pub owner: Option<usize>,
    pub next_line: u32,
    /// Level of the heading that what is laid out now stands under; 0 for none.
    pub level: u8,
    /// The lines being drawn belong to a text with changes: each stretch is an element of its own.
    pub spanning: bool,
    /// The element of what stands above the text.
    pub legend: Option<ElementId>,
    pub told: &'a mut dyn FnMut() -> Keep,
}

/// Where and how lines become slabs.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Setting {
    /// Left edge, from the edge of the paper.
    pub x: f64,
    pub width: f64,
    pub align: Align,
    /// Before the first line.
    pub gap: f64,
    /// Height of a line.
    pub line: f64,
    /// From the top of a line to its baseline.
    pub rise: f64,
}

impl Setting {
    /// Text of the paper across a column.
    pub fn body(x: f64, width: f64, gap: f64) -> Setting {
        Setting { x, width, align: Align::Left, gap, line: LINE, rise: RISE }
    }
}

impl<'a, 'f> Sheet<'a, 'f> {
    pub fn new(document: &Document, fonts: &'f Fonts, told: &'a mut dyn FnMut() -> Keep) -> Sheet<'a, 'f> {
        let root = Element {
            kind: Kind::Document,
            parent: None,
            alt: None,
            span: 1,
            numbering: None,
            language: None,
        };
        let frame = Frame::of(document.paper);
        Sheet {
            shaper: Shaper::new(fonts),
            frame,
            manner: Manner::of(document.genre),
            column: frame.column(),
            language: document.language,
            slabs: Vec::new(),
            tree: vec![root],
            images: Vec::new(),
            heads: Vec::new(),
            owners: Vec::new(),
            owner: None,
            next_line: 1,
            level: 0,
            spanning: false,
            legend: None,
            told,
        }
    }

    /// Adds an element to the tree.
    pub fn element(&mut self, kind: Kind, parent: ElementId) -> ElementId {
        self.tree.push(Element {
            kind,
            parent: Some(parent),
            alt: None,
            span: 1,
            numbering: None,
            language: None,
        });
        self.tree.len() - 1
    }

    /// The kind of a heading one level below the current one: levels never skip.
    pub fn heading_kind(&self) -> Kind {
        match self.level {
            0 => Kind::H1,
            1 => Kind::H2,
            _ => Kind::H3,
        }
    }

    /// Running text as lines.
    pub fn running(&mut self, text: &[Inline], width: f64) -> Vec<Line> {
        let prose = Prose::new(text, self.manner.text);
        let hyphens =
            if self.manner.hyphens { Hyphens::On(self.language) } else { Hyphens::Wide(self.language, 0.6) };
        set(&prose, &mut self.shaper, width, self.manner.fit, hyphens)
    }

    /// Running text across a column.
    pub fn setting(&self, x: f64, width: f64, gap: f64) -> Setting {
        Setting { x, width, align: Align::Left, gap, line: self.manner.line, rise: self.manner.rise }
    }

    /// Makes slabs of lines, keeping two lines together at the beginning and the end.
    pub fn put_lines(&mut self, lines: Vec<Line>, setting: Setting, element: ElementId) {
        let count = lines.len();
        self.spanning = lines.iter().any(Line::changes);
        for (i, line) in lines.into_iter().enumerate() {
            let left = count - i - 1;
            let alone_before = i == 0 && left >= 1;
            let alone_after = left == 1;
            let mut slab = Slab {
                gap: if i == 0 { setting.gap } else { 0.0 },
                height: setting.line,
                keep: alone_before || alone_after,
                prose: true,
                owner: self.owner,
                ..Slab::default()
            };
            self.draw_line(line, setting, 0.0, Some(element), &mut slab);
            self.slabs.push(slab);
        }
        self.spanning = false;
    }

    /// Draws a line into a slab; `top` is the top of the line within it.
    pub fn draw_line(
        &mut self,
        line: Line,
        setting: Setting,
        top: f64,
        element: Option<ElementId>,
        slab: &mut Slab,
    ) {
        let slack = setting.width - line.width;
        let shift = match setting.align {
            Align::Left if line.rtl => slack.max(0.0),
            Align::Left => 0.0,
            Align::Centre => slack / 2.0,
            Align::Right => slack,
        };
        let (x, y) = (setting.x + shift, top + setting.rise);
        for mut run in line.runs {
            run.line = self.next_line;
            let element = match element {
                Some(element) if self.spanning => Some(self.span(element, &run, &line.stretches)),
                element => element,
            };
            let mut draw = Draw::Text(run);
            draw.shift(x, y);
            slab.items.push(Item { element, draw });
        }
        self.next_line += 1;
        for stretch in line.stretches {
            let (kind, key) = match stretch.source {
                Source::Fact(key) => (MarkKind::Fact, key),
                Source::Blank(key) => {
                    let (from, to) = ((x + stretch.x, y + 2.2), (x + stretch.x + stretch.width, y + 2.2));
                    let mut path = Path::line(from, to, 0.6, Colour::SECOND);
                    path.dash = Some((0.8, 1.4));
                    slab.items.push(Item { element: None, draw: Draw::Path(path) });
                    (MarkKind::Blank, key)
                }
                Source::Added(_) | Source::Removed(_) => {
                    let (from, wide) = (x + stretch.x, stretch.width);
                    let added = matches!(stretch.source, Source::Added(_));
                    slab.items.push(change_line(from, wide, y, added));
                    slab.bar = true;
                    continue;
                }
                Source::Text => continue,
            };
            slab.marks.push(Mark {
                kind,
                key,
                x: x + stretch.x,
                y: y - RISE,
                width: stretch.width,
                height: RISE + DROP,
            });
        }
    }

    /// Reads a picture file and gives its number and its size in pixels.
    pub fn image(&mut self, image: &Image, high: f64) -> Result<(usize, f64, f64), LayoutFault> {
        let key = (Sha256::digest(&image.bytes).into(), (high * 1000.0).round() as u64);
        let raster = self
            .shaper
            .fonts
            .picture(key, || images::read(&image.bytes, high))
            .ok_or_else(|| LayoutFault::Picture { alt: image.alt.clone() })?;
        let size = (f64::from(raster.width), f64::from(raster.height));
        let index = match self.images.iter().position(|known| *known == raster) {
            Some(known) => known,
            None => {
                self.images.push(raster);
                self.images.len() - 1
            }
        };
        Ok((index, size.0, size.1))
    }

    /// What follows belongs to a clause, a party, a room.
    pub fn own(&mut self, kind: MarkKind, key: &str) -> Option<usize> {
        let before = self.owner;
        if !key.is_empty() {
            self.owners.push((kind, key.to_owned()));
            self.owner = Some(self.owners.len() - 1);
        }
        before
    }

    /// Asks whether to go on.
    pub fn step(&mut self) -> Result<(), LayoutFault> {
        match (self.told)() {
            Keep::Going => Ok(()),
            Keep::Stop => Err(LayoutFault::Stopped),
        }
    }
}
