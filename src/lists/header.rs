//! Finding the header of a list among titles and guidance, and matching its headings to columns.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Map;
use super::row::trim;
use crate::framework::{ListSpec, header_key};
use crate::table::{Row, Value};

/// The header is looked for in this many rows that hold something.
pub(super) const WITHIN: usize = 40;

/// A column that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct At {
    /// Its index in the specification.
    pub index: usize,
    /// Its column in the file, from 1.
    pub col: u32,
}

/// The header of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Header {
    /// Its row, from 1.
    pub row: u32,
    /// Columns found, in the order of the file; the first of a repeated one.
    pub columns: Vec<At>,
    /// What departs from the specification.
    pub problems: Vec<HeaderProblem>,
    /// What the list's map says, which reading the rows follows.
    pub map: Arc<Map>,
    /// How many of its headings the map says are no part of the list.
    pub ignored: usize,
    /// Headings of the map that the file lacks, where nothing else stands for their column.
    pub unmet: Vec<String>,
}

/// How a header departs from the specification.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HeaderProblem {
    /// A column is not there: its index in the specification.
    Missing(usize),
    /// A heading stands twice: index, and the later column (from 1).
    Repeated(usize, u32),
    /// A heading that is not one of the specification's: its column (from 1). Headings are not people's data.
    Unknown(u32, String),
    /// The columns are not in the official order: the first column (from 1) out of place.
    Order(u32),
}

/// The headings of a specification, ready for matching.
pub(super) struct Headings<'s> {
    spec: &'s ListSpec,
    keys: BTreeMap<String, usize>,
    map: &'s Map,
}

impl<'s> Headings<'s> {
    pub(super) fn new(spec: &'s ListSpec, map: &'s Map) -> Self {
        let mut keys = BTreeMap::new();
        for (i, column) in spec.columns.iter().enumerate() {
            keys.insert(header_key(&column.header), i);
        }
        for (i, column) in spec.columns.iter().enumerate() {
            for alias in column.aliases.iter().chain(std::iter::once(&column.key)) {
                keys.entry(header_key(alias)).or_insert(i);
            }
        }
        Self { spec, keys, map }
    }

    /// The column that a heading stands for: the map's word comes first.
    pub(super) fn index(&self, heading: &str) -> Option<usize> {
        let key = header_key(heading);
        if self.map.ignores(&key) {
            return None;
        }
        self.map.column(&key).or_else(|| self.keys.get(&key).copied())
    }

    /// How many different columns a row names.
    pub(super) fn score(&self, row: &Row<'_>) -> usize {
        let mut seen: Vec<usize> = texts(row).filter_map(|(_, text)| self.index(text)).collect();
        seen.sort_unstable();
        seen.dedup();
        seen.len()
    }

    /// How many columns a row must name to be the header: a third of them, at least two.
    pub(super) fn enough(&self) -> usize {
        (self.spec.columns.len() / 3).max(2)
    }

    /// Reads a row as the header.
    pub(super) fn read(&self, row: &Row<'_>) -> Header {
        let mut header = Header { row: row.number, map: Arc::new(self.map.clone()), ..Header::default() };
        let (ignored, texts): (Vec<_>, Vec<_>) =
            texts(row).partition(|(_, text)| self.map.ignores(&header_key(text)));
        header.ignored = ignored.len();
        // A heading that the map names has its column before the official one, wherever it stands.
        let (told, others): (Vec<_>, Vec<_>) =
            texts.into_iter().partition(|(_, text)| self.map.column(&header_key(text)).is_some());
        header.unmet = self.map.unmet(told.iter().map(|(_, text)| *text));
        for (col, text) in told.into_iter().chain(others) {
            match self.index(text) {
                Some(index) if header.columns.iter().any(|at| at.index == index) => {
                    header.problems.push(HeaderProblem::Repeated(index, col));
                }
                Some(index) => header.columns.push(At { index, col }),
                None => header.problems.push(HeaderProblem::Unknown(col, shorten(text))),
            }
        }
        header.columns.sort_by_key(|at| at.col);
        for index in 0..self.spec.columns.len() {
            if header.columns.iter().all(|at| at.index != index) {
                header.problems.push(HeaderProblem::Missing(index));
            }
        }
        if let Some(pair) = header.columns.windows(2).find(|pair| pair[0].index > pair[1].index) {
            header.problems.push(HeaderProblem::Order(pair[1].col));
        }
        header
    }
}

/// The texts of a row that are not blank, with their columns.
pub(super) fn texts<'r>(row: &Row<'r>) -> impl Iterator<Item = (u32, &'r str)> + use<'r> {
    row.cells().filter_map(|cell| match cell.value {
        Value::Text(text) => Some((cell.col, trim(text))).filter(|(_, t)| !t.is_empty()),
        _ => None,
    })
}

/// A heading as shown in messages: one line, not too long.
fn shorten(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(60) {
        Some((cut, _)) => format!("{}…", &line[..cut]),
        None => line,
    }
}
