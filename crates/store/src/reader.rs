//! Reading nouns: one transaction, one consistent picture of the store.

use rusqlite::{Connection, params_from_iter};
use sepakat_domain::id::Id;
use sepakat_domain::record::Record;
use serde::de::DeserializeOwned;

use crate::faults::{Fault, broken};
use crate::queries::Where;
use crate::records;
use crate::rows::Key;
use crate::tables::{self, Column, Table};

/// A few columns of a noun, for lists that need no more of each of thousands of rows. Its fields are `id`, where it
/// has one, and exactly [`Part::COLUMNS`].
pub trait Part: DeserializeOwned {
    /// The noun.
    type Of: Record;
    /// Names of the columns.
    const COLUMNS: &'static [&'static str];
}

/// A reading transaction.
pub struct Reader<'a> {
    conn: &'a Connection,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(conn: &'a Connection) -> Reader<'a> {
        Reader { conn }
    }

    pub(crate) fn conn(&self) -> &'a Connection {
        self.conn
    }

    /// The row with this id, also when it was put away (its `retired` says so): names of people who left must
    /// still be shown in what they did.
    pub fn get<T: Record>(&self, id: Id) -> Result<Option<T>, Fault> {
        let table = table_of::<T>()?;
        let mut statement = self.conn.prepare_cached(&table.statements().by_id)?;
        let mut found = statement.query([Key(id)])?;
        found.next()?.map(|row| records::record(table, row)).transpose()
    }

    /// The rows that `which` asks for.
    pub fn list<T: Record>(&self, which: &Where) -> Result<Vec<T>, Fault> {
        let table = table_of::<T>()?;
        let (tail, values) = which.sql(table)?;
        let mut statement = self.conn.prepare_cached(&format!("{}{tail}", table.statements().select))?;
        let mut found = statement.query(params_from_iter(values))?;
        let mut list = Vec::new();
        while let Some(row) = found.next()? {
            list.push(records::record(table, row)?);
        }
        Ok(list)
    }

    /// Hands over the rows that `which` asks for one by one, so that a list may be longer than the memory.
    pub fn each<T: Record, E: From<Fault>>(
        &self,
        which: &Where,
        mut take: impl FnMut(T) -> Result<(), E>,
    ) -> Result<(), E> {
        let table = table_of::<T>()?;
        let (tail, values) = which.sql(table)?;
        let select = format!("{}{tail}", table.statements().select);
        let mut statement = self.conn.prepare_cached(&select).map_err(Fault::from)?;
        let mut found = statement.query(params_from_iter(values)).map_err(Fault::from)?;
        while let Some(row) = found.next().map_err(Fault::from)? {
            take(records::record(table, row)?)?;
        }
        Ok(())
    }

    /// A few columns of the rows that `which` asks for.
    pub fn parts<P: Part>(&self, which: &Where) -> Result<Vec<P>, Fault> {
        let table = table_of::<P::Of>()?;
        let known = |name: &&str| {
            table.column(name).copied().ok_or_else(|| broken(format!("{} has no column {name}", table.noun)))
        };
        let columns = P::COLUMNS.iter().map(known).collect::<Result<Vec<Column>, Fault>>()?;
        let names: String = columns.iter().map(|column| format!(", \"{}\"", column.name)).collect();
        let (tail, values) = which.sql(table)?;
        let mut statement =
            self.conn.prepare_cached(&format!("SELECT id{names} FROM \"{}\"{tail}", table.noun))?;
        let mut found = statement.query(params_from_iter(values))?;
        let mut list = Vec::new();
        while let Some(row) = found.next()? {
            list.push(records::part(table, &columns, row)?);
        }
        Ok(list)
    }

    /// How many rows `which` asks for.
    pub fn count<T: Record>(&self, which: &Where) -> Result<i64, Fault> {
        let table = table_of::<T>()?;
        let (tail, values) = which.sql(table)?;
        let sql = format!("SELECT count(*) FROM (SELECT 1 FROM \"{}\"{tail})", table.noun);
        Ok(self.conn.prepare_cached(&sql)?.query_row(params_from_iter(values), |row| row.get(0))?)
    }
}

/// The table in which the store keeps `T`.
pub(crate) fn table_of<T: Record>() -> Result<&'static Table, Fault> {
    tables::of_noun(T::NOUN).ok_or_else(|| broken(format!("no table for {}", T::NOUN)))
}
