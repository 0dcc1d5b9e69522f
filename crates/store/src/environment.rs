//! What the store needs from the machine it runs on. Clock and random source come in from outside, so that a
//! test can run the clock backwards and draw the same "random" bytes twice.

use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

/// A reading of the wall clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// Milliseconds since 1970 in UTC.
    pub unix_ms: i64,
    /// Offset of local time from UTC in minutes, for instance 420 for WIB.
    pub offset_minutes: i32,
    /// The clock had jumped against the machine's steady counter, so the time may be wrong.
    pub suspicious: bool,
}

impl Moment {
    /// The same moment with its offset, or `None` when it lies outside the calendar.
    pub fn local(&self) -> Option<DateTime<FixedOffset>> {
        let zone = FixedOffset::east_opt(self.offset_minutes.checked_mul(60)?)?;
        Some(DateTime::from_timestamp_millis(self.unix_ms)?.with_timezone(&zone))
    }

    /// The day on the wall calendar.
    pub fn day(&self) -> NaiveDate {
        self.local().map_or(NaiveDate::MIN, |local| local.date_naive())
    }

    /// RFC 3339 text with offset, as the interface receives moments.
    pub fn rfc3339(&self) -> String {
        self.local().map_or_else(String::new, |local| local.to_rfc3339())
    }
}

/// Where the time comes from.
pub trait Clock: Send + Sync {
    /// The wall clock.
    fn now(&self) -> Moment;
    /// A counter that never runs backwards, in milliseconds.
    fn monotonic_ms(&self) -> u64;
}

/// Where random bytes come from.
pub trait Random: Send + Sync {
    /// Fills `bytes`.
    fn fill(&self, bytes: &mut [u8]);
    /// Fills `bytes` that must stay secret; false when there is no chance good enough for that.
    fn secret(&self, bytes: &mut [u8]) -> bool {
        self.fill(bytes);
        true
    }
}

/// Everything that the store takes from outside.
#[derive(Clone)]
pub struct Environment {
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// The random source.
    pub random: Arc<dyn Random>,
    /// A mark of this machine. A store that was last written under another mark takes a new device id.
    pub machine: String,
}

impl Environment {
    pub(crate) fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.random.fill(&mut bytes);
        bytes
    }
}
