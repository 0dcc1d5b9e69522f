//! Random deeds drawn from the table of calls, all undone: what a person sees is as it was at the start.

use proptest::prelude::*;
use sepakat_app::call::{CallFault, Effect, Role};
use sepakat_app::table;
use serde_json::{Value, json};

use crate::desk::Desk;

/// Chance that can be repeated.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, count: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % count.max(1) as u64) as usize
    }

    fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }

    fn one(&mut self, list: &[Value]) -> Option<Value> {
        if list.is_empty() { None } else { Some(list[self.below(list.len())].clone()) }
    }
}

fn ids(list: &Value, path: &str) -> Vec<Value> {
    let found = list.as_array().into_iter().flatten().filter_map(|row| row.pointer(path).cloned());
    found.filter(Value::is_string).collect()
}

/// Honest arguments for a call, drawn from what is there; none when it has nothing to act on yet.
pub fn arguments(desk: &Desk, name: &str, dice: &mut Dice) -> Option<Value> {
    let read = |call: &str| desk.call(call, json!({}));
    let partners = || ids(&read("partners.list"), "/id");
    let partnerships = || ids(&read("partnerships.list"), "/id");
    let commitments = || ids(&read("commitments.list"), "/commitment/id");
    let conversations = || ids(&read("conversations.list"), "/conversation/id");
    let agreements = || ids(&read("agreements.list"), "/id");
    let people = || ids(&read("people.list"), "/person/id");
    let offerings = || ids(&read("offerings.list"), "/offering/id");
    let of_agreement = |dice: &mut Dice, path: &str| -> Option<Value> {
        let agreement = dice.one(&agreements())?;
        let page = desk.call("agreements.page", json!({ "id": agreement }));
        let (list, row) = path.split_once('.')?;
        dice.one(&ids(&page[list], row))
    };
    let contacts = |dice: &mut Dice| -> Option<Value> {
        let partner = dice.one(&partners())?;
        dice.one(&ids(&desk.call("partners.page", json!({ "id": partner }))["contacts"], "/id"))
    };
    let words = ["Toko Maju", "SDN Jagir", "kelas membaca", "Ruang 3", "50 kursi"];
    let word = dice.pick(&words).to_owned() + &dice.below(99).to_string();
    let day = format!("2026-1{}-1{}", dice.below(3), dice.below(10));
    let kind = dice.pick(&["business", "nonprofit", "government", "education", "community"]);
    let category = dice.pick(&["goods", "venue", "money", "volunteers"]);
    Some(match name {
        "organisation.set" => json!({ "field": dice.pick(&["name", "place", "address"]), "value": word }),
        "organisation.logo" => json!({ "token": null }),
        "partners.add" => json!({
            "name": word, "kind": kind, "phone": "031 5550 1234", "place": "Surabaya",
            "contact": { "name": "Hadi", "position": "Ketua", "phone": "0812 5550 99" },
            "offers": [{ "category": category, "what": word }], "needs": [{ "category": "money" }],
            "consent": { "wording": "Saya setuju.", "language": "id", "channel": "spoken", "collector": "Wulan" },
            "next_step": "Telepon", "next_step_on": day, "note": word,
        }),
        "partners.set" => match dice.below(4) {
            0 => {
                json!({ "id": dice.one(&partners())?, "field": "stage", "value": dice.pick(&["active", "ended"]) })
            }
            1 => json!({ "id": dice.one(&partners())?, "field": "kind", "value": kind }),
            2 => json!({ "id": dice.one(&partners())?, "field": "next_step_on", "value": null }),
            _ => {
                json!({ "id": dice.one(&partners())?, "field": dice.pick(&["name", "note"]), "value": word })
            }
        },
        "partners.retire" => json!({ "id": dice.one(&partners())? }),
        "people.set" => {
            json!({ "id": dice.one(&people())?, "field": dice.pick(&["name", "note"]), "value": word })
        }
        "contacts.add" => json!({
            "partner": dice.one(&partners())?, "name": word, "address_form": "Ibu", "position": "Ketua",
            "authority": "SK 1", "signs": true, "main": dice.below(2) == 0,
        }),
        "contacts.set" => match dice.below(3) {
            0 => json!({ "id": contacts(dice)?, "field": "main", "value": true }),
            1 => json!({ "id": contacts(dice)?, "field": "signs", "value": dice.below(2) == 0 }),
            _ => json!({ "id": contacts(dice)?, "field": "position", "value": word }),
        },
        "contacts.retire" => json!({ "id": contacts(dice)? }),
        "offerings.add" => json!({
            "partner": dice.one(&partners())?, "direction": dice.pick(&["offer", "need"]), "category": category, "what": word,
        }),
        "offerings.set" => json!({ "id": dice.one(&offerings())?, "field": "what", "value": word }),
        "offerings.retire" => json!({ "id": dice.one(&offerings())? }),
        "consents.record" => json!({
            "subject": dice.one(&partners())?, "purpose": dice.pick(&["photo", "share"]), "wording": word,
            "language": "id", "channel": "on_screen", "collector": "Wulan",
        }),
        "consents.withdraw" => {
            let page = desk.call("partners.page", json!({ "id": dice.one(&partners())? }));
            let open: Vec<Value> = page["consents"]
                .as_array()
                .unwrap()
                .iter()
                .filter(|one| one["consent"]["withdrawn_on"].is_null())
                .map(|one| one["consent"]["id"].clone())
                .collect();
            json!({ "id": dice.one(&open)? })
        }
        "conversations.record" => json!({
            "partner": dice.one(&partners())?, "held_on": "2026-11-20", "channel": "phone", "people": "Wulan",
            "summary": word, "next_step": "Kirim", "next_step_on": day,
            "lines": [
                { "kind": "need", "text": word, "category": category }, { "kind": "offer", "text": word },
                { "kind": "commitment", "text": word, "ours": dice.below(2) == 0, "due_on": day },
                { "kind": "concern", "text": word },
            ],
        }),
        "conversations.set" => {
            json!({ "id": dice.one(&conversations())?, "field": "summary", "value": word })
        }
        "conversations.retire" => json!({ "id": dice.one(&conversations())? }),
        "partnerships.add" => json!({
            "name": word, "purpose": "Membaca", "starts_on": "2026-12-01", "ends_on": "2027-11-30",
            "members": dice.one(&partners()).into_iter().collect::<Vec<_>>(),
        }),
        "partnerships.set" => json!({ "id": dice.one(&partnerships())?, "field": "purpose", "value": word }),
        "partnerships.retire" => json!({ "id": dice.one(&partnerships())? }),
        "members.add" => {
            let partnership = dice.one(&partnerships())?;
            let page = desk.call("partnerships.page", json!({ "id": partnership }));
            let there = ids(&page["members"], "/member/partner");
            let free: Vec<Value> = partners().into_iter().filter(|one| !there.contains(one)).collect();
            json!({ "partnership": partnership, "partner": dice.one(&free)?, "role": word })
        }
        "members.set" | "members.retire" => {
            let page = desk.call("partnerships.page", json!({ "id": dice.one(&partnerships())? }));
            let id = dice.one(&ids(&page["members"], "/member/id"))?;
            if name == "members.set" {
                json!({ "id": id, "field": "role", "value": word })
            } else {
                json!({ "id": id })
            }
        }
        "steps.mark" => json!({
            "partnership": dice.one(&partnerships())?, "step": dice.pick(&["goals", "trust", "impact"]),
            "state": dice.pick(&["ahead", "underway", "done"]), "note": word,
        }),
        "commitments.add" => json!({
            "partnership": dice.one(&partnerships())?, "what": word, "person": "Hadi", "quantity": 2500, "unit": "jam",
            "due_on": day, "rhythm": "setiap Sabtu", "value": { "units": 1000, "currency": "IDR" }, "note": word,
        }),
        "commitments.set" => match dice.below(3) {
            0 => json!({ "id": dice.one(&commitments())?, "field": "quantity", "value": 1000 }),
            1 => {
                json!({ "id": dice.one(&commitments())?, "field": "status", "value": dice.pick(&["waived", "kept", "open"]) })
            }
            _ => json!({ "id": dice.one(&commitments())?, "field": "what", "value": word }),
        },
        "commitments.keep" => json!({ "id": dice.one(&commitments())?, "kept_on": "2026-11-22" }),
        "commitments.reopen" | "commitments.retire" => json!({ "id": dice.one(&commitments())? }),
        "agreements.draft" => {
            json!({ "partner": dice.one(&partners())?, "language": dice.pick(&["id", "en"]) })
        }
        "agreements.set" => json!({ "id": dice.one(&agreements())?, "field": "subject", "value": word }),
        "agreements.retire" => json!({ "id": dice.one(&agreements())? }),
        "parties.set" => {
            json!({ "id": of_agreement(dice, "parties./party/id")?, "field": "signer", "value": null })
        }
        "clauses.add" => json!({
            "agreement": dice.one(&agreements())?, "key": "own", "title": word, "body": "(1) Pukul {{hour:text}}.",
        }),
        "clauses.set" => json!({ "id": of_agreement(dice, "clauses./id")?, "field": "title", "value": word }),
        "clauses.move" => json!({ "id": of_agreement(dice, "clauses./id")? }),
        "clauses.retire" => json!({ "id": of_agreement(dice, "clauses./id")? }),
        "fills.set" => {
            json!({ "agreement": dice.one(&agreements())?, "blank": "extension_notice", "value": "14 day" })
        }
        _ => return None,
    })
}

/// A store with something of everything, so that every deed has something to act on.
pub fn furnished() -> Desk {
    let desk = Desk::begun();
    let school = desk.school();
    let partnership = desk.reading_corner(&school);
    desk.call("agreements.draft", json!({ "partnership": partnership }));
    for name in ["Toko Pelita", "RW 05", "Puskesmas Jagir"] {
        desk.call("partners.add", json!({ "name": name, "kind": "community" }));
    }
    desk.call(
        "conversations.record",
        json!({ "partner": school, "held_on": "2026-11-20", "channel": "phone", "summary": "Telepon" }),
    );
    desk.call(
        "consents.record",
        json!({ "subject": school, "purpose": "photo", "wording": "Boleh.", "language": "id", "channel": "spoken" }),
    );
    desk
}

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
