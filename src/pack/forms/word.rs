//! The Word forms.

use std::path::Path;

use chrono::NaiveDateTime;

use super::folder::NewChild;
use super::words::Part;
use crate::framework::Request;
use crate::pack::PackError;
use crate::word::{Cell, Document, Table};

/// Lines of room in a cell of a table.
const ROOM: u32 = 2;

/// Writes a form.
pub(super) fn write(
    path: &Path,
    request: &Request,
    parts: &[Part],
    child: &NewChild<'_>,
    as_of: NaiveDateTime,
) -> Result<(), PackError> {
    let title = format!("{} {}: {}", request.id, request.title, child.reference);
    let mut form = Document::new(&title, child.area, as_of);
    form.marked("Official: sensitive");
    form.paragraph(format!("{}.", request.description));
    for part in parts {
        add(&mut form, part);
    }
    form.write(path).map_err(|e| PackError::file(path, &e))
}

fn add(form: &mut Document, part: &Part) {
    match part {
        Part::Heading(text) => {
            form.heading(1, *text);
        }
        Part::Hint(text) => {
            form.inset(*text);
        }
        Part::Ask(question, lines) => {
            form.leading(*question).room(question, *lines);
        }
        Part::Table(caption, columns, labels, blank) => {
            form.table(table(caption, columns, labels, *blank));
        }
    }
}

fn table(caption: &str, columns: &[(&str, u32)], labels: &[&str], blank: usize) -> Table {
    let table = Table::new(caption, columns.iter().copied()).caption_unseen();
    let mut table = if labels.is_empty() { table } else { table.labelled() };
    let room = || std::iter::repeat_with(|| Cell::blank(ROOM));
    for label in labels {
        table.row(std::iter::once(Cell::from(*label)).chain(room().take(columns.len().saturating_sub(1))));
    }
    for _ in 0..blank {
        table.row(room().take(columns.len()));
    }
    table
}
