//! Stories of backups: made, checked, listed, rotated, and gone back to.

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
use sepakat_domain::partner::Partner;
use sepakat_store::{BackupReason, Refusal, Store, Where};

fn names(store: &Store) -> Vec<String> {
    store.read(|r| r.list::<Partner>(&Where::all())).unwrap().into_iter().map(|p| p.name).collect()
}

#[test]
fn a_backup_tells_when_why_and_how_much() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    add(&store, "SDN 1");
    add(&store, "SDN 2");
    let info = store.back_up(BackupReason::Asked).unwrap();
    assert_eq!(
        info.name, "2026-11-24_01-00-00_asked_p2_a0_d2.sqlite",
        "a person with a file manager can read it"
    );
    assert_eq!((info.unix_ms, info.reason, info.partners, info.deeds), (MORNING, BackupReason::Asked, 2, 2));
    assert_eq!(info.made_at, "2026-11-24T01:00:00+00:00");
    laptop.wait(60_000);
    add(&store, "SDN 3");
    let later = store.back_up(BackupReason::Regular).unwrap();
    assert_eq!(Store::backups(&laptop.folder), [later, info], "newest first");
    let again = store.back_up(BackupReason::Regular).unwrap();
    assert_eq!(Store::backups(&laptop.folder).len(), 3, "two in one second do not cover each other");
    assert!(again.size > 0);
}

#[test]
fn the_store_knows_whether_anything_changed_since() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    let id = add(&store, "SDN 1");
    assert!(store.changed_since_backup().unwrap());
    store.back_up(BackupReason::Asked).unwrap();
    assert!(!store.changed_since_backup().unwrap());
    store.set_local("page", Some("today")).unwrap();
    edit(&store, id, |_| ());
    assert!(!store.changed_since_backup().unwrap(), "no deed, no change");
    store.close();
    let store = laptop.open();
    assert!(!store.changed_since_backup().unwrap(), "also after a restart");
    store.undo().unwrap();
    assert!(store.changed_since_backup().unwrap());
}

#[test]
fn going_back_restores_keeps_the_present_and_can_be_taken_back() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    add(&store, "dulu");
    let early = store.back_up(BackupReason::Asked).unwrap();
    laptop.wait(60_000);
    add(&store, "sekarang");
    let device = store.device().unwrap();
    store.close();

    Store::restore(&laptop.folder, &early.name, &laptop.environment()).unwrap();
    let store = laptop.open();
    assert_eq!(names(&store), ["dulu"]);
    assert_ne!(store.device().unwrap(), device, "the past goes on under a new id");
    store.verify().unwrap();
    add(&store, "lain");
    store.close();

    let kept = Store::backups(&laptop.folder);
    let present =
        kept.iter().find(|info| info.reason == BackupReason::Restore).expect("the present was kept");
    assert_eq!(present.partners, 2);
    Store::restore(&laptop.folder, &present.name, &laptop.environment()).unwrap();
    assert_eq!(names(&laptop.open()), ["dulu", "sekarang"]);
}

#[test]
fn after_an_exchange_going_back_is_a_deed_that_the_others_hear_of() {
    let (here, there) = (Laptop::new(1), Laptop::new(2));
    let (store, other) = (here.create(), there.create());
    let early = add(&store, "dulu");
    assert!(!store.has_exchanged().unwrap());
    let backup = store.back_up(BackupReason::Asked).unwrap();
    let then = store.visible_fingerprint().unwrap();
    let give = |from: &Store, to: &Store| {
        to.receive(from.operations_since(&to.vector().unwrap()).unwrap()).unwrap();
    };
    give(&store, &other);
    add(&other, "dari sana");
    give(&other, &store);
    here.wait(60_000);
    edit(&store, early, |partner| partner.phone = "031".into());
    add(&store, "sekarang");
    assert!(store.has_exchanged().unwrap());

    let before = Store::backups(&here.folder).len();
    store.go_back(&backup.name).unwrap();
    assert_eq!(store.visible_fingerprint().unwrap(), then, "all rows are what they were");
    assert_eq!(names(&store), ["dulu"]);
    assert_eq!(Store::backups(&here.folder).len(), before + 1, "the present was kept");
    store.verify().unwrap();

    give(&store, &other);
    assert_eq!(names(&other), ["dulu"], "the others hear of it");
    give(&other, &store);
    assert_eq!(store.fingerprint().unwrap(), other.fingerprint().unwrap());
    assert_eq!(names(&store), ["dulu"], "and nothing comes back at the next exchange");
    assert!(store.undo().is_err(), "it is a deed that is not undone, but gone back from");
    let kept = Store::backups(&here.folder);
    let present = kept.iter().find(|info| info.reason == BackupReason::Restore).unwrap();
    store.go_back(&present.name).unwrap();
    assert_eq!(names(&store), ["dari sana", "dulu", "sekarang"]);

    store.close();
    let store = here.open();
    assert!(store.has_exchanged().unwrap(), "it is remembered");
    assert!(store.go_back("../x.sqlite").is_err());
}

