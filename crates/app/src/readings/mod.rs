//! Figures: what was counted in a month, with its doubts and its evidence, and the closing of months.

mod closing;
mod evidence;
mod month;

use sepakat_domain::id::Id;
use sepakat_domain::impact::{Doubt, Series, unlikely};
use sepakat_domain::indicator::Indicator;
use sepakat_domain::month::Month;
use sepakat_domain::partnership::Partnership;
use sepakat_domain::reading::{Reading, ReadingDraft};
use sepakat_domain::signing::Attachment;
use sepakat_store::{Reader, Where};
use serde::{Deserialize, Serialize};

pub use evidence::{Attach, EvidenceFile, EvidenceView};
pub(crate) use evidence::{EVIDENCE, of as evidence_of};
pub use month::{LastFigure, MonthOf, MonthPage, MonthRow};

use crate::answer::Done;
use crate::call::{CallEntry, CallFault, Effect, READERS, WRITERS, call};
use crate::context::Context;
use crate::impact::programme::{figure, standing};
use crate::{goals, indicators, partnerships};

/// What can be done with figures and with months.
pub const CALLS: &[CallEntry] = &[
    call!("readings.month", READERS, Effect::Read, month::page),
    call!("readings.doubt", READERS, Effect::Read, doubt),
    call!("readings.put", WRITERS, Effect::Undoable, put),
    call!("readings.clear", WRITERS, Effect::Undoable, clear),
    call!("readings.attach", WRITERS, Effect::Undoable, evidence::attach),
    call!("readings.detach", WRITERS, Effect::Undoable, evidence::detach),
    call!("readings.evidence", READERS, Effect::Read, evidence::file),
    call!("readings.close", WRITERS, Effect::Undoable, closing::close),
    call!("readings.reopen", WRITERS, Effect::Undoable, closing::reopen),
];

/// A value before it is kept.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Typed {
    /// Of which indicator.
    pub indicator: Id,
    /// In which month.
    pub month: Month,
    /// Thousandths of the unit.
    pub value: i64,
}

/// The figure of an indicator in a month.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Cell {
    /// Of which indicator.
    pub indicator: Id,
    /// In which month.
    pub month: Month,
}

/// Whether a value is unlikely beside the figures before it.
fn doubt(context: &Context<'_>, typed: Typed) -> Result<Option<Doubt>, CallFault> {
    context.read(|reader| {
        let indicator = indicators::living(reader, typed.indicator)?;
        doubt_of(reader, &indicator, typed.month, typed.value)
    })
}

/// What is unlikely about a value in a month, beside the figures before it.
fn doubt_of(
    reader: &Reader<'_>,
    indicator: &Indicator,
    month: Month,
    value: i64,
) -> Result<Option<Doubt>, CallFault> {
    let before = month.plus(-1);
    let readings = indicators::readings(reader, indicator.id, None)?;
    Ok(unlikely(&Series::of(indicator, &readings, None, before), value))
}

/// Keeps a figure, or the reason why there is none. An unlikely value is kept only with a note that explains it;
/// without one it is refused as `doubtful` with the doubt, so that the screen asks.
fn put(context: &Context<'_>, mut draft: ReadingDraft) -> Result<Done<Id>, CallFault> {
    if draft.entered_by.trim().is_empty() {
        draft.entered_by = context.app.preferences().your_name;
    }
    let id = Reading::id_of(draft.indicator, draft.month);
    let subject = context.read(|reader| Ok(indicators::living(reader, draft.indicator)?.name))?;
    context.edit(&subject, id, "value", |writer| {
        let (indicator, partnership) = counted(writer, draft.indicator)?;
        let reading = draft.clone().reading(&indicator, writer.today())?;
        if reading.month > Month::of(writer.today()) {
            return Err(CallFault::invalid("month", "in_future"));
        }
        if !indicator.frequency.due(reading.month) {
            return Err(CallFault::invalid("month", "not_due"));
        }
        must_be_open(writer, partnership.id, reading.month)?;
        let known = figure(writer, indicator.id, reading.month)?;
        if let Some(value) = reading.value
            && reading.note.is_empty()
            && known.as_ref().is_none_or(|known| known.value != Some(value))
            && let Some(doubt) = doubt_of(writer, &indicator, reading.month, value)?
        {
            return Err(doubtful(&doubt));
        }
        // Who entered it, and when, changes only with what was entered.
        let same = |known: &Reading| known.value == reading.value && known.no_data == reading.no_data;
        let reading = match known.filter(same) {
            Some(known) => Reading { entered_by: known.entered_by, entered_on: known.entered_on, ..reading },
            None => reading,
        };
        writer.put(&reading)?;
        Ok(reading.id)
    })
}

/// Not now: the value is unlikely. Why (`kind`), what the last one was (`last`) and what was probably meant
/// (`meant`, both in thousandths) go with it as far as they are known.
fn doubtful(doubt: &Doubt) -> CallFault {
    let kind = serde_json::to_value(doubt.kind).ok().and_then(|kind| kind.as_str().map(str::to_owned));
    let mut args = vec![("kind".to_owned(), kind.unwrap_or_default())];
    args.extend(doubt.last.as_ref().map(|last| ("last".to_owned(), last.value.to_string())));
    args.extend(doubt.meant.map(|meant| ("meant".to_owned(), meant.to_string())));
    CallFault::NotNow { code: "doubtful".to_owned(), args }
}

/// Takes a figure away with its evidence: the month waits for it again.
fn clear(context: &Context<'_>, cell: Cell) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| Ok(indicators::living(reader, cell.indicator)?.name))?;
    context.change(&subject, |writer| {
        let (indicator, partnership) = counted(writer, cell.indicator)?;
        must_be_open(writer, partnership.id, cell.month)?;
        let reading = figure(writer, indicator.id, cell.month)?.ok_or(CallFault::NotFound)?;
        for file in writer.list::<Attachment>(&Where::all().is("about", reading.id).is("role", EVIDENCE))? {
            writer.retire::<Attachment>(file.id)?;
        }
        writer.retire::<Reading>(reading.id)?;
        Ok(reading.id)
    })
}

/// An indicator with the partnership in which it is counted, neither of them put away.
fn counted(reader: &Reader<'_>, indicator: Id) -> Result<(Indicator, Partnership), CallFault> {
    let indicator = indicators::living(reader, indicator)?;
    let goal = goals::living(reader, indicator.goal)?;
    let partnership = partnerships::living(reader, goal.partnership)?;
    Ok((indicator, partnership))
}

/// Refuses when a month was closed: its figures stand until it is opened again.
fn must_be_open(reader: &Reader<'_>, partnership: Id, month: Month) -> Result<(), CallFault> {
    match standing(reader, partnership, month)? {
        None => Ok(()),
        Some(closing) => Err(CallFault::NotNow {
            code: "month_closed".to_owned(),
            args: vec![
                ("month".to_owned(), month.to_string()),
                ("by".to_owned(), closing.closed_by),
                ("on".to_owned(), closing.closed_on.to_string()),
            ],
        }),
    }
}
