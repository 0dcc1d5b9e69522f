//! From the log to the tables. The state of a row is the fold of the sorted set of its operations, newest wins
//! per column; it depends on the set alone, never on the order in which operations arrived. Deeds of this device
//! and operations of another go through the same [`apply`].

use std::collections::{BTreeSet, HashMap};

use rusqlite::types::Value as Sql;
use rusqlite::{Connection, OptionalExtension, params, params_from_iter};
use sepakat_domain::id::Id;
use serde_json::{Map, Value};

use crate::faults::Fault;
use crate::log::{self, Operation, Place};
use crate::rows::{self, Key};
use crate::tables::{self, Table};
use crate::{conflicts, search, totals};

/// Rows whose operations did not come one after the other: they are folded anew, once, at the end.
pub(crate) type Tangled = BTreeSet<(i64, Id)>;

/// Folds one operation that is already in the log. A row whose history branches goes into `tangled` and is
/// folded by [`settle`].
pub(crate) fn apply(conn: &Connection, operation: &Operation, tangled: &mut Tangled) -> Result<(), Fault> {
    let patch = operation.values()?;
    let Some(table) = tables::numbered(operation.table) else {
        // A deed, which is read from the log; or of a newer program: it stays there and is folded after an upgrade.
        return Ok(());
    };
    let spot = (operation.table, operation.row);
    let heads = heads(conn, operation.table, operation.row)?;
    let follows = match heads.as_slice() {
        [] => operation.parents.is_empty(),
        [head] => operation.parents.as_slice() == [*head],
        _ => false,
    };
    if tangled.contains(&spot) || !follows || conflicts::open(conn, operation.table, operation.row)? {
        tangled.insert(spot);
        return Ok(());
    }
    let before = totals::before(conn, table, operation.row)?;
    write_row(conn, table, operation.row, &patch)?;
    totals::follow(conn, operation.row, before)?;
    set_heads(conn, operation.table, operation.row, &[operation.place])
}

/// Folds every tangled row from all of its operations.
pub(crate) fn settle(conn: &Connection, tangled: &Tangled) -> Result<(), Fault> {
    for (number, row) in tangled {
        let Some(table) = tables::numbered(*number) else { continue };
        let before = totals::before(conn, table, *row)?;
        fold_row(conn, table, *row, &log::of_row(conn, *number, *row)?)?;
        totals::follow(conn, *row, before)?;
    }
    Ok(())
}

/// Writes one row from all of its operations, which come in the order of the fold.
fn fold_row(conn: &Connection, table: &Table, row: Id, operations: &[Operation]) -> Result<(), Fault> {
    let patches = operations.iter().map(Operation::values).collect::<Result<Vec<_>, _>>()?;
    let mut state = Map::new();
    for patch in &patches {
        state.extend(patch.iter().map(|(column, value)| (column.clone(), value.clone())));
    }
    write_row(conn, table, row, &state)?;
    if let Some(head) = only_head(operations) {
        return set_heads(conn, table.number, row, &[head]);
    }
    let ancestry = Ancestry::of(operations);
    set_heads(conn, table.number, row, &ancestry.heads(operations))?;
    conflicts::derive(conn, table, row, operations, &patches, &ancestry)
}

/// The last operation, when each knew of the one before it alone: then nothing can contradict anything.
fn only_head(operations: &[Operation]) -> Option<Place> {
    let (first, _) = operations.split_first()?;
    let one_by_one = operations.windows(2).all(|pair| pair[1].parents.as_slice() == [pair[0].place]);
    (one_by_one && first.parents.is_empty()).then(|| operations[operations.len() - 1].place)
}

/// Empties everything derived and folds the whole log anew.
pub(crate) fn refold(conn: &Connection) -> Result<(), Fault> {
    for table in tables::NOUNS {
        conn.execute(&format!("DELETE FROM \"{}\"", table.noun), [])?;
    }
    conn.execute_batch("DELETE FROM origin; DELETE FROM head; DELETE FROM conflict;")?;
    search::empty(conn)?;
    fold_all(conn)
}

/// Folds the whole log into empty tables: row by row, in the order of an index, so that a log of any length needs
/// no more memory than its longest row.
pub(crate) fn fold_all(conn: &Connection) -> Result<(), Fault> {
    conn.execute("INSERT INTO origin SELECT origin FROM operation WHERE seq = 1", [])?;
    let mut statement = conn.prepare(&format!(
        "SELECT {} FROM operation WHERE tbl > 0 ORDER BY tbl, \"row\", hlc, origin, seq",
        log::COLUMNS
    ))?;
    let mut found = statement.query([])?;
    let mut same: Vec<Operation> = Vec::new();
    while let Some(row) = found.next()? {
        let operation = log::read(row)?;
        if same.first().is_some_and(|first| (first.table, first.row) != (operation.table, operation.row)) {
            fold_known(conn, &same)?;
            same.clear();
        }
        same.push(operation);
    }
    fold_known(conn, &same)?;
    totals::rebuild(conn)
}

