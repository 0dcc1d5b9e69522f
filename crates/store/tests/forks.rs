//! Copies and restored backups that write on. A copy that knows that it is one goes on under a device id of its own and
//! merges like any laptop; one that nothing betrays makes a second history under the same id, and that is found when
//! logs meet, in whichever direction, also when both have come just as far.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a story that cannot go on stops and says where"
)]

mod common;

use std::fs;

use common::*;
use sepakat_domain::id::Id;
use sepakat_domain::partner::Partner;
use sepakat_store::{BackupReason, Ends, ReceiveFault, Store, Where};

fn names(store: &Store) -> Vec<String> {
    let mut names: Vec<String> =
        store.read(|r| r.list::<Partner>(&Where::all())).unwrap().into_iter().map(|p| p.name).collect();
    names.sort();
    names
}

/// What `from` has and `to` lacks, if their chains are the same ones.
fn give(from: &Store, to: &Store) -> Result<usize, ReceiveFault> {
    let ends = through_json(&to.ends().unwrap());
    to.compare(&from.ends().unwrap())?;
    to.receive(from.operations_for(&ends)?).map(|received| received.new)
}

/// As it travels.
fn through_json(ends: &Ends) -> Ends {
    serde_json::from_str(&serde_json::to_string(ends).unwrap()).unwrap()
}

/// Puts an older database in the place of the present one, byte for byte and in the same file, so that nothing betrays
/// it.
fn put_back(laptop: &Laptop, bytes: &[u8]) -> Store {
    fs::write(laptop.database(), bytes).unwrap();
    for companion in ["store.sqlite-wal", "store.sqlite-shm"] {
        let _ = fs::remove_file(laptop.folder.join(companion));
    }
    laptop.open()
}

/// Neither takes anything from the other, and both stay as they are.
fn refused_both_ways(one: &Store, two: &Store, device: Id) {
    let before = [one, two].map(|store| (store.fingerprint().unwrap(), store.ends().unwrap()));
    for (from, to) in [(one, two), (two, one)] {
        match give(from, to) {
            Err(ReceiveFault::Fork { place }) => assert_eq!(place.origin, device, "the device is named"),
            other => panic!("a fork is never passed over: {other:?}"),
        }
    }
    let after = [one, two].map(|store| (store.fingerprint().unwrap(), store.ends().unwrap()));
    assert_eq!(before, after);
    one.verify().unwrap();
    two.verify().unwrap();
}

#[test]
fn a_copied_folder_goes_on_under_its_own_id_and_merges() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    add(&store, "bersama");
    store.close();
    let copied = Laptop::new(2);
    fs::create_dir_all(&copied.folder).unwrap();
    fs::copy(laptop.database(), copied.database()).unwrap();
    let (one, two) = (laptop.open(), copied.open());
    assert!(two.moved() && one.device().unwrap() != two.device().unwrap());
    add(&one, "asli");
    add(&two, "salinan");
    give(&one, &two).unwrap();
    give(&two, &one).unwrap();
    assert_eq!(names(&one), ["asli", "bersama", "salinan"]);
    assert_eq!(one.fingerprint().unwrap(), two.fingerprint().unwrap());
}

#[test]
fn a_restored_backup_goes_on_under_its_own_id_and_merges() {
    let (here, there) = (Laptop::new(1), Laptop::new(2));
    let (one, two) = (here.create(), there.create());
    add(&one, "dulu");
    let backup = one.back_up(BackupReason::Asked).unwrap();
    add(&one, "sesudahnya");
    give(&one, &two).unwrap();
    one.close();
    Store::restore(&here.folder, &backup.name, &here.environment()).unwrap();
    let one = here.open();
    add(&one, "lain");
    give(&one, &two).unwrap();
    give(&two, &one).unwrap();
    assert_eq!(names(&one), ["dulu", "lain", "sesudahnya"], "what was given away before comes back");
    assert_eq!(one.fingerprint().unwrap(), two.fingerprint().unwrap());
}

#[test]
fn a_file_put_back_by_hand_that_writes_on_is_a_fork() {
    let (here, there) = (Laptop::new(1), Laptop::new(2));
    let (one, two) = (here.create(), there.create());
    add(&one, "dulu");
    one.close();
    let early = fs::read(here.database()).unwrap();
    for later in 1..=3 {
        // Shorter than, as long as, and longer than what the other knows.
        let store = put_back(&here, &early);
        let device = store.device().unwrap();
        add(&store, "dua");
        add(&store, "tiga");
        let knows = there.folder.with_file_name(format!("{later}.sepakat"));
        let other = Store::create(&knows, there.environment()).unwrap();
        give(&store, &other).unwrap();
        store.close();
        here.wait(60_000);
        let store = put_back(&here, &early);
        assert_eq!(store.device().unwrap(), device, "it cannot know");
        for n in 0..later {
            add(&store, &format!("lain {n}"));
        }
        refused_both_ways(&store, &other, device);
        store.close();
    }
    drop(two);
}

#[test]
fn a_fork_is_found_by_a_third_that_met_both() {
    let (here, there) = (Laptop::new(1), Laptop::new(2));
    let (one, two) = (here.create(), there.create());
    add(&one, "dulu");
    let device = one.device().unwrap();
    one.close();
    let early = fs::read(here.database()).unwrap();
    let one = put_back(&here, &early);
    add(&one, "pertama");
    give(&one, &two).unwrap();
    one.close();
    let one = put_back(&here, &early);
    here.wait(60_000);
    add(&one, "kedua");
    let third_laptop = Laptop::new(3);
    let third = third_laptop.create();
    give(&one, &third).unwrap();
    assert!(matches!(give(&one, &two), Err(ReceiveFault::Fork { .. })));
    refused_both_ways(&two, &third, device);
}

#[test]
fn a_tail_cut_off_comes_back_or_is_a_fork() {
    let (here, there) = (Laptop::new(1), Laptop::new(2));
    let (one, two) = (here.create(), there.create());
    for name in ["satu", "dua", "tiga"] {
        add(&one, name);
    }
    give(&one, &two).unwrap();
    let device = one.device().unwrap();
    one.close();
    let cut = || {
        let conn = rusqlite::Connection::open(here.database()).unwrap();
        conn.execute("DELETE FROM operation WHERE seq > 4", []).unwrap();
        drop(conn);
        let store = here.open();
        store.refold().unwrap();
        store
    };
    let whole = fs::read(here.database()).unwrap();
    let store = cut();
    assert_eq!(names(&store), ["dua", "satu"]);
    give(&two, &store).unwrap();
    assert_eq!(names(&store), ["dua", "satu", "tiga"], "nothing was written since: it comes back");
    assert_ne!(store.device().unwrap(), device, "and from now on under an id of its own");
    store.close();

    drop(put_back(&here, &whole));
    let store = cut();
    here.wait(60_000);
    add(&store, "empat");
    refused_both_ways(&store, &two, store.device().unwrap());
}

#[test]
fn stores_that_share_no_device_have_nothing_to_compare() {
    let (here, there) = (Laptop::new(1), Laptop::new(2));
    let (one, two) = (here.create(), there.create());
    add(&one, "satu");
    add(&two, "dua");
    one.compare(&two.ends().unwrap()).unwrap();
    one.compare(&Ends::default()).unwrap();
    assert_eq!(one.operations_for(&Ends::default()).unwrap().len(), 2);
    assert_eq!(one.ends().unwrap().vector(), one.vector().unwrap());
}
