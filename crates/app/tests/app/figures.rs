//! Stories of figures: filled month by month, doubted, proved, closed under a name, and shown.

use sepakat_app::call::CallFault;
use serde_json::{Value, json};

use crate::desk::Desk;

struct Programme {
    desk: Desk,
    partnership: String,
    goal: String,
    indicator: String,
}

fn programme() -> Programme {
    let desk = Desk::begun();
    let school = desk.school();
    let partnership = desk.reading_corner(&school);
    let goal = desk.goal(&partnership);
    let indicator = desk.indicator(&goal, "Anak hadir");
    Programme { desk, partnership, goal, indicator }
}

impl Programme {
    fn month(&self, month: &str) -> Value {
        self.desk.call("readings.month", json!({ "partnership": self.partnership, "month": month }))
    }

    fn put(&self, month: &str, value: i64) -> String {
        self.desk.figure(&self.indicator, month, value)
    }

    fn close(&self, month: &str) -> Value {
        json!({ "partnership": self.partnership, "month": month, "closed_by": "Ratih Kusumaningrum" })
    }

    fn typed(&self, month: &str, value: i64) -> Value {
        json!({ "indicator": self.indicator, "month": month, "value": value })
    }

    fn page(&self) -> Value {
        self.desk.call("indicators.page", json!({ "id": self.indicator }))
    }
}

#[test]
fn a_month_is_filled_with_what_came_before_in_view() {
    let it = programme();
    it.put("2026-08", 61_000);
    it.put("2026-09", 64_000);
    it.put("2026-10", 70_000);
    let page = it.month("2026-11");
    assert_eq!((&page["done"], &page["total"], &page["days_left"]), (&json!(0), &json!(1), &json!(6)));
    assert_eq!((&page["due_on"], &page["can_close"]), (&json!("2026-11-30"), &json!(false)));
    let row = &page["rows"][0];
    let last: Vec<&Value> = row["last"].as_array().unwrap().iter().map(|one| &one["value"]).collect();
    assert_eq!(last, [&json!(61_000), &json!(64_000), &json!(70_000)]);
    assert_eq!(row["target"], 60_000, "the milestone of August holds until the next");
    it.put("2026-11", 75_000);
    let page = it.month("2026-11");
    assert_eq!((&page["done"], &page["can_close"]), (&json!(1), &json!(true)));
    assert_eq!(
        (&page["rows"][0]["change"], &page["rows"][0]["reading"]["entered_by"]),
        (&json!(5_000), &json!("Wulan Prameswari"))
    );
    assert_eq!((&page["before"], &page["after"]), (&json!("2026-10"), &json!(null)), "December has not come");
    assert_eq!(page["programmes"][0]["name"], "Pojok Baca");
}

#[test]
fn no_data_with_a_reason_is_a_full_answer() {
    let it = programme();
    it.desk.call(
        "readings.put",
        json!({ "indicator": it.indicator, "month": "2026-10", "no_data": "Libur ujian" }),
    );
    let page = it.month("2026-10");
    assert_eq!((&page["done"], &page["can_close"]), (&json!(1), &json!(true)));
    it.desk.call("readings.close", it.close("2026-10"));
    let neither = json!({ "indicator": it.indicator, "month": "2026-11" });
    assert_eq!(it.desk.refused("readings.put", neither), ["value:required"]);
    let both = json!({ "indicator": it.indicator, "month": "2026-11", "value": 1_000, "no_data": "Libur" });
    assert_eq!(it.desk.refused("readings.put", both), ["no_data:both"]);
}

#[test]
fn an_unlikely_figure_is_kept_only_with_a_reason() {
    let it = programme();
    it.put("2026-09", 78_000);
    it.put("2026-10", 84_000);
    assert_eq!(it.desk.call("readings.doubt", it.typed("2026-11", 89_000)), json!(null));
    let doubt = it.desk.call("readings.doubt", it.typed("2026-11", 8_900));
    assert_eq!((&doubt["kind"], &doubt["meant"]), (&json!("tenth"), &json!(89_000)), "a figure was left out");
    let fault = it.desk.fault("readings.put", it.typed("2026-11", 8_900));
    let CallFault::NotNow { code, args } = fault else { panic!("{fault:?}") };
    let args: Vec<(&str, &str)> = args.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(
        (code.as_str(), args),
        ("doubtful", vec![("kind", "tenth"), ("last", "84000"), ("meant", "89000")])
    );
    assert_eq!(it.month("2026-11")["done"], 0, "nothing was kept");
    let mut explained = it.typed("2026-11", 8_900);
    explained["note"] = json!("Hanya satu pertemuan, tiga kali banjir.");
    it.desk.call("readings.put", explained);
    let page = it.month("2026-11");
    assert_eq!(
        (&page["doubtful"], &page["rows"][0]["doubt"]),
        (&json!(0), &json!(null)),
        "the note explains it"
    );
}

