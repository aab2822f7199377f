//! A list of a few columns, and a row of it.

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::expression::{Facts, Kind, Known, Lack, Meaning, Scope, compile};

/// Columns: text, a whole number, a share, a day, and a code (Nursery, Primary).
pub(super) struct List;

pub(super) const CODES: [&str; 2] = ["Nursery", "Primary"];
const COLUMNS: [(&str, Kind); 5] = [
    ("name", Kind::Text),
    ("count", Kind::Whole),
    ("share", Kind::Number),
    ("born", Kind::Day),
    ("phase", Kind::Code(0)),
];

impl Scope for List {
    fn meaning(&self, name: &str) -> Option<Meaning> {
        match COLUMNS.iter().position(|(key, _)| *key == name) {
            Some(index) => Some(Meaning::Column(index, COLUMNS[index].1)),
            None if name == "age" => Some(Meaning::Age(3)),
            None if name == "other_phase" => Some(Meaning::Column(5, Kind::Code(1))),
            None => None,
        }
    }

    fn names(&self) -> Vec<&str> {
        COLUMNS.iter().map(|(key, _)| *key).chain(["age"]).collect()
    }

    fn code(&self, _: usize, text: &str) -> Result<usize, String> {
        CODES.iter().position(|code| code.eq_ignore_ascii_case(text)).ok_or_else(|| "Nursery".to_owned())
    }
}

/// What a row holds.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) name: Known<&'static str>,
    pub(super) count: Known<u32>,
    pub(super) share: Known<f64>,
    pub(super) born: Known<NaiveDate>,
    pub(super) phase: Known<usize>,
}

/// Somebody of 16 at a nursery.
pub(super) const ROW: Row =
    Row { name: Ok("Ab-12"), count: Ok(7), share: Ok(12.5), born: Err(Lack::Blank), phase: Ok(0) };

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn row() -> Row {
    Row { born: Ok(day("2010-11-20")), ..ROW }
}

impl Facts for Row {
    fn number(&self, column: usize) -> Known<f64> {
        if column == 1 { self.count.map(f64::from) } else { self.share }
    }

    fn day(&self, _: usize) -> Known<NaiveDate> {
        self.born
    }

    fn text(&self, _: usize) -> Known<Cow<'_, str>> {
        self.name.map(Cow::Borrowed)
    }

    fn code(&self, _: usize) -> Known<usize> {
        self.phase
    }

    fn today(&self) -> NaiveDate {
        day("2026-11-23")
    }

    fn as_at(&self) -> NaiveDate {
        day("2026-11-20")
    }
}

/// Whether an expression is true of a row.
pub(super) fn holds(source: &str, row: &Row) -> bool {
    compile(source, &List).unwrap_or_else(|fault| panic!("{source}: {} {fault}", fault.at)).holds(row)
}
