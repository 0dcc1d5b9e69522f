//! Stories of witnesses at the desk: after the parties they sign on screen, or the paper is finished without them.

use serde_json::{Value, json};

use crate::desk::{Desk, drawing};

const NAMES: [(&str, &str); 2] = [("Suhartono, S.E.", "Lurah Jagir"), ("Tri Wahyuni", "")];

/// A frozen agreement that names two witnesses.
fn with_witnesses(desk: &Desk) -> String {
    let school = desk.school();
    let partnership = desk.reading_corner(&school);
    let id = desk.made("agreements.draft", json!({ "partnership": partnership }));
    for (name, position) in NAMES {
        desk.call("witnesses.add", json!({ "agreement": id, "name": name, "position": position }));
    }
    desk.complete(&id);
    desk.call("agreements.freeze", json!({ "id": id }));
    id
}

fn at(desk: &Desk, id: &str) -> Value {
    desk.call("signing.desk", json!({ "agreement": id }))
}

/// What a witness hands in, with the sentence that the desk shows.
fn hand(desk: &Desk, id: &str, number: i64) -> Value {
    let at = at(desk, id);
    json!({
        "frozen": at["frozen"]["id"], "number": number, "identified": "identity_card", "identified_note": "4417",
        "consent": at["witnesses"][(number - 1) as usize]["consent"], "drawing": drawing(),
    })
}

fn finish(desk: &Desk, id: &str, without: Value) -> Value {
    json!({ "frozen": at(desk, id)["frozen"]["id"], "without": without })
}

fn drawn(desk: &Desk, id: &str) -> String {
    desk.call("agreements.preview", json!({ "id": id })).to_string()
}

/// Whether the paper is kept, so that nothing more comes onto it.
fn kept(desk: &Desk, id: &str) -> bool {
    desk.call("agreements.pdf", json!({ "id": id }))["kept"] == true
}

fn asked_of_today(desk: &Desk) -> bool {
    let today = desk.call("today.page", json!({}));
    today["todo"].as_array().unwrap().iter().any(|one| one["kind"] == "agreement_witnesses")
}

#[test]
fn witnesses_sign_after_the_parties_and_the_paper_is_kept_with_the_last() {
    let mut desk = Desk::begun();
    let id = with_witnesses(&desk);
    assert_eq!(
        desk.refused("signing.witness", hand(&desk, &id, 1)),
        ["parties_first"],
        "the parties go first"
    );
    desk.sign(&id, 1);
    assert_eq!(desk.sign(&id, 2)["value"]["complete"], true);

    let now = at(&desk, &id);
    assert_eq!((&now["state"], &now["witnessing"]), (&json!("active"), &json!(true)), "it holds already");
    assert!(!kept(&desk, &id), "more is to come onto the paper");
    assert_eq!(desk.call("agreements.seals", json!({ "id": id }))["may_seal"], false);
    assert!(asked_of_today(&desk));
    let consent = now["witnesses"][0]["consent"].as_str().unwrap();
    assert!(consent.contains("Suhartono, S.E.") && consent.contains("menyaksikan"), "{consent}");

    let mut other = hand(&desk, &id, 1);
    other["consent"] = json!("Saya setuju.");
    assert_eq!(desk.refused("signing.witness", other), ["consent:not_the_sentence"]);
    let mut third = hand(&desk, &id, 1);
    third["number"] = json!(3);
    assert_eq!(desk.refused("signing.witness", third), ["number:no_such_witness"]);
    let before = drawn(&desk, &id);
    assert_eq!(desk.call("signing.witness", hand(&desk, &id, 1))["value"]["complete"], false);
    assert_eq!(desk.refused("signing.witness", hand(&desk, &id, 1)), ["already_signed"]);
    assert_ne!(drawn(&desk, &id), before, "the drawing stands in its room at once");

    // The second one comes another day.
    desk.clock.turn(3 * 86_400_000);
    desk.restart();
    assert_eq!(desk.call("signing.witness", hand(&desk, &id, 2))["value"]["complete"], true);
    let after = at(&desk, &id);
    assert_eq!(after["witnessing"], false);
    let days: Vec<&str> =
        after["witnesses"].as_array().unwrap().iter().map(|one| one["signed_at"].as_str().unwrap()).collect();
    assert_eq!(days, ["2026-11-24T12:00:00+07:00", "2026-11-27T12:00:00+07:00"]);
    assert!(kept(&desk, &id) && !asked_of_today(&desk));
    let page = drawn(&desk, &id);
    for said in ["24-11-2026 12.00.00 WIB", "27-11-2026 12.00.00 WIB"] {
        assert!(page.contains(said), "{said} stands on the page of evidence");
    }
    assert_eq!(desk.refused("signing.finish", finish(&desk, &id, json!([]))), ["finished"]);
    desk.call("agreements.seal", json!({ "id": id }));
    let seals = desk.call("agreements.seals", json!({ "id": id }));
    assert_eq!((&seals["sound"], seals["seals"].as_array().unwrap().len()), (&json!(true), 1));
}

#[test]
fn the_paper_is_finished_without_those_who_are_not_there() {
    let desk = Desk::begun();
    let id = with_witnesses(&desk);
    desk.sign(&id, 1);
    desk.sign(&id, 2);
    desk.call("signing.witness", hand(&desk, &id, 2));
    let all = json!([{ "number": 1, "attended": "absent" }, { "number": 2, "attended": "on_paper" }]);
    assert_eq!(desk.refused("signing.finish", finish(&desk, &id, all)), ["without:not_the_open_ones"]);
    let forged = json!([{ "number": 1, "attended": "on_screen" }]);
    assert_eq!(desk.refused("signing.finish", finish(&desk, &id, forged)), ["without:not_signed"]);
    let paper = json!([{ "number": 1, "attended": "on_paper" }]);
    assert_eq!(desk.call("signing.finish", finish(&desk, &id, paper))["value"]["complete"], true);
    let attended: Vec<Value> =
        at(&desk, &id)["witnesses"].as_array().unwrap().iter().map(|one| one["attended"].clone()).collect();
    assert_eq!(attended, ["on_paper", "on_screen"]);
    assert!(kept(&desk, &id));
    assert!(drawn(&desk, &id).contains("salinan cetak"), "the page of evidence says so");
    let page = desk.call("agreements.page", json!({ "id": id }));
    assert_eq!((&page["witnessing"], &page["witnessed"][0]["attended"]), (&json!(false), &json!("on_paper")));
}

#[test]
fn a_void_agreement_takes_no_witness_and_one_without_witnesses_is_done_with_the_parties() {
    let desk = Desk::begun();
    let id = with_witnesses(&desk);
    desk.sign(&id, 1);
    desk.sign(&id, 2);
    desk.call("agreements.void", json!({ "id": id, "reason": "Salah nomor." }));
    assert_eq!(desk.refused("signing.witness", hand(&desk, &id, 1)), ["void"]);
    assert_eq!(at(&desk, &id)["witnessing"], false);

    let desk = Desk::begun();
    let (id, frozen) = desk.at_the_desk();
    desk.sign(&id, 1);
    desk.sign(&id, 2);
    assert!(kept(&desk, &id));
    assert_eq!(at(&desk, &id)["witnesses"], json!([]));
    assert_eq!(desk.refused("signing.finish", json!({ "frozen": frozen, "without": [] })), ["finished"]);
}
