//! Excel 97 to 2003 workbooks made by hand, byte by byte.

#![allow(clippy::panic, clippy::cast_possible_truncation)]

mod common;

use common::{Cell, Folder, Held, number, read_sheet, text};
use sendpack::table::{Format, Limits, SheetFacts, TableError, open};

const SECTOR: usize = 512;
const END: u32 = 0xffff_fffe;

fn numbers(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|n| n.to_le_bytes()).collect()
}

fn units(numbers: &[u16]) -> Vec<u8> {
    numbers.iter().flat_map(|n| n.to_le_bytes()).collect()
}

fn entry(name: &str, kind: u8, start: u32, length: u32) -> Vec<u8> {
    let mut entry = units(&name.encode_utf16().collect::<Vec<_>>());
    entry.resize(64, 0);
    entry.extend(units(&[name.len() as u16 * 2 + 2]));
    entry.extend([kind, 1]);
    entry.resize(116, 0xff);
    entry.extend(numbers(&[start, length, 0]));
    entry
}

/// A compound file whose one stream is kept in small sectors: the tables come first, then the stream.
fn compound(stream: &[u8]) -> Vec<u8> {
    let sectors = stream.len().div_ceil(SECTOR) as u32;
    let small = stream.len().div_ceil(64) as u32;
    let mut header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    header.resize(24, 0);
    header.extend(units(&[0x3e, 3, 0xfffe, 9, 6, 0, 0, 0]));
    header.extend(numbers(&[0, 1, 1, 0, 4096, 2, 1, END, 0, 0]));
    header.resize(SECTOR, 0xff);
    let chain = |from: u32, to: u32| (from..to).map(move |at| if at + 1 == to { END } else { at + 1 });
    let next: Vec<u32> = [0xffff_fffd, END, END].into_iter().chain(chain(3, 3 + sectors)).collect();
    let small_next: Vec<u32> = chain(0, small).collect();
    let directory =
        [entry("Root Entry", 5, 3, stream.len() as u32), entry("Workbook", 2, 0, stream.len() as u32)];
    let mut file = header;
    for mut part in [numbers(&next), directory.concat(), numbers(&small_next), stream.to_vec()] {
        part.resize(part.len().div_ceil(SECTOR) * SECTOR, 0);
        file.extend(part);
    }
    file
}

fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    [&units(&[kind, data.len() as u16]), data].concat()
}

fn start(version: u16) -> Vec<u8> {
    record(0x0809, &units(&[version, 5, 0, 0, 0, 0, 0, 0]))
}

fn cell(kind: u16, row: u16, col: u16, style: u16, value: &[u8]) -> Vec<u8> {
    record(kind, &[&units(&[row, col, style]), value].concat())
}

/// A workbook of one sheet, with more records before it.
fn workbook(globals: &[Vec<u8>], sheet: &[Vec<u8>]) -> Vec<u8> {
    let mut before = [start(0x0600), globals.concat()].concat();
    let listed = |at: u32| record(0x85, &[&numbers(&[at])[..], &[0, 0, 1, 0, b'S']].concat());
    let end = record(0x0a, &[]);
    let at = before.len() + listed(0).len() + end.len();
    before.extend([listed(at as u32), end.clone(), start(0x0600), sheet.concat(), end].concat());
    compound(&before)
}

fn read(bytes: Vec<u8>) -> Result<(Vec<Cell>, SheetFacts), TableError> {
    let folder = Folder::new();
    read_sheet(&folder.file("book.xls", bytes), 0, &Limits::default())
}

