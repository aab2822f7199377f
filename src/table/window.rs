//! The stretch of a stream that is in memory.

use std::io::Read;

use super::TableError;
use super::fault::{reading, too_large};

/// What is read at once: small enough to stay in the processor's cache between unpacking and reading.
const SIZE: usize = 128 << 10;

/// A stretch of a stream; grows only when one token is longer than it.
pub(super) struct Window<'a> {
    source: Box<dyn Read + 'a>,
    bytes: Vec<u8>,
    from: usize,
    to: usize,
    most: usize,
}

impl<'a> Window<'a> {
    /// A window on `source` that may grow to `most` bytes.
    pub(super) fn new(source: Box<dyn Read + 'a>, most: usize) -> Self {
        Self { source, bytes: vec![0; SIZE], from: 0, to: 0, most: most.max(SIZE) }
    }

    /// What has been read and not yet skipped.
    #[inline]
    pub(super) fn rest(&self) -> &[u8] {
        self.bytes.get(self.from..self.to).unwrap_or_default()
    }

    /// Moves past `count` bytes.
    #[inline]
    pub(super) fn skip(&mut self, count: usize) {
        self.from = self.to.min(self.from + count);
    }

    /// Reads on, keeping what was not skipped. False at the end of the stream.
    pub(super) fn more(&mut self) -> Result<bool, TableError> {
        self.bytes.copy_within(self.from..self.to, 0);
        self.to -= self.from;
        self.from = 0;
        if self.to == self.bytes.len() {
            if self.to >= self.most {
                return Err(too_large("the file holds an enormous amount in one piece"));
            }
            self.bytes.resize((self.to * 2).min(self.most), 0);
        }
        let before = self.to;
        while self.to < self.bytes.len() {
            match self.source.read(&mut self.bytes[self.to..]) {
                Ok(0) => break,
                Ok(count) => self.to += count,
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                Err(error) => return Err(reading(&error)),
            }
        }
        Ok(self.to > before)
    }
}
