//! Stories about numbered versions: a draft is sent out, changed, compared, sent out again.

use serde_json::{Value, json};

use crate::desk::Desk;

fn drafted(desk: &Desk) -> String {
    let school = desk.school();
    let partnership = desk.reading_corner(&school);
    desk.made("agreements.draft", json!({ "partnership": partnership }))
}

fn versions(desk: &Desk, id: &str) -> Vec<Value> {
    desk.call("agreements.versions", json!({ "id": id })).as_array().unwrap().clone()
}

fn state(desk: &Desk, id: &str) -> Value {
    desk.call("agreements.page", json!({ "id": id }))["state"].clone()
}

fn kinds(compared: &Value) -> Vec<String> {
    let changes = compared["comparison"]["changes"].as_array().unwrap();
    changes.iter().map(|one| one["kind"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_draft_that_was_sent_out_is_kept_and_the_next_one_begins() {
    let desk = Desk::begun();
    let id = drafted(&desk);
    assert_eq!(state(&desk, &id), "draft");
    assert_eq!(versions(&desk, &id).len(), 1);
    desk.made("agreements.send_out", json!({ "id": id, "note": "Pak Dedi, lewat surel" }));
    let all = versions(&desk, &id);
    assert_eq!(all.len(), 2);
    assert_eq!((&all[0]["kind"], &all[0]["version"]), (&json!("present"), &json!(2)));
    assert_eq!((&all[1]["kind"], &all[1]["version"]), (&json!("sent"), &json!(1)));
    assert_eq!(all[1]["note"], "Pak Dedi, lewat surel");
    assert_eq!(state(&desk, &id), "in_negotiation");
    assert_eq!(desk.call("agreements.list", json!({}))[0]["state"], "in_negotiation");
    let today = desk.call("today.page", json!({}));
    assert!(today["todo"].to_string().contains("agreement_in_negotiation"));
}

#[test]
fn to_whom_it_went_must_be_said() {
    let desk = Desk::begun();
    let id = drafted(&desk);
    let fault = desk.fault("agreements.send_out", json!({ "id": id, "note": "  " }));
    assert!(format!("{fault:?}").contains("required"), "{fault:?}");
    assert_eq!(versions(&desk, &id).len(), 1);
}

#[test]
fn what_changed_since_it_was_sent_is_found_and_nothing_else() {
    let desk = Desk::begun();
    let id = drafted(&desk);
    let sent = desk.made("agreements.send_out", json!({ "id": id, "note": "Pak Dedi" }));
    let same = desk.call("agreements.compare", json!({ "id": id, "from": sent }));
    assert_eq!(same["comparison"]["changes"], json!([]));
    desk.call("agreements.set", json!({ "id": id, "field": "place", "value": "Sidoarjo" }));
    let page = desk.call("agreements.page", json!({ "id": id }));
    let clauses = page["clauses"].as_array().unwrap();
    let term = clauses.iter().find(|one| one["key"] == "term").unwrap();
    let longer = format!("{}\n\nKegiatan diliburkan pada masa ujian.", term["source"].as_str().unwrap());
    desk.call("clauses.set", json!({ "id": term["id"], "field": "body", "value": longer }));
    let compared = desk.call("agreements.compare", json!({ "id": id, "from": sent }));
    assert_eq!(kinds(&compared), ["changed", "added"]);
    let changes = &compared["comparison"]["changes"];
    assert_eq!((&changes[0]["before"], &changes[0]["after"]), (&json!("Surabaya"), &json!("Sidoarjo")));
    assert_eq!(changes[1]["after"], "Kegiatan diliburkan pada masa ujian.");
    assert_eq!(changes[1]["place"]["section"], "article");
    assert_eq!(compared["from"]["note"], "Pak Dedi");
    // The other way round the same two are told, as their opposites.
    let back = desk.call("agreements.compare", json!({ "id": id, "to": sent }));
    assert_eq!(kinds(&back), ["changed", "removed"]);
    assert_eq!(back["comparison"]["changes"][0]["after"], "Surabaya");
}

#[test]
fn a_version_that_was_sent_stays_as_it_was_whatever_changes_later() {
    let desk = Desk::begun();
    let id = drafted(&desk);
    let first = desk.made("agreements.send_out", json!({ "id": id, "note": "Pak Dedi" }));
    desk.call("agreements.set", json!({ "id": id, "field": "place", "value": "Sidoarjo" }));
    let second = desk.made("agreements.send_out", json!({ "id": id, "note": "Pak Dedi, yang kedua" }));
    desk.call("agreements.set", json!({ "id": id, "field": "place", "value": "Gresik" }));
    let compared = desk.call("agreements.compare", json!({ "id": id, "from": first, "to": second }));
    let changes = &compared["comparison"]["changes"];
    assert_eq!((&changes[0]["before"], &changes[0]["after"]), (&json!("Surabaya"), &json!("Sidoarjo")));
    let all = versions(&desk, &id);
    let numbers: Vec<i64> = all.iter().map(|one| one["version"].as_i64().unwrap()).collect();
    assert_eq!(numbers, [3, 2, 1]);
}

#[test]
fn the_comparison_and_the_draft_are_handed_out_as_files() {
    let desk = Desk::begun();
    let id = drafted(&desk);
    let sent = desk.made("agreements.send_out", json!({ "id": id, "note": "Pak Dedi" }));
    desk.call("agreements.set", json!({ "id": id, "field": "place", "value": "Sidoarjo" }));
    let paper = desk.call("agreements.compare_pdf", json!({ "id": id, "from": sent }));
    assert!(paper["name"].as_str().unwrap().ends_with(" v1-v2.pdf"), "{paper}");
    assert!(paper["pages"].as_i64().unwrap() > 2);
    let draft = desk.call("agreements.draft_pdf", json!({ "id": id, "version": sent }));
    assert!(draft["size"].as_i64().unwrap() > 10_000);
    assert_eq!(draft["media"], "application/pdf");
}

#[test]
fn versions_of_another_agreement_are_not_compared() {
    let desk = Desk::begun();
    let id = drafted(&desk);
    let partnership = desk.call("partnerships.list", json!({}))[0]["id"].clone();
    let other = desk.made("agreements.draft", json!({ "partnership": partnership }));
    let sent = desk.made("agreements.send_out", json!({ "id": other, "note": "Pak Dedi" }));
    let fault = desk.fault("agreements.compare", json!({ "id": id, "from": sent }));
    assert_eq!(fault, sepakat_app::call::CallFault::NotFound);
}
