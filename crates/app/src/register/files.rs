//! The register as files: printed, as a workbook, and as a list that every program reads.

use std::collections::HashMap;

use sepakat_documents::register::{Facts, RowFacts, compose, sheet};
use sepakat_documents::workbook::{Workbook, csv_head, csv_rows, xlsx as write};
use sepakat_domain::id::Id;
use sepakat_domain::organisation::Language;
use serde::{Deserialize, Serialize};

use super::{RegisterAsk, all, asked, day_of};
use crate::agreements::list::AgreementRow;
use crate::call::CallFault;
use crate::context::Context;
use crate::organisation;
use crate::papers::{self, Outgoing, PDF, PaperFile, file_stem, tell_progress};

/// Media type of workbooks.
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// Media type of lists.
const CSV: &str = "text/csv";

/// The register as a file: which rows, in which language.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RegisterFile {
    /// Which agreements, in which order.
    pub ask: RegisterAsk,
    /// Of those only these, in this order: what a screen shows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only: Option<Vec<Id>>,
    /// The language of the file; that of the interface when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// A name for the work, chosen by the caller, under which progress is told and which `tasks.cancel` takes.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub task: String,
}

pub(super) fn pdf(context: &Context<'_>, of: RegisterFile) -> Result<PaperFile, CallFault> {
    let document = compose(&facts(context, &of)?);
    let task = context.app.tasks.begin(&of.task);
    let (bytes, pages) = papers::print(&document, &mut |progress| tell_progress(context, &task, progress))?;
    let name = format!("{}.pdf", file_stem(&document.title));
    Ok(Outgoing { bytes, name, media: PDF, pages: Some(pages), kept: false }.offer(context))
}

pub(super) fn xlsx(context: &Context<'_>, of: RegisterFile) -> Result<PaperFile, CallFault> {
    let facts = facts(context, &of)?;
    let sheet = sheet(&facts);
    let name = format!("{}.xlsx", file_stem(&sheet.name));
    let title = sheet.name.clone();
    let book = Workbook { title, author: facts.organisation, day: facts.on, sheets: vec![sheet] };
    let bytes = write(&book).map_err(|fault| CallFault::broken(&fault.to_string()))?;
    Ok(Outgoing { bytes, name, media: XLSX, pages: None, kept: false }.offer(context))
}

pub(super) fn csv(context: &Context<'_>, of: RegisterFile) -> Result<PaperFile, CallFault> {
    let sheet = sheet(&facts(context, &of)?);
    let name = format!("{}.csv", file_stem(&sheet.name));
    let bytes = [csv_head(&sheet.head), csv_rows(&sheet.rows)].concat();
    Ok(Outgoing { bytes, name, media: CSV, pages: None, kept: false }.offer(context))
}

fn facts(context: &Context<'_>, of: &RegisterFile) -> Result<Facts, CallFault> {
    let on = context.today();
    let (mut rows, ours) = context
        .read(|reader| Ok::<_, CallFault>((asked(all(reader, on)?, &of.ask), organisation::ours(reader)?)))?;
    if let Some(only) = &of.only {
        let places: HashMap<Id, usize> = only.iter().copied().zip(0..).collect();
        rows.retain(|row| places.contains_key(&row.id));
        rows.sort_by_key(|row| places.get(&row.id).copied());
    }
    Ok(Facts {
        language: of.language.unwrap_or_else(|| context.app.preferences().language),
        paper: ours.paper,
        organisation: ours.name,
        rows: rows.into_iter().map(row).collect(),
        on,
        now: context.now().rfc3339(),
    })
}

fn row(row: AgreementRow) -> RowFacts {
    RowFacts {
        partners: row.partners.iter().map(|one| one.name.as_str()).collect::<Vec<_>>().join(", "),
        signed_on: row.signed_at.as_deref().and_then(day_of),
        number: row.number,
        kind: row.kind,
        subject: row.subject,
        state: row.state,
        starts_on: row.starts_on,
        ends_on: row.ends_on,
        days_left: row.days_left,
    }
}
