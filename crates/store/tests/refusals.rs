//! Stories of refusing: what is not opened, why, and that nothing is changed or replaced by an empty store.

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

use common::disks::Disk;
use common::*;
use proptest::prelude::*;
use sepakat_domain::partner::Partner;
use sepakat_store::{Deed, Fault, Refusal, Store, Where};
use sha2::{Digest, Sha256};

/// Every file below a folder with the hash of its content; without the lock, SQLite's index of its write-ahead log
/// and such a log with nothing in it.
fn picture(folder: &Path) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() {
            files.extend(
                picture(&entry.path()).into_iter().map(|(below, hash)| (format!("{name}/{below}"), hash)),
            );
        } else {
            let bytes = fs::read(entry.path()).unwrap();
            if name == "lock" || name.ends_with("-shm") || (name.ends_with("-wal") && bytes.is_empty()) {
                continue;
            }
            files.insert(name, format!("{} bytes {:x}", bytes.len(), Sha256::digest(&bytes)));
        }
    }
    files
}

/// Opening is refused, and the folder is as it was.
fn refused(laptop: &Laptop) -> Refusal {
    let before = picture(&laptop.folder);
    let refusal = Store::open(&laptop.folder, laptop.environment()).expect_err("refused");
    assert_eq!(picture(&laptop.folder), before, "nothing was changed");
    refusal
}

/// A laptop with a closed store of two partners.
fn kept() -> Laptop {
    kept_in(Laptop::new(1))
}

fn kept_in(laptop: Laptop) -> Laptop {
    let store = laptop.create();
    add(&store, "SDN 1");
    add(&store, "SDN 2");
    store.close();
    laptop
}

#[test]
fn a_missing_folder_is_refused_and_not_made() {
    let laptop = Laptop::new(1);
    assert_eq!(refused(&laptop), Refusal::FolderMissing);
    assert!(!laptop.folder.exists());
}

#[test]
fn creating_never_covers_what_is_there() {
    let laptop = kept();
    assert_eq!(Store::create(&laptop.folder, laptop.environment()).unwrap_err(), Refusal::InTheWay);
    assert_eq!(laptop.open().read(|r| r.count::<Partner>(&Where::all())).unwrap(), 2);
    let file = Laptop::new(2);
    fs::write(&file.folder, b"a letter").unwrap();
    assert_eq!(Store::create(&file.folder, file.environment()).unwrap_err(), Refusal::InTheWay);
    assert_eq!(fs::read(&file.folder).unwrap(), b"a letter");
}

#[test]
fn a_folder_or_file_that_is_something_else_is_not_a_store() {
    let laptop = Laptop::new(1);
    fs::create_dir_all(&laptop.folder).unwrap();
    fs::write(laptop.folder.join("photo.jpg"), b"...").unwrap();
    assert_eq!(refused(&laptop), Refusal::NotAStore);
    let file = Laptop::new(2);
    fs::write(&file.folder, b"a letter").unwrap();
    assert_eq!(Store::open(&file.folder, file.environment()).unwrap_err(), Refusal::NotAStore);
    let other = Laptop::new(3);
    fs::create_dir_all(&other.folder).unwrap();
    let conn = rusqlite::Connection::open(other.database()).unwrap();
    conn.execute_batch("CREATE TABLE recipes(name); INSERT INTO recipes VALUES('rawon')").unwrap();
    drop(conn);
    assert_eq!(refused(&other), Refusal::NotAStore, "a database of another program");
}

#[test]
fn a_newer_file_is_refused_by_name() {
    let laptop = kept();
    let conn = rusqlite::Connection::open(laptop.database()).unwrap();
    conn.pragma_update(None, "user_version", sepakat_store::VERSION + 1).unwrap();
    conn.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
    drop(conn);
    let file = sepakat_store::VERSION + 1;
    assert_eq!(refused(&laptop), Refusal::Newer { file, program: sepakat_store::VERSION });
}

#[test]
fn a_store_that_is_open_is_locked_for_others_and_free_again_when_closed() {
    let laptop = kept();
    let store = laptop.open();
    assert_eq!(Store::open(&laptop.folder, laptop.environment()).unwrap_err(), Refusal::Locked);
    let backup = store.back_up(sepakat_store::BackupReason::Asked).unwrap().name;
    let restored = Store::restore(&laptop.folder, &backup, &laptop.environment());
    assert_eq!(restored, Err(Refusal::Locked), "no restore under an open store");
    store.close();
    laptop.open();
}

