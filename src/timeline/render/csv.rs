//! CSV with a byte order mark, for Excel.

use std::io::{self, Write};

use super::{View, words};
use crate::findings::csv_cell;
use crate::timeline::Time;

const HEADINGS: [&str; 9] =
    ["Id", "From", "To", "Time", "What", "Or, in working days", "Bank holiday", "Remarks", "Source"];

/// Writes the timeline as CSV: a row an event, dates as `YYYY-MM-DD`.
///
/// # Errors
/// Those of writing.
pub fn csv(view: &View<'_>, out: &mut dyn Write) -> io::Result<()> {
    out.write_all("\u{feff}".as_bytes())?;
    row(out, &HEADINGS.map(str::to_owned))?;
    let sections = view.sections();
    for (section, event) in sections.iter().flat_map(|s| s.events.iter().map(move |event| (s, event))) {
        let time = match event.time {
            Time::At(at) => at.format("%H:%M").to_string(),
            Time::Days(..) => String::new(),
        };
        let cells = [
            event.id.clone(),
            event.time.from().to_string(),
            event.time.to().to_string(),
            time,
            words::title(section, event),
            event.or.map(|day| day.to_string()).unwrap_or_default(),
            event.holiday(section.holidays).unwrap_or_default().to_owned(),
            words::remarks(event, section.holidays).join(". "),
            words::sources(event).unwrap_or_default(),
        ];
        row(out, &cells)?;
    }
    Ok(())
}

fn row(out: &mut dyn Write, cells: &[String]) -> io::Result<()> {
    let quoted: Vec<_> = cells.iter().map(|cell| csv_cell(cell)).collect();
    write!(out, "{}\r\n", quoted.join(","))
}
