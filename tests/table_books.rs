//! One workbook saved in every format: each must read the same.

#![allow(clippy::panic)]

mod common;

use std::path::{Path, PathBuf};

use calamine::{Reader, Xlsb, open_workbook};
use common::{Cell, Folder, Held, cases, number, read_sheet, text, zipped_bytes};
use proptest::prelude::*;
use sendpack::table::{Format, Kind, Limits, SheetFacts, TableError, open};

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

#[test]
fn xls() {
    same("mixed.xls", Kind::Xls, &want(counted));
}

#[test]
fn xls_text_that_goes_on_in_the_next_record() {
    let (cells, _) = read("long.xls", 0);
    let mut want = Vec::new();
    for i in 1..=120_u32 {
        let times = |count: u32, of: &str| of.repeat(count as usize);
        want.push(text(i, 1, &format!("text {i} {}", times(i * 7 % 301, "x"))));
        want.push(text(i, 2, &format!("漢字 {i} {}", times(i * 11 % 97, "é漢"))));
        want.push(number(i, 3, f64::from(i) / 8.0));
        if i % 5 == 0 {
            want.push(text(i, 4, "again"));
        }
    }
    assert_eq!(cells, want);
}

/// A record of a binary workbook.
fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let mut bytes =
        if kind < 0x80 { vec![kind as u8] } else { vec![(kind & 0x7f) as u8 | 0x80, (kind >> 7) as u8] };
    bytes.extend([(data.len() & 0x7f) as u8 | 0x80, (data.len() >> 7) as u8]);
    bytes.extend(data);
    bytes
}

/// Text with its length before it.
fn wide(text: &str) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let length = (units.len() as u32).to_le_bytes();
    length.into_iter().chain(units.into_iter().flat_map(u16::to_le_bytes)).collect()
}

fn numbers(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|n| n.to_le_bytes()).collect()
}

/// A binary workbook: one sheet shown, one hidden.
fn binary() -> Vec<u8> {
    let cat = |parts: &[&[u8]]| parts.concat();
    let bundle = |state: u32, link: &str, name: &str| {
        record(0x9c, &cat(&[&numbers(&[state, 1]), &wide(link), &wide(name)]))
    };
    let book = cat(&[
        &record(0x83, &[]),
        &record(0x99, &numbers(&[0, 0, 0])),
        &record(0x8f, &[]),
        &bundle(0, "r1", "List 1"),
        &bundle(1, "r2", "Away"),
        &record(0x90, &[]),
        &record(0x9d, &[0; 26]),
        &record(0x84, &[]),
    ]);
    let format = |id: u16| record(0x2f, &[&[0, 0], &id.to_le_bytes()[..], &[0; 12]].concat());
    let styles = cat(&[
        &record(0x267, &numbers(&[1])),
        &record(0x2c, &cat(&[&170_u16.to_le_bytes(), &wide("dd/mm/yyyy")])),
        &record(0x268, &[]),
        &record(0x269, &numbers(&[3])),
        &format(0),
        &format(170),
        &format(9),
        &record(0x26a, &[]),
    ]);
    let string = |text: &str| record(0x13, &cat(&[&[0], &wide(text)]));
    let strings =
        cat(&[&record(0x9f, &numbers(&[2, 2])), &string("one"), &string("漢字"), &record(0xa0, &[])]);
    let row = |row: u32, hidden: bool| {
        let flags = if hidden { 0x10 } else { 0 };
        record(0, &cat(&[&numbers(&[row, 0]), &[0x2c, 1, 0, flags, 0], &numbers(&[0])]))
    };
    let cell =
        |kind: u16, col: u32, style: u32, value: &[u8]| record(kind, &cat(&[&numbers(&[col, style]), value]));
    let start = cat(&[&record(0x81, &[]), &record(0x94, &numbers(&[0, 9, 0, 9]))]);
    let one = cat(&[
        &start,
        &record(0x186, &[]),
        &record(0x3c, &cat(&[&numbers(&[1, 2, 2304, 0]), &[1, 0]])),
        &record(0x187, &[]),
        &record(0x91, &[]),
        &row(0, false),
        &cell(7, 0, 0, &numbers(&[0])),
        &cell(7, 1, 0, &numbers(&[1])),
        &cell(6, 2, 0, &wide("inline")),
        &row(2, true),
        &cell(2, 0, 1, &numbers(&[40_179 << 2 | 2])),
        &cell(5, 1, 2, &0.125_f64.to_le_bytes()),
        &cell(4, 2, 0, &[1]),
        &cell(3, 3, 0, &[0x2a]),
        &cell(1, 4, 2, &[]),
        &cell(9, 5, 0, &cat(&[&2.5_f64.to_le_bytes(), &[0; 6]])),
        &cell(8, 6, 0, &cat(&[&wide("made"), &[0; 6]])),
        &record(0x92, &[]),
        &record(0xb1, &numbers(&[1])),
        &record(0xb0, &numbers(&[4, 5, 0, 1])),
        &record(0xa1, &[0; 16]),
        &record(0xa5, &[0; 8]),
        &record(0x82, &[]),
    ]);
    let two = cat(&[
        &start,
        &record(0x91, &[]),
        &row(0, false),
        &cell(2, 0, 0, &numbers(&[6])),
        &record(0x92, &[]),
        &record(0x82, &[]),
    ]);
    let root = r#"<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>"#;
    let links = r#"<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.bin"/><Relationship Id="r2" Type="x/worksheet" Target="worksheets/sheet2.bin"/><Relationship Id="r3" Type="x/styles" Target="styles.bin"/><Relationship Id="r4" Type="x/sharedStrings" Target="sharedStrings.bin"/></Relationships>"#;
    zipped_bytes(&[
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.bin", &book),
        ("xl/_rels/workbook.bin.rels", links.as_bytes()),
        ("xl/styles.bin", &styles),
        ("xl/sharedStrings.bin", &strings),
        ("xl/worksheets/sheet1.bin", &one),
        ("xl/worksheets/sheet2.bin", &two),
    ])
}

