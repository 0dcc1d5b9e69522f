//! Asking for rows: a condition built from declared columns only, so that no SQL is written outside this crate.

use rusqlite::types::Value as Sql;
use sepakat_domain::id::Id;

use crate::faults::{Fault, broken};
use crate::tables::Table;

/// Which rows of a noun. Rows that were put away are left out unless asked for; without an order they come as
/// they were made.
#[derive(Debug, Clone, Default)]
pub struct Where {
    conditions: Vec<(&'static str, Option<Sql>)>,
    order: Vec<(&'static str, bool)>,
    limit: Option<usize>,
    retired: bool,
}

/// A value that a column can be compared with.
pub struct Given(Sql);

impl From<Id> for Given {
    fn from(id: Id) -> Given {
        Given(Sql::Blob(id.0.to_vec()))
    }
}

impl From<&str> for Given {
    fn from(text: &str) -> Given {
        Given(Sql::Text(text.into()))
    }
}

impl From<i64> for Given {
    fn from(number: i64) -> Given {
        Given(Sql::Integer(number))
    }
}

impl From<bool> for Given {
    fn from(yes: bool) -> Given {
        Given(Sql::Integer(i64::from(yes)))
    }
}

impl Where {
    /// All rows.
    pub fn all() -> Where {
        Where::default()
    }

    /// Only rows whose column holds this value.
    #[must_use]
    pub fn is(mut self, column: &'static str, value: impl Into<Given>) -> Where {
        self.conditions.push((column, Some(value.into().0)));
        self
    }

    /// Only rows whose column is empty.
    #[must_use]
    pub fn none(mut self, column: &'static str) -> Where {
        self.conditions.push((column, None));
        self
    }

    /// Ordered by this column, smallest first; a second call orders within the first.
    #[must_use]
    pub fn order(mut self, column: &'static str) -> Where {
        self.order.push((column, false));
        self
    }

    /// Ordered by this column, largest first.
    #[must_use]
    pub fn newest(mut self, column: &'static str) -> Where {
        self.order.push((column, true));
        self
    }

    /// At most this many.
    #[must_use]
    pub fn limit(mut self, rows: usize) -> Where {
        self.limit = Some(rows);
        self
    }

    /// Rows that were put away, too.
    #[must_use]
    pub fn also_retired(mut self) -> Where {
        self.retired = true;
        self
    }

    /// The text after FROM and its values.
    pub(crate) fn sql(&self, table: &Table) -> Result<(String, Vec<Sql>), Fault> {
        let known = |name: &str| match table.column(name) {
            Some(_) => Ok(()),
            None if name == "id" => Ok(()),
            None => Err(broken(format!("{} has no column {name}", table.noun))),
        };
        let mut parts = Vec::new();
        let mut values = Vec::new();
        if !self.retired {
            parts.push("\"retired\"=0".to_owned());
        }
        for (name, value) in &self.conditions {
            known(name)?;
            match value {
                Some(value) => {
                    parts.push(format!("\"{name}\"=?"));
                    values.push(value.clone());
                }
                None => parts.push(format!("\"{name}\" IS NULL")),
            }
        }
        let mut sql = String::new();
        if !parts.is_empty() {
            sql = format!(" WHERE {}", parts.join(" AND "));
        }
        sql.push_str(" ORDER BY ");
        for (name, down) in &self.order {
            known(name)?;
            sql.push_str(&format!("\"{name}\"{}, ", if *down { " DESC" } else { "" }));
        }
        sql.push_str("id");
        if let Some(limit) = self.limit {
            sql.push_str(&format!(" LIMIT {limit}"));
        }
        Ok((sql, values))
    }
}
