//! The workbook: to be read, to be filled in, and to be read back.

use std::io;

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    Color, ConditionalFormatCell, ConditionalFormatCellRule, DataValidation, DataValidationRule,
    ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::guidance::guidance;
use super::{View, words};
use crate::evidence::{MATRIX_HEADINGS, MatrixRow};
use crate::framework::{Framework, MatrixArea};
use crate::matrix::{Grid, Line, plan};
use crate::workbook::{Paper, Style, bytes, fit_height, on_paper};

/// Rows that are ready to be filled in.
const ROWS: u32 = 1_000;

/// Ratings as the drop-down offers them, each with the colour behind it and the colour of its letters.
const RATINGS: [(&str, u32, u32); 3] =
    [("Red", 0xc9_302c, 0xff_ffff), ("Amber", 0xff_bf47, 0x0b_0c0c), ("Green", 0x00_703c, 0xff_ffff)];

/// Fields of the matrix in the order in which an action plan has them.
const PLAN: [&str; 11] = [
    "rag",
    "line",
    "area",
    "title",
    "improve.partnership",
    "improve.families",
    "action",
    "by",
    "officer",
    "evidence",
    "summary",
];

type Lines<'a> = Vec<(Option<&'a MatrixArea>, Line<'a>)>;

/// The workbook of a matrix, or of its action plan.
///
/// # Errors
/// Those of the workbook: a text that is longer than a cell can hold.
pub fn book(view: &View<'_>) -> io::Result<Vec<u8>> {
    bytes(words::title(view), view.now, None, |book| match view.plan {
        None => fill(book, view.framework, view.grid),
        Some(ratings) => sheet(book, "Action plan", &PLAN, &plan(view.grid, ratings)),
    })
}

/// Fills a workbook with a matrix: the headings that the loader reads, with drop-downs and guidance.
///
/// # Errors
/// Those of the workbook.
pub fn fill(book: &mut Workbook, framework: &Framework, grid: &Grid<'_>) -> Result<(), XlsxError> {
    let fields: Vec<&str> = MATRIX_HEADINGS.iter().map(|(_, field)| *field).collect();
    sheet(book, "Matrix", &fields, &grid.lines().collect())?;
    guidance(book, framework)
}

fn sheet(book: &mut Workbook, name: &str, fields: &[&str], lines: &Lines<'_>) -> Result<(), XlsxError> {
    let style = Style::new();
    let sheet = book.add_worksheet();
    sheet.set_name(name)?;
    on_paper(sheet, Paper::A3, name, Some(0))?;
    let columns: Vec<(&str, f64)> = fields.iter().map(|field| (heading(field), width(field))).collect();
    style.headings(sheet, &columns)?;
    let last = u32::try_from(lines.len()).unwrap_or(u32::MAX).saturating_add(ROWS);
    for (col, field) in (0..).zip(fields) {
        column(sheet, (col, field), last)?;
    }
    let ends = u16::try_from(fields.len()).unwrap_or(1).saturating_sub(1);
    let rows = u32::try_from(lines.len()).unwrap_or(ROWS);
    sheet.autofilter(0, 0, rows.max(1), ends)?;
    let line = fields.iter().position(|field| *field == "line").and_then(|at| u16::try_from(at).ok());
    sheet.set_freeze_panes(1, line.unwrap_or(0) + 1)?;
    for (row, (area, line)) in (1..).zip(lines) {
        let texts: Vec<(String, f64)> =
            fields.iter().map(|field| (text(*area, line, field), width(field))).collect();
        for (col, (field, (text, _))) in (0..).zip(fields.iter().zip(&texts)) {
            put(sheet, (row, col), field, line.row, text)?;
        }
        let fitted: Vec<(&str, f64)> = texts.iter().map(|(text, width)| (text.as_str(), *width)).collect();
        fit_height(sheet, row, &fitted)?;
    }
    Ok(())
}

/// What a cell holds; a date is written as one.
fn put(
    sheet: &mut Worksheet,
    (row, col): (u32, u16),
    field: &str,
    line: Option<&MatrixRow>,
    text: &str,
) -> Result<(), XlsxError> {
    match line.and_then(|row| row.by.as_ref()).filter(|_| field == "by") {
        Some(by) => sheet.write_datetime_with_format(row, col, moment(by.value)?, &format(field)).map(drop),
        None if text.is_empty() => sheet.write_blank(row, col, &format(field)).map(drop),
        None => sheet.write_string_with_format(row, col, text, &format(field)).map(drop),
    }
}

