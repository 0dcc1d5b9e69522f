//! Stories of taking back: what undo does, what it refuses and names, and that it survives a restart.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a story that cannot go on stops and says where"
)]

mod common;

use common::*;
use sepakat_domain::partner::{Partner, Stage};
use sepakat_store::{Deed, Fault, UndoRefusal};

#[test]
fn undo_takes_back_and_redo_does_again() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    let empty = store.visible_fingerprint().unwrap();
    let id = add(&store, "SDN 1");
    let added = store.visible_fingerprint().unwrap();
    edit(&store, id, |p| p.stage = Stage::Active);
    let edited = store.visible_fingerprint().unwrap();

    assert_eq!(store.undo().unwrap().value.name, "partners.set");
    assert_eq!(store.visible_fingerprint().unwrap(), added);
    assert_eq!(store.undo().unwrap().value.name, "partners.add");
    assert_eq!(store.visible_fingerprint().unwrap(), empty);
    assert_eq!(store.undo(), Err(UndoRefusal::Nothing));

    assert_eq!(store.redo().unwrap().value.name, "partners.add");
    assert_eq!(store.visible_fingerprint().unwrap(), added);
    store.redo().unwrap();
    assert_eq!(store.visible_fingerprint().unwrap(), edited);
    assert_eq!(store.redo(), Err(UndoRefusal::Nothing));
    store.undo().unwrap();
    assert_eq!(store.visible_fingerprint().unwrap(), added, "and back and forth");
}

#[test]
fn undo_survives_a_restart() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    let empty = store.visible_fingerprint().unwrap();
    let id = add(&store, "SDN 1");
    edit(&store, id, |p| p.phone = "031".into());
    store.undo().unwrap();
    store.close();

    let store = laptop.open();
    let state = store.undo_state().unwrap();
    assert_eq!(state.undo.unwrap().name, "partners.add");
    assert_eq!(state.redo.unwrap().name, "partners.set");
    store.redo().unwrap();
    assert_eq!(read(&store, id).phone, "031");
    store.undo().unwrap();
    store.close();
    laptop.open().undo().unwrap();
    assert_eq!(laptop.open().visible_fingerprint().unwrap(), empty);
}

#[test]
fn a_new_deed_after_an_undo_leaves_nothing_to_do_again() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    add(&store, "SDN 1");
    store.undo().unwrap();
    add(&store, "SDN 2");
    assert_eq!(store.undo_state().unwrap().redo, None);
    store.close();
    assert_eq!(laptop.open().undo_state().unwrap().redo, None, "also after a restart");
}

#[test]
fn a_step_that_came_back_to_where_it_began_does_not_stand_in_the_way() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    let empty = store.visible_fingerprint().unwrap();
    let id = add(&store, "SDN 1");
    for phone in ["031", ""] {
        let mut partner = read(&store, id);
        partner.phone = phone.into();
        let deed = Deed::undoable("partners.set", "SDN 1").merged("phone");
        store.change(deed, |writer| writer.put(&partner)).unwrap();
    }
    assert_eq!(store.undo().unwrap().value.name, "partners.set");
    assert_eq!(store.undo_state().unwrap().redo.unwrap().name, "partners.set", "also there to be done again");
    assert_eq!(store.undo().unwrap().value.name, "partners.add", "what came before is within reach");
    assert_eq!(store.visible_fingerprint().unwrap(), empty);
    store.close();

    let store = laptop.open();
    store.redo().unwrap();
    store.redo().unwrap();
    assert_eq!(store.redo(), Err(UndoRefusal::Nothing));
    assert_eq!(read(&store, id).phone, "");
}

#[test]
fn typing_in_one_field_within_two_minutes_is_one_step() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    let id = add(&store, "SDN 1");
    let typed = |text: &str| {
        let deed = Deed::undoable("partners.set", text).merged(format!("{id}/note"));
        edit_as(&store, id, deed, |p| p.note = text.into());
    };
    for text in ["B", "Bu", "Bu R"] {
        typed(text);
        laptop.wait(90_000);
    }
    laptop.wait(60_000);
    typed("Bu Rini");
    assert_eq!(
        store.undo().unwrap().value.subject,
        "Bu Rini",
        "more than two minutes later: a step of its own"
    );
    assert_eq!(read(&store, id).note, "Bu R");
    store.undo().unwrap();
    assert_eq!(read(&store, id).note, "", "three edits at once");
    store.redo().unwrap();
    assert_eq!(read(&store, id).note, "Bu R");
    store.undo().unwrap();
    assert_eq!(read(&store, id).note, "");
}

