//! How many conversations with whom, and when the last was held.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, params};
use sepakat_domain::id::Id;
use serde::Serialize;

use crate::faults::Fault;
use crate::reader::Reader;
use crate::rows::{self, Key};

pub(super) const NOUN: &str = "conversation";

/// Whom or what conversations are counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TalksWith {
    /// By the partner.
    Partner,
    /// By the partnership.
    Partnership,
}

/// A partner or a partnership.
pub(crate) type About = (TalksWith, Id);

/// The conversations with a partner or in a partnership.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct TalkTotal {
    /// How many; never 0.
    pub count: i64,
    /// When the last was held.
    pub last_on: NaiveDate,
}

impl TalksWith {
    const ALL: [TalksWith; 2] = [TalksWith::Partner, TalksWith::Partnership];

    /// The number of the noun's table.
    fn table(self) -> i64 {
        match self {
            TalksWith::Partner => 4,
            TalksWith::Partnership => 10,
        }
    }

    fn column(self) -> &'static str {
        match self {
            TalksWith::Partner => "partner",
            TalksWith::Partnership => "partnership",
        }
    }
}

impl Reader<'_> {
    /// The conversations with every partner, or in every partnership, that had any.
    pub fn last_talks(&self, with: TalksWith) -> Result<BTreeMap<Id, TalkTotal>, Fault> {
        let mut statement =
            self.conn().prepare_cached("SELECT count, last_on, \"row\" FROM talk_total WHERE tbl=?")?;
        let mut found = statement.query([with.table()])?;
        let mut totals = BTreeMap::new();
        while let Some(row) = found.next()? {
            totals.insert(rows::id(row.get_ref(2)?.as_blob().unwrap_or_default())?, total(row)?);
        }
        Ok(totals)
    }

    /// The conversations with one partner, or in one partnership; none when there were none.
    pub fn last_talk(&self, with: TalksWith, id: Id) -> Result<Option<TalkTotal>, Fault> {
        let mut statement =
            self.conn().prepare_cached("SELECT count, last_on FROM talk_total WHERE tbl=? AND \"row\"=?")?;
        let mut found = statement.query(params![with.table(), Key(id)])?;
        found.next()?.map(total).transpose()
    }
}

fn total(row: &Row<'_>) -> Result<TalkTotal, Fault> {
    let text = row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
    let last_on = text.parse().map_err(|_| Fault::Damaged(format!("day {text} in a total")))?;
    Ok(TalkTotal { count: row.get(0)?, last_on })
}

/// With whom a conversation counts; with nobody when it is not there or was put away.
pub(super) fn about(conn: &Connection, row: Id) -> Result<Vec<About>, Fault> {
    let found = conn
        .prepare_cached("SELECT partner, partnership FROM conversation WHERE id=? AND retired=0")?
        .query_row([Key(row)], |row| Ok([row.get::<_, Option<Vec<u8>>>(0)?, row.get(1)?]))
        .optional()?
        .unwrap_or_default();
    let mut about = Vec::with_capacity(2);
    for (with, id) in TalksWith::ALL.into_iter().zip(found) {
        if let Some(id) = id {
            about.push((with, rows::id(&id)?));
        }
    }
    Ok(about)
}

/// Counts a conversation that was written: `old` and `new` are with whom it counted before and counts now.
pub(super) fn count(conn: &Connection, old: &[About], new: &[About]) -> Result<(), Fault> {
    for about in old.iter().filter(|about| !new.contains(about)) {
        change(conn, *about, -1)?;
    }
    for about in new {
        // One that stays may have another day.
        change(conn, *about, i64::from(!old.contains(about)))?;
    }
    Ok(())
}

fn change(conn: &Connection, (with, id): About, by: i64) -> Result<(), Fault> {
    let column = with.column();
    let last: Option<String> = conn
        .prepare_cached(&format!(
            "SELECT held_on FROM conversation WHERE {column}=? AND retired=0 ORDER BY held_on DESC LIMIT 1"
        ))?
        .query_row([Key(id)], |row| row.get(0))
        .optional()?;
    match last {
        None => conn
            .prepare_cached("DELETE FROM talk_total WHERE tbl=? AND \"row\"=?")?
            .execute(params![with.table(), Key(id)])?,
        Some(last) => conn
            .prepare_cached(
                "INSERT INTO talk_total VALUES(?1,?2,?3,?4)
                 ON CONFLICT DO UPDATE SET count=count+?3, last_on=?4",
            )?
            .execute(params![with.table(), Key(id), by, last])?,
    };
    Ok(())
}

/// Counts all conversations.
pub(super) fn rebuild(conn: &Connection) -> Result<(), Fault> {
    for with in TalksWith::ALL {
        let column = with.column();
        conn.execute(
            &format!(
                "INSERT INTO talk_total SELECT ?, {column}, count(*), max(held_on) FROM conversation
                 WHERE {column} IS NOT NULL AND retired=0 GROUP BY {column}"
            ),
            [with.table()],
        )?;
    }
    Ok(())
}
