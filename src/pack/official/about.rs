//! The sheet that says what a list is, when it speaks for, and what it lacks.

use rust_xlsxwriter::{Workbook, XlsxError};

use super::codes::Codes;
use super::extra::Extra;
use super::list::ListWritten;
use super::source::ListSource;
use crate::framework::Code;
use crate::lists::Reading;
use crate::pack::book::Making;
use crate::pack::dates::day;
use crate::workbook::Page;
use crate::workbook::Style;

/// What was counted while a list was written.
pub(super) struct Counts<'a> {
    pub(super) reading: &'a Reading,
    pub(super) written: &'a ListWritten,
    pub(super) extra: &'a [Extra],
    /// Establishments that are not in the provider list.
    pub(super) unlisted: Option<usize>,
}

/// Adds the sheet.
pub(super) fn add(
    book: &mut Workbook,
    style: &Style,
    source: &ListSource<'_>,
    making: &Making<'_>,
    counts: &Counts<'_>,
    codes: &Codes<'_>,
) -> Result<(), XlsxError> {
    let mut page = Page::add(book, style, "About", &source.spec.title_of(), [30.0, 70.0, 44.0])?;
    for (label, text) in facts(source, making, counts) {
        page.line(label, &text, "")?;
    }
    gaps(&mut page, source, counts)?;
    code_lists(&mut page, codes)
}

/// What there is to say of a list in a line each.
fn facts(source: &ListSource<'_>, making: &Making<'_>, counts: &Counts<'_>) -> Vec<(&'static str, String)> {
    let as_at = source.settings().and_then(|s| s.as_at.as_ref());
    let mut facts = vec![
        ("Area", source.repository.settings.area.clone()),
        ("Who is on it", source.spec.cohort.clone()),
        ("Speaks for", as_at.map_or("no date was stated".to_owned(), |d| day(d.value))),
        ("Written", format!("{} by sendpack {}", day(making.as_of.date()), making.version)),
        ("Rows", counts.written.rows.to_string()),
    ];
    if counts.written.hidden > 0 {
        facts.push((
            "Hidden rows",
            format!("{} of these rows were hidden in the source; all are here", counts.written.hidden),
        ));
    }
    if counts.written.columns_left_out > 0 {
        let n = counts.written.columns_left_out;
        facts
            .push(("Columns left out", format!("{n} of the source that were not asked for, or stood twice")));
    }
    let again = counts.reading.headers_again.len();
    if again > 0 {
        facts
            .push(("Headings left out", format!("{again} rows of the source that only repeat the headings")));
    }
    for extra in counts.extra {
        facts.push((extra.heading, count_in_words(extra)));
    }
    if let Some(unlisted) = counts.unlisted {
        facts.push((
            "Not in the list",
            format!("{unlisted} establishments of the person-level lists: see the sheet of this name"),
        ));
    }
    facts
}

fn count_in_words(extra: &Extra) -> String {
    match extra.by_urn {
        Some(_) => format!(
            "Rows of {} with this URN. Small numbers are shown as they are, since inspectors choose from them whose records \
             to see: treat this workbook as personal data",
            extra.list
        ),
        None => format!("Blank: {} could not be read", extra.list),
    }
}

/// What is not available and why, and what the source lacks.
fn gaps(page: &mut Page<'_>, source: &ListSource<'_>, counts: &Counts<'_>) -> Result<(), XlsxError> {
    let heading = |key: &str| {
        source.spec.column(key).map_or_else(|| key.to_owned(), |i| source.spec.columns[i].header.clone())
    };
    let unavailable = source.settings().map(|s| &s.unavailable);
    let mut lines: Vec<(String, String)> = unavailable
        .into_iter()
        .flatten()
        .map(|(key, why)| (heading(key), format!("not available: {why}")))
        .collect();
    for column in &counts.written.columns_missing {
        if lines.iter().all(|(heading, _)| heading != column) {
            lines.push((column.clone(), "the source has no such column; it is blank here".to_owned()));
        }
    }
    if !lines.is_empty() {
        page.section("What is not here", "Why", "")?;
        for (label, text) in lines {
            page.line(&label, &text, "")?;
        }
    }
    Ok(())
}

/// The codes of each set with their meanings and cautions.
pub(super) fn code_lists(page: &mut Page<'_>, codes: &Codes<'_>) -> Result<(), XlsxError> {
    for (set, title) in codes.sets() {
        page.section(&title, "Meaning", "To know")?;
        for code in codes.valid(set) {
            page.line(&code.official(), meaning(code), code.caution.as_deref().unwrap_or_default())?;
        }
    }
    Ok(())
}

fn meaning(code: &Code) -> &str {
    if code.label.is_empty() { &code.code } else { &code.label }
}
