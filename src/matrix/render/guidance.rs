//! How to fill in the workbook.

use rust_xlsxwriter::{Workbook, XlsxError};

use super::words;
use crate::evidence::{MATRIX, MATRIX_HEADINGS, Rag};
use crate::framework::Framework;
use crate::workbook::{Page, Style};
use crate::yaml::shape::{Field, Shape};

/// Adds a sheet that says how to fill in the matrix, what each column holds and what the ratings mean.
pub(super) fn guidance(book: &mut Workbook, framework: &Framework) -> Result<(), XlsxError> {
    let style = Style::new();
    let mut page = Page::add(book, &style, "Guidance", "How to fill in the matrix", [34.0, 70.0, 40.0])?;
    page.line(
        "One row a line",
        "An area as a whole has its letter (A), a sub-area a number after it (F1).",
        "",
    )?;
    page.line(
        "Sub-areas of your own",
        "Add a row with the area's letter and the next number (A1, F10), and say in 'Sub area' what it is called.",
        "",
    )?;
    page.line(
        "Save it as matrix.xlsx",
        "Beside sendpack.yaml. sendpack matrix reads it, checks it and prints the area action plan.",
        "",
    )?;
    page.section("Column", "What it holds", "")?;
    for (heading, path) in MATRIX_HEADINGS {
        let (about, written) = about(path);
        page.line(heading, &about, &written)?;
    }
    page.section("Rating", "What it means", "")?;
    for rating in &framework.rag {
        page.line(words::rating(Rag::from_word(&rating.value)), &rating.meaning, "")?;
    }
    Ok(())
}

/// What the field of a heading is for, and how it is written.
fn about(path: &str) -> (String, String) {
    let mut fields = MATRIX;
    let mut about = Vec::new();
    let mut shape = Shape::Text;
    for name in path.split('.') {
        let Some(field): Option<&Field> = fields.iter().find(|field| field.name == name) else { break };
        about.push(field.about);
        shape = field.shape;
        fields = if let Shape::Map(inner) = shape { inner } else { &[] };
    }
    let written = match shape {
        Shape::Date => "A date, DD/MM/YYYY",
        Shape::OneOf(_) => "Choose from the drop-down",
        Shape::List(_) => "Several with ; between them",
        _ => "",
    };
    (about.join(", "), written.to_owned())
}
