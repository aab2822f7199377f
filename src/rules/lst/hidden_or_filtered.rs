//! LST-017.

use super::{columns, words};
use crate::findings::{Location, Severity, column_letters};
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule, Said};

/// Something hidden, filtered or merged in a list's sheet.
pub static RULE: Rule = Rule {
    codes: &["LST-017"],
    name: "hidden-or-filtered",
    severity: Severity::Query,
    summary: "Something in the sheet is hidden, filtered or merged",
    help: "Clear filters, unhide all rows, columns and sheets, and look at what comes to light before the list is sent",
    page: include_str!("hidden_or_filtered.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::List(check),
};

fn check(_: &Context<'_>, list: &ListSeen<'_>, out: &mut Out<'_>) {
    let said = [rows(list), hidden_columns(list), merged(list), sheet(list), other_sheets(list)];
    said.into_iter().flatten().for_each(|said| out.say(said));
}

fn rows(list: &ListSeen<'_>) -> Option<Said> {
    let reading = &list.reading;
    let hidden: Vec<u32> =
        reading.sheet_facts.hidden_rows.iter().copied().filter(|row| *row > reading.header.row).collect();
    match (hidden.first(), reading.sheet_facts.filtered) {
        (Some(first), filtered) => {
            let hidden_by = if filtered { "A filter hides" } else { "Hidden:" };
            let message =
                format!("{hidden_by} {}; they were read and count like the rest", words::rows(&hidden));
            Some(Said::at(reading.row_place(*first), message).key("rows"))
        }
        (None, true) => Some(Said::at(reading.place(), "A filter is on").key("filter")),
        (None, false) => None,
    }
}

/// Only columns with a heading: people hide the empty ones to the right.
fn hidden_columns(list: &ListSeen<'_>) -> Option<Said> {
    let hidden = |col: u32| {
        list.reading.sheet_facts.hidden_columns.iter().any(|(first, last)| (*first..=*last).contains(&col))
    };
    let headed: Vec<(u32, &str)> = columns::all(list).into_iter().filter(|(col, _)| hidden(*col)).collect();
    let (col, heading) = headed.first()?;
    let names: Vec<String> = headed.iter().map(|(_, heading)| format!("\"{heading}\"")).collect();
    let message = match names.as_slice() {
        [name] => format!("The column {name} is hidden; what it holds was read like the rest"),
        names => format!("Hidden columns: {}; what they hold was read like the rest", words::several(names)),
    };
    Some(Said::at(columns::place(list, *col, heading), message).key("columns"))
}

/// Only merged cells in the data: titles above the header may be merged.
fn merged(list: &ListSeen<'_>) -> Option<Said> {
    let reading = &list.reading;
    let mut merged: Vec<_> =
        reading.sheet_facts.merged.iter().copied().filter(|(_, last)| last.0 >= reading.header.row).collect();
    merged.sort_unstable();
    let ((row, col), _) = merged.first()?;
    let names: Vec<String> =
        merged.iter().map(|(first, last)| format!("{}:{}", cell(*first), cell(*last))).collect();
    let message = format!("Merged cells: {}; only the first of each holds its value", words::several(&names));
    let help = "Unmerge them and fill every cell that the value belongs to";
    Some(Said::at(reading.cell_place(*row, *col, None), message).help(help).key("merged"))
}

fn sheet(list: &ListSeen<'_>) -> Option<Said> {
    let name = list.reading.sheet.as_deref()?;
    let hidden = list.reading.facts.hidden_sheets.iter().any(|sheet| sheet == name);
    hidden.then(|| Said::at(list.reading.place(), "The list's own sheet is hidden").key("sheet"))
}

/// The hidden sheet behind the drop-downs of our own workbooks, which holds nobody's data.
const CODES: &str = "Codes";

fn other_sheets(list: &ListSeen<'_>) -> Option<Said> {
    let own = list.reading.sheet.as_deref();
    let names: Vec<String> = list
        .reading
        .facts
        .hidden_sheets
        .iter()
        .filter(|sheet| Some(sheet.as_str()) != own && sheet.as_str() != CODES)
        .map(|sheet| format!("\"{sheet}\""))
        .collect();
    let message = format!("The workbook has hidden sheets: {}", words::several(&names));
    let place = Location::file(list.reading.file.clone());
    (!names.is_empty()).then(|| Said::at(place, message).key("sheets"))
}

fn cell((row, col): (u32, u32)) -> String {
    format!("{}{row}", column_letters(col))
}
