//! Numbered versions of an agreement: a draft is sent out and kept as it was, and any two versions are compared.

use chrono::{DateTime, NaiveDate};
use sepakat_documents::agreement::{Facts, Labels, compose, content_hash};
use sepakat_documents::comparison::{self, Comparison, Version};
use sepakat_domain::agreement::{Agreement, AgreementState, Revision};
use sepakat_domain::id::Id;
use sepakat_domain::problem::Problems;
use sepakat_domain::signing::Frozen;
use sepakat_domain::text::require_line;
use sepakat_store::{Reader, Where};
use serde::{Deserialize, Serialize};

use super::gather::Gathered;
use super::paper;
use crate::answer::{Done, One};
use crate::call::CallFault;
use crate::context::Context;
use crate::ledger::Ledger;
use crate::papers::{self, Outgoing, PDF, PaperFile, file_stem, tell_progress};

/// A draft is sent out.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SendOut {
    /// Which agreement.
    pub id: Id,
    /// To whom, and whatever else shall be remembered.
    pub note: String,
}

/// Which two versions to compare.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Compare {
    /// Which agreement.
    pub id: Id,
    /// The older version: one that was sent out or frozen; the present draft when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Id>,
    /// The newer version, likewise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Id>,
    /// A name for the making of a PDF, under which progress is told and which `tasks.cancel` takes.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub task: String,
}

/// Which draft to make into a PDF with numbers of lines.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct DraftPdf {
    /// Which agreement.
    pub id: Id,
    /// A version that was sent out; the present draft when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<Id>,
    /// A name for the work, under which progress is told and which `tasks.cancel` takes.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub task: String,
}

/// What a version is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum VersionKind {
    /// The draft as it is now.
    Present,
    /// A draft as it was sent out.
    Sent,
    /// A text as it was frozen for signing.
    Frozen,
}

/// One version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS), ts(rename = "AgreementVersion"))]
pub struct VersionView {
    /// Which; none for the present draft.
    pub id: Option<Id>,
    /// What it is.
    pub kind: VersionKind,
    /// Its number.
    pub version: i64,
    /// When it was made, RFC 3339; now for the present draft.
    pub made_at: String,
    /// To whom it went; empty for what was not sent out.
    pub note: String,
}

/// Two versions and what changed between them.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct Compared {
    /// The older one.
    pub from: VersionView,
    /// The newer one.
    pub to: VersionView,
    /// What the agreement is about.
    pub subject: String,
    /// What changed.
    pub comparison: Comparison,
}

/// Keeps the draft as it is as a numbered version, and begins the next one.
pub(super) fn send_out(context: &Context<'_>, sent: SendOut) -> Result<Done<Id>, CallFault> {
    let mut problems = Problems::default();
    let note = require_line("note", &sent.note, 300, &mut problems);
    problems.or(())?;
    let subject = context.read(|reader| Ok(super::living(reader, sent.id)?.subject))?;
    context.change(&subject, |writer| {
        // Gathered within the deed, so that an edit of the same moment is in the version or refused, never lost.
        let ledger = Ledger::read(writer, context.today())?;
        let gathered = Gathered::read(writer, &ledger, sent.id)?;
        if gathered.agreement.void_reason.is_some() {
            return Err(CallFault::not_now("void"));
        }
        if gathered.agreement.frozen.is_some() {
            return Err(CallFault::not_now("frozen"));
        }
        let facts = gathered.facts(writer, &ledger, false)?;
        let id = writer.new_id();
        let row = gathered.agreement;
        writer.put(&Revision {
            id,
            agreement: row.id,
            version: row.version,
            content_hash: content_hash(&facts),
            facts: serde_json::to_value(&facts).map_err(|error| CallFault::broken(&error.to_string()))?,
            note,
            made_at: writer.now().rfc3339(),
            retired: false,
        })?;
        writer.put(&Agreement { version: row.version + 1, ..row })?;
        Ok(id)
    })
}

/// A draft of which a version was sent out is being negotiated; every other state stays.
pub(crate) fn negotiated(
    reader: &Reader<'_>,
    agreement: Id,
    state: AgreementState,
) -> Result<AgreementState, CallFault> {
    let asked = state == AgreementState::Draft;
    Ok(state.when_sent_out(asked && reader.count::<Revision>(&of(agreement))? > 0))
}

fn of(agreement: Id) -> Where {
    Where::all().is("agreement", agreement)
}

/// All versions, newest first; the draft as it is now before them, while there is one.
pub(super) fn versions(context: &Context<'_>, one: One) -> Result<Vec<VersionView>, CallFault> {
    context.read(|reader| {
        let row = super::living(reader, one.id)?;
        let mut all: Vec<VersionView> =
            reader.list::<Revision>(&of(one.id))?.iter().map(VersionView::sent).collect();
        let frozen: Vec<Frozen> = reader.list(&of(one.id))?;
        all.extend(frozen.iter().map(VersionView::frozen));
        all.sort_by(|one, other| (other.version, &other.made_at).cmp(&(one.version, &one.made_at)));
        if row.frozen.is_none() && row.void_reason.is_none() {
            all.insert(0, VersionView::present(context, &row));
        }
        Ok(all)
    })
}

