//! Stories of the signing desk: from the first run to paper in the hand.

use sepakat_app::call::{CallFault, Role, Session};
use sepakat_app::event::Event;
use serde_json::{Value, json};

use crate::desk::{Desk, drawing};

fn bytes(desk: &Desk, file: &Value) -> Vec<u8> {
    desk.app().files().bytes(file["token"].as_str().unwrap()).unwrap().unwrap().to_vec()
}

#[test]
fn from_the_first_run_to_a_signed_paper_that_reprints_byte_for_byte() {
    let mut desk = Desk::begun();
    let (id, _) = desk.at_the_desk();
    let at = desk.call("signing.desk", json!({ "agreement": id }));
    assert_eq!(at["state"], "ready");
    assert_eq!(at["signers"][0]["next"], true);
    assert_eq!(at["summary"].as_array().unwrap().len(), 5);
    assert!(!at["signers"][1]["consent"].as_str().unwrap().is_empty());

    assert_eq!(desk.sign(&id, 1)["value"]["complete"], false);
    let at = desk.call("signing.desk", json!({ "agreement": id }));
    assert_eq!((&at["state"], &at["signers"][1]["next"]), (&json!("partly_signed"), &json!(true)));
    assert_eq!(at["signers"][0]["signed"]["drawing"], drawing());
    assert_eq!(desk.sign(&id, 2)["value"]["complete"], true);

    let row = desk.call("agreements.list", json!({}))[0].clone();
    assert_eq!((&row["state"], &row["waiting_for"]), (&json!("active"), &json!([])));
    let first = desk.call("agreements.pdf", json!({ "id": id }));
    assert_eq!((&first["kept"], &first["media"]), (&json!(true), &json!("application/pdf")));
    assert_eq!(first["name"], "001-PKS-RBW-XI-2026 Pojok Baca.pdf");
    let paper = bytes(&desk, &first);
    assert!(paper.starts_with(b"%PDF-"));

    // The world goes on: the partner is renamed, the program restarts, a year passes.
    let school = desk.call("partners.list", json!({}))[0]["id"].clone();
    desk.call("partners.set", json!({ "id": school, "field": "name", "value": "SDN Lain" }));
    desk.clock.turn(380 * 86_400_000);
    desk.restart();
    let again = desk.call("agreements.pdf", json!({ "id": id }));
    assert_eq!(bytes(&desk, &again), paper, "byte for byte");
    assert_eq!(desk.call("agreements.list", json!({}))[0]["state"], "ended");
    let page = desk.call("agreements.page", json!({ "id": id }));
    assert_eq!(page["signatures"].as_array().unwrap().len(), 2);
}

#[test]
fn a_signature_is_never_undone() {
    let desk = Desk::begun();
    let (id, _) = desk.at_the_desk();
    desk.sign(&id, 1);
    assert_eq!(desk.call("undo.state", json!({}))["barrier"]["reason"], "signing");
    assert_eq!(desk.refused("undo.undo", json!({})), ["undo_barrier"]);
}

#[test]
fn the_desk_refuses_what_it_must() {
    let desk = Desk::begun();
    let (id, frozen) = desk.at_the_desk();
    let consent = desk.call("signing.desk", json!({ "agreement": id }))["signers"][0]["consent"].clone();
    let draft = json!({
        "frozen": frozen, "side": 1, "identified": "identity_card", "identified_note": "4417",
        "consent": consent, "drawing": drawing(),
    });
    let with = |field: &str, value: Value| {
        let mut changed = draft.clone();
        changed[field] = value;
        changed
    };
    assert_eq!(
        desk.refused("signing.sign", with("consent", json!("Saya setuju apa saja."))),
        ["consent:not_the_sentence"]
    );
    assert_eq!(desk.refused("signing.sign", with("side", json!(3))), ["side:no_such_party"]);
    let nik = with("identified_note", json!("3578 0412 3456"));
    assert_eq!(desk.refused("signing.sign", nik), ["identified_note:too_many_figures"]);
    let empty = json!({ "width": 300.0, "height": 120.0, "ink": "blue", "outlines": [] });
    assert_eq!(desk.refused("signing.sign", with("drawing", empty)), ["drawing:empty"]);
    desk.call("signing.sign", draft.clone());
    assert_eq!(desk.refused("signing.sign", draft.clone()), ["already_signed"]);
    desk.call("agreements.reopen", json!({ "id": id }));
    assert_eq!(desk.refused("signing.sign", draft), ["newer_version"]);
    assert_eq!(desk.refused("signing.desk", json!({ "agreement": id })), ["draft"]);
}

