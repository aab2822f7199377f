//! One workbook saved in every format: each must read the same.

#![allow(clippy::panic)]

mod common;

use std::path::{Path, PathBuf};

use common::{Cell, Held, read_sheet};
use sendpack::table::{Format, Kind, Limits, SheetFacts, open};

fn book(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/books").join(name)
}

fn read(name: &str, index: usize) -> (Vec<Cell>, SheetFacts) {
    read_sheet(&book(name), index, &Limits::default()).unwrap_or_else(|e| panic!("{name}: {e}"))
}

/// The first sheet of the workbook, with dates as `date` writes them.
fn want(date: impl Fn(u32) -> Held) -> Vec<Cell> {
    let text = |t: &str| Held::Text(t.into());
    let mut cells = Vec::new();
    let headings = ["Unique ID", "Born", "Absence", "Plan", "Notes", "Sum", "Time"];
    cells.extend((1..).zip(headings).map(|(col, t)| (1, col, text(t), false)));
    for i in 0..3_u32 {
        let row = i + 2;
        let part = 0.125 * f64::from(i);
        cells.extend([
            (row, 1, text(&format!("N{i:03}")), false),
            (row, 2, date(i), false),
            (row, 3, Held::Number(part, Format::Percent), false),
            (row, 4, Held::Number(f64::from(i % 2), Format::Plain), false),
            (row, 5, text("two  spaces & <tag>\nline"), false),
            (row, 6, Held::Number(part * 2.0, Format::Plain), true),
            (row, 7, Held::Number(0.5, Format::Date1900), false),
        ]);
    }
    cells.extend([(5, 6, Held::Error("#N/A".into()), true), (7, 1, text("far"), false)]);
    cells
}

fn same(name: &str, kind: Kind, want: &[Cell]) {
    let source = open(&book(name), &Limits::default()).unwrap_or_else(|e| panic!("{name}: {e}"));
    assert_eq!(source.kind(), kind);
    let sheets: Vec<_> = source.sheets().iter().map(|s| (s.name.as_str(), s.hidden)).collect();
    assert_eq!(sheets, [("List 1", false), ("Hidden & away", true)]);
    assert_eq!(source.facts().hidden_sheets, ["Hidden & away"]);
    assert_eq!((source.facts().external_links, source.facts().macros), (0, false));
    let (cells, facts) = read(name, 0);
    assert_eq!(cells, want);
    assert_eq!(facts.hidden_rows, [3]);
    assert_eq!(facts.hidden_columns, [(5, 5)]);
    assert_eq!(facts.merged, [((7, 1), (8, 2))]);
    assert!(facts.uncalculated.is_empty() && !facts.filtered);
    assert_eq!(read(name, 1).0, [(2, 2, Held::Number(1.0, Format::Plain), false)]);
}

/// A date as formats that count days hold it.
fn counted(i: u32) -> Held {
    Held::Number(f64::from(40_179 + i), Format::Date1900)
}

#[test]
fn ods() {
    let date = |i| Held::Moment(format!("2010-01-{:02} 00:00:00", i + 1));
    same("mixed.ods", Kind::Ods, &want(date));
}

#[test]
fn xlsx() {
    same("mixed.xlsx", Kind::Xlsx, &want(counted));
}
