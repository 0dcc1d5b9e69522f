//! A paper as sections of strands: every piece of it that can change by itself, in reading order.

use super::{Role, SectionKind};
use crate::model::{
    Align, Block, Inline, List, ListKind, Row, SignatureRoom, Table, Text, Title, TitleLine, plain,
};

/// A section of one version.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Whole {
    pub kind: SectionKind,
    pub key: String,
    pub label: String,
    pub title: String,
    pub new_page: bool,
    pub strands: Vec<Strand>,
    pub rooms: Vec<SignatureRoom>,
    pub head: Option<Title>,
}

/// Something that can change by itself.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Strand {
    pub role: Role,
    pub label: String,
    pub cells: Vec<Text>,
    /// It stays with what follows.
    pub keep: bool,
    /// The table it is a row of.
    pub table: Option<Shape>,
    /// What it is when it is not text.
    pub figure: Option<Box<Block>>,
}

/// A table without its rows.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Shape {
    pub summary: String,
    pub columns: Vec<(f64, Align)>,
}

impl Strand {
    fn new(role: Role, cells: Vec<Text>) -> Strand {
        Strand { role, label: String::new(), cells, keep: false, table: None, figure: None }
    }

    /// The text of a cell as it is printed.
    pub fn cell(&self, index: usize) -> String {
        self.cells.get(index).map(|text| printed(text)).unwrap_or_default()
    }

    /// All its text.
    pub fn printed(&self) -> String {
        let cells: Vec<String> = self.cells.iter().map(|text| printed(text)).collect();
        cells.join("\t")
    }
}

pub(super) fn printed(text: &[Inline]) -> String {
    text.iter().map(|part| part.printed()).collect()
}

/// Cuts a paper into sections.
pub(super) fn sections(blocks: &[Block]) -> Vec<Whole> {
    let mut cutter = Cutter { sections: Vec::new() };
    cutter.section(SectionKind::Front, "", "", "");
    cutter.blocks(blocks);
    cutter.sections.retain(|section| section.kind != SectionKind::Front || !section.strands.is_empty());
    cutter.sections
}

struct Cutter {
    sections: Vec<Whole>,
}

impl Cutter {
    fn section(&mut self, kind: SectionKind, key: &str, label: &str, title: &str) {
        self.sections.push(Whole {
            kind,
            key: key.to_owned(),
            label: label.to_owned(),
            title: title.to_owned(),
            new_page: false,
            strands: Vec::new(),
            rooms: Vec::new(),
            head: None,
        });
    }

    fn push(&mut self, strand: Strand) {
        if let Some(section) = self.sections.last_mut() {
            section.strands.push(strand);
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Title(title) => self.title(title),
            Block::Numbers(lines) => {
                for line in lines {
                    let cells =
                        vec![plain(line.label.clone()), plain(line.number.clone().unwrap_or_default())];
                    self.push(Strand::new(Role::Number, cells));
                }
            }
            Block::Paragraph(paragraph) => {
                let strand = Strand::new(Role::Paragraph, vec![paragraph.text.clone()]);
                self.push(Strand { keep: paragraph.keep_with_next, ..strand });
            }
            Block::List(list) => self.list(list),
            Block::Article(article) => {
                self.section(SectionKind::Article, &article.key, &article.label, &article.title);
                self.blocks(&article.body);
            }
            Block::Annex(annex) => {
                self.section(SectionKind::Annex, &annex.title, &annex.label, &annex.title);
                if let Some(section) = self.sections.last_mut() {
                    section.new_page = annex.new_page;
                }
                self.blocks(&annex.body);
            }
            Block::Heading(text) | Block::Said(text) => {
                self.push(Strand::new(Role::Heading, vec![text.clone()]))
            }
            Block::Note(text) => self.push(Strand::new(Role::Note, vec![text.clone()])),
            Block::Table(table) => self.table(table),
            Block::Signatures(rooms) => self.rooms(rooms),
            Block::Witnesses(witnesses) => {
                self.push(Strand::new(Role::Paragraph, vec![plain(witnesses.label.clone())]));
                for room in &witnesses.rooms {
                    let text = format!("{}, {}", room.name, room.position);
                    let text = text.trim_end_matches(", ").to_owned();
                    self.push(Strand::new(Role::Paragraph, vec![plain(text)]));
                }
            }
            // Seals are set on what was signed; a comparison is of drafts.
            Block::Seals(_) | Block::Code(_) => {}
            // One side after the other: what changed in one language is marked in that language.
            Block::Columns(columns) => {
                self.blocks(&columns.left);
                self.blocks(&columns.right);
            }
            Block::Chapter(chapter) => {
                self.section(SectionKind::Annex, &chapter.key, &chapter.eyebrow, &chapter.headline);
                self.blocks(&chapter.body);
            }
            Block::Beside(beside) => self.blocks(&beside.main),
            Block::Marked(inner, _) => self.block(inner),
            Block::MarkedHead(head) => {
                self.section(SectionKind::Article, &head.key, &printed(&head.label), &printed(&head.title));
                self.blocks(&head.body);
            }
            Block::Picture(_)
            | Block::Chart(_)
            | Block::Rule
            | Block::Space(_)
            | Block::Cover(_)
            | Block::KeyFigures(_) => {
                let strand = Strand::new(Role::Figure, Vec::new());
                self.push(Strand { figure: Some(Box::new(block.clone())), ..strand });
            }
        }
    }

    fn title(&mut self, title: &Title) {
        self.push(Strand::new(Role::Title, vec![plain(title.kind.clone())]));
        for line in &title.lines {
            self.push(match line {
                TitleLine::Joint(word) => Strand::new(Role::Joint, vec![plain(word.clone())]),
                TitleLine::Name(text) => Strand::new(Role::Name, vec![text.clone()]),
            });
        }
        if let Some(section) = self.sections.last_mut() {
            section.head = Some(title.clone());
        }
    }

    fn list(&mut self, list: &List) {
        let role = match list.kind {
            ListKind::Parties => Role::Party,
            ListKind::Recitals => Role::Recital,
            ListKind::Paragraphs => Role::Numbered,
            ListKind::Letters => Role::Letter,
        };
        for item in &list.items {
            let strand = Strand::new(role, vec![item.text.clone()]);
            self.push(Strand { label: item.label.clone(), ..strand });
            if let Some(inner) = &item.inner {
                self.list(inner);
            }
        }
    }

    fn table(&mut self, table: &Table) {
        let shape = Shape {
            summary: table.summary.clone(),
            columns: table.columns.iter().map(|column| (column.share, column.align)).collect(),
        };
        let heads = table.columns.iter().map(|column| plain(column.head.clone())).collect();
        let rows = table.rows.iter().map(|row| match row {
            Row::Cells(cells) => Strand::new(Role::Row, cells.clone()),
            Row::Group(text) => Strand::new(Role::Group, vec![text.clone()]),
            Row::Total(cells) => Strand::new(Role::Total, cells.clone()),
        });
        for strand in std::iter::once(Strand::new(Role::Columns, heads)).chain(rows) {
            self.push(Strand { table: Some(shape.clone()), ..strand });
        }
    }

    fn rooms(&mut self, rooms: &[SignatureRoom]) {
        self.section(SectionKind::Signatures, "", "", "");
        for room in rooms {
            let cells = [&room.party, &room.organisation, &room.name, &room.position];
            self.push(Strand::new(Role::Room, cells.map(|text| plain(text.clone())).to_vec()));
        }
        if let Some(section) = self.sections.last_mut() {
            section.rooms = rooms.to_vec();
        }
    }
}
