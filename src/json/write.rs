//! Writing a document.

use std::io::{self, Write};

use serde::Serialize;

/// Writes a document for programs and people: indented, with a line end at its end.
///
/// # Errors
/// Those of writing.
pub fn write(document: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, document)?;
    writeln!(out)
}
