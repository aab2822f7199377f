//! The sheet of findings that are about no row: a place, what is wrong and what to do.

use rust_xlsxwriter::{Workbook, XlsxError};

use super::names::OTHER;
use super::style::{Style, word};
use super::words::fit;
use crate::findings::Finding;
use crate::workbook::{Paper, fit_height, on_paper};

const HEADINGS: [(&str, f64); 6] = [
    ("Severity", 10.0),
    ("Rule", 11.0),
    ("Place", 36.0),
    ("Concerns", 14.0),
    ("What is wrong", 60.0),
    ("What to do", 52.0),
];

/// Adds the sheet. Its rows go to disk one by one.
pub(super) fn add(book: &mut Workbook, style: &Style, findings: &[&Finding]) -> Result<(), XlsxError> {
    let mut page = book.new_worksheet_with_constant_memory()?;
    page.set_name(OTHER)?.set_freeze_panes(1, 0)?;
    style.headings_at(&mut page, 0, &HEADINGS)?;
    for (row, finding) in (1..).zip(findings) {
        page.write_string_with_format(row, 0, word(finding.severity), style.mark(Some(finding.severity)))?;
        let concerns = [finding.request.as_deref(), finding.criterion.as_deref()];
        let concerns: Vec<&str> = concerns.into_iter().flatten().collect();
        let texts = [
            finding.code.to_string(),
            finding.place.to_string(),
            concerns.join(", "),
            finding.message.to_string(),
            finding.help.to_string(),
        ];
        let widths = HEADINGS.iter().skip(1).map(|(_, width)| *width);
        fit_height(&mut page, row, &texts.iter().map(String::as_str).zip(widths).collect::<Vec<_>>())?;
        for (col, text) in (1..).zip(texts) {
            page.write_string_with_format(row, col, fit(text), &style.boxed)?;
        }
    }
    page.autofilter(0, 0, u32::try_from(findings.len()).unwrap_or(u32::MAX), 5)?;
    on_paper(&mut page, Paper::A3, OTHER, Some(0))?;
    book.push_worksheet(page);
    Ok(())
}
