//! Stories of the desk with more than two at the table: each in turn, the paper whole after the last.

use serde_json::{Value, json};

use crate::desk::Desk;

/// Who signs for each of the further parties.
const FURTHER: [(&str, &str); 3] = [
    ("PT Sinar Pangan", "Hendra Wijaya"),
    ("Bank Sampah Melati", "Sri Lestari"),
    ("Koperasi Jagir", "Bambang"),
];

/// A frozen agreement of so many parties.
pub fn at_the_table(desk: &Desk, parties: usize) -> String {
    let school = desk.school();
    let partnership = desk.reading_corner(&school);
    let id = desk.made("agreements.draft", json!({ "partnership": partnership }));
    for (name, person) in &FURTHER[..parties - 2] {
        let partner = desk.made(
            "partners.add",
            json!({
                "name": name, "kind": "business", "address": "Jalan Rungkut 9, Surabaya", "place": "Surabaya",
                "phone": "031 5550 4410",
                "contact": { "name": person, "position": "Direktur", "address_form": "" },
            }),
        );
        let contact = desk.call("partners.page", json!({ "id": partner }))["contacts"][0]["id"].clone();
        for (field, value) in
            [("signs", json!(true)), ("authority", json!("Akta Nomor 4 tanggal 2 Mei 2018"))]
        {
            desk.call("contacts.set", json!({ "id": contact, "field": field, "value": value }));
        }
        desk.made("parties.add", json!({ "agreement": id, "partner": partner }));
        let promise = json!({
            "partnership": partnership, "partner": partner, "what": "menyediakan rak buku", "due_on": "2026-12-15",
        });
        desk.call("commitments.add", promise);
    }
    desk.complete(&id);
    desk.call("agreements.freeze", json!({ "id": id }));
    id
}

fn at(desk: &Desk, id: &str) -> Value {
    desk.call("signing.desk", json!({ "agreement": id }))
}

/// The sides that are next: one, or none when all have signed.
fn next(at: &Value) -> Vec<i64> {
    let signers = at["signers"].as_array().unwrap();
    signers.iter().filter(|one| one["next"] == true).map(|one| one["side"].as_i64().unwrap()).collect()
}

/// What stands on the paper as it is drawn, page after page.
fn drawn(desk: &Desk, id: &str) -> String {
    desk.call("agreements.preview", json!({ "id": id })).to_string()
}

fn waits_for(desk: &Desk, id: &str) -> usize {
    let rows = desk.call("agreements.list", json!({}));
    let row = rows.as_array().unwrap().iter().find(|row| row["id"] == id).unwrap();
    row["waiting_for"].as_array().unwrap().len()
}

#[test]
fn three_to_five_sign_one_after_the_other() {
    for parties in 3..=5 {
        let mut desk = Desk::begun();
        let id = at_the_table(&desk, parties);
        let before = at(&desk, &id);
        assert_eq!(before["state"], "ready");
        assert_eq!(before["signers"].as_array().unwrap().len(), parties);
        let gives = before["summary"].as_array().unwrap().iter().find(|line| line["key"] == "gives").unwrap();
        assert_eq!(
            gives["texts"].as_array().unwrap().len(),
            parties,
            "what each gives is read before signing"
        );
        for side in 1..=parties as i64 {
            let now = at(&desk, &id);
            assert_eq!(next(&now), [side], "in order");
            assert_eq!(now["state"], if side == 1 { "ready" } else { "partly_signed" });
            assert_eq!(waits_for(&desk, &id), parties + 1 - side as usize);
            let whole = desk.sign(&id, side)["value"]["complete"] == true;
            assert_eq!(whole, side == parties as i64, "complete with the last of {parties}, not before");
            if side == 2 {
                // Those who are still to come sign on another day.
                let unfinished = desk.call("agreements.pdf", json!({ "id": id }));
                assert_eq!(unfinished["kept"], false, "nothing is kept while somebody is to sign");
                desk.restart();
            }
        }
        let after = at(&desk, &id);
        assert_eq!((next(&after), &after["state"]), (vec![], &json!("active")));
        assert_eq!(desk.call("agreements.pdf", json!({ "id": id }))["kept"], true);
        let page = desk.call("agreements.page", json!({ "id": id }));
        assert_eq!(page["signatures"].as_array().unwrap().len(), parties);
    }
}

#[test]
fn the_page_of_evidence_names_everybody_who_signed() {
    let desk = Desk::begun();
    let id = at_the_table(&desk, 3);
    desk.sign(&id, 1);
    desk.sign(&id, 2);
    let two = drawn(&desk, &id);
    desk.sign(&id, 3);
    let three = drawn(&desk, &id);
    for name in ["Wulan Prameswari", "Endang Rahayu", "Hendra Wijaya"] {
        let (before, after) = (two.matches(name).count(), three.matches(name).count());
        assert!(
            before > 0 && after > before,
            "{name}: {before} times before, {after} after the last signature"
        );
    }
}

#[test]
fn the_one_at_the_end_may_sign_first_and_the_paper_waits_for_the_others() {
    let desk = Desk::begun();
    let id = at_the_table(&desk, 4);
    assert_eq!(desk.sign(&id, 4)["value"]["complete"], false);
    assert_eq!(next(&at(&desk, &id)), [1]);
    desk.sign(&id, 1);
    desk.sign(&id, 3);
    assert_eq!(next(&at(&desk, &id)), [2]);
    assert_eq!(desk.sign(&id, 2)["value"]["complete"], true);
    let page = desk.call("agreements.page", json!({ "id": id }));
    let names: Vec<&str> =
        page["signatures"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["Wulan Prameswari", "Endang Rahayu, M.Pd.", "Hendra Wijaya", "Sri Lestari"]);
}
