//! The records of a workbook stream: a kind, a length, and bytes.

use std::io::{BufReader, Read};

use super::compound::Stream;
use crate::table::TableError;
use crate::table::bytes::u16_at;
use crate::table::fault::{damaged, reading};

/// A record that goes on with the one before.
const CONTINUE: u16 = 0x003c;

/// A stream of records, the last of them in memory.
pub(super) struct Records<'a> {
    source: BufReader<Stream<'a>>,
    /// The head of the next record, once looked at.
    ahead: Option<(u16, u16)>,
    data: Vec<u8>,
}

impl<'a> Records<'a> {
    pub(super) fn new(stream: Stream<'a>) -> Self {
        Self { source: BufReader::with_capacity(32 << 10, stream), ahead: None, data: Vec::new() }
    }

    /// The bytes of the record read last.
    pub(super) fn data(&self) -> &[u8] {
        &self.data
    }

    /// Reads the next record; gives its kind. A stream that ends without saying so is damaged.
    pub(super) fn next(&mut self) -> Result<u16, TableError> {
        let (kind, length) = self.head()?.ok_or_else(damaged)?;
        self.ahead = None;
        self.data.resize(length.into(), 0);
        self.source.read_exact(&mut self.data).map_err(|e| reading(&e))?;
        Ok(kind)
    }

    /// Reads the next record if it goes on with this one.
    pub(super) fn go_on(&mut self) -> Result<bool, TableError> {
        let goes_on = self.head()?.is_some_and(|(kind, _)| kind == CONTINUE);
        if goes_on {
            self.next()?;
        }
        Ok(goes_on)
    }

    fn head(&mut self) -> Result<Option<(u16, u16)>, TableError> {
        if self.ahead.is_none() {
            let mut head = Vec::with_capacity(4);
            self.source.by_ref().take(4).read_to_end(&mut head).map_err(|e| reading(&e))?;
            self.ahead = u16_at(&head, 0).zip(u16_at(&head, 2));
        }
        Ok(self.ahead)
    }
}
