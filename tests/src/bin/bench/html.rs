//! The same report as one HTML page, charts inside it, for the peers that print HTML.

use std::fmt::Write as _;

use sepakat_documents::fonts::Fonts;
use sepakat_documents::model::{Align, Block, Cover, Document, Inline, List, Row, Table, Text};

use crate::svg::escaped;
use crate::{Outcome, peer, svg};

const STYLE: &str = "@page { size: A4; margin: 25mm 25mm 25mm 30mm;\n\
@bottom-right { content: counter(page) ' / ' counter(pages); font: 8pt 'Plus Jakarta Sans' } }\n\
body { font: 9.5pt/1.45 'Plus Jakarta Sans'; color: #1B1813; margin: 0 }\n\
h1 { font-size: 21pt; line-height: 1.2; margin: 0 0 4mm } h2 { font-size: 12pt }\n\
.page { break-before: page } .eyebrow { font-size: 8pt; font-weight: 600; color: #7A4B27 }\n\
svg { display: block; break-inside: avoid }\n\
table { width: 100%; border-collapse: collapse; font-size: 8.5pt; table-layout: fixed }\n\
td, th { text-align: left; vertical-align: top; padding: 1.9mm 1.3mm; border-bottom: .4pt solid #8C857B }\n\
tr { break-inside: avoid } .right { text-align: right } .group { background: #F1F0ED } .total { font-weight: 600 }\n\
.note { font-size: 8pt; color: #57514A } .said { border-left: 1.5pt solid #7A4B27; padding-left: 3mm }\n\
.main { width: 112mm; float: left } .notes { width: 36mm; float: right; font-size: 8pt }\n\
.beside::after { content: ''; display: block; clear: both }\n\
.figures { width: 100% } .figures td { border: 0 } .figure { font-size: 30pt; color: #234E70; font-weight: 700 }\n\
.cover { padding-top: 60mm } .cover h1 { font-size: 30pt }\n";

/// The document as a page of HTML.
pub fn source(document: &Document) -> Outcome<String> {
    let mut out = String::from("<!DOCTYPE html>\n<html lang=\"id\"><head><meta charset=\"utf-8\">");
    writeln!(out, "<title>{}</title><style>", escaped(&document.title))?;
    for (file, weight) in [("Regular", 400), ("SemiBold", 600), ("Bold", 700)] {
        let font = peer::fonts().canonicalize()?.join(format!("PlusJakartaSans-{file}.ttf"));
        writeln!(
            out,
            "@font-face {{ font-family: 'Plus Jakarta Sans'; font-weight: {weight}; src: url('file://{}') }}",
            font.display()
        )?;
    }
    writeln!(out, "{STYLE}</style></head><body>")?;
    let fonts = Fonts::load().map_err(|fault| format!("{fault:?}"))?;
    blocks(&document.blocks, &fonts, &mut out)?;
    out.push_str("</body></html>\n");
    Ok(out)
}

fn blocks(all: &[Block], fonts: &Fonts, out: &mut String) -> Outcome<()> {
    for block in all {
        match block {
            Block::Paragraph(paragraph) => writeln!(out, "<p>{}</p>", text(&paragraph.text))?,
            Block::List(items) => list(items, out)?,
            Block::Heading(heading) => writeln!(out, "<h2>{}</h2>", text(heading))?,
            Block::Table(rows) => table(rows, out)?,
            Block::Note(note) => writeln!(out, "<p class=\"note\">{}</p>", text(note))?,
            Block::Chart(chart) => {
                let (drawn, alt) = svg::chart(chart, fonts);
                let named = format!("<svg role=\"img\" aria-label=\"{}\" ", escaped(&alt));
                writeln!(out, "{}", drawn.replacen("<svg ", &named, 1))?;
            }
            Block::Cover(one) => cover(one, out)?,
            Block::Chapter(chapter) => {
                let page = if chapter.new_page { "page" } else { "part" };
                writeln!(
                    out,
                    "<section class=\"{page}\"><div class=\"eyebrow\">{}</div>",
                    escaped(&chapter.eyebrow)
                )?;
                writeln!(out, "<h1>{}</h1>", escaped(&chapter.headline))?;
                blocks(&chapter.body, fonts, out)?;
                out.push_str("</section>\n");
            }
            Block::KeyFigures(figures) => {
                out.push_str("<table class=\"figures\"><tr>");
                for one in figures {
                    let [figure, label, note] =
                        [&one.figure, &one.label, &one.note].map(|part| escaped(part));
                    write!(out, "<td><div class=\"figure\">{figure}</div><b>{label}</b><br>{note}</td>")?;
                }
                out.push_str("</tr></table>\n");
            }
            Block::Beside(beside) => {
                out.push_str("<div class=\"beside\"><div class=\"main\">\n");
                blocks(&beside.main, fonts, out)?;
                out.push_str("</div><div class=\"notes\">\n");
                for note in beside.notes.iter().filter(|note| !note.text.trim().is_empty()) {
                    writeln!(out, "<p><b>{}</b><br>{}</p>", escaped(&note.head), escaped(&note.text))?;
                }
                out.push_str("</div></div>\n");
            }
            Block::Said(said) => writeln!(out, "<p class=\"said\">{}</p>", text(said))?,
            Block::Rule => out.push_str("<hr>\n"),
            // What only agreements have.
            Block::Title(_)
            | Block::Numbers(_)
            | Block::Article(_)
            | Block::Annex(_)
            | Block::Signatures(_)
            | Block::Marked(..)
            | Block::MarkedHead(_)
            | Block::Columns(_)
            | Block::Witnesses(_)
            | Block::Seals(_)
            | Block::Code(_)
            | Block::Picture(_)
            | Block::Space(_) => {}
        }
    }
    Ok(())
}

