//! What belongs to this device alone and leaves no trace in the log: half-typed input that is not valid yet, and
//! small settings.

use rusqlite::{Connection, OptionalExtension};

use crate::faults::Fault;
use crate::store::Store;

impl Store {
    /// Half-typed input kept under `key`.
    pub fn scratch(&self, key: &str) -> Result<Option<String>, Fault> {
        self.read(|reader| get(reader.conn(), "scratch", key))
    }

    /// Keeps or forgets half-typed input.
    pub fn set_scratch(&self, key: &str, text: Option<&str>) -> Result<(), Fault> {
        set(&self.writing()?.conn, "scratch", key, text)
    }

    /// The keys that begin with `prefix`, in order.
    pub fn scratch_keys(&self, prefix: &str) -> Result<Vec<String>, Fault> {
        self.read(|reader| {
            let mut statement = reader.conn().prepare_cached(
                "SELECT key FROM scratch WHERE substr(key, 1, length(?1)) = ?1 ORDER BY key",
            )?;
            let keys = statement.query_map([prefix], |row| row.get(0))?;
            Ok(keys.collect::<Result<_, _>>()?)
        })
    }

    /// A setting of this device.
    pub fn local(&self, key: &str) -> Result<Option<String>, Fault> {
        self.read(|reader| get(reader.conn(), "local", key))
    }

    /// Keeps or forgets a setting of this device.
    pub fn set_local(&self, key: &str, value: Option<&str>) -> Result<(), Fault> {
        set(&self.writing()?.conn, "local", key, value)
    }
}

fn get(conn: &Connection, table: &str, key: &str) -> Result<Option<String>, Fault> {
    Ok(conn
        .prepare_cached(&format!("SELECT value FROM {table} WHERE key=?"))?
        .query_row([key], |row| row.get(0))
        .optional()?)
}

fn set(conn: &Connection, table: &str, key: &str, value: Option<&str>) -> Result<(), Fault> {
    match value {
        Some(value) => conn
            .prepare_cached(&format!(
                "INSERT INTO {table} VALUES(?,?) ON CONFLICT(key) DO UPDATE SET value=excluded.value"
            ))?
            .execute([key, value])?,
        None => conn.prepare_cached(&format!("DELETE FROM {table} WHERE key=?"))?.execute([key])?,
    };
    Ok(())
}
