//! The register of agreements: the list as it is asked for, and the same rows printed or for a spreadsheet.

mod files;

use chrono::{Datelike, NaiveDate};
use sepakat_domain::agreement::{AgreementKind, AgreementState};
use sepakat_domain::id::Id;
use sepakat_store::Reader;
use serde::{Deserialize, Serialize};

use crate::agreements::list::{self, AgreementRow};
use crate::answer::Named;
use crate::call::{CallEntry, CallFault, Effect, READERS, call};
use crate::context::Context;
use crate::ledger::Ledger;

/// What can be asked of the register.
pub const CALLS: &[CallEntry] = &[
    call!("register.page", READERS, Effect::Read, page),
    call!("register.pdf", READERS, Effect::Read, files::pdf),
    call!("register.xlsx", READERS, Effect::Read, files::xlsx),
    call!("register.csv", READERS, Effect::Read, files::csv),
];

/// So many years of one term are offered to choose from.
const MOST_YEARS: i32 = 50;

/// Which agreements, in which order. What is absent does not narrow.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RegisterAsk {
    /// In one of these states.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub states: Vec<AgreementState>,
    /// With this partner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner: Option<Id>,
    /// Of this kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<AgreementKind>,
    /// Whose term has a day in this year; of those without a term the ones signed in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
    /// In force, with so many days to go at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ending_within: Option<i64>,
    /// In this order; the newest first when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort: Option<RegisterSort>,
    /// The other way round.
    #[serde(default)]
    pub descending: bool,
}

/// In which order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RegisterSort {
    /// By number.
    Number,
    /// By what it is about.
    Subject,
    /// By the name of the first partner.
    Partner,
    /// By state, as an agreement goes through them.
    State,
    /// By the first day; those without one last.
    Starts,
    /// By the last day; those without one last.
    Ends,
}

/// The register as it was asked for.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct RegisterPage {
    /// The rows.
    pub rows: Vec<AgreementRow>,
    /// How many agreements there are in all.
    pub total: i64,
    /// Partners of any agreement, by name.
    pub partners: Vec<Named>,
    /// Years in which any agreement has a day, the newest first.
    pub years: Vec<i32>,
}

fn page(context: &Context<'_>, ask: RegisterAsk) -> Result<RegisterPage, CallFault> {
    context.read(|reader| {
        let all = all(reader, context.today())?;
        let mut partners: Vec<Named> = all.iter().flat_map(|row| row.partners.iter().cloned()).collect();
        partners.sort_by_key(|one| (one.name.to_lowercase(), one.id));
        partners.dedup();
        let mut years: Vec<i32> = all
            .iter()
            .filter_map(span)
            .flat_map(|(from, until)| from..=until.min(from.saturating_add(MOST_YEARS)))
            .collect();
        years.sort_unstable_by(|one, other| other.cmp(one));
        years.dedup();
        Ok(RegisterPage { total: all.len() as i64, rows: asked(all, &ask), partners, years })
    })
}

fn all(reader: &Reader<'_>, today: NaiveDate) -> Result<Vec<AgreementRow>, CallFault> {
    let ledger = Ledger::brief(reader, today)?;
    list::rows(reader, &ledger)
}

/// The rows that were asked for, in the order asked for.
fn asked(mut rows: Vec<AgreementRow>, ask: &RegisterAsk) -> Vec<AgreementRow> {
    rows.retain(|row| wanted(row, ask));
    let name = |row: &AgreementRow| row.partners.first().map(|one| one.name.to_lowercase());
    match ask.sort {
        None => {}
        Some(RegisterSort::Number) => rows.sort_by(|one, other| one.number.cmp(&other.number)),
        Some(RegisterSort::Subject) => rows.sort_by_cached_key(|row| row.subject.to_lowercase()),
        Some(RegisterSort::Partner) => rows.sort_by_cached_key(name),
        Some(RegisterSort::State) => rows.sort_by_key(|row| row.state),
        Some(RegisterSort::Starts) => rows.sort_by_key(|row| row.starts_on.unwrap_or(NaiveDate::MAX)),
        Some(RegisterSort::Ends) => rows.sort_by_key(|row| row.ends_on.unwrap_or(NaiveDate::MAX)),
    }
    if ask.descending {
        rows.reverse();
    }
    rows
}

fn wanted(row: &AgreementRow, ask: &RegisterAsk) -> bool {
    let state = ask.states.is_empty() || ask.states.contains(&row.state);
    let partner = ask.partner.is_none_or(|id| row.partners.iter().any(|one| one.id == id));
    let kind = ask.kind.is_none_or(|kind| row.kind == kind);
    let year =
        ask.year.is_none_or(|year| span(row).is_some_and(|(from, until)| (from..=until).contains(&year)));
    let ending = ask.ending_within.is_none_or(|most| {
        row.state.is_in_force() && row.days_left.is_some_and(|left| (0..=most).contains(&left))
    });
    state && partner && kind && year && ending
}

/// The first and the last year of a term; of one without days the year in which it was signed.
fn span(row: &AgreementRow) -> Option<(i32, i32)> {
    let signed = || row.signed_at.as_deref().and_then(day_of);
    let first = row.starts_on.or(row.ends_on).or_else(signed)?;
    let last = row.ends_on.unwrap_or(first).max(first);
    Some((first.year(), last.year()))
}

/// The day of a moment of RFC 3339, where it was written.
pub(super) fn day_of(moment: &str) -> Option<NaiveDate> {
    chrono::DateTime::parse_from_rfc3339(moment).ok().map(|at| at.date_naive())
}
