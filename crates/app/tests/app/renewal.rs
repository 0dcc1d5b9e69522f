//! Stories of terms: what is seen in time, how agreements end, are carried on, thanked for and listed.

use std::slice::from_ref;

use serde_json::{Value, json};

use crate::desk::Desk;

const DAY: i64 = 86_400_000;

/// An agreement from 1 December 2026 to 30 November 2027 that both sides have signed.
fn signed(desk: &Desk) -> String {
    let (agreement, _) = desk.at_the_desk();
    desk.sign(&agreement, 1);
    desk.sign(&agreement, 2);
    agreement
}

fn page(desk: &Desk, id: &str) -> Value {
    desk.call("agreements.page", json!({ "id": id }))
}

fn state(desk: &Desk, id: &str) -> String {
    page(desk, id)["state"].as_str().unwrap().to_owned()
}

/// What is to be seen, as kind and day.
fn seen(desk: &Desk) -> Vec<(String, String)> {
    let items = desk.call("radar.page", json!({}))["items"].clone();
    let text = |item: &Value, field: &str| item[field].as_str().unwrap().to_owned();
    items.as_array().unwrap().iter().map(|item| (text(item, "kind"), text(item, "day"))).collect()
}

fn pair(kind: &str, day: &str) -> (String, String) {
    (kind.to_owned(), day.to_owned())
}

fn saved(desk: &Desk, file: &Value) -> Vec<u8> {
    desk.app().files().bytes(file["token"].as_str().unwrap()).unwrap().unwrap().to_vec()
}

/// Turns the clock to noon of a day after 24 November 2026.
fn until(desk: &Desk, days: i64) {
    desk.clock.turn(days * DAY);
}

#[test]
fn the_end_notice_and_reviews_are_seen_in_time_and_dates_move_the_state() {
    let desk = Desk::begun();
    let agreement = signed(&desk);
    assert_eq!(state(&desk, &agreement), "active");
    assert_eq!(seen(&desk), [], "nothing is near");
    until(&desk, 70); // 2 February 2027: a month before the first review
    assert_eq!(seen(&desk), [pair("review", "2027-03-01")]);
    let item = desk.call("radar.page", json!({}))["items"][0].clone();
    let article = item["article"].as_i64().unwrap();
    let clauses = page(&desk, &agreement)["clauses"].clone();
    let reporting = clauses.as_array().unwrap().iter().find(|one| one["key"] == "reporting").unwrap();
    assert_eq!(reporting["number"], article, "the article that says every three months");

    until(&desk, 40); // 14 March
    assert_eq!(seen(&desk), [pair("review", "2027-03-01")], "a missed review waits");
    desk.call("agreements.review", json!({ "id": agreement }));
    assert_eq!(seen(&desk), []);
    let refused = desk.refused("agreements.review", json!({ "id": agreement, "on": "2027-12-31" }));
    assert_eq!(refused, ["on:in_future"]);

    until(&desk, 172); // 2 September: 89 days to go
    assert_eq!(state(&desk, &agreement), "ending_soon");
    let days = seen(&desk);
    assert!(days.contains(&pair("notice", "2027-10-31")), "30 days before the end: {days:?}");
    assert!(days.contains(&pair("end", "2027-11-30")));
    let stage = |desk: &Desk| {
        let items = desk.call("radar.page", json!({}))["items"].clone();
        items.as_array().unwrap().iter().find(|one| one["kind"] == "end").unwrap()["stage"].clone()
    };
    let mut stages = Vec::new();
    for days in [29, 30, 15, 16] {
        stages.push(stage(&desk).as_str().unwrap().to_owned());
        until(&desk, days);
    }
    assert_eq!(stages, ["ninety", "sixty", "thirty", "fifteen"]);
    assert_eq!(state(&desk, &agreement), "ended", "by itself");
    let today = desk.call("today.page", json!({}));
    assert_eq!(today["digest"][0]["kind"], "end", "nobody decided what comes after");
    assert_eq!(today["counts"]["agreements"], 0);
}

