//! Figures (angka): the value of an indicator in a month, and the closing of a programme's month.

mod draft;
mod rules;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::id::Id;
use crate::month::Month;

pub use draft::{ClosingDraft, ReadingDraft, Reopening};

/// The figure of an indicator in a month: a value, or the reason why there is none.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Reading {
    /// Identity: [`Reading::id_of`] the indicator and the month, so that two laptops that fill the same box write
    /// the same row.
    pub id: Id,
    /// Of which indicator.
    pub indicator: Id,
    /// In which month.
    pub month: Month,
    /// Thousandths of the unit; none when there is no data.
    pub value: Option<i64>,
    /// Why there is no data; empty with a value.
    pub no_data: String,
    /// Free note; the reason for an unlikely jump stands here.
    pub note: String,
    /// Who entered it, in words.
    pub entered_by: String,
    /// When it was entered.
    pub entered_on: NaiveDate,
    /// Put away: kept in the history, shown nowhere.
    pub retired: bool,
}

/// A programme's month was closed: its figures stand, under a name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Closing {
    /// Identity.
    pub id: Id,
    /// Of which partnership.
    pub partnership: Id,
    /// Which month.
    pub month: Month,
    /// Who closed it, in words.
    pub closed_by: String,
    /// When.
    pub closed_on: NaiveDate,
    /// Who opened it again, in words; empty while it stands.
    pub reopened_by: String,
    /// When it was opened again.
    pub reopened_on: Option<NaiveDate>,
    /// Why it was opened again.
    pub reopen_reason: String,
    /// Put away: kept in the history, shown nowhere.
    pub retired: bool,
}

impl Reading {
    /// The identity of the figure of an indicator in a month: the indicator's time, and its chance mixed with the
    /// month, so that the same box has the same row on every laptop.
    pub fn id_of(indicator: Id, month: Month) -> Id {
        // An odd multiplier loses nothing: two months of one indicator never meet.
        let mix = (month.index() as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let mut bytes = indicator.0;
        for (byte, other) in bytes[9..].iter_mut().zip(mix.to_be_bytes().into_iter().skip(1)) {
            *byte ^= other;
        }
        Id(bytes)
    }
}
