//! The copies that are printed to be signed in ink: which there are, who signs over the stamp of each and who keeps it,
//! and their PDF.

use sepakat_documents::agreement::{Facts, Standing, compose_copies};
use sepakat_documents::{Keep, bind, test_page};
use sepakat_domain::agreement::Agreement;
use sepakat_domain::id::Id;
use sepakat_domain::signing::copies::{held_by, stamped_by};
use sepakat_domain::signing::{Signature, SignedHow};
use sepakat_store::Where;
use serde::{Deserialize, Serialize};

use super::paper::Sheet;
use super::scans::{self, ScanView};
use crate::answer::One;
use crate::call::CallFault;
use crate::context::Context;
use crate::papers::{self, Outgoing, PDF, PaperFile, tell_progress};

/// Which copies to print.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CopiesOf {
    /// Of which agreement.
    pub id: Id,
    /// Only this copy; all in one file when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copy: Option<i64>,
    /// A name for the work, chosen by the caller, under which progress is told and which `tasks.cancel` takes.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub task: String,
}

/// How an agreement is signed in ink.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct InkView {
    /// The copies that can be printed now; none of a draft, of what is void, and of what all signed on the screen.
    pub copies: Vec<CopyView>,
    /// How the present version is signed; none while nobody has.
    pub signed: Option<SignedHow>,
    /// The scans that are kept of it, those of versions of before behind them.
    pub scans: Vec<ScanView>,
}

/// One copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct CopyView {
    /// Which, from 1.
    pub number: i64,
    /// The party that signs over its stamp.
    pub stamped_by: String,
    /// The party that keeps it; empty for one that is kept in common.
    pub held_by: String,
}

/// What the screens show of signing in ink.
pub(super) fn ink(context: &Context<'_>, one: One) -> Result<InkView, CallFault> {
    context.read(|reader| {
        let agreement = super::living(reader, one.id)?;
        let signatures: Vec<Signature> = match agreement.frozen {
            Some(frozen) => reader.list(&Where::all().is("frozen", frozen))?,
            None => Vec::new(),
        };
        let copies = match printable(&agreement) {
            Ok(()) => views(&Sheet::read(context, reader, one.id, None)?),
            Err(_) => Vec::new(),
        };
        let signed = scans::signed_how(reader, &signatures)?;
        Ok(InkView { copies, signed, scans: scans::of(reader, one.id)? })
    })
}

fn views(sheet: &Sheet) -> Vec<CopyView> {
    let (facts, in_ink) = (&sheet.facts, in_ink(sheet));
    let name = |side: u8| facts.side(side).name.clone();
    (1..=total(facts))
        .filter_map(|number| {
            Some(CopyView {
                number: i64::from(number),
                stamped_by: name(stamped_by(number, facts.parties(), &in_ink)?),
                held_by: held_by(number, facts.parties()).map(name).unwrap_or_default(),
            })
        })
        .collect()
}

/// Makes the PDF of one copy or of all.
pub(super) fn pdf(context: &Context<'_>, of: CopiesOf) -> Result<PaperFile, CallFault> {
    let (agreement, sheet) = context.read(|reader| {
        let agreement = super::living(reader, of.id)?;
        printable(&agreement)?;
        Ok((agreement, Sheet::read(context, reader, of.id, None)?))
    })?;
    if in_ink(&sheet).is_empty() {
        return Err(CallFault::not_now("all_on_screen"));
    }
    let total = total(&sheet.facts);
    let numbers = match of.copy {
        None => 1..=total,
        Some(copy) => {
            let copy = u8::try_from(copy).ok().filter(|copy| (1..=total).contains(copy));
            let copy = copy.ok_or_else(|| CallFault::invalid("copy", "no_such_copy"))?;
            copy..=copy
        }
    };
    let task = context.app.tasks.begin(&of.task);
    let mut told = |progress| tell_progress(context, &task, progress);
    let copies = compose_copies(&sheet.facts, &sheet.standing, numbers, total);
    let Some(first) = copies.first().map(|(_, document)| document.clone()) else {
        return Err(CallFault::not_now("draft"));
    };
    let name = match (&of.copy, copies.first()) {
        (Some(_), Some((name, _))) => format!("{} {name}.pdf", super::paper::stem(&agreement)),
        _ => format!("{}.pdf", super::paper::stem(&agreement)),
    };
    let mut pages = Vec::with_capacity(copies.len());
    for (name, document) in copies {
        pages.push((name, papers::laid_out(&document, &mut told)?));
    }
    let bound = bind(pages).ok_or_else(|| CallFault::broken("copies"))?;
    let count = bound.pages.len() as i64;
    let bytes = papers::written(&bound, &first, &mut told)?;
    Ok(Outgoing { bytes, name, media: PDF, pages: Some(count), kept: false }.offer(context))
}

/// A page to try the printer with, on the paper of an agreement and in its language.
pub(super) fn test_page(context: &Context<'_>, one: One) -> Result<PaperFile, CallFault> {
    let sheet = context.read(|reader| Sheet::read(context, reader, one.id, None))?;
    let (facts, language) = (&sheet.facts, sheet.facts.language);
    let now = context.now().rfc3339();
    let document = test_page::compose(language, facts.paper, &facts.first.name, &now);
    let mut pages = papers::laid_out(&document, &mut |_| Keep::Going)?;
    test_page::draw(&mut pages, language, papers::fonts()?);
    let bytes = papers::written(&pages, &document, &mut |_| Keep::Going)?;
    let name = format!("{}.pdf", papers::file_stem(&document.title));
    Ok(Outgoing { bytes, name, media: PDF, pages: Some(1), kept: false }.offer(context))
}

fn printable(agreement: &Agreement) -> Result<(), CallFault> {
    if agreement.void_reason.is_some() {
        return Err(CallFault::not_now("void"));
    }
    if agreement.frozen.is_none() {
        return Err(CallFault::not_now("draft"));
    }
    Ok(())
}

/// As many as the closing article names; one for each party when it names none.
fn total(facts: &Facts) -> u8 {
    u8::try_from(facts.copies).ok().filter(|copies| *copies > 0).unwrap_or(facts.parties())
}

/// The sides that have not signed on the screen.
fn in_ink(sheet: &Sheet) -> Vec<u8> {
    let Standing::Frozen { signatures, .. } = &sheet.standing else { return Vec::new() };
    let on_screen = |side: u8| signatures.iter().any(|one| one.side == side && one.drawing.is_some());
    sheet.facts.sides().filter(|side| !on_screen(*side)).collect()
}
