//! The totals that the store keeps, held against counting everything: after any deeds, undone, merged and folded anew.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a story that cannot go on stops and says where"
)]

mod common;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use common::samples::sample;
use common::*;
use proptest::prelude::*;
use sepakat_domain::conversation::Conversation;
use sepakat_domain::id::Id;
use sepakat_domain::month::Month;
use sepakat_domain::reading::Reading;
use sepakat_store::{Deed, Fault, Figure, Latest, Store, TalkTotal, TalksWith, Where, YearTotal};

fn one_of(sort: u8, n: u8) -> Id {
    Id::v7(u64::from(n), [sort; 10])
}

fn month(n: u8) -> Month {
    // Three years of months, the turn of a year among them.
    Month::new(2025, 11).unwrap().plus(i64::from(n % 30))
}

/// One thing somebody does to figures and conversations.
#[derive(Debug, Clone)]
enum Act {
    /// A figure is put; with a value, without one, or put away.
    Figure {
        indicator: u8,
        month: u8,
        value: Option<i32>,
        retired: bool,
    },
    /// A figure gets another month, as only an odd program would do it.
    Moved {
        indicator: u8,
        month: u8,
        to: u8,
    },
    /// A conversation is kept, changed or put away.
    Talk {
        row: u8,
        partner: u8,
        partnership: Option<u8>,
        day: u8,
        retired: bool,
    },
    Undo,
    Redo,
    /// What the one has goes to the other.
    Exchange,
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        6 => (0u8..3, 0u8..16, proptest::option::weighted(0.8, any::<i32>()), proptest::bool::weighted(0.2))
            .prop_map(|(indicator, month, value, retired)| Act::Figure { indicator, month, value, retired }),
        1 => (0u8..3, 0u8..16, 0u8..30).prop_map(|(indicator, month, to)| Act::Moved { indicator, month, to }),
        6 => (0u8..6, 0u8..3, proptest::option::of(0u8..3), 0u8..60, proptest::bool::weighted(0.2))
            .prop_map(|(row, partner, partnership, day, retired)| Act::Talk { row, partner, partnership, day, retired }),
        2 => Just(Act::Undo),
        1 => Just(Act::Redo),
        2 => Just(Act::Exchange),
    ]
}

fn figure(indicator: u8, at: u8, value: Option<i64>, retired: bool) -> Reading {
    let mut reading: Reading = serde_json::from_value(sample("reading")).unwrap();
    reading.indicator = one_of(1, indicator);
    reading.month = month(at);
    reading.id = Reading::id_of(reading.indicator, reading.month);
    reading.value = value;
    reading.no_data = if value.is_none() { "libur".into() } else { String::new() };
    reading.retired = retired;
    reading
}

fn talk(row: u8, partner: u8, partnership: Option<u8>, day: u8, retired: bool) -> Conversation {
    let mut talk: Conversation = serde_json::from_value(sample("conversation")).unwrap();
    talk.id = one_of(9, row);
    // Partners and partnerships of one id, so that they must be told apart.
    talk.partner = one_of(2, partner);
    talk.partnership = partnership.map(|n| one_of(2, n));
    talk.held_on = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + chrono::Days::new(u64::from(day));
    talk.retired = retired;
    talk
}

fn perform(store: &Store, other: &Store, act: &Act) {
    let deed = Deed::undoable("random", "");
    match *act {
        Act::Figure { indicator, month, value, retired } => {
            let row = figure(indicator, month, value.map(i64::from), retired);
            store.change(deed, |w| w.put(&row)).map_err(|f: Fault| f).unwrap();
        }
        Act::Moved { indicator, month: at, to } => {
            let mut row = figure(indicator, at, Some(7), false);
            row.month = month(to);
            store.change(deed, |w| w.put(&row)).map_err(|f: Fault| f).unwrap();
        }
        Act::Talk { row, partner, partnership, day, retired } => {
            let row = talk(row, partner, partnership, day, retired);
            store.change(deed, |w| w.put(&row)).map_err(|f: Fault| f).unwrap();
        }
        Act::Undo => drop(store.undo()),
        Act::Redo => drop(store.redo()),
        Act::Exchange => {
            other.receive(store.operations_since(&other.vector().unwrap()).unwrap()).unwrap();
        }
    }
}

