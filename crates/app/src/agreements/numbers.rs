//! Numbers of papers: the next one by the pattern of the house, and the mark of a laptop that takes one in the field.
//!
//! Two laptops that are out at the same time cannot know of each other's numbers. One that is taken along therefore
//! prints its mark behind the number, until the office confirms it; what was signed keeps what stands on it.

use chrono::NaiveDate;
use sepakat_domain::agreement::{Agreement, AgreementKind};
use sepakat_domain::document_number::{Counting, Pattern, device_mark};
use sepakat_domain::id::Id;
use sepakat_domain::organisation::{NumberReset, Organisation};
use sepakat_store::{Reader, Where, Writer};

use super::addenda;
use crate::answer::{Done, One};
use crate::call::CallFault;
use crate::context::Context;
use crate::organisation;

/// The next free number. A draft that was put away gives its number back; a void paper never does.
pub(crate) fn next_number(
    reader: &Reader<'_>,
    kind: AgreementKind,
    ours: &Organisation,
    today: NaiveDate,
) -> Result<String, CallFault> {
    if ours.short_code.is_empty() {
        return Ok(String::new());
    }
    let pattern = Pattern::of_house(&ours.number_pattern);
    let known: Vec<Agreement> = reader.list(&Where::all())?;
    let span = match ours.number_reset {
        NumberReset::Year => Counting::Year,
        NumberReset::Term => ours.term_from.map_or(Counting::Year, Counting::Since),
        NumberReset::Never => Counting::Always,
    };
    let numbers = known.iter().map(|one| one.number.as_str());
    Ok(pattern.suggest(numbers, kind.mark(), &ours.short_code, today, span))
}

/// The mark of this laptop where it is one that is taken along; else nothing.
pub(crate) fn mark(context: &Context<'_>) -> Result<String, CallFault> {
    match context.app.preferences().field_laptop {
        true => Ok(device_mark(context.store()?.device()?)),
        false => Ok(String::new()),
    }
}

/// Confirms a number that was taken in the field: its mark goes. A draft whose number was meanwhile taken by another
/// paper gets the next one; a paper that went to be signed keeps its number, and its mark when the number stands twice.
pub(super) fn confirm(context: &Context<'_>, one: One) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| Ok(super::living(reader, one.id)?.subject))?;
    context.change(&subject, |writer| {
        let row = super::living(writer, one.id)?;
        if row.number_mark.is_empty() {
            return Err(CallFault::not_now("number_confirmed"));
        }
        let number = match taken(writer, &row)? {
            false => row.number.clone(),
            true if super::ever_frozen(writer, row.id)? => return Err(CallFault::not_now("number_taken")),
            true => another(writer, &row, context.today())?,
        };
        writer.put(&Agreement { number, number_mark: String::new(), ..row })?;
        Ok(one.id)
    })
}

/// Whether another paper has this number without a mark: it came first into the list of the house.
fn taken(reader: &Reader<'_>, row: &Agreement) -> Result<bool, CallFault> {
    let same: Vec<Agreement> = reader.list(&Where::all().is("number", row.number.as_str()))?;
    Ok(same.iter().any(|other| other.id != row.id && !other.retired && other.number_mark.is_empty()))
}

fn another(writer: &mut Writer<'_>, row: &Agreement, today: NaiveDate) -> Result<String, CallFault> {
    match (row.kind, row.parent) {
        (AgreementKind::Addendum, Some(parent)) => {
            let parent = super::living(writer, parent)?;
            addenda::number(writer, &parent)
        }
        _ => next_number(writer, row.kind, &organisation::ours(writer)?, today),
    }
}
