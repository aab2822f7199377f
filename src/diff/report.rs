//! A report of `check --format json`, read back.

use std::path::Path;

use encoding_rs::Encoding;
use serde::{Deserialize, Serialize};

use super::DiffError;

/// A report, as far as a comparison needs it.
#[derive(Deserialize)]
pub struct Report {
    /// The version of the format.
    pub schema: u32,
    /// The area's name.
    pub area: String,
    /// The day for which it speaks.
    pub as_of: String,
    /// Whether everything could be checked.
    pub complete: bool,
    /// What it found, in its order.
    pub findings: Vec<Item>,
}

/// A finding of a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// The rule's code.
    pub code: String,
    /// The rule's name.
    pub name: String,
    /// Error, query or note.
    pub severity: String,
    /// What is wrong.
    pub message: String,
    /// The file that it is in.
    pub file: String,
    /// The sheet.
    pub sheet: Option<String>,
    /// The row.
    pub row: Option<u32>,
    /// The cell.
    pub cell: Option<String>,
    /// The line of a text file.
    pub line: Option<u32>,
    /// What stands for it from one run to the next.
    pub fingerprint: String,
}

impl Report {
    /// Reads a report.
    ///
    /// # Errors
    /// It cannot be read, or is not what `sendpack check --format json` writes.
    pub fn read(path: &Path) -> Result<Self, DiffError> {
        let bytes = std::fs::read(path)
            .map_err(|e| DiffError::file(path, format!("it could not be read: {}", e.kind())))?;
        let report: Self = serde_json::from_str(&text(&bytes)).map_err(|_| {
            DiffError::file(
                path,
                "this is not a report: make one with 'sendpack check --format json --output FILE'",
            )
        })?;
        if report.schema != 1 {
            let what = format!(
                "this report is of format {}, which this version of sendpack does not know",
                report.schema
            );
            return Err(DiffError::file(path, what));
        }
        Ok(report)
    }
}

/// A report's text: UTF-8, or what a mark at the start says, since Windows PowerShell redirects in UTF-16.
#[must_use]
pub fn text(bytes: &[u8]) -> String {
    let encoding = Encoding::for_bom(bytes).map_or(encoding_rs::UTF_8, |(encoding, _)| encoding);
    encoding.decode(bytes).0.into_owned()
}

impl Item {
    /// Its place, as people read it.
    #[must_use]
    pub fn place(&self) -> String {
        let sheet = self.sheet.as_ref().map(|s| format!(" › {s}")).unwrap_or_default();
        let spot = match (&self.cell, self.row, self.line) {
            (Some(cell), ..) => format!("!{cell}"),
            (None, Some(row), _) => format!(" row {row}"),
            (None, None, Some(line)) => format!(":{line}"),
            _ => String::new(),
        };
        format!("{}{sheet}{spot}", self.file)
    }
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn a_redirected_report_is_read() {
        let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain("{}".bytes().flat_map(|b| [b, 0])).collect();
        assert_eq!(text(&utf16), "{}");
        assert_eq!(text("\u{feff}{}".as_bytes()), "{}");
        assert_eq!(text(b"{}"), "{}");
    }
}
