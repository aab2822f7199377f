//! The records of a part: a kind, a length, and bytes.

use std::io::Read;

use crate::table::TableError;
use crate::table::bytes::{push_utf16, u16_at, u32_at};
use crate::table::fault::damaged;
use crate::table::window::Window;

/// A stream of records.
pub(super) struct Records<'a> {
    window: Window<'a>,
    given: usize,
}

impl<'a> Records<'a> {
    /// Records of `source`, none longer than `most` bytes.
    pub(super) fn new(source: Box<dyn Read + 'a>, most: usize) -> Self {
        Self { window: Window::new(source, most), given: 0 }
    }

    /// The next record's kind and bytes; None at the end of the part.
    pub(super) fn next(&mut self) -> Result<Option<(u32, &[u8])>, TableError> {
        self.window.skip(std::mem::take(&mut self.given));
        let (kind, from, to) = loop {
            if let Some((kind, from, length)) = head(self.window.rest()) {
                let to = from.checked_add(length).ok_or_else(damaged)?;
                if to <= self.window.rest().len() {
                    break (kind, from, to);
                }
            }
            if !self.window.more()? {
                return if self.window.rest().is_empty() { Ok(None) } else { Err(damaged()) };
            }
        };
        self.given = to;
        Ok(self.window.rest().get(from..to).map(|data| (kind, data)))
    }
}

/// The kind of the record at the start of `bytes`, where its bytes begin, and how many there are.
fn head(bytes: &[u8]) -> Option<(u32, usize, usize)> {
    let (kind, kind_length) = number(bytes, 2)?;
    let (length, length_length) = number(bytes.get(kind_length..)?, 4)?;
    Some((kind, kind_length + length_length, length as usize))
}

/// A number of seven bits a byte, and how many bytes it took.
fn number(bytes: &[u8], most: usize) -> Option<(u32, usize)> {
    let mut number = 0;
    for at in 0..most {
        let byte = *bytes.get(at)?;
        number |= u32::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Some((number, at + 1));
        }
    }
    Some((number, most))
}

/// The text at `at`, its length in four bytes before it, added to `out`; gives where it ends.
pub(super) fn text(data: &[u8], at: usize, out: &mut String) -> Option<usize> {
    let letters = match u32_at(data, at)? {
        u32::MAX => 0,
        letters => letters as usize,
    };
    let end = letters.checked_mul(2)?.checked_add(at + 4)?;
    let units = data.get(at + 4..end)?;
    push_utf16(units.chunks_exact(2).filter_map(|u| u16_at(u, 0)), out);
    Some(end)
}
