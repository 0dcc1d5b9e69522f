//! Asking for rows: a condition built from declared columns only, so that no SQL is written outside this crate.

use chrono::NaiveDate;
use rusqlite::types::Value as Sql;
use sepakat_domain::id::Id;
use sepakat_domain::month::Month;

use crate::faults::{Fault, broken};
use crate::log::hex;
use crate::tables::Table;

/// Which rows of a noun. Rows that were put away are left out unless asked for; without an order they come as
/// they were made.
#[derive(Debug, Clone, Default)]
pub struct Where {
    conditions: Vec<(&'static str, Test)>,
    order: Vec<(&'static str, bool)>,
    limit: Option<usize>,
    offset: usize,
    retired: bool,
}

/// What is asked of one column.
#[derive(Debug, Clone)]
enum Test {
    Is(Sql),
    None,
    Among(Vec<Id>),
    From(Sql),
    To(Sql),
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

impl From<NaiveDate> for Given {
    fn from(day: NaiveDate) -> Given {
        Given(Sql::Text(day.to_string()))
    }
}

impl From<Month> for Given {
    fn from(month: Month) -> Given {
        Given(Sql::Text(month.to_string()))
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
        self.conditions.push((column, Test::Is(value.into().0)));
        self
    }

    /// Only rows whose column is empty.
    #[must_use]
    pub fn none(mut self, column: &'static str) -> Where {
        self.conditions.push((column, Test::None));
        self
    }

    /// Only rows whose column (or `id`) holds one of these; none when there are none.
    #[must_use]
    pub fn among(mut self, column: &'static str, ids: &[Id]) -> Where {
        self.conditions.push((column, Test::Among(ids.to_vec())));
        self
    }

    /// Only rows whose column holds this value or a larger one. Days and months are in order as texts; an empty
    /// column is left out.
    #[must_use]
    pub fn from(mut self, column: &'static str, value: impl Into<Given>) -> Where {
        self.conditions.push((column, Test::From(value.into().0)));
        self
    }

    /// Only rows whose column holds this value or a smaller one; an empty column is left out.
    #[must_use]
    pub fn to(mut self, column: &'static str, value: impl Into<Given>) -> Where {
        self.conditions.push((column, Test::To(value.into().0)));
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

    /// Without the first so many: the next page of a list.
    #[must_use]
    pub fn offset(mut self, rows: usize) -> Where {
        self.offset = rows;
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
        // The table itself is in the order of ids. SQLite would rather take a smaller index of rows that are not put away
        // and put them in order afterwards; a plus keeps it from that.
        let as_made = self.conditions.is_empty() && self.order.first().is_none_or(|(name, _)| *name == "id");
        if !self.retired {
            parts.push(format!("{}\"retired\"=0", if as_made { "+" } else { "" }));
        }
        for (name, test) in &self.conditions {
            known(name)?;
            let (part, value) = match test {
                Test::None => (format!("\"{name}\" IS NULL"), None),
                Test::Is(value) => (format!("\"{name}\"=?"), Some(value.clone())),
                Test::From(value) => (format!("\"{name}\">=?"), Some(value.clone())),
                Test::To(value) => (format!("\"{name}\"<=?"), Some(value.clone())),
                // One parameter for any number of ids, so that the statement is always the same.
                Test::Among(ids) => {
                    let list: Vec<String> = ids.iter().map(|id| hex(&id.0)).collect();
                    let part = format!("\"{name}\" IN (SELECT unhex(value) FROM json_each(?))");
                    (part, Some(Sql::Text(serde_json::to_string(&list)?)))
                }
            };
            parts.push(part);
            values.extend(value);
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
        // The limit is written out, since SQLite goes along an index only when it sees that a few rows are enough; a
        // negative one is none.
        if self.limit.is_some() || self.offset > 0 {
            let rows = |rows: usize| i64::try_from(rows).unwrap_or(i64::MAX);
            sql.push_str(&format!(" LIMIT {}", self.limit.map_or(-1, rows)));
            if self.offset > 0 {
                sql.push_str(" OFFSET ?");
                values.push(Sql::Integer(rows(self.offset)));
            }
        }
        Ok((sql, values))
    }
}

#[cfg(test)]
mod plans;
