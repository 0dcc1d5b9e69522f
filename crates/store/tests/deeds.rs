//! Stories of saving: what a deed keeps, what it leaves when it fails, and what is read back.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a story that cannot go on stops and says where"
)]

mod common;

use common::*;
use sepakat_domain::id::Id;
use sepakat_domain::partner::{Partner, Stage};
use sepakat_store::{Deed, Fault, Where};

#[test]
fn a_partner_is_there_after_closing_and_opening() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    let id = add(&store, "SDN Ketintang 3");
    store.close();
    let store = laptop.open();
    assert_eq!(read(&store, id), partner(id, "SDN Ketintang 3"), "the row survives the program");
    store.verify().unwrap();
}

#[test]
fn a_deed_says_what_it_changed_and_what_undo_would_take_back() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    let done = store
        .change(Deed::undoable("partners.add", "SDN 1"), |w| {
            let id = w.new_id();
            w.put(&partner(id, "SDN 1"))?;
            Ok::<_, Fault>(id)
        })
        .unwrap();
    assert_eq!(done.changed.len(), 1);
    assert_eq!((done.changed[0].noun.as_str(), &done.changed[0].ids), ("partner", &vec![done.value]));
    let undo = done.undo.unwrap();
    assert_eq!((undo.name.as_str(), undo.subject.as_str()), ("partners.add", "SDN 1"));
}

#[test]
fn a_deed_that_fails_leaves_nothing() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    let before = store.fingerprint().unwrap();
    let failed: Result<_, Fault> = store.change(Deed::undoable("partners.add", "x"), |w| {
        let id = w.new_id();
        w.put(&partner(id, "Half"))?;
        assert!(w.get::<Partner>(id)?.is_some(), "a deed sees what it wrote");
        Err::<(), _>(Fault::Broken("changed my mind".into()))
    });
    assert!(failed.is_err());
    assert_eq!(store.fingerprint().unwrap(), before);
    assert_eq!(store.undo_state().unwrap().undo, None, "and there is nothing to undo");
}

#[test]
fn a_deed_that_panics_leaves_nothing_and_the_store_goes_on() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        store.change(Deed::undoable("partners.add", "x"), |w| {
            let id = w.new_id();
            w.put(&partner(id, "Half"))?;
            panic!("a mistake of the program");
            #[allow(unreachable_code)]
            Ok::<(), Fault>(())
        })
    }));
    assert!(panicked.is_err());
    add(&store, "Whole");
    let names: Vec<String> =
        store.read(|r| r.list::<Partner>(&Where::all())).unwrap().into_iter().map(|p| p.name).collect();
    assert_eq!(names, ["Whole"]);
}

#[test]
fn a_deed_that_changes_nothing_leaves_no_trace() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    let id = add(&store, "SDN 1");
    let head = store.chain_head().unwrap();
    let done = edit(&store, id, |_| ());
    assert!(done.changed.is_empty());
    assert_eq!(store.chain_head().unwrap(), head, "the log did not grow");
    assert_eq!(done.undo.unwrap().name, "partners.add", "undo still means the deed before");
}

#[test]
fn only_changed_columns_are_written_with_those_that_belong_to_them() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    let id = add(&store, "SDN 1");
    edit(&store, id, |p| p.next_step = "Telepon Bu Rini".into());
    let last = store.operations_since(&Default::default()).unwrap().pop().unwrap();
    let patch: serde_json::Value = serde_json::from_str(&last.patch.unwrap()).unwrap();
    assert_eq!(patch, serde_json::json!({"12": "Telepon Bu Rini", "13": null}), "the step and its day");
}

#[test]
fn lists_filter_order_and_limit() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    let ids: Vec<Id> = ["Ceria", "Anggrek", "Bakti"].map(|name| add(&store, name)).to_vec();
    edit(&store, ids[0], |p| p.stage = Stage::Active);
    store
        .change(Deed::undoable("partners.retire", "Bakti"), |w| w.retire::<Partner>(ids[2]))
        .map_err(|fault: Fault| fault)
        .unwrap();
    let names = |which: &Where| -> Vec<String> {
        store.read(|r| r.list::<Partner>(which)).unwrap().into_iter().map(|p| p.name).collect()
    };
    assert_eq!(names(&Where::all()), ["Ceria", "Anggrek"], "as they were made, without what was put away");
    assert_eq!(names(&Where::all().order("name").also_retired()), ["Anggrek", "Bakti", "Ceria"]);
    assert_eq!(names(&Where::all().newest("name").limit(1)), ["Ceria"]);
    assert_eq!(names(&Where::all().is("stage", "active")), ["Ceria"]);
    assert_eq!(names(&Where::all().none("person").is("stage", "prospect")), ["Anggrek"]);
    assert_eq!(store.read(|r| r.count::<Partner>(&Where::all())).unwrap(), 2);
}

