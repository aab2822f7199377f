//! Giving a gathered row away, in the same way for every format.

use super::fault::{cell_fault, damaged_as};
use super::place::{LAST_COL, LAST_ROW};
use super::{Flow, Row, RowBuffer, SheetFacts, Strings, TableError};

/// What stays the same for all rows of a sheet.
#[derive(Clone, Copy)]
pub(super) struct Sheet<'a> {
    /// The sheet's name, for errors.
    pub(super) name: &'a str,
    pub(super) strings: &'a Strings,
}

impl Sheet<'_> {
    /// Gives a row to `each` if it holds anything, its cells in order of column; refuses a cell given twice.
    pub(super) fn give(
        &self,
        row: &mut RowBuffer,
        number: u32,
        hidden: bool,
        facts: &mut SheetFacts,
        each: &mut dyn FnMut(Row<'_>) -> Flow,
    ) -> Result<Flow, TableError> {
        if row.is_empty() {
            return Ok(Flow::Continue(()));
        }
        if number == 0 || number > LAST_ROW {
            return Err(damaged_as("the workbook names a row that Excel does not have"));
        }
        if let Some(col) = row.sort() {
            return Err(cell_fault(self.name, number, col, "the workbook gives this cell twice"));
        }
        if row.last_col() > LAST_COL {
            return Err(damaged_as("the workbook names a column that Excel does not have"));
        }
        if hidden {
            facts.note_hidden_row(number);
        }
        Ok(each(row.row(number, hidden, self.strings)))
    }
}
