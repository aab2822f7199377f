//! The words of errors that several readers give.

use std::io;

use super::TableError;

/// What mends nearly every damaged file.
const AGAIN: &str = "export or save it again";

/// A file that is cut short or damaged.
pub(crate) fn damaged() -> TableError {
    TableError::Damaged(format!("the file is cut short or damaged: {AGAIN}"))
}

/// A file that is damaged in a way worth naming.
pub(crate) fn damaged_as(how: &str) -> TableError {
    TableError::Damaged(format!("{how}: {AGAIN}"))
}

/// A file that holds more than any honest one.
pub(crate) fn too_large(what: &str) -> TableError {
    TableError::TooLarge(format!(
        "{what}, more than any honest file needs: check where the file came from, and {AGAIN}"
    ))
}

/// Refuses a cell with more text than any has: Excel holds 32,767 characters, of at most four bytes.
pub(super) fn bounded(text: &str) -> Result<(), TableError> {
    const MOST: usize = 1 << 20;
    if text.len() <= MOST { Ok(()) } else { Err(too_large("a cell holds an enormous amount of text")) }
}

/// A cell that cannot be read.
pub(super) fn cell_fault(sheet: &str, row: u32, col: u32, what: &str) -> TableError {
    let what = format!("{what}: open the file in Excel, check this cell and save the file again");
    TableError::Cell { sheet: sheet.to_owned(), row, col, what }
}

/// A reading error of the system, of a packed part, or of the checksum at its end.
pub(crate) fn reading(error: &io::Error) -> TableError {
    match error.kind() {
        io::ErrorKind::NotFound => TableError::Missing,
        io::ErrorKind::InvalidData => damaged_as("the file is damaged (its checksum does not match)"),
        io::ErrorKind::InvalidInput | io::ErrorKind::UnexpectedEof => damaged(),
        kind => TableError::Io(kind),
    }
}
