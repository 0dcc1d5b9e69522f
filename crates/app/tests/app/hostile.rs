//! Every argument of every call given what nobody should send: clear faults, no panic, nothing changed.

use sepakat_app::call::{CallFault, Role};
use sepakat_app::table;
use serde_json::{Value, json};

use crate::desk::{Desk, drawing};
use crate::furnished::furnished;
use crate::honest::{Dice, arguments};

/// Honest arguments for any call, from which the hostile ones are made.
fn honest(desk: &Desk, name: &str, dice: &mut Dice) -> Value {
    if let Some(args) = arguments(desk, name, dice) {
        return args;
    }
    let first = |call: &str, path: &str| {
        let list = desk.call(call, json!({}));
        list.pointer(&format!("/0{path}")).cloned().unwrap_or(Value::Null)
    };
    let agreement = || first("agreements.list", "/id");
    match name {
        "app.begin" => json!({
            "language": "id", "theme": "dark", "organisation": { "name": "A", "short_code": "B" }, "your_name": "C",
            "your_position": "D", "you_sign": true,
        }),
        "app.preferences.set" => {
            json!({ "language": "id", "theme": "dark", "text_size": 120, "your_name": "Wulan" })
        }
        "history.row" => json!({ "noun": "partner", "id": first("partners.list", "/id") }),
        "scratch.get" => json!({ "key": "a" }),
        "scratch.set" => json!({ "key": "a", "text": "b" }),
        "scratch.list" => json!({ "prefix": "a" }),
        "search.find" => json!({ "text": "a", "limit": 5 }),
        "partners.similar" => {
            json!({ "name": "a", "phone": "031 5550 1234", "except": first("partners.list", "/id") })
        }
        "partners.page" => json!({ "id": first("partners.list", "/id") }),
        "people.page" => json!({ "id": first("people.list", "/person/id") }),
        "conversations.page" => json!({ "id": first("conversations.list", "/conversation/id") }),
        "goals.list" | "impact.page" | "reports.list" => {
            json!({ "partnership": first("partnerships.list", "/id") })
        }
        "reports.page" | "reports.freeze" => json!({ "id": first("reports.list", "/id") }),
        "reports.preview" => {
            json!({ "id": first("reports.list", "/id"), "paper": "f4", "edition": agreement() })
        }
        "reports.pdf" | "reports.xlsx" => {
            json!({ "id": first("reports.list", "/id"), "task": "t", "edition": agreement() })
        }
        "store.as_it_was" => json!({ "day": "2026-11-24" }),
        "store.export" => json!({ "task": "t" }),
        "goals.page" => json!({ "id": first("goals.list", "/goal/id") }),
        "goals.check" => json!({
            "draft": arguments(desk, "goals.add", dice).unwrap_or_default(), "goal": first("goals.list", "/goal/id"),
        }),
        "indicators.page" => json!({ "id": first("goals.list", "/indicators/0/indicator/id"), "months": 6 }),
        "readings.month" => {
            json!({ "partnership": first("goals.list", "/partnership/id"), "month": "2026-11" })
        }
        "readings.doubt" => json!({
            "indicator": first("goals.list", "/indicators/0/indicator/id"), "month": "2026-11", "value": 5_000,
        }),
        "readings.evidence" => json!({ "id": first("goals.list", "/goal/id") }),
        "promises.page" => json!({ "partnership": first("partnerships.list", "/id") }),
        "plan.page" => json!({ "partnership": first("partnerships.list", "/id"), "language": "en" }),
        "promises.text" | "promises.preview" | "promises.pdf" => {
            json!({ "partnership": first("partnerships.list", "/id"), "language": "en", "task": "t" })
        }
        "partnerships.page" => json!({ "id": first("partnerships.list", "/id") }),
        "agreements.page"
        | "agreements.check"
        | "agreements.gist"
        | "agreements.freeze"
        | "agreements.reopen"
        | "agreements.ink"
        | "agreements.test_page"
        | "agreements.seals"
        | "agreements.seal" => {
            json!({ "id": agreement() })
        }
        "agreements.preview" => json!({ "id": agreement(), "paper": "f4", "frozen": agreement() }),
        "scans.add" => json!({ "agreement": agreement(), "token": "t", "code": "0123456789AB" }),
        "agreements.copies" => json!({ "id": agreement(), "copy": 1, "task": "t" }),
        "agreements.pdf" => json!({ "id": agreement(), "task": "t", "frozen": agreement() }),
        "agreements.void" => json!({ "id": agreement(), "reason": "salah" }),
        "signing.desk" => json!({ "agreement": agreement() }),
        "signing.witness" => json!({
            "frozen": agreement(), "number": 1, "identified": "known", "identified_note": "1", "consent": "ya",
            "drawing": drawing(),
        }),
        "signing.finish" => {
            json!({ "frozen": agreement(), "without": [{ "number": 1, "attended": "absent" }] })
        }
        "signing.decline" => json!({ "frozen": agreement(), "side": 2, "reason": "belum" }),
        "signing.take_back" => json!({ "id": agreement() }),
        "signing.sign" => json!({
            "frozen": agreement(), "side": 1, "identified": "known", "identified_note": "1", "consent": "ya",
            "drawing": drawing(),
        }),
        "signing.on_paper" => json!({
            "frozen": agreement(), "side": 1, "identified": "known", "inked_on": "2026-11-24",
        }),
        "backups.restore" => json!({ "name": "a" }),
        "documents.check" | "documents.seal" | "documents.take_in" => json!({ "token": "t" }),
        "tasks.cancel" => json!({ "task": "t" }),
        _ => json!({}),
    }
}