fn moment(day: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    let (month, day_of) = (u8::try_from(day.month()), u8::try_from(day.day()));
    let year = u16::try_from(day.year()).unwrap_or(9999);
    ExcelDateTime::from_ymd(year, month.unwrap_or(1), day_of.unwrap_or(1))
}

fn text(area: Option<&MatrixArea>, line: &Line<'_>, field: &str) -> String {
    let Some(row) = line.row else {
        return match field {
            "line" => line.id.to_owned(),
            "area" => area.map(|area| area.title.clone()).unwrap_or_default(),
            "title" => sub_area(area, line),
            _ => String::new(),
        };
    };
    let told = |text: &Option<String>| text.clone().unwrap_or_default();
    match field {
        "line" => line.id.to_owned(),
        "area" => area.map(|area| area.title.clone()).unwrap_or_default(),
        "title" => sub_area(area, line),
        "officer" => told(&row.officer),
        "good.partnership" => told(&row.good.partnership),
        "good.families" => told(&row.good.families),
        "improve.partnership" => told(&row.improve.partnership),
        "improve.families" => told(&row.improve.families),
        "action" => told(&row.action),
        "by" => words::by(row).unwrap_or_default(),
        "evidence" => row.evidence.iter().map(|told| told.as_str()).collect::<Vec<_>>().join("; "),
        "rag" => line.rag().map(|rag| words::rating(Some(rag)).to_owned()).unwrap_or_default(),
        "summary" => told(&row.summary),
        _ => String::new(),
    }
}

/// What a sub-area is called; of an area as a whole, what its line calls it itself.
fn sub_area(area: Option<&MatrixArea>, line: &Line<'_>) -> String {
    let is_whole = area.is_some_and(|area| area.id == line.id);
    let own = line.row.and_then(|row| row.title.clone());
    own.unwrap_or_else(|| if is_whole { String::new() } else { line.title.to_owned() })
}

fn heading(field: &str) -> &'static str {
    MATRIX_HEADINGS.iter().find(|(_, known)| *known == field).map_or("", |(heading, _)| heading)
}

fn width(field: &str) -> f64 {
    match field {
        "line" => 7.0,
        "rag" => 11.0,
        "by" => 12.0,
        "area" | "officer" | "evidence" => 22.0,
        "title" => 28.0,
        _ => 34.0,
    }
}

fn format(field: &str) -> Format {
    let cell = Format::new()
        .set_align(FormatAlign::Top)
        .set_text_wrap()
        .set_border(FormatBorder::Thin)
        .set_border_color(Color::RGB(0xb8_c4ce));
    match field {
        "by" => cell.set_num_format("dd/mm/yyyy").set_align(FormatAlign::Left),
        _ => cell.set_num_format("@"),
    }
}

/// What a column may hold, and how it looks, as far down as people will write.
fn column(sheet: &mut Worksheet, (col, field): (u16, &str), last: u32) -> Result<(), XlsxError> {
    sheet.set_column_format(col, &format(field))?;
    let rule = DataValidation::new();
    let rule = match field {
        "rag" => {
            colours(sheet, col, last)?;
            let words: Vec<&str> = RATINGS.iter().map(|(word, ..)| *word).collect();
            rule.allow_list_strings(&words)?
                .set_error_message("Choose Red, Amber or Green from the drop-down.")?
        }
        "by" => rule
            .allow_date(DataValidationRule::GreaterThan(ExcelDateTime::from_ymd(2000, 1, 1)?))
            .set_error_message("This column holds a date, DD/MM/YYYY.")?,
        _ => return Ok(()),
    };
    sheet.add_data_validation(1, col, last, col, &rule)?;
    Ok(())
}

/// Colours ratings as they stand and as they will be chosen; the words say the same.
fn colours(sheet: &mut Worksheet, col: u16, last: u32) -> Result<(), XlsxError> {
    for (word, fill, ink) in RATINGS {
        let format =
            Format::new().set_background_color(Color::RGB(fill)).set_font_color(Color::RGB(ink)).set_bold();
        let rule = ConditionalFormatCell::new()
            .set_rule(ConditionalFormatCellRule::EqualTo(word.to_owned()))
            .set_format(format);
        sheet.add_conditional_format(1, col, last, col, &rule)?;
    }
    Ok(())
}
