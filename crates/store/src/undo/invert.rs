//! The inverse of a step: for every column it wrote, the value that its device saw before.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, params};
use sepakat_domain::id::Id;
use serde_json::{Map, Value};

use crate::deeds::DeedLabel;
use crate::faults::{Fault, broken};
use crate::fold::{self, Ancestry};
use crate::log::{self, Operation, Place};
use crate::rows::Key;
use crate::tables::{self, Table};
use crate::undo::UndoRefusal;
use crate::undo::stack::Step;

/// One inverse operation.
type Inverse = (&'static Table, Id, Map<String, Value>);

/// The inverse operations of a step, last first.
pub(crate) fn inverse(conn: &Connection, origin: Id, step: &Step) -> Result<Vec<Inverse>, UndoRefusal> {
    let mut rows: BTreeMap<(i64, Id), i64> = BTreeMap::new();
    for deed in &step.deeds {
        for operation in log::of_deed(conn, origin, *deed)? {
            rows.insert((operation.table, operation.row), operation.place.seq);
        }
    }
    let mut last_first: Vec<_> = rows.into_iter().collect();
    last_first.sort_by_key(|(_, seq)| std::cmp::Reverse(*seq));
    let mut inverses = Vec::new();
    for ((number, row), _) in last_first {
        let table = tables::numbered(number).ok_or_else(|| broken(format!("no table {number}")))?;
        let patch = invert_row(conn, origin, step, table, row)?;
        if !patch.is_empty() {
            inverses.push((table, row, patch));
        }
    }
    Ok(inverses)
}

fn invert_row(
    conn: &Connection,
    origin: Id,
    step: &Step,
    table: &'static Table,
    row: Id,
) -> Result<Map<String, Value>, UndoRefusal> {
    let operations = log::of_row(conn, table.number, row)?;
    let patches = operations.iter().map(Operation::values).collect::<Result<Vec<_>, _>>()?;
    let ancestry = Ancestry::of(&operations);
    let ours =
        |operation: &Operation| operation.place.origin == origin && step.deeds.contains(&operation.deed);
    let Some(first) = operations.iter().position(ours) else { return Ok(Map::new()) };
    // Before a row's first operation there was no row, and the inverse is to put it away.
    let made = !(0..first).any(|index| ancestry.knew(first, index));
    let mut inverse = Map::new();
    for column in table.columns {
        let key = fold::number(column.number);
        let writers: Vec<usize> =
            (0..operations.len()).filter(|&index| patches[index].contains_key(&key)).collect();
        if !writers.iter().any(|&index| ours(&operations[index])) {
            continue;
        }
        // Later deeds of this device were taken back before this step came to the top, so they cancel out; what
        // another device wrote without being seen by the step's first edit does not.
        let unseen =
            |index: &&usize| operations[**index].place.origin != origin && !ancestry.knew(first, **index);
        if let Some(&other) = writers.iter().rev().find(unseen) {
            let by = label(conn, &operations[other])?;
            return Err(UndoRefusal::ChangedSince { label: step.label.clone(), by });
        }
        let value = if made {
            if column.name != "retired" {
                continue;
            }
            Value::Bool(true)
        } else {
            let before = writers
                .iter()
                .rev()
                .find(|&&index| index < first && ancestry.knew(first, index))
                .map(|&index| patches[index][&key].clone());
            before.unwrap_or_else(|| column.blank())
        };
        let standing = writers.last().map(|&index| &patches[index][&key]);
        if standing != Some(&value) {
            inverse.insert(key, value);
        }
    }
    Ok(inverse)
}

/// The deed to which an operation belongs.
fn label(conn: &Connection, operation: &Operation) -> Result<DeedLabel, Fault> {
    let Place { origin, .. } = operation.place;
    let found = conn
        .prepare_cached("SELECT name, subject FROM deed WHERE origin=? AND seq=?")?
        .query_row(params![Key(origin), operation.deed], |row| {
            Ok(DeedLabel { name: row.get(0)?, subject: row.get(1)? })
        })
        .optional()?;
    Ok(found.unwrap_or(DeedLabel { name: String::new(), subject: String::new() }))
}
