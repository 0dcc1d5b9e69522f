//! Stories about the numbers of papers: taken in the field with a mark, and confirmed in the office.

use sepakat_app::call::{CallFault, Role};
use serde_json::{Value, json};

use crate::desk::Desk;

fn on_the_way(desk: &Desk, yes: bool) {
    desk.call("app.preferences.set", json!({ "field_laptop": yes }));
}

fn agreement(desk: &Desk, id: &str) -> Value {
    desk.call("agreements.page", json!({ "id": id }))["agreement"].clone()
}

fn drafted(desk: &Desk) -> String {
    let partnership = match desk.call("partnerships.list", json!({})).get(0) {
        Some(known) => known["id"].as_str().unwrap().to_owned(),
        None => desk.reading_corner(&desk.school()),
    };
    desk.made("agreements.draft", json!({ "partnership": partnership }))
}

/// The number as it stands in the list.
fn listed(desk: &Desk, id: &str) -> String {
    let list = desk.call("agreements.list", json!({}));
    let row = list.as_array().unwrap().iter().find(|row| row["id"] == json!(id)).unwrap();
    row["number"].as_str().unwrap().to_owned()
}

#[test]
fn a_number_taken_on_the_way_carries_the_mark_of_its_laptop_until_it_is_confirmed() {
    let desk = Desk::begun();
    on_the_way(&desk, true);
    let id = drafted(&desk);
    let mark = agreement(&desk, &id)["number_mark"].as_str().unwrap().to_owned();
    assert_eq!(mark.len(), 3);
    assert_eq!(listed(&desk, &id), format!("001/PKS/RBW/XI/2026-{mark}"));
    let page = desk.call("agreements.preview", json!({ "id": id })).to_string();
    assert!(page.contains(&format!("-{mark}")), "the paper shows it");

    on_the_way(&desk, false);
    let office = drafted(&desk);
    assert_eq!(listed(&desk, &office), "002/PKS/RBW/XI/2026", "the office knows of it here");
    desk.call("agreements.confirm_number", json!({ "id": id }));
    assert_eq!(listed(&desk, &id), "001/PKS/RBW/XI/2026");
    assert_eq!(desk.refused("agreements.confirm_number", json!({ "id": id })), ["number_confirmed"]);
    desk.undo();
    assert_eq!(listed(&desk, &id), format!("001/PKS/RBW/XI/2026-{mark}"));
}

#[test]
fn only_a_coordinator_confirms() {
    let desk = Desk::begun();
    on_the_way(&desk, true);
    let id = drafted(&desk);
    let fault = desk.ask(Role::Staff, "agreements.confirm_number", json!({ "id": id })).unwrap_err();
    assert_eq!(fault, CallFault::Forbidden);
}

#[test]
fn a_draft_whose_number_is_taken_gets_the_next_one() {
    let desk = Desk::begun();
    on_the_way(&desk, true);
    let id = drafted(&desk);
    on_the_way(&desk, false);
    let office = drafted(&desk);
    desk.call("agreements.set", json!({ "id": office, "field": "number", "value": "001/PKS/RBW/XI/2026" }));
    desk.call("agreements.confirm_number", json!({ "id": id }));
    assert_eq!(listed(&desk, &id), "002/PKS/RBW/XI/2026");
}

#[test]
fn a_paper_that_was_signed_on_the_way_keeps_what_stands_on_it() {
    let desk = Desk::begun();
    on_the_way(&desk, true);
    let id = drafted(&desk);
    let marked = listed(&desk, &id);
    desk.complete(&id);
    desk.call("agreements.freeze", json!({ "id": id }));
    desk.sign(&id, 1);
    desk.sign(&id, 2);
    on_the_way(&desk, false);

    let office = drafted(&desk);
    let number = |value: &str| {
        desk.call("agreements.set", json!({ "id": office, "field": "number", "value": value }));
    };
    number("001/PKS/RBW/XI/2026");
    assert_eq!(desk.refused("agreements.confirm_number", json!({ "id": id })), ["number_taken"]);
    assert_eq!(listed(&desk, &id), marked, "while the number stands twice, the mark tells the two apart");
    number("002/PKS/RBW/XI/2026");
    desk.call("agreements.confirm_number", json!({ "id": id }));
    assert_eq!(listed(&desk, &id), "001/PKS/RBW/XI/2026");
    let signed = desk.call("agreements.page", json!({ "id": id }))["frozen"]["id"].clone();
    let page = desk.call("agreements.preview", json!({ "id": id, "frozen": signed })).to_string();
    assert!(page.contains(&marked), "the signed paper is not touched");
    let addendum =
        json!({ "partnership": agreement(&desk, &id)["partnership"], "kind": "addendum", "parent": id });
    let addendum = desk.made("agreements.draft", addendum);
    assert_eq!(
        listed(&desk, &addendum),
        format!("{marked}-01"),
        "an addendum names what stands on the paper"
    );
}
