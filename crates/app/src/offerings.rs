//! What partners bring and lack.

use sepakat_domain::id::Id;
use sepakat_domain::partner::{Offering, OfferingDraft, OfferingField};
use sepakat_store::Reader;
use serde::Serialize;

use crate::answer::{Done, Nothing, One, Set};
use crate::call::{CallEntry, CallFault, Effect, READERS, WRITERS, call};
use crate::context::Context;
use crate::ledger::Ledger;
use crate::partners;

/// What can be done with offers and needs.
pub const CALLS: &[CallEntry] = &[
    call!("offerings.list", READERS, Effect::Read, list),
    call!("offerings.add", WRITERS, Effect::Undoable, add),
    call!("offerings.set", WRITERS, Effect::Undoable, set),
    call!("offerings.retire", WRITERS, Effect::Undoable, retire),
];

/// An offer or need with the name of whose it is.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct OfferingRow {
    /// The row itself.
    pub offering: Offering,
    /// Whose.
    pub partner_name: String,
}

fn list(context: &Context<'_>, _: Nothing) -> Result<Vec<OfferingRow>, CallFault> {
    context.read(|reader| {
        let ledger = Ledger::read(reader, context.today())?;
        let living = |one: &&Offering| ledger.partners.get(&one.partner).is_some_and(|one| !one.retired);
        Ok(ledger
            .offerings
            .iter()
            .filter(living)
            .map(|offering| OfferingRow {
                partner_name: ledger.name_of(Some(offering.partner)),
                offering: offering.clone(),
            })
            .collect())
    })
}

fn add(context: &Context<'_>, draft: OfferingDraft) -> Result<Done<Id>, CallFault> {
    let (subject, _) = context.read(|reader| partners::living(reader, draft.partner))?;
    context.change(&subject, |writer| {
        partners::living(writer, draft.partner)?;
        let offering = draft.offering(writer.new_id())?;
        writer.put(&offering)?;
        Ok(offering.id)
    })
}

fn set(context: &Context<'_>, set: Set<OfferingField>) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| subject_of(reader, set.id))?;
    context.edit(&subject, set.id, &set.field, |writer| {
        let mut offering = living(writer, set.id)?;
        offering.set(set.change)?;
        writer.put(&offering)?;
        Ok(set.id)
    })
}

fn retire(context: &Context<'_>, one: One) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| subject_of(reader, one.id))?;
    context.change(&subject, |writer| {
        living(writer, one.id)?;
        writer.retire::<Offering>(one.id)?;
        Ok(one.id)
    })
}

fn living(reader: &Reader<'_>, id: Id) -> Result<Offering, CallFault> {
    reader.get::<Offering>(id)?.filter(|one| !one.retired).ok_or(CallFault::NotFound)
}

fn subject_of(reader: &Reader<'_>, id: Id) -> Result<String, CallFault> {
    let partner = living(reader, id)?.partner;
    Ok(partners::living(reader, partner)?.0)
}
