//! Stories about agreements, from the draft to the desk.

use serde_json::{Value, json};

use crate::desk::Desk;

fn drafted(desk: &Desk) -> String {
    let school = desk.school();
    let partnership = desk.reading_corner(&school);
    desk.made("agreements.draft", json!({ "partnership": partnership }))
}

fn page(desk: &Desk, id: &str) -> Value {
    desk.call("agreements.page", json!({ "id": id }))
}

fn clause(page: &Value, key: &str) -> Value {
    page["clauses"].as_array().unwrap().iter().find(|one| one["key"] == json!(key)).unwrap().clone()
}

#[test]
fn a_draft_is_filled_with_what_is_known() {
    let desk = Desk::begun();
    let id = drafted(&desk);
    let page = page(&desk, &id);
    assert_eq!(page["agreement"]["number"], "001/PKS/RBW/XI/2026");
    assert_eq!(page["agreement"]["starts_on"], "2026-12-01");
    assert_eq!(page["agreement"]["place"], "Surabaya");
    assert_eq!(page["parties"][0]["name"], "Rumah Baca Wonokromo");
    assert_eq!(page["parties"][0]["signer"]["person"]["name"], "Wulan Prameswari");
    assert_eq!(page["parties"][1]["signer"]["position"], "Kepala Sekolah");
    let sides: Vec<_> =
        page["commitments"].as_array().unwrap().iter().map(|one| one["side"].clone()).collect();
    assert_eq!(sides, [json!(1), json!(2)]);
    assert_eq!(page["fairness"][0]["value"]["units"], 4_000_000);
    let term = clause(&page, "term");
    assert_eq!(term["included"], true);
    assert!(term["source"].as_str().unwrap().contains("{{extension_notice:duration}}"));
    assert!(term["paragraphs"].to_string().contains("\"key\":\"extension_notice\""));
}

#[test]
fn drafting_undone_leaves_nothing_and_gives_the_number_back() {
    let desk = Desk::begun();
    let first = drafted(&desk);
    desk.undo();
    assert_eq!(desk.call("agreements.list", json!({})), json!([]));
    assert_eq!(desk.fault("agreements.page", json!({ "id": first })), sepakat_app::call::CallFault::NotFound);
    let partnership = desk.call("partnerships.list", json!({}))[0]["id"].clone();
    let again = desk.made("agreements.draft", json!({ "partnership": partnership }));
    assert_eq!(page(&desk, &again)["agreement"]["number"], "001/PKS/RBW/XI/2026");
    let next = desk.made("agreements.draft", json!({ "partnership": partnership }));
    assert_eq!(page(&desk, &next)["agreement"]["number"], "002/PKS/RBW/XI/2026");
}

#[test]
fn drafting_with_a_partner_alone_makes_the_partnership() {
    let desk = Desk::begun();
    let school = desk.school();
    let id = desk.made("agreements.draft", json!({ "partner": school, "language": "en" }));
    let page = page(&desk, &id);
    assert_eq!(page["partnership"]["name"], "SDN Jagir Timur II");
    // The partner's name says with whom and not about what: the subject is still asked for.
    assert!(page["missing"].as_array().unwrap().iter().any(|one| one["code"] == json!("subject")));
    assert_eq!(page["agreement"]["language"], "en");
    desk.undo();
    assert_eq!(desk.call("partnerships.list", json!({})), json!([]));
    assert_eq!(desk.refused("agreements.draft", json!({})), ["partnership:required"]);
}

#[test]
fn what_is_missing_is_listed_until_it_is_filled() {
    let desk = Desk::begun();
    let id = drafted(&desk);
    let missing = page(&desk, &id)["missing"].clone();
    let codes: Vec<_> = missing.as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect();
    assert!(codes.contains(&"signed_on"), "{missing}");
    assert!(codes.contains(&"blank"));
    let blank = missing.as_array().unwrap().iter().find(|one| one["code"] == "blank").unwrap();
    assert!(
        !blank["label"].as_str().unwrap().is_empty() && !blank["clause_title"].as_str().unwrap().is_empty()
    );
    desk.complete(&id);
    assert_eq!(page(&desk, &id)["missing"], json!([]));
    assert_eq!(desk.call("agreements.list", json!({}))[0]["missing"], 0);
}

