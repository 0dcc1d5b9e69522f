//! The versions of the file. A step is one SQL file, never edited once released; it changes shape only, and
//! what a value means is never changed here. All pending steps run in one transaction, after a backup.

use rusqlite::Connection;

use crate::faults::Fault;
use crate::refusals::Refusal;

/// "SPKT": what `PRAGMA application_id` of every store says.
pub const APPLICATION_ID: i64 = 0x5350_4b54;

/// All steps; the version of a file is how many of them it has behind it.
const STEPS: &[&str] = &[include_str!("../migrations/0001_the_nouns_and_the_log.sql")];

/// The version this program writes.
pub const VERSION: i64 = STEPS.len() as i64;

/// The version of an open file, or why this program cannot read it.
pub(crate) fn version(conn: &Connection) -> Result<i64, Refusal> {
    let file: i64 = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
    match file {
        _ if file > VERSION => Err(Refusal::Newer { file, program: VERSION }),
        1.. => Ok(file),
        _ => Err(Refusal::Damaged { detail: format!("version {file}") }),
    }
}

/// Whether a file lacks steps.
pub(crate) fn pending(conn: &Connection) -> Result<bool, Fault> {
    let file: i64 = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
    Ok(file < VERSION)
}

/// Brings an open file to [`VERSION`].
pub(crate) fn migrate(conn: &Connection) -> Result<(), Fault> {
    let file: i64 = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let pending = STEPS.get(usize::try_from(file).unwrap_or(usize::MAX)..).unwrap_or_default();
    if pending.is_empty() {
        return Ok(());
    }
    let transaction = conn.unchecked_transaction()?;
    for step in pending {
        transaction.execute_batch(step)?;
    }
    transaction.pragma_update(None, "user_version", VERSION)?;
    Ok(transaction.commit()?)
}
