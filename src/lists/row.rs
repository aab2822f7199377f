//! A row of a list as rules see it, and the shape of the list it belongs to.

use std::sync::Arc;

use chrono::{Months, NaiveDate};

use super::{Cell, Header, Key, Map, Typed, typing};
use crate::calendar::years_between;
use crate::framework::{Code, CodeSet, ColumnType, Framework, LaCodes, ListSpec, Match};
use crate::identifiers::is_blank_char;
use crate::table;

/// What all rows of a list share: its columns, its codes and the dates that rules measure against.
pub struct Shape<'f> {
    /// The list's specification.
    pub spec: &'f ListSpec,
    /// The framework's code sets.
    pub sets: &'f [CodeSet],
    /// Today.
    pub today: NaiveDate,
    /// The date the list speaks for; today where none is stated.
    pub as_at: NaiveDate,
    /// Where each column of the specification is in the file (from 1), by its index in the specification.
    pub found: Vec<Option<u32>>,
    /// Local authority codes.
    pub las: &'f LaCodes,
    /// What the list's map says.
    pub(super) map: Arc<Map>,
    unavailable: Vec<bool>,
    by_key: Vec<Option<usize>>,
    /// For each column of the file, the index in the specification.
    by_col: Vec<Option<usize>>,
}

impl<'f> Shape<'f> {
    /// The shape of a list with this header.
    #[must_use]
    pub fn new(
        spec: &'f ListSpec,
        framework: &'f Framework,
        header: &Header,
        dates: (NaiveDate, NaiveDate),
    ) -> Self {
        let mut found = vec![None; spec.columns.len()];
        let mut by_col = Vec::new();
        for at in &header.columns {
            let Some(place) = found.get_mut(at.index) else { continue };
            *place = Some(at.col);
            let col = at.col as usize;
            if by_col.len() <= col {
                by_col.resize(col + 1, None);
            }
            by_col[col] = Some(at.index);
        }
        let by_key =
            Key::ALL.iter().map(|key| spec.column(key.name()).filter(|i| found[*i].is_some())).collect();
        Self {
            spec,
            sets: &framework.code_sets,
            today: dates.0,
            as_at: dates.1,
            found,
            las: &framework.las,
            map: header.map.clone(),
            unavailable: Vec::new(),
            by_key,
            by_col,
        }
    }

    /// The shape, knowing which columns (by key) the area does not hold for everyone.
    #[must_use]
    pub fn lacking<'k>(mut self, keys: impl Iterator<Item = &'k str>) -> Self {
        self.unavailable = vec![false; self.spec.columns.len()];
        for index in keys.filter_map(|key| self.spec.column(key)) {
            self.unavailable[index] = true;
        }
        self
    }

    /// Whether the area has said that it does not hold this column for everyone.
    #[must_use]
    pub fn is_unavailable(&self, index: usize) -> bool {
        self.unavailable.get(index).copied().unwrap_or(false)
    }

    /// Whether the file has the column.
    #[must_use]
    pub fn has(&self, key: Key) -> bool {
        self.index(key).is_some()
    }

    /// The index of the column in the specification, where the file has it.
    #[must_use]
    pub fn index(&self, key: Key) -> Option<usize> {
        self.by_key.get(key as usize).copied().flatten()
    }

    /// The code set of a column, where it has one.
    #[must_use]
    pub fn set(&self, index: usize) -> Option<&'f CodeSet> {
        match self.spec.columns.get(index)?.kind {
            ColumnType::Code(set) => self.sets.get(set),
            _ => None,
        }
    }

    /// Types the cells of a row, by the specification's order.
    pub(super) fn cells<'r>(&self, row: &table::Row<'r>) -> Vec<Cell<'r>> {
        let mut cells: Vec<Cell<'r>> =
            self.found.iter().map(|f| if f.is_some() { Cell::BLANK } else { Cell::ABSENT }).collect();
        for cell in row.cells() {
            if let Some(index) = self.by_col.get(cell.col as usize).copied().flatten() {
                let kind = self.spec.columns[index].kind;
                cells[index] = match self.map.code(index, cell.value) {
                    Some(code) => Cell {
                        raw: Some(cell.value),
                        formula: cell.formula,
                        typed: Typed::Code(code, Match::Official),
                    },
                    None => typing::typed(&cell, kind, self.sets, self.map.order()),
                };
            }
        }
        cells
    }
}