impl VersionView {
    fn sent(row: &Revision) -> VersionView {
        VersionView {
            id: Some(row.id),
            kind: VersionKind::Sent,
            version: row.version,
            made_at: row.made_at.clone(),
            note: row.note.clone(),
        }
    }

    fn frozen(row: &Frozen) -> VersionView {
        VersionView {
            id: Some(row.id),
            kind: VersionKind::Frozen,
            version: row.version,
            made_at: row.frozen_at.clone(),
            note: String::new(),
        }
    }

    fn present(context: &Context<'_>, row: &Agreement) -> VersionView {
        VersionView {
            id: None,
            kind: VersionKind::Present,
            version: row.version,
            made_at: context.now().rfc3339(),
            note: String::new(),
        }
    }

    /// As the paper of a comparison names it.
    fn named(&self, today: NaiveDate) -> Version {
        let on = DateTime::parse_from_rfc3339(&self.made_at).map_or(today, |moment| moment.date_naive());
        Version { number: (self.kind != VersionKind::Present).then_some(self.version), on }
    }
}

/// A version with its facts.
struct Kept {
    view: VersionView,
    facts: Facts,
}

/// Both versions, read in one picture, and the words for their blanks.
struct Two {
    from: Kept,
    to: Kept,
    labels: Labels,
}

impl Two {
    fn read(context: &Context<'_>, wanted: &Compare) -> Result<Two, CallFault> {
        context.read(|reader| {
            let ledger = Ledger::read(reader, context.today())?;
            let gathered = Gathered::read(reader, &ledger, wanted.id)?;
            let side = |id| kept(context, reader, &ledger, &gathered, id);
            Ok(Two { from: side(wanted.from)?, to: side(wanted.to)?, labels: gathered.labels() })
        })
    }

    fn comparison(&self) -> Comparison {
        comparison::compare(&self.from.facts, &self.to.facts, &self.labels)
    }
}

fn kept(
    context: &Context<'_>,
    reader: &Reader<'_>,
    ledger: &Ledger,
    gathered: &Gathered,
    id: Option<Id>,
) -> Result<Kept, CallFault> {
    let agreement = &gathered.agreement;
    let read = |facts: &serde_json::Value| {
        serde_json::from_value::<Facts>(facts.clone()).map_err(|_| CallFault::broken("facts"))
    };
    let Some(id) = id else {
        let facts = gathered.facts(reader, ledger, false)?;
        return Ok(Kept { view: VersionView::present(context, agreement), facts });
    };
    if let Some(row) = reader.get::<Revision>(id)?.filter(|row| row.agreement == agreement.id && !row.retired)
    {
        return Ok(Kept { view: VersionView::sent(&row), facts: read(&row.facts)? });
    }
    let row = reader.get::<Frozen>(id)?.filter(|row| row.agreement == agreement.id);
    let row = row.ok_or(CallFault::NotFound)?;
    Ok(Kept { view: VersionView::frozen(&row), facts: read(&row.facts)? })
}

/// What changed between two versions, for the screen.
pub(super) fn compare(context: &Context<'_>, wanted: Compare) -> Result<Compared, CallFault> {
    let two = Two::read(context, &wanted)?;
    let comparison = two.comparison();
    Ok(Compared { subject: two.to.facts.subject, from: two.from.view, to: two.to.view, comparison })
}

/// The same as a paper with its changes marked.
pub(super) fn compare_pdf(context: &Context<'_>, wanted: Compare) -> Result<PaperFile, CallFault> {
    let two = Two::read(context, &wanted)?;
    let versions = (two.from.view.named(context.today()), two.to.view.named(context.today()));
    let document = comparison::compose(&two.comparison(), &two.to.facts, versions, &context.now().rfc3339());
    let task = context.app.tasks.begin(&wanted.task);
    let (bytes, pages) = papers::print(&document, &mut |progress| tell_progress(context, &task, progress))?;
    let stem = file_stem(&format!("{} v{}-v{}", document.title, two.from.view.version, two.to.view.version));
    Ok(Outgoing { bytes, name: format!("{stem}.pdf"), media: PDF, pages: Some(pages), kept: false }
        .offer(context))
}

/// A draft as it is sent out: with numbers of lines and the word across every page.
pub(super) fn draft_pdf(context: &Context<'_>, wanted: DraftPdf) -> Result<PaperFile, CallFault> {
    let (draft, standing, stem) = context.read(|reader| {
        let ledger = Ledger::read(reader, context.today())?;
        let gathered = Gathered::read(reader, &ledger, wanted.id)?;
        let draft = kept(context, reader, &ledger, &gathered, wanted.version)?;
        let stem = paper::stem(&Agreement { version: draft.view.version, ..gathered.agreement.clone() });
        let standing = gathered.drafted(draft.view.made_at.clone());
        Ok((draft, standing, stem))
    })?;
    let document = comparison::draft(compose(&draft.facts, &standing));
    let task = context.app.tasks.begin(&wanted.task);
    let (bytes, pages) = papers::print(&document, &mut |progress| tell_progress(context, &task, progress))?;
    Ok(Outgoing { bytes, name: format!("{stem}.pdf"), media: PDF, pages: Some(pages), kept: false }
        .offer(context))
}
