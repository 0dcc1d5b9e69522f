//! Ten thousand payloads that are wrong in one way each, sent through the host to every call. Each must come back as
//! a clear fault; nothing may panic, and afterwards the store must be what it was.
//!
//! What fields a call takes is learnt by asking it: an unknown field is refused with the names of the known ones.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "helpers of tests fail the way tests do"
)]

mod client;
mod payloads;

use std::collections::BTreeMap;
use std::thread;

use sepakat_app::call::{CallEntry, Effect};
use sepakat_tests::host::{Host, Options};
use serde_json::{Value, json};

use client::Client;
use payloads::{Poison, Random, Shapes};

/// How many payloads one run sends.
const PAYLOADS: usize = 10_000;

/// What shows whether anything changed: every list, and what undo would do. Not the half-typed texts: keeping whatever
/// is typed, right or wrong, is what those are for.
const LISTS: &[&str] = &[
    "organisation.get",
    "partners.list",
    "people.list",
    "offerings.list",
    "conversations.list",
    "partnerships.list",
    "commitments.list",
    "agreements.list",
    "undo.state",
    "app.start",
];

#[test]
fn ten_thousand_wrong_payloads_change_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let options = Options {
        data: folder.path().to_owned(),
        port: 0,
        ui: folder.path().join("no-interface"),
        saves: None,
    };
    let host = Host::bind(options).expect("a free port");
    let port = host.port;
    thread::spawn(move || host.serve());
    let mut client = Client::connect(port);
    assert_eq!(client.call("app.open_sample", &json!({})).0, 200, "the sample opens");

    let calls: Vec<&CallEntry> = sepakat_app::table::calls().filter(|call| is_sent(call)).collect();
    let shapes = Shapes::learn(&mut client, &calls);
    let before = picture(&mut client);
    let mut random = Random::from(0x5e9a_4a7f_0001);
    let mut answers: BTreeMap<String, usize> = BTreeMap::new();
    let mut wrong = Vec::new();
    for number in 0..PAYLOADS {
        let call = calls[number % calls.len()];
        let (poison, payload) = shapes.payload(call.name, &mut random);
        let (status, answer) = client.call(call.name, &payload);
        let kind = answer["kind"].as_str().unwrap_or(if status == 200 { "done" } else { "?" }).to_owned();
        *answers.entry(kind.clone()).or_default() += 1;
        if let Some(complaint) = complaint(call, poison, status, &kind, &answer) {
            let text: String = payload.to_string().chars().take(300).collect();
            wrong.push(format!("{} with {poison:?}: {complaint}\n    {text}", call.name));
        }
    }
    println!("{PAYLOADS} payloads to {} calls: {answers:?}", calls.len());
    assert!(wrong.is_empty(), "{} wrong answers:\n{}", wrong.len(), wrong[..wrong.len().min(40)].join("\n"));
    let after = picture(&mut client);
    for (name, list) in &before {
        assert_eq!(list, &after[name], "{name} is not what it was");
    }
}

/// Calls that are sent: all but those that open another store, which would end the comparison.
fn is_sent(call: &CallEntry) -> bool {
    !matches!(call.effect, Effect::Turn(_))
}

/// What is wrong with an answer, if anything is.
fn complaint(call: &CallEntry, poison: Poison, status: u16, kind: &str, answer: &Value) -> Option<String> {
    let in_the_log = matches!(call.effect, Effect::Undoable | Effect::Barrier(_));
    match (status, kind) {
        (200, _) if in_the_log && poison.must_be_refused() => Some("accepted".to_owned()),
        (200, _) => None,
        (400, "broken") => Some(format!("broken: {}", answer["code"])),
        (403 | 404 | 409 | 422, "forbidden" | "not_found" | "not_now" | "invalid" | "cancelled") => {
            let silent = kind == "invalid" && answer["problems"].as_array().is_none_or(Vec::is_empty);
            silent.then(|| "invalid without a problem".to_owned())
        }
        _ => Some(format!("{status} {answer}")),
    }
}

/// Everything that can be seen, without what changes by itself.
fn picture(client: &mut Client) -> BTreeMap<&'static str, String> {
    let mut seen = BTreeMap::new();
    for name in LISTS {
        let (status, mut answer) = client.call(name, &json!({}));
        assert_eq!(status, 200, "{name}: {answer}");
        if let Some(start) = answer.as_object_mut().filter(|_| *name == "app.start") {
            start.remove("now");
            start.remove("preferences");
        }
        seen.insert(*name, answer.to_string());
    }
    seen
}
