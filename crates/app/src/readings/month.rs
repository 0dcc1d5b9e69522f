//! A month of a programme as it is filled: every figure that is due, with what came before in view.

use chrono::NaiveDate;
use sepakat_domain::goal::Level;
use sepakat_domain::id::Id;
use sepakat_domain::impact::{Doubt, Series, unlikely};
use sepakat_domain::indicator::Indicator;
use sepakat_domain::month::Month;
use sepakat_domain::partnership::Partnership;
use sepakat_domain::reading::{Closing, Reading};
use sepakat_store::{Reader, Where};
use serde::{Deserialize, Serialize};

use super::evidence::{self, EvidenceView};
use crate::answer::Named;
use crate::call::CallFault;
use crate::context::Context;
use crate::impact::has_goals;
use crate::impact::programme::{Programme, closings, figure};
use crate::{indicators, partnerships};

/// How many figures before this one are in view.
const IN_VIEW: usize = 3;

/// Which month of which programme.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct MonthOf {
    /// Of which partnership.
    pub partnership: Id,
    /// Which month.
    pub month: Month,
}

/// Everything that the page of one month shows.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct MonthPage {
    /// The programme.
    pub partnership: Named,
    /// The month.
    pub month: Month,
    /// The day until which it is filled: its last.
    pub due_on: NaiveDate,
    /// Days until then; negative when it has passed.
    pub days_left: i64,
    /// One row per figure that is due, in the order of goals and indicators.
    pub rows: Vec<MonthRow>,
    /// How many are filled, or say why there is no data.
    pub done: i64,
    /// How many are due.
    pub total: i64,
    /// How many of them are unlikely and not explained by a note.
    pub doubtful: i64,
    /// The closing that stands; none while the month is open.
    pub closing: Option<Closing>,
    /// The last closing after which the month was opened again.
    pub last_closing: Option<Closing>,
    /// Nothing is missing and the month has come: it can be closed.
    pub can_close: bool,
    /// Under which name it would be closed; empty when not told.
    pub by: String,
    /// The month before, when a figure was due in it.
    pub before: Option<Month>,
    /// The month after, when a figure is due in it and it has come.
    pub after: Option<Month>,
    /// Programmes in which something is counted, by name, this one among them.
    pub programmes: Vec<Named>,
}

/// One figure to fill.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct MonthRow {
    /// The indicator.
    pub indicator: Indicator,
    /// The goal it counts for, by its statement.
    pub goal: Named,
    /// At which level that goal stands.
    pub level: Level,
    /// The figures of the three periods before, oldest first; fewer when it began later.
    pub last: Vec<LastFigure>,
    /// What this month's figure should reach. Of a total, the running total that should be reached.
    pub target: Option<i64>,
    /// The running total before this month, of a total.
    pub total_before: Option<i64>,
    /// The figure; none while it is to be filled.
    pub reading: Option<Reading>,
    /// By how much it differs from the last value before it.
    pub change: Option<i64>,
    /// What is unlikely about it; none when a note explains it.
    pub doubt: Option<Doubt>,
    /// Files that prove it.
    pub evidence: Vec<EvidenceView>,
}

/// A figure that came before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct LastFigure {
    /// Its month.
    pub month: Month,
    /// Thousandths of the unit; none without data, or when it is missing.
    pub value: Option<i64>,
    /// Why there is no data; empty with a value, and when it is missing.
    pub no_data: String,
}

pub(super) fn page(context: &Context<'_>, of: MonthOf) -> Result<MonthPage, CallFault> {
    let today = context.today();
    context.read(|reader| {
        let partnership = partnerships::living(reader, of.partnership)?;
        let programme = Programme::read(reader, partnership)?;
        let mut rows = Vec::new();
        for indicator in programme.due(of.month) {
            let goal = programme.goals.iter().find(|goal| goal.id == indicator.goal);
            let (level, statement) =
                goal.map_or((Level::Goal, String::new()), |goal| (goal.level, goal.statement.clone()));
            rows.push(row(
                reader,
                indicator,
                Named { id: indicator.goal, name: statement },
                level,
                of.month,
            )?);
        }
        let total = rows.len() as i64;
        let count = |wanted: fn(&MonthRow) -> bool| rows.iter().filter(|row| wanted(row)).count() as i64;
        let done = count(|row| row.reading.is_some());
        let doubtful = count(|row| row.doubt.is_some());
        let (stands, reopened): (Vec<Closing>, Vec<Closing>) =
            closings(reader, of.partnership, of.month)?.into_iter().partition(Closing::stands);
        let come = of.month <= Month::of(today);
        let is_due = |month: Month| programme.due(month).next().is_some();
        let (before, after) = (of.month.plus(-1), of.month.plus(1));
        let due_on = of.month.last_day();
        Ok(MonthPage {
            month: of.month,
            due_on,
            days_left: (due_on - today).num_days(),
            rows,
            done,
            total,
            doubtful,
            can_close: come && stands.is_empty() && total > 0 && done == total,
            closing: stands.into_iter().next(),
            last_closing: reopened.into_iter().next_back(),
            by: context.app.preferences().your_name,
            before: (before < of.month && is_due(before)).then_some(before),
            after: (after > of.month && after <= Month::of(today) && is_due(after)).then_some(after),
            programmes: programmes(reader)?,
            partnership: Named { id: programme.partnership.id, name: programme.partnership.name },
        })
    })
}

fn row(
    reader: &Reader<'_>,
    indicator: &Indicator,
    goal: Named,
    level: Level,
    month: Month,
) -> Result<MonthRow, CallFault> {
    let readings = indicators::readings(reader, indicator.id, None)?;
    let before = Series::of(indicator, &readings, None, month.plus(-1));
    let now = Series::of(indicator, &readings, Some(month), month);
    let reading = figure(reader, indicator.id, month)?;
    let explained = reading.as_ref().is_some_and(|one| !one.note.is_empty());
    let value = reading.as_ref().and_then(|one| one.value);
    let skipped = before.points.len().saturating_sub(IN_VIEW);
    let reason = |month: Month| {
        let there = readings.iter().find(|one| one.month == month);
        there.map(|one| one.no_data.clone()).unwrap_or_default()
    };
    let newest = before.points.iter().rev().find_map(|point| point.value);
    Ok(MonthRow {
        last: before.points[skipped..]
            .iter()
            .map(|point| LastFigure { month: point.month, value: point.value, no_data: reason(point.month) })
            .collect(),
        target: now.points.last().and_then(|point| point.target),
        total_before: before.points.last().and_then(|point| point.total),
        change: value.zip(newest).map(|(value, newest)| value - newest),
        doubt: value.filter(|_| !explained).and_then(|value| unlikely(&before, value)),
        evidence: match &reading {
            Some(reading) => evidence::of(reader, reading.id)?,
            None => Vec::new(),
        },
        reading,
        goal,
        level,
        indicator: indicator.clone(),
    })
}

/// Programmes in which there is a goal, by name.
fn programmes(reader: &Reader<'_>) -> Result<Vec<Named>, CallFault> {
    let mut all = Vec::new();
    for one in reader.list::<Partnership>(&Where::all())? {
        if has_goals(reader, one.id)? {
            all.push(Named { id: one.id, name: one.name });
        }
    }
    all.sort_by_cached_key(|one: &Named| one.name.to_lowercase());
    Ok(all)
}
