//! The sheet of an official workbook that holds the rows.

use rust_xlsxwriter::{IgnoreError, Workbook, Worksheet, XlsxError};

use super::cells::Pen;
use super::codes::Codes;
use super::extra::Extra;
use crate::framework::ColumnType;
use crate::lists::{Key, Row, Typed};
use crate::workbook::{Style, for_paper};

/// A sheet that is being filled. Its rows go to disk one by one.
pub(super) struct Rows<'a> {
    codes: &'a Codes<'a>,
    style: &'a Style,
    extra: &'a [Extra],
    sheet: Worksheet,
    /// The longest text of each column of free text, in bytes.
    longest: Vec<usize>,
    /// Rows written.
    pub(super) rows: u32,
    /// Rows among them that were hidden.
    pub(super) hidden: u32,
    /// The row of the source (from 1) that could not be written, and why.
    pub(super) trouble: Option<(u32, XlsxError)>,
}

impl<'a> Rows<'a> {
    /// Begins the sheet with its headings.
    pub(super) fn begin(
        book: &mut Workbook,
        codes: &'a Codes<'a>,
        style: &'a Style,
        extra: &'a [Extra],
    ) -> Result<Self, XlsxError> {
        let mut sheet = book.new_worksheet_with_constant_memory()?;
        head(&mut sheet, codes, style, extra)?;
        Ok(Self {
            codes,
            style,
            extra,
            sheet,
            longest: vec![0; codes.spec.columns.len()],
            rows: 0,
            hidden: 0,
            trouble: None,
        })
    }

    /// Writes a row; after the first that fails, none.
    pub(super) fn write(&mut self, row: &Row<'_>) {
        if self.trouble.is_some() {
            return;
        }
        match self.try_write(row) {
            Ok(()) => {
                self.rows += 1;
                self.hidden += u32::from(row.hidden);
            }
            Err(error) => self.trouble = Some((row.number, error)),
        }
    }

    fn try_write(&mut self, row: &Row<'_>) -> Result<(), XlsxError> {
        let mut pen = Pen { sheet: &mut self.sheet, style: self.style, row: self.rows + 1, col: 0 };
        for (index, cell) in row.cells.iter().enumerate() {
            pen.cell(cell, row.shape.set(index))?;
            pen.col += 1;
            if let (Typed::Text(text), Some(longest)) = (cell.typed, self.longest.get_mut(index)) {
                *longest = text.reveal().len().max(*longest);
            }
        }
        if let Typed::Urn(urn) = row.get(Key::ProviderUrn).typed {
            for extra in self.extra {
                pen.count(extra.count(urn))?;
                pen.col += 1;
            }
        }
        Ok(())
    }

    /// Ends the sheet: what its columns may hold, its filter, and its place in the workbook.
    pub(super) fn end(mut self, book: &mut Workbook) -> Result<(), XlsxError> {
        self.codes.validate(&mut self.sheet, self.rows)?;
        for (col, (column, longest)) in (0..).zip(self.codes.spec.columns.iter().zip(&self.longest)) {
            if column.kind == ColumnType::Text {
                let longest = u32::try_from(*longest).unwrap_or(u32::MAX);
                self.sheet.set_column_width(
                    col,
                    (f64::from(longest) + 2.0).clamp(width(column.kind, self.codes), 44.0),
                )?;
            }
        }
        let last =
            u16::try_from(self.codes.spec.columns.len() + self.extra.len()).unwrap_or(1).saturating_sub(1);
        self.sheet.autofilter(0, 0, self.rows, last)?;
        // Excel would mark every identifier, since it is text that looks like a number.
        self.sheet.ignore_error_range(0, 0, self.rows, last, IgnoreError::NumberStoredAsText)?;
        book.push_worksheet(self.sheet);
        Ok(())
    }
}

/// Names the sheet and writes its headings.
pub(super) fn head(
    sheet: &mut Worksheet,
    codes: &Codes<'_>,
    style: &Style,
    extra: &[Extra],
) -> Result<(), XlsxError> {
    let spec = codes.spec;
    let name = spec.sheets.first().unwrap_or(&spec.title);
    sheet.set_name(name)?;
    let official = spec.columns.iter().map(|c| (c.header.as_str(), width(c.kind, codes)));
    let columns: Vec<(&str, f64)> = official.chain(extra.iter().map(|e| (e.heading, 14.0))).collect();
    style.headings(sheet, &columns)?;
    for (col, column) in (0..).zip(&spec.columns) {
        // So that what is typed below stays what was typed.
        if matches!(column.kind, ColumnType::Id | ColumnType::Upn | ColumnType::Uln | ColumnType::Urn) {
            sheet.set_column_format(col, &style.text)?;
        } else if column.kind == ColumnType::Date {
            sheet.set_column_format(col, &style.date)?;
        }
    }
    sheet.set_freeze_panes(1, 1)?;
    for_paper(sheet, &spec.title_of(), Some(0))
}

fn width(kind: ColumnType, codes: &Codes<'_>) -> f64 {
    match kind {
        ColumnType::Id => 14.0,
        ColumnType::Upn => 17.0,
        ColumnType::Uln | ColumnType::Date => 13.0,
        ColumnType::Urn | ColumnType::Whole | ColumnType::Percent => 12.0,
        ColumnType::Code(set) => (codes.longest(set) + 2.0).clamp(12.0, 36.0),
        ColumnType::Text => 16.0,
    }
}
