//! The document model: what a paper says, before anybody decides where on the page it stands.
//!
//! Composers ([`crate::agreement`] is the first) turn facts and words into a [`Document`]; the layout turns it
//! into pages. The model knows the parts of Indonesian formal papers (title block, number lines, *komparisi*,
//! recitals, *pasal*, *ayat*, *huruf*, annexes, signature rooms) and nothing of points or fonts: every measure
//! belongs to the layout, every word of the paper is in here already. Text is plain text; it is never markup.

mod comparison;
mod report;

use sepakat_domain::organisation::{Language, Paper};
use sepakat_domain::plan::RaciLetter;
use sepakat_domain::signing::Drawing;

use crate::chart::Chart;
use crate::code::Code;
pub use comparison::{ChangeMark, MarkedHead};
pub use report::{Beside, Chapter, Cover, KeyFigure, SideNote, Standing, Tenths, TenthsRow};

/// A whole paper, ready to be laid out.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// Title of the file as a reader's window shows it.
    pub title: String,
    /// Who made it: the name of the organisation.
    pub author: String,
    /// Language of the text: hyphenation, `Lang` of the file, reading aloud.
    pub language: Language,
    /// Paper to print on.
    pub paper: Paper,
    /// Which genre it is of: how it is set.
    pub genre: Genre,
    /// What stands at the foot of every page.
    pub footer: Footer,
    /// A word across every page, for instance `KONSEP`; none on a frozen paper.
    pub watermark: Option<String>,
    /// Every fifth line of a page has its number in the margin, so that an answer can name it.
    pub line_numbers: bool,
    /// What stands above the text of every page, for instance what the marks of a comparison mean; may be empty.
    pub legend: Text,
    /// The parts, in reading order.
    pub blocks: Vec<Block>,
    /// The facts the paper was made from, put inside the file.
    pub attachment: Option<Attachment>,
    /// What its evidence page says, put inside the file too; only a signed agreement has one.
    pub evidence: Option<Attachment>,
    /// When the paper was made, RFC 3339 with offset. It comes from the caller so that the same facts give the
    /// same bytes.
    pub created: String,
}

/// A genre of paper: how it is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Genre {
    /// Agreements and whatever is signed: a serif, justified, on a grid of half-lines.
    #[default]
    Agreement,
    /// Reports: our sans, ragged, with room for notes at the side.
    Report,
}

/// The foot of a page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Footer {
    /// Number of the paper; empty leaves it out.
    pub number: String,
    /// Words on the version, for instance `Versi 3, final`.
    pub version: String,
    /// Words before the check code, for instance `Kode periksa`.
    pub check_label: String,
    /// The check code, or what stands in its place while there is none.
    pub check_code: String,
    /// Sentence with `{n}` for this page and `{m}` for the last, for instance `Halaman {n} dari {m}`.
    pub page: String,
    /// The same sentence in the second language of the paper; empty where it has none.
    pub page_other: String,
    /// Boxes for initials on every page that is not signed; none leaves them out.
    pub initials: Option<Initials>,
    /// Of one printed copy: which it is.
    pub copy: Option<CopyFoot>,
}

/// What stands at the foot of every page of a printed copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyFoot {
    /// Which copy and for whom, for instance `Rangkap 1 dari 2, untuk PIHAK KEDUA`.
    pub line: String,
    /// What the square code beside it says.
    pub code: Code,
}

/// Boxes for the initials of those who sign, by which they say that they have read a page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Initials {
    /// The word before them, in each language of the paper.
    pub captions: Vec<String>,
    /// What stands in the corner of each box: the number of the party.
    pub boxes: Vec<String>,
}

/// A file inside the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Attachment {
    /// Name to save it under, for instance `naskah-v3.json`.
    pub name: String,
    /// Media type.
    pub media: String,
    /// What it is, for people.
    pub description: String,
    /// The content.
    pub bytes: Vec<u8>,
}

