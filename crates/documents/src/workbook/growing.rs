//! A workbook that is written row by row, so that its lists may be longer than the memory.

use std::collections::HashSet;
use std::io::Write;
use std::path::Path;

use chrono::NaiveDate;
use rust_xlsxwriter::{Format, Workbook as Book, XlsxError};

use super::xlsx::{ROWS, begun, fitting, free_name, put};
use super::{Cell, WorkbookFault};

/// Columns are as wide as the widest of so many rows asks for.
const LOOKED_AT: u32 = 200;
/// No column is narrower or wider than so many characters.
const NARROWEST: usize = 8;
const WIDEST: usize = 60;

/// A workbook that is being written. Rows wait in files that have no name, in the folder given.
pub struct Growing {
    book: Book,
    names: HashSet<String>,
    at: Option<At>,
}

/// The sheet that is written now.
struct At {
    name: String,
    head: Vec<String>,
    sheet: usize,
    /// The row that comes next.
    row: u32,
    /// Characters of the widest text seen in each column.
    widths: Vec<usize>,
}

impl Growing {
    /// An empty workbook.
    pub fn new(title: &str, author: &str, day: NaiveDate, folder: &Path) -> Result<Growing, WorkbookFault> {
        let mut book = begun(title, author, day).map_err(fault)?;
        book.set_tempdir(folder).map_err(fault)?;
        Ok(Growing { book, names: HashSet::new(), at: None })
    }

    /// Begins a sheet. Sheets come one after the other.
    pub fn sheet(&mut self, name: &str, head: &[String]) -> Result<(), WorkbookFault> {
        self.begin(name.to_owned(), head.to_vec()).map_err(fault)
    }

    /// Adds rows to the sheet that was begun last. More than the format holds go on in the next sheet.
    pub fn rows(&mut self, rows: &[Vec<Cell>]) -> Result<(), WorkbookFault> {
        rows.iter().try_for_each(|row| self.row(row)).map_err(fault)
    }

    /// Writes the whole file.
    pub fn finish(mut self, to: impl Write + Send) -> Result<(), WorkbookFault> {
        self.widen().map_err(fault)?;
        self.book.save_to_writer(to).map_err(fault)
    }

    fn begin(&mut self, name: String, head: Vec<String>) -> Result<(), XlsxError> {
        self.widen()?;
        let shown = free_name(&name, &mut self.names);
        let sheet = self.book.worksheets().len();
        let to = self.book.add_worksheet_with_constant_memory()?;
        to.set_name(shown)?;
        to.set_freeze_panes(1, 0)?;
        let bold = Format::new().set_bold();
        for (column, text) in (0u16..).zip(&head) {
            to.write_string_with_format(0, column, fitting(text), &bold)?;
        }
        let widths = head.iter().map(|text| text.chars().count()).collect();
        self.at = Some(At { name, head, sheet, row: 1, widths });
        Ok(())
    }

    fn row(&mut self, cells: &[Cell]) -> Result<(), XlsxError> {
        if let Some(full) = self.at.take_if(|at| at.row as usize > ROWS) {
            let (name, head) = (full.name.clone(), full.head.clone());
            self.at = Some(full);
            self.begin(name, head)?;
        }
        let Some(at) = &mut self.at else { return Ok(()) };
        let to = self.book.worksheet_from_index(at.sheet)?;
        for (column, cell) in (0u16..).zip(cells) {
            put(to, at.row, column, cell)?;
            if let (true, Cell::Text(text), Some(width)) =
                (at.row <= LOOKED_AT, cell, at.widths.get_mut(usize::from(column)))
            {
                *width = (*width).max(text.chars().take(WIDEST).count());
            }
        }
        at.row += 1;
        Ok(())
    }

    /// Makes the columns of the sheet that ends as wide as its texts ask for.
    fn widen(&mut self) -> Result<(), XlsxError> {
        let Some(at) = self.at.take() else { return Ok(()) };
        let to = self.book.worksheet_from_index(at.sheet)?;
        for (column, width) in (0u16..).zip(at.widths) {
            to.set_column_width(column, (width.clamp(NARROWEST, WIDEST) + 2) as f64)?;
        }
        Ok(())
    }
}

fn fault(fault: XlsxError) -> WorkbookFault {
    WorkbookFault(fault.to_string())
}