#[test]
fn xlsb() {
    let folder = Folder::new();
    let path = folder.file("book.xlsb", binary());
    let source = open(&path, &Limits::default()).unwrap_or_else(|e| panic!("{e}"));
    assert_eq!(
        (source.kind(), source.facts().hidden_sheets.as_slice()),
        (Kind::Xlsb, &["Away".to_owned()][..])
    );
    let (cells, facts) = read_sheet(&path, 0, &Limits::default()).unwrap_or_else(|e| panic!("{e}"));
    assert_eq!(
        cells,
        [
            text(1, 1, "one"),
            text(1, 2, "漢字"),
            text(1, 3, "inline"),
            (3, 1, counted(0), false),
            (3, 2, Held::Number(0.125, Format::Percent), false),
            (3, 3, Held::Flag(true), false),
            (3, 4, Held::Error("#N/A".into()), false),
            (3, 6, Held::Number(2.5, Format::Plain), true),
            (3, 7, Held::Text("made".into()), true),
        ]
    );
    assert_eq!((facts.hidden_rows, facts.hidden_columns), (vec![3], vec![(2, 3)]));
    assert_eq!((facts.merged, facts.filtered), (vec![((5, 1), (6, 2))], true));
    assert_eq!(
        read_sheet(&path, 1, &Limits::default()).unwrap_or_else(|e| panic!("{e}")).0,
        [number(1, 1, 1.0)]
    );
    // Another reader finds cells in the same places.
    let mut peer: Xlsb<_> = open_workbook(&path).unwrap_or_else(|e| panic!("{e}"));
    let range = peer.worksheet_range("List 1").unwrap_or_else(|e| panic!("{e}"));
    let (top, left) = range.start().unwrap_or_default();
    let places: Vec<_> =
        range.used_cells().map(|(r, c, _)| (top + r as u32 + 1, left + c as u32 + 1)).collect();
    assert_eq!(places, cells.iter().map(|c| (c.0, c.1)).collect::<Vec<_>>());
}

#[test]
fn passwords_are_told_apart_from_damage() {
    let folder = Folder::new();
    let locked = folder.file(
        "locked.ods",
        common::zipped(&[
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            ("content.xml", "?"),
            (
                "META-INF/manifest.xml",
                "<m:manifest><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>",
            ),
        ]),
    );
    assert!(matches!(open(&locked, &Limits::default()), Err(TableError::Password)));
    // An encrypted workbook is a stream of that name in a compound file.
    let mut bytes = std::fs::read(book("mixed.xls")).unwrap_or_else(|e| panic!("{e}"));
    let name = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
    let from = name("Workbook\0");
    let at = bytes.windows(from.len()).position(|w| w == from).unwrap_or_else(|| panic!("a directory entry"));
    let to = name("EncryptedPackage\0");
    bytes[at..at + to.len()].copy_from_slice(&to);
    bytes[at + 64..at + 66].copy_from_slice(&(to.len() as u16).to_le_bytes());
    for name in ["locked.xlsx", "locked.xls"] {
        assert!(matches!(open(&folder.file(name, &bytes), &Limits::default()), Err(TableError::Password)));
    }
}

