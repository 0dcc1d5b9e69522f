//! Stores that are not opened: refused with what to do next, and never replaced by an empty one.

use std::fs;

use serde_json::{Value, json};

use crate::desk::Desk;

fn refusal(desk: &Desk) -> (String, Vec<String>) {
    let start = desk.call("app.start", json!({}));
    assert_eq!(start["phase"], "refused", "{start}");
    let next = start["refusal"]["next"].as_array().unwrap();
    let next = next.iter().map(|step: &Value| step.as_str().unwrap().to_owned()).collect();
    (start["refusal"]["code"].as_str().unwrap().to_owned(), next)
}

#[test]
fn a_missing_folder_is_refused_and_found_again() {
    let mut desk = Desk::begun();
    let away = desk.folder.path().join("elsewhere");
    desk.restart_after(|desk| fs::rename(desk.store(), &away).unwrap());
    assert_eq!(
        refusal(&desk),
        ("folder_missing".into(), vec!["retry".into(), "reveal".into(), "sample".into()])
    );
    assert!(!desk.store().exists(), "nothing was made in its place");
    let fault = format!("{:?}", desk.fault("partners.list", json!({})));
    assert!(fault.starts_with("Refused"), "{fault}");
    assert_eq!(desk.refused("app.begin", json!({})), ["store_exists"]);
    fs::rename(&away, desk.store()).unwrap();
    assert_eq!(desk.call("app.retry_open", json!({}))["phase"], "open");
}

#[test]
fn a_damaged_store_is_restored_from_a_backup_while_it_is_refused() {
    let mut desk = Desk::begun();
    desk.call("partners.add", json!({ "name": "Toko Maju", "kind": "business" }));
    let backup = desk.call("backups.now", json!({}));
    desk.restart_after(|desk| {
        for name in ["store.sqlite-wal", "store.sqlite-shm"] {
            let _ = fs::remove_file(desk.store().join(name));
        }
        fs::write(desk.store().join("store.sqlite"), vec![0x5a; 40_000]).unwrap();
    });
    let (code, next) = refusal(&desk);
    assert_eq!((code.as_str(), next[0].as_str()), ("damaged", "restore"));
    assert_eq!(desk.call("app.start", json!({}))["can_restore"], true);
    assert_eq!(desk.call("backups.list", json!({}))[0]["name"], backup["name"]);
    desk.call("backups.restore", json!({ "name": backup["name"] }));
    assert_eq!(desk.call("partners.list", json!({}))[0]["name"], "Toko Maju");
}

#[test]
fn a_damaged_store_without_a_backup_offers_none() {
    let mut desk = Desk::begun();
    desk.restart_after(|desk| fs::write(desk.store().join("store.sqlite"), b"no").unwrap());
    let (code, next) = refusal(&desk);
    assert_eq!(code, "damaged");
    assert!(!next.contains(&"restore".to_owned()));
}

#[test]
fn a_folder_that_holds_something_else_is_left_alone() {
    let mut desk = Desk::begun();
    desk.restart_after(|desk| {
        fs::remove_dir_all(desk.store()).unwrap();
        fs::create_dir(desk.store()).unwrap();
        fs::write(desk.store().join("foto.jpg"), b"x").unwrap();
    });
    assert_eq!(refusal(&desk).0, "not_a_store");
    assert_eq!(fs::read(desk.store().join("foto.jpg")).unwrap(), b"x");
}

#[test]
fn a_store_that_is_open_elsewhere_is_refused_until_it_is_closed() {
    let mut desk = Desk::begun();
    let other = Desk::fresh();
    let held = desk.restart_after(|desk| {
        sepakat_store::Store::open(&desk.store(), sepakat_app::system::environment()).unwrap()
    });
    assert_eq!(refusal(&desk).0, "locked");
    held.close();
    assert_eq!(desk.call("app.retry_open", json!({}))["phase"], "open");
    assert_eq!(other.call("app.start", json!({}))["phase"], "first_run");
}

#[test]
fn the_sample_can_be_looked_at_meanwhile() {
    let mut desk = Desk::begun();
    desk.restart_after(|desk| fs::write(desk.store().join("store.sqlite"), b"no").unwrap());
    assert_eq!(desk.call("app.open_sample", json!({}))["sample"], true);
    assert_eq!(desk.call("app.leave_sample", json!({}))["phase"], "refused");
}

#[test]
fn preferences_that_cannot_be_read_do_not_lose_the_store() {
    let mut desk = Desk::begun();
    desk.restart_after(|desk| fs::write(desk.folder.path().join("preferences.json"), b"{").unwrap());
    assert_eq!(desk.call("app.start", json!({}))["phase"], "open");
}
