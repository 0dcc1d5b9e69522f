//! The store as it was on an earlier day: to be looked at, never to be changed, and left again.
//!
//! The picture is folded from the log beside the store, which stays open and untouched. Whoever looks sees that day
//! as its today: what was not late then is not shown as late.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::answer::Nothing;
use crate::call::{CallEntry, CallFault, Effect, READERS, call};
use crate::context::Context;
use crate::house::{self, Earlier, House};
use crate::start::{self, Start};

/// What can be done to look back.
pub const CALLS: &[CallEntry] = &[
    call!("store.days", READERS, Effect::Read, days),
    call!("store.as_it_was", READERS, Effect::Turn("looks_back"), as_it_was),
    call!("store.leave_earlier_day", READERS, Effect::Turn("looks_back"), leave),
];

/// A day to look at.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct DayOf {
    /// Which day: today or an earlier one.
    pub day: NaiveDate,
}

/// A day on which something was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct DayView {
    /// The day.
    pub day: NaiveDate,
    /// How many deeds.
    pub deeds: i64,
}

/// Days on which something was done, newest first; also those after the day that is looked at.
fn days(context: &Context<'_>, _: Nothing) -> Result<Vec<DayView>, CallFault> {
    let store = match context.house.as_deref() {
        Some(House::Open { store, .. }) => store,
        _ => context.store()?,
    };
    Ok(store.days()?.into_iter().map(|one| DayView { day: one.day, deeds: one.deeds }).collect())
}

/// Shows the store as it was at the end of a day. Refused for a day to come, and for one before everything began.
fn as_it_was(context: &Context<'_>, of: DayOf) -> Result<Start, CallFault> {
    let app = context.app;
    if of.day > context.now().day() {
        return Err(CallFault::invalid("day", "in_future"));
    }
    // Folded while others still read; the house is taken alone only to hang the picture.
    let (past, sample) = {
        let house = app.house();
        let House::Open { store, sample, .. } = &*house else { return Err(CallFault::not_now("no_store")) };
        (store.as_it_was(of.day)?, *sample)
    };
    if !house::begun(&past)? {
        return Err(CallFault::not_now("nothing_then"));
    }
    match &mut *app.house_alone() {
        House::Open { earlier, sample: now, .. } if *now == sample => {
            *earlier = Some(Earlier { day: of.day, store: past });
        }
        _ => return Err(CallFault::not_now("no_store")),
    }
    start::describe(context)
}

/// Goes back to the store as it is today.
fn leave(context: &Context<'_>, _: Nothing) -> Result<Start, CallFault> {
    if let House::Open { earlier, .. } = &mut *context.app.house_alone() {
        *earlier = None;
    }
    start::describe(context)
}
