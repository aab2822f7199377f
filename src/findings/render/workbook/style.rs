//! How the error workbook looks.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

use crate::findings::Severity;

const DARK: Color = Color::RGB(0x17_3f5f);
const LINE: Color = Color::RGB(0xc9_d2da);
const GREY: Color = Color::RGB(0x5a_6570);
const LINE_HEIGHT: f64 = 15.0;

/// The formats of the workbook.
pub(super) struct Style {
    /// A heading of columns.
    pub(super) header: Format,
    /// The title of the workbook.
    pub(super) title: Format,
    /// A heading within a sheet.
    pub(super) section: Format,
    /// Text that wraps.
    pub(super) wrapped: Format,
    /// Text that wraps and stands back.
    pub(super) quiet: Format,
    /// A number at the top of its cell.
    pub(super) number: Format,
    /// An identifier: text, whatever it looks like.
    pub(super) id: Format,
    /// A link to another sheet.
    pub(super) link: Format,
    error: Format,
    query: Format,
    note: Format,
    also: Format,
}

impl Style {
    pub(super) fn new() -> Self {
        let top = Format::new().set_align(FormatAlign::Top);
        let cell = top.clone().set_border(FormatBorder::Thin).set_border_color(LINE);
        let wrapped = cell.clone().set_text_wrap();
        let mark = |fill: u32, ink: u32| {
            let format = wrapped.clone().set_align(FormatAlign::Center).set_bold();
            format.set_background_color(Color::RGB(fill)).set_font_color(Color::RGB(ink))
        };
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
            section: Format::new().set_bold().set_font_size(12).set_font_color(DARK),
            quiet: top.clone().set_text_wrap().set_font_color(GREY),
            number: cell.clone().set_num_format("0").set_align(FormatAlign::Center),
            id: cell.clone().set_num_format("@"),
            link: cell
                .set_font_color(Color::RGB(0x05_63c1))
                .set_underline(rust_xlsxwriter::FormatUnderline::Single),
            error: mark(0xff_c7ce, 0x9c_0006),
            query: mark(0xff_eb9c, 0x7f_4f00),
            note: mark(0xdd_ebf7, 0x1f_4e79),
            also: mark(0xec_eff1, 0x5a_6570),
            wrapped,
        }
    }

    /// How a cell is marked for a severity; without one it only belongs to another.
    pub(super) fn mark(&self, severity: Option<Severity>) -> &Format {
        match severity {
            Some(Severity::Error) => &self.error,
            Some(Severity::Query) => &self.query,
            Some(Severity::Note) => &self.note,
            None => &self.also,
        }
    }

    /// Writes headings into a row, with their widths and the height that the longest needs.
    pub(super) fn headings(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        columns: &[(&str, f64)],
    ) -> Result<(), XlsxError> {
        // Bold letters and the arrow of the filter take more room.
        let lines = columns.iter().map(|(heading, width)| lines(heading, (width - 2.0) * 0.85)).max();
        sheet.set_row_height(row, 6.0 + LINE_HEIGHT * lines.unwrap_or(1).min(8) as f64)?;
        for (col, (heading, width)) in (0..).zip(columns) {
            sheet.set_column_width(col, *width)?;
            sheet.write_string_with_format(row, col, *heading, &self.header)?;
        }
        Ok(())
    }
}

/// Makes a row as high as its texts need at these widths: not every program does so by itself.
pub(super) fn fit_height(sheet: &mut Worksheet, row: u32, texts: &[(&str, f64)]) -> Result<(), XlsxError> {
    let lines = texts.iter().map(|(text, width)| lines(text, *width)).max().unwrap_or(1);
    if lines > 1 {
        // Excel's highest row has 409 points.
        sheet.set_row_height(row, LINE_HEIGHT * lines.min(27) as f64)?;
    }
    Ok(())
}

/// How many lines a text takes in a column so wide, in characters; words wrap whole.
fn lines(text: &str, width: f64) -> usize {
    let width = width.max(4.0) as usize;
    let of_paragraph = |paragraph: &str| {
        let (mut lines, mut used) = (1, 0);
        for word in paragraph.split(' ') {
            let length = word.chars().count();
            if used > 0 && used + 1 + length > width {
                (lines, used) = (lines + 1, 0);
            }
            used += length + usize::from(used > 0);
            (lines, used) =
                (lines + used.saturating_sub(1) / width, used - used.saturating_sub(1) / width * width);
        }
        lines
    };
    text.split('\n').map(of_paragraph).sum()
}

/// The sign in a marked cell whose value is not shown.
pub(super) const fn sign(severity: Option<Severity>) -> &'static str {
    match severity {
        Some(Severity::Error) => "✕",
        Some(Severity::Query) => "?",
        Some(Severity::Note) => "i",
        None => "•",
    }
}

/// A severity as people read it.
pub(super) const fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "Error",
        Severity::Query => "Query",
        Severity::Note => "Note",
    }
}

/// Sets a sheet up for paper: A3, landscape, one page wide, its headings on each page.
pub(super) fn for_paper(sheet: &mut Worksheet, headings: Option<u32>) -> Result<(), XlsxError> {
    sheet.set_paper_size(8).set_landscape().set_print_fit_to_pages(1, 0);
    sheet.set_margins(0.4, 0.4, 0.5, 0.6, 0.2, 0.3).set_footer("&L&8&A&R&8&P of &N");
    if let Some(row) = headings {
        sheet.set_repeat_rows(row, row)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_takes_the_lines_that_its_words_need() {
        for (text, width, expected) in [
            ("", 10.0, 1),
            ("one two", 10.0, 1),
            ("one two three", 10.0, 2),
            ("a\nb", 10.0, 2),
            ("abcdefghijklmno", 10.0, 2),
        ] {
            assert_eq!(lines(text, width), expected, "{text}");
        }
    }
}