/// A part of a paper.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// The head of an agreement.
    Title(Title),
    /// The two NOMOR lines under the head.
    Numbers(Vec<NumberLine>),
    /// A justified paragraph.
    Paragraph(Paragraph),
    /// Numbered or lettered items with hanging labels.
    List(List),
    /// A *pasal* with everything under it.
    Article(Article),
    /// A *lampiran* with everything under it; begins a new page where told.
    Annex(Annex),
    /// A heading inside an annex or a report page, flush left.
    Heading(Text),
    /// The same text in two languages side by side.
    Columns(Columns),
    /// A table; its head is repeated on every page, a row is never split.
    Table(Table),
    /// A small grey note, usually under a table.
    Note(Text),
    /// The signature rooms. Never split, and never without the text that stands before them.
    Signatures(Vec<SignatureRoom>),
    /// The rooms of the witnesses, after those of the parties.
    Witnesses(Witnesses),
    /// The rooms in which devices of the organisations set their seals, once the paper is made.
    Seals(Vec<SealRoom>),
    /// A square code with words beside it.
    Code(CodeBlock),
    /// A picture in the column.
    Picture(Picture),
    /// A chart across the column: one figure, never split, kept with the heading above it.
    Chart(Box<Chart>),
    /// A hairline across the column.
    Rule,
    /// Empty space, in half-lines of the grid (7.5 pt).
    Space(u8),
    /// The first page of a report.
    Cover(Box<Cover>),
    /// A page of a report with everything on it; begins a new page.
    Chapter(Chapter),
    /// Up to three numbers side by side.
    KeyFigures(Vec<KeyFigure>),
    /// Text with notes at its side.
    Beside(Beside),
    /// What the figures say, with a bar at its left.
    Said(Text),
    /// Something of a comparison: with a bar at its right when it changed.
    Marked(Box<Block>, ChangeMark),
    /// The heading of an article or an annex of a comparison, with everything under it.
    MarkedHead(MarkedHead),
}

/// The head of an agreement: pictures left and right, the kind of paper, and centred lines under it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Title {
    /// Kind of paper in capitals, for instance `PERJANJIAN KERJA SAMA`.
    pub kind: String,
    /// The lines under it.
    pub lines: Vec<TitleLine>,
    /// Picture at the left: our own logo.
    pub left: Option<Image>,
    /// Picture at the right: the partner's logo.
    pub right: Option<Image>,
}

/// A centred line of the head.
#[derive(Debug, Clone, PartialEq)]
pub enum TitleLine {
    /// A joining word: ANTARA, DENGAN, TENTANG.
    Joint(String),
    /// A party or the subject, bold. Written as it shall be printed (capitals come from the composer).
    Name(Vec<Inline>),
}

/// One NOMOR line.
#[derive(Debug, Clone, PartialEq)]
pub struct NumberLine {
    /// The word before the colon.
    pub label: String,
    /// The number; none leaves a dotted line for handwriting.
    pub number: Option<String>,
}

/// Text with its inline parts.
pub type Text = Vec<Inline>;

/// A paragraph.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Paragraph {
    /// What it says.
    pub text: Text,
    /// It introduces what follows and must stay on one page with its beginning.
    pub keep_with_next: bool,
}

/// A piece of text inside a line.
#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    /// As it is.
    Plain(String),
    /// Bold.
    Bold(String),
    /// How something stands: a drawn shape and its word. The shape is drawn at the head of a table cell.
    Standing(Standing, String),
    /// A letter of the table of parts in the work, in its drawn box. It stands alone in a table cell.
    Role(RaciLetter),
    /// A defined term at the place where it is defined: bold there, plain elsewhere.
    Term(String),
    /// Text that came from the data. Printed like the text around it; the page on screen can name its source.
    Fact {
        /// Which fact, for instance `party.1.name`.
        key: String,
        /// The text.
        text: String,
    },
    /// Something still to be filled in: printed as its label over a dotted line, clickable on screen.
    Blank {
        /// Which blank, for instance `clause_key/notice_days`.
        key: String,
        /// What belongs there, in words, for instance `jumlah hari`.
        label: String,
    },
    /// Only in the newer of two versions.
    Added(String),
    /// Only in the older of two versions.
    Removed(String),
}

/// What sort of list: it decides the width of the label and the space around.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListKind {
    /// *Komparisi*: I., II.; label 9 mm, half a line between.
    Parties,
    /// Recitals: a., b.; label 7 mm, no space between.
    Recitals,
    /// *Ayat*: (1), (2); label 9 mm, half a line between.
    Paragraphs,
    /// *Huruf*: a., b.; label 6.5 mm, no space between nor above.
    Letters,
}