#[test]
fn clauses_are_left_out_reworded_moved_added_and_taken_out() {
    let desk = Desk::begun();
    let id = drafted(&desk);
    let now = page(&desk, &id);
    let (term, publicity) = (clause(&now, "term"), clause(&now, "publicity"));
    let required = json!({ "id": term["id"], "field": "included", "value": false });
    assert_eq!(desk.refused("clauses.set", required), ["included:required_clause"]);
    desk.call("clauses.set", json!({ "id": publicity["id"], "field": "included", "value": false }));
    assert_eq!(clause(&page(&desk, &id), "publicity")["number"], json!(null));
    desk.call(
        "clauses.set",
        json!({ "id": term["id"], "field": "body", "value": "(1) Selama {{term}}.\n(2) Selesai." }),
    );
    let reworded = clause(&page(&desk, &id), "term");
    assert_eq!((&reworded["own"], &reworded["paragraphs"][1]["label"]), (&json!(true), &json!("(2)")));
    desk.call("clauses.set", json!({ "id": term["id"], "field": "body", "value": null }));
    assert_eq!(clause(&page(&desk, &id), "term")["own"], false);
    let own = desk.made(
        "clauses.add",
        json!({ "agreement": id, "key": "own", "title": "Jam Buka", "body": "(1) Pukul {{opening:text}}." }),
    );
    let order: Vec<_> =
        page(&desk, &id)["clauses"].as_array().unwrap().iter().map(|one| one["key"].clone()).collect();
    let at = |key: &str| order.iter().position(|one| *one == json!(key)).unwrap();
    assert!(at("own") < at("closing"), "before the closing article");
    desk.call("clauses.move", json!({ "id": own, "after": term["id"] }));
    let moved = page(&desk, &id);
    let own_now = clause(&moved, "own");
    assert_eq!(own_now["number"].as_i64().unwrap(), clause(&moved, "term")["number"].as_i64().unwrap() + 1);
    assert_eq!(own_now["missing"], 1);
    desk.call("fills.set", json!({ "agreement": id, "blank": "opening", "value": "15.00" }));
    assert_eq!(clause(&page(&desk, &id), "own")["missing"], 0);
    desk.call("clauses.retire", json!({ "id": publicity["id"] }));
    assert!(page(&desk, &id)["library"].as_array().unwrap().iter().any(|one| one["key"] == "publicity"));
    desk.call("clauses.add", json!({ "agreement": id, "key": "publicity" }));
    assert_eq!(desk.refused("clauses.add", json!({ "agreement": id, "key": "publicity" })), ["clause_there"]);
}

#[test]
fn a_blank_takes_only_its_own_kind() {
    let desk = Desk::begun();
    let id = drafted(&desk);
    let fill = |blank: &str, value: &str| json!({ "agreement": id, "blank": blank, "value": value });
    assert_eq!(desk.refused("fills.set", fill("nowhere", "x")), ["blank:unknown_blank"]);
    assert_eq!(desk.refused("fills.set", fill("extension_notice", "bulan depan")), ["value:not_a_duration"]);
    desk.call("fills.set", fill("extension_notice", "60 day"));
    desk.undo();
    assert!(
        clause(&page(&desk, &id), "term").to_string().contains("\"value\":\"30 day\""),
        "the usual value is back"
    );
}

#[test]
fn the_signer_must_be_of_the_party() {
    let desk = Desk::begun();
    let id = drafted(&desk);
    let now = page(&desk, &id);
    let ours = now["parties"][0]["signer"]["id"].clone();
    let theirs = json!({ "id": now["parties"][1]["party"]["id"], "field": "signer", "value": ours });
    assert_eq!(desk.refused("parties.set", theirs), ["signer:of_another_party"]);
    desk.call(
        "parties.set",
        json!({ "id": now["parties"][0]["party"]["id"], "field": "signer", "value": null }),
    );
    let missing = page(&desk, &id)["missing"].to_string();
    assert!(missing.contains("\"signer\""), "{missing}");
}

