//! Our charts as SVG, from the same list of marks that our own pages draw.

use std::fmt::Write as _;

use sepakat_documents::chart::{Anchor, Chart, Drawing, Mark, Role, draw};
use sepakat_documents::fonts::Fonts;
use sepakat_documents::measure::{Colour, Frame, MM};
use sepakat_documents::model::Block;
use sepakat_domain::organisation::Paper;

/// All charts in these blocks, in printed order.
pub fn charts(blocks: &[Block]) -> Vec<&Chart> {
    let mut found = Vec::new();
    for block in blocks {
        match block {
            Block::Chart(chart) => found.push(chart.as_ref()),
            Block::Chapter(chapter) => found.extend(charts(&chapter.body)),
            Block::Beside(beside) => found.extend(charts(&beside.main)),
            _ => {}
        }
    }
    found
}

/// A chart as wide as the text of a page, and what is read aloud instead of it.
pub fn chart(chart: &Chart, fonts: &Fonts) -> (String, String) {
    let drawing = draw(chart, fonts, Frame::of(Paper::A4).column(), chart.height * MM);
    (svg(&drawing), drawing.alt)
}

fn svg(drawing: &Drawing) -> String {
    let (wide, high) = (short(drawing.width), short(drawing.height));
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{wide}pt\" height=\"{high}pt\" viewBox=\"0 0 {wide} {high}\" \
         font-family=\"Plus Jakarta Sans\">"
    );
    for mark in &drawing.marks {
        // Writing into a String cannot fail.
        let _ = one(mark, &mut out);
    }
    out.push_str("</svg>");
    out
}

fn one(mark: &Mark, out: &mut String) -> std::fmt::Result {
    match mark {
        Mark::Line { points, width, role, dash } => {
            let points: Vec<String> =
                points.iter().map(|(x, y)| format!("{},{}", short(*x), short(*y))).collect();
            let dash = dash.map_or_else(String::new, |(dash, gap)| {
                let round = if dash == 0.0 { " stroke-linecap=\"round\"" } else { "" };
                format!(" stroke-dasharray=\"{dash} {gap}\"{round}")
            });
            write!(
                out,
                "<polyline points=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{width}\"{dash}/>",
                points.join(" "),
                colour(*role)
            )
        }
        Mark::Rect { x, y, width, height, role, outline } => {
            let painted = match outline {
                Some(outline) => {
                    format!("fill=\"none\" stroke=\"{}\" stroke-width=\"{outline}\"", colour(*role))
                }
                None => format!("fill=\"{}\"", colour(*role)),
            };
            let (x, y, width, height) = (short(*x), short(*y), short(*width), short(*height));
            write!(out, "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" {painted}/>")
        }
        Mark::Dot { x, y, radius, role, hollow } => {
            let painted = if *hollow {
                format!("fill=\"#FFFFFF\" stroke=\"{}\" stroke-width=\"1.2\"", colour(*role))
            } else {
                format!("fill=\"{}\"", colour(*role))
            };
            write!(
                out,
                "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" {painted}/>",
                short(*x),
                short(*y),
                short(*radius)
            )
        }
        Mark::Text { x, y, size, bold, anchor, role, text, .. } => {
            let anchor = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            let weight = if *bold { 700 } else { 400 };
            write!(
                out,
                "<text x=\"{}\" y=\"{}\" font-size=\"{size}\" font-weight=\"{weight}\" text-anchor=\"{anchor}\" \
                 fill=\"{}\">{}</text>",
                short(*x),
                short(*y),
                colour(*role),
                escaped(text)
            )
        }
    }
}

fn colour(role: Role) -> String {
    match role {
        Role::Ink | Role::OnPast | Role::Baseline => Colour::INK,
        Role::Ink2 => Colour::SECOND,
        Role::Grid => Colour::FAINT,
        Role::Track => Colour::WASH,
        Role::Past => Colour::NILA_LIGHT,
        Role::Present => Colour::NILA,
        Role::OnPresent | Role::Ground => Colour::PAPER,
        Role::Target => Colour::SOGA,
    }
    .hex()
}

fn short(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}

/// Text inside XML and HTML.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
