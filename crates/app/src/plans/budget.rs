//! Lines of the budget: what is paid, how much of it, at which price, and who bears it.

use sepakat_domain::id::Id;
use sepakat_domain::plan::{BudgetLine, BudgetLineDraft, BudgetLineField};
use sepakat_store::Reader;

use super::{behind, check_party, last, subject};
use crate::answer::{Done, One, Set};
use crate::call::CallFault;
use crate::context::Context;
use crate::partnerships;

pub(super) fn add(context: &Context<'_>, draft: BudgetLineDraft) -> Result<Done<Id>, CallFault> {
    context.change(&subject(&draft.what), |writer| {
        partnerships::living(writer, draft.partnership)?;
        check_party(writer, draft.partnership, draft.bearer, "bearer")?;
        let sort = behind(writer.list::<BudgetLine>(&last(draft.partnership))?.first().map(|one| one.sort));
        let line = draft.clone().line(writer.new_id(), sort)?;
        writer.put(&line)?;
        Ok(line.id)
    })
}

pub(super) fn set(context: &Context<'_>, set: Set<BudgetLineField>) -> Result<Done<Id>, CallFault> {
    let named = context.read(|reader| Ok(subject(&living(reader, set.id)?.what)))?;
    context.edit(&named, set.id, &set.field, |writer| {
        let mut line = living(writer, set.id)?;
        if let BudgetLineField::Bearer(bearer) = set.change {
            check_party(writer, line.partnership, bearer, "bearer")?;
        }
        line.set(set.change)?;
        writer.put(&line)?;
        Ok(set.id)
    })
}

pub(super) fn retire(context: &Context<'_>, one: One) -> Result<Done<Id>, CallFault> {
    let named = context.read(|reader| Ok(subject(&living(reader, one.id)?.what)))?;
    context.change(&named, |writer| {
        living(writer, one.id)?;
        writer.retire::<BudgetLine>(one.id)?;
        Ok(one.id)
    })
}

fn living(reader: &Reader<'_>, id: Id) -> Result<BudgetLine, CallFault> {
    reader.get::<BudgetLine>(id)?.filter(|one| !one.retired).ok_or(CallFault::NotFound)
}
