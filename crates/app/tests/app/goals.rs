//! Stories of goals and indicators: typed, judged letter by letter, counted, put away and brought back.

use serde_json::{Value, json};

use crate::desk::Desk;

fn letters(smart: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    smart["letters"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (text(&one["letter"]), text(&one["state"])))
        .collect()
}

fn programme(desk: &Desk) -> String {
    let school = desk.school();
    desk.reading_corner(&school)
}

#[test]
fn a_goal_is_judged_while_it_is_typed_and_nothing_is_kept() {
    let desk = Desk::begun();
    let partnership = programme(&desk);
    let typed =
        json!({ "draft": { "partnership": partnership, "level": "outcome", "statement": "Anak membaca" } });
    let smart = desk.call("goals.check", typed);
    assert_eq!(letters(&smart).len(), 5);
    assert!(letters(&smart).iter().any(|(_, state)| state == "missing"));
    assert_eq!(desk.call("goals.list", json!({})), json!([]));
}

#[test]
fn what_is_counted_makes_a_goal_measurable() {
    let desk = Desk::begun();
    let goal = desk.goal(&programme(&desk));
    let measurable =
        |desk: &Desk| letters(&desk.call("goals.page", json!({ "id": goal }))["smart"])[1].clone();
    assert_eq!(measurable(&desk), ("measurable".into(), "missing".into()));
    desk.indicator(&goal, "Anak hadir");
    assert_eq!(measurable(&desk), ("measurable".into(), "met".into()));
    let page = desk.call("goals.page", json!({ "id": goal }));
    assert_eq!(page["indicators"][0]["indicator"]["name"], "Anak hadir");
    assert_eq!(page["partnership"]["name"], "Pojok Baca");
    let draft = json!({
        "partnership": page["partnership"]["id"], "level": "output", "statement": "150 anak memakai pojok baca",
    });
    let smart = desk.call("goals.check", json!({ "draft": draft, "goal": goal }));
    assert_eq!(letters(&smart)[1].1, "met", "a goal that is changed keeps what is counted for it");
}

#[test]
fn a_goal_answers_a_need_and_stands_below_another() {
    let desk = Desk::begun();
    let partnership = programme(&desk);
    let school = desk.call("partners.list", json!({}))[0]["id"].clone();
    let need = desk.made(
        "offerings.add",
        json!({ "partner": school, "direction": "need", "category": "goods", "what": "Buku bacaan" }),
    );
    let top = desk.goal(&partnership);
    let below = desk.goal(&partnership);
    desk.call("goals.set", json!({ "id": top, "field": "level", "value": "goal" }));
    desk.call("goals.set", json!({ "id": below, "field": "parent", "value": top }));
    desk.call("goals.set", json!({ "id": below, "field": "need", "value": need }));
    let page = desk.call("goals.page", json!({ "id": below }));
    assert_eq!((&page["parent"]["id"], &page["need"]["what"]), (&json!(top), &json!("Buku bacaan")));
    assert_eq!(page["need"]["partner"]["name"], "SDN Jagir Timur II");
    assert!(page["needs"].as_array().unwrap().iter().any(|one| one["id"] == json!(need)));
    let list = desk.call("goals.list", json!({ "partnership": partnership }));
    assert_eq!(list[0]["goal"]["id"], json!(top), "the higher level comes first");
    let above = desk.call("goals.page", json!({ "id": top }));
    assert_eq!(above["below"][0]["id"], json!(below));
    assert_eq!(above["parents"], json!([]), "what stands below it cannot stand above it");
    assert_eq!(
        desk.refused("goals.set", json!({ "id": top, "field": "parent", "value": below })),
        ["parent:circle"]
    );
}

#[test]
fn a_goal_leads_to_rows_that_fit() {
    let desk = Desk::begun();
    let partnership = programme(&desk);
    let goal = desk.goal(&partnership);
    let other = desk.made("partnerships.add", json!({ "name": "Kelas Warga" }));
    let elsewhere = desk.goal(&other);
    let set = |field: &str, value: &str| json!({ "id": goal, "field": field, "value": value });
    assert_eq!(desk.refused("goals.set", set("parent", &elsewhere)), ["parent:other_partnership"]);
    let indicator = desk.indicator(&goal, "Anak hadir");
    let moved = json!({ "id": indicator, "field": "goal", "value": elsewhere });
    assert_eq!(desk.refused("indicators.set", moved), ["goal:other_partnership"]);
    let school = desk.call("partners.list", json!({}))[0]["id"].clone();
    let offer = desk.call("partners.page", json!({ "id": school }))["offers"][0]["id"].clone();
    if let Some(offer) = offer.as_str() {
        assert_eq!(desk.refused("goals.set", set("need", offer)), ["need:not_a_need"]);
    }
    assert_eq!(desk.refused("goals.set", set("need", &partnership)), ["NotFound"]);
}

