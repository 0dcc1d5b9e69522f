//! A page to print before an event: whether the printer keeps the size, reaches the edges, and shows the code and greys
//! well enough; and where the stamp will stand.

use sepakat_domain::organisation::{Language, Paper};

use crate::code::Code;
use crate::fonts::{Face, Fonts};
use crate::lines::single;
use crate::measure::{Colour, LEFT, MM};
use crate::model::{Block, Document, Footer, Genre, plain};
use crate::pages::{Draw, Element, Item, Kind, Pages, Path, Step};
use crate::prose::Style;
use crate::shape::Shaper;
use crate::words;

const LABEL: Style = Style::new(Face::Sans, 8.0).colour(Colour::SECOND).tabular();
/// Where the drawings begin, below the sentences.
const TOP: f64 = 80.0 * MM;
/// The code of no paper: a scan of this page is never taken for a copy.
const NO_PAPER: &str = "0000TEST0000";
const GREYS: u8 = 10;

/// The sentences of the page.
pub fn compose(language: Language, paper: Paper, author: &str, now: &str) -> Document {
    let steps = [
        words::test_size(language),
        words::test_frame(language),
        words::test_code(language),
        words::test_grey(language),
    ];
    let mut blocks = vec![Block::Heading(plain(words::test_title(language)))];
    let note = |(number, text): (usize, String)| Block::Note(plain(format!("{number}. {text}")));
    blocks.extend((1..).zip(steps).map(note));
    Document {
        title: words::test_title(language),
        author: author.to_owned(),
        language,
        paper,
        genre: Genre::Agreement,
        footer: Footer { page: words::page_of(language, "{n}", "{m}"), ..Footer::default() },
        watermark: None,
        line_numbers: false,
        legend: Vec::new(),
        blocks,
        attachment: None,
        evidence: None,
        created: now.to_owned(),
    }
}

/// Draws what is measured on the first page.
pub fn draw(pages: &mut Pages, language: Language, fonts: &Fonts) {
    let figure = pages.tree.len();
    pages.tree.push(Element {
        kind: Kind::Figure,
        parent: Some(0),
        alt: Some(words::test_alt(language)),
        span: 1,
        numbering: None,
        language: None,
    });
    let (width, height) = (pages.frame.width, pages.frame.height);
    let edge = 10.0 * MM;
    let frame = outline(edge, edge, width - 2.0 * edge, height - 2.0 * edge, None);
    let mut board = Board { figure, items: Vec::new(), shaper: Shaper::new(fonts), line: 1_000_000 };
    // The frame stands under the foot of the page and says nothing that the sentences do not.
    board.items.push(Item { element: None, draw: Draw::Path(frame) });
    board.ruler((LEFT, TOP), (1.0, 0.0));
    board.ruler((LEFT, TOP + 10.0 * MM), (0.0, 1.0));
    board.label(&words::test_long(language), LEFT + 103.0 * MM, TOP + 1.0 * MM);
    let (x, y) = (LEFT + 20.0 * MM, TOP + 15.0 * MM);
    board.path(outline(x, y, 32.0 * MM, 25.0 * MM, Some((2.2, 1.8))));
    board.label(&words::test_stamp(language), x, y + 29.0 * MM);
    board.path(outline(x + 45.0 * MM, y, 38.0 * MM, 38.0 * MM, Some((0.7, 2.0))));
    board.label(&words::test_room(language), x + 45.0 * MM, y + 42.0 * MM);
    let code = Code { check_code: NO_PAPER.to_owned(), copy: 0 };
    board.path(code.path(x + 95.0 * MM, y, 15.0 * MM));
    for step in 0..=GREYS {
        let grey = 255 - (u16::from(step) * 255 / u16::from(GREYS)) as u8;
        let at = x + f64::from(step) * 10.0 * MM;
        let mut area = Path::area(at, y + 55.0 * MM, 10.0 * MM, 12.0 * MM, Colour(grey, grey, grey));
        area.stroke = Some((Colour::HAIR, 0.3));
        board.path(area);
    }
    let items = board.items;
    if let Some(page) = pages.pages.first_mut() {
        page.items.extend(items);
    }
}

struct Board<'f> {
    figure: usize,
    items: Vec<Item>,
    shaper: Shaper<'f>,
    /// Number of the next line of text, far from those of the sentences.
    line: u32,
}

impl Board<'_> {
    fn path(&mut self, path: Path) {
        self.items.push(Item { element: Some(self.figure), draw: Draw::Path(path) });
    }

    fn label(&mut self, words: &str, x: f64, y: f64) {
        for mut run in single(words, LABEL, &mut self.shaper).runs {
            run.line = self.line;
            let mut draw = Draw::Text(run);
            draw.shift(x, y);
            self.items.push(Item { element: Some(self.figure), draw });
        }
        self.line += 1;
    }

    /// A hundred millimetres from here, with a mark at every five and a longer one at every ten.
    fn ruler(&mut self, from: (f64, f64), along: (f64, f64)) {
        let point = |at: f64, off: f64| {
            (from.0 + along.0 * at * MM + along.1 * off * MM, from.1 + along.1 * at * MM + along.0 * off * MM)
        };
        self.path(Path::line(point(0.0, 0.0), point(100.0, 0.0), 0.8, Colour::INK));
        for mark in 0..=20 {
            let (at, long) = (f64::from(mark) * 5.0, if mark % 2 == 0 { 4.0 } else { 2.0 });
            self.path(Path::line(point(at, 0.0), point(at, long), 0.5, Colour::INK));
        }
    }
}

fn outline(x: f64, y: f64, width: f64, height: f64, dash: Option<(f64, f64)>) -> Path {
    let steps = vec![
        Step::Move(x, y),
        Step::Line(x + width, y),
        Step::Line(x + width, y + height),
        Step::Line(x, y + height),
        Step::Close,
    ];
    Path { steps, fill: None, stroke: Some((Colour::INK, 0.5)), dash }
}
