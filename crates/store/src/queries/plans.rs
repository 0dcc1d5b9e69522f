//! How SQLite goes about the questions that screens ask often: with a hundred thousand conversations and a million
//! figures none of them may read a whole table.

use rusqlite::{Connection, StatementStatus, params_from_iter};

use super::*;
use crate::tables;

fn file() -> Connection {
    let conn = Connection::open_in_memory().unwrap();
    crate::opening::harden(&conn).unwrap();
    crate::migrations::migrate(&conn).unwrap();
    conn
}

/// The steps that SQLite takes.
fn plan(conn: &Connection, sql: &str, values: Vec<Sql>) -> Vec<String> {
    let mut statement = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    statement
        .query_map(params_from_iter(values), |row| row.get::<_, String>(3))
        .unwrap()
        .map(Result::unwrap)
        .collect()
}

fn plan_of(conn: &Connection, noun: &str, which: &Where) -> Vec<String> {
    let table = tables::of_noun(noun).unwrap();
    let (tail, values) = which.sql(table).unwrap();
    plan(conn, &format!("{}{tail}", table.statements().select), values)
}

/// Whether a whole table is read. Reading along an index in the order asked for stops at the limit.
fn reads_all(steps: &[String], limited: bool) -> bool {
    steps.iter().any(|step| {
        // Looking up all that were not put away is reading them all, too.
        let scan = (step.starts_with("SCAN") && !step.contains("json_each")) || step.contains("(retired=?)");
        scan && !(limited && step.contains("USING INDEX"))
    })
}

/// Whether rows are put in order after they were read; the last term alone (the id within one day) costs nothing.
fn sorts_all(steps: &[String]) -> bool {
    steps.iter().any(|step| step == "USE TEMP B-TREE FOR ORDER BY")
}

#[test]
fn the_questions_of_the_screens_go_by_an_index() {
    let conn = file();
    let id = Id([7; 16]);
    let month = Month::new(2026, 11).unwrap();
    let is = |column| Where::all().is(column, id);
    let questions = [
        ("conversation", is("partner").newest("held_on")),
        ("conversation", is("partnership").newest("held_on").limit(20)),
        ("conversation", Where::all().newest("held_on").limit(50)),
        ("conversation", Where::all().among("partner", &[id, id])),
        ("conversation", Where::all().from("held_on", "2026-11-01").to("held_on", "2026-11-30")),
        ("line", is("conversation").order("sort")),
        ("line", Where::all().among("conversation", &[id, id])),
        ("offering", is("partner")),
        ("contact", is("partner")),
        ("contact", is("person")),
        ("member", is("partner")),
        ("member", is("partnership")),
        ("commitment", is("partnership").order("sort")),
        ("commitment", is("partner")),
        ("commitment", Where::all().from("due_on", "2026-11-01").to("due_on", "2026-11-30")),
        ("agreement", is("partnership")),
        ("attachment", is("about")),
        ("attachment", Where::all().among("about", &[id, id])),
        ("goal", is("partnership").order("sort")),
        ("goal", Where::all().among("partnership", &[id, id])),
        ("indicator", is("goal").order("sort")),
        ("indicator", Where::all().among("goal", &[id, id])),
        ("reading", is("indicator").order("month")),
        ("reading", is("indicator").newest("month").limit(3)),
        ("reading", is("indicator").from("month", month).to("month", month)),
        ("reading", Where::all().among("indicator", &[id, id]).is("month", month)),
        ("reading", Where::all().among("indicator", &[id, id]).from("month", month)),
        ("reading", Where::all().among("id", &[id, id])),
        ("closing", is("partnership").is("month", month)),
        ("report", is("partnership")),
        ("section", is("report")),
        ("remark", is("report")),
        ("edition", is("report").newest("number")),
        ("partner", Where::all().among("id", &[id, id])),
    ];
    for (noun, which) in questions {
        let steps = plan_of(&conn, noun, &which);
        assert!(!reads_all(&steps, which.limit.is_some()), "{noun} {which:?}: {steps:?}");
    }
}

#[test]
fn the_newest_come_along_their_index_without_being_put_in_order() {
    let conn = file();
    for (noun, which) in [
        ("conversation", Where::all().newest("held_on").limit(50)),
        ("conversation", Where::all().newest("id").limit(3)),
        ("conversation", Where::all().is("partner", Id([7; 16])).newest("held_on").limit(20)),
        ("conversation", Where::all().is("partnership", Id([7; 16])).newest("held_on").limit(20)),
        ("reading", Where::all().is("indicator", Id([7; 16])).newest("month").limit(3)),
    ] {
        let steps = plan_of(&conn, noun, &which);
        assert!(!sorts_all(&steps), "{noun} {which:?}: {steps:?}");
    }
}

#[test]
fn figures_without_their_notes_are_read_from_their_index_alone() {
    let conn = file();
    let id = Id([7; 16]);
    let month = Month::new(2026, 11).unwrap();
    for (columns, which) in [
        ("id, \"month\", \"value\"", Where::all().is("indicator", id).order("month")),
        ("1", Where::all().among("indicator", &[id, id]).is("month", month)),
    ] {
        let (tail, values) = which.sql(tables::of_noun("reading").unwrap()).unwrap();
        let steps = plan(&conn, &format!("SELECT {columns} FROM \"reading\"{tail}"), values);
        assert!(steps[0].contains("COVERING INDEX reading_indicator"), "{which:?}: {steps:?}");
    }
}

#[test]
fn a_question_is_planned_once_whatever_is_asked_for() {
    let conn = file();
    let table = tables::of_noun("goal").unwrap();
    for number in 0..5 {
        let (tail, values) = Where::all().is("partnership", Id([number; 16])).limit(1).sql(table).unwrap();
        let mut statement = conn.prepare_cached(&format!("{}{tail}", table.statements().select)).unwrap();
        assert!(statement.query(params_from_iter(values)).unwrap().next().unwrap().is_none());
        assert_eq!(statement.get_status(StatementStatus::RePrepare), 0);
    }
}

#[test]
fn a_question_without_an_index_is_seen_as_such() {
    // The check must be able to fail.
    let conn = file();
    assert!(reads_all(&plan_of(&conn, "reading", &Where::all().is("note", "x")), false));
    assert!(sorts_all(&plan_of(&conn, "reading", &Where::all().order("note"))));
}

#[test]
fn the_totals_are_kept_up_along_indexes() {
    let conn = file();
    let id = || Sql::Blob(vec![7; 16]);
    let text = |text: &str| Sql::Text(text.into());
    let figures = plan(
        &conn,
        "SELECT month, value FROM reading WHERE indicator=? AND month BETWEEN ? AND ? AND retired=0 ORDER BY month, id",
        vec![id(), text("2026-01"), text("2026-12")],
    );
    assert!(figures[0].contains("COVERING INDEX reading_indicator"), "{figures:?}");
    let last = plan(
        &conn,
        "SELECT held_on FROM conversation WHERE partner=? AND retired=0 ORDER BY held_on DESC LIMIT 1",
        vec![id()],
    );
    assert_eq!(last.len(), 1, "{last:?}");
    assert!(last[0].contains("COVERING INDEX conversation_partner"), "{last:?}");
    let all = plan(
        &conn,
        "SELECT * FROM operation WHERE tbl > 0 ORDER BY tbl, \"row\", hlc, origin, seq",
        Vec::new(),
    );
    assert!(!sorts_all(&all), "a refold needs no room for all of the log: {all:?}");
}
