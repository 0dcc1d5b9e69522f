//! Finding rows by what is written in them. Two indexes: whole words (diacritics ignored, the last one may be
//! unfinished) and parts of words. A short list of synonyms lets "kerjasama" find "kerja sama".
//! Derived: refilled by a refold. A row is taken in when the search is next asked, not in the deed that wrote it.

pub(crate) mod mending;
mod synonyms;

use rusqlite::{Connection, params};
use sepakat_domain::id::Id;
use serde::Serialize;

use crate::faults::Fault;
use crate::rows::{self, Key};
use crate::tables::{self, Table};

/// A row found.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Hit {
    /// The noun.
    pub noun: String,
    /// Which row.
    pub id: Id,
    /// Its name: the first searchable column.
    pub title: String,
    /// The surroundings of the first word found; empty when only the title matched.
    pub snippet: String,
    /// Smaller is better.
    pub rank: f64,
}

/// Whole words, and parts of words.
const INDEXES: [&str; 2] = ["found_words", "found_parts"];

/// Parts of words are looked for only when whole words found fewer than this.
const FEW: usize = 8;

/// Longest text that is searched for, in characters; what is longer is cut.
const LONGEST: usize = 200;

/// Notes that a row is to be read again. The indexes are many pages, and a deed need not wait for them.
pub(crate) fn note(conn: &Connection, table: &Table, row: Id) -> Result<(), Fault> {
    if table.searched() {
        conn.prepare_cached("INSERT OR IGNORE INTO unread VALUES(?,?)")?
            .execute(params![table.number, Key(row)])?;
    }
    Ok(())
}

/// Whether every row was read.
pub(crate) fn up_to_date(conn: &Connection) -> Result<bool, Fault> {
    Ok(!conn.prepare_cached("SELECT EXISTS (SELECT 1 FROM unread)")?.query_row([], |row| row.get(0))?)
}

/// Reads every row that was noted. The indexes are changed by one statement each: FTS5 writes its pages out before
/// every statement of a transaction, so that row by row would take ten times as long.
pub(crate) fn read_in(conn: &Connection) -> Result<(), Fault> {
    const NOTED: &str = "FROM unread u JOIN found f ON f.tbl = u.tbl AND f.\"row\" = u.\"row\"";
    for index in INDEXES {
        conn.execute(&format!("DELETE FROM {index} WHERE rowid IN (SELECT f.number {NOTED})"), [])?;
    }
    let mut statement = conn.prepare_cached("SELECT tbl, \"row\" FROM unread")?;
    let mut found = statement.query([])?;
    while let Some(noted) = found.next()? {
        if let Some(table) = tables::numbered(noted.get(0)?) {
            keep_texts(conn, table, rows::id(noted.get_ref(1)?.as_blob().unwrap_or_default())?)?;
        }
    }
    for index in INDEXES {
        let texts = format!("SELECT f.number, f.title, f.body {NOTED} ORDER BY f.number");
        conn.execute(&format!("INSERT INTO {index}(rowid, title, body) {texts}"), [])?;
    }
    conn.prepare_cached("DELETE FROM unread")?.execute([])?;
    Ok(())
}

/// Empties the index; a damaged one is thrown away.
pub(crate) fn empty(conn: &Connection) -> Result<(), Fault> {
    conn.execute_batch("DELETE FROM found; DELETE FROM unread;")?;
    let emptied = conn.execute_batch(
        "INSERT INTO found_words(found_words) VALUES('delete-all');
         INSERT INTO found_parts(found_parts) VALUES('delete-all');",
    );
    match emptied.map_err(Fault::from) {
        Err(Fault::Damaged(_)) => mending::make_anew(conn),
        other => other,
    }
}

