//! Stories of several laptops: they part, each goes on alone, and they come to one state again.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a story that cannot go on stops and says where"
)]

mod common;

use common::*;
use sepakat_domain::partner::{Partner, Stage};
use sepakat_store::{Deed, Fault, Operation, ReceiveFault, Store, Vector};

/// Gives `to` everything that `from` knows and it does not.
fn give(from: &Store, to: &Store) -> Result<usize, ReceiveFault> {
    to.receive(from.operations_since(&to.vector().unwrap()).unwrap()).map(|received| received.new)
}

/// Two laptops that know one partner.
fn pair() -> (Laptop, Laptop, Store, Store, sepakat_domain::id::Id) {
    let (here, there) = (Laptop::new(1), Laptop::new(2));
    let (one, two) = (here.create(), there.create());
    let id = add(&one, "SDN 1");
    give(&one, &two).unwrap();
    there.wait(5_000);
    (here, there, one, two, id)
}

fn agree(one: &Store, two: &Store) {
    give(one, two).unwrap();
    give(two, one).unwrap();
    assert_eq!(one.fingerprint().unwrap(), two.fingerprint().unwrap(), "rows, heads and conflicts are one");
    let before = one.fingerprint().unwrap();
    one.refold().unwrap();
    assert_eq!(one.fingerprint().unwrap(), before, "and the log alone gives the same");
    one.verify().unwrap();
}

#[test]
fn what_one_laptop_wrote_arrives_at_the_other_with_its_deeds() {
    let (_here, _there, one, two, id) = pair();
    assert_eq!(read(&two, id), partner(id, "SDN 1"));
    let history = two.history("partner", id).unwrap();
    assert_eq!(history[0].deed.name, "partners.add");
    assert_eq!(history[0].origin, one.device().unwrap());
    assert_eq!(two.search("ketintang", 5).unwrap().len(), 0);
    assert_eq!(two.search("sdn", 5).unwrap().len(), 1, "and is found there");
    agree(&one, &two);
}

#[test]
fn edits_of_different_columns_both_stand_without_a_conflict() {
    let (_here, _there, one, two, id) = pair();
    edit(&one, id, |p| p.phone = "031".into());
    edit(&two, id, |p| p.place = "Wonokromo".into());
    agree(&one, &two);
    let both = read(&one, id);
    assert_eq!((both.phone.as_str(), both.place.as_str()), ("031", "Wonokromo"));
    assert_eq!(one.conflicts().unwrap(), []);
}

#[test]
fn two_edits_of_one_column_are_a_conflict_and_nothing_is_lost() {
    let (_here, _there, one, two, id) = pair();
    edit(&one, id, |p| p.phone = "031-1".into());
    edit(&two, id, |p| p.phone = "031-2".into());
    agree(&one, &two);
    let conflicts = one.conflicts().unwrap();
    assert_eq!(conflicts.len(), 1);
    let conflict = &conflicts[0];
    assert_eq!((conflict.noun.as_str(), conflict.column.as_str(), conflict.id), ("partner", "phone", id));
    assert_eq!((&conflict.winning, &conflict.losing), (&"031-2".into(), &"031-1".into()), "the newer stands");
    assert_eq!(read(&one, id).phone, "031-2");

    edit(&one, id, |p| p.phone = "031-1".into());
    agree(&one, &two);
    assert_eq!(two.conflicts().unwrap(), [], "an edit that knew both settles it");
    assert_eq!(read(&two, id).phone, "031-1");
}

#[test]
fn an_edit_of_another_column_does_not_settle_a_conflict() {
    let (_here, _there, one, two, id) = pair();
    edit(&one, id, |p| p.phone = "031-1".into());
    edit(&two, id, |p| p.phone = "031-2".into());
    agree(&one, &two);
    edit(&one, id, |p| p.note = "x".into());
    agree(&one, &two);
    assert_eq!(one.conflicts().unwrap().len(), 1);
    edit(&two, id, |p| p.phone = "031-3".into());
    agree(&one, &two);
    assert_eq!(one.conflicts().unwrap(), []);
}

#[test]
fn the_same_value_written_twice_is_no_conflict() {
    let (_here, _there, one, two, id) = pair();
    edit(&one, id, |p| p.stage = Stage::Active);
    edit(&two, id, |p| p.stage = Stage::Active);
    agree(&one, &two);
    assert_eq!(one.conflicts().unwrap(), []);
}

