//! Conversations: what was said, with needs, offers and commitments becoming rows in the same deed.

use sepakat_domain::commitment::CommitmentDraft;
use sepakat_domain::conversation::{
    Conversation, ConversationDraft, ConversationField, Line, LineDraft, LineKind,
};
use sepakat_domain::id::Id;
use sepakat_domain::partner::{Category, Direction, Offering, Stage};
use sepakat_store::{Reader, Where, Writer};
use serde::Serialize;

use crate::answer::{Done, Named, Nothing, One, Set};
use crate::call::{CallEntry, CallFault, Effect, READERS, WRITERS, call};
use crate::context::Context;
use crate::ledger::Ledger;
use crate::{commitments, partners, partnerships};

/// What can be done with conversations.
pub const CALLS: &[CallEntry] = &[
    call!("conversations.list", READERS, Effect::Read, list),
    call!("conversations.page", READERS, Effect::Read, page),
    call!("conversations.record", WRITERS, Effect::Undoable, record),
    call!("conversations.set", WRITERS, Effect::Undoable, set),
    call!("conversations.retire", WRITERS, Effect::Undoable, retire),
];

/// A conversation with its lines and names.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct ConversationView {
    /// The row itself.
    pub conversation: Conversation,
    /// With whom.
    pub partner_name: String,
    /// The partnership it belongs to.
    pub partnership: Option<Named>,
    /// What was said that matters, in order.
    pub lines: Vec<Line>,
}

/// So many conversations are listed; older ones are found by search and with their partner.
const LISTED: usize = 500;

/// The newest conversations, by the day they were held.
fn list(context: &Context<'_>, _: Nothing) -> Result<Vec<ConversationView>, CallFault> {
    context.read(|reader| {
        let ledger = Ledger::read(reader, context.today())?;
        let held: Vec<Conversation> = reader.list(&Where::all().newest("held_on").limit(LISTED))?;
        held.iter().map(|one| Ok(view(&ledger, one, lines_of(reader, one.id)?))).collect()
    })
}

fn page(context: &Context<'_>, one: One) -> Result<ConversationView, CallFault> {
    context.read(|reader| {
        let conversation = living(reader, one.id)?;
        let ledger = Ledger::read(reader, context.today())?;
        Ok(view(&ledger, &conversation, lines_of(reader, one.id)?))
    })
}

/// Records a conversation. Its needs and offers become rows of the partner and its commitments rows of the
/// partnership, in the same deed: what was said once is never typed again.
fn record(context: &Context<'_>, draft: ConversationDraft) -> Result<Done<Id>, CallFault> {
    let draft = draft.checked(context.today())?;
    let (subject, _) = context.read(|reader| partners::living(reader, draft.partner))?;
    context.change(&subject, |writer| {
        let (name, mut partner) = partners::living(writer, draft.partner)?;
        let promises = draft.lines.iter().any(|line| line.kind == LineKind::Commitment);
        let partnership = match draft.partnership {
            Some(partnership) => Some(partnerships::living(writer, partnership)?.id),
            None if promises => Some(partnerships::of_partner(writer, &partner, &name)?),
            None => None,
        };
        let id = writer.new_id();
        writer.put(&Conversation {
            id,
            partner: draft.partner,
            partnership,
            held_on: draft.held_on,
            channel: draft.channel,
            people: draft.people.clone(),
            summary: draft.summary.clone(),
            retired: false,
        })?;
        for (sort, line) in draft.lines.iter().enumerate() {
            let became = become_row(writer, id, draft.partner, partnership, line)?;
            let line = Line {
                id: writer.new_id(),
                conversation: id,
                kind: line.kind,
                text: line.text.clone(),
                sort: sort as i64 + 1,
                became,
                retired: false,
            };
            writer.put(&line)?;
        }
        if partner.stage == Stage::Prospect {
            partner.stage = Stage::Contacted;
        }
        if !draft.next_step.is_empty() {
            partner.next_step.clone_from(&draft.next_step);
            partner.next_step_on = draft.next_step_on;
        }
        writer.put(&partner)?;
        Ok(id)
    })
}

/// The offering or commitment that a line becomes.
fn become_row(
    writer: &mut Writer<'_>,
    conversation: Id,
    partner: Id,
    partnership: Option<Id>,
    line: &LineDraft,
) -> Result<Option<Id>, CallFault> {
    let direction = match line.kind {
        LineKind::Offer => Direction::Offer,
        LineKind::Need => Direction::Need,
        LineKind::Commitment => {
            let Some(partnership) = partnership else { return Ok(None) };
            let draft = CommitmentDraft {
                partnership,
                partner: (!line.ours).then_some(partner),
                what: line.text.clone(),
                person: String::new(),
                quantity: None,
                unit: String::new(),
                due_on: line.due_on,
                rhythm: String::new(),
                value: None,
                conversation: Some(conversation),
                note: String::new(),
                evidence: String::new(),
                every: None,
            };
            let sort = commitments::next_sort(writer, partnership)?;
            let commitment = draft.commitment(writer.new_id(), sort)?;
            writer.put(&commitment)?;
            return Ok(Some(commitment.id));
        }
        LineKind::Note | LineKind::Concern => return Ok(None),
    };
    let offering = Offering {
        id: writer.new_id(),
        partner,
        direction,
        category: line.category.unwrap_or(Category::Goods),
        what: line.text.chars().take(200).collect(),
        conversation: Some(conversation),
        retired: false,
    };
    writer.put(&offering)?;
    Ok(Some(offering.id))
}

fn set(context: &Context<'_>, set: Set<ConversationField>) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| subject_of(reader, set.id))?;
    context.edit(&subject, set.id, &set.field, |writer| {
        let mut conversation = living(writer, set.id)?;
        if let ConversationField::Partnership(Some(partnership)) = set.change {
            partnerships::living(writer, partnership)?;
        }
        conversation.set(set.change, context.today())?;
        writer.put(&conversation)?;
        Ok(set.id)
    })
}

/// Puts a conversation away with its lines. Rows that its lines became stay: they were agreed on.
fn retire(context: &Context<'_>, one: One) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| subject_of(reader, one.id))?;
    context.change(&subject, |writer| {
        living(writer, one.id)?;
        for line in lines_of(writer, one.id)? {
            writer.retire::<Line>(line.id)?;
        }
        writer.retire::<Conversation>(one.id)?;
        Ok(one.id)
    })
}

pub(crate) fn lines_of(reader: &Reader<'_>, conversation: Id) -> Result<Vec<Line>, CallFault> {
    Ok(reader.list(&Where::all().is("conversation", conversation).order("sort"))?)
}

fn view(ledger: &Ledger, conversation: &Conversation, lines: Vec<Line>) -> ConversationView {
    ConversationView {
        partner_name: ledger.name_of(Some(conversation.partner)),
        partnership: conversation.partnership.map(|id| ledger.partnership(id)),
        lines,
        conversation: conversation.clone(),
    }
}

fn living(reader: &Reader<'_>, id: Id) -> Result<Conversation, CallFault> {
    reader.get::<Conversation>(id)?.filter(|one| !one.retired).ok_or(CallFault::NotFound)
}

/// Name of the partner it was with, also when that was put away since.
fn subject_of(reader: &Reader<'_>, id: Id) -> Result<String, CallFault> {
    let partner = living(reader, id)?.partner;
    match partners::living(reader, partner) {
        Ok((name, _)) => Ok(name),
        Err(CallFault::NotFound) => Ok(String::new()),
        Err(fault) => Err(fault),
    }
}
