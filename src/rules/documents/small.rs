//! Counts of one to four in a workbook or CSV file. Whether a number is a count is told by its column: all whole, under a heading that
//! speaks of children or cases, or among numbers too large to be a code or a rank.

use std::collections::BTreeMap;

use super::Sightings;
use super::heading::{Heading, is_measure};
use crate::documents::Place;

/// What was seen so far.
#[derive(Default)]
pub(super) struct Small {
    sheet: String,
    columns: BTreeMap<u32, Column>,
    /// The row last read, and whether its label says that its numbers are no counts.
    row: (u32, Option<bool>),
    /// By sheet, in order of reading.
    done: Vec<(String, Sightings)>,
}

/// The numbers under one heading.
#[derive(Default)]
struct Column {
    heading: Heading,
    numbers: u32,
    broken: bool,
    most: f64,
    /// Whether the numbers so far are 1, 2, 3 …
    running: bool,
    small: Sightings,
}

impl Small {
    /// Looks at a cell of text.
    pub(super) fn text(&mut self, place: &Place, text: &str) {
        let Some((row, col)) = self.cell(place) else { return };
        if self.row.1.is_none() {
            self.row = (row, Some(is_measure(text)));
        }
        // A mark in place of a number, such as "c" or "<5", is no heading.
        if text.chars().filter(|c| c.is_alphabetic()).count() < 3 {
            return;
        }
        if self.columns.get(&col).is_some_and(|column| column.numbers > 0) {
            self.end(col);
        }
        self.columns.entry(col).or_default().heading = Heading::of(text);
    }

    /// Looks at a cell that holds a number.
    pub(super) fn number(&mut self, place: &Place, value: f64) {
        let Some((_, col)) = self.cell(place) else { return };
        let measured = self.row.1.unwrap_or_default();
        if measured {
            return;
        }
        let column = self.columns.entry(col).or_default();
        let next = f64::from(column.numbers) + 1.0;
        column.running = (column.running || column.numbers == 0) && value == next;
        column.numbers = column.numbers.saturating_add(1);
        column.broken |= value.fract() != 0.0 || value < 0.0;
        column.most = column.most.max(value);
        if (1.0..=4.0).contains(&value) {
            column.small.add(place);
        }
    }

    /// What was seen, by sheet.
    pub(super) fn done(mut self) -> Vec<(String, Sightings)> {
        self.end_sheet();
        self.done
    }

    fn cell(&mut self, place: &Place) -> Option<(u32, u32)> {
        let Place::Cell(sheet, row, col) = place else { return None };
        if self.sheet != *sheet {
            self.end_sheet();
            self.sheet.clone_from(sheet);
            self.row = (0, None);
        }
        if self.row.0 != *row {
            self.row = (*row, None);
        }
        Some((*row, *col))
    }

    fn end_sheet(&mut self) {
        let columns: Vec<u32> = self.columns.keys().copied().collect();
        columns.into_iter().for_each(|col| self.end(col));
        if let Some((_, seen)) = self.done.last_mut().filter(|(sheet, _)| *sheet == self.sheet) {
            seen.places.sort();
        }
    }

    /// Judges the numbers of a column so far.
    fn end(&mut self, col: u32) {
        let Some(column) = self.columns.remove(&col) else { return };
        if column.small.count == 0 || !column.holds_counts() {
            return;
        }
        match self.done.last_mut() {
            Some((sheet, seen)) if *sheet == self.sheet => seen.extend(column.small),
            _ => self.done.push((self.sheet.clone(), column.small)),
        }
    }
}

impl Column {
    fn holds_counts(&self) -> bool {
        let ranks = self.running && self.numbers >= 3;
        !self.broken
            && !ranks
            && match self.heading {
                Heading::Counts => true,
                Heading::Silent => self.numbers >= 3 && self.most >= 10.0,
                Heading::Other => false,
            }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The cells that are taken for small counts, of a sheet given as rows of cells.
    fn small(rows: &[&str]) -> Vec<String> {
        let mut look = Small::default();
        for (row, line) in (1..).zip(rows) {
            for (col, cell) in (1..).zip(line.split('|')) {
                let place = Place::Cell("S".into(), row, col);
                match cell.parse() {
                    Ok(value) => look.number(&place, value),
                    Err(_) if cell.is_empty() => {}
                    Err(_) => look.text(&place, cell),
                }
            }
        }
        let cell = |place: &Place| match place {
            Place::Cell(_, row, col) => format!("{}{row}", crate::findings::column_letters(*col)),
            other => other.to_string(),
        };
        look.done().iter().flat_map(|(_, seen)| seen.places.iter().map(cell)).collect()
    }

    #[test]
    fn counts_are_told_by_their_column() {
        assert_eq!(small(&["Need|Pupils", "SLCN|120", "VI|3", "MSI|1"]), ["B3", "B4"]);
        assert_eq!(small(&["Need|2024/25", "SLCN|120", "VI|3", "HI|14"]), ["B3"]);
        assert_eq!(small(&["Need|Pupils|Plans", "VI|4|2", "HI|40|c"]), ["B2", "C2"]);
        assert_eq!(
            small(&["Need|Pupils", "VI|2", "HI|4"]),
            ["B2", "B3"],
            "the heading says that they are counted"
        );
    }

    #[test]
    fn other_numbers_are_left() {
        for rows in [
            ["Need|Median weeks", "SLCN|18", "VI|3", "HI|4"],
            ["Criterion|Pupils", "1|18", "2|30", "3|40"],
            ["Rank|Name", "1|X", "2|Y", "3|Z"],
            ["Need|Rate per 1,000", "SLCN|12", "VI|3", "HI|4"],
            ["Need|Share", "SLCN|0.12", "VI|1", "HI|0.4"],
            ["Need|Answer", "SLCN|1", "VI|3", "HI|4"],
            ["Pupils|2024", "Average weeks|3", "Plans|40", "Appeals|11"],
            ["Need|Pupils", "SLCN|120", "VI|c", "HI|0"],
            ["Place|Things", "1|120", "2|130", "3|50"],
        ] {
            assert_eq!(small(&rows), Vec::<String>::new(), "{rows:?}");
        }
    }

    #[test]
    fn a_second_table_below_has_its_own_heading() {
        assert_eq!(small(&["Need|Pupils", "VI|20", "HI|2", "", "Need|Median weeks", "VI|3", "HI|4"]), ["B3"]);
    }
}
