//! Stories about the beginning: first run, restart, preferences.

use sepakat_app::event::Event;
use serde_json::json;

use crate::desk::Desk;

#[test]
fn the_first_run_can_be_skipped_through() {
    let mut desk = Desk::fresh();
    let start = desk.call("app.start", json!({}));
    assert_eq!((&start["phase"], &start["own_store"]), (&json!("first_run"), &json!(false)));
    assert_eq!((&start["today"], &start["now"]), (&json!("2026-11-24"), &json!("2026-11-24T12:00:00+07:00")));
    assert_eq!(desk.refused("partners.list", json!({})), ["no_store"]);
    let start = desk.call("app.begin", json!({}));
    assert_eq!((&start["phase"], &start["organisation"]["name"]), (&json!("open"), &json!("")));
    desk.restart();
    assert_eq!(desk.call("app.start", json!({}))["phase"], "open");
}

#[test]
fn the_answers_of_the_first_run_stand_where_they_belong() {
    let desk = Desk::begun();
    let start = desk.call("app.start", json!({}));
    assert_eq!(start["organisation"]["short_code"], "RBW");
    assert_eq!(start["preferences"]["your_name"], "Wulan Prameswari");
    assert_eq!(start["undo"]["undo"]["name"], "contacts.set");
    let signer = desk.call("organisation.signers", json!({}))[0].clone();
    assert_eq!((&signer["signs"], &signer["position"]), (&json!(true), &json!("Ketua")));
}

#[test]
fn a_store_is_never_begun_twice() {
    let desk = Desk::begun();
    assert_eq!(desk.refused("app.begin", json!({})), ["store_exists"]);
    let wrong = json!({ "organisation": { "email": "x", "short_code": "R/B" }, "your_name": "a\u{7}b" });
    let fresh = Desk::fresh();
    assert_eq!(
        fresh.refused("app.begin", wrong),
        [
            "your_name:control_character",
            "organisation.short_code:not_a_short_code",
            "organisation.email:not_an_email"
        ]
    );
    assert_eq!(fresh.call("app.start", json!({}))["phase"], "first_run", "nothing was made");
}

#[test]
fn a_store_that_was_cut_off_while_it_was_made_is_begun_again() {
    let mut desk = Desk::fresh();
    let sample = desk.folder.path().join("Contoh.sepakat");
    desk.restart_after(|desk| {
        for folder in [&desk.store(), &sample] {
            sepakat_store::Store::create(folder, sepakat_app::system::environment()).unwrap().close();
        }
        let kept = json!({ "sample_open": true }).to_string();
        std::fs::write(desk.folder.path().join("preferences.json"), kept).unwrap();
    });
    assert_eq!(desk.call("app.start", json!({}))["phase"], "first_run", "neither is a house to live in");
    let start = desk.call("app.open_sample", json!({}));
    assert_eq!((&start["phase"], &start["sample"]), (&json!("open"), &json!(true)), "made anew");
    assert_ne!(start["organisation"]["name"], "");
    desk.call("app.leave_sample", json!({}));
    let start = desk.call("app.begin", json!({ "organisation": { "name": "Rumah Baca" } }));
    assert_eq!((&start["phase"], &start["organisation"]["name"]), (&json!("open"), &json!("Rumah Baca")));
    assert_eq!(desk.refused("app.begin", json!({})), ["store_exists"]);
    desk.restart();
    assert_eq!(desk.call("app.start", json!({}))["organisation"]["name"], "Rumah Baca");
}

#[test]
fn preferences_stick_and_refuse_what_cannot_be() {
    let mut desk = Desk::begun();
    let set = json!({ "language": "en", "theme": "dark", "text_size": 150, "density": "compact", "single_keys": false });
    desk.call("app.preferences.set", set);
    desk.restart();
    let now = desk.call("app.start", json!({}))["preferences"].clone();
    assert_eq!(
        (&now["language"], &now["text_size"], &now["density"]),
        (&json!("en"), &json!(150), &json!("compact"))
    );
    assert_eq!(now["your_name"], "Wulan Prameswari", "what was not named stays");
    assert_eq!(desk.refused("app.preferences.set", json!({ "text_size": 300 })), ["text_size:out_of_range"]);
    assert_eq!(desk.call("app.preferences.set", json!({}))["text_size"], 150);
}

#[test]
fn undo_survives_a_restart() {
    let mut desk = Desk::begun();
    desk.call("partners.add", json!({ "name": "Toko Maju", "kind": "business" }));
    desk.restart();
    assert_eq!(desk.undo()["value"]["subject"], "Toko Maju");
    assert_eq!(desk.call("partners.list", json!({})), json!([]));
}

#[test]
fn edits_that_cancelled_each_other_out_are_one_step_that_can_be_passed() {
    let desk = Desk::begun();
    let id = desk.call("partners.add", json!({ "name": "Toko Maju", "kind": "business" }))["value"].clone();
    for place in ["Surabaya", ""] {
        desk.call("partners.set", json!({ "id": id, "field": "place", "value": place }));
    }
    desk.events.lock().unwrap().clear();
    assert_eq!(desk.undo()["value"]["name"], "partners.set");
    let told = desk.events.lock().unwrap().iter().any(|event| match event {
        Event::Undo(view) => view.undo.as_ref().is_some_and(|deed| deed.name == "partners.add"),
        _ => false,
    });
    assert!(told, "the window hears what undo would do next, though no row changed");
    assert_eq!(desk.undo()["value"]["name"], "partners.add");
    assert_eq!(desk.call("partners.list", json!({})), json!([]));
}

#[test]
fn undo_says_when_there_is_nothing() {
    let desk = Desk::begun();
    while desk.call("undo.state", json!({}))["undo"] != json!(null) {
        desk.undo();
    }
    assert_eq!(desk.refused("undo.undo", json!({})), ["undo_barrier"], "the beginning cannot be taken back");
    let fresh = Desk::begun();
    assert_eq!(fresh.refused("undo.redo", json!({})), ["nothing_to_undo"]);
}

#[test]
fn about_names_the_version_and_whose_work_is_built_in() {
    let desk = Desk::begun();
    let about = desk.call("about.page", json!({}));
    assert_eq!(about["version"], env!("CARGO_PKG_VERSION"));
    assert!(about["credits"].as_array().unwrap().iter().any(|credit| credit["name"] == "SQLite"));
    assert_eq!(about["device"].as_str().unwrap().len(), 12);
}

#[test]
fn what_is_put_away_is_closed_in_order_and_opens_again() {
    let desk = Desk::begun();
    desk.app().put_away();
    assert!(!desk.store().join("store.sqlite-wal").exists(), "nothing waits outside the file");
    let environment = sepakat_app::system::environment();
    sepakat_store::Store::open(&desk.store(), environment).expect("the lock is free").close();
    assert_eq!(
        desk.call("app.start", json!({}))["refusal"]["code"],
        "locked",
        "late calls find a closed door"
    );
    assert_eq!(desk.call("app.retry_open", json!({}))["phase"], "open");
}
