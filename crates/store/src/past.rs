//! The store as it was on an earlier day, folded from the log into a database of its own that goes when it is closed.
//! Only to be looked at; the store itself is not touched.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate};
use rusqlite::types::ToSqlOutput;
use rusqlite::{Connection, OptionalExtension, params};
use sepakat_domain::id::Id;
use serde::Serialize;

use crate::device;
use crate::environment::Moment;
use crate::faults::Fault;
use crate::log;
use crate::rows::Key;
use crate::store::Store;
use crate::{fold, migrations, opening};

/// A day on which something was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct DayOfDeeds {
    /// The day, by the calendar of the device that did it.
    pub day: NaiveDate,
    /// How many deeds.
    pub deeds: i64,
}

impl Store {
    /// The days on which something was done on any device, newest first.
    pub fn days(&self) -> Result<Vec<DayOfDeeds>, Fault> {
        self.read(|reader| {
            let mut statement = reader
                .conn()
                .prepare_cached("SELECT hlc >> 16, offset_minutes, count(*) FROM deed GROUP BY 1, 2")?;
            let mut found = statement.query([])?;
            let mut days: BTreeMap<NaiveDate, i64> = BTreeMap::new();
            while let Some(row) = found.next()? {
                let moment = Moment { unix_ms: row.get(0)?, offset_minutes: row.get(1)?, suspicious: false };
                *days.entry(moment.day()).or_default() += row.get::<_, i64>(2)?;
            }
            Ok(days.into_iter().rev().map(|(day, deeds)| DayOfDeeds { day, deeds }).collect())
        })
    }

    /// The store as it was at the end of a day, by this device's calendar: to be read like any other, while every
    /// deed on it is refused as read-only. What other devices did is in it from when they did it, not from when it
    /// came here.
    pub fn as_it_was(&self, day: NaiveDate) -> Result<Store, Fault> {
        let now = self.environment().clock.now();
        let zone = FixedOffset::east_opt(now.offset_minutes.saturating_mul(60));
        let next = day.succ_opt().unwrap_or(day).and_hms_opt(0, 0, 0);
        let end = next.zip(zone).and_then(|(next, zone)| next.and_local_timezone(zone).single());
        let unix_ms = end.map_or(i64::MAX, |end: DateTime<FixedOffset>| end.timestamp_millis() - 1);
        self.as_it_was_at(Moment { unix_ms, ..now })
    }

    /// The same for a moment: with every deed that had begun by then, whole. The time of a deed is its clock in the
    /// log, which never runs backwards when the machine's does.
    pub fn as_it_was_at(&self, moment: Moment) -> Result<Store, Fault> {
        let latest = (moment.unix_ms.clamp(0, log::LATEST >> 16) << 16) | 0xffff;
        let past = self.read(|reader| {
            let past = empty()?;
            let transaction = past.unchecked_transaction()?;
            for end in log::ends(reader.conn())? {
                copy(reader.conn(), &past, end.place.origin, latest)?;
            }
            if let Some(origin) = device::get(reader.conn(), "origin")? {
                device::set(&past, "origin", &origin)?;
            }
            fold::fold_all(&past)?;
            transaction.commit()?;
            Ok::<_, Fault>(past)
        })?;
        Ok(self.beside(past))
    }
}

/// A database without a name: SQLite keeps it in memory and puts what grows beyond that into a file that nobody else
/// sees, which goes with it.
fn empty() -> Result<Connection, Fault> {
    let conn = Connection::open("")?;
    opening::harden(&conn)?;
    conn.pragma_update(None, "temp_store", "file")?;
    conn.pragma_update(None, "cache_size", -65_536)?;
    conn.pragma_update_and_check(None, "journal_mode", "MEMORY", |_| Ok(()))?;
    conn.pragma_update(None, "synchronous", "OFF")?;
    // Like any store, so that a copy of the past is one.
    conn.pragma_update(None, "application_id", migrations::APPLICATION_ID)?;
    migrations::migrate(&conn)?;
    Ok(conn)
}

/// Copies the operations of one device, up to the first deed that began later.
fn copy(from: &Connection, to: &Connection, origin: Id, latest: i64) -> Result<(), Fault> {
    let later: Option<i64> = from
        .prepare_cached("SELECT seq FROM operation WHERE origin=? AND tbl=0 AND hlc>? ORDER BY seq LIMIT 1")?
        .query_row(params![Key(origin), latest], |row| row.get(0))
        .optional()?;
    let mut source = from.prepare_cached(&format!(
        "SELECT {} FROM operation WHERE origin=? AND seq<? ORDER BY seq",
        log::COLUMNS
    ))?;
    let mut target = to.prepare_cached("INSERT INTO operation VALUES(?,?,?,?,?,?,?,?,?,?,?)")?;
    let mut found = source.query(params![Key(origin), later.unwrap_or(i64::MAX)])?;
    while let Some(row) = found.next()? {
        for at in 0..11 {
            target.raw_bind_parameter(at + 1, ToSqlOutput::Borrowed(row.get_ref(at)?))?;
        }
        target.raw_execute()?;
    }
    Ok(())
}
