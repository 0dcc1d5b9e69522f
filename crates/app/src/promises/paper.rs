//! The promises as one page to print, and as text for a chat.

use sepakat_documents::promises::{Facts, PartyFacts, PromiseFacts, compose};
use sepakat_domain::id::Id;
use sepakat_domain::organisation::Language;
use sepakat_store::Reader;
use serde::{Deserialize, Serialize};

use super::{Promise, gather};
use crate::agreements::paper::Gist;
use crate::call::CallFault;
use crate::context::Context;
use crate::ledger::Ledger;
use crate::organisation;
use crate::papers::{self, Outgoing, PDF, PaperFile, PreviewAnswer, file_stem, tell_progress};

/// The promises of which partnership, in which language.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PromisesPaper {
    /// Which partnership.
    pub partnership: Id,
    /// The language of the page; that of the interface when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// A name for the work, chosen by the caller, under which progress is told and which `tasks.cancel` takes.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub task: String,
}

pub(super) fn text(context: &Context<'_>, of: PromisesPaper) -> Result<Gist, CallFault> {
    Ok(Gist { text: sepakat_documents::promises::text(&facts(context, &of)?) })
}

pub(super) fn preview(context: &Context<'_>, of: PromisesPaper) -> Result<PreviewAnswer, CallFault> {
    papers::preview(&compose(&facts(context, &of)?), false)
}

pub(super) fn pdf(context: &Context<'_>, of: PromisesPaper) -> Result<PaperFile, CallFault> {
    let document = compose(&facts(context, &of)?);
    let task = context.app.tasks.begin(&of.task);
    let (bytes, pages) = papers::print(&document, &mut |progress| tell_progress(context, &task, progress))?;
    let name = format!("{}.pdf", file_stem(&document.title));
    Ok(Outgoing { bytes, name, media: PDF, pages: Some(pages), kept: false }.offer(context))
}

fn facts(context: &Context<'_>, of: &PromisesPaper) -> Result<Facts, CallFault> {
    let language = of.language.unwrap_or_else(|| context.app.preferences().language);
    context.read(|reader: &Reader<'_>| {
        let ledger = Ledger::read(reader, context.today())?;
        let page = gather(reader, &ledger, of.partnership)?;
        let ours = organisation::ours(reader)?;
        Ok(Facts {
            language,
            paper: ours.paper,
            organisation: ours.name,
            partnership: page.partnership.name,
            on: page.today,
            now: context.now().rfc3339(),
            parties: page
                .parties
                .into_iter()
                .map(|party| PartyFacts {
                    name: party.name,
                    fulfilment: party.fulfilment,
                    promises: party.promises.into_iter().map(promise).collect(),
                })
                .collect(),
        })
    })
}

fn promise(one: Promise) -> PromiseFacts {
    let row = one.view.commitment;
    PromiseFacts {
        code: one.code,
        what: row.what,
        quantity: row.quantity,
        unit: row.unit,
        falls_on: one.view.falls_on,
        every: row.every,
        rhythm: row.rhythm,
        state: one.view.state,
        late_days: one.view.late_days,
        due: one.view.times_due,
        kept: one.view.times_kept,
        kept_on: row.kept_on,
        evidence: row.evidence,
    }
}