#[test]
fn every_field_of_a_draft_can_be_set() {
    let desk = Desk::begun();
    let id = drafted(&desk);
    let fields = [
        ("subject", json!("Pojok Baca di Jagir")),
        ("number", json!("7/PKS/RBW/XI/2026")),
        ("partner_number", json!("421/8")),
        ("place", json!("Sidoarjo")),
        ("signed_on", json!("2026-11-30")),
        ("starts_on", json!("2026-12-05")),
        ("ends_on", json!("2027-12-04")),
        ("language", json!("en")),
        ("paper", json!("f4")),
        ("copies", json!(3)),
    ];
    for (field, value) in &fields {
        desk.call("agreements.set", json!({ "id": id, "field": field, "value": value }));
    }
    let agreement = page(&desk, &id)["agreement"].clone();
    for (field, value) in &fields {
        assert_eq!(&agreement[field], value, "{field}");
    }
    let none = json!({ "id": id, "field": "copies", "value": 0 });
    assert_eq!(desk.refused("agreements.set", none), ["copies:out_of_range"]);
}

#[test]
fn an_unfinished_draft_is_not_frozen_and_says_why() {
    let desk = Desk::begun();
    let id = drafted(&desk);
    assert_eq!(desk.refused("agreements.freeze", json!({ "id": id })), ["missing"]);
    desk.complete(&id);
    desk.call("agreements.set", json!({ "id": id, "field": "place", "value": "Surabaya 🌱" }));
    assert_eq!(desk.refused("agreements.freeze", json!({ "id": id })), ["unprintable"]);
}

#[test]
fn freezing_is_final_and_a_change_makes_a_new_version() {
    let desk = Desk::begun();
    let (id, frozen) = desk.at_the_desk();
    let state = desk.call("undo.state", json!({}));
    assert_eq!(state["undo"], json!(null));
    assert_eq!(state["barrier"]["reason"], "freezing");
    assert_eq!(desk.refused("undo.undo", json!({})), ["undo_barrier"]);
    let change = json!({ "id": id, "field": "subject", "value": "lain" });
    assert_eq!(desk.refused("agreements.set", change.clone()), ["frozen"]);
    assert_eq!(desk.refused("agreements.freeze", json!({ "id": id })), ["frozen"]);
    desk.call("agreements.reopen", json!({ "id": id }));
    desk.call("agreements.set", change);
    let now = page(&desk, &id);
    assert_eq!((&now["agreement"]["version"], &now["state"]), (&json!(2), &json!("draft")));
    assert_eq!(now["versions"][0]["id"], json!(frozen), "what was frozen is kept");
    let old = desk.call("agreements.preview", json!({ "id": id, "frozen": frozen }));
    assert_eq!(old["draft"], false);
}

#[test]
fn a_void_agreement_keeps_its_number() {
    let desk = Desk::begun();
    let (id, _) = desk.at_the_desk();
    assert_eq!(desk.refused("agreements.void", json!({ "id": id, "reason": " " })), ["reason:required"]);
    desk.call("agreements.void", json!({ "id": id, "reason": "Salah pihak" }));
    assert_eq!(page(&desk, &id)["state"], "void");
    let partnership = desk.call("partnerships.list", json!({}))[0]["id"].clone();
    let next = desk.made("agreements.draft", json!({ "partnership": partnership }));
    assert_eq!(page(&desk, &next)["agreement"]["number"], "002/PKS/RBW/XI/2026");
}

