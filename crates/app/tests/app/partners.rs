//! Stories about partners.

use serde_json::{Value, json};

use crate::desk::Desk;

fn names(desk: &Desk) -> Vec<String> {
    let rows = desk.call("partners.list", json!({}));
    rows.as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn added_listed_undone_and_done_again() {
    let desk = Desk::begun();
    let done = desk.call("partners.add", json!({ "name": "Toko Maju", "kind": "business" }));
    assert_eq!(done["undo"], json!({ "name": "partners.add", "subject": "Toko Maju" }));
    assert_eq!(names(&desk), ["Toko Maju"]);
    desk.undo();
    assert_eq!(names(&desk), Vec::<String>::new());
    desk.redo();
    assert_eq!(names(&desk), ["Toko Maju"]);
}

#[test]
fn the_quick_add_writes_everything_in_one_deed() {
    let desk = Desk::begun();
    let id = desk.made(
        "partners.add",
        json!({
            "name": "Toko Maju", "kind": "business", "subtype": "shop", "phone": "0812 5550 1111",
            "contact": { "name": "Hadi", "position": "Pemilik" },
            "offers": [{ "category": "goods", "what": "50 kursi lipat" }], "needs": [{ "category": "outreach" }],
            "consent": { "wording": "Saya setuju.", "language": "id", "channel": "spoken" },
            "next_step": "Kirim proposal", "next_step_on": "2026-11-30",
        }),
    );
    let page = desk.call("partners.page", json!({ "id": id }));
    assert_eq!(page["contacts"][0]["person"]["name"], "Hadi");
    assert_eq!(page["contacts"][0]["main"], true);
    assert_eq!(page["offers"][0]["what"], "50 kursi lipat");
    assert_eq!(page["needs"][0]["category"], "outreach");
    assert_eq!(page["consents"][0]["consent"]["given_on"], "2026-11-24");
    assert_eq!(page["thread"][0]["what"]["kind"], "added");
    desk.undo();
    assert_eq!(desk.fault("partners.page", json!({ "id": id })), sepakat_app::call::CallFault::NotFound);
    assert_eq!(
        desk.call("people.list", json!({})).as_array().unwrap().len(),
        1,
        "only our own signer is left"
    );
}

#[test]
fn a_row_of_the_list_says_only_what_there_is_to_say() {
    let desk = Desk::begun();
    let bare = desk.made("partners.add", json!({ "name": "Apotek", "kind": "business" }));
    let full = desk.made(
        "partners.add",
        json!({
            "name": "Toko Maju", "kind": "business", "subtype": "shop",
            "contact": { "name": "Hadi", "position": "Pemilik" },
            "offers": [{ "category": "goods", "what": "50 kursi lipat" }],
            "next_step": "Kirim proposal", "next_step_on": "2026-11-30",
        }),
    );
    // A second contact is not the one the list names.
    desk.call("contacts.add", json!({ "partner": full, "name": "Ani", "main": false }));
    let rows = desk.call("partners.list", json!({}));
    assert_eq!(
        rows[0],
        json!({
            "id": bare, "name": "Apotek", "kind": "business", "stage": rows[0]["stage"], "state": rows[0]["state"],
        })
    );
    let row = &rows[1];
    assert_eq!(
        (&row["name"], &row["main_contact"], &row["subtype"]),
        (&json!("Toko Maju"), &json!("Hadi"), &json!("shop"))
    );
    assert_eq!(row["offers"], json!([{ "category": "goods", "what": "50 kursi lipat" }]));
    assert_eq!((row.get("needs"), &row["next_step_on"]), (None, &json!("2026-11-30")));
    let page = desk.call("partners.page", json!({ "id": full }));
    assert_eq!(row["state"], page["health"]["state"], "the list and the page never disagree");
}

#[test]
fn a_person_who_is_a_partner_is_one_record() {
    let desk = Desk::begun();
    let id = desk.made(
        "partners.add",
        json!({
            "name": "Bu Tutik", "kind": "community", "subtype": "person", "is_person": true, "address_form": "Bu",
            "phone": "0812 5550 2222",
        }),
    );
    desk.call("partners.set", json!({ "id": id, "field": "name", "value": "Tutik Handayani" }));
    let page = desk.call("partners.page", json!({ "id": id }));
    assert_eq!(page["name"], "Tutik Handayani");
    assert_eq!(page["person"]["name"], "Tutik Handayani");
    assert_eq!(page["partner"]["name"], "", "the name stands in one place");
    let person = page["person"]["id"].clone();
    desk.call("people.set", json!({ "id": person, "field": "name", "value": "Tutik H." }));
    assert_eq!(names(&desk), ["Tutik H."]);
    desk.call("partners.retire", json!({ "id": id }));
    assert_eq!(desk.call("people.list", json!({})).as_array().unwrap().len(), 1, "the person goes along");
}

#[test]
fn typing_in_one_field_is_one_step_of_undo() {
    let desk = Desk::begun();
    let id = desk.made("partners.add", json!({ "name": "Toko Maju", "kind": "business" }));
    for text in ["J", "Jala", "Jalan Ngagel 3"] {
        desk.clock.turn(20_000);
        desk.call("partners.set", json!({ "id": id, "field": "address", "value": text }));
    }
    desk.undo();
    let page = desk.call("partners.page", json!({ "id": id }));
    assert_eq!(page["partner"]["address"], "", "the three edits were one step");
    assert_eq!(page["name"], "Toko Maju");
}

#[test]
fn every_field_can_be_set() {
    let desk = Desk::begun();
    let id = desk.made("partners.add", json!({ "name": "Toko Maju", "kind": "business" }));
    let fields = [
        ("name", json!("Toko Maju Jaya")),
        ("kind", json!("nonprofit")),
        ("subtype", json!("foundation")),
        ("phone", json!("0812 5550 3333")),
        ("email", json!("maju@toko.example")),
        ("address", json!("Jalan Ngagel 3\nSurabaya")),
        ("place", json!("Surabaya")),
        ("legal_basis", json!("NIB 12")),
        ("stage", json!("active")),
        ("note", json!("Buka sore.")),
        ("next_step", json!("Ambil buku")),
        ("next_step_on", json!("2026-12-01")),
    ];
    for (field, value) in &fields {
        desk.call("partners.set", json!({ "id": id, "field": field, "value": value }));
    }
    let partner = desk.call("partners.page", json!({ "id": id }))["partner"].clone();
    for (field, value) in &fields {
        assert_eq!(&partner[field], value, "{field}");
    }
}

#[test]
fn a_stage_that_changed_stands_in_the_thread_until_it_is_undone() {
    let desk = Desk::begun();
    let id = desk.made("partners.add", json!({ "name": "Toko Maju", "kind": "business" }));
    desk.clock.turn(86_400_000);
    desk.call("partners.set", json!({ "id": id, "field": "stage", "value": "active" }));
    let kinds = || -> Vec<Value> {
        let thread = desk.call("partners.page", json!({ "id": id }))["thread"].clone();
        thread.as_array().unwrap().iter().map(|item| item["what"].clone()).collect()
    };
    assert_eq!(kinds()[0], json!({ "kind": "stage", "from": "prospect", "to": "active" }));
    desk.undo();
    assert_eq!(kinds(), [json!({ "kind": "added" })]);
}

#[test]
fn duplicates_are_seen_while_typing() {
    let desk = Desk::begun();
    let id = desk.school();
    let similar =
        |name: &str, phone: &str| desk.call("partners.similar", json!({ "name": name, "phone": phone }));
    assert_eq!(similar("sd negeri jagir timur 2", "")[0]["reasons"], json!(["same_name"]));
    assert_eq!(similar("Sekolah lain", "+62 31 5550 8800")[0]["reasons"], json!(["same_phone"]));
    assert_eq!(similar("SDN Jagir Timur III", ""), json!([]), "another school");
    let mine = json!({ "name": "SDN Jagir Timur II", "except": id });
    assert_eq!(desk.call("partners.similar", mine), json!([]), "not a duplicate of itself");
}

#[test]
fn offers_meet_needs() {
    let desk = Desk::begun();
    let school = desk.school();
    let shop = desk.made(
        "partners.add",
        json!({
            "name": "Toko Pelita", "kind": "business",
            "offers": [{ "category": "goods", "what": "buku bacaan anak" }, { "category": "goods", "what": "kursi" }],
        }),
    );
    let matches = desk.call("partners.page", json!({ "id": school }))["matches"].clone();
    assert_eq!(matches[0]["other"]["id"], json!(shop));
    assert_eq!(matches[0]["other_what"], "buku bacaan anak", "the shared words come first");
    assert_eq!(matches[0]["direction"], "need");
}

#[test]
fn offerings_are_added_changed_and_put_away() {
    let desk = Desk::begun();
    let school = desk.school();
    let draft =
        json!({ "partner": school, "direction": "offer", "category": "volunteers", "what": "12 guru" });
    let id = desk.made("offerings.add", draft);
    desk.call("offerings.set", json!({ "id": id, "field": "what", "value": "15 guru" }));
    desk.call("offerings.set", json!({ "id": id, "field": "category", "value": "expertise" }));
    let rows = desk.call("offerings.list", json!({}));
    let row = rows.as_array().unwrap().iter().find(|row| row["offering"]["id"] == json!(id)).unwrap();
    assert_eq!(row["offering"]["what"], "15 guru");
    assert_eq!(row["partner_name"], "SDN Jagir Timur II");
    desk.call("offerings.retire", json!({ "id": id }));
    assert_eq!(desk.call("offerings.list", json!({})).as_array().unwrap().len(), 2);
    desk.undo();
    assert_eq!(desk.call("offerings.list", json!({})).as_array().unwrap().len(), 3);
}

#[test]
fn consents_are_recorded_and_taken_back_but_never_forgotten() {
    let desk = Desk::begun();
    let school = desk.school();
    let draft = json!({
        "subject": school, "purpose": "photo", "wording": "Boleh difoto.", "language": "id", "channel": "on_paper",
    });
    let id = desk.made("consents.record", draft);
    desk.call("consents.withdraw", json!({ "id": id }));
    let consent = desk.call("partners.page", json!({ "id": school }))["consents"][0]["consent"].clone();
    assert_eq!((&consent["purpose"], &consent["withdrawn_on"]), (&json!("photo"), &json!("2026-11-24")));
    assert_eq!(desk.refused("consents.withdraw", json!({ "id": id })), ["already_withdrawn"]);
}

#[test]
fn a_partner_with_an_agreement_that_runs_is_not_put_away() {
    let desk = Desk::begun();
    let (agreement, _) = desk.at_the_desk();
    let page = desk.call("agreements.page", json!({ "id": agreement }));
    let school = page["parties"][1]["party"]["partner"].clone();
    assert_eq!(desk.refused("partners.retire", json!({ "id": school })), ["agreement_runs"]);
    assert_eq!(
        desk.refused("partnerships.retire", json!({ "id": page["partnership"]["id"] })),
        ["agreement_runs"]
    );
}

#[test]
fn all_broken_rules_come_at_once_and_nothing_is_written() {
    let desk = Desk::begun();
    let before = desk.call("undo.state", json!({}));
    let refused = desk.refused(
        "partners.add",
        json!({ "name": " ", "kind": "business", "subtype": "school", "email": "x", "needs": [{ "category": "goods", "what": "a\u{202e}b" }] }),
    );
    assert_eq!(
        refused,
        ["name:required", "subtype:unknown_subtype", "email:not_an_email", "needs.0.what:direction_mark"]
    );
    assert_eq!(desk.call("undo.state", json!({})), before);
}

#[test]
fn the_history_of_a_row_tells_what_changed_from_what() {
    let desk = Desk::begun();
    let id = desk.made("partners.add", json!({ "name": "Toko Maju", "kind": "business" }));
    desk.call("partners.set", json!({ "id": id, "field": "place", "value": "Surabaya" }));
    let history = desk.call("history.row", json!({ "noun": "partner", "id": id }));
    assert_eq!(history[0]["deed"]["name"], "partners.set", "newest first");
    assert_eq!(history[0]["changes"], json!([{ "column": "place", "from": "", "to": "Surabaya" }]));
    assert_eq!(desk.refused("history.row", json!({ "noun": "users; --", "id": id })), ["noun:unknown_noun"]);
}
