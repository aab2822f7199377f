//! Text in records: each letter in one byte or two, and going on in the next record where one is full.

use super::records::Records;
use crate::table::TableError;
use crate::table::bytes::{push_utf16, u8_at, u16_at, u32_at};
use crate::table::fault::damaged;

/// A place in a record, moving on to the records that continue it.
pub(super) struct Reader<'r, 'a> {
    records: &'r mut Records<'a>,
    at: usize,
}

impl<'r, 'a> Reader<'r, 'a> {
    /// From `at` in the record read last.
    pub(super) fn new(records: &'r mut Records<'a>, at: usize) -> Self {
        Self { records, at }
    }

    /// Adds text whose length is in two bytes to `out`, and passes what stands after it for looks and readings.
    pub(super) fn text(&mut self, out: &mut String) -> Result<(), TableError> {
        self.settle()?;
        let data = self.records.data();
        let (letters, flags) = (u16_at(data, self.at), u8_at(data, self.at + 2));
        let (Some(letters), Some(flags)) = (letters, flags) else { return Err(damaged()) };
        self.at += 3;
        let mut after = 0;
        if flags & 8 != 0 {
            after += 4 * usize::from(u16_at(self.records.data(), self.at).ok_or_else(damaged)?);
            self.at += 2;
        }
        if flags & 4 != 0 {
            after += u32_at(self.records.data(), self.at).ok_or_else(damaged)? as usize;
            self.at += 4;
        }
        self.letters(letters.into(), flags & 1 != 0, out)?;
        self.pass(after)
    }

    /// Adds so many letters, which stand in the records that continue this one, to `out`.
    pub(super) fn continued(&mut self, letters: u16, out: &mut String) -> Result<(), TableError> {
        self.at = self.records.data().len();
        self.letters(letters.into(), false, out)
    }

    fn letters(&mut self, count: usize, mut wide: bool, out: &mut String) -> Result<(), TableError> {
        let mut units = Vec::with_capacity(count);
        while units.len() < count {
            if self.settle()? {
                // Letters that go on say anew how wide they are.
                wide = u8_at(self.records.data(), 0).ok_or_else(damaged)? & 1 != 0;
                self.at = 1;
            }
            let width = if wide { 2 } else { 1 };
            let rest = self.records.data().get(self.at..).unwrap_or_default();
            let take = (count - units.len()).min(rest.len() / width);
            if take == 0 {
                return Err(damaged());
            }
            units.extend(rest.chunks_exact(width).take(take).map(|c| match c {
                [low, high] => u16::from_le_bytes([*low, *high]),
                other => other.first().copied().unwrap_or_default().into(),
            }));
            self.at += take * width;
        }
        push_utf16(units, out);
        Ok(())
    }

    fn pass(&mut self, mut count: usize) -> Result<(), TableError> {
        while count > 0 {
            self.settle()?;
            let here = count.min(self.records.data().len().saturating_sub(self.at));
            if here == 0 {
                return Err(damaged());
            }
            self.at += here;
            count -= here;
        }
        Ok(())
    }

    /// At the end of a record, goes on to its continuation; says whether it did.
    fn settle(&mut self) -> Result<bool, TableError> {
        if self.at < self.records.data().len() {
            return Ok(false);
        }
        if !self.records.go_on()? {
            return Err(damaged());
        }
        self.at = 0;
        Ok(true)
    }
}
