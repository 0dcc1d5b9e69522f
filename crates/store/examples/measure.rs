//! Measures a deed against a bare SQLite transaction that writes the same rows, and search against the bare FTS5
//! query, at ten thousand partners: `cargo xtask bench` runs it. Answers one line of JSON.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a tool for builders, not part of the program"
)]

use std::path::Path;
use std::time::{Duration, Instant};

use rusqlite::{Connection, params};
use sepakat_domain::id::Id;
use sepakat_domain::partner::{Kind, Partner, Stage};
use sepakat_store::{Deed, Fault, Store};

#[path = "../tests/common/mod.rs"]
mod common;

/// How many partners are searched.
const PARTNERS: usize = 10_000;
/// How many deeds and how many searches are measured.
const ROUNDS: usize = 300;

const TOWNS: &[&str] = &["Surabaya", "Sidoarjo", "Gresik", "Mojokerto", "Malang", "Pasuruan", "Jombang"];
const KINDS: &[&str] =
    &["Toko Buku", "SD Negeri", "Yayasan Pelita", "Kelurahan", "Karang Taruna", "Koperasi", "Sanggar"];
const QUERIES: &[&str] =
    &["sanggar malang", "pelita", "kelas bac", "koperasi 77", "gresik negeri", "arnavan"];

fn main() {
    let laptop = common::Laptop::new(1);
    let store = laptop.create();
    fill(&store);
    let deed = median(ROUNDS, |round| {
        // Each deed a moment after the last, as they come from a person.
        laptop.wait(1000);
        let before = Instant::now();
        put(&store, PARTNERS + round);
        before.elapsed()
    });
    let search = median(ROUNDS, |round| {
        let before = Instant::now();
        let hits = store.search(QUERIES[round % QUERIES.len()], 20).unwrap();
        let took = before.elapsed();
        assert!(hits.len() <= 20);
        took
    });
    store.close();
    let (bare, bare_search) = bare(&laptop.database());
    println!(
        "{{\"deed_us\":{},\"bare_us\":{},\"search_us\":{},\"bare_search_us\":{}}}",
        deed.as_micros(),
        bare.as_micros(),
        search.as_micros(),
        bare_search.as_micros()
    );
}

/// A partner with texts of the usual length.
fn partner(id: Id, number: usize) -> Partner {
    let town = TOWNS[number % TOWNS.len()];
    Partner {
        name: format!("{} {town} {number}", KINDS[number % KINDS.len()]),
        kind: Kind::Education,
        stage: Stage::InTalks,
        phone: format!("0812 {number:08}"),
        address: format!("Jalan Raya {town} Nomor {number}"),
        place: town.to_owned(),
        note: "Bersedia meminjamkan ruang kelas untuk kelas baca setiap hari Sabtu.".to_owned(),
        ..common::partner(id, "")
    }
}

fn put(store: &Store, number: usize) {
    store
        .change(Deed::undoable("partners.add", "x"), |writer| {
            let id = writer.new_id();
            writer.put(&partner(id, number))
        })
        .map_err(|fault: Fault| fault)
        .unwrap();
}

fn fill(store: &Store) {
    store
        .change(Deed::undoable("partners.add", "all"), |writer| {
            for number in 0..PARTNERS {
                let id = writer.new_id();
                writer.put(&partner(id, number))?;
            }
            Ok::<_, Fault>(())
        })
        .unwrap();
}

/// The same rows by hand, through the same SQLite with the same settings, on the same file.
fn bare(database: &Path) -> (Duration, Duration) {
    let mut conn = Connection::open(database).unwrap();
    conn.pragma_update(None, "journal_mode", "WAL").unwrap();
    conn.pragma_update(None, "synchronous", "FULL").unwrap();
    let write = median(ROUNDS, |round| {
        let number = PARTNERS + ROUNDS + round;
        let before = Instant::now();
        rows(&mut conn, number);
        before.elapsed()
    });
    let search = median(ROUNDS, |round| {
        let words: Vec<String> =
            QUERIES[round % QUERIES.len()].split(' ').map(|word| format!("\"{word}\"*")).collect();
        let before = Instant::now();
        for index in ["found_words", "found_parts"] {
            let sql = format!(
                "SELECT rowid, bm25({index}, 4.0, 1.0) AS rank FROM {index} WHERE {index} MATCH ? ORDER BY rank LIMIT 20"
            );
            let query = if index == "found_words" {
                words.join(" AND ")
            } else {
                words.join(" AND ").replace('*', "")
            };
            let mut statement = conn.prepare_cached(&sql).unwrap();
            let found = statement.query_map([query], |row| row.get::<_, i64>(0)).unwrap().count();
            if found == 20 {
                break;
            }
        }
        before.elapsed()
    });
    (write, search)
}

fn rows(conn: &mut Connection, number: usize) {
    let (id, origin, digest) = (number.to_be_bytes().repeat(2), [7_u8; 16], [9_u8; 32]);
    let row = partner(Id([0; 16]), number);
    let patch = serde_json::to_string(&row).unwrap();
    let seq = i64::try_from(number * 2).unwrap();
    let transaction = conn.transaction().unwrap();
    for (seq, table) in [(seq, 0), (seq + 1, 4)] {
        transaction
            .prepare_cached("INSERT INTO operation VALUES(?,?,?,?,?,?,?,?,?,?,?)")
            .unwrap()
            .execute(params![origin, seq, seq, seq, table, id, &[] as &[u8], digest, patch, digest, digest])
            .unwrap();
    }
    let deed = "INSERT INTO deed VALUES(?,?,?,?,?,?,NULL,NULL,0,420,0,NULL)";
    let mut insert = transaction.prepare_cached(deed).unwrap();
    insert.execute(params![origin, seq, seq, "partners.add", row.name, "undoable"]).unwrap();
    drop(insert);
    let known = [
        "INSERT INTO head VALUES(4, ?1, ?2)",
        "INSERT INTO origin VALUES(?2, 1, ?1) ON CONFLICT(id) DO UPDATE SET link=excluded.link",
    ];
    for sql in known {
        transaction.prepare_cached(sql).unwrap().execute(params![id, origin]).unwrap();
    }
    transaction
        .prepare_cached(
            "INSERT INTO partner(id, name, kind, phone, address, place, stage, note) VALUES(?,?,?,?,?,?,?,?)",
        )
        .unwrap()
        .execute(params![id, row.name, "education", row.phone, row.address, row.place, "in_talks", row.note])
        .unwrap();
    let body = [row.phone, row.address, row.place, row.note].join("\n");
    let found: i64 = transaction
        .prepare_cached("INSERT INTO found(tbl, \"row\", title, body) VALUES(4,?,?,?) RETURNING number")
        .unwrap()
        .query_row(params![id, row.name, body], |row| row.get(0))
        .unwrap();
    for index in ["found_words", "found_parts"] {
        transaction
            .prepare_cached(&format!("INSERT INTO {index}(rowid, title, body) VALUES(?,?,?)"))
            .unwrap()
            .execute(params![found, row.name, body])
            .unwrap();
    }
    transaction.commit().unwrap();
}

fn median(rounds: usize, mut measured: impl FnMut(usize) -> Duration) -> Duration {
    let mut all: Vec<Duration> = (0..rounds).map(&mut measured).collect();
    all.sort();
    all[rounds / 2]
}
