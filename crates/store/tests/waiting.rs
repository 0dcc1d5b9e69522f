//! Mistakes of a program that would make it wait for itself for ever: each is refused at once and named, and the
//! store works on as if nothing had been asked.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a story that cannot go on stops and says where"
)]

mod common;

use common::*;
use sepakat_domain::partner::Partner;
use sepakat_store::{BackupReason, Deed, Fault, Reader, Store, UndoRefusal, Where};

fn count(store: &Store) -> Result<i64, Fault> {
    store.read(|reader| reader.count::<Partner>(&Where::all()))
}

fn deed() -> Deed {
    Deed::undoable("partners.set", "")
}

/// Whether a call was refused because it stood within another.
fn nested<T: std::fmt::Debug>(answer: Result<T, Fault>) -> bool {
    matches!(answer, Err(Fault::Broken(what)) if what.contains("within"))
}

#[test]
fn within_a_deed_nothing_else_of_the_store_writes() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    add(&store, "SDN 1");
    let before = store.fingerprint().unwrap();
    store
        .change(deed(), |_| {
            assert!(nested(store.change(deed(), |_| Ok::<_, Fault>(()))));
            let refused = |answer: Result<_, UndoRefusal>| match answer {
                Err(UndoRefusal::Fault { fault }) => nested::<()>(Err(fault)),
                _ => false,
            };
            assert!(refused(store.undo()) && refused(store.redo()));
            assert!(nested(store.undo_state()));
            assert!(nested(store.set_scratch("key", Some("text"))));
            assert!(nested(store.set_local("key", Some("text"))));
            assert!(nested(store.search("SDN", 5)));
            assert!(nested(store.refold()));
            assert!(nested(store.back_up(BackupReason::Asked)));
            assert!(store.receive(Vec::new()).is_err());
            assert!(!store.moved(), "what needs no lock is answered");
            assert_eq!(count(&store), Ok(1), "the state before the deed may be read");
            Ok::<_, Fault>(())
        })
        .unwrap();
    assert_eq!(store.fingerprint().unwrap(), before);
    store.undo().unwrap();
    assert_eq!(count(&store), Ok(0), "afterwards everything works as ever");
}

#[test]
fn within_a_reading_only_its_reader_reads() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    add(&store, "SDN 1");
    store
        .read(|reader: &Reader<'_>| {
            assert!(nested(count(&store)));
            assert!(nested(store.search("SDN", 5)));
            assert!(nested(store.change(deed(), |_| Ok::<_, Fault>(()))));
            assert!(nested(store.back_up(BackupReason::Asked)));
            assert_eq!(reader.count::<Partner>(&Where::all()), Ok(1));
            Ok::<_, Fault>(())
        })
        .unwrap();
    assert_eq!(store.search("SDN", 5).unwrap().len(), 1);
}

#[test]
fn a_deed_that_failed_or_panicked_lets_go() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    let failed = store.change(deed(), |_| Err::<(), _>(Fault::DiskFull));
    assert_eq!(failed, Err(Fault::DiskFull));
    for _ in 0..5 {
        let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            store.change(deed(), |_| -> Result<(), Fault> { panic!("on purpose") })
        }));
        assert!(panicked.is_err());
        let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            store.read(|_| -> Result<(), Fault> { panic!("on purpose") })
        }));
        assert!(panicked.is_err());
    }
    add(&store, "SDN 1");
    assert_eq!(count(&store), Ok(1));
}

#[test]
fn another_store_and_another_thread_are_free() {
    let (one, two) = (Laptop::new(1), Laptop::new(2));
    let (one, two) = (one.create(), two.create());
    one.read(|_| {
        add(&two, "SDN 1");
        std::thread::scope(|scope| {
            scope.spawn(|| add(&one, "SDN 2"));
        });
        Ok::<_, Fault>(())
    })
    .unwrap();
    assert_eq!((count(&one), count(&two)), (Ok(1), Ok(1)));
}
