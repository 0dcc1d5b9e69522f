//! The log: every change ever made, one operation per row touched by a deed, each origin's operations chained.
//!
//! The deed itself is the first operation of its kind, on table 0, so that the chain covers who changed what
//! under which name. A link is the SHA-256 of one line of text, so that anyone can check it with `sqlite3` and
//! `openssl` alone (see FORMAT.md). The line holds not the values but their salted digest: when a person's data
//! are erased, salt and values go and the chain still verifies.

use rusqlite::{Connection, OptionalExtension, Row, params};
use sepakat_domain::id::Id;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};

use crate::faults::Fault;
use crate::rows::{self, Key};

/// The latest clock that a device writes by itself, in the year 4199.
pub(crate) const LATEST: i64 = 1 << 62;
/// The latest clock and the largest number that are believed: beyond them counting on would overflow.
const BELIEVED: i64 = LATEST + (1 << 60);

/// Whether a clock and a number can be counted on from.
pub(crate) fn believable(hlc: i64, seq: i64) -> bool {
    (0..BELIEVED).contains(&hlc) && (0..BELIEVED).contains(&seq)
}

/// Where an operation stands: which device wrote it, and as its how-manieth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Place {
    /// The device.
    pub origin: Id,
    /// From 1, without gaps.
    pub seq: i64,
}

/// One operation as it is kept and exchanged. Byte strings are lower-case hex.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Operation {
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
    /// Hybrid logical clock: milliseconds since 1970 times 65,536, plus a counter. Later than everything that
    /// its device had seen.
    pub hlc: i64,
    /// Number of the operation, of the same origin, that tells the deed.
    pub deed: i64,
    /// Number of the table; 0 for the deed itself.
    pub table: i64,
    /// Which row.
    pub row: Id,
    /// The newest operations on this row that its device knew.
    pub parents: Vec<Place>,
    /// Thirty-two hex digits; none once erased.
    pub salt: Option<String>,
    /// JSON by column number; none once erased.
    pub patch: Option<String>,
    /// Salted SHA-256 of the patch.
    pub digest: String,
    /// Link of this operation to all before it of the same origin.
    pub link: String,
}

impl Operation {
    /// The patch by column number; empty once erased.
    pub(crate) fn values(&self) -> Result<Map<String, Value>, Fault> {
        match &self.patch {
            None => Ok(Map::new()),
            Some(text) => {
                serde_json::from_str(text).map_err(|error| Fault::Damaged(format!("a patch: {error}")))
            }
        }
    }

    /// What [`Operation::digest`] must be while salt and patch are there.
    pub(crate) fn expected_digest(&self) -> Option<String> {
        Some(hex(&Sha256::digest(format!("{}|{}", self.salt.as_ref()?, self.patch.as_ref()?))))
    }

    /// What [`Operation::link`] must be after the operation with link `before` (empty for the first).
    pub(crate) fn expected_link(&self, before: &str) -> String {
        let Operation { place, hlc, deed, table, digest, .. } = self;
        let line = format!(
            "{before}|{}|{}|{hlc}|{deed}|{table}|{}|{}|{digest}",
            hex(&place.origin.0),
            place.seq,
            hex(&self.row.0),
            hex(&pack(&self.parents)),
        );
        hex(&Sha256::digest(line))
    }
}

/// Lower-case hex.
pub(crate) fn hex(bytes: &[u8]) -> String {
    // By hand: a refold and a check of the chain spell millions of these.
    const FIGURES: &[u8; 16] = b"0123456789abcdef";
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        text.push(char::from(FIGURES[usize::from(byte >> 4)]));
        text.push(char::from(FIGURES[usize::from(byte & 15)]));
    }
    text
}

/// Bytes from hex, or nothing when the text is not hex.
pub(crate) fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(2) || !text.is_ascii() {
        return None;
    }
    (0..text.len() / 2).map(|at| u8::from_str_radix(&text[at * 2..at * 2 + 2], 16).ok()).collect()
}

/// Places as the log keeps them: 24 bytes each, origin and big-endian number.
pub(crate) fn pack(places: &[Place]) -> Vec<u8> {
    places.iter().flat_map(|place| place.origin.0.into_iter().chain(place.seq.to_be_bytes())).collect()
}

/// The reverse of [`pack`].
pub(crate) fn unpack(bytes: &[u8]) -> Result<Vec<Place>, Fault> {
    let damaged = || Fault::Damaged("places of another length".into());
    if !bytes.len().is_multiple_of(24) {
        return Err(damaged());
    }
    bytes
        .chunks(24)
        .map(|chunk| {
            let (origin, seq) = chunk.split_at(16);
            Ok(Place {
                origin: rows::id(origin)?,
                seq: i64::from_be_bytes(seq.try_into().map_err(|_| damaged())?),
            })
        })
        .collect()
}

/// The columns that [`read`] expects, in its order.
pub(crate) const COLUMNS: &str = "origin, seq, hlc, deed, tbl, \"row\", parents, salt, patch, digest, link";

