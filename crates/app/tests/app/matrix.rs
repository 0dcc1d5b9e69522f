//! Every call against every role, and every call's answer about undo: a row that is missing here fails.

use sepakat_app::call::{CallFault, Effect, Role};
use sepakat_app::table;
use serde_json::json;

use crate::desk::Desk;

const ROLES: [(Role, char); 4] =
    [(Role::Coordinator, 'c'), (Role::Staff, 's'), (Role::ReadOnly, 'r'), (Role::Kiosk, 'k')];

/// Who may, and what undo answers. Decided by people, line by line; the tables of contents must agree.
const WANTED: &str = "\
app.start csr read
app.words csr read
app.begin c never:makes_store
app.open_sample csr never:switches_store
app.leave_sample csr never:switches_store
app.retry_open csr never:switches_store
app.preferences.set csr never:preferences
undo.state csr read
undo.undo cs never:is_undo
undo.redo cs never:is_undo
history.row csr read
scratch.get csr read
scratch.set cs never:scratch
scratch.list csr read
search.find csr read
today.page csr read
organisation.get csr read
organisation.set c undo
organisation.logo c undo
organisation.signers csr read
partners.list csr read
partners.page csr read
partners.similar csr read
partners.add cs undo
partners.set cs undo
partners.retire cs undo
people.list csr read
people.page csr read
people.set cs undo
contacts.add cs undo
contacts.set cs undo
contacts.retire cs undo
offerings.list csr read
offerings.add cs undo
offerings.set cs undo
offerings.retire cs undo
consents.record cs undo
consents.withdraw cs undo
conversations.list csr read
conversations.page csr read
conversations.record cs undo
conversations.set cs undo
conversations.retire cs undo
partnerships.list csr read
partnerships.page csr read
partnerships.add cs undo
partnerships.set cs undo
partnerships.retire cs undo
members.add cs undo
members.set cs undo
members.retire cs undo
steps.mark cs undo
commitments.list csr read
commitments.add cs undo
commitments.set cs undo
commitments.keep cs undo
commitments.reopen cs undo
commitments.release cs undo
commitments.retire cs undo
promises.page csr read
promises.text csr read
promises.preview csr read
promises.pdf csr read
plan.page csr read
tasks.add cs undo
tasks.set cs undo
tasks.move cs undo
tasks.retire cs undo
roles.set cs undo
roles.retire cs undo
budget.add cs undo
budget.set cs undo
budget.retire cs undo
risks.add cs undo
risks.set cs undo
risks.retire cs undo
goals.list csr read
goals.page csr read
goals.check csr read
goals.add cs undo
goals.set cs undo
goals.retire cs undo
indicators.page csr read
indicators.add cs undo
indicators.set cs undo
indicators.sort cs undo
indicators.retire cs undo
readings.month csr read
readings.doubt csr read
readings.put cs undo
readings.clear cs undo
readings.attach cs undo
readings.detach cs undo
readings.evidence csr read
readings.close cs undo
readings.reopen cs undo
impact.page csr read
reports.list csr read
reports.page csr read
reports.add cs undo
reports.set cs undo
reports.section cs undo
reports.remark cs undo
reports.retire cs undo
reports.preview csr read
reports.pdf csr read
reports.xlsx csr read
reports.freeze cs never:freezing
kits.list csr read
kits.apply cs undo
agreements.list csr read
agreements.page csr read
agreements.check csr read
agreements.draft cs undo
agreements.set cs undo
agreements.confirm_number c undo
agreements.retire cs undo
parties.set cs undo
parties.add cs undo
parties.retire cs undo
witnesses.add cs undo
witnesses.set cs undo
witnesses.retire cs undo
clauses.add cs undo
clauses.set cs undo
clauses.move cs undo
clauses.history csr read
clauses.retire cs undo
fills.set cs undo
amendments.add cs undo
amendments.set cs undo
amendments.retire cs undo
agreements.consolidated csr read
agreements.consolidated_pdf csr read
comments.add cs undo
comments.answer cs undo
comments.retire cs undo
agreements.preview csr read
agreements.gist csr read
agreements.pdf csr read
agreements.ink csr read
agreements.copies csr read
agreements.test_page csr read
scans.add cs undo
scans.retire cs undo
scans.file csr read
agreements.versions csr read
agreements.compare csr read
agreements.compare_pdf csr read
agreements.draft_pdf csr read
agreements.send_out cs never:sending
agreements.freeze cs never:freezing
agreements.seals csr read
agreements.seal cs never:sealing
agreements.reopen cs never:freezing
agreements.void c never:voiding
agreements.terminate c undo
agreements.review cs undo
register.page csr read
register.pdf csr read
register.xlsx csr read
register.csv csr read
radar.page csr read
radar.of csr read
radar.calendar csr read
radar.calendar_pdf csr read
radar.ics csr read
renewals.page csr read
renewals.renew cs undo
renewals.close cs undo
renewals.letter csr read
renewals.letter_pdf csr read
documents.check csr read
documents.fingerprint cs never:device_key
documents.seal cs never:seals_a_file
documents.take_in cs never:sealing
house_clauses.list csr read
house_clauses.keep cs undo
house_clauses.retire cs undo
signing.desk csr read
signing.sign cs never:signing
signing.on_paper cs never:signing
signing.decline cs undo
signing.take_back cs undo
signing.witness cs never:signing
signing.finish cs never:signing
backups.list csr read
backups.now cs never:backup
backups.restore c never:restoring
store.folder csr read
store.copy cs never:backup
store.days csr read
store.as_it_was csr never:looks_back
store.leave_earlier_day csr never:looks_back
store.export csr read
about.page csr read
tasks.cancel csr never:cancelling
";

fn line(entry: &sepakat_app::call::CallEntry) -> String {
    let who: String =
        ROLES.iter().filter(|(role, _)| entry.who.contains(role)).map(|(_, letter)| letter).collect();
    let undo = match (entry.effect, entry.effect.why_not_undone()) {
        (Effect::Read, _) => "read".to_owned(),
        (_, None) => "undo".to_owned(),
        (_, Some(reason)) => format!("never:{reason}"),
    };
    format!("{} {who} {undo}", entry.name)
}

#[test]
fn the_tables_of_contents_are_as_decided() {
    let lines: Vec<String> = table::calls().map(line).collect();
    let wanted: Vec<&str> = WANTED.lines().collect();
    assert_eq!(lines, wanted);
}

#[test]
fn names_are_given_once() {
    let mut names: Vec<&str> = table::calls().map(|entry| entry.name).collect();
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count);
}

#[test]
fn every_call_opens_for_its_roles_and_for_no_other() {
    let desk = Desk::begun();
    for entry in table::calls() {
        for (role, letter) in ROLES {
            // Arguments that no call accepts: whoever may call is told so, whoever may not learns nothing.
            let answer = desk.ask(role, entry.name, json!({ "no such argument": true }));
            let forbidden = answer == Err(CallFault::Forbidden);
            assert_eq!(forbidden, !entry.who.contains(&role), "{} as {letter}: {answer:?}", entry.name);
            assert!(answer.is_err(), "{} took an unknown argument", entry.name);
        }
    }
}

#[test]
fn a_call_that_does_not_exist_is_named_so() {
    let desk = Desk::begun();
    for name in ["", "partners", "partners.drop", "PARTNERS.LIST", "partners.list ", "window.open"] {
        assert_eq!(desk.ask(Role::Coordinator, name, json!({})), Err(CallFault::UnknownCall), "{name}");
    }
}
