//! Making a workbook: the same bytes for the same content, its rows kept on disk and not in memory, and its name given
//! only when it is whole.

use std::fs::File;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use chrono::NaiveDateTime;
use rust_xlsxwriter::{Workbook, XlsxError};

use super::PackError;
use crate::workbook;

/// What every workbook of a run shares.
#[derive(Clone, Copy)]
pub struct Making<'a> {
    /// Stands in for now, in London.
    pub as_of: NaiveDateTime,
    /// The version of sendpack.
    pub version: &'a str,
    /// A folder for rows on their way: never the system's shared one, since they may be about people.
    pub temp: &'a Path,
}

/// Makes the workbook that `fill` fills, at `path`.
pub(super) fn make<T>(
    making: &Making<'_>,
    path: &Path,
    title: &str,
    fill: impl FnOnce(&mut Workbook) -> Result<T, PackError>,
) -> Result<T, PackError> {
    // The library panics where a disk is full while rows are on their way.
    let made = catch_unwind(AssertUnwindSafe(|| {
        let mut book = workbook::empty(title, making.as_of);
        book.set_tempdir(making.temp).map_err(|e| PackError::workbook(path, &e))?;
        let filled = fill(&mut book)?;
        let mut options = File::options();
        let open = options.read(true).write(true).create(true).truncate(true).open(path);
        let mut file = open.map_err(|e| PackError::file(path, &e))?;
        workbook::save(&mut book, &mut file).map_err(|e| PackError::workbook(path, &e))?;
        Ok(filled)
    }));
    made.unwrap_or_else(|_| {
        Err(PackError::Workbook {
            path: path.display().to_string(),
            what: "the disk may be full: make room and try again".to_owned(),
        })
    })
}

/// A sheet of so many rows that they are kept on disk while they are written.
pub(super) type Written = Result<(), XlsxError>;
