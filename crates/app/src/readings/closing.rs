//! Closing a month under a name, and opening it again with a reason that stays.

use sepakat_domain::id::Id;
use sepakat_domain::month::Month;
use sepakat_domain::reading::{Closing, ClosingDraft, Reopening};

use crate::answer::Done;
use crate::call::CallFault;
use crate::context::Context;
use crate::impact::programme::{Programme, standing};
use crate::partnerships;

/// Closes a month: every figure that is due in it is there, or the reason why it is not.
pub(super) fn close(context: &Context<'_>, mut draft: ClosingDraft) -> Result<Done<Id>, CallFault> {
    if draft.closed_by.trim().is_empty() {
        draft.closed_by = context.app.preferences().your_name;
    }
    let subject = context.read(|reader| Ok(partnerships::living(reader, draft.partnership)?.name))?;
    context.change(&subject, |writer| {
        let partnership = partnerships::living(writer, draft.partnership)?;
        let closing = draft.clone().closing(writer.new_id(), writer.today())?;
        if closing.month > Month::of(writer.today()) {
            return Err(CallFault::invalid("month", "in_future"));
        }
        if standing(writer, partnership.id, closing.month)?.is_some() {
            return Err(CallFault::not_now("already_closed"));
        }
        let programme = Programme::read(writer, partnership)?;
        let month = programme.to_fill(writer, closing.month, writer.today())?;
        if month.total == 0 {
            return Err(CallFault::not_now("nothing_due"));
        }
        if month.done < month.total {
            return Err(CallFault::NotNow {
                code: "not_filled".to_owned(),
                args: vec![("count".to_owned(), (month.total - month.done).to_string())],
            });
        }
        writer.put(&closing)?;
        Ok(closing.id)
    })
}

/// Opens a closed month again. The closing stays, with who opened it, when and why.
pub(super) fn reopen(context: &Context<'_>, mut draft: Reopening) -> Result<Done<Id>, CallFault> {
    if draft.reopened_by.trim().is_empty() {
        draft.reopened_by = context.app.preferences().your_name;
    }
    let subject = context.read(|reader| Ok(partnerships::living(reader, draft.partnership)?.name))?;
    context.change(&subject, |writer| {
        let partnership = partnerships::living(writer, draft.partnership)?;
        let mut closing: Closing = standing(writer, partnership.id, draft.month)?
            .ok_or_else(|| CallFault::not_now("already_open"))?;
        closing.reopen(&draft.reopened_by, writer.today(), &draft.reason)?;
        writer.put(&closing)?;
        // Two laptops may each have closed the month: opening it opens it for both.
        while let Some(mut other) = standing(writer, draft.partnership, draft.month)? {
            other.reopen(&draft.reopened_by, writer.today(), &draft.reason)?;
            writer.put(&other)?;
        }
        Ok(closing.id)
    })
}
