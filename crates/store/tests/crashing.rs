//! Stories of sudden ends: the program is killed at random moments, the disk fails to write or to sync, a file may
//! grow no further. Every deed that was acknowledged is there, and nothing half done.
//!
//! The child is this test binary itself, run again with one hidden test that works until it is killed.

#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a story that cannot go on stops and says where"
)]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::Ordering;
use std::time::Duration;

use common::*;
use sepakat_domain::partner::{Category, Direction, Offering, Partner};
use sepakat_store::{BackupReason, Deed, Fault, Refusal, Store, Where};

/// Rows that one deed writes besides the partner.
const OFFERINGS: usize = 3;

/// What the child does, told by `SEPAKAT_CHILD`: `deeds`, `backups`, `restores`, `files` or `copies`.
#[test]
#[ignore = "run by the other stories as a program of its own"]
fn child() {
    let Ok(task) = std::env::var("SEPAKAT_CHILD") else { return };
    let laptop = child_laptop();
    let disk = PathBuf::from(std::env::var("SEPAKAT_DISK").unwrap());
    let laptop = Laptop { folder: disk.join("Rumah Baca.sepakat"), ..laptop };
    let from: usize = std::env::var("SEPAKAT_FROM").unwrap().parse().unwrap();
    let count: usize = std::env::var("SEPAKAT_COUNT").unwrap().parse().unwrap();
    // A process never draws the bytes that another drew.
    laptop.random.0.fetch_add(u64::from(std::process::id()) << 20, Ordering::SeqCst);
    if task == "restores" {
        for n in 0.. {
            let store = laptop.open();
            add(&store, &format!("{n}"));
            let name = store.back_up(BackupReason::Asked).unwrap().name;
            store.close();
            println!("ack {n}");
            Store::restore(&laptop.folder, &name, &laptop.environment()).unwrap();
        }
    }
    let store = match Store::open(&laptop.folder, laptop.environment()) {
        Ok(store) => store,
        Err(refusal) => {
            println!("refused {refusal:?}");
            return;
        }
    };
    for n in from..from + count {
        laptop.wait(1000);
        let done = match task.as_str() {
            "files" => store.keep_file(&file(n)).map(|_| ()),
            "copies" => deed(&store, n).and_then(|()| store.back_up(BackupReason::Regular).map(|_| ())),
            _ => deed(&store, n),
        };
        match done {
            Ok(()) => println!("ack {n}"),
            Err(fault) => println!("fault {n} {fault:?}"),
        }
        if task == "backups" && n % 3 == 0 {
            store.back_up(BackupReason::Regular).unwrap();
        }
    }
    if std::env::var("SEPAKAT_END").is_ok() {
        std::process::abort(); // Gone at once: nothing is closed in order.
    }
}

fn child_laptop() -> Laptop {
    Laptop::on(5, Path::new(""))
}

/// A file that is not like the others.
fn file(n: usize) -> Vec<u8> {
    format!("berkas {n} ").repeat(3000).into_bytes()
}

/// One deed of several rows: a partner and its offerings.
fn deed(store: &Store, n: usize) -> Result<(), Fault> {
    store
        .change(Deed::undoable("partners.add", format!("{n}")), |w| {
            let id = w.new_id();
            w.put(&partner(id, &format!("{n}")))?;
            for _ in 0..OFFERINGS {
                let offering = Offering {
                    id: w.new_id(),
                    partner: id,
                    direction: Direction::Offer,
                    category: Category::Goods,
                    what: format!("milik {n} {}", "buku ".repeat(40)),
                    conversation: None,
                    retired: false,
                };
                w.put(&offering)?;
            }
            Ok(())
        })
        .map(|_| ())
}

/// The deeds that are in the store, each checked to be whole.
fn whole(store: &Store) -> BTreeSet<usize> {
    store.verify().unwrap();
    let mut found = BTreeSet::new();
    let partners = store.read(|r| r.list::<Partner>(&Where::all())).unwrap();
    let offerings = store.read(|r| r.list::<Offering>(&Where::all())).unwrap();
    assert_eq!(offerings.len(), partners.len() * OFFERINGS, "no deed is half there");
    for partner in partners {
        let rows = offerings.iter().filter(|offering| offering.partner == partner.id).count();
        assert_eq!(rows, OFFERINGS, "deed {} is half there", partner.name);
        assert!(found.insert(partner.name.parse().unwrap()), "deed {} is there twice", partner.name);
    }
    found
}

