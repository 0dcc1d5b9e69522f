//! Writing nouns: every row touched becomes one operation in the log, folded at once into the tables.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;

use chrono::NaiveDate;
use rusqlite::Connection;
use sepakat_domain::id::Id;
use sepakat_domain::record::Record;
use serde_json::{Map, Value};

use crate::deeds::{self, Changed, Sort, Told};
use crate::environment::{Environment, Moment};
use crate::faults::{Fault, broken};
use crate::fold::{self, Tangled};
use crate::log::{self, Operation, Place};
use crate::reader::{Reader, table_of};
use crate::rows;
use crate::tables::Table;

/// Where this device's chain stands. Kept between deeds; a deed that fails leaves it as it was.
#[derive(Debug, Clone)]
pub(crate) struct Tip {
    pub origin: Id,
    pub seq: i64,
    pub link: String,
    pub hlc: i64,
    /// Milliseconds and count of the last id, so that ids made in one millisecond still come in order.
    pub ids: (u64, u16),
}

/// One deed while it happens. Reads through it see what it has already written.
pub struct Writer<'a> {
    reader: Reader<'a>,
    environment: &'a Environment,
    tip: Tip,
    told: Told,
    deed: Option<i64>,
    tangled: Tangled,
    changed: BTreeMap<&'static str, BTreeSet<Id>>,
}

impl<'a> Deref for Writer<'a> {
    type Target = Reader<'a>;

    fn deref(&self) -> &Reader<'a> {
        &self.reader
    }
}

