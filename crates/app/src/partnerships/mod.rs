//! Partnerships: a shared purpose, its members and its eight steps.

pub mod page;
mod steps;

use chrono::NaiveDate;
use sepakat_domain::commitment::Commitment;
use sepakat_domain::id::Id;
use sepakat_domain::partner::Partner;
use sepakat_domain::partnership::{
    Member, MemberDraft, MemberField, Partnership, PartnershipDraft, PartnershipField, StepDraft, StepMark,
    StepState,
};
use sepakat_store::{Reader, Where, Writer};
use serde::Serialize;

use crate::agreements::{self, list::AgreementState};
use crate::answer::{Done, Named, Nothing, One, Set};
use crate::call::{CallEntry, CallFault, Effect, READERS, WRITERS, call};
use crate::context::Context;
use crate::health::HealthView;
use crate::ledger::Ledger;
use crate::{goals, partners, plans};
use steps::Counted;

/// What can be done with partnerships, their members and steps.
pub const CALLS: &[CallEntry] = &[
    call!("partnerships.list", READERS, Effect::Read, list),
    call!("partnerships.page", READERS, Effect::Read, page::page),
    call!("partnerships.add", WRITERS, Effect::Undoable, add),
    call!("partnerships.set", WRITERS, Effect::Undoable, set),
    call!("partnerships.retire", WRITERS, Effect::Undoable, retire),
    call!("members.add", WRITERS, Effect::Undoable, add_member),
    call!("members.set", WRITERS, Effect::Undoable, set_member),
    call!("members.retire", WRITERS, Effect::Undoable, retire_member),
    call!("steps.mark", WRITERS, Effect::Undoable, mark_step),
];

/// One partnership in the list.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct PartnershipRow {
    /// Which partnership.
    pub id: Id,
    /// Name.
    pub name: String,
    /// What it is for.
    pub purpose: String,
    /// Partners in it.
    pub members: Vec<Named>,
    /// First day.
    pub starts_on: Option<NaiveDate>,
    /// Last day.
    pub ends_on: Option<NaiveDate>,
    /// Commitments still open.
    pub open_commitments: i64,
    /// Of those, past their day.
    pub late_commitments: i64,
    /// How many of the eight steps are there.
    pub steps_done: i64,
    /// How its newest agreement stands; none without one.
    pub agreement: Option<AgreementState>,
    /// How the partnership fares.
    pub health: HealthView,
}

fn list(context: &Context<'_>, _: Nothing) -> Result<Vec<PartnershipRow>, CallFault> {
    context.read(|reader| {
        let ledger = Ledger::read(reader, context.today())?;
        let marks: Vec<StepMark> = reader.list(&Where::all())?;
        let agreements = agreements::list::rows(reader, &ledger)?;
        let mut rows: Vec<PartnershipRow> = ledger
            .partnerships
            .values()
            .filter(|one| !one.retired)
            .map(|one| -> Result<PartnershipRow, CallFault> {
                let (open, late) = ledger.open_and_late(ledger.commitments_in(one.id));
                let counted = Counted::read(reader, &ledger, one.id)?;
                let steps = steps::steps(&ledger, one, &agreements, &marks, &counted);
                Ok(PartnershipRow {
                    id: one.id,
                    name: one.name.clone(),
                    purpose: one.purpose.clone(),
                    members: ledger.members_of(one.id).map(|member| ledger.named(member.partner)).collect(),
                    starts_on: one.starts_on,
                    ends_on: one.ends_on,
                    open_commitments: open,
                    late_commitments: late,
                    steps_done: steps.iter().filter(|step| step.state == StepState::Done).count() as i64,
                    agreement: agreements
                        .iter()
                        .find(|row| row.partnership.id == one.id)
                        .map(|row| row.state),
                    health: ledger.partnership_health(one.id),
                })
            })
            .collect::<Result<_, CallFault>>()?;
        rows.sort_by_cached_key(|row| row.name.to_lowercase());
        Ok(rows)
    })
}

fn add(context: &Context<'_>, draft: PartnershipDraft) -> Result<Done<Id>, CallFault> {
    let draft = draft.checked()?;
    context.change(&draft.name, |writer| {
        let id = writer.new_id();
        writer.put(&draft.partnership(id))?;
        for partner in &draft.members {
            partners::living(writer, *partner)?;
            put_member(writer, id, *partner, "")?;
        }
        Ok(id)
    })
}

/// The partnership of a partner: its newest one, else one that is made with its name.
pub(crate) fn of_partner(writer: &mut Writer<'_>, partner: &Partner, name: &str) -> Result<Id, CallFault> {
    for member in writer.list::<Member>(&Where::all().is("partner", partner.id).newest("id"))? {
        if let Ok(partnership) = living(writer, member.partnership) {
            return Ok(partnership.id);
        }
    }
    let id = writer.new_id();
    writer.put(&Partnership {
        id,
        name: name.to_owned(),
        purpose: String::new(),
        starts_on: None,
        ends_on: None,
        retired: false,
    })?;
    put_member(writer, id, partner.id, "")?;
    Ok(id)
}