#[test]
fn a_creation_that_was_cut_off_is_no_store_and_can_be_begun_again() {
    let laptop = Laptop::new(1);
    fs::create_dir_all(&laptop.folder).unwrap();
    fs::write(laptop.folder.join("lock"), b"").unwrap();
    fs::write(laptop.folder.join("store.sqlite.new"), b"half").unwrap();
    fs::write(laptop.folder.join("store.sqlite.new-journal"), b"half").unwrap();
    assert_eq!(refused(&laptop), Refusal::NotAStore);
    add(&laptop.create(), "SDN 1");
    assert_eq!(laptop.open().read(|r| r.count::<Partner>(&Where::all())).unwrap(), 1);
}

#[test]
fn files_that_are_no_database_are_damaged() {
    for bytes in [&b""[..], b"x", b"SQLite format 3\0", &[0; 4096], &[0xff; 100_000]] {
        let laptop = kept();
        fs::write(laptop.database(), bytes).unwrap();
        assert!(matches!(refused(&laptop), Refusal::Damaged { .. }), "{} bytes", bytes.len());
    }
}

#[test]
fn a_truncated_database_is_damaged() {
    let whole = fs::read(kept().database()).unwrap();
    for length in [100, 1000, 4096, whole.len() / 2, whole.len() - 4096] {
        let laptop = kept();
        fs::write(laptop.database(), &whole[..length]).unwrap();
        assert!(matches!(refused(&laptop), Refusal::Damaged { .. }), "cut at {length}");
    }
}

#[test]
fn a_store_whose_database_is_gone_is_damaged_and_never_begun_anew() {
    let laptop = kept();
    let store = laptop.open();
    store.back_up(sepakat_store::BackupReason::Asked).unwrap();
    store.close();
    fs::remove_file(laptop.database()).unwrap();
    assert!(matches!(refused(&laptop), Refusal::Damaged { .. }));
    assert!(!laptop.database().exists());
    assert_eq!(Store::backups(&laptop.folder).len(), 1, "and its backups are listed");
}

#[test]
fn a_store_without_its_tables_is_damaged() {
    let laptop = Laptop::new(1);
    fs::create_dir_all(&laptop.folder).unwrap();
    let conn = rusqlite::Connection::open(laptop.database()).unwrap();
    conn.pragma_update(None, "application_id", 0x5350_4b54).unwrap();
    conn.pragma_update(None, "user_version", 1).unwrap();
    drop(conn);
    assert!(matches!(refused(&laptop), Refusal::Damaged { .. }));
}

#[test]
fn a_read_only_medium_is_refused_and_a_deed_on_one_changes_nothing() {
    let Some(disk) = Disk::small() else { return };
    let laptop = Laptop::on(1, disk.path());
    let store = laptop.create();
    add(&store, "SDN 1");
    store.close();
    disk.read_only();
    assert_eq!(refused(&laptop), Refusal::ReadOnly);
    let other = Laptop::on(1, &disk.path().join("new"));
    assert_eq!(Store::create(&other.folder, other.environment()).unwrap_err(), Refusal::ReadOnly);
    disk.writable();
    assert_eq!(laptop.open().read(|r| r.count::<Partner>(&Where::all())).unwrap(), 1);
}

#[test]
fn a_full_disk_is_refused_and_a_deed_on_one_changes_nothing() {
    let Some(disk) = Disk::small() else { return };
    let laptop = Laptop::on(1, disk.path());
    let store = laptop.create();
    add(&store, "SDN 1");
    disk.fill();
    let before = store.fingerprint().unwrap();
    let mut full = false;
    for n in 0..200 {
        let kept = store.fingerprint().unwrap();
        let done: Result<_, Fault> = store.change(Deed::undoable("partners.add", ""), |w| {
            let id = w.new_id();
            w.put(&partner(id, &format!("{n} {}", "panjang ".repeat(500))))
        });
        if let Err(fault) = done {
            assert_eq!(fault, Fault::DiskFull);
            assert_eq!(store.fingerprint().unwrap(), kept, "nothing of it was kept");
            full = true;
            break;
        }
    }
    assert!(full, "the disk really was full");
    assert!(matches!(store.keep_file(&[1; 500_000]), Err(Fault::DiskFull)));
    assert!(matches!(store.back_up(sepakat_store::BackupReason::Asked), Err(Fault::DiskFull)));
    assert_eq!(Store::backups(&laptop.folder), [], "no half backup counts");
    disk.free();
    add(&store, "SDN 2");
    store.verify().unwrap();
    assert_ne!(store.fingerprint().unwrap(), before, "with room again the store goes on");
    store.close();

    disk.fill();
    assert_eq!(refused(&laptop), Refusal::DiskFull, "opening on a full disk says so before anybody types");
    disk.free();
    laptop.open().verify().unwrap();
}

