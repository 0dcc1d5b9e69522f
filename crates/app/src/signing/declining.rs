//! Declining at the desk: who does not sign and why, and taking that back.
//!
//! While one has declined nobody else signs: what the others put their names to would never come about. Nothing was
//! signed by declining, so it is undone like any other deed.

use sepakat_domain::agreement::Agreement;
use sepakat_domain::id::Id;
use sepakat_domain::signing::{DeclineDraft, Declining, Frozen, Signature};
use sepakat_store::{Reader, Where};
use serde::Serialize;

use super::{facts_of, may_sign, parties, signer};
use crate::agreements;
use crate::answer::{Done, One};
use crate::call::CallFault;
use crate::context::Context;

/// Somebody declined to sign a version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct DecliningView {
    /// Which declining.
    pub id: Id,
    /// Number of the version that was not signed.
    pub version: i64,
    /// For which party.
    pub side: i64,
    /// Who.
    pub name: String,
    /// Position of the signer.
    pub position: String,
    /// Why, as it was said.
    pub reason: String,
    /// When, RFC 3339.
    pub declined_at: String,
    /// When it was taken back, RFC 3339; empty when it was not.
    pub taken_back_at: String,
    /// It keeps the present version from being signed.
    pub stands: bool,
}

/// Notes that a signer declines.
pub(super) fn decline(context: &Context<'_>, draft: DeclineDraft) -> Result<Done<Id>, CallFault> {
    let draft = draft.checked()?;
    let frozen = context.read(|reader| reader.get::<Frozen>(draft.frozen).map_err(CallFault::from))?;
    let frozen = frozen.ok_or(CallFault::NotFound)?;
    let (name, position, _) = signer(&facts_of(&frozen)?, draft.side);
    context.change(&name, |writer| {
        let agreement = agreements::living(writer, frozen.agreement)?;
        let signed: Vec<Signature> = writer.list(&Where::all().is("frozen", frozen.id))?;
        may_sign(&agreement, frozen.id, draft.side, &signed, &parties(writer, agreement.id)?)?;
        if standing(writer, frozen.id)?.is_some() {
            return Err(CallFault::not_now("declined"));
        }
        let id = writer.new_id();
        writer.put(&Declining {
            id,
            frozen: frozen.id,
            side: draft.side,
            name: name.clone(),
            position,
            reason: draft.reason,
            declined_at: writer.now().rfc3339(),
            taken_back_at: String::new(),
            retired: false,
        })?;
        Ok(id)
    })
}

/// Takes a declining back: whoever declined signs after all.
pub(super) fn take_back(context: &Context<'_>, one: One) -> Result<Done<Id>, CallFault> {
    let name = context.read(|reader| Ok(living(reader, one.id)?.name))?;
    context.change(&name, |writer| {
        let row = living(writer, one.id)?;
        if !row.stands() {
            return Err(CallFault::not_now("taken_back"));
        }
        let frozen = writer.get::<Frozen>(row.frozen)?.ok_or(CallFault::NotFound)?;
        let agreement = agreements::living(writer, frozen.agreement)?;
        if agreement.void_reason.is_some() {
            return Err(CallFault::not_now("void"));
        }
        if agreement.frozen != Some(frozen.id) {
            return Err(CallFault::not_now("newer_version"));
        }
        writer.put(&Declining { taken_back_at: writer.now().rfc3339(), ..row })?;
        Ok(one.id)
    })
}

fn living(reader: &Reader<'_>, id: Id) -> Result<Declining, CallFault> {
    reader.get::<Declining>(id)?.filter(|one| !one.retired).ok_or(CallFault::NotFound)
}

/// The declining that keeps a version from being signed; one whose side signed elsewhere meanwhile does not.
pub(crate) fn standing(reader: &Reader<'_>, frozen: Id) -> Result<Option<Declining>, CallFault> {
    let rows: Vec<Declining> = reader.list(&Where::all().is("frozen", frozen).is("taken_back_at", ""))?;
    if rows.is_empty() {
        return Ok(None);
    }
    let signed: Vec<Signature> = reader.list(&Where::all().is("frozen", frozen))?;
    Ok(rows.into_iter().find(|row| !signed.iter().any(|one| one.side == row.side)))
}

/// Every declining of an agreement, newest first.
pub(crate) fn of(reader: &Reader<'_>, agreement: &Agreement) -> Result<Vec<DecliningView>, CallFault> {
    let present = agreement.frozen.filter(|_| agreement.void_reason.is_none());
    let mut views = Vec::new();
    for frozen in reader.list::<Frozen>(&Where::all().is("agreement", agreement.id))? {
        let now = if present == Some(frozen.id) { standing(reader, frozen.id)? } else { None };
        let now = now.map(|one| one.id);
        for row in reader.list::<Declining>(&Where::all().is("frozen", frozen.id))? {
            views.push(DecliningView {
                id: row.id,
                version: frozen.version,
                side: row.side,
                stands: now == Some(row.id),
                name: row.name,
                position: row.position,
                reason: row.reason,
                declined_at: row.declined_at,
                taken_back_at: row.taken_back_at,
            });
        }
    }
    views.sort_by_key(|one| std::cmp::Reverse(one.id));
    Ok(views)
}