fn spawn(disk: &Path, task: &str, from: usize, count: usize, more: &[(&str, String)]) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .args(["--exact", "child", "--ignored", "--nocapture", "--test-threads=1"])
        .env("SEPAKAT_CHILD", task)
        .env("SEPAKAT_DISK", disk)
        .env("SEPAKAT_FROM", from.to_string())
        .env("SEPAKAT_COUNT", count.to_string())
        .envs(more.iter().map(|(key, value)| (*key, value.as_str())))
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    command.spawn().unwrap()
}

/// What the child said, by the number of its deed: acknowledged or not.
fn said(lines: impl Iterator<Item = String>) -> (BTreeMap<usize, bool>, Vec<String>) {
    let mut deeds = BTreeMap::new();
    let mut refused = Vec::new();
    for line in lines {
        // The harness writes the test's name without a line break before the first line of the child.
        let line = line.rsplit(" ... ").next().unwrap_or_default().to_owned();
        let mut words = line.split(' ');
        match (words.next(), words.next().and_then(|n| n.parse().ok())) {
            (Some("ack"), Some(n)) => drop(deeds.insert(n, true)),
            (Some("fault"), Some(n)) => drop(deeds.insert(n, false)),
            (Some("refused"), _) => refused.push(line),
            _ => {}
        }
    }
    (deeds, refused)
}

fn kill(child: &mut Child) {
    child.kill().unwrap(); // SIGKILL
    child.wait().unwrap();
}

/// Kills the child after a while that differs every round, and returns what it had acknowledged.
fn killed_after(mut child: Child, micros: u64) -> BTreeMap<usize, bool> {
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut first = String::new();
    while !first.contains("ack") {
        first.clear();
        if out.read_line(&mut first).unwrap() == 0 {
            break;
        }
    }
    std::thread::sleep(Duration::from_micros(micros));
    kill(&mut child);
    let rest = out.lines().map_while(Result::ok);
    said(std::iter::once(first.trim_end().to_owned()).chain(rest)).0
}

