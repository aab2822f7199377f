//! The records that hold cells.

use super::records::text;
use crate::table::bytes::{error_name, f64_at, rk, u8_at, u32_at};
use crate::table::{Format, RowBuffer, Strings, Value};

/// What cells refer to.
pub(super) struct Cells<'a> {
    pub(super) strings: &'a Strings,
    pub(super) formats: &'a [Format],
    pub(super) text: String,
}

/// Whether records of a kind hold a cell with a value.
pub(super) fn is_cell(kind: u32) -> bool {
    matches!(kind, 0x02..=0x0b | 0x3e)
}

impl Cells<'_> {
    /// Adds the cell of a record in column `col`; None if it cannot be read.
    pub(super) fn add(&mut self, kind: u32, data: &[u8], col: u32, row: &mut RowBuffer) -> Option<()> {
        let formula = matches!(kind, 0x08..=0x0b);
        let style = (u32_at(data, 4)? & 0x00ff_ffff) as usize;
        let number = |n| Value::Number(n, self.formats.get(style).copied().unwrap_or(Format::Plain));
        match kind {
            0x02 => row.push(col, number(rk(u32_at(data, 8)?)), formula),
            0x03 | 0x0b => row.push(col, Value::Error(error_name(u8_at(data, 8)?)), formula),
            0x04 | 0x0a => row.push(col, Value::Flag(u8_at(data, 8)? != 0), formula),
            0x05 | 0x09 => row.push(col, number(f64_at(data, 8)?), formula),
            0x07 => {
                let index = u32_at(data, 8).filter(|index| (*index as usize) < self.strings.len())?;
                row.shared(col, index, formula);
            }
            _ => {
                self.text.clear();
                // Rich text has a byte of marks before it.
                text(data, if kind == 0x3e { 9 } else { 8 }, &mut self.text)?;
                row.push(col, Value::Text(&self.text), formula);
            }
        }
        Some(())
    }
}
