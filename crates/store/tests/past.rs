//! The store as it was on an earlier day: the same as it was then, read like any other, and nothing touched.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a story that cannot go on stops and says where"
)]

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use chrono::{Days, NaiveDate};
use common::samples::{Edit, for_each};
use common::*;
use sepakat_domain::partner::Partner;
use sepakat_store::tables::NOUNS;
use sepakat_store::{BackupReason, Deed, Fault, Store, UndoRefusal, Where};

const DAY: i64 = 86_400_000;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

fn names(store: &Store) -> Vec<String> {
    store.read(|r| r.list::<Partner>(&Where::all())).unwrap().into_iter().map(|p| p.name).collect()
}

/// Everything in a folder, byte for byte; what SQLite keeps in common memory while a store is open is not content.
fn content(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() {
            all.extend(content(&entry.path()).into_iter().map(|(at, bytes)| (format!("{name}/{at}"), bytes)));
        } else if !name.ends_with("-shm") {
            all.insert(name, fs::read(entry.path()).unwrap());
        }
    }
    all
}

#[test]
fn every_earlier_day_is_as_it_was_then() {
    let laptop = Laptop::quick(1);
    let store = laptop.create();
    let mut then: Vec<(String, String)> = Vec::new();
    let mut draw = 7_u64;
    let mut next = move |below: u64| {
        draw = draw.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (draw >> 33) % below
    };
    for _ in 0..12 {
        for _ in 0..next(9) {
            let (noun, row, column, value) =
                (next(NOUNS.len() as u64) as usize, next(3) as u8, next(24) as usize, next(256) as u8);
            let barrier = NOUNS[noun].insert_only;
            let deed = if barrier { Deed::barrier("x", "", "test") } else { Deed::undoable("x", "") };
            store
                .change(deed, |writer| {
                    for_each(&mut Edit { writer, noun, row, column, value });
                    Ok::<_, Fault>(())
                })
                .unwrap();
            if next(5) == 0 {
                let _ = store.undo();
            }
            laptop.wait(60_000);
        }
        then.push((store.fingerprint().unwrap(), store.visible_fingerprint().unwrap()));
        laptop.wait(DAY);
    }
    for (n, (whole, visible)) in then.iter().enumerate() {
        let past = store.as_it_was(today() + Days::new(n as u64)).unwrap();
        assert_eq!(&past.visible_fingerprint().unwrap(), visible, "day {n}");
        assert_eq!(&past.fingerprint().unwrap(), whole, "day {n}, with heads, totals and chains");
        past.verify().unwrap();
    }
    assert_eq!(names(&store.as_it_was(today() - Days::new(1)).unwrap()), [""; 0], "nothing before the first");
}