/// The totals by counting everything.
fn counted(figures: &[Reading], indicator: Id) -> Vec<YearTotal> {
    let mut years: BTreeMap<i32, YearTotal> = BTreeMap::new();
    let mut own: Vec<&Reading> = figures.iter().filter(|figure| figure.indicator == indicator).collect();
    own.sort_by_key(|figure| (figure.month, figure.id));
    for reading in own {
        let year = reading.month.year();
        let total = years.entry(year).or_insert(YearTotal {
            year,
            sum: 0,
            count: 0,
            no_data: 0,
            last_month: reading.month,
            last: None,
        });
        total.last_month = reading.month;
        match reading.value {
            None => total.no_data += 1,
            Some(value) => {
                total.sum += value;
                total.count += 1;
                total.last = Some(Figure { month: reading.month, value });
            }
        }
    }
    years.into_values().collect()
}

fn talks(all: &[Conversation], of: impl Fn(&Conversation) -> Option<Id>) -> BTreeMap<Id, TalkTotal> {
    let mut totals: BTreeMap<Id, TalkTotal> = BTreeMap::new();
    for talk in all {
        let Some(id) = of(talk) else { continue };
        let total = totals.entry(id).or_insert(TalkTotal { count: 0, last_on: talk.held_on });
        total.count += 1;
        total.last_on = total.last_on.max(talk.held_on);
    }
    totals
}

fn kept_is_counted(store: &Store) {
    store
        .read(|r| {
            let figures: Vec<Reading> = r.list(&Where::all())?;
            let indicators: Vec<Id> = (0..4).map(|n| one_of(1, n)).collect();
            let latest = r.latest(&indicators)?;
            for indicator in indicators {
                let totals = counted(&figures, indicator);
                assert_eq!(r.totals(indicator)?, totals);
                let expected = totals.last().map(|total| Latest {
                    answered: total.last_month,
                    figure: totals.iter().rev().find_map(|total| total.last),
                });
                assert_eq!(latest.get(&indicator).copied(), expected);
            }
            let all: Vec<Conversation> = r.list(&Where::all())?;
            let by_partner = talks(&all, |talk| Some(talk.partner));
            let by_partnership = talks(&all, |talk| talk.partnership);
            assert_eq!(r.last_talks(TalksWith::Partner)?, by_partner);
            assert_eq!(r.last_talks(TalksWith::Partnership)?, by_partnership);
            for n in 0..3 {
                let id = one_of(2, n);
                assert_eq!(r.last_talk(TalksWith::Partner, id)?, by_partner.get(&id).copied());
                assert_eq!(r.last_talk(TalksWith::Partnership, id)?, by_partnership.get(&id).copied());
            }
            Ok::<_, Fault>(())
        })
        .unwrap();
}

/// Enough for every run; `PROPTEST_CASES=2000` looks harder.
fn config() -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(48);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn totals_are_what_counting_everything_gives(
        work in prop::collection::vec((any::<bool>(), act()), 1..60),
    ) {
        let (here, there) = (Laptop::quick(1), Laptop::quick(2));
        let (one, two) = (here.create(), there.create());
        for (first, act) in &work {
            let (store, other, laptop) = if *first { (&one, &two, &here) } else { (&two, &one, &there) };
            perform(store, other, act);
            laptop.wait(10);
            kept_is_counted(&one);
            kept_is_counted(&two);
        }
        for store in [&one, &two] {
            let before = store.fingerprint().unwrap();
            store.refold().unwrap();
            prop_assert_eq!(store.fingerprint().unwrap(), before, "and the log alone gives the same");
            kept_is_counted(store);
        }
    }
}

#[test]
fn within_a_deed_the_totals_are_already_true() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    store
        .change(Deed::undoable("readings.put", ""), |w| {
            w.put(&figure(0, 0, Some(5), false))?;
            w.put(&figure(0, 1, Some(6), false))?;
            let totals = w.totals(one_of(1, 0))?;
            assert_eq!((totals[0].sum, totals[0].count), (11, 2), "November and December 2025");
            w.put(&figure(0, 2, None, false))?;
            let latest = w.latest(&[one_of(1, 0)])?[&one_of(1, 0)];
            assert_eq!(latest.answered.to_string(), "2026-01", "answered with a reason");
            assert_eq!(latest.figure, Some(Figure { month: month(1), value: 6 }), "of the year before");
            Ok::<_, Fault>(())
        })
        .unwrap();
}

#[test]
fn a_total_that_no_number_holds_stops_at_the_largest() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    let deed = || Deed::undoable("readings.put", "");
    for at in 0..2 {
        store.change(deed(), |w| w.put(&figure(0, at, Some(i64::MAX), false))).map_err(|f: Fault| f).unwrap();
    }
    let totals = store.read(|r| r.totals(one_of(1, 0))).unwrap();
    assert_eq!(totals[0].sum, i64::MAX);
    let before = store.fingerprint().unwrap();
    store.refold().unwrap();
    assert_eq!(store.fingerprint().unwrap(), before);
}
