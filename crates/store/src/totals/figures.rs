//! The figures of an indicator by year, and its latest one.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Row, params};
use sepakat_domain::id::Id;
use sepakat_domain::month::Month;
use serde::Serialize;

use crate::faults::Fault;
use crate::log::hex;
use crate::reader::Reader;
use crate::rows::{self, Key};

pub(super) const NOUN: &str = "reading";

/// An indicator and a year.
pub(crate) type Year = (Id, i32);

/// A value in a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Figure {
    /// The month.
    pub month: Month,
    /// Thousandths of the unit.
    pub value: i64,
}

/// What the figures of an indicator come to in one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct YearTotal {
    /// The year.
    pub year: i32,
    /// All values added up, in thousandths; as far as whole numbers go.
    pub sum: i64,
    /// How many values.
    pub count: i64,
    /// How many months were answered with a reason instead of a value.
    pub no_data: i64,
    /// The last month answered, with a value or without.
    pub last_month: Month,
    /// The last value; none when there is none in this year.
    pub last: Option<Figure>,
}

/// How far the figures of an indicator have come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Latest {
    /// The last month answered, with a value or without.
    pub answered: Month,
    /// The last value, of any year.
    pub figure: Option<Figure>,
}

impl Reader<'_> {
    /// What the figures of an indicator come to, year by year, earliest first.
    pub fn totals(&self, indicator: Id) -> Result<Vec<YearTotal>, Fault> {
        let mut statement = self.conn().prepare_cached(
            "SELECT year, sum, count, no_data, last_month, value_month, value FROM reading_total
             WHERE indicator=? ORDER BY year",
        )?;
        let mut found = statement.query([Key(indicator)])?;
        let mut totals = Vec::new();
        while let Some(row) = found.next()? {
            totals.push(YearTotal {
                year: row.get(0)?,
                sum: row.get(1)?,
                count: row.get(2)?,
                no_data: row.get(3)?,
                last_month: month(row, 4)?,
                last: figure(row, 5)?,
            });
        }
        Ok(totals)
    }

    /// How far each of these indicators has come; one without any figure is not in the answer.
    pub fn latest(&self, indicators: &[Id]) -> Result<BTreeMap<Id, Latest>, Fault> {
        let ids: Vec<String> = indicators.iter().map(|id| hex(&id.0)).collect();
        let mut statement = self.conn().prepare_cached(
            "SELECT indicator, last_month, value_month, value FROM reading_total
             WHERE indicator IN (SELECT unhex(value) FROM json_each(?)) ORDER BY indicator, year",
        )?;
        let mut found = statement.query([serde_json::to_string(&ids)?])?;
        let mut latest = BTreeMap::new();
        while let Some(row) = found.next()? {
            let indicator = rows::id(row.get_ref(0)?.as_blob().unwrap_or_default())?;
            let (answered, figure) = (month(row, 1)?, figure(row, 2)?);
            let entry = latest.entry(indicator).or_insert(Latest { answered, figure });
            *entry = Latest { answered, figure: figure.or(entry.figure) };
        }
        Ok(latest)
    }
}

fn month(row: &Row<'_>, at: usize) -> Result<Month, Fault> {
    let text: String = row.get(at)?;
    text.parse().map_err(|_| Fault::Damaged(format!("month {text} in a total")))
}

fn figure(row: &Row<'_>, at: usize) -> Result<Option<Figure>, Fault> {
    let value: Option<i64> = row.get(at + 1)?;
    value.map(|value| Ok(Figure { month: month(row, at)?, value })).transpose()
}

/// The indicator and the year to which a figure belongs; none when it is not there, or its month is none.
pub(super) fn year_of(conn: &Connection, row: Id) -> Result<Option<Year>, Fault> {
    let found = conn
        .prepare_cached("SELECT indicator, month FROM reading WHERE id=?")?
        .query_row([Key(row)], |row| Ok((row.get::<_, Option<Vec<u8>>>(0)?, row.get::<_, String>(1)?)))
        .optional()?;
    let Some((Some(indicator), month)) = found else { return Ok(None) };
    let Ok(month) = month.parse::<Month>() else { return Ok(None) };
    Ok(Some((rows::id(&indicator)?, month.year())))
}

/// A year while it is added up.
#[derive(Default)]
struct Sum {
    // Wider than what is kept, so that the order of adding does not matter where it is cut off.
    sum: i128,
    count: i64,
    no_data: i64,
    last_month: Option<String>,
    last: Option<(String, i64)>,
}

impl Sum {
    /// Takes the next figure; they come in the order of their months.
    fn take(&mut self, month: String, value: Option<i64>) {
        self.last_month = Some(month.clone());
        match value {
            None => self.no_data += 1,
            Some(value) => {
                self.sum += i128::from(value);
                self.count += 1;
                self.last = Some((month, value));
            }
        }
    }

    fn keep(self, conn: &Connection, (indicator, year): Year) -> Result<(), Fault> {
        let Some(last_month) = self.last_month else {
            conn.prepare_cached("DELETE FROM reading_total WHERE indicator=? AND year=?")?
                .execute(params![Key(indicator), year])?;
            return Ok(());
        };
        let sum = i64::try_from(self.sum).unwrap_or(if self.sum > 0 { i64::MAX } else { i64::MIN });
        let (value_month, value) = self.last.unzip();
        conn.prepare_cached("INSERT OR REPLACE INTO reading_total VALUES(?,?,?,?,?,?,?,?)")?.execute(
            params![Key(indicator), year, sum, self.count, self.no_data, last_month, value_month, value],
        )?;
        Ok(())
    }
}

/// Adds one year up from its figures.
pub(super) fn add_up(conn: &Connection, (indicator, year): Year) -> Result<(), Fault> {
    let mut statement = conn.prepare_cached(
        "SELECT month, value FROM reading WHERE indicator=? AND month BETWEEN ? AND ? AND retired=0 ORDER BY month, id",
    )?;
    let between = (format!("{year:04}-01"), format!("{year:04}-12"));
    let mut found = statement.query(params![Key(indicator), between.0, between.1])?;
    let mut sum = Sum::default();
    while let Some(row) = found.next()? {
        let month: String = row.get(0)?;
        if month.parse::<Month>().is_ok() {
            sum.take(month, row.get(1)?);
        }
    }
    sum.keep(conn, (indicator, year))
}

/// Adds all years of all indicators up.
pub(super) fn rebuild(conn: &Connection) -> Result<(), Fault> {
    let mut statement = conn.prepare(
        "SELECT indicator, month, value FROM reading WHERE indicator IS NOT NULL AND retired=0 ORDER BY indicator, month, id",
    )?;
    let mut found = statement.query([])?;
    let mut open: Option<(Year, Sum)> = None;
    while let Some(row) = found.next()? {
        let indicator = rows::id(row.get_ref(0)?.as_blob().unwrap_or_default())?;
        let text: String = row.get(1)?;
        let Ok(month) = text.parse::<Month>() else { continue };
        let year = (indicator, month.year());
        if let Some((before, sum)) = open.take_if(|(before, _)| *before != year) {
            sum.keep(conn, before)?;
        }
        open.get_or_insert_with(|| (year, Sum::default())).1.take(text, row.get(2)?);
    }
    open.map_or(Ok(()), |(year, sum)| sum.keep(conn, year))
}
