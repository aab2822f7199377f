//! Why no list could be made; in words that say what to do.

use std::io;
use std::path::Path;

use rust_xlsxwriter::XlsxError;

use crate::table::TableError;

/// Why no list could be made. No text holds a person's data.
#[derive(Debug, thiserror::Error)]
pub enum Sen2Error {
    /// A file or folder cannot be used.
    #[error("{path}: {what}")]
    File {
        /// The file or folder.
        path: String,
        /// What is wrong, and what to do.
        what: String,
    },
    /// The return is damaged at a place.
    #[error("{path}, line {line}: {what}")]
    Line {
        /// The file.
        path: String,
        /// The line, from 1.
        line: u32,
        /// What is wrong, and what to do.
        what: String,
    },
    /// No plan of the return was active on the day.
    #[error(
        "{path}: no plan in this return was active on {day}: check the date after --as-at, and that this is the right return"
    )]
    NoneActive {
        /// The file or folder.
        path: String,
        /// The day.
        day: String,
    },
    /// The framework has no List 1.
    #[error("this framework asks for no list of EHC plans, so there is nothing to make")]
    NoList,
}

impl Sen2Error {
    /// A file that cannot be used.
    pub(super) fn file(path: &Path, what: impl Into<String>) -> Self {
        Self::File { path: path.display().to_string(), what: what.into() }
    }

    /// A place in a file.
    pub(super) fn line(path: &Path, line: u32, what: &str) -> Self {
        Self::Line { path: path.display().to_string(), line, what: what.to_owned() }
    }

    /// What the system says of a file.
    pub(super) fn io(path: &Path, error: &io::Error) -> Self {
        Self::file(path, words(error))
    }

    /// A table that cannot be read.
    pub(super) fn table(path: &Path, error: &TableError) -> Self {
        match error {
            TableError::Cell { sheet, row, col, what } if sheet.is_empty() => {
                Self::file(path, format!("row {row}, column {col}: {what}"))
            }
            TableError::Cell { sheet, row, col, what } => {
                Self::file(path, format!("sheet {sheet}, row {row}, column {col}: {what}"))
            }
            other => Self::file(path, other.to_string()),
        }
    }

    /// A workbook that cannot be written.
    pub(super) fn workbook(path: &Path, error: &XlsxError) -> Self {
        match error {
            XlsxError::IoError(error) => Self::io(path, error),
            XlsxError::RowColumnLimitError => {
                Self::file(path, "the list has more rows than a workbook can hold")
            }
            XlsxError::MaxStringLengthExceeded => Self::file(
                path,
                "the return holds a value that is longer than a cell can hold: correct it and try again",
            ),
            _ => Self::file(path, "the workbook cannot be written: choose another name or folder"),
        }
    }
}

fn words(error: &io::Error) -> String {
    use io::ErrorKind as Kind;
    let text = match error.kind() {
        Kind::NotFound => "there is no such file or folder",
        Kind::PermissionDenied => {
            "no permission, or another program has it open: close it there and try again"
        }
        Kind::AlreadyExists => {
            "there is already a file of this name: choose another name, or move it away first"
        }
        Kind::StorageFull | Kind::QuotaExceeded => "the disk is full: make room and try again",
        Kind::ReadOnlyFilesystem => "the disk may only be read: choose another folder",
        Kind::NotADirectory => "a part of this path is a file, not a folder",
        kind => return kind.to_string(),
    };
    text.to_owned()
}
