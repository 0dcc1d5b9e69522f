//! An indicator in lists: how it stands and its last value.

use chrono::NaiveDate;
use sepakat_domain::impact::Judged;
use sepakat_domain::indicator::Indicator;
use sepakat_domain::month::Month;
use sepakat_store::Reader;
use serde::Serialize;

use crate::answer::LocalText;
use crate::call::CallFault;
use crate::impact::words;

/// An indicator and how it stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct IndicatorRow {
    /// The row itself.
    pub indicator: Indicator,
    /// How it stands.
    pub judged: Judged,
    /// Why, in words.
    pub because: LocalText,
    /// Its last value.
    pub last: Option<LastValue>,
    /// What should be reached by the month of the last value, or of the last due figure while there is none; the
    /// running total, of a total.
    pub target: Option<i64>,
}

/// The last value of an indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct LastValue {
    /// Its month.
    pub month: Month,
    /// Thousandths of the unit; the running total, of a total.
    pub value: i64,
}

/// An indicator as lists show it.
pub(crate) fn row(
    reader: &Reader<'_>,
    today: NaiveDate,
    indicator: Indicator,
) -> Result<IndicatorRow, CallFault> {
    let readings = super::figures(reader, indicator.id)?;
    let series = super::series(&indicator, &readings, today);
    let judged = series.status();
    // Value and target are of one month, so that they can be read beside each other.
    let told = series.points.iter().rev().find(|point| point.value.is_some());
    let last = told.and_then(|point| Some(LastValue { month: point.month, value: point.reached()? }));
    Ok(IndicatorRow {
        because: words::because(&judged),
        target: told.or(series.points.last()).and_then(|point| point.target),
        last,
        judged,
        indicator,
    })
}
