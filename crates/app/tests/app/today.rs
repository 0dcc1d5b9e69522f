//! Stories about Today.

use serde_json::{Value, json};

use crate::desk::Desk;

fn todo(desk: &Desk) -> Vec<(String, i64)> {
    let page = desk.call("today.page", json!({}));
    let list = page["todo"].as_array().unwrap().clone();
    list.iter()
        .map(|one: &Value| (one["kind"].as_str().unwrap().to_owned(), one["late_days"].as_i64().unwrap()))
        .collect()
}

#[test]
fn an_empty_day_has_nothing_to_do() {
    let desk = Desk::begun();
    let page = desk.call("today.page", json!({}));
    assert_eq!(
        (&page["todo"], &page["hour"], &page["today"]),
        (&json!([]), &json!(12), &json!("2026-11-24"))
    );
    assert_eq!(page["your_name"], "Wulan Prameswari");
    assert_eq!(page["months"].as_array().unwrap().len(), 8);
}

#[test]
fn what_is_late_comes_first_and_what_is_far_does_not_come() {
    let desk = Desk::begun();
    let school = desk.school();
    desk.reading_corner(&school);
    assert_eq!(todo(&desk), [], "both are more than two weeks ahead");
    desk.clock.turn(10 * 86_400_000);
    assert_eq!(todo(&desk), [("their_commitment".into(), 0)], "4 December");
    desk.clock.turn(10 * 86_400_000);
    assert_eq!(todo(&desk), [("their_commitment".into(), 4), ("our_commitment".into(), 0)], "14 December");
}

#[test]
fn next_steps_and_papers_are_brought_to_mind() {
    let desk = Desk::begun();
    let (id, _) = desk.at_the_desk();
    let school = desk.call("partners.list", json!({}))[0]["id"].clone();
    desk.call("partners.set", json!({ "id": school, "field": "next_step", "value": "Telepon" }));
    let page = desk.call("today.page", json!({}));
    let kinds: Vec<_> = page["todo"].as_array().unwrap().iter().map(|one| one["kind"].clone()).collect();
    assert_eq!(kinds, [json!("next_step"), json!("agreement_waiting")]);
    assert_eq!(page["todo"][1]["route"], json!(format!("agreements/{id}/desk")));
    assert_eq!(page["radar"][0]["waiting_for"].as_array().unwrap().len(), 2);
    desk.sign(&id, 1);
    desk.sign(&id, 2);
    assert_eq!(desk.call("today.page", json!({}))["counts"]["agreements"], 1);
    desk.clock.turn(300 * 86_400_000);
    let radar = desk.call("today.page", json!({}))["radar"].clone();
    assert_eq!(radar[0]["state"], "ending_soon");
}

#[test]
fn work_goes_on_where_it_was_left() {
    let desk = Desk::begun();
    let school = desk.school();
    desk.clock.turn(60_000);
    desk.call("partners.add", json!({ "name": "Toko Maju", "kind": "business" }));
    desk.clock.turn(60_000);
    desk.call("partners.set", json!({ "id": school, "field": "note", "value": "Libur Desember" }));
    let resume = desk.call("today.page", json!({}))["resume"].clone();
    assert_eq!(resume[0]["title"], "SDN Jagir Timur II", "touched last");
    assert_eq!(resume[0]["changed_at"], "2026-11-24T12:02:00+07:00");
    assert_eq!(resume[1]["title"], "Toko Maju");
}
