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

    /// Writes the headings in row 0, with the height that the longest needs at these widths (in characters).
    pub(super) fn headings(&self, sheet: &mut Worksheet, columns: &[(&str, f64)]) -> Result<(), XlsxError> {
        for (col, (heading, width)) in (0..).zip(columns) {
            sheet.set_column_width(col, *width)?;
            sheet.write_string_with_format(0, col, *heading, &self.header)?;
        }
        // Bold letters, and the arrow of the filter, take room.
        let narrower: Vec<(&str, f64)> = columns.iter().map(|(text, width)| (*text, width * 0.8)).collect();
        sheet.set_row_height(0, 6.0 + height(&narrower))?;
        Ok(())
    }
}

/// The height of a row in points, so that each text fits its column (widths in characters) once wrapped. Excel would find it by
/// itself, other programs do not.
pub(super) fn height(cells: &[(&str, f64)]) -> f64 {
    let lines = cells.iter().map(|(text, width)| lines(text, *width)).max().unwrap_or(1);
    f64::from(lines.clamp(1, 26)).mul_add(15.0, 1.0)
}

/// How many lines a text takes in a column: words are kept whole where they fit.
fn lines(text: &str, width: f64) -> u32 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a width of a column")]
    let most = (width - 1.0).max(4.0) as usize;
    let mut lines = 0_u32;
    for line in text.split('\n') {
        lines += 1;
        let mut used = 0;
        for word in line.split(' ') {
            let letters = word.chars().count();
            if used > 0 && used + 1 + letters > most {
                lines += 1;
                used = 0;
            }
            used += letters + usize::from(used > 0);
            lines += u32::try_from(used.saturating_sub(1) / most).unwrap_or(0);
            used = if used > most { used % most } else { used };
        }
    }
    lines
}

/// Sets a sheet up for paper: A4, landscape, one page wide, its first row on each page where that is a header.
pub(super) fn for_paper(sheet: &mut Worksheet, title: &str, header: Option<u32>) -> Result<(), XlsxError> {
    // `&` begins a code in headers and footers, and a digit after a size would belong to the size.
    let apart = if title.starts_with(|c: char| c.is_ascii_digit()) { " " } else { "" };
    let title = format!("{apart}{}", title.replace('&', "&&"));
    sheet.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0);
    let mut top = 0.5;
    if let Some(row) = header {
        sheet.set_repeat_rows(row, row)?;
        sheet.set_header(format!("&L&\"-,Bold\"&14{title}"));
        top = 0.9;
    }
    sheet.set_margins(0.4, 0.4, top, 0.6, 0.4, 0.3);
    sheet.set_footer(format!("&L&9{title}&R&9&P of &N"));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_as_words_wrap() {
        for (text, lines_in_11) in [
            ("", 1),
            ("one", 1),
            ("one two three", 2),
            ("one\ntwo", 2),
            ("abcdefghijklmnopqrstu", 3),
            ("ab abcdefghij", 2),
        ] {
            assert_eq!(lines(text, 11.0), lines_in_11, "{text}");
        }
    }
}
