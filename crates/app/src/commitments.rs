//! Commitments: who does or gives what, how much, by when, and whether it was kept.

use chrono::NaiveDate;
use sepakat_domain::commitment::{
    Commitment, CommitmentDraft, CommitmentField, CommitmentState, Keeping, Status,
};
use sepakat_domain::id::Id;
use sepakat_domain::problem::Problems;
use sepakat_domain::text::{check_text, require_line};
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
    call!("commitments.release", WRITERS, Effect::Undoable, release),
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
    /// How often it should have been kept so far.
    pub times_due: u32,
    /// Of those, how often it was.
    pub times_kept: u32,
    /// When it falls due next, or did first without being kept; the day of its own for what is promised once.
    pub falls_on: Option<NaiveDate>,
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
    /// Free note on this time.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// A commitment is not to be kept any more.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Release {
    /// Which commitment.
    pub id: Id,
    /// How it ends.
    pub outcome: Outcome,
    /// Why, in a line.
    pub reason: String,
}

/// How a commitment ends that is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Let go by agreement of both sides.
    Waived,
    /// Not kept, and no longer possible.
    Lapsed,
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

/// Keeps a commitment. What recurs is kept one time at a time and stays open.
fn keep(context: &Context<'_>, keep: Keep) -> Result<Done<Id>, CallFault> {
    let today = context.today();
    let kept_on = keep.kept_on.unwrap_or(today);
    if kept_on > today {
        return Err(CallFault::invalid("kept_on", "in_future"));
    }
    let mut problems = Problems::default();
    let note = check_text("note", &keep.note, 1000, &mut problems);
    let note = problems.or(note)?;
    let subject = context.read(|reader| Ok(living(reader, keep.id)?.what))?;
    context.change(&subject, |writer| {
        let mut commitment = living(writer, keep.id)?;
        if commitment.every.is_some() {
            let id = writer.new_id();
            writer.put(&Keeping { id, commitment: keep.id, kept_on, note, retired: false })?;
            commitment.status = Status::Open;
        } else {
            (commitment.status, commitment.kept_on) = (Status::Kept, Some(kept_on));
            if !note.is_empty() {
                add_note(&mut commitment, &note)?;
            }
        }
        writer.put(&commitment)?;
        Ok(keep.id)
    })
}

/// Opens a commitment again; one that recurs and is open loses the last time that it was kept.
fn reopen(context: &Context<'_>, one: One) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| Ok(living(reader, one.id)?.what))?;
    context.change(&subject, |writer| {
        let mut commitment = living(writer, one.id)?;
        if commitment.every.is_some() && commitment.status == Status::Open {
            let mut kept: Vec<Keeping> = writer.list(&Where::all().is("commitment", one.id))?;
            kept.sort_by_key(|keeping| (keeping.kept_on, keeping.id));
            let last = kept.pop().ok_or_else(|| CallFault::not_now("nothing_kept"))?;
            writer.retire::<Keeping>(last.id)?;
        }
        (commitment.status, commitment.kept_on) = (Status::Open, None);
        writer.put(&commitment)?;
        Ok(one.id)
    })
}

/// Lets a commitment go, or notes that it was not kept and cannot be any more; the reason stays with it.
fn release(context: &Context<'_>, wish: Release) -> Result<Done<Id>, CallFault> {
    let mut problems = Problems::default();
    let reason = require_line("reason", &wish.reason, 500, &mut problems);
    let reason = problems.or(reason)?;
    let subject = context.read(|reader| Ok(living(reader, wish.id)?.what))?;
    context.change(&subject, |writer| {
        let mut commitment = living(writer, wish.id)?;
        let status = match wish.outcome {
            Outcome::Waived => Status::Waived,
            Outcome::Lapsed => Status::Lapsed,
        };
        commitment.set(CommitmentField::Status(status))?;
        add_note(&mut commitment, &reason)?;
        writer.put(&commitment)?;
        Ok(wish.id)
    })
}

/// Adds a line to the note of a commitment.
fn add_note(commitment: &mut Commitment, line: &str) -> Result<(), CallFault> {
    let note = match commitment.note.as_str() {
        "" => line.to_owned(),
        note => format!("{note}\n{line}"),
    };
    Ok(commitment.set(CommitmentField::Note(note))?)
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
