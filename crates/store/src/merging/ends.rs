//! Where each chain ends, with its last link. Numbers alone do not tell two histories of one device apart: a copy that
//! went on by itself may have come just as far as the original. The links do, before anything is exchanged.

use std::collections::BTreeMap;

use rusqlite::{OptionalExtension, params};
use sepakat_domain::id::Id;
use serde::{Deserialize, Serialize};

use crate::faults::Fault;
use crate::log::{self, Operation, Place};
use crate::merging::{ReceiveFault, Vector};
use crate::rows::Key;
use crate::store::Store;

/// The end of one device's chain as a store knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChainEnd {
    /// Number of the last operation.
    pub seq: i64,
    /// Its link, in hex.
    pub link: String,
}

/// The ends of all chains that a store knows, by device.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ends(pub BTreeMap<Id, ChainEnd>);

impl Ends {
    /// The numbers alone.
    pub fn vector(&self) -> Vector {
        Vector(self.0.iter().map(|(origin, end)| (*origin, end.seq)).collect())
    }
}

impl Store {
    /// Where each chain ends.
    pub fn ends(&self) -> Result<Ends, Fault> {
        self.read(|reader| {
            let ends = log::ends(reader.conn())?;
            Ok(Ends(
                ends.into_iter()
                    .map(|end| (end.place.origin, ChainEnd { seq: end.place.seq, link: end.link }))
                    .collect(),
            ))
        })
    }

    /// Every operation that a store whose chains end like this lacks. A fork when one of its chains is another one
    /// than ours under the same device id; where its chain is longer than ours, only it can tell, by our ends.
    pub fn operations_for(&self, theirs: &Ends) -> Result<Vec<Operation>, ReceiveFault> {
        self.compare(theirs)?;
        Ok(self.operations_since(&theirs.vector())?)
    }

    /// A fork when one of these chains is another one than ours under the same device id.
    pub fn compare(&self, theirs: &Ends) -> Result<(), ReceiveFault> {
        self.read(|reader| {
            let mut statement =
                reader.conn().prepare_cached("SELECT link FROM operation WHERE origin=? AND seq=?")?;
            for (origin, end) in &theirs.0 {
                let ours: Option<Vec<u8>> =
                    statement.query_row(params![Key(*origin), end.seq], |row| row.get(0)).optional()?;
                if ours.is_some_and(|link| log::hex(&link) != end.link) {
                    return Err(ReceiveFault::Fork { place: Place { origin: *origin, seq: end.seq } });
                }
            }
            Ok(())
        })
    }
}
