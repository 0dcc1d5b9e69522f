//! Up to three reading connections, opened when they are first needed.

use std::path::PathBuf;
use std::sync::{Condvar, Mutex, PoisonError};

use rusqlite::{Connection, OpenFlags};

use crate::faults::Fault;
use crate::opening;

const AT_MOST: usize = 3;

/// The pool.
pub(crate) struct Readers {
    database: PathBuf,
    pool: Mutex<Pool>,
    returned: Condvar,
}

#[derive(Default)]
struct Pool {
    idle: Vec<Connection>,
    opened: usize,
}

impl Readers {
    pub(crate) fn of(database: PathBuf) -> Readers {
        Readers { database, pool: Mutex::default(), returned: Condvar::new() }
    }

    /// A pool of this connection alone.
    pub(crate) fn only(conn: Connection) -> Readers {
        let pool = Mutex::new(Pool { idle: vec![conn], opened: AT_MOST });
        Readers { database: PathBuf::new(), pool, returned: Condvar::new() }
    }

    /// Runs `f` in one reading transaction.
    pub(crate) fn with<T, E: From<Fault>>(
        &self,
        f: impl FnOnce(&Connection) -> Result<T, E>,
    ) -> Result<T, E> {
        let lent = Lent { readers: self, conn: Some(self.take()?) };
        let Some(conn) = &lent.conn else { return Err(Fault::Broken("no reader".into()).into()) };
        conn.execute_batch("BEGIN").map_err(Fault::from)?;
        f(conn)
    }

    fn take(&self) -> Result<Connection, Fault> {
        let mut pool = self.pool.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if let Some(conn) = pool.idle.pop() {
                return Ok(conn);
            }
            if pool.opened < AT_MOST {
                let conn = self.connect()?;
                pool.opened += 1;
                return Ok(conn);
            }
            pool = self.returned.wait(pool).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn connect(&self) -> Result<Connection, Fault> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let conn = Connection::open_with_flags(&self.database, flags)?;
        opening::harden(&conn)?;
        conn.pragma_update(None, "query_only", true)?;
        Ok(conn)
    }
}

/// A connection on loan: it ends its transaction and goes back, also when the reading panics.
struct Lent<'a> {
    readers: &'a Readers,
    conn: Option<Connection>,
}

impl Drop for Lent<'_> {
    fn drop(&mut self) {
        let Some(conn) = self.conn.take() else { return };
        let sound = conn.is_autocommit() || conn.execute_batch("COMMIT").is_ok();
        let mut pool = self.readers.pool.lock().unwrap_or_else(PoisonError::into_inner);
        if sound {
            pool.idle.push(conn);
        } else {
            pool.opened -= 1;
        }
        self.readers.returned.notify_one();
    }
}
