//! The facts of a report's paper, from what is on record: names instead of ids, whole sentences, figures as printed.

use chrono::NaiveDate;
use sepakat_documents::report::{
    CommitmentFacts, EvidenceFacts, Facts, Former, GapFacts, GoalFacts, IndicatorFacts, Kept, KeyNumber,
    Logo, PartFacts, PartnerFacts, PointFacts, Standing, TEMPLATE, changes,
};
use sepakat_documents::sentences;
use sepakat_domain::agreement::Agreement;
use sepakat_domain::calendar::month_names;
use sepakat_domain::commitment::CommitmentState;
use sepakat_domain::impact::Track;
use sepakat_domain::month::Month;
use sepakat_domain::organisation::{Image, Language};
use sepakat_domain::quantity;
use sepakat_domain::report::{Edition, Part, RemarkKind};
use sepakat_store::{Reader, Where};

use super::freeze::facts_of;
use super::gaps::{self, Gap, GapCode};
use super::gather::{Counted, Told};
use crate::call::CallFault;
use crate::commitments::CommitmentView;
use crate::content::report_sentence;

/// So many numbers stand at the head of the summary.
const NUMBERS: usize = 3;

/// The facts of a report as it stands now.
pub(super) fn draft(reader: &Reader<'_>, told: &Told) -> Result<Facts, CallFault> {
    let report = &told.report;
    let logo = match told.organisation.logo {
        Some(logo) => reader.get::<Image>(logo)?.map(|image| Logo { media: image.media, data: image.data }),
        None => None,
    };
    Ok(Facts {
        template: TEMPLATE.to_owned(),
        language: report.language,
        paper: report.paper,
        organisation: told.organisation.name.clone(),
        place: told.organisation.place.clone(),
        logo,
        funder: told.funder.clone(),
        programme: told.partnership.name.clone(),
        agreement: agreement(reader, told)?,
        prepared_by: told.prepared_by.clone(),
        from: report.from,
        to: report.to,
        as_of: told.today,
        headline: match report.headline.as_str() {
            "" => headline(told, report.language),
            own => own.to_owned(),
        },
        numbers: numbers(told),
        goals: told.goals.iter().map(goal).collect(),
        indicators: told.indicators.iter().map(|one| indicator(told, one)).collect(),
        partners: partners(told),
        gaps: gap_facts(told),
        evidence: evidence(told),
        parts: told.outline.iter().map(|one| part(told, one.part, one.included, &one.text)).collect(),
        former: None,
    })
}

/// The facts as they are frozen: with what changed since the edition before.
pub(super) fn frozen(reader: &Reader<'_>, told: &Told, before: Option<&Edition>) -> Result<Facts, CallFault> {
    let facts = draft(reader, told)?;
    let Some(before) = before else { return Ok(facts) };
    let changes = changes(&facts_of(before)?, &facts);
    let frozen_on = before.frozen_at.get(..10).and_then(|day| day.parse::<NaiveDate>().ok());
    let former = Former {
        edition: before.number,
        frozen_on: frozen_on.ok_or_else(|| CallFault::broken("edition day"))?,
        check_code: before.check_code.clone(),
        changes: changes.iter().map(|one| one.sentence(facts.language)).collect(),
    };
    Ok(Facts { former: Some(former), ..facts })
}

/// How a report stands that may still change.
pub(super) fn standing(now: String) -> Standing {
    Standing::Draft { now }
}

/// The finding of the data: that of the first indicator that has one to tell.
pub(super) fn headline(told: &Told, language: Language) -> String {
    let first = told.indicators.iter().find(|one| one.shown.points.iter().any(|at| at.value.is_some()));
    match first {
        Some(one) => sentences::over_time(&one.indicator.name, &one.shown, language),
        None => report_sentence(language, "headline_nothing", &[("programme", &told.partnership.name)]),
    }
}