#[test]
fn the_live_page_shows_what_was_typed_and_the_gist_fits_a_chat() {
    let desk = Desk::begun();
    let id = drafted(&desk);
    desk.call("agreements.set", json!({ "id": id, "field": "subject", "value": "Pojok Baca Jagir" }));
    let preview = desk.call("agreements.preview", json!({ "id": id, "paper": "f4" }));
    assert_eq!(preview["draft"], true);
    assert!(preview["pages"].as_i64().unwrap() >= 3);
    let height = preview["preview"]["pages"][0]["height"].as_f64().unwrap();
    assert!((height - 935.4).abs() < 1.0, "F4 is 330 mm high: {height}");
    let text = preview["preview"]["pages"][0]["lines"].to_string().to_uppercase();
    assert!(text.contains("POJOK BACA JAGIR"), "{text}");
    let gist = desk.call("agreements.gist", json!({ "id": id }))["text"].as_str().unwrap().to_owned();
    assert!(gist.contains("Rumah Baca Wonokromo") && gist.contains("SDN Jagir Timur II"), "{gist}");
}

#[test]
fn a_draft_is_put_away_and_a_signed_one_is_not() {
    let desk = Desk::begun();
    let (id, _) = desk.at_the_desk();
    desk.sign(&id, 1);
    assert_eq!(desk.refused("agreements.retire", json!({ "id": id })), ["signed"]);
    let partnership = desk.call("partnerships.list", json!({}))[0]["id"].clone();
    let draft = desk.made("agreements.draft", json!({ "partnership": partnership }));
    desk.call("agreements.retire", json!({ "id": draft }));
    assert_eq!(desk.call("agreements.list", json!({})).as_array().unwrap().len(), 1);
    desk.undo();
    assert_eq!(desk.call("agreements.list", json!({})).as_array().unwrap().len(), 2);
}

fn found(desk: &Desk, id: &str) -> Vec<String> {
    let check = desk.call("agreements.check", json!({ "id": id }));
    let findings = check["findings"].as_array().unwrap().iter();
    findings
        .map(|one| format!("{} {}", one["severity"].as_str().unwrap(), one["code"].as_str().unwrap()))
        .collect()
}

#[test]
fn a_contradiction_is_found_where_it_stands_and_stops_freezing_until_it_is_put_right() {
    let desk = Desk::begun();
    let id = drafted(&desk);
    desk.complete(&id);
    assert!(found(&desk, &id).iter().all(|one| !one.starts_with("stops")), "{:?}", found(&desk, &id));
    let text = "Peluncuran diadakan pada Senin, 24 November 2026.";
    let add = json!({ "agreement": id, "key": "own", "title": "Peluncuran", "body": text });
    let own = desk.made("clauses.add", add);
    let check = desk.call("agreements.check", json!({ "id": id }));
    let first = &check["findings"][0];
    assert_eq!(first["code"], "weekday");
    assert_eq!(first["severity"], "stops");
    assert_eq!(first["at"]["clause"], json!(own));
    assert_eq!(
        desk.fault("agreements.freeze", json!({ "id": id })),
        sepakat_app::call::CallFault::NotNow {
            code: "inconsistent".to_owned(),
            args: vec![("count".to_owned(), "1".to_owned())],
        }
    );
    let right = text.replace("Senin", "Selasa");
    desk.call("clauses.set", json!({ "id": own, "field": "body", "value": right }));
    assert!(found(&desk, &id).iter().all(|one| !one.starts_with("stops")), "{:?}", found(&desk, &id));
    desk.call("agreements.freeze", json!({ "id": id }));
}

#[test]
fn the_check_knows_numbers_of_other_agreements_and_names_that_partners_had() {
    let desk = Desk::begun();
    let first = drafted(&desk);
    let number = page(&desk, &first)["agreement"]["number"].clone();
    let partnership = page(&desk, &first)["partnership"]["id"].clone();
    let second = desk.made("agreements.draft", json!({ "partnership": partnership }));
    desk.call("agreements.set", json!({ "id": second, "field": "number", "value": number }));
    assert!(found(&desk, &second).contains(&"stops number_used".to_owned()), "{:?}", found(&desk, &second));
    let text = "Kegiatan diadakan di SDN Jagir Timur II.";
    desk.made("clauses.add", json!({ "agreement": first, "key": "own", "title": "Tempat", "body": text }));
    assert!(!found(&desk, &first).contains(&"look former_name".to_owned()));
    let partner = page(&desk, &first)["parties"][1]["party"]["partner"].clone();
    desk.call("partners.set", json!({ "id": partner, "field": "name", "value": "SD Negeri Wonokromo 9" }));
    assert!(found(&desk, &first).contains(&"look former_name".to_owned()), "{:?}", found(&desk, &first));
}

