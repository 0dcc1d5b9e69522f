//! Random deeds drawn from the table of calls, all undone: what a person sees is as it was at the start.

use proptest::prelude::*;
use sepakat_app::call::{CallFault, Effect, Role};
use sepakat_app::table;
use serde_json::json;

use crate::furnished::furnished;
use crate::honest::{Dice, arguments};

fn undoable() -> Vec<&'static str> {
    table::calls().filter(|entry| entry.effect == Effect::Undoable).map(|entry| entry.name).collect()
}

#[test]
fn no_undoable_deed_is_left_out_and_each_is_undone_and_done_again() {
    let mut desk = furnished();
    let mut dice = Dice(7);
    for name in undoable() {
        let before = desk.restart_after(|desk| desk.visible());
        let mut done = None;
        for _ in 0..60 {
            let Some(args) = arguments(&desk, name, &mut dice) else { continue };
            desk.clock.turn(200_000);
            match desk.ask(Role::Coordinator, name, args) {
                Ok(answer) if answer["changed"] != json!([]) => {
                    done = Some(answer);
                    break;
                }
                Ok(_) | Err(CallFault::NotNow { .. } | CallFault::Invalid { .. }) => {}
                Err(fault) => panic!("{name}: {fault:?}"),
            }
        }
        // Taking away a logo that was never there leaves no trace; its story is told elsewhere.
        let Some(done) = done else {
            assert_eq!(name, "organisation.logo");
            continue;
        };
        assert_eq!(done["undo"]["name"], json!(name));
        let after = desk.restart_after(|desk| desk.visible());
        assert_ne!(before, after, "{name}");
        desk.undo();
        assert_eq!(desk.restart_after(|desk| desk.visible()), before, "{name} undone");
        desk.redo();
        assert_eq!(desk.restart_after(|desk| desk.visible()), after, "{name} done again");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 40, ..ProptestConfig::with_cases(cases()) })]
    #[test]
    fn many_deeds_undone_leave_what_was_there(seed in 1u64..u64::MAX, count in 1usize..25) {
        let mut desk = furnished();
        // A deed of its own subject, so that the way back to here is known.
        desk.call("partners.add", json!({ "name": "Di sini mulai", "kind": "nonprofit" }));
        desk.clock.turn(200_000);
        let before = desk.restart_after(|desk| desk.visible());
        let start = desk.call("undo.state", json!({}))["undo"].clone();
        let mut dice = Dice(seed);
        let names = undoable();
        let mut done = 0;
        for _ in 0..count {
            let name = names[dice.below(names.len())];
            let Some(args) = arguments(&desk, name, &mut dice) else { continue };
            desk.clock.turn(dice.below(200_000) as i64);
            match desk.ask(Role::Coordinator, name, args.clone()) {
                Ok(answer) => done += usize::from(answer["changed"] != json!([])),
                Err(CallFault::NotNow { .. } | CallFault::Invalid { .. }) => {}
                Err(fault) => prop_assert!(false, "{name} {args}: {fault:?}"),
            }
        }
        let after = desk.restart_after(|desk| desk.visible());
        let mut undone = 0;
        // Edits of one field within two minutes are one step, so there may be fewer steps than deeds.
        while undone < done && desk.call("undo.state", json!({}))["undo"] != start {
            desk.undo();
            undone += 1;
        }
        prop_assert_eq!(desk.restart_after(|desk| desk.visible()), before);
        prop_assert_eq!(&desk.call("undo.state", json!({}))["undo"], &start);
        for _ in 0..undone {
            desk.redo();
        }
        prop_assert_eq!(desk.restart_after(|desk| desk.visible()), after);
    }
}

/// A few while developing; `PROPTEST_CASES` asks for more.
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|count| count.parse().ok()).unwrap_or(6)
}
