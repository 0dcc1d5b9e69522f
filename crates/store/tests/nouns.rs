//! The table of tables against the domain's types and against the file.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a story that cannot go on stops and says where"
)]

mod common;

use std::collections::BTreeSet;

use common::samples::{ForEach, PutAll, SameAll, for_each, sample};
use common::*;
use sepakat_domain::record::{NOUNS, Record};
use sepakat_store::tables::{self, Kind};
use sepakat_store::{Deed, Fault};
use serde::de::{Deserialize, Deserializer, Visitor};

/// Asks a type for the names of its fields: serde hands them over before it reads anything.
struct Asking<'a>(&'a mut Vec<String>);

impl<'de> Deserializer<'de> for Asking<'_> {
    type Error = serde::de::value::Error;

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        _visitor: V,
    ) -> Result<V::Value, Self::Error> {
        self.0.extend(fields.iter().map(|field| (*field).to_owned()));
        Err(serde::de::Error::custom("asked"))
    }

    fn deserialize_any<V: Visitor<'de>>(self, _visitor: V) -> Result<V::Value, Self::Error> {
        Err(serde::de::Error::custom("not a struct"))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

fn fields<T: for<'de> Deserialize<'de>>() -> Vec<String> {
    let mut fields = Vec::new();
    let _ = T::deserialize(Asking(&mut fields));
    fields
}

#[test]
fn every_noun_has_a_table_and_no_number_is_used_twice() {
    let nouns: Vec<&str> = tables::NOUNS.iter().map(|table| table.noun).collect();
    assert_eq!(nouns, NOUNS);
    let numbers: BTreeSet<i64> = tables::NOUNS.iter().map(|table| table.number).collect();
    assert_eq!(numbers.len(), NOUNS.len());
    assert!(!numbers.contains(&0), "0 is the deed");
    for table in tables::NOUNS {
        let columns: BTreeSet<i64> = table.columns.iter().map(|column| column.number).collect();
        assert_eq!(columns.len(), table.columns.len(), "{}", table.noun);
    }
}

#[test]
fn the_columns_are_the_fields_of_the_type() {
    struct Compare;
    impl ForEach for Compare {
        fn noun<T: Record + PartialEq + std::fmt::Debug>(&mut self, _: T) {
            let table = tables::of_noun(T::NOUN).unwrap();
            let mut columns = vec!["id"];
            columns.extend(table.columns.iter().map(|column| column.name));
            assert_eq!(fields::<T>(), columns, "{}", T::NOUN);
        }
    }
    for_each(&mut Compare);
}

#[test]
fn a_column_may_be_empty_exactly_when_its_field_may() {
    struct Compare;
    impl ForEach for Compare {
        fn noun<T: Record + PartialEq + std::fmt::Debug>(&mut self, _: T) {
            for column in tables::of_noun(T::NOUN).unwrap().columns {
                let mut row = sample(T::NOUN);
                row[column.name] = serde_json::Value::Null;
                let allowed = serde_json::from_value::<T>(row).is_ok();
                let any = column.kind == Kind::Json && !column.optional && allowed;
                assert!(column.optional == allowed || any, "{}.{}", T::NOUN, column.name);
            }
        }
    }
    for_each(&mut Compare);
}

#[test]
fn every_noun_comes_back_as_it_was_kept() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    store
        .change(Deed::barrier("sample", "", "test"), |w| {
            for_each(&mut PutAll(w));
            for_each(&mut SameAll(w));
            Ok::<_, Fault>(())
        })
        .unwrap();
    store
        .read(|r| {
            for_each(&mut SameAll(r));
            Ok::<_, Fault>(())
        })
        .unwrap();
    let before = store.fingerprint().unwrap();
    store.refold().unwrap();
    assert_eq!(store.fingerprint().unwrap(), before, "and from the log alone");
}

#[test]
fn the_file_has_the_columns_that_the_table_of_tables_says() {
    let laptop = Laptop::new(1);
    laptop.create().close();
    let conn = rusqlite::Connection::open(laptop.database()).unwrap();
    for table in tables::NOUNS {
        let mut statement = conn.prepare(&format!("PRAGMA table_info(\"{}\")", table.noun)).unwrap();
        let found: Vec<(String, String)> = statement
            .query_map([], |row| Ok((row.get(1)?, row.get(2)?)))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        let mut expected = vec![("id".to_owned(), "BLOB".to_owned())];
        expected.extend(table.columns.iter().map(|column| {
            let kind = match column.kind {
                Kind::Text | Kind::Json => "TEXT",
                Kind::Int | Kind::Bool => "INTEGER",
                Kind::Id => "BLOB",
            };
            (column.name.to_owned(), kind.to_owned())
        }));
        assert_eq!(found, expected, "{}", table.noun);
        let strict: bool = conn
            .query_row("SELECT strict FROM pragma_table_list WHERE name=?", [table.noun], |row| row.get(0))
            .unwrap();
        assert!(strict, "{} is strict", table.noun);
    }
}

#[test]
fn what_is_frozen_and_signed_is_only_ever_added_and_only_by_a_barrier() {
    use sepakat_domain::signing::Signature;
    let laptop = Laptop::new(1);
    let store = laptop.create();
    let signature: Signature = serde_json::from_value(sample("signature")).unwrap();
    let undoable = store.change(Deed::undoable("sign", ""), |w| w.put(&signature));
    assert!(matches!(undoable, Err(Fault::Broken(_))), "an undo would have to take it away");
    store.change(Deed::barrier("sign", "", "signed"), |w| w.put(&signature)).map_err(|f: Fault| f).unwrap();
    let mut other = signature.clone();
    other.name = "Orang lain".into();
    let again = store.change(Deed::barrier("sign", "", "signed"), |w| w.put(&other));
    assert!(matches!(again, Err(Fault::Broken(_))));
    let away = store.change(Deed::barrier("sign", "", "signed"), |w| w.retire::<Signature>(signature.id));
    assert!(matches!(away, Err(Fault::Broken(_))));
    assert_eq!(store.read(|r| r.get::<Signature>(signature.id)).unwrap(), Some(signature));
}
