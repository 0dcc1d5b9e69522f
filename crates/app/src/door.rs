//! The program as the window knows it: one call, events, files, and the two things that come with time.

use std::cell::RefCell;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use sepakat_store::{BackupReason, Environment, Refusal, Store};
use serde_json::Value;

use crate::call::{ARGUMENT_BYTES, CallEntry, CallFault, Effect, Session};
use crate::context::Context;
use crate::event::Event;
use crate::files::Files;
use crate::house::House;
use crate::preferences::{Kept, Preferences};
use crate::tasks::Tasks;
use crate::{backups, history, table};

/// A backup is made when this much time has passed with changes.
const BACKUP_EVERY_MS: u64 = 30 * 60 * 1000;

/// The program.
pub struct App {
    pub(crate) data: PathBuf,
    pub(crate) environment: Environment,
    pub(crate) told: Arc<dyn Fn(Event) + Send + Sync>,
    pub(crate) files: Files,
    pub(crate) tasks: Tasks,
    kept: Mutex<Kept>,
    house: RwLock<House>,
    saved_at: Mutex<Option<String>>,
    last_backup_ms: Mutex<u64>,
}

impl App {
    /// Starts the program on a data folder. Never fails: what cannot be opened is told by `app.start`.
    pub fn start(data: &Path, environment: Environment, told: Arc<dyn Fn(Event) + Send + Sync>) -> App {
        let mut kept = Kept::read(data);
        let house = House::enter(data, &environment, &mut kept);
        let began = environment.clock.monotonic_ms();
        App {
            data: data.to_owned(),
            files: Files::new(environment.clone()),
            environment,
            told,
            tasks: Tasks::default(),
            kept: Mutex::new(kept),
            house: RwLock::new(house),
            saved_at: Mutex::new(None),
            last_backup_ms: Mutex::new(began),
        }
    }

    /// Calls a deed by its name, and gives its answer as a value.
    pub fn call(&self, session: &Session, name: &str, args: Value) -> Result<Value, CallFault> {
        let answer = self.answer(session, name, args)?;
        serde_json::from_str(&answer).map_err(|_| CallFault::broken("answer"))
    }

    /// Calls a deed by its name, and gives its answer as the JSON that is sent.
    ///
    /// The role comes from the session and never from an argument. A deed that panics fails alone.
    pub fn answer(&self, session: &Session, name: &str, args: Value) -> Result<String, CallFault> {
        let entry = table::find(name).ok_or(CallFault::UnknownCall)?;
        if !entry.who.contains(&session.role) {
            return Err(CallFault::Forbidden);
        }
        if longer_than(&args, ARGUMENT_BYTES) {
            return Err(CallFault::invalid("", "too_large"));
        }
        let house = match entry.effect {
            Effect::Turn(_) => None,
            _ => Some(self.house()),
        };
        if house.as_deref().is_some_and(|house| house.earlier_day().is_some())
            && keeps_something(entry.effect)
        {
            return Err(CallFault::not_now("earlier_day"));
        }
        let context = Context { app: self, entry, house, changed: RefCell::new(Vec::new()) };
        let answer = catch_unwind(AssertUnwindSafe(|| (entry.run)(&context, args)))
            .unwrap_or_else(|_| Err(CallFault::broken("panic")));
        self.tell_after(entry, context, &answer);
        answer
    }

    /// The files that tokens stand for.
    pub fn files(&self) -> &Files {
        &self.files
    }

    /// To be called every half minute or so: makes a backup when half an hour has passed with changes.
    pub fn tick(&self) {
        let now = self.environment.clock.monotonic_ms();
        let due = {
            let last = self.last_backup_ms.lock().unwrap_or_else(PoisonError::into_inner);
            now.saturating_sub(*last) >= BACKUP_EVERY_MS
        };
        if due {
            self.back_up(BackupReason::Regular);
        }
    }

    /// To be called before the program ends: makes a backup when something changed since the last.
    pub fn leaving(&self) {
        self.back_up(BackupReason::Closing);
    }

    /// To be called last: the backup of [`App::leaving`], then the store is closed in order, so that the next start
    /// need not check the whole file. A call that comes after it is refused as from a store in use; trying again opens it.
    pub fn put_away(&self) {
        self.leaving();
        let mut house = self.house_alone();
        if house.store().is_some() {
            let folder = crate::house::folder(&self.data, house.is_sample());
            *house = House::Refused(crate::house::view(&Refusal::Locked, &folder));
        }
    }

