//! The versions of the file. A step is one SQL file, never edited once released; it changes shape only, and
//! what a value means is never changed here. All pending steps run in one transaction, after a backup.

use rusqlite::Connection;

use crate::faults::Fault;
use crate::refusals::Refusal;

/// "SPKT": what `PRAGMA application_id` of every store says.
pub const APPLICATION_ID: i64 = 0x5350_4b54;

/// All steps; the version of a file is how many of them it has behind it.
const STEPS: &[&str] = &[
    include_str!("../migrations/0001_the_nouns_and_the_log.sql"),
    include_str!("../migrations/0002_goals_figures_and_reports.sql"),
    include_str!("../migrations/0003_papers_plans_and_changes.sql"),
    include_str!("../migrations/0004_terms_and_renewals.sql"),
    include_str!("../migrations/0005_numbers_of_every_party.sql"),
    include_str!("../migrations/0006_signed_in_ink.sql"),
    include_str!("../migrations/0007_the_signing_desk.sql"),
];

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
    take(conn, STEPS)
}

fn take(conn: &Connection, steps: &[&str]) -> Result<(), Fault> {
    let file: i64 = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let pending = steps.get(usize::try_from(file).unwrap_or(usize::MAX)..).unwrap_or_default();
    if pending.is_empty() {
        return Ok(());
    }
    let transaction = conn.unchecked_transaction()?;
    for step in pending {
        transaction.execute_batch(step)?;
    }
    transaction.pragma_update(None, "user_version", steps.len() as i64)?;
    Ok(transaction.commit()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version_of(conn: &Connection) -> i64 {
        conn.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap()
    }

    #[test]
    fn only_the_steps_that_are_missing_are_taken() {
        let conn = Connection::open_in_memory().unwrap();
        take(&conn, &["CREATE TABLE one(a)"]).unwrap();
        take(&conn, &["CREATE TABLE one(a)", "ALTER TABLE one ADD COLUMN b", "CREATE TABLE two(c)"]).unwrap();
        assert_eq!(version_of(&conn), 3);
        conn.execute_batch("INSERT INTO one(a, b) VALUES(1, 2); INSERT INTO two VALUES(3)").unwrap();
        take(&conn, &["x", "y", "z"]).unwrap();
        assert_eq!(version_of(&conn), 3, "steps taken once are never taken again");
    }

    #[test]
    fn a_step_that_fails_takes_all_pending_ones_with_it() {
        let conn = Connection::open_in_memory().unwrap();
        take(&conn, &["CREATE TABLE one(a)"]).unwrap();
        let steps = ["CREATE TABLE one(a)", "CREATE TABLE two(b)", "not SQL"];
        assert!(take(&conn, &steps).is_err());
        assert_eq!(version_of(&conn), 1);
        let two: i64 = conn
            .query_row("SELECT count(*) FROM sqlite_schema WHERE name='two'", [], |row| row.get(0))
            .unwrap();
        assert_eq!(two, 0);
    }

    #[test]
    fn a_file_of_another_version_is_named() {
        let conn = Connection::open_in_memory().unwrap();
        assert!(matches!(version(&conn), Err(Refusal::Damaged { .. })), "version 0 is no store");
        migrate(&conn).unwrap();
        assert_eq!(version(&conn), Ok(VERSION));
        conn.pragma_update(None, "user_version", VERSION + 7).unwrap();
        assert_eq!(version(&conn), Err(Refusal::Newer { file: VERSION + 7, program: VERSION }));
    }
}
