//! Markdown, for a wiki or a paper.

use std::io::{self, Write};

use super::{View, words};
use crate::evidence::{MatrixRow, Views};
use crate::framework::MatrixArea;
use crate::matrix::{Line, plan};

/// Writes the matrix, or its action plan, as Markdown.
///
/// # Errors
/// Those of writing.
pub fn markdown(view: &View<'_>, out: &mut dyn Write) -> io::Result<()> {
    let area = &view.repository.settings.area;
    writeln!(out, "# {}: {}\n", cell(area), words::title(view).to_lowercase())?;
    writeln!(out, "{}. Framework: {}.\n", words::counts(view), view.framework.id)?;
    if let Some(ratings) = view.plan {
        writeln!(out, "{}.\n", words::holds(ratings))?;
        writeln!(
            out,
            "| Rating | Line | To improve | Action | By when | Responsible officer | Evidence |\n\
             |---|---|---|---|---|---|---|"
        )?;
        return plan(view.grid, ratings).iter().try_for_each(|(area, line)| action(view, *area, line, out));
    }
    for band in &view.grid.bands {
        writeln!(out, "## {}\n", words::area(band.area))?;
        writeln!(
            out,
            "| Line | Responsible officer | Good practice | To improve | Action | By when | Evidence | Rating | Summary |\n\
             |---|---|---|---|---|---|---|---|---|"
        )?;
        band.lines.iter().try_for_each(|line| whole(view, line, out))?;
        writeln!(out)?;
    }
    Ok(())
}

fn whole(view: &View<'_>, line: &Line<'_>, out: &mut dyn Write) -> io::Result<()> {
    let of = |text: fn(&MatrixRow) -> Option<&String>| line.row.and_then(text).cloned().unwrap_or_default();
    let both = |side: fn(&MatrixRow) -> &Views| line.row.map(side).map(together).unwrap_or_default();
    let cells = [
        words::line(line),
        of(|row| row.officer.as_ref()),
        both(|row| &row.good),
        both(|row| &row.improve),
        of(|row| row.action.as_ref()),
        line.row.and_then(words::by).unwrap_or_default(),
        line.row.map(|row| words::evidence(view, row).join("; ")).unwrap_or_default(),
        words::rating(line.rag()).to_owned(),
        of(|row| row.summary.as_ref()),
    ];
    write_row(&cells, out)
}

fn action(
    view: &View<'_>,
    area: Option<&MatrixArea>,
    line: &Line<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let Some(row) = line.row else { return Ok(()) };
    let name = match area {
        Some(area) if area.id != line.id => format!("{} ({})", words::line(line), area.title),
        _ => words::line(line),
    };
    let cells = [
        words::rating(line.rag()).to_owned(),
        name,
        together(&row.improve),
        row.action.clone().unwrap_or_default(),
        words::by(row).unwrap_or_default(),
        row.officer.clone().unwrap_or_default(),
        words::evidence(view, row).join("; "),
    ];
    write_row(&cells, out)
}

fn together(views: &Views) -> String {
    let both: Vec<String> = words::views(views).map(|(whose, text)| format!("{whose}: {text}")).collect();
    both.join(" ")
}

fn write_row(cells: &[String], out: &mut dyn Write) -> io::Result<()> {
    let cells: Vec<String> = cells.iter().map(|text| cell(text)).collect();
    writeln!(out, "| {} |", cells.join(" | "))
}

/// Text that stays within its cell.
fn cell(text: &str) -> String {
    text.replace('\\', "\\\\").replace('|', "\\|").replace(['\r', '\n'], " ")
}