fn cover(cover: &Cover, out: &mut String) -> Outcome<()> {
    let parts = [&cover.organisation, &cover.place, &cover.for_label, &cover.reader, &cover.eyebrow];
    let [organisation, place, label, reader, eyebrow] = parts.map(|part| escaped(part));
    writeln!(out, "<section><p><b>{organisation}</b><br>{place} {label} <b>{reader}</b></p>")?;
    writeln!(out, "<div class=\"cover\"><div class=\"eyebrow\">{eyebrow}</div>")?;
    writeln!(out, "<h1>{}</h1>", escaped(&cover.headline))?;
    if let Some(tenths) = &cover.tenths {
        for row in &tenths.rows {
            let circles: String = (0..10)
                .map(|at| {
                    let fill = if at < row.filled { "#234E70" } else { "#FFFFFF" };
                    format!(
                        "<circle cx=\"{}\" cy=\"8\" r=\"6\" fill=\"{fill}\" stroke=\"#234E70\"/>",
                        at * 16 + 8
                    )
                })
                .collect();
            let [label, figure] = [&row.label, &row.figure].map(|part| escaped(part));
            writeln!(out, "<p>{label} {figure}</p><svg width=\"160\" height=\"16\">{circles}</svg>")?;
        }
        writeln!(out, "<p>{}</p>", escaped(&tenths.note))?;
    }
    out.push_str("<table>");
    for (label, fact) in &cover.facts {
        writeln!(out, "<tr><td>{}</td><td>{}</td></tr>", escaped(label), escaped(fact))?;
    }
    out.push_str("</table></div></section>\n");
    Ok(())
}

fn table(table: &Table, out: &mut String) -> Outcome<()> {
    let all: f64 = table.columns.iter().map(|column| column.share).sum();
    out.push_str("<table><colgroup>");
    for column in &table.columns {
        write!(out, "<col style=\"width: {:.2}%\">", column.share / all * 100.0)?;
    }
    out.push_str("</colgroup><thead><tr>");
    let class = |at: usize| match table.columns.get(at).map(|column| column.align) {
        Some(Align::Right) => " class=\"right\"",
        _ => "",
    };
    for (at, column) in table.columns.iter().enumerate() {
        write!(out, "<th{}>{}</th>", class(at), escaped(&column.head))?;
    }
    out.push_str("</tr></thead><tbody>\n");
    for row in &table.rows {
        match row {
            Row::Cells(cells) | Row::Total(cells) => {
                out.push_str(if matches!(row, Row::Total(_)) { "<tr class=\"total\">" } else { "<tr>" });
                for (at, cell) in cells.iter().enumerate() {
                    write!(out, "<td{}>{}</td>", class(at), text(cell))?;
                }
            }
            Row::Group(name) => {
                let columns = table.columns.len();
                write!(out, "<tr class=\"group\"><td colspan=\"{columns}\">{}</td>", text(name))?;
            }
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody></table>\n");
    Ok(())
}

fn list(list: &List, out: &mut String) -> Outcome<()> {
    out.push_str("<ol>");
    for item in &list.items {
        write!(out, "<li>{}", text(&item.text))?;
        if let Some(inner) = &item.inner {
            self::list(inner, out)?;
        }
        out.push_str("</li>\n");
    }
    out.push_str("</ol>\n");
    Ok(())
}

fn text(parts: &Text) -> String {
    parts
        .iter()
        .map(|part| match part {
            Inline::Bold(bold) | Inline::Term(bold) => format!("<b>{}</b>", escaped(bold)),
            other => escaped(other.printed()),
        })
        .collect()
}
