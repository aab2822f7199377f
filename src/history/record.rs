//! Adding to it.

use std::io;
use std::path::Path;

use super::{FILE, Line};
use crate::journal;

/// Adds a line to the history in a folder, which is made if it is not there. Whether a last line that was cut off had to
/// be taken away.
///
/// # Errors
/// Those of writing.
pub fn record(folder: &Path, line: &Line) -> io::Result<bool> {
    fs_err::create_dir_all(folder)?;
    journal::append(&folder.join(FILE), &line.write()?)
}
