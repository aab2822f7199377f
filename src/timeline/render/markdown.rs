//! Markdown, for a wiki or a paper.

use std::io::{self, Write};

use super::{View, words};

/// Writes the timeline as a Markdown table.
///
/// # Errors
/// Those of writing.
pub fn markdown(view: &View<'_>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "# {}: timeline of the inspection\n", cell(view.area))?;
    writeln!(
        out,
        "The area was {}. All times are London's. Framework: {}.\n",
        words::notified(view),
        view.framework
    )?;
    writeln!(out, "| When | What | Remarks | Source |\n|---|---|---|---|")?;
    for event in &view.timeline.events {
        let remarks = words::remarks(event, &view.timeline.holidays).join(". ");
        let sources = words::sources(event).unwrap_or_default();
        let cells = [words::time(event.time), event.title.clone(), remarks, sources];
        writeln!(out, "| {} |", cells.map(|text| cell(&text)).join(" | "))?;
    }
    for waiting in &view.timeline.waiting {
        let remarks = waiting.note.clone().unwrap_or_default();
        let cells = [words::wait(waiting), waiting.title.clone(), remarks, waiting.sources.join(", ")];
        writeln!(out, "| {} |", cells.map(|text| cell(&text)).join(" | "))?;
    }
    Ok(())
}

/// Text that stays within its cell.
fn cell(text: &str) -> String {
    text.replace('\\', "\\\\").replace('|', "\\|").replace(['\r', '\n'], " ")
}
