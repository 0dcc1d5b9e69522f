//! The table of tables: which nouns the store keeps, and in which columns.
//!
//! Numbers are permanent. The log names tables and columns by number, so a number is never used again, even
//! when a noun or a column is no longer offered. A new column goes at the end of its table with the next
//! number, together with a migration that adds it.

mod nouns;
mod papers;

use std::sync::LazyLock;

use serde_json::Value;

pub use nouns::NOUNS;

/// One noun as the store keeps it. The id is not listed: every row has one.
#[derive(Debug)]
pub struct Table {
    /// Permanent number, from 1; 0 is the deed itself.
    pub number: i64,
    /// The noun, which is also the table's name.
    pub noun: &'static str,
    /// Rows are added and never changed.
    pub insert_only: bool,
    /// Its columns in the order of their numbers.
    pub columns: &'static [Column],
}

/// One column of a noun.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Permanent number within the table, from 1.
    pub number: i64,
    /// The name of the field.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// May be empty (null).
    pub optional: bool,
    /// Found by the search.
    pub searchable: bool,
    /// Columns of the same group (above 0) belong together and are written in one patch.
    pub group: u8,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text, also days and choices.
    Text,
    /// A whole number.
    Int,
    /// True or false.
    Bool,
    /// Any JSON.
    Json,
    /// The id of another row.
    Id,
}

impl Column {
    const fn new(number: i64, name: &'static str, kind: Kind) -> Column {
        Column { number, name, kind, optional: false, searchable: false, group: 0 }
    }

    /// A column of text.
    pub const fn text(number: i64, name: &'static str) -> Column {
        Column::new(number, name, Kind::Text)
    }

    /// A column of whole numbers.
    pub const fn int(number: i64, name: &'static str) -> Column {
        Column::new(number, name, Kind::Int)
    }

    /// A column of true or false.
    pub const fn bool(number: i64, name: &'static str) -> Column {
        Column::new(number, name, Kind::Bool)
    }

    /// A column of JSON.
    pub const fn json(number: i64, name: &'static str) -> Column {
        Column::new(number, name, Kind::Json)
    }

    /// A column that points to another row.
    pub const fn id(number: i64, name: &'static str) -> Column {
        Column::new(number, name, Kind::Id)
    }

    /// What stands in it before anything was written.
    pub(crate) fn blank(&self) -> Value {
        match self.kind {
            _ if self.optional => Value::Null,
            Kind::Text => "".into(),
            Kind::Int => 0.into(),
            Kind::Bool => false.into(),
            Kind::Json | Kind::Id => Value::Null,
        }
    }

    /// The same column, allowed to be empty.
    pub const fn optional(mut self) -> Column {
        self.optional = true;
        self
    }

    /// The same column, found by the search.
    pub const fn searchable(mut self) -> Column {
        self.searchable = true;
        self
    }

    /// The same column, written together with the others of `group`.
    pub const fn group(mut self, group: u8) -> Column {
        self.group = group;
        self
    }
}

impl Table {
    /// The column of this name.
    pub fn column(&self, name: &str) -> Option<&'static Column> {
        self.columns.iter().find(|column| column.name == name)
    }

    /// The column of this number.
    pub fn numbered(&self, number: i64) -> Option<&'static Column> {
        self.columns.iter().find(|column| column.number == number)
    }

    /// Whether the search finds rows of this table.
    pub fn searched(&self) -> bool {
        self.columns.iter().any(|column| column.searchable)
    }

    pub(crate) fn statements(&self) -> &'static Statements {
        static ALL: LazyLock<Vec<Statements>> = LazyLock::new(|| NOUNS.iter().map(Statements::of).collect());
        let at = NOUNS.iter().position(|table| table.number == self.number).unwrap_or(0);
        &ALL[at]
    }
}

/// SQL of one table that never changes, spelled once.
pub(crate) struct Statements {
    /// All columns, id first.
    pub select: String,
    /// One row by id.
    pub by_id: String,
    /// A whole row: id first, then every column.
    pub insert: String,
}

impl Statements {
    fn of(table: &Table) -> Statements {
        let names: String = table.columns.iter().map(|column| format!(", \"{}\"", column.name)).collect();
        let marks = ",?".repeat(table.columns.len());
        let select = format!("SELECT id{names} FROM \"{}\"", table.noun);
        Statements {
            by_id: format!("{select} WHERE id=?"),
            insert: format!("INSERT INTO \"{}\"(id{names}) VALUES(?{marks})", table.noun),
            select,
        }
    }
}

/// The table of this noun.
pub fn of_noun(noun: &str) -> Option<&'static Table> {
    NOUNS.iter().find(|table| table.noun == noun)
}

/// The table of this number.
pub fn numbered(number: i64) -> Option<&'static Table> {
    NOUNS.iter().find(|table| table.number == number)
}
