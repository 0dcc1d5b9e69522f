//! Goals that changed since an agreement was frozen, or since the parties last looked at it together.
//!
//! The log tells what a goal was at that moment; there is no list of changes to keep.

use chrono::NaiveDate;
use sepakat_domain::goal::Goal;
use sepakat_domain::id::Id;
use sepakat_store::{HistoryEntry, Where};
use serde_json::Value;

use super::{RadarItem, RadarKind, Watched};
use crate::call::CallFault;
use crate::context::Context;

/// Columns that say what is wanted, and by when.
const ASKED: [&str; 3] = ["statement", "due_on", "retired"];

/// The changed goals of agreements in force.
pub(super) fn changed(
    context: &Context<'_>,
    watched: &[Watched],
    today: NaiveDate,
) -> Result<Vec<RadarItem>, CallFault> {
    let mut items = Vec::new();
    for one in watched.iter().filter(|one| one.row.state.is_in_force()) {
        let of = Where::all().is("partnership", one.agreement.partnership).also_retired().order("sort");
        let goals: Vec<Id> = context.read(|reader| {
            Ok::<_, CallFault>(reader.list::<Goal>(&of)?.into_iter().map(|goal| goal.id).collect())
        })?;
        for goal in goals {
            let entries = context.store()?.history("goal", goal)?;
            if let Some(change) = change(&entries, one.since) {
                let item = one.item(RadarKind::Goal, change.day.unwrap_or(today), today, None);
                items.push(RadarItem { stage: None, before: change.before, now: change.now, ..item });
            }
        }
    }
    Ok(items)
}

/// What became of a goal.
struct Change {
    day: Option<NaiveDate>,
    before: String,
    now: String,
}

/// What a goal was at a moment and is now, when it is not the same; none for one that was written later.
fn change(entries: &[HistoryEntry], since: i64) -> Option<Change> {
    let then = entries.iter().take_while(|entry| entry.at.unix_ms <= since).count();
    if then == 0 {
        return None;
    }
    let value = |entries: &[HistoryEntry], column: &str| -> Value {
        let mut changes = entries.iter().rev().flat_map(|entry| entry.columns.iter().rev());
        let last = changes.find(|one| one.column == column);
        last.map_or(Value::Null, |one| one.to.clone())
    };
    let other = |column: &str| value(&entries[..then], column) != value(entries, column);
    if value(&entries[..then], "retired") == Value::Bool(true) || !ASKED.iter().any(|column| other(column)) {
        return None;
    }
    let put_away = value(entries, "retired") == Value::Bool(true);
    let text = |value: Value| value.as_str().unwrap_or_default().to_owned();
    let last = entries[then..].iter().rev();
    let mut last = last.filter(|entry| entry.columns.iter().any(|one| ASKED.contains(&one.column.as_str())));
    Some(Change {
        day: last.next().and_then(|entry| entry.at.local()).map(|at| at.date_naive()),
        before: text(value(&entries[..then], "statement")),
        now: if put_away { String::new() } else { text(value(entries, "statement")) },
    })
}
