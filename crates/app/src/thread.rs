//! The thread (benang) of a partner or partnership: what happened, newest first, from the rows and the log.

use chrono::{DateTime, NaiveDate};
use sepakat_domain::commitment::{CommitmentState, Status};
use sepakat_domain::conversation::{Conversation, Line, Medium};
use sepakat_domain::id::Id;
use sepakat_domain::partner::{Partner, Stage};
use sepakat_domain::plan::{Task, TaskState};
use sepakat_domain::signing::{Declining, Frozen, Signature};
use sepakat_store::{HistoryEntry, Reader, Where};
use serde::Serialize;

use crate::agreements::list::{AgreementRow, AgreementState};
use crate::answer::Named;
use crate::call::CallFault;
use crate::conversations;
use crate::ledger::Ledger;

/// One knot of the thread.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct ThreadItem {
    /// The day it happened.
    pub on: NaiveDate,
    /// What happened.
    pub what: ThreadKind,
}

/// What a knot of the thread is.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ThreadKind {
    /// The partner was added.
    Added,
    /// The relation went from one stage to another.
    Stage {
        /// Before.
        from: Stage,
        /// After.
        to: Stage,
    },
    /// People talked.
    Conversation {
        /// Which conversation.
        id: Id,
        /// With whom.
        partner: Named,
        /// How.
        channel: Medium,
        /// Who took part.
        people: String,
        /// What it was about.
        summary: String,
        /// What was said that matters.
        lines: Vec<Line>,
        /// The partnership it belongs to.
        partnership: Option<Named>,
    },
    /// A commitment was due or will be.
    Commitment {
        /// Which commitment.
        id: Id,
        /// What is done or given.
        what: String,
        /// Who is bound; empty for our own organisation.
        who: String,
        /// How it stands.
        state: CommitmentState,
    },
    /// A task or milestone of the plan was due, or is late.
    Task {
        /// Which task.
        id: Id,
        /// What is done or reached.
        name: String,
        /// It is a milestone.
        milestone: bool,
        /// How it stands.
        state: TaskState,
    },
    /// Something happened to an agreement.
    Agreement {
        /// Which agreement.
        id: Id,
        /// What it is about.
        subject: String,
        /// Its number.
        number: String,
        /// What happened.
        event: AgreementEvent,
        /// How it stands today.
        state: AgreementState,
        /// Who signed or declined; else empty.
        name: String,
        /// Why it was declined; else empty.
        reason: String,
    },
}

/// What can happen to an agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum AgreementEvent {
    /// A draft was begun.
    Drafted,
    /// A version was frozen for signing.
    Frozen,
    /// One party signed.
    Signed,
    /// One party declined to sign.
    Declined,
    /// The one who had declined took it back.
    TookBack,
    /// Its term begins.
    Starts,
    /// Its term ends.
    Ends,
}

/// The thread of a partner.
pub(crate) fn of_partner(
    reader: &Reader<'_>,
    ledger: &Ledger,
    partner: &Partner,
    agreements: &[AgreementRow],
    history: &[HistoryEntry],
) -> Result<Vec<ThreadItem>, CallFault> {
    let mut items = Vec::new();
    let held: Vec<Conversation> = reader.list(&Where::all().is("partner", partner.id))?;
    talks(reader, ledger, held, &mut items)?;
    let promises = ledger.commitments_with(partner.id);
    items.extend(promises.filter_map(|one| promise(ledger, one)));
    for row in agreements {
        events(reader, row, &mut items)?;
    }
    items.extend(stages(history));
    Ok(newest_first(items))
}

/// The thread of a partnership.
pub(crate) fn of_partnership(
    reader: &Reader<'_>,
    ledger: &Ledger,
    partnership: Id,
    agreements: &[AgreementRow],
) -> Result<Vec<ThreadItem>, CallFault> {
    let members: Vec<Id> = ledger.members_of(partnership).map(|member| member.partner).collect();
    let mut items = Vec::new();
    talks(reader, ledger, held_in(reader, partnership, &members)?, &mut items)?;
    items.extend(ledger.commitments_in(partnership).filter_map(|one| promise(ledger, one)));
    items.extend(tasks(reader, ledger, partnership)?);
    for row in agreements {
        events(reader, row, &mut items)?;
    }
    Ok(newest_first(items))
}

/// Milestones on their day, and of the tasks those that are late: a thread of every task would hide the rest.
fn tasks(reader: &Reader<'_>, ledger: &Ledger, partnership: Id) -> Result<Vec<ThreadItem>, CallFault> {
    let rows: Vec<Task> = reader.list(&Where::all().is("partnership", partnership))?;
    let item = |task: Task| {
        let (state, _) = task.state(ledger.today);
        let shown = task.milestone || state == TaskState::Late;
        let on = task.ends_on.filter(|_| shown)?;
        let Task { id, name, milestone, .. } = task;
        Some(ThreadItem { on, what: ThreadKind::Task { id, name, milestone, state } })
    };
    Ok(rows.into_iter().filter_map(item).collect())
}

