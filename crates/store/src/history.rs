//! What happened to a row: when, in which deed, from what to what.

use std::collections::HashMap;

use rusqlite::{OptionalExtension, params};
use sepakat_domain::id::Id;
use serde::Serialize;
use serde_json::Value;

use crate::deeds::DeedLabel;
use crate::environment::Moment;
use crate::faults::{Fault, broken};
use crate::log;
use crate::rows::Key;
use crate::store::Store;
use crate::tables;

/// One deed on one row.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HistoryEntry {
    /// When.
    pub at: Moment,
    /// On which device.
    pub origin: Id,
    /// The deed.
    pub deed: DeedLabel,
    /// `undoable`, `barrier`, `undo` or `redo`.
    pub sort: String,
    /// The columns it wrote.
    pub columns: Vec<ColumnChange>,
}

/// One column of one entry.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ColumnChange {
    /// The column.
    pub column: String,
    /// What stood there before; null when nothing did.
    pub from: Value,
    /// What was written.
    pub to: Value,
}

impl Store {
    /// The history of a row, oldest first, in the order of the fold. Columns written without a change (because
    /// they belong to one that changed) are left out.
    pub fn history(&self, noun: &str, id: Id) -> Result<Vec<HistoryEntry>, Fault> {
        let table = tables::of_noun(noun).ok_or_else(|| broken(format!("no noun {noun}")))?;
        self.read(|reader| {
            let conn = reader.conn();
            let mut state: HashMap<&str, Value> = HashMap::new();
            let mut entries: Vec<HistoryEntry> = Vec::new();
            for operation in log::of_row(conn, table.number, id)? {
                let patch = operation.values()?;
                let mut columns = Vec::new();
                for column in table.columns {
                    let Some(to) = patch.get(&column.number.to_string()) else { continue };
                    let from = state.insert(column.name, to.clone()).unwrap_or(Value::Null);
                    if &from != to {
                        columns.push(ColumnChange { column: column.name.into(), from, to: to.clone() });
                    }
                }
                let told = conn
                    .prepare_cached(
                        "SELECT name, subject, kind, at_ms, offset_minutes, suspicious FROM deed
                         WHERE origin=? AND seq=?",
                    )?
                    .query_row(params![Key(operation.place.origin), operation.deed], |row| {
                        Ok(HistoryEntry {
                            deed: DeedLabel { name: row.get(0)?, subject: row.get(1)? },
                            sort: row.get(2)?,
                            at: Moment {
                                unix_ms: row.get(3)?,
                                offset_minutes: row.get(4)?,
                                suspicious: row.get(5)?,
                            },
                            origin: operation.place.origin,
                            columns,
                        })
                    })
                    .optional()?;
                entries.extend(told);
            }
            Ok(entries)
        })
    }
}