#[test]
fn indicators_stand_in_the_order_they_are_given() {
    let desk = Desk::begun();
    let goal = desk.goal(&programme(&desk));
    let (one, two) = (desk.indicator(&goal, "Satu"), desk.indicator(&goal, "Dua"));
    let names = |desk: &Desk| {
        let page = desk.call("goals.page", json!({ "id": goal }));
        page["indicators"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| row["indicator"]["name"].clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(names(&desk), ["Satu", "Dua"]);
    desk.call("indicators.sort", json!({ "goal": goal, "ids": [two, one] }));
    assert_eq!(names(&desk), ["Dua", "Satu"]);
    desk.undo();
    assert_eq!(names(&desk), ["Satu", "Dua"]);
    for ids in [json!([one]), json!([one, one]), json!([one, goal])] {
        assert_eq!(desk.refused("indicators.sort", json!({ "goal": goal, "ids": ids })), ["ids:not_all"]);
    }
}

#[test]
fn a_goal_goes_with_its_indicators_and_comes_back_with_their_figures() {
    let desk = Desk::begun();
    let partnership = programme(&desk);
    let goal = desk.goal(&partnership);
    let below = desk.goal(&partnership);
    desk.call("goals.set", json!({ "id": below, "field": "parent", "value": goal }));
    let indicator = desk.indicator(&goal, "Anak hadir");
    desk.figure(&indicator, "2026-10", 61_000);
    desk.call("goals.retire", json!({ "id": goal }));
    assert_eq!(desk.refused("indicators.page", json!({ "id": indicator })), ["NotFound"]);
    assert_eq!(desk.call("goals.page", json!({ "id": below }))["parent"], json!(null));
    desk.undo();
    let page = desk.call("indicators.page", json!({ "id": indicator }));
    assert_eq!(page["readings"][0]["reading"]["value"], 61_000);
    assert_eq!(desk.call("goals.page", json!({ "id": below }))["parent"]["id"], json!(goal));
    desk.call("partnerships.retire", json!({ "id": partnership }));
    assert_eq!(desk.call("goals.list", json!({})), json!([]));
    desk.undo();
    assert_eq!(desk.call("goals.list", json!({})).as_array().unwrap().len(), 2);
}

#[test]
fn what_is_wrong_with_an_indicator_is_said_all_at_once() {
    let desk = Desk::begun();
    let goal = desk.goal(&programme(&desk));
    let refused = desk.refused(
        "indicators.add",
        json!({
            "goal": goal, "name": "", "unit": "", "direction": "up", "sums": "latest", "frequency": "monthly",
            "target": 500_000, "highest": 400_000,
        }),
    );
    assert_eq!(refused, ["name:required", "unit:required", "target:above_highest"]);
}

#[test]
fn goals_and_what_is_counted_for_them_are_found() {
    let desk = Desk::begun();
    let goal = desk.goal(&programme(&desk));
    let indicator = desk.indicator(&goal, "Kehadiran rata-rata");
    let found = desk.call("search.find", json!({ "text": "kehadiran" }));
    assert_eq!(found["groups"][0]["group"], "goals");
    assert_eq!(found["groups"][0]["hits"][0]["route"], json!(format!("impact/indicators/{indicator}")));
    let found = desk.call("search.find", json!({ "text": "150 anak memakai" })).to_string();
    assert!(found.contains(&format!("impact/goals/{goal}")), "{found}");
}

#[test]
fn the_steps_of_a_partnership_follow_what_is_counted() {
    let desk = Desk::begun();
    let partnership = programme(&desk);
    let step = |desk: &Desk, wanted: &str| {
        let page = desk.call("partnerships.page", json!({ "id": partnership }));
        let steps = page["steps"].as_array().unwrap().clone();
        steps.into_iter().find(|one| one["step"] == json!(wanted)).unwrap()
    };
    assert_eq!(step(&desk, "goals")["state"], "underway", "there is a purpose");
    let goal = desk.goal(&partnership);
    let indicator = desk.indicator(&goal, "Anak hadir");
    assert_eq!(step(&desk, "goals")["state"], "done");
    assert_eq!(step(&desk, "impact")["state"], "ahead");
    desk.figure(&indicator, "2026-10", 61_000);
    desk.call(
        "readings.close",
        json!({ "partnership": partnership, "month": "2026-10", "closed_by": "Ratih" }),
    );
    let impact = step(&desk, "impact");
    assert_eq!(impact["state"], "done", "October is closed, and November is not over");
    assert_eq!(impact["facts"][0]["args"], json!([["month", "2026-10"]]));
}