#[test]
fn a_row_put_away_conflicts_with_an_edit_that_did_not_know_it() {
    let (_here, _there, one, two, id) = pair();
    one.change(Deed::undoable("partners.retire", ""), |w| w.retire::<Partner>(id))
        .map_err(|f: Fault| f)
        .unwrap();
    edit(&two, id, |p| p.phone = "031-2".into());
    agree(&one, &two);
    let conflicts = two.conflicts().unwrap();
    assert_eq!(conflicts.len(), 1);
    assert_eq!(conflicts[0].column, "retired");
    assert_eq!(conflicts[0].losing, serde_json::json!({"phone": "031-2"}), "the edit is shown whole");
    assert!(read(&one, id).retired);
    edit(&one, id, |p| p.retired = false);
    agree(&one, &two);
    assert_eq!(two.conflicts().unwrap(), []);
    assert_eq!(read(&two, id).phone, "031-2");
}

#[test]
fn clocks_that_are_wrong_do_not_order_what_was_seen() {
    let (here, there) = (Laptop::new(1), Laptop::new(2));
    let (one, two) = (here.create(), there.create());
    here.wait(86_400_000 * 30);
    let id = add(&one, "SDN 1");
    give(&one, &two).unwrap();
    edit(&two, id, |p| p.name = "SDN 2".into());
    agree(&one, &two);
    assert_eq!(read(&one, id).name, "SDN 2", "it was written by someone who had seen the other");
    assert_eq!(one.conflicts().unwrap(), []);
}

#[test]
fn the_same_batch_again_changes_nothing() {
    let (_here, _there, one, two, id) = pair();
    edit(&one, id, |p| p.phone = "031".into());
    let all = one.operations_since(&Vector::default()).unwrap();
    assert_eq!(two.receive(all.clone()).unwrap().new, 2);
    let before = two.fingerprint().unwrap();
    assert_eq!(two.receive(all).unwrap().new, 0);
    assert_eq!(two.fingerprint().unwrap(), before);
}

#[test]
fn a_gap_is_refused_and_named_and_nothing_is_taken() {
    let (_here, _there, one, two, id) = pair();
    for n in 0..3 {
        edit(&one, id, |p| p.note = format!("{n}"));
    }
    let before = two.fingerprint().unwrap();
    let mut batch = one.operations_since(&two.vector().unwrap()).unwrap();
    let missing = batch.remove(2).place;
    assert_eq!(two.receive(batch), Err(ReceiveFault::Gap { missing }));
    assert_eq!(two.fingerprint().unwrap(), before);
}

#[test]
fn what_a_third_laptop_wrote_must_come_along() {
    let (_here, _there, one, two, id) = pair();
    let laptop = Laptop::new(3);
    let third = laptop.create();
    give(&two, &third).unwrap();
    edit(&two, id, |p| p.note = "dua".into());
    give(&two, &one).unwrap();
    edit(&one, id, |p| p.note = "satu".into());
    let mine: Vec<Operation> = one
        .operations_since(&third.vector().unwrap())
        .unwrap()
        .into_iter()
        .filter(|operation| operation.place.origin == one.device().unwrap())
        .collect();
    assert!(matches!(third.receive(mine), Err(ReceiveFault::Gap { .. })), "its parent is missing");
    give(&one, &third).unwrap();
    agree(&one, &third);
}

#[test]
fn every_changed_field_of_an_operation_is_refused() {
    let (_here, _there, one, two, id) = pair();
    edit(&one, id, |p| p.phone = "031".into());
    let batch = one.operations_since(&two.vector().unwrap()).unwrap();
    let before = two.fingerprint().unwrap();
    let changes: [fn(&mut Operation); 9] = [
        |o| o.hlc += 1,
        |o| o.deed += 1,
        |o| o.table += 1,
        |o| o.row.0[15] ^= 1,
        |o| o.parents.clear(),
        |o| o.salt = Some("00".repeat(16)),
        |o| o.patch = Some("{\"5\":\"666\"}".into()),
        |o| o.digest = "00".repeat(32),
        |o| o.link = "00".repeat(32),
    ];
    for (number, change) in changes.into_iter().enumerate() {
        let mut forged = batch.clone();
        change(&mut forged[1]);
        let refused = two.receive(forged);
        assert!(
            matches!(
                refused,
                Err(ReceiveFault::Damaged { .. } | ReceiveFault::Fork { .. } | ReceiveFault::Gap { .. })
            ),
            "change {number}: {refused:?}"
        );
        assert_eq!(two.fingerprint().unwrap(), before, "change {number} left nothing");
    }
    two.receive(batch).unwrap();
}

