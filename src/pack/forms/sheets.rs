//! The Excel forms: the chronology, and the meeting schedule.

use std::path::Path;

use rust_xlsxwriter::{DataValidation, Format, FormatBorder, Workbook, Worksheet, XlsxError};

use super::folder::NewChild;
use crate::framework::Request;
use crate::pack::PackError;
use crate::pack::book::{self, Making};
use crate::pack::dates::day;
use crate::pack::official::any_date;
use crate::workbook::Page;
use crate::workbook::{Style, for_paper};

/// Rows that are ready to be filled in.
const ROWS: u32 = 60;

const EVENTS: [(&str, f64); 7] = [
    ("Date", 13.0),
    ("Agency", 18.0),
    ("Event", 40.0),
    ("Decision", 34.0),
    ("Impact on the child", 40.0),
    ("Child's or family's view", 30.0),
    ("Record it comes from", 22.0),
];

const MEETINGS: [(&str, f64); 7] = [
    ("Date", 13.0),
    ("Time", 10.0),
    ("Place or link", 30.0),
    ("Who (role)", 34.0),
    ("Service", 24.0),
    ("Confirmed", 12.0),
    ("Needs for taking part", 34.0),
];

const AGENCIES: [&str; 8] = [
    "Education",
    "Health",
    "Social care",
    "Early help",
    "Youth justice",
    "Alternative provision",
    "Family",
    "Other",
];

/// Who should come to a tracking meeting.
const ATTENDERS: [(&str, &str); 8] = [
    ("Lead practitioner for the child", "Local authority"),
    ("Special educational needs coordinator", "Setting"),
    ("SEND caseworker", "Local authority"),
    ("Therapist or clinician who knows the child", "Health"),
    ("Designated clinical officer, or their deputy", "Integrated care board"),
    ("Social worker or early help worker, where involved", "Social care"),
    ("Alternative provision or youth justice worker, where involved", "Provider"),
    ("Parent or carer, and the child or young person where they wish", "Family"),
];

/// Writes the blank chronology.
pub(super) fn chronology(
    path: &Path,
    request: &Request,
    child: &NewChild<'_>,
    making: &Making<'_>,
) -> Result<(), PackError> {
    let title = format!("{} {}: {}", request.id, request.title, child.reference);
    book::make(making, path, &title, |book| {
        events(book, &title, request, child).map_err(|e| PackError::workbook(path, &e))
    })
}

fn events(
    book: &mut Workbook,
    title: &str,
    request: &Request,
    child: &NewChild<'_>,
) -> Result<(), XlsxError> {
    let style = Style::new();
    let sheet = begin(book, &style, "Chronology", title, &EVENTS)?;
    let rule = any_date(DataValidation::new())?.set_error_message("This column holds a date, DD/MM/YYYY.")?;
    sheet.add_data_validation(1, 0, ROWS, 0, &rule)?;
    let rule = DataValidation::new().allow_list_strings(&AGENCIES)?;
    sheet.add_data_validation(1, 1, ROWS, 1, &rule.set_error_message("Choose one from the drop-down.")?)?;
    grid(sheet, &style, &EVENTS)?;
    let mut page = Page::add(book, &style, "Guidance", title, [26.0, 70.0, 30.0])?;
    page.line("What is asked for", &request.description, "")?;
    if let (Some(months), Some(to)) = (request.window_months, child.notified) {
        let from = to.checked_sub_months(chrono::Months::new(months)).unwrap_or(to);
        page.line("Which days", &format!("{} to {}", day(from), day(to)), "")?;
    }
    page.line("Which events", "What changed something for the child: concerns, referrals, waits, assessments, reviews, moves, exclusions, and what the family said", "")?;
    page.line(
        "From whom",
        "Education, health and social care each add their own; one person reads it through for gaps",
        "",
    )?;
    page.line("Impact", "What was different for the child afterwards; where nothing was, say so", "")?;
    page.line("Names", "Roles, not names; the child's reference, never the child's name", "")
}

/// Writes the blank meeting schedule.
pub(super) fn schedule(path: &Path, child: &NewChild<'_>, making: &Making<'_>) -> Result<(), PackError> {
    let title = format!("Tracking meetings: {}", child.reference);
    book::make(making, path, &title, |book| meetings(book, &title).map_err(|e| PackError::workbook(path, &e)))
}

fn meetings(book: &mut Workbook, title: &str) -> Result<(), XlsxError> {
    let style = Style::new();
    let sheet = begin(book, &style, "Meetings", title, &MEETINGS)?;
    let rule = any_date(DataValidation::new())?.set_error_message("This column holds a date, DD/MM/YYYY.")?;
    sheet.add_data_validation(1, 0, ROWS, 0, &rule)?;
    let rule = DataValidation::new().allow_list_strings(&["Asked", "Yes", "No", "Deputy comes"])?;
    sheet.add_data_validation(1, 5, ROWS, 5, &rule)?;
    grid(sheet, &style, &MEETINGS)?;
    let ruled = ruled(&style.wrapped);
    for (row, (who, service)) in (1..).zip(ATTENDERS) {
        sheet
            .write_string_with_format(row, 3, who, &ruled)?
            .write_string_with_format(row, 4, service, &ruled)?;
    }
    let mut page = Page::add(book, &style, "Guidance", title, [26.0, 70.0, 30.0])?;
    page.line(
        "When",
        "In the second week, off site, by video or telephone; some may be in the third week, on site",
        "",
    )?;
    page.line(
        "Who",
        "Those who know the child and work with them, not their managers; one row a person",
        "",
    )?;
    page.line("Before", "Send everybody the chronology and the audit; agree who speaks to what", "")?;
    page.line(
        "Families",
        "Ask what would help them to take part: time, place, interpreter, somebody beside them",
        "",
    )?;
    page.line("Not sent", "This schedule is for you. Write the time into child.yaml under meetings", "")
}

fn begin<'b>(
    book: &'b mut Workbook,
    style: &Style,
    name: &str,
    title: &str,
    columns: &[(&str, f64)],
) -> Result<&'b mut Worksheet, XlsxError> {
    let sheet = book.add_worksheet();
    sheet.set_name(name)?.set_freeze_panes(1, 0)?;
    for_paper(sheet, title, Some(0))?;
    style.headings(sheet, columns)?;
    Ok(sheet)
}

/// Lines on which to write by hand as well; the first column holds dates.
fn grid(sheet: &mut Worksheet, style: &Style, columns: &[(&str, f64)]) -> Result<(), XlsxError> {
    let (text, date) = (ruled(&style.wrapped), ruled(&style.date));
    for row in 1..=ROWS.min(20) {
        sheet.set_row_height(row, 31.0)?;
        for (col, _) in (0..).zip(columns) {
            sheet.write_blank(row, col, if col == 0 { &date } else { &text })?;
        }
    }
    Ok(())
}

fn ruled(format: &Format) -> Format {
    format.clone().set_border(FormatBorder::Thin).set_border_color("b8c4ce")
}
