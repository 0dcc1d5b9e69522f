//! The organisation's own articles, kept for other papers.

use sepakat_domain::agreement::{Clause, HouseClause};
use sepakat_domain::id::Id;
use sepakat_store::{Reader, Where};
use serde::Serialize;

use crate::agreements::kept_wording;
use crate::answer::{Done, Nothing, One};
use crate::call::{CallEntry, CallFault, Effect, READERS, WRITERS, call};
use crate::context::Context;

/// What can be done with own articles.
pub const CALLS: &[CallEntry] = &[
    call!("house_clauses.list", READERS, Effect::Read, list),
    call!("house_clauses.keep", WRITERS, Effect::Undoable, keep),
    call!("house_clauses.retire", WRITERS, Effect::Undoable, retire),
];

/// An own article as it is offered for other papers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct HouseClauseView {
    /// Which.
    pub id: Id,
    /// Heading.
    pub title: String,
    /// Wording in the notation.
    pub body: String,
    /// What it is for; may be empty.
    pub purpose: String,
}

/// By heading.
fn list(context: &Context<'_>, _: Nothing) -> Result<Vec<HouseClauseView>, CallFault> {
    context.read(|reader| {
        let mut kept: Vec<HouseClause> = reader.list(&Where::all())?;
        kept.sort_by_cached_key(|one| one.title.to_lowercase());
        Ok(kept
            .into_iter()
            .map(|one| HouseClauseView { id: one.id, title: one.title, body: one.body, purpose: one.purpose })
            .collect())
    })
}

/// Keeps the present wording of an article of an agreement. One that was kept with the same heading is written anew.
fn keep(context: &Context<'_>, one: One) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| Ok(wording(reader, one.id)?.title))?;
    context.change(&subject, |writer| {
        let wording = wording(writer, one.id)?;
        if wording.body.trim().is_empty() {
            return Err(CallFault::not_now("nothing_written"));
        }
        let known: Vec<HouseClause> = writer.list(&Where::all().is("title", wording.title.as_str()))?;
        let id = known.first().map_or_else(|| writer.new_id(), |known| known.id);
        writer.put(&HouseClause { id, ..wording })?;
        Ok(id)
    })
}

/// The words of an article as they would be kept.
fn wording(reader: &Reader<'_>, id: Id) -> Result<HouseClause, CallFault> {
    let clause = reader.get::<Clause>(id)?.filter(|clause| !clause.retired).ok_or(CallFault::NotFound)?;
    kept_wording(reader, &clause)
}

/// Papers that use it keep their words.
fn retire(context: &Context<'_>, one: One) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| Ok(living(reader, one.id)?.title))?;
    context.change(&subject, |writer| {
        living(writer, one.id)?;
        writer.retire::<HouseClause>(one.id)?;
        Ok(one.id)
    })
}

fn living(reader: &Reader<'_>, id: Id) -> Result<HouseClause, CallFault> {
    reader.get::<HouseClause>(id)?.filter(|one| !one.retired).ok_or(CallFault::NotFound)
}
