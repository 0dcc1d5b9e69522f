//! Which backups are kept: all of the last two days, then one a day for twelve days, one a week for ten weeks, one
//! a month for nine months, within a size; never fewer than three.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use chrono::{DateTime, Datelike, Days, NaiveDate};

use crate::backups::{BackupInfo, list, place};
use crate::environment::Moment;
use crate::faults::Fault;

/// All copies together may take this much.
const AT_MOST: u64 = 2 << 30;
/// This many are kept whatever the rest says.
const AT_LEAST: usize = 3;

/// Forgets what the rule does not keep.
pub(super) fn rotate(folder: &Path, now: Moment) -> Result<(), Fault> {
    let backups = list::list(folder);
    let kept = keep(&backups, now.unix_ms, AT_MOST);
    for backup in backups.iter().filter(|backup| !kept.contains(&backup.name)) {
        fs::remove_file(place(folder).join(&backup.name))?;
    }
    Ok(())
}

/// The names to keep of a list that comes newest first.
pub(super) fn keep(backups: &[BackupInfo], now_ms: i64, at_most: u64) -> HashSet<String> {
    let day_of = |ms: i64| DateTime::from_timestamp_millis(ms).unwrap_or_default().date_naive();
    let today = day_of(now_ms);
    let since = |days: u64| today.checked_sub_days(Days::new(days)).unwrap_or(NaiveDate::MIN);
    let (mut days, mut weeks, mut months) = (HashSet::new(), HashSet::new(), HashSet::new());
    let mut kept = HashSet::new();
    let mut size = 0;
    for (at, backup) in backups.iter().enumerate() {
        let day = day_of(backup.unix_ms);
        // The newest of each day, week and month stands for it.
        let day_is_new = days.insert(day);
        let week_is_new = weeks.insert(day.iso_week());
        let month_is_new = months.insert((day.year(), day.month()));
        let wanted = day > since(2)
            || (day_is_new && day > since(2 + 12))
            || (week_is_new && day > since(2 + 12 + 70))
            || (month_is_new && day > since(2 + 12 + 70 + 9 * 31));
        if at < AT_LEAST || (wanted && size + backup.size <= at_most) {
            size += backup.size;
            kept.insert(backup.name.clone());
        }
    }
    kept
}
