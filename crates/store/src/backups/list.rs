//! The names of backups: `2026-11-24_06-52-10_closing_p12_a3_d450.sqlite`, in UTC, so that a list needs no file
//! opened and a person with a file manager can tell them apart.

use std::fs;
use std::path::Path;

use chrono::{DateTime, NaiveDateTime};

use crate::backups::copy::Counts;
use crate::backups::{BackupInfo, BackupReason, place};
use crate::environment::Moment;

const TIME: &str = "%Y-%m-%d_%H-%M-%S";

/// All backups beside a store, newest first.
pub(super) fn list(folder: &Path) -> Vec<BackupInfo> {
    let place = place(folder);
    let mut backups: Vec<BackupInfo> = fs::read_dir(&place)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| read(&place, entry.file_name().to_str()?))
        .collect();
    backups.sort_by(|one, other| (other.unix_ms, &other.name).cmp(&(one.unix_ms, &one.name)));
    backups
}

/// A name for a new backup that no other has.
pub(super) fn free_name(place: &Path, now: Moment, reason: BackupReason, counts: Counts) -> String {
    let mut ms = now.unix_ms;
    loop {
        let time = DateTime::from_timestamp_millis(ms).unwrap_or_default().format(TIME);
        let Counts { partners, agreements, deeds } = counts;
        let name = format!("{time}_{}_p{partners}_a{agreements}_d{deeds}.sqlite", code(reason));
        if !place.join(&name).exists() {
            return name;
        }
        ms += 1000;
    }
}

/// What a name tells, when it is the name of a backup that is there.
pub(super) fn read(place: &Path, name: &str) -> Option<BackupInfo> {
    let parts: Vec<&str> = name.strip_suffix(".sqlite")?.split('_').collect();
    let [day, time, reason, partners, agreements, deeds] = parts.as_slice() else { return None };
    let made = NaiveDateTime::parse_from_str(&format!("{day}_{time}"), TIME).ok()?.and_utc();
    Some(BackupInfo {
        name: name.into(),
        unix_ms: made.timestamp_millis(),
        made_at: made.to_rfc3339(),
        reason: reason_of(reason)?,
        partners: partners.strip_prefix('p')?.parse().ok()?,
        agreements: agreements.strip_prefix('a')?.parse().ok()?,
        deeds: deeds.strip_prefix('d')?.parse().ok()?,
        size: fs::metadata(place.join(name)).ok()?.len(),
    })
}

fn code(reason: BackupReason) -> &'static str {
    match reason {
        BackupReason::Regular => "regular",
        BackupReason::Closing => "closing",
        BackupReason::Asked => "asked",
        BackupReason::Migration => "migration",
        BackupReason::Restore => "restore",
    }
}

fn reason_of(text: &str) -> Option<BackupReason> {
    use BackupReason::{Asked, Closing, Migration, Regular, Restore};
    [Regular, Closing, Asked, Migration, Restore].into_iter().find(|reason| code(*reason) == text)
}
