//! From pages to a file: archival (PDF/A-3a) and accessible (PDF/UA-1), the same bytes for the same pages.
//!
//! printpdf writes the content streams and the font dictionaries; everything an archival file needs besides
//! (tags, bookmarks, metadata, output intent, attachment, identifiers) is put in afterwards with lopdf, because
//! printpdf writes some of it at random and most of it not at all.

use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Object, SaveOptions};
use printpdf::{Mm, PdfDocument, PdfPage, PdfSaveOptions};

use crate::fonts::Fonts;
use crate::layout::{Keep, Part, Progress};
use crate::measure::MM;
use crate::model::Document;
use crate::pages::Pages;

mod bookmarks;
mod content;
mod embed;
mod icc;
mod metadata;
mod pictures;
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
    let mut file = PdfDocument::new(&document.title);
    let embedded = embed::embed(&used, fonts, &mut file)?;
    pictures::add(&pages.images, &mut file);
    let mut kids = tags::Kids::new(pages);
    let mut printed = Vec::with_capacity(pages.pages.len());
    for (number, page) in pages.pages.iter().enumerate() {
        let ops = content::operations(pages, page, number, &embedded, &mut kids);
        let (width, height) = (pages.frame.width / MM, pages.frame.height / MM);
        printed.push(PdfPage::new(Mm(width as f32), Mm(height as f32), ops));
        step(number + 1)?;
    }
    file.with_pages(printed);

    let mut ignored = Vec::new();
    let mut raw = file.to_lopdf_document(&options(), &mut ignored);
    let sheets: Vec<lopdf::ObjectId> = raw.get_pages().values().copied().collect();
    embed::correct_descriptors(&mut raw, fonts);
    tags::write(&mut raw, pages, &sheets, &kids);
    bookmarks::write(&mut raw, pages, &sheets);
    metadata::write(&mut raw, document, &moment);
    pack(&mut raw)?;
    let bytes = save(raw)?;
    step(total)?;
    Ok(bytes)
}

/// Compresses what is not compressed yet: at the usual level, which is twice as fast as the best one and gives
/// files hardly larger.
fn pack(raw: &mut lopdf::Document) -> Result<(), PdfFault> {
    for object in raw.objects.values_mut() {
        let Ok(stream) = object.as_stream_mut() else { continue };
        if !stream.allows_compression || stream.dict.has(b"Filter") {
            continue;
        }
        let mut packer = ZlibEncoder::new(Vec::new(), Compression::default());
        packer.write_all(&stream.content).map_err(|e| PdfFault::Write(e.to_string()))?;
        let packed = packer.finish().map_err(|e| PdfFault::Write(e.to_string()))?;
        if packed.len() < stream.content.len() {
            stream.dict.set("Filter", "FlateDecode");
            stream.set_content(packed);
        }
    }
    Ok(())
}

/// What a strict reader takes for one end of line: a stream must not end with the first half of it, or its length
/// seems wrong.
const MISREAD: &[u8] = b"\r\nendstream";

/// Writes the file. Compressed data may happen to end with a carriage return, which the line end after it would
/// swallow: such a stream gets one more byte, which every reader of compressed data leaves unread. Streams that
/// come about while writing are packed differently until none ends like that.
fn save(mut raw: lopdf::Document) -> Result<Vec<u8>, PdfFault> {
    for object in raw.objects.values_mut() {
        if let Ok(stream) = object.as_stream_mut()
            && stream.content.last() == Some(&b'\r')
            && stream.dict.has(b"Filter")
        {
            stream.content.push(b' ');
            stream.dict.set("Length", stream.content.len() as i64);
        }
    }
    let mut bytes = Vec::new();
    for packed in (60..=100).rev() {
        bytes.clear();
        let options = SaveOptions::builder()
            .use_object_streams(true)
            .use_xref_streams(true)
            .max_objects_per_stream(packed)
            .compression_level(6)
            .build();
        let mut copy = raw.clone();
        copy.save_with_options(&mut bytes, options).map_err(|e| PdfFault::Write(e.to_string()))?;
        if !bytes.windows(MISREAD.len()).any(|w| w == MISREAD) {
            break;
        }
    }
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
