//! The story of one agreement as a whole: from a kit, through negotiating, to three signatures and a seal.

use serde_json::{Value, json};

use crate::desk::Desk;

fn page(desk: &Desk, id: &str) -> Value {
    desk.call("agreements.page", json!({ "id": id }))
}

/// A company whose director signs.
fn company(desk: &Desk) -> String {
    let id = desk.made(
        "partners.add",
        json!({
            "name": "PT Sinar Pangan", "kind": "business", "place": "Surabaya", "phone": "031 5550 3312",
            "address": "Jalan Raya Wonokromo 114, Surabaya",
            "contact": { "name": "Hadi Prasetyo", "position": "Direktur", "address_form": "Bapak" },
        }),
    );
    let contact = desk.call("partners.page", json!({ "id": id }))["contacts"][0]["id"].clone();
    for (field, value) in [("signs", json!(true)), ("authority", json!("Akta Nomor 7 Tahun 2020"))] {
        desk.call("contacts.set", json!({ "id": contact, "field": field, "value": value }));
    }
    id
}

/// Fills blanks until none is left: an article may ask for more once another is filled.
fn fill(desk: &Desk, id: &str) {
    for _ in 0..4 {
        desk.complete(id);
    }
    let missing = page(desk, id)["missing"].clone();
    assert_eq!(missing, json!([]), "nothing is missing");
}

fn found(desk: &Desk, id: &str) -> Value {
    desk.call("agreements.check", json!({ "id": id }))
}

#[test]
fn from_a_kit_to_three_signatures_and_a_seal() {
    let desk = Desk::begun();
    let (school, food) = (desk.school(), company(&desk));
    let id = desk.made("agreements.draft", json!({ "partner": school, "kit": "business_school" }));
    let third = desk.made("parties.add", json!({ "agreement": id, "partner": food }));
    desk.call("parties.set", json!({ "id": third, "field": "number", "value": "77/CSR/SPL/2026" }));
    let partnership = page(&desk, &id)["partnership"]["id"].clone();
    desk.made(
        "commitments.add",
        json!({
            "partnership": partnership, "partner": food, "what": "menyediakan makanan sehat",
            "quantity": 60_000, "unit": "kotak", "due_on": "2027-02-10",
        }),
    );
    desk.made(
        "witnesses.add",
        json!({ "agreement": id, "name": "Suhartono, S.E.", "position": "Lurah Jagir" }),
    );
    for (field, value) in [
        ("bilingual", json!(true)),
        ("annexes", json!(["commitments", "raci", "schedule", "budget", "indicators"])),
        ("initials", json!(true)),
    ] {
        desk.call("agreements.set", json!({ "id": id, "field": field, "value": value }));
    }
    fill(&desk, &id);

    // The school reads the draft and asks for something; it is answered in the words.
    let sent = desk.made("agreements.send_out", json!({ "id": id, "note": "Bu Endang, lewat surel" }));
    assert_eq!(page(&desk, &id)["state"], "in_negotiation");
    let clauses = page(&desk, &id)["clauses"].clone();
    let scope = clauses.as_array().unwrap().iter().find(|one| one["key"] == "scope").unwrap().clone();
    let comment = desk.made(
        "comments.add",
        json!({
            "agreement": id, "clause": scope["id"], "by": "Bu Endang", "partner": school,
            "text": "Tolong sebut hari Sabtu",
        }),
    );
    let words = format!("{}\n(9) Kegiatan diadakan pada hari Sabtu.", scope["source"].as_str().unwrap());
    desk.call("clauses.set", json!({ "id": scope["id"], "field": "body", "value": words }));
    desk.call("comments.answer", json!({ "id": comment, "answer": "accepted" }));
    let compared = desk.call("agreements.compare", json!({ "id": id, "from": sent }));
    assert!(compared["comparison"]["changes"].to_string().contains("Sabtu"));

    // Two copies are too few for three parties, says the check; then it only advises.
    let codes = |check: &Value| check["findings"].to_string();
    assert!(codes(&found(&desk, &id)).contains("copies_few"));
    desk.call("agreements.set", json!({ "id": id, "field": "copies", "value": 3 }));
    let check = found(&desk, &id);
    let calm = check["findings"].as_array().unwrap().iter().all(|one| one["severity"] == "hint");
    assert!(calm, "{}", codes(&check));
    assert_eq!(check["score"].as_array().unwrap().len(), 5);

    let frozen = desk.made("agreements.freeze", json!({ "id": id }));
    assert_eq!(page(&desk, &id)["state"], "ready");
    let shown = desk.call("agreements.preview", json!({ "id": id, "frozen": frozen })).to_string();
    for words in ["SDN Jagir Timur II", "PT Sinar Pangan", "Suhartono, S.E.", "77/CSR/SPL/2026", "Sabtu"] {
        assert!(shown.contains(words), "{words} stands on the paper");
    }
    for side in 1..=3 {
        let state = page(&desk, &id)["state"].clone();
        assert_eq!(state, if side == 1 { "ready" } else { "partly_signed" });
        desk.sign(&id, side);
    }
    assert_eq!(page(&desk, &id)["state"], "active");

    // It holds; the paper is sealed once the witness has signed too.
    assert_eq!(desk.refused("agreements.seal", json!({ "id": id })), ["not_signed"]);
    let at = desk.call("signing.desk", json!({ "agreement": id }));
    let witness = json!({
        "frozen": frozen, "number": 1, "identified": "known", "consent": at["witnesses"][0]["consent"],
        "drawing": crate::desk::drawing(),
    });
    assert_eq!(desk.call("signing.witness", witness)["value"]["complete"], true);
    desk.call("agreements.seal", json!({ "id": id }));
    assert_eq!(desk.call("agreements.seals", json!({ "id": id }))["seals"].as_array().unwrap().len(), 1);
}
