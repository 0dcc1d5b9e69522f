//! Backups: whole copies of the database beside it, each opened and checked before it counts, named so that the
//! name alone tells when, why and how much. Files belong to a pool that all copies share.

mod copy;
pub(crate) mod going_back;
mod list;
mod restore;
mod rotate;

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use crate::device;
use crate::environment::{Environment, Moment};
use crate::faults::Fault;
use crate::files;
use crate::log;
use crate::store::Store;

/// Why a backup is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BackupReason {
    /// Half an hour with changes went by.
    Regular,
    /// The program is closed.
    Closing,
    /// Somebody asked for it.
    Asked,
    /// The file is about to be brought to a new version.
    Migration,
    /// Another backup is about to be restored.
    Restore,
}

/// One backup, as its name tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BackupInfo {
    /// The file's name, by which it is restored.
    pub name: String,
    /// When, in milliseconds since 1970.
    pub unix_ms: i64,
    /// When, by the calendar in UTC: RFC 3339.
    pub made_at: String,
    /// Why.
    pub reason: BackupReason,
    /// Partners in it.
    pub partners: i64,
    /// Agreements in it.
    pub agreements: i64,
    /// Deeds in it.
    pub deeds: i64,
    /// Size in bytes.
    pub size: u64,
}

impl Store {
    /// Makes a backup, and forgets old ones as the rotation says.
    pub fn back_up(&self, reason: BackupReason) -> Result<BackupInfo, Fault> {
        let _one_at_a_time = self.backing_up()?;
        self.read_in()?;
        let now = self.environment().clock.now();
        let copy = || {
            self.read(|reader| {
                let state = state(reader.conn())?;
                Ok::<_, Fault>((make(self.folder(), reader.conn(), now, reason)?, state))
            })
        };
        let (info, state) = match copy() {
            // When only the index of the search is damaged, it can be made anew, and the copy then stands its check.
            Err(Fault::Damaged(_)) => {
                self.rebuild_search()?;
                copy()?
            }
            made => made?,
        };
        device::set(&self.writing()?.conn, "backed_up", &state)?;
        rotate::rotate(self.folder(), now)?;
        Ok(info)
    }

    /// Whether a deed was done since the last backup.
    pub fn changed_since_backup(&self) -> Result<bool, Fault> {
        if self.is_past() {
            return Ok(false);
        }
        self.read(|reader| {
            Ok(device::get(reader.conn(), "backed_up")?.unwrap_or_default() != state(reader.conn())?)
        })
    }

    /// The backups of the store in `folder`, newest first. The store need not be open, nor sound.
    pub fn backups(folder: &Path) -> Vec<BackupInfo> {
        list::list(folder)
    }
}

/// Where the backups of a store lie.
pub(crate) fn place(folder: &Path) -> PathBuf {
    folder.join("backups")
}

/// A backup before the file is brought to a new version.
pub(crate) fn before_migration(
    folder: &Path,
    conn: &Connection,
    environment: &Environment,
) -> Result<(), Fault> {
    make(folder, conn, environment.clock.now(), BackupReason::Migration).map(|_| ())
}

/// Copies, checks, names. Whatever goes wrong, no half of a backup stays.
pub(crate) fn make(
    folder: &Path,
    conn: &Connection,
    now: Moment,
    reason: BackupReason,
) -> Result<BackupInfo, Fault> {
    let place = place(folder);
    fs::create_dir_all(&place)?;
    let unfinished = place.join("unfinished.part");
    let made = (|| {
        copy::database(conn, &unfinished)?;
        let counts = copy::check(&unfinished)?;
        copy::pool(folder, &place)?;
        let name = list::free_name(&place, now, reason, counts);
        files::settle(&unfinished, &place.join(&name))?;
        list::read(&place, &name).ok_or_else(|| Fault::Io("a backup vanished".into()))
    })();
    if made.is_err() {
        let _ = fs::remove_file(&unfinished);
    }
    made
}

/// What tells one state of the log from another: the last link of each chain.
fn state(conn: &Connection) -> Result<String, Fault> {
    Ok(log::ends(conn)?.into_iter().map(|end| end.link).collect::<Vec<_>>().join(" "))
}
