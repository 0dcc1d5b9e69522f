//! Stories of the clause library: each kind of paper has its own articles, and own articles are kept for the next paper.

use serde_json::{Value, json};

use crate::desk::Desk;

fn page(desk: &Desk, id: &str) -> Value {
    desk.call("agreements.page", json!({ "id": id }))
}

fn clause<'a>(page: &'a Value, key: &str) -> &'a Value {
    page["clauses"].as_array().unwrap().iter().find(|one| one["key"] == key).unwrap()
}

fn keys(page: &Value) -> Vec<&str> {
    page["clauses"].as_array().unwrap().iter().map(|one| one["key"].as_str().unwrap()).collect()
}

#[test]
fn each_kind_of_paper_is_drafted_from_its_own_articles() {
    let desk = Desk::begun();
    let partnership = desk.reading_corner(&desk.school());
    for (kind, mark, has, has_not) in [
        ("memorandum", "MoU", "roles", "duties_first"),
        ("cooperation", "PKS", "duties_first", "roles"),
        ("record", "BA", "record_agreed", "term"),
    ] {
        let id = desk.made("agreements.draft", json!({ "partnership": partnership, "kind": kind }));
        let page = page(&desk, &id);
        assert!(page["agreement"]["number"].as_str().unwrap().contains(mark), "{kind}");
        assert!(keys(&page).contains(&has) && !keys(&page).contains(&has_not), "{kind}: {:?}", keys(&page));
        assert_eq!(keys(&page).last(), Some(&"closing"));
    }
    let rows = desk.call("agreements.list", json!({}));
    assert!(rows.as_array().unwrap().iter().any(|row| row["kind"] == "memorandum"));
}

#[test]
fn a_memorandum_can_be_frozen_once_its_blanks_are_filled() {
    let desk = Desk::begun();
    let partnership = desk.reading_corner(&desk.school());
    let id = desk.made("agreements.draft", json!({ "partnership": partnership, "kind": "memorandum" }));
    assert!(!clause(&page(&desk, &id), "not_binding")["included"].as_bool().unwrap(), "that is a choice");
    desk.complete(&id);
    assert_eq!(page(&desk, &id)["missing"], json!([]));
    desk.made("agreements.freeze", json!({ "id": id }));
}

#[test]
fn an_agreement_says_on_which_memorandum_it_rests() {
    let desk = Desk::begun();
    let partnership = desk.reading_corner(&desk.school());
    let parent = desk.made("agreements.draft", json!({ "partnership": partnership, "kind": "memorandum" }));
    let id = desk.made("agreements.draft", json!({ "partnership": partnership, "parent": parent }));
    let recitals = clause(&page(&desk, &id), "recitals")["paragraphs"].to_string();
    assert!(recitals.contains("Nota Kesepahaman") && recitals.contains("001/MoU"), "{recitals}");
    let other = desk.made("partnerships.add", json!({ "name": "Lain", "members": [desk.school()] }));
    let stranger = json!({ "partnership": other, "parent": parent });
    assert_eq!(desk.refused("agreements.draft", stranger), ["parent:unknown_parent"]);
}

#[test]
fn a_paper_in_two_languages_has_the_article_on_which_text_counts() {
    let desk = Desk::begun();
    let partnership = desk.reading_corner(&desk.school());
    let id = desk.made("agreements.draft", json!({ "partnership": partnership }));
    let language = |desk: &Desk| clause(&page(desk, &id), "language")["included"].clone();
    assert_eq!(language(&desk), false);
    desk.call("agreements.set", json!({ "id": id, "field": "bilingual", "value": true }));
    assert_eq!(language(&desk), true);
    let there = page(&desk, &id);
    let out = json!({ "id": clause(&there, "language")["id"], "field": "included", "value": false });
    assert_eq!(desk.refused("clauses.set", out), ["included:required_clause"]);
    desk.call("agreements.set", json!({ "id": id, "field": "bilingual", "value": false }));
    assert_eq!(language(&desk), false);
}

#[test]
fn own_words_show_what_differs_from_the_library() {
    let desk = Desk::begun();
    let partnership = desk.reading_corner(&desk.school());
    let id = desk.made("agreements.draft", json!({ "partnership": partnership }));
    let before = page(&desk, &id);
    let term = clause(&before, "term");
    assert_eq!(term["differs"], json!([]));
    let own = term["source"].as_str().unwrap().replace("dengan sendirinya", "tanpa surat apa pun");
    desk.call("clauses.set", json!({ "id": term["id"], "field": "body", "value": own }));
    let after = page(&desk, &id);
    let runs = clause(&after, "term")["differs"].as_array().unwrap().clone();
    let of = |kind: &str| -> String {
        runs.iter().filter(|run| run["kind"] == kind).map(|run| run["text"].as_str().unwrap()).collect()
    };
    assert_eq!(of("removed").trim(), "dengan sendirinya");
    assert_eq!(of("added").trim(), "tanpa surat apa pun");
    let words = of("kept").replace('\u{a0}', " ");
    assert!(words.contains("12 (dua belas) bulan"), "facts are put in: {words}");
    assert_eq!(clause(&after, "purpose")["differs"], json!([]));
}

