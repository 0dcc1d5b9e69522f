//! Stories of wet ink: signed on the printed copies, by all or by some.

use serde_json::{Value, json};

use crate::desk::{Desk, drawing};

fn bytes(desk: &Desk, file: &Value) -> Vec<u8> {
    desk.app().files().bytes(file["token"].as_str().unwrap()).unwrap().unwrap().to_vec()
}

fn ink(frozen: &str, side: i64, on: &str) -> Value {
    json!({
        "frozen": frozen, "side": side, "identified": "identity_card", "identified_note": "4417", "inked_on": on,
    })
}

fn today(desk: &Desk) -> String {
    desk.call("app.start", json!({}))["today"].as_str().unwrap().to_owned()
}

#[test]
fn all_sign_in_ink_and_the_agreement_begins() {
    let mut desk = Desk::begun();
    let (id, frozen) = desk.at_the_desk();
    let today = today(&desk);
    assert_eq!(desk.call("signing.on_paper", ink(&frozen, 2, &today))["value"]["complete"], false);
    let at = desk.call("signing.desk", json!({ "agreement": id }));
    assert_eq!(at["signers"][0]["next"], true, "any order");
    let signed = &at["signers"][1]["signed"];
    assert_eq!((&signed["way"], &signed["inked_on"]), (&json!("ink"), &json!(today)));
    assert_eq!((&signed["drawing"], &signed["consent"]), (&Value::Null, &json!("")));
    assert_eq!(desk.call("signing.on_paper", ink(&frozen, 1, &today))["value"]["complete"], true);
    assert_eq!(desk.call("agreements.list", json!({}))[0]["state"], "active");
    assert_eq!(desk.call("undo.state", json!({}))["barrier"]["reason"], "signing");

    // What is kept is sealed like any other, and reads after a restart.
    let paper = bytes(&desk, &desk.call("agreements.pdf", json!({ "id": id })));
    desk.call("agreements.seal", json!({ "id": id }));
    desk.restart();
    let sealed = bytes(&desk, &desk.call("agreements.pdf", json!({ "id": id })));
    assert!(sealed.starts_with(&paper) && sealed.len() > paper.len());
    assert_eq!(desk.call("agreements.seals", json!({ "id": id }))["sound"], true);
}

#[test]
fn one_signs_on_the_screen_and_one_in_ink_in_any_order() {
    for ink_first in [true, false] {
        let desk = Desk::begun();
        let (id, frozen) = desk.at_the_desk();
        let today = today(&desk);
        if ink_first {
            desk.call("signing.on_paper", ink(&frozen, 1, &today));
            desk.sign(&id, 2);
        } else {
            desk.sign(&id, 2);
            desk.call("signing.on_paper", ink(&frozen, 1, &today));
        }
        let page = desk.call("agreements.page", json!({ "id": id }));
        assert_eq!(page["state"], "active");
        let ways: Vec<&Value> =
            page["signatures"].as_array().unwrap().iter().map(|one| &one["way"]).collect();
        assert_eq!(ways, ["ink", "screen"]);
        assert_eq!(page["signatures"][1]["drawing"], drawing());
        desk.call("agreements.seal", json!({ "id": id }));
        assert_eq!(
            desk.call("agreements.seals", json!({ "id": id }))["sound"],
            true,
            "the record reads back"
        );
    }
}

#[test]
fn ink_is_refused_what_the_screen_is_refused_and_impossible_days() {
    let desk = Desk::begun();
    let (id, frozen) = desk.at_the_desk();
    let today = today(&desk);
    assert_eq!(desk.refused("signing.on_paper", ink(&frozen, 3, &today)), ["side:no_such_party"]);
    assert_eq!(desk.refused("signing.on_paper", ink(&frozen, 1, "2001-01-01")), ["inked_on:before_frozen"]);
    assert_eq!(desk.refused("signing.on_paper", ink(&frozen, 1, "2101-01-01")), ["inked_on:in_future"]);
    let mut nik = ink(&frozen, 1, &today);
    nik["identified_note"] = json!("3578 0412 3456");
    assert_eq!(desk.refused("signing.on_paper", nik), ["identified_note:too_many_figures"]);
    desk.sign(&id, 1);
    assert_eq!(desk.refused("signing.on_paper", ink(&frozen, 1, &today)), ["already_signed"]);
    desk.call("agreements.reopen", json!({ "id": id }));
    assert_eq!(desk.refused("signing.on_paper", ink(&frozen, 2, &today)), ["newer_version"]);
}

#[test]
fn the_copies_are_printed_as_long_as_somebody_may_sign_in_ink() {
    let desk = Desk::begun();
    let (id, frozen) = desk.at_the_desk();
    let copies = desk.call("agreements.ink", json!({ "id": id }))["copies"].clone();
    let (ours, theirs) = (copies[0]["stamped_by"].clone(), copies[1]["stamped_by"].clone());
    assert_eq!(copies.as_array().unwrap().len(), 2);
    assert_eq!((&copies[0]["held_by"], &copies[1]["held_by"]), (&theirs, &ours), "placed across");

    let all = desk.call("agreements.copies", json!({ "id": id }));
    let one = desk.call("agreements.copies", json!({ "id": id, "copy": 2 }));
    assert_eq!(all["pages"].as_i64().unwrap(), 2 * one["pages"].as_i64().unwrap());
    assert!(one["name"].as_str().unwrap().ends_with(" Rangkap 2 dari 2.pdf"), "{one}");
    assert_eq!(all["kept"], false);
    let again = desk.call("agreements.copies", json!({ "id": id }));
    assert_eq!(bytes(&desk, &all), bytes(&desk, &again), "byte for byte");
    assert_eq!(desk.refused("agreements.copies", json!({ "id": id, "copy": 3 })), ["copy:no_such_copy"]);
    assert_eq!(desk.refused("agreements.copies", json!({ "id": id, "copy": -1 })), ["copy:no_such_copy"]);

    // The first signs on the screen: whoever is left signs over the stamp of every copy.
    desk.sign(&id, 1);
    let mixed = desk.call("agreements.ink", json!({ "id": id }))["copies"].clone();
    assert_eq!((&mixed[0]["stamped_by"], &mixed[1]["stamped_by"]), (&theirs, &theirs));
    desk.call("signing.on_paper", ink(&frozen, 2, &today(&desk)));
    desk.call("agreements.copies", json!({ "id": id, "copy": 1 }));
}

#[test]
fn no_copy_is_printed_of_what_is_not_signed_in_ink() {
    let desk = Desk::begun();
    let (id, _) = desk.at_the_desk();
    desk.sign(&id, 1);
    desk.sign(&id, 2);
    assert_eq!(desk.refused("agreements.copies", json!({ "id": id })), ["all_on_screen"]);
    assert_eq!(desk.call("agreements.ink", json!({ "id": id }))["copies"], json!([]));

    let desk = Desk::begun();
    let (id, _) = desk.at_the_desk();
    desk.call("agreements.void", json!({ "id": id, "reason": "salah pihak" }));
    assert_eq!(desk.refused("agreements.copies", json!({ "id": id })), ["void"]);
    assert_eq!(desk.call("agreements.ink", json!({ "id": id }))["copies"], json!([]));
}