#[test]
fn a_store_carried_to_another_machine_opens_under_a_new_device_id() {
    let mut laptop = kept();
    let store = laptop.open();
    let device = store.device().unwrap();
    store.close();
    let store = laptop.open();
    assert_eq!((store.device().unwrap(), store.moved()), (device, false), "at home it keeps its id");
    store.close();
    laptop.machine = "another machine".into();
    let store = laptop.open();
    assert_ne!(store.device().unwrap(), device);
    assert_eq!(
        store.undo_state().unwrap(),
        Default::default(),
        "deeds of the other device are not undone here"
    );
    assert_eq!(store.read(|r| r.count::<Partner>(&Where::all())).unwrap(), 2, "with everything in it");
    let moved = store.device().unwrap();
    add(&store, "SDN 3");
    store.verify().unwrap();
    store.close();
    let store = laptop.open();
    assert_eq!((store.device().unwrap(), store.moved()), (moved, false), "and stays what it became");
}

#[test]
fn a_copied_folder_opens_under_a_new_device_id_and_the_original_keeps_its_own() {
    let laptop = kept();
    let store = laptop.open();
    let device = store.device().unwrap();
    store.close();
    let copy = Laptop { folder: laptop.folder.with_extension("copy"), ..Laptop::on(1, Path::new("")) };
    fs::create_dir_all(&copy.folder).unwrap();
    fs::copy(laptop.database(), copy.database()).unwrap();
    copy.random.0.fetch_add(77, std::sync::atomic::Ordering::SeqCst);
    let (store, copied) = (laptop.open(), copy.open());
    assert_eq!(store.device().unwrap(), device);
    assert_ne!(copied.device().unwrap(), device);
    add(&store, "hanya di sini");
    add(&copied, "hanya di salinan");
    store.receive(copied.operations_since(&store.vector().unwrap()).unwrap()).unwrap();
    copied.receive(store.operations_since(&copied.vector().unwrap()).unwrap()).unwrap();
    assert_eq!(store.fingerprint().unwrap(), copied.fingerprint().unwrap(), "so the two can still be merged");
}

/// Uses whatever was opened in every way; only faults may come of it.
fn use_it(store: &Store) {
    let _ = store.verify();
    let _ = store.read(|r| r.list::<Partner>(&Where::all().also_retired()));
    let _ = store.search("sdn", 10);
    let _ = store.undo_state();
    let _ = store.undo();
    let _ = store.vector();
    let _ = store.conflicts();
    let _ = store.change(Deed::undoable("partners.add", ""), |w| {
        let id = w.new_id();
        w.put(&partner(id, "lagi"))
    });
    let _ = store.refold();
    let _ = store.back_up(sepakat_store::BackupReason::Asked);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_damage_makes_the_program_fall_over(
        cut in prop::option::weighted(0.3, 0.0f64..1.0),
        hits in prop::collection::vec((0.0f64..1.0, any::<u8>(), 1usize..200), 0..20),
    ) {
        let laptop = kept_in(Laptop::quick(1));
        let mut bytes = fs::read(laptop.database()).unwrap();
        for (at, byte, length) in hits {
            let at = (at * bytes.len() as f64) as usize;
            let end = (at + length).min(bytes.len());
            bytes[at..end].fill(byte);
        }
        if let Some(cut) = cut {
            bytes.truncate((cut * bytes.len() as f64) as usize);
        }
        fs::write(laptop.database(), &bytes).unwrap();
        match Store::open(&laptop.folder, laptop.environment()) {
            Ok(store) => use_it(&store),
            Err(refusal) => prop_assert!(
                matches!(refusal, Refusal::Damaged { .. } | Refusal::NotAStore | Refusal::Newer { .. } | Refusal::Io { .. }),
                "{refusal:?}"
            ),
        }
    }
}
