//! The paper of a report: the live pages, the PDF and the workbook, as it stands now or as it was frozen.

use sepakat_documents::model::Document;
use sepakat_documents::report::{Facts, Standing, annex, compose};
use sepakat_documents::workbook;
use sepakat_domain::id::Id;
use sepakat_domain::report::Edition;
use sepakat_domain::signing::Attachment;
use sepakat_store::{Reader, Where};

use super::freeze::{REPORT_PDF, facts_of};
use super::gather::Told;
use super::{ReportFileOf, ReportPreviewOf, facts};
use crate::call::CallFault;
use crate::context::Context;
use crate::papers::{self, Outgoing, PDF, PaperFile, PreviewAnswer, file_stem, tell_progress};

/// Media type of a workbook.
pub(crate) const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// A report before it is laid out.
pub(crate) struct Sheet {
    pub facts: Facts,
    pub standing: Standing,
    /// The edition, when it is one.
    pub edition: Option<Edition>,
    /// Name of its files, without ending.
    pub stem: String,
}

impl Sheet {
    /// The report as it stands now, or one of its editions.
    fn read(
        context: &Context<'_>,
        reader: &Reader<'_>,
        id: Id,
        wanted: Option<Id>,
    ) -> Result<Sheet, CallFault> {
        let told = Told::read(reader, id, context.today())?;
        if let Some(wanted) = wanted {
            let edition = reader.get::<Edition>(wanted)?.filter(|one| one.report == id);
            return Sheet::of_edition(edition.ok_or(CallFault::NotFound)?, &told);
        }
        Ok(Sheet {
            facts: facts::draft(reader, &told)?,
            standing: facts::standing(context.now().rfc3339()),
            edition: None,
            stem: stem(&told, None),
        })
    }

    /// A frozen edition.
    pub(crate) fn of_edition(edition: Edition, told: &Told) -> Result<Sheet, CallFault> {
        Ok(Sheet {
            facts: facts_of(&edition)?,
            standing: Standing::Frozen {
                edition: edition.number,
                check_code: edition.check_code.clone(),
                frozen_at: edition.frozen_at.clone(),
            },
            stem: stem(told, Some(edition.number)),
            edition: Some(edition),
        })
    }

    /// The paper itself.
    pub(crate) fn document(&self) -> Document {
        compose(&self.facts, &self.standing)
    }
}

pub(super) fn preview(context: &Context<'_>, of: ReportPreviewOf) -> Result<PreviewAnswer, CallFault> {
    let mut sheet = context.read(|reader| Sheet::read(context, reader, of.id, of.edition))?;
    if let Some(paper) = of.paper {
        sheet.facts.paper = paper;
    }
    papers::preview(&sheet.document(), sheet.edition.is_none())
}

/// Makes the PDF; of a frozen edition it gives the bytes that were kept when it was frozen.
pub(super) fn pdf(context: &Context<'_>, of: ReportFileOf) -> Result<PaperFile, CallFault> {
    let (sheet, kept) = context.read(|reader| {
        let sheet = Sheet::read(context, reader, of.id, of.edition)?;
        let kept = match &sheet.edition {
            Some(edition) => kept_pdf(reader, edition.id)?,
            None => None,
        };
        Ok((sheet, kept))
    })?;
    if let Some(kept) = kept {
        let bytes = context.store()?.file(&kept.sha256)?;
        return Ok(Outgoing { bytes, name: kept.name, media: PDF, pages: None, kept: true }.offer(context));
    }
    let task = context.app.tasks.begin(&of.task);
    let told = &mut |progress| tell_progress(context, &task, progress);
    let (bytes, pages) = papers::print(&sheet.document(), told)?;
    let name = format!("{}.pdf", sheet.stem);
    Ok(Outgoing { bytes, name, media: PDF, pages: Some(pages), kept: false }.offer(context))
}

/// Makes the workbook that goes with the report: its data and its definitions, from the same facts.
pub(super) fn xlsx(context: &Context<'_>, of: ReportFileOf) -> Result<PaperFile, CallFault> {
    let sheet = context.read(|reader| Sheet::read(context, reader, of.id, of.edition))?;
    let bytes =
        workbook::xlsx(&annex(&sheet.facts)).map_err(|fault| CallFault::broken(&fault.to_string()))?;
    let name = format!("{}.xlsx", sheet.stem);
    Ok(Outgoing { bytes, name, media: XLSX, pages: None, kept: sheet.edition.is_some() }.offer(context))
}

/// The kept PDF of an edition.
pub(crate) fn kept_pdf(reader: &Reader<'_>, edition: Id) -> Result<Option<Attachment>, CallFault> {
    let which = Where::all().is("about", edition).is("role", REPORT_PDF).limit(1);
    Ok(reader.list::<Attachment>(&which)?.into_iter().next())
}

/// A file name, without its ending: the programme, the months and the edition.
fn stem(told: &Told, edition: Option<i64>) -> String {
    let programme: String = told.partnership.name.chars().take(60).collect();
    let edition = edition.map(|number| format!(" v{number}")).unwrap_or_default();
    file_stem(&format!("{} {} {}{edition}", programme.trim(), told.report.from, told.report.to))
}
