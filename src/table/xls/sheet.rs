//! Streams the records of one sheet.

use std::collections::BTreeSet;

use super::cells::{Cells, is_cell};
use super::records::Records;
use super::text::Reader;
use crate::table::bytes::u16_at;
use crate::table::fault::{damaged, too_large};
use crate::table::{Flow, Row, RowBuffer, SheetFacts, TableError};

/// The rows of a sheet, gathered one at a time.
struct Rows<'a, 'e> {
    cells: Cells<'a>,
    most: usize,
    facts: SheetFacts,
    buffer: RowBuffer,
    /// The row being gathered, from 0.
    row: u16,
    /// Rows that said they are hidden: they say so before their cells come.
    hidden: BTreeSet<u16>,
    each: &'e mut dyn FnMut(Row<'_>) -> Flow,
}

/// Streams the rows of the sheet that `records` begin with.
pub(super) fn read(
    records: &mut Records<'_>,
    cells: Cells<'_>,
    most: usize,
    each: &mut dyn FnMut(Row<'_>) -> Flow,
) -> Result<SheetFacts, TableError> {
    let (facts, buffer, hidden) = Default::default();
    let mut rows = Rows { cells, most, facts, buffer, row: 0, hidden, each };
    let mut depth = 0_u32;
    loop {
        match records.next()? {
            0x0809 => depth += 1,
            0x000a if depth <= 1 => break,
            0x000a => depth -= 1,
            // Charts within the sheet hold cells of their own.
            _ if depth > 1 => {}
            kind if is_cell(kind) => {
                if rows.cell(kind, records)?.is_break() {
                    return Ok(rows.facts);
                }
            }
            0x01b6 => rows.text_box(records),
            0x0014 | 0x0015 => rows.margin(records),
            0x0207 => rows.cells.late_text(records, &mut rows.buffer)?,
            kind => rows.note(kind, records.data()).ok_or_else(damaged)?,
        }
    }
    let _last = rows.give()?;
    Ok(rows.facts)
}

impl Rows<'_, '_> {
    /// Adds the cells of a record, after giving the row before away.
    fn cell(&mut self, kind: u16, records: &mut Records<'_>) -> Result<Flow, TableError> {
        let row = u16_at(records.data(), 0).ok_or_else(damaged)?;
        if row != self.row && self.give()?.is_break() {
            return Ok(Flow::Break(()));
        }
        self.row = row;
        self.cells.add(kind, records, &mut self.buffer)?;
        if self.buffer.text_len() > self.most || self.buffer.len() > usize::from(u16::MAX) {
            return Err(too_large(&format!("row {} holds an enormous amount", u32::from(row) + 1)));
        }
        Ok(Flow::Continue(()))
    }

    fn give(&mut self) -> Result<Flow, TableError> {
        let (number, hidden) = (u32::from(self.row) + 1, self.hidden.contains(&self.row));
        let flow = self.cells.sheet.give(&mut self.buffer, number, hidden, &mut self.facts, self.each);
        self.buffer.clear();
        flow
    }

    /// Notes the text of a comment or text box; one that breaks off is no reason to refuse the cells.
    fn text_box(&mut self, records: &mut Records<'_>) {
        let mut text = String::new();
        let letters = u16_at(records.data(), 10).unwrap_or(0);
        if letters > 0 && Reader::new(records, 0).continued(letters, &mut text).is_ok() {
            self.facts.note_box(text);
        }
    }

    /// Notes a page header or footer.
    fn margin(&mut self, records: &mut Records<'_>) {
        let mut text = String::new();
        if !records.data().is_empty() && Reader::new(records, 0).text(&mut text).is_ok() {
            self.facts.note_margin(text);
        }
    }

    /// Notes what a record of no cells says; None if it is too short.
    fn note(&mut self, kind: u16, data: &[u8]) -> Option<()> {
        let number = |at: usize| u16_at(data, at).map(u32::from);
        match kind {
            0x0208 if number(12)? & 0x20 != 0 => {
                self.hidden.insert(u16_at(data, 0)?);
            }
            0x007d if number(8)? & 1 != 0 || number(4)? == 0 => {
                self.facts.note_hidden_columns(number(0)? + 1, number(2)? + 1);
            }
            0x001c => self.facts.comments += 1,
            0x009b => self.facts.filtered = true,
            0x00e5 => {
                for at in (2..data.len()).step_by(8).take(usize::from(u16_at(data, 0)?)) {
                    let (first, last) = ((number(at)?, number(at + 4)?), (number(at + 2)?, number(at + 6)?));
                    self.facts.note_merged(((first.0 + 1, first.1 + 1), (last.0 + 1, last.1 + 1)));
                }
            }
            _ => {}
        }
        Some(())
    }
}
