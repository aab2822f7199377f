//! What the cells under unknown headings look like.

use std::ops::ControlFlow;

use crate::framework::{CodeSet, ColumnType, ListSpec, Match};
use crate::identifiers::uln;
use crate::lists::typing::typed;
use crate::lists::{Bad, DateForm, DateOrder, Problem, Typed};
use crate::table::{Cell, Source, Value};

/// So many rows are looked at.
const ROWS: u32 = 5_000;

/// The fewest cells from which anything follows.
const FEWEST: u32 = 5;

/// Cells of one column of the file, counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Content {
    /// Cells that hold something.
    pub cells: u32,
    /// By the specification's columns: cells that such a column would take for its own.
    fits: Vec<u32>,
}

impl Content {
    /// How many cells column `index` of the specification would take.
    #[must_use]
    pub fn fitting(&self, index: usize) -> u32 {
        self.fits.get(index).copied().unwrap_or(0)
    }

    /// Whether nine of ten cells fit.
    pub(super) fn speaks_for(&self, index: usize) -> bool {
        self.cells >= FEWEST && self.fitting(index) * 10 >= self.cells * 9
    }

    /// Whether most cells do not fit although the column is of a kind that tells.
    pub(super) fn speaks_against(&self, index: usize, kind: ColumnType) -> bool {
        self.cells >= FEWEST && tells(kind) && self.fitting(index) * 2 < self.cells
    }
}

/// What was counted in a list.
#[derive(Default)]
pub(super) struct Counted {
    /// By column of the file, from 1.
    pub(super) columns: Vec<Content>,
    /// Dates that only make sense month first, and texts that are no date in that order.
    month_first: u32,
    not_month_first: u32,
    /// By the specification's columns: cells that are none of its codes.
    pub(super) not_codes: Vec<u32>,
}

impl Counted {
    /// Whether dates are written month first.
    pub(super) fn is_month_first(&self) -> bool {
        self.month_first > 0 && self.not_month_first == 0
    }

    /// What column `col` of the file (from 1) holds.
    pub(super) fn column(&self, col: u32) -> Content {
        self.columns.get(col as usize).cloned().unwrap_or_default()
    }
}

/// Counts the cells below the header. `known` tells the specification's column of a column of the file (from 1).
pub(super) fn count(
    source: &mut Source,
    (sheet, header): (usize, u32),
    spec: &ListSpec,
    sets: &[CodeSet],
    known: &dyn Fn(u32) -> Option<usize>,
) -> Result<Counted, Problem> {
    let mut counted = Counted { not_codes: vec![0; spec.columns.len()], ..Counted::default() };
    let mut rows = 0;
    source
        .read(sheet, &mut |row| {
            if row.number > header {
                rows += 1;
                for cell in row.cells() {
                    match known(cell.col) {
                        Some(index) => note_known(&mut counted, &cell, index, spec, sets),
                        None => note_unknown(&mut counted, &cell, spec, sets),
                    }
                }
            }
            if rows >= ROWS { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })
        .map_err(Problem::from)?;
    Ok(counted)
}

fn note_known(counted: &mut Counted, cell: &Cell<'_>, index: usize, spec: &ListSpec, sets: &[CodeSet]) {
    let Some(column) = spec.columns.get(index) else { return };
    if column.kind == ColumnType::Date {
        note_order(counted, cell, sets);
    }
    if let Typed::Bad(Bad::NotACode) = typed(cell, column.kind, sets, DateOrder::DayFirst).typed
        && let Some(count) = counted.not_codes.get_mut(index)
    {
        *count += 1;
    }
}

/// A column that holds dates in either order speaks of the order too.
fn note_unknown(counted: &mut Counted, cell: &Cell<'_>, spec: &ListSpec, sets: &[CodeSet]) {
    let col = cell.col as usize;
    if counted.columns.len() <= col {
        counted.columns.resize(col + 1, Content { cells: 0, fits: vec![0; spec.columns.len()] });
    }
    let Some(content) = counted.columns.get_mut(col) else { return };
    if matches!(typed(cell, ColumnType::Text, sets, DateOrder::DayFirst).typed, Typed::Blank) {
        return;
    }
    content.cells += 1;
    for (fits, column) in content.fits.iter_mut().zip(&spec.columns) {
        *fits += u32::from(tells(column.kind) && fit(cell, column.kind, sets));
    }
}

fn note_order(counted: &mut Counted, cell: &Cell<'_>, sets: &[CodeSet]) {
    let read = |order| typed(cell, ColumnType::Date, sets, order).typed;
    if let Typed::Date(_, DateForm::MonthFirst) = read(DateOrder::DayFirst) {
        counted.month_first += 1;
    }
    if let Typed::Bad(Bad::NotADate) = read(DateOrder::MonthFirst) {
        counted.not_month_first += 1;
    }
}

/// Whether cells of this kind are like nothing else.
const fn tells(kind: ColumnType) -> bool {
    matches!(
        kind,
        ColumnType::Upn | ColumnType::Uln | ColumnType::Date | ColumnType::Code(_) | ColumnType::Urn
    )
}

/// Whether a column of this kind would take the cell for its own. A single letter or digit is a code of every set.
fn fit(cell: &Cell<'_>, kind: ColumnType, sets: &[CodeSet]) -> bool {
    match typed(cell, kind, sets, DateOrder::DayFirst).typed {
        Typed::Upn(upn) => upn.is_right(),
        Typed::Uln(number) => uln::is_right(number),
        Typed::Date(_, form) => form != DateForm::Serial,
        Typed::Code(_, how) => {
            how != Match::Disagrees && matches!(cell.value, Value::Text(text) if text.trim().len() > 2)
        }
        Typed::Urn(_) => true,
        _ => false,
    }
}
