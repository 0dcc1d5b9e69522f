//! What a deed is given besides its arguments: the open store, the clock, the way to tell.

use std::cell::RefCell;
use std::sync::RwLockReadGuard;

use chrono::NaiveDate;
use sepakat_domain::id::Id;
use sepakat_store::{Deed, Fault, Moment, Reader, Store, Writer};

use crate::App;
use crate::answer::{Changed, DeedLabel, Done};
use crate::call::{CallEntry, CallFault, Effect};
use crate::event::Event;
use crate::house::House;

/// What a deed is given besides its arguments.
pub struct Context<'a> {
    /// The program.
    pub(crate) app: &'a App,
    /// The line of the table of contents that was called.
    pub(crate) entry: &'static CallEntry,
    /// What is open. None for the calls that open another store: they take it alone.
    pub(crate) house: Option<RwLockReadGuard<'a, House>>,
    /// Rows changed by this call.
    pub(crate) changed: RefCell<Vec<Changed>>,
}

impl Context<'_> {
    /// The open store.
    pub(crate) fn store(&self) -> Result<&Store, CallFault> {
        match self.house.as_deref() {
            Some(house @ House::Open { .. }) => house.store().ok_or_else(|| CallFault::broken("no store")),
            Some(House::Refused(refusal)) => Err(CallFault::Refused { refusal: refusal.clone() }),
            Some(House::FirstRun) => Err(CallFault::not_now("no_store")),
            None => Err(CallFault::broken("no house")),
        }
    }

    /// This moment.
    pub(crate) fn now(&self) -> Moment {
        self.app.environment.clock.now()
    }

    /// This day; the one that is looked at, when it is an earlier one: what was not late then is not shown as late.
    pub(crate) fn today(&self) -> NaiveDate {
        let earlier = self.house.as_deref().and_then(House::earlier_day);
        earlier.unwrap_or_else(|| self.now().day())
    }

    /// Reads in one transaction.
    pub(crate) fn read<T>(
        &self,
        f: impl FnOnce(&Reader<'_>) -> Result<T, CallFault>,
    ) -> Result<T, CallFault> {
        self.store()?.read(f)
    }

    /// Does the called deed, named for undo after `subject`.
    pub(crate) fn change<T>(
        &self,
        subject: &str,
        f: impl FnOnce(&mut Writer<'_>) -> Result<T, CallFault>,
    ) -> Result<Done<T>, CallFault> {
        self.write(self.deed(subject)?, f)
    }

    /// Does the called deed as one of several edits of the same field: those within two minutes are one step.
    pub(crate) fn edit<T>(
        &self,
        subject: &str,
        id: Id,
        field: &str,
        f: impl FnOnce(&mut Writer<'_>) -> Result<T, CallFault>,
    ) -> Result<Done<T>, CallFault> {
        let key = format!("{}:{id}:{field}", self.entry.name);
        self.write(self.deed(subject)?.merged(key), f)
    }

    fn deed(&self, subject: &str) -> Result<Deed, CallFault> {
        match self.entry.effect {
            Effect::Undoable => Ok(Deed::undoable(self.entry.name, subject)),
            Effect::Barrier(reason) => Ok(Deed::barrier(self.entry.name, subject, reason)),
            Effect::Read | Effect::Aside(_) | Effect::Turn(_) => Err(CallFault::broken("not a deed")),
        }
    }

    fn write<T>(
        &self,
        deed: Deed,
        f: impl FnOnce(&mut Writer<'_>) -> Result<T, CallFault>,
    ) -> Result<Done<T>, CallFault> {
        Ok(self.done(self.store()?.change(deed, f)?))
    }

    /// Notes what a deed changed, for the screens, and hands on its answer.
    pub(crate) fn done<T>(&self, done: sepakat_store::Done<T>) -> Done<T> {
        let changed: Vec<Changed> =
            done.changed.into_iter().map(|one| Changed { noun: one.noun, ids: one.ids }).collect();
        self.changed.borrow_mut().extend(changed.iter().cloned());
        Done { value: done.value, changed, undo: done.undo.map(DeedLabel::from) }
    }

    /// Tells the windows something.
    pub(crate) fn tell(&self, event: Event) {
        (self.app.told)(event);
    }
}

impl From<sepakat_store::DeedLabel> for DeedLabel {
    fn from(label: sepakat_store::DeedLabel) -> DeedLabel {
        DeedLabel { name: label.name, subject: label.subject }
    }
}

impl From<Fault> for CallFault {
    /// A full disk and a write-protected one can be helped by the person; the rest is the machine's.
    fn from(fault: Fault) -> CallFault {
        match fault {
            Fault::DiskFull => CallFault::not_now("disk_full"),
            Fault::ReadOnly => CallFault::not_now("read_only"),
            Fault::Damaged(detail) => CallFault::broken(&format!("damaged: {detail}")),
            Fault::Io(detail) => CallFault::broken(&format!("io: {detail}")),
            Fault::Missing(sha) => CallFault::broken(&format!("missing: {sha}")),
            Fault::Broken(detail) => CallFault::broken(&detail),
        }
    }
}
