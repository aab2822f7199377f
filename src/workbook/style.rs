//! The formats of cells.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

use super::height;

/// The formats that our workbooks share.
pub struct Style {
    /// A heading of columns.
    pub header: Format,
    /// The title of a sheet.
    pub title: Format,
    /// A heading within a sheet.
    pub section: Format,
    /// What a line is about.
    pub label: Format,
    /// Text that wraps.
    pub wrapped: Format,
    /// Text that wraps and stands back.
    pub quiet: Format,
    /// Text that wraps and is to be seen.
    pub alert: Format,
    /// An identifier: text, whatever is typed.
    pub text: Format,
    /// A date, day first.
    pub date: Format,
    /// A moment, day first.
    pub moment: Format,
    /// A whole number.
    pub whole: Format,
    /// A share with one decimal.
    pub share: Format,
}

const DARK: Color = Color::RGB(0x17_3f5f);
const PALE: Color = Color::RGB(0xe6_edf3);
const LINE: Color = Color::RGB(0xb8_c4ce);
const GREY: Color = Color::RGB(0x5a_6570);
const RED: Color = Color::RGB(0x9c_1c1c);

impl Default for Style {
    fn default() -> Self {
        Self::new()
    }
}

impl Style {
    /// The formats, made anew for a workbook.
    #[must_use]
    pub fn new() -> Self {
        // Away from the text of the next column.
        let right = Format::new().set_align(FormatAlign::Right).set_indent(1);
        let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        Self {
            header: Format::new()
                .set_bold()
                .set_font_color(Color::White)
                .set_background_color(DARK)
                .set_text_wrap()
                .set_align(FormatAlign::VerticalCenter)
                .set_border(FormatBorder::Thin)
                .set_border_color(LINE),
            title: Format::new().set_bold().set_font_size(16).set_font_color(DARK),
            section: Format::new().set_bold().set_font_color(DARK).set_background_color(PALE),
            label: wrapped.clone().set_bold(),
            quiet: wrapped.clone().set_font_color(GREY),
            alert: wrapped.clone().set_font_color(RED),
            wrapped,
            text: Format::new().set_num_format("@"),
            date: Format::new().set_num_format("dd/mm/yyyy").set_align(FormatAlign::Left),
            moment: Format::new().set_num_format("dd/mm/yyyy hh:mm").set_align(FormatAlign::Left),
            whole: right.clone().set_num_format("0"),
            share: right.set_num_format("0.0"),
        }
    }

    /// Writes the headings of columns in row 0, with their widths in characters and the height that the longest needs.
    ///
    /// # Errors
    /// Those of the workbook.
    pub fn headings(&self, sheet: &mut Worksheet, columns: &[(&str, f64)]) -> Result<(), XlsxError> {
        self.headings_at(sheet, 0, columns)
    }

    /// Writes the headings of columns in a row, from 0.
    ///
    /// # Errors
    /// Those of the workbook.
    pub fn headings_at(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        columns: &[(&str, f64)],
    ) -> Result<(), XlsxError> {
        for (col, (heading, width)) in (0..).zip(columns) {
            sheet.set_column_width(col, *width)?;
            sheet.write_string_with_format(row, col, *heading, &self.header)?;
        }
        // Bold letters, and the arrow of the filter, take room.
        let narrower: Vec<(&str, f64)> = columns.iter().map(|(text, width)| (*text, width * 0.8)).collect();
        sheet.set_row_height(row, 6.0 + height(&narrower))?;
        Ok(())
    }
}
