//! The store: one writing connection, up to three reading ones, and the one way to change anything.

use std::ops::{Deref, DerefMut};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};

use rusqlite::Connection;
use sepakat_domain::id::Id;

use crate::attachments;
use crate::deeds::{Deed, DeedKind, DeedLabel, Done, Sort, Told};
use crate::device;
use crate::environment::Environment;
use crate::faults::{Fault, broken};
use crate::held::{self, Hold, Part};
use crate::lock::Lock;
use crate::log;
use crate::reader::Reader;
use crate::readers::Readers;
use crate::search::{self, Hit, mending};
use crate::undo::Stack;
use crate::writer::{Tip, Writer};

/// A deed of more rows than this takes them into the search itself, so that the next search need not.
const MANY_ROWS: usize = 50;

/// An open store. Clones share it; it is closed when the last of them goes.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

struct Inner {
    folder: PathBuf,
    environment: Environment,
    // In this order: the writing connection closes after the reading ones, since only then does SQLite fold the
    // write-ahead log into the database, and the lock outlives both.
    readers: Readers,
    // None in a look at an earlier day, which takes no deeds and needs no lock.
    writing: Option<Mutex<Writing>>,
    backing_up: Mutex<()>,
    moved: bool,
    _lock: Option<Lock>,
}

/// The writing side, held by one deed at a time.
pub(crate) struct Writing {
    pub conn: Connection,
    pub tip: Tip,
    pub stack: Stack,
}

/// The writing side in the hands of this thread.
pub(crate) struct Pen<'a> {
    writing: MutexGuard<'a, Writing>,
    _hold: Hold,
}

impl Deref for Pen<'_> {
    type Target = Writing;

    fn deref(&self) -> &Writing {
        &self.writing
    }
}

impl DerefMut for Pen<'_> {
    fn deref_mut(&mut self) -> &mut Writing {
        &mut self.writing
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        // Closed in order: the next opening may trust the file. If this fails, it just checks it.
        let Some(writing) = &mut self.writing else { return };
        let writing = writing.get_mut().unwrap_or_else(std::sync::PoisonError::into_inner);
        let _ = device::set(&writing.conn, "open", "no");
    }
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store").field("folder", &self.inner.folder).finish_non_exhaustive()
    }
}

impl Store {
    pub(crate) fn assemble(
        folder: PathBuf,
        environment: Environment,
        writing: Writing,
        moved: bool,
        readers: Readers,
        lock: Lock,
    ) -> Store {
        Store {
            inner: Arc::new(Inner {
                folder,
                environment,
                readers,
                writing: Some(Mutex::new(writing)),
                backing_up: Mutex::new(()),
                moved,
                _lock: Some(lock),
            }),
        }
    }

    /// A store that is only read: `conn` holds all of it, and its files are those of this one.
    pub(crate) fn beside(&self, conn: Connection) -> Store {
        Store {
            inner: Arc::new(Inner {
                folder: self.inner.folder.clone(),
                environment: self.inner.environment.clone(),
                readers: Readers::only(conn),
                writing: None,
                backing_up: Mutex::new(()),
                moved: false,
                _lock: None,
            }),
        }
    }

    /// Whether this is a look at an earlier day: every deed is refused as read-only.
    pub fn is_past(&self) -> bool {
        self.inner.writing.is_none()
    }