#[cfg(unix)]
#[test]
fn two_histories_under_one_device_id_are_a_fork_and_refused() {
    let (here, _there, one, two, id) = pair();
    one.close();
    // The whole laptop is cloned: same machine, same file number cannot be had, so the device row is copied.
    let clone = Laptop::new(1);
    std::fs::create_dir_all(&clone.folder).unwrap();
    std::fs::copy(here.database(), clone.database()).unwrap();
    let inode = std::os::unix::fs::MetadataExt::ino(&std::fs::metadata(clone.database()).unwrap());
    let conn = rusqlite::Connection::open(clone.database()).unwrap();
    conn.execute("UPDATE device SET value=? WHERE key='place'", [format!("{} {inode}", clone.machine)])
        .unwrap();
    drop(conn);
    let (one, cloned) = (here.open(), clone.open());
    assert_eq!(one.device().unwrap(), cloned.device().unwrap(), "two stores under one id");
    edit(&one, id, |p| p.note = "asli".into());
    edit(&cloned, id, |p| p.note = "salinan".into());
    give(&one, &two).unwrap();
    let before = two.fingerprint().unwrap();
    let all = cloned.operations_since(&Vector::default()).unwrap();
    assert!(matches!(two.receive(all), Err(ReceiveFault::Fork { .. })), "the same numbers, other links");
    edit(&cloned, id, |p| p.note = "lagi".into());
    let newest = cloned.operations_since(&two.vector().unwrap()).unwrap();
    assert!(!newest.is_empty());
    assert!(matches!(two.receive(newest), Err(ReceiveFault::Fork { .. })), "a tail that does not join");
    assert_eq!(two.fingerprint().unwrap(), before);

    // A fork is named a fork also when the clock of the one that went on by itself is behind.
    here.wait(60_000);
    edit(&one, id, |p| p.note = "asli lagi".into());
    give(&one, &two).unwrap();
    edit(&cloned, id, |p| p.note = "lagi dan lagi".into());
    edit(&cloned, id, |p| p.note = "dan lagi".into());
    let behind = cloned.operations_since(&two.vector().unwrap()).unwrap();
    assert!(!behind.is_empty());
    assert!(matches!(two.receive(behind), Err(ReceiveFault::Fork { .. })), "a tail with an earlier clock");
}

#[test]
fn our_own_operations_from_elsewhere_give_us_a_new_device_id() {
    let (here, _there, one, two, id) = pair();
    let old = one.device().unwrap();
    one.close();
    let early = std::fs::read(here.database()).unwrap();
    let one = here.open();
    edit(&one, id, |p| p.note = "nanti".into());
    give(&one, &two).unwrap();
    one.close();
    // Someone put yesterday's file back by hand, in place, so that nothing betrays it.
    std::fs::write(here.database(), early).unwrap();
    let _ = std::fs::remove_file(here.folder.join("store.sqlite-wal"));
    let one = here.open();
    assert_eq!(one.device().unwrap(), old, "it cannot know yet");
    give(&two, &one).unwrap();
    assert_ne!(one.device().unwrap(), old, "now it does");
    edit(&one, id, |p| p.note = "lagi".into());
    agree(&one, &two);
}

#[test]
fn a_signed_row_cannot_be_changed_from_outside() {
    use sepakat_domain::signing::Signature;
    let (_here, _there, one, two, _id) = pair();
    let signature: Signature = serde_json::from_value(samples::sample("signature")).unwrap();
    let sign = |store: &Store, signature: &Signature| {
        store
            .change(Deed::barrier("sign", "", "signed"), |w| w.put(signature))
            .map_err(|f: Fault| f)
            .unwrap();
    };
    sign(&one, &signature);
    let mut forged = signature.clone();
    forged.name = "Orang lain".into();
    sign(&two, &forged);
    assert!(matches!(give(&two, &one), Err(ReceiveFault::Forbidden { .. })));
    assert_eq!(one.read(|r| r.get::<Signature>(signature.id)).unwrap(), Some(signature));
}

