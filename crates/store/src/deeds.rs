//! Deeds: what a person did, as the log tells it. A deed is the unit of saving, of undoing and of history.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::environment::Moment;

/// Table number of the operation that tells a deed.
pub(crate) const TABLE: i64 = 0;

/// What somebody is about to do.
#[derive(Debug, Clone)]
pub struct Deed {
    /// The name of the call, for instance `partners.add`.
    pub name: &'static str,
    /// What it is about, for the undo label; may be empty.
    pub subject: String,
    /// Whether it can be undone.
    pub kind: DeedKind,
    /// Deeds with the same key within two minutes are one step of undoing.
    pub merge_key: Option<String>,
}

/// Whether a deed can be undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeedKind {
    /// It can.
    Undoable,
    /// It cannot, and nothing before it can be undone past it; holds the reason's code.
    Barrier(&'static str),
}

impl Deed {
    /// A deed that can be undone.
    pub fn undoable(name: &'static str, subject: impl Into<String>) -> Deed {
        Deed { name, subject: subject.into(), kind: DeedKind::Undoable, merge_key: None }
    }

    /// A deed that cannot be undone, and why.
    pub fn barrier(name: &'static str, subject: impl Into<String>, reason: &'static str) -> Deed {
        Deed { kind: DeedKind::Barrier(reason), ..Deed::undoable(name, subject) }
    }

    /// The same deed, joined with others of this key within two minutes into one step.
    #[must_use]
    pub fn merged(mut self, key: impl Into<String>) -> Deed {
        self.merge_key = Some(key.into());
        self
    }
}

/// A deed's name and subject, enough to say "Undo: add partner SDN 3".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeedLabel {
    /// The name of the call.
    pub name: String,
    /// What it was about.
    pub subject: String,
}

/// What a finished deed hands back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Done<T> {
    /// What the deed made.
    pub value: T,
    /// Which rows it touched, so that screens read them again.
    pub changed: Vec<Changed>,
    /// What an undo would now take back.
    pub undo: Option<DeedLabel>,
}

/// Rows of one noun that a deed touched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Changed {
    /// The noun.
    pub noun: String,
    /// The rows.
    pub ids: Vec<sepakat_domain::id::Id>,
}

/// How a deed is told in the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sort {
    Undoable,
    Barrier,
    Undo,
    Redo,
}

impl Sort {
    pub(crate) fn code(self) -> &'static str {
        match self {
            Sort::Undoable => "undoable",
            Sort::Barrier => "barrier",
            Sort::Undo => "undo",
            Sort::Redo => "redo",
        }
    }

    /// An unknown sort, of a newer program, is taken for a barrier: undoing past it would be a guess.
    pub(crate) fn of(code: &str) -> Sort {
        match code {
            "undoable" => Sort::Undoable,
            "undo" => Sort::Undo,
            "redo" => Sort::Redo,
            _ => Sort::Barrier,
        }
    }
}

/// A deed as the log tells it.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    pub label: DeedLabel,
    pub sort: Sort,
    pub reason: Option<String>,
    pub merge_key: Option<String>,
    pub at: Moment,
    /// The deeds of the same origin that an undo or redo reversed.
    pub reverses: Vec<i64>,
}

impl Told {
    /// The patch of the operation that tells this deed.
    pub(crate) fn patch(&self) -> Map<String, Value> {
        let mut patch = Map::new();
        patch.insert("1".into(), json!(self.label.name));
        patch.insert("2".into(), json!(self.label.subject));
        patch.insert("3".into(), json!(self.sort.code()));
        if let Some(reason) = &self.reason {
            patch.insert("4".into(), json!(reason));
        }
        if let Some(key) = &self.merge_key {
            patch.insert("5".into(), json!(key));
        }
        patch.insert("6".into(), json!(self.at.unix_ms));
        patch.insert("7".into(), json!(self.at.offset_minutes));
        patch.insert("8".into(), json!(self.at.suspicious));
        if !self.reverses.is_empty() {
            patch.insert("9".into(), json!(self.reverses));
        }
        patch
    }
}
