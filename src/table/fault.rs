//! The words of errors that several readers give.

use std::io;

use super::TableError;

/// What mends nearly every damaged file.
const AGAIN: &str = "export or save it again";

/// A file that is cut short or damaged.
pub(super) fn damaged() -> TableError {
    TableError::Damaged(format!("the file is cut short or damaged: {AGAIN}"))
}

/// A file that is damaged in a way worth naming.
pub(super) fn damaged_as(how: &str) -> TableError {
    TableError::Damaged(format!("{how}: {AGAIN}"))
}

/// A file that holds more than any honest one.
pub(super) fn too_large(what: &str) -> TableError {
    TableError::TooLarge(format!(
        "{what}, more than any list needs: check where the file came from, and {AGAIN}"
    ))
}

/// A reading error of the system, of a packed part, or of the checksum at its end.
pub(super) fn reading(error: &io::Error) -> TableError {
    match error.kind() {
        io::ErrorKind::NotFound => TableError::Missing,
        io::ErrorKind::InvalidData => damaged_as("the file is damaged (its checksum does not match)"),
        io::ErrorKind::InvalidInput | io::ErrorKind::UnexpectedEof => damaged(),
        kind => TableError::Io(kind),
    }
}