#[test]
fn a_damaged_backup_is_refused_and_the_store_stays() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    add(&store, "SDN 1");
    let info = store.back_up(BackupReason::Asked).unwrap();
    add(&store, "SDN 2");
    store.close();
    let path = laptop.folder.join("backups").join(&info.name);
    let mut bytes = fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes.truncate(middle);
    fs::write(&path, bytes).unwrap();
    let refused = Store::restore(&laptop.folder, &info.name, &laptop.environment());
    assert!(matches!(refused, Err(Refusal::Damaged { .. })), "{refused:?}");
    assert_eq!(names(&laptop.open()), ["SDN 1", "SDN 2"]);
}

#[test]
fn a_backup_whose_log_was_altered_is_refused() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    add(&store, "SDN 1");
    let info = store.back_up(BackupReason::Asked).unwrap();
    store.close();
    let conn = rusqlite::Connection::open(laptop.folder.join("backups").join(&info.name)).unwrap();
    conn.execute("UPDATE operation SET patch = replace(patch, 'SDN 1', 'SDN 9') WHERE tbl > 0", []).unwrap();
    drop(conn);
    let refused = Store::restore(&laptop.folder, &info.name, &laptop.environment());
    assert!(matches!(refused, Err(Refusal::Damaged { .. })), "the chain tells: {refused:?}");
}

#[test]
fn only_listed_names_are_restored() {
    let laptop = Laptop::new(1);
    laptop.create().close();
    for name in ["", "..", "../store.sqlite", "nothing.sqlite", "/etc/passwd"] {
        let refused = Store::restore(&laptop.folder, name, &laptop.environment());
        assert_eq!(refused, Err(Refusal::NoSuchBackup), "{name}");
    }
    let nowhere = Laptop::new(2);
    let refused = Store::restore(&nowhere.folder, "x", &nowhere.environment());
    assert_eq!(refused, Err(Refusal::FolderMissing));
}

#[test]
fn a_damaged_or_lost_database_comes_back_from_its_backup() {
    for damage in [Some(&b"rubbish"[..]), None] {
        let laptop = Laptop::new(1);
        let store = laptop.create();
        add(&store, "SDN 1");
        let info = store.back_up(BackupReason::Closing).unwrap();
        store.close();
        match damage {
            Some(bytes) => fs::write(laptop.database(), bytes).unwrap(),
            None => fs::remove_file(laptop.database()).unwrap(),
        }
        assert!(Store::open(&laptop.folder, laptop.environment()).is_err());
        Store::restore(&laptop.folder, &info.name, &laptop.environment()).unwrap();
        assert_eq!(names(&laptop.open()), ["SDN 1"]);
        if let Some(bytes) = damage {
            let aside = fs::read_dir(laptop.folder.join("backups"))
                .unwrap()
                .flatten()
                .find(|entry| entry.file_name().to_string_lossy().starts_with("damaged_"))
                .expect("what was damaged is kept for whoever can read it");
            assert_eq!(fs::read(aside.path().join("store.sqlite")).unwrap(), bytes);
        }
    }
}

#[test]
fn files_are_in_the_pool_and_come_back_with_the_database() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    add(&store, "SDN 1");
    let sha = store.keep_file(b"perjanjian yang ditandatangani").unwrap();
    let info = store.back_up(BackupReason::Asked).unwrap();
    store.close();
    fs::remove_dir_all(laptop.folder.join("files")).unwrap();
    Store::restore(&laptop.folder, &info.name, &laptop.environment()).unwrap();
    assert_eq!(laptop.open().file(&sha).unwrap(), b"perjanjian yang ditandatangani");
}

#[test]
fn a_copy_of_everything_opens_elsewhere_as_a_laptop_of_its_own() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    add(&store, "SDN 1");
    let sha = store.keep_file(b"berkas").unwrap();
    let target = laptop.folder.with_file_name("Salinan.sepakat");
    store.copy_to(&target).unwrap();
    assert_eq!(store.copy_to(&target), Err(Refusal::InTheWay), "never over anything");
    let copy = Store::open(&target, laptop.environment()).unwrap();
    assert_eq!(names(&copy), ["SDN 1"]);
    assert_eq!(copy.file(&sha).unwrap(), b"berkas");
    assert_ne!(copy.device().unwrap(), store.device().unwrap());
    assert_eq!(Store::backups(&target), [], "backups stay where they are");
}