#[test]
fn every_kind_of_record() {
    let format = [&units(&[170]), &units(&[10])[..], &[0], b"dd/mm/yyyy"].concat();
    let style = |id: u16| record(0xe0, &units(&[0, id, 0, 0, 0, 0, 0, 0, 0, 0]));
    let strings = [
        &numbers(&[2, 2])[..],
        &units(&[3]),
        &[0],
        b"one",
        &units(&[2]),
        &[9],
        &units(&[1]),
        &units(&[0x6f22, 0x5b57]),
        &[0; 4],
    ];
    let globals = [
        record(0x22, &units(&[1])),
        record(0x041e, &format),
        style(0),
        style(170),
        style(10),
        record(0xfc, &strings.concat()),
    ];
    let formula = |col: u16, value: &[u8]| cell(0x06, 2, col, 0, &[value, &[0; 8]].concat());
    let sheet = [
        record(0x7d, &units(&[1, 2, 2304, 0, 1])),
        record(0x0208, &units(&[2, 0, 9, 255, 0, 0, 0x20, 0])),
        cell(0xfd, 0, 0, 0, &numbers(&[0])),
        cell(0xfd, 0, 1, 0, &numbers(&[1])),
        record(
            0xbd,
            &[&units(&[0, 2, 0])[..], &numbers(&[6]), &units(&[2]), &numbers(&[0x3fc0_0000]), &units(&[3])]
                .concat(),
        ),
        cell(0x0204, 0, 4, 0, &[&units(&[2])[..], &[0], b"ab"].concat()),
        start(0x0600),
        cell(0x0203, 0, 0, 0, &9.0_f64.to_le_bytes()),
        record(0x0a, &[]),
        cell(0x0203, 1, 0, 1, &40_179.5_f64.to_le_bytes()),
        cell(0x0205, 1, 1, 0, &[1, 0]),
        cell(0x0205, 1, 2, 0, &[0x2a, 1]),
        formula(0, &2.5_f64.to_le_bytes()),
        formula(1, &[0, 0, 0, 0, 0, 0, 0xff, 0xff]),
        record(0x0207, &[&units(&[4])[..], &[0], b"made"].concat()),
        formula(2, &[1, 0, 1, 0, 0, 0, 0xff, 0xff]),
        formula(3, &[2, 0, 0x07, 0, 0, 0, 0xff, 0xff]),
        formula(4, &[3, 0, 0, 0, 0, 0, 0xff, 0xff]),
        record(0x9b, &[]),
        record(0xe5, &units(&[1, 0, 1, 4, 5])),
    ];
    let (cells, facts) = read(workbook(&globals, &sheet)).unwrap_or_else(|e| panic!("{e}"));
    assert_eq!(
        cells,
        [
            text(1, 1, "one"),
            text(1, 2, "漢字"),
            number(1, 3, 1.0),
            (1, 4, Held::Number(0.125, Format::Percent), false),
            text(1, 5, "ab"),
            (2, 1, Held::Number(40_179.5, Format::Date1904), false),
            (2, 2, Held::Flag(true), false),
            (2, 3, Held::Error("#N/A".into()), false),
            (3, 1, Held::Number(2.5, Format::Plain), true),
            (3, 2, Held::Text("made".into()), true),
            (3, 3, Held::Flag(true), true),
            (3, 4, Held::Error("#DIV/0!".into()), true),
            (3, 5, Held::Text(String::new()), true),
        ]
    );
    assert_eq!((facts.hidden_rows, facts.hidden_columns), (vec![3], vec![(2, 3)]));
    assert_eq!((facts.merged, facts.filtered), (vec![((1, 5), (2, 6))], true));
}

#[test]
fn refusals() {
    let number = cell(0x0203, 0, 0, 0, &1.0_f64.to_le_bytes());
    let good = workbook(&[], std::slice::from_ref(&number));
    assert!(read(good.clone()).is_ok());
    let damaged = |bytes: Vec<u8>| assert!(matches!(read(bytes), Err(TableError::Damaged(_))));
    damaged(compound(&[start(0x0500), record(0x0a, &[])].concat()));
    damaged(compound(&[start(0x0600), record(0x0a, &[])].concat()));
    damaged(compound(&start(0x0600)));
    damaged(good[..1536].to_vec());
    damaged(workbook(&[], &[record(0x0203, &[0, 0])]));
    // A stream that ends within a sheet, and a chain that runs in a circle.
    damaged(
        workbook(&[], &[number.clone(), record(0x0a, &[])])
            .iter()
            .map(|b| if *b == 0x0a { 0x0b } else { *b })
            .collect(),
    );
    let mut circle = good;
    circle[SECTOR + 12..SECTOR + 16].copy_from_slice(&3_u32.to_le_bytes());
    damaged(circle);
    let locked = workbook(&[record(0x2f, &[1, 0, 1, 0, 1, 0])], &[number]);
    assert!(matches!(read(locked), Err(TableError::Password)));
    for value in [&f64::NAN.to_le_bytes()[..], &[0; 3]] {
        let refused = read(workbook(&[], &[cell(0x0203, 4, 2, 0, value)]));
        assert!(matches!(refused, Err(TableError::Cell { row: 5, col: 3, .. })));
    }
    let refused = read(workbook(&[], &[cell(0xfd, 0, 0, 0, &numbers(&[7]))]));
    assert!(matches!(refused, Err(TableError::Cell { row: 1, col: 1, .. })));
}

#[test]
fn a_name_that_promises_another_kind() {
    let folder = Folder::new();
    let path = folder.file("book.xlsx", workbook(&[], &[]));
    assert!(matches!(open(&path, &Limits::default()), Err(TableError::Misnamed { .. })));
}

#[test]
fn what_stands_beside_the_cells() {
    let letters = |count: u16| record(0x01b6, &[&[0; 10][..], &units(&[count, 0]), &[0; 4]].concat());
    let sheet = [
        record(0x14, &[&units(&[4])[..], &[0], b"&CUp"].concat()),
        record(0x15, &[]),
        cell(0x0203, 0, 0, 0, &1.0_f64.to_le_bytes()),
        letters(5),
        record(0x3c, b"\x00not"),
        record(0x3c, b"\x01e\x00s\x00"),
        record(0x3c, &[0; 8]),
        // One that breaks off keeps nothing else from being read.
        letters(900),
        record(0x3c, b"\x00short"),
        letters(0),
        record(0x1c, &units(&[0, 0, 0, 1])),
    ];
    let (cells, facts) = read(workbook(&[], &sheet)).unwrap_or_else(|e| panic!("{e}"));
    assert_eq!(cells, [number(1, 1, 1.0)]);
    assert_eq!((facts.margins, facts.boxes, facts.comments), (vec!["&CUp".into()], vec!["notes".into()], 1));
}
