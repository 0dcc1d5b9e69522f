//! Stories of kits: chosen for the partners at hand, taken over in one deed, drafted into an agreement, taken back.

use serde_json::{Value, json};

use crate::desk::Desk;

/// Every kit with the kinds of partner that take its roles.
const KITS: [(&str, &[&str]); 6] = [
    ("business_school", &["education", "business"]),
    ("social_services", &["government", "community"]),
    ("campus_community", &["education", "community"]),
    ("csr_support", &["business", "community"]),
    ("health_post", &["government", "community"]),
    ("waste_bank", &["business", "community"]),
];

/// A partner with an address, an offer and somebody who signs.
fn partner(desk: &Desk, kind: &str, name: &str, offer: Value) -> String {
    let id = desk.made(
        "partners.add",
        json!({
            "name": name, "kind": kind, "place": "Surabaya", "phone": "031 5550 3312",
            "address": "Jalan Raya Wonokromo 114, Surabaya", "offers": [offer],
            "contact": { "name": "Hadi Prasetyo", "position": "Ketua", "address_form": "Bapak" },
        }),
    );
    let contact = desk.call("partners.page", json!({ "id": id }))["contacts"][0]["id"].clone();
    desk.call("contacts.set", json!({ "id": contact, "field": "signs", "value": true }));
    desk.call(
        "contacts.set",
        json!({ "id": contact, "field": "authority", "value": "SK Nomor 5 Tahun 2024" }),
    );
    id
}

/// A partnership of partners of these kinds.
fn thread(desk: &Desk, kinds: &[&str]) -> String {
    let members: Vec<String> = kinds
        .iter()
        .map(|kind| {
            partner(desk, kind, &format!("Mitra {kind}"), json!({ "category": "venue", "what": "aula" }))
        })
        .collect();
    desk.made("partnerships.add", json!({ "name": "Kemitraan Jagir", "members": members }))
}

fn kit(desk: &Desk, partnership: &str, key: &str) -> Value {
    let kits = desk.call("kits.list", json!({ "partnership": partnership }));
    kits.as_array().unwrap().iter().find(|one| one["key"] == key).unwrap().clone()
}

fn length(value: &Value) -> usize {
    value.as_array().unwrap().len()
}

#[test]
fn kits_are_listed_with_what_is_in_them_and_why_they_suit() {
    let desk = Desk::begun();
    let shop = partner(&desk, "business", "Toko Maju", json!({ "category": "venue", "what": "tempat" }));
    let kits = desk.call("kits.list", json!({ "partner": shop }));
    assert_eq!(length(&kits), KITS.len());
    let suits: Vec<bool> =
        kits.as_array().unwrap().iter().map(|one| one["suits"].as_bool().unwrap()).collect();
    assert!(suits[0] && !suits[KITS.len() - 1], "those that suit stand first: {suits:?}");
    assert!(suits.is_sorted_by(|before, after| before >= after));
    let csr = kits.as_array().unwrap().iter().find(|one| one["key"] == "csr_support").unwrap();
    let company =
        csr["sides"].as_array().unwrap().iter().find(|one| one["who"]["name"] == "Toko Maju").unwrap();
    let suggested: Vec<&Value> =
        company["promises"].as_array().unwrap().iter().filter(|one| one["offer"] == "tempat").collect();
    assert_eq!(suggested.len(), 1, "the offer of a place suggests the duty to provide one");
    assert!(suggested[0]["what"].as_str().unwrap().contains("tempat"));
    let english = desk.call("kits.list", json!({ "partner": shop, "language": "en" }));
    assert_ne!(english[0]["title"], kits[0]["title"]);
    assert_eq!(length(&desk.call("kits.list", json!({}))), KITS.len(), "and without anybody at hand");
}

#[test]
fn a_kit_fills_a_partnership_in_one_deed_and_undo_brings_all_back() {
    let mut desk = Desk::begun();
    let partnership = thread(&desk, &["education", "business"]);
    let before = desk.restart_after(|desk| desk.visible());
    assert_eq!(kit(&desk, &partnership, "business_school")["applied"], false);
    desk.call(
        "kits.apply",
        json!({ "partnership": partnership, "kit": "business_school", "starts_on": "2027-01-11" }),
    );
    let page = desk.call("partnerships.page", json!({ "id": partnership }));
    assert!(page["partnership"]["purpose"].as_str().unwrap().starts_with("Siswa mengenal"));
    assert_eq!(page["partnership"]["starts_on"], "2027-01-11");
    assert_eq!(page["partnership"]["ends_on"], "2028-01-10");
    let commitments = page["commitments"].as_array().unwrap();
    assert_eq!(commitments.len(), 14);
    let ours = commitments.iter().filter(|one| one["commitment"]["partner"].is_null()).count();
    assert_eq!(ours, 5);
    let report = commitments.iter().find(|one| one["commitment"]["every"] == "quarterly").unwrap();
    assert_eq!(report["commitment"]["due_on"], "2027-04-11");
    assert_eq!(report["commitment"]["evidence"], "Laporan tertulis");
    let goals = desk.call("goals.list", json!({ "partnership": partnership }));
    assert_eq!(length(&goals), 3);
    assert_eq!(kit(&desk, &partnership, "business_school")["applied"], true);
    let again = json!({ "partnership": partnership, "kit": "business_school" });
    assert_eq!(desk.refused("kits.apply", again), ["kit_applied"]);
    desk.undo();
    assert_eq!(desk.restart_after(|desk| desk.visible()), before, "one undo takes all of it back");
}