#[test]
fn a_goal_that_changed_asks_for_a_look_until_it_was_taken() {
    let desk = Desk::begun();
    let school = desk.school();
    let partnership = desk.reading_corner(&school);
    let goal = desk.goal(&partnership);
    let agreement = desk.made("agreements.draft", json!({ "partnership": partnership }));
    desk.complete(&agreement);
    desk.clock.turn(60_000);
    desk.call("agreements.freeze", json!({ "id": agreement }));
    desk.sign(&agreement, 1);
    desk.sign(&agreement, 2);
    desk.clock.turn(60_000);
    let before = desk.call("goals.page", json!({ "id": goal }))["goal"]["statement"].clone();
    desk.call("goals.set", json!({ "id": goal, "field": "responsible", "value": "Bu Sari" }));
    assert_eq!(seen(&desk), [], "who answers for it is no other goal");
    desk.goal(&partnership);
    assert_eq!(seen(&desk), [], "nor is a new one");
    desk.call(
        "goals.set",
        json!({ "id": goal, "field": "statement", "value": "60 anak membaca setiap hari" }),
    );
    let item = desk.call("radar.of", json!({ "id": agreement }))["items"][0].clone();
    assert_eq!((item["kind"].as_str(), &item["before"]), (Some("goal"), &before));
    assert_eq!(item["now"], "60 anak membaca setiap hari");

    desk.clock.turn(60_000);
    desk.call("agreements.review", json!({ "id": agreement }));
    assert_eq!(seen(&desk), []);
    desk.clock.turn(60_000);
    desk.call("goals.set", json!({ "id": goal, "field": "statement", "value": before }));
    assert_eq!(seen(&desk).len(), 1, "changed back is changed again");
    desk.undo();
    assert_eq!(seen(&desk), []);
}

#[test]
fn an_addendum_with_a_longer_term_moves_every_day() {
    let desk = Desk::begun();
    let agreement = signed(&desk);
    let partnership = page(&desk, &agreement)["partnership"]["id"].clone();
    let wish = json!({ "partnership": partnership, "kind": "addendum", "parent": agreement });
    let addendum = desk.made("agreements.draft", wish);
    let change = desk.made("amendments.add", json!({ "agreement": addendum, "kind": "extension" }));
    desk.call("amendments.set", json!({ "id": change, "field": "body", "value": "2028-05-31" }));
    desk.call("amendments.set", json!({ "id": change, "field": "reason", "value": "sekolah meminta waktu" }));
    desk.complete(&addendum);
    desk.call("agreements.freeze", json!({ "id": addendum }));
    desk.sign(&addendum, 1);
    let ends = |desk: &Desk| page(desk, &agreement)["row"]["ends_on"].clone();
    assert_eq!(ends(&desk), "2027-11-30", "one signature changes nothing");
    desk.sign(&addendum, 2);
    assert_eq!(ends(&desk), "2028-05-31");
    let terms = desk.call("radar.page", json!({}))["terms"].clone();
    assert_eq!(terms.as_array().unwrap().len(), 1, "an addendum has no term of its own");
    assert_eq!(terms[0]["notice_on"], "2028-05-01");
    until(&desk, 380); // 9 December 2027, after the first last day
    assert_eq!((state(&desk, &agreement), state(&desk, &addendum)), ("active".into(), "active".into()));
}

#[test]
fn one_that_is_terminated_holds_until_its_day_and_stays_readable() {
    let desk = Desk::begun();
    let agreement = signed(&desk);
    let end =
        |on: Value| json!({ "id": agreement, "how": "breach", "reason": "Ruang tidak disediakan", "on": on });
    assert_eq!(desk.refused("agreements.terminate", end(json!("2027-12-01"))), ["on:after_end"]);
    let no_reason = json!({ "id": agreement, "how": "mutual", "reason": " ", "on": null });
    assert_eq!(desk.refused("agreements.terminate", no_reason), ["reason:required", "on:required"]);
    desk.call("agreements.terminate", end(json!("2026-12-31")));
    assert_eq!(state(&desk, &agreement), "ending_soon");
    until(&desk, 38);
    assert_eq!(state(&desk, &agreement), "terminated");
    let row = page(&desk, &agreement)["agreement"].clone();
    assert_eq!(row["termination_note"], "Ruang tidak disediakan");
    let file = desk.call("agreements.pdf", json!({ "id": agreement }));
    assert_eq!(file["kept"], true, "what was signed prints as it was signed");
    assert!(
        format!("{:?}", desk.fault("agreements.terminate", end(json!("2026-12-31")))).contains("terminated")
    );
    desk.undo();
    assert_eq!(state(&desk, &agreement), "active", "a mistake of the day is taken back");
}