    /// The folder that is open, or would be.
    pub fn store_folder(&self) -> PathBuf {
        let sample = self.house().is_sample();
        crate::house::folder(&self.data, sample)
    }

    /// How this person likes the window.
    pub fn preferences(&self) -> Preferences {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).preferences.clone()
    }

    /// Changes what is kept beside the store; the change holds only once it is on the disk.
    pub(crate) fn keep<T>(&self, change: impl FnOnce(&mut Kept) -> T) -> io::Result<T> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let mut next = kept.clone();
        let value = change(&mut next);
        if next != *kept {
            next.write(&self.data)?;
            *kept = next;
        }
        Ok(value)
    }

    /// What is kept beside the store.
    pub(crate) fn kept(&self) -> Kept {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// What is open, to work in it.
    pub(crate) fn house(&self) -> RwLockReadGuard<'_, House> {
        self.house.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is open, to change it: waits until no call works in it.
    pub(crate) fn house_alone(&self) -> RwLockWriteGuard<'_, House> {
        self.house.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// When the last change was saved.
    pub(crate) fn saved_at(&self) -> Option<String> {
        self.saved_at.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn back_up(&self, reason: BackupReason) {
        let house = self.house();
        // The sample can be made again; it needs no backup.
        let House::Open { store, sample: false, .. } = &*house else { return };
        if store.changed_since_backup().unwrap_or(true) && store.back_up(reason).is_ok() {
            self.tell_store(store);
        }
        *self.last_backup_ms.lock().unwrap_or_else(PoisonError::into_inner) =
            self.environment.clock.monotonic_ms();
    }

    /// The truth for the footer.
    pub(crate) fn tell_store(&self, store: &Store) {
        (self.told)(Event::Store { saved_at: self.saved_at(), last_backup: backups::newest(store.folder()) });
    }

    /// After a call: which rows changed, what undo would do, and that it is saved.
    fn tell_after(&self, entry: &CallEntry, context: Context<'_>, answer: &Result<String, CallFault>) {
        if matches!(entry.effect, Effect::Turn(_)) {
            if answer.is_ok() {
                (self.told)(Event::Opened);
            }
            return;
        }
        let nouns = context.changed.into_inner();
        // Taking back edits that had cancelled each other out changes no row, but what undo would do next.
        let reversed = answer.is_ok() && entry.effect == Effect::Aside("is_undo");
        let (true, Some(store)) =
            (reversed || !nouns.is_empty(), context.house.as_deref().and_then(House::store))
        else {
            return;
        };
        *self.saved_at.lock().unwrap_or_else(PoisonError::into_inner) =
            Some(self.environment.clock.now().rfc3339());
        (self.told)(Event::Changed { nouns });
        if let Ok(state) = history::view(store) {
            (self.told)(Event::Undo(state));
        }
        self.tell_store(store);
    }
}

/// Whether a call changes the store: not while an earlier day is looked at. How the window looks, and stopping work,
/// have nothing to do with the day.
fn keeps_something(effect: Effect) -> bool {
    match effect {
        Effect::Read | Effect::Turn(_) => false,
        Effect::Undoable | Effect::Barrier(_) => true,
        Effect::Aside(reason) => !["preferences", "cancelling"].contains(&reason),
    }
}

/// Whether a value is longer than `limit` bytes of JSON, without writing it out.
fn longer_than(value: &Value, limit: usize) -> bool {
    struct Count(usize);
    impl io::Write for Count {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            match self.0.checked_sub(bytes.len()) {
                Some(rest) => {
                    self.0 = rest;
                    Ok(bytes.len())
                }
                None => Err(io::ErrorKind::FileTooLarge.into()),
            }
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    serde_json::to_writer(Count(limit), value).is_err()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn length_is_counted_as_it_would_be_sent() {
        assert!(!longer_than(&serde_json::json!("abc"), 5));
        assert!(longer_than(&serde_json::json!("abcd"), 5));
        assert!(longer_than(&serde_json::json!({ "a": "x".repeat(100) }), 50));
    }
}