#[test]
fn of_two_copies_to_one_place_at_one_time_one_is_made_and_one_refused() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    add(&store, "SDN 1");
    let target = laptop.folder.with_file_name("Salinan.sepakat");
    let made: Vec<_> = std::thread::scope(|scope| {
        let both = [0, 1].map(|_| scope.spawn(|| store.copy_to(&target)));
        both.into_iter().map(|one| one.join().unwrap()).collect()
    });
    assert!(made.contains(&Ok(())), "{made:?}");
    assert!(made.contains(&Err(Refusal::InTheWay)), "{made:?}");
    assert_eq!(names(&Store::open(&target, laptop.environment()).unwrap()), ["SDN 1"]);
}

#[test]
fn a_backup_made_while_deeds_go_on_is_whole() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    let busy = std::thread::spawn({
        let store = store.clone();
        move || {
            for n in 0..150 {
                add(&store, &format!("SDN {n}"));
            }
        }
    });
    let mut made = Vec::new();
    while !busy.is_finished() {
        made.push(store.back_up(BackupReason::Regular).unwrap());
        laptop.wait(60_000);
    }
    busy.join().unwrap();
    assert!(!made.is_empty());
    for info in made {
        assert_eq!(info.partners, info.deeds, "each holds whole deeds only");
    }
    assert_eq!(names(&store).len(), 150, "and no deed was kept from happening");
}

#[test]
fn old_backups_are_forgotten_by_the_rule() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    let place = laptop.folder.join("backups");
    fs::create_dir_all(&place).unwrap();
    for month in 1..=11 {
        for day in 1..=28 {
            fs::write(place.join(format!("2026-{month:02}-{day:02}_10-00-00_regular_p1_a0_d1.sqlite")), b"x")
                .unwrap();
        }
    }
    fs::write(place.join("not a backup.txt"), b"mine").unwrap();
    store.back_up(BackupReason::Regular).unwrap();
    let left = Store::backups(&laptop.folder).len();
    assert!((25..45).contains(&left), "{left} of 308 are left");
    assert!(place.join("not a backup.txt").exists(), "what is not ours is not touched");
}

#[test]
fn every_backup_that_a_year_leaves_can_be_gone_back_to() {
    const DAY: i64 = 86_400_000;
    let laptop = Laptop::quick(1);
    let store = laptop.create();
    let id = add(&store, "SDN 1");
    // What stood in the store when each backup was made: rows, and how far every chain had come.
    let mut then = std::collections::BTreeMap::new();
    for day in 0..365 {
        edit(&store, id, |p| p.note = format!("hari {day}"));
        if day % 30 == 0 {
            add(&store, &format!("SDN {day}"));
            store.keep_file(format!("berkas {day}").as_bytes()).unwrap();
        }
        let info = store.back_up(BackupReason::Regular).unwrap();
        then.insert(info.name, (store.fingerprint().unwrap(), read(&store, id).note));
        laptop.wait(DAY);
    }
    store.close();
    let kept = Store::backups(&laptop.folder);
    assert!((25..45).contains(&kept.len()), "{} of 365 are left", kept.len());
    let oldest = (MORNING + 364 * DAY - kept.last().unwrap().unix_ms) / DAY;
    assert!(oldest > 240, "back to nine months or so: {oldest} days");
    for info in &kept {
        Store::restore(&laptop.folder, &info.name, &laptop.environment()).unwrap();
        let store = laptop.open();
        assert_eq!((store.fingerprint().unwrap(), read(&store, id).note), then[&info.name], "{}", info.name);
        assert_eq!(store.file(&store.keep_file(b"berkas 0").unwrap()).unwrap(), b"berkas 0");
        store.verify().unwrap();
        store.refold().unwrap();
        assert_eq!(store.fingerprint().unwrap(), then[&info.name].0, "and its log alone gives the same");
        add(&store, "dan seterusnya");
        store.close();
    }
}

#[test]
fn the_secret_of_a_device_is_drawn_once_and_is_in_no_backup() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    add(&store, "SDN 1");
    let secret = store.device_secret().unwrap();
    assert_eq!(store.device_secret().unwrap(), secret);
    store.close();
    let store = laptop.open();
    assert_eq!(store.device_secret().unwrap(), secret, "also after a restart");
    let backup = store.back_up(BackupReason::Asked).unwrap();
    let digits: String = secret.iter().map(|byte| format!("{byte:02x}")).collect();
    let holds = |file: &std::path::Path| {
        fs::read(file).unwrap().windows(digits.len()).any(|here| here == digits.as_bytes())
    };
    assert!(!holds(&laptop.folder.join("backups").join(&backup.name)), "not even in pages that are free");
    store.close();
    assert!(holds(&laptop.database()), "the digits are looked for as they are kept");
    // The store goes to another machine: it draws a secret of its own there.
    let elsewhere = Store::open(
        &laptop.folder,
        sepakat_store::Environment { machine: "elsewhere".to_owned(), ..laptop.environment() },
    );
    assert_ne!(elsewhere.unwrap().device_secret().unwrap(), secret);
}
