//! What must hold when everything was exchanged, looked at from outside: with SQL of its own on every table that
//! the file has, so that a table added later is held to the same.

use std::collections::BTreeMap;

use rusqlite::{Connection, OpenFlags};
use sepakat_domain::id::Id;
use sha2::{Digest, Sha256};

use crate::common::Laptop;
use crate::deeds;
use crate::dice::Dice;
use crate::machines::{Known, Machine};

/// Tables of one device alone, and the search's, which takes rows in when it is asked.
const OWN: &[&str] = &["device", "local", "scratch", "unread", "found", "sqlite"];

/// A hash of every shared table: the log, what is derived from it, the nouns.
pub fn tables(laptop: &Laptop) -> BTreeMap<String, String> {
    let conn = Connection::open_with_flags(laptop.database(), OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let mut statement = conn.prepare("SELECT name FROM sqlite_schema WHERE type='table'").unwrap();
    let names: Vec<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    names
        .into_iter()
        .filter(|name| !OWN.iter().any(|own| name.split('_').next() == Some(own)))
        .map(|name| (hash(&conn, &name), name))
        .map(|(hash, name)| (name, hash))
        .collect()
}

fn hash(conn: &Connection, table: &str) -> String {
    let mut hash = Sha256::new();
    let mut statement = conn.prepare(&format!("SELECT * FROM \"{table}\"")).unwrap();
    let count = statement.column_count();
    let mut found = statement.query([]).unwrap();
    let mut rows = Vec::new();
    while let Some(row) = found.next().unwrap() {
        rows.push((0..count).map(|at| format!("{:?}|", row.get_ref(at).unwrap())).collect::<String>());
    }
    rows.sort();
    for row in rows {
        hash.update(row);
        hash.update("\n");
    }
    hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// The log alone gives the tables.
pub fn refolds_to_itself(machine: &Machine) {
    let before = tables(&machine.laptop);
    machine.store().refold().unwrap();
    assert_eq!(tables(&machine.laptop), before, "folding the log anew gives the same tables");
}

/// All stores hold the same, all of it is sound, and nothing is missing. Returns the one fingerprint.
pub fn all_agree(
    machines: &[Machine],
    required: &Known,
    links: &BTreeMap<(Id, i64), String>,
    dice: &mut Dice,
) -> String {
    let first = &machines[0];
    let fingerprint = first.store().fingerprint().unwrap();
    let (all, conflicts) = (tables(&first.laptop), first.store().conflicts().unwrap());
    for (number, other) in machines.iter().enumerate().skip(1) {
        assert_eq!(tables(&other.laptop), all, "store {number} and store 0 hold the same");
        assert_eq!(other.store().fingerprint().unwrap(), fingerprint, "fingerprint of store {number}");
        assert_eq!(other.store().conflicts().unwrap(), conflicts, "conflicts of store {number}");
    }
    let known = first.known();
    for (device, last) in required {
        assert!(known.get(device).is_some_and(|found| found >= last), "{device:?} {last} is gone everywhere");
    }
    let operations = first.since(&Known::new());
    let there: BTreeMap<(Id, i64), &str> =
        operations.iter().map(|o| ((o.place.origin, o.place.seq), o.link.as_str())).collect();
    for (place, link) in links {
        // What a restore left behind on purpose, and nobody else had, is not required.
        if required.get(&place.0).is_some_and(|last| *last >= place.1) {
            assert_eq!(there.get(place), Some(&link.as_str()), "{place:?} is what was acknowledged");
        }
    }
    first
        .store()
        .read(|reader| {
            deeds::same_as_told(reader, &operations);
            Ok::<_, sepakat_store::Fault>(())
        })
        .unwrap();
    let any = dice.pick(machines);
    any.store().verify().unwrap();
    refolds_to_itself(any);
    let conn = Connection::open(any.laptop.database()).unwrap();
    let verdict: String = conn.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(verdict, "ok");
    if dice.chance(30) {
        found_alike(machines);
    }
    fingerprint
}

/// The search finds the same rows everywhere.
fn found_alike(machines: &[Machine]) {
    let found = |machine: &Machine| {
        let hits = machine.store().search("nilai", 1000).unwrap();
        let mut rows: Vec<String> = hits.iter().map(|hit| format!("{} {:?}", hit.noun, hit.id)).collect();
        rows.sort();
        rows
    };
    let first = found(&machines[0]);
    for other in &machines[1..] {
        assert_eq!(found(other), first, "found alike");
    }
}