#[test]
fn a_figure_outside_its_bounds_is_refused() {
    let it = programme();
    assert_eq!(it.desk.refused("readings.put", it.typed("2026-10", -1)), ["value:below_lowest"]);
    assert_eq!(it.desk.refused("readings.put", it.typed("2026-10", 400_001)), ["value:above_highest"]);
    assert_eq!(it.desk.refused("readings.put", it.typed("2026-12", 50_000)), ["month:in_future"]);
    it.desk.call("indicators.set", json!({ "id": it.indicator, "field": "frequency", "value": "quarterly" }));
    assert_eq!(it.desk.refused("readings.put", it.typed("2026-10", 50_000)), ["month:not_due"]);
    it.put("2026-09", 50_000);
}

#[test]
fn a_closed_month_stands_until_it_is_opened_with_a_reason() {
    let it = programme();
    assert_eq!(it.desk.refused("readings.close", it.close("2026-10")), ["not_filled"]);
    assert_eq!(it.desk.refused("readings.close", it.close("2026-12")), ["month:in_future"]);
    assert_eq!(it.desk.refused("readings.close", it.close("2020-01")), ["nothing_due"]);
    let reading = it.put("2026-10", 70_000);
    it.desk.call("readings.close", it.close("2026-10"));
    let page = it.month("2026-10");
    assert_eq!(
        (&page["closing"]["closed_by"], &page["closing"]["closed_on"]),
        (&json!("Ratih Kusumaningrum"), &json!("2026-11-24"))
    );
    assert_eq!(it.desk.refused("readings.close", it.close("2026-10")), ["already_closed"]);
    assert_eq!(it.desk.refused("readings.put", it.typed("2026-10", 71_000)), ["month_closed"]);
    let cell = json!({ "indicator": it.indicator, "month": "2026-10" });
    assert_eq!(it.desk.refused("readings.clear", cell.clone()), ["month_closed"]);
    // A scan may come later, but what the figure stands on is not taken away.
    let token = it.desk.app().files().put(b"31 nama".to_vec(), "Daftar hadir.txt", "text/plain");
    let file = it.desk.made("readings.attach", json!({ "reading": reading, "token": token }));
    assert_eq!(it.desk.refused("readings.detach", json!({ "id": file })), ["month_closed"]);

    let mut again =
        json!({ "partnership": it.partnership, "month": "2026-10", "reopened_by": "Wulan", "reason": "" });
    assert_eq!(it.desk.refused("readings.reopen", again.clone()), ["reason:required"]);
    again["reason"] = json!("Satu daftar hadir tertinggal.");
    it.desk.call("readings.reopen", again.clone());
    assert_eq!(it.desk.refused("readings.reopen", again), ["already_open"]);
    let page = it.month("2026-10");
    assert_eq!(
        (&page["closing"], &page["last_closing"]["reopen_reason"]),
        (&json!(null), &json!("Satu daftar hadir tertinggal."))
    );
    it.put("2026-10", 71_000);
    it.desk.call("readings.close", it.close("2026-10"));
    let page = it.month("2026-10");
    assert_eq!(
        (&page["closing"]["reopened_by"], &page["last_closing"]["reopened_by"]),
        (&json!(""), &json!("Wulan")),
        "the mark stays"
    );
    it.desk.undo();
    assert_eq!(it.month("2026-10")["closing"], json!(null));
}

