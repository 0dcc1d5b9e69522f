//! How signed agreements come to rest: ended before their time, looked at together, or declared void.

use chrono::NaiveDate;
use sepakat_domain::agreement::{Agreement, AgreementState, TerminationDraft};
use sepakat_domain::id::Id;
use sepakat_domain::problem::Problems;
use sepakat_domain::text::require_line;
use sepakat_store::Reader;
use serde::{Deserialize, Serialize};

use super::VoidAgreement;
use super::standing::as_it_holds;
use crate::answer::Done;
use crate::call::CallFault;
use crate::context::Context;

/// The parties looked at an agreement together.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ReviewDone {
    /// Which agreement.
    pub id: Id,
    /// When; today when absent, never later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
}

/// An agreement that all have signed and that is not void; else why not.
pub(crate) fn signed(reader: &Reader<'_>, id: Id, today: NaiveDate) -> Result<Agreement, CallFault> {
    let row = super::living(reader, id)?;
    match super::state_of(reader, &row, today)? {
        AgreementState::Draft
        | AgreementState::InNegotiation
        | AgreementState::Ready
        | AgreementState::PartlySigned => Err(CallFault::not_now("not_signed")),
        AgreementState::Void => Err(CallFault::not_now("void")),
        AgreementState::Active
        | AgreementState::EndingSoon
        | AgreementState::Ended
        | AgreementState::Renewed
        | AgreementState::Terminated => Ok(row),
    }
}

/// Ends an agreement before its time. What was signed stays as it is and can be read.
pub(super) fn terminate(context: &Context<'_>, draft: TerminationDraft) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| Ok(super::living(reader, draft.id)?.subject))?;
    context.change(&subject, |writer| {
        let row = signed(writer, draft.id, context.today())?;
        if row.terminated_on.is_some() {
            return Err(CallFault::not_now("terminated"));
        }
        if !super::state_of(writer, &row, context.today())?.is_in_force() {
            return Err(CallFault::not_now("ended"));
        }
        let ends_on = as_it_holds(writer, &row)?.ends_on;
        let id = row.id;
        writer.put(&row.terminated(draft, ends_on)?)?;
        Ok(id)
    })
}

/// Notes that the parties looked at an agreement together. Goals that changed before were looked at as well.
pub(super) fn review(context: &Context<'_>, done: ReviewDone) -> Result<Done<Id>, CallFault> {
    let on = done.on.unwrap_or_else(|| context.today());
    if on > context.today() {
        return Err(CallFault::invalid("on", "in_future"));
    }
    let subject = context.read(|reader| Ok(super::living(reader, done.id)?.subject))?;
    context.change(&subject, |writer| {
        let row = signed(writer, done.id, context.today())?;
        let looked_at = writer.now().rfc3339();
        writer.put(&Agreement { reviewed_on: Some(on), looked_at, ..row })?;
        Ok(done.id)
    })
}

/// Declares an agreement void. Its number stays used, and everything can still be read.
pub(super) fn void(context: &Context<'_>, void: VoidAgreement) -> Result<Done<Id>, CallFault> {
    let mut problems = Problems::default();
    let reason = require_line("reason", &void.reason, 300, &mut problems);
    problems.or(())?;
    let subject = context.read(|reader| Ok(super::living(reader, void.id)?.subject))?;
    context.change(&subject, |writer| {
        let row = super::living(writer, void.id)?;
        if row.void_reason.is_some() {
            return Err(CallFault::not_now("void"));
        }
        writer.put(&Agreement { void_reason: Some(reason), ..row })?;
        Ok(void.id)
    })
}
