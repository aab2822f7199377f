//! Streams one sheet: rows and cells, each as often as it says it repeats.

use super::cell::Cell;
use crate::table::fault::{cell_fault, damaged_as, too_large};
use crate::table::place::{LAST_COL, LAST_ROW};
use crate::table::xml::{Tag, Token, Tokens};
use crate::table::{Flow, Row, RowBuffer, SheetFacts, Strings, TableError};

/// The most cells that repetition may make.
const MOST_REPEATED: u64 = 1 << 26;

/// The sheet being read.
pub(super) struct Sheet<'a> {
    name: &'a str,
    /// Most bytes of text in one row.
    most: usize,
    facts: SheetFacts,
    buffer: RowBuffer,
    cell: Cell,
    /// The row and column last given, and the column whose width was last told.
    row: u32,
    col: u32,
    width: u32,
    repeated: u64,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(name: &'a str, most: usize) -> Self {
        let (facts, buffer, cell) = Default::default();
        Self { name, most, facts, buffer, cell, row: 0, col: 0, width: 0, repeated: 0 }
    }

    /// Streams the rows of the table just opened, to its closing tag. True if `each` broke off.
    pub(super) fn stream(
        mut self,
        tokens: &mut Tokens<'_>,
        each: &mut dyn FnMut(Row<'_>) -> Flow,
    ) -> Result<(SheetFacts, bool), TableError> {
        let strings = Strings::default();
        loop {
            match tokens.next()? {
                Token::Open(tag) => match tag.name {
                    b"table-column" => self.column(&tag),
                    b"table-row" => {
                        let times = repeats(&tag, b"table:number-rows-repeated");
                        let hidden = self.visibility(&tag);
                        if !tag.empty {
                            self.cells(tokens)?;
                            if self.give(times, hidden, &strings, each)?.is_break() {
                                return Ok((self.facts, true));
                            }
                        }
                        self.row = self.row.saturating_add(times);
                    }
                    b"shapes" | b"forms" | b"named-expressions" if !tag.empty => tokens.leave()?,
                    _ => {}
                },
                Token::Close(b"table") | Token::End => return Ok((self.facts, false)),
                _ => {}
            }
        }
    }

    fn column(&mut self, tag: &Tag<'_>) {
        let times = repeats(tag, b"table:number-columns-repeated");
        let first = self.width.saturating_add(1);
        self.width = self.width.saturating_add(times).min(LAST_COL);
        if self.visibility(tag) && first <= LAST_COL {
            self.facts.note_hidden_columns(first, self.width);
        }
    }

    /// Whether a row or column is hidden; one that a filter hides says that a filter is on.
    fn visibility(&mut self, tag: &Tag<'_>) -> bool {
        let visibility = tag.get(b"table:visibility");
        self.facts.filtered |= visibility == Some(b"filter");
        matches!(visibility, Some(b"collapse" | b"filter"))
    }

    /// Gathers the cells of a row to its closing tag.
    fn cells(&mut self, tokens: &mut Tokens<'_>) -> Result<(), TableError> {
        self.buffer.clear();
        self.col = 0;
        loop {
            match tokens.next()? {
                Token::Open(tag) if matches!(tag.name, b"table-cell" | b"covered-table-cell") => {
                    self.cell.open(&tag)?;
                    if !tag.empty {
                        self.cell.finish(tokens)?;
                    }
                    self.add()?;
                }
                Token::Close(b"table-row") | Token::End => return Ok(()),
                _ => {}
            }
        }
    }

    /// Adds the cell just read as often as it repeats.
    fn add(&mut self) -> Result<(), TableError> {
        let (row, col) = (self.row.saturating_add(1), self.col.saturating_add(1));
        let last = self.col.saturating_add(self.cell.repeated);
        if self.cell.spans != (1, 1) {
            let (rows, cols) = self.cell.spans;
            self.facts
                .note_merged(((row, col), (row.saturating_add(rows - 1), col.saturating_add(cols - 1))));
        }
        match self.cell.value() {
            Err(what) => return Err(cell_fault(self.name, row, col, what)),
            Ok(None) if self.cell.formula => self.facts.note_uncalculated(row, col),
            Ok(None) => {}
            Ok(Some(_)) if last > LAST_COL => {
                return Err(damaged_as("the workbook holds a cell beyond Excel's last column"));
            }
            Ok(Some(value)) => {
                for col in col..=last {
                    self.buffer.push(col, value, self.cell.formula);
                    if self.buffer.text_len() > self.most {
                        return Err(too_large(&format!("row {row} holds an enormous amount of text")));
                    }
                }
                self.repeated += u64::from(self.cell.repeated - 1);
            }
        }
        self.col = last;
        Ok(())
    }

    /// Gives the row away as often as it repeats, if it holds anything.
    fn give(
        &mut self,
        times: u32,
        hidden: bool,
        strings: &Strings,
        each: &mut dyn FnMut(Row<'_>) -> Flow,
    ) -> Result<Flow, TableError> {
        if self.buffer.is_empty() {
            return Ok(Flow::Continue(()));
        }
        self.repeated += u64::from(times - 1) * u64::from(self.col);
        if self.repeated > MOST_REPEATED {
            return Err(too_large("the workbook repeats an enormous number of cells"));
        }
        let last = self.row.saturating_add(times);
        if last > LAST_ROW {
            return Err(damaged_as("the workbook holds a row beyond Excel's last row"));
        }
        for number in self.row + 1..=last {
            if hidden {
                self.facts.note_hidden_row(number);
            }
            if each(self.buffer.row(number, hidden, strings)).is_break() {
                return Ok(Flow::Break(()));
            }
        }
        Ok(Flow::Continue(()))
    }
}

fn repeats(tag: &Tag<'_>, name: &[u8]) -> u32 {
    tag.number(name).unwrap_or(1).max(1)
}
