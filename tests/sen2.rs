//! A List 1 from one invented return in each of its forms, from older returns, and from files that are no return.

#![allow(clippy::panic)]

mod common;

#[path = "sen2/drift.rs"]
mod drift;
#[path = "sen2/forms.rs"]
mod forms;
#[path = "sen2/hostile.rs"]
mod hostile;
#[path = "sen2/made.rs"]
mod made;

use std::path::{Path, PathBuf};

use common::area::catalogue;
use common::{Folder, Held, read_sheet};
use sendpack::sen2::{Imported, Sen2Error, import};
use sendpack::table::{Limits, day_of_serial};

/// A file of the invented return.
fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/sen2").join(name)
}

/// The invented return as XML.
fn xml() -> String {
    std::fs::read_to_string(data("return.xml")).unwrap_or_else(|e| panic!("return.xml: {e}"))
}

/// A list from a return, as at a day.
fn make(path: &Path, as_at: &str, output: &Path) -> Result<Imported, Sen2Error> {
    import(path, as_at.parse().unwrap_or_default(), (catalogue(), None), output)
}

/// A list from XML, and its rows.
fn from_xml(xml: impl AsRef<[u8]>) -> Result<(Imported, Vec<Vec<String>>), Sen2Error> {
    let folder = Folder::new();
    let path = folder.file("return.xml", xml);
    let output = folder.path("list-1.xlsx");
    let imported = make(&path, "2026-01-15", &output)?;
    Ok((imported, rows(&output)))
}

/// The rows of a list without its header, each cell as text, dates as ISO.
fn rows(path: &Path) -> Vec<Vec<String>> {
    let (cells, _) = read_sheet(path, 0, &Limits::default()).unwrap_or_else(|e| panic!("{e}"));
    let mut rows: Vec<Vec<String>> = Vec::new();
    for (row, col, held, _) in cells.into_iter().filter(|(row, ..)| *row > 1) {
        rows.resize(rows.len().max(row as usize - 1), vec![String::new(); 21]);
        rows[row as usize - 2][col as usize - 1] = match held {
            Held::Text(text) => text,
            Held::Number(n, format) if format.is_date() => {
                day_of_serial(n, false).map_or_else(|| panic!("no day"), |day| day.to_string())
            }
            other => panic!("{other:?} in a list"),
        };
    }
    rows
}

/// How often something was met, by a word of its remark.
fn count(imported: &Imported, words: &str) -> Option<u32> {
    imported.remarks.iter().find(|r| r.what.contains(words)).and_then(|r| r.count)
}
