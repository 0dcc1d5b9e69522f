//! The same text in Typst's own language, with the same typeface, numbering, tables and PDF standard, and the time
//! that Typst needs for it.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use sepakat_documents::model::{Block, Document, Inline, List, Row, TitleLine};

use crate::Outcome;

const HEAD: &str = "#set page(paper: \"a4\", margin: 25mm, numbering: \"1 / 1\")\n\
#set text(font: \"Source Serif 4\", size: 11pt, lang: \"id\", hyphenate: true)\n\
#set par(justify: true)\n\n";

/// The document as Typst source.
pub fn source(document: &Document) -> String {
    let mut out = HEAD.to_owned();
    // Writing into a String cannot fail.
    let _ = writeln!(out, "#set document(title: [{}])", escaped(&document.title));
    blocks(&document.blocks, &mut out);
    out
}

fn blocks(all: &[Block], out: &mut String) {
    for block in all {
        match block {
            Block::Title(title) => {
                let _ = writeln!(out, "#align(center)[= {}]", escaped(&title.kind));
                for line in &title.lines {
                    let line = match line {
                        TitleLine::Joint(word) => escaped(word),
                        TitleLine::Name(name) => text(name),
                    };
                    let _ = writeln!(out, "#align(center)[{line}]");
                }
            }
            Block::Numbers(lines) => {
                for line in lines {
                    let number = line.number.as_deref().unwrap_or("....................");
                    let _ = writeln!(out, "#align(center)[{}: {}]", escaped(&line.label), escaped(number));
                }
            }
            Block::Paragraph(paragraph) => {
                let _ = writeln!(out, "\n{}\n", text(&paragraph.text));
            }
            Block::List(items) => list(items, out),
            Block::Article(article) => {
                let _ = writeln!(
                    out,
                    "\n#align(center)[== {} \\ {}]\n",
                    escaped(&article.label),
                    escaped(&article.title)
                );
                blocks(&article.body, out);
            }
            Block::Annex(annex) => {
                if annex.new_page {
                    out.push_str("#pagebreak(weak: true)\n");
                }
                let _ = writeln!(out, "\n== {} {}\n", escaped(&annex.label), escaped(&annex.title));
                blocks(&annex.body, out);
            }
            Block::Heading(heading) => {
                let _ = writeln!(out, "\n=== {}\n", text(heading));
            }
            Block::Table(table) => {
                let columns = table.columns.len();
                let shares: Vec<String> =
                    table.columns.iter().map(|column| format!("{}fr", column.share)).collect();
                let heads: Vec<String> =
                    table.columns.iter().map(|column| format!("[*{}*]", escaped(&column.head))).collect();
                let _ = writeln!(
                    out,
                    "#table(columns: ({},), table.header({}),",
                    shares.join(", "),
                    heads.join(", ")
                );
                for row in &table.rows {
                    match row {
                        Row::Cells(cells) | Row::Total(cells) => {
                            for column in 0..columns {
                                let cell = cells.get(column).map(|cell| text(cell)).unwrap_or_default();
                                let _ = write!(out, "[{cell}], ");
                            }
                        }
                        Row::Group(name) => {
                            let _ = write!(out, "table.cell(colspan: {columns})[{}], ", text(name));
                        }
                    }
                    out.push('\n');
                }
                out.push_str(")\n");
            }
            Block::Note(note) => {
                let _ = writeln!(out, "\n#text(size: 9pt)[{}]\n", text(note));
            }
            Block::Signatures(rooms) => {
                let _ = writeln!(
                    out,
                    "#block(breakable: false)[#grid(columns: {}, gutter: 1em,",
                    rooms.len().max(1)
                );
                for room in rooms {
                    let parts = [&room.party, &room.organisation, &room.name, &room.position];
                    let parts: Vec<String> = parts.iter().map(|part| escaped(part)).collect();
                    let _ = writeln!(
                        out,
                        "align(center)[{} \\ {} #v(22mm) {} \\ {}],",
                        parts[0], parts[1], parts[2], parts[3]
                    );
                }
                out.push_str(")]\n");
            }
            Block::Rule => out.push_str("#line(length: 100%)\n"),
            Block::Space(half_lines) => {
                let _ = writeln!(out, "#v({}pt)", f64::from(*half_lines) * 7.5);
            }
            Block::Picture(_) | Block::Chart(_) => {}
        }
    }
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

/// The Python that has Typst.
pub fn python() -> Option<PathBuf> {
    let venv = PathBuf::from(std::env::var_os("SEPAKAT_VENV")?);
    let python = venv.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    let has = Command::new(&python).args(["-c", "import typst"]).status();
    has.is_ok_and(|status| status.success()).then_some(python)
}

/// Compiles once in a fresh process and gives the time of the compilation alone.
pub fn compile(python: &Path, source: &Path, target: &Path) -> Outcome<Duration> {
    let fonts = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/documents/fonts");
    let script = "import sys, time, typst\n\
        source, target, fonts = sys.argv[1:]\n\
        started = time.perf_counter()\n\
        typst.compile(source, output=target, font_paths=[fonts], ignore_system_fonts=True, pdf_standards='a-3a')\n\
        print(time.perf_counter() - started)";
    let output = Command::new(python).args(["-c", script]).arg(source).arg(target).arg(fonts).output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned().into());
    }
    Ok(Duration::from_secs_f64(String::from_utf8_lossy(&output.stdout).trim().parse()?))
}
