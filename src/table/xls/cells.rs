//! The records that hold cells.

use super::records::Records;
use super::text::Reader;
use crate::table::bytes::{error_name, f64_at, rk, u8_at, u16_at, u32_at};
use crate::table::fault::{cell_fault, damaged};
use crate::table::give::Sheet;
use crate::table::{Format, RowBuffer, TableError, Value};

/// Turns records into cells of one row.
pub(super) struct Cells<'a> {
    pub(super) sheet: Sheet<'a>,
    pub(super) formats: &'a [Format],
    /// A formula's cell whose text comes in a later record.
    awaiting: Option<u16>,
    text: String,
}

/// Whether records of a kind hold cells, in whose first bytes their row stands.
pub(super) fn is_cell(kind: u16) -> bool {
    matches!(kind, 0x0203 | 0x027e | 0x00bd | 0x00fd | 0x0204 | 0x00d6 | 0x0205 | 0x0006)
}

impl<'a> Cells<'a> {
    pub(super) fn new(sheet: Sheet<'a>, formats: &'a [Format]) -> Self {
        Self { sheet, formats, awaiting: None, text: String::new() }
    }

    /// Adds the cells of the record just read to `row`.
    pub(super) fn add(
        &mut self,
        kind: u16,
        records: &mut Records<'_>,
        row: &mut RowBuffer,
    ) -> Result<(), TableError> {
        self.awaiting = None;
        if matches!(kind, 0x0204 | 0x00d6) {
            let col = u16_at(records.data(), 2).ok_or_else(damaged)?;
            return self.text(records, 6, col, false, row);
        }
        let data = records.data();
        if kind == 0x00bd {
            return self.numbers(data, row).ok_or_else(damaged);
        }
        let (number, col, style) = (u16_at(data, 0), u16_at(data, 2), u16_at(data, 4));
        let (Some(number), Some(col), Some(style)) = (number, col, style) else { return Err(damaged()) };
        let what = match kind {
            0x0203 => f64_at(data, 6).map(|n| row.push(at(col), self.number(n, style), false)),
            0x027e => u32_at(data, 6).map(|n| row.push(at(col), self.number(rk(n), style), false)),
            0x00fd => u32_at(data, 6)
                .filter(|index| (*index as usize) < self.sheet.strings.len())
                .map(|index| row.shared(at(col), index, false)),
            0x0205 => flag_or_error(data).map(|value| row.push(at(col), value, false)),
            _ => self.formula(data, col, style, row),
        };
        let fault =
            || cell_fault(self.sheet.name, u32::from(number) + 1, at(col), "this cell cannot be read");
        what.ok_or_else(fault)
    }

    /// Adds the text of the formula that waits for it.
    pub(super) fn late_text(
        &mut self,
        records: &mut Records<'_>,
        row: &mut RowBuffer,
    ) -> Result<(), TableError> {
        match self.awaiting.take() {
            Some(col) => self.text(records, 0, col, true, row),
            None => Ok(()),
        }
    }

    fn text(
        &mut self,
        records: &mut Records<'_>,
        from: usize,
        col: u16,
        formula: bool,
        row: &mut RowBuffer,
    ) -> Result<(), TableError> {
        self.text.clear();
        Reader::new(records, from).text(&mut self.text)?;
        row.push(at(col), Value::Text(&self.text), formula);
        Ok(())
    }

    /// A run of numbers side by side.
    fn numbers(&self, data: &[u8], row: &mut RowBuffer) -> Option<()> {
        let first = u16_at(data, 2)?;
        let pairs = data.get(4..data.len().checked_sub(2)?)?;
        for (col, pair) in (at(first)..).zip(pairs.chunks_exact(6)) {
            row.push(col, self.number(rk(u32_at(pair, 2)?), u16_at(pair, 0)?), false);
        }
        Some(())
    }

    fn formula(&mut self, data: &[u8], col: u16, style: u16, row: &mut RowBuffer) -> Option<()> {
        if u16_at(data, 12)? != 0xffff {
            row.push(at(col), self.number(f64_at(data, 6)?, style), true);
            return Some(());
        }
        let value = u8_at(data, 8)?;
        match u8_at(data, 6)? {
            0 => self.awaiting = Some(col),
            1 => row.push(at(col), Value::Flag(value != 0), true),
            2 => row.push(at(col), Value::Error(error_name(value)), true),
            3 => row.push(at(col), Value::Text(""), true),
            _ => return None,
        }
        Some(())
    }

    fn number(&self, number: f64, style: u16) -> Value<'static> {
        Value::Number(number, self.formats.get(usize::from(style)).copied().unwrap_or(Format::Plain))
    }
}

fn flag_or_error(data: &[u8]) -> Option<Value<'static>> {
    let value = u8_at(data, 6)?;
    Some(if u8_at(data, 7)? == 0 { Value::Flag(value != 0) } else { Value::Error(error_name(value)) })
}

fn at(col: u16) -> u32 {
    u32::from(col) + 1
}
