//! The same text in Typst's own language, with the same typefaces, numbering, tables, charts and PDF standard.

use std::fmt::Write as _;
use std::path::Path;

use sepakat_documents::fonts::Fonts;
use sepakat_documents::model::{Block, Cover, Document, Genre, Inline, List, Row, Table, TitleLine};

use crate::{Outcome, svg};

const AGREEMENT: &str = "#set page(paper: \"a4\", margin: 25mm, numbering: \"1 / 1\")\n\
#set text(font: \"Source Serif 4\", size: 11pt, lang: \"id\", hyphenate: true)\n\
#set par(justify: true)\n\n";

const REPORT: &str = "#set page(paper: \"a4\", margin: (left: 30mm, rest: 25mm), numbering: \"1 / 1\")\n\
#set text(font: \"Plus Jakarta Sans\", size: 9.5pt, lang: \"id\", hyphenate: true)\n\
#show table: set text(size: 8.5pt)\n\
#set table(stroke: (x, y) => (bottom: 0.4pt + rgb(\"#8C857B\")))\n\n";

/// The document as Typst source. Its charts are written into `folder`, where the source will stand as well.
pub fn source(document: &Document, folder: &Path, attach: bool) -> Outcome<String> {
    let mut out = match document.genre {
        Genre::Agreement => AGREEMENT.to_owned(),
        Genre::Report => REPORT.to_owned(),
    };
    // Writing into a String cannot fail.
    let _ = writeln!(out, "#set document(title: [{}])", escaped(&document.title));
    if let Some(attachment) = document.attachment.as_ref().filter(|_| attach) {
        let _ = writeln!(
            out,
            "#pdf.attach(\"{}\", relationship: \"source\", mime-type: \"{}\", description: \"{}\")",
            attachment.name, attachment.media, attachment.description
        );
    }
    let fonts = Fonts::load().map_err(|fault| format!("{fault:?}"))?;
    let mut writer = Writer { out, charts: 0, folder, fonts };
    writer.blocks(&document.blocks)?;
    Ok(writer.out)
}

struct Writer<'a> {
    out: String,
    charts: usize,
    folder: &'a Path,
    fonts: Fonts,
}

impl Writer<'_> {
    fn blocks(&mut self, all: &[Block]) -> Outcome<()> {
        all.iter().try_for_each(|block| self.block(block))
    }

    fn block(&mut self, block: &Block) -> Outcome<()> {
        let out = &mut self.out;
        match block {
            Block::Title(title) => {
                writeln!(out, "#align(center)[= {}]", escaped(&title.kind))?;
                for line in &title.lines {
                    let line = match line {
                        TitleLine::Joint(word) => escaped(word),
                        TitleLine::Name(name) => text(name),
                    };
                    writeln!(out, "#align(center)[{line}]")?;
                }
            }
            Block::Numbers(lines) => {
                for line in lines {
                    let number = line.number.as_deref().unwrap_or("....................");
                    writeln!(out, "#align(center)[{}: {}]", escaped(&line.label), escaped(number))?;
                }
            }
            Block::Paragraph(paragraph) => writeln!(out, "\n{}\n", text(&paragraph.text))?,
            Block::List(items) => list(items, out),
            Block::Article(article) => {
                let (label, title) = (escaped(&article.label), escaped(&article.title));
                writeln!(out, "\n#align(center)[== {label} \\ {title}]\n")?;
                self.blocks(&article.body)?;
            }
            Block::Annex(annex) => {
                if annex.new_page {
                    out.push_str("#pagebreak(weak: true)\n");
                }
                writeln!(out, "\n== {} {}\n", escaped(&annex.label), escaped(&annex.title))?;
                self.blocks(&annex.body)?;
            }
            Block::Heading(heading) => writeln!(out, "\n=== {}\n", text(heading))?,
            Block::Table(rows) => table(rows, out)?,
            Block::Note(note) => {
                writeln!(out, "\n#text(size: 8pt, fill: rgb(\"#57514A\"))[{}]\n", text(note))?
            }
            Block::Signatures(rooms) => {
                let columns = rooms.len().max(1);
                writeln!(out, "#block(breakable: false)[#grid(columns: {columns}, gutter: 1em,")?;
                for room in rooms {
                    let parts = [&room.party, &room.organisation, &room.name, &room.position];
                    let [party, organisation, name, position] = parts.map(|part| escaped(part));
                    writeln!(out, "align(center)[{party} \\ {organisation} #v(22mm) {name} \\ {position}],")?;
                }
                out.push_str(")]\n");
            }
            Block::Rule => out.push_str("#line(length: 100%)\n"),
            Block::Space(half_lines) => writeln!(out, "#v({}pt)", f64::from(*half_lines) * 7.5)?,
            // No peer is asked for a comparison, for two languages or for witnesses.
            Block::Picture(_)
            | Block::Marked(..)
            | Block::MarkedHead(_)
            | Block::Columns(_)
            | Block::Witnesses(_)
            | Block::Code(_)
            | Block::Seals(_) => {}
            Block::Chart(chart) => {
                let (drawn, alt) = svg::chart(chart, &self.fonts);
                self.charts += 1;
                let name = format!("chart-{}.svg", self.charts);
                std::fs::write(self.folder.join(&name), drawn)?;
                let alt = alt.replace('\\', "\\\\").replace('"', "\\\"");
                writeln!(out, "\n#image(\"{name}\", width: 100%, alt: \"{alt}\")\n")?;
            }
            Block::Cover(cover) => self::cover(cover, out)?,
            Block::Chapter(chapter) => {
                if chapter.new_page {
                    out.push_str("#pagebreak(weak: true)\n");
                }
                writeln!(out, "\n#text(size: 8pt, weight: 600)[{}]\n", escaped(&chapter.eyebrow))?;
                let headline = escaped(&chapter.headline);
                writeln!(out, "#[#set text(size: 21pt); #heading(level: 1)[{headline}]]\n")?;
                self.blocks(&chapter.body)?;
            }
            Block::KeyFigures(figures) => {
                writeln!(out, "#grid(columns: {}, gutter: 1em,", figures.len().max(1))?;
                for one in figures {
                    let [figure, label, note] =
                        [&one.figure, &one.label, &one.note].map(|part| escaped(part));
                    writeln!(out, "[#text(size: 30pt)[*{figure}*] \\ *{label}* \\ {note}],")?;
                }
                out.push_str(")\n");
            }
            Block::Beside(beside) => {
                out.push_str("#grid(columns: (112mm, 1fr), gutter: 7mm, [\n");
                self.blocks(&beside.main)?;
                self.out.push_str("], [\n#set text(size: 8pt)\n");
                for note in beside.notes.iter().filter(|note| !note.text.trim().is_empty()) {
                    writeln!(self.out, "*{}* \\ {}\n", escaped(&note.head), escaped(&note.text))?;
                }
                self.out.push_str("])\n");
            }
            Block::Said(said) => {
                let said = text(said);
                writeln!(
                    out,
                    "#block(inset: (left: 3mm), stroke: (left: 1.5pt + rgb(\"#7A4B27\")))[{said}]"
                )?;
            }
        }
        Ok(())
    }
}

