//! Streaming a workbook of records: every sheet that has its headings, row by row.

use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

use super::cells::{Cells, is_given};
use super::header::{self, Holds};
use crate::evidence::records::{Form, Origin, Record};
use crate::evidence::{Fault, FaultKind, Told};
use crate::findings::{Location, Spot};
use crate::framework::Framework;
use crate::table::{self, Flow, Limits, Row, SheetFacts, Source, TableError};

/// The headings are looked for in this many rows that hold something.
const WITHIN: usize = 40;

/// More rows than this are no register.
const MOST_ROWS: usize = 20_000;

/// A sheet as a place.
pub(super) struct SheetPlace {
    file: Arc<str>,
    sheet: Option<Arc<str>>,
}

impl SheetPlace {
    pub(super) fn cell(&self, row: u32, col: u32, column: Option<Arc<str>>) -> Location {
        self.spot(Spot::Cell { sheet: self.sheet.clone(), row, col: Some(col), column })
    }

    fn row(&self, row: u32) -> Location {
        self.spot(Spot::Cell { sheet: self.sheet.clone(), row, col: None, column: None })
    }

    fn spot(&self, spot: Spot) -> Location {
        Location { file: self.file.clone(), spot }
    }
}

/// Reads the records of a workbook.
pub(in crate::evidence) fn read(
    path: &Path,
    shown: &Arc<str>,
    form: &Form,
    framework: &Framework,
    faults: &mut Vec<Fault>,
) -> Vec<Record> {
    let limits = Limits { file: 64 << 20, part: 256 << 20, unpacked: 512 << 20, ..Limits::default() };
    let mut unreadable = |at, why| faults.push(Fault::new(at, FaultKind::EntryUnreadable(why)));
    let mut source = match table::open(path, &limits) {
        Ok(source) => source,
        Err(e) => {
            unreadable(Location::file(shown.clone()), e.to_string());
            return Vec::new();
        }
    };
    let names: Vec<String> = source.sheets().iter().map(|s| s.name.clone()).collect();
    let mut sheets = Sheets { form, framework, faults: Vec::new(), records: Vec::new(), found: false };
    for (index, name) in names.iter().enumerate() {
        let sheet = (!name.is_empty()).then(|| Arc::from(name.as_str()));
        sheets.read(&mut source, index, SheetPlace { file: shown.clone(), sheet });
    }
    if !sheets.found && sheets.faults.is_empty() {
        let some: Vec<&str> = form.headings.iter().map(|(heading, _)| *heading).take(3).collect();
        let why = format!("no row has the headings that are wanted here, such as {}", some.join(", "));
        unreadable(Location::file(shown.clone()), why);
    }
    faults.append(&mut sheets.faults);
    sheets.records
}

/// The sheets of a workbook as they are read.
struct Sheets<'f> {
    form: &'f Form,
    framework: &'f Framework,
    faults: Vec<Fault>,
    records: Vec<Record>,
    found: bool,
}

impl Sheets<'_> {
    fn read(&mut self, source: &mut Source, index: usize, place: SheetPlace) {
        let (mut head, mut seen) = (None, 0_usize);
        let outcome = source.read(index, &mut |row| {
            seen += 1;
            match &head {
                None if header::is_header(&row, self.form) => {
                    head = Some(header::read(&row, self.form, &place, &mut self.faults))
                }
                None if seen >= WITHIN => return ControlFlow::Break(()),
                None => {}
                Some(head) => return self.row(&row, head, &place),
            }
            ControlFlow::Continue(())
        });
        self.found |= head.is_some();
        match (outcome, head) {
            (Ok(facts), Some(head)) => self.facts(&facts, &head, &place),
            (Ok(_), None) => {}
            (Err(error), _) => self.broken(&error, &place),
        }
    }

    fn row(&mut self, row: &Row<'_>, head: &header::Header, place: &SheetPlace) -> Flow {
        if header::is_header(row, self.form) {
            return ControlFlow::Continue(());
        }
        if self.records.len() >= MOST_ROWS {
            let why = format!("it has more than {MOST_ROWS} rows: this is no such workbook");
            self.faults.push(Fault::new(place.row(row.number), FaultKind::EntryUnreadable(why)));
            return ControlFlow::Break(());
        }
        let mut record = Record::new(place.row(row.number), Origin::Register);
        for cell in row.cells().filter(|cell| is_given(cell.value)) {
            let Some(column) = head.columns.get(&cell.col) else { continue };
            let at = place.cell(row.number, cell.col, Some(column.heading.clone()));
            match column.holds {
                Holds::Field(path) => {
                    let cells = Cells { form: self.form, framework: self.framework };
                    let (right, wrong) = cells.read(path, &column.heading, cell.value);
                    record.faults.extend(wrong.into_iter().map(|kind| Fault::new(at.clone(), kind)));
                    let right = right.into_iter().map(|value| Told::new(value, at.clone()));
                    record.fields.insert(path, right.collect());
                }
                Holds::Day(day) => match Cells::read_dated(&column.heading, cell.value) {
                    Ok(text) => record.dated.push((day, Told::new(text, at))),
                    Err(kind) => record.faults.push(Fault::new(at, kind)),
                },
            }
        }
        if !record.fields.is_empty() || !record.dated.is_empty() {
            self.records.push(record);
        }
        ControlFlow::Continue(())
    }

    /// Merged cells and formulas that were never calculated hide what was meant.
    fn facts(&mut self, facts: &SheetFacts, head: &header::Header, place: &SheetPlace) {
        for (first, last) in &facts.merged {
            let column = head.columns.range(first.1..=last.1.max(first.1)).next();
            if let Some((_, column)) = column.filter(|_| last.0 > head.row) {
                let what =
                    "cells are merged here, so all but the first are empty: unmerge them and fill each";
                self.damaged(place.cell(first.0, first.1, Some(column.heading.clone())), column, what);
            }
        }
        for (row, col) in &facts.uncalculated {
            if let Some(column) = head.columns.get(col).filter(|_| *row > head.row) {
                let what = "the formula was never calculated: open the file in Excel and save it";
                self.damaged(place.cell(*row, *col, Some(column.heading.clone())), column, what);
            }
        }
    }

    fn damaged(&mut self, at: Location, column: &header::Column, what: &str) {
        let kind = FaultKind::RegisterCell(column.heading.to_string(), what.to_owned());
        self.faults.push(Fault::new(at, kind));
    }

    fn broken(&mut self, error: &TableError, place: &SheetPlace) {
        let at = match error {
            TableError::Cell { row, col, .. } => place.cell(*row, *col, None),
            _ => place.spot(Spot::Sheet { sheet: place.sheet.clone() }),
        };
        self.faults.push(Fault::new(at, FaultKind::EntryUnreadable(error.to_string())));
    }
}
