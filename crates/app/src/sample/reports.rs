//! Reports of the sample: one that was frozen and handed out in spring of its figures, and one being composed.

use chrono::{Duration, FixedOffset, NaiveTime};
use sepakat_domain::month::Month;
use sepakat_domain::organisation::Language;
use sepakat_domain::report::{Part, ReportDraft, Section, outline};
use sepakat_store::{Store, Writer};

use super::rows::Known;
use crate::call::CallFault;
use crate::content::sample::Sample;
use crate::organisation;
use crate::reports::freeze;
use crate::reports::gather::Told;

/// On which partnership, and for whom.
const PROGRAMME: &str = "pojok_baca";
const FUNDER: &str = "sinar_kapas";

/// Writes them: of the half year before the last three months a frozen edition, of the last half year a draft.
pub(super) fn fill(
    writer: &mut Writer<'_>,
    store: &Store,
    (sample, known): (&Sample, &Known),
    language: Language,
) -> Result<(), CallFault> {
    let this = Month::of(writer.today());
    let handed_out = this.plus(-4);
    let first = put(writer, (sample, known), language, (this.plus(-9), handed_out))?;
    if let Some(report) = first {
        let day = handed_out.last_day() + Duration::days(12);
        let told = Told::read(writer, report, day)?;
        freeze::put(writer, store, &told, morning(writer, day))?;
    }
    put(writer, (sample, known), language, (this.plus(-5), this))?;
    Ok(())
}

/// A report on these months; none when the sample lacks its partnership or partner.
fn put(
    writer: &mut Writer<'_>,
    (sample, known): (&Sample, &Known),
    language: Language,
    (from, to): (Month, Month),
) -> Result<Option<sepakat_domain::id::Id>, CallFault> {
    let Some(partnership) = known.partnerships.get(PROGRAMME).copied() else { return Ok(None) };
    let draft = ReportDraft {
        partnership,
        funder: known.partners.get(FUNDER).copied(),
        funder_name: String::new(),
        from,
        to,
        due_on: Some(to.last_day() + Duration::days(14)),
        language,
        paper: organisation::ours(writer)?.paper,
    };
    if draft.funder.is_none() {
        return Ok(None);
    }
    let report = draft.report(writer.new_id())?;
    writer.put(&report)?;
    let lessons = outline(report.id, &[]).into_iter().find(|one| one.part == Part::Lessons);
    if let Some(lessons) = lessons {
        writer.put(&Section { text: sample.report_lessons.clone(), ..lessons })?;
    }
    Ok(Some(report.id))
}

/// Ten past nine on a day, in the writer's zone: RFC 3339.
fn morning(writer: &Writer<'_>, day: chrono::NaiveDate) -> String {
    let time = NaiveTime::from_hms_opt(9, 10, 0).unwrap_or_default();
    let zone = FixedOffset::east_opt(writer.now().offset_minutes * 60);
    zone.and_then(|zone| day.and_time(time).and_local_timezone(zone).single())
        .map_or_else(|| writer.now().rfc3339(), |moment| moment.to_rfc3339())
}
