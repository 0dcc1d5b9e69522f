//! Stories of looking back: the store as it was, read like any other, and nothing in it can be changed.

use sepakat_app::call::{CallFault, Role};
use sepakat_app::event::Event;
use serde_json::{Value, json};

use crate::desk::Desk;

const DAY: i64 = 24 * 60 * 60 * 1000;

/// A desk with a partner of 24 November, renamed on the 26th.
fn renamed() -> (Desk, String) {
    let desk = Desk::begun();
    let school = desk.school();
    desk.clock.turn(2 * DAY);
    desk.call("partners.set", json!({ "id": school, "field": "name", "value": "SDN Jagir Baru" }));
    (desk, school)
}

fn name(desk: &Desk, partner: &str) -> Value {
    desk.call("partners.page", json!({ "id": partner }))["partner"]["name"].clone()
}

#[test]
fn the_store_shows_an_earlier_day_and_then_today_again() {
    let (desk, school) = renamed();
    let days = desk.call("store.days", json!({}));
    assert_eq!(days[0]["day"], "2026-11-26");
    assert_eq!(days[1]["day"], "2026-11-24");

    let start = desk.call("store.as_it_was", json!({ "day": "2026-11-25" }));
    assert_eq!((&start["earlier_day"], &start["today"]), (&json!("2026-11-25"), &json!("2026-11-25")));
    assert_eq!(name(&desk, &school), "SDN Jagir Timur II", "nobody had renamed it yet");
    assert!(desk.events.lock().unwrap().contains(&Event::Opened), "every screen reads again");
    assert_eq!(desk.call("store.days", json!({}))[0]["day"], "2026-11-26", "later days can still be chosen");

    let start = desk.call("store.leave_earlier_day", json!({}));
    assert_eq!((&start["earlier_day"], &start["today"]), (&Value::Null, &json!("2026-11-26")));
    assert_eq!(name(&desk, &school), "SDN Jagir Baru");
}

#[test]
fn nothing_can_be_written_while_an_earlier_day_is_shown() {
    let (desk, school) = renamed();
    desk.call("store.as_it_was", json!({ "day": "2026-11-24" }));
    let rename = json!({ "id": school, "field": "name", "value": "Lain" });
    for (call, args) in [
        ("partners.set", rename.clone()),
        ("undo.undo", json!({})),
        ("scratch.set", json!({ "key": "a", "text": "b" })),
        ("backups.now", json!({})),
        ("store.copy", json!({})),
        ("backups.restore", json!({ "name": "x" })),
    ] {
        assert_eq!(desk.refused(call, args), ["earlier_day"], "{call}");
    }
    // How the window looks has nothing to do with the day.
    desk.call("app.preferences.set", json!({ "theme": "dark" }));

    desk.call("store.leave_earlier_day", json!({}));
    desk.call("partners.set", rename);
    assert_eq!(name(&desk, &school), "Lain");
}

#[test]
fn what_was_not_late_then_is_not_shown_as_late() {
    let desk = Desk::begun();
    let school = desk.school();
    desk.reading_corner(&school);
    desk.clock.turn(30 * DAY);
    let late = |desk: &Desk| {
        let list = desk.call("commitments.list", json!({}));
        list.as_array().unwrap().iter().filter(|one| one["late_days"] != 0).count()
    };
    assert_eq!(late(&desk), 2);
    desk.call("store.as_it_was", json!({ "day": "2026-11-24" }));
    assert_eq!(late(&desk), 0);
}

#[test]
fn a_day_to_come_and_a_day_before_everything_are_refused() {
    let desk = Desk::begun();
    assert_eq!(desk.refused("store.as_it_was", json!({ "day": "2026-11-25" })), ["day:in_future"]);
    assert_eq!(desk.refused("store.as_it_was", json!({ "day": "2026-11-23" })), ["nothing_then"]);
    assert_eq!(desk.call("app.start", json!({}))["earlier_day"], Value::Null);
    let nobody = Desk::fresh();
    assert_eq!(nobody.refused("store.as_it_was", json!({ "day": "2026-11-24" })), ["no_store"]);
}

#[test]
fn the_program_starts_with_today_and_leaving_twice_is_no_fault() {
    let (mut desk, school) = renamed();
    desk.call("store.as_it_was", json!({ "day": "2026-11-24" }));
    desk.restart();
    assert_eq!(name(&desk, &school), "SDN Jagir Baru");
    desk.call("store.leave_earlier_day", json!({}));
    assert_eq!(desk.ask(Role::Kiosk, "store.days", json!({})), Err(CallFault::Forbidden));
}