#[test]
fn former_words_of_an_article_are_remembered_and_brought_back() {
    let desk = Desk::begun();
    let partnership = desk.reading_corner(&desk.school());
    let id = desk.made("agreements.draft", json!({ "partnership": partnership }));
    let disputes = clause(&page(&desk, &id), "disputes").clone();
    let history =
        || desk.call("clauses.history", json!({ "id": disputes["id"] })).as_array().unwrap().clone();
    let of = |change: &Value, kind: &str| -> String {
        let runs = change["runs"].as_array().unwrap().iter().filter(|run| run["kind"] == kind);
        runs.map(|run| run["text"].as_str().unwrap()).collect()
    };
    assert_eq!(history().len(), 1, "an article that was never changed only began");
    assert_eq!((&history()[0]["what"], &history()[0]["present"]), (&json!("begun"), &json!(true)));

    let set = |field: &str, value: &str| {
        desk.call("clauses.set", json!({ "id": disputes["id"], "field": field, "value": value }));
    };
    set("variant", disputes["variants"][1]["key"].as_str().unwrap());
    set("body", "(1) Perselisihan dibicarakan di balai desa.");
    set("body", "(1) Perselisihan dibicarakan di balai warga.");
    desk.call("clauses.set", json!({ "id": disputes["id"], "field": "included", "value": true }));
    let now = history();
    let what: Vec<_> = now.iter().map(|one| one["what"].as_str().unwrap()).collect();
    assert_eq!(
        what,
        ["changed", "changed", "begun"],
        "one sitting is one change; what leaves the words alone is none"
    );
    assert!(of(&now[0], "added").contains("balai warga"));
    assert!(of(&now[1], "added").len() > 20, "another wording of the library reads as its words: {}", now[1]);
    assert_eq!(now.iter().filter(|one| one["present"] == true).count(), 1);
    assert!(now.iter().all(|one| one["here"] == true));

    let words = now[2]["words"].clone();
    desk.call("clauses.set", json!({ "id": disputes["id"], "field": "words", "value": words }));
    let there = clause(&page(&desk, &id), "disputes").clone();
    assert_eq!((&there["source"], &there["variant"]), (&disputes["source"], &disputes["variant"]));
    let back = history();
    assert!(of(&back[0], "removed").contains("balai warga"));
    assert_eq!((&back[0]["present"], &back[3]["present"]), (&json!(true), &json!(true)));
    desk.undo();
    assert!(clause(&page(&desk, &id), "disputes")["source"].as_str().unwrap().contains("balai warga"));
    assert_eq!(history()[0]["what"], "undone");

    let mut wrong = now[2]["words"].clone();
    wrong["variant"] = json!("nowhere");
    let wrong = json!({ "id": disputes["id"], "field": "words", "value": wrong });
    assert_eq!(desk.refused("clauses.set", wrong), ["variant:unknown_variant"]);
    assert_eq!(
        desk.fault("clauses.history", json!({ "id": partnership })),
        sepakat_app::call::CallFault::NotFound
    );
}

#[test]
fn an_own_article_is_kept_for_the_next_paper() {
    let desk = Desk::begun();
    let partnership = desk.reading_corner(&desk.school());
    let id = desk.made("agreements.draft", json!({ "partnership": partnership }));
    let add =
        json!({ "agreement": id, "key": "own", "title": "Sampah", "body": "(1) Sampah dibawa pulang." });
    let own = desk.made("clauses.add", add);
    let kept = |desk: &Desk| clause(&page(desk, &id), "own")["kept"].clone();
    assert_eq!(kept(&desk), false);
    desk.made("house_clauses.keep", json!({ "id": own }));
    assert_eq!(kept(&desk), true);
    let list = desk.call("house_clauses.list", json!({}));
    assert_eq!(
        (&list[0]["title"], &list[0]["body"]),
        (&json!("Sampah"), &json!("(1) Sampah dibawa pulang."))
    );
    let new_words = json!({ "id": own, "field": "body", "value": "(1) Sampah dipilah." });
    desk.call("clauses.set", new_words);
    assert_eq!(kept(&desk), false, "what is kept are the words as they were");
    desk.made("house_clauses.keep", json!({ "id": own }));
    let list = desk.call("house_clauses.list", json!({}));
    assert_eq!(list.as_array().unwrap().len(), 1, "kept anew under the same heading");
    desk.call("house_clauses.retire", json!({ "id": list[0]["id"] }));
    assert_eq!(desk.call("house_clauses.list", json!({})), json!([]));
    assert_eq!(clause(&page(&desk, &id), "own")["title"], "Sampah", "the paper keeps its article");
}
