//! Hostile and odd files, and what each of them wants: `tests/data/hostile/hostile.csv` says.

#![allow(clippy::panic)]

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use sendpack::table::{Limits, SheetFacts, TableError, Value, open};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/hostile")
}

/// Every cell of the last sheet as (row, column, text if text), and what was odd.
type Cells = Vec<(u32, u32, Option<String>)>;

fn read(path: &str) -> Result<(Cells, SheetFacts), TableError> {
    let mut source = open(&folder().join(path), &Limits::default())?;
    let last = source.sheets().len() - 1;
    let mut cells = Vec::new();
    let facts = source.read(last, &mut |row| {
        cells.extend(row.cells().map(|cell| {
            let text = match cell.value {
                Value::Text(text) => Some(text.to_owned()),
                _ => None,
            };
            (row.number, cell.col, text)
        }));
        ControlFlow::Continue(())
    })?;
    Ok((cells, facts))
}

fn texts(path: &str) -> Cells {
    read(path).unwrap_or_else(|e| panic!("{path}: {e}")).0
}

#[test]
fn every_file_gets_what_it_wants() {
    let listed = texts("hostile.csv");
    let rows = listed.chunk_by(|a, b| a.0 == b.0).skip(1);
    let mut seen = 0;
    for row in rows {
        let [(_, 1, Some(path)), (_, 2, Some(_)), (_, 3, Some(want))] = row else {
            panic!("three values in each row")
        };
        // YAML has its own readers.
        if path.starts_with("yaml/") {
            continue;
        }
        seen += 1;
        match (want.as_str(), read(path)) {
            ("ok" | "warn", Ok((cells, _))) => assert!(!cells.is_empty(), "{path}"),
            ("refuse", Err(_)) => {}
            (_, Ok(_)) => panic!("{path} was read but should be refused"),
            (_, Err(error)) => panic!("{path} was refused: {error}"),
        }
    }
    assert_eq!(seen, 24);
}

#[test]
fn refusals_say_what_is_wrong() {
    let misnamed = |path: &str, what: &str| match read(path) {
        Err(TableError::Misnamed { named, really }) => {
            assert!(named == "xlsx" && really.contains(what), "{path}: {really}");
        }
        _ => panic!("{path} is misnamed"),
    };
    misnamed("xlsx/csv-renamed.xlsx", "text");
    misnamed("xlsx/docx-renamed.xlsx", "Word");
    misnamed("xlsx/xls-renamed.xlsx", "Excel 97");
    misnamed("xlsx/zip-no-workbook.xlsx", "zip");
    let damaged = |path: &str, what: &str| match read(path) {
        Err(TableError::Damaged(why)) => assert!(why.contains(what), "{path}: {why}"),
        _ => panic!("{path} is damaged"),
    };
    damaged("xlsx/bit-flip.xlsx", "damaged");
    damaged("xlsx/truncated.xlsx", "cut short");
    damaged("csv/unclosed-quote.csv", "quote that opens in row");
    damaged("csv/utf-16-no-bom.csv", "CSV UTF-8");
    match read("xlsx/shared-string-out-of-range.xlsx") {
        Err(TableError::Cell { row, col, .. }) => assert_eq!((row, col), (1, 4)),
        _ => panic!("a cell names a text that is not there"),
    }
}

#[test]
fn odd_files_are_read_in_full() {
    let text = |cells: &Cells, row: u32, col: u32| {
        cells.iter().find(|c| (c.0, c.1) == (row, col)).and_then(|c| c.2.clone())
    };
    assert_eq!(text(&texts("csv/utf-8-bom.csv"), 1, 1).as_deref(), Some("Unique ID"));
    assert_eq!(text(&texts("csv/semicolons.csv"), 1, 2).as_deref(), Some("UPN"));
    assert_eq!(text(&texts("csv/tabs.csv"), 1, 2).as_deref(), Some("UPN"));
    let plain = texts("csv/utf-8.csv");
    let quoted = texts("csv/quoted-newline.csv");
    assert_eq!(plain.iter().map(|c| c.0).max(), quoted.iter().map(|c| c.0).max(), "row numbers stay right");
    assert!(texts("xlsx/rich-text.xlsx").iter().any(|c| c.2.as_deref() == Some("a) Male")));
    assert!(texts("xlsx/last-cell.xlsx").iter().any(|c| (c.0, c.1) == (1_048_576, 16_384)));
    assert!(
        texts("xlsx/long-and-odd-text.xlsx").iter().any(|c| c.2.as_ref().is_some_and(|t| t.len() >= 32_767))
    );
    let sheets = |path: &str| open(&folder().join(path), &Limits::default()).map(|s| s.sheets().to_vec());
    assert!(
        matches!(&sheets("xlsx/cover-sheet-first.xlsx").as_deref(), Ok([cover, _]) if cover.name == "Cover")
    );
    let facts =
        open(&folder().join("xlsx/external-link.xlsx"), &Limits::default()).map(|s| s.facts().external_links);
    assert!(matches!(facts, Ok(1)));
}