fn rounds(usual: u64) -> u64 {
    std::env::var("SEPAKAT_KILLS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(usual)
}

#[test]
fn killed_at_random_moments_every_acknowledged_deed_is_there_and_nothing_half_done() {
    let disk = tempfile::tempdir().unwrap();
    let laptop = Laptop::on(5, disk.path());
    laptop.create().close();
    let (mut acknowledged, mut unsaid, mut next) = (BTreeSet::new(), 0, 0);
    let rounds = rounds(40);
    for round in 0..rounds {
        let task = if round % 4 == 3 { "backups" } else { "deeds" };
        let child = spawn(disk.path(), task, next, 100_000, &[]);
        let deeds = killed_after(child, 300 + round * 7919 % 60_000);
        acknowledged.extend(deeds.keys().copied());
        let store = laptop.open();
        let there = whole(&store);
        let lost: Vec<&usize> = acknowledged.difference(&there).collect();
        assert!(lost.is_empty(), "round {round}: acknowledged and lost: {lost:?}");
        unsaid += there.difference(&acknowledged).count();
        acknowledged.extend(&there);
        next = there.last().map_or(0, |n| n + 1);
        for info in Store::backups(&laptop.folder) {
            let path = laptop.folder.join("backups").join(&info.name);
            let conn = rusqlite::Connection::open(path).unwrap();
            let verdict: String = conn.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
            assert_eq!(verdict, "ok", "{}", info.name);
        }
        if round % 10 == 9 {
            let before = store.fingerprint().unwrap();
            store.refold().unwrap();
            assert_eq!(store.fingerprint().unwrap(), before);
        }
    }
    println!(
        "{rounds} kills, {} deeds, none lost, none half done; {unsaid} were saved but the kill came before the word",
        acknowledged.len()
    );
}

#[test]
fn killed_during_a_restore_there_is_always_a_store_or_a_way_back_to_one() {
    let disk = tempfile::tempdir().unwrap();
    let laptop = Laptop::on(5, disk.path());
    let store = laptop.create();
    add(&store, "pertama");
    store.back_up(BackupReason::Asked).unwrap();
    store.close();
    let (mut opened, mut came_back) = (0, 0);
    let rounds = rounds(40) / 2;
    for round in 0..rounds {
        let child = spawn(disk.path(), "restores", 0, 0, &[]);
        killed_after(child, 100 + round * 6007 % 90_000);
        let store = match Store::open(&laptop.folder, laptop.environment()) {
            Ok(store) => {
                opened += 1;
                store
            }
            Err(Refusal::Damaged { .. }) => {
                let newest = Store::backups(&laptop.folder).into_iter().next().expect("a backup is there");
                Store::restore(&laptop.folder, &newest.name, &laptop.environment()).unwrap();
                came_back += 1;
                laptop.open()
            }
            Err(other) => panic!("round {round}: {other:?}"),
        };
        let partners = store.read(|r| r.list::<Partner>(&Where::all())).unwrap();
        assert!(
            partners.iter().any(|partner| partner.name == "pertama"),
            "round {round}: never an empty store"
        );
        store.verify().unwrap();
    }
    println!(
        "{rounds} kills around restores: {opened} opened, {came_back} came back from a backup, none empty"
    );
}

/// The little library that makes writes and syncs fail; nothing where it cannot be made or loaded.
fn injector(room: &Path) -> Option<PathBuf> {
    let library = room.join("inject.so");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faults/inject.c");
    let made = cfg!(target_os = "linux")
        && Command::new("cc")
            .args(["-shared", "-fPIC", "-O1", "-o"])
            .arg(&library)
            .arg(source)
            .arg("-ldl")
            .status()
            .is_ok_and(|status| status.success());
    if !made {
        println!("not told here: faults can be injected on Linux with a C compiler only");
        return None;
    }
    Some(library)
}

/// Runs the child to its end with faults on files whose path holds `on`.
fn run_with(
    library: &Path,
    disk: &Path,
    task: &str,
    on: &str,
    faults: &[(&str, String)],
) -> (BTreeMap<usize, bool>, Vec<String>) {
    let mut more = vec![
        ("LD_PRELOAD", library.to_str().unwrap().to_owned()),
        ("FAIL_ON", on.to_owned()),
        ("SEPAKAT_END", "abort".to_owned()),
    ];
    more.extend_from_slice(faults);
    let output = spawn(disk, task, 0, 12, &more).wait_with_output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let (deeds, refused) = said(text.lines().map(str::to_owned));
    assert!(!deeds.is_empty() || !refused.is_empty(), "the child worked or was refused: {text}");
    (deeds, refused)
}

/// Runs the child to its end with a fault, then checks what it left.
fn with_fault(library: &Path, faults: &[(&str, String)]) -> (usize, usize, usize) {
    let disk = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap();
    let laptop = Laptop::on(5, disk.path());
    laptop.create().close();
    let (deeds, refused) = run_with(library, disk.path(), "deeds", "store.sqlite", faults);
    let store = laptop.open();
    let there = whole(&store);
    let acknowledged: BTreeSet<usize> = deeds.iter().filter(|(_, ack)| **ack).map(|(n, _)| *n).collect();
    let faulted: BTreeSet<usize> = deeds.iter().filter(|(_, ack)| !**ack).map(|(n, _)| *n).collect();
    let lost: Vec<&usize> = acknowledged.difference(&there).collect();
    assert!(lost.is_empty(), "{faults:?}: acknowledged and lost: {lost:?}");
    let undead = faulted.intersection(&there).count();
    (acknowledged.len(), faulted.len() + refused.len(), undead)
}

#[test]
fn a_write_or_a_sync_that_fails_once_costs_one_deed_at_most() {
    let room = tempfile::tempdir().unwrap();
    let Some(library) = injector(room.path()) else { return };
    let (mut runs, mut acknowledged, mut faulted, mut undead) = (0, 0, 0, 0);
    let mut run = |faults: &[(&str, String)]| {
        let (acks, faults, back) = with_fault(&library, faults);
        runs += 1;
        acknowledged += acks;
        faulted += faults;
        undead += back;
    };
    for at in 1..=16 {
        run(&[("FAIL_SYNC", at.to_string())]);
    }
    for at in (1..=120).step_by(7) {
        run(&[("FAIL_WRITE", at.to_string())]);
        run(&[("FAIL_WRITE", at.to_string()), ("FAIL_TORN", "1".to_owned())]);
        run(&[("FAIL_WRITE", at.to_string()), ("FAIL_ERRNO", "28".to_owned())]);
    }
    println!(
        "{runs} runs with one failing write or sync: {acknowledged} deeds acknowledged and there, {faulted} refused, \
         {undead} refused ones found after the crash"
    );
    assert!(faulted >= runs / 2, "the faults really struck: {faulted} of {runs}");
    assert_eq!(undead, 0, "what was refused is not there either");
}

#[test]
fn a_disk_that_is_gone_from_some_moment_on_loses_nothing_acknowledged() {
    let room = tempfile::tempdir().unwrap();
    let Some(library) = injector(room.path()) else { return };
    let (mut acknowledged, mut refused) = (0, 0);
    for at in (1..=90).step_by(9) {
        for name in ["FAIL_SYNC", "FAIL_WRITE"] {
            let sticky = [
                (name, (at / if name == "FAIL_SYNC" { 6 } else { 1 } + 1).to_string()),
                ("FAIL_STICKY", "1".to_owned()),
            ];
            let (acks, faults, _) = with_fault(&library, &sticky);
            acknowledged += acks;
            refused += faults;
        }
    }
    println!("a disk gone at 20 moments: {acknowledged} deeds acknowledged and there, {refused} refused");
    assert!(refused > 0);
}

#[test]
fn a_file_that_may_grow_no_further_refuses_deeds_and_loses_none() {
    let disk = tempfile::tempdir().unwrap();
    let laptop = Laptop::on(5, disk.path());
    laptop.create().close();
    let exe = std::env::current_exe().unwrap();
    // The shell leaves SIGXFSZ ignored, so that the write fails instead of killing the program.
    let output = Command::new("bash")
        .arg("-c")
        .arg("trap '' XFSZ; ulimit -f 1000; exec \"$0\" --exact child --ignored --nocapture --test-threads=1")
        .arg(exe)
        .env("SEPAKAT_CHILD", "deeds")
        .env("SEPAKAT_DISK", disk.path())
        .env("SEPAKAT_FROM", "0")
        .env("SEPAKAT_COUNT", "120")
        .stderr(Stdio::null())
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let (deeds, _) = said(text.lines().map(str::to_owned));
    let acknowledged: BTreeSet<usize> = deeds.iter().filter(|(_, ack)| **ack).map(|(n, _)| *n).collect();
    let refused = deeds.len() - acknowledged.len();
    println!("a file limit of 1,000 KiB: {} deeds acknowledged, {refused} refused", acknowledged.len());
    assert!(refused > 0 && !acknowledged.is_empty(), "the limit really struck: {text}");
    assert_eq!(whole(&laptop.open()), acknowledged);
}

#[test]
fn a_file_or_a_backup_whose_writing_fails_does_not_count_and_the_others_are_whole() {
    let room = tempfile::tempdir().unwrap();
    let Some(library) = injector(room.path()) else { return };
    let (mut files, mut copies, mut failed) = (0, 0, 0);
    for (name, at) in [("FAIL_WRITE", 1), ("FAIL_WRITE", 5), ("FAIL_SYNC", 2), ("FAIL_SYNC", 9)] {
        let disk = tempfile::tempdir().unwrap();
        let laptop = Laptop::on(5, disk.path());
        laptop.create().close();
        let faults = [(name, at.to_string()), ("FAIL_TORN", "1".to_owned())];
        let (kept, _) = run_with(&library, disk.path(), "files", "/files", &faults);
        assert!(kept.values().any(|ack| !ack), "the fault struck: {name} {at}");
        let store = laptop.open();
        for (n, _) in kept.iter().filter(|(_, ack)| **ack) {
            use sha2::{Digest, Sha256};
            let sha: String = Sha256::digest(file(*n)).iter().map(|byte| format!("{byte:02x}")).collect();
            assert_eq!(store.file(&sha).unwrap(), file(*n), "a file that was acknowledged is whole");
            files += 1;
        }
        store.close();

        let faults = [(name, (at * 3).to_string()), ("FAIL_TORN", "1".to_owned())];
        let (made, _) = run_with(&library, disk.path(), "copies", "/backups/", &faults);
        failed += made.values().filter(|ack| !**ack).count();
        let listed = Store::backups(&laptop.folder);
        assert_eq!(
            listed.len(),
            made.values().filter(|ack| **ack).count(),
            "only what was acknowledged counts"
        );
        for info in listed {
            Store::restore(&laptop.folder, &info.name, &laptop.environment()).unwrap();
            laptop.open().verify().unwrap();
            copies += 1;
        }
    }
    println!(
        "faults in files and backups: {files} files and {copies} backups whole, {failed} backups refused"
    );
    assert!(failed > 0);
}
