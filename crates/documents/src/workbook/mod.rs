//! Workbooks (XLSX) and lists (CSV) from plain sheets, for those who go on reckoning with the figures.
//!
//! The same sheets give the same bytes. Text stays text: what a spreadsheet would take for a formula is marked with
//! an apostrophe, so that nobody's name or note is ever run.

mod csv;
mod growing;
mod xlsx;

use std::borrow::Cow;
use std::fmt;

use chrono::NaiveDate;

pub use csv::{csv_head, csv_rows};
pub use growing::Growing;
pub use xlsx::xlsx;

/// A workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workbook {
    /// Title of the file.
    pub title: String,
    /// Who made it: the name of the organisation.
    pub author: String,
    /// The day it stands for. It comes from the caller so that the same sheets give the same bytes.
    pub day: NaiveDate,
    /// Its sheets in order.
    pub sheets: Vec<Sheet>,
}

/// One table: a head, and rows under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Headings of its columns.
    pub head: Vec<String>,
    /// Its rows.
    pub rows: Vec<Vec<Cell>>,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Text, never a formula.
    Text(String),
    /// A number in thousandths.
    Number(i64),
}

/// The workbook could not be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkbookFault(String);

impl fmt::Display for WorkbookFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for WorkbookFault {}

impl Cell {
    /// A cell with this text; empty for none.
    pub fn text(text: &str) -> Cell {
        if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
    }

    /// A cell with this number of thousandths; empty for none.
    pub fn number(thousandths: Option<i64>) -> Cell {
        thousandths.map_or(Cell::Empty, Cell::Number)
    }
}

/// Text that no spreadsheet takes for a formula: those are known by their first character, in its wide form too.
fn guarded(text: &str) -> Cow<'_, str> {
    const FIRST: [char; 12] = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];
    if text.starts_with(FIRST) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn book(text: &str) -> Workbook {
        let rows = vec![vec![Cell::text(text), Cell::Number(-2_500), Cell::Empty]];
        let head = vec!["Nama".to_owned(), "Nilai".to_owned(), "Catatan".to_owned()];
        let sheet = Sheet { name: "Angka: 2026/11".to_owned(), head, rows };
        Workbook {
            title: "Lampiran".to_owned(),
            author: "Rumah Baca".to_owned(),
            day: NaiveDate::from_ymd_opt(2026, 11, 24).unwrap(),
            sheets: vec![sheet.clone(), sheet],
        }
    }

    fn list(sheet: &Sheet) -> String {
        String::from_utf8([csv_head(&sheet.head), csv_rows(&sheet.rows)].concat()).unwrap()
    }

    fn grown(book: &Workbook) -> Result<Vec<u8>, WorkbookFault> {
        let folder = tempfile::tempdir().unwrap();
        let mut growing = Growing::new(&book.title, &book.author, book.day, folder.path())?;
        for sheet in &book.sheets {
            growing.sheet(&sheet.name, &sheet.head)?;
            for row in &sheet.rows {
                growing.rows(std::slice::from_ref(row))?;
            }
        }
        let mut bytes = Vec::new();
        growing.finish(&mut bytes)?;
        Ok(bytes)
    }

    #[test]
    fn a_workbook_that_grows_row_by_row_holds_the_same_each_time() {
        let bytes = grown(&book("Ani")).unwrap();
        assert!(bytes.starts_with(b"PK"));
        assert_eq!(bytes, grown(&book("Ani")).unwrap());
        assert_ne!(bytes, grown(&book("Budi")).unwrap());
    }

    #[test]
    fn formulas_become_text_and_numbers_stay_numbers() {
        for text in ["=1+1", "+62", "-2", "@A1", "\tx", "\rx", "\nx", "\0x", "＝1", "＋1", "－1", "＠1"] {
            assert_eq!(guarded(text), format!("'{text}"));
        }
        assert_eq!(guarded("31 anak"), "31 anak");
        let written = list(&book("=1+1").sheets[0]);
        assert_eq!(written, "\u{feff}Nama,Nilai,Catatan\r\n'=1+1,-2.5,\r\n");
    }

    #[test]
    fn the_same_sheets_give_the_same_workbook() {
        let bytes = xlsx(&book("Ani")).unwrap();
        assert!(bytes.starts_with(b"PK"));
        assert_eq!(bytes, xlsx(&book("Ani")).unwrap());
        assert_ne!(bytes, xlsx(&book("Budi")).unwrap());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]

        #[test]
        fn no_text_breaks_a_workbook_or_a_list(text in any::<String>()) {
            prop_assert!(xlsx(&book(&text)).is_ok());
            let written = list(&book(&text).sheets[0]);
            prop_assert!(grown(&book(&text)).is_ok());
            let quotes = written.matches('"').count();
            prop_assert!(quotes.is_multiple_of(2));
        }
    }
}
