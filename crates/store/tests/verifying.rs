//! FORMAT.md says how to read and verify a store with `sqlite3` and `openssl` alone. Here its commands are run, as
//! they stand there, on a sound store and on altered ones.

#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a story that cannot go on stops and says where"
)]

mod common;

use std::process::Command;

use common::*;
use sepakat_store::tables;

const FORMAT: &str = include_str!("../../../FORMAT.md");

/// All commands of FORMAT.md on this store; nothing where the two programs are missing.
fn run(laptop: &Laptop) -> Option<Vec<String>> {
    for program in ["sqlite3", "openssl"] {
        if Command::new(program).arg("version").stdin(std::process::Stdio::null()).output().is_err() {
            println!("not told here: {program} is not installed");
            return None;
        }
    }
    let mut script = String::new();
    for block in FORMAT.split("```sh\n").skip(1) {
        script.push_str(block.split("```").next().unwrap());
        script.push_str("echo ----\n");
    }
    let output = Command::new("sh").arg("-ec").arg(script).env("STORE", &laptop.folder).output().unwrap();
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{errors}");
    assert_eq!(errors, "");
    let text = String::from_utf8(output.stdout).unwrap();
    Some(text.split("----\n").map(str::to_owned).collect())
}

fn kept() -> Laptop {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    let id = add(&store, "SDN \"Ketintang\" 3");
    edit(&store, id, |p| p.note = "baris satu\nbaris dua | garis \\ dan 'kutip' é".into());
    store.undo().unwrap();
    edit(&store, id, |p| p.phone = "031".into());
    store.keep_file(b"berkas").unwrap();
    store.close();
    laptop
}

#[test]
fn the_commands_read_and_verify_a_sound_store() {
    let laptop = kept();
    let Some(said) = run(&laptop) else { return };
    assert!(said[1].contains("SDN \"Ketintang\" 3|education|prospect|"), "{}", said[1]);
    assert!(said[2].contains("partners.add"), "{}", said[2]);
    for compared in [4, 5] {
        let lines: Vec<&str> = said[compared].lines().collect();
        assert!(lines.len() == 2 && lines[0].len() == 64, "{lines:?}");
        assert_eq!(lines[0], lines[1], "computed and kept are the same");
    }
    assert_eq!(said[5].lines().next().unwrap(), laptop.open().chain_head().unwrap());
    assert_eq!(said[6], "", "every operation fits");
    assert_eq!(said[7], "", "every file fits");
}

#[test]
fn they_find_what_was_altered_left_out_or_put_in() {
    for (change, word) in [
        ("UPDATE operation SET patch = replace(patch, 'Ketintang', 'Ketanting')", "digest does not fit"),
        ("UPDATE operation SET hlc = hlc + 1 WHERE seq = 2", "link does not fit"),
        ("UPDATE operation SET salt = zeroblob(16) WHERE seq = 2", "digest does not fit"),
        ("DELETE FROM operation WHERE seq = 3", "missing after"),
        ("UPDATE operation SET \"row\" = zeroblob(16) WHERE seq = 4", "link does not fit"),
    ] {
        let laptop = kept();
        let conn = rusqlite::Connection::open(laptop.database()).unwrap();
        assert!(conn.execute(change, []).unwrap() > 0);
        drop(conn);
        assert!(laptop.open().verify().is_err(), "the program finds it: {change}");
        let Some(said) = run(&laptop) else { return };
        assert!(said[6].contains(word), "so does anyone: {change}: {}", said[6]);
    }
}

#[test]
fn erased_values_leave_the_chain_whole() {
    let laptop = kept();
    let conn = rusqlite::Connection::open(laptop.database()).unwrap();
    conn.execute("UPDATE operation SET salt = NULL, patch = NULL WHERE tbl > 0 AND seq = 2", []).unwrap();
    drop(conn);
    let store = laptop.open();
    store.verify().unwrap();
    store.refold().unwrap();
    store.close();
    let Some(said) = run(&laptop) else { return };
    assert_eq!(said[6], "");
}

#[test]
fn a_changed_file_is_found() {
    let laptop = kept();
    let shelf = std::fs::read_dir(laptop.folder.join("files")).unwrap().next().unwrap().unwrap().path();
    let file = std::fs::read_dir(shelf).unwrap().next().unwrap().unwrap().path();
    std::fs::write(file, b"lain").unwrap();
    let Some(said) = run(&laptop) else { return };
    assert!(said[7].contains("file does not fit"));
}

#[test]
fn the_format_lists_every_table_and_column() {
    for table in tables::NOUNS {
        let columns: Vec<String> = table.columns.iter().map(|c| format!("{} {}", c.number, c.name)).collect();
        let line = format!("- {} `{}`: {}", table.number, table.noun, columns.join(", "));
        assert!(FORMAT.contains(&line), "{line}");
    }
}