/// A list.
#[derive(Debug, Clone, PartialEq)]
pub struct List {
    /// What sort.
    pub kind: ListKind,
    /// Its items.
    pub items: Vec<ListItem>,
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ListItem {
    /// The hanging label as printed, for instance `(1)`, `a.`, `II.`.
    pub label: String,
    /// What it says.
    pub text: Text,
    /// A small code in the right margin, for instance `J1`.
    pub code: Option<String>,
    /// A key for the page on screen, for instance `party.1`; empty marks nothing.
    pub key: String,
    /// A list inside the item, letters under an *ayat*.
    pub inner: Option<Box<List>>,
    /// What a comparison found about its own text; letters inside have their own.
    pub mark: Option<ChangeMark>,
    /// Its label as a comparison shows it; empty takes the plain one.
    pub marked_label: Text,
}

/// A *pasal*.
#[derive(Debug, Clone, PartialEq)]
pub struct Article {
    /// Key of the clause, for the page on screen.
    pub key: String,
    /// First line, for instance `Pasal 5`.
    pub label: String,
    /// Second line in capitals.
    pub title: String,
    /// What stands under it.
    pub body: Vec<Block>,
}

/// The same text in two languages side by side; the blocks of both sides answer each other one by one.
#[derive(Debug, Clone, PartialEq)]
pub struct Columns {
    /// Language of the left side and of the right one.
    pub languages: [Language; 2],
    /// Their names, over the columns.
    pub names: [String; 2],
    /// The left side: titles, numbers, paragraphs, lists and articles.
    pub left: Vec<Block>,
    /// The right side.
    pub right: Vec<Block>,
}

/// A *lampiran* or a page of its own at the end.
#[derive(Debug, Clone, PartialEq)]
pub struct Annex {
    /// Small line above, for instance `LAMPIRAN 1`; may be empty.
    pub label: String,
    /// Its title.
    pub title: String,
    /// Begin on a new page.
    pub new_page: bool,
    /// What stands in it.
    pub body: Vec<Block>,
}

/// A table.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// What the table holds, in words: read aloud, not printed.
    pub summary: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its head.
    pub head: String,
    /// Its share of the width; shares are measured against their sum.
    pub share: f64,
    /// Where its text stands.
    pub align: Align,
}

/// Where text stands in its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Flush left.
    Left,
    /// Centred.
    Centre,
    /// Flush right: figures.
    Right,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq)]
pub enum Row {
    /// One text a column; missing ones stay empty, surplus ones are joined to the last.
    Cells(Vec<Text>),
    /// A grey line across that names what follows; kept with the next row.
    Group(Text),
    /// Like cells, bold, with a rule above.
    Total(Vec<Text>),
}

/// A room to sign in.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SignatureRoom {
    /// Key for the page on screen, for instance `1`.
    pub key: String,
    /// Above the room, bold, for instance `PIHAK PERTAMA,`.
    pub party: String,
    /// Under it: for whom.
    pub organisation: String,
    /// Who signs; empty leaves a dotted line.
    pub name: String,
    /// In which position.
    pub position: String,
    /// The drawn signature.
    pub drawing: Option<Drawing>,
    /// What is read aloud for the drawing, for instance `Tanda tangan Ratna Wulandari, S.Pd.`.
    pub drawing_alt: String,
    /// How and when it was signed; empty while it was not.
    pub caption: String,
    /// Lines in a dashed box for the stamp that is signed across; empty for no box.
    pub stamp: Vec<String>,
}

/// The rooms of the witnesses.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Witnesses {
    /// Centred above the rooms, for instance `Saksi-saksi:`.
    pub label: String,
    /// The rooms in order.
    pub rooms: Vec<WitnessRoom>,
}

/// A room for a witness to sign in.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct WitnessRoom {
    /// Who; empty leaves a dotted line.
    pub name: String,
    /// In which position; may be empty.
    pub position: String,
    /// The drawn signature.
    pub drawing: Option<Drawing>,
    /// What is read aloud for the drawing.
    pub drawing_alt: String,
    /// How and when it was signed; empty while it was not.
    pub caption: String,
}

/// A room for a seal.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SealRoom {
    /// Its name, for instance `Segel 1`.
    pub label: String,
    /// Whose it is meant to be, and what the mark in it says.
    pub note: String,
}

/// A square code with words beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeBlock {
    /// What it says.
    pub code: Code,
    /// What is read aloud for it.
    pub alt: String,
    /// What it is good for.
    pub note: String,
}

/// A picture file.
#[derive(Debug, Clone, PartialEq)]
pub struct Image {
    /// PNG or JPEG.
    pub bytes: Vec<u8>,
    /// What is read aloud for it.
    pub alt: String,
}

/// A picture in the column, scaled to fit a box and centred.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// The file.
    pub image: Image,
    /// Widest, in millimetres.
    pub width: f64,
    /// Highest, in millimetres.
    pub height: f64,
}

impl Inline {
    /// The characters that are printed.
    pub fn printed(&self) -> &str {
        match self {
            Inline::Plain(text)
            | Inline::Bold(text)
            | Inline::Term(text)
            | Inline::Standing(_, text)
            | Inline::Added(text)
            | Inline::Removed(text)
            | Inline::Fact { text, .. } => text,
            Inline::Role(letter) => letter.letter(),
            Inline::Blank { label, .. } => label,
        }
    }
}

/// Plain text as a [`Text`].
pub fn plain(text: impl Into<String>) -> Text {
    vec![Inline::Plain(text.into())]
}
