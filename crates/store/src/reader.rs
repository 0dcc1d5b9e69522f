//! Reading nouns: one transaction, one consistent picture of the store.

use rusqlite::{Connection, params_from_iter};
use sepakat_domain::id::Id;
use sepakat_domain::record::Record;

use crate::faults::{Fault, broken};
use crate::queries::Where;
use crate::records;
use crate::rows::Key;
use crate::tables::{self, Table};

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
