//! The area action plan: the lines that are rated so, worst first.

use chrono::NaiveDate;

use super::{Grid, Line};
use crate::evidence::Rag;
use crate::framework::MatrixArea;

/// The lines with one of these ratings: the worst first, of one rating the one that is due first; without a date last.
#[must_use]
pub fn plan<'a>(grid: &Grid<'a>, ratings: &[Rag]) -> Vec<(Option<&'a MatrixArea>, Line<'a>)> {
    let rated = |line: &Line<'_>| line.rag().is_some_and(|rag| ratings.contains(&rag));
    let mut lines: Vec<_> = grid.lines().filter(|(_, line)| rated(line)).collect();
    let due = |line: &Line<'_>| -> NaiveDate {
        line.row.and_then(|row| row.by.as_ref()).map_or(NaiveDate::MAX, |told| told.value)
    };
    lines.sort_by_key(|(_, line)| (line.rag(), due(line)));
    lines
}
