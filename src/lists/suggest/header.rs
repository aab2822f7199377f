//! The row of headings of a list that has no official header.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use crate::framework::{CodeSet, ColumnType, ListSpec, header_key};
use crate::lists::header::{Headings, WITHIN, texts};
use crate::lists::typing::typed;
use crate::lists::{DateOrder, Problem, Typed};
use crate::table::{Row, Source, Value};

/// The fewest headings that a row must hold to be taken for the header.
const FEWEST: usize = 3;

/// The row of a sheet that is most likely its header: of those that hold names and nothing else, the one with most
/// official headings, then the one with most cells, then the first.
pub(super) fn guess(
    source: &mut Source,
    sheet: usize,
    spec: &ListSpec,
    sets: &[CodeSet],
    headings: &Headings<'_>,
) -> Result<Option<u32>, Problem> {
    let (mut best, mut rows) = (None, 0);
    source
        .read(sheet, &mut |row| {
            rows += 1;
            let rank = (headings.score(&row), texts(&row).count());
            if rank.1 >= FEWEST && best.is_none_or(|(_, other)| rank > other) && are_names(&row, spec, sets) {
                best = Some((row.number, rank));
            }
            if rows >= WITHIN { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })
        .map_err(Problem::from)?;
    Ok(best.map(|(row, _)| row))
}

/// Whether a row holds different texts, none of which any column would take for a value of its own: a row of data
/// must never be taken for headings, since headings are shown.
fn are_names(row: &Row<'_>, spec: &ListSpec, sets: &[CodeSet]) -> bool {
    let mut seen = BTreeSet::new();
    row.cells().all(|cell| match cell.value {
        Value::Text(text) => {
            let is_value = |kind: ColumnType| {
                let typed = typed(&cell, kind, sets, DateOrder::DayFirst).typed;
                !matches!(typed, Typed::Bad(_) | Typed::Blank | Typed::Text(_))
            };
            seen.insert(header_key(text)) && !spec.columns.iter().any(|column| is_value(column.kind))
        }
        _ => false,
    })
}
