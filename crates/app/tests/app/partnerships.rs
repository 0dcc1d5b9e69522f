//! Stories about partnerships, their steps and commitments.

use serde_json::{Value, json};

use crate::desk::Desk;

fn step(desk: &Desk, partnership: &str, step: &str) -> Value {
    let steps = desk.call("partnerships.page", json!({ "id": partnership }))["steps"].clone();
    steps.as_array().unwrap().iter().find(|one| one["step"] == json!(step)).unwrap().clone()
}

#[test]
fn the_steps_follow_from_the_facts_until_somebody_marks_them() {
    let desk = Desk::begun();
    let school = desk.school();
    let id = desk.reading_corner(&school);
    assert_eq!(step(&desk, &id, "stakeholders")["state"], "done");
    assert_eq!(step(&desk, &id, "trust")["facts"][0]["code"], "no_conversation");
    assert_eq!(step(&desk, &id, "roles")["state"], "ahead");
    assert_eq!(step(&desk, &id, "resources")["state"], "underway");
    let mark = json!({ "partnership": id, "step": "roles", "state": "done", "note": "MoU lama" });
    desk.call("steps.mark", mark);
    let roles = step(&desk, &id, "roles");
    assert_eq!(
        (&roles["state"], &roles["marked"], &roles["note"]),
        (&json!("done"), &json!(true), &json!("MoU lama"))
    );
    desk.undo();
    assert_eq!(step(&desk, &id, "roles")["marked"], false);
}

#[test]
fn marking_twice_changes_one_mark() {
    let desk = Desk::begun();
    let school = desk.school();
    let id = desk.reading_corner(&school);
    let mark =
        |state: &str| desk.made("steps.mark", json!({ "partnership": id, "step": "goals", "state": state }));
    assert_eq!(mark("underway"), mark("done"));
}

#[test]
fn members_join_once_and_leave() {
    let desk = Desk::begun();
    let school = desk.school();
    let id = desk.reading_corner(&school);
    let shop = desk.made("partners.add", json!({ "name": "Toko Maju", "kind": "business" }));
    let join = json!({ "partnership": id, "partner": shop, "role": "memberi buku" });
    let member = desk.made("members.add", join.clone());
    assert_eq!(desk.refused("members.add", join), ["already_member"]);
    desk.call("members.set", json!({ "id": member, "field": "role", "value": "menyumbang rak" }));
    let members = desk.call("partnerships.page", json!({ "id": id }))["members"].clone();
    assert_eq!(members[1]["member"]["role"], "menyumbang rak");
    desk.call("members.retire", json!({ "id": member }));
    assert_eq!(desk.call("partnerships.list", json!({}))[0]["members"].as_array().unwrap().len(), 1);
}

#[test]
fn a_partnership_is_changed_and_put_away_with_what_belongs_to_it() {
    let desk = Desk::begun();
    let school = desk.school();
    let id = desk.reading_corner(&school);
    for (field, value) in [("name", "Pojok Literasi"), ("purpose", "Membaca"), ("ends_on", "2027-12-31")] {
        desk.call("partnerships.set", json!({ "id": id, "field": field, "value": value }));
    }
    let backwards = json!({ "id": id, "field": "starts_on", "value": "2028-01-01" });
    assert_eq!(desk.refused("partnerships.set", backwards), ["ends_on:ends_before_start"]);
    desk.call("partnerships.retire", json!({ "id": id }));
    assert_eq!(desk.call("commitments.list", json!({})), json!([]));
    desk.undo();
    assert_eq!(desk.call("commitments.list", json!({})).as_array().unwrap().len(), 2);
    assert_eq!(desk.call("partnerships.list", json!({}))[0]["name"], "Pojok Literasi");
}

#[test]
fn a_commitment_is_late_kept_and_open_again() {
    let desk = Desk::begun();
    let school = desk.school();
    desk.reading_corner(&school);
    let states = || -> Vec<Value> {
        let list = desk.call("commitments.list", json!({}));
        list.as_array().unwrap().iter().map(|one| one["state"].clone()).collect()
    };
    desk.clock.turn(20 * 86_400_000);
    assert_eq!(states(), ["late", "open"], "14 December: one was due on the 10th");
    let first = desk.call("commitments.list", json!({}))[0]["commitment"]["id"].clone();
    desk.call("commitments.keep", json!({ "id": first, "kept_on": "2026-12-12" }));
    assert_eq!(states(), ["open", "kept"]);
    let future = json!({ "id": first, "kept_on": "2027-01-01" });
    assert_eq!(desk.refused("commitments.keep", future), ["kept_on:in_future"]);
    desk.call("commitments.reopen", json!({ "id": first }));
    assert_eq!(states(), ["late", "open"]);
    desk.undo();
    desk.undo();
    assert_eq!(states(), ["late", "open"]);
}

#[test]
fn every_field_of_a_commitment_can_be_set() {
    let desk = Desk::begun();
    let school = desk.school();
    let partnership = desk.reading_corner(&school);
    let id = desk.made("commitments.add", json!({ "partnership": partnership, "what": "mengajar" }));
    let fields = [
        ("what", json!("mengajar membaca")),
        ("partner", json!(school)),
        ("person", json!("Bu Endang")),
        ("quantity", json!(2500)),
        ("unit", json!("jam")),
        ("due_on", json!("2027-01-10")),
        ("rhythm", json!("setiap Sabtu")),
        ("value", json!({ "units": 250_000, "currency": "IDR" })),
        ("status", json!("lapsed")),
        ("sort", json!(9)),
        ("note", json!("di aula")),
    ];
    for (field, value) in &fields {
        desk.call("commitments.set", json!({ "id": id, "field": field, "value": value }));
    }
    let list = desk.call("commitments.list", json!({}));
    let row = list.as_array().unwrap().iter().find(|one| one["commitment"]["id"] == json!(id)).unwrap();
    for (field, value) in &fields {
        assert_eq!(&row["commitment"][field], value, "{field}");
    }
    desk.call("commitments.retire", json!({ "id": id }));
    assert_eq!(desk.call("commitments.list", json!({})).as_array().unwrap().len(), 2);
}

#[test]
fn nothing_is_promised_to_or_by_somebody_unknown() {
    let desk = Desk::begun();
    let nobody = "01890a5d-ac96-774b-bcce-b302099a8057";
    let school = desk.school();
    let partnership = desk.reading_corner(&school);
    assert_eq!(desk.refused("commitments.add", json!({ "partnership": nobody, "what": "x" })), ["NotFound"]);
    let by = json!({ "partnership": partnership, "partner": nobody, "what": "x" });
    assert_eq!(desk.refused("commitments.add", by), ["NotFound"]);
    assert_eq!(
        desk.refused("members.add", json!({ "partnership": partnership, "partner": nobody })),
        ["NotFound"]
    );
}
