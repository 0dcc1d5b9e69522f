//! Numbers of papers: the next one by the pattern of the house.

use chrono::NaiveDate;
use sepakat_domain::agreement::{Agreement, AgreementKind};
use sepakat_domain::document_number::{Counting, Pattern};
use sepakat_domain::organisation::{NumberReset, Organisation};
use sepakat_store::{Reader, Where};

use crate::call::CallFault;

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