    /// Does a deed in one transaction: either everything that `f` writes is kept and safe on the disk when this
    /// returns, or nothing is. A deed that writes nothing leaves no trace.
    ///
    /// Within `f` write and read through the writer; [`Store::read`] shows the state before the deed, and every
    /// method that writes is refused, since it would wait for this deed for ever.
    pub fn change<T, E: From<Fault>>(
        &self,
        deed: Deed,
        f: impl FnOnce(&mut Writer<'_>) -> Result<T, E>,
    ) -> Result<Done<T>, E> {
        let (sort, reason) = match deed.kind {
            DeedKind::Undoable => (Sort::Undoable, None),
            DeedKind::Barrier(reason) => (Sort::Barrier, Some(reason.to_owned())),
        };
        let mut writing = self.writing()?;
        let told = Told {
            label: DeedLabel { name: deed.name.into(), subject: deed.subject },
            sort,
            reason,
            merge_key: deed.merge_key,
            at: self.environment().clock.now(),
            reverses: Vec::new(),
        };
        self.write(&mut writing, told, f)
    }

    pub(crate) fn write<T, E: From<Fault>>(
        &self,
        writing: &mut Writing,
        told: Told,
        f: impl FnOnce(&mut Writer<'_>) -> Result<T, E>,
    ) -> Result<Done<T>, E> {
        let Writing { conn, tip, stack, .. } = writing;
        let transaction = Transaction::begin(conn)?;
        let mut writer = Writer::new(conn, self.environment(), tip.clone(), told);
        let value = f(&mut writer)?;
        let (new_tip, deed, told, changed) = writer.finish();
        if let Some(seq) = deed {
            if changed.iter().map(|rows| rows.ids.len()).sum::<usize>() > MANY_ROWS {
                match search::read_in(conn) {
                    Err(fault) if mending::helps(&fault) => mending::make_anew(conn)?,
                    other => other?,
                }
            }
            transaction.commit()?;
            *tip = new_tip;
            stack.note(seq, &told);
        }
        Ok(Done { value, changed, undo: stack.state().undo })
    }

    /// Reads in one transaction, on a connection of its own: a long report never keeps a deed waiting. Within `f`
    /// only the reader reads; other methods that read or write are refused.
    pub fn read<T, E: From<Fault>>(&self, f: impl FnOnce(&Reader<'_>) -> Result<T, E>) -> Result<T, E> {
        let _hold = Hold::take(self.address(), Part::Reading)?;
        self.inner.readers.with(|conn| f(&Reader::new(conn)))
    }

    /// Rows that hold the words of `text`, best first.
    pub fn search(&self, text: &str, limit: usize) -> Result<Vec<Hit>, Fault> {
        self.read_in()?;
        match self.read(|reader| search::find(reader.conn(), text, limit)) {
            Err(Fault::Damaged(_)) if !self.is_past() => {
                self.rebuild_search()?;
                self.read(|reader| search::find(reader.conn(), text, limit))
            }
            other => other,
        }
    }

    /// The last link of this device's chain in hex; empty before the first deed.
    pub fn chain_head(&self) -> Result<String, Fault> {
        let device = self.device()?;
        self.read(|reader| Ok(log::end(reader.conn(), device)?.map(|end| end.link).unwrap_or_default()))
    }

    /// This device's mark in the log.
    pub fn device(&self) -> Result<Id, Fault> {
        self.read(|reader| {
            let origin = device::get(reader.conn(), "origin")?.and_then(|text| text.parse().ok());
            origin.ok_or_else(|| Fault::Damaged("no device id".into()))
        })
    }

    /// The secret of this device, from which its key is made: drawn when first asked for, and kept outside the log. It
    /// goes into no backup and no export; a store that came from elsewhere draws a new one.
    pub fn device_secret(&self) -> Result<[u8; device::SECRET_BYTES], Fault> {
        let origin = self.device()?;
        if let Some(secret) = self.read(|reader| device::secret(reader.conn(), origin))? {
            return Ok(secret);
        }
        let writing = self.writing()?;
        if let Some(secret) = device::secret(&writing.conn, origin)? {
            return Ok(secret);
        }
        let mut secret = [0; device::SECRET_BYTES];
        if !self.environment().random.secret(&mut secret) {
            return Err(broken("no chance to draw a secret from"));
        }
        let transaction = Transaction::begin(&writing.conn)?;
        device::keep_secret(&writing.conn, origin, &secret)?;
        transaction.commit()?;
        Ok(secret)
    }

    /// Whether the store came from elsewhere (another machine, a copy, a backup) and took a new device id when it
    /// was opened this time. Worth telling: deeds of before cannot be undone here.
    pub fn moved(&self) -> bool {
        self.inner.moved
    }

    /// Recomputes every link of the log; a fault names the first that does not fit.
    pub fn verify(&self) -> Result<(), Fault> {
        self.read(|reader| log::verify(reader.conn()))
    }

    /// Keeps a file under the hash of its content and returns the hash. The file is safe on the disk before a row
    /// can name it.
    pub fn keep_file(&self, bytes: &[u8]) -> Result<String, Fault> {
        if self.is_past() {
            return Err(Fault::ReadOnly);
        }
        attachments::keep(&self.inner.folder, bytes)
    }

    /// A kept file, checked against its hash.
    pub fn file(&self, sha256: &str) -> Result<Vec<u8>, Fault> {
        attachments::read(&self.inner.folder, sha256)
    }

    /// Closes the store. What other clones still do finishes first.
    pub fn close(self) {
        drop(self);
    }

    /// The store's folder.
    pub fn folder(&self) -> &Path {
        &self.inner.folder
    }

    /// Takes into the search what was written since it was last asked.
    pub(crate) fn read_in(&self) -> Result<(), Fault> {
        held::nothing(self.address())?;
        if self.read(|reader| search::up_to_date(reader.conn()))? {
            return Ok(());
        }
        if self.is_past() {
            return self.read(|reader| search::read_in(reader.conn()));
        }
        let read = {
            let writing = self.writing()?;
            let transaction = Transaction::begin(&writing.conn)?;
            search::read_in(&writing.conn).and_then(|()| transaction.commit())
        };
        match read {
            // On a medium that takes no more, what was read in before is still found.
            Err(Fault::DiskFull | Fault::ReadOnly) => Ok(()),
            Err(fault) if mending::helps(&fault) => self.rebuild_search(),
            other => other,
        }
    }

    /// Makes the index of the search anew from the rows, as after damage: nothing is lost with it.
    pub(crate) fn rebuild_search(&self) -> Result<(), Fault> {
        mending::mend(&self.writing()?.conn)
    }

    pub(crate) fn environment(&self) -> &Environment {
        &self.inner.environment
    }

    /// Held while a backup is made, so that two never write the same unfinished file.
    pub(crate) fn backing_up(&self) -> Result<MutexGuard<'_, ()>, Fault> {
        if self.is_past() { Err(Fault::ReadOnly) } else { self.copying() }
    }

    /// Held while any copy is made.
    pub(crate) fn copying(&self) -> Result<MutexGuard<'_, ()>, Fault> {
        held::nothing(self.address())?;
        Ok(self.inner.backing_up.lock().unwrap_or_else(std::sync::PoisonError::into_inner))
    }

    /// The writing side. A deed that panicked was rolled back by its transaction, so the lock is taken anyway.
    pub(crate) fn writing(&self) -> Result<Pen<'_>, Fault> {
        let Some(writing) = &self.inner.writing else { return Err(Fault::ReadOnly) };
        let hold = Hold::take(self.address(), Part::Writing)?;
        let writing = writing.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        Ok(Pen { writing, _hold: hold })
    }