fn newest_first(mut items: Vec<ThreadItem>) -> Vec<ThreadItem> {
    items.sort_by_key(|item| std::cmp::Reverse(item.on));
    items
}

/// Conversations that belong to a partnership, and those with a member that belong to none.
fn held_in(reader: &Reader<'_>, partnership: Id, members: &[Id]) -> Result<Vec<Conversation>, CallFault> {
    let mut held: Vec<Conversation> = reader.list(&Where::all().is("partnership", partnership))?;
    for member in members {
        held.extend(reader.list::<Conversation>(&Where::all().is("partner", *member).none("partnership"))?);
    }
    Ok(held)
}

fn talks(
    reader: &Reader<'_>,
    ledger: &Ledger,
    mut held: Vec<Conversation>,
    items: &mut Vec<ThreadItem>,
) -> Result<(), CallFault> {
    held.sort_by_key(|talk| (std::cmp::Reverse(talk.held_on), talk.id));
    for talk in held {
        items.push(ThreadItem {
            on: talk.held_on,
            what: ThreadKind::Conversation {
                id: talk.id,
                partner: ledger.named(talk.partner),
                channel: talk.channel,
                people: talk.people.clone(),
                summary: talk.summary.clone(),
                lines: conversations::lines_of(reader, talk.id)?,
                partnership: talk.partnership.map(|id| ledger.partnership(id)),
            },
        });
    }
    Ok(())
}

/// A commitment stands in the thread where it was kept, else where it is due; one without a day only in the list.
fn promise(ledger: &Ledger, one: &sepakat_domain::commitment::Commitment) -> Option<ThreadItem> {
    let on = match one.status {
        Status::Kept => one.kept_on.or(one.due_on)?,
        _ => ledger.falls_on(one)?,
    };
    Some(ThreadItem {
        on,
        what: ThreadKind::Commitment {
            id: one.id,
            what: one.what.clone(),
            who: ledger.name_of(one.partner),
            state: ledger.standing(one).state,
        },
    })
}

fn events(reader: &Reader<'_>, row: &AgreementRow, items: &mut Vec<ThreadItem>) -> Result<(), CallFault> {
    let mut add = |on: Option<NaiveDate>, event: AgreementEvent, name: &str, reason: &str| {
        items.extend(on.map(|on| ThreadItem {
            on,
            what: ThreadKind::Agreement {
                id: row.id,
                subject: row.subject.clone(),
                number: row.number.clone(),
                event,
                state: row.state,
                name: name.to_owned(),
                reason: reason.to_owned(),
            },
        }));
    };
    for frozen in reader.list::<Frozen>(&Where::all().is("agreement", row.id))? {
        add(day_of(&frozen.frozen_at), AgreementEvent::Frozen, "", "");
        for signature in reader.list::<Signature>(&Where::all().is("frozen", frozen.id))? {
            add(day_of(&signature.signed_at), AgreementEvent::Signed, &signature.name, "");
        }
        for row in reader.list::<Declining>(&Where::all().is("frozen", frozen.id))? {
            add(day_of(&row.declined_at), AgreementEvent::Declined, &row.name, &row.reason);
            add(day_of(&row.taken_back_at), AgreementEvent::TookBack, &row.name, "");
        }
    }
    let in_force = matches!(
        row.state,
        AgreementState::Active
            | AgreementState::EndingSoon
            | AgreementState::Ended
            | AgreementState::Renewed
            | AgreementState::Terminated
    );
    if in_force {
        add(row.starts_on, AgreementEvent::Starts, "", "");
        add(row.ends_on, AgreementEvent::Ends, "", "");
    }
    Ok(())
}

/// The local day of a moment in RFC 3339.
pub(crate) fn day_of(moment: &str) -> Option<NaiveDate> {
    DateTime::parse_from_rfc3339(moment).ok().map(|moment| moment.date_naive())
}

/// When the partner was added, and each change of its stage that was not taken back.
fn stages(history: &[HistoryEntry]) -> Vec<ThreadItem> {
    let mut items: Vec<ThreadItem> = Vec::new();
    for entry in history {
        let on = entry.at.day();
        let Some(change) = entry.columns.iter().find(|column| column.column == "stage") else { continue };
        let stage = |value: &serde_json::Value| serde_json::from_value::<Stage>(value.clone()).ok();
        match (stage(&change.from), stage(&change.to)) {
            (None, Some(_)) => items.push(ThreadItem { on, what: ThreadKind::Added }),
            (Some(from), Some(to)) => match items.last() {
                Some(ThreadItem { what: ThreadKind::Stage { from: before, to: after }, .. })
                    if entry.sort == "undo" && (*before, *after) == (to, from) =>
                {
                    items.pop();
                }
                _ => items.push(ThreadItem { on, what: ThreadKind::Stage { from, to } }),
            },
            _ => {}
        }
    }
    items
}
