//! The headings of a register.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::cells::{Plain, plain};
use super::read::SheetPlace;
use crate::evidence::records::Form;
use crate::evidence::{Fault, FaultKind, date};
use crate::findings::nearest;
use crate::framework::header_key;
use crate::table::{Row, Value};

/// A column of a register.
pub(super) struct Column {
    /// What it holds.
    pub(super) holds: Holds,
    /// Its heading.
    pub(super) heading: Arc<str>,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holds {
    /// A field, by its path.
    Field(&'static str),
    /// What holds at a day, or in the month of which it is the first.
    Day(NaiveDate),
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
    let mut header = Header { row: row.number, columns: BTreeMap::new() };
    for cell in row.cells() {
        let Some((heading, holds)) = column(cell.value, form) else { continue };
        let at = place.cell(row.number, cell.col, None);
        match holds {
            Some(holds) if header.columns.values().any(|c| c.holds == holds) => {
                let kind = FaultKind::InvalidValue(heading, "a heading that stands once".into());
                faults.push(Fault::new(at, kind));
            }
            Some(holds) => {
                header.columns.insert(cell.col, Column { holds, heading: heading.into() });
            }
            None if is_worked_out(&heading, form) => {}
            None => {
                let known = form.headings.iter().map(|(heading, _)| *heading);
                let near = nearest(&heading, known).map(str::to_owned);
                let kind = FaultKind::EntryUnknownField(heading, near);
                faults.push(Fault { of: form.noun, ..Fault::new(at, kind) });
            }
        }
    }
    header
}

/// The words of a heading, and what its column holds; Excel makes a date of a month that is typed.
fn column(value: Value<'_>, form: &Form) -> Option<(String, Option<Holds>)> {
    match plain(value) {
        Plain::Text(text) if text.is_empty() => None,
        Plain::Text(text) => {
            let day = || date::month_or_day(&text).filter(|_| form.dated).map(Holds::Day);
            let holds = field(&text, form).map(Holds::Field).or_else(day);
            Some((text, holds)).filter(|(_, holds)| holds.is_some() || matches!(value, Value::Text(_)))
        }
        Plain::Date(day) => form.dated.then(|| (date::month_or_day_words(day), Some(Holds::Day(day)))),
        Plain::Damaged(_) => None,
    }
}

fn is_worked_out(heading: &str, form: &Form) -> bool {
    let key = header_key(heading);
    form.worked_out.iter().any(|known| key.starts_with(&header_key(known)))
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
