//! The days of agreements on paper and for another calendar program.

use chrono::{Datelike, NaiveDate};
use sepakat_documents::calendar_file::{Entry, calendar_file};
use sepakat_documents::year::{DayFacts, DayMark, Facts, compose};
use sepakat_domain::organisation::Language;
use serde::{Deserialize, Serialize};

use super::{RadarItem, RadarKind};
use crate::call::CallFault;
use crate::context::Context;
use crate::organisation;
use crate::papers::{self, Outgoing, PDF, PaperFile, PreviewAnswer, file_stem, tell_progress};

/// Media type of a calendar file.
const CALENDAR: &str = "text/calendar";
/// Years that a calendar can be of.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=9998;

/// The calendar of which year.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CalendarOf {
    /// Which year; this one when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
    /// The language of the page; that of the interface when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// A name for the work, chosen by the caller, under which progress is told and which `tasks.cancel` takes.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub task: String,
}

/// A calendar file in which language.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CalendarFile {
    /// The language of its entries; that of the interface when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

pub(super) fn calendar(context: &Context<'_>, of: CalendarOf) -> Result<PreviewAnswer, CallFault> {
    papers::preview(&compose(&facts(context, &of)?), false)
}

pub(super) fn calendar_pdf(context: &Context<'_>, of: CalendarOf) -> Result<PaperFile, CallFault> {
    let document = compose(&facts(context, &of)?);
    let task = context.app.tasks.begin(&of.task);
    let (bytes, pages) = papers::print(&document, &mut |progress| tell_progress(context, &task, progress))?;
    let name = format!("{}.pdf", file_stem(&document.title));
    Ok(Outgoing { bytes, name, media: PDF, pages: Some(pages), kept: false }.offer(context))
}

/// The days from today on, for another calendar program.
pub(super) fn ics(context: &Context<'_>, of: CalendarFile) -> Result<PaperFile, CallFault> {
    let language = of.language.unwrap_or_else(|| context.app.preferences().language);
    let (today, now) = (context.today(), context.now().rfc3339());
    let name = context.read(organisation::ours)?.name;
    let mut items: Vec<RadarItem> = super::read(context)?.iter().flat_map(|one| one.days(today)).collect();
    items.retain(|item| item.day >= today);
    items.sort_by_key(|item| (item.day, item.agreement, item.kind));
    let entries: Vec<Entry> =
        items.into_iter().map(|item| Entry { uid: uid(&item), day: day(item) }).collect();
    let bytes = calendar_file(&name, language, &entries, &now);
    let name = format!("{}.ics", file_stem(&sepakat_documents::calendar_file::name(language, &name)));
    Ok(Outgoing { bytes, name, media: CALENDAR, pages: None, kept: false }.offer(context))
}

/// The same each time: an agreement has one first and one last day, and reviews by their days.
fn uid(item: &RadarItem) -> String {
    let what = match item.kind {
        RadarKind::End => "end".to_owned(),
        RadarKind::Notice => "notice".to_owned(),
        RadarKind::Begin => "begin".to_owned(),
        RadarKind::Review | RadarKind::Goal => format!("review-{}", item.day.format("%Y%m%d")),
    };
    format!("{}-{what}@sepakat", item.agreement)
}

fn facts(context: &Context<'_>, of: &CalendarOf) -> Result<Facts, CallFault> {
    let today = context.today();
    let year = of.year.unwrap_or_else(|| today.year());
    if !YEARS.contains(&year) {
        return Err(CallFault::invalid("year", "out_of_calendar"));
    }
    let ours = context.read(organisation::ours)?;
    let items = super::read(context)?.into_iter().flat_map(|one| one.days(today));
    Ok(Facts {
        language: of.language.unwrap_or_else(|| context.app.preferences().language),
        paper: ours.paper,
        organisation: ours.name,
        year,
        days: items.filter(|item| item.day.year() == year).map(day).collect(),
        on: today,
        now: context.now().rfc3339(),
    })
}

fn day(item: RadarItem) -> DayFacts {
    DayFacts {
        day: item.day,
        mark: match item.kind {
            RadarKind::Begin => DayMark::Begin,
            RadarKind::Review | RadarKind::Goal => DayMark::Review,
            RadarKind::Notice => DayMark::Notice,
            RadarKind::End => DayMark::End,
        },
        number: item.number,
        subject: item.subject,
        partners: item.partners.iter().map(|one| one.name.as_str()).collect::<Vec<_>>().join(", "),
        article: item.article,
    }
}

impl super::Watched {
    /// Every day of its term, for calendars.
    fn days(&self, today: NaiveDate) -> Vec<RadarItem> {
        let reviews =
            self.terms.reviews.iter().map(|day| (RadarKind::Review, *day, self.terms.review_article));
        let begins = self.agreement.starts_on.map(|day| (RadarKind::Begin, day, None));
        let notice = self.terms.notice_on.map(|day| (RadarKind::Notice, day, self.terms.notice_article));
        let ends = self.row.ends_on.map(|day| (RadarKind::End, day, None));
        let days = reviews.chain(begins).chain(notice).chain(ends);
        days.map(|(kind, day, article)| self.item(kind, day, today, article)).collect()
    }
}
