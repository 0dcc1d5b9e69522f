//! Asking for rows: among several, from and to a day or a month, page by page; and what is said of a row that does
//! not fit its type.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a story that cannot go on stops and says where"
)]

mod common;

use common::samples::sample;
use common::*;
use sepakat_domain::id::Id;
use sepakat_domain::month::Month;
use sepakat_domain::partner::Partner;
use sepakat_domain::reading::Reading;
use sepakat_store::{Deed, Fault, Store, Where};

/// The figures of 2026 of two indicators.
fn year(store: &Store) -> [Id; 2] {
    let indicators = [1, 2].map(|n| Id::v7(n, [1; 10]));
    store
        .change(Deed::undoable("readings.put", ""), |w| {
            for indicator in indicators {
                for n in 1..=12 {
                    let month = Month::new(2026, n).unwrap();
                    let mut reading: Reading = serde_json::from_value(sample("reading")).unwrap();
                    (reading.id, reading.indicator, reading.month) =
                        (Reading::id_of(indicator, month), indicator, month);
                    reading.value = (n != 8).then_some(i64::from(n));
                    w.put(&reading)?;
                }
            }
            Ok::<_, Fault>(())
        })
        .unwrap();
    indicators
}

fn months(store: &Store, which: &Where) -> Vec<u32> {
    store.read(|r| r.list::<Reading>(which)).unwrap().iter().map(|reading| reading.month.month()).collect()
}

#[test]
fn rows_among_several_are_found_in_one_question() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    let names = ["SDN 1", "SDN 2", "SDN 3"];
    let ids: Vec<Id> = names.iter().map(|name| add(&store, name)).collect();
    let ask = |ids: &[Id]| -> Vec<String> {
        let found = store.read(|r| r.list::<Partner>(&Where::all().among("id", ids))).unwrap();
        found.into_iter().map(|partner| partner.name).collect()
    };
    assert_eq!(ask(&[ids[2], ids[0], ids[2]]), ["SDN 1", "SDN 3"], "each once, as they were made");
    assert_eq!(ask(&[]), [""; 0], "none of none");
    let many: Vec<Id> = (0..100_000).map(|n| Id::v7(n, [9; 10])).chain([ids[1]]).collect();
    assert_eq!(ask(&many), ["SDN 2"], "however many are asked for");
    let [one, two] = year(&store);
    let of_both = Where::all().among("indicator", &[one, two]).is("month", Month::new(2026, 5).unwrap());
    assert_eq!(store.read(|r| r.count::<Reading>(&of_both)).unwrap(), 2);
}

#[test]
fn from_and_to_take_in_both_ends() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    let [one, _] = year(&store);
    let of = |n| Month::new(2026, n).unwrap();
    let own = || Where::all().is("indicator", one).order("month");
    assert_eq!(months(&store, &own().from("month", of(3)).to("month", of(5))), [3, 4, 5]);
    assert_eq!(months(&store, &own().from("month", of(11))), [11, 12]);
    assert_eq!(months(&store, &own().to("value", 2)), [1, 2]);
    assert_eq!(months(&store, &own().from("value", 7)), [7, 9, 10, 11, 12], "an empty value is in no range");
    assert_eq!(months(&store, &own().from("month", of(6)).to("month", of(5))), [0; 0]);
}

#[test]
fn a_list_is_read_page_by_page() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    let [one, _] = year(&store);
    let own = || Where::all().is("indicator", one).newest("month");
    assert_eq!(months(&store, &own().limit(5)), [12, 11, 10, 9, 8]);
    assert_eq!(months(&store, &own().limit(5).offset(5)), [7, 6, 5, 4, 3]);
    assert_eq!(months(&store, &own().offset(10)), [2, 1]);
    assert_eq!(months(&store, &own().limit(0)), [0; 0]);
    assert_eq!(store.read(|r| r.count::<Reading>(&own().offset(4))).unwrap(), 8);
}

#[test]
fn a_column_that_is_not_there_is_a_mistake_of_the_program() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    for which in [Where::all().from("day", "x"), Where::all().to("day", "x"), Where::all().among("day", &[])]
    {
        assert!(matches!(store.read(|r| r.list::<Reading>(&which)), Err(Fault::Broken(_))));
    }
}

#[test]
fn a_row_that_does_not_fit_its_type_is_named_with_its_column() {
    for (column, value) in [
        ("month", "'Mei'"),
        ("entered_on", "'2026-02-30'"),
        ("note", "CAST(x'ff' AS TEXT)"),
        ("indicator", "x'00'"),
        ("indicator", "NULL"),
    ] {
        let laptop = Laptop::new(1);
        let store = laptop.create();
        year(&store);
        store.close();
        let conn = rusqlite::Connection::open(laptop.database()).unwrap();
        conn.execute(&format!("UPDATE reading SET \"{column}\"={value} WHERE month='2026-07'"), []).unwrap();
        drop(conn);
        let store = laptop.open();
        let refused = store.read(|r| r.list::<Reading>(&Where::all()));
        let Err(Fault::Damaged(detail)) = refused else { panic!("{column}={value}: {refused:?}") };
        assert!(detail.starts_with("reading 00000000000") && detail.contains(column), "{detail}");
        store.refold().unwrap();
        assert_eq!(store.read(|r| r.count::<Reading>(&Where::all())).unwrap(), 24, "the log still has it");
        assert_eq!(months(&store, &Where::all()).len(), 24);
    }
}
