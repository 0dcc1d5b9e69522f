//! Stories about safe keeping.

use sepakat_app::event::Event;
use serde_json::{Value, json};

use crate::desk::Desk;

fn count(desk: &Desk) -> usize {
    desk.call("backups.list", json!({})).as_array().unwrap().len()
}

#[test]
fn a_backup_is_made_after_half_an_hour_with_changes_and_not_without() {
    let desk = Desk::begun();
    desk.call("partners.add", json!({ "name": "Toko Maju", "kind": "business" }));
    desk.app().tick();
    assert_eq!(count(&desk), 0, "too early");
    desk.clock.turn(31 * 60_000);
    desk.app().tick();
    assert_eq!(count(&desk), 1);
    desk.clock.turn(31 * 60_000);
    desk.app().tick();
    assert_eq!(count(&desk), 1, "nothing changed");
    let told =
        desk.events.lock().unwrap().iter().any(
            |event| matches!(event, Event::Store { last_backup: Some(backup), .. } if backup.partners == 1),
        );
    assert!(told, "the footer hears of it");
}

#[test]
fn leaving_makes_one() {
    let desk = Desk::begun();
    desk.app().leaving();
    assert_eq!(desk.call("backups.list", json!({}))[0]["reason"], "close");
    desk.app().leaving();
    assert_eq!(count(&desk), 1, "nothing changed since");
}

#[test]
fn a_backup_is_restored_through_the_window_and_that_can_be_taken_back() {
    let desk = Desk::begun();
    desk.call("partners.add", json!({ "name": "Toko Maju", "kind": "business" }));
    let backup = desk.call("backups.now", json!({}));
    assert_eq!((&backup["partners"], &backup["reason"]), (&json!(1), &json!("asked")));
    desk.clock.turn(60_000);
    desk.call("partners.add", json!({ "name": "Toko Lain", "kind": "business" }));
    let start = desk.call("backups.restore", json!({ "name": backup["name"] }));
    assert_eq!(start["phase"], "open");
    assert_eq!(desk.call("partners.list", json!({})).as_array().unwrap().len(), 1);
    let before = desk.call("backups.list", json!({}));
    let before = before.as_array().unwrap().iter().find(|one| one["reason"] == "restore").unwrap().clone();
    desk.call("backups.restore", json!({ "name": before["name"] }));
    assert_eq!(desk.call("partners.list", json!({})).as_array().unwrap().len(), 2);
    assert!(matches!(desk.events.lock().unwrap().last(), Some(Event::Opened)));
}

#[test]
fn after_an_exchange_a_backup_is_restored_through_the_window_by_a_deed() {
    let mut desk = Desk::begun();
    let partner = desk.made("partners.add", json!({ "name": "Toko Maju", "kind": "business" }));
    let backup = desk.call("backups.now", json!({}));
    desk.clock.turn(60_000);
    desk.made("partners.add", json!({ "name": "Toko Lain", "kind": "business" }));
    desk.restart_after(|desk| desk.exchange(&partner, "Toko Maju Jaya"));
    let names = |desk: &Desk| {
        let list = desk.call("partners.list", json!({}));
        let names = list.as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap().to_owned());
        names.collect::<Vec<_>>()
    };
    assert!(names(&desk).contains(&"Toko Maju Jaya".to_owned()), "the other laptop was heard");
    let start = desk.call("backups.restore", json!({ "name": backup["name"] }));
    assert_eq!(start["phase"], "open");
    assert_eq!(names(&desk), ["Toko Maju"]);
    assert!(matches!(desk.events.lock().unwrap().last(), Some(Event::Opened)));
    let history = desk.call("undo.state", json!({}));
    assert_eq!(history["barrier"]["reason"], "restoring", "{history}");
    let before = desk.call("backups.list", json!({}));
    let before = before.as_array().unwrap().iter().find(|one| one["reason"] == "restore").unwrap().clone();
    desk.call("backups.restore", json!({ "name": before["name"] }));
    assert_eq!(names(&desk).len(), 2, "and that is taken back the same way");
}

#[test]
fn a_name_that_no_list_gave_restores_nothing() {
    let desk = Desk::begun();
    for name in ["../../etc/passwd", "", "x.sqlite"] {
        let fault = desk.fault("backups.restore", json!({ "name": name }));
        assert_eq!(fault, sepakat_app::call::CallFault::NotFound);
    }
    assert_eq!(desk.call("app.start", json!({}))["phase"], "open");
}

#[test]
fn the_folder_is_shown_and_a_whole_copy_is_made() {
    let desk = Desk::begun();
    let folder = desk.call("store.folder", json!({}));
    assert_eq!((&folder["name"], &folder["synced"]), (&json!("Sepakat.sepakat"), &json!(false)));
    let token = folder["token"].as_str().unwrap();
    assert_eq!(desk.app().files().path(token), Some(desk.store()));
    let copy = desk.call("store.copy", json!({}));
    let path = desk.app().files().path(copy["token"].as_str().unwrap()).unwrap();
    assert!(path.join("store.sqlite").exists());
}

#[test]
fn two_copies_within_one_second_lie_side_by_side() {
    let desk = Desk::begun();
    let copies: Vec<Value> = (0..3).map(|_| desk.call("store.copy", json!({}))).collect();
    let names: Vec<&str> = copies.iter().map(|copy| copy["name"].as_str().unwrap()).collect();
    let stem = names[0].strip_suffix(".sepakat").unwrap();
    assert_eq!(names[1], format!("{stem} (2).sepakat"));
    assert_eq!(names[2], format!("{stem} (3).sepakat"));
    for copy in &copies {
        let path = desk.app().files().path(copy["token"].as_str().unwrap()).unwrap();
        assert!(path.join("store.sqlite").exists());
    }
}
