//! How an agreement holds: with the last day that its signed addenda give it, and carried on by another or not.

use chrono::NaiveDate;
use sepakat_domain::agreement::{Agreement, AgreementKind, Amendment, AmendmentKind, Party};
use sepakat_domain::id::Id;
use sepakat_domain::signing::Signature;
use sepakat_store::{Reader, Where};

use super::list::AgreementState;
use super::versions;
use crate::call::CallFault;

/// The agreement with the last day on which it holds: signed addenda may give it a longer term, and an addendum holds as
/// long as what it changes.
pub(crate) fn as_it_holds(reader: &Reader<'_>, agreement: &Agreement) -> Result<Agreement, CallFault> {
    let row = agreement.clone();
    match (row.kind, row.parent) {
        (AgreementKind::Addendum, Some(parent)) => {
            let Some(parent) = reader.get::<Agreement>(parent)? else { return Ok(row) };
            let ends_on = extended(reader, &parent)?;
            Ok(Agreement { ends_on, terminated_on: parent.terminated_on.or(row.terminated_on), ..row })
        }
        _ => Ok(Agreement { ends_on: extended(reader, &row)?, ..row }),
    }
}

/// The last day of the term with all signed addenda.
fn extended(reader: &Reader<'_>, agreement: &Agreement) -> Result<Option<NaiveDate>, CallFault> {
    let mut ends_on = agreement.ends_on;
    if agreement.frozen.is_none() {
        return Ok(ends_on);
    }
    for addendum in signed_addenda(reader, agreement.id)? {
        let changes: Vec<Amendment> = reader.list(&Where::all().is("agreement", addendum.id))?;
        let longer = changes.iter().filter(|one| one.kind == AmendmentKind::Extension);
        ends_on = ends_on.max(longer.filter_map(|one| one.body.parse().ok()).max());
    }
    Ok(ends_on)
}

/// Addenda of an agreement that all have signed.
pub(crate) fn signed_addenda(reader: &Reader<'_>, parent: Id) -> Result<Vec<Agreement>, CallFault> {
    let mut addenda: Vec<Agreement> = reader.list(&Where::all().is("parent", parent))?;
    addenda.retain(|one| one.kind == AgreementKind::Addendum);
    let mut signed = Vec::new();
    for one in addenda {
        if is_signed(reader, &one)? {
            signed.push(one);
        }
    }
    Ok(signed)
}

/// Whether all have signed an agreement that is not void.
pub(crate) fn is_signed(reader: &Reader<'_>, agreement: &Agreement) -> Result<bool, CallFault> {
    let Some(frozen) = agreement.frozen.filter(|_| agreement.void_reason.is_none()) else { return Ok(false) };
    let parties = reader.count::<Party>(&Where::all().is("agreement", agreement.id))?;
    Ok(reader.count::<Signature>(&Where::all().is("frozen", frozen))? >= parties)
}

/// The agreements that carry one on for a new term, drafts as well; void ones do not.
pub(crate) fn successors(reader: &Reader<'_>, id: Id) -> Result<Vec<Agreement>, CallFault> {
    let mut rows: Vec<Agreement> = reader.list(&Where::all().is("renews", id))?;
    rows.retain(|one| one.void_reason.is_none());
    Ok(rows)
}

/// How an agreement as it holds stands on a day, with so many parties and signatures.
pub(super) fn standing(
    reader: &Reader<'_>,
    holds: &Agreement,
    parties: usize,
    signed: usize,
    today: NaiveDate,
) -> Result<AgreementState, CallFault> {
    let state = versions::negotiated(reader, holds.id, holds.state(parties, signed, today))?;
    if !matches!(state, AgreementState::EndingSoon | AgreementState::Ended) {
        return Ok(state);
    }
    for successor in successors(reader, holds.id)? {
        if is_signed(reader, &successor)? {
            return Ok(state.when_renewed(true));
        }
    }
    Ok(state)
}
