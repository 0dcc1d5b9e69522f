//! From a document to pages: what stands where.

use crate::fonts::Fonts;
use crate::model::{Block, Document};
use crate::pages::{ElementId, Pages};

mod beside;
mod blocks;
mod code;
mod columns;
mod cover;
mod figure;
mod foot;
mod head;
mod kawung;
mod lists;
mod manner;
mod margin;
mod marked;
mod paginate;
mod place;
mod report;
mod roles;
mod seals;
mod sheet;
mod signatures;
mod slab;
mod table;
mod witnesses;

use sheet::Sheet;

/// How far the work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Which part of the work.
    pub part: Part,
    /// Steps done.
    pub done: usize,
    /// Steps in all.
    pub total: usize,
}

/// A part of the work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Setting the parts of the document in lines.
    Layout,
    /// Writing the pages into the file.
    Writing,
}

/// Whether to go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// Go on.
    Going,
    /// Stop: nothing is made.
    Stop,
}

/// Why there are no pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LayoutFault {
    /// The caller asked to stop.
    Stopped,
    /// A picture file cannot be read.
    Picture {
        /// What the picture shows.
        alt: String,
    },
}

impl std::fmt::Display for LayoutFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            LayoutFault::Stopped => write!(f, "stopped"),
            LayoutFault::Picture { alt } => write!(f, "the picture '{alt}' cannot be read"),
        }
    }
}

impl std::error::Error for LayoutFault {}

/// Lays a document out on pages. `told` hears after each part how far the work is and may stop it.
pub fn lay_out(
    document: &Document,
    fonts: &Fonts,
    told: &mut dyn FnMut(Progress) -> Keep,
) -> Result<Pages, LayoutFault> {
    let total = count(&document.blocks);
    let mut done = 0;
    let mut step = || {
        done += 1;
        told(Progress { part: Part::Layout, done, total })
    };
    let mut sheet = Sheet::new(document, fonts, &mut step);
    sheet.begin_legend(document);
    sheet.blocks(&document.blocks, 0)?;
    Ok(place::place(sheet, document))
}

/// How many blocks there are, those inside articles and annexes included.
fn count(blocks: &[Block]) -> usize {
    blocks
        .iter()
        .map(|block| match block {
            Block::Article(article) => 1 + count(&article.body),
            Block::Annex(annex) => 1 + count(&annex.body),
            Block::Chapter(chapter) => 1 + count(&chapter.body),
            Block::Beside(beside) => 1 + count(&beside.main),
            Block::Columns(columns) => 1 + pairs(&columns.left, &columns.right),
            Block::MarkedHead(head) => 1 + count(&head.body),
            _ => 1,
        })
        .sum()
}

/// How many steps the rows of two columns take.
fn pairs(left: &[Block], right: &[Block]) -> usize {
    let body = |block: Option<&Block>| match block {
        Some(Block::Article(article)) => article.body.clone(),
        _ => Vec::new(),
    };
    (0..left.len().max(right.len())).map(|at| 1 + pairs(&body(left.get(at)), &body(right.get(at)))).sum()
}

impl Sheet<'_, '_> {
    /// Sets blocks one after the other under an element.
    fn blocks(&mut self, blocks: &[Block], parent: ElementId) -> Result<(), LayoutFault> {
        for (at, block) in blocks.iter().enumerate() {
            self.step()?;
            match block {
                Block::Title(title) => self.title(title, parent)?,
                Block::Numbers(lines) => self.numbers(lines, parent),
                Block::Paragraph(paragraph) => self.paragraph(paragraph, parent),
                Block::List(list) => self.list(list, parent, 0.0),
                Block::Article(article) => self.article(article, parent)?,
                Block::Annex(annex) => self.annex(annex, parent)?,
                Block::Heading(text) => self.heading(text, parent),
                Block::Table(table) => self.table(table, parent),
                Block::Note(text) => self.note(text, parent),
                Block::Signatures(rooms) => {
                    let after = Self::high_of_witnesses(blocks.get(at + 1));
                    self.signatures(rooms, after, parent);
                }
                Block::Columns(columns) => self.columns(columns, parent)?,
                Block::Witnesses(witnesses) => self.witnesses(witnesses, parent),
                Block::Code(code) => self.code(code, parent),
                Block::Seals(rooms) => self.seals(rooms, parent),
                Block::Picture(picture) => self.picture(picture, parent)?,
                Block::Chart(chart) => self.chart(chart, parent),
                Block::Rule => self.rule(),
                Block::Space(halves) => self.space(*halves),
                Block::Cover(cover) => self.cover(cover, parent)?,
                Block::Chapter(chapter) => self.chapter(chapter, parent)?,
                Block::KeyFigures(figures) => self.key_figures(figures, parent),
                Block::Beside(beside) => self.beside(beside, parent)?,
                Block::Said(text) => self.said(text, parent),
                Block::Marked(inner, mark) => self.marked(inner, mark, parent)?,
                Block::MarkedHead(head) => self.marked_head(head, parent)?,
            }
        }
        Ok(())
    }
}