fn spreadsheet(table: &str) -> Vec<u8> {
    let content = format!("<o:d><o:body><o:s>{table}</o:s></o:body></o:d>");
    common::zipped(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", &content),
    ])
}

#[test]
fn ods_repeats_spans_and_marks() {
    let table = r#"<table:table table:name="A &amp; B"><table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="filter"/>
        <table:table-row table:number-rows-repeated="3"/><table:table-row table:number-rows-repeated="2" table:visibility="filter">
        <table:table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>a<text:s text:c="2"/>b<text:span>c</text:span></text:p><text:p>d<text:line-break/>e</text:p><office:annotation><text:p>note</text:p></office:annotation></table:table-cell>
        <table:covered-table-cell/><table:table-cell office:value-type="boolean" office:boolean-value="true"/><table:table-cell table:formula="of:=1"/>
        <table:table-cell table:number-columns-repeated="16000"/></table:table-row><table:table-row table:number-rows-repeated="1048571"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>
        <table:table table:name="'file:///other.ods'#$Sheet1"><table:table-source/></table:table>"#;
    let folder = Folder::new();
    let path = folder.file("book.ods", spreadsheet(table));
    let source = open(&path, &Limits::default()).unwrap_or_else(|e| panic!("{e}"));
    assert_eq!(
        (source.sheets()[0].name.as_str(), source.sheets().len(), source.facts().external_links),
        ("A & B", 1, 1)
    );
    let (cells, facts) = read_sheet(&path, 0, &Limits::default()).unwrap_or_else(|e| panic!("{e}"));
    let row = |row| {
        let both = "a  bc\nd\ne";
        [text(row, 1, both), text(row, 2, both), (row, 4, Held::Flag(true), false)]
    };
    assert_eq!(cells, [row(4), row(5)].concat());
    assert_eq!((facts.hidden_rows, facts.hidden_columns, facts.filtered), (vec![4, 5], vec![(3, 3)], true));
    assert_eq!(facts.uncalculated, [(4, 5)]);
    let cell = |attributes: &str| {
        let table = format!(
            "<table:table><table:table-row><table:table-cell {attributes}/></table:table-row></table:table>"
        );
        read_sheet(&folder.file("one.ods", spreadsheet(&table)), 0, &Limits::default())
    };
    for (attributes, held) in [
        (r#"office:value-type="time" office:time-value="PT6H""#, Held::Number(0.25, Format::Date1900)),
        (r#"office:value-type="currency" office:value="5""#, Held::Number(5.0, Format::Plain)),
        (r#"office:value-type="percentage" office:value=".5""#, Held::Number(0.5, Format::Percent)),
        (
            r#"office:value-type="date" office:date-value="2026-11-23T09:30:00""#,
            Held::Moment("2026-11-23 09:30:00".into()),
        ),
        (r#"office:value-type="string" office:string-value="x&lt;""#, Held::Text("x<".into())),
    ] {
        assert_eq!(cell(attributes).unwrap_or_else(|e| panic!("{attributes}: {e}")).0, [(1, 1, held, false)]);
    }
    for attributes in [
        r#"office:value-type="float" office:value="x""#,
        r#"office:value-type="date""#,
        r#"office:value-type="odd""#,
    ] {
        assert!(matches!(cell(attributes), Err(TableError::Cell { row: 1, col: 1, .. })), "{attributes}");
    }
    let many = r#"<table:table><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="9999" office:value-type="float" office:value="1"/></table:table-row></table:table>"#;
    let read = read_sheet(&folder.file("many.ods", spreadsheet(many)), 0, &Limits::default());
    assert!(matches!(read, Err(TableError::TooLarge(_))));
}

proptest! {
    #![proptest_config(cases(200, "proptest-regressions/table_books.txt"))]

    #[test]
    fn damage_never_panics(
        name in prop::sample::select(&["mixed.xls", "long.xls", "mixed.ods"][..]),
        edits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..30)
    ) {
        let mut bytes = std::fs::read(book(name)).unwrap_or_else(|e| panic!("{e}"));
        for (at, byte) in edits {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let folder = Folder::new();
        let _ = read_sheet(&folder.file(name, bytes), 0, &Limits::default());
    }

    #[test]
    fn damage_to_a_binary_part_never_panics(
        part in 1..6_usize,
        edits in prop::collection::vec((any::<usize>(), any::<u8>()), 1..8)
    ) {
        let folder = Folder::new();
        let path = folder.file("book.xlsb", common::with_damage(&binary(), part, &edits));
        let _ = read_sheet(&path, 0, &Limits::default());
    }
}
