//! The sheet that says where each column came from, how far it can be trusted, and what to do.

use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

use crate::sen2::import::Filled;
use crate::sen2::tally::Remark;
use crate::workbook::{Style, fit_height, for_paper};

/// What the sheet says.
pub(in crate::sen2) struct About<'a> {
    /// Labels and what they say.
    pub(in crate::sen2) facts: Vec<(&'static str, String)>,
    pub(in crate::sen2) rows: u32,
    pub(in crate::sen2) columns: &'a [Filled],
    pub(in crate::sen2) remarks: &'a [Remark],
}

const WIDTHS: [f64; 5] = [34.0, 56.0, 11.0, 11.0, 56.0];

impl About<'_> {
    /// Adds the sheet.
    pub(in crate::sen2) fn add(&self, book: &mut Workbook) -> Result<(), XlsxError> {
        let style = Style::new();
        let sheet = book.add_worksheet();
        sheet.set_name("About this list")?.set_screen_gridlines(false);
        for_paper(sheet, "About this list", None)?;
        for (col, width) in (0..).zip(WIDTHS) {
            sheet.set_column_width(col, width)?;
        }
        sheet.write_string_with_format(0, 0, "About this list", &style.title)?;
        let mut row = 2;
        for (label, text) in &self.facts {
            put(sheet, &mut row, &[(label, &style.label), (text, &style.wrapped)])?;
        }
        row += 1;
        self.columns(sheet, &style, &mut row)?;
        row += 1;
        self.remarks(sheet, &style, &mut row)
    }

    fn columns(&self, sheet: &mut Worksheet, style: &Style, row: &mut u32) -> Result<(), XlsxError> {
        let filled = format!("Filled, of {}", self.rows);
        let heads = ["Column", "Where it comes from", "Fit", filled.as_str(), "What to do"];
        put(sheet, row, &heads.map(|head| (head, &style.header)))?;
        for column in self.columns {
            let cells = [
                (column.header.as_str(), &style.label),
                (column.from, &style.wrapped),
                (column.fit.word(), &style.wrapped),
                ("", &style.whole),
                (column.step, &style.wrapped),
            ];
            sheet.write_number_with_format(*row, 3, column.filled, &style.whole)?;
            put(sheet, row, &cells)?;
        }
        Ok(())
    }

    fn remarks(&self, sheet: &mut Worksheet, style: &Style, row: &mut u32) -> Result<(), XlsxError> {
        if self.remarks.is_empty() {
            return Ok(());
        }
        put(
            sheet,
            row,
            &["What to look at", "Where in the return", "", "How many"].map(|h| (h, &style.header)),
        )?;
        for remark in self.remarks {
            if let Some(count) = remark.count {
                sheet.write_number_with_format(*row, 3, count, &style.whole)?;
            }
            put(sheet, row, &[(&remark.what, &style.label), (&remark.places, &style.wrapped)])?;
        }
        Ok(())
    }
}

/// Writes the cells of a row that say something, and goes on to the next.
fn put(sheet: &mut Worksheet, row: &mut u32, cells: &[(&str, &Format)]) -> Result<(), XlsxError> {
    for (col, (text, format)) in (0..).zip(cells) {
        if !text.is_empty() {
            sheet.write_string_with_format(*row, col, *text, format)?;
        }
    }
    let texts: Vec<(&str, f64)> = cells.iter().zip(WIDTHS).map(|((text, _), width)| (*text, width)).collect();
    fit_height(sheet, *row, &texts)?;
    *row += 1;
    Ok(())
}
