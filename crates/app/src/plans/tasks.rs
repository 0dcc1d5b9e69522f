//! Tasks and milestones: added, changed, put in order and away; none may wait for itself, not even in a circle.

use std::collections::{HashMap, HashSet};

use sepakat_domain::id::Id;
use sepakat_domain::plan::{Role, Task, TaskDraft, TaskField};
use sepakat_store::{Reader, Where, Writer};
use serde::{Deserialize, Serialize};

use super::{behind, last, subject};
use crate::answer::{Done, One, Set};
use crate::call::CallFault;
use crate::context::Context;
use crate::partnerships;

/// A task goes to another place in its plan.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct MoveTask {
    /// Which task.
    pub id: Id,
    /// The task that it then stands behind; absent puts it first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Id>,
}

pub(super) fn add(context: &Context<'_>, draft: TaskDraft) -> Result<Done<Id>, CallFault> {
    context.change(&subject(&draft.name), |writer| {
        partnerships::living(writer, draft.partnership)?;
        let sort = behind(writer.list::<Task>(&last(draft.partnership))?.first().map(|one| one.sort));
        let task = draft.clone().task(writer.new_id(), sort)?;
        check_after(writer, &task)?;
        writer.put(&task)?;
        Ok(task.id)
    })
}

pub(super) fn set(context: &Context<'_>, set: Set<TaskField>) -> Result<Done<Id>, CallFault> {
    let named = context.read(|reader| Ok(subject(&living(reader, set.id)?.name)))?;
    context.edit(&named, set.id, &set.field, |writer| {
        let mut task = living(writer, set.id)?;
        let waits = matches!(set.change, TaskField::After(_));
        task.set(set.change)?;
        if waits {
            check_after(writer, &task)?;
        }
        writer.put(&task)?;
        Ok(set.id)
    })
}

pub(super) fn move_task(context: &Context<'_>, wish: MoveTask) -> Result<Done<Id>, CallFault> {
    let named = context.read(|reader| Ok(subject(&living(reader, wish.id)?.name)))?;
    context.change(&named, |writer| {
        let moved = living(writer, wish.id)?;
        let mut order = of(writer, moved.partnership)?;
        order.retain(|one| one.id != wish.id);
        let at = match wish.after {
            None => 0,
            Some(after) => 1 + order.iter().position(|one| one.id == after).ok_or(CallFault::NotFound)?,
        };
        order.insert(at, moved);
        for (sort, task) in (1..).zip(order) {
            if task.sort != sort {
                writer.put(&Task { sort, ..task })?;
            }
        }
        Ok(wish.id)
    })
}

/// Puts a task away with its roles; tasks that waited for it do so no longer.
pub(super) fn retire(context: &Context<'_>, one: One) -> Result<Done<Id>, CallFault> {
    let named = context.read(|reader| Ok(subject(&living(reader, one.id)?.name)))?;
    context.change(&named, |writer| {
        let task = living(writer, one.id)?;
        for mut other in of(writer, task.partnership)? {
            if other.after.contains(&one.id) {
                other.after.retain(|id| *id != one.id);
                writer.put(&other)?;
            }
        }
        put_away(writer, one.id)?;
        Ok(one.id)
    })
}

/// Puts a task away with its roles.
pub(super) fn put_away(writer: &mut Writer<'_>, id: Id) -> Result<(), CallFault> {
    for role in writer.list::<Role>(&Where::all().is("task", id))? {
        writer.retire::<Role>(role.id)?;
    }
    Ok(writer.retire::<Task>(id)?)
}

/// The tasks of a partnership in their order.
pub(super) fn of(reader: &Reader<'_>, partnership: Id) -> Result<Vec<Task>, CallFault> {
    let mut tasks: Vec<Task> = reader.list(&Where::all().is("partnership", partnership).order("sort"))?;
    tasks.sort_by_key(|task| (task.sort, task.id));
    Ok(tasks)
}

/// What a task waits for must be of the same plan, and must not wait for this one.
fn check_after(reader: &Reader<'_>, task: &Task) -> Result<(), CallFault> {
    if task.after.is_empty() {
        return Ok(());
    }
    let others: HashMap<Id, Task> =
        of(reader, task.partnership)?.into_iter().map(|one| (one.id, one)).collect();
    let mut seen = HashSet::new();
    let mut open = task.after.clone();
    if open.iter().any(|id| !others.contains_key(id)) {
        return Err(CallFault::invalid("after", "not_in_plan"));
    }
    while let Some(id) = open.pop() {
        if id == task.id {
            return Err(CallFault::invalid("after", "circle"));
        }
        if seen.insert(id) {
            open.extend(others.get(&id).into_iter().flat_map(|one| one.after.iter().copied()));
        }
    }
    Ok(())
}

/// A task that is not put away.
pub(super) fn living(reader: &Reader<'_>, id: Id) -> Result<Task, CallFault> {
    reader.get::<Task>(id)?.filter(|one| !one.retired).ok_or(CallFault::NotFound)
}
