//! Laws that hold for any work, drawn at random over all nouns: undoing everything leads back to the start, stores
//! that exchange their logs in any order hold the same, and the log alone gives the tables.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a story that cannot go on stops and says where"
)]

mod common;

use common::samples::{Edit, for_each};
use common::*;
use proptest::prelude::*;
use sepakat_store::tables::NOUNS;
use sepakat_store::{Deed, Fault, ReceiveFault, Store, UndoRefusal, Vector};

/// One thing somebody does.
#[derive(Debug, Clone)]
enum Act {
    /// A deed of one to three edits.
    Deed {
        edits: Vec<(usize, u8, usize, u8)>,
        merged: bool,
    },
    Undo,
    Redo,
    Wait(i64),
    Reopen,
}

fn act() -> impl Strategy<Value = Act> {
    let edit = (0usize..NOUNS.len(), 0u8..3, 0usize..24, any::<u8>());
    prop_oneof![
        8 => (prop::collection::vec(edit, 1..4), any::<bool>()).prop_map(|(edits, merged)| Act::Deed { edits, merged }),
        2 => Just(Act::Undo),
        1 => Just(Act::Redo),
        1 => (0i64..200_000).prop_map(Act::Wait),
        1 => Just(Act::Reopen),
    ]
}

fn nouns_that_are_only_added(noun: usize) -> bool {
    NOUNS[noun % NOUNS.len()].insert_only
}

/// Does one act; deeds on nouns that are only added are barriers, when they are allowed at all.
fn perform(store: &mut Option<Store>, laptop: &Laptop, act: &Act, barriers: bool) {
    let Some(open) = store.as_ref() else { panic!("closed") };
    match act {
        Act::Deed { edits, merged } => {
            let barrier = edits.iter().any(|edit| nouns_that_are_only_added(edit.0));
            if barrier && !barriers {
                return;
            }
            let mut deed = Deed::undoable("random", "");
            if barrier {
                deed = Deed::barrier("random", "", "test");
            } else if *merged {
                deed = deed.merged("key");
            }
            open.change(deed, |writer| {
                for &(noun, row, column, value) in edits {
                    for_each(&mut Edit { writer, noun, row, column, value });
                }
                Ok::<_, Fault>(())
            })
            .unwrap();
        }
        Act::Undo => {
            let _ = open.undo();
        }
        Act::Redo => {
            let _ = open.redo();
        }
        Act::Wait(ms) => laptop.wait(*ms),
        Act::Reopen => {
            drop(store.take());
            *store = Some(laptop.open());
        }
    }
}

fn refolds_to_itself(store: &Store) {
    let before = (store.fingerprint().unwrap(), store.conflicts().unwrap());
    store.refold().unwrap();
    assert_eq!((store.fingerprint().unwrap(), store.conflicts().unwrap()), before);
    store.verify().unwrap();
}

/// Enough for every run; `PROPTEST_CASES=2000` looks harder.
fn config() -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(60);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn undoing_everything_leads_back_to_the_start(
        before in prop::collection::vec(act(), 0..6),
        work in prop::collection::vec(act(), 1..25),
    ) {
        let laptop = Laptop::quick(7);
        let mut store = Some(laptop.create());
        for act in &before {
            perform(&mut store, &laptop, act, true);
        }
        // What was there before is fenced off by a deed that cannot be undone.
        store.as_ref().unwrap().change(Deed::barrier("fence", "", "test"), |w| {
            let id = w.new_id();
            w.put(&partner(id, "pagar"))
        }).map_err(|f: Fault| f).unwrap();
        let start = store.as_ref().unwrap().visible_fingerprint().unwrap();
        for act in &work {
            perform(&mut store, &laptop, act, false);
        }
        let store = store.unwrap();
        let end = store.visible_fingerprint().unwrap();
        let mut steps = 0;
        let refusal = loop {
            match store.undo() {
                Ok(_) => steps += 1,
                Err(refusal) => break refusal,
            }
        };
        prop_assert!(matches!(refusal, UndoRefusal::Barrier(_)), "{refusal:?}");
        prop_assert_eq!(store.visible_fingerprint().unwrap(), start);
        for _ in 0..steps {
            store.redo().unwrap();
        }
        prop_assert_eq!(store.visible_fingerprint().unwrap(), end, "doing it all again leads back to the end");
        refolds_to_itself(&store);
    }

    #[test]
    fn laptops_that_exchange_their_logs_hold_the_same(
        skews in prop::collection::vec(-900_000i64..900_000, 2..5),
        work in prop::collection::vec((0usize..4, act(), 0usize..4, 0u8..4), 5..40),
    ) {
        let laptops: Vec<Laptop> = (0..skews.len()).map(|n| Laptop::quick(n as u64 + 10)).collect();
        let mut stores: Vec<Option<Store>> = laptops.iter().map(|laptop| Some(laptop.create())).collect();
        for (laptop, skew) in laptops.iter().zip(&skews) {
            laptop.wait(*skew);
        }
        for (who, act, with, exchange) in &work {
            let (who, with) = (who % laptops.len(), with % laptops.len());
            // Rows that are only ever added are made by one laptop alone, as real ids are.
            perform(&mut stores[who], &laptops[who], act, who == 0);
            laptops[who].wait(10);
            let (from, to) = (stores[who].as_ref().unwrap(), stores[with].as_ref().unwrap());
            if *exchange == 0 && who != with {
                let batch = from.operations_since(&to.vector().unwrap()).unwrap();
                to.receive(batch).unwrap();
            }
            if *exchange == 1 && who != with {
                // A batch that lost its beginning is refused, or brings nothing that is not whole.
                let mut batch = from.operations_since(&to.vector().unwrap()).unwrap();
                if batch.len() > 1 {
                    let lost = batch.remove(0);
                    let before = to.fingerprint().unwrap();
                    match to.receive(batch) {
                        Err(ReceiveFault::Gap { .. }) => prop_assert_eq!(to.fingerprint().unwrap(), before),
                        Ok(_) => prop_assert!(!to.vector().unwrap().0.contains_key(&lost.place.origin)
                            || to.vector().unwrap().0[&lost.place.origin] < lost.place.seq),
                        other => prop_assert!(false, "{other:?}"),
                    }
                }
            }
        }
        let stores: Vec<Store> = stores.into_iter().flatten().collect();
        for _ in 0..2 {
            for from in &stores {
                for to in &stores {
                    to.receive(from.operations_since(&to.vector().unwrap()).unwrap()).unwrap();
                }
            }
        }
        let first = (stores[0].fingerprint().unwrap(), stores[0].conflicts().unwrap());
        for store in &stores[1..] {
            prop_assert_eq!(&(store.fingerprint().unwrap(), store.conflicts().unwrap()), &first);
        }
        refolds_to_itself(&stores[0]);

        // A store that begins with nothing and takes everything at once comes to the same.
        let laptop = Laptop::quick(99);
        let fresh = laptop.create();
        fresh.receive(stores[0].operations_since(&Vector::default()).unwrap()).unwrap();
        prop_assert_eq!((fresh.fingerprint().unwrap(), fresh.conflicts().unwrap()), first);
    }
}
