//! A blank workbook of statements: the headings that the loader reads, with drop-downs, guidance, and the numbers of
//! criteria and their aspects, which nobody knows by heart.

use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, Format, FormatAlign, Formula, Workbook, Worksheet, XlsxError,
};

use crate::evidence::{STATEMENT, STATEMENT_HEADINGS, in_a_cell};
use crate::framework::Framework;
use crate::workbook::{Page, Paper, Style, for_paper, on_paper};
use crate::yaml::shape::{Field, Shape};

/// Rows that are ready to be filled in.
const ROWS: u32 = 1_000;

/// The sheet of numbers.
const NUMBERS: &str = "Numbers";

/// What Excel takes as the words of a drop-down, all together.
const MOST: usize = 255;

/// Fills a workbook with a form for statements.
///
/// # Errors
/// Those of the workbook.
pub fn blank(book: &mut Workbook, framework: &Framework) -> Result<(), XlsxError> {
    let style = Style::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Statements")?.set_freeze_panes(1, 1)?;
    on_paper(sheet, Paper::A3, "Statements of the self-evaluation", Some(0))?;
    let columns: Vec<(&str, f64)> =
        STATEMENT_HEADINGS.iter().map(|(heading, field)| (*heading, width(field))).collect();
    style.headings(sheet, &columns)?;
    for (col, (_, field)) in (0..).zip(STATEMENT_HEADINGS) {
        // Text, so that 9 and 3.b stay what was typed, and `=` begins no formula.
        let text = Format::new().set_num_format("@").set_text_wrap().set_align(FormatAlign::Top);
        sheet.set_column_format(col, &text)?;
        if let Some(rule) = allowed(framework, field)? {
            sheet.add_data_validation(1, col, ROWS, col, &rule)?;
        }
    }
    guidance(book, &style, framework)?;
    numbers(book.add_worksheet(), &style, framework)
}

fn width(field: &str) -> f64 {
    match field {
        "judgement" | "impact" => 44.0,
        "families" | "partnership" => 36.0,
        "evidence" => 26.0,
        "cohorts" | "actions" => 18.0,
        _ => 13.0,
    }
}

fn field(name: &str) -> Option<&'static Field> {
    STATEMENT.iter().find(|field| field.name == name)
}

/// What may be chosen in a column.
fn allowed(framework: &Framework, name: &str) -> Result<Option<DataValidation>, XlsxError> {
    let rule = DataValidation::new();
    Ok(match (name, field(name).map(|field| field.shape)) {
        ("criterion", _) => choice(rule, framework.criteria.iter().map(|c| c.id.as_str()).collect())?,
        ("question", _) => choice(rule, framework.questions.iter().map(|q| q.id.as_str()).collect())?,
        ("aspect", _) => match aspects(framework).count() {
            0 => None,
            count => {
                let formula = Formula::new(format!("={NUMBERS}!$A$2:$A${}", count + 1));
                Some(
                    rule.allow_list_formula(formula)
                        .set_error_message("Choose an aspect of the criterion.")?,
                )
            }
        },
        (_, Some(Shape::OneOf(words))) => choice(rule, words.to_vec())?,
        (_, Some(Shape::List(Shape::OneOf(words)))) => {
            let several = "Several are written with ; between them.";
            let rule = rule.allow_list_strings(words)?.set_error_style(DataValidationErrorStyle::Information);
            Some(rule.set_error_message(several)?)
        }
        _ => None,
    })
}

/// A choice of words; none where there are none, or more than Excel takes.
fn choice(rule: DataValidation, words: Vec<&str>) -> Result<Option<DataValidation>, XlsxError> {
    if words.is_empty() || words.join(",").chars().count() > MOST {
        return Ok(None);
    }
    Ok(Some(rule.allow_list_strings(&words)?.set_error_message("Choose one from the drop-down.")?))
}

fn guidance(book: &mut Workbook, style: &Style, framework: &Framework) -> Result<(), XlsxError> {
    let title = "How to fill in the statements";
    let mut page = Page::add(book, style, "Guidance", title, [30.0, 70.0, 50.0])?;
    page.line(
        "One row a statement",
        "From judgement through evidence to impact. Rows may stand in any order",
        "",
    )?;
    page.line(
        "Several in one cell",
        "Write ; between them, or each on a line of its own (Alt and Enter)",
        "",
    )?;
    page.line(
        "Save it in the folder sef",
        "Beside sendpack.yaml, under any name. sendpack check says what a statement lacks, and sendpack sef writes the document",
        "",
    )?;
    page.section("Column", "What it holds", "How it is written")?;
    for (heading, name) in STATEMENT_HEADINGS {
        let Some(field) = field(name) else { continue };
        let needed = if field.required { "Needed. " } else { "" };
        page.line(heading, field.about, &format!("{needed}{}", written(name, field.shape)))?;
    }
    if !framework.questions.is_empty() {
        page.section("Question", "What a self-evaluation answers", "")?;
        for question in &framework.questions {
            page.line(&question.id, &question.text, "")?;
        }
    }
    page.section("Criterion", "What is judged", "")?;
    framework.criteria.iter().try_for_each(|criterion| page.line(&criterion.id, &criterion.title, ""))
}

fn written(name: &str, shape: Shape) -> String {
    match name {
        "aspect" => format!("Alone it says its criterion; the sheet {NUMBERS} lists them all"),
        _ => in_a_cell(shape),
    }
}

/// Each aspect with the criterion that it is of.
fn aspects(framework: &Framework) -> impl Iterator<Item = (&str, &str, &str)> {
    framework.criteria.iter().flat_map(|criterion| {
        criterion
            .aspects
            .iter()
            .map(|aspect| (aspect.id.as_str(), criterion.id.as_str(), aspect.text.as_str()))
    })
}

/// The numbers of aspects, from which the drop-down chooses.
fn numbers(sheet: &mut Worksheet, style: &Style, framework: &Framework) -> Result<(), XlsxError> {
    sheet.set_name(NUMBERS)?.set_freeze_panes(1, 0)?;
    for_paper(sheet, "Aspects of the criteria", Some(0))?;
    style.headings(sheet, &[("Aspect", 12.0), ("Of criterion", 12.0), ("What it is", 100.0)])?;
    for (row, (id, of, text)) in (1..).zip(aspects(framework)) {
        sheet.write_string_with_format(row, 0, id, &style.text)?;
        sheet.write_string_with_format(row, 1, of, &style.text)?;
        sheet.write_string_with_format(row, 2, text, &style.wrapped)?;
    }
    Ok(())
}