impl<'a> Writer<'a> {
    pub(crate) fn new(
        conn: &'a Connection,
        environment: &'a Environment,
        tip: Tip,
        told: Told,
    ) -> Writer<'a> {
        Writer {
            reader: Reader::new(conn),
            environment,
            tip,
            told,
            deed: None,
            tangled: Tangled::new(),
            changed: BTreeMap::new(),
        }
    }

    /// Keeps a row: a new one whole, a known one by the columns that differ (with those that belong to them).
    /// A row that did not change leaves no trace.
    pub fn put<T: Record>(&mut self, record: &T) -> Result<(), Fault> {
        let table = table_of::<T>()?;
        let Value::Object(mut row) = serde_json::to_value(record)? else {
            return Err(broken(format!("{} is not an object", T::NOUN)));
        };
        row.remove("id");
        if let Some(stranger) = row.keys().find(|name| table.column(name).is_none()) {
            return Err(broken(format!("{} has no column {stranger}", T::NOUN)));
        }
        let known = rows::by_id(self.conn(), table, record.id())?;
        let mut patch = Map::new();
        let mut groups = Vec::new();
        for column in table.columns {
            let value =
                row.get(column.name).ok_or_else(|| broken(format!("{} lacks {}", T::NOUN, column.name)))?;
            if value.is_null() && !column.optional {
                return Err(broken(format!("{} without {}", T::NOUN, column.name)));
            }
            if known.as_ref().is_none_or(|known| known.get(column.name) != Some(value)) {
                patch.insert(fold::number(column.number), value.clone());
                groups.push(column.group);
            }
        }
        if patch.is_empty() {
            return Ok(());
        }
        for column in table.columns.iter().filter(|column| column.group > 0 && groups.contains(&column.group))
        {
            patch.insert(fold::number(column.number), row[column.name].clone());
        }
        if table.insert_only && (known.is_some() || self.told.sort != Sort::Barrier) {
            return Err(broken(format!("{} is only ever added, by a deed that cannot be undone", T::NOUN)));
        }
        self.write(table, record.id(), patch)
    }

    /// Puts a row away. A row already put away, or never there, leaves no trace.
    pub fn retire<T: Record>(&mut self, id: Id) -> Result<(), Fault> {
        let table = table_of::<T>()?;
        if table.insert_only {
            return Err(broken(format!("{} is never put away", T::NOUN)));
        }
        let retired =
            table.column("retired").ok_or_else(|| broken(format!("{} cannot be put away", T::NOUN)))?;
        match rows::by_id(self.conn(), table, id)? {
            Some(row) if row.get("retired") == Some(&Value::Bool(false)) => {
                let patch = Map::from_iter([(fold::number(retired.number), Value::Bool(true))]);
                self.write(table, id, patch)
            }
            _ => Ok(()),
        }
    }

    /// A new id, later than every id made before it on this device.
    pub fn new_id(&mut self) -> Id {
        let clock = u64::try_from(self.told.at.unix_ms).unwrap_or_default();
        let (last, count) = self.tip.ids;
        self.tip.ids = match (clock > last, count.checked_add(1).filter(|count| *count < 0x1000)) {
            (true, _) => (clock, 0),
            (false, Some(count)) => (last, count),
            (false, None) => (last + 1, 0),
        };
        let mut random: [u8; 10] = self.environment.bytes();
        let [high, low] = self.tip.ids.1.to_be_bytes();
        (random[0], random[1]) = (high, low);
        Id::v7(self.tip.ids.0, random)
    }

    /// The last link of this device's chain in hex, as the deed has left it so far.
    pub fn chain_head(&self) -> String {
        self.tip.link.clone()
    }

    /// When this deed happens.
    pub fn now(&self) -> Moment {
        self.told.at
    }

    /// The day on which this deed happens.
    pub fn today(&self) -> NaiveDate {
        self.told.at.day()
    }

    /// Begins the deed in the log, unless it has begun.
    pub(crate) fn tell(&mut self) -> Result<(), Fault> {
        if self.deed.is_some() {
            return Ok(());
        }
        let patch = self.told.patch();
        self.deed = Some(self.tip.seq + 1);
        let id = self.new_id();
        self.append(deeds::TABLE, id, Vec::new(), patch)
    }

    /// Appends one operation for a row and folds it.
    pub(crate) fn write(
        &mut self,
        table: &'static Table,
        row: Id,
        patch: Map<String, Value>,
    ) -> Result<(), Fault> {
        self.tell()?;
        let parents = fold::heads(self.conn(), table.number, row)?;
        self.append(table.number, row, parents, patch)?;
        // Settled at once, so that what the deed reads next is true.
        if !self.tangled.is_empty() {
            fold::settle(self.conn(), &std::mem::take(&mut self.tangled))?;
        }
        self.changed.entry(table.noun).or_default().insert(row);
        Ok(())
    }

    fn append(
        &mut self,
        table: i64,
        row: Id,
        parents: Vec<Place>,
        patch: Map<String, Value>,
    ) -> Result<(), Fault> {
        let conn = self.conn();
        self.tip.hlc = (self.told.at.unix_ms.clamp(0, log::LATEST >> 16) << 16).max(self.tip.hlc + 1);
        let mut operation = Operation {
            place: Place { origin: self.tip.origin, seq: self.tip.seq + 1 },
            hlc: self.tip.hlc,
            deed: self.deed.unwrap_or_default(),
            table,
            row,
            parents,
            salt: Some(log::hex(&self.environment.bytes::<16>())),
            patch: Some(Value::Object(patch).to_string()),
            digest: String::new(),
            link: String::new(),
        };
        operation.digest = operation.expected_digest().unwrap_or_default();
        operation.link = operation.expected_link(&self.tip.link);
        log::append(conn, &operation)?;
        fold::apply(conn, &operation, &mut self.tangled)?;
        self.tip.seq = operation.place.seq;
        self.tip.link = operation.link;
        Ok(())
    }

    /// What the deed left: the new tip, the number of its deed if it wrote anything, and the rows it touched.
    pub(crate) fn finish(self) -> (Tip, Option<i64>, Told, Vec<Changed>) {
        let changed = self
            .changed
            .into_iter()
            .map(|(noun, ids)| Changed { noun: noun.into(), ids: ids.into_iter().collect() })
            .collect();
        (self.tip, self.deed, self.told, changed)
    }
}
