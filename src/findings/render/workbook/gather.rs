//! From findings in order of place to what the sheets show: a table a list, a line a row of it.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::findings::render::Batch;
use crate::findings::{Finding, Location, Severity};

/// What there is to show.
pub(super) struct Gathered<'a> {
    /// Lists, in order of file and sheet.
    pub(super) tables: Vec<Table<'a>>,
    /// Findings that are about no row, worst first.
    pub(super) other: Vec<&'a Finding>,
}

/// A list with rows to mend.
pub(super) struct Table<'a> {
    /// A row of it, as a place.
    pub(super) place: &'a Location,
    /// The columns concerned, by their number in the list, with their headings.
    pub(super) columns: BTreeMap<u32, String>,
    /// Its rows to mend, worst first, then in order.
    pub(super) lines: Vec<Line<'a>>,
}

/// A row with everything that is said of it, worst first.
pub(super) struct Line<'a> {
    pub(super) row: u32,
    pub(super) findings: Vec<&'a Finding>,
}

/// How a cell is marked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Mark<'a> {
    /// The worst that is said of it; none where it only belongs to what is said of another.
    pub(super) severity: Option<Severity>,
    /// What it holds, where that may be shown.
    pub(super) value: Option<&'a str>,
}

/// Parts the findings of a batch.
pub(super) fn gather<'a>(batch: &Batch<'a>) -> Gathered<'a> {
    let mut lists: BTreeMap<(&str, Option<&str>), Vec<&'a Finding>> = BTreeMap::new();
    let mut other = Vec::new();
    for finding in batch.findings.iter().copied() {
        match finding.place.row() {
            Some(_) => lists.entry((&finding.place.file, finding.place.sheet())).or_default().push(finding),
            None => other.push(finding),
        }
    }
    other.sort_by_key(|f| Reverse(f.severity));
    Gathered { tables: lists.into_values().filter_map(table).collect(), other }
}

fn table<'a>(mut findings: Vec<&'a Finding>) -> Option<Table<'a>> {
    let place = &findings.first()?.place;
    findings.sort_by_key(|f| (f.place.row(), Reverse(f.severity)));
    let mut columns = BTreeMap::new();
    for finding in &findings {
        for at in places(finding) {
            if let (Some(col), Some(cell)) = (at.col(), at.cell()) {
                columns.entry(col).or_insert_with(|| at.column().map_or(cell, str::to_owned));
            }
        }
    }
    let of_row = findings.chunk_by(|a, b| a.place.row() == b.place.row());
    let mut lines: Vec<Line<'a>> = of_row
        .filter_map(|said| Some(Line { row: said.first()?.place.row()?, findings: said.to_vec() }))
        .collect();
    lines.sort_by_key(|line| (Reverse(line.severity()), line.row));
    Some(Table { place, columns, lines })
}

impl<'a> Line<'a> {
    /// The worst that is said of it.
    pub(super) fn severity(&self) -> Severity {
        self.findings.first().map_or(Severity::Note, |f| f.severity)
    }

    /// How its cells are marked, by column.
    pub(super) fn marks(&self) -> BTreeMap<u32, Mark<'a>> {
        let mut marks: BTreeMap<u32, Mark<'a>> = BTreeMap::new();
        for finding in &self.findings {
            if let Some(col) = finding.place.col() {
                let mark = marks.entry(col).or_default();
                mark.severity = mark.severity.max(Some(finding.severity));
                mark.value = mark.value.or(finding.value.as_ref().map(|v| v.0.as_str()));
            }
            for col in places(finding).skip(1).filter_map(Location::col) {
                marks.entry(col).or_default();
            }
        }
        marks
    }
}

/// The finding's own place, then those that belong to it in the same row.
fn places(finding: &Finding) -> impl Iterator<Item = &Location> {
    let here = finding.related.iter().filter(|at| is_same_row(at, &finding.place));
    std::iter::once(&finding.place).chain(here)
}

/// Whether two places are in one row of one list.
pub(super) fn is_same_row(one: &Location, other: &Location) -> bool {
    one.file == other.file && one.sheet() == other.sheet() && one.row() == other.row()
}
