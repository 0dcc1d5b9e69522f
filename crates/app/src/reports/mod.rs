//! Impact reports: made from what is on record, arranged part by part, frozen with their data, printed again.

mod edit;
mod facts;
pub(crate) mod freeze;
pub(crate) mod gaps;
pub(crate) mod gather;
mod page;
pub(crate) mod paper;

use std::cmp::Reverse;

use sepakat_domain::id::Id;
use sepakat_domain::organisation::Paper;
use sepakat_domain::partnership::Partnership;
use sepakat_domain::report::Report;
use sepakat_store::{Reader, Where};
use serde::{Deserialize, Serialize};

pub use edit::SetSection;
pub use page::{EditionView, OutlineRow, ReportGap, ReportPage, SentenceView};

use crate::call::{CallEntry, CallFault, Effect, READERS, WRITERS, call};
use crate::context::Context;
use crate::impact::{ReportBrief, reports_on};
use crate::partnerships;

/// What can be done with reports, their parts and the remarks in them.
pub const CALLS: &[CallEntry] = &[
    call!("reports.list", READERS, Effect::Read, list),
    call!("reports.page", READERS, Effect::Read, page::page),
    call!("reports.add", WRITERS, Effect::Undoable, edit::add),
    call!("reports.set", WRITERS, Effect::Undoable, edit::set),
    call!("reports.section", WRITERS, Effect::Undoable, edit::section),
    call!("reports.remark", WRITERS, Effect::Undoable, edit::remark),
    call!("reports.retire", WRITERS, Effect::Undoable, edit::retire),
    call!("reports.preview", READERS, Effect::Read, paper::preview),
    call!("reports.pdf", READERS, Effect::Read, paper::pdf),
    call!("reports.xlsx", READERS, Effect::Read, paper::xlsx),
    call!("reports.freeze", WRITERS, Effect::Barrier("freezing"), freeze::freeze),
];

/// Which reports.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ReportsOf {
    /// Only those on this partnership; all when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partnership: Option<Id>,
}

/// Which report to draw, on which paper.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ReportPreviewOf {
    /// Which report.
    pub id: Id,
    /// Another paper size than its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper: Option<Paper>,
    /// A frozen edition; the report as it stands now when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<Id>,
}

/// Which report to make into a file.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ReportFileOf {
    /// Which report.
    pub id: Id,
    /// A name for the work, chosen by the caller, under which progress is told and which `tasks.cancel` takes.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub task: String,
    /// A frozen edition; the report as it stands now when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<Id>,
}

/// Reports, those owed next first; of those without a day, the newest first.
fn list(context: &Context<'_>, of: ReportsOf) -> Result<Vec<ReportBrief>, CallFault> {
    context.read(|reader| {
        let partnerships: Vec<Partnership> = match of.partnership {
            Some(id) => vec![partnerships::living(reader, id)?],
            None => reader.list(&Where::all())?,
        };
        let mut briefs = Vec::new();
        for partnership in &partnerships {
            briefs.extend(reports_on(reader, partnership)?);
        }
        briefs.sort_by_key(|one| (one.due_on.is_none(), one.due_on, Reverse(one.id)));
        Ok(briefs)
    })
}

/// A report that is not put away.
pub(crate) fn living(reader: &Reader<'_>, id: Id) -> Result<Report, CallFault> {
    reader.get::<Report>(id)?.filter(|one| !one.retired).ok_or(CallFault::NotFound)
}
