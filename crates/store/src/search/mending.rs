//! Making the index of the search anew when it was damaged: it holds nothing that the rows do not.

use rusqlite::Connection;

use super::{INDEXES, read_in};
use crate::faults::Fault;
use crate::store::Transaction;
use crate::tables;

/// Whether making the index anew may help against what went wrong while rows were read into it.
pub(crate) fn helps(fault: &Fault) -> bool {
    matches!(fault, Fault::Damaged(_) | Fault::Broken(_))
}

/// Makes the index anew, whatever it takes. Not within a transaction.
pub(crate) fn mend(conn: &Connection) -> Result<(), Fault> {
    let transaction = Transaction::begin(conn)?;
    match make_anew(conn) {
        Ok(()) => transaction.commit(),
        Err(fault) if helps(&fault) => {
            drop(transaction);
            replace(conn)
        }
        other => other,
    }
}

/// Throws the tables of the index away and fills new ones, within the transaction of the caller. Fails where the
/// damage keeps SQLite from throwing them away.
pub(crate) fn make_anew(conn: &Connection) -> Result<(), Fault> {
    for index in INDEXES {
        let made = how_made(conn, index)?;
        conn.execute(&format!("DROP TABLE {index}"), [])?;
        conn.execute(&made, [])?;
    }
    fill(conn)
}

/// The same where SQLite cannot walk through the old tables any more: they are struck from the schema, and a VACUUM
/// leaves their pages behind. Cut off in between, the file holds pages that nobody uses, and nothing else is wrong.
fn replace(conn: &Connection) -> Result<(), Fault> {
    let transaction = Transaction::begin(conn)?;
    let made = INDEXES.map(|index| how_made(conn, index));
    conn.pragma_update(None, "writable_schema", true)?;
    let struck = INDEXES.iter().try_for_each(|index| {
        // Its own tables are named after it; a LIKE would take the line for any letter.
        conn.execute(
            "DELETE FROM sqlite_schema WHERE tbl_name = ?1 OR substr(tbl_name, 1, length(?1) + 1) = ?1 || '_'",
            [index],
        )
        .map(|_| ())
    });
    conn.pragma_update(None, "writable_schema", "RESET")?;
    struck?;
    for made in made {
        conn.execute(&made?, [])?;
    }
    fill(conn)?;
    transaction.commit()?;
    Ok(conn.execute_batch("VACUUM")?)
}

/// The statement that made an index.
fn how_made(conn: &Connection, index: &str) -> Result<String, Fault> {
    Ok(conn.query_row("SELECT sql FROM sqlite_schema WHERE name=?", [index], |row| row.get(0))?)
}

fn fill(conn: &Connection) -> Result<(), Fault> {
    conn.execute_batch("DELETE FROM found; DELETE FROM unread;")?;
    for table in tables::NOUNS.iter().filter(|table| table.searched()) {
        let rows = format!("INSERT INTO unread SELECT ?, id FROM \"{}\" WHERE retired=0", table.noun);
        conn.execute(&rows, [table.number])?;
    }
    read_in(conn)
}
