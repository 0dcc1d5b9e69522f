//! Stories about finding.

use serde_json::{Value, json};

use crate::desk::Desk;

fn groups(desk: &Desk, text: &str) -> Vec<(String, String)> {
    let found = desk.call("search.find", json!({ "text": text }));
    let hits = found["groups"].as_array().unwrap().iter().flat_map(|group: &Value| {
        let name = group["group"].as_str().unwrap().to_owned();
        let hits = group["hits"].as_array().unwrap().clone();
        hits.into_iter().map(move |hit| (name.clone(), hit["title"].as_str().unwrap().to_owned()))
    });
    hits.collect()
}

fn pair(group: &str, title: &str) -> (String, String) {
    (group.to_owned(), title.to_owned())
}

#[test]
fn who_can_lend_chairs() {
    let desk = Desk::begun();
    let shop = desk.made(
        "partners.add",
        json!({ "name": "Toko Maju", "kind": "business", "offers": [{ "category": "goods", "what": "50 kursi lipat" }] }),
    );
    assert_eq!(groups(&desk, "kursi"), [pair("partners", "Toko Maju")]);
    let hit = desk.call("search.find", json!({ "text": "kursi" }))["groups"][0]["hits"][0].clone();
    assert_eq!(hit["route"], json!(format!("partners/{shop}")));
    assert!(hit["detail"].as_str().unwrap().contains("kursi"));
}

#[test]
fn everything_written_is_found_in_its_group() {
    let desk = Desk::begun();
    let school = desk.school();
    let partnership = desk.reading_corner(&school);
    desk.call(
        "conversations.record",
        json!({
            "partner": school, "held_on": "2026-11-20", "channel": "phone", "summary": "Tentang perpustakaan keliling",
            "lines": [{ "kind": "note", "text": "dongeng bersama" }],
        }),
    );
    desk.call("agreements.draft", json!({ "partnership": partnership }));
    assert!(groups(&desk, "perpustakaan").contains(&pair("conversations", "SDN Jagir Timur II")));
    assert!(groups(&desk, "dongeng").contains(&pair("conversations", "SDN Jagir Timur II")));
    assert!(groups(&desk, "Endang").contains(&pair("people", "Endang Rahayu, M.Pd.")));
    assert!(groups(&desk, "ruang baca").contains(&pair("commitments", "menyediakan ruang baca")));
    let corner = groups(&desk, "pojok");
    assert!(corner.contains(&pair("partnerships", "Pojok Baca")));
    assert!(corner.contains(&pair("agreements", "Pojok Baca")));
}

#[test]
fn a_person_who_is_a_partner_is_found_as_the_partner() {
    let desk = Desk::begun();
    desk.call(
        "partners.add",
        json!({ "name": "Tutik Handayani", "kind": "community", "subtype": "person", "is_person": true }),
    );
    assert_eq!(groups(&desk, "tutik"), [pair("partners", "Tutik Handayani")]);
}

#[test]
fn what_was_put_away_is_not_found() {
    let desk = Desk::begun();
    let school = desk.school();
    desk.call("partners.retire", json!({ "id": school }));
    assert_eq!(groups(&desk, "jagir"), []);
    desk.undo();
    assert_eq!(groups(&desk, "jagir"), [pair("partners", "SDN Jagir Timur II")]);
}

#[test]
fn any_text_may_be_searched_for() {
    let desk = Desk::begun();
    for text in ["", " ", "\"", "a OR b*", "NEAR(", "'; DROP TABLE partner; --", "🌱", "\u{202e}", "%_"] {
        desk.call("search.find", json!({ "text": text }));
    }
    assert_eq!(desk.refused("search.find", json!({ "text": "a".repeat(201) })), ["text:too_long"]);
    assert!(desk.call("search.find", json!({ "text": "a", "limit": -5 })).is_object());
}