#[test]
fn a_void_one_keeps_its_number_and_its_pages_and_is_not_undone() {
    let desk = Desk::begun();
    desk.call("organisation.set", json!({ "field": "short_code", "value": "RBW" }));
    let agreement = signed(&desk);
    let number = page(&desk, &agreement)["agreement"]["number"].clone();
    assert_ne!(number, "");
    desk.call("agreements.void", json!({ "id": agreement, "reason": "Salah pihak" }));
    assert_eq!(state(&desk, &agreement), "void");
    assert!(format!("{:?}", desk.fault("undo.undo", json!({}))).contains("voiding"));
    assert_eq!(desk.call("agreements.pdf", json!({ "id": agreement }))["kept"], true);
    let partnership = page(&desk, &agreement)["partnership"]["id"].clone();
    let next = desk.made("agreements.draft", json!({ "partnership": partnership }));
    assert_ne!(page(&desk, &next)["agreement"]["number"], number, "never used again");
    let refused = format!("{:?}", desk.fault("renewals.page", json!({ "id": agreement })));
    assert!(refused.contains("void"), "{refused}");
    assert_eq!(seen(&desk), []);
}

#[test]
fn what_was_promised_is_held_against_what_happened_and_a_new_term_begins() {
    let desk = Desk::begun();
    let agreement = signed(&desk);
    let commitments = desk.call("commitments.list", json!({}));
    let of = |what: &str| {
        let list = commitments.as_array().unwrap();
        list.iter().find(|one| one["commitment"]["what"] == what).unwrap()["commitment"]["id"].clone()
    };
    until(&desk, 30);
    desk.call("commitments.keep", json!({ "id": of("menyediakan ruang baca") }));
    until(&desk, 300); // 20 October 2027
    let flow = desk.call("renewals.page", json!({ "id": agreement }));
    let school = flow["parties"].as_array().unwrap().iter().find(|one| !one["partner"].is_null()).unwrap();
    assert_eq!(school["fulfilment"]["percent"], 100);
    assert_eq!((&flow["starts_on"], &flow["ends_on"]), (&json!("2027-12-01"), &json!("2028-11-30")));

    let term = json!({ "id": agreement, "starts_on": "2027-12-01", "ends_on": "2028-11-30" });
    let next = desk.made("renewals.renew", term.clone());
    assert!(format!("{:?}", desk.fault("renewals.renew", term)).contains("renewed"), "only once");
    let (old, new) = (page(&desk, &agreement), page(&desk, &next));
    assert_eq!(new["agreement"]["renews"], json!(agreement));
    assert_eq!(new["state"], "draft");
    let texts = |page: &Value| -> Vec<Value> {
        let clauses = page["clauses"].as_array().unwrap();
        clauses.iter().map(|one| json!([one["key"], one["included"], one["source"]])).collect()
    };
    assert_eq!(texts(&old), texts(&new), "the same articles");
    let list = desk.call("commitments.list", json!({}));
    let again: Vec<&Value> = list
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["commitment"]["what"] == "menyediakan ruang baca" && one["state"] == "open")
        .collect();
    assert_eq!(again[0]["commitment"]["due_on"], "2027-12-10", "promised again, a year later");
    desk.undo();
    assert_eq!(
        desk.call("commitments.list", json!({})).as_array().unwrap().len(),
        2,
        "one deed, undone whole"
    );
    assert!(matches!(
        desk.fault("agreements.page", json!({ "id": next })),
        sepakat_app::call::CallFault::NotFound
    ));
    desk.redo();

    desk.call("agreements.set", json!({ "id": next, "field": "signed_on", "value": "2027-10-20" }));
    desk.call("agreements.freeze", json!({ "id": next }));
    desk.sign(&next, 1);
    assert_eq!(state(&desk, &agreement), "ending_soon");
    desk.sign(&next, 2);
    assert_eq!(state(&desk, &agreement), "active", "nothing is to be done about its end");
    until(&desk, 60);
    assert_eq!((state(&desk, &agreement), state(&desk, &next)), ("renewed".into(), "active".into()));
}

