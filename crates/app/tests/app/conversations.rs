//! Stories about conversations and what becomes of them.

use serde_json::{Value, json};

use crate::desk::Desk;

fn talk(partner: &str, lines: Value) -> Value {
    json!({
        "partner": partner, "held_on": "2026-11-20", "channel": "meeting", "people": "Bu Endang, Wulan",
        "summary": "Bertemu di sekolah.", "lines": lines,
    })
}

#[test]
fn what_was_said_becomes_rows_in_one_deed() {
    let desk = Desk::begun();
    let school = desk.school();
    let lines = json!([
        { "kind": "need", "text": "rak buku", "category": "goods" },
        { "kind": "offer", "text": "guru pendamping", "category": "volunteers" },
        { "kind": "commitment", "text": "menyiapkan ruang", "due_on": "2026-12-05" },
        { "kind": "commitment", "text": "mengirim 50 buku", "ours": true },
        { "kind": "concern", "text": "takut buku hilang" },
        { "kind": "note", "text": "libur 20 Desember" },
    ]);
    let id = desk.made("conversations.record", talk(&school, lines));
    let page = desk.call("partners.page", json!({ "id": school }));
    assert_eq!(page["needs"][1]["what"], "rak buku");
    assert_eq!(page["offers"][1]["conversation"], json!(id));
    let whose: Vec<_> =
        page["commitments"].as_array().unwrap().iter().map(|one| one["partner_name"].clone()).collect();
    assert_eq!(
        whose,
        [json!("SDN Jagir Timur II"), json!("")],
        "theirs is dated and comes first; ours has no name"
    );
    assert_eq!(
        page["partnerships"][0]["name"], "SDN Jagir Timur II",
        "commitments need a partnership: one was made"
    );
    assert_eq!(page["partner"]["stage"], "contacted");
    let view = desk.call("conversations.page", json!({ "id": id }));
    assert_eq!(view["lines"][0]["became"], page["needs"][1]["id"]);
    assert_eq!(view["lines"][4]["became"], json!(null));
    desk.undo();
    let page = desk.call("partners.page", json!({ "id": school }));
    assert_eq!(page["needs"].as_array().unwrap().len(), 1);
    assert_eq!((&page["commitments"], &page["partnerships"]), (&json!([]), &json!([])));
    assert_eq!(page["partner"]["stage"], "prospect");
    desk.redo();
    assert_eq!(desk.call("conversations.page", json!({ "id": id }))["lines"].as_array().unwrap().len(), 6);
}

#[test]
fn a_conversation_is_news_and_sets_the_next_step() {
    let desk = Desk::begun();
    let school = desk.school();
    let mut draft = talk(&school, json!([]));
    draft["next_step"] = json!("Kirim konsep");
    draft["next_step_on"] = json!("2026-11-28");
    desk.call("conversations.record", draft);
    let row = desk.call("partners.list", json!({}))[0].clone();
    assert_eq!(
        (&row["state"], &row["days_since"], &row["rhythm_days"]),
        (&json!("healthy"), &json!(4), &json!(30))
    );
    assert_eq!(row["next_step_on"], "2026-11-28");
    let page = desk.call("partners.page", json!({ "id": school }));
    assert_eq!(page["health"]["last_contact_on"], "2026-11-20");
    assert_eq!(page["partner"]["next_step"], "Kirim konsep");
    desk.clock.turn(70 * 86_400_000);
    let row = desk.call("partners.list", json!({}))[0].clone();
    assert_eq!(row["state"], "drifting", "74 days of silence where 30 are fine");
    assert_eq!(row.get("worry"), None, "the days tell of the silence");
    assert_eq!(
        desk.call("partners.page", json!({ "id": school }))["health"]["reasons"][0],
        json!({ "code": "silent_days", "args": [["days", "74"], ["rhythm", "30"]] })
    );
}

#[test]
fn a_conversation_is_changed_and_put_away() {
    let desk = Desk::begun();
    let school = desk.school();
    let partnership = desk.reading_corner(&school);
    let id = desk.made("conversations.record", talk(&school, json!([{ "kind": "need", "text": "rak" }])));
    for (field, value) in [
        ("held_on", json!("2026-11-21")),
        ("channel", json!("phone")),
        ("people", json!("Wulan")),
        ("summary", json!("Lewat telepon.")),
        ("partnership", json!(partnership)),
    ] {
        desk.call("conversations.set", json!({ "id": id, "field": field, "value": value }));
    }
    let view = desk.call("conversations.list", json!({}))[0].clone();
    assert_eq!(view["partnership"]["name"], "Pojok Baca");
    assert_eq!(view["conversation"]["channel"], "phone");
    let tomorrow = json!({ "id": id, "field": "held_on", "value": "2026-11-25" });
    assert_eq!(desk.refused("conversations.set", tomorrow), ["held_on:in_future"]);
    desk.call("conversations.retire", json!({ "id": id }));
    assert_eq!(desk.call("conversations.list", json!({})), json!([]));
    let needs = desk.call("partners.page", json!({ "id": school }))["needs"].clone();
    assert_eq!(needs.as_array().unwrap().len(), 2, "what was agreed on stays");
}

#[test]
fn half_typed_notes_are_kept_until_they_are_thrown_away() {
    let mut desk = Desk::begun();
    desk.call("scratch.set", json!({ "key": "conversation:new", "text": "Bu Endang \u{202e} ..." }));
    desk.restart();
    assert_eq!(
        desk.call("scratch.get", json!({ "key": "conversation:new" })),
        json!("Bu Endang \u{202e} ...")
    );
    assert_eq!(desk.call("scratch.list", json!({ "prefix": "conv" })), json!(["conversation:new"]));
    desk.call("scratch.set", json!({ "key": "conversation:new", "text": null }));
    assert_eq!(desk.call("scratch.get", json!({ "key": "conversation:new" })), json!(null));
}
