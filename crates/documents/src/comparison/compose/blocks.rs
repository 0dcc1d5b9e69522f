//! The parts of a section put together again: items into their lists, rows into their tables.

use sepakat_domain::difference::RunKind;

use super::{Printer, labelled, marked_text};
use crate::comparison::strands::Shape;
use crate::comparison::{Part, Role, Section};
use crate::model::{
    Block, Column, Inline, List, ListItem, ListKind, NumberLine, Paragraph, Row, Table, Text, Title,
    TitleLine,
};

impl Printer<'_> {
    /// The blocks of a section's parts.
    pub(super) fn parts(&self, section: &Section) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut rest = section.parts.as_slice();
        while let Some(first) = rest.first() {
            let count = rest.iter().skip(1).take_while(|part| together(first, part)).count() + 1;
            let (group, left) = rest.split_at(count);
            self.group(first.role, group, section, &mut blocks);
            rest = left;
        }
        blocks
    }

    fn group(&self, role: Role, parts: &[Part], section: &Section, blocks: &mut Vec<Block>) {
        match role {
            Role::Title | Role::Joint | Role::Name => blocks.push(self.title(parts, section)),
            Role::Number => self.numbers(parts, blocks),
            Role::Party => blocks.push(self.list(ListKind::Parties, parts)),
            Role::Recital | Role::Letter => blocks.push(self.list(ListKind::Recitals, parts)),
            Role::Numbered => blocks.push(self.list(ListKind::Paragraphs, parts)),
            Role::Columns | Role::Row | Role::Group | Role::Total => blocks.push(self.table(parts)),
            Role::Paragraph | Role::Heading | Role::Note | Role::Room | Role::Figure => {
                for part in parts {
                    let Some(block) = self.single(part) else { continue };
                    let mark = self.mark(part);
                    blocks.push(if mark.changed { Block::Marked(Box::new(block), mark) } else { block });
                }
            }
        }
    }

    fn single(&self, part: &Part) -> Option<Block> {
        let text = || marked_text(part, 0);
        Some(match part.role {
            Role::Heading => Block::Heading(text()),
            Role::Note => Block::Note(text()),
            Role::Figure => (**part.new.as_ref()?.figure.as_ref()?).clone(),
            Role::Room => {
                let mut lines: Text = Vec::new();
                for cell in (0..part.cells.len()).map(|index| marked_text(part, index)) {
                    if !cell.is_empty() && !lines.is_empty() {
                        lines.push(Inline::Plain("\n".to_owned()));
                    }
                    lines.extend(cell);
                }
                Block::Paragraph(Paragraph { text: lines, keep_with_next: false })
            }
            _ => {
                let keep_with_next =
                    part.new.as_ref().or(part.old.as_ref()).is_some_and(|strand| strand.keep);
                Block::Paragraph(Paragraph { text: text(), keep_with_next })
            }
        })
    }

    fn title(&self, parts: &[Part], section: &Section) -> Block {
        let mut title = Title {
            lines: Vec::new(),
            kind: String::new(),
            ..section.source.head.clone().unwrap_or_default()
        };
        for part in parts {
            let same = part.change.is_none();
            match (&part.new, part.role) {
                (Some(strand), Role::Title) if same => title.kind = strand.cell(0),
                (Some(strand), Role::Joint) if same => title.lines.push(TitleLine::Joint(strand.cell(0))),
                _ => title.lines.push(TitleLine::Name(marked_text(part, 0))),
            }
        }
        let mark = parts.iter().map(|part| self.mark(part)).find(|mark| mark.changed);
        let block = Block::Title(title);
        // The lines that changed have bars of their own.
        mark.filter(|mark| !mark.note.is_empty())
            .map_or(block.clone(), |mark| Block::Marked(Box::new(block), mark))
    }

    fn numbers(&self, parts: &[Part], blocks: &mut Vec<Block>) {
        let mut lines: Vec<NumberLine> = Vec::new();
        let same = parts.iter().all(|part| part.change.is_none());
        for part in parts {
            match &part.new {
                Some(strand) if same => {
                    let number = Some(strand.cell(1)).filter(|number| !number.is_empty());
                    lines.push(NumberLine { label: strand.cell(0), number });
                }
                _ => {
                    let mut text = marked_text(part, 0);
                    text.push(Inline::Plain(": ".to_owned()));
                    text.extend(marked_text(part, 1));
                    let block = Block::Paragraph(Paragraph { text, keep_with_next: true });
                    blocks.push(Block::Marked(Box::new(block), self.mark(part)));
                }
            }
        }
        if !lines.is_empty() {
            blocks.push(Block::Numbers(lines));
        }
    }

    fn list(&self, kind: ListKind, parts: &[Part]) -> Block {
        let mut items: Vec<ListItem> = Vec::new();
        for part in parts {
            let item = self.item(part);
            let above = if part.role == Role::Letter && kind == ListKind::Paragraphs {
                items.last_mut()
            } else {
                None
            };
            match above {
                Some(above) => above
                    .inner
                    .get_or_insert_with(|| Box::new(List { kind: ListKind::Letters, items: Vec::new() }))
                    .items
                    .push(item),
                None => items.push(item),
            }
        }
        Block::List(List { kind, items })
    }

    fn item(&self, part: &Part) -> ListItem {
        let kind = match (&part.old, &part.new) {
            (None, _) => RunKind::Added,
            (_, None) => RunKind::Removed,
            _ => RunKind::Kept,
        };
        let mark = self.mark(part);
        ListItem {
            label: part.label.clone(),
            text: marked_text(part, 0),
            mark: mark.changed.then_some(mark),
            marked_label: labelled(&part.label, kind),
            ..ListItem::default()
        }
    }

    fn table(&self, parts: &[Part]) -> Block {
        let shape = parts
            .iter()
            .find_map(shape_of)
            .cloned()
            .unwrap_or(Shape { summary: String::new(), columns: Vec::new() });
        let head = parts.first().filter(|part| part.role == Role::Columns);
        let columns = shape.columns.iter().enumerate().map(|(index, (share, align))| {
            let named = head.and_then(|part| part.new.as_ref().or(part.old.as_ref()));
            Column {
                head: named.map(|strand| strand.cell(index)).unwrap_or_default(),
                share: *share,
                align: *align,
            }
        });
        let rows = parts.iter().filter_map(|part| {
            let cells = || (0..part.cells.len()).map(|index| marked_text(part, index)).collect::<Vec<Text>>();
            match part.role {
                Role::Row => Some(Row::Cells(cells())),
                Role::Total => Some(Row::Total(cells())),
                Role::Group => Some(Row::Group(marked_text(part, 0))),
                _ => None,
            }
        });
        Block::Table(Table { summary: shape.summary, columns: columns.collect(), rows: rows.collect() })
    }
}

fn shape_of(part: &Part) -> Option<&Shape> {
    part.new.as_ref().or(part.old.as_ref()).and_then(|strand| strand.table.as_ref())
}

/// Whether a part belongs into one block with the first of it.
fn together(first: &Part, part: &Part) -> bool {
    match first.role {
        Role::Title | Role::Joint | Role::Name => matches!(part.role, Role::Title | Role::Joint | Role::Name),
        Role::Numbered => matches!(part.role, Role::Numbered | Role::Letter),
        Role::Columns | Role::Row | Role::Group | Role::Total => {
            let row = matches!(part.role, Role::Row | Role::Group | Role::Total);
            row && columns_of(first) == columns_of(part)
        }
        role => part.role == role,
    }
}

fn columns_of(part: &Part) -> usize {
    shape_of(part).map_or(0, |shape| shape.columns.len())
}