#[test]
fn another_field_in_between_ends_the_step() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    let id = add(&store, "SDN 1");
    let typed = |key: &str, text: &str| {
        edit_as(&store, id, Deed::undoable("partners.set", "").merged(key), |p| p.note = text.into());
    };
    typed("note", "a");
    typed("other", "b");
    typed("note", "c");
    store.undo().unwrap();
    assert_eq!(read(&store, id).note, "b");
}

#[test]
fn a_barrier_is_named_with_its_reason() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    let id = add(&store, "SDN 1");
    edit_as(&store, id, Deed::barrier("agreements.freeze", "Literasi", "frozen"), |p| p.note = "x".into());
    let Err(UndoRefusal::Barrier(barrier)) = store.undo() else { panic!("a barrier stands in the way") };
    assert_eq!(
        (barrier.label.name.as_str(), barrier.label.subject.as_str()),
        ("agreements.freeze", "Literasi")
    );
    assert_eq!(barrier.reason, "frozen");
    assert_eq!(store.undo_state().unwrap().barrier, Some(barrier));
    assert_eq!(read(&store, id).note, "x", "nothing was changed");
    edit(&store, id, |p| p.note = "y".into());
    store.undo().unwrap();
    assert_eq!(read(&store, id).note, "x", "what came after it can still be undone");
    assert!(matches!(store.undo(), Err(UndoRefusal::Barrier(_))));
}

#[test]
fn retiring_is_undone_too() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    let id = add(&store, "SDN 1");
    let before = store.visible_fingerprint().unwrap();
    store
        .change(Deed::undoable("partners.retire", ""), |w| w.retire::<Partner>(id))
        .map_err(|f: Fault| f)
        .unwrap();
    assert!(read(&store, id).retired);
    let done = store.undo().unwrap();
    assert_eq!(done.changed[0].ids, [id]);
    assert_eq!(store.visible_fingerprint().unwrap(), before);
}

#[test]
fn a_deed_whose_columns_another_laptop_changed_is_refused_and_named() {
    let (here, there) = (Laptop::new(1), Laptop::new(2));
    let (store, other) = (here.create(), there.create());
    let id = add(&store, "SDN 1");
    edit(&store, id, |p| p.phone = "031-1".into());
    other.receive(store.operations_since(&other.vector().unwrap()).unwrap()).unwrap();
    there.wait(1000);
    edit_as(&other, id, Deed::undoable("partners.set", "SDN 1"), |p| p.phone = "031-2".into());
    store.receive(other.operations_since(&store.vector().unwrap()).unwrap()).unwrap();

    let Err(UndoRefusal::ChangedSince { label, by }) = store.undo() else { panic!("refused") };
    assert_eq!((label.name.as_str(), by.subject.as_str()), ("partners.set", "SDN 1"));
    assert_eq!(read(&store, id).phone, "031-2", "their work stands");
}

#[test]
fn another_column_of_the_same_row_does_not_stand_in_the_way() {
    let (here, there) = (Laptop::new(1), Laptop::new(2));
    let (store, other) = (here.create(), there.create());
    let id = add(&store, "SDN 1");
    edit(&store, id, |p| p.phone = "031-1".into());
    other.receive(store.operations_since(&other.vector().unwrap()).unwrap()).unwrap();
    edit(&other, id, |p| p.note = "dari sana".into());
    store.receive(other.operations_since(&store.vector().unwrap()).unwrap()).unwrap();
    store.undo().unwrap();
    assert_eq!((read(&store, id).phone.as_str(), read(&store, id).note.as_str()), ("", "dari sana"));
}

#[test]
fn only_deeds_of_this_device_are_undone() {
    let (here, there) = (Laptop::new(1), Laptop::new(2));
    let (store, other) = (here.create(), there.create());
    add(&other, "Dari sana");
    store.receive(other.operations_since(&store.vector().unwrap()).unwrap()).unwrap();
    assert_eq!(store.undo(), Err(UndoRefusal::Nothing));
}
