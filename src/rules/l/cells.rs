//! Looking over all cells of a row, and at spans of a year.

use chrono::{Months, NaiveDate};

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

/// Whether more than 12 months lie between `day` and `until`: a year from 29 February ends on 28 February.
pub(super) fn over_a_year(day: NaiveDate, until: NaiveDate) -> bool {
    day.checked_add_months(Months::new(12)).is_some_and(|due| due < until)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_up_on_the_day_after_its_anniversary() {
        let day = |t: &str| t.parse::<NaiveDate>().unwrap();
        assert!(!over_a_year(day("2025-11-16"), day("2026-11-16")));
        assert!(over_a_year(day("2025-11-15"), day("2026-11-16")));
        assert!(over_a_year(day("2024-02-29"), day("2025-03-01")));
        assert!(!over_a_year(day("2027-01-01"), day("2026-11-16")));
    }
}
