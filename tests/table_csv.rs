//! CSV files as people save them: encodings, separators, quotes, row numbers.

#![allow(clippy::panic)]

mod common;

use common::{Cell, Folder, cases, read_sheet, text};
use proptest::prelude::*;
use sendpack::table::{Kind, Limits, TableError, open};

fn read_with(bytes: impl AsRef<[u8]>, limits: &Limits) -> Result<Vec<Cell>, TableError> {
    let folder = Folder::new();
    read_sheet(&folder.file("list.csv", bytes), 0, limits).map(|(cells, _)| cells)
}

fn read(bytes: impl AsRef<[u8]>) -> Vec<Cell> {
    read_with(bytes, &Limits::default()).unwrap_or_else(|e| panic!("{e}"))
}

fn damage(bytes: impl AsRef<[u8]>) -> String {
    match read_with(bytes, &Limits::default()) {
        Err(TableError::Damaged(why)) => why,
        Err(error) => panic!("{error}"),
        Ok(_) => panic!("it was read"),
    }
}

fn utf16(text: &str, mark: bool, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    mark.then_some(0xfeff).into_iter().chain(text.encode_utf16()).flat_map(unit).collect()
}

#[test]
fn encodings() {
    let want = [text(1, 1, "Zoë"), text(1, 2, "£5 – “ok”"), text(2, 1, "b")];
    let content = "Zoë,£5 – “ok”\r\nb\r\n";
    assert_eq!(read(content), want);
    assert_eq!(read(format!("\u{feff}{content}")), want);
    assert_eq!(read(utf16(content, true, u16::to_le_bytes)), want);
    assert_eq!(read(utf16(content, true, u16::to_be_bytes)), want);
    assert_eq!(read(b"Zo\xeb,\xa35 \x96 \x93ok\x94\r\nb\r\n"), want);
}

#[test]
fn one_odd_byte_far_on_decides_the_encoding() {
    let mut bytes = "é,plain\n".repeat(100_000).into_bytes();
    assert_eq!(read(&bytes)[0], text(1, 1, "é"));
    bytes.extend(b"\xe9\n");
    let cells = read(&bytes);
    assert_eq!((cells[0].clone(), cells[cells.len() - 1].clone()), (text(1, 1, "Ã©"), text(100_001, 1, "é")));
}

#[test]
fn a_character_over_two_blocks_is_one() {
    for pad in 0..4 {
        let content = format!("{}{}", "a".repeat(pad), "é€😀\n".repeat(40_000));
        let cells = read(&content);
        assert_eq!(cells.len(), 40_000);
        assert!(cells[1..].iter().all(|c| c.2 == common::Held::Text("é€😀".into())));
        assert_eq!(read(utf16(&content, true, u16::to_le_bytes)), cells);
    }
}

#[test]
fn what_is_no_text_is_refused() {
    assert!(damage(utf16("a,b\r\nc,d\r\n", false, u16::to_le_bytes)).contains("CSV UTF-8"));
    assert!(damage(utf16("a,b\r\nc,d\r\n", false, u16::to_be_bytes)).contains("CSV UTF-8"));
    damage(b"a,b\nc,\0\n");
    damage(b"\xef\xbb\xbfa,\xff\n");
    damage(utf16("a,\0\n", true, u16::to_le_bytes));
    damage([&utf16("a,", true, u16::to_le_bytes)[..], b"\x00\xd8"].concat());
    damage("");
}

#[test]
fn rows_are_excels_rows() {
    for (content, want) in [
        ("a\nb\n", vec![text(1, 1, "a"), text(2, 1, "b")]),
        ("a\r\n\r\nb", vec![text(1, 1, "a"), text(3, 1, "b")]),
        ("a\r\rb", vec![text(1, 1, "a"), text(3, 1, "b")]),
        ("\"a\r\n\r\nx\",1\nb", vec![text(1, 1, "a\r\n\r\nx"), text(1, 2, "1"), text(2, 1, "b")]),
        ("sep=;\r\na,b;c\r\n", vec![text(2, 1, "a,b"), text(2, 2, "c")]),
        ("sep=|\na|b", vec![text(2, 1, "a"), text(2, 2, "b")]),
        ("\u{feff}sep=\t\na\tb", vec![text(2, 1, "a"), text(2, 2, "b")]),
        ("sep=;", vec![]),
        (",,\n,x,\n", vec![text(2, 2, "x")]),
        ("\n\n\n", vec![]),
        (
            "Title\n\na;b;c\n1;2;3,5\n",
            vec![
                text(1, 1, "Title"),
                text(3, 1, "a"),
                text(3, 2, "b"),
                text(3, 3, "c"),
                text(4, 1, "1"),
                text(4, 2, "2"),
                text(4, 3, "3,5"),
            ],
        ),
    ] {
        assert_eq!(read(content), want, "{content:?}");
    }
}

