//! Going back to a backup, and making a copy of everything. The database in use is kept aside first, so that a
//! restore can itself be taken back; the restored one wakes up under a new device id.

use std::fs;
use std::path::Path;

use rusqlite::Connection;

use crate::backups::going_back::EXCHANGED;
use crate::backups::{BackupReason, copy, list, make, place};
use crate::environment::{Environment, Moment};
use crate::faults::Fault;
use crate::files;
use crate::lock::Lock;
use crate::opening::{self, DATABASE, UNFINISHED};
use crate::refusals::Refusal;
use crate::store::Store;

impl Store {
    /// Puts a backup in the place of the database. The store must be closed. Refused, with nothing changed, when
    /// the backup does not stand its check.
    pub fn restore(folder: &Path, backup: &str, environment: &Environment) -> Result<(), Refusal> {
        match fs::metadata(folder) {
            Ok(found) if found.is_dir() => {}
            Ok(_) => return Err(Refusal::NotAStore),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Err(Refusal::FolderMissing);
            }
            Err(error) => return Err(error.into()),
        }
        let place = place(folder);
        // Only names that a list gives, so that no name leads out of the folder.
        let named = list::list(folder).into_iter().any(|info| info.name == backup);
        if !named {
            return Err(Refusal::NoSuchBackup);
        }
        let _lock = Lock::take(folder)?;
        let source = place.join(backup);
        copy::check(&source)?;
        let unfinished = folder.join(UNFINISHED);
        fs::copy(&source, &unfinished)?;
        let conn = Connection::open(&unfinished)?;
        // Without a place it is at home nowhere, and takes a new device id when it is opened.
        conn.execute("DELETE FROM device WHERE key NOT IN ('origin', ?)", [EXCHANGED])?;
        conn.close().map_err(|(_, error)| error)?;
        files::sync(&unfinished)?;
        copy::pool(&place, folder)?;
        set_aside(folder, environment)?;
        files::settle(&unfinished, &folder.join(DATABASE))?;
        Ok(())
    }

    /// Copies the whole store, files included, into `target`, which must not exist or be empty. The copy takes a
    /// device id of its own when it is opened.
    pub fn copy_to(&self, target: &Path) -> Result<(), Refusal> {
        let _one_at_a_time = self.copying()?;
        claim(target)?;
        let unfinished = target.join(UNFINISHED);
        let copied = (|| {
            self.read(|reader| copy::database(reader.conn(), &unfinished))?;
            copy::check(&unfinished)?;
            copy::pool(self.folder(), target)?;
            files::settle(&unfinished, &target.join(DATABASE))
        })();
        if copied.is_err() {
            let _ = fs::remove_file(&unfinished);
        }
        Ok(copied?)
    }
}

/// Takes a folder for a copy: one that is made now, so that no other copy has it, or an empty one.
fn claim(target: &Path) -> Result<(), Refusal> {
    if let Some(above) = target.parent() {
        fs::create_dir_all(above)?;
    }
    match fs::create_dir(target) {
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            let empty = target.is_dir() && fs::read_dir(target)?.next().is_none();
            if empty { Ok(()) } else { Err(Refusal::InTheWay) }
        }
        made => Ok(made?),
    }
}

/// Keeps the database that is in use: as a backup when it is sound, and byte for byte when it is not.
fn set_aside(folder: &Path, environment: &Environment) -> Result<(), Refusal> {
    let database = folder.join(DATABASE);
    let now = environment.clock.now();
    if database.exists() {
        let sound = opening::look(folder).is_ok() && keep_whole(folder, &database, now).is_ok();
        if !sound {
            let aside = place(folder).join(format!("damaged_{}", now.unix_ms));
            fs::create_dir_all(&aside)?;
            for name in companions() {
                if folder.join(&name).exists() {
                    fs::copy(folder.join(&name), aside.join(&name))?;
                    files::sync(&aside.join(&name))?;
                }
            }
        }
    }
    // What the old database had not yet written into itself is kept above; it must not be read into the new one.
    for name in companions().into_iter().filter(|name| name != DATABASE) {
        match fs::remove_file(folder.join(name)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    Ok(())
}

/// Makes a backup of a sound database and folds its write-ahead log into it, so that being cut off between here and
/// the swap loses nothing.
fn keep_whole(folder: &Path, database: &Path, now: Moment) -> Result<(), Fault> {
    let conn = Connection::open(database)?;
    make(folder, &conn, now, BackupReason::Restore)?;
    let busy: bool = conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    conn.close().map_err(|(_, error)| error)?;
    if busy { Err(Fault::Io("the database is in use".into())) } else { Ok(()) }
}

fn companions() -> [String; 3] {
    [DATABASE.to_owned(), format!("{DATABASE}-wal"), format!("{DATABASE}-shm")]
}
