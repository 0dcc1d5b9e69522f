//! What the terms of agreements ask for: that the end, the last day for notice, a review or a changed goal is seen in
//! time. All of it is computed from the articles and from today; nothing is scheduled or kept.

mod goals;
mod paper;
mod terms;

use chrono::{Datelike, NaiveDate};
use sepakat_domain::agreement::{Agreement, RadarStage};
use sepakat_domain::id::Id;
use sepakat_domain::signing::Frozen;
use sepakat_store::{Reader, Where};
use serde::Serialize;

pub(crate) use terms::{Terms, can_be_carried_on};

use crate::agreements::list::{self, AgreementRow, AgreementState};
use crate::answer::{Named, Nothing, One};
use crate::call::{CallEntry, CallFault, Effect, READERS, call};
use crate::context::Context;
use crate::ledger::Ledger;

/// What can be asked about the terms of agreements.
pub const CALLS: &[CallEntry] = &[
    call!("radar.page", READERS, Effect::Read, page),
    call!("radar.of", READERS, Effect::Read, of),
    call!("radar.calendar", READERS, Effect::Read, paper::calendar),
    call!("radar.calendar_pdf", READERS, Effect::Read, paper::calendar_pdf),
    call!("radar.ics", READERS, Effect::Read, paper::ics),
];

/// So many days ahead a review is brought to mind.
const REVIEW_DAYS: i64 = 30;
/// So many days after its end an agreement that nobody decided about is still brought to mind.
const UNDECIDED_DAYS: i64 = 90;

/// What is to be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RadarKind {
    /// The last day of an agreement.
    End,
    /// The last day on which its extension can be asked for.
    Notice,
    /// A day on which the parties look at it together.
    Review,
    /// A goal was changed since it was signed: the agreement needs a look.
    Goal,
    /// Its first day; only in calendars.
    Begin,
}

/// One thing to be seen.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct RadarItem {
    /// What.
    pub kind: RadarKind,
    /// Of which agreement.
    pub agreement: Id,
    /// Its number.
    pub number: String,
    /// What it is about.
    pub subject: String,
    /// The other parties.
    pub partners: Vec<Named>,
    /// On which day; of a changed goal the day of the change.
    pub day: NaiveDate,
    /// Days until then; negative when past.
    pub days_left: i64,
    /// How near it is; none when it is past, or not within 90 days.
    pub stage: Option<RadarStage>,
    /// Number of the article that says so; none for the last day.
    pub article: Option<i64>,
    /// Of a goal what it was when the agreement was frozen, and what it is now; empty for others.
    pub before: String,
    /// What the goal is now; empty for others, and when it was put away.
    pub now: String,
    /// Another agreement that carries this one on is being prepared.
    pub prepared: Option<Id>,
    /// It was decided that it ends with thanks.
    pub closed: bool,
}

/// All that is to be seen, and the agreements in force with their terms.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct RadarPage {
    /// The day.
    pub today: NaiveDate,
    /// What is to be seen: past first, then by day.
    pub items: Vec<RadarItem>,
    /// Agreements in force, the first to end first.
    pub terms: Vec<AgreementTerms>,
    /// Years that have a day in a calendar.
    pub years: Vec<i32>,
}

/// The term of one agreement.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct AgreementTerms {
    /// The agreement.
    pub row: AgreementRow,
    /// The last day on which its extension can be asked for.
    pub notice_on: Option<NaiveDate>,
    /// Number of the article that says so.
    pub notice_article: Option<i64>,
    /// The next day on which the parties look at it together.
    pub review_on: Option<NaiveDate>,
    /// Number of the article that says so.
    pub review_article: Option<i64>,
    /// When they last did.
    pub reviewed_on: Option<NaiveDate>,
    /// When it was decided that it ends with thanks.
    pub closed_on: Option<NaiveDate>,
}

/// An agreement in force, with what its term asks for.
pub(crate) struct Watched {
    pub row: AgreementRow,
    pub agreement: Agreement,
    pub terms: Terms,
    /// When it was frozen or last looked at, in milliseconds: goals that changed later need a look.
    since: i64,
    /// What is being prepared to carry it on.
    prepared: Option<Id>,
}

/// Agreements whose terms are watched: in force, or ended lately without anybody deciding what comes after.
pub(crate) fn watched(
    reader: &Reader<'_>,
    ledger: &Ledger,
    rows: &[AgreementRow],
) -> Result<Vec<Watched>, CallFault> {
    let mut watched = Vec::new();
    for row in rows.iter().filter(|row| can_be_carried_on(row.kind)) {
        let lately =
            row.state == AgreementState::Ended && row.days_left.is_some_and(|days| days >= -UNDECIDED_DAYS);
        if !row.state.is_in_force() && !lately {
            continue;
        }
        let Some(agreement) = reader.get::<Agreement>(row.id)? else { continue };
        let frozen = agreement.frozen.map(|id| reader.get::<Frozen>(id)).transpose()?.flatten();
        let frozen_at = frozen.map(|one| millis(&one.frozen_at)).unwrap_or_default();
        watched.push(Watched {
            terms: Terms::read(reader, ledger, &agreement)?,
            since: frozen_at.max(millis(&agreement.looked_at)),
            prepared: crate::agreements::standing::successors(reader, row.id)?.first().map(|one| one.id),
            agreement,
            row: row.clone(),
        });
    }
    watched.sort_by_key(|one| (one.row.ends_on.unwrap_or(NaiveDate::MAX), one.row.id));
    Ok(watched)
}