fn put_member(writer: &mut Writer<'_>, partnership: Id, partner: Id, role: &str) -> Result<Id, CallFault> {
    let id = writer.new_id();
    writer.put(&Member { id, partnership, partner, role: role.to_owned(), retired: false })?;
    Ok(id)
}

fn set(context: &Context<'_>, set: Set<PartnershipField>) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| Ok(living(reader, set.id)?.name))?;
    context.edit(&subject, set.id, &set.field, |writer| {
        let mut partnership = living(writer, set.id)?;
        partnership.set(set.change)?;
        writer.put(&partnership)?;
        Ok(set.id)
    })
}

/// Puts a partnership away with its members, commitments, goals and plan. One with an agreement that still runs cannot be.
fn retire(context: &Context<'_>, one: One) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| Ok(living(reader, one.id)?.name))?;
    context.change(&subject, |writer| {
        living(writer, one.id)?;
        if agreements::runs_in(writer, one.id, context.today())? {
            return Err(CallFault::not_now("agreement_runs"));
        }
        for member in writer.list::<Member>(&Where::all().is("partnership", one.id))? {
            writer.retire::<Member>(member.id)?;
        }
        for commitment in writer.list::<Commitment>(&Where::all().is("partnership", one.id))? {
            writer.retire::<Commitment>(commitment.id)?;
        }
        goals::retire_of(writer, one.id)?;
        plans::retire_of(writer, one.id)?;
        writer.retire::<Partnership>(one.id)?;
        Ok(one.id)
    })
}

fn add_member(context: &Context<'_>, draft: MemberDraft) -> Result<Done<Id>, CallFault> {
    let mut role = Member {
        id: draft.partner,
        partnership: draft.partnership,
        partner: draft.partner,
        role: String::new(),
        retired: false,
    };
    role.set(MemberField::Role(draft.role))?;
    let (subject, _) = context.read(|reader| partners::living(reader, draft.partner))?;
    context.change(&subject, |writer| {
        living(writer, draft.partnership)?;
        partners::living(writer, draft.partner)?;
        let there = Where::all().is("partnership", draft.partnership).is("partner", draft.partner);
        if writer.count::<Member>(&there)? > 0 {
            return Err(CallFault::not_now("already_member"));
        }
        put_member(writer, draft.partnership, draft.partner, &role.role)
    })
}

fn set_member(context: &Context<'_>, set: Set<MemberField>) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| member_subject(reader, set.id))?;
    context.edit(&subject, set.id, &set.field, |writer| {
        let mut member = member(writer, set.id)?;
        member.set(set.change)?;
        writer.put(&member)?;
        Ok(set.id)
    })
}

fn retire_member(context: &Context<'_>, one: One) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| member_subject(reader, one.id))?;
    context.change(&subject, |writer| {
        member(writer, one.id)?;
        writer.retire::<Member>(one.id)?;
        Ok(one.id)
    })
}

/// Marks a step; a step has one mark at most.
fn mark_step(context: &Context<'_>, draft: StepDraft) -> Result<Done<Id>, CallFault> {
    let draft = draft.checked()?;
    let subject = context.read(|reader| Ok(living(reader, draft.partnership)?.name))?;
    let step = format!("{:?}", draft.step);
    context.edit(&subject, draft.partnership, &step, |writer| {
        living(writer, draft.partnership)?;
        let marks: Vec<StepMark> = writer.list(&Where::all().is("partnership", draft.partnership))?;
        let known = marks.into_iter().find(|mark| mark.step == draft.step);
        let id = known.map_or_else(|| writer.new_id(), |mark| mark.id);
        writer.put(&StepMark {
            id,
            partnership: draft.partnership,
            step: draft.step,
            state: draft.state,
            note: draft.note.clone(),
            retired: false,
        })?;
        Ok(id)
    })
}

fn member(reader: &Reader<'_>, id: Id) -> Result<Member, CallFault> {
    reader.get::<Member>(id)?.filter(|one| !one.retired).ok_or(CallFault::NotFound)
}

fn member_subject(reader: &Reader<'_>, id: Id) -> Result<String, CallFault> {
    Ok(partners::living(reader, member(reader, id)?.partner)?.0)
}

/// A partnership that is not put away.
pub(crate) fn living(reader: &Reader<'_>, id: Id) -> Result<Partnership, CallFault> {
    reader.get::<Partnership>(id)?.filter(|one| !one.retired).ok_or(CallFault::NotFound)
}