#[test]
fn a_signed_paper_is_not_taken_back_to_the_writing_desk() {
    let desk = Desk::begun();
    let (id, _) = desk.at_the_desk();
    desk.sign(&id, 2);
    desk.sign(&id, 1);
    assert_eq!(desk.refused("agreements.reopen", json!({ "id": id })), ["signed"]);
}

#[test]
fn a_person_signs_for_herself() {
    let desk = Desk::begun();
    let tutik = desk.made(
        "partners.add",
        json!({
            "name": "Tutik Handayani", "kind": "community", "subtype": "person", "is_person": true,
            "address": "Jalan Jagir 4, Surabaya", "phone": "0812 5550 4",
        }),
    );
    let partnership = desk.reading_corner(&tutik);
    let id = desk.made("agreements.draft", json!({ "partnership": partnership }));
    desk.complete(&id);
    desk.call("agreements.freeze", json!({ "id": id }));
    let signer = desk.call("signing.desk", json!({ "agreement": id }))["signers"][1].clone();
    assert_eq!((&signer["name"], &signer["position"]), (&json!("Tutik Handayani"), &json!("")));
    desk.sign(&id, 2);
}

#[test]
fn the_same_frozen_facts_give_the_same_check_code_and_the_same_bytes() {
    let desk = Desk::begun();
    let (id, _) = desk.at_the_desk();
    let one = desk.call("agreements.pdf", json!({ "id": id }));
    desk.clock.turn(3_600_000);
    let two = desk.call("agreements.pdf", json!({ "id": id }));
    assert_eq!(bytes(&desk, &one), bytes(&desk, &two));
    let code = desk.call("signing.desk", json!({ "agreement": id }))["frozen"]["check_code"].clone();
    assert_eq!(code.as_str().unwrap().len(), 12);
}

#[test]
fn making_a_paper_tells_how_far_it_is_and_stops_when_asked() {
    let desk = Desk::begun();
    let (id, _) = desk.at_the_desk();
    desk.events.lock().unwrap().clear();
    desk.call("agreements.pdf", json!({ "id": id, "task": "paper-1" }));
    let told = desk.events.lock().unwrap().clone();
    let parts: Vec<&str> = told
        .iter()
        .filter_map(|event| match event {
            Event::Progress { task, part, .. } if task == "paper-1" => Some(part.as_str()),
            _ => None,
        })
        .collect();
    assert!(parts.contains(&"layout") && parts.contains(&"writing"), "{parts:?}");
    assert_eq!(desk.call("tasks.cancel", json!({ "task": "paper-1" })), json!(false), "it is over");
}

#[test]
fn a_paper_that_is_no_longer_wanted_stops_and_leaves_nothing() {
    let desk = Desk::begun();
    let (id, _) = desk.at_the_desk();
    let before = desk.call("undo.state", json!({}));
    let app = desk.app();
    let session = Session { role: Role::Coordinator, window: "main".to_owned() };
    let answer = std::thread::scope(|scope| {
        let making =
            scope.spawn(|| app.call(&session, "agreements.pdf", json!({ "id": id, "task": "paper" })));
        while !making.is_finished() {
            if app.call(&session, "tasks.cancel", json!({ "task": "paper" })) == Ok(json!(true)) {
                break;
            }
            std::thread::yield_now();
        }
        making.join().unwrap()
    });
    assert_eq!(answer, Err(CallFault::Cancelled));
    assert_eq!(desk.call("undo.state", json!({})), before);
    desk.call("agreements.pdf", json!({ "id": id, "task": "paper" }));
}
