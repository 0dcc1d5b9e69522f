//! Impact: all programmes with their goals, how their indicators stand, and what waits to be filled or reported.

pub mod programme;
pub(crate) mod words;

use chrono::NaiveDate;
use sepakat_domain::goal::Goal;
use sepakat_domain::id::Id;
use sepakat_domain::impact::Track;
use sepakat_domain::month::Month;
use sepakat_domain::partnership::Partnership;
use sepakat_domain::report::Report;
use sepakat_store::{Reader, Where};
use serde::{Deserialize, Serialize};

use crate::answer::Named;
use crate::call::{CallEntry, CallFault, Effect, READERS, call};
use crate::context::Context;
use crate::goals::{self, GoalView};
use crate::{partners, partnerships};
use programme::{MonthToFill, Programme};

/// What Impact offers.
pub const CALLS: &[CallEntry] = &[call!("impact.page", READERS, Effect::Read, page)];

/// So many programmes are shown with their goals; the others by name, to be opened one by one.
const SHOWN: usize = 8;

/// Which programmes.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ImpactOf {
    /// Only this partnership; all when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partnership: Option<Id>,
}

/// Everything that Impact shows.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct ImpactPage {
    /// The present month.
    pub month: Month,
    /// Programmes with their goals, by name: partnerships in which there is a goal, at most eight.
    pub programmes: Vec<ProgrammeView>,
    /// Further programmes, by name.
    pub more: Vec<Named>,
    /// Partnerships without a goal, by name.
    pub without_goals: Vec<Named>,
    /// Reports of the programmes shown, those that are due next first.
    pub reports: Vec<ReportBrief>,
    /// How the indicators of the programmes shown stand.
    pub counts: ImpactCounts,
}

/// A programme with its goals.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct ProgrammeView {
    /// The partnership.
    pub partnership: Named,
    /// Its goals, by level and place.
    pub goals: Vec<GoalView>,
    /// The month to fill now: the oldest that waits, else the present one; none while nothing is counted.
    pub fill: Option<MonthToFill>,
}

/// A report, briefly.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct ReportBrief {
    /// Which report.
    pub id: Id,
    /// On which partnership.
    pub partnership: Named,
    /// For whom.
    pub funder: String,
    /// First month it tells of.
    pub from: Month,
    /// Last month it tells of.
    pub to: Month,
    /// When it is owed.
    pub due_on: Option<NaiveDate>,
    /// The number of its last frozen edition; 0 before the first.
    pub edition: i64,
}

/// How indicators stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct ImpactCounts {
    /// All indicators.
    pub indicators: i64,
    /// Sesuai rencana.
    pub on_track: i64,
    /// Menuju rencana.
    pub getting_there: i64,
    /// Meleset.
    pub off_track: i64,
    /// Not judged yet.
    pub not_judged: i64,
}

fn page(context: &Context<'_>, of: ImpactOf) -> Result<ImpactPage, CallFault> {
    let today = context.today();
    context.read(|reader| {
        let mut partnerships: Vec<Partnership> = match of.partnership {
            Some(id) => vec![partnerships::living(reader, id)?],
            None => reader.list(&Where::all())?,
        };
        partnerships.sort_by_cached_key(|one| one.name.to_lowercase());
        let (mut counted, mut without) = (Vec::new(), Vec::new());
        for one in partnerships {
            if has_goals(reader, one.id)? { counted.push(one) } else { without.push(one) }
        }
        let named = |one: &Partnership| Named { id: one.id, name: one.name.clone() };
        let more = counted.iter().skip(SHOWN).map(named).collect();
        let (mut programmes, mut reports) = (Vec::new(), Vec::new());
        for partnership in counted.into_iter().take(SHOWN) {
            reports.extend(reports_on(reader, &partnership)?);
            programmes.push(view(reader, partnership, today)?);
        }
        reports.sort_by_key(|one| (one.due_on.unwrap_or(NaiveDate::MAX), one.id));
        Ok(ImpactPage {
            month: Month::of(today),
            counts: counts(&programmes),
            programmes,
            more,
            without_goals: without.iter().map(named).collect(),
            reports,
        })
    })
}

fn view(reader: &Reader<'_>, partnership: Partnership, today: NaiveDate) -> Result<ProgrammeView, CallFault> {
    let programme = Programme::read(reader, partnership)?;
    let fill = fill(reader, &programme, today)?;
    let partnership = programme.partnership;
    let goals = programme.goals.into_iter().map(|goal| goals::view(reader, today, &partnership, goal));
    Ok(ProgrammeView {
        goals: goals.collect::<Result<_, CallFault>>()?,
        fill,
        partnership: Named { id: partnership.id, name: partnership.name },
    })
}

/// The month of a programme to fill now: the oldest that waits, else the present one when a figure is due in it.
pub(crate) fn fill(
    reader: &Reader<'_>,
    programme: &Programme,
    today: NaiveDate,
) -> Result<Option<MonthToFill>, CallFault> {
    let this = Month::of(today);
    let month = match programme.waiting(reader, today)?.first() {
        Some(month) => Some(*month),
        None => programme.due(this).next().map(|_| this),
    };
    month.map(|month| programme.to_fill(reader, month, today)).transpose()
}

fn counts(programmes: &[ProgrammeView]) -> ImpactCounts {
    let mut counts = ImpactCounts::default();
    for row in programmes.iter().flat_map(|one| &one.goals).flat_map(|goal| &goal.indicators) {
        counts.indicators += 1;
        *match row.judged.status {
            Track::OnTrack => &mut counts.on_track,
            Track::GettingThere => &mut counts.getting_there,
            Track::OffTrack => &mut counts.off_track,
            Track::NotJudged => &mut counts.not_judged,
        } += 1;
    }
    counts
}

/// Reports on a partnership, as they were made.
pub(crate) fn reports_on(
    reader: &Reader<'_>,
    partnership: &Partnership,
) -> Result<Vec<ReportBrief>, CallFault> {
    let mut briefs = Vec::new();
    for report in reader.list::<Report>(&Where::all().is("partnership", partnership.id))? {
        briefs.push(ReportBrief {
            id: report.id,
            partnership: Named { id: partnership.id, name: partnership.name.clone() },
            funder: funder(reader, &report)?,
            from: report.from,
            to: report.to,
            due_on: report.due_on,
            edition: report.edition,
        });
    }
    Ok(briefs)
}

/// For whom a report is: the partner's name, else the words that stand for it.
pub(crate) fn funder(reader: &Reader<'_>, report: &Report) -> Result<String, CallFault> {
    let Some(partner) = report.funder else { return Ok(report.funder_name.clone()) };
    match partners::living(reader, partner) {
        Ok((name, _)) => Ok(name),
        Err(CallFault::NotFound) => Ok(report.funder_name.clone()),
        Err(fault) => Err(fault),
    }
}

/// Whether there is a goal in a partnership.
pub(crate) fn has_goals(reader: &Reader<'_>, partnership: Id) -> Result<bool, CallFault> {
    Ok(reader.count::<Goal>(&Where::all().is("partnership", partnership).limit(1))? > 0)
}