#[test]
fn what_proves_a_figure_opens_again() {
    let it = programme();
    let reading = it.put("2026-10", 70_000);
    let put = |bytes: &[u8]| it.desk.app().files().put(bytes.to_vec(), "Daftar hadir.txt", "text/plain");
    let file = it.desk.made("readings.attach", json!({ "reading": reading, "token": put(b"31 nama") }));
    let shown = it.month("2026-10")["rows"][0]["evidence"][0].clone();
    assert_eq!(
        (&shown["id"], &shown["name"], &shown["size"]),
        (&json!(file), &json!("Daftar hadir.txt"), &json!(7))
    );
    assert_eq!(shown["sha256"].as_str().unwrap().len(), 64);
    let opened = it.desk.call("readings.evidence", json!({ "id": file }));
    let bytes = it.desk.app().files().bytes(opened["token"].as_str().unwrap()).unwrap().unwrap();
    assert_eq!(bytes.as_slice(), b"31 nama");
    assert_eq!(
        it.desk.refused("readings.attach", json!({ "reading": reading, "token": put(b"") })),
        ["token:empty_file"]
    );
    assert_eq!(it.desk.refused("readings.attach", json!({ "reading": reading, "token": "x" })), ["NotFound"]);
    it.desk.call("readings.detach", json!({ "id": file }));
    assert_eq!(it.month("2026-10")["rows"][0]["evidence"], json!([]));
    it.desk.undo();
    it.desk.call("readings.clear", json!({ "indicator": it.indicator, "month": "2026-10" }));
    assert_eq!(
        it.desk.refused("readings.evidence", json!({ "id": file })),
        ["NotFound"],
        "it went with its figure"
    );
    assert_eq!(it.month("2026-10")["done"], 0);
}

#[test]
fn the_same_box_is_the_same_row_and_typing_again_is_one_step() {
    let it = programme();
    let one = it.put("2026-10", 70_000);
    it.desk.clock.turn(10_000);
    let two = it.put("2026-10", 71_000);
    assert_eq!(one, two);
    it.desk.undo();
    assert_eq!(it.month("2026-10")["done"], 0, "both keystrokes were one step");
}

#[test]
fn a_note_does_not_change_who_entered_a_figure() {
    let it = programme();
    let mut typed = it.typed("2026-10", 70_000);
    typed["entered_by"] = json!("Ratih");
    it.desk.call("readings.put", typed.clone());
    it.desk.clock.turn(3 * 86_400_000);
    (typed["entered_by"], typed["note"]) = (json!("Wulan"), json!("Lima pertemuan."));
    it.desk.call("readings.put", typed);
    let reading = it.month("2026-10")["rows"][0]["reading"].clone();
    assert_eq!((&reading["entered_by"], &reading["entered_on"]), (&json!("Ratih"), &json!("2026-11-24")));
    assert_eq!(reading["note"], "Lima pertemuan.");
}

#[test]
fn the_page_of_an_indicator_says_how_it_stands() {
    let it = programme();
    for (month, value) in [("2026-08", 61_000), ("2026-09", 64_000), ("2026-10", 70_000)] {
        it.put(month, value);
    }
    let page = it.page();
    assert_eq!(page["judged"]["status"], "on_track");
    for text in ["because", "headline", "sentence"] {
        let both = &page[text];
        assert!(!both["id"].as_str().unwrap().is_empty() && both["id"] != both["en"], "{text}: {both}");
    }
    assert_eq!(page["readings"][0]["reading"]["month"], "2026-10", "the newest comes first");
    assert_eq!(page["fill"]["month"], "2026-11");
    assert_eq!(
        (&page["goal"]["id"], &page["months"], &page["more"]),
        (&json!(it.goal), &json!(12), &json!(false))
    );
    assert_eq!(
        page["series"]["points"].as_array().unwrap().len(),
        3,
        "November is still to come, not missing"
    );
    let short = it.desk.call("indicators.page", json!({ "id": it.indicator, "months": 2 }));
    assert_eq!((short["series"]["points"].as_array().unwrap().len(), &short["more"]), (1, &json!(true)));
}

