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

/// Under this key lies the secret of the device, behind the id of the device whose it is.
const SECRET: &str = "secret";
/// Length of a secret.
pub(crate) const SECRET_BYTES: usize = 32;

/// The secret of this device, if it has one. That of another device, whose store this was before, is none.
pub(crate) fn secret(conn: &Connection, origin: Id) -> Result<Option<[u8; SECRET_BYTES]>, Fault> {
    let kept = get(conn, SECRET)?;
    let digits = kept.as_deref().and_then(|kept| kept.strip_prefix(&format!("{origin} ")));
    let Some(digits) = digits.filter(|digits| digits.len() == 2 * SECRET_BYTES && digits.is_ascii()) else {
        return Ok(None);
    };
    let mut secret = [0; SECRET_BYTES];
    for (byte, pair) in secret.iter_mut().zip(digits.as_bytes().chunks(2)) {
        let pair = std::str::from_utf8(pair).unwrap_or_default();
        *byte =
            u8::from_str_radix(pair, 16).map_err(|_| Fault::Damaged("the secret of the device".into()))?;
    }
    Ok(Some(secret))
}

/// Keeps a new secret for this device.
pub(crate) fn keep_secret(conn: &Connection, origin: Id, secret: &[u8; SECRET_BYTES]) -> Result<(), Fault> {
    set(conn, SECRET, &format!("{origin} {}", crate::log::hex(secret)))
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