/// A row of a list, lent for the time of one call.
pub struct Row<'r> {
    /// Row as Excel numbers it, from 1.
    pub number: u32,
    /// Whether it is hidden or filtered away.
    pub hidden: bool,
    /// Cells by the specification's order.
    pub cells: &'r [Cell<'r>],
    /// The list's shape.
    pub shape: &'r Shape<'r>,
}

impl<'r> Row<'r> {
    /// The cell of a column; absent where the list has no such column.
    #[must_use]
    pub fn get(&self, key: Key) -> &'r Cell<'r> {
        self.shape.index(key).and_then(|i| self.cells.get(i)).unwrap_or(&Cell::ABSENT)
    }

    /// The day in a column, if it is one.
    #[must_use]
    pub fn date(&self, key: Key) -> Option<NaiveDate> {
        self.get(key).date()
    }

    /// The code in a column, if it is one.
    #[must_use]
    pub fn code(&self, key: Key) -> Option<&'r Code> {
        let index = self.shape.index(key)?;
        self.shape.set(index)?.codes.get(self.cells.get(index)?.code()?)
    }

    /// Whether a column holds this code.
    #[must_use]
    pub fn is(&self, key: Key, code: &str) -> bool {
        self.code(key).is_some_and(|c| c.code == code)
    }

    /// Whole years of age on `day`; none without a date of birth that is a date. A birthday on 29 February falls
    /// on 1 March in common years, as in the Family Law Reform Act 1969 for coming of age.
    #[must_use]
    pub fn age_on(&self, day: NaiveDate) -> Option<i32> {
        self.date(Key::DateOfBirth).map(|born| age(born, day))
    }

    /// Whole years of age today.
    #[must_use]
    pub fn age(&self) -> Option<i32> {
        self.age_on(self.shape.today)
    }
}

/// Whole years from `born` to `day`; negative before birth.
#[must_use]
pub fn age(born: NaiveDate, day: NaiveDate) -> i32 {
    years_between(born, day)
}

/// Whether more than 12 months lie between `day` and `until`: a year from 29 February ends on 28 February.
#[must_use]
pub fn over_a_year(day: NaiveDate, until: NaiveDate) -> bool {
    day.checked_add_months(Months::new(12)).is_some_and(|due| due < until)
}

/// Text without what looks like nothing at either end.
pub(super) fn trim(text: &str) -> &str {
    // Nearly every cell is plain text without a space at the ends.
    let bytes = text.as_bytes();
    match (bytes.first(), bytes.last()) {
        (Some(a), Some(b)) if a.is_ascii_graphic() && b.is_ascii_graphic() => text,
        _ => text.trim_matches(is_blank_char),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_turn_on_the_birthday() {
        let day = |t: &str| t.parse::<NaiveDate>().unwrap();
        for (born, on, years) in [
            ("2000-11-16", "2026-11-16", 26),
            ("2000-11-17", "2026-11-16", 25),
            ("2004-02-29", "2023-02-28", 18),
            ("2004-02-29", "2023-03-01", 19),
            ("2004-02-29", "2024-02-29", 20),
            ("2027-01-01", "2026-11-16", -1),
            ("2026-11-16", "2026-11-16", 0),
        ] {
            assert_eq!(age(day(born), day(on)), years, "{born} on {on}");
        }
    }

    #[test]
    fn a_year_is_up_on_the_day_after_its_anniversary() {
        let day = |t: &str| t.parse::<NaiveDate>().unwrap();
        assert!(!over_a_year(day("2025-11-16"), day("2026-11-16")));
        assert!(over_a_year(day("2025-11-15"), day("2026-11-16")));
        assert!(over_a_year(day("2024-02-29"), day("2025-03-01")));
        assert!(!over_a_year(day("2027-01-01"), day("2026-11-16")));
    }

    #[test]
    fn what_looks_like_nothing_is_nothing() {
        for blank in ["", " ", "\u{a0}", "\u{200b}", "\u{feff} \t\r\n", "\u{3164}"] {
            assert_eq!(trim(blank), "");
        }
        assert_eq!(trim(" a b\u{a0}"), "a b");
    }
}
