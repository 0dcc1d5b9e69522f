//! Risks: what could go wrong, and what is done about it.

use sepakat_domain::id::Id;
use sepakat_domain::plan::{Risk, RiskDraft, RiskField};
use sepakat_store::Reader;

use super::{behind, last, subject};
use crate::answer::{Done, One, Set};
use crate::call::CallFault;
use crate::context::Context;
use crate::partnerships;

pub(super) fn add(context: &Context<'_>, draft: RiskDraft) -> Result<Done<Id>, CallFault> {
    context.change(&subject(&draft.what), |writer| {
        partnerships::living(writer, draft.partnership)?;
        let sort = behind(writer.list::<Risk>(&last(draft.partnership))?.first().map(|one| one.sort));
        let risk = draft.clone().risk(writer.new_id(), sort)?;
        writer.put(&risk)?;
        Ok(risk.id)
    })
}

pub(super) fn set(context: &Context<'_>, set: Set<RiskField>) -> Result<Done<Id>, CallFault> {
    let named = context.read(|reader| Ok(subject(&living(reader, set.id)?.what)))?;
    context.edit(&named, set.id, &set.field, |writer| {
        let mut risk = living(writer, set.id)?;
        risk.set(set.change)?;
        writer.put(&risk)?;
        Ok(set.id)
    })
}

pub(super) fn retire(context: &Context<'_>, one: One) -> Result<Done<Id>, CallFault> {
    let named = context.read(|reader| Ok(subject(&living(reader, one.id)?.what)))?;
    context.change(&named, |writer| {
        living(writer, one.id)?;
        writer.retire::<Risk>(one.id)?;
        Ok(one.id)
    })
}

fn living(reader: &Reader<'_>, id: Id) -> Result<Risk, CallFault> {
    reader.get::<Risk>(id)?.filter(|one| !one.retired).ok_or(CallFault::NotFound)
}
