//! Every noun as a list: a row a line, a column a field, with the names of what a row points to beside its code.

use std::collections::HashMap;

use sepakat_documents::workbook::Cell;
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

/// Fields by which a row is called, best first.
const NAMES: [&str; 6] = ["name", "subject", "statement", "what", "summary", "number"];

/// Writes lists: a row at a time, so that a list may be longer than the memory.
pub(super) struct Lister {
    words: &'static ExportWords,
    language: Language,
    /// What each row is called, by its code.
    names: HashMap<String, String>,
}

/// A list before its rows are read.
pub(super) struct List {
    table: &'static Table,
    /// Its name, in the reader's language.
    pub name: String,
    /// Headings of its columns.
    pub head: Vec<String>,
    columns: Vec<&'static Column>,
}

/// One kind of row: how many there are, and how each is handed over.
struct Listed {
    noun: &'static str,
    count: fn(&Reader<'_>) -> Result<i64, CallFault>,
    each: fn(&Reader<'_>, &mut Take<'_>) -> Result<(), CallFault>,
}

/// Takes a row as it is kept.
type Take<'a> = dyn FnMut(Value) -> Result<(), CallFault> + 'a;

/// All kinds of rows that are listed. Pictures go along as files.
fn listed() -> Vec<Listed> {
    use sepakat_domain::{
        agreement, commitment, consent, conversation, goal, indicator, organisation, partner, partnership,
        person, reading, report, signing,
    };
    macro_rules! listed {
        ($($kind:ty),+ $(,)?) => {
            vec![$(Listed {
                noun: <$kind as Record>::NOUN,
                count: |reader| Ok(reader.count::<$kind>(&everything())?),
                each: each::<$kind>,
            }),+]
        };
    }
    listed!(
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
    )
}

/// Rows that were put away as well.
fn everything() -> Where {
    Where::all().also_retired()
}

fn each<T: Record>(reader: &Reader<'_>, take: &mut Take<'_>) -> Result<(), CallFault> {
    reader
        .each(&everything(), |row: T| take(serde_json::to_value(row).map_err(|_| CallFault::broken("row"))?))
}

impl Lister {
    /// Reads what rows are called.
    pub(super) fn read(
        reader: &Reader<'_>,
        words: &'static ExportWords,
        language: Language,
    ) -> Result<Lister, CallFault> {
        let mut names = HashMap::new();
        let mut people = Vec::new();
        for (list, kind) in kinds() {
            if !list.columns.iter().any(|column| NAMES.contains(&column.name)) {
                continue;
            }
            (kind.each)(reader, &mut |row| {
                let text = |field: &str| row[field].as_str().filter(|text| !text.is_empty());
                let Some(id) = row["id"].as_str() else { return Ok(()) };
                if let Some(name) = NAMES.into_iter().find_map(text) {
                    names.insert(id.to_owned(), name.to_owned());
                }
                if let Some(person) = row["person"].as_str().filter(|_| kind.noun == "partner") {
                    people.push((id.to_owned(), person.to_owned()));
                }
                Ok(())
            })?;
        }
        // A partner that is one human being is called as the person is.
        for (partner, person) in people {
            if let Some(name) = names.get(&person).cloned() {
                names.insert(partner, name);
            }
        }
        Ok(Lister { words, language, names })
    }

    /// All lists, those without rows as well, in the order of the table of nouns, each with the number of its rows.
    pub(super) fn lists(&self, reader: &Reader<'_>) -> Result<Vec<(List, i64)>, CallFault> {
        kinds().into_iter().map(|(table, kind)| Ok((self.list(table), (kind.count)(reader)?))).collect()
    }

    fn list(&self, table: &'static Table) -> List {
        let columns: Vec<&Column> =
            table.columns.iter().filter(|column| !NOT_LISTED.contains(&column.name)).collect();
        let mut head = vec![self.words.column("id")];
        for column in &columns {
            let name = self.words.column(column.name);
            if matches!(column.kind, Kind::Id) {
                head.push(name.clone());
                head.push(self.words.sentence("code", &[("column", &name)]));
            } else {
                head.push(name);
            }
        }
        List { table, name: self.words.noun(table.noun), head, columns }
    }

    /// Hands over the rows of a list one by one.
    pub(super) fn each(
        &self,
        reader: &Reader<'_>,
        list: &List,
        take: &mut dyn FnMut(Vec<Cell>) -> Result<(), CallFault>,
    ) -> Result<(), CallFault> {
        let kind = listed().into_iter().find(|kind| kind.noun == list.table.noun);
        let kind = kind.ok_or_else(|| CallFault::broken(list.table.noun))?;
        (kind.each)(reader, &mut |row| take(self.cells(list, &row)))
    }

    fn cells(&self, list: &List, row: &Value) -> Vec<Cell> {
        let mut cells = vec![text(row["id"].as_str().unwrap_or_default())];
        for column in &list.columns {
            let value = &row[column.name];
            match column.kind {
                Kind::Id => {
                    let id = value.as_str().unwrap_or_default();
                    cells.push(self.names.get(id).map_or(Cell::Empty, |name| text(name)));
                    cells.push(text(id));
                }
                _ => cells.push(cell(list.table.noun, column.name, value, self.words, self.language)),
            }
        }
        cells
    }
}

/// The kinds of rows in the order of the table of nouns.
fn kinds() -> Vec<(&'static Table, Listed)> {
    let mut kinds: Vec<Listed> = listed();
    let tables = tables::NOUNS.iter().filter_map(|table| {
        let at = kinds.iter().position(|kind| kind.noun == table.noun)?;
        Some((table, kinds.swap_remove(at)))
    });
    tables.collect()
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
