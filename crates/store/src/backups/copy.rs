//! Copying a database while it is in use, and proving the copy.

use std::fs;
use std::path::Path;

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};

use crate::faults::Fault;
use crate::files;
use crate::log;
use crate::opening;

/// How much a copy holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Counts {
    pub partners: i64,
    pub agreements: i64,
    pub deeds: i64,
}

/// Copies the database to `target`, as one file without a write-ahead log.
pub(crate) fn database(conn: &Connection, target: &Path) -> Result<(), Fault> {
    if target.exists() {
        fs::remove_file(target)?;
    }
    let mut copy = Connection::open(target)?;
    copy.pragma_update(None, "synchronous", "OFF")?; // Synced once, below, before it gets its name.
    {
        let backup = Backup::new(conn, &mut copy)?;
        // In one go: in steps it would begin anew with every deed in between.
        let result = backup.step(-1)?;
        if result != StepResult::Done {
            return Err(Fault::Io(format!("a copy stopped: {result:?}")));
        }
    }
    copy.pragma_update(None, "journal_mode", "DELETE")?;
    // What belongs to this device stays here, the secret of its key above all: no trace of it in the pages either.
    copy.pragma_update(None, "secure_delete", true)?;
    copy.execute("DELETE FROM device WHERE key <> 'origin'", [])?;
    copy.close().map_err(|(_, error)| error)?;
    files::sync(target)
}

/// Opens a copy and checks it: its structure, every link of its log, and what it holds.
pub(crate) fn check(copy: &Path) -> Result<Counts, Fault> {
    let conn = Connection::open_with_flags(copy, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    opening::harden(&conn)?;
    opening::check(&conn).map_err(|refusal| Fault::Damaged(refusal.to_string()))?;
    log::verify(&conn)?;
    let count = |sql: &str| conn.query_row(sql, [], |row| row.get(0));
    Ok(Counts {
        partners: count("SELECT count(*) FROM partner WHERE retired=0")?,
        agreements: count("SELECT count(*) FROM agreement WHERE retired=0")?,
        deeds: count("SELECT count(*) FROM deed")?,
    })
}

/// Copies every kept file that is not yet below `target`, which then has a `files/` of its own.
pub(crate) fn pool(folder: &Path, target: &Path) -> Result<(), Fault> {
    let source = folder.join("files");
    if !source.is_dir() {
        return Ok(());
    }
    for shelf in fs::read_dir(&source)? {
        let shelf = shelf?.path();
        if !shelf.is_dir() {
            continue;
        }
        let beside = target.join("files").join(shelf.file_name().unwrap_or_default());
        for file in fs::read_dir(&shelf)? {
            let file = file?.path();
            let kept = beside.join(file.file_name().unwrap_or_default());
            let unfinished = file.extension().is_some();
            let there = fs::metadata(&kept).map(|found| found.len()).ok();
            if unfinished || there == Some(fs::metadata(&file)?.len()) {
                continue;
            }
            fs::create_dir_all(&beside)?;
            files::write(&kept, &fs::read(&file)?)?;
        }
    }
    Ok(())
}
