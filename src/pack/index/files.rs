//! The sheet of files with their sums, from which a receiver can see that the pack is whole.

use rust_xlsxwriter::{Format, Workbook, XlsxError};

use crate::pack::bag::Packed;
use crate::workbook::{Style, for_paper};

/// The name of the sheet.
pub const SHEET: &str = "Files";

/// Its headings.
pub const COLUMNS: [&str; 3] = ["Path", "Bytes", "SHA-256"];

/// The heading that comes after them where there are parts.
pub const PART: &str = "Part";

/// Adds the sheet.
pub(super) fn add(
    book: &mut Workbook,
    style: &Style,
    packed: &[Packed],
    parts: usize,
    title: &str,
) -> Result<(), XlsxError> {
    let sheet = book.add_worksheet_with_constant_memory()?;
    sheet.set_name(SHEET)?.set_freeze_panes(1, 0)?;
    for_paper(sheet, title, Some(0))?;
    let mut headings: Vec<(&str, f64)> = COLUMNS.into_iter().zip([90.0, 14.0, 70.0]).collect();
    if parts > 1 {
        headings.push((PART, 8.0));
    }
    style.headings(sheet, &headings)?;
    sheet.set_column_format(1, &Format::new().set_num_format("#,##0"))?;
    sheet.set_column_format(2, &Format::new().set_font_name("Consolas").set_font_size(9))?;
    for (row, file) in (1..).zip(packed) {
        sheet.write_string(row, 0, &file.path)?;
        #[allow(clippy::cast_precision_loss, reason = "exact up to nine petabytes")]
        sheet.write_number(row, 1, file.bytes as f64)?;
        sheet.write_string(row, 2, &file.sha256)?;
        if parts > 1 {
            sheet.write_number(row, 3, file.part)?;
        }
    }
    Ok(())
}
