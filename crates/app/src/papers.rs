//! What all papers share: the typefaces, the making of a PDF that tells how far it is, the live pages, and file names.

use std::sync::OnceLock;

use sepakat_documents::fonts::Fonts;
use sepakat_documents::model::Document;
use sepakat_documents::pages::Pages;
use sepakat_documents::preview::{Lacking, Preview};
use sepakat_documents::{Keep, LayoutFault, Part, PdfFault, Progress, lay_out, missing_characters};
use serde::Serialize;

use crate::call::CallFault;
use crate::context::Context;
use crate::event::Event;
use crate::tasks::Task;

/// Media type of a PDF.
pub(crate) const PDF: &str = "application/pdf";

/// A file that the window can save, open, print or read by its token.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct PaperFile {
    /// The token.
    pub token: String,
    /// Name to save under.
    pub name: String,
    /// Media type.
    pub media: String,
    /// How many pages; none when it has none, or the kept bytes were given without being laid out again.
    pub pages: Option<i64>,
    /// Size in bytes.
    pub size: i64,
    /// True when these are the kept bytes of a signed agreement or a frozen report.
    pub kept: bool,
}

/// The pages of a paper as the interface draws them, from the same layout that is printed.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct PreviewAnswer {
    /// The pages; lengths in points, origin at the top left.
    pub preview: Preview,
    /// How many pages.
    pub pages: i64,
    /// Carries the watermark of a draft.
    pub draft: bool,
    /// Characters that no typeface of ours can print.
    pub unprintable: Vec<String>,
}

/// Bytes of a file on their way to the window.
pub(crate) struct Outgoing {
    pub bytes: Vec<u8>,
    pub name: String,
    pub media: &'static str,
    pub pages: Option<i64>,
    pub kept: bool,
}

impl Outgoing {
    /// Holds the bytes under a token.
    pub(crate) fn offer(self, context: &Context<'_>) -> PaperFile {
        let size = self.bytes.len() as i64;
        let token = context.app.files.put(self.bytes, &self.name, self.media);
        PaperFile {
            token,
            name: self.name,
            media: self.media.to_owned(),
            pages: self.pages,
            size,
            kept: self.kept,
        }
    }
}

/// The typefaces, read once.
pub(crate) fn fonts() -> Result<&'static Fonts, CallFault> {
    static FONTS: OnceLock<Option<Fonts>> = OnceLock::new();
    FONTS.get_or_init(|| Fonts::load().ok()).as_ref().ok_or_else(|| CallFault::broken("fonts"))
}

/// Makes the PDF of a document, telling how far it is: the bytes, and how many pages.
pub(crate) fn print(
    document: &Document,
    told: &mut dyn FnMut(Progress) -> Keep,
) -> Result<(Vec<u8>, i64), CallFault> {
    let pages = laid_out(document, told)?;
    Ok((written(&pages, document, told)?, pages.pages.len() as i64))
}

/// The pages of a document.
pub(crate) fn laid_out(
    document: &Document,
    told: &mut dyn FnMut(Progress) -> Keep,
) -> Result<Pages, CallFault> {
    lay_out(document, fonts()?, told).map_err(layout_fault)
}

/// The PDF of these pages.
pub(crate) fn written(
    pages: &Pages,
    document: &Document,
    told: &mut dyn FnMut(Progress) -> Keep,
) -> Result<Vec<u8>, CallFault> {
    sepakat_documents::pdf(pages, document, fonts()?, told).map_err(|fault| match fault {
        PdfFault::Stopped => CallFault::Cancelled,
        other => CallFault::broken(&other.to_string()),
    })
}

/// The live pages of a document.
pub(crate) fn preview(document: &Document, draft: bool) -> Result<PreviewAnswer, CallFault> {
    preview_lacking(document, draft, &Lacking::default())
}

/// The live pages of a document for a screen that has some of them already.
pub(crate) fn preview_lacking(
    document: &Document,
    draft: bool,
    lacking: &Lacking,
) -> Result<PreviewAnswer, CallFault> {
    let answer = preview_sealed(document, lacking, &[])?;
    Ok(PreviewAnswer { draft, ..answer })
}

/// The same of a paper that was sealed: with the mark in each of these rooms, as the kept file shows it.
pub(crate) fn preview_sealed(
    document: &Document,
    lacking: &Lacking,
    rooms: &[i64],
) -> Result<PreviewAnswer, CallFault> {
    let fonts = fonts()?;
    let mut pages = lay_out(document, fonts, &mut |_| Keep::Going).map_err(layout_fault)?;
    sepakat_documents::seal::show_seals(&mut pages, rooms);
    Ok(PreviewAnswer {
        pages: pages.pages.len() as i64,
        preview: sepakat_documents::preview_lacking(&pages, fonts, lacking),
        draft: false,
        unprintable: unprintable(document)?,
    })
}

/// Characters of a document that none of our typefaces has.
pub(crate) fn unprintable(document: &Document) -> Result<Vec<String>, CallFault> {
    Ok(missing_characters(document, fonts()?).into_iter().map(String::from).collect())
}

/// Tells the windows how far a paper is, and asks whether to go on.
pub(crate) fn tell_progress(context: &Context<'_>, task: &Task<'_>, progress: Progress) -> Keep {
    let part = match progress.part {
        Part::Layout => "layout",
        Part::Writing => "writing",
    };
    tell(context, task, part, progress.done as i64, progress.total as i64)
}

/// Tells the windows how far a piece of work is, and asks whether to go on.
pub(crate) fn tell(context: &Context<'_>, task: &Task<'_>, part: &str, done: i64, total: i64) -> Keep {
    if !task.name().is_empty() {
        context.tell(Event::Progress { task: task.name().to_owned(), part: part.to_owned(), done, total });
    }
    if task.stopped() { Keep::Stop } else { Keep::Going }
}

fn layout_fault(fault: LayoutFault) -> CallFault {
    match fault {
        LayoutFault::Stopped => CallFault::Cancelled,
        other => CallFault::broken(&other.to_string()),
    }
}

/// A file name, without its ending, that every system takes; strokes and other signs of paths become hyphens.
pub(crate) fn file_stem(name: &str) -> String {
    let name: String =
        name.chars().map(|c| if c.is_control() || "<>:\"/\\|?*".contains(c) { '-' } else { c }).collect();
    let name = name.trim().trim_matches('.').trim();
    // A name of nothing but a device's would not be written on Windows.
    let device = ["con", "prn", "aux", "nul"].contains(&name.to_lowercase().as_str());
    if name.is_empty() || device { "Sepakat".to_owned() } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_names_are_fit_for_every_system() {
        assert_eq!(file_stem("Kelas: \"A\"? v3"), "Kelas- -A-- v3");
        assert_eq!(file_stem("..."), "Sepakat");
        assert_eq!(file_stem("CON"), "Sepakat");
        assert!(!file_stem("../etc/passwd\u{7}").contains(['/', '\u{7}']));
    }
}
