//! Freezing: what the report tells, with its data, becomes an edition that is never changed and prints again the same.
//!
//! Figures that change afterwards go into the next edition, which says what changed. So a report that was handed out
//! can always be shown as it was handed out.

use sepakat_documents::Keep;
use sepakat_documents::report::{self as paper, Facts, check_code, content_hash};
use sepakat_domain::id::Id;
use sepakat_domain::report::{Edition, Report};
use sepakat_domain::signing::Attachment;
use sepakat_store::{Reader, Store, Where, Writer};

use super::gather::Told;
use super::paper::Sheet;
use super::{edit, facts};
use crate::answer::{Done, One};
use crate::call::CallFault;
use crate::context::Context;
use crate::papers::{self, PDF};

/// Role of the kept PDF among the attachments of an edition.
pub(crate) const REPORT_PDF: &str = "report_pdf";

/// Freezes the report as it stands. Refused when nothing is counted, when nothing changed since the last edition,
/// and when there are characters that could not be printed. Gaps do not stop it: the report names them.
pub(super) fn freeze(context: &Context<'_>, one: One) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| edit::subject(reader, one.id))?;
    let store = context.store()?;
    context.change(&subject, |writer| {
        // Gathered within the deed, so that a figure of the same moment is in the edition or refused, never lost.
        let told = Told::read(writer, one.id, context.today())?;
        let frozen_at = writer.now().rfc3339();
        Ok(put(writer, store, &told, frozen_at)?.id)
    })
}

/// Writes the next edition with its kept PDF.
pub(crate) fn put(
    writer: &mut Writer<'_>,
    store: &Store,
    told: &Told,
    frozen_at: String,
) -> Result<Edition, CallFault> {
    if told.indicators.is_empty() {
        return Err(CallFault::not_now("nothing_counted"));
    }
    let before = editions(writer, told.report.id)?.into_iter().next();
    if before.is_some() && !changed_since(writer, told, before.as_ref())? {
        return Err(CallFault::not_now("unchanged"));
    }
    let facts = facts::frozen(writer, told, before.as_ref())?;
    let edition = row(writer, &told.report, &facts, frozen_at)?;
    let sheet = Sheet::of_edition(edition, told)?;
    let unprintable = papers::unprintable(&sheet.document())?;
    if !unprintable.is_empty() {
        return Err(CallFault::NotNow {
            code: "unprintable".to_owned(),
            args: vec![("characters".to_owned(), unprintable.join(" "))],
        });
    }
    let (bytes, _) = papers::print(&sheet.document(), &mut |_| Keep::Going)?;
    let sha256 = store.keep_file(&bytes)?;
    let name = format!("{}.pdf", sheet.stem);
    let edition = sheet.edition.ok_or_else(|| CallFault::broken("edition"))?;
    writer.put(&edition)?;
    writer.put(&Report { edition: edition.number, ..told.report.clone() })?;
    let kept = Attachment {
        id: writer.new_id(),
        about: edition.id,
        role: REPORT_PDF.to_owned(),
        name,
        media: PDF.to_owned(),
        sha256,
        size: bytes.len() as i64,
        retired: false,
        copy: None,
    };
    writer.put(&kept)?;
    Ok(edition)
}

fn row(
    writer: &mut Writer<'_>,
    report: &Report,
    facts: &Facts,
    frozen_at: String,
) -> Result<Edition, CallFault> {
    Ok(Edition {
        id: writer.new_id(),
        report: report.id,
        number: report.edition + 1,
        language: facts.language,
        paper: facts.paper,
        content_hash: content_hash(facts),
        check_code: check_code(facts),
        chain_head: writer.chain_head(),
        template: facts.template.clone(),
        frozen_at,
        facts: serde_json::to_value(facts).map_err(|error| CallFault::broken(&error.to_string()))?,
        retired: false,
    })
}

/// Editions of a report, newest first.
pub(crate) fn editions(reader: &Reader<'_>, report: Id) -> Result<Vec<Edition>, CallFault> {
    Ok(reader.list(&Where::all().is("report", report).newest("number"))?)
}

/// What was frozen in an edition.
pub(crate) fn facts_of(edition: &Edition) -> Result<Facts, CallFault> {
    serde_json::from_value(edition.facts.clone()).map_err(|_| CallFault::broken("facts"))
}

/// How many things changed from one edition to the next.
pub(super) fn changes(before: &Edition, after: &Edition) -> Result<i64, CallFault> {
    Ok(paper::changes(&facts_of(before)?, &facts_of(after)?).len() as i64)
}

/// Whether what the report tells now differs from an edition; true when there is none.
pub(super) fn changed_since(
    reader: &Reader<'_>,
    told: &Told,
    edition: Option<&Edition>,
) -> Result<bool, CallFault> {
    let Some(edition) = edition else { return Ok(true) };
    let (then, now) = (facts_of(edition)?, facts::draft(reader, told)?);
    Ok(!then.tells_the_same(&now))
}
