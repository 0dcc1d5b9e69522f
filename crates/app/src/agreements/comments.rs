//! What the other side, or our own, said about a draft: kept by the article it is about, until it is taken up or not.

use sepakat_domain::agreement::{Answer, Clause, Comment, CommentDraft};
use sepakat_domain::id::Id;
use sepakat_store::{Reader, Where};
use serde::{Deserialize, Serialize};

use crate::answer::{Done, One};
use crate::call::CallFault;
use crate::context::Context;
use crate::ledger::Ledger;
use crate::{organisation, partners};

/// A comment with the name of the side that made it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct CommentView {
    /// The row itself.
    pub comment: Comment,
    /// Name of the organisation or group on whose side it was said.
    pub side: String,
}

/// A comment is answered.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AnswerComment {
    /// Which comment.
    pub id: Id,
    /// What became of it.
    pub answer: Answer,
    /// Why, or how it was taken up.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// The comments on an agreement: open ones first, then the newest.
pub(super) fn of(reader: &Reader<'_>, ledger: &Ledger, agreement: Id) -> Result<Vec<CommentView>, CallFault> {
    let mut rows: Vec<Comment> = reader.list(&Where::all().is("agreement", agreement))?;
    rows.sort_by_key(|row| (row.answer != Answer::Open, std::cmp::Reverse((row.said_on, row.id))));
    let ours = organisation::ours(reader)?.name;
    Ok(rows
        .into_iter()
        .map(|comment| CommentView {
            side: match comment.partner {
                Some(_) => ledger.name_of(comment.partner),
                None => ours.clone(),
            },
            comment,
        })
        .collect())
}

pub(super) fn add(context: &Context<'_>, draft: CommentDraft) -> Result<Done<Id>, CallFault> {
    let agreement = context.read(|reader| super::living(reader, draft.agreement))?;
    context.change(&agreement.subject, |writer| {
        super::living(writer, draft.agreement)?;
        if let Some(partner) = draft.partner {
            partners::living(writer, partner)?;
        }
        if let Some(clause) = draft.clause {
            let there = writer.get::<Clause>(clause)?.is_some_and(|one| one.agreement == draft.agreement);
            if !there {
                return Err(CallFault::NotFound);
            }
        }
        let today = writer.today();
        let comment = draft.comment(writer.new_id(), today)?;
        writer.put(&comment)?;
        Ok(comment.id)
    })
}

pub(super) fn answer(context: &Context<'_>, answer: AnswerComment) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| subject(reader, answer.id))?;
    context.change(&subject, |writer| {
        let mut comment = living(writer, answer.id)?;
        comment.answer(answer.answer, &answer.note, writer.today())?;
        writer.put(&comment)?;
        Ok(answer.id)
    })
}

pub(super) fn retire(context: &Context<'_>, one: One) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| subject(reader, one.id))?;
    context.change(&subject, |writer| {
        living(writer, one.id)?;
        writer.retire::<Comment>(one.id)?;
        Ok(one.id)
    })
}

fn subject(reader: &Reader<'_>, id: Id) -> Result<String, CallFault> {
    Ok(super::living(reader, living(reader, id)?.agreement)?.subject)
}

fn living(reader: &Reader<'_>, id: Id) -> Result<Comment, CallFault> {
    reader.get::<Comment>(id)?.filter(|one| !one.retired).ok_or(CallFault::NotFound)
}
