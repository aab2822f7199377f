//! The sheet of the list: its rows go to disk one by one.

use chrono::Datelike;
use rust_xlsxwriter::{IgnoreError, Workbook, Worksheet, XlsxError};

use crate::framework::{Column, ColumnType, ListSpec};
use crate::lists::Key;
use crate::sen2::line::{Line, Said};
use crate::workbook::{Style, for_paper};

/// The sheet while it is filled.
pub(in crate::sen2) struct Rows {
    sheet: Worksheet,
    style: Style,
    keys: Vec<Option<Key>>,
    /// Rows written.
    pub(in crate::sen2) rows: u32,
    /// How many of them each column is filled in.
    pub(in crate::sen2) filled: Vec<u32>,
}

impl Rows {
    /// Begins the sheet with its headings.
    pub(in crate::sen2) fn begin(book: &mut Workbook, spec: &ListSpec) -> Result<Self, XlsxError> {
        let style = Style::new();
        let mut sheet = book.new_worksheet_with_constant_memory()?;
        sheet.set_name(spec.sheets.first().unwrap_or(&spec.title))?;
        for (col, column) in (0..).zip(&spec.columns) {
            sheet.set_column_width(col, width(column))?;
            match column.kind {
                ColumnType::Id | ColumnType::Upn | ColumnType::Uln | ColumnType::Urn => {
                    sheet.set_column_format(col, &style.text)?;
                }
                ColumnType::Date => {
                    sheet.set_column_format(col, &style.date)?;
                }
                _ => {}
            }
            sheet.write_string_with_format(0, col, &column.header, &style.header)?;
        }
        sheet.set_row_height(0, 80)?;
        sheet.set_freeze_panes(1, 1)?;
        for_paper(&mut sheet, &spec.title, Some(0))?;
        let keys: Vec<_> = spec.columns.iter().map(|c| Key::from_name(&c.key)).collect();
        let filled = vec![0; keys.len()];
        Ok(Self { sheet, style, keys, rows: 0, filled })
    }

    /// Writes a row.
    pub(in crate::sen2) fn write(&mut self, line: &Line) -> Result<(), XlsxError> {
        let row = self.rows + 1;
        for (col, (key, filled)) in (0..).zip(self.keys.iter().zip(&mut self.filled)) {
            let Some(said) = key.and_then(|key| line.get(key)) else { continue };
            match said {
                Said::Text(text) => self.sheet.write_string_with_format(row, col, text, &self.style.text)?,
                // A workbook has no dates before 1900.
                Said::Day(day) if day.year() < 1900 => {
                    let text = day.format("%d/%m/%Y").to_string();
                    self.sheet.write_string_with_format(row, col, text, &self.style.text)?
                }
                Said::Day(day) => self.sheet.write_datetime_with_format(row, col, *day, &self.style.date)?,
            };
            *filled += 1;
        }
        self.rows = row;
        Ok(())
    }

    /// Ends the sheet.
    pub(in crate::sen2) fn end(mut self, book: &mut Workbook) -> Result<(), XlsxError> {
        let last = u16::try_from(self.keys.len()).unwrap_or(1).saturating_sub(1);
        self.sheet.autofilter(0, 0, self.rows, last)?;
        self.sheet.ignore_error_range(0, 0, self.rows, last, IgnoreError::NumberStoredAsText)?;
        book.push_worksheet(self.sheet);
        Ok(())
    }
}

fn width(column: &Column) -> f64 {
    match column.kind {
        ColumnType::Upn | ColumnType::Code(_) => 18.0,
        ColumnType::Text => 30.0,
        _ => 14.0,
    }
}
