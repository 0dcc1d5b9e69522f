//! One indicator: its series as chart, sentence and table, its definition, and where it is used.

use chrono::NaiveDate;
use sepakat_domain::goal::Goal;
use sepakat_domain::id::Id;
use sepakat_domain::impact::{Finding, Judged, Series};
use sepakat_domain::indicator::Indicator;
use sepakat_domain::month::Month;
use sepakat_domain::organisation::Language;
use sepakat_domain::partnership::Partnership;
use sepakat_domain::reading::Reading;
use sepakat_store::Reader;
use serde::{Deserialize, Serialize};

use crate::answer::{LocalText, Named};
use crate::call::CallFault;
use crate::context::Context;
use crate::impact::programme::{MonthToFill, Programme, figure, is_due, standing};
use crate::impact::{reports_on, words};
use crate::indicators::charts::Charts;
use crate::papers::fonts;
use crate::readings::{EvidenceView, evidence_of};
use crate::{goals, partnerships};

/// Months that are shown when nobody asks for more, and at most.
const USUAL: i64 = 12;
const MOST: i64 = 120;

/// Which indicator, and how far back.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct IndicatorOf {
    /// Which indicator.
    pub id: Id,
    /// So many months back, this one included; 12 when absent, 120 at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<i64>,
    /// The language of the charts; that of the interface when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

/// Everything that the page of one indicator shows.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct IndicatorPage {
    /// The row itself, with its definition.
    pub indicator: Indicator,
    /// The goal it counts for.
    pub goal: Goal,
    /// Of which partnership.
    pub partnership: Named,
    /// The months that are shown, oldest first.
    pub series: Series,
    /// The same as drawings.
    pub charts: Charts,
    /// How it stands.
    pub judged: Judged,
    /// Why, in words.
    pub because: LocalText,
    /// What the figures say, weightiest first.
    pub findings: Vec<Finding>,
    /// The finding, as a title.
    pub headline: LocalText,
    /// The findings, as one or two sentences.
    pub sentence: LocalText,
    /// The figures that are shown, newest first.
    pub readings: Vec<ReadingRow>,
    /// The month that waits for a figure; none when nothing is due.
    pub fill: Option<MonthToFill>,
    /// Where it is used.
    pub used_in: Vec<UsedIn>,
    /// How many months are shown.
    pub months: i64,
    /// There are older figures than those shown.
    pub more: bool,
}

/// A figure with its proof.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct ReadingRow {
    /// The figure.
    pub reading: Reading,
    /// What should have been reached.
    pub target: Option<i64>,
    /// The running total up to it, of a total.
    pub total: Option<i64>,
    /// Files that prove it.
    pub evidence: Vec<EvidenceView>,
    /// Its month was closed.
    pub closed: bool,
}

/// Something in which an indicator is used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct UsedIn {
    /// Noun of the row.
    pub noun: String,
    /// For whom it is, or its name.
    pub title: String,
    /// Its first month.
    pub from: Month,
    /// Its last month.
    pub to: Month,
    /// Path of the interface.
    pub route: String,
}

pub(super) fn page(context: &Context<'_>, of: IndicatorOf) -> Result<IndicatorPage, CallFault> {
    let today = context.today();
    let months = of.months.unwrap_or(USUAL).clamp(1, MOST);
    let language = of.language.unwrap_or_else(|| context.app.preferences().language);
    let fonts = fonts()?;
    context.read(|reader| {
        let indicator = super::living(reader, of.id)?;
        let goal = goals::living(reader, indicator.goal)?;
        let partnership = partnerships::living(reader, goal.partnership)?;
        let readings = super::readings(reader, indicator.id, None)?;
        let whole = super::series(&indicator, &readings, today);
        let earliest = Month::of(today).plus(1 - months);
        // Months before the first figure are not missing: nothing was due yet.
        let from = whole.points.first().map_or(earliest, |first| first.month.max(earliest));
        let shown = Series::of(&indicator, &readings, Some(from), whole_through(&whole, today));
        let (judged, findings) = (whole.status(), whole.findings_on(&shown));
        let used_in = reports_on(reader, &partnership)?.into_iter().map(|report| UsedIn {
            noun: "report".to_owned(),
            title: report.funder,
            from: report.from,
            to: report.to,
            route: format!("impact/reports/{}", report.id),
        });
        Ok(IndicatorPage {
            charts: Charts::of(&shown, &indicator.unit, language, fonts),
            because: words::because(&judged),
            headline: words::headline(&findings),
            sentence: words::sentence(&findings),
            readings: rows(reader, &partnership, &readings, &shown, from)?,
            fill: fill_of(reader, &partnership, &indicator, today)?,
            used_in: used_in.collect(),
            months,
            more: readings.first().is_some_and(|oldest| oldest.month < from),
            series: shown,
            partnership: Named { id: partnership.id, name: partnership.name },
            judged,
            findings,
            goal,
            indicator,
        })
    })
}

/// The last month that is shown: that of the newest due figure, so that an unfilled present month is no gap yet.
fn whole_through(whole: &Series, today: NaiveDate) -> Month {
    whole.points.last().map_or(Month::of(today), |point| point.month)
}

fn rows(
    reader: &Reader<'_>,
    partnership: &Partnership,
    readings: &[Reading],
    shown: &Series,
    from: Month,
) -> Result<Vec<ReadingRow>, CallFault> {
    let mut rows = Vec::new();
    for reading in readings.iter().rev().filter(|one| one.month >= from) {
        let point = shown.points.iter().find(|point| point.month == reading.month);
        rows.push(ReadingRow {
            target: point.and_then(|point| point.target),
            total: point.and_then(|point| point.total),
            evidence: evidence_of(reader, reading.id)?,
            closed: standing(reader, partnership.id, reading.month)?.is_some(),
            reading: reading.clone(),
        });
    }
    Ok(rows)
}

/// The oldest month in which this indicator waits for a figure, of the programme's open months.
fn fill_of(
    reader: &Reader<'_>,
    partnership: &Partnership,
    indicator: &Indicator,
    today: NaiveDate,
) -> Result<Option<MonthToFill>, CallFault> {
    let programme = Programme::read(reader, partnership.clone())?;
    let mut waits = None;
    for month in programme.waiting(reader, today)? {
        let missing = figure(reader, indicator.id, month)?.is_none();
        if missing && is_due(indicator, partnership, month) {
            waits = Some(month);
            break;
        }
    }
    waits.map(|month| programme.to_fill(reader, month, today)).transpose()
}
