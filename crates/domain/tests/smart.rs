//! Twenty goals, each as an Indonesian and as an English sentence, with the advice that each letter gives.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

use chrono::NaiveDate;
use sepakat_domain::goal::{AdviceCode, AdviceCode::*, Goal, GoalDraft, Letter, LetterState, Level, smart};
use sepakat_domain::id::Id;
use sepakat_domain::indicator::{Aim, Frequency, Indicator, IndicatorDraft, Sums};

const ID: &str = "150 anak datang ke kelas literasi setiap bulan";
const EN: &str = "150 children come to the reading class every month";

fn today() -> NaiveDate {
    "2026-11-24".parse().unwrap()
}

fn goal() -> Goal {
    GoalDraft {
        partnership: Id([1; 16]),
        level: Level::Outcome,
        parent: None,
        statement: ID.into(),
        need: None,
        need_note: "Anak di RW 05 tidak punya tempat membaca.".into(),
        responsible: "Sinta Maharani".into(),
        due_on: Some("2027-06-30".parse().unwrap()),
        agreed_by: "Warga RW 05 dan SDN Wonokromo III".into(),
        agreed_on: Some("2026-06-12".parse().unwrap()),
        assumption: String::new(),
    }
    .goal(Id([2; 16]), 1)
    .unwrap()
}

fn indicator() -> Indicator {
    IndicatorDraft {
        goal: Id([2; 16]),
        name: "Anak hadir".into(),
        definition: String::new(),
        why: String::new(),
        unit: "anak".into(),
        direction: Aim::Up,
        sums: Sums::Latest,
        baseline: Some(64_000),
        baseline_on: None,
        baseline_source: String::new(),
        target: Some(150_000),
        target_in: Some("2027-06".parse().unwrap()),
        milestones: Vec::new(),
        frequency: Frequency::Monthly,
        method: "Dihitung dari daftar hadir.".into(),
        source: String::new(),
        responsible: String::new(),
        lowest: None,
        highest: None,
        limits: String::new(),
    }
    .indicator(Id([3; 16]), 1)
    .unwrap()
}

