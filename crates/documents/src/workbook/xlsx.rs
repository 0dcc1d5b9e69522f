//! A workbook as XLSX.

use std::collections::HashSet;

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook as Book, Worksheet, XlsxError};

use super::{Cell, Sheet, Workbook, WorkbookFault, guarded};

/// Rows under the head that one sheet of the format holds; longer lists go on in the next sheet.
pub(super) const ROWS: usize = 1_048_575;
/// Characters that a cell of the format holds; longer texts end there, and stand whole in the CSV.
const CHARACTERS: usize = 32_000;
/// Characters that the name of a sheet may have.
const NAME: usize = 31;
/// No column is wider than so many pixels.
const WIDEST: u32 = 420;

/// The workbook as XLSX. The same sheets give the same bytes.
pub fn xlsx(workbook: &Workbook) -> Result<Vec<u8>, WorkbookFault> {
    write(workbook).map_err(|fault| WorkbookFault(fault.to_string()))
}

fn write(workbook: &Workbook) -> Result<Vec<u8>, XlsxError> {
    let mut book = begun(&workbook.title, &workbook.author, workbook.day)?;
    let mut names = HashSet::new();
    for sheet in &workbook.sheets {
        let mut parts = sheet.rows.chunks(ROWS);
        // A list without rows still has its head.
        let first = parts.next().unwrap_or_default();
        for rows in std::iter::once(first).chain(parts) {
            let name = free_name(&sheet.name, &mut names);
            fill(book.add_worksheet(), &name, sheet, rows)?;
        }
    }
    book.save_to_buffer()
}

/// A workbook without sheets. The day comes from the caller so that the same sheets give the same bytes.
pub(super) fn begun(title: &str, author: &str, day: NaiveDate) -> Result<Book, XlsxError> {
    let year = u16::try_from(day.year()).unwrap_or(1900);
    let created = ExcelDateTime::from_ymd(year, day.month() as u8, day.day() as u8)?;
    let mut book = Book::new();
    book.set_properties(
        &DocProperties::new().set_title(title).set_author(author).set_creation_datetime(&created),
    );
    Ok(book)
}

/// Writes a cell.
pub(super) fn put(to: &mut Worksheet, row: u32, column: u16, cell: &Cell) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => {}
        Cell::Text(text) => {
            to.write_string(row, column, fitting(text))?;
        }
        Cell::Number(thousandths) => {
            to.write_number(row, column, *thousandths as f64 / 1000.0)?;
        }
    }
    Ok(())
}

fn fill(to: &mut Worksheet, name: &str, sheet: &Sheet, rows: &[Vec<Cell>]) -> Result<(), XlsxError> {
    to.set_name(name)?;
    let bold = Format::new().set_bold();
    for (column, head) in (0u16..).zip(&sheet.head) {
        to.write_string_with_format(0, column, fitting(head), &bold)?;
    }
    for (row, cells) in (1u32..).zip(rows) {
        for (column, cell) in (0u16..).zip(cells) {
            put(to, row, column, cell)?;
        }
    }
    to.set_freeze_panes(1, 0)?;
    to.set_autofit_max_width(WIDEST);
    to.autofit();
    Ok(())
}

/// As much of a text as a cell holds, never a formula.
pub(super) fn fitting(text: &str) -> String {
    guarded(text).chars().take(CHARACTERS).collect()
}

/// A name that the format takes and that no other sheet has.
pub(super) fn free_name(name: &str, names: &mut HashSet<String>) -> String {
    let plain: String =
        name.chars().map(|c| if c.is_control() || "[]:*?/\\'".contains(c) { ' ' } else { c }).collect();
    let plain = if plain.trim().is_empty() { "-".to_owned() } else { plain.trim().to_owned() };
    for number in 1u32.. {
        let ending = if number == 1 { String::new() } else { format!(" {number}") };
        let room = NAME - ending.len();
        let tried = format!("{}{ending}", plain.chars().take(room).collect::<String>().trim_end());
        if names.insert(tried.to_lowercase()) {
            return tried;
        }
    }
    plain
}
