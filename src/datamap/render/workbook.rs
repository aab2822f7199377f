//! A workbook: the data map as `datamap.xlsx` may hold it, with a row to fill in for what it lacks; and the documents.

use std::io;

use chrono::TimeDelta;
use rust_xlsxwriter::{Workbook, Worksheet, XlsxError};

use super::{View, words};
use crate::datamap::{DataLine, PaperLine};
use crate::evidence::DATA_HEADINGS;
use crate::workbook::{Style, bytes, fit_height, for_paper};

/// The widths of the columns of [`DATA_HEADINGS`], by field.
const WIDTHS: &[(&str, f64)] = &[
    ("data", 11.0),
    ("title", 34.0),
    ("system", 28.0),
    ("owner.role", 26.0),
    ("owner.team", 20.0),
    ("owner.email", 30.0),
    ("partner", 12.0),
    ("extract_hours", 10.0),
    ("rehearsed", 12.0),
    ("notes", 34.0),
];

const PAPERS: [(&str, f64); 7] = [
    ("Document", 11.0),
    ("What it is", 38.0),
    ("What answers", 42.0),
    ("Who is responsible", 34.0),
    ("As at", 12.0),
    ("Review by", 12.0),
    ("State", 16.0),
];

/// The bytes of the workbook. Its first sheet holds all that the data map says, and can take its place.
///
/// # Errors
/// Those of the workbook.
pub fn workbook(view: &View<'_>) -> io::Result<Vec<u8>> {
    bytes("Data map", view.now, None, |book| {
        let style = Style::new();
        data(book, view, &style)?;
        papers(book, view, &style)
    })
}

/// Working time as a number of hours, to the minute.
pub(super) fn hours(time: TimeDelta) -> f64 {
    let minutes = f64::from(i32::try_from(time.num_minutes()).unwrap_or(i32::MAX));
    (minutes / 60.0 * 10_000.0).round() / 10_000.0
}

fn width(field: &str) -> f64 {
    WIDTHS.iter().find(|(known, _)| *known == field).map_or(20.0, |(_, width)| *width)
}

fn data(book: &mut Workbook, view: &View<'_>, style: &Style) -> Result<(), XlsxError> {
    let sheet = book.add_worksheet();
    sheet.set_name("Data map")?.set_freeze_panes(1, 1)?;
    for_paper(sheet, &format!("{}: data map", view.area), Some(0))?;
    let columns: Vec<(&str, f64)> =
        DATA_HEADINGS.iter().map(|(heading, field)| (*heading, width(field))).collect();
    style.headings(sheet, &columns)?;
    let mut row = 0;
    for line in &view.inventory.data {
        row += 1;
        for (col, (_, field)) in (0..).zip(DATA_HEADINGS) {
            put(sheet, (row, col), field, line, style)?;
        }
        let texts: Vec<(&str, f64)> =
            DATA_HEADINGS.iter().map(|(_, f)| (text(line, f).unwrap_or_default(), width(f))).collect();
        fit_height(sheet, row, &texts)?;
    }
    let last = u16::try_from(DATA_HEADINGS.len().saturating_sub(1)).unwrap_or(u16::MAX);
    sheet.autofilter(0, 0, row, last)?;
    Ok(())
}

/// The text of a field that holds text.
fn text<'a>(line: &DataLine<'a>, field: &str) -> Option<&'a str> {
    let row = line.row;
    match field {
        "data" => Some(line.id),
        "title" => row.and_then(|row| row.title.as_deref()).or(Some(line.title)),
        "system" => row?.system.as_deref(),
        "owner.role" => row?.owner.role.as_deref(),
        "owner.team" => row?.owner.team.as_deref(),
        "owner.email" => row?.owner.email.as_deref(),
        "partner" => row?.partner.map(|partner| partner.word()),
        "notes" => row?.notes.as_deref(),
        _ => None,
    }
}

fn put(
    sheet: &mut Worksheet,
    (row, col): (u32, u16),
    field: &str,
    line: &DataLine<'_>,
    style: &Style,
) -> Result<(), XlsxError> {
    match field {
        "extract_hours" => {
            if let Some(takes) = line.row.and_then(|row| row.takes.as_ref()) {
                sheet.write_number_with_format(row, col, hours(takes.value), &style.wrapped)?;
            }
        }
        "rehearsed" => {
            if let Some(day) = line.row.and_then(|row| row.rehearsed.as_ref()) {
                sheet.write_datetime_with_format(row, col, day.value, &style.date)?;
            }
        }
        // An id such as 1.10 stays text.
        "data" => {
            sheet.write_string_with_format(row, col, line.id, &style.text)?;
        }
        _ => {
            if let Some(text) = text(line, field) {
                sheet.write_string_with_format(row, col, text, &style.wrapped)?;
            }
        }
    }
    Ok(())
}

fn papers(book: &mut Workbook, view: &View<'_>, style: &Style) -> Result<(), XlsxError> {
    let sheet = book.add_worksheet();
    sheet.set_name("Documents")?.set_freeze_panes(1, 1)?;
    for_paper(sheet, &format!("{}: register of documents", view.area), Some(0))?;
    style.headings(sheet, &PAPERS)?;
    let mut row = 0;
    for line in &view.inventory.papers {
        row += 1;
        paper(sheet, row, line, style)?;
    }
    sheet.autofilter(0, 0, row, 6)?;
    Ok(())
}

fn paper(sheet: &mut Worksheet, row: u32, line: &PaperLine<'_>, style: &Style) -> Result<(), XlsxError> {
    let texts = [
        line.request.id.clone(),
        line.request.title.clone(),
        words::answer(line),
        words::owner(line.entry.map(|entry| &entry.owner)),
    ];
    for (col, text) in (0..).zip(&texts) {
        let format = if col == 0 { &style.text } else { &style.wrapped };
        sheet.write_string_with_format(row, col, text, format)?;
    }
    for (col, day) in (4..).zip(words::days(line.entry)) {
        if let Some(day) = day {
            sheet.write_datetime_with_format(row, col, day, &style.date)?;
        }
    }
    sheet.write_string_with_format(row, 6, words::standing(line).1, &style.wrapped)?;
    let fitted: Vec<(&str, f64)> =
        texts.iter().zip(&PAPERS).map(|(text, (_, width))| (text.as_str(), *width)).collect();
    fit_height(sheet, row, &fitted)
}