#[test]
fn the_check_answers_the_five_questions_and_tells_the_balance() {
    let desk = Desk::begun();
    let check = desk.call("agreements.check", json!({ "id": drafted(&desk) }));
    let questions: Vec<&str> =
        check["score"].as_array().unwrap().iter().map(|one| one["question"].as_str().unwrap()).collect();
    assert_eq!(questions, ["who", "why", "what", "how", "end"]);
    let exit = check["balance"].as_array().unwrap().iter().find(|one| one["topic"] == "exit").unwrap();
    assert_eq!((&exit["code"], &exit["tone"]), (&json!("exit_each"), &json!("even")));
    assert!(exit["at"]["clause"].is_string());
}

/// The lines of the pages that were drawn.
fn drawn(answer: &Value) -> String {
    answer["preview"]["pages"].as_array().unwrap().iter().map(|page| page["lines"].to_string()).collect()
}

#[test]
fn the_page_shows_what_is_typed_before_it_is_written() {
    let desk = Desk::begun();
    let id = drafted(&desk);
    let clauses = page(&desk, &id);
    let scope = clause(&clauses, "scope")["id"].clone();
    let typed = json!([
        { "typed": "field", "change": { "field": "subject", "value": "Pojok Baca Keliling" } },
        { "typed": "clause", "id": scope, "change": { "field": "title", "value": "Cakupan Kerja" } },
        { "typed": "fill", "blank": "extension_notice", "value": "45 day" },
        { "typed": "field", "change": { "field": "subject", "value": "x".repeat(2_000) } },
    ]);
    let shown = drawn(&desk.call("agreements.preview", json!({ "id": id, "typed": typed }))).to_uppercase();
    for words in ["POJOK BACA KELILING", "CAKUPAN KERJA", "45 (EMPAT PULUH LIMA)"] {
        assert!(shown.contains(words), "{words}");
    }
    let kept = drawn(&desk.call("agreements.preview", json!({ "id": id }))).to_uppercase();
    assert!(!kept.contains("CAKUPAN KERJA"), "nothing was written");
}

#[test]
fn a_screen_gets_the_pages_in_sight_that_it_does_not_have() {
    let desk = Desk::begun();
    let id = drafted(&desk);
    let ask = |known: &[Value], sight: &[usize]| {
        let seen = json!({ "known": known, "sight": sight });
        let answer = desk.call("agreements.preview", json!({ "id": id, "seen": seen }));
        answer["preview"]["pages"].as_array().unwrap().clone()
    };
    let which = |pages: &[Value]| -> Vec<usize> {
        (0..pages.len()).filter(|&at| pages[at]["drawn"] == json!(true)).collect()
    };
    let first = ask(&[], &[0, 1]);
    assert_eq!(which(&first), [0, 1]);
    assert!(first.iter().all(|page| page["stamp"] != json!("")), "all are told of");
    assert_eq!(first[2]["runs"], json!([]));
    let known = [first[0]["stamp"].clone(), first[1]["stamp"].clone()];
    assert!(which(&ask(&known, &[0, 1])).is_empty(), "what is there is not sent again");
    assert_eq!(which(&ask(&known, &[1, 2])), [2], "what comes into sight is");
    desk.call("agreements.set", json!({ "id": id, "field": "subject", "value": "Pojok Baca Keliling" }));
    assert_eq!(which(&ask(&known, &[0, 1]))[0], 0, "what changed is");
}
