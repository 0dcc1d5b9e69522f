//! Finding rows by what is written in them. Two indexes: whole words (diacritics ignored, the last one may be
//! unfinished) and parts of words. A short list of synonyms lets "kerjasama" find "kerja sama".
//! Derived: refilled by a refold. A row is taken in when the search is next asked, not in the deed that wrote it.

mod synonyms;

use rusqlite::{Connection, OptionalExtension, params};
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

/// Reads every row that was noted.
pub(crate) fn read_in(conn: &Connection) -> Result<(), Fault> {
    let mut statement = conn.prepare_cached("SELECT tbl, \"row\" FROM unread")?;
    let mut found = statement.query([])?;
    while let Some(noted) = found.next()? {
        if let Some(table) = tables::numbered(noted.get(0)?) {
            keep(conn, table, rows::id(noted.get_ref(1)?.as_blob().unwrap_or_default())?)?;
        }
    }
    conn.prepare_cached("DELETE FROM unread")?.execute([])?;
    Ok(())
}

/// Brings the index up to date with one row.
fn keep(conn: &Connection, table: &Table, row: Id) -> Result<(), Fault> {
    let known: Option<i64> = conn
        .prepare_cached("SELECT number FROM found WHERE tbl=? AND \"row\"=?")?
        .query_row(params![table.number, Key(row)], |found| found.get(0))
        .optional()?;
    let state = rows::by_id(conn, table, row)?.unwrap_or_default();
    let mut texts = table
        .columns
        .iter()
        .filter(|column| column.searchable)
        .map(|column| state.get(column.name).and_then(|value| value.as_str()).unwrap_or_default());
    let title = texts.next().unwrap_or_default();
    let body = texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n");
    let gone = state.get("retired").and_then(serde_json::Value::as_bool).unwrap_or(false);
    if let Some(number) = known {
        conn.prepare_cached("DELETE FROM found_words WHERE rowid=?")?.execute([number])?;
        conn.prepare_cached("DELETE FROM found_parts WHERE rowid=?")?.execute([number])?;
    }
    if gone || (title.is_empty() && body.is_empty()) {
        conn.prepare_cached("DELETE FROM found WHERE tbl=? AND \"row\"=?")?
            .execute(params![table.number, Key(row)])?;
        return Ok(());
    }
    let number = match known {
        Some(number) => {
            conn.prepare_cached("UPDATE found SET title=?, body=? WHERE number=?")?
                .execute(params![title, body, number])?;
            number
        }
        None => conn
            .prepare_cached("INSERT INTO found(tbl, \"row\", title, body) VALUES(?,?,?,?) RETURNING number")?
            .query_row(params![table.number, Key(row), title, body], |found| found.get(0))?,
    };
    conn.prepare_cached("INSERT INTO found_words(rowid, title, body) VALUES(?,?,?)")?
        .execute(params![number, title, body])?;
    conn.prepare_cached("INSERT INTO found_parts(rowid, title, body) VALUES(?,?,?)")?
        .execute(params![number, title, body])?;
    Ok(())
}

/// The rows that hold all words of `text`, best first; parts of words fill up what whole words leave of `limit`.
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
    let mut hits = ask(conn, "found_words", &synonyms::query(&words), &words, limit)?;
    let parts: Vec<String> =
        words.iter().filter(|word| word.chars().count() >= 3).map(|word| format!("\"{word}\"")).collect();
    if hits.len() < limit && parts.len() == words.len() {
        for hit in ask(conn, "found_parts", &parts.join(" AND "), &words, limit)? {
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
