//! A blank register of evidence: the headings that the loader reads, with drop-downs and guidance.

use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle, Format, Workbook, Worksheet, XlsxError};

use super::official::any_date;
use crate::evidence::{ENTRY, HEADINGS, in_a_cell};
use crate::framework::Framework;
use crate::workbook::Page;
use crate::workbook::{Style, for_paper};
use crate::yaml::shape::{Field, Shape};

/// Rows that are ready to be filled in.
const ROWS: u32 = 2_000;

/// Fills a workbook with a blank register.
pub(super) fn fill(book: &mut Workbook, framework: &Framework) -> Result<(), XlsxError> {
    let style = Style::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Register")?.set_freeze_panes(1, 2)?;
    for_paper(sheet, "Register of evidence", Some(0))?;
    let columns: Vec<(&str, f64)> = HEADINGS.iter().map(|(heading, path)| (*heading, width(path))).collect();
    style.headings(sheet, &columns)?;
    for (col, (_, path)) in (0..).zip(HEADINGS) {
        column(sheet, &style, framework, col, path)?;
    }
    guidance(book, &style)?;
    numbers(book, &style, framework)
}

/// The field of an entry that a heading holds: `status`, or `owner.email`.
fn field(path: &str) -> Option<&'static Field> {
    let mut fields = ENTRY;
    let mut found = None;
    for name in path.split('.') {
        found = fields.iter().find(|f| f.name == name);
        fields = match found?.shape {
            Shape::Map(inner) => inner,
            _ => &[],
        };
    }
    found
}

fn width(path: &str) -> f64 {
    match path {
        "title" | "files" | "summary" | "impact" | "url" => 40.0,
        "owner.role" | "owner.team" | "owner.email" | "id" => 24.0,
        _ => 16.0,
    }
}

/// What a column may hold. Text, so that item 1.10 stays 1.10 and is no number.
fn column(
    sheet: &mut Worksheet,
    style: &Style,
    framework: &Framework,
    col: u16,
    path: &str,
) -> Result<(), XlsxError> {
    let shape = field(path).map_or(Shape::Text, |f| f.shape);
    let rule = DataValidation::new();
    let format: Format =
        if matches!(shape, Shape::Date) { style.date.clone() } else { style.text.clone().set_text_wrap() };
    sheet.set_column_format(col, &format)?;
    let rule = match shape {
        Shape::Date => any_date(rule)?.set_error_message("This column holds a date, DD/MM/YYYY.")?,
        Shape::OneOf(words) => {
            rule.allow_list_strings(words)?.set_error_message("Choose one from the drop-down.")?
        }
        Shape::List(Shape::OneOf(words)) => rule
            .allow_list_strings(words)?
            .set_error_style(DataValidationErrorStyle::Information)
            .set_error_message("Several are written with ; between them.")?,
        _ if path == "template" => rule
            .allow_list_strings(&templates(framework))?
            .set_error_message("Choose the template that inspectors gave, or leave it blank.")?,
        _ => return Ok(()),
    };
    sheet.add_data_validation(1, col, ROWS, col, &rule)?;
    Ok(())
}

fn templates(framework: &Framework) -> Vec<&str> {
    let mut names: Vec<&str> = framework.requests.iter().filter_map(|r| r.template.as_deref()).collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn guidance(book: &mut Workbook, style: &Style) -> Result<(), XlsxError> {
    let mut page = Page::add(book, style, "Guidance", "How to fill in the register", [30.0, 60.0, 60.0])?;
    page.line(
        "One row a piece of evidence",
        "Rows may stand in any order, and columns that you do not need may be blank",
        "",
    )?;
    page.line(
        "Several in one cell",
        "Write ; between them, or each on a line of its own (Alt and Enter)",
        "",
    )?;
    page.section("Column", "What it holds", "How it is written")?;
    for (heading, path) in HEADINGS {
        let Some(field) = field(path) else { continue };
        let needed = if field.required { "Needed. " } else { "" };
        page.line(heading, &capital(field.about), &format!("{needed}{}", in_a_cell(field.shape)))?;
    }
    Ok(())
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}

/// The numbers of requests and criteria, which nobody knows by heart.
fn numbers(book: &mut Workbook, style: &Style, framework: &Framework) -> Result<(), XlsxError> {
    let title = "Numbers of requests and criteria";
    let mut page = Page::add(book, style, "Numbers", title, [30.0, 60.0, 60.0])?;
    page.section("Request", "What is asked for", "In full")?;
    for request in &framework.requests {
        page.line(&request.id, &request.title, &request.description)?;
        for part in &request.parts {
            page.line(&part.id, &part.title, "")?;
        }
    }
    page.section("Criterion", "What is judged", "")?;
    for criterion in &framework.criteria {
        page.line(&criterion.id, &criterion.title, "")?;
        for aspect in &criterion.aspects {
            page.line(&aspect.id, &aspect.text, "")?;
        }
    }
    Ok(())
}
