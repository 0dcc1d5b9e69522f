//! Rows straight into the domain's types. A row of SQLite is handed to serde column by column, with its texts
//! borrowed and its ids as the bytes they are: no JSON stands in between, which at a hundred thousand rows is most of
//! the time.

use std::fmt;

use rusqlite::Row;
use rusqlite::types::ValueRef;
use sepakat_domain::record::Record;
use serde::de::value::{BorrowedStrDeserializer, BytesDeserializer, StrDeserializer};
use serde::de::{
    self, DeserializeOwned, DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, Visitor,
};

use crate::faults::Fault;
use crate::log;
use crate::tables::{Column, Kind, Table};

/// The record in a row that was selected as [`crate::tables::Statements::select`] says: id first, then every column.
pub(crate) fn record<T: Record>(table: &'static Table, row: &Row<'_>) -> Result<T, Fault> {
    part(table, table.columns, row)
}

/// What a row holds in these columns, which were selected in this order after the id.
pub(crate) fn part<T: DeserializeOwned>(
    table: &'static Table,
    columns: &[Column],
    row: &Row<'_>,
) -> Result<T, Fault> {
    T::deserialize(Whole { columns, row }).map_err(|error| {
        let id = row.get_ref(0).ok().and_then(|id| id.as_blob().ok()).map(log::hex).unwrap_or_default();
        Fault::Damaged(format!("{} {id}: {error}", table.noun))
    })
}

/// A column that holds something else than its field can take.
#[derive(Debug)]
struct Misfit(String);

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Misfit {}

impl de::Error for Misfit {
    fn custom<T: fmt::Display>(what: T) -> Misfit {
        Misfit(what.to_string())
    }
}

impl From<rusqlite::Error> for Misfit {
    fn from(error: rusqlite::Error) -> Misfit {
        Misfit(error.to_string())
    }
}

impl From<serde_json::Error> for Misfit {
    fn from(error: serde_json::Error) -> Misfit {
        Misfit(error.to_string())
    }
}

/// All columns of a row that were asked for.
struct Whole<'a> {
    columns: &'a [Column],
    row: &'a Row<'a>,
}

impl<'de> Deserializer<'de> for Whole<'de> {
    type Error = Misfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_map(Fields { columns: self.columns, row: self.row, at: 0 })
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// Its fields, one after the other; 0 is the id.
struct Fields<'a> {
    columns: &'a [Column],
    row: &'a Row<'a>,
    at: usize,
}

const ID: Column = Column::id(0, "id");

impl<'a> Fields<'a> {
    fn column(&self) -> Option<&'a Column> {
        match self.at.checked_sub(1) {
            None => Some(&ID),
            Some(at) => self.columns.get(at),
        }
    }
}

impl<'de> MapAccess<'de> for Fields<'de> {
    type Error = Misfit;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Misfit> {
        let Some(column) = self.column() else { return Ok(None) };
        seed.deserialize(BorrowedStrDeserializer::new(column.name)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Misfit> {
        let Some(column) = self.column() else { return Err(de::Error::custom("a value without a column")) };
        let cell = Cell { column, value: self.row.get_ref(self.at)? };
        self.at += 1;
        seed.deserialize(cell).map_err(|Misfit(what)| Misfit(format!("{}: {what}", column.name)))
    }
}

/// One value.
struct Cell<'a> {
    column: &'a Column,
    value: ValueRef<'a>,
}

impl<'de> Cell<'de> {
    fn misfit<T>(&self) -> Result<T, Misfit> {
        Err(Misfit(format!("{:?} in a column of {:?}", self.value.data_type(), self.column.kind)))
    }

    fn text(&self) -> Result<&'de str, Misfit> {
        match self.value {
            ValueRef::Text(text) => std::str::from_utf8(text).map_err(de::Error::custom),
            _ => self.misfit(),
        }
    }
}

impl<'de> Deserializer<'de> for Cell<'de> {
    type Error = Misfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match (self.column.kind, self.value) {
            (_, ValueRef::Null) => visitor.visit_unit(),
            (Kind::Bool, ValueRef::Integer(number)) => visitor.visit_bool(number != 0),
            (Kind::Int, ValueRef::Integer(number)) => visitor.visit_i64(number),
            (Kind::Text, ValueRef::Text(_)) => visitor.visit_borrowed_str(self.text()?),
            (Kind::Id, ValueRef::Blob(bytes)) => BytesDeserializer::new(bytes).deserialize_bytes(visitor),
            (Kind::Json, ValueRef::Text(text)) => {
                Ok(serde_json::Deserializer::from_slice(text).deserialize_any(visitor)?)
            }
            _ => self.misfit(),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.value {
            ValueRef::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        match (self.column.kind, self.value) {
            (Kind::Json, ValueRef::Text(text)) => {
                Ok(serde_json::Deserializer::from_slice(text).deserialize_newtype_struct(name, visitor)?)
            }
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        match (self.column.kind, self.value) {
            (Kind::Json, ValueRef::Text(text)) => {
                Ok(serde_json::Deserializer::from_slice(text).deserialize_enum(name, variants, visitor)?)
            }
            _ => {
                let choice: StrDeserializer<'_, Misfit> = self.text()?.into_deserializer();
                visitor.visit_enum(choice)
            }
        }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        seq tuple tuple_struct map struct identifier ignored_any
    }
}
