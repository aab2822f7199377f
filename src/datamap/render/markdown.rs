//! Markdown, for a wiki or a paper.

use std::io::{self, Write};

use super::{View, words};

/// Writes the inventory as two Markdown tables.
///
/// # Errors
/// Those of writing.
pub fn markdown(view: &View<'_>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "# {}: data and documents\n", cell(view.area))?;
    writeln!(out, "{}. Framework: {}.\n", words::begins(view), view.framework.id)?;
    writeln!(out, "## Data sets\n\n{}.\n", words::of_data(view.inventory))?;
    writeln!(
        out,
        "| Data | What it is | Where it sits | Who is responsible | Takes | Practised | State |\n|---|---|---|---|---|---|---|"
    )?;
    for line in &view.inventory.data {
        let system = line.row.and_then(|row| row.system.clone()).unwrap_or_default();
        let owner = words::owner(line.row.map(|row| &row.owner));
        let (_, state) = words::mapped(line);
        row(
            out,
            [line.id, line.title, &system, &owner, &words::takes(line), &words::practised(line), &state],
        )?;
    }
    writeln!(out, "\n## Documents\n\n{}.\n", words::of_papers(view.inventory))?;
    writeln!(
        out,
        "| Document | What it is | What answers | Who is responsible | As at | Review by | State |\n|---|---|---|---|---|---|---|"
    )?;
    for line in &view.inventory.papers {
        let [as_at, review] = words::days(line.entry).map(words::day);
        let owner = words::owner(line.entry.map(|entry| &entry.owner));
        let (_, state) = words::standing(line);
        row(
            out,
            [&line.request.id, &line.request.title, &words::answer(line), &owner, &as_at, &review, &state],
        )?;
    }
    Ok(())
}

fn row(out: &mut dyn Write, cells: [&str; 7]) -> io::Result<()> {
    writeln!(out, "| {} |", cells.map(cell).join(" | "))
}

/// Text that stays within its cell.
fn cell(text: &str) -> String {
    text.replace('\\', "\\\\").replace('|', "\\|").replace(['\r', '\n'], " ")
}
