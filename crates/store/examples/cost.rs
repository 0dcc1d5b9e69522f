//! What a deed costs against a bare SQLite transaction of the same rows, and a search against the bare query.
//! `cargo run --release -p sepakat-store --example cost`

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a measurement that cannot go on stops"
)]

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use sepakat_domain::id::Id;
use sepakat_domain::partner::{Kind, Partner, Stage};
use sepakat_store::{Clock, Deed, Environment, Fault, Moment, Random, Store};

struct System;

impl Clock for System {
    fn now(&self) -> Moment {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
        Moment { unix_ms: since.as_millis() as i64, offset_minutes: 420, suspicious: false }
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

fn partner(id: Id, n: usize) -> Partner {
    Partner {
        id,
        name: format!("Yayasan Harapan Bangsa {n}"),
        kind: Kind::Nonprofit,
        subtype: "foundation".into(),
        person: None,
        phone: format!("0812-3456-{n:04}"),
        email: format!("halo{n}@contoh.example"),
        address: format!("Jl. Merdeka No. {n}, Surabaya"),
        place: "Wonokromo".into(),
        legal_basis: String::new(),
        stage: Stage::InTalks,
        note: "Pertemuan pertama membahas tujuan bersama dan pembagian peran.".into(),
        next_step: String::new(),
        next_step_on: None,
        retired: false,
    }
}

fn middle(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn main() {
    let room = tempfile::tempdir_in(std::env::current_dir().unwrap()).unwrap();
    let environment = Environment {
        clock: Arc::new(System),
        random: Arc::new(Counter(AtomicU64::new(1))),
        machine: "bench".into(),
    };
    let store = Store::create(&room.path().join("a.sepakat"), environment).unwrap();

    // The same rows by SQLite alone: one partner a transaction, durable as the store is.
    let bare = rusqlite::Connection::open(room.path().join("bare.sqlite")).unwrap();
    bare.execute_batch("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;").unwrap();
    bare.execute_batch(
        "CREATE TABLE partner(id BLOB PRIMARY KEY, name TEXT, kind TEXT, subtype TEXT, person BLOB, phone TEXT,
         email TEXT, address TEXT, place TEXT, legal_basis TEXT, stage TEXT, note TEXT, next_step TEXT,
         next_step_on TEXT, retired INTEGER) STRICT, WITHOUT ROWID;
         CREATE TABLE log(seq INTEGER PRIMARY KEY, row BLOB, patch TEXT) STRICT;",
    )
    .unwrap();

    let pages = |wal: &str| std::fs::metadata(room.path().join(wal)).unwrap().len() / 4120;
    let (before, before_bare) = (pages("a.sepakat/store.sqlite-wal"), pages("bare.sqlite-wal"));
    for n in 10_000..10_010 {
        insert(&bare, &partner(Id::v7(n as u64, [0; 10]), n));
        store
            .change(Deed::undoable("partners.add", "x"), |w| {
                let id = w.new_id();
                w.put(&partner(id, n))
            })
            .map_err(|fault: Fault| fault)
            .unwrap();
    }
    println!(
        "pages written by ten deeds:             {}, bare {}",
        pages("a.sepakat/store.sqlite-wal") - before,
        pages("bare.sqlite-wal") - before_bare
    );

    let (mut alone, mut logged, mut deeds, mut edits) = (vec![], vec![], vec![], vec![]);
    for n in 0..600 {
        let row = partner(Id::v7(n as u64, [n as u8; 10]), n);
        let begun = Instant::now();
        bare.execute_batch("BEGIN IMMEDIATE").unwrap();
        insert(&bare, &row);
        bare.execute_batch("COMMIT").unwrap();
        alone.push(begun.elapsed());

        let row = partner(Id::v7(1_000_000 + n as u64, [n as u8; 10]), n);
        let begun = Instant::now();
        bare.execute_batch("BEGIN IMMEDIATE").unwrap();
        insert(&bare, &row);
        bare.prepare_cached("INSERT INTO log(row, patch) VALUES(?,?)")
            .unwrap()
            .execute(rusqlite::params![&row.id.0[..], serde_json::to_string(&row).unwrap()])
            .unwrap();
        bare.execute_batch("COMMIT").unwrap();
        logged.push(begun.elapsed());

        let begun = Instant::now();
        let done = store.change(Deed::undoable("partners.add", "x"), |w| {
            let id = w.new_id();
            w.put(&partner(id, n))?;
            Ok::<_, Fault>(id)
        });
        deeds.push(begun.elapsed());
        let id = done.unwrap().value;
        let begun = Instant::now();
        store
            .change(Deed::undoable("partners.set", "x"), |w| {
                let mut row: Partner = w.get(id)?.unwrap();
                row.stage = Stage::Active;
                w.put(&row)
            })
            .map_err(|fault: Fault| fault)
            .unwrap();
        edits.push(begun.elapsed());
    }
    let (alone, logged, deeds, edits) = (middle(alone), middle(logged), middle(deeds), middle(edits));
    let ratio = |one: Duration, other: Duration| one.as_secs_f64() / other.as_secs_f64();
    println!("bare transaction, one partner:          {alone:?}");
    println!("bare transaction with a log row:        {logged:?}");
    println!("deed, one partner:                      {deeds:?}  {:.2} x bare", ratio(deeds, alone));
    println!("deed, one column:                       {edits:?}  {:.2} x bare", ratio(edits, alone));

    let begun = Instant::now();
    add_partners(&store);
    println!("10,000 partners in one deed:            {:?}", begun.elapsed());
    let begun = Instant::now();
    store.refold().unwrap();
    println!(
        "refold of {} operations:             {:?}",
        store.vector().unwrap().0.values().sum::<i64>(),
        begun.elapsed()
    );
    let begun = Instant::now();
    store.verify().unwrap();
    println!("verifying the whole chain:              {:?}", begun.elapsed());
    let begun = Instant::now();
    store.back_up(sepakat_store::BackupReason::Asked).unwrap();
    println!("a checked backup:                       {:?}", begun.elapsed());

    let direct = rusqlite::Connection::open(room.path().join("a.sepakat/store.sqlite")).unwrap();
    searches(&store, &direct, "about 10,000 records");
    for _ in 0..9 {
        add_partners(&store);
    }
    searches(&store, &direct, "about 100,000 records");

    let begun = Instant::now();
    let folder = store.folder().to_owned();
    drop(store);
    let environment = Environment {
        clock: Arc::new(System),
        random: Arc::new(Counter(AtomicU64::new(9))),
        machine: "bench".into(),
    };
    println!("closing:                                {:?}", begun.elapsed());
    let begun = Instant::now();
    let store = Store::open(&folder, environment).unwrap();
    println!("opening, checked:                       {:?}", begun.elapsed());
    drop(store);
}

/// Ten thousand partners in one deed.
fn add_partners(store: &Store) {
    store
        .change(Deed::undoable("import", "x"), |w| {
            for n in 0..10_000 {
                let id = w.new_id();
                w.put(&partner(id, n))?;
            }
            Ok::<_, Fault>(())
        })
        .unwrap();
}

/// What a search costs against the bare query of the same index.
fn searches(store: &Store, direct: &rusqlite::Connection, records: &str) {
    let ratio = |one: Duration, other: Duration| one.as_secs_f64() / other.as_secs_f64();
    // The first search takes in what was written.
    store.search("harapan", 50).unwrap();
    for text in ["harapan", "merdeka 471", "wonokromo"] {
        let query = text.split(' ').map(|word| format!("\"{word}\"*")).collect::<Vec<_>>().join(" AND ");
        let (mut asked, mut searched) = (vec![], vec![]);
        for _ in 0..51 {
            let begun = Instant::now();
            let mut statement = direct
                .prepare_cached(
                    "SELECT f.title, f.body FROM (SELECT rowid, bm25(found_words, 4.0, 1.0) AS rank FROM found_words
                     WHERE found_words MATCH ? ORDER BY rank LIMIT 50) i JOIN found f ON f.number = i.rowid",
                )
                .unwrap();
            let rows: Vec<(String, String)> = statement
                .query_map([&query], |r| Ok((r.get(0)?, r.get(1)?)))
                .unwrap()
                .map(Result::unwrap)
                .collect();
            assert!(!rows.is_empty());
            asked.push(begun.elapsed());
            let begun = Instant::now();
            store.search(text, 50).unwrap();
            searched.push(begun.elapsed());
        }
        let (asked, searched) = (middle(asked), middle(searched));
        println!(
            "search {text:?} in {records}: bare {asked:?}, store {searched:?}  {:.2} x",
            ratio(searched, asked)
        );
    }
}

fn insert(bare: &rusqlite::Connection, row: &Partner) {
    bare.prepare_cached("INSERT INTO partner VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
        .unwrap()
        .execute(rusqlite::params![
            &row.id.0[..],
            row.name,
            "nonprofit",
            row.subtype,
            None::<Vec<u8>>,
            row.phone,
            row.email,
            row.address,
            row.place,
            row.legal_basis,
            "in_talks",
            row.note,
            row.next_step,
            None::<String>,
            0
        ])
        .unwrap();
}