/// What each letter advises, in order.
type Told = [&'static [AdviceCode]; 5];

struct Case {
    say: [&'static str; 2],
    change: fn(&mut Goal),
    indicators: Vec<Indicator>,
    told: Told,
}

fn case(
    say: [&'static str; 2],
    change: fn(&mut Goal),
    indicators: &[fn(&mut Indicator)],
    told: Told,
) -> Case {
    let changed = |change: &fn(&mut Indicator)| {
        let mut one = indicator();
        change(&mut one);
        one
    };
    Case { say, change, indicators: indicators.iter().map(changed).collect(), told }
}

fn day(text: &str) -> Option<NaiveDate> {
    Some(text.parse().unwrap())
}

#[rustfmt::skip]
fn table() -> Vec<Case> {
    vec![
        case([ID, EN], |_| {}, &[|_| {}], [&[], &[], &[], &[], &[]]),
        case(["", "  "], |_| {}, &[|_| {}], [&[StatementMissing], &[], &[], &[], &[]]),
        case(["Anak membaca", "Children read"], |_| {}, &[|_| {}], [&[TooShort], &[], &[], &[], &[]]),
        case(["Meningkatkan minat baca anak di kampung", "Improve the reading habit of village children"], |_| {}, &[],
            [&[VagueWord], &[IndicatorMissing, NumberMissing], &[], &[], &[]]),
        case(["Meningkatkan minat baca anak di kampung", "Improve the reading habit of village children"], |_| {}, &[|_| {}],
            [&[], &[], &[], &[], &[]]),
        case([ID, EN], |_| {}, &[], [&[], &[IndicatorMissing], &[], &[], &[]]),
        case(["Anak datang ke kelas setiap bulan pada 30 Juni 2027", "Children come to class every month by 30 June 2027"], |_| {}, &[],
            [&[], &[IndicatorMissing, NumberMissing], &[], &[], &[]]),
        case(["Tiga ratus anak datang ke kelas literasi", "Three hundred children come to the class"], |_| {}, &[],
            [&[], &[IndicatorMissing], &[], &[], &[]]),
        case(["Melatih 20 guru dan membangun satu perpustakaan", "Train 20 teachers and build a library"], |_| {}, &[|_| {}],
            [&[SeveralGoals], &[], &[], &[], &[]]),
        case(["Melatih guru dan orang tua dari dua sekolah", "Train teachers and parents of two schools"], |_| {}, &[|_| {}],
            [&[], &[], &[], &[], &[]]),
        case([ID, EN], |_| {}, &[|one| { one.target = None; one.target_in = None; }], [&[], &[TargetMissing], &[], &[], &[]]),
        case([ID, EN], |_| {}, &[|one| { one.method.clear(); }], [&[], &[MethodMissing], &[], &[], &[]]),
        case([ID, EN], |goal| goal.responsible.clear(), &[|one| one.baseline = None],
            [&[], &[], &[ResponsibleMissing, BaselineMissing], &[], &[]]),
        case([ID, EN], |_| {}, &[|one| one.target = Some(64_000)], [&[], &[], &[TargetNotBetter], &[], &[]]),
        case([ID, EN], |_| {}, &[|one| { one.direction = Aim::Down; one.target = Some(6_400); }, |one| one.target = Some(640_000)],
            [&[], &[], &[TargetFar, TargetFar], &[], &[]]),
        case([ID, EN], |goal| { goal.need_note.clear(); goal.agreed_by.clear(); goal.agreed_on = None; }, &[|_| {}],
            [&[], &[], &[], &[NeedMissing, AgreedByMissing], &[]]),
        case([ID, EN], |goal| { goal.agreed_on = None; goal.level = Level::Output; }, &[|_| {}],
            [&[], &[], &[], &[AgreedOnMissing, ParentMissing], &[]]),
        case([ID, EN], |goal| goal.due_on = None, &[|one| one.target_in = None],
            [&[], &[], &[], &[], &[DueMissing, TargetMonthMissing]]),
        case([ID, EN], |goal| goal.due_on = day("2026-11-23"), &[|_| {}],
            [&[], &[], &[], &[], &[DuePast, TargetAfterDue]]),
        case([ID, EN], |goal| { goal.due_on = day("2037-01-01"); }, &[|one| { one.sums = Sums::Total; one.baseline = None; }],
            [&[], &[], &[], &[], &[DueFar]]),
    ]
}

#[test]
fn twenty_goals_are_advised_alike_in_both_languages() {
    let table = table();
    assert_eq!(table.len(), 20);
    for (number, case) in table.iter().enumerate() {
        for say in case.say {
            let mut goal = goal();
            goal.statement = say.trim().to_owned();
            (case.change)(&mut goal);
            let smart = smart(&goal, &case.indicators, today());
            let told: Vec<Vec<AdviceCode>> = smart
                .letters
                .iter()
                .map(|letter| letter.advice.iter().map(|advice| advice.code).collect())
                .collect();
            assert_eq!(told, case.told.map(<[AdviceCode]>::to_vec), "case {}: {say}", number + 1);
        }
    }
}

#[test]
fn a_letter_is_met_exactly_when_nothing_is_advised() {
    for case in table() {
        let mut goal = goal();
        (case.change)(&mut goal);
        for Letter { state, advice, .. } in smart(&goal, &case.indicators, today()).letters {
            assert_eq!(state == LetterState::Met, advice.is_empty());
        }
    }
}

#[test]
fn the_day_itself_is_not_past_and_a_day_before_the_agreement_is_told() {
    let mut goal = goal();
    goal.due_on = Some(today());
    let codes = |goal: &Goal| -> Vec<AdviceCode> {
        smart(goal, &[], today()).letters[4].advice.iter().map(|advice| advice.code).collect()
    };
    assert_eq!(codes(&goal), []);
    goal.agreed_on = day("2026-12-01");
    assert_eq!(codes(&goal), [DueBeforeAgreed]);
}

#[test]
fn an_indicator_that_was_put_away_counts_nothing() {
    let away = Indicator { retired: true, ..indicator() };
    let smart = smart(&goal(), &[away], today());
    assert_eq!(smart.letters[1].advice[0].code, IndicatorMissing);
}

#[test]
fn advice_names_what_it_is_about() {
    let mut goal = goal();
    goal.statement = "Improve reading".into();
    goal.due_on = day("2027-01-31");
    let one = smart(&goal, &[indicator()], today());
    assert_eq!(one.letters[0].advice[0].args, [("count".to_owned(), "2".to_owned())]);
    let late = &one.letters[4].advice[0].args;
    assert_eq!(late[0], ("indicator".to_owned(), "Anak hadir".to_owned()));
    assert_eq!(late[1], ("month".to_owned(), "2027-06".to_owned()));
}
