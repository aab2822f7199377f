//! How our workbooks look.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

/// The formats of a workbook.
pub(super) struct Style {
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
const GREY: Color = Color::RGB(0x6b_7680);
const RED: Color = Color::RGB(0x9c_1c1c);

impl Style {
    pub(super) fn new() -> Self {
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
            date: Format::new().set_num_format("dd/mm/yyyy"),
            moment: Format::new().set_num_format("dd/mm/yyyy hh:mm"),
            whole: Format::new().set_num_format("0"),
            share: Format::new().set_num_format("0.0"),
        }
    }

    /// Writes the headings in row 0, with the height that the longest needs at these widths (in characters).
    pub(super) fn headings(&self, sheet: &mut Worksheet, columns: &[(&str, f64)]) -> Result<(), XlsxError> {
        let mut lines = 1.0_f64;
        for (col, (heading, width)) in (0..).zip(columns) {
            sheet.set_column_width(col, *width)?;
            sheet.write_string_with_format(0, col, *heading, &self.header)?;
            let letters = u32::try_from(heading.chars().count()).unwrap_or(u32::MAX);
            lines = lines.max((f64::from(letters) * 1.25 / width).ceil());
        }
        sheet.set_row_height(0, 4.0 + 15.5 * lines.clamp(1.0, 8.0))?;
        Ok(())
    }
}

/// Sets a sheet up for paper: A4, landscape, one page wide, its first row on each page where that is a header.
pub(super) fn for_paper(sheet: &mut Worksheet, footer: &str, header: Option<u32>) -> Result<(), XlsxError> {
    sheet
        .set_paper_size(9)
        .set_landscape()
        .set_print_fit_to_pages(1, 0)
        .set_margins(0.4, 0.4, 0.5, 0.6, 0.2, 0.3);
    if let Some(row) = header {
        sheet.set_repeat_rows(row, row)?;
    }
    // `&` begins a code in a footer.
    sheet.set_footer(format!("&L&8{}&R&8&P of &N", footer.replace('&', "&&")));
    Ok(())
}