/// The text that a part begins with until somebody writes their own; empty when it needs none.
pub(super) fn prepared(told: &Told, part: Part) -> String {
    let language = told.report.language;
    let count =
        |status: Track| told.indicators.iter().filter(|one| one.judged.status == status).count().to_string();
    let (from, to) = (month(told.report.from, language), month(told.report.to, language));
    match part {
        Part::Summary => report_sentence(
            language,
            "summary",
            &[
                ("programme", &told.partnership.name),
                ("from", &from),
                ("to", &to),
                ("all", &told.indicators.len().to_string()),
                ("on", &count(Track::OnTrack)),
                ("near", &count(Track::GettingThere)),
                ("off", &count(Track::OffTrack)),
            ],
        ),
        Part::Goals => report_sentence(language, "goals", &[("to", &to)]),
        Part::Partners => report_sentence(language, "partners", &[]),
        Part::Gaps if !gap_facts(told).is_empty() => report_sentence(language, "gaps", &[]),
        _ => String::new(),
    }
}

/// Number of the newest agreement of the partnership that was frozen and not declared void.
fn agreement(reader: &Reader<'_>, told: &Told) -> Result<String, CallFault> {
    let which = Where::all().is("partnership", told.partnership.id).newest("signed_on");
    let agreements: Vec<Agreement> = reader.list(&which)?;
    let valid = agreements.into_iter().find(|one| one.frozen.is_some() && one.void_reason.is_none());
    Ok(valid.map(|one| one.number).unwrap_or_default())
}

fn goal(goal: &sepakat_domain::goal::Goal) -> GoalFacts {
    GoalFacts { level: goal.level, title: goal.statement.clone(), assumptions: goal.assumption.clone() }
}

/// The first indicators that reached something.
fn numbers(told: &Told) -> Vec<KeyNumber> {
    let language = told.report.language;
    let number = |one: &Counted| {
        let reached = reached(one)?;
        let unit = &one.indicator.unit;
        let says = |value: Option<i64>| value.map(|value| quantity::with_unit(value, unit, language));
        let note = match (says(target(one)), says(one.indicator.baseline)) {
            (Some(target), Some(baseline)) => {
                report_sentence(language, "note_both", &[("target", &target), ("baseline", &baseline)])
            }
            (Some(target), None) => report_sentence(language, "note_target", &[("target", &target)]),
            (None, Some(baseline)) => report_sentence(language, "note_baseline", &[("baseline", &baseline)]),
            (None, None) => String::new(),
        };
        Some(KeyNumber { value: reached, unit: unit.clone(), label: one.indicator.name.clone(), note })
    };
    told.indicators.iter().filter_map(number).take(NUMBERS).collect()
}

/// The last figure in the months of the report, or the running total up to it.
fn reached(counted: &Counted) -> Option<i64> {
    counted.shown.points.iter().rev().find_map(|point| point.reached())
}

/// What should have been reached by the last figure, or else the final target.
fn target(counted: &Counted) -> Option<i64> {
    let last = counted.shown.points.iter().rev().find(|point| point.value.is_some());
    last.and_then(|point| point.target).or(counted.indicator.target)
}

fn indicator(told: &Told, counted: &Counted) -> IndicatorFacts {
    let language = told.report.language;
    let one = &counted.indicator;
    let own = told.remark(RemarkKind::Sentence, one.id);
    IndicatorFacts {
        goal: told.goals.iter().position(|goal| goal.id == one.goal).unwrap_or_default(),
        name: one.name.clone(),
        definition: one.definition.clone(),
        unit: one.unit.clone(),
        aim: one.direction,
        sums: one.sums,
        frequency: one.frequency,
        baseline: one.baseline,
        baseline_on: one.baseline_on,
        target: target(counted),
        target_in: one.target_in,
        reached: reached(counted),
        share: counted.judged.share,
        status: counted.judged.status,
        points: counted
            .shown
            .points
            .iter()
            .map(|point| PointFacts {
                month: point.month,
                value: point.value,
                total: point.total,
                target: point.target,
                note: point.note.clone(),
            })
            .collect(),
        headline: sentences::over_time(&one.name, &counted.shown, language),
        sentence: match own {
            "" => sentences::sentence(&counted.findings, language),
            own => own.to_owned(),
        },
        own_sentence: !own.is_empty(),
        reason: told.remark(RemarkKind::Reason, one.id).to_owned(),
        method: one.method.clone(),
        source: one.source.clone(),
        responsible: one.responsible.clone(),
        limits: one.limits.clone(),
    }
}

