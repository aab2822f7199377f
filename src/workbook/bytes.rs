//! Making a workbook.

use std::io::{self, Cursor};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use chrono::NaiveDateTime;
use rust_xlsxwriter::{DocProperties, Workbook, XlsxError};

use super::save;

/// How hard sheets are compressed, from 1 to 9: the library's 6 takes twice the time for files a tenth smaller.
const COMPRESSION: u8 = 2;

/// A workbook without sheets, with what the same content always has.
#[must_use]
pub fn empty(title: &str, as_of: NaiveDateTime) -> Workbook {
    let mut book = Workbook::new();
    book.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&as_of));
    book.set_zip_compression_level(COMPRESSION);
    book
}

/// The bytes of the workbook that `fill` fills: the same for the same content. Rows on their way wait in `temp`, where
/// sheets keep them on disk: never the system's shared folder, since they may be about people.
///
/// # Errors
/// Those of the workbook, and of the disk that holds rows on their way.
pub fn bytes(
    title: &str,
    as_of: NaiveDateTime,
    temp: Option<&Path>,
    fill: impl FnOnce(&mut Workbook) -> Result<(), XlsxError>,
) -> io::Result<Vec<u8>> {
    // The library panics where a disk is full while rows are on their way.
    let made = catch_unwind(AssertUnwindSafe(|| {
        let mut book = empty(title, as_of);
        if let Some(temp) = temp {
            book.set_tempdir(temp)?;
        }
        fill(&mut book)?;
        let mut file = Cursor::new(Vec::new());
        save(&mut book, &mut file)?;
        Ok(file.into_inner())
    }));
    match made {
        Ok(Ok(bytes)) => Ok(bytes),
        Ok(Err(XlsxError::IoError(error))) => Err(error),
        Ok(Err(error)) => Err(io::Error::other(error.to_string())),
        Err(_) => Err(io::Error::other("the disk may be full: make room and try again")),
    }
}
