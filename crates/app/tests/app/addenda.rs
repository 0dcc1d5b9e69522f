//! Stories of changing what was signed: an addendum, the text that holds with it, and comments on a draft.

use serde_json::{Value, json};

use crate::desk::Desk;

/// An agreement that both sides have signed.
fn signed(desk: &Desk) -> String {
    let (agreement, _) = desk.at_the_desk();
    desk.sign(&agreement, 1);
    desk.sign(&agreement, 2);
    agreement
}

fn page(desk: &Desk, id: &str) -> Value {
    desk.call("agreements.page", json!({ "id": id }))
}

fn addendum(desk: &Desk, agreement: &str) -> String {
    let partnership = page(desk, agreement)["partnership"]["id"].clone();
    desk.made(
        "agreements.draft",
        json!({ "partnership": partnership, "kind": "addendum", "parent": agreement }),
    )
}

/// What stands on the pages of a preview, glyph runs joined to words by the reading layer.
fn words(preview: &Value) -> String {
    preview.to_string()
}

#[test]
fn a_longer_term_is_agreed_in_an_addendum_and_the_text_that_holds_says_it() {
    let desk = Desk::begun();
    let agreement = signed(&desk);
    let base = page(&desk, &agreement)["agreement"].clone();
    let addendum = addendum(&desk, &agreement);
    let drafted = page(&desk, &addendum);
    assert_eq!(drafted["agreement"]["number"], format!("{}-01", base["number"].as_str().unwrap()));
    assert_eq!(drafted["parties"].as_array().unwrap().len(), 2, "the parties of its agreement");
    assert_eq!(
        drafted["commitments"].as_array().unwrap().iter().filter(|one| !one["side"].is_null()).count(),
        0
    );

    let change = desk.made("amendments.add", json!({ "agreement": addendum, "kind": "extension" }));
    let lacking = page(&desk, &addendum)["missing"].to_string();
    assert!(lacking.contains("amendment"), "a new last day is asked for: {lacking}");
    let missing = page(&desk, &addendum)["missing"].clone();
    let reason = missing.as_array().unwrap().iter().find(|one| one["code"] == "blank").unwrap();
    assert!(!reason["clause"].is_null(), "a blank of the recitals leads to them: {reason}");
    desk.call("amendments.set", json!({ "id": change, "field": "body", "value": "2028-11-30" }));
    desk.call("amendments.set", json!({ "id": change, "field": "reason", "value": "sekolah meminta waktu" }));
    desk.complete(&addendum);
    let holding = |desk: &Desk| words(&desk.call("agreements.consolidated", json!({ "id": agreement })));
    assert!(!holding(&desk).contains("2028"), "an addendum that nobody signed changes nothing");

    desk.call("agreements.freeze", json!({ "id": addendum }));
    desk.sign(&addendum, 1);
    assert!(!holding(&desk).contains("2028"), "nor one that one side has signed");
    desk.sign(&addendum, 2);
    let text = holding(&desk);
    assert!(text.contains("2028") && text.contains("konsolidasi"), "{text}");
    let pdf = desk.call("agreements.consolidated_pdf", json!({ "id": agreement }));
    assert!(pdf["pages"].as_i64().unwrap() > 1 && pdf["name"].as_str().unwrap().contains("konsolidasi"));

    let next = self::addendum(&desk, &agreement);
    let next = page(&desk, &next);
    assert_eq!(next["agreement"]["number"], format!("{}-02", base["number"].as_str().unwrap()));
    let extended =
        desk.made("amendments.add", json!({ "agreement": next["agreement"]["id"], "kind": "extension" }));
    let changes = page(&desk, next["agreement"]["id"].as_str().unwrap())["addendum"]["changes"].clone();
    assert_eq!(changes[0]["amendment"]["id"], extended);
    assert_eq!(changes[0]["before"], "2028-11-30", "the next addendum begins from what holds now");
}

