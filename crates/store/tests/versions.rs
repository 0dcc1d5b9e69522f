//! One saved store of every version of the format, opened as a user would open it years later. A file here is never
//! written again once its version is released.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a story that cannot go on stops and says where"
)]

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use common::samples::{PutAll, SameAll, for_each, for_each_of_version_1};
use common::*;
use sepakat_domain::partner::Partner;
use sepakat_store::{BackupReason, Deed, Fault, Store};

fn fixture(version: i64) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fixtures/version-{version}"))
}

/// A store with a row of every noun, deeds undone and done again, a conflict, a file and half-typed input.
fn rich(laptop: &Laptop) -> Store {
    let store = laptop.create();
    store
        .change(Deed::barrier("sample", "Contoh", "sample"), |w| {
            for_each(&mut PutAll(w));
            Ok::<_, Fault>(())
        })
        .unwrap();
    let id = add(&store, "Toko Roti Barokah");
    let other = Laptop::new(8);
    let there = other.create();
    there.receive(store.operations_since(&Default::default()).unwrap()).unwrap();
    other.wait(1000);
    edit(&store, id, |p| p.phone = "031-1".into());
    edit(&there, id, |p| p.phone = "031-2".into());
    store.receive(there.operations_since(&store.vector().unwrap()).unwrap()).unwrap();
    laptop.wait(5000);
    edit(&store, id, |p| p.note = "diurungkan".into());
    store.undo().unwrap();
    edit(&store, id, |p| p.note = "diulangi".into());
    store.undo().unwrap();
    store.redo().unwrap();
    store.keep_file(b"berkas contoh").unwrap();
    store.set_scratch("partner/baru", Some("setengah jalan")).unwrap();
    store
}

#[test]
#[ignore = "writes the fixture of a version that is about to be released"]
fn write_the_fixture_of_this_version() {
    let laptop = Laptop::new(7);
    let store = rich(&laptop);
    let target = fixture(sepakat_store::VERSION);
    assert!(!target.exists(), "a saved store is never written again");
    store.copy_to(&target).unwrap();
}

#[test]
fn a_store_of_version_1_opens_with_everything_in_it() {
    let laptop = Laptop::new(1);
    let saved = fixture(1);
    fs::create_dir_all(&laptop.folder).unwrap();
    fs::copy(saved.join("store.sqlite"), laptop.database()).unwrap();
    for shelf in fs::read_dir(saved.join("files")).unwrap().flatten() {
        let beside = laptop.folder.join("files").join(shelf.file_name());
        fs::create_dir_all(&beside).unwrap();
        for file in fs::read_dir(shelf.path()).unwrap().flatten() {
            fs::copy(file.path(), beside.join(file.file_name())).unwrap();
        }
    }
    let store = laptop.open();
    store.verify().unwrap();
    store
        .read(|r| {
            for_each_of_version_1(&mut SameAll(r));
            Ok::<_, Fault>(())
        })
        .unwrap();
    let hit = store.search("barokah", 5).unwrap().remove(0);
    assert_eq!(hit.title, "Toko Roti Barokah");
    let partner: Partner = read(&store, hit.id);
    assert_eq!((partner.phone.as_str(), partner.note.as_str()), ("031-2", "diulangi"));
    let conflicts = store.conflicts().unwrap();
    assert_eq!((conflicts.len(), conflicts[0].losing.as_str()), (1, Some("031-1")));
    let sorts: Vec<String> = store.history("partner", hit.id).unwrap().into_iter().map(|e| e.sort).collect();
    assert_eq!(sorts[sorts.len() - 3..], ["undoable", "undo", "redo"]);
    assert_eq!(store.scratch("partner/baru").unwrap().as_deref(), Some("setengah jalan"));
    let sha = "f5285f33513b709ec123fd94832d17b26bf0c65a3b5dae5a73778a4daec34f7f";
    assert_eq!(store.file(sha).unwrap(), b"berkas contoh");
    let before = (store.fingerprint().unwrap(), store.conflicts().unwrap());
    store.refold().unwrap();
    assert_eq!(
        (store.fingerprint().unwrap(), store.conflicts().unwrap()),
        before,
        "the log alone gives it all"
    );
    add(&store, "dan seterusnya");
    store
        .change(Deed::barrier("sample", "", "sample"), |w| {
            for_each(&mut PutAll(w));
            for_each(&mut SameAll(w));
            Ok::<_, Fault>(())
        })
        .unwrap();
    store.verify().unwrap();
}

#[test]
fn the_old_file_is_backed_up_before_it_is_brought_up_to_date() {
    let laptop = Laptop::new(1);
    fs::create_dir_all(&laptop.folder).unwrap();
    fs::copy(fixture(1).join("store.sqlite"), laptop.database()).unwrap();
    let store = laptop.open();
    let backups = Store::backups(&laptop.folder);
    assert_eq!(backups.len(), 1);
    assert_eq!(backups[0].reason, BackupReason::Migration);
    let kept = laptop.folder.join("backups").join(&backups[0].name);
    let version = |path: &Path| -> i64 {
        let conn = rusqlite::Connection::open(path).unwrap();
        conn.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap()
    };
    assert_eq!(version(&kept), 1, "as the older program can read it");
    let before = store.visible_fingerprint().unwrap();
    add(&store, "kemudian");
    store.close();
    assert_eq!(version(&laptop.database()), sepakat_store::VERSION);
    assert_eq!(Store::backups(&laptop.folder).len(), 1, "an opening that changes no version needs no backup");
    laptop.open().close();
    assert_eq!(Store::backups(&laptop.folder).len(), 1);

    Store::restore(&laptop.folder, &backups[0].name, &laptop.environment()).unwrap();
    assert_eq!(version(&laptop.database()), 1);
    let again = laptop.open();
    assert_eq!(
        again.visible_fingerprint().unwrap(),
        before,
        "going back and coming up again leads to the same"
    );
    again.verify().unwrap();
}
