//! What reading costs: 100,000 conversations and as many figures as their types, one row by id, short lists, totals, a
//! refold and a look at an earlier day. `cargo run --release -p sepakat-store --example reading [FIGURES]`

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a measurement that cannot go on stops"
)]

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use sepakat_domain::conversation::Conversation;
use sepakat_domain::id::Id;
use sepakat_domain::month::Month;
use sepakat_domain::reading::Reading;
use sepakat_store::{Clock, Deed, Environment, Fault, Moment, Random, Reader, Store, TalksWith, Where};

struct Still;

impl Clock for Still {
    fn now(&self) -> Moment {
        Moment { unix_ms: 1_795_482_000_000, offset_minutes: 420, suspicious: false }
    }

    fn monotonic_ms(&self) -> u64 {
        0
    }
}

struct Counter(AtomicU64);

impl Random for Counter {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let next = self.0.fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::SeqCst);
            let mixed = (next ^ (next >> 31)).wrapping_mul(0x94d0_49bb_1331_11eb);
            chunk.copy_from_slice(&mixed.to_le_bytes()[..chunk.len()]);
        }
    }
}

const ROWS: usize = 100_000;

fn pointed(sort: u8, n: usize) -> Id {
    Id::v7(n as u64, [sort; 10])
}

fn conversation(id: Id, n: usize) -> Conversation {
    let day = NaiveDate::from_num_days_from_ce_opt(738_000 + (n % 2000) as i32).unwrap();
    serde_json::from_value(serde_json::json!({
        "id": id, "partner": pointed(1, n % 10_000), "partnership": (n.is_multiple_of(2)).then(|| pointed(2, n % 500)),
        "held_on": day, "channel": "meeting", "people": "Bu Rini, Pak Budi",
        "summary": "Membahas pojok baca, jadwal kelas hari Sabtu dan pembagian peran.", "retired": false,
    }))
    .unwrap()
}

fn figure(n: usize) -> Reading {
    let (indicator, month) =
        (pointed(3, n / 60), Month::new(2021 + (n % 60) as i32 / 12, 1 + (n % 12) as u32).unwrap());
    Reading {
        id: Reading::id_of(indicator, month),
        indicator,
        month,
        value: (!n.is_multiple_of(17)).then_some(n as i64),
        no_data: String::new(),
        note: String::new(),
        entered_by: "Sari".into(),
        entered_on: month.last_day(),
        retired: false,
    }
}

fn time<T>(store: &Store, what: &str, times: usize, f: impl Fn(&Reader<'_>) -> Result<T, Fault>) {
    let mut taken: Vec<Duration> = (0..times)
        .map(|_| {
            let begun = Instant::now();
            store.read(&f).unwrap();
            begun.elapsed()
        })
        .collect();
    taken.sort();
    println!("{what:<45} {:?}", taken[times / 2]);
}

fn main() {
    let figures = std::env::args().nth(1).map_or(ROWS, |count| count.parse().unwrap());
    let room = tempfile::tempdir_in(std::env::current_dir().unwrap()).unwrap();
    let environment = Environment {
        clock: Arc::new(Still),
        random: Arc::new(Counter(AtomicU64::new(1))),
        machine: "bench".into(),
    };
    let store = Store::create(&room.path().join("a.sepakat"), environment).unwrap();
    let begun = Instant::now();
    let one = store
        .change(Deed::barrier("import", "x", "import"), |w| {
            let mut id = w.new_id();
            for n in 0..ROWS {
                id = w.new_id();
                w.put(&conversation(id, n))?;
            }
            Ok::<_, Fault>(id)
        })
        .unwrap()
        .value;
    println!("{:<45} {:?}", "writing 100,000 conversations", begun.elapsed());
    let begun = Instant::now();
    store
        .change(Deed::barrier("import", "x", "import"), |w| (0..figures).try_for_each(|n| w.put(&figure(n))))
        .map_err(|fault: Fault| fault)
        .unwrap();
    println!("{:<45} {:?}", format!("writing {figures} figures"), begun.elapsed());
    let begun = Instant::now();
    store.refold().unwrap();
    println!("{:<45} {:?}", "folding them anew", begun.elapsed());

    time(&store, "100,000 conversations", 5, |r| r.list::<Conversation>(&Where::all()));
    time(&store, &format!("{figures} figures"), 5, |r| r.list::<Reading>(&Where::all()));
    time(&store, "counting the conversations", 5, |r| r.count::<Conversation>(&Where::all()));
    time(&store, "one conversation", 501, |r| r.get::<Conversation>(one));
    time(&store, "the conversations of one partner", 501, |r| {
        r.list::<Conversation>(&Where::all().is("partner", pointed(1, 77)).newest("held_on"))
    });
    time(&store, "the newest fifty conversations", 51, |r| {
        r.list::<Conversation>(&Where::all().newest("held_on").limit(50))
    });
    time(&store, "the figures of one indicator", 501, |r| {
        r.list::<Reading>(&Where::all().is("indicator", pointed(3, 77)).order("month"))
    });
    time(&store, "the totals of one indicator", 501, |r| r.totals(pointed(3, 77)));
    let fifty: Vec<Id> = (0..50).map(|n| pointed(3, n)).collect();
    time(&store, "the latest figures of fifty indicators", 501, |r| r.latest(&fifty));
    time(&store, "the figures of fifty indicators in a month", 501, |r| {
        let month = Month::new(2025, 3).unwrap();
        r.list::<Reading>(&Where::all().among("indicator", &fifty).is("month", month))
    });
    time(&store, "the last talk with every partner", 51, |r| r.last_talks(TalksWith::Partner));
    let begun = Instant::now();
    println!("{:<45} {:?}", format!("{} days with deeds", store.days().unwrap().len()), begun.elapsed());
    let begun = Instant::now();
    // So many rows at one moment count on into the next minutes.
    let past =
        store.as_it_was_at(Moment { unix_ms: Still.now().unix_ms + 3_600_000, ..Still.now() }).unwrap();
    println!("{:<45} {:?}", "as it was", begun.elapsed());
    assert_eq!(past.visible_fingerprint().unwrap(), store.visible_fingerprint().unwrap());
    let size = std::fs::metadata(room.path().join("a.sepakat/store.sqlite")).unwrap().len();
    println!("{:<45} {} MB", "the file", size >> 20);
}
