//! Several laptops: what one store gives another, and how it takes what it is given. A batch is taken whole or
//! not at all; the same batch again changes nothing; a gap, damage or a fork is refused and named.

mod ends;
mod fingerprint;

use std::collections::{BTreeMap, HashMap, HashSet};

use rusqlite::params;
use sepakat_domain::id::Id;
use serde::{Deserialize, Serialize};

use crate::backups::going_back::EXCHANGED;
use crate::conflicts::{self, Conflict};
use crate::deeds;
use crate::device;
use crate::environment::Environment;
use crate::faults::Fault;
use crate::fold::{self, Tangled};
use crate::log::{self, Operation, Place};
use crate::opening;
use crate::rows::Key;
use crate::store::{Store, Transaction};
use crate::tables;
use crate::undo::Stack;

pub use ends::{ChainEnd, Ends};

/// How far a store knows each device: the number of its last operation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vector(pub BTreeMap<Id, i64>);

/// What a batch brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Received {
    /// Operations that were not known.
    pub new: usize,
    /// Conflicts open afterwards.
    pub conflicts: usize,
}

/// Why a batch was refused. The store is as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ReceiveFault {
    /// Operations are missing before this one: ask for more.
    Gap {
        /// The first operation that is missing.
        missing: Place,
    },
    /// An operation does not fit its own digest or link, or holds what its table cannot.
    Damaged {
        /// Which.
        place: Place,
    },
    /// Two histories under one device id: a copy of that device's store went on by itself.
    Fork {
        /// The first operation that differs, or that does not continue what is known here.
        place: Place,
    },
    /// It would change a row that is only ever added.
    Forbidden {
        /// Which.
        place: Place,
    },
    /// It went wrong here.
    Fault {
        /// How.
        fault: Fault,
    },
}

impl From<Fault> for ReceiveFault {
    fn from(fault: Fault) -> ReceiveFault {
        ReceiveFault::Fault { fault }
    }
}

impl From<rusqlite::Error> for ReceiveFault {
    fn from(error: rusqlite::Error) -> ReceiveFault {
        Fault::from(error).into()
    }
}

impl Store {
    /// How far this store knows each device.
    pub fn vector(&self) -> Result<Vector, Fault> {
        self.read(|reader| {
            let ends = log::ends(reader.conn())?;
            Ok(Vector(ends.into_iter().map(|end| (end.place.origin, end.place.seq)).collect()))
        })
    }

    /// Every operation, of every device, that a store with this vector lacks; causes before effects.
    pub fn operations_since(&self, known: &Vector) -> Result<Vec<Operation>, Fault> {
        let vector = self.vector()?;
        self.read(|reader| {
            let mut operations = Vec::new();
            for (origin, last) in &vector.0 {
                let from = known.0.get(origin).copied().unwrap_or_default();
                if from < *last {
                    operations.extend(log::select(
                        reader.conn(),
                        "WHERE origin=? AND seq>? AND seq<=? ORDER BY seq",
                        params![Key(*origin), from, last],
                    )?);
                }
            }
            sort(&mut operations);
            Ok(operations)
        })
    }

    /// Takes what another store gives, in one transaction.
    pub fn receive(&self, mut operations: Vec<Operation>) -> Result<Received, ReceiveFault> {
        sort(&mut operations);
        let mut writing = self.writing()?;
        let writing = &mut *writing;
        let transaction = Transaction::begin(&writing.conn)?;
        let mut batch = Batch::new(&writing.conn);
        for operation in &operations {
            batch.take(operation)?;
        }
        fold::settle(&writing.conn, &batch.tangled)?;
        let received = Received { new: batch.new, conflicts: conflicts::all(&writing.conn)?.len() };
        if received.new == 0 {
            return Ok(received);
        }
        // Our own operations from elsewhere: another store writes, or wrote, under our device id.
        let mut origin = writing.tip.origin;
        if batch.origins.contains(&origin) {
            origin = renew(&writing.conn, self.environment())?;
        }
        device::set(&writing.conn, EXCHANGED, "yes")?;
        transaction.commit()?;
        let ids = writing.tip.ids;
        writing.tip = opening::tip(&writing.conn, origin)?;
        writing.tip.ids = ids;
        writing.stack = Stack::read(&writing.conn, origin)?;
        Ok(received)
    }

    /// All open conflicts.
    pub fn conflicts(&self) -> Result<Vec<Conflict>, Fault> {
        self.read(|reader| conflicts::all(reader.conn()))
    }

    /// Empties all tables and folds the whole log anew. A sound store is the same afterwards.
    pub fn refold(&self) -> Result<(), Fault> {
        let writing = self.writing()?;
        let transaction = Transaction::begin(&writing.conn)?;
        fold::refold(&writing.conn)?;
        transaction.commit()
    }

