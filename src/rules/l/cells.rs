//! Looking over all cells of a row.

use crate::framework::Match;
use crate::lists::{Bad, Row, Typed};

/// Indices of the cells that are not what their column holds, for this reason.
pub(super) fn with_bad<'r>(row: &'r Row<'_>, bad: Bad) -> impl Iterator<Item = usize> + use<'r> {
    row.cells.iter().enumerate().filter(move |(_, cell)| cell.bad() == Some(bad)).map(|(index, _)| index)
}

/// Indices of the cells whose code was met in this way.
pub(super) fn with_match<'r>(row: &'r Row<'_>, how: Match) -> impl Iterator<Item = usize> + use<'r> {
    let met = move |cell: &crate::lists::Cell<'_>| matches!(cell.typed, Typed::Code(_, met) if met == how);
    row.cells.iter().enumerate().filter(move |(_, cell)| met(cell)).map(|(index, _)| index)
}