/// Places of every value within the arguments, as JSON pointers.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(members) => {
            members.iter().for_each(|(name, inner)| places(inner, &format!("{at}/{name}"), found))
        }
        Value::Array(items) => {
            items
                .iter()
                .take(2)
                .enumerate()
                .for_each(|(index, inner)| places(inner, &format!("{at}/{index}"), found));
        }
        _ => {}
    }
}

fn poisons() -> Vec<Value> {
    let mut poisons = vec![
        json!(null),
        json!(true),
        json!(-1),
        json!(1.5),
        json!(i64::MAX),
        json!(1e300),
        json!([]),
        json!({}),
        json!([[[[]]]]),
        json!({ "field": "name" }),
        json!("x".repeat(30_000)),
    ];
    let texts = [
        "",
        "\u{0}",
        "a\u{7}b",
        "line\nline",
        "\u{202e}txt.exe",
        "\u{2066}a\u{2069}",
        "🌱👩‍👩‍👧",
        "a\u{200b}b",
        "<script>alert(1)</script>",
        "'; DROP TABLE partner; --",
        "{{starts_on}} {{x:text",
        "../../../etc/passwd",
        "01890a5d-ac96-774b-bcce-b302099a8057",
        "9999-99-99",
        "-262144-01-01",
        "\u{10ffff}",
        "%s%n",
    ];
    poisons.extend(texts.iter().map(|text| json!(text)));
    poisons
}

/// Puts a value in the place of another; the whole arguments when the place is empty.
fn with(args: &Value, place: &str, value: Value) -> Value {
    let mut changed = args.clone();
    if let Some(slot) = changed.pointer_mut(place) {
        *slot = value;
    }
    changed
}

/// What a call answered is one of the faults it may answer, and a refusal told nobody of a change.
fn check(desk: &Desk, name: &str, args: Value) {
    desk.events.lock().unwrap().clear();
    let shown = args.to_string().chars().take(300).collect::<String>();
    match desk.ask(Role::Coordinator, name, args) {
        Ok(_) => {}
        Err(CallFault::Broken { code }) => panic!("{name} {shown}: broken {code}"),
        Err(fault) => {
            let told = desk.events.lock().unwrap();
            assert!(told.is_empty(), "{name} {shown}: {fault:?} told of {told:?}");
        }
    }
}

/// Calls that open another store or write whole files: tried with a few values only, on stores of their own.
const SLOW: [&str; 8] = [
    "app.open_sample",
    "app.leave_sample",
    "agreements.preview",
    "agreements.pdf",
    "agreements.gist",
    "store.copy",
    "backups.now",
    "backups.restore",
];

#[test]
fn every_argument_of_every_call_stands_poison() {
    let desk = furnished();
    let mut dice = Dice(11);
    for entry in table::calls() {
        let mut args = honest(&desk, entry.name, &mut dice);
        let mut all = Vec::new();
        places(&args, "", &mut all);
        for place in all {
            for (index, poison) in poisons().into_iter().enumerate() {
                if SLOW.contains(&entry.name) && index % 9 != 0 {
                    continue;
                }
                check(&desk, entry.name, with(&args, &place, poison));
            }
            // What a poisoned call put away is replaced, so that the next one has something to break.
            if entry.effect.writes() && desk.call("partners.list", json!({})) == json!([]) {
                let school = desk.school();
                let partnership = desk.reading_corner(&school);
                desk.call("agreements.draft", json!({ "partnership": partnership }));
                args = honest(&desk, entry.name, &mut dice);
            }
        }
        if let Value::Object(members) = &args {
            for name in members.keys() {
                let mut without = members.clone();
                without.remove(name);
                check(&desk, entry.name, Value::Object(without));
            }
            let mut more = members.clone();
            more.insert("role".to_owned(), json!("coordinator"));
            let answer = desk.ask(Role::Coordinator, entry.name, Value::Object(more));
            assert!(answer.is_err(), "{} took an argument that it does not have", entry.name);
        }
    }
}

#[test]
fn a_refused_deed_changes_nothing_at_all() {
    let mut desk = furnished();
    let before = desk.restart_after(|desk| desk.visible());
    let school = desk.call("partners.list", json!({}))[0]["id"].clone();
    let agreement = desk.call("agreements.list", json!({}))[0]["id"].clone();
    for (name, args) in [
        ("partners.add", json!({ "name": "", "kind": "business" })),
        ("partners.set", json!({ "id": school, "field": "phone", "value": "belum ada" })),
        (
            "conversations.record",
            json!({ "partner": school, "held_on": "2030-01-01", "channel": "phone", "summary": "x" }),
        ),
        ("agreements.freeze", json!({ "id": agreement })),
        ("fills.set", json!({ "agreement": agreement, "blank": "extension_notice", "value": "x" })),
        ("clauses.move", json!({ "id": agreement })),
    ] {
        desk.fault(name, args);
    }
    assert_eq!(desk.restart_after(|desk| desk.visible()), before);
}

#[test]
fn arguments_without_end_are_refused_unread() {
    let desk = Desk::begun();
    let long = json!({ "name": "x".repeat(2 << 20), "kind": "business" });
    assert_eq!(desk.refused("partners.add", long), [":too_large"]);
}

#[test]
fn whoever_may_not_learns_nothing_from_a_poisoned_call() {
    let desk = Desk::begun();
    let answer = desk.ask(Role::Kiosk, "partners.add", json!({ "name": 5 }));
    assert_eq!(answer, Err(CallFault::Forbidden));
}