#[test]
fn what_recurs_goes_on_into_the_new_term_and_is_not_begun_anew() {
    let desk = Desk::begun();
    let agreement = signed(&desk);
    let partnership = page(&desk, &agreement)["partnership"]["id"].clone();
    let weekly = json!({ "partnership": partnership, "what": "membuka pojok baca", "every": "monthly" });
    let weekly = desk.made("commitments.add", weekly);
    let due = |desk: &Desk| {
        let list = desk.call("commitments.list", json!({}));
        let one =
            list.as_array().unwrap().iter().find(|one| one["commitment"]["id"] == json!(weekly)).cloned();
        one.unwrap()["times_due"].as_i64().unwrap()
    };
    until(&desk, 330);
    let before = due(&desk);
    assert!(before >= 10, "{before}");
    let term = json!({ "id": agreement, "starts_on": "2027-12-01", "ends_on": "2028-11-30" });
    let next = desk.made("renewals.renew", term);
    assert_eq!(due(&desk), before, "a draft changes nothing");
    desk.call("agreements.set", json!({ "id": next, "field": "signed_on", "value": "2027-10-20" }));
    desk.call("agreements.freeze", json!({ "id": next }));
    desk.sign(&next, 1);
    desk.sign(&next, 2);
    assert_eq!(due(&desk), before);
    until(&desk, 150);
    assert!(due(&desk) > 13, "past the first last day: {}", due(&desk));
}

#[test]
fn whoever_renews_with_changes_chooses_what_is_promised_again() {
    let desk = Desk::begun();
    let agreement = signed(&desk);
    let list = desk.call("commitments.list", json!({}));
    for one in list.as_array().unwrap() {
        desk.call("commitments.keep", json!({ "id": one["commitment"]["id"] }));
    }
    let chosen = list[0]["commitment"].clone();
    let args = json!({ "id": agreement, "starts_on": "2028-01-15", "ends_on": "2028-06-30", "again": [chosen["id"]] });
    desk.call("renewals.renew", args);
    let open = desk.call("commitments.list", json!({}));
    let open: Vec<&Value> = open.as_array().unwrap().iter().filter(|one| one["state"] == "open").collect();
    assert_eq!(open.len(), 1);
    assert_eq!(open[0]["commitment"]["what"], chosen["what"]);
    let other = json!({ "id": agreement, "starts_on": "2028-01-15", "ends_on": "2028-01-01" });
    assert_eq!(desk.refused("renewals.renew", other), ["ends_on:ends_before_start"]);
}

#[test]
fn one_that_ends_is_closed_with_a_letter_in_both_languages() {
    let desk = Desk::begun();
    let agreement = signed(&desk);
    until(&desk, 330);
    assert!(seen(&desk).iter().any(|(kind, _)| kind == "notice"));
    desk.call("renewals.close", json!({ "id": agreement, "thanks": "Ruang itu kini ruang kita." }));
    assert!(!seen(&desk).iter().any(|(kind, _)| kind == "notice"), "nobody asks for an extension any more");
    let mut files = Vec::new();
    for language in ["id", "en"] {
        let args = json!({ "id": agreement, "language": language });
        let shown = desk.call("renewals.letter", args.clone());
        assert_eq!((&shown["pages"], &shown["unprintable"]), (&json!(1), &json!([])));
        let file = desk.call("renewals.letter_pdf", args);
        assert!(saved(&desk, &file).starts_with(b"%PDF"));
        files.push(file["name"].as_str().unwrap().to_owned());
    }
    assert_eq!(files.len(), 2);
    assert_ne!(files[0], files[1]);
    until(&desk, 60);
    assert_eq!(state(&desk, &agreement), "ended");
    assert_eq!(seen(&desk), [], "it was decided");
    desk.undo();
    assert_eq!(page(&desk, &agreement)["agreement"]["closed_on"], Value::Null);
}

