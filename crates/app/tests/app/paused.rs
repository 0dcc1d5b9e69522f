//! A story of a desk that is left half way: closed in between, taken up on another day, each signature with its own date.

use serde_json::json;

use crate::desk::Desk;
use crate::several::at_the_table;

const DAY: i64 = 86_400_000;

#[test]
fn a_desk_left_half_way_goes_on_another_day_and_every_signature_keeps_its_date() {
    let mut desk = Desk::begun();
    let id = at_the_table(&desk, 3);
    // So that no signature has the moment of the freezing.
    desk.clock.turn(60_000);
    desk.sign(&id, 1);
    desk.clock.turn(2 * DAY);
    desk.restart();
    desk.sign(&id, 2);
    desk.clock.turn(5 * DAY);
    desk.restart();

    let today = desk.call("today.page", json!({}));
    let waits = today["todo"].as_array().unwrap().iter().find(|one| one["id"] == json!(id)).unwrap();
    assert_eq!(waits["route"], format!("agreements/{id}/desk"), "today leads back to the desk");
    let at = desk.call("signing.desk", json!({ "agreement": id }));
    assert_eq!((&at["state"], &at["signers"][2]["next"]), (&json!("partly_signed"), &json!(true)));
    assert_eq!(desk.call("agreements.pdf", json!({ "id": id }))["kept"], false, "it is not done");

    assert_eq!(desk.sign(&id, 3)["value"]["complete"], true);
    let drawn = desk.call("agreements.preview", json!({ "id": id })).to_string();
    assert!(drawn.contains("24-11-2026"));
    for day in ["26-11-2026", "01-12-2026"] {
        assert_eq!(
            drawn.matches(day).count(),
            2,
            "{day} stands under the drawing and on the page of evidence"
        );
    }
    let page = desk.call("agreements.page", json!({ "id": id }));
    let days: Vec<&str> = page["signatures"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["signed_at"].as_str().unwrap()[..10])
        .collect();
    assert_eq!(days, ["2026-11-24", "2026-11-26", "2026-12-01"]);
}
