//! Every call says who may and whether it can be undone, and what is generated from that is not stale.

use std::collections::BTreeSet;
use std::fs;

use sepakat_app::call::{CallEntry, Effect, Role};

use crate::{nothing, root};

fn all() -> Vec<&'static CallEntry> {
    sepakat_app::table::calls().collect()
}

#[test]
fn every_call_has_a_name_a_role_and_an_undo_answer() {
    let mut broken = Vec::new();
    let mut seen = BTreeSet::new();
    for call in all() {
        let plain = |part: &str| {
            !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b"_.".contains(&b))
        };
        if !call.name.rsplit_once('.').is_some_and(|(noun, deed)| plain(noun) && plain(deed)) {
            broken.push(format!("{}: a name is noun.deed", call.name));
        }
        if !seen.insert(call.name) {
            broken.push(format!("{}: twice", call.name));
        }
        if call.who.is_empty() {
            broken.push(format!("{}: nobody may", call.name));
        }
        if call.effect.why_not_undone() == Some("") {
            broken.push(format!("{}: cannot be undone, and does not say why", call.name));
        }
        let in_the_log = matches!(call.effect, Effect::Undoable | Effect::Barrier(_));
        if in_the_log && call.who.contains(&Role::ReadOnly) {
            broken.push(format!("{}: somebody who only looks may change something", call.name));
        }
        if call.who.contains(&Role::Kiosk) {
            broken.push(format!("{}: reachable from a kiosk, which has a door of its own", call.name));
        }
    }
    nothing(broken, "the tables of calls:");
    assert!(seen.len() > 40, "all tables are read");
}

#[test]
fn what_is_generated_is_not_stale() {
    let mut broken = Vec::new();
    for (name, content) in sepakat_app::shapes::files() {
        let path = root().join("ui/src/gen").join(&name);
        if fs::read_to_string(&path).ok().as_deref() != Some(content.as_str()) {
            broken.push(name);
        }
    }
    nothing(broken, "run `cargo xtask shapes`, for these are stale:");
}
