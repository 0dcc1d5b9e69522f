//! Stories of declining: said with its reason, shown to everybody, taken back, or led back to the draft.

use serde_json::{Value, json};

use crate::desk::Desk;
use crate::several::at_the_table;

const REASON: &str = "Tanggal serah terima belum disetujui yayasan.";

fn at(desk: &Desk, id: &str) -> Value {
    desk.call("signing.desk", json!({ "agreement": id }))
}

/// The side declines with the usual reason; gives which declining.
fn decline(desk: &Desk, id: &str, side: i64) -> String {
    let frozen = at(desk, id)["frozen"]["id"].clone();
    desk.made("signing.decline", json!({ "frozen": frozen, "side": side, "reason": REASON }))
}

fn todo(desk: &Desk) -> Vec<Value> {
    desk.call("today.page", json!({}))["todo"].as_array().unwrap().clone()
}

#[test]
fn whoever_declines_says_why_and_the_desk_stands_still() {
    let desk = Desk::begun();
    let (id, frozen) = desk.at_the_desk();
    let nothing = json!({ "frozen": frozen, "side": 2, "reason": " " });
    assert_eq!(desk.refused("signing.decline", nothing), ["reason:required"]);
    decline(&desk, &id, 2);

    let now = at(&desk, &id);
    assert_eq!((&now["state"], &now["declined"]["reason"]), (&json!("ready"), &json!(REASON)));
    assert_eq!(now["declined"]["name"], now["signers"][1]["name"]);
    assert_eq!(now["declined"]["declined_at"], "2026-11-24T12:00:00+07:00");
    assert!(now["signers"].as_array().unwrap().iter().all(|one| one["next"] == false), "nobody is next");

    let again = json!({ "frozen": frozen, "side": 1, "reason": "Juga tidak." });
    assert_eq!(desk.refused("signing.decline", again), ["declined"]);
    let consent = now["signers"][0]["consent"].clone();
    let sign = json!({
        "frozen": frozen, "side": 1, "identified": "known", "consent": consent, "drawing": crate::desk::drawing(),
    });
    assert_eq!(desk.refused("signing.sign", sign), ["declined"]);

    let page = desk.call("agreements.page", json!({ "id": id }));
    assert_eq!(page["declinings"][0]["stands"], true);
    assert_eq!(page["row"]["declined_by"], now["declined"]["name"]);
    let waits = todo(&desk);
    let waits = waits.iter().find(|one| one["id"] == json!(id)).unwrap();
    assert_eq!((&waits["kind"], &waits["who"]), (&json!("agreement_declined"), &now["declined"]["name"]));
}

#[test]
fn declining_is_taken_back_or_undone_and_all_sign_after_all() {
    let mut desk = Desk::begun();
    let (id, _) = desk.at_the_desk();
    desk.sign(&id, 1);
    let declined = decline(&desk, &id, 2);
    desk.undo();
    assert_eq!(at(&desk, &id)["declined"], Value::Null, "undone, as nothing was signed by it");
    desk.redo();
    assert_eq!(at(&desk, &id)["declined"]["id"], declined.as_str());

    desk.clock.turn(2 * 86_400_000);
    desk.restart();
    desk.call("signing.take_back", json!({ "id": declined }));
    assert_eq!(desk.refused("signing.take_back", json!({ "id": declined })), ["taken_back"]);
    assert_eq!(desk.sign(&id, 2)["value"]["complete"], true);

    let page = desk.call("agreements.page", json!({ "id": id }));
    let kept = &page["declinings"][0];
    assert_eq!(
        (&kept["stands"], &kept["taken_back_at"]),
        (&json!(false), &json!("2026-11-26T12:00:00+07:00"))
    );
    let partnership = desk.call("partnerships.page", json!({ "id": page["partnership"]["id"] }));
    let events: Vec<(&str, &str)> = partnership["thread"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|item| Some((item["what"]["event"].as_str()?, item["what"]["reason"].as_str()?)))
        .collect();
    assert!(events.contains(&("declined", REASON)), "{events:?}");
    assert!(events.contains(&("took_back", "")), "{events:?}");
}

#[test]
fn declined_and_negotiated_again_the_new_version_is_signed_by_all() {
    let desk = Desk::begun();
    let id = at_the_table(&desk, 3);
    desk.sign(&id, 1);
    let declined = decline(&desk, &id, 3);
    desk.call("agreements.reopen", json!({ "id": id }));
    assert_eq!(desk.refused("signing.take_back", json!({ "id": declined })), ["newer_version"]);
    let draft = desk.call("agreements.page", json!({ "id": id }));
    assert_eq!((&draft["state"], &draft["row"]["declined_by"]), (&json!("draft"), &json!("")));
    let why = &draft["declinings"][0];
    assert_eq!((&why["version"], &why["reason"], &why["stands"]), (&json!(1), &json!(REASON), &json!(false)));

    desk.call("agreements.freeze", json!({ "id": id }));
    assert_eq!(at(&desk, &id)["declined"], Value::Null, "it was about the version before");
    for side in 1..=3 {
        desk.sign(&id, side);
    }
    assert_eq!(at(&desk, &id)["state"], "active");
}

#[test]
fn what_is_signed_or_void_is_no_longer_declined() {
    let desk = Desk::begun();
    let (id, frozen) = desk.at_the_desk();
    desk.sign(&id, 1);
    let late = |side: i64| json!({ "frozen": frozen, "side": side, "reason": REASON });
    assert_eq!(desk.refused("signing.decline", late(1)), ["already_signed"]);
    assert_eq!(desk.refused("signing.decline", late(4)), ["side:no_such_party"]);
    let declined = decline(&desk, &id, 2);
    desk.call("agreements.void", json!({ "id": id, "reason": "Mitra tidak jadi ikut." }));
    assert_eq!(desk.refused("signing.take_back", json!({ "id": declined })), ["void"]);
    assert_eq!(desk.refused("signing.decline", late(2)), ["void"]);
    let page = desk.call("agreements.page", json!({ "id": id }));
    assert_eq!((&page["state"], &page["declinings"][0]["reason"]), (&json!("void"), &json!(REASON)));
}
