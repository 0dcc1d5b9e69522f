//! Conflicts: two edits of one column that did not know of each other, or a row put away while another device
//! edited it. Nothing is lost: the newer value stands, the other is kept here and shown until a later edit that
//! knew both of them settles the matter. Derived from the log alone.

use rusqlite::{Connection, params};
use sepakat_domain::id::Id;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::faults::Fault;
use crate::fold::{self, Ancestry};
use crate::log::{self, Operation, Place};
use crate::rows::{self, Key};
use crate::tables::{self, Table};

/// One open conflict.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Conflict {
    /// The noun.
    pub noun: String,
    /// Which row.
    pub id: Id,
    /// Which column; `retired` when one side put the row away.
    pub column: String,
    /// The edit whose value stands.
    pub winner: Place,
    /// The value that stands.
    pub winning: Value,
    /// The other edit.
    pub loser: Place,
    /// Its value; for a row put away the whole edit by column name.
    pub losing: Value,
}

/// Finds the conflicts of one row anew.
pub(crate) fn derive(
    conn: &Connection,
    table: &Table,
    row: Id,
    operations: &[Operation],
    patches: &[Map<String, Value>],
    ancestry: &Ancestry,
) -> Result<(), Fault> {
    conn.prepare_cached("DELETE FROM conflict WHERE tbl=? AND \"row\"=?")?
        .execute(params![table.number, Key(row)])?;
    let mut insert = conn.prepare_cached("INSERT INTO conflict VALUES(?,?,?,?,?,?,?)")?;
    let mut keep = |column: i64, winner: usize, loser: usize, winning: &Value, losing: &Value| {
        insert.execute(params![
            table.number,
            Key(row),
            column,
            log::pack(&[operations[winner].place]),
            log::pack(&[operations[loser].place]),
            winning.to_string(),
            losing.to_string(),
        ])
    };
    for column in table.columns {
        let key = fold::number(column.number);
        let writers: Vec<usize> =
            (0..operations.len()).filter(|&index| patches[index].contains_key(&key)).collect();
        let newest = ancestry.newest(&writers);
        let Some((&winner, losers)) = newest.split_last() else { continue };
        let winning = &patches[winner][&key];
        for &loser in losers {
            let losing = &patches[loser][&key];
            if losing != winning {
                keep(column.number, winner, loser, winning, losing)?;
            }
        }
        if column.name == "retired" && winning == &Value::Bool(true) {
            let unseen: Vec<usize> = (0..operations.len())
                .filter(|&index| !patches[index].contains_key(&key))
                .filter(|&index| {
                    index != winner && !ancestry.knew(winner, index) && !ancestry.knew(index, winner)
                })
                .collect();
            for loser in ancestry.newest(&unseen) {
                keep(column.number, winner, loser, winning, &Value::Object(patches[loser].clone()))?;
            }
        }
    }
    Ok(())
}

/// Whether a row has an open conflict.
pub(crate) fn open(conn: &Connection, table: i64, row: Id) -> Result<bool, Fault> {
    Ok(conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM conflict WHERE tbl=? AND \"row\"=?)")?
        .query_row(params![table, Key(row)], |found| found.get(0))?)
}

/// All open conflicts that this program can name.
pub(crate) fn all(conn: &Connection) -> Result<Vec<Conflict>, Fault> {
    let mut statement = conn.prepare_cached(
        "SELECT tbl, \"row\", col, winner, loser, winning, losing FROM conflict ORDER BY 1, 2, 3, 4, 5",
    )?;
    let mut found = statement.query([])?;
    let mut all = Vec::new();
    while let Some(row) = found.next()? {
        let Some(table) = tables::numbered(row.get(0)?) else { continue };
        let Some(column) = table.numbered(row.get(2)?) else { continue };
        let place = |at: usize| -> Result<Place, Fault> {
            let bytes: Vec<u8> = row.get(at)?;
            log::unpack(&bytes)?.first().copied().ok_or_else(|| Fault::Damaged("a conflict".into()))
        };
        let value = |at: usize| -> Result<Value, Fault> {
            Ok(serde_json::from_str(&row.get::<_, Option<String>>(at)?.unwrap_or_else(|| "null".into()))?)
        };
        let losing = match value(6)? {
            Value::Object(patch) if column.name == "retired" => Value::Object(named(table, patch)),
            other => other,
        };
        all.push(Conflict {
            noun: table.noun.into(),
            id: rows::id(row.get_ref(1)?.as_blob().unwrap_or_default())?,
            column: column.name.into(),
            winner: place(3)?,
            winning: value(5)?,
            loser: place(4)?,
            losing,
        });
    }
    Ok(all)
}

/// A patch by column name instead of number; columns of a newer program are left out.
pub(crate) fn named(table: &Table, patch: Map<String, Value>) -> Map<String, Value> {
    patch
        .into_iter()
        .filter_map(|(key, value)| Some((table.numbered(key.parse().ok()?)?.name.to_owned(), value)))
        .collect()
}
