//! What an article said before: when its words changed, on which computer, and what stood there.
//!
//! Nothing is kept for this: the log knows what every column of the article was. Each state is settled with the
//! facts of today, so that the reader sees sentences and not a notation.

use sepakat_documents::agreement::settle;
use sepakat_domain::agreement::{Clause, ClauseWords};
use sepakat_domain::difference::{self, Run};
use sepakat_domain::id::Id;
use sepakat_store::{ColumnChange, HistoryEntry, Reader};
use serde::Serialize;

use super::editor::{flat, paragraphs};
use super::gather::{Gathered, mark};
use crate::answer::One;
use crate::call::CallFault;
use crate::context::Context;
use crate::ledger::Ledger;

/// One time the words of an article changed.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct ClauseChange {
    /// When, RFC 3339.
    pub at: String,
    /// On this computer, and not on another that works on the same papers.
    pub here: bool,
    /// What was done.
    pub what: ClauseDeed,
    /// These are the words of today.
    pub present: bool,
    /// Heading and words against those of before; all kept where the article began.
    pub runs: Vec<Run>,
    /// The words that it had from then on, to be brought back.
    pub words: ClauseWords,
}

/// What was done to an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ClauseDeed {
    /// It came into the agreement.
    Begun,
    /// Its words were changed.
    Changed,
    /// A change was taken back.
    Undone,
    /// A change was done again.
    Redone,
}

/// The words of an article through time, those of today first.
pub(super) fn history(context: &Context<'_>, one: One) -> Result<Vec<ClauseChange>, CallFault> {
    let store = context.store()?;
    let states = states(store.history("clause", one.id)?);
    let here = store.device()?;
    context.read(|reader| {
        let clause = reader.get::<Clause>(one.id)?.filter(|clause| !clause.retired);
        let clause = clause.ok_or(CallFault::NotFound)?;
        let ledger = Ledger::read(reader, context.today())?;
        let mut gathered = Gathered::read(reader, &ledger, clause.agreement)?;
        let present = clause.words();
        let mut changes: Vec<ClauseChange> = Vec::new();
        let mut before = String::new();
        for state in states {
            let text = said(reader, &ledger, &mut gathered, one.id, &state.words)?;
            changes.push(ClauseChange {
                at: state.entry.at.rfc3339(),
                here: state.entry.origin == here,
                what: match state.entry.sort.as_str() {
                    "undo" => ClauseDeed::Undone,
                    "redo" => ClauseDeed::Redone,
                    _ if changes.is_empty() => ClauseDeed::Begun,
                    _ => ClauseDeed::Changed,
                },
                present: state.words == present,
                runs: difference::words(if changes.is_empty() { &text } else { &before }, &text),
                words: state.words,
            });
            before = text;
        }
        changes.reverse();
        Ok(changes)
    })
}

/// The words after one deed, or after several that were one sitting.
struct State {
    entry: HistoryEntry,
    words: ClauseWords,
    /// They were the words of the article once before.
    returned: bool,
}

/// Fields save while one types: what the same computer wrote into the same ones within this time is one change.
const SITTING_MS: i64 = 120_000;

/// The states of the words, oldest first. What left the words alone is none.
fn states(entries: Vec<HistoryEntry>) -> Vec<State> {
    let mut states: Vec<State> = Vec::new();
    for entry in entries {
        let mut words = states.last().map(|last| last.words.clone()).unwrap_or_default();
        let written = entry.columns.iter().filter(|column| take(&mut words, column)).count();
        let returned = states.iter().any(|state| state.words == words);
        match states.last_mut() {
            Some(last) if written == 0 || last.words == words => {}
            Some(last) if !last.returned && !returned && of_one_sitting(&last.entry, &entry) => {
                *last = State { entry, words, returned };
            }
            _ => states.push(State { entry, words, returned }),
        }
    }
    states
}

/// Whether an entry goes on with what another began.
fn of_one_sitting(entry: &HistoryEntry, next: &HistoryEntry) -> bool {
    let names = |entry: &HistoryEntry| -> Vec<String> {
        entry.columns.iter().map(|column| column.column.clone()).collect()
    };
    (entry.origin, &entry.deed, &entry.sort) == (next.origin, &next.deed, &next.sort)
        && entry.sort == "undoable"
        && names(entry) == names(next)
        && next.at.unix_ms - entry.at.unix_ms <= SITTING_MS
}

/// Takes over a column that holds words; false for any other.
fn take(words: &mut ClauseWords, column: &ColumnChange) -> bool {
    let text = column.to.as_str().map(str::to_owned);
    match column.column.as_str() {
        "variant" => words.variant = text.unwrap_or_default(),
        "title" => words.title = text,
        "body" => words.body = text,
        "title_other" => words.title_other = text,
        "body_other" => words.body_other = text,
        _ => return false,
    }
    true
}

/// Heading and words of an article as they would read with these words in it; below them, what was written of one's
/// own for the other column.
fn said(
    reader: &Reader<'_>,
    ledger: &Ledger,
    gathered: &mut Gathered,
    id: Id,
    words: &ClauseWords,
) -> Result<String, CallFault> {
    let clause = gathered.clauses.iter_mut().find(|clause| clause.id == id).ok_or(CallFault::NotFound)?;
    clause.variant.clone_from(&words.variant);
    clause.title.clone_from(&words.title);
    clause.body.clone_from(&words.body);
    let clause = clause.clone();
    let settled = settle(&gathered.facts(reader, ledger, true)?, &gathered.labels());
    let text = flat(paragraphs(&settled, gathered.place(&clause), &mark(&clause)));
    let lines =
        [Some(gathered.title(&clause)), Some(text), words.title_other.clone(), words.body_other.clone()];
    let lines: Vec<String> = lines.into_iter().flatten().filter(|line| !line.is_empty()).collect();
    Ok(lines.join("\n"))
}
