//! Signing in ink: the copies are printed and signed by hand; here it is noted who did, how identified, and when.

use chrono::{DateTime, FixedOffset};
use sepakat_domain::signing::{InkDraft, Signature, Way};

use super::{Signed, Table};
use crate::answer::Done;
use crate::call::CallFault;
use crate::context::Context;

/// Notes that one party has signed the printed copies.
pub(super) fn on_paper(context: &Context<'_>, draft: InkDraft) -> Result<Done<Signed>, CallFault> {
    let table = Table::read(context, draft.frozen)?;
    table.may_sign(draft.side)?;
    let frozen = DateTime::<FixedOffset>::parse_from_rfc3339(&table.frozen.frozen_at)
        .map_err(|_| CallFault::broken("moment of freezing"))?;
    let draft = draft.checked(frozen.date_naive(), context.today())?;
    let signature = Signature {
        way: Way::Ink,
        inked_on: Some(draft.inked_on),
        ..table.signature(context, draft.side, draft.identified, draft.identified_note)
    };
    table.keep(context, signature)
}
