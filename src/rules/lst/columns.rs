//! The columns of a list's header as places to point at.

use std::sync::Arc;

use crate::findings::Location;
use crate::lists::HeaderProblem;
use crate::rules::ListSeen;

/// The official heading of a column of the specification.
pub(super) fn official<'l>(list: &'l ListSeen<'_>, index: usize) -> &'l str {
    list.spec.columns.get(index).map_or("", |c| &c.header)
}

/// The place of a heading.
pub(super) fn place(list: &ListSeen<'_>, col: u32, heading: &str) -> Location {
    list.reading.cell_place(list.reading.header.row, col, Some(Arc::from(heading)))
}

/// Every heading of the file with its column, by column; official ones as the specification writes them.
pub(super) fn all<'l>(list: &'l ListSeen<'_>) -> Vec<(u32, &'l str)> {
    let header = &list.reading.header;
    let known = header.columns.iter().map(|at| (at.col, official(list, at.index)));
    let others = header.problems.iter().filter_map(|problem| match problem {
        HeaderProblem::Repeated(index, col) => Some((*col, official(list, *index))),
        HeaderProblem::Unknown(col, heading) => Some((*col, heading.as_str())),
        HeaderProblem::Missing(_) | HeaderProblem::Order(_) => None,
    });
    let mut all: Vec<_> = known.chain(others).collect();
    all.sort_unstable();
    all
}

/// Official headings that the file lacks.
pub(super) fn missing<'l>(list: &'l ListSeen<'_>) -> impl Iterator<Item = (usize, &'l str)> {
    list.reading.header.problems.iter().filter_map(|problem| match problem {
        HeaderProblem::Missing(index) => Some((*index, official(list, *index))),
        _ => None,
    })
}

/// Headings of the file that are not the list's, with their columns.
pub(super) fn unknown<'l>(list: &'l ListSeen<'_>) -> impl Iterator<Item = (u32, &'l str)> {
    list.reading.header.problems.iter().filter_map(|problem| match problem {
        HeaderProblem::Unknown(col, heading) => Some((*col, heading.as_str())),
        _ => None,
    })
}