#[test]
fn an_article_reads_anew_and_a_change_can_be_undone() {
    let desk = Desk::begun();
    let agreement = signed(&desk);
    let addendum = addendum(&desk, &agreement);
    let wish = json!({ "agreement": addendum, "kind": "clause", "target": "scope" });
    let change = desk.made("amendments.add", wish);
    let view = page(&desk, &addendum)["addendum"].clone();
    assert_eq!(
        view["changes"][0]["amendment"]["body"], view["changes"][0]["before"],
        "it begins as what stands"
    );
    desk.call(
        "amendments.set",
        json!({ "id": change, "field": "body", "value": "(1) Hanya di aula sekolah." }),
    );
    assert!(words(&desk.call("agreements.preview", json!({ "id": addendum }))).contains("aula"));
    desk.undo();
    desk.undo();
    assert_eq!(page(&desk, &addendum)["addendum"]["changes"], json!([]));
    assert_eq!(
        desk.refused(
            "amendments.add",
            json!({ "agreement": addendum, "kind": "clause", "target": "nothing" })
        ),
        ["target:unknown_clause"]
    );
    assert_eq!(
        desk.refused("amendments.add", json!({ "agreement": addendum, "kind": "officer" })),
        ["about:required"]
    );
}

#[test]
fn only_a_signed_agreement_is_changed_by_an_addendum() {
    let desk = Desk::begun();
    let (agreement, _) = desk.at_the_desk();
    let partnership = page(&desk, &agreement)["partnership"]["id"].clone();
    let wish = json!({ "partnership": partnership, "kind": "addendum", "parent": agreement });
    assert_eq!(desk.refused("agreements.draft", wish), ["parent_not_signed"]);
    assert_eq!(
        desk.refused("agreements.draft", json!({ "partnership": partnership, "kind": "addendum" })),
        ["parent:required"]
    );
    assert_eq!(desk.refused("agreements.consolidated", json!({ "id": agreement })), ["not_signed"]);
    assert_eq!(
        desk.refused("amendments.add", json!({ "agreement": agreement, "kind": "extension" })),
        ["frozen"]
    );
}

#[test]
fn what_the_other_side_says_is_kept_by_its_article_until_it_is_answered() {
    let desk = Desk::begun();
    let school = desk.school();
    let partnership = desk.reading_corner(&school);
    let agreement = desk.made("agreements.draft", json!({ "partnership": partnership }));
    let clause = page(&desk, &agreement)["clauses"][4]["id"].clone();
    let comment = desk.made(
        "comments.add",
        json!({
            "agreement": agreement, "clause": clause, "by": "Bu Endang", "partner": school,
            "text": "Sabtu terlalu siang untuk guru.",
        }),
    );
    desk.made("comments.add", json!({ "agreement": agreement, "by": "Wulan", "text": "Kirim minggu ini." }));
    let view = page(&desk, &agreement)["comments"].clone();
    assert_eq!(view.as_array().unwrap().len(), 2);
    assert!(view.to_string().contains("SDN Jagir Timur II"));
    desk.call(
        "comments.answer",
        json!({ "id": comment, "answer": "accepted", "note": "Dimajukan satu jam" }),
    );
    let view = page(&desk, &agreement)["comments"].clone();
    assert_eq!(view[0]["comment"]["answer"], "open", "what waits for an answer stands first");
    assert_eq!(view[1]["comment"]["answered_on"], "2026-11-24");
    desk.undo();
    assert_eq!(page(&desk, &agreement)["comments"].to_string().matches("\"open\"").count(), 2);
    assert_eq!(
        desk.refused("comments.add", json!({ "agreement": agreement, "by": "", "text": " " })),
        ["by:required", "text:required"]
    );
    desk.call("comments.retire", json!({ "id": comment }));
    assert_eq!(page(&desk, &agreement)["comments"].as_array().unwrap().len(), 1);
}