#[test]
fn the_calendar_goes_on_paper_and_into_other_programs() {
    let desk = Desk::begun();
    let agreement = signed(&desk);
    let file = desk.call("radar.ics", json!({}));
    let told = String::from_utf8(saved(&desk, &file)).unwrap();
    assert!(
        told.contains(&format!("UID:{agreement}-end@sepakat\r\n"))
            && told.contains("DTSTART;VALUE=DATE:20271130")
    );
    assert_eq!(told.matches("BEGIN:VEVENT").count(), 6, "begin, three reviews, notice, end: {told}");
    assert_eq!(saved(&desk, &desk.call("radar.ics", json!({}))), told.into_bytes(), "the same each time");
    let paper = desk.call("radar.calendar_pdf", json!({ "year": 2027, "language": "en" }));
    assert_eq!((&paper["pages"], &paper["name"]), (&json!(1), &json!("Agreement calendar 2027.pdf")));
    assert_eq!(desk.refused("radar.calendar", json!({ "year": 99_999 })), ["year:out_of_calendar"]);
    assert_eq!(desk.call("radar.page", json!({}))["years"], json!([2026, 2027]));
}

#[test]
fn the_register_is_filtered_sorted_and_taken_along() {
    let desk = Desk::begun();
    let agreement = signed(&desk);
    let partnership = page(&desk, &agreement)["partnership"]["id"].clone();
    let school = page(&desk, &agreement)["row"]["partners"][0]["id"].clone();
    let memorandum =
        desk.made("agreements.draft", json!({ "partnership": partnership, "kind": "memorandum" }));
    desk.call("agreements.set", json!({ "id": memorandum, "field": "subject", "value": "=1+1" }));
    let rows = |ask: Value| -> Vec<String> {
        let page = desk.call("register.page", ask);
        page["rows"].as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect()
    };
    let both = [memorandum.clone(), agreement.clone()];
    assert_eq!(rows(json!({})), both, "the newest first");
    assert_eq!(rows(json!({ "states": ["active"] })), from_ref(&agreement));
    assert_eq!(rows(json!({ "kind": "memorandum" })), from_ref(&memorandum));
    assert_eq!(rows(json!({ "partner": school })), both);
    assert_eq!(rows(json!({ "year": 2027, "kind": "cooperation" })), from_ref(&agreement));
    assert_eq!(rows(json!({ "year": 2030 })), Vec::<String>::new());
    assert_eq!(rows(json!({ "ending_within": 400 })), from_ref(&agreement));
    assert_eq!(rows(json!({ "ending_within": 30 })), Vec::<String>::new());
    assert_eq!(rows(json!({ "sort": "state" })), both, "drafts before what holds");
    assert_eq!(rows(json!({ "sort": "state", "descending": true })), [agreement.clone(), memorandum.clone()]);
    assert_eq!(rows(json!({ "sort": "subject", "descending": true })), [agreement.clone(), memorandum]);

    let ask = json!({ "ask": { "kind": "memorandum" }, "language": "id" });
    let csv = String::from_utf8(saved(&desk, &desk.call("register.csv", ask.clone()))).unwrap();
    assert!(csv.contains("'=1+1"), "nobody's words are run as a formula: {csv}");
    assert_eq!(csv.lines().count(), 2, "a head and the one row asked for");
    let shown = json!({ "ask": {}, "only": [both[1], both[0]], "language": "en" });
    let csv = String::from_utf8(saved(&desk, &desk.call("register.csv", shown))).unwrap();
    let found = |text: &str| csv.find(text).unwrap();
    assert!(found("Active") < found("'=1+1"), "in the order of the screen: {csv}");
    assert!(saved(&desk, &desk.call("register.xlsx", ask.clone())).starts_with(b"PK"));
    assert_eq!(desk.call("register.pdf", ask)["name"], "Daftar kesepakatan.pdf");
}
