//! Sealing what all have signed, and checking any document, with a store and without one.

use serde_json::{Value, json};

use crate::desk::Desk;

fn bytes(desk: &Desk, file: &Value) -> Vec<u8> {
    desk.app().files().bytes(file["token"].as_str().unwrap()).unwrap().unwrap().to_vec()
}

fn pdf(desk: &Desk, id: &str) -> Vec<u8> {
    bytes(desk, &desk.call("agreements.pdf", json!({ "id": id })))
}

fn checked(desk: &Desk, bytes: Vec<u8>) -> Value {
    let token = desk.app().files().put(bytes, "Kiriman.pdf", "application/pdf");
    desk.call("documents.check", json!({ "token": token }))
}

/// An agreement that both have signed, with room for so many seals.
fn signed(desk: &Desk, seals: i64) -> String {
    let partner = desk.made(
        "partners.add",
        json!({ "name": "Tutik Handayani", "kind": "community", "subtype": "person", "is_person": true,
            "address": "Jalan Jagir 4, Surabaya", "phone": "0812 5550 4" }),
    );
    let partnership = desk.reading_corner(&partner);
    let id = desk.made("agreements.draft", json!({ "partnership": partnership }));
    desk.complete(&id);
    desk.call("agreements.freeze", json!({ "id": id, "seals": seals }));
    desk.sign(&id, 1);
    desk.sign(&id, 2);
    id
}

#[test]
fn a_signed_agreement_is_sealed_and_given_like_that_from_then_on() {
    let mut desk = Desk::begun();
    let id = signed(&desk, 1);
    let before = desk.call("agreements.seals", json!({ "id": id }));
    assert_eq!(
        (&before["expected"], &before["may_seal"], &before["seals"]),
        (&json!(1), &json!(true), &json!([]))
    );
    let unsealed = pdf(&desk, &id);
    assert_eq!(checked(&desk, unsealed.clone())["verdict"]["outcome"], "unsealed");

    desk.call("agreements.seal", json!({ "id": id }));
    let sealed = pdf(&desk, &id);
    assert!(sealed.starts_with(&unsealed), "a seal only adds");
    let print = desk.call("documents.fingerprint", json!({}));
    let seals = desk.call("agreements.seals", json!({ "id": id }));
    assert_eq!(seals["seals"][0]["fingerprint"], print["fingerprint"]);
    assert_eq!(seals["seals"][0]["organisation"], print["organisation"]);
    assert_eq!((&seals["sound"], &seals["may_seal"]), (&json!(true), &json!(false)));
    let found = checked(&desk, sealed.clone());
    assert_eq!(found["verdict"]["outcome"], "intact");
    assert_eq!(found["agreement"]["id"], json!(id), "it is known as a copy of ours");

    assert_eq!(desk.refused("agreements.seal", json!({ "id": id })), ["sealed_here"]);
    desk.restart();
    assert_eq!(pdf(&desk, &id), sealed, "byte for byte, after a restart");
    assert_eq!(desk.call("documents.fingerprint", json!({})), print, "the key is made once");
}

#[test]
fn sealing_waits_for_all_signatures_and_cannot_be_undone() {
    let desk = Desk::begun();
    let (id, _) = desk.at_the_desk();
    assert_eq!(desk.refused("agreements.seal", json!({ "id": id })), ["not_signed"]);
    desk.sign(&id, 1);
    assert_eq!(desk.refused("agreements.seal", json!({ "id": id })), ["not_signed"]);
    desk.sign(&id, 2);
    desk.call("agreements.seal", json!({ "id": id }));
    assert_eq!(desk.call("undo.state", json!({}))["barrier"]["reason"], json!("sealing"));
    assert_eq!(
        desk.refused("agreements.freeze", json!({ "id": id, "seals": 7 })),
        ["seals:out_of_range"],
        "no paper has room for seven"
    );
}

#[test]
fn a_void_agreement_is_not_sealed_and_stays_readable() {
    let desk = Desk::begun();
    let id = signed(&desk, 1);
    desk.call("agreements.void", json!({ "id": id, "reason": "salah pihak" }));
    assert_eq!(desk.refused("agreements.seal", json!({ "id": id })), ["void"]);
    assert_eq!(desk.call("agreements.seals", json!({ "id": id }))["may_seal"], json!(false));
    assert!(pdf(&desk, &id).starts_with(b"%PDF-1.7"));
}

