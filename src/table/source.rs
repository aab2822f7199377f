//! An opened file: what it is, which sheets it has, and streaming one of them.

use std::ops::ControlFlow;

use super::{Facts, Row, SheetFacts};

/// What a file really is, whatever its name says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Excel workbook (xlsx, xlsm).
    Xlsx,
    /// Excel binary workbook.
    Xlsb,
    /// Excel 97 to 2003 workbook.
    Xls,
    /// OpenDocument spreadsheet.
    Ods,
    /// Text with separated values.
    Csv,
}

/// Why a file or sheet could not be read. No message repeats what a cell holds.
#[derive(Debug, thiserror::Error)]
pub enum TableError {
    /// The file is not there.
    #[error("the file is not there")]
    Missing,
    /// The system would not let it be read.
    #[error("the file could not be read: {0}")]
    Io(std::io::ErrorKind),
    /// A password protects it.
    #[error("the file is protected by a password")]
    Password,
    /// It is another kind of file than its name says.
    #[error("the file is named .{named} but it is {really}")]
    Misnamed {
        /// The extension.
        named: String,
        /// What it is, with its article: `an Excel 97-2003 workbook`.
        really: String,
    },
    /// It is not a table at all, or a damaged one.
    #[error("{0}")]
    Damaged(String),
    /// It would need more memory than any honest file.
    #[error("{0}")]
    TooLarge(String),
    /// A cell cannot be read. Row and column count from 1.
    #[error("{what}")]
    Cell {
        /// The sheet.
        sheet: String,
        /// Row, from 1.
        row: u32,
        /// Column, from 1.
        col: u32,
        /// What is wrong with it.
        what: String,
    },
}

/// A sheet of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its name; empty for CSV, which has just one.
    pub name: String,
    /// Whether it is hidden.
    pub hidden: bool,
}

/// Whether to go on to the next row.
pub type Flow = ControlFlow<()>;

/// An opened file.
pub struct Source {
    kind: Kind,
    sheets: Vec<Sheet>,
    facts: Facts,
    reader: Box<dyn Read + Send>,
}

/// What each format must do.
pub(super) trait Read {
    /// Streams the rows that hold something of sheet `index`, in file order.
    fn read(&mut self, index: usize, each: &mut dyn FnMut(Row<'_>) -> Flow)
    -> Result<SheetFacts, TableError>;
}

/// What a format's reader gives when it opens a file.
pub(super) struct Opened {
    pub(super) sheets: Vec<Sheet>,
    pub(super) facts: Facts,
    pub(super) reader: Box<dyn Read + Send>,
}

impl Source {
    pub(super) fn new(kind: Kind, opened: Opened) -> Self {
        let Opened { sheets, facts, reader } = opened;
        Self { kind, sheets, facts, reader }
    }

    /// What the file really is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Its sheets, in their order.
    #[must_use]
    pub fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    /// What is odd about it.
    #[must_use]
    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    /// Streams the rows that hold something of sheet `index`, in file order, until `each` breaks. May be called
    /// again, for the same sheet or another.
    ///
    /// # Errors
    /// Anything that makes the sheet's content doubtful, even after rows were given: hold results to the end.
    pub fn read(
        &mut self,
        index: usize,
        each: &mut dyn FnMut(Row<'_>) -> Flow,
    ) -> Result<SheetFacts, TableError> {
        self.reader.read(index, each)
    }
}
