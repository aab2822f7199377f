//! An opened text file: numbers its records and streams them.

use std::fs::File;
use std::io::{Seek, SeekFrom};

use encoding_rs::UTF_8;

use super::decoded::Decoded;
use super::encoding::{self, Written};
use super::record::{Cut, record};
use super::separator;
use crate::table::fault::{damaged, damaged_as, reading, too_large};
use crate::table::source::{Opened, Read};
use crate::table::window::Window;
use crate::table::{Facts, Flow, Limits, Row, RowBuffer, Sheet, SheetFacts, Strings, TableError};

struct Reader {
    file: File,
    written: Written,
    most: usize,
}

/// Opens a text file; its one sheet has no name.
pub(in crate::table) fn open(mut file: File, limits: &Limits) -> Result<Opened, TableError> {
    let written = encoding::look(&mut file)?;
    let sheets = vec![Sheet { name: String::new(), hidden: false }];
    let reader = Box::new(Reader { file, written, most: limits.row });
    Ok(Opened { sheets, facts: Facts::default(), reader })
}

impl Read for Reader {
    fn read(
        &mut self,
        index: usize,
        each: &mut dyn FnMut(Row<'_>) -> Flow,
    ) -> Result<SheetFacts, TableError> {
        if index > 0 {
            return Err(damaged());
        }
        let (encoding, mark) = self.written;
        self.file.seek(SeekFrom::Start(mark as u64)).map_err(|e| reading(&e))?;
        let source: Box<dyn std::io::Read> = match encoding {
            encoding if encoding == UTF_8 => Box::new(&self.file),
            encoding => Box::new(Decoded::new(&self.file, encoding)),
        };
        let mut records = Records { window: Window::new(source, self.most), ended: false, row: 0 };
        records.stream(each)?;
        Ok(SheetFacts::default())
    }
}

/// A stream of records.
struct Records<'a> {
    window: Window<'a>,
    ended: bool,
    /// The record being read, from 1.
    row: u32,
}

impl Records<'_> {
    fn stream(&mut self, each: &mut dyn FnMut(Row<'_>) -> Flow) -> Result<(), TableError> {
        let strings = Strings::default();
        let mut buffer = RowBuffer::default();
        let separator = self.separator()?;
        while !self.at_end()? {
            self.row += 1;
            let length = self.record(separator, &mut buffer)?;
            self.window.skip(length);
            if !buffer.is_empty() && each(buffer.row(self.row, false, &strings)).is_break() {
                return Ok(());
            }
        }
        Ok(())
    }

    /// The separator; passes the line that names it, if there is one, as row 1.
    fn separator(&mut self) -> Result<u8, TableError> {
        self.more()?;
        let start = valid(self.window.rest());
        let Some(named) = separator::named(start) else { return Ok(separator::guess(start, self.ended)) };
        let line = start.find(['\r', '\n']).unwrap_or(start.len());
        let after = start.get(line..).unwrap_or_default();
        let end = if after.starts_with("\r\n") { 2 } else { after.len().min(1) };
        self.window.skip(line + end);
        self.row = 1;
        Ok(named)
    }

    /// Cuts the record at the start of the window into `buffer`; gives its length.
    fn record(&mut self, separator: u8, buffer: &mut RowBuffer) -> Result<usize, TableError> {
        loop {
            buffer.clear();
            let quoted = match record(self.window.rest(), separator, self.ended, buffer) {
                Cut::Record(length) => return Ok(length),
                Cut::More { .. } if self.ended => return Err(self.unclosed()),
                Cut::More { quoted } => quoted,
                Cut::Garbled => return Err(damaged_as("the file holds bytes that are not text")),
            };
            match self.more() {
                Err(TableError::TooLarge(_)) if quoted => return Err(self.unclosed()),
                Err(TableError::TooLarge(_)) => {
                    return Err(too_large(&format!("row {} is enormously long", self.row)));
                }
                other => other?,
            }
        }
    }

    fn at_end(&mut self) -> Result<bool, TableError> {
        if self.window.rest().is_empty() && !self.ended {
            self.more()?;
        }
        Ok(self.window.rest().is_empty())
    }

    fn more(&mut self) -> Result<(), TableError> {
        self.ended = !self.window.more()?;
        Ok(())
    }

    fn unclosed(&self) -> TableError {
        damaged_as(&format!("a quote that opens in row {} never closes", self.row))
    }
}

/// As much of `bytes` as is whole characters.
fn valid(bytes: &[u8]) -> &str {
    match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            bytes.get(..error.valid_up_to()).map(std::str::from_utf8).and_then(Result::ok).unwrap_or("")
        }
    }
}
