//! Identifiers in a document. What the finder is sure of counts; a bare number of ten digits counts where the heading of its
//! column, the words beside it or its company make it one: five or more in a column of which nearly all pass the check.

use std::collections::BTreeMap;

use super::Sightings;
use crate::documents::Place;
use crate::identifiers::{Found, Kind, Labels, find};

/// What was seen so far.
#[derive(Default)]
pub(in crate::rules) struct Identified {
    sure: BTreeMap<Kind, Sightings>,
    /// Bare numbers by the sheet and column in which they stand, or of the running text.
    bare: BTreeMap<Option<(String, u32)>, Bare>,
    headings: Headings,
}

/// Bare numbers of ten digits that stand together.
#[derive(Default)]
struct Bare {
    /// All of them, whether they pass or not.
    all: u32,
    passed: BTreeMap<Kind, Sightings>,
}

/// Fewer that pass could be chance.
const COMPANY: u32 = 5;

impl Identified {
    /// Looks at a piece of text.
    pub(in crate::rules) fn text(&mut self, place: &Place, text: &str) {
        let known = self.headings.over(place);
        let mut seen = 0;
        for line in text.split('\n') {
            let mut finder = find(line);
            for found in finder.by_ref() {
                seen += 1;
                self.found(place, known, &found, line);
            }
            seen += finder.tens();
            if finder.tens() > 0 {
                self.together(place).all += finder.tens();
            }
        }
        if seen == 0 {
            self.headings.learn(place, text);
        }
    }

    /// Looks at a cell that holds a number.
    pub(in crate::rules) fn number(&mut self, place: &Place, value: f64) {
        if value.fract() == 0.0 && (1e9..1e10).contains(&value) {
            self.text(place, &format!("{value:.0}"));
        }
    }

    /// What was seen, by kind.
    pub(in crate::rules) fn done(mut self) -> BTreeMap<Kind, Sightings> {
        for bare in self.bare.into_values() {
            for (kind, passed) in bare.passed {
                if passed.count >= COMPANY && u64::from(passed.count) * 10 >= u64::from(bare.all) * 9 {
                    self.sure.entry(kind).or_default().extend(passed);
                }
            }
        }
        self.sure
    }

    fn found(&mut self, place: &Place, known: Labels, found: &Found, line: &str) {
        let other = known.is_other() && found.kind != Kind::Upn;
        if known.has(found.kind) || found.sure && !other {
            self.sure.entry(found.kind).or_default().add(place);
        } else if !found.sure && !other {
            // ISBNs have the same check digit as NHS numbers and begin with 0 or 1; no NHS number does.
            let issued = line.get(found.range.clone()).is_some_and(|n| n.starts_with(['4', '6', '7', '9']));
            if found.kind != Kind::Nhs || issued {
                self.together(place).passed.entry(found.kind).or_default().add(place);
            }
        }
    }

    fn together(&mut self, place: &Place) -> &mut Bare {
        let column = match place {
            Place::Cell(sheet, _, col) => Some((sheet.clone(), *col)),
            _ => None,
        };
        self.bare.entry(column).or_default()
    }
}

/// What headings and labels say of what stands under them or beside them.
#[derive(Default)]
struct Headings {
    sheet: String,
    columns: BTreeMap<u32, Labels>,
    /// The row last read, and what stands at its left.
    row: (u32, Labels),
    /// The last label in the running text, and for how many pieces more it holds.
    running: (Labels, u32),
    /// The last label in a table, and which.
    table: (Labels, u32),
}

/// A heading is no longer than this; a line of headings may be.
const HEADING: usize = 80;
const LINE: usize = 400;

impl Headings {
    fn over(&mut self, place: &Place) -> Labels {
        match place {
            Place::Cell(sheet, row, col) => {
                if self.sheet != *sheet {
                    *self = Self {
                        sheet: sheet.clone(),
                        running: self.running,
                        table: self.table,
                        ..Self::default()
                    };
                }
                if self.row.0 != *row {
                    self.row = (*row, Labels::default());
                }
                match self.columns.get(col) {
                    Some(column) => *column,
                    None => self.row.1,
                }
            }
            Place::Table(table) if self.table.1 == *table => self.table.0,
            _ => {
                self.running.1 = self.running.1.saturating_sub(1);
                if self.running.1 > 0 { self.running.0 } else { Labels::default() }
            }
        }
    }

