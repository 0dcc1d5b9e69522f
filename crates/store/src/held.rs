//! What this thread holds of which store. A deed within a deed would wait for itself for ever, and the window with
//! it; so would a reading within a reading, once three threads do it at the same time. Asking here first turns such
//! a mistake of the program into a fault that names it.

use std::cell::RefCell;

use crate::faults::{Fault, broken};

/// A part of a store that one thread holds at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// One of the reading connections.
    Reading,
    /// The writing side.
    Writing,
}

thread_local! {
    static HELD: RefCell<Vec<(usize, Part)>> = const { RefCell::new(Vec::new()) };
}

/// A part on loan to this thread, until it is dropped.
#[derive(Debug)]
pub(crate) struct Hold {
    store: usize,
    part: Part,
    // What a thread holds cannot be given to another one.
    _here: std::marker::PhantomData<*const ()>,
}

impl Hold {
    /// Takes a part of a store (told by its address), unless this thread would wait for itself. A deed may read;
    /// nothing else may stand within another.
    pub(crate) fn take(store: usize, part: Part) -> Result<Hold, Fault> {
        let held = held(store);
        match (part, held.as_slice()) {
            (_, []) | (Part::Reading, [Part::Writing]) => {}
            (Part::Reading, _) => return Err(broken("a reading within a reading")),
            (Part::Writing, within) if within.contains(&Part::Writing) => {
                return Err(broken("a deed within a deed"));
            }
            (Part::Writing, _) => return Err(broken("a deed within a reading")),
        }
        HELD.with_borrow_mut(|held| held.push((store, part)));
        Ok(Hold { store, part, _here: std::marker::PhantomData })
    }
}

impl Drop for Hold {
    fn drop(&mut self) {
        HELD.with_borrow_mut(|held| {
            if let Some(at) = held.iter().rposition(|one| *one == (self.store, self.part)) {
                held.remove(at);
            }
        });
    }
}

/// A fault when this thread holds anything of the store: for work that takes several parts one after the other.
pub(crate) fn nothing(store: usize) -> Result<(), Fault> {
    match held(store).last() {
        None => Ok(()),
        Some(Part::Reading) => Err(broken("work of its own within a reading")),
        Some(Part::Writing) => Err(broken("work of its own within a deed")),
    }
}

fn held(store: usize) -> Vec<Part> {
    HELD.with_borrow(|held| held.iter().filter(|one| one.0 == store).map(|one| one.1).collect())
}
