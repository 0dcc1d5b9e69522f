//! What mends itself at the next opening or the next question: an index of the search that was damaged, and files that
//! were cut off while they were written.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a story that cannot go on stops and says where"
)]

mod common;

use std::fs;

use common::*;
use sepakat_store::{BackupReason, Refusal, Store};

fn found(store: &Store, text: &str) -> Vec<String> {
    store.search(text, 50).unwrap().into_iter().map(|hit| hit.title).collect()
}

/// A closed store with an index of some size.
fn searched() -> (Laptop, String) {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    for n in 0..60 {
        add(&store, &format!("SDN Ketintang {n}"));
    }
    assert_eq!(found(&store, "ketintang").len(), 50);
    let fingerprint = store.fingerprint().unwrap();
    store.close();
    (laptop, fingerprint)
}

#[test]
fn an_index_that_holds_nonsense_is_made_anew_when_it_is_asked() {
    for index in ["found_words", "found_parts"] {
        let (laptop, fingerprint) = searched();
        let conn = rusqlite::Connection::open(laptop.database()).unwrap();
        conn.execute(&format!("UPDATE {index}_data SET block = ?"), [vec![0xee_u8; 64]]).unwrap();
        drop(conn);
        let store = laptop.open();
        assert_eq!(found(&store, "ketintang").len(), 50, "{index}");
        assert_eq!(found(&store, "etintan").len(), 50, "{index}: also parts of words");
        add(&store, "Toko Roti");
        assert_eq!(found(&store, "roti"), ["Toko Roti"]);
        store.undo().unwrap();
        store.back_up(BackupReason::Asked).unwrap();
        store.refold().unwrap();
        assert_eq!(found(&store, "ketintang").len(), 50);
        assert_eq!(store.visible_fingerprint().unwrap().len(), fingerprint.len());
        store.verify().unwrap();
    }
}

/// Overwrites the pages of one of the index's tables in the file.
fn scratch_pages(laptop: &Laptop, table: &str) -> usize {
    let conn = rusqlite::Connection::open(laptop.database()).unwrap();
    let size: i64 = conn.pragma_query_value(None, "page_size", |row| row.get(0)).unwrap();
    let pages: Vec<i64> = conn
        .prepare("SELECT pageno FROM dbstat WHERE name=? ORDER BY pageno")
        .and_then(|mut statement| statement.query_map([table], |row| row.get(0))?.collect())
        .unwrap_or_else(|_| {
            let root =
                conn.query_row("SELECT rootpage FROM sqlite_schema WHERE name=?", [table], |row| row.get(0));
            vec![root.unwrap()]
        });
    drop(conn);
    let mut bytes = fs::read(laptop.database()).unwrap();
    for page in &pages {
        let at = usize::try_from((page - 1) * size).unwrap();
        bytes[at + 8..at + 200].fill(0xee);
    }
    fs::write(laptop.database(), bytes).unwrap();
    pages.len()
}

fn mark_as_cut_off(laptop: &Laptop) {
    let conn = rusqlite::Connection::open(laptop.database()).unwrap();
    conn.execute("UPDATE device SET value='yes' WHERE key='open'", []).unwrap();
}

#[test]
fn a_store_whose_search_alone_is_damaged_opens() {
    for table in ["found_words_data", "found_parts_data"] {
        for cut_off in [true, false] {
            let (laptop, fingerprint) = searched();
            if cut_off {
                mark_as_cut_off(&laptop);
            }
            assert!(scratch_pages(&laptop, table) > 0);
            let store = laptop.open();
            assert_eq!(store.fingerprint().unwrap(), fingerprint);
            assert_eq!(found(&store, "ketintang").len(), 50, "{table}, cut off: {cut_off}");
            assert_eq!(found(&store, "etintan").len(), 50, "{table}, cut off: {cut_off}");
            store.back_up(BackupReason::Asked).unwrap();
        }
    }
}

#[test]
fn damage_to_what_people_wrote_is_still_refused() {
    let (laptop, _) = searched();
    mark_as_cut_off(&laptop);
    scratch_pages(&laptop, "operation");
    let refused = Store::open(&laptop.folder, laptop.environment());
    assert!(matches!(refused, Err(Refusal::Damaged { .. })), "{refused:?}");
}

#[test]
fn files_that_were_cut_off_are_swept_away_and_whole_ones_stay() {
    let laptop = Laptop::new(1);
    let store = laptop.create();
    let sha = store.keep_file(b"berkas").unwrap();
    store.back_up(BackupReason::Asked).unwrap();
    store.close();
    let shelves =
        [laptop.folder.clone(), laptop.folder.join("backups")].map(|at| at.join("files").join(&sha[..2]));
    for shelf in &shelves {
        fs::write(shelf.join(format!("{sha}.7.part")), b"setengah").unwrap();
    }
    let mine = laptop.folder.join("files").join("catatan.part");
    fs::write(&mine, b"bukan milik program").unwrap();
    let store = laptop.open();
    for shelf in &shelves {
        let left: Vec<_> = fs::read_dir(shelf).unwrap().flatten().map(|entry| entry.file_name()).collect();
        assert_eq!(left, [sha.as_str()], "{}", shelf.display());
    }
    assert!(mine.exists(), "only where the program writes");
    assert_eq!(store.file(&sha).unwrap(), b"berkas");
}
