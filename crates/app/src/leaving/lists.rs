//! Every noun as a list: a row a line, a column a field, with the names of what a row points to beside its code.

use std::collections::BTreeMap;

use sepakat_documents::workbook::{Cell, Sheet};
use sepakat_domain::organisation::Language;
use sepakat_domain::quantity;
use sepakat_domain::record::Record;
use sepakat_store::tables::{Column, Kind, Table};
use sepakat_store::{Reader, Where, tables};
use serde_json::Value;

use crate::call::CallFault;
use crate::content::ExportWords;

/// Columns that are no text for people: they lie in the archive as papers and pictures.
const NOT_LISTED: &[&str] = &["facts", "strokes"];

/// Columns that are kept in thousandths.
const THOUSANDTHS: &[(&str, &str)] = &[
    ("commitment", "quantity"),
    ("indicator", "baseline"),
    ("indicator", "target"),
    ("indicator", "lowest"),
    ("indicator", "highest"),
    ("reading", "value"),
];

/// One list, ready to be written.
pub(super) struct List {
    /// Its name, in the reader's language.
    pub name: String,
    /// Headings of its columns.
    pub head: Vec<String>,
    /// Its rows, as they were made.
    pub rows: Vec<Vec<Cell>>,
}

impl List {
    /// The list as a sheet of a workbook.
    pub(super) fn sheet(self) -> Sheet {
        Sheet { name: self.name, head: self.head, rows: self.rows }
    }
}

/// Rows of a noun as they are kept.
type Rows = Vec<Value>;

/// All lists, those without rows as well, in the order of the table of nouns.
pub(super) fn all(
    reader: &Reader<'_>,
    words: &ExportWords,
    language: Language,
) -> Result<Vec<List>, CallFault> {
    let kept = read(reader)?;
    let names = names(&kept);
    let tables = tables::NOUNS.iter().filter_map(|table| Some((table, kept.get(table.noun)?)));
    Ok(tables.map(|(table, rows)| list(table, rows, &names, words, language)).collect())
}

/// Rows of every noun, those that were put away as well. Pictures go along as files.
fn read(reader: &Reader<'_>) -> Result<BTreeMap<&'static str, Rows>, CallFault> {
    use sepakat_domain::{
        agreement, commitment, consent, conversation, goal, indicator, organisation, partner, partnership,
        person, reading, report, signing,
    };
    macro_rules! read {
        ($($kind:ty),+ $(,)?) => {
            BTreeMap::from([$((<$kind as Record>::NOUN, rows::<$kind>(reader)?)),+])
        };
    }
    Ok(read!(
        organisation::Organisation,
        person::Person,
        partner::Partner,
        person::Contact,
        partner::Offering,
        consent::Consent,
        conversation::Conversation,
        conversation::Line,
        partnership::Partnership,
        partnership::Member,
        partnership::StepMark,
        commitment::Commitment,
        agreement::Agreement,
        agreement::Party,
        agreement::Clause,
        agreement::Fill,
        signing::Frozen,
        signing::Signature,
        signing::Attachment,
        goal::Goal,
        indicator::Indicator,
        reading::Reading,
        reading::Closing,
        report::Report,
        report::Section,
        report::Remark,
        report::Edition,
    ))
}

fn rows<T: Record>(reader: &Reader<'_>) -> Result<Rows, CallFault> {
    let rows: Vec<T> = reader.list(&Where::all().also_retired())?;
    let values = rows.iter().map(serde_json::to_value);
    values.collect::<Result<_, _>>().map_err(|_| CallFault::broken("row"))
}

/// What each row is called, by its code.
fn names(kept: &BTreeMap<&'static str, Rows>) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    for row in kept.values().flatten() {
        let text = |field: &str| row[field].as_str().filter(|text| !text.is_empty());
        let name = ["name", "subject", "statement", "what", "summary", "number"].into_iter().find_map(text);
        if let (Some(id), Some(name)) = (row["id"].as_str(), name) {
            names.insert(id.to_owned(), name.to_owned());
        }
    }
    // A partner that is one human being is called as the person is.
    for partner in kept.get("partner").into_iter().flatten() {
        let person = partner["person"].as_str().and_then(|person| names.get(person)).cloned();
        if let (Some(id), Some(name)) = (partner["id"].as_str(), person) {
            names.insert(id.to_owned(), name);
        }
    }
    names
}

fn list(
    table: &Table,
    rows: &Rows,
    names: &BTreeMap<String, String>,
    words: &ExportWords,
    language: Language,
) -> List {
    let columns: Vec<&Column> =
        table.columns.iter().filter(|column| !NOT_LISTED.contains(&column.name)).collect();
    let mut head = vec![words.column("id")];
    for column in &columns {
        let name = words.column(column.name);
        if matches!(column.kind, Kind::Id) {
            head.push(name.clone());
            head.push(words.sentence("code", &[("column", &name)]));
        } else {
            head.push(name);
        }
    }
    let cells = |row: &Value| {
        let mut cells = vec![text(row["id"].as_str().unwrap_or_default())];
        for column in &columns {
            let value = &row[column.name];
            match column.kind {
                Kind::Id => {
                    let id = value.as_str().unwrap_or_default();
                    cells.push(names.get(id).map_or(Cell::Empty, |name| text(name)));
                    cells.push(text(id));
                }
                _ => cells.push(cell(table.noun, column.name, value, words, language)),
            }
        }
        cells
    };
    List { name: words.noun(table.noun), rows: rows.iter().map(cells).collect(), head }
}

fn cell(noun: &str, column: &str, value: &Value, words: &ExportWords, language: Language) -> Cell {
    match value {
        Value::Null => Cell::Empty,
        Value::Bool(yes) => text(words.word(if *yes { "yes" } else { "no" })),
        Value::String(written) => text(written),
        Value::Number(number) => {
            let whole = number.as_i64().unwrap_or_default();
            let kept_so = THOUSANDTHS.contains(&(noun, column));
            Cell::Number(if kept_so { whole } else { whole.saturating_mul(1000) })
        }
        // Money: whole units, as a number that can be added up.
        Value::Object(object) if object.contains_key("units") => {
            Cell::Number(object["units"].as_i64().unwrap_or_default().saturating_mul(1000))
        }
        Value::Array(milestones) => {
            let one = |milestone: &Value| {
                let value = milestone["value"].as_i64().map(|value| quantity::format(value, language));
                format!("{}: {}", milestone["month"].as_str().unwrap_or_default(), value.unwrap_or_default())
            };
            text(&milestones.iter().map(one).collect::<Vec<_>>().join("; "))
        }
        Value::Object(_) => text(&value.to_string()),
    }
}

fn text(text: &str) -> Cell {
    if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
}
