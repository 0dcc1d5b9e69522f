//! A list as CSV (RFC 4180) with a byte order mark, by which spreadsheets know that it is UTF-8.

use super::{Cell, guarded};

/// The beginning of a list: the byte order mark and the headings.
pub fn csv_head(head: &[String]) -> Vec<u8> {
    let mut text = String::from('\u{feff}');
    line(&mut text, head.iter().map(|head| guarded(head).into_owned()));
    text.into_bytes()
}

/// Rows of a list. Numbers have a point and no grouping in every language, so that every program reads them alike.
pub fn csv_rows(rows: &[Vec<Cell>]) -> Vec<u8> {
    let mut text = String::new();
    for row in rows {
        line(&mut text, row.iter().map(field));
    }
    text.into_bytes()
}

fn line(text: &mut String, fields: impl Iterator<Item = String>) {
    for (at, field) in fields.enumerate() {
        if at > 0 {
            text.push(',');
        }
        if field.contains([',', '"', '\r', '\n']) {
            text.push('"');
            text.push_str(&field.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(&field);
        }
    }
    text.push_str("\r\n");
}

fn field(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => guarded(text).into_owned(),
        Cell::Number(thousandths) => decimal(*thousandths),
    }
}

/// Thousandths with a point, without idle zeros: -2500 is `-2.5`.
fn decimal(thousandths: i64) -> String {
    let sign = if thousandths < 0 { "-" } else { "" };
    let (whole, rest) = (thousandths.unsigned_abs() / 1000, thousandths.unsigned_abs() % 1000);
    let text = format!("{sign}{whole}.{rest:03}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