    /// SHA-256 in hex over all rows, heads, conflicts and totals: equal on stores that know the same operations.
    pub fn fingerprint(&self) -> Result<String, Fault> {
        self.read(|reader| fingerprint::whole(reader.conn()))
    }

    /// SHA-256 in hex over the rows that are not put away: what a person sees.
    pub fn visible_fingerprint(&self) -> Result<String, Fault> {
        self.read(|reader| fingerprint::visible(reader.conn()))
    }
}

fn renew(conn: &rusqlite::Connection, environment: &Environment) -> Result<Id, Fault> {
    let origin = Id(environment.bytes());
    device::set(conn, "origin", &origin.to_string())?;
    Ok(origin)
}

/// Clocks grow along every chain and from parent to child, so this order puts causes before effects.
fn sort(operations: &mut [Operation]) {
    operations.sort_by_key(|operation| (operation.hlc, operation.place));
}

/// A batch while it is taken in.
struct Batch<'a> {
    conn: &'a rusqlite::Connection,
    tips: HashMap<Id, (i64, String, i64)>,
    origins: HashSet<Id>,
    tangled: Tangled,
    new: usize,
}

impl<'a> Batch<'a> {
    fn new(conn: &'a rusqlite::Connection) -> Batch<'a> {
        Batch { conn, tips: HashMap::new(), origins: HashSet::new(), tangled: Tangled::new(), new: 0 }
    }

    fn take(&mut self, operation: &Operation) -> Result<(), ReceiveFault> {
        let place = operation.place;
        let (seq, link, hlc) = self.tip(place.origin)?;
        if place.seq <= seq {
            return match self.known(place)? {
                Some((_, known)) if known == operation.link => Ok(()),
                _ => Err(ReceiveFault::Fork { place }),
            };
        }
        let next = seq.saturating_add(1);
        if place.seq > next {
            return Err(ReceiveFault::Gap { missing: Place { seq: next, ..place } });
        }
        self.check(operation, &link, hlc)?;
        log::append(self.conn, operation)?;
        fold::apply(self.conn, operation, &mut self.tangled).map_err(|fault| match fault {
            Fault::Broken(_) | Fault::Damaged(_) => ReceiveFault::Damaged { place },
            other => other.into(),
        })?;
        self.tips.insert(place.origin, (place.seq, operation.link.clone(), operation.hlc));
        self.origins.insert(place.origin);
        self.new += 1;
        Ok(())
    }

    fn check(&self, operation: &Operation, link: &str, hlc: i64) -> Result<(), ReceiveFault> {
        let place = operation.place;
        let damaged = Err(ReceiveFault::Damaged { place });
        if operation.expected_digest().is_some_and(|digest| digest != operation.digest)
            || !log::believable(operation.hlc, place.seq)
            || !(1..=place.seq).contains(&operation.deed)
            || (operation.table == deeds::TABLE) != (operation.deed == place.seq)
        {
            return damaged;
        }
        if operation.link != operation.expected_link(link) {
            // Within a batch a broken link is damage; where the batch meets what is known here, the sender's
            // history before it differs from ours.
            let joins = !self.origins.contains(&place.origin) && place.seq > 1;
            return if joins { Err(ReceiveFault::Fork { place }) } else { damaged };
        }
        // After the link: a copy that went on under a clock that is behind is a fork all the same.
        if operation.hlc <= hlc {
            return damaged;
        }
        for parent in &operation.parents {
            match self.known(*parent)? {
                None => return Err(ReceiveFault::Gap { missing: *parent }),
                Some((earlier, _)) if earlier >= operation.hlc => return damaged,
                Some(_) => {}
            }
        }
        let insert_only = tables::numbered(operation.table).is_some_and(|table| table.insert_only);
        if insert_only && !fold::heads(self.conn, operation.table, operation.row)?.is_empty() {
            return Err(ReceiveFault::Forbidden { place });
        }
        Ok(())
    }

    fn tip(&self, origin: Id) -> Result<(i64, String, i64), ReceiveFault> {
        if let Some(tip) = self.tips.get(&origin) {
            return Ok(tip.clone());
        }
        let end = log::end(self.conn, origin)?;
        Ok(end.map_or((0, String::new(), 0), |end| (end.place.seq, end.link, end.hlc)))
    }

    /// Clock and link of an operation that is here already.
    fn known(&self, place: Place) -> Result<Option<(i64, String)>, ReceiveFault> {
        use rusqlite::OptionalExtension;
        Ok(self
            .conn
            .prepare_cached("SELECT hlc, link FROM operation WHERE origin=? AND seq=?")?
            .query_row(params![Key(place.origin), place.seq], |row| {
                Ok((row.get(0)?, log::hex(row.get_ref(1)?.as_blob().unwrap_or_default())))
            })
            .optional()?)
    }
}