#[test]
fn operations_of_a_newer_program_stay_in_the_log_and_travel_on() {
    let (_here, _there, one, two, id) = pair();
    edit(&one, id, |p| p.phone = "031".into());
    let mut batch = one.operations_since(&two.vector().unwrap()).unwrap();
    let before = batch[0].link.clone();
    // As a newer program would write it: a column and a table that this one does not know.
    reseal(&mut batch[1], &before, |o| o.patch = Some("{\"5\":\"031\",\"99\":\"baru\"}".into()));
    let mut unknown = batch[1].clone();
    unknown.place.seq += 1;
    unknown.hlc += 1;
    let before = batch[1].link.clone();
    reseal(&mut unknown, &before, |o| {
        o.table = 99;
        o.row.0 = [7; 16];
        o.parents.clear();
        o.patch = Some("{\"1\":\"baru\"}".into());
    });
    batch.push(unknown);
    two.receive(batch).unwrap();
    assert_eq!(read(&two, id).phone, "031", "what is known is folded");
    two.verify().unwrap();
    let laptop = Laptop::new(3);
    let third = laptop.create();
    give(&two, &third).unwrap();
    assert_eq!(third.fingerprint().unwrap(), two.fingerprint().unwrap());
    let kept = third.operations_since(&Vector::default()).unwrap();
    assert_eq!(kept.last().unwrap().table, 99, "the unknown travels on");
}

/// Changes an operation and gives it the digest and link that its device would have given it (see FORMAT.md).
fn reseal(operation: &mut Operation, before: &str, change: impl FnOnce(&mut Operation)) {
    use sha2::{Digest, Sha256};
    let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    change(operation);
    let salted = format!("{}|{}", operation.salt.as_ref().unwrap(), operation.patch.as_ref().unwrap());
    operation.digest = hex(&Sha256::digest(salted));
    let parents: String =
        operation.parents.iter().map(|place| hex(&place.origin.0) + &hex(&place.seq.to_be_bytes())).collect();
    operation.link = hex(&Sha256::digest(format!(
        "{before}|{}|{}|{}|{}|{}|{}|{parents}|{}",
        hex(&operation.place.origin.0),
        operation.place.seq,
        operation.hlc,
        operation.deed,
        operation.table,
        hex(&operation.row.0),
        operation.digest,
    )));
}

#[test]
fn operations_and_vectors_travel_as_json() {
    let (_here, _there, one, two, id) = pair();
    edit(&one, id, |p| p.phone = "031".into());
    let vector: Vector =
        serde_json::from_str(&serde_json::to_string(&two.vector().unwrap()).unwrap()).unwrap();
    let text = serde_json::to_string(&one.operations_since(&vector).unwrap()).unwrap();
    let batch: Vec<Operation> = serde_json::from_str(&text).unwrap();
    assert_eq!(two.receive(batch).unwrap().new, 2);
    let stranger = text.replacen("{", "{\"extra\":1,", 1);
    assert!(serde_json::from_str::<Vec<Operation>>(&stranger).is_err(), "unknown fields are refused");
}

#[test]
fn a_clock_beyond_belief_is_refused() {
    let (_here, _there, one, two, id) = pair();
    edit(&one, id, |p| p.phone = "031".into());
    let batch = one.operations_since(&two.vector().unwrap()).unwrap();
    let before = two.operations_since(&Vector::default()).unwrap().pop().unwrap().link;
    for hlc in [i64::MAX, -1, 0] {
        let mut forged = vec![batch[0].clone()];
        reseal(&mut forged[0], &before, |o| o.hlc = hlc);
        assert!(matches!(two.receive(forged), Err(ReceiveFault::Damaged { .. })), "{hlc}");
    }
    add(&two, "masih bisa");
}

#[test]
fn a_value_that_a_column_cannot_hold_is_refused_as_damage() {
    let (_here, _there, one, two, id) = pair();
    edit(&one, id, |p| p.phone = "031".into());
    let mut batch = one.operations_since(&two.vector().unwrap()).unwrap();
    let before = batch[0].link.clone();
    reseal(&mut batch[1], &before, |o| o.patch = Some("{\"5\":[1]}".into()));
    assert!(matches!(two.receive(batch), Err(ReceiveFault::Damaged { .. })));
    assert_eq!(read(&two, id).phone, "");
}
