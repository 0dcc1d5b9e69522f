//! Going back to a backup after logs were exchanged: a deed like any other, never another file. A file that forgets
//! what others were told would be told it again at the next exchange, and the way back would come undone.

use std::fs;
use std::path::Path;

use rusqlite::Connection;
use serde_json::{Map, Value};

use crate::backups::{BackupReason, copy, list, place};
use crate::deeds::{Deed, Done};
use crate::device;
use crate::faults::Fault;
use crate::fold;
use crate::migrations;
use crate::opening::UNFINISHED;
use crate::refusals::Refusal;
use crate::rows;
use crate::store::Store;
use crate::tables::{self, Table};
use crate::writer::Writer;

/// Under this key a device remembers that it took in the log of another.
pub(crate) const EXCHANGED: &str = "exchanged";

impl Store {
    /// Whether the log of another device was ever taken in. From then on [`Store::go_back`] takes the place of
    /// [`Store::restore`].
    pub fn has_exchanged(&self) -> Result<bool, Fault> {
        self.read(|reader| Ok(device::get(reader.conn(), EXCHANGED)?.is_some()))
    }

    /// Makes every row what it was in a backup, by one deed that others hear of. Rows added since are put away; what
    /// is only ever added (frozen papers, signatures) stays. The present is kept as a backup first. Refused, with
    /// nothing changed, when the backup does not stand its check.
    pub fn go_back(&self, backup: &str) -> Result<Done<()>, Refusal> {
        if !list::list(self.folder()).into_iter().any(|info| info.name == backup) {
            return Err(Refusal::NoSuchBackup);
        }
        let source = place(self.folder()).join(backup);
        copy::check(&source)?;
        self.back_up(BackupReason::Restore)?;
        copy::pool(&place(self.folder()), self.folder())?;
        // A backup of an earlier version is brought to this one before its rows are read.
        let unfinished = self.folder().join(UNFINISHED);
        let done = past(&source, &unfinished).and_then(|past| {
            let deed = Deed::barrier("backups.restore", backup, "restoring");
            self.change(deed, |writer| {
                for table in tables::NOUNS.iter().filter(|table| !table.insert_only) {
                    put_back(writer, table, &past)?;
                }
                Ok::<(), Fault>(())
            })
        });
        let _ = fs::remove_file(&unfinished);
        Ok(done?)
    }
}

fn past(source: &Path, unfinished: &Path) -> Result<Connection, Fault> {
    fs::copy(source, unfinished)?;
    let past = Connection::open(unfinished)?;
    migrations::migrate(&past)?;
    Ok(past)
}

/// Makes the rows of a table what they were.
fn put_back(writer: &mut Writer<'_>, table: &'static Table, past: &Connection) -> Result<(), Fault> {
    let ids: Vec<sepakat_domain::id::Id> = {
        let mut statement =
            writer.conn().prepare(&format!("SELECT id FROM \"{}\" ORDER BY id", table.noun))?;
        let mut found = statement.query([])?;
        let mut ids = Vec::new();
        while let Some(row) = found.next()? {
            ids.push(rows::id(row.get_ref(0)?.as_blob().map_err(rusqlite::Error::from)?)?);
        }
        ids
    };
    for id in ids {
        let Some(now) = rows::by_id(writer.conn(), table, id)? else { continue };
        let patch = match rows::by_id(past, table, id)? {
            Some(then) => differences(table, &now, &then),
            None => put_away(table, &now),
        };
        if !patch.is_empty() {
            writer.write(table, id, patch)?;
        }
    }
    Ok(())
}

/// What must change for a row to be what it was, with the columns that belong together.
fn differences(table: &Table, now: &Map<String, Value>, then: &Map<String, Value>) -> Map<String, Value> {
    let differs = |name: &str| now.get(name) != then.get(name);
    let groups: Vec<u8> =
        table.columns.iter().filter(|column| differs(column.name)).map(|column| column.group).collect();
    let columns = table
        .columns
        .iter()
        .filter(|column| differs(column.name) || (column.group > 0 && groups.contains(&column.group)));
    columns.filter_map(|column| Some((fold::number(column.number), then.get(column.name)?.clone()))).collect()
}

/// A row that was not there yet is put away.
fn put_away(table: &Table, now: &Map<String, Value>) -> Map<String, Value> {
    let retired = table.column("retired").filter(|_| now.get("retired") == Some(&Value::Bool(false)));
    retired.map(|column| (fold::number(column.number), Value::Bool(true))).into_iter().collect()
}
