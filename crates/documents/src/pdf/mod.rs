//! From pages to a file: archival (PDF/A-3a) and accessible (PDF/UA-1), the same bytes for the same pages.
//!
//! printpdf writes the fonts, the pictures and the frame of pages; the content of the pages and everything an
//! archival file needs besides (tags, bookmarks, metadata, output intent, attachment, identifiers) is put in
//! afterwards with lopdf, because printpdf writes some of it at random, most of it not at all, and the content by
//! way of many small objects.

use lopdf::Object;
use printpdf::{Mm, PdfDocument, PdfPage, PdfSaveOptions};

use crate::fonts::Fonts;
use crate::layout::{Keep, Part, Progress};
use crate::measure::MM;
use crate::model::Document;
use crate::pages::Pages;

mod bookmarks;
pub(crate) mod bytes;
mod content;
mod embed;
mod fields;
mod icc;
mod metadata;
mod pictures;
mod save;
mod tags;

/// Name of the program in the file.
const PRODUCER: &str = concat!("Sepakat ", env!("CARGO_PKG_VERSION"));

/// Why there is no file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PdfFault {
    /// The caller asked to stop.
    Stopped,
    /// The moment of creation is not a date of RFC 3339.
    Date(String),
    /// A typeface could not be put into the file.
    Typeface(&'static str),
    /// The file could not be written.
    Write(String),
}

impl std::fmt::Display for PdfFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            PdfFault::Stopped => write!(f, "stopped"),
            PdfFault::Date(date) => write!(f, "'{date}' is not a date of RFC 3339"),
            PdfFault::Typeface(name) => write!(f, "typeface {name} cannot be embedded"),
            PdfFault::Write(why) => write!(f, "the file cannot be written: {why}"),
        }
    }
}

impl std::error::Error for PdfFault {}

/// Writes pages into a file. `told` hears after each page how far the work is and may stop it.
pub fn pdf(
    pages: &Pages,
    document: &Document,
    fonts: &Fonts,
    told: &mut dyn FnMut(Progress) -> Keep,
) -> Result<Vec<u8>, PdfFault> {
    let moment = metadata::Moment::of(&document.created)?;
    let total = pages.pages.len() + 1;
    let mut step = |done: usize| match told(Progress { part: Part::Writing, done, total }) {
        Keep::Going => Ok(()),
        Keep::Stop => Err(PdfFault::Stopped),
    };

    let used = embed::Used::of(pages);
    let faces = embed::faces(&used, fonts)?;
    let mut file = PdfDocument::new(&document.title);
    pictures::add(&pages.images, &mut file);
    let (width, height) = (Mm((pages.frame.width / MM) as f32), Mm((pages.frame.height / MM) as f32));

    // The typefaces are cut down while the pages are written.
    let (programs, contents) = std::thread::scope(|scope| {
        let programs = scope.spawn(|| embed::programs(&used, fonts));
        let mut contents = Vec::with_capacity(pages.pages.len());
        for (number, page) in pages.pages.iter().enumerate() {
            contents.push(content::write(pages, page, &faces));
            step(number + 1)?;
        }
        let programs = programs.join().unwrap_or(Err(PdfFault::Write("a thread broke down".to_owned())))?;
        Ok((programs, contents))
    })?;
    let mut shown = embed::put(programs, &faces, &mut file);
    // printpdf takes in what a page shows: the first one shows every glyph until its own content replaces that.
    file.with_pages(
        pages.pages.iter().map(|_| PdfPage::new(width, height, std::mem::take(&mut shown))).collect(),
    );

    let mut ignored = Vec::new();
    let mut raw = file.to_lopdf_document(&options(), &mut ignored);
    let sheets: Vec<lopdf::ObjectId> = raw.get_pages().values().copied().collect();
    let mut kids = tags::Kids::new(pages);
    for (number, (content, sheet)) in contents.into_iter().zip(&sheets).enumerate() {
        kids.page(number, content.pieces);
        let held = raw.get_dictionary(*sheet).and_then(|sheet| sheet.get(b"Contents")?.as_reference());
        let held = held.map_err(|error| PdfFault::Write(error.to_string()))?;
        let content = lopdf::Stream::new(lopdf::Dictionary::new(), content.bytes);
        raw.objects.insert(held, Object::Stream(content));
    }
    embed::correct_descriptors(&mut raw, fonts);
    let elements = tags::write(&mut raw, pages, &sheets, &kids);
    fields::write(&mut raw, pages, &sheets, &elements);
    bookmarks::write(&mut raw, pages, &sheets);
    metadata::write(&mut raw, document, &moment);
    let bytes = save::save(raw)?;
    step(total)?;
    Ok(bytes)
}

fn options() -> PdfSaveOptions {
    PdfSaveOptions { subset_fonts: false, optimize: true, secure: true, image_optimization: None }
}

/// A text as PDF keeps it outside of pages: UTF-16 with a mark.
fn text(s: &str) -> Object {
    Object::String(utf16(s), lopdf::StringFormat::Hexadecimal)
}

fn utf16(s: &str) -> Vec<u8> {
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(s.encode_utf16().flat_map(u16::to_be_bytes));
    bytes
}

/// The catalogue of the file.
fn catalogue(raw: &mut lopdf::Document) -> Option<&mut lopdf::Dictionary> {
    let id = raw.trailer.get(b"Root").ok()?.as_reference().ok()?;
    raw.get_dictionary_mut(id).ok()
}
