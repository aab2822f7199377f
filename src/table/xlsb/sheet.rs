//! Streams the records of one sheet part.

use super::cells::{Cells, is_cell};
use super::records::Records;
use crate::table::bytes::{u8_at, u16_at, u32_at};
use crate::table::fault::{cell_fault, damaged, too_large};
use crate::table::give::Sheet;
use crate::table::place::LAST_COL;
use crate::table::{Flow, Format, Row, RowBuffer, SheetFacts, TableError};

/// Streams the rows of a sheet part through `each`, and goes on to its end, where the checksum is.
pub(super) fn read(
    mut records: Records<'_>,
    sheet: Sheet<'_>,
    formats: &[Format],
    most: usize,
    each: &mut dyn FnMut(Row<'_>) -> Flow,
) -> Result<SheetFacts, TableError> {
    let mut cells = Cells { strings: sheet.strings, formats, text: String::new() };
    let mut facts = SheetFacts::default();
    let mut buffer = RowBuffer::default();
    let (mut row, mut hidden) = (0, false);
    while let Some((kind, data)) = records.next()? {
        match kind {
            // A new row, or the end of them.
            0x00 | 0x92 => {
                if sheet.give(&mut buffer, row, hidden, &mut facts, each)?.is_break() {
                    return Ok(facts);
                }
                buffer.clear();
                if kind == 0 {
                    row = u32_at(data, 0).ok_or_else(damaged)?.saturating_add(1);
                    hidden = u8_at(data, 11).ok_or_else(damaged)? & 0x10 != 0;
                }
            }
            kind if is_cell(kind) => {
                let col = u32_at(data, 0).filter(|col| *col < LAST_COL).ok_or_else(damaged)? + 1;
                let fault = || cell_fault(sheet.name, row, col, "this cell cannot be read");
                cells.add(kind, data, col, &mut buffer).ok_or_else(fault)?;
                if buffer.text_len() > most || buffer.len() > LAST_COL as usize {
                    return Err(too_large(&format!("row {row} holds an enormous amount")));
                }
            }
            kind => note(kind, data, &mut facts).ok_or_else(damaged)?,
        }
    }
    Ok(facts)
}

/// Notes what a record of no cells says; None if it is too short.
fn note(kind: u32, data: &[u8], facts: &mut SheetFacts) -> Option<()> {
    let place = |at: usize| Some(u32_at(data, at)?.saturating_add(1));
    match kind {
        0x3c if u16_at(data, 16)? & 1 != 0 || u32_at(data, 8)? == 0 => {
            facts.note_hidden_columns(place(0)?, place(4)?.min(LAST_COL));
        }
        0xb0 => facts.note_merged(((place(0)?, place(8)?), (place(4)?, place(12)?))),
        // Filters by value, colour, icon, top ten, date or condition.
        0xa5 | 0xa8..=0xac => facts.filtered = true,
        _ => {}
    }
    Some(())
}