    /// What tells this open store from another while it is open.
    fn address(&self) -> usize {
        Arc::as_ptr(&self.inner).addr()
    }
}

/// A writing transaction that rolls back unless it is committed, also when its deed panics.
pub(crate) struct Transaction<'a> {
    conn: &'a Connection,
}

impl<'a> Transaction<'a> {
    pub(crate) fn begin(conn: &'a Connection) -> Result<Transaction<'a>, Fault> {
        if !conn.is_autocommit() {
            return Err(broken("a deed within a deed"));
        }
        conn.prepare_cached("BEGIN IMMEDIATE")?.execute([])?;
        Ok(Transaction { conn })
    }

    pub(crate) fn commit(self) -> Result<(), Fault> {
        let committed = self.conn.prepare_cached("COMMIT")?.execute([]);
        let Err(error) = committed else { return Ok(()) };
        if !self.conn.is_autocommit() {
            self.conn.execute_batch("ROLLBACK")?;
        }
        // The deed is refused, but its pages may stand whole at the end of the write-ahead log, where a restart
        // would find them. The next commit takes their place; so one is made now, as far as the medium allows.
        let _ = device::set(self.conn, "refused", &error.to_string());
        Err(error.into())
    }
}

impl Drop for Transaction<'_> {
    fn drop(&mut self) {
        // After a commit there is nothing to roll back; after a failed one SQLite may have done it already.
        if !self.conn.is_autocommit() {
            let _ = self.conn.execute_batch("ROLLBACK");
        }
    }
}
