//! Backups, the folder of the store, and a copy to take along.

use std::path::Path;

use sepakat_store::{BackupInfo, BackupReason, Refusal, Store};
use serde::{Deserialize, Serialize};

use crate::answer::Nothing;
use crate::call::{CallEntry, CallFault, Effect, LEADERS, READERS, WRITERS, call};
use crate::context::Context;
use crate::house::{self, House};
use crate::start::{self, Start};

/// As many copies have a name within one second.
const AT_ONCE: u32 = 100;

/// What can be done for safe keeping.
pub const CALLS: &[CallEntry] = &[
    call!("backups.list", READERS, Effect::Read, list),
    call!("backups.now", WRITERS, Effect::Aside("backup"), now),
    call!("backups.restore", LEADERS, Effect::Turn("restoring"), restore),
    call!("store.folder", READERS, Effect::Read, folder),
    call!("store.copy", WRITERS, Effect::Aside("backup"), copy),
];

/// One backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct BackupView {
    /// Its name: what `backups.restore` takes.
    pub name: String,
    /// When it was made, RFC 3339.
    pub made_at: String,
    /// Why it was made.
    pub reason: BackupCause,
    /// Size in bytes.
    pub size: i64,
    /// Partners in it.
    pub partners: i64,
    /// Agreements in it.
    pub agreements: i64,
}

/// Why a backup was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum BackupCause {
    /// Half an hour passed with changes.
    Timer,
    /// The window was closed.
    Close,
    /// Somebody asked for it.
    Asked,
    /// Before the store's shape was brought up to date.
    Migration,
    /// Before another backup was restored.
    Restore,
}

/// Which backup is restored.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RestoreBackup {
    /// Its name.
    pub name: String,
}

/// A copy of the store, to take along.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct StoreCopy {
    /// A token that `window.reveal` takes.
    pub token: String,
    /// Name of its folder.
    pub name: String,
}

/// The folder of the store.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct StoreFolder {
    /// A token that `window.reveal` takes.
    pub token: String,
    /// Name of the folder.
    pub name: String,
    /// The folder lies in a cloud folder (OneDrive, Dropbox, iCloud, Google Drive), which can damage a store.
    pub synced: bool,
}

/// The newest backup of the store in a folder.
pub(crate) fn newest(folder: &Path) -> Option<BackupView> {
    Store::backups(folder).into_iter().next().map(BackupView::from)
}

impl From<BackupInfo> for BackupView {
    fn from(info: BackupInfo) -> BackupView {
        BackupView {
            name: info.name,
            made_at: info.made_at,
            reason: match info.reason {
                BackupReason::Regular => BackupCause::Timer,
                BackupReason::Closing => BackupCause::Close,
                BackupReason::Asked => BackupCause::Asked,
                BackupReason::Migration => BackupCause::Migration,
                BackupReason::Restore => BackupCause::Restore,
            },
            size: i64::try_from(info.size).unwrap_or(i64::MAX),
            partners: info.partners,
            agreements: info.agreements,
        }
    }
}

/// The backups of the store that is open, or that should be.
fn list(context: &Context<'_>, _: Nothing) -> Result<Vec<BackupView>, CallFault> {
    let sample = context.house.as_deref().is_some_and(House::is_sample);
    let folder = house::folder(&context.app.data, sample);
    Ok(Store::backups(&folder).into_iter().map(BackupView::from).collect())
}

fn now(context: &Context<'_>, _: Nothing) -> Result<BackupView, CallFault> {
    let store = context.store()?;
    let backup = store.back_up(BackupReason::Asked)?;
    context.app.tell_store(store);
    Ok(backup.into())
}

/// Puts a backup in the place of the store. What is there now is kept as a backup first, so that this can itself
/// be taken back by restoring again.
fn restore(context: &Context<'_>, restore: RestoreBackup) -> Result<Start, CallFault> {
    let app = context.app;
    let mut house = app.house_alone();
    if house.earlier_day().is_some() {
        return Err(CallFault::not_now("earlier_day"));
    }
    let sample = house.is_sample();
    let folder = house::folder(&app.data, sample);
    if !Store::backups(&folder).iter().any(|backup| backup.name == restore.name) {
        return Err(CallFault::NotFound);
    }
    // What others were told is not taken back by another file, but by a deed that they hear of.
    if let Some(store) = house.store()
        && store.has_exchanged()?
    {
        return match store.go_back(&restore.name) {
            Ok(_) => {
                drop(house);
                start::describe(context)
            }
            Err(refusal) => Err(CallFault::Refused { refusal: house::view(&refusal, &folder) }),
        };
    }
    // The store must be closed to be exchanged; whatever comes of it, what lies there is opened again.
    *house = House::FirstRun;
    let restored = Store::restore(&folder, &restore.name, &app.environment);
    let mut kept = app.kept();
    *house = House::enter(&app.data, &app.environment, &mut kept);
    drop(house);
    match restored {
        Ok(()) => start::describe(context),
        Err(refusal) => Err(CallFault::Refused { refusal: house::view(&refusal, &folder) }),
    }
}

fn folder(context: &Context<'_>, _: Nothing) -> Result<StoreFolder, CallFault> {
    let sample = context.house.as_deref().is_some_and(House::is_sample);
    let folder = house::folder(&context.app.data, sample);
    Ok(StoreFolder {
        token: context.app.files.offer(&folder),
        name: folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
        synced: in_a_cloud_folder(&folder),
    })
}

/// Makes a whole copy of the store in a folder of its own beside it: copying a database that is in use by hand
/// loses work.
fn copy(context: &Context<'_>, _: Nothing) -> Result<StoreCopy, CallFault> {
    let store = context.store()?;
    let local = context.now().local().map(|now| now.format("%Y-%m-%d %H.%M.%S").to_string());
    let stem = store.folder().file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let stem = format!("{} {}", stem.unwrap_or_default(), local.unwrap_or_default());
    let copies = context.app.data.join("copies");
    // A second one in the same second gets a number, as file managers give it.
    let names = (1..=AT_ONCE)
        .map(|n| if n == 1 { format!("{stem}.sepakat") } else { format!("{stem} ({n}).sepakat") });
    for name in names {
        let target = copies.join(&name);
        return match store.copy_to(&target) {
            Ok(()) => Ok(StoreCopy { token: context.app.files.offer(&target), name }),
            Err(Refusal::InTheWay) => continue,
            Err(Refusal::DiskFull) => Err(CallFault::not_now("disk_full")),
            Err(Refusal::ReadOnly) => Err(CallFault::not_now("read_only")),
            Err(refusal) => Err(CallFault::broken(&refusal.to_string())),
        };
    }
    Err(CallFault::broken(&Refusal::InTheWay.to_string()))
}

/// Whether a part of the path is what a file synchroniser calls its folder.
fn in_a_cloud_folder(folder: &Path) -> bool {
    const NAMES: [&str; 6] =
        ["onedrive", "dropbox", "google drive", "googledrive", "mobile documents", "icloud"];
    folder.components().any(|part| {
        let part = part.as_os_str().to_string_lossy().to_lowercase();
        NAMES.iter().any(|name| part.starts_with(name))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cloud_folders_are_known_by_their_names() {
        assert!(in_a_cloud_folder(Path::new("/Users/sri/OneDrive - Yayasan/Sepakat.sepakat")));
        assert!(in_a_cloud_folder(Path::new("/Users/sri/Library/Mobile Documents/Sepakat.sepakat")));
        assert!(!in_a_cloud_folder(Path::new("/home/sri/.local/share/Sepakat/Sepakat.sepakat")));
    }
}
