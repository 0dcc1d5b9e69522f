//! Consents to keep and use personal data, with their proof.

use sepakat_domain::consent::{Consent, ConsentDraft};
use sepakat_domain::id::Id;
use sepakat_store::Reader;

use crate::answer::{Done, One};
use crate::call::{CallEntry, CallFault, Effect, WRITERS, call};
use crate::context::Context;
use crate::{partners, people};

/// What can be done with consents. They are never edited: one is recorded, and later perhaps withdrawn.
pub const CALLS: &[CallEntry] = &[
    call!("consents.record", WRITERS, Effect::Undoable, record),
    call!("consents.withdraw", WRITERS, Effect::Undoable, withdraw),
];

fn record(context: &Context<'_>, draft: ConsentDraft) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| subject_of(reader, draft.subject))?;
    context.change(&subject, |writer| {
        let today = writer.today();
        let consent = draft.consent(writer.new_id(), today)?;
        writer.put(&consent)?;
        Ok(consent.id)
    })
}

/// Takes a consent back. The record that it was given stays.
fn withdraw(context: &Context<'_>, one: One) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| subject_of(reader, living(reader, one.id)?.subject))?;
    context.change(&subject, |writer| {
        let consent = living(writer, one.id)?;
        if consent.withdrawn_on.is_some() {
            return Err(CallFault::not_now("already_withdrawn"));
        }
        writer.put(&Consent { withdrawn_on: Some(writer.today()), ..consent })?;
        Ok(one.id)
    })
}

fn living(reader: &Reader<'_>, id: Id) -> Result<Consent, CallFault> {
    reader.get::<Consent>(id)?.filter(|one| !one.retired).ok_or(CallFault::NotFound)
}

/// Name of the partner or person who consents.
fn subject_of(reader: &Reader<'_>, id: Id) -> Result<String, CallFault> {
    match partners::living(reader, id) {
        Ok((name, _)) => Ok(name),
        Err(CallFault::NotFound) => Ok(people::living(reader, id)?.name),
        Err(fault) => Err(fault),
    }
}
