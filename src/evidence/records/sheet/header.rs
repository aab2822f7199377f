//! The headings of a register.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::read::SheetPlace;
use crate::evidence::records::Form;
use crate::evidence::{Fault, FaultKind};
use crate::findings::nearest;
use crate::framework::header_key;
use crate::table::{Row, Value};

/// A column of a register.
pub(super) struct Column {
    /// The field that it holds.
    pub(super) path: &'static str,
    /// Its heading.
    pub(super) heading: Arc<str>,
}

/// The columns of a register by their number in the file (from 1), and the row of the headings.
pub(super) struct Header {
    pub(super) row: u32,
    pub(super) columns: BTreeMap<u32, Column>,
}

/// A row is the header if it names at least this many columns.
const ENOUGH: usize = 3;

/// How many headings a row names; as many as make a header, or it is none.
pub(super) fn is_header(row: &Row<'_>, form: &Form) -> bool {
    texts(row).filter(|(_, text)| field(text, form).is_some()).count() >= ENOUGH
}

/// Reads a row as the header; headings that are none, or that stand twice, are faults.
pub(super) fn read(row: &Row<'_>, form: &Form, place: &SheetPlace, faults: &mut Vec<Fault>) -> Header {
    let mut columns: BTreeMap<u32, Column> = BTreeMap::new();
    for (col, text) in texts(row) {
        let heading: Arc<str> = text.into();
        let at = place.cell(row.number, col, None);
        match field(text, form) {
            Some(path) if columns.values().any(|c| c.path == path) => {
                let kind = FaultKind::InvalidValue(text.to_owned(), "a heading that stands once".into());
                faults.push(Fault::new(at, kind));
            }
            Some(path) => {
                columns.insert(col, Column { path, heading });
            }
            None => {
                let near =
                    nearest(text, form.headings.iter().map(|(heading, _)| *heading)).map(str::to_owned);
                let kind = FaultKind::EntryUnknownField(text.to_owned(), near);
                faults.push(Fault { of: form.noun, ..Fault::new(at, kind) });
            }
        }
    }
    Header { row: row.number, columns }
}

/// The field of a heading: its words, or the field's own name.
fn field(heading: &str, form: &Form) -> Option<&'static str> {
    let key = header_key(heading).replace(['_', '.', '-'], " ");
    let known =
        |(known, path): &&(&str, &str)| header_key(known) == key || path.replace(['_', '.'], " ") == key;
    form.headings.iter().find(known).map(|(_, path)| *path)
}

fn texts<'r>(row: &Row<'r>) -> impl Iterator<Item = (u32, &'r str)> + use<'r> {
    row.cells().filter_map(|cell| match cell.value {
        Value::Text(text) => Some((cell.col, text.trim())).filter(|(_, t)| !t.is_empty()),
        _ => None,
    })
}