fn partners(told: &Told) -> Vec<PartnerFacts> {
    let sides = told.promises.iter();
    sides
        .map(|side| PartnerFacts {
            name: side.name.clone(),
            role: side.role.clone(),
            commitments: side.commitments.iter().map(commitment).collect(),
        })
        .collect()
}

fn commitment(view: &CommitmentView) -> CommitmentFacts {
    let one = &view.commitment;
    let kept = match view.state {
        CommitmentState::Kept => Kept::Kept,
        CommitmentState::Late | CommitmentState::Lapsed => Kept::Late,
        CommitmentState::Open => Kept::Open,
        CommitmentState::Waived => Kept::CalledOff,
    };
    CommitmentFacts {
        what: one.what.clone(),
        quantity: one.quantity,
        given: one.quantity.filter(|_| kept == Kept::Kept),
        unit: one.unit.clone(),
        due_on: one.due_on,
        kept,
        late: kept == Kept::Kept && one.due_on.zip(one.kept_on).is_some_and(|(due, kept)| kept > due),
        value: one.value,
    }
}

/// What is missing, and the months for which there is no data though somebody said why.
fn gap_facts(told: &Told) -> Vec<GapFacts> {
    let mut facts: Vec<GapFacts> = gaps::of(told)
        .into_iter()
        // A reason that was given stands with its indicator; it is no gap any more.
        .filter(|gap| gap.code != GapCode::Behind || told.remark(gap.kind, gap.about).is_empty())
        .map(|gap| gap_fact(told, &gap))
        .collect();
    let language = told.report.language;
    for counted in &told.indicators {
        for point in counted.shown.points.iter().filter(|point| point.no_data && !point.note.is_empty()) {
            facts.push(GapFacts {
                subject: counted.indicator.name.clone(),
                what: report_sentence(language, "gap_no_data", &[("from", &month(point.month, language))]),
                explanation: point.note.clone(),
            });
        }
    }
    facts
}

fn gap_fact(told: &Told, gap: &Gap) -> GapFacts {
    let language = told.report.language;
    let say = |at: Option<Month>| at.map(|at| month(at, language)).unwrap_or_default();
    let (from, to) = gap.months.unzip();
    let key = match (gap.code, from == to) {
        (GapCode::FigureMissing, true) => "gap_figure_missing_one".to_owned(),
        (GapCode::FigureMissing, false) => "gap_figure_missing_many".to_owned(),
        (code, _) => format!("gap_{}", code.code()),
    };
    GapFacts {
        subject: gap.subject.clone(),
        what: report_sentence(language, &key, &[("from", &say(from)), ("to", &say(to))]),
        explanation: told.remark(gap.kind, gap.about).to_owned(),
    }
}

fn evidence(told: &Told) -> Vec<EvidenceFacts> {
    let mut all = Vec::new();
    for (at, counted) in told.indicators.iter().enumerate() {
        for figure in &counted.readings {
            all.extend(figure.evidence.iter().map(|file| EvidenceFacts {
                indicator: at + 1,
                month: figure.reading.month,
                name: file.name.clone(),
                sha256: file.sha256.clone(),
                size: file.size,
            }));
        }
    }
    all
}

fn part(told: &Told, part: Part, included: bool, own: &str) -> PartFacts {
    let text = if own.is_empty() { prepared(told, part) } else { own.to_owned() };
    PartFacts { part, included, text }
}

/// A month as it is written out: `November 2026`.
fn month(month: Month, language: Language) -> String {
    let name = month_names(language).get(month.month() as usize - 1).copied().unwrap_or_default();
    format!("{name} {}", month.year())
}
