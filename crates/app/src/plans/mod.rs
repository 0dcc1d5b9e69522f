//! The plan of a partnership: tasks and milestones with the people of all parties, what it costs, what could go wrong.

mod budget;
mod page;
mod risks;
mod roles;
mod tasks;
mod timeline;

use sepakat_domain::id::Id;
use sepakat_domain::organisation::Language;
use sepakat_domain::partnership::Member;
use sepakat_domain::plan::{BudgetLine, Risk, Task};
use sepakat_store::{Reader, Where, Writer};
use serde::{Deserialize, Serialize};

pub(crate) use page::PlanBrief;

use crate::call::{CallEntry, CallFault, Effect, READERS, WRITERS, call};

/// What can be done with plans.
pub const CALLS: &[CallEntry] = &[
    call!("plan.page", READERS, Effect::Read, page::page),
    call!("tasks.add", WRITERS, Effect::Undoable, tasks::add),
    call!("tasks.set", WRITERS, Effect::Undoable, tasks::set),
    call!("tasks.move", WRITERS, Effect::Undoable, tasks::move_task),
    call!("tasks.retire", WRITERS, Effect::Undoable, tasks::retire),
    call!("roles.set", WRITERS, Effect::Undoable, roles::set),
    call!("roles.retire", WRITERS, Effect::Undoable, roles::retire),
    call!("budget.add", WRITERS, Effect::Undoable, budget::add),
    call!("budget.set", WRITERS, Effect::Undoable, budget::set),
    call!("budget.retire", WRITERS, Effect::Undoable, budget::retire),
    call!("risks.add", WRITERS, Effect::Undoable, risks::add),
    call!("risks.set", WRITERS, Effect::Undoable, risks::set),
    call!("risks.retire", WRITERS, Effect::Undoable, risks::retire),
];

/// The plan of which partnership.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PlanOf {
    /// Which partnership.
    pub partnership: Id,
    /// The language of the drawing; that of the interface when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

/// Which row of a partnership stands last.
fn last(partnership: Id) -> Where {
    Where::all().is("partnership", partnership).newest("sort").limit(1)
}

/// The place behind the last row.
fn behind(last: Option<i64>) -> i64 {
    last.map_or(1, |sort| sort.saturating_add(1))
}

/// A party of a partnership: our own organisation, or a partner that takes part.
fn check_party(
    reader: &Reader<'_>,
    partnership: Id,
    partner: Option<Id>,
    field: &str,
) -> Result<(), CallFault> {
    let Some(partner) = partner else { return Ok(()) };
    let there = Where::all().is("partnership", partnership).is("partner", partner);
    match reader.count::<Member>(&there)? {
        0 => Err(CallFault::invalid(field, "not_a_party")),
        _ => Ok(()),
    }
}

/// Puts the plan of a partnership away, with it.
pub(crate) fn retire_of(writer: &mut Writer<'_>, partnership: Id) -> Result<(), CallFault> {
    let of = || Where::all().is("partnership", partnership);
    for task in writer.list::<Task>(&of())? {
        tasks::put_away(writer, task.id)?;
    }
    for line in writer.list::<BudgetLine>(&of())? {
        writer.retire::<BudgetLine>(line.id)?;
    }
    for risk in writer.list::<Risk>(&of())? {
        writer.retire::<Risk>(risk.id)?;
    }
    Ok(())
}

/// The beginning of a text, to name its deed after.
fn subject(text: &str) -> String {
    text.chars().take(80).collect()
}
