//! What a report, a part of it and a remark must be like.

use super::{Part, Remark, RemarkDraft, RemarkKind, Report, ReportDraft, ReportField, Section, SectionField};
use crate::id::Id;
use crate::problem::Problems;
use crate::text::{check_line, check_text};

/// Largest number that crosses to the interface without losing figures.
const LARGEST: i64 = (1 << 53) - 1;

/// A report tells of at most ten years; more is a slip in the year.
const MOST_MONTHS: i64 = 120;

impl ReportDraft {
    /// The row that this draft becomes, or every problem. Codes: `required` (for whom), `ends_before_start`,
    /// `too_long_a_time` with `limit` in months, and those of [`crate::text`].
    pub fn report(self, id: Id) -> Result<Report, Problems> {
        let mut problems = Problems::default();
        let report = Report {
            id,
            partnership: self.partnership,
            funder: self.funder,
            funder_name: check_line("funder_name", &self.funder_name, 160, &mut problems),
            from: self.from,
            to: self.to,
            due_on: self.due_on,
            headline: String::new(),
            language: self.language,
            paper: self.paper,
            edition: 0,
            retired: false,
        };
        check_reader(&report, &mut problems);
        check_time(&report, "to", &mut problems);
        problems.or(report)
    }
}

impl Report {
    /// Gives one field a new value, or says every problem with it.
    pub fn set(&mut self, field: ReportField) -> Result<(), Problems> {
        let mut problems = Problems::default();
        let mut next = self.clone();
        match field {
            ReportField::Funder(funder) => {
                next.funder = funder;
                check_reader(&next, &mut problems);
            }
            ReportField::FunderName(text) => {
                next.funder_name = check_line("funder_name", &text, 160, &mut problems);
                check_reader(&next, &mut problems);
            }
            ReportField::From(month) => {
                next.from = month;
                check_time(&next, "from", &mut problems);
            }
            ReportField::To(month) => {
                next.to = month;
                check_time(&next, "to", &mut problems);
            }
            ReportField::DueOn(day) => next.due_on = day,
            ReportField::Headline(text) => next.headline = check_line("headline", &text, 160, &mut problems),
            ReportField::Language(language) => next.language = language,
            ReportField::Paper(paper) => next.paper = paper,
        }
        *self = problems.or(next)?;
        Ok(())
    }
}

impl Section {
    /// The identity of a part of a report: the report's time, and its chance mixed with the part, so that the same
    /// part has the same row on every laptop.
    pub fn id_of(report: Id, part: Part) -> Id {
        let place = Part::ALL.iter().position(|one| *one == part).unwrap_or_default();
        mixed(report, (place as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15))
    }

    /// Gives the part a new value, or says every problem with it.
    pub fn set(&mut self, field: SectionField) -> Result<(), Problems> {
        let mut problems = Problems::default();
        let mut next = self.clone();
        match field {
            SectionField::Included(included) => next.included = included,
            SectionField::Sort(sort) => next.sort = sort.clamp(-LARGEST, LARGEST),
            SectionField::Text(text) => next.text = check_text("text", &text, 8000, &mut problems),
        }
        *self = problems.or(next)?;
        Ok(())
    }
}

impl RemarkDraft {
    /// The row that this draft becomes, or every problem. An empty text makes a row that is put away.
    pub fn remark(self) -> Result<Remark, Problems> {
        let mut problems = Problems::default();
        let text = check_text("text", &self.text, 2000, &mut problems);
        problems.or(Remark {
            id: Remark::id_of(self.report, self.kind, self.about),
            report: self.report,
            kind: self.kind,
            about: self.about,
            retired: text.is_empty(),
            text,
        })
    }
}

impl Remark {
    /// The identity of a remark: of its report, its sort and what it is about, so that two laptops that write on the
    /// same thing write the same row. Two remarks of one report meet with a chance of one in 2^56.
    pub fn id_of(report: Id, kind: RemarkKind, about: Id) -> Id {
        let sort: u8 = match kind {
            RemarkKind::Sentence => 1,
            RemarkKind::Gap => 2,
            RemarkKind::Reason => 3,
        };
        // FNV-1a: spreads the bytes evenly and needs no library. Nothing secret hangs on it.
        let hash = about.0.iter().chain([&sort]).fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
        });
        mixed(report, hash)
    }
}

/// The id with its last seven bytes mixed; time, version and variant stay.
fn mixed(id: Id, mix: u64) -> Id {
    let mut bytes = id.0;
    for (byte, other) in bytes[9..].iter_mut().zip(mix.to_be_bytes().into_iter().skip(1)) {
        *byte ^= other;
    }
    Id(bytes)
}

fn check_reader(report: &Report, problems: &mut Problems) {
    if report.funder.is_none() && report.funder_name.is_empty() {
        problems.add("funder", "required");
    }
}

fn check_time(report: &Report, field: &str, problems: &mut Problems) {
    if report.to < report.from {
        problems.add(field, "ends_before_start");
    } else if report.to.index() - report.from.index() >= MOST_MONTHS {
        problems.add_with(field, "too_long_a_time", &[("limit", &MOST_MONTHS.to_string())]);
    }
}
