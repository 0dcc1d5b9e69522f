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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backups::BackupReason;

    const DAY: i64 = 86_400_000;
    const NOW: i64 = 1_795_482_000_000;

    /// One backup every six hours for this many days, newest first, each of one unit.
    fn days(count: i64) -> Vec<BackupInfo> {
        (0..count * 4)
            .map(|quarter| BackupInfo {
                name: format!("{quarter}"),
                unix_ms: NOW - quarter * DAY / 4,
                made_at: String::new(),
                reason: BackupReason::Regular,
                partners: 0,
                agreements: 0,
                deeds: 0,
                size: 1,
            })
            .collect()
    }

    #[test]
    fn two_days_are_kept_whole_and_then_fewer_and_fewer() {
        let backups = days(600);
        let kept = keep(&backups, NOW, u64::MAX);
        let between = |from: i64, to: i64| {
            let age = |backup: &&BackupInfo| (NOW - backup.unix_ms) / DAY;
            backups.iter().filter(|b| kept.contains(&b.name) && (from..to).contains(&age(b))).count()
        };
        assert!(between(0, 1) == 4, "today whole");
        assert_eq!(between(2, 13), 11, "then one a day");
        let weekly = between(14, 84);
        assert!((10..=13).contains(&weekly), "then one a week, and the last of each month: {weekly}");
        assert!((8..=10).contains(&between(85, 365)), "then one a month: {}", between(85, 365));
        assert_eq!(between(370, 600), 0, "then none");
    }

    #[test]
    fn rotating_day_by_day_loses_no_period() {
        // What is kept must still be there to stand for its week when days have passed.
        let mut kept: Vec<BackupInfo> = Vec::new();
        for day in (0..400).rev() {
            let now = NOW - day * DAY;
            let fresh = BackupInfo { name: format!("day {day}"), unix_ms: now, ..days(1).remove(0) };
            kept.insert(0, fresh);
            let names = keep(&kept, now, u64::MAX);
            kept.retain(|backup| names.contains(&backup.name));
        }
        let ages: Vec<i64> = kept.iter().map(|backup| (NOW - backup.unix_ms) / DAY).collect();
        assert!(ages.len() >= 25, "{ages:?}");
        assert!(ages.windows(2).all(|pair| pair[1] - pair[0] <= 40), "no hole: {ages:?}");
        assert!(ages.last().is_some_and(|age| *age > 240), "back to nine months or so: {ages:?}");
    }

    #[test]
    fn the_size_is_kept_but_never_fewer_than_three() {
        assert_eq!(keep(&days(10), NOW, 6).len(), 6);
        assert_eq!(keep(&days(10), NOW, 0).len(), 3);
        assert_eq!(keep(&days(10), NOW + 900 * DAY, u64::MAX).len(), 3, "old ones, too");
        assert_eq!(keep(&[], NOW, 0).len(), 0);
    }
}
