//! Commitments: who does or gives what, how much, by when, and whether it was kept.

use chrono::NaiveDate;
use sepakat_domain::commitment::{Commitment, CommitmentDraft, CommitmentField, CommitmentState, Status};
use sepakat_domain::id::Id;
use sepakat_store::{Reader, Where};
use serde::{Deserialize, Serialize};

use crate::answer::{Done, Nothing, One, Set};
use crate::call::{CallEntry, CallFault, Effect, READERS, WRITERS, call};
use crate::context::Context;
use crate::ledger::{Ledger, by_urgency};
use crate::{partners, partnerships};

/// What can be done with commitments.
pub const CALLS: &[CallEntry] = &[
    call!("commitments.list", READERS, Effect::Read, list),
    call!("commitments.add", WRITERS, Effect::Undoable, add),
    call!("commitments.set", WRITERS, Effect::Undoable, set),
    call!("commitments.keep", WRITERS, Effect::Undoable, keep),
    call!("commitments.reopen", WRITERS, Effect::Undoable, reopen),
    call!("commitments.retire", WRITERS, Effect::Undoable, retire),
];

/// A commitment with its names and how it stands today.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct CommitmentView {
    /// The row itself.
    pub commitment: Commitment,
    /// Who is bound; empty for our own organisation.
    pub partner_name: String,
    /// For which partnership.
    pub partnership_name: String,
    /// How it stands today.
    pub state: CommitmentState,
    /// Days past its day; 0 when not late.
    pub late_days: i64,
}

/// A commitment was kept.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Keep {
    /// Which commitment.
    pub id: Id,
    /// When; today when absent, never later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kept_on: Option<NaiveDate>,
}

fn list(context: &Context<'_>, _: Nothing) -> Result<Vec<CommitmentView>, CallFault> {
    context.read(|reader| {
        let ledger = Ledger::read(reader, context.today())?;
        let mut views: Vec<CommitmentView> = ledger.commitments.iter().map(|one| ledger.view(one)).collect();
        by_urgency(&mut views);
        Ok(views)
    })
}

fn add(context: &Context<'_>, draft: CommitmentDraft) -> Result<Done<Id>, CallFault> {
    let subject: String = draft.what.chars().take(80).collect();
    context.change(&subject, |writer| {
        partnerships::living(writer, draft.partnership)?;
        if let Some(partner) = draft.partner {
            partners::living(writer, partner)?;
        }
        let sort = next_sort(writer, draft.partnership)?;
        let commitment = draft.commitment(writer.new_id(), sort)?;
        writer.put(&commitment)?;
        Ok(commitment.id)
    })
}

/// The place behind every commitment of a partnership.
pub(crate) fn next_sort(reader: &Reader<'_>, partnership: Id) -> Result<i64, CallFault> {
    let last: Vec<Commitment> =
        reader.list(&Where::all().is("partnership", partnership).newest("sort").limit(1))?;
    Ok(last.first().map_or(1, |one| one.sort.saturating_add(1)))
}

fn set(context: &Context<'_>, set: Set<CommitmentField>) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| Ok(living(reader, set.id)?.what))?;
    context.edit(&subject, set.id, &set.field, |writer| {
        let mut commitment = living(writer, set.id)?;
        if let CommitmentField::Partner(Some(partner)) = set.change {
            partners::living(writer, partner)?;
        }
        let kept = matches!(set.change, CommitmentField::Status(Status::Kept));
        commitment.set(set.change)?;
        if kept && commitment.kept_on.is_none() {
            commitment.kept_on = Some(writer.today());
        }
        writer.put(&commitment)?;
        Ok(set.id)
    })
}

fn keep(context: &Context<'_>, keep: Keep) -> Result<Done<Id>, CallFault> {
    let today = context.today();
    let kept_on = keep.kept_on.unwrap_or(today);
    if kept_on > today {
        return Err(CallFault::invalid("kept_on", "in_future"));
    }
    restate(context, keep.id, |commitment| {
        (commitment.status, commitment.kept_on) = (Status::Kept, Some(kept_on));
    })
}

fn reopen(context: &Context<'_>, one: One) -> Result<Done<Id>, CallFault> {
    restate(context, one.id, |commitment| {
        (commitment.status, commitment.kept_on) = (Status::Open, None);
    })
}

fn restate(
    context: &Context<'_>,
    id: Id,
    change: impl FnOnce(&mut Commitment),
) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| Ok(living(reader, id)?.what))?;
    context.change(&subject, |writer| {
        let mut commitment = living(writer, id)?;
        change(&mut commitment);
        writer.put(&commitment)?;
        Ok(id)
    })
}

fn retire(context: &Context<'_>, one: One) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| Ok(living(reader, one.id)?.what))?;
    context.change(&subject, |writer| {
        living(writer, one.id)?;
        writer.retire::<Commitment>(one.id)?;
        Ok(one.id)
    })
}

fn living(reader: &Reader<'_>, id: Id) -> Result<Commitment, CallFault> {
    reader.get::<Commitment>(id)?.filter(|one| !one.retired).ok_or(CallFault::NotFound)
}
