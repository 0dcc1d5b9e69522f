//! Indicators: what is counted for a goal, how it stands, and everything that its page shows.

mod charts;
mod page;
mod row;

use std::collections::HashSet;

use chrono::NaiveDate;
use sepakat_domain::goal::Goal;
use sepakat_domain::id::Id;
use sepakat_domain::impact::Series;
use sepakat_domain::indicator::{Indicator, IndicatorDraft, IndicatorField};
use sepakat_domain::month::Month;
use sepakat_domain::reading::Reading;
use sepakat_store::{Part, Reader, Where};
use serde::{Deserialize, Serialize};

pub use charts::{Charts, Sizes};
pub use page::{IndicatorOf, IndicatorPage, ReadingRow, UsedIn};
pub(crate) use row::row;
pub use row::{IndicatorRow, LastValue};

use crate::answer::{Done, One, Set};
use crate::call::{CallEntry, CallFault, Effect, READERS, WRITERS, call};
use crate::context::Context;
use crate::goals;

/// What can be done with indicators.
pub const CALLS: &[CallEntry] = &[
    call!("indicators.page", READERS, Effect::Read, page::page),
    call!("indicators.add", WRITERS, Effect::Undoable, add),
    call!("indicators.set", WRITERS, Effect::Undoable, set),
    call!("indicators.sort", WRITERS, Effect::Undoable, sort),
    call!("indicators.retire", WRITERS, Effect::Undoable, retire),
];

/// The indicators of a goal in the order in which they are to stand.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Order {
    /// Of which goal.
    pub goal: Id,
    /// All of its indicators, first to last.
    pub ids: Vec<Id>,
}

fn add(context: &Context<'_>, draft: IndicatorDraft) -> Result<Done<Id>, CallFault> {
    let subject: String = draft.name.chars().take(80).collect();
    context.change(&subject, |writer| {
        goals::living(writer, draft.goal)?;
        let last: Vec<Indicator> =
            writer.list(&Where::all().is("goal", draft.goal).newest("sort").limit(1))?;
        let sort = last.first().map_or(1, |one| one.sort.saturating_add(1));
        let indicator = draft.clone().indicator(writer.new_id(), sort)?;
        writer.put(&indicator)?;
        Ok(indicator.id)
    })
}

fn set(context: &Context<'_>, set: Set<IndicatorField>) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| Ok(living(reader, set.id)?.name))?;
    context.edit(&subject, set.id, &set.field, |writer| {
        let mut indicator = living(writer, set.id)?;
        if let IndicatorField::Goal(goal) = set.change {
            let (from, to): (Goal, Goal) =
                (goals::living(writer, indicator.goal)?, goals::living(writer, goal)?);
            // Months are closed per partnership, so figures never move to another one.
            if from.partnership != to.partnership {
                return Err(CallFault::invalid("goal", "other_partnership"));
            }
        }
        indicator.set(set.change)?;
        writer.put(&indicator)?;
        Ok(set.id)
    })
}

/// Gives the indicators of a goal a new order.
fn sort(context: &Context<'_>, order: Order) -> Result<Done<Id>, CallFault> {
    let statement = context.read(|reader| Ok(goals::living(reader, order.goal)?.statement))?;
    let subject: String = statement.chars().take(80).collect();
    context.change(&subject, |writer| {
        let all: Vec<Indicator> = writer.list(&Where::all().is("goal", order.goal))?;
        let wanted: HashSet<Id> = order.ids.iter().copied().collect();
        let complete = wanted.len() == order.ids.len() && all.len() == order.ids.len();
        if !complete || !all.iter().all(|one| wanted.contains(&one.id)) {
            return Err(CallFault::invalid("ids", "not_all"));
        }
        for indicator in all {
            let place = order.ids.iter().position(|id| *id == indicator.id).unwrap_or_default();
            writer.put(&Indicator { sort: place as i64 + 1, ..indicator })?;
        }
        Ok(order.goal)
    })
}

/// Puts an indicator away. Its figures stay with it, so that undo brings everything back.
fn retire(context: &Context<'_>, one: One) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| Ok(living(reader, one.id)?.name))?;
    context.change(&subject, |writer| {
        living(writer, one.id)?;
        writer.retire::<Indicator>(one.id)?;
        Ok(one.id)
    })
}

/// An indicator that is not put away.
pub(crate) fn living(reader: &Reader<'_>, id: Id) -> Result<Indicator, CallFault> {
    reader.get::<Indicator>(id)?.filter(|one| !one.retired).ok_or(CallFault::NotFound)
}

/// The figures of an indicator by month, from this month on or all.
pub(crate) fn readings(
    reader: &Reader<'_>,
    indicator: Id,
    from: Option<Month>,
) -> Result<Vec<Reading>, CallFault> {
    let mut which = Where::all().is("indicator", indicator).order("month");
    if let Some(from) = from {
        which = which.from("month", from.to_string().as_str());
    }
    Ok(reader.list(&which)?)
}

/// The figures of an indicator by month, without what was noted beside them: the index of figures answers alone, where
/// a list would look up thousands of rows.
pub(super) fn figures(reader: &Reader<'_>, indicator: Id) -> Result<Vec<Reading>, CallFault> {
    let bare = |one: Figure| Reading {
        id: one.id,
        indicator,
        month: one.month,
        value: one.value,
        no_data: String::new(),
        note: String::new(),
        entered_by: String::new(),
        entered_on: NaiveDate::default(),
        retired: false,
    };
    let which = Where::all().is("indicator", indicator).order("month");
    Ok(reader.parts(&which)?.into_iter().map(bare).collect())
}

/// A figure with its month.
#[derive(Deserialize)]
struct Figure {
    id: Id,
    month: Month,
    value: Option<i64>,
}

impl Part for Figure {
    type Of = Reading;
    const COLUMNS: &'static [&'static str] = &["month", "value"];
}

/// The whole series of an indicator up to the present month. The present month counts only once it has a figure:
/// until then its figure is not missing, only still to come.
pub(crate) fn series(indicator: &Indicator, readings: &[Reading], today: NaiveDate) -> Series {
    let this = Month::of(today);
    let filled = readings.iter().any(|one| one.month == this);
    let through = if filled { this } else { this.plus(-1) };
    Series::of(indicator, readings, None, through)
}
