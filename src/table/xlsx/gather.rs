//! One row at a time: cells found become cells with places and values.

use super::found::{Found, Kind};
use super::number;
use crate::table::fault::{cell_fault, damaged_as, too_large};
use crate::table::give::Sheet;
use crate::table::moment;
use crate::table::place::{self, LAST_COL};
use crate::table::xml::{Tag, is_true};
use crate::table::{Flow, Format, Row, RowBuffer, SheetFacts, Strings, TableError, Value};

/// What the cells of a sheet refer to.
#[derive(Clone, Copy)]
pub(super) struct Book<'a> {
    /// The sheet's name, for errors.
    pub(super) sheet: &'a str,
    pub(super) strings: &'a Strings,
    /// The format of each style.
    pub(super) formats: &'a [Format],
    /// Most bytes of text in one row.
    pub(super) most: usize,
}

/// The row being gathered.
pub(super) struct Gather<'a> {
    book: Book<'a>,
    buffer: RowBuffer,
    number: u32,
    /// The number as the row's tag writes it: every cell's place should end with the same.
    digits: Vec<u8>,
    /// Whether anything in the file said the number.
    stated: bool,
    hidden: bool,
    /// The column last given, and how many cells there were.
    col: u32,
    cells: u32,
    uncalculated: Vec<u32>,
}

impl<'a> Gather<'a> {
    pub(super) fn new(book: Book<'a>) -> Self {
        Self {
            book,
            buffer: RowBuffer::default(),
            number: 0,
            digits: Vec::new(),
            stated: false,
            hidden: false,
            col: 0,
            cells: 0,
            uncalculated: Vec::new(),
        }
    }

    /// Begins the row of a tag; a row that does not say its number follows the last.
    pub(super) fn begin(&mut self, tag: &Tag<'_>) -> Result<(), TableError> {
        self.buffer.clear();
        self.digits.clear();
        self.uncalculated.clear();
        (self.stated, self.hidden, self.col, self.cells) = (false, false, 0, 0);
        for (name, value) in tag.attributes() {
            match name {
                b"r" => {
                    self.number = place::row(value).ok_or_else(no_such_row)?;
                    self.digits.extend_from_slice(value);
                    self.stated = true;
                }
                b"hidden" => self.hidden |= is_true(value),
                b"ht" => self.hidden |= number::parse(value) == Some(0.0),
                _ => {}
            }
        }
        if !self.stated {
            self.number = self.number.saturating_add(1);
        }
        Ok(())
    }

    /// Adds a cell to the row.
    #[inline]
    pub(super) fn cell(&mut self, found: &Found<'_>) -> Result<(), TableError> {
        self.place(found.at)?;
        self.cells += 1;
        if self.cells > LAST_COL {
            return Err(damaged_as("a row of the workbook holds more cells than Excel has columns"));
        }
        match found.value {
            Some(value) => self.value(found, value)?,
            None => self.without_value(found.formula),
        }
        if self.buffer.text_len() > self.book.most {
            return Err(too_large(&format!("row {} holds an enormous amount of text", self.number)));
        }
        Ok(())
    }

    /// Gives the row away if it holds anything.
    pub(super) fn end(
        &mut self,
        facts: &mut SheetFacts,
        each: &mut dyn FnMut(Row<'_>) -> Flow,
    ) -> Result<Flow, TableError> {
        if self.number > place::LAST_ROW {
            return Err(no_such_row());
        }
        for col in self.uncalculated.drain(..) {
            facts.note_uncalculated(self.number, col);
        }
        let sheet = Sheet { name: self.book.sheet, strings: self.book.strings };
        sheet.give(&mut self.buffer, self.number, self.hidden, facts, each)
    }

    /// An error at the cell being read.
    pub(super) fn fault(&self, what: &str) -> TableError {
        cell_fault(self.book.sheet, self.number, self.col.max(1), what)
    }

    /// Takes the column of a place, or the next one; the row must be this row.
    #[inline]
    fn place(&mut self, at: &[u8]) -> Result<(), TableError> {
        if at.is_empty() {
            self.col += 1;
            return Ok(());
        }
        let (col, digits) = place::column(at).ok_or_else(no_such_cell)?;
        self.col = col;
        if digits == self.digits {
            return Ok(());
        }
        let row = place::row(digits).ok_or_else(no_such_cell)?;
        if !self.stated {
            self.stated = true;
            self.number = row;
        }
        if row == self.number { Ok(()) } else { Err(self.fault("the workbook puts this cell in two rows")) }
    }

    #[inline]
    fn value(&mut self, found: &Found<'_>, value: &[u8]) -> Result<(), TableError> {
        let (col, formula) = (self.col, found.formula);
        match found.kind {
            Kind::Shared => match number::index(value) {
                Some(index) if (index as usize) < self.book.strings.len() => {
                    self.buffer.shared(col, index, formula);
                }
                _ => return Err(self.fault("the workbook does not hold this cell's text")),
            },
            Kind::Number => match number::parse(value) {
                Some(number) => {
                    let format = self.book.formats.get(found.style as usize).copied();
                    self.buffer.push(col, Value::Number(number, format.unwrap_or(Format::Plain)), formula);
                }
                None if value.trim_ascii().is_empty() => self.without_value(formula),
                None => return Err(self.fault("this cell should hold a number but does not")),
            },
            Kind::Text => self.buffer.push(col, Value::Text(self.text(value)?), formula),
            Kind::Error => self.buffer.push(col, Value::Error(self.text(value)?), formula),
            Kind::Flag => match value.trim_ascii() {
                b"1" | b"true" => self.buffer.push(col, Value::Flag(true), formula),
                b"0" | b"false" => self.buffer.push(col, Value::Flag(false), formula),
                _ => return Err(self.fault("this cell should hold true or false but does not")),
            },
            Kind::Moment => match moment::parse(self.text(value)?) {
                Some(at) => self.buffer.push(col, Value::Moment(at), formula),
                None => return Err(self.fault("this cell should hold a date but does not")),
            },
        }
        Ok(())
    }

    #[inline]
    fn text<'b>(&self, value: &'b [u8]) -> Result<&'b str, TableError> {
        std::str::from_utf8(value).map_err(|_| self.fault("this cell holds text that is not UTF-8"))
    }

    fn without_value(&mut self, formula: bool) {
        if formula {
            self.uncalculated.push(self.col);
        }
    }
}

fn no_such_row() -> TableError {
    damaged_as("the workbook names a row that Excel does not have")
}

fn no_such_cell() -> TableError {
    damaged_as("the workbook names a cell that Excel does not have")
}