fn millis(moment: &str) -> i64 {
    chrono::DateTime::parse_from_rfc3339(moment).map_or(0, |at| at.timestamp_millis())
}

impl Watched {
    fn item(&self, kind: RadarKind, day: NaiveDate, today: NaiveDate, article: Option<i64>) -> RadarItem {
        let days_left = (day - today).num_days();
        RadarItem {
            kind,
            agreement: self.row.id,
            number: self.row.number.clone(),
            subject: self.row.subject.clone(),
            partners: self.row.partners.clone(),
            day,
            days_left,
            stage: RadarStage::of(days_left),
            article,
            before: String::new(),
            now: String::new(),
            prepared: self.prepared,
            closed: self.agreement.closed_on.is_some(),
        }
    }

    /// What is to be seen now.
    fn items(&self, today: NaiveDate) -> Vec<RadarItem> {
        let mut items = Vec::new();
        let undecided = self.agreement.closed_on.is_none() && self.agreement.terminated_on.is_none();
        match self.row.state {
            AgreementState::EndingSoon => {
                items.extend(self.row.ends_on.map(|day| self.item(RadarKind::End, day, today, None)));
                let notice = self.terms.notice_on.filter(|_| undecided && self.prepared.is_none());
                let notice =
                    notice.map(|day| self.item(RadarKind::Notice, day, today, self.terms.notice_article));
                items.extend(notice);
            }
            AgreementState::Ended if undecided && self.prepared.is_none() => {
                items.extend(self.row.ends_on.map(|day| self.item(RadarKind::End, day, today, None)));
            }
            // Long notice is to be given before the end comes near.
            AgreementState::Active if undecided && self.prepared.is_none() => {
                let notice = self
                    .terms
                    .notice_on
                    .map(|day| self.item(RadarKind::Notice, day, today, self.terms.notice_article));
                items.extend(notice.filter(|item| item.days_left <= RadarStage::ALL[3].1));
            }
            _ => {}
        }
        if self.row.state.is_in_force() {
            let review = self.terms.review_due(today, self.agreement.reviewed_on);
            let review =
                review.map(|day| self.item(RadarKind::Review, day, today, self.terms.review_article));
            items.extend(review.filter(|item| item.days_left <= REVIEW_DAYS));
        }
        items
    }

    /// Its term, for lists.
    pub(crate) fn view(&self, today: NaiveDate) -> AgreementTerms {
        AgreementTerms {
            row: self.row.clone(),
            notice_on: self.terms.notice_on,
            notice_article: self.terms.notice_article,
            review_on: self.terms.review_due(today, self.agreement.reviewed_on),
            review_article: self.terms.review_article,
            reviewed_on: self.agreement.reviewed_on,
            closed_on: self.agreement.closed_on,
        }
    }
}

/// What is to be seen now, of these agreements: past first, then by day.
pub(crate) fn items(
    context: &Context<'_>,
    watched: &[Watched],
    today: NaiveDate,
) -> Result<Vec<RadarItem>, CallFault> {
    let mut items: Vec<RadarItem> = watched.iter().flat_map(|one| one.items(today)).collect();
    items.extend(goals::changed(context, watched, today)?);
    items.sort_by_key(|item| (item.day, item.kind, item.agreement));
    Ok(items)
}

fn page(context: &Context<'_>, _: Nothing) -> Result<RadarPage, CallFault> {
    let today = context.today();
    let watched = read(context)?;
    let mut years: Vec<i32> = watched
        .iter()
        .flat_map(|one| {
            let days = [one.agreement.starts_on, one.row.ends_on, one.terms.notice_on];
            days.into_iter().flatten().chain(one.terms.reviews.iter().copied()).map(|day| day.year())
        })
        .chain([today.year()])
        .filter(|year| (today.year()..=today.year() + 5).contains(year))
        .collect();
    years.sort_unstable();
    years.dedup();
    let in_force = watched.iter().filter(|one| one.row.state.is_in_force());
    Ok(RadarPage {
        today,
        terms: in_force.map(|one| one.view(today)).collect(),
        items: items(context, &watched, today)?,
        years,
    })
}

/// What is to be seen now of one agreement; nothing for a draft.
fn of(context: &Context<'_>, one: One) -> Result<RadarPage, CallFault> {
    let today = context.today();
    let watched = context.read(|reader| {
        let ledger = Ledger::brief(reader, today)?;
        let agreement = crate::agreements::living(reader, one.id)?;
        let row = list::row(reader, &ledger, &agreement)?;
        watched(reader, &ledger, &[row])
    })?;
    Ok(RadarPage {
        today,
        terms: watched.iter().map(|one| one.view(today)).collect(),
        items: items(context, &watched, today)?,
        years: Vec::new(),
    })
}

/// All agreements whose terms are watched.
fn read(context: &Context<'_>) -> Result<Vec<Watched>, CallFault> {
    context.read(|reader| {
        let ledger = Ledger::brief(reader, context.today())?;
        let frozen: Vec<Agreement> = reader.list(&Where::all().newest("id"))?;
        let signed = frozen.iter().filter(|one| one.frozen.is_some() && can_be_carried_on(one.kind));
        let rows = signed.map(|one| list::row(reader, &ledger, one)).collect::<Result<Vec<_>, _>>()?;
        watched(reader, &ledger, &rows)
    })
}
