//! Goals: what a partnership wants to change, checked letter by letter, and what is counted for it.

mod page;

use sepakat_domain::goal::{Goal, GoalDraft, GoalField, Smart, smart};
use sepakat_domain::id::Id;
use sepakat_domain::indicator::Indicator;
use sepakat_domain::partner::{Direction, Offering};
use sepakat_domain::partnership::Partnership;
use sepakat_store::{Reader, Where, Writer};
use serde::{Deserialize, Serialize};

pub(crate) use page::view;
pub use page::{GoalPage, GoalView, NeedView};

use crate::answer::{Done, One, Set};
use crate::call::{CallEntry, CallFault, Effect, READERS, WRITERS, call};
use crate::context::Context;
use crate::partnerships;

/// What can be done with goals.
pub const CALLS: &[CallEntry] = &[
    call!("goals.list", READERS, Effect::Read, list),
    call!("goals.page", READERS, Effect::Read, page::page),
    call!("goals.check", READERS, Effect::Read, check),
    call!("goals.add", WRITERS, Effect::Undoable, add),
    call!("goals.set", WRITERS, Effect::Undoable, set),
    call!("goals.retire", WRITERS, Effect::Undoable, retire),
];

/// Which goals.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct GoalsOf {
    /// Only those of this partnership; all when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partnership: Option<Id>,
}

/// A goal as far as it is typed.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// What is typed.
    pub draft: GoalDraft,
    /// The goal that is changed, whose indicators count; none for a new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goal: Option<Id>,
}

/// How deep goals may stand below each other; more is a mistake that goes in a circle.
const DEEPEST: usize = 50;

fn list(context: &Context<'_>, of: GoalsOf) -> Result<Vec<GoalView>, CallFault> {
    context.read(|reader| {
        let partnerships = match of.partnership {
            Some(id) => vec![partnerships::living(reader, id)?],
            None => {
                let mut all: Vec<Partnership> = reader.list(&Where::all())?;
                all.sort_by_cached_key(|one| one.name.to_lowercase());
                all
            }
        };
        let mut views = Vec::new();
        for partnership in partnerships {
            let mut goals: Vec<Goal> =
                reader.list(&Where::all().is("partnership", partnership.id).order("sort"))?;
            goals.sort_by_key(|goal| (goal.level, goal.sort, goal.id));
            for goal in goals {
                views.push(view(reader, context.today(), &partnership, goal)?);
            }
        }
        Ok(views)
    })
}

/// Judges a goal while it is typed, with what is counted for it already; nothing is kept.
fn check(context: &Context<'_>, check: Check) -> Result<Smart, CallFault> {
    // A goal that is not kept yet has no identity, and nothing is counted for it.
    let nobody = Id([0; 16]);
    let indicators: Vec<Indicator> = match check.goal {
        Some(goal) => context.read(|reader| {
            living(reader, goal)?;
            Ok(reader.list(&Where::all().is("goal", goal).order("sort"))?)
        })?,
        None => Vec::new(),
    };
    let goal = check.draft.as_typed(check.goal.unwrap_or(nobody));
    Ok(smart(&goal, &indicators, context.today()))
}

fn add(context: &Context<'_>, draft: GoalDraft) -> Result<Done<Id>, CallFault> {
    context.change(&subject(&draft.statement), |writer| {
        partnerships::living(writer, draft.partnership)?;
        let last: Vec<Goal> =
            writer.list(&Where::all().is("partnership", draft.partnership).newest("sort").limit(1))?;
        let sort = last.first().map_or(1, |one| one.sort.saturating_add(1));
        let goal = draft.clone().goal(writer.new_id(), sort)?;
        check_parent(writer, &goal)?;
        check_need(writer, goal.need)?;
        writer.put(&goal)?;
        Ok(goal.id)
    })
}

fn set(context: &Context<'_>, set: Set<GoalField>) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| Ok(subject(&living(reader, set.id)?.statement)))?;
    context.edit(&subject, set.id, &set.field, |writer| {
        let mut goal = living(writer, set.id)?;
        if let GoalField::Need(need) = set.change {
            check_need(writer, need)?;
        }
        let moves = matches!(set.change, GoalField::Parent(_));
        goal.set(set.change)?;
        if moves {
            check_parent(writer, &goal)?;
        }
        writer.put(&goal)?;
        Ok(set.id)
    })
}

/// Puts a goal away with its indicators; goals below it stand on their own again. Figures stay with their
/// indicators, so that undo brings everything back.
fn retire(context: &Context<'_>, one: One) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| Ok(subject(&living(reader, one.id)?.statement)))?;
    context.change(&subject, |writer| {
        living(writer, one.id)?;
        put_away(writer, one.id)?;
        Ok(one.id)
    })
}

fn put_away(writer: &mut Writer<'_>, id: Id) -> Result<(), CallFault> {
    for indicator in writer.list::<Indicator>(&Where::all().is("goal", id))? {
        writer.retire::<Indicator>(indicator.id)?;
    }
    for below in writer.list::<Goal>(&Where::all().is("parent", id))? {
        writer.put(&Goal { parent: None, ..below })?;
    }
    writer.retire::<Goal>(id)?;
    Ok(())
}

/// Puts all goals of a partnership away, with it.
pub(crate) fn retire_of(writer: &mut Writer<'_>, partnership: Id) -> Result<(), CallFault> {
    for goal in writer.list::<Goal>(&Where::all().is("partnership", partnership))? {
        put_away(writer, goal.id)?;
    }
    Ok(())
}

/// The goal above must be of the same partnership, and not stand below this one.
fn check_parent(reader: &Reader<'_>, goal: &Goal) -> Result<(), CallFault> {
    let mut above = goal.parent;
    for _ in 0..DEEPEST {
        let Some(id) = above else { return Ok(()) };
        let parent = living(reader, id)?;
        if parent.id == goal.id {
            break;
        }
        if parent.partnership != goal.partnership {
            return Err(CallFault::invalid("parent", "other_partnership"));
        }
        above = parent.parent;
    }
    Err(CallFault::invalid("parent", "circle"))
}

fn check_need(reader: &Reader<'_>, need: Option<Id>) -> Result<(), CallFault> {
    let Some(need) = need else { return Ok(()) };
    match reader.get::<Offering>(need)?.filter(|one| !one.retired) {
        Some(one) if one.direction == Direction::Need => Ok(()),
        Some(_) => Err(CallFault::invalid("need", "not_a_need")),
        None => Err(CallFault::NotFound),
    }
}

/// A goal that is not put away.
pub(crate) fn living(reader: &Reader<'_>, id: Id) -> Result<Goal, CallFault> {
    reader.get::<Goal>(id)?.filter(|one| !one.retired).ok_or(CallFault::NotFound)
}

/// The beginning of a sentence, to name its deed after.
fn subject(statement: &str) -> String {
    statement.chars().take(80).collect()
}
