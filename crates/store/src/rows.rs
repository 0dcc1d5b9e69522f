//! Rows as JSON objects. The tables keep ids as sixteen bytes and JSON as text; outside they are JSON values.

use rusqlite::types::{ToSqlOutput, Value as Sql, ValueRef};
use rusqlite::{Connection, OptionalExtension, Row, ToSql};
use sepakat_domain::id::Id;
use serde_json::{Map, Value};

use crate::faults::{Fault, broken};
use crate::tables::{Column, Kind, Table};

/// An id as SQLite keeps it.
pub(crate) struct Key(pub Id);

impl ToSql for Key {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(ValueRef::Blob(&self.0.0)))
    }
}

/// What SQLite is given for the value of a column. Refuses a value that the column cannot hold.
pub(crate) fn to_sql(column: &Column, value: &Value) -> Result<Sql, Fault> {
    Ok(match (column.kind, value) {
        (_, Value::Null) => Sql::Null,
        (Kind::Text, Value::String(text)) => Sql::Text(text.clone()),
        (Kind::Int, Value::Number(number)) => {
            Sql::Integer(number.as_i64().ok_or_else(|| misfit(column, value))?)
        }
        (Kind::Bool, Value::Bool(yes)) => Sql::Integer(i64::from(*yes)),
        (Kind::Json, any) => Sql::Text(any.to_string()),
        (Kind::Id, Value::String(text)) => {
            let id: Id = text.parse().map_err(|_| misfit(column, value))?;
            Sql::Blob(id.0.to_vec())
        }
        _ => return Err(misfit(column, value)),
    })
}

fn misfit(column: &Column, value: &Value) -> Fault {
    let sort = match value {
        Value::Null => "null",
        Value::Bool(_) => "bool",
        Value::Number(_) => "number",
        Value::String(_) => "text",
        Value::Array(_) => "list",
        Value::Object(_) => "object",
    };
    broken(format!("{sort} in column {} ({:?})", column.name, column.kind))
}

/// The value of a column as JSON.
pub(crate) fn to_json(column: &Column, value: ValueRef<'_>) -> Result<Value, Fault> {
    Ok(match (column.kind, value) {
        (_, ValueRef::Null) => Value::Null,
        (Kind::Bool, ValueRef::Integer(number)) => Value::Bool(number != 0),
        (Kind::Int, ValueRef::Integer(number)) => Value::from(number),
        (Kind::Text, ValueRef::Text(text)) => Value::String(String::from_utf8_lossy(text).into_owned()),
        (Kind::Json, ValueRef::Text(text)) => serde_json::from_slice(text)?,
        (Kind::Id, ValueRef::Blob(bytes)) => Value::String(id(bytes)?.to_string()),
        _ => return Err(Fault::Damaged(format!("column {}", column.name))),
    })
}

/// Sixteen bytes as an id.
pub(crate) fn id(bytes: &[u8]) -> Result<Id, Fault> {
    Ok(Id(bytes.try_into().map_err(|_| Fault::Damaged("an id of another length".into()))?))
}

/// A row read with [`crate::tables::Statements::select`], without its id.
pub(crate) fn columns(table: &Table, row: &Row<'_>) -> Result<Map<String, Value>, Fault> {
    let mut object = Map::new();
    for (at, column) in table.columns.iter().enumerate() {
        object.insert(column.name.to_owned(), to_json(column, row.get_ref(at + 1)?)?);
    }
    Ok(object)
}

/// The row with this id, without its id.
pub(crate) fn by_id(conn: &Connection, table: &Table, id: Id) -> Result<Option<Map<String, Value>>, Fault> {
    conn.prepare_cached(&table.statements().by_id)?
        .query_row([Key(id)], |row| Ok(columns(table, row)))
        .optional()?
        .transpose()
}