#[test]
fn a_purpose_that_was_written_stays() {
    let desk = Desk::begun();
    let school = desk.school();
    let partnership = desk.reading_corner(&school);
    desk.call("kits.apply", json!({ "partnership": partnership, "kit": "campus_community" }));
    let page = desk.call("partnerships.page", json!({ "id": partnership }));
    assert_eq!(page["partnership"]["purpose"], "Anak-anak membaca setiap hari");
    assert_eq!(page["partnership"]["ends_on"], "2027-11-30");
    let dues: Vec<&str> = page["commitments"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|one| one["commitment"]["due_on"].as_str())
        .collect();
    assert!(dues.contains(&"2026-12-15"), "days count from the beginning of the partnership: {dues:?}");
}

#[test]
fn a_kit_that_is_not_known_is_refused() {
    let desk = Desk::begun();
    let partnership = thread(&desk, &["business"]);
    let unknown = json!({ "partnership": partnership, "kit": "castle" });
    assert_eq!(desk.refused("kits.apply", unknown), ["kit:unknown_kit"]);
    let draft = json!({ "partnership": partnership, "kit": "castle" });
    assert_eq!(desk.refused("agreements.draft", draft), ["kit:unknown_kit"]);
}

#[test]
fn every_kit_makes_an_agreement_that_lacks_only_what_nobody_can_know() {
    for language in ["id", "en"] {
        for (key, kinds) in KITS {
            let desk = Desk::begun();
            let partnership = thread(&desk, kinds);
            let draft = json!({ "partnership": partnership, "kit": key, "language": language });
            let id = desk.made("agreements.draft", draft);
            let page = desk.call("agreements.page", json!({ "id": id }));
            assert_eq!(length(&page["parties"]), 3, "{key}: both partners are parties");
            let lacking: Vec<&str> = page["missing"]
                .as_array()
                .unwrap()
                .iter()
                .map(|one| one["key"].as_str().unwrap())
                .filter(|key| !["signed_on", "account"].contains(key))
                .collect();
            assert_eq!(lacking, [""; 0], "{key} in {language}");
            let third =
                page["clauses"].as_array().unwrap().iter().find(|one| one["key"] == "duties_third").unwrap();
            assert_eq!(third["included"], true, "{key}: a third party has its duties");
            assert!(third["paragraphs"].to_string().contains("\"duty.J1"), "{key}: {}", third["paragraphs"]);
        }
    }
}

#[test]
fn drafting_with_a_kit_is_one_deed() {
    let mut desk = Desk::begun();
    let shop = partner(&desk, "business", "Toko Maju", json!({ "category": "money", "what": "dana" }));
    let before = desk.restart_after(|desk| desk.visible());
    let id = desk.made("agreements.draft", json!({ "partner": shop, "kit": "csr_support" }));
    let page = desk.call("agreements.page", json!({ "id": id }));
    assert!(page["agreement"]["subject"].as_str().unwrap().starts_with("dukungan tanggung jawab sosial"));
    let funding = page["clauses"].as_array().unwrap().iter().find(|one| one["key"] == "funding").unwrap();
    assert_eq!(funding["variant"], "paid_by_second");
    assert!(funding["paragraphs"].to_string().contains("Rp"), "the sum is what the kit's budget says");
    desk.undo();
    assert_eq!(desk.restart_after(|desk| desk.visible()), before);
}

#[test]
fn a_kit_in_use_is_not_taken_over_twice_by_a_draft() {
    let desk = Desk::begun();
    let partnership = thread(&desk, &["business", "community"]);
    desk.call("kits.apply", json!({ "partnership": partnership, "kit": "waste_bank" }));
    desk.made("agreements.draft", json!({ "partnership": partnership, "kit": "waste_bank" }));
    assert_eq!(length(&desk.call("goals.list", json!({ "partnership": partnership }))), 3);
}

#[test]
fn nothing_of_a_kit_is_late_on_the_day_it_comes() {
    let desk = Desk::begun();
    let school = desk.school();
    let partnership = desk.made(
        "partnerships.add",
        json!({ "name": "Kelas lama", "starts_on": "2025-07-01", "ends_on": "2027-06-30", "members": [school] }),
    );
    desk.call("kits.apply", json!({ "partnership": partnership, "kit": "business_school" }));
    let promises = desk.call("commitments.list", json!({}));
    assert!(promises.as_array().unwrap().len() > 5);
    assert!(promises.as_array().unwrap().iter().all(|one| one["state"] != "late"), "{promises}");
    let plan = desk.call("plan.page", json!({ "partnership": partnership }));
    assert!(!plan.to_string().contains("\"state\":\"late\""));
}
