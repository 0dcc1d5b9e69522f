//! How a report writes months, amounts, statuses and the names of its parts.

use sepakat_domain::calendar::month_names;
use sepakat_domain::impact::Track;
use sepakat_domain::month::Month;
use sepakat_domain::organisation::Language;
use sepakat_domain::quantity;
use sepakat_domain::report::Part;

use super::facts::Kept;
use crate::words;

/// A month with its year.
pub(super) fn month(month: Month, language: Language) -> String {
    format!("{}\u{a0}{}", month_names(language)[month.month() as usize - 1], month.year())
}

/// An amount in its unit: a percentage keeps to its number.
pub(super) fn amount(thousandths: i64, unit: &str, language: Language) -> String {
    match unit {
        "%" => format!("{}%", quantity::format(thousandths, language)),
        "" => quantity::format(thousandths, language),
        unit => quantity::with_unit(thousandths, unit, language),
    }
}

/// An amount in a table whose row names the unit; an en dash where there is none.
pub(super) fn figure(thousandths: Option<i64>, unit: &str, language: Language) -> String {
    match thousandths {
        Some(value) => amount(value, if unit == "%" { unit } else { "" }, language),
        None => "–".to_owned(),
    }
}

/// The name of a part.
pub(super) fn part_name(part: Part, language: Language) -> String {
    match part {
        Part::Summary => words::report_part_summary(language),
        Part::Goals => words::report_part_goals(language),
        Part::Indicators => words::report_part_indicators(language),
        Part::Partners => words::report_part_partners(language),
        Part::Gaps => words::report_part_gaps(language),
        Part::Lessons => words::report_part_lessons(language),
        Part::Definitions => words::report_part_definitions(language),
        Part::Evidence => words::report_part_evidence(language),
    }
}

/// The key of a part on the page on screen.
pub(super) fn part_key(part: Part) -> &'static str {
    match part {
        Part::Summary => "summary",
        Part::Goals => "goals",
        Part::Indicators => "indicators",
        Part::Partners => "partners",
        Part::Gaps => "gaps",
        Part::Lessons => "lessons",
        Part::Definitions => "definitions",
        Part::Evidence => "evidence",
    }
}

/// How an indicator stands.
pub(super) fn track(status: Track, language: Language) -> String {
    match status {
        Track::OnTrack => words::report_on_track(language),
        Track::GettingThere => words::report_getting_there(language),
        Track::OffTrack => words::report_off_track(language),
        Track::NotJudged => words::report_not_judged(language),
    }
}

/// How a promise stands.
pub(super) fn kept(kept: Kept, late: bool, language: Language) -> String {
    match kept {
        Kept::Kept if late => words::report_kept_late(language),
        Kept::Kept => words::report_kept(language),
        Kept::Partly => words::report_partly(language),
        Kept::Late => words::report_late(language),
        Kept::Open => words::report_open(language),
        Kept::CalledOff => words::report_called_off(language),
    }
}
