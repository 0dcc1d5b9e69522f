//! Stories about people and our own organisation.

use serde_json::json;

use crate::desk::Desk;

#[test]
fn a_known_person_takes_a_second_role() {
    let desk = Desk::begun();
    let school = desk.school();
    let page = desk.call("partners.page", json!({ "id": school }));
    let person = page["contacts"][0]["person"]["id"].clone();
    let group = desk.made("partners.add", json!({ "name": "RW 05", "kind": "community" }));
    desk.call("contacts.add", json!({ "partner": group, "person": person, "position": "Bendahara" }));
    let roles = desk.call("people.page", json!({ "id": person }))["roles"].clone();
    let at: Vec<_> = roles.as_array().unwrap().iter().map(|role| role["at"]["name"].clone()).collect();
    assert_eq!(at, [json!("SDN Jagir Timur II"), json!("RW 05")]);
    assert_eq!(desk.call("people.list", json!({})).as_array().unwrap().len(), 2, "one record, two roles");
}

#[test]
fn the_first_contact_is_the_main_one_and_there_is_only_one() {
    let desk = Desk::begun();
    let shop = desk.made("partners.add", json!({ "name": "Toko Maju", "kind": "business" }));
    let first = desk.made("contacts.add", json!({ "partner": shop, "name": "Hadi" }));
    let second = desk.made("contacts.add", json!({ "partner": shop, "name": "Lestari" }));
    desk.call("contacts.set", json!({ "id": second, "field": "main", "value": true }));
    let contacts = desk.call("partners.page", json!({ "id": shop }))["contacts"].clone();
    let main: Vec<_> = contacts.as_array().unwrap().iter().map(|one| one["main"].clone()).collect();
    assert_eq!(main, [json!(true), json!(false)]);
    assert_eq!(contacts[0]["person"]["name"], "Lestari");
    desk.undo();
    let contacts = desk.call("partners.page", json!({ "id": shop }))["contacts"].clone();
    assert_eq!(contacts[0]["id"], json!(first), "one undo gives the mark back");
}

#[test]
fn the_last_role_takes_the_person_along() {
    let desk = Desk::begun();
    let shop = desk.made("partners.add", json!({ "name": "Toko Maju", "kind": "business" }));
    let contact = desk.made("contacts.add", json!({ "partner": shop, "name": "Hadi" }));
    desk.call("contacts.retire", json!({ "id": contact }));
    assert_eq!(desk.call("people.list", json!({})).as_array().unwrap().len(), 1);
    desk.undo();
    assert_eq!(desk.call("people.list", json!({})).as_array().unwrap().len(), 2);
}

#[test]
fn every_field_of_a_contact_and_a_person_can_be_set() {
    let desk = Desk::begun();
    let signer = desk.call("organisation.signers", json!({}))[0].clone();
    for (field, value) in [("position", "Bendahara"), ("authority", "SK 3")] {
        desk.call("contacts.set", json!({ "id": signer["id"], "field": field, "value": value }));
    }
    desk.call("contacts.set", json!({ "id": signer["id"], "field": "signs", "value": false }));
    for (field, value) in [
        ("name", "Wulan P."),
        ("address_form", "Ibu"),
        ("phone", "0812 5550 1"),
        ("email", "w@x.id"),
        ("note", "Guru"),
    ] {
        desk.call("people.set", json!({ "id": signer["person"]["id"], "field": field, "value": value }));
    }
    let now = desk.call("organisation.signers", json!({}))[0].clone();
    assert_eq!((&now["position"], &now["signs"]), (&json!("Bendahara"), &json!(false)));
    assert_eq!(now["person"]["note"], "Guru");
}

#[test]
fn our_organisation_is_changed_field_by_field() {
    let desk = Desk::begun();
    let fields = [
        ("name", json!("Rumah Baca")),
        ("short_code", json!("RBX")),
        ("address", json!("Jalan Melati 1")),
        ("place", json!("Sidoarjo")),
        ("legal_basis", json!("Akta 13")),
        ("phone", json!("031 5550 9")),
        ("email", json!("a@b.id")),
        ("paper", json!("f4")),
        ("document_language", json!("en")),
    ];
    for (field, value) in &fields {
        desk.call("organisation.set", json!({ "field": field, "value": value }));
    }
    let ours = desk.call("organisation.get", json!({}))["organisation"].clone();
    for (field, value) in &fields {
        assert_eq!(&ours[field], value, "{field}");
    }
}

/// The smallest honest PNG: one pixel.
fn pixel() -> Vec<u8> {
    let chunk = |name: &[u8; 4], content: &[u8]| {
        let length = (content.len() as u32).to_be_bytes();
        [&length[..], name, content, &[0; 4]].concat()
    };
    let header = [0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0];
    [b"\x89PNG\r\n\x1a\n".to_vec(), chunk(b"IHDR", &header), chunk(b"IDAT", b"x"), chunk(b"IEND", b"")]
        .concat()
}

#[test]
fn a_logo_is_taken_from_a_token_replaced_and_taken_away() {
    let desk = Desk::begun();
    let logo = || desk.call("organisation.get", json!({}))["logo"].clone();
    let token = desk.app().files().put(pixel(), "logo.png", "image/png");
    desk.call("organisation.logo", json!({ "token": token }));
    assert_eq!((&logo()["media"], &logo()["width"]), (&json!("image/png"), &json!(1)));
    desk.call("organisation.logo", json!({ "token": null }));
    assert_eq!(logo(), json!(null));
    desk.undo();
    assert_eq!(logo()["height"], 1);
    let text = desk.app().files().put(b"<svg/>".to_vec(), "logo.png", "image/png");
    assert_eq!(desk.refused("organisation.logo", json!({ "token": text })), ["token:not_an_image"]);
    assert_eq!(desk.refused("organisation.logo", json!({ "token": "unknown" })), ["NotFound"]);
}
