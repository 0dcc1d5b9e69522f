//! The clock on the wall, watched by a counter that never runs backwards.

use std::time::Instant;

use chrono::Local;
use sepakat_store::{Clock, Moment};

/// The wall clock may fall this far behind the steady counter before it is called suspicious.
const TOLERANCE_MS: i64 = 120_000;

/// The system's clock.
///
/// It is suspicious when it has been set back while the program ran. Being ahead says nothing: the steady
/// counter of Linux and macOS stands still while the machine sleeps.
pub struct SystemClock {
    began: Instant,
    began_unix_ms: i64,
}

impl SystemClock {
    /// Begins to watch.
    #[allow(clippy::disallowed_methods, reason = "this is where the time comes in")]
    pub fn start() -> SystemClock {
        SystemClock { began: Instant::now(), began_unix_ms: Local::now().timestamp_millis() }
    }
}

impl Clock for SystemClock {
    #[allow(clippy::disallowed_methods, reason = "this is where the time comes in")]
    fn now(&self) -> Moment {
        let now = Local::now();
        let unix_ms = now.timestamp_millis();
        Moment {
            unix_ms,
            offset_minutes: now.offset().local_minus_utc() / 60,
            suspicious: set_back(self.began_unix_ms, self.monotonic_ms(), unix_ms),
        }
    }

    fn monotonic_ms(&self) -> u64 {
        u64::try_from(self.began.elapsed().as_millis()).unwrap_or(u64::MAX)
    }
}

/// Whether a wall clock that showed `began` and has run for `steady` must have been set back to show `now`.
fn set_back(began: i64, steady: u64, now: i64) -> bool {
    let expected = began.saturating_add(i64::try_from(steady).unwrap_or(i64::MAX));
    now < expected.saturating_sub(TOLERANCE_MS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_runs_is_trusted() {
        assert!(!set_back(1_000_000, 60_000, 1_060_000));
    }

    #[test]
    fn sleep_and_small_corrections_are_no_reason_for_suspicion() {
        assert!(!set_back(1_000_000, 60_000, 1_060_000 + 8 * 3_600_000), "asleep over night");
        assert!(!set_back(1_000_000, 60_000, 1_060_000 - 90_000), "corrected by a minute and a half");
    }

    #[test]
    fn a_clock_set_back_two_days_is_suspicious() {
        assert!(set_back(1_000_000_000, 60_000, 1_000_060_000 - 2 * 86_400_000));
    }

    #[test]
    fn the_real_clock_moves_forward() {
        let clock = SystemClock::start();
        let first = clock.monotonic_ms();
        assert!(clock.monotonic_ms() >= first);
        assert!(!clock.now().suspicious);
        assert!(clock.now().offset_minutes.abs() <= 14 * 60);
    }
}