#[test]
fn the_page_of_an_indicator_carries_its_charts_drawn_in_the_language_asked_for() {
    let it = programme();
    for (month, value) in [("2026-08", 61_000), ("2026-09", 64_000), ("2026-10", 70_000)] {
        it.put(month, value);
    }
    let said = |drawing: &Value| -> Vec<String> {
        let texts = drawing["marks"].as_array().unwrap().iter().filter(|mark| mark["mark"] == "text");
        texts.map(|mark| mark["text"].as_str().unwrap().to_owned()).collect()
    };
    for (language, first, alt) in [("id", "Agu", "Diagram"), ("en", "Aug", "chart")] {
        let asked = json!({ "id": it.indicator, "language": language });
        let charts = it.desk.call("indicators.page", asked)["charts"].clone();
        for kind in ["bars", "line"] {
            for size in ["wide", "narrow"] {
                let drawing = &charts[kind][size];
                let texts = said(drawing);
                for text in [first, "Sep", "Okt", "Oct", "61", "64", "70"] {
                    let other = if language == "id" { "Oct" } else { "Okt" };
                    assert_eq!(
                        texts.iter().any(|t| t == text),
                        text != other,
                        "{text} in {kind} {size}: {texts:?}"
                    );
                }
                assert!(drawing["alt"].as_str().unwrap().contains(alt), "{drawing}");
            }
            assert!(charts[kind]["narrow"]["width"].as_f64() < charts[kind]["wide"]["width"].as_f64());
        }
    }
    assert_eq!(
        it.page()["charts"]["bars"]["wide"]["alt"].as_str().unwrap().split(',').next(),
        Some("Diagram batang")
    );
}

#[test]
fn impact_gathers_programmes_with_what_stands_how() {
    let it = programme();
    it.desk.made("partnerships.add", json!({ "name": "Tanpa tujuan" }));
    for (month, value) in [("2026-08", 30_000), ("2026-09", 32_000), ("2026-10", 33_000)] {
        it.put(month, value);
    }
    let page = it.desk.call("impact.page", json!({}));
    assert_eq!(page["month"], "2026-11");
    assert_eq!((&page["counts"]["indicators"], &page["counts"]["off_track"]), (&json!(1), &json!(1)));
    let shown = &page["programmes"][0];
    assert_eq!(shown["goals"][0]["indicators"][0]["last"], json!({ "month": "2026-10", "value": 33_000 }));
    assert_eq!(
        (&shown["fill"]["month"], &shown["fill"]["done"]),
        (&json!("2026-08"), &json!(1)),
        "August was never closed"
    );
    assert_eq!(page["without_goals"][0]["name"], "Tanpa tujuan");
    let one = it.desk.call("impact.page", json!({ "partnership": it.partnership }));
    assert_eq!(one["programmes"], page["programmes"]);
}

#[test]
fn a_list_holds_a_value_against_the_target_of_its_own_month() {
    let it = programme();
    let steps = json!([{ "month": "2026-08", "value": 60_000 }, { "month": "2026-10", "value": 90_000 }]);
    it.desk.call("indicators.set", json!({ "id": it.indicator, "field": "milestones", "value": steps }));
    it.put("2026-09", 62_000);
    let page = it.desk.call("impact.page", json!({}));
    let row = &page["programmes"][0]["goals"][0]["indicators"][0];
    assert_eq!(row["last"], json!({ "month": "2026-09", "value": 62_000 }));
    assert_eq!(row["target"], 60_000, "the target of October says nothing about September");
}

#[test]
fn today_brings_months_to_mind() {
    let it = programme();
    let todo = |desk: &Desk| -> Vec<(String, String, i64)> {
        let page = desk.call("today.page", json!({}));
        let list = page["todo"].as_array().unwrap().clone();
        let figures = list.iter().filter(|one| one["route"].as_str().unwrap().starts_with("impact/entry/"));
        figures
            .map(|one| {
                let text = |name: &str| one[name].as_str().unwrap().to_owned();
                (text("kind"), text("due_on"), one["late_days"].as_i64().unwrap())
            })
            .collect()
    };
    let figures = |due: &str, late: i64| ("figures".to_owned(), due.to_owned(), late);
    assert_eq!(
        todo(&it.desk),
        [
            figures("2026-08-31", 85),
            figures("2026-09-30", 55),
            figures("2026-10-31", 24),
            figures("2026-11-30", 0)
        ]
    );
    for month in ["2026-08", "2026-09", "2026-10"] {
        it.put(month, 61_000);
    }
    for month in ["2026-08", "2026-09"] {
        it.desk.call("readings.close", it.close(month));
    }
    assert_eq!(
        todo(&it.desk),
        [("close_month".to_owned(), "2026-10-31".to_owned(), 24), figures("2026-11-30", 0)]
    );
    it.put("2026-11", 62_000);
    assert_eq!(todo(&it.desk).len(), 1, "a full month that is not over asks for nothing");
}