/// Folds the operations of one row, unless its table is one of a newer program.
fn fold_known(conn: &Connection, operations: &[Operation]) -> Result<(), Fault> {
    let Some(first) = operations.first() else { return Ok(()) };
    tables::numbered(first.table).map_or(Ok(()), |table| fold_row(conn, table, first.row, operations))
}

/// The newest operations of a row that no other operation follows.
pub(crate) fn heads(conn: &Connection, table: i64, row: Id) -> Result<Vec<Place>, Fault> {
    let packed: Option<Vec<u8>> = conn
        .prepare_cached("SELECT heads FROM head WHERE tbl=? AND \"row\"=?")?
        .query_row(params![table, Key(row)], |found| found.get(0))
        .optional()?;
    packed.map_or(Ok(Vec::new()), |packed| log::unpack(&packed))
}

fn set_heads(conn: &Connection, table: i64, row: Id, heads: &[Place]) -> Result<(), Fault> {
    conn.prepare_cached("INSERT INTO head VALUES(?,?,?) ON CONFLICT DO UPDATE SET heads=excluded.heads")?
        .execute(params![table, Key(row), log::pack(heads)])?;
    Ok(())
}

/// Writes the columns of a patch that this program knows, and keeps the search up with them.
fn write_row(conn: &Connection, table: &Table, row: Id, patch: &Map<String, Value>) -> Result<(), Fault> {
    let mut names = Vec::with_capacity(patch.len());
    let mut values = vec![Sql::Blob(row.0.to_vec())];
    for column in table.columns {
        if let Some(value) = patch.get(number(column.number).as_str()) {
            names.push(column);
            values.push(rows::to_sql(column, value)?);
        }
    }
    if names.len() == table.columns.len() {
        let insert = &table.statements().insert;
        conn.prepare_cached(&insert.replacen("INSERT", "INSERT OR REPLACE", 1))?
            .execute(params_from_iter(values))?;
    } else {
        let columns: String = names.iter().map(|column| format!(",\"{}\"", column.name)).collect();
        let marks = ",?".repeat(names.len());
        let sets: Vec<String> =
            names.iter().map(|column| format!("\"{0}\"=excluded.\"{0}\"", column.name)).collect();
        let clash = if sets.is_empty() { "NOTHING".into() } else { format!("UPDATE SET {}", sets.join(",")) };
        let sql = format!(
            "INSERT INTO \"{}\"(id{columns}) VALUES(?{marks}) ON CONFLICT(id) DO {clash}",
            table.noun
        );
        conn.prepare_cached(&sql)?.execute(params_from_iter(values))?;
    }
    if names.iter().any(|column| column.searchable || column.name == "retired") {
        search::note(conn, table, row)?;
    }
    Ok(())
}

/// A column's number as a patch spells it.
pub(crate) fn number(number: i64) -> String {
    number.to_string()
}

/// Which operations of one row knew of which. Operations are given in the order of the fold.
pub(crate) struct Ancestry {
    words: usize,
    known: Vec<u64>,
}

impl Ancestry {
    /// Follows the parents. A parent always has an earlier clock, so it always stands earlier in the order.
    pub(crate) fn of(operations: &[Operation]) -> Ancestry {
        let at: HashMap<Place, usize> =
            operations.iter().enumerate().map(|(index, operation)| (operation.place, index)).collect();
        let words = operations.len().div_ceil(64);
        let mut known = vec![0; words * operations.len()];
        for (index, operation) in operations.iter().enumerate() {
            for parent in &operation.parents {
                let Some(&earlier) = at.get(parent).filter(|&&earlier| earlier < index) else { continue };
                let (before, own) = known.split_at_mut(index * words);
                for (word, inherited) in own[..words].iter_mut().zip(&before[earlier * words..]) {
                    *word |= inherited;
                }
                own[earlier / 64] |= 1 << (earlier % 64);
            }
        }
        Ancestry { words, known }
    }

    /// Whether the operation at `later` knew of the one at `earlier`.
    pub(crate) fn knew(&self, later: usize, earlier: usize) -> bool {
        self.known[later * self.words + earlier / 64] & (1 << (earlier % 64)) != 0
    }

    /// The operations among `candidates` (ascending) that no other of them knew of.
    pub(crate) fn newest(&self, candidates: &[usize]) -> Vec<usize> {
        let mut newest: Vec<usize> = Vec::new();
        for &index in candidates.iter().rev() {
            // Whatever knew of `index` among the candidates is itself newest, or known to a newest one.
            if !newest.iter().any(|&later| self.knew(later, index)) {
                newest.push(index);
            }
        }
        newest.reverse();
        newest
    }

    fn heads(&self, operations: &[Operation]) -> Vec<Place> {
        let all: Vec<usize> = (0..operations.len()).collect();
        let mut heads: Vec<Place> =
            self.newest(&all).into_iter().map(|index| operations[index].place).collect();
        heads.sort_unstable();
        heads
    }
}
