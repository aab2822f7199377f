//! One row a finding, for Excel: UTF-8 with a mark, CRLF, and no cell that Excel would run as a formula.

use std::borrow::Cow;
use std::io::{self, Write};

use super::batch::Batch;
use crate::findings::{Spot, csv_cell};

const HEADINGS: [&str; 13] = [
    "Severity",
    "Code",
    "Name",
    "File",
    "Sheet",
    "Row",
    "Column",
    "Cell",
    "Line",
    "Request",
    "Criterion",
    "Message",
    "What to do",
];

pub(super) fn render(batch: &Batch<'_>, out: &mut dyn Write) -> io::Result<()> {
    let values = batch.findings.iter().any(|f| f.value.is_some());
    write!(out, "\u{feff}{}", HEADINGS.join(","))?;
    write!(out, "{}\r\n", if values { ",Value" } else { "" })?;
    for f in &batch.findings {
        let number = |n: Option<u32>| n.map(|n| n.to_string()).unwrap_or_default();
        let line = match f.place.spot {
            Spot::Text { line, .. } => Some(line),
            _ => None,
        };
        let mut cells = vec![
            f.severity.word().to_owned(),
            f.code.to_string(),
            f.name.to_string(),
            f.place.file.to_string(),
            f.place.sheet().unwrap_or("").to_owned(),
            number(f.place.row()),
            f.place.column().unwrap_or("").to_owned(),
            f.place.cell().unwrap_or_default(),
            number(line),
            f.request.as_deref().unwrap_or("").to_owned(),
            f.criterion.as_deref().unwrap_or("").to_owned(),
            f.message.to_string(),
            f.help.to_string(),
        ];
        if values {
            cells.push(f.value.as_ref().map(|v| v.0.clone()).unwrap_or_default());
        }
        let cells: Vec<Cow<'_, str>> = cells.iter().map(|c| csv_cell(c)).collect();
        write!(out, "{}\r\n", cells.join(","))?;
    }
    Ok(())
}
