//! Undo, redo, and the history of one row: all read from the one log.

use sepakat_domain::id::Id;
use sepakat_domain::record::NOUNS;
use sepakat_store::{Barrier, Store, UndoRefusal};
use serde::{Deserialize, Serialize};

use crate::answer::{DeedLabel, Done, Nothing};
use crate::call::{CallEntry, CallFault, Effect, READERS, WRITERS, call};
use crate::context::Context;

/// What can be done with the log.
pub const CALLS: &[CallEntry] = &[
    call!("undo.state", READERS, Effect::Read, state),
    call!("undo.undo", WRITERS, Effect::Aside("is_undo"), undo),
    call!("undo.redo", WRITERS, Effect::Aside("is_undo"), redo),
    call!("history.row", READERS, Effect::Read, row),
];

/// What undo and redo would do.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct UndoView {
    /// The deed that undo would take back.
    pub undo: Option<DeedLabel>,
    /// The deed that redo would do again.
    pub redo: Option<DeedLabel>,
    /// What stands in the way of undo: a deed that cannot be taken back, with the reason as a code.
    pub barrier: Option<BarrierView>,
}

/// A deed that cannot be taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct BarrierView {
    /// The deed.
    pub deed: DeedLabel,
    /// Why, for instance `signing`.
    pub reason: String,
}

/// Which row's history.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RowOf {
    /// Noun of the row.
    pub noun: String,
    /// The row.
    pub id: Id,
}

/// One deed in the history of a row.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct HistoryItem {
    /// When, RFC 3339.
    pub at: String,
    /// The deed.
    pub deed: DeedLabel,
    /// `undoable` or `barrier` for a deed, `undo` or `redo` for its reversal.
    pub sort: String,
    /// What changed.
    pub changes: Vec<ColumnChange>,
}

/// One column that changed.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct ColumnChange {
    /// Name of the column.
    pub column: String,
    /// Before; null when the row began.
    pub from: serde_json::Value,
    /// After.
    pub to: serde_json::Value,
}

/// What undo and redo would do now.
pub(crate) fn view(store: &Store) -> Result<UndoView, CallFault> {
    let state = store.undo_state()?;
    Ok(UndoView {
        undo: state.undo.map(DeedLabel::from),
        redo: state.redo.map(DeedLabel::from),
        barrier: state.barrier.map(BarrierView::from),
    })
}

impl From<Barrier> for BarrierView {
    fn from(barrier: Barrier) -> BarrierView {
        BarrierView { deed: barrier.label.into(), reason: barrier.reason }
    }
}

fn state(context: &Context<'_>, _: Nothing) -> Result<UndoView, CallFault> {
    view(context.store()?)
}

fn undo(context: &Context<'_>, _: Nothing) -> Result<Done<DeedLabel>, CallFault> {
    reversed(context, context.store()?.undo())
}

fn redo(context: &Context<'_>, _: Nothing) -> Result<Done<DeedLabel>, CallFault> {
    reversed(context, context.store()?.redo())
}

fn reversed(
    context: &Context<'_>,
    reversal: Result<sepakat_store::Done<sepakat_store::DeedLabel>, UndoRefusal>,
) -> Result<Done<DeedLabel>, CallFault> {
    match reversal {
        Ok(done) => {
            let done = context.done(done);
            Ok(Done { value: done.value.into(), changed: done.changed, undo: done.undo })
        }
        Err(UndoRefusal::Nothing) => Err(CallFault::not_now("nothing_to_undo")),
        Err(UndoRefusal::Barrier(barrier)) => Err(CallFault::NotNow {
            code: "undo_barrier".to_owned(),
            args: vec![
                ("deed".to_owned(), barrier.label.name),
                ("subject".to_owned(), barrier.label.subject),
                ("reason".to_owned(), barrier.reason),
            ],
        }),
        Err(UndoRefusal::ChangedSince { label, by }) => Err(CallFault::NotNow {
            code: "changed_since".to_owned(),
            args: vec![
                ("deed".to_owned(), label.name),
                ("subject".to_owned(), label.subject),
                ("by".to_owned(), by.name),
                ("by_subject".to_owned(), by.subject),
            ],
        }),
        Err(UndoRefusal::Fault { fault }) => Err(fault.into()),
    }
}

fn row(context: &Context<'_>, of: RowOf) -> Result<Vec<HistoryItem>, CallFault> {
    if !NOUNS.contains(&of.noun.as_str()) {
        return Err(CallFault::invalid("noun", "unknown_noun"));
    }
    let entries = context.store()?.history(&of.noun, of.id)?;
    if entries.is_empty() {
        return Err(CallFault::NotFound);
    }
    Ok(entries
        .into_iter()
        .rev()
        .map(|entry| HistoryItem {
            at: entry.at.rfc3339(),
            deed: entry.deed.into(),
            sort: entry.sort,
            changes: entry
                .columns
                .into_iter()
                .map(|one| ColumnChange { column: one.column, from: one.from, to: one.to })
                .collect(),
        })
        .collect())
}
