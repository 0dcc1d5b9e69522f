//! Stories of the impact report: from a goal to a frozen edition that prints the same for ever.

use serde_json::{Value, json};

use crate::desk::Desk;

/// A desk with a partnership, a goal, an indicator with figures, and a report for the school.
struct Story {
    desk: Desk,
    indicator: String,
    report: String,
}

fn story() -> Story {
    let desk = Desk::begun();
    let school = desk.school();
    let partnership = desk.reading_corner(&school);
    let goal = desk.goal(&partnership);
    let indicator = desk.indicator(&goal, "Anak yang membaca");
    desk.figure(&indicator, "2026-08", 62_000);
    desk.figure(&indicator, "2026-10", 71_000);
    let report = desk.made(
        "reports.add",
        json!({
            "partnership": partnership, "funder": school, "from": "2026-08", "to": "2026-10",
            "due_on": "2026-12-15", "language": "id", "paper": "a4",
        }),
    );
    Story { desk, indicator, report }
}

impl Story {
    fn page(&self) -> Value {
        self.desk.call("reports.page", json!({ "id": self.report }))
    }

    fn bytes(&self, call: &str, edition: Option<&str>) -> Vec<u8> {
        let file = self.desk.call(call, json!({ "id": self.report, "edition": edition }));
        let bytes = self.desk.app().files().bytes(file["token"].as_str().unwrap()).unwrap().unwrap();
        bytes.as_ref().clone()
    }

    fn freeze(&self) -> String {
        self.desk.made("reports.freeze", json!({ "id": self.report }))
    }

    fn codes(&self) -> Vec<String> {
        let page = self.page();
        let gaps = page["gaps"].as_array().unwrap().iter();
        gaps.map(|gap| gap["code"].as_str().unwrap().to_owned()).collect()
    }
}

#[test]
fn a_report_comes_together_from_what_is_on_record() {
    let story = story();
    let page = story.page();
    assert_eq!(page["funder"], "SDN Jagir Timur II");
    assert_eq!(page["outline"].as_array().unwrap().len(), 8, "every part is there from the start");
    assert!(page["outline"].as_array().unwrap().iter().all(|part| part["included"] == true));
    assert_eq!(page["sentences"][0]["indicator"]["name"], "Anak yang membaca");
    assert_ne!(page["sentences"][0]["computed"], "");
    let list = story.desk.call("reports.list", json!({}));
    assert_eq!(list[0]["id"], story.report.as_str());
    assert!(story.bytes("reports.pdf", None).starts_with(b"%PDF"));
}

#[test]
fn gaps_are_named_with_the_place_to_fill_them_and_may_be_explained() {
    let story = story();
    assert_eq!(story.codes()[..2], ["figure_missing".to_owned(), "no_definition".to_owned()]);
    let gap = story.page()["gaps"][0].clone();
    assert_eq!((&gap["from"], &gap["to"]), (&json!("2026-09"), &json!("2026-09")));
    assert!(gap["route"].as_str().unwrap().starts_with("impact/entry/"));

    let explain = |text: &str| {
        story.desk.call(
            "reports.remark",
            json!({ "report": story.report, "kind": gap["kind"], "about": gap["about"], "text": text }),
        );
    };
    explain("Sekolah libur");
    assert_eq!(story.page()["gaps"][0]["remark"], "Sekolah libur");
    explain("");
    assert_eq!(story.page()["gaps"][0]["remark"], "", "an empty text takes the explanation away");

    story.desk.figure(&story.indicator, "2026-09", 66_000);
    assert!(!story.codes().contains(&"figure_missing".to_owned()), "what is filled is no gap");
}

#[test]
fn parts_are_left_out_moved_and_written_and_undone() {
    let story = story();
    let set = |part: &str, field: &str, value: Value| {
        story.desk.call(
            "reports.section",
            json!({ "report": story.report, "part": part, "field": field, "value": value }),
        )
    };
    set("partners", "included", json!(false));
    set("lessons", "sort", json!(500));
    set("lessons", "text", json!("Kami belajar."));
    let outline = story.page()["outline"].clone();
    assert_eq!((&outline[0]["part"], &outline[0]["text"]), (&json!("lessons"), &json!("Kami belajar.")));
    assert_eq!(outline[4]["part"], "partners");
    assert_eq!(outline[4]["included"], false);
    story.desk.undo();
    assert_eq!(story.page()["outline"][0]["text"], "");
}

#[test]
fn a_frozen_edition_prints_again_byte_for_byte_after_later_data() {
    let story = story();
    assert_eq!(story.page()["changed_since"], true, "nothing was frozen yet");
    let edition = story.freeze();
    let printed = story.bytes("reports.pdf", Some(&edition));
    assert_eq!(story.page()["changed_since"], false);
    assert_eq!(story.desk.refused("reports.freeze", json!({ "id": story.report })), ["unchanged"]);

    story.desk.figure(&story.indicator, "2026-09", 66_000);
    story.desk.clock.turn(3 * 24 * 60 * 60 * 1000);
    assert_eq!(story.page()["changed_since"], true);
    assert_eq!(story.bytes("reports.pdf", Some(&edition)), printed, "what was handed out stays as it was");

    let second = story.freeze();
    let editions = story.page()["editions"].clone();
    assert_eq!((&editions[0]["number"], &editions[1]["number"]), (&json!(2), &json!(1)));
    assert_ne!(editions[0]["check_code"], editions[1]["check_code"]);
    assert!(editions[0]["changes"].as_i64().unwrap() > 0, "the new edition knows what changed");
    assert_eq!(story.page()["report"]["edition"], 2);
    assert_ne!(story.bytes("reports.pdf", Some(&second)), printed);
    assert_eq!(story.bytes("reports.pdf", Some(&edition)), printed);
}

#[test]
fn the_kept_bytes_are_those_that_the_facts_give() {
    let story = story();
    let edition = story.freeze();
    let kept = story.desk.call("reports.pdf", json!({ "id": story.report, "edition": edition }));
    assert_eq!(kept["kept"], true);
    let preview = story.desk.call("reports.preview", json!({ "id": story.report, "edition": edition }));
    assert_eq!(preview["draft"], false);
    assert_eq!(story.desk.call("reports.preview", json!({ "id": story.report }))["draft"], true);
    assert_eq!(
        story.bytes("reports.xlsx", Some(&edition)),
        story.bytes("reports.xlsx", Some(&edition)),
        "the workbook of an edition is the same each time"
    );
}

#[test]
fn what_cannot_be_is_refused_with_everything_that_is_wrong() {
    let story = story();
    let partnership = story.page()["partnership"]["id"].clone();
    let draft = json!({
        "partnership": partnership, "from": "2026-10", "to": "2026-08", "language": "id", "paper": "a4",
    });
    assert_eq!(story.desk.refused("reports.add", draft), ["funder:required", "to:ends_before_start"]);
    let other = json!({ "report": story.report, "kind": "sentence", "about": story.report, "text": "Ya" });
    assert_eq!(story.desk.refused("reports.remark", other), ["NotFound"], "a report tells nothing of it");
    story.desk.call("reports.retire", json!({ "id": story.report }));
    assert_eq!(story.desk.refused("reports.page", json!({ "id": story.report })), ["NotFound"]);
    assert_eq!(story.desk.call("reports.list", json!({})), json!([]));
}