#[test]
fn looking_back_leaves_no_trace_and_takes_no_deed() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    let id = add(&store, "SDN 1");
    let sha = store.keep_file(b"berkas").unwrap();
    store.set_scratch("partner/baru", Some("setengah jalan")).unwrap();
    laptop.wait(DAY);
    edit(&store, id, |p| p.name = "SDN Satu".into());
    add(&store, "Toko Roti");
    let before = content(&laptop.folder);

    let past = store.as_it_was(today()).unwrap();
    assert!(past.is_past() && !store.is_past());
    assert_eq!(names(&past), ["SDN 1"]);
    assert_eq!(past.history("partner", id).unwrap().len(), 1);
    assert_eq!(past.search("sdn", 5).unwrap()[0].title, "SDN 1");
    assert_eq!(past.search("roti", 5).unwrap(), []);
    assert_eq!(past.file(&sha).unwrap(), b"berkas");
    assert_eq!(past.device().unwrap(), store.device().unwrap());
    assert_eq!(past.scratch("partner/baru").unwrap(), None, "what is half typed is of today");
    assert!(past.undo_state().unwrap().undo.is_none());

    let refused = past.change(Deed::undoable("partners.add", ""), |w| w.put(&partner(id, "x")));
    assert_eq!(refused.map(|done| done.value), Err(Fault::ReadOnly));
    assert_eq!(past.undo(), Err(UndoRefusal::Fault { fault: Fault::ReadOnly }));
    assert_eq!(past.keep_file(b"baru"), Err(Fault::ReadOnly));
    assert_eq!(past.set_local("page", Some("x")), Err(Fault::ReadOnly));
    assert_eq!(past.set_scratch("x", Some("x")), Err(Fault::ReadOnly));
    assert_eq!(past.back_up(BackupReason::Asked), Err(Fault::ReadOnly));
    assert_eq!(past.refold(), Err(Fault::ReadOnly));
    assert!(past.receive(Vec::new()).is_err());
    assert!(!past.changed_since_backup().unwrap());

    // The present goes on meanwhile, and the look stays what it is.
    assert_eq!(content(&laptop.folder), before, "not one byte of the store changed");
    add(&store, "SDN 3");
    assert_eq!(names(&past), ["SDN 1"]);
    let copy = laptop.folder.with_file_name("Dulu.sepakat");
    past.copy_to(&copy).unwrap();
    past.close();
    assert_eq!(names(&Store::open(&copy, laptop.environment()).unwrap()), ["SDN 1"], "it can be taken along");
    assert_eq!(names(&store), ["SDN Satu", "Toko Roti", "SDN 3"]);
}

#[test]
fn the_days_on_which_something_was_done_are_listed() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    assert_eq!(store.days().unwrap(), []);
    add(&store, "SDN 1");
    add(&store, "SDN 2");
    // Half past eleven at night in Jakarta is still the same day, though not by the clock of the world.
    laptop.wait(15 * 3_600_000 + 30 * 60_000);
    add(&store, "SDN 3");
    laptop.wait(3 * DAY);
    add(&store, "SDN 4");
    let days: Vec<(String, i64)> =
        store.days().unwrap().iter().map(|day| (day.day.to_string(), day.deeds)).collect();
    assert_eq!(days, [("2026-11-27".into(), 1), ("2026-11-24".into(), 3)]);
    let past = store.as_it_was(today()).unwrap();
    assert_eq!(past.days().unwrap().len(), 1);
    assert_eq!(names(&past).len(), 3);
}

#[test]
fn a_deed_is_in_the_past_whole_or_not_at_all() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    store
        .change(Deed::undoable("import", ""), |w| {
            for _ in 0..3 {
                let id = w.new_id();
                w.put(&partner(id, "SDN"))?;
            }
            Ok::<_, Fault>(())
        })
        .unwrap();
    store.close();
    // As it is after 65,536 rows in one moment: the clock counts on into the next.
    let conn = rusqlite::Connection::open(laptop.database()).unwrap();
    conn.execute("UPDATE operation SET hlc = hlc + 65536 WHERE seq > 2", []).unwrap();
    drop(conn);
    let store = laptop.open();
    let mut moment = laptop.environment().clock.now();
    let at = |moment| names(&store.as_it_was_at(moment).unwrap()).len();
    assert_eq!(at(moment), 3);
    moment.unix_ms -= 1;
    assert_eq!(at(moment), 0);
}

#[test]
fn what_another_laptop_did_is_there_from_when_it_did_it() {
    let (here, there) = (Laptop::new(1), Laptop::new(2));
    let (one, two) = (here.create(), there.create());
    add(&two, "dari yang lain");
    here.wait(2 * DAY);
    add(&one, "sendiri");
    one.receive(two.operations_since(&one.vector().unwrap()).unwrap()).unwrap();
    assert_eq!(names(&one.as_it_was(today()).unwrap()), ["dari yang lain"]);
    let now = one.as_it_was(today() + Days::new(2)).unwrap();
    assert_eq!(now.fingerprint().unwrap(), one.fingerprint().unwrap());
}