/// How many rooms for seals show the mark on the live page: two rings and a tick each.
fn ticks(desk: &Desk, id: &str) -> usize {
    let pages = desk.call("agreements.preview", json!({ "id": id }));
    let shapes = pages["preview"]["pages"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|page| page["shapes"].as_array().unwrap());
    shapes
        .filter(|shape| shape["stroke"].as_str().is_some_and(|ink| ink.eq_ignore_ascii_case("#28664f")))
        .count()
        / 3
}

#[test]
fn a_partner_seals_the_same_paper_and_it_comes_home() {
    let (ours, theirs) = (Desk::begun(), Desk::begun_elsewhere());
    let id = signed(&ours, 2);
    assert_eq!(ticks(&ours, &id), 0, "nothing is sealed yet");
    ours.call("agreements.seal", json!({ "id": id }));
    assert_eq!(ticks(&ours, &id), 1, "the live page shows what the kept file shows");
    let sent = pdf(&ours, &id);

    let found = checked(&theirs, sent.clone());
    assert_eq!((&found["verdict"]["outcome"], &found["verdict"]["expected"]), (&json!("intact"), &json!(2)));
    assert_eq!((&found["agreement"], &found["may_seal"]), (&json!(null), &json!(true)));
    let token = theirs.app().files().put(sent.clone(), "Perjanjian.pdf", "application/pdf");
    let both = bytes(&theirs, &theirs.call("documents.seal", json!({ "token": token })));

    let found = checked(&ours, both.clone());
    assert_eq!(found["verdict"]["seals"].as_array().unwrap().len(), 2);
    assert_ne!(found["verdict"]["seals"][0]["fingerprint"], found["verdict"]["seals"][1]["fingerprint"]);
    assert_eq!(found["may_take_in"], json!(true));
    let give = |bytes: &[u8]| json!({ "token": ours.app().files().put(bytes.to_vec(), "Kembali.pdf", "application/pdf") });
    ours.call("documents.take_in", give(&both));
    assert_eq!(pdf(&ours, &id), both);
    assert_eq!(ticks(&ours, &id), 2);
    assert_eq!(ours.refused("documents.take_in", give(&both)), ["nothing_new"]);
    assert_eq!(ours.refused("documents.take_in", give(&sent)), ["other_file"]);
    let mut bad = both.clone();
    bad[2000] ^= 1;
    assert_eq!(ours.refused("documents.take_in", give(&bad)), ["not_intact"]);
    assert_eq!(theirs.refused("documents.take_in", give_to(&theirs, &both)), ["not_ours"]);
}

fn give_to(desk: &Desk, bytes: &[u8]) -> Value {
    json!({ "token": desk.app().files().put(bytes.to_vec(), "Kembali.pdf", "application/pdf") })
}

#[test]
fn a_document_is_checked_before_there_is_any_store() {
    let desk = Desk::begun();
    let id = signed(&desk, 1);
    desk.call("agreements.seal", json!({ "id": id }));
    let sealed = pdf(&desk, &id);

    let fresh = Desk::fresh();
    let found = checked(&fresh, sealed.clone());
    assert_eq!((&found["verdict"]["outcome"], &found["agreement"]), (&json!("intact"), &json!(null)));
    let mut flipped = sealed;
    flipped[5_000] ^= 0x10;
    assert_eq!(checked(&fresh, flipped)["verdict"]["outcome"], "changed");
    assert_eq!(checked(&fresh, b"surat".to_vec())["verdict"]["outcome"], "not_from_sepakat");
    assert_eq!(fresh.refused("documents.seal", give_to(&fresh, b"surat")), ["not_intact"]);
}

#[test]
fn the_key_of_a_device_travels_with_no_backup() {
    let desk = Desk::begun();
    let print = desk.call("documents.fingerprint", json!({}));
    let store = desk.store();
    let found = |folder: &std::path::Path| -> usize {
        let mut found = 0;
        let mut open = vec![folder.to_owned()];
        while let Some(folder) = open.pop() {
            for entry in std::fs::read_dir(folder).unwrap().flatten() {
                if entry.path().is_dir() {
                    open.push(entry.path());
                } else {
                    let bytes = std::fs::read(entry.path()).unwrap();
                    found += bytes.windows(6).filter(|here| here == b"secret").count();
                }
            }
        }
        found
    };
    assert!(found(&store) > 0, "it lies in the store itself");
    desk.call("backups.now", json!({}));
    assert_eq!(found(&store.join("backups")), 0, "and in no copy of it");
    assert_eq!(desk.call("documents.fingerprint", json!({})), print);
}
