//! Figures, closings and the parts of a report, as they are typed and kept.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

use chrono::NaiveDate;
use sepakat_domain::id::Id;
use sepakat_domain::indicator::{Aim, Frequency, Indicator, IndicatorDraft, IndicatorField, Milestone, Sums};
use sepakat_domain::month::Month;
use sepakat_domain::problem::Problems;
use sepakat_domain::reading::{ClosingDraft, Reading, ReadingDraft};
use sepakat_domain::report::{Part, Remark, RemarkDraft, RemarkKind, Section, SectionField, outline};

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn today() -> NaiveDate {
    "2026-11-30".parse().unwrap()
}

fn draft() -> IndicatorDraft {
    IndicatorDraft {
        goal: Id([2; 16]),
        name: "Anak lancar membaca".into(),
        definition: String::new(),
        why: String::new(),
        unit: "%".into(),
        direction: Aim::Up,
        sums: Sums::Latest,
        baseline: Some(21_000),
        baseline_on: None,
        baseline_source: String::new(),
        target: Some(60_000),
        target_in: Some(month("2027-06")),
        milestones: Vec::new(),
        frequency: Frequency::Monthly,
        method: String::new(),
        source: String::new(),
        responsible: String::new(),
        lowest: Some(0),
        highest: Some(100_000),
        limits: String::new(),
    }
}

fn indicator() -> Indicator {
    draft().indicator(Id([3; 16]), 1).unwrap()
}

fn codes<T: std::fmt::Debug>(tried: Result<T, Problems>) -> Vec<(String, String)> {
    tried.unwrap_err().0.into_iter().map(|one| (one.field, one.code)).collect()
}

fn typed(value: Option<i64>, no_data: &str) -> ReadingDraft {
    ReadingDraft {
        indicator: Id([3; 16]),
        month: month("2026-11"),
        value,
        no_data: no_data.into(),
        note: String::new(),
        entered_by: "Sinta".into(),
    }
}

#[test]
fn a_figure_is_a_value_or_a_reason_and_never_both() {
    let one = indicator();
    let kept = typed(Some(44_000), "").reading(&one, today()).unwrap();
    assert_eq!(kept.id, Reading::id_of(one.id, month("2026-11")));
    assert!(typed(None, "Tes ditunda.").reading(&one, today()).is_ok());
    assert_eq!(codes(typed(None, " ").reading(&one, today())), [("value".into(), "required".into())]);
    assert_eq!(codes(typed(Some(1), "x").reading(&one, today())), [("no_data".into(), "both".into())]);
}

#[test]
fn a_figure_outside_of_what_is_possible_is_refused() {
    let mut one = indicator();
    let refused = |one: &Indicator, value| codes(typed(Some(value), "").reading(one, today()))[0].1.clone();
    assert_eq!(refused(&one, 101_000), "above_highest");
    assert_eq!(refused(&one, -1), "below_lowest");
    one.lowest = None;
    assert_eq!(refused(&one, -1), "negative");
}

#[test]
fn the_values_of_an_indicator_must_fit_together() {
    let wrong = IndicatorDraft {
        baseline: Some(-1),
        target: None,
        highest: Some(-5),
        milestones: vec![Milestone { month: month("2027-07"), value: 0 }; 2],
        ..draft()
    };
    let told = codes(wrong.indicator(Id([3; 16]), 1));
    for (field, code) in [
        ("highest", "below_lowest"),
        ("baseline", "below_lowest"),
        ("target", "required"),
        ("milestones.0.month", "after_target"),
        ("milestones.1.month", "twice"),
    ] {
        assert!(told.contains(&(field.into(), code.into())), "{field} {code} in {told:?}");
    }
}

#[test]
fn milestones_are_kept_in_order_however_they_are_typed() {
    let mut one = indicator();
    let at = |text, value| Milestone { month: month(text), value };
    one.set(IndicatorField::Milestones(vec![at("2026-12", 40_000), at("2026-09", 30_000)])).unwrap();
    assert_eq!(one.milestones, [at("2026-09", 30_000), at("2026-12", 40_000)]);
    let before = one.clone();
    assert!(one.set(IndicatorField::Target(Some(200_000))).is_err());
    assert_eq!(one, before, "what is refused changes nothing");
}

#[test]
fn a_month_is_closed_once_and_opened_again_with_a_name_and_a_reason() {
    let draft = ClosingDraft { partnership: Id([1; 16]), month: month("2026-11"), closed_by: "Sinta".into() };
    let mut closing = draft.closing(Id([9; 16]), today()).unwrap();
    assert!(closing.stands());
    assert_eq!(closing.reopen("", today(), " ").unwrap_err().0.len(), 2);
    assert!(closing.stands(), "without a name it stays closed");
    closing.reopen("Budi", today(), "Satu daftar hadir terlewat.").unwrap();
    assert!(!closing.stands());
    assert_eq!(codes(closing.reopen("Budi", today(), "Lagi.")), [("month".into(), "already_open".into())]);
}

#[test]
fn every_part_of_a_report_has_its_own_row_on_every_laptop() {
    let report = Id::v7(1_795_000_000_000, [7; 10]);
    let mut rows: Vec<Id> = Part::ALL.iter().map(|part| Section::id_of(report, *part)).collect();
    for kind in [RemarkKind::Sentence, RemarkKind::Gap, RemarkKind::Reason] {
        rows.push(Remark::id_of(report, kind, Id([3; 16])));
    }
    let count = rows.len();
    rows.sort();
    rows.dedup();
    assert_eq!(rows.len(), count);
    assert_eq!(Section::id_of(report, Part::Gaps), Section::id_of(report, Part::Gaps));
}

#[test]
fn the_outline_has_every_part_and_moves_what_was_moved() {
    let report = Id([5; 16]);
    let prepared = outline(report, &[]);
    assert_eq!(prepared.iter().map(|row| row.part).collect::<Vec<_>>(), Part::ALL);
    let mut evidence = prepared[7].clone();
    evidence.set(SectionField::Sort(1)).unwrap();
    evidence.set(SectionField::Included(false)).unwrap();
    let moved = outline(report, &[evidence]);
    assert_eq!((moved[0].part, moved[0].included), (Part::Evidence, false));
    assert_eq!(moved.len(), 8);
}

#[test]
fn an_emptied_remark_is_put_away() {
    let draft =
        RemarkDraft { report: Id([5; 16]), kind: RemarkKind::Gap, about: Id([3; 16]), text: "  ".into() };
    assert!(draft.clone().remark().unwrap().retired);
    let kept = RemarkDraft { text: "Ujian sekolah.".into(), ..draft }.remark().unwrap();
    assert!(!kept.retired);
}
