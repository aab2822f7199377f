//! For people at a terminal.

use std::io::{self, Write};

use super::{View, words};
use crate::evidence::Rag;
use crate::framework::MatrixArea;
use crate::matrix::{Line, plan};
use crate::terminal::{Cell, Look, Table, Tone, wrapped};

/// Writes the matrix, or its action plan, as text.
///
/// # Errors
/// Those of writing.
pub fn text(view: &View<'_>, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let area = &view.repository.settings.area;
    let head = format!("{area}: {}. {}.", words::title(view).to_lowercase(), words::counts(view));
    for line in wrapped(&head, look.width) {
        writeln!(out, "{line}")?;
    }
    match view.plan {
        Some(ratings) => actions(view, ratings, look, out),
        None => view.grid.bands.iter().try_for_each(|band| area_of(band.area, &band.lines, look, out)),
    }
}

fn area_of(area: Option<&MatrixArea>, lines: &[Line<'_>], look: Look, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "\n{}", look.paint().bold(&words::area(area)))?;
    let row = |line: &Line<'_>| {
        let of = |text: Option<&String>| Cell::from(text.cloned().unwrap_or_default());
        let by = line.row.and_then(words::by).unwrap_or_default();
        [
            Cell::from(line.id),
            Cell::from(line.title),
            rated(line.rag()),
            of(line.row.and_then(|row| row.action.as_ref())),
            Cell::from(by),
            of(line.row.and_then(|row| row.officer.as_ref())),
        ]
    };
    let rows = lines.iter().map(row).collect();
    Table { headings: ["Line", "About", "Rating", "Action", "By", "Officer"], rows }.write(look, out)
}

fn actions(view: &View<'_>, ratings: &[Rag], look: Look, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}.\n", words::holds(ratings))?;
    let lines = plan(view.grid, ratings);
    if lines.is_empty() {
        return writeln!(out, "No line is rated so.");
    }
    let rows = lines.iter().filter_map(|(_, line)| {
        let row = line.row?;
        Some([
            Cell::from(line.id),
            Cell::from(line.title),
            rated(line.rag()),
            Cell::from(row.action.as_deref().unwrap_or("no action yet")),
            Cell::from(words::by(row).unwrap_or_else(|| "no date yet".to_owned())),
            Cell::from(row.officer.as_deref().unwrap_or("nobody yet")),
        ])
    });
    let rows = rows.collect();
    Table { headings: ["Line", "About", "Rating", "Action", "By", "Officer"], rows }.write(look, out)
}

fn rated(rag: Option<Rag>) -> Cell {
    let tone = match rag {
        Some(Rag::Red) => Tone::Bad,
        Some(Rag::Amber) => Tone::Doubtful,
        Some(Rag::Green) => Tone::Good,
        None => Tone::Dim,
    };
    Cell::toned(words::rating(rag), tone)
}
