//! Stories about a third party, witnesses, two languages and annexes on one paper.

use serde_json::{Value, json};

use crate::desk::Desk;

fn drafted(desk: &Desk) -> String {
    let school = desk.school();
    let partnership = desk.reading_corner(&school);
    desk.made("agreements.draft", json!({ "partnership": partnership }))
}

fn company(desk: &Desk, name: &str) -> String {
    desk.made("partners.add", json!({ "name": name, "kind": "business" }))
}

fn page(desk: &Desk, id: &str) -> Value {
    desk.call("agreements.page", json!({ "id": id }))
}

fn parties(desk: &Desk, id: &str) -> Vec<String> {
    let page = page(desk, id);
    let all = page["parties"].as_array().unwrap();
    all.iter().map(|one| format!("{} {}", one["party"]["side"], one["name"].as_str().unwrap())).collect()
}

/// Every word of the drawn paper.
fn drawn(desk: &Desk, id: &str) -> String {
    desk.call("agreements.preview", json!({ "id": id })).to_string()
}

#[test]
fn a_third_party_stands_on_the_paper_and_those_behind_it_move_up() {
    let desk = Desk::begun();
    let id = drafted(&desk);
    let (food, bank) = (company(&desk, "PT Sinar Pangan"), company(&desk, "Bank Sampah Melati"));
    let third = desk.made("parties.add", json!({ "agreement": id, "partner": food }));
    desk.made("parties.add", json!({ "agreement": id, "partner": bank }));
    assert_eq!(parties(&desk, &id)[2..], ["3 PT Sinar Pangan", "4 Bank Sampah Melati"]);
    let lacks = page(&desk, &id)["missing"].to_string();
    assert!(lacks.contains("PIHAK KETIGA") && lacks.contains("PIHAK KEEMPAT"), "{lacks}");
    let again = json!({ "agreement": id, "partner": food });
    assert_eq!(desk.refused("parties.add", again), ["partner:already_party"]);
    desk.call("parties.retire", json!({ "id": third }));
    assert_eq!(parties(&desk, &id)[2..], ["3 Bank Sampah Melati"]);
    desk.undo();
    assert_eq!(parties(&desk, &id)[2..], ["3 PT Sinar Pangan", "4 Bank Sampah Melati"]);
    assert_eq!(page(&desk, &id)["fairness"].as_array().unwrap().len(), 4);
}

#[test]
fn each_party_has_a_number_of_its_own_or_dots() {
    let desk = Desk::begun();
    let id = drafted(&desk);
    let third =
        desk.made("parties.add", json!({ "agreement": id, "partner": company(&desk, "PT Sinar Pangan") }));
    desk.made("parties.add", json!({ "agreement": id, "partner": company(&desk, "Bank Sampah Melati") }));
    let number = |party: &Value, value: &str| json!({ "id": party, "field": "number", "value": value });
    desk.call("parties.set", number(&json!(third), "77/CSR/SPL/2026"));
    assert!(drawn(&desk, &id).contains("77/CSR/SPL/2026"));
    assert_eq!(page(&desk, &id)["parties"][3]["party"]["number"], "", "the fourth writes its own by hand");
    desk.undo();
    assert!(!drawn(&desk, &id).contains("77/CSR/SPL/2026"));
    desk.redo();

    let ours = page(&desk, &id)["agreement"]["number"].as_str().unwrap().to_owned();
    desk.call("parties.set", number(&json!(third), &ours));
    let found = desk.call("agreements.check", json!({ "id": id })).to_string();
    assert!(found.contains("numbers_same"), "two parties never share a number: {found}");
    desk.call("parties.set", number(&json!(third), ""));
    assert!(!desk.call("agreements.check", json!({ "id": id })).to_string().contains("numbers_same"));

    let second = page(&desk, &id)["parties"][1]["party"]["id"].clone();
    assert_eq!(desk.refused("parties.set", number(&second, "1")), ["number:number_of_agreement"]);
    assert_eq!(desk.refused("parties.set", number(&json!(third), "a\nb")), ["number:control_character"]);
}

