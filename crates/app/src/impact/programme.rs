//! A partnership as a programme: what is counted in it, and which of its months are to be filled.
//!
//! A figure of an indicator is due from the month after its baseline on; without a baseline from the first month
//! of the partnership; and when that is not known either, from the month in which the indicator was made. A month
//! of a programme is late when it has passed, a figure was due in it, and nobody has closed it. Only the last
//! [`LOOK_BACK`] months are asked for: what is older than a quarter is left to those who open it.

use chrono::{DateTime, NaiveDate};
use sepakat_domain::goal::Goal;
use sepakat_domain::id::Id;
use sepakat_domain::indicator::Indicator;
use sepakat_domain::month::Month;
use sepakat_domain::partnership::Partnership;
use sepakat_domain::reading::{Closing, Reading};
use sepakat_store::{Reader, Where};
use serde::Serialize;

use crate::call::CallFault;

/// How many past months are asked for when nobody closed them.
pub(crate) const LOOK_BACK: i64 = 3;

/// A partnership with what is counted in it.
pub(crate) struct Programme {
    pub partnership: Partnership,
    /// Its goals, by level and place.
    pub goals: Vec<Goal>,
    /// What is counted for them, in the same order.
    pub indicators: Vec<Indicator>,
}

/// A month that waits for figures or for its closing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct MonthToFill {
    /// Which month.
    pub month: Month,
    /// Its last day.
    pub due_on: NaiveDate,
    /// Days past that day; 0 when not late.
    pub late_days: i64,
    /// Figures, or reasons why there are none, that are there.
    pub done: i64,
    /// How many are due.
    pub total: i64,
    /// Somebody closed it.
    pub closed: bool,
}

impl Programme {
    /// Reads the programme of a partnership.
    pub(crate) fn read(reader: &Reader<'_>, partnership: Partnership) -> Result<Programme, CallFault> {
        let which = Where::all().is("partnership", partnership.id).order("sort");
        let mut goals: Vec<Goal> = reader.list(&which)?;
        goals.sort_by_key(|goal| (goal.level, goal.sort, goal.id));
        let mut indicators = Vec::new();
        for goal in &goals {
            indicators.extend(reader.list::<Indicator>(&Where::all().is("goal", goal.id).order("sort"))?);
        }
        Ok(Programme { partnership, goals, indicators })
    }

    /// Indicators whose figure is due in a month.
    pub(crate) fn due(&self, month: Month) -> impl Iterator<Item = &Indicator> {
        self.indicators.iter().filter(move |one| is_due(one, &self.partnership, month))
    }

    /// Months that wait, oldest first: those of the last [`LOOK_BACK`] that nobody closed, then the present one.
    pub(crate) fn waiting(&self, reader: &Reader<'_>, today: NaiveDate) -> Result<Vec<Month>, CallFault> {
        let this = Month::of(today);
        let mut months = Vec::new();
        for month in (-LOOK_BACK..=0).map(|back| this.plus(back)) {
            if self.due(month).next().is_some() && standing(reader, self.partnership.id, month)?.is_none() {
                months.push(month);
            }
        }
        Ok(months)
    }

    /// How far a month is filled.
    pub(crate) fn to_fill(
        &self,
        reader: &Reader<'_>,
        month: Month,
        today: NaiveDate,
    ) -> Result<MonthToFill, CallFault> {
        let due: Vec<Id> = self.due(month).map(|one| one.id).collect();
        let done = reader.count::<Reading>(&Where::all().among("indicator", &due).is("month", month))?;
        let total = due.len() as i64;
        let due_on = month.last_day();
        let late_days = (today - due_on).num_days().max(0);
        let closed = standing(reader, self.partnership.id, month)?.is_some();
        Ok(MonthToFill { month, due_on, late_days, done, total, closed })
    }
}

/// Whether a figure of this indicator is due in a month.
pub(crate) fn is_due(indicator: &Indicator, partnership: &Partnership, month: Month) -> bool {
    indicator.frequency.due(month) && month >= begins(indicator, partnership)
}

/// The first month in which a figure of this indicator can be due.
pub(crate) fn begins(indicator: &Indicator, partnership: &Partnership) -> Month {
    match (indicator.baseline_on, partnership.starts_on) {
        (Some(taken), _) => Month::of(taken).plus(1),
        (None, Some(starts)) => Month::of(starts),
        (None, None) => Month::of(made_on(indicator.id)),
    }
}

/// The day on which a row was made: the time that begins its identity.
fn made_on(id: Id) -> NaiveDate {
    let ms = id.0[..6].iter().fold(0i64, |ms, byte| (ms << 8) | i64::from(*byte));
    DateTime::from_timestamp_millis(ms).map(|moment| moment.date_naive()).unwrap_or_default()
}

/// The figure of an indicator in a month.
pub(crate) fn figure(reader: &Reader<'_>, indicator: Id, month: Month) -> Result<Option<Reading>, CallFault> {
    Ok(reader.get::<Reading>(Reading::id_of(indicator, month))?.filter(|one| !one.retired))
}

/// The closings of a month of a programme, oldest first: the last one may stand.
pub(crate) fn closings(
    reader: &Reader<'_>,
    partnership: Id,
    month: Month,
) -> Result<Vec<Closing>, CallFault> {
    let which = Where::all().is("partnership", partnership).is("month", month.to_string().as_str());
    Ok(reader.list(&which)?)
}

/// The closing of a month that stands; none while the month is open.
pub(crate) fn standing(
    reader: &Reader<'_>,
    partnership: Id,
    month: Month,
) -> Result<Option<Closing>, CallFault> {
    Ok(closings(reader, partnership, month)?.into_iter().find(Closing::stands))
}