#[test]
fn a_condition_on_a_column_that_is_not_declared_is_a_mistake_of_the_program() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    let asked = store.read(|r| r.list::<Partner>(&Where::all().is("name\" OR 1=1 --", "x")));
    assert!(matches!(asked, Err(Fault::Broken(_))));
}

#[test]
fn ids_made_in_one_deed_come_in_order() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    let ids = store
        .change(Deed::undoable("x", ""), |w| {
            Ok::<_, Fault>((0..5000).map(|_| w.new_id()).collect::<Vec<_>>())
        })
        .unwrap()
        .value;
    assert!(ids.is_sorted());
}

#[test]
fn half_typed_input_and_settings_stay_out_of_the_log() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    store.set_scratch("partner/1/phone", Some("0812")).unwrap();
    store.set_scratch("partner/2/phone", Some("0813")).unwrap();
    store.set_scratch("other", Some("x")).unwrap();
    store.set_local("open_page", Some("today")).unwrap();
    assert_eq!(store.chain_head().unwrap(), "", "nothing was logged");
    store.close();
    let store = laptop.open();
    assert_eq!(store.scratch("partner/1/phone").unwrap().as_deref(), Some("0812"));
    assert_eq!(store.scratch_keys("partner/").unwrap(), ["partner/1/phone", "partner/2/phone"]);
    assert_eq!(store.local("open_page").unwrap().as_deref(), Some("today"));
    store.set_scratch("other", None).unwrap();
    assert_eq!(store.scratch("other").unwrap(), None);
}

#[test]
fn a_file_is_kept_under_its_hash_and_checked_when_read() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    let sha = store.keep_file(b"perjanjian").unwrap();
    assert_eq!(store.keep_file(b"perjanjian").unwrap(), sha, "the same content is one file");
    assert_eq!(store.file(&sha).unwrap(), b"perjanjian");
    std::fs::write(laptop.folder.join("files").join(&sha[..2]).join(&sha), b"perjanjiaN").unwrap();
    assert!(matches!(store.file(&sha), Err(Fault::Damaged(_))), "a changed file is not handed out");
    store.keep_file(b"perjanjian").unwrap();
    assert_eq!(store.file(&sha).unwrap(), b"perjanjian", "keeping it again repairs it");
    assert!(matches!(store.file(&"0".repeat(64)), Err(Fault::Missing(_))));
    assert!(matches!(store.file("../../etc/passwd"), Err(Fault::Broken(_))), "names are hashes, never paths");
}

#[test]
fn reading_goes_on_while_a_deed_is_under_way() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    let id = add(&store, "SDN 1");
    store
        .change(Deed::undoable("partners.set", ""), |w| {
            let mut changed: Partner = w.get(id)?.unwrap();
            changed.name = "SDN 2".into();
            w.put(&changed)?;
            assert_eq!(read(&store, id).name, "SDN 1", "others see it only when it is done");
            Ok::<_, Fault>(())
        })
        .unwrap();
    assert_eq!(read(&store, id).name, "SDN 2");
}

#[test]
fn history_tells_when_what_and_from_what() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    let id = add(&store, "SDN 1");
    laptop.wait(60_000);
    edit(&store, id, |p| p.phone = "031-1".into());
    store.undo().unwrap();
    let history = store.history("partner", id).unwrap();
    let told: Vec<(&str, &str)> =
        history.iter().map(|entry| (entry.deed.name.as_str(), entry.sort.as_str())).collect();
    assert_eq!(told, [("partners.add", "undoable"), ("partners.set", "undoable"), ("partners.set", "undo")]);
    let change = &history[1].columns[0];
    assert_eq!((change.column.as_str(), &change.from, &change.to), ("phone", &"".into(), &"031-1".into()));
    assert_eq!(history[1].at.unix_ms - history[0].at.unix_ms, 60_000);
}
