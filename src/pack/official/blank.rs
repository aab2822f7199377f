//! A blank list with its drop-downs, and guidance on every column.

use rust_xlsxwriter::{Workbook, XlsxError};

use super::about::code_lists;
use super::codes::Codes;
use super::rows::head;
use crate::framework::{Column, ColumnType, Framework, ListSpec};
use crate::workbook::Page;
use crate::workbook::Style;

/// Rows that are ready to be filled in.
const ROWS: u32 = 20_000;

/// Fills a workbook with a blank list.
pub fn fill_blank(book: &mut Workbook, spec: &ListSpec, framework: &Framework) -> Result<(), XlsxError> {
    let style = Style::new();
    let codes = Codes::of(spec, framework);
    let sheet = book.add_worksheet();
    head(sheet, &codes, &style, &[])?;
    codes.validate(sheet, ROWS)?;
    guidance(book, &style, &codes, framework)?;
    let mut page = Page::add(book, &style, "Code meanings", "What the codes mean", [40.0, 60.0, 44.0])?;
    code_lists(&mut page, &codes)?;
    codes.add_sheet(book, &style)
}

fn guidance(
    book: &mut Workbook,
    style: &Style,
    codes: &Codes<'_>,
    framework: &Framework,
) -> Result<(), XlsxError> {
    let spec = codes.spec;
    let mut page = Page::add(book, style, "Guidance", &spec.title_of(), [40.0, 60.0, 44.0])?;
    page.line("Who belongs on it", &spec.cohort, "")?;
    page.line(
        "One row each",
        "Headings stay as they are and in their order; nothing stands between or under the rows",
        "",
    )?;
    for caution in framework.cautions.iter().filter(|c| c.about == spec.id) {
        page.line("To know", &caution.text, "")?;
    }
    page.section("Column", "What it holds", "When it may be blank")?;
    for column in &spec.columns {
        let format = match column.kind {
            ColumnType::Code(set) => codes.example(set),
            _ => column.format.clone(),
        };
        let text = format!("{}\nWritten as: {format}{}", column.meaning, caution(column, framework));
        page.line(&column.header, &text, &column.blank)?;
    }
    Ok(())
}

fn caution(column: &Column, framework: &Framework) -> String {
    let about = framework.cautions.iter().filter(|c| c.about == column.key);
    about.map(|c| format!("\nTo know: {}", c.text)).collect()
}