/// One operation from a row selected as [`COLUMNS`].
pub(crate) fn read(row: &Row<'_>) -> Result<Operation, Fault> {
    let salt: Option<Vec<u8>> = row.get(7)?;
    Ok(Operation {
        place: Place { origin: rows::id(row.get_ref(0)?.as_blob().unwrap_or_default())?, seq: row.get(1)? },
        hlc: row.get(2)?,
        deed: row.get(3)?,
        table: row.get(4)?,
        row: rows::id(row.get_ref(5)?.as_blob().unwrap_or_default())?,
        parents: unpack(row.get_ref(6)?.as_blob().unwrap_or_default())?,
        salt: salt.as_deref().map(hex),
        patch: row.get(8)?,
        digest: hex(row.get_ref(9)?.as_blob().unwrap_or_default()),
        link: hex(row.get_ref(10)?.as_blob().unwrap_or_default()),
    })
}

/// All operations that `tail` (a WHERE clause with its order) selects.
pub(crate) fn select(
    conn: &Connection,
    tail: &str,
    values: impl rusqlite::Params,
) -> Result<Vec<Operation>, Fault> {
    let mut statement = conn.prepare_cached(&format!("SELECT {COLUMNS} FROM operation {tail}"))?;
    let mut found = statement.query(values)?;
    let mut operations = Vec::new();
    while let Some(row) = found.next()? {
        operations.push(read(row)?);
    }
    Ok(operations)
}

/// Writes one operation into the log and moves its origin's chain forward. Folding is another step.
pub(crate) fn append(conn: &Connection, operation: &Operation) -> Result<(), Fault> {
    let bytes = |text: &str| unhex(text).ok_or_else(|| Fault::Damaged("not hex".into()));
    let salt = operation.salt.as_deref().map(bytes).transpose()?;
    conn.prepare_cached("INSERT INTO operation VALUES(?,?,?,?,?,?,?,?,?,?,?)")?.execute(params![
        Key(operation.place.origin),
        operation.place.seq,
        operation.hlc,
        operation.deed,
        operation.table,
        Key(operation.row),
        pack(&operation.parents),
        salt,
        operation.patch,
        bytes(&operation.digest)?,
        bytes(&operation.link)?,
    ])?;
    if operation.place.seq == 1 {
        conn.prepare_cached("INSERT INTO origin VALUES(?)")?.execute([Key(operation.place.origin)])?;
    }
    Ok(())
}

/// All operations on one row, in the order of the fold.
pub(crate) fn of_row(conn: &Connection, table: i64, row: Id) -> Result<Vec<Operation>, Fault> {
    // The second condition is for the index, which leaves out the deeds.
    select(conn, "WHERE tbl=? AND tbl>0 AND \"row\"=? ORDER BY hlc, origin, seq", params![table, Key(row)])
}

/// The operations of one deed, which follow one another, without the one that tells it.
pub(crate) fn of_deed(conn: &Connection, origin: Id, deed: i64) -> Result<Vec<Operation>, Fault> {
    let mut statement = conn
        .prepare_cached(&format!("SELECT {COLUMNS} FROM operation WHERE origin=? AND seq>? ORDER BY seq"))?;
    let mut found = statement.query(params![Key(origin), deed])?;
    let mut operations = Vec::new();
    while let Some(row) = found.next()? {
        let operation = read(row)?;
        if operation.deed != deed {
            break;
        }
        operations.push(operation);
    }
    Ok(operations)
}

/// The last operation of each origin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct End {
    pub place: Place,
    pub link: String,
    pub hlc: i64,
}

/// How far every chain has come.
pub(crate) fn ends(conn: &Connection) -> Result<Vec<End>, Fault> {
    let mut statement = conn.prepare_cached("SELECT id FROM origin ORDER BY id")?;
    let mut found = statement.query([])?;
    let mut ends = Vec::new();
    while let Some(row) = found.next()? {
        ends.extend(end(conn, rows::id(row.get_ref(0)?.as_blob().unwrap_or_default())?)?);
    }
    Ok(ends)
}

/// How far the chain of one origin has come.
pub(crate) fn end(conn: &Connection, origin: Id) -> Result<Option<End>, Fault> {
    Ok(conn
        .prepare_cached("SELECT seq, link, hlc FROM operation WHERE origin=? ORDER BY seq DESC LIMIT 1")?
        .query_row([Key(origin)], |row| {
            Ok(End {
                place: Place { origin, seq: row.get(0)? },
                link: hex(row.get_ref(1)?.as_blob().unwrap_or_default()),
                hlc: row.get(2)?,
            })
        })
        .optional()?)
}

/// Recomputes every link and digest of the log and names the first that does not fit.
pub(crate) fn verify(conn: &Connection) -> Result<(), Fault> {
    let mut statement = conn.prepare(&format!("SELECT {COLUMNS} FROM operation ORDER BY origin, seq"))?;
    let mut found = statement.query([])?;
    let mut last: Option<(Place, String)> = None;
    let mut tips = 0;
    while let Some(row) = found.next()? {
        let operation = read(row)?;
        let damaged = || Fault::Damaged(format!("the chain at {:?}", operation.place));
        let (expected, before) = match &last {
            Some((place, link)) if place.origin == operation.place.origin => {
                (place.seq.saturating_add(1), link.as_str())
            }
            _ => {
                tips += 1;
                (1, "")
            }
        };
        if operation.place.seq != expected
            || operation.link != operation.expected_link(before)
            || operation.expected_digest().is_some_and(|digest| digest != operation.digest)
        {
            return Err(damaged());
        }
        last = Some((operation.place, operation.link));
    }
    if ends(conn)?.len() == tips { Ok(()) } else { Err(Fault::Damaged("the list of origins".into())) }
}