#[test]
fn an_open_quote_names_its_row() {
    assert!(damage("a,b\n\nc,\"d\ne,f\n").contains("row 3"));
    let long = format!("a\nb,\"c{}", "\nmore text".repeat(1_000_000));
    assert!(damage(long).contains("row 2"));
}

#[test]
fn a_row_may_be_long_but_not_endless() {
    let content = format!("a\n{}\nb", "x,".repeat(300_000));
    assert_eq!(read(&content).len(), 300_002);
    let limits = Limits { row: 200_000, ..Limits::default() };
    assert!(matches!(read_with(&content, &limits), Err(TableError::TooLarge(why)) if why.contains("row 2")));
}

#[test]
fn names_that_promise_text_get_text() {
    let folder = Folder::new();
    for name in ["list.csv", "list.tsv", "list.TXT", "list"] {
        let path = folder.file(name, "a\tb\n");
        assert!(open(&path, &Limits::default()).is_ok_and(|s| s.kind() == Kind::Csv), "{name}");
    }
    for (name, content, what) in [
        ("list.xlsx", "a,b\n", "text"),
        ("list.xls", "<html><table><tr><td>1</td></tr></table></html>", "web page"),
        ("list.csv", "\u{feff} <!DOCTYPE html>", "web page"),
        ("list.xls", "<?xml version=\"1.0\"?><Workbook/>", "XML"),
        ("list.csv", "%PDF-1.7\n", "PDF"),
    ] {
        match open(&folder.file(name, content), &Limits::default()) {
            Err(TableError::Misnamed { really, .. }) => assert!(really.contains(what), "{name}: {really}"),
            _ => panic!("{name} is misnamed"),
        }
    }
    let pdf = folder.file("list.pdf", "%PDF-1.7\n");
    assert!(matches!(open(&pdf, &Limits::default()), Err(TableError::Damaged(_))));
    let workbook = folder.file("book.csv", common::workbook("<worksheet><sheetData/></worksheet>", "<sst/>"));
    assert!(matches!(open(&workbook, &Limits::default()), Err(TableError::Misnamed { .. })));
    assert!(matches!(open(&folder.path("none.csv"), &Limits::default()), Err(TableError::Missing)));
    assert!(matches!(open(&folder.path("."), &Limits::default()), Err(TableError::Io(_))));
}

proptest! {
    #![proptest_config(cases(200, "proptest-regressions/table_csv.txt"))]

    #[test]
    fn what_is_written_comes_back(
        rows in prop::collection::vec(prop::collection::vec("[a-c,;\t\"\r\n é\u{1f600}]{0,6}", 1..5), 1..12),
        separator in prop::sample::select(&[",", ";", "\t"][..]),
        end in prop::sample::select(&["\n", "\r\n", "\r"][..]),
        wide in any::<bool>(),
    ) {
        let quoted = |field: &String| format!("\"{}\"", field.replace('"', "\"\""));
        let line = |row: &Vec<String>| row.iter().map(quoted).collect::<Vec<_>>().join(separator) + end;
        let content = format!("sep={separator}{end}") + &rows.iter().map(line).collect::<String>();
        let bytes = if wide { utf16(&content, true, u16::to_le_bytes) } else { content.into_bytes() };
        let mut want = Vec::new();
        for (row, fields) in (2..).zip(&rows) {
            let held = (1..).zip(fields).filter(|(_, field)| !field.is_empty());
            want.extend(held.map(|(col, field)| text(row, col, field)));
        }
        prop_assert_eq!(read(bytes), want);
    }
}
