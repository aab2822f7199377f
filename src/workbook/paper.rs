//! Setting a sheet up for paper.

use rust_xlsxwriter::{Worksheet, XlsxError};

/// The size of paper, by the number that Excel knows it by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// For sheets with many columns.
    A3 = 8,
    /// What every office has.
    A4 = 9,
}

/// Sets a sheet up for A4, landscape, one page wide, with its row of headings (from 0), where it has one, on each page.
///
/// # Errors
/// Those of the workbook.
pub fn for_paper(sheet: &mut Worksheet, title: &str, header: Option<u32>) -> Result<(), XlsxError> {
    on_paper(sheet, Paper::A4, title, header)
}

/// As [`for_paper`], on paper of a size.
///
/// # Errors
/// Those of the workbook.
pub fn on_paper(
    sheet: &mut Worksheet,
    paper: Paper,
    title: &str,
    header: Option<u32>,
) -> Result<(), XlsxError> {
    // `&` begins a code in headers and footers, and a digit after a size would belong to the size.
    let apart = if title.starts_with(|c: char| c.is_ascii_digit()) { " " } else { "" };
    let title = format!("{apart}{}", title.replace('&', "&&"));
    sheet.set_paper_size(paper as u8).set_landscape().set_print_fit_to_pages(1, 0);
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