    fn learn(&mut self, place: &Place, text: &str) {
        let most = if matches!(place, Place::Line(_) | Place::Page(_)) { LINE } else { HEADING };
        if text.len() > most {
            return;
        }
        let labels = Labels::of(text);
        match place {
            _ if labels.is_empty() => {}
            Place::Cell(_, row, col) => {
                self.columns.insert(*col, labels);
                self.row = (*row, labels);
            }
            Place::Table(table) if labels.names_any() => {
                let known = if self.table.1 == *table { self.table.0 } else { Labels::default() };
                self.table = (known.and(labels), *table);
            }
            place if labels.names_any() && !text.trim_end().ends_with('.') => {
                self.running = (labels, reach(place));
            }
            _ => {}
        }
    }
}

/// How many pieces a label in the running text reaches: down a page or a file of lines, or to what follows it.
fn reach(place: &Place) -> u32 {
    match place {
        Place::Line(1) => u32::MAX,
        Place::Line(_) | Place::Page(_) => 60,
        _ => 4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(pieces: &[(Place, &str)]) -> Vec<(Kind, u32)> {
        let mut identified = Identified::default();
        pieces.iter().for_each(|(place, text)| identified.text(place, text));
        identified.done().into_iter().map(|(kind, seen)| (kind, seen.count)).collect()
    }

    fn cell(row: u32, col: u32) -> Place {
        Place::Cell("S".into(), row, col)
    }

    #[test]
    fn the_heading_of_a_column_or_the_label_of_a_row_says_what_a_number_is() {
        assert_eq!(seen(&[(cell(1, 1), "NHS no."), (cell(2, 1), "9434765919")]), [(Kind::Nhs, 1)]);
        assert_eq!(seen(&[(cell(4, 1), "ULN"), (cell(4, 2), "9276308686")]), [(Kind::Uln, 1)]);
        assert_eq!(seen(&[(cell(1, 1), "Invoice"), (cell(2, 1), "9434765919")]), []);
        assert_eq!(seen(&[(cell(1, 1), "Product code"), (cell(2, 1), "AB123456C")]), []);
        assert_eq!(seen(&[(cell(1, 1), "NHS no."), (cell(2, 2), "9434765919")]), [], "another column");
    }

    #[test]
    fn a_label_in_running_text_reaches_what_follows() {
        let table = Place::Table;
        assert_eq!(
            seen(&[(table(1), "Name"), (table(1), "ULN"), (table(1), "X"), (table(1), "9276308686")]),
            [(Kind::Uln, 1)]
        );
        let page = Place::Page(1);
        assert_eq!(
            seen(&[(page.clone(), "Name  NHS number  Born"), (page.clone(), "X Y 9434765919 2015")]),
            [(Kind::Nhs, 1)]
        );
        assert_eq!(seen(&[(page.clone(), "It holds no NHS number."), (page, "9434765919")]), []);
    }

    #[test]
    fn many_bare_numbers_that_pass_are_no_chance() {
        let right = ["9434765919", "4010232137", "9876543210", "4505577104", "9434765919"];
        let column: Vec<_> = (1..).zip(right).map(|(row, n)| (cell(row, 3), n)).collect();
        assert_eq!(seen(&column), [(Kind::Nhs, 5)]);
        assert_eq!(seen(&column[..4]), [], "four can be chance");
        let mixed: Vec<_> =
            column.iter().cloned().chain((6..9).map(|row| (cell(row, 3), "9434765917"))).collect();
        assert_eq!(seen(&mixed), [], "others in the column do not pass");
        let mut identified = Identified::default();
        identified.text(&cell(1, 1), "NHS number");
        identified.number(&cell(2, 1), 9_434_765_919.0);
        assert_eq!(identified.done().len(), 1);
    }
}
