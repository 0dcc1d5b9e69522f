//! Characters that no typeface of ours can show.

use std::collections::BTreeSet;

use crate::fonts::{Face, Fonts};
use crate::model::{Annex, Article, Block, Cover, Document, List, Row, SignatureRoom, Text, TitleLine};
use crate::shape::is_invisible;

/// The characters of a document that would be printed as a box, each once, in order.
pub fn missing_characters(document: &Document, fonts: &Fonts) -> Vec<char> {
    let mut seen = BTreeSet::new();
    let mut look = |text: &str| {
        // Nearly all are ASCII, which the typeface of running text has; the live page asks with every key.
        let shown = |c: char| c.is_ascii() || c.is_control() || c.is_whitespace() || is_invisible(c);
        seen.extend(text.chars().filter(|&c| !shown(c) && fonts.showing(Face::Serif, c).is_none()));
    };
    let foot = &document.footer;
    for text in
        [&foot.number, &foot.version, &foot.check_label, &foot.check_code, &foot.page, &foot.page_other]
    {
        look(text);
    }
    text(&document.legend, &mut look);
    blocks(&document.blocks, &mut look);
    seen.into_iter().collect()
}

fn blocks(all: &[Block], look: &mut dyn FnMut(&str)) {
    for block in all {
        match block {
            Block::Title(title) => {
                look(&title.kind);
                for line in &title.lines {
                    match line {
                        TitleLine::Joint(word) => look(word),
                        TitleLine::Name(name) => text(name, look),
                    }
                }
            }
            Block::Numbers(lines) => {
                for line in lines {
                    look(&line.label);
                    look(line.number.as_deref().unwrap_or(""));
                }
            }
            Block::Paragraph(paragraph) => text(&paragraph.text, look),
            Block::List(inner) => list(inner, look),
            Block::Article(Article { label, title, body, .. })
            | Block::Annex(Annex { label, title, body, .. }) => {
                look(label);
                look(title);
                blocks(body, look);
            }
            Block::Heading(words) | Block::Note(words) | Block::Said(words) => text(words, look),
            Block::Cover(cover) => self::cover(cover, look),
            Block::Chapter(chapter) => {
                look(&chapter.eyebrow);
                look(&chapter.headline);
                blocks(&chapter.body, look);
            }
            Block::KeyFigures(figures) => {
                for one in figures {
                    [&one.figure, &one.label, &one.note].into_iter().for_each(|words| look(words));
                }
            }
            Block::Beside(beside) => {
                blocks(&beside.main, look);
                for note in &beside.notes {
                    look(&note.head);
                    look(&note.text);
                }
            }
            Block::Table(table) => {
                table.columns.iter().for_each(|c| look(&c.head));
                for row in &table.rows {
                    match row {
                        Row::Cells(cells) | Row::Total(cells) => cells.iter().for_each(|c| text(c, look)),
                        Row::Group(words) => text(words, look),
                    }
                }
            }
            Block::Signatures(rooms) => rooms.iter().for_each(|r| room(r, look)),
            Block::Columns(columns) => {
                columns.names.iter().for_each(|name| look(name));
                blocks(&columns.left, look);
                blocks(&columns.right, look);
            }
            Block::Witnesses(witnesses) => {
                look(&witnesses.label);
                for room in &witnesses.rooms {
                    look(&room.name);
                    look(&room.position);
                }
            }
            Block::Code(code) => look(&code.note),
            Block::Seals(rooms) => {
                for room in rooms {
                    look(&room.label);
                    look(&room.note);
                }
            }
            Block::Chart(chart) => chart.texts().into_iter().for_each(&mut *look),
            Block::Marked(inner, mark) => {
                look(&mark.note);
                blocks(std::slice::from_ref(&**inner), look);
            }
            Block::MarkedHead(head) => {
                text(&head.label, look);
                text(&head.title, look);
                look(&head.mark.note);
                blocks(&head.body, look);
            }
            Block::Picture(_) | Block::Rule | Block::Space(_) => {}
        }
    }
}

fn cover(cover: &Cover, look: &mut dyn FnMut(&str)) {
    for words in [&cover.organisation, &cover.place, &cover.for_label, &cover.reader, &cover.eyebrow] {
        look(words);
    }
    look(&cover.headline);
    for (label, words) in &cover.facts {
        look(label);
        look(words);
    }
    if let Some(tenths) = &cover.tenths {
        look(&tenths.note);
        tenths.rows.iter().for_each(|row| look(&row.label));
    }
}

fn text(text: &Text, look: &mut dyn FnMut(&str)) {
    text.iter().for_each(|part| look(part.printed()));
}

fn list(list: &List, look: &mut dyn FnMut(&str)) {
    for item in &list.items {
        look(&item.label);
        text(&item.text, look);
        look(item.code.as_deref().unwrap_or(""));
        if let Some(inner) = &item.inner {
            self::list(inner, look);
        }
    }
}

fn room(room: &SignatureRoom, look: &mut dyn FnMut(&str)) {
    for text in [&room.party, &room.organisation, &room.name, &room.position, &room.caption] {
        look(text);
    }
    room.stamp.iter().for_each(|line| look(line));
}