/// Keeps what is written in one row, or forgets it when the row was put away.
fn keep_texts(conn: &Connection, table: &Table, row: Id) -> Result<(), Fault> {
    let state = rows::by_id(conn, table, row)?.unwrap_or_default();
    let mut texts = table
        .columns
        .iter()
        .filter(|column| column.searchable)
        .map(|column| state.get(column.name).and_then(|value| value.as_str()).unwrap_or_default());
    let title = texts.next().unwrap_or_default();
    let body = texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n");
    let gone = state.get("retired").and_then(serde_json::Value::as_bool).unwrap_or(false);
    if gone || (title.is_empty() && body.is_empty()) {
        conn.prepare_cached("DELETE FROM found WHERE tbl=? AND \"row\"=?")?
            .execute(params![table.number, Key(row)])?;
    } else {
        conn.prepare_cached(
            "INSERT INTO found(tbl, \"row\", title, body) VALUES(?,?,?,?)
             ON CONFLICT(tbl, \"row\") DO UPDATE SET title=excluded.title, body=excluded.body",
        )?
        .execute(params![table.number, Key(row), title, body])?;
    }
    Ok(())
}

/// The rows that hold all words of `text`, best first; where whole words find little, parts of words do.
pub(crate) fn find(conn: &Connection, text: &str, limit: usize) -> Result<Vec<Hit>, Fault> {
    let text: String = text.chars().take(LONGEST).collect();
    let words: Vec<String> = text
        .split(|character: char| !character.is_alphanumeric() && !combining(character))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    if words.is_empty() || limit == 0 {
        return Ok(Vec::new());
    }
    let mut hits = ask(conn, INDEXES[0], &synonyms::query(&words), &words, limit)?;
    let parts: Vec<String> =
        words.iter().filter(|word| word.chars().count() >= 3).map(|word| format!("\"{word}\"")).collect();
    if hits.len() < limit.min(FEW) && parts.len() == words.len() {
        for hit in ask(conn, INDEXES[1], &parts.join(" AND "), &words, limit)? {
            if hits.len() < limit && !hits.iter().any(|known| known.id == hit.id) {
                hits.push(hit);
            }
        }
    }
    Ok(hits)
}

fn ask(
    conn: &Connection,
    index: &str,
    query: &str,
    words: &[String],
    limit: usize,
) -> Result<Vec<Hit>, Fault> {
    // A word in the title counts four times.
    let sql = format!(
        "SELECT f.tbl, f.\"row\", f.title, f.body, i.rank FROM (
           SELECT rowid, bm25({index}, 4.0, 1.0) AS rank FROM {index} WHERE {index} MATCH ? ORDER BY rank LIMIT ?
         ) i JOIN found f ON f.number = i.rowid ORDER BY i.rank, f.number"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let mut found = statement.query(params![query, i64::try_from(limit).unwrap_or(i64::MAX)])?;
    let mut hits = Vec::new();
    while let Some(row) = found.next()? {
        let Some(table) = tables::numbered(row.get(0)?) else { continue };
        let body: String = row.get(3)?;
        hits.push(Hit {
            noun: table.noun.into(),
            id: rows::id(row.get_ref(1)?.as_blob().unwrap_or_default())?,
            title: row.get(2)?,
            snippet: snippet(&body, words),
            rank: row.get(4)?,
        });
    }
    Ok(hits)
}

/// A mark on the letter before it, as in an accent typed apart.
fn combining(character: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&character)
}

/// About eighty characters around the first word found, cut at words.
fn snippet(body: &str, words: &[String]) -> String {
    let lower = body.to_lowercase();
    let Some(at) = words.iter().filter_map(|word| lower.find(word.as_str())).min() else {
        return String::new();
    };
    let characters: Vec<char> = body.chars().collect();
    // Small letters may be more characters than capital ones, so this may be a little off, but never outside.
    let before = lower[..at].chars().count().min(characters.len());
    let mut start = before.saturating_sub(30);
    let mut end = (before + 50).min(characters.len());
    while start > 0 && start < before && !characters[start - 1].is_whitespace() {
        start += 1;
    }
    while end < characters.len() && end > before + 20 && !characters[end].is_whitespace() {
        end -= 1;
    }
    let cut: String = characters[start..end].iter().map(|c| if *c == '\n' { ' ' } else { *c }).collect();
    let left = if start > 0 { "…" } else { "" };
    let right = if end < characters.len() { "…" } else { "" };
    format!("{left}{}{right}", cut.trim())
}