#[test]
fn boxes_for_initials_are_asked_for_and_taken_back() {
    let desk = Desk::begun();
    let id = drafted(&desk);
    assert!(!drawn(&desk, &id).contains("Paraf"));
    desk.call("agreements.set", json!({ "id": id, "field": "initials", "value": true }));
    assert!(drawn(&desk, &id).contains("Paraf"));
    desk.undo();
    assert!(!drawn(&desk, &id).contains("Paraf"));
}

#[test]
fn two_parties_stay_and_no_paper_has_six() {
    let desk = Desk::begun();
    let id = drafted(&desk);
    let second = page(&desk, &id)["parties"][1]["party"]["id"].clone();
    let fault = format!("{:?}", desk.fault("parties.retire", json!({ "id": second })));
    assert!(fault.contains("two_parties"), "{fault}");
    for name in ["PT Satu", "PT Dua", "PT Tiga"] {
        let partner = company(&desk, name);
        desk.made("parties.add", json!({ "agreement": id, "partner": partner }));
    }
    let one_more = json!({ "agreement": id, "partner": company(&desk, "PT Empat") });
    let fault = format!("{:?}", desk.fault("parties.add", one_more));
    assert!(fault.contains("most_parties"), "{fault}");
}

#[test]
fn a_frozen_paper_takes_neither_a_party_nor_a_witness() {
    let desk = Desk::begun();
    let (id, _) = desk.at_the_desk();
    let partner = company(&desk, "PT Sinar Pangan");
    for (call, args) in [
        ("parties.add", json!({ "agreement": id, "partner": partner })),
        ("witnesses.add", json!({ "agreement": id, "name": "Suhartono" })),
    ] {
        let fault = format!("{:?}", desk.fault(call, args));
        assert!(fault.contains("frozen"), "{call}: {fault}");
    }
}

#[test]
fn witnesses_are_added_corrected_and_taken_out() {
    let desk = Desk::begun();
    let id = drafted(&desk);
    let first = desk
        .made("witnesses.add", json!({ "agreement": id, "name": "Suhartono, S.E.", "position": "Lurah" }));
    let second = desk.made("witnesses.add", json!({ "agreement": id, "name": "Maria Goreti" }));
    desk.call("witnesses.set", json!({ "id": second, "field": "position", "value": "Ketua RW" }));
    assert_eq!(desk.refused("witnesses.add", json!({ "agreement": id, "name": " " })), ["name:required"]);
    let all = page(&desk, &id)["witnesses"].clone();
    assert_eq!((&all[0]["name"], &all[1]["position"]), (&json!("Suhartono, S.E."), &json!("Ketua RW")));
    assert!(drawn(&desk, &id).contains("Saksi-saksi"));
    desk.call("witnesses.retire", json!({ "id": first }));
    assert_eq!(page(&desk, &id)["witnesses"].as_array().unwrap().len(), 1);
}

#[test]
fn two_languages_stand_side_by_side_and_annexes_follow_the_choice() {
    let desk = Desk::begun();
    let id = drafted(&desk);
    assert!(!drawn(&desk, &id).contains("English"));
    desk.call("agreements.set", json!({ "id": id, "field": "bilingual", "value": true }));
    let paper = drawn(&desk, &id);
    assert!(paper.contains("Bahasa Indonesia") && paper.contains("English"));
    let annexes = json!({ "id": id, "field": "annexes", "value": ["budget"] });
    desk.call("agreements.set", annexes);
    assert_eq!(page(&desk, &id)["agreement"]["annexes"], json!(["budget"]));
}

#[test]
fn settings_show_the_next_number_as_the_pattern_makes_it() {
    let desk = Desk::begun();
    desk.call("organisation.set", json!({ "field": "short_code", "value": "YPAN" }));
    let pattern = json!({ "field": "number_pattern", "value": "{urut:4}/{org}/{tahun}" });
    desk.call("organisation.set", pattern);
    let number = desk.call("organisation.get", json!({}))["next_number"].as_str().unwrap().to_owned();
    assert!(number.starts_with("0001/YPAN/20"), "{number}");
    drafted(&desk);
    let next = desk.call("organisation.get", json!({}))["next_number"].as_str().unwrap().to_owned();
    assert!(next.starts_with("0002/YPAN/20"), "{next}");
}