fn cover(cover: &Cover, out: &mut String) -> Outcome<()> {
    let parts = [&cover.organisation, &cover.place, &cover.for_label, &cover.reader, &cover.eyebrow];
    let [organisation, place, label, reader, eyebrow] = parts.map(|part| escaped(part));
    writeln!(out, "*{organisation}* \\ {place} #h(1fr) {label} *{reader}* #v(60mm) {eyebrow}\n")?;
    writeln!(out, "#text(size: 30pt)[*{}*]\n", escaped(&cover.headline))?;
    if let Some(tenths) = &cover.tenths {
        for row in &tenths.rows {
            write!(
                out,
                "#grid(columns: 12, gutter: 2mm, [{}], [{}],",
                escaped(&row.label),
                escaped(&row.figure)
            )?;
            for circle in 0..10 {
                let fill = if circle < row.filled { "#234E70" } else { "#FFFFFF" };
                write!(out, "circle(radius: 2mm, fill: rgb(\"{fill}\"), stroke: 0.5pt),")?;
            }
            out.push_str(")\n");
        }
        writeln!(out, "\n{}\n", escaped(&tenths.note))?;
    }
    out.push_str("#grid(columns: (40mm, 1fr), row-gutter: 0.8em,\n");
    for (label, fact) in &cover.facts {
        writeln!(out, "[{}], [{}],", escaped(label), escaped(fact))?;
    }
    out.push_str(")\n");
    Ok(())
}

fn table(table: &Table, out: &mut String) -> Outcome<()> {
    let columns = table.columns.len();
    let shares: Vec<String> = table.columns.iter().map(|column| format!("{}fr", column.share)).collect();
    let heads: Vec<String> =
        table.columns.iter().map(|column| format!("[*{}*]", escaped(&column.head))).collect();
    writeln!(out, "#table(columns: ({},), table.header({}),", shares.join(", "), heads.join(", "))?;
    for row in &table.rows {
        match row {
            Row::Cells(cells) | Row::Total(cells) => {
                for column in 0..columns {
                    let cell = cells.get(column).map(|cell| text(cell)).unwrap_or_default();
                    write!(out, "[{cell}], ")?;
                }
            }
            Row::Group(name) => write!(out, "table.cell(colspan: {columns})[{}], ", text(name))?,
        }
        out.push('\n');
    }
    out.push_str(")\n");
    Ok(())
}

fn list(list: &List, out: &mut String) {
    out.push_str("#grid(columns: (9mm, 1fr), row-gutter: 0.8em,\n");
    for item in &list.items {
        let mut inner = String::new();
        if let Some(under) = &item.inner {
            self::list(under, &mut inner);
        }
        let _ = writeln!(out, "[{}], [{}\n{inner}],", escaped(&item.label), text(&item.text));
    }
    out.push_str(")\n");
}

fn text(parts: &[Inline]) -> String {
    parts
        .iter()
        .map(|part| match part {
            Inline::Bold(bold) | Inline::Term(bold) => format!("#strong[{}]", escaped(bold)),
            other => escaped(other.printed()),
        })
        .collect()
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if "\\#[]*_`$<>@=-+/~\"'".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out.replace('\n', " \\\n")
}
