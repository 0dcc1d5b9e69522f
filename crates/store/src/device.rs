//! Which device this is. A store that wakes up in another place (a restored backup, a copied folder, another
//! machine) takes a new device id, since the copy it came from may still be writing under the old one.

use std::path::Path;

use rusqlite::{Connection, OptionalExtension};
use sepakat_domain::id::Id;

use crate::environment::Environment;
use crate::faults::Fault;

/// The device id for this place, and whether it was just taken by a store that came from elsewhere. Notes that
/// the store is open.
pub(crate) fn settle(
    conn: &Connection,
    environment: &Environment,
    database: &Path,
) -> Result<(Id, bool), Fault> {
    let place = format!("{} {}", environment.machine, mark(database)?);
    let known = get(conn, "origin")?.and_then(|text| text.parse().ok());
    let (origin, moved) = match known {
        Some(origin) if get(conn, "place")?.as_deref() == Some(&place) => (origin, false),
        // A store just made has no id yet; it came from nowhere.
        known => (Id(environment.bytes()), known.is_some()),
    };
    let transaction = crate::store::Transaction::begin(conn)?;
    set(conn, "origin", &origin.to_string())?;
    set(conn, "place", &place)?;
    set(conn, "open", "yes")?;
    transaction.commit()?;
    Ok((origin, moved))
}

/// Whether the store was closed in order when it was last used.
pub(crate) fn closed_well(conn: &Connection) -> Result<bool, Fault> {
    Ok(get(conn, "open")?.as_deref() != Some("yes"))
}

/// A value kept for this device.
pub(crate) fn get(conn: &Connection, key: &str) -> Result<Option<String>, Fault> {
    Ok(conn
        .prepare_cached("SELECT value FROM device WHERE key=?")?
        .query_row([key], |row| row.get(0))
        .optional()?)
}

/// Keeps a value for this device.
pub(crate) fn set(conn: &Connection, key: &str, value: &str) -> Result<(), Fault> {
    conn.prepare_cached(
        "INSERT INTO device VALUES(?,?) ON CONFLICT(key) DO UPDATE SET value=excluded.value",
    )?
    .execute([key, value])?;
    Ok(())
}

/// What tells a file from its copy: its number in the file system.
#[cfg(unix)]
fn mark(database: &Path) -> Result<String, Fault> {
    use std::os::unix::fs::MetadataExt;
    Ok(std::fs::metadata(database)?.ino().to_string())
}

/// What tells a file from its copy: when it was made.
#[cfg(not(unix))]
fn mark(database: &Path) -> Result<String, Fault> {
    let made = std::fs::metadata(database)?.created()?;
    let since = made.duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    Ok(since.as_nanos().to_string())
}
