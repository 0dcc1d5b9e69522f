//! The sample organisation: in a store of its own, in both languages, and never in the way of one's own work.

use serde_json::{Value, json};

use crate::desk::Desk;

fn filled(value: &Value) -> bool {
    value.as_array().is_some_and(|list| !list.is_empty())
}

#[test]
fn its_pages_are_filled_in_both_languages() {
    for language in ["id", "en"] {
        let desk = Desk::fresh();
        desk.call("app.preferences.set", json!({ "language": language }));
        let start = desk.call("app.open_sample", json!({}));
        assert_eq!((&start["phase"], &start["sample"]), (&json!("open"), &json!(true)));
        let partners = desk.call("partners.list", json!({}));
        assert!(partners.as_array().unwrap().len() >= 12, "{language}");
        for kind in ["business", "nonprofit", "government", "education", "community"] {
            assert!(partners.as_array().unwrap().iter().any(|row| row["kind"] == json!(kind)), "{kind}");
        }
        for row in partners.as_array().unwrap() {
            let page = desk.call("partners.page", json!({ "id": row["id"] }));
            assert!(filled(&page["thread"]), "{}", row["name"]);
        }
        let partnerships = desk.call("partnerships.list", json!({}));
        assert!(partnerships.as_array().unwrap().len() >= 3);
        for row in partnerships.as_array().unwrap() {
            let page = desk.call("partnerships.page", json!({ "id": row["id"] }));
            assert!(filled(&page["members"]) && filled(&page["commitments"]) && filled(&page["thread"]));
        }
        let today = desk.call("today.page", json!({}));
        assert!(filled(&today["todo"]) && filled(&today["health"]) && filled(&today["radar"]));
        assert!(today["health_counts"]["healthy"].as_i64().unwrap() > 0);
    }
}

#[test]
fn its_figures_show_every_way_to_stand() {
    for language in ["id", "en"] {
        let desk = Desk::fresh();
        desk.call("app.preferences.set", json!({ "language": language }));
        desk.call("app.open_sample", json!({}));
        let page = desk.call("impact.page", json!({}));
        assert_eq!(page["programmes"].as_array().unwrap().len(), 3);
        for status in ["on_track", "getting_there", "off_track", "not_judged"] {
            assert!(page["counts"][status].as_i64().unwrap() > 0, "{status}: {}", page["counts"]);
        }
        for programme in page["programmes"].as_array().unwrap() {
            let partnership = &programme["partnership"]["id"];
            let month =
                desk.call("readings.month", json!({ "partnership": partnership, "month": page["month"] }));
            assert!(month["done"].as_i64() < month["total"].as_i64() && month["closing"].is_null());
            for row in programme["goals"]
                .as_array()
                .unwrap()
                .iter()
                .flat_map(|goal| goal["indicators"].as_array().unwrap())
            {
                let shown = desk.call("indicators.page", json!({ "id": row["indicator"]["id"] }));
                assert!(!shown["headline"]["id"].as_str().unwrap().is_empty());
            }
        }
        let todo = desk.call("today.page", json!({}))["todo"].clone();
        let kinds: Vec<&Value> = todo.as_array().unwrap().iter().map(|one| &one["kind"]).collect();
        assert!(kinds.contains(&&json!("figures")), "a month waits for its figures");
    }
}

#[test]
fn its_running_agreement_has_a_plan_with_people_of_every_party() {
    for language in ["id", "en"] {
        let desk = Desk::fresh();
        desk.call("app.preferences.set", json!({ "language": language }));
        desk.call("app.open_sample", json!({}));
        let partnerships = desk.call("partnerships.list", json!({}));
        let pages = partnerships
            .as_array()
            .unwrap()
            .iter()
            .map(|row| desk.call("plan.page", json!({ "partnership": row["id"], "language": language })));
        let plan = pages.filter(|page| filled(&page["tasks"])).collect::<Vec<Value>>();
        assert_eq!(plan.len(), 1, "{language}");
        let text = plan[0].to_string();
        assert!(text.contains("\"late\""), "{language}: one task is late");
        for name in ["Lestari", "Rizal", "Anang", "Ratih"] {
            assert!(text.contains(name), "{language}: {name} has a part");
        }
    }
}

#[test]
fn it_holds_two_signed_agreements_and_one_that_waits() {
    let desk = Desk::fresh();
    desk.call("app.open_sample", json!({}));
    let mut states: Vec<String> = desk
        .call("agreements.list", json!({}))
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["state"].as_str().unwrap().to_owned())
        .collect();
    states.sort();
    assert_eq!(states, ["active", "ending_soon", "partly_signed"]);
    for row in desk.call("agreements.list", json!({})).as_array().unwrap() {
        let page = desk.call("agreements.page", json!({ "id": row["id"] }));
        assert!(filled(&page["clauses"]) && filled(&page["signatures"]) && filled(&page["versions"]));
        let file = desk.call("agreements.pdf", json!({ "id": row["id"] }));
        assert_eq!(file["kept"], json!(row["state"] != "partly_signed"));
        desk.call("signing.desk", json!({ "agreement": row["id"] }));
    }
}

#[test]
fn one_goes_there_and_comes_back() {
    let mut desk = Desk::begun();
    desk.call("partners.add", json!({ "name": "Toko Maju", "kind": "business" }));
    desk.call("app.open_sample", json!({}));
    desk.call("partners.add", json!({ "name": "Hanya contoh", "kind": "business" }));
    desk.restart();
    assert_eq!(desk.call("app.start", json!({}))["sample"], true, "the sample was open last");
    let start = desk.call("app.leave_sample", json!({}));
    assert_eq!((&start["sample"], &start["phase"]), (&json!(false), &json!("open")));
    let partners = desk.call("partners.list", json!({}));
    assert_eq!(partners.as_array().unwrap().len(), 1);
    desk.call("app.open_sample", json!({}));
    assert!(desk.call("search.find", json!({ "text": "Hanya contoh" })).to_string().contains("Hanya contoh"));
}

#[test]
fn leaving_it_without_an_own_store_leads_to_the_first_run() {
    let desk = Desk::fresh();
    desk.call("app.open_sample", json!({}));
    let start = desk.call("app.leave_sample", json!({}));
    assert_eq!(start["phase"], "first_run");
    desk.call("app.open_sample", json!({}));
    assert_eq!(desk.call("app.begin", json!({}))["sample"], false, "one can begin from within the sample");
}
