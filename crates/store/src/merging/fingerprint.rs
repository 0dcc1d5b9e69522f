//! One hash that tells whether two stores hold the same.

use rusqlite::Connection;
use rusqlite::types::ValueRef;
use sha2::{Digest as _, Sha256};

use crate::faults::Fault;
use crate::log::{self, hex};
use crate::tables;

/// Over all rows, heads, conflicts and totals.
pub(super) fn whole(conn: &Connection) -> Result<String, Fault> {
    let mut hash = Sha256::new();
    for table in tables::NOUNS {
        feed(conn, &mut hash, &format!("{} ORDER BY id", table.statements().select))?;
    }
    feed(conn, &mut hash, "SELECT tbl, \"row\", heads FROM head ORDER BY tbl, \"row\"")?;
    feed(
        conn,
        &mut hash,
        "SELECT tbl, \"row\", col, winner, loser, winning, losing FROM conflict ORDER BY 1, 2, 3, 4, 5",
    )?;
    feed(conn, &mut hash, "SELECT * FROM reading_total ORDER BY indicator, year")?;
    feed(conn, &mut hash, "SELECT * FROM talk_total ORDER BY tbl, \"row\"")?;
    // The deeds are in the log, and the last link of a chain stands for all of it.
    for end in log::ends(conn)? {
        hash.update(end.link);
    }
    Ok(hex(&hash.finalize()))
}

/// Over the rows that are not put away.
pub(super) fn visible(conn: &Connection) -> Result<String, Fault> {
    let mut hash = Sha256::new();
    for table in tables::NOUNS {
        feed(conn, &mut hash, &format!("{} WHERE retired=0 ORDER BY id", table.statements().select))?;
    }
    Ok(hex(&hash.finalize()))
}

/// Every value with its type and length, so that no two different rows look alike.
fn feed(conn: &Connection, hash: &mut Sha256, sql: &str) -> Result<(), Fault> {
    let mut statement = conn.prepare(sql)?;
    let count = statement.column_count();
    let mut found = statement.query([])?;
    hash.update(sql);
    while let Some(row) = found.next()? {
        for at in 0..count {
            match row.get_ref(at)? {
                ValueRef::Null => hash.update(b"n"),
                ValueRef::Integer(number) => hash.update(format!("i{number};")),
                ValueRef::Real(number) => hash.update(format!("r{number};")),
                ValueRef::Text(text) => {
                    hash.update(format!("t{};", text.len()));
                    hash.update(text);
                }
                ValueRef::Blob(bytes) => {
                    hash.update(format!("b{};", bytes.len()));
                    hash.update(bytes);
                }
            }
        }
        hash.update(b".");
    }
    Ok(())
}
