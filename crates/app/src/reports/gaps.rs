//! What is missing in a report: each gap with the place where it is filled, or the remark that explains it.
//!
//! A gap never stops a report from being handed out. It is named in it, with its explanation when there is one, so
//! that the reader does not have to find it.

use sepakat_domain::id::Id;
use sepakat_domain::impact::Track;
use sepakat_domain::month::Month;
use sepakat_domain::reading::Reading;
use sepakat_domain::report::{Part, RemarkKind};

use super::gather::{Counted, Told};

/// Something that is missing.
pub(crate) struct Gap {
    pub code: GapCode,
    /// The remark that explains it.
    pub kind: RemarkKind,
    /// What that remark is about.
    pub about: Id,
    /// Name of the indicator.
    pub subject: String,
    /// First and last month, of gaps in time.
    pub months: Option<(Month, Month)>,
    /// In which part it shows.
    pub part: Part,
    /// The page on which it is filled.
    pub route: String,
}

/// What sort of gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum GapCode {
    /// Months in which a figure was due and nobody entered one.
    FigureMissing,
    /// A month for which there is no figure, and nobody said why.
    NoReason,
    /// Neither a target nor a definition.
    NoTargetNoDefinition,
    /// No target.
    NoTarget,
    /// Nobody wrote down what exactly is counted.
    NoDefinition,
    /// Behind what was planned, and nobody said why.
    Behind,
}

impl GapCode {
    /// Its code for the catalogues.
    pub(crate) fn code(self) -> &'static str {
        match self {
            GapCode::FigureMissing => "figure_missing",
            GapCode::NoReason => "no_reason",
            GapCode::NoTargetNoDefinition => "no_target_no_definition",
            GapCode::NoTarget => "no_target",
            GapCode::NoDefinition => "no_definition",
            GapCode::Behind => "behind",
        }
    }
}

/// Everything that is missing, by indicator. Gaps that were explained are there too.
pub(crate) fn of(told: &Told) -> Vec<Gap> {
    told.indicators.iter().flat_map(|one| of_indicator(told, one)).collect()
}

fn of_indicator(told: &Told, counted: &Counted) -> Vec<Gap> {
    let indicator = &counted.indicator;
    let gap = |code, about| Gap {
        code,
        kind: RemarkKind::Gap,
        about,
        subject: indicator.name.clone(),
        months: None,
        part: Part::Indicators,
        route: format!("impact/indicators/{}", indicator.id),
    };
    let entry = |month: Month| format!("impact/entry/{}/{month}", told.partnership.id);
    let mut gaps = Vec::new();
    for (from, to) in missing_months(counted) {
        let about = Reading::id_of(indicator.id, from);
        gaps.push(Gap { months: Some((from, to)), route: entry(from), ..gap(GapCode::FigureMissing, about) });
    }
    for one in &counted.readings {
        let reading = &one.reading;
        if reading.value.is_none() && reading.no_data.is_empty() {
            let months = Some((reading.month, reading.month));
            gaps.push(Gap { months, route: entry(reading.month), ..gap(GapCode::NoReason, reading.id) });
        }
    }
    let code = match (indicator.target, indicator.definition.is_empty()) {
        (None, true) => Some(GapCode::NoTargetNoDefinition),
        (None, false) => Some(GapCode::NoTarget),
        (Some(_), true) => Some(GapCode::NoDefinition),
        (Some(_), false) => None,
    };
    if let Some(code) = code {
        let part = if code == GapCode::NoDefinition { Part::Definitions } else { Part::Goals };
        gaps.push(Gap { part, ..gap(code, indicator.id) });
    }
    if counted.judged.status == Track::OffTrack {
        let kind = RemarkKind::Reason;
        gaps.push(Gap { kind, part: Part::Summary, ..gap(GapCode::Behind, indicator.id) });
    }
    gaps
}

/// Runs of months without a figure: first and last of each.
pub(crate) fn missing_months(counted: &Counted) -> Vec<(Month, Month)> {
    let mut runs: Vec<(Month, Month)> = Vec::new();
    let mut going = false;
    for point in &counted.shown.points {
        match (point.missing, runs.last_mut()) {
            (true, Some(run)) if going => run.1 = point.month,
            (true, _) => runs.push((point.month, point.month)),
            (false, _) => {}
        }
        going = point.missing;
    }
    runs
}
