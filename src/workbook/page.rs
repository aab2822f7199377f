//! A sheet of lines that is written downwards: what a line is about, what it says, and a remark.

use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

use super::{Style, for_paper, height};

/// The sheet and the next free row of it.
pub struct Page<'p> {
    sheet: &'p mut Worksheet,
    style: &'p Style,
    widths: [f64; 3],
    row: u32,
}

impl<'p> Page<'p> {
    /// Adds a sheet with a title to a workbook; widths are in characters.
    ///
    /// # Errors
    /// Those of the workbook.
    pub fn add(
        book: &'p mut Workbook,
        style: &'p Style,
        name: &str,
        title: &str,
        widths: [f64; 3],
    ) -> Result<Self, XlsxError> {
        let sheet = book.add_worksheet();
        sheet.set_name(name)?.set_screen_gridlines(false);
        for_paper(sheet, title, None)?;
        for (col, width) in (0..).zip(widths) {
            sheet.set_column_width(col, width)?;
        }
        sheet.write_string_with_format(0, 0, title, &style.title)?;
        Ok(Self { sheet, style, widths, row: 2 })
    }

    /// A line.
    ///
    /// # Errors
    /// Those of the workbook.
    pub fn line(&mut self, label: &str, text: &str, remark: &str) -> Result<(), XlsxError> {
        let style = self.style;
        self.put([(label, &style.label), (text, &style.wrapped), (remark, &style.quiet)])
    }

    /// A heading, after a line of space.
    ///
    /// # Errors
    /// Those of the workbook.
    pub fn section(&mut self, one: &str, two: &str, three: &str) -> Result<(), XlsxError> {
        self.row += 1;
        let format = &self.style.section;
        self.put([(one, format), (two, format), (three, format)])
    }

    fn put(&mut self, cells: [(&str, &Format); 3]) -> Result<(), XlsxError> {
        for (col, (text, format)) in (0..).zip(&cells) {
            self.sheet.write_string_with_format(self.row, col, *text, format)?;
        }
        let fitted: Vec<(&str, f64)> =
            cells.iter().zip(self.widths).map(|((text, _), width)| (*text, width)).collect();
        self.sheet.set_row_height(self.row, height(&fitted))?;
        self.row += 1;
        Ok(())
    }
}
