//! Markdown, for a wiki or a paper.

use std::io::{self, Write};

use super::{Section, Told, View, words};

/// Writes the timeline as a Markdown table.
///
/// # Errors
/// Those of writing.
pub fn markdown(view: &View<'_>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "# {}: timeline of the inspection\n", cell(view.area))?;
    let called = match view.told {
        Told::Call(_) => format!("The area was {}", words::notified(view)),
        Told::Known(_) => "Inspectors have not called".to_owned(),
    };
    writeln!(out, "{called}. All times are London's. Framework: {}.", view.framework)?;
    view.sections().iter().try_for_each(|section| write(section, out))
}

fn write(section: &Section<'_>, out: &mut dyn Write) -> io::Result<()> {
    if let Some(known) = section.known {
        writeln!(out, "\n## {}", cell(&words::about(known)))?;
    }
    writeln!(out, "\n| When | What | Remarks | Source |\n|---|---|---|---|")?;
    for event in section.events {
        let remarks = words::remarks(event, section.holidays).join(". ");
        let sources = words::sources(event).unwrap_or_default();
        row(out, [words::time(event.time), event.title.clone(), remarks, sources])?;
    }
    for waiting in section.waiting {
        let remarks = waiting.note.clone().unwrap_or_default();
        let sources = waiting.sources.join(", ");
        row(out, [words::wait(section, waiting), waiting.title.clone(), remarks, sources])?;
    }
    Ok(())
}

fn row(out: &mut dyn Write, cells: [String; 4]) -> io::Result<()> {
    writeln!(out, "| {} |", cells.map(|text| cell(&text)).join(" | "))
}

/// Text that stays within its cell.
fn cell(text: &str) -> String {
    text.replace('\\', "\\\\").replace('|', "\\|").replace(['\r', '\n'], " ")
}
