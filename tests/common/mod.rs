//! What tests share: an area in order (`area`), workbooks made by hand, and cells that can be compared and shown.

#![allow(clippy::panic, dead_code, unreachable_pub, unused_imports)]

pub mod area;
mod cases;

pub use cases::cases;

use std::io::{Read, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use sendpack::table::{Format, Limits, SheetFacts, TableError, Value, open};
use zip::write::SimpleFileOptions;

/// A cell's value as a test sees it.
#[derive(Clone, Debug, PartialEq)]
pub enum Held {
    Text(String),
    Number(f64, Format),
    Moment(String),
    Flag(bool),
    Error(String),
}

/// Row, column, value, and whether a formula made it.
pub type Cell = (u32, u32, Held, bool);

pub fn text(row: u32, col: u32, text: &str) -> Cell {
    (row, col, Held::Text(text.into()), false)
}

pub fn number(row: u32, col: u32, number: f64) -> Cell {
    (row, col, Held::Number(number, Format::Plain), false)
}

/// All cells of a sheet, and what was odd about it.
pub fn read_sheet(path: &Path, index: usize, limits: &Limits) -> Result<(Vec<Cell>, SheetFacts), TableError> {
    let mut source = open(path, limits)?;
    let mut cells = Vec::new();
    let facts = source.read(index, &mut |row| {
        cells.extend(row.cells().map(|cell| {
            let held = match cell.value {
                Value::Text(text) => Held::Text(text.into()),
                Value::Number(number, format) => Held::Number(number, format),
                Value::Moment(at) => Held::Moment(at.to_string()),
                Value::Flag(flag) => Held::Flag(flag),
                Value::Error(text) => Held::Error(text.into()),
            };
            (row.number, cell.col, held, cell.formula)
        }));
        ControlFlow::Continue(())
    })?;
    Ok((cells, facts))
}

/// A folder of files that a test writes.
pub struct Folder(tempfile::TempDir);

impl Folder {
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap_or_else(|e| panic!("a temporary folder: {e}")))
    }

    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.path().join(name);
        std::fs::write(&path, bytes).unwrap_or_else(|e| panic!("{name}: {e}"));
        path
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }
}

/// A zip of parts that are text.
pub fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let parts: Vec<_> = parts.iter().map(|(name, content)| (*name, content.as_bytes())).collect();
    zipped_bytes(&parts)
}

/// A zip of parts.
pub fn zipped_bytes(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap_or_else(|e| panic!("{name}: {e}"));
        zip.write_all(content).unwrap_or_else(|e| panic!("{name}: {e}"));
    }
    zip.finish().unwrap_or_else(|e| panic!("zip: {e}")).into_inner()
}

/// Repacks a workbook with damage done to one of its parts, under checksums that are right.
pub fn with_damage(bytes: &[u8], part: usize, edits: &[(usize, u8)]) -> Vec<u8> {
    let mut from = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap_or_else(|e| panic!("{e}"));
    let mut to = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for index in 0..from.len() {
        let mut entry = from.by_index(index).unwrap_or_else(|e| panic!("{e}"));
        let name = entry.name().unwrap_or_else(|e| panic!("{e}")).into_owned();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).unwrap_or_else(|e| panic!("{e}"));
        if index == part {
            for (at, byte) in edits {
                let at = at % content.len();
                content[at] = *byte;
            }
        }
        to.start_file(name, zip::write::SimpleFileOptions::default()).unwrap_or_else(|e| panic!("{e}"));
        to.write_all(&content).unwrap_or_else(|e| panic!("{e}"));
    }
    to.finish().unwrap_or_else(|e| panic!("{e}")).into_inner()
}

pub const ROOT: &str = r#"<Relationships><Relationship Id="r1" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
pub const BOOK: &str = r#"<workbook><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>"#;
pub const LINKS: &str = r#"<Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://x/styles" Target="styles.xml"/><Relationship Id="r3" Type="http://x/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#;
/// Styles 0 to 4: general, date, per cent, text, own date.
pub const STYLES: &str = r#"<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="49"/><xf numFmtId="170"/></cellXfs></styleSheet>"#;
pub const STRINGS: &str = "<sst><si><t>one</t></si><si><t>two</t></si></sst>";

/// A workbook of one sheet with these parts.
pub fn workbook(sheet: &str, strings: &str) -> Vec<u8> {
    zipped(&[
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", ROOT),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", LINKS),
        ("xl/styles.xml", STYLES),
        ("xl/sharedStrings.xml", strings),
        ("xl/worksheets/sheet1.xml", sheet),
    ])
}

/// Reads a sheet given as its XML.
pub fn read_xml(sheet: &str) -> Result<(Vec<Cell>, SheetFacts), TableError> {
    read_with_strings(sheet, STRINGS)
}

/// Reads a sheet given as its XML, with its shared strings.
pub fn read_with_strings(sheet: &str, strings: &str) -> Result<(Vec<Cell>, SheetFacts), TableError> {
    let folder = Folder::new();
    let path = folder.file("book.xlsx", workbook(sheet, strings));
    read_sheet(&path, 0, &Limits::default())
}

/// The cells of rows given as XML.
pub fn cells(rows: &str) -> Vec<Cell> {
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    read_xml(&sheet).unwrap_or_else(|e| panic!("{rows}: {e}")).0
}

/// The error of rows given as XML.
pub fn refusal(rows: &str) -> TableError {
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    match read_xml(&sheet) {
        Err(error) => error,
        Ok(_) => panic!("{rows} was read"),
    }
}

/// Where the hostile files are.
pub fn hostile_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/hostile")
}

/// The hostile files whose path begins so, and what each of them wants: `ok`, `warn` or `refuse`.
pub fn hostile(prefix: &str) -> Vec<(String, String)> {
    let list = hostile_folder().join("hostile.csv");
    let list = std::fs::read_to_string(list).unwrap_or_else(|e| panic!("hostile.csv: {e}"));
    let found: Vec<(String, String)> = list
        .lines()
        .filter(|line| line.starts_with(prefix))
        .filter_map(|line| Some((line.split_once(',')?.0.to_owned(), line.rsplit_once(',')?.1.to_owned())))
        .collect();
    assert!(!found.is_empty(), "no hostile files under {prefix}");
    found
}
