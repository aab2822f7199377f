//! Workbooks as odd writers make them: each must read as Excel reads it, or be refused.

#![allow(clippy::panic, clippy::unwrap_used)]

mod common;

use common::{
    BOOK, Cell, Folder, Held, LINKS, ROOT, STRINGS, cells, number, read_sheet, read_with_strings, read_xml,
    refusal, text, workbook, zipped,
};
use sendpack::table::{Format, Kind, Limits, TableError, open};

#[test]
fn places_come_from_names_or_from_order() {
    for (rows, want) in [
        (r#"<row r="2"><c r="B2"><v>1</v></c></row>"#, vec![number(2, 2, 1.0)]),
        ("<row><c><v>1</v></c><c><v>2</v></c></row>", vec![number(1, 1, 1.0), number(1, 2, 2.0)]),
        (
            r#"<row/><row><c r="C2"><v>1</v></c><c><v>2</v></c></row>"#,
            vec![number(2, 3, 1.0), number(2, 4, 2.0)],
        ),
        (
            r#"<row><c r="A7"><v>1</v></c></row><row><c><v>2</v></c></row>"#,
            vec![number(7, 1, 1.0), number(8, 1, 2.0)],
        ),
        (r#"<row r="1"><c/><c s="1"/><c><v>3</v></c></row>"#, vec![number(1, 3, 3.0)]),
        (
            r#"<row r="1"><c r="b1"><v>2</v></c><c r="A01"><v>1</v></c></row>"#,
            vec![number(1, 1, 1.0), number(1, 2, 2.0)],
        ),
        (
            r#"<row r="9"><c r="A9"><v>9</v></c></row><row r="3"><c r="A3"><v>3</v></c></row><row r="9"><c r="B9"><v>8</v></c></row>"#,
            vec![number(9, 1, 9.0), number(3, 1, 3.0), number(9, 2, 8.0)],
        ),
    ] {
        assert_eq!(cells(rows), want, "{rows}");
    }
}

#[test]
fn xml_may_be_written_in_any_way() {
    let want = vec![text(1, 1, "one"), number(1, 2, 2.5)];
    for sheet in [
        r#"<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>2.5</v></c></row></sheetData></worksheet>"#,
        r#"<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1"><x:v>2.5</x:v></x:c></x:row></x:sheetData></x:worksheet>"#,
        "<worksheet><sheetData><row r='1'><c t='s' r='A1'><v>0</v></c><c r = 'B1' ><v >2.5</v ></c ></row></sheetData></worksheet>",
        "\u{feff}<?xml version='1.0'?>\r\n<!-- a > b --><worksheet>\n <sheetData>\n  <row r=\"1\">\n   <c r=\"A1\" t=\"s\">\n    <v> 0 </v>\n   </c>\n   <c r=\"B1\"><v>\n2.5</v></c></row></sheetData></worksheet>\n",
        r#"<worksheet><sheetData><row r="1" note="a>b"><c r="A1" cm="1" t="s" vm="2"><v><![CDATA[0]]></v></c><!-- </row> --><c r="B1"><v>2<!-- x -->.<?pi?>5</v></c></row></sheetData></worksheet>"#,
        r#"<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>one</t></is></c><c r="B1" t="n"><v>&#50;.5</v></c></row></sheetData></worksheet>"#,
        r#"<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><r><t>o</t></r><r><rPr><b/></rPr><t>ne</t></r><rPh sb="0" eb="1"><t>wan</t></rPh></is></c><c r="B1"><v>25e-1</v><extLst><ext><v2/></ext></extLst></c></row></sheetData></worksheet>"#,
    ] {
        assert_eq!(read_xml(sheet).unwrap_or_else(|e| panic!("{sheet}: {e}")).0, want, "{sheet}");
    }
}

#[test]
fn every_kind_of_value() {
    let held =
        |cell: &str| cells(&format!(r#"<row r="1">{cell}</row>"#)).into_iter().next().map(|c| (c.2, c.3));
    let is = |held: Held| Some((held, false));
    let made = |held: Held| Some((held, true));
    for (cell, want) in [
        (r#"<c r="A1" s="1"><v>45000</v></c>"#, is(Held::Number(45000.0, Format::Date1900))),
        (r#"<c r="A1" s="4"><v>45000</v></c>"#, is(Held::Number(45000.0, Format::Date1900))),
        (r#"<c r="A1" s="2"><v>0.125</v></c>"#, is(Held::Number(0.125, Format::Percent))),
        (r#"<c r="A1" s="3"><v>7</v></c>"#, is(Held::Number(7.0, Format::Text))),
        (r#"<c r="A1" s="99"><v>7</v></c>"#, is(Held::Number(7.0, Format::Plain))),
        (r#"<c r="A1" t="b"><v>1</v></c>"#, is(Held::Flag(true))),
        (r#"<c r="A1" t="b"><v>false</v></c>"#, is(Held::Flag(false))),
        (r#"<c r="A1" t="e"><v>#N/A</v></c>"#, is(Held::Error("#N/A".into()))),
        (
            r#"<c r="A1" t="d"><v>2026-11-23T09:30:00Z</v></c>"#,
            is(Held::Moment("2026-11-23 09:30:00".into())),
        ),
        (r#"<c r="A1" t="str"><v>a &amp; _x0041_</v></c>"#, is(Held::Text("a & A".into()))),
        (r#"<c r="A1" t="str"><f>""</f><v></v></c>"#, made(Held::Text(String::new()))),
        (r#"<c r="A1"><f>1+1</f><v>2</v></c>"#, made(Held::Number(2.0, Format::Plain))),
        (r#"<c r="A1" t="s"><f t="shared" si="0"/><v>1</v></c>"#, made(Held::Text("two".into()))),
        (r#"<c r="A1" t="inlineStr"><is><t/></is></c>"#, is(Held::Text(String::new()))),
        (r#"<c r="A1" t="inlineStr"><is><t> a </t></is></c>"#, is(Held::Text("a".into()))),
        (
            r#"<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>"#,
            is(Held::Text(" a ".into())),
        ),
        (r#"<c r="A1"><v></v></c>"#, None),
        (r#"<c r="A1"><v/></c>"#, None),
        (r#"<c r="A1" s="2"/>"#, None),
        (r#"<c r="A1" s="2"></c>"#, None),
        (r#"<c r="A1" t="s"/>"#, None),
    ] {
        assert_eq!(held(cell), want, "{cell}");
    }
}

#[test]
fn shared_strings_of_every_shape() {
    let strings = r#"<sst count="9"><si><t>plain</t></si><si/><si><t/></si><si><r><t xml:space="preserve">a) </t></r><r><rPr><b/></rPr><t>Male</t></r></si><si><t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh><phoneticPr fontId="1"/></si><si><t>a&lt;b_x000D_
c</t></si><x:si><x:t>prefixed</x:t></x:si><si><t>  spaces  </t></si><si><t><![CDATA[<raw>]]></t></si><!-- <si> --></sst>"#;
    let rows: String = (0..9).map(|i| format!(r#"<c t="s"><v>{i}</v></c>"#)).collect();
    let sheet = format!("<worksheet><sheetData><row>{rows}</row></sheetData></worksheet>");
    let want = ["plain", "", "", "a) Male", "漢字", "a<b\r\nc", "prefixed", "spaces", "<raw>"];
    let want: Vec<Cell> = (1..).zip(want).map(|(col, t)| text(1, col, t)).collect();
    assert_eq!(read_with_strings(&sheet, strings).unwrap_or_else(|e| panic!("{e}")).0, want);
}

#[test]
fn doubtful_cells_are_named() {
    for (rows, place) in [
        (r#"<row r="2"><c r="B2" t="s"><v>2</v></c></row>"#, (2, 2)),
        (r#"<row r="2"><c r="B2" t="s"><v>-1</v></c></row>"#, (2, 2)),
        (r#"<row r="2"><c r="B2" t="s"><v></v></c></row>"#, (2, 2)),
        (r#"<row r="2"><c r="B2"><v>twelve</v></c></row>"#, (2, 2)),
        (r#"<row r="2"><c r="B2"><v>NaN</v></c></row>"#, (2, 2)),
        (r#"<row r="2"><c r="B2" t="b"><v>2</v></c></row>"#, (2, 2)),
        (r#"<row r="2"><c r="B2" t="d"><v>tomorrow</v></c></row>"#, (2, 2)),
        (r#"<row r="2"><c r="B2" t="z"><v>1</v></c></row>"#, (2, 2)),
        (r#"<row r="2"><c r="B3"><v>1</v></c></row>"#, (2, 2)),
        (r#"<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>1</v></c><c r="B2"><v>1</v></c></row>"#, (2, 2)),
    ] {
        match refusal(rows) {
            TableError::Cell { sheet, row, col, .. } => {
                assert_eq!((sheet.as_str(), (row, col)), ("S", place), "{rows}")
            }
            error => panic!("{rows}: {error}"),
        }
    }
    for rows in [
        r#"<row r="0"><c><v>1</v></c></row>"#,
        r#"<row r="1048577"><c><v>1</v></c></row>"#,
        r#"<row r="x"><c><v>1</v></c></row>"#,
        r#"<row r="1"><c r="XFE1"><v>1</v></c></row>"#,
        r#"<row r="1"><c r="1"><v>1</v></c></row>"#,
        r#"<row r="1"><c><v>&undefined;</v></c></row>"#,
        r#"<row r="1"><c><v>1</v></c>"#,
        r#"<row r="1"><c r="A1"#,
        "</sheetData></sheetData>",
        "<!DOCTYPE a [<!ENTITY b 'c'>]>",
    ] {
        assert!(matches!(refusal(rows), TableError::Damaged(_)), "{rows}");
    }
}

#[test]
fn a_sheet_says_what_is_odd_about_it() {
    let sheet = r#"<worksheet><sheetPr filterMode="0"/><dimension ref="A1:XFD1048576"/><cols><col min="1" max="1" width="9"/><col min="2" max="3" hidden="1"/><col min="5" max="99999" width="0"/></cols>
        <sheetData><row r="1"><c><v>1</v></c></row><row r="2" hidden="1"><c><v>1</v></c></row><row r="3" hidden="1"/><row r="4" ht="0" customHeight="1"><c><v>1</v></c></row>
        <row r="5"><c r="A5"><f>B5</f></c><c r="B5"><f>C5</f><v></v></c><c r="C5"><f>D5</f><v>1</v></c></row></sheetData>
        <customSheetViews><customSheetView><autoFilter><filterColumn colId="0"><filters/></filterColumn></autoFilter></customSheetView></customSheetViews>
        <autoFilter ref="A1:C5"/><mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C3:C3"/></mergeCells></worksheet>"#;
    let facts = read_xml(sheet).unwrap_or_else(|e| panic!("{e}")).1;
    assert_eq!(facts.hidden_rows, [2, 4]);
    assert_eq!(facts.hidden_columns, [(2, 3), (5, 16_384)]);
    assert_eq!(facts.merged, [((1, 1), (2, 2)), ((3, 3), (3, 3))]);
    assert_eq!(facts.uncalculated, [(5, 1), (5, 2)]);
    assert!(!facts.filtered, "arrows on headings hide nothing");
    let filter = r#"<autoFilter ref="A1:C5"><filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn></autoFilter>"#;
    for sheet in [
        format!("<worksheet><sheetData/>{filter}</worksheet>"),
        r#"<worksheet><sheetPr filterMode="1"/><sheetData/></worksheet>"#.into(),
    ] {
        assert!(read_xml(&sheet).is_ok_and(|(_, facts)| facts.filtered), "{sheet}");
    }
}

#[test]
fn parts_are_found_by_their_links() {
    let root = r#"<Relationships><Relationship Id="x" Type="http://x/officeDocument" Target="/Book/Main.xml"/></Relationships>"#;
    let book = r#"<w:workbook><w:workbookPr date1904="true"/><w:sheets><w:sheet name="A &amp; B" w:x="1" rel:id="s2" state="hidden"/><w:sheet name="Chart" rel:id="c"/><w:sheet name="Shown" rel:id="s1"/><w:sheet name="Very" rel:id="s2" state="veryHidden"/></w:sheets></w:workbook>"#;
    let links = r#"<Relationships><Relationship Target="..\Elsewhere\ONE.XML" Id="s1" Type="http://purl.oclc.org/x/worksheet"/><Relationship Id="s2" Type="x/worksheet" Target="/two.xml"/><Relationship Id="c" Type="x/chartsheet" Target="c.xml"/><Relationship Id="t" Type="x/sharedStrings" Target="texts.xml"/></Relationships>"#;
    let sheet = |cell: &str| format!("<worksheet><sheetData><row>{cell}</row></sheetData></worksheet>");
    let bytes = zipped(&[
        ("_rels/.rels", root),
        ("Book/Main.xml", book),
        ("Book/_rels/Main.xml.rels", links),
        ("Book\\texts.xml", STRINGS),
        ("elsewhere/one.xml", &sheet(r#"<c t="s"><v>1</v></c>"#)),
        ("two.xml", &sheet("<c><v>2</v></c>")),
        ("xl/vbaProject.bin", "x"),
        ("xl/externalLinks/externalLink1.xml", "<x/>"),
        ("xl/externalLinks/_rels/externalLink1.xml.rels", "<x/>"),
    ]);
    let folder = Folder::new();
    let path = folder.file("book.xlsm", bytes);
    let source = open(&path, &Limits::default()).unwrap_or_else(|e| panic!("{e}"));
    assert_eq!(source.kind(), Kind::Xlsx);
    let sheets: Vec<_> = source.sheets().iter().map(|s| (s.name.as_str(), s.hidden)).collect();
    assert_eq!(sheets, [("A & B", true), ("Shown", false), ("Very", true)]);
    assert_eq!(source.facts().hidden_sheets, ["A & B", "Very"]);
    assert_eq!((source.facts().external_links, source.facts().macros), (1, true));
    for (index, want) in [(0, number(1, 1, 2.0)), (1, text(1, 1, "two")), (2, number(1, 1, 2.0))] {
        let cells = read_sheet(&path, index, &Limits::default()).unwrap_or_else(|e| panic!("{e}")).0;
        assert_eq!(cells, [want]);
    }
}

#[test]
fn a_file_may_be_read_again_and_left_early() {
    let rows: String = (1..=5000).map(|r| format!(r#"<row r="{r}"><c><v>{r}</v></c></row>"#)).collect();
    let folder = Folder::new();
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    let path = folder.file("book.xlsx", workbook(&sheet, STRINGS));
    let mut source = open(&path, &Limits::default()).unwrap_or_else(|e| panic!("{e}"));
    for most in [3, 5000, 1, 5000] {
        let mut seen = 0;
        let read = source.read(0, &mut |row| {
            seen += 1;
            assert_eq!(row.number, seen);
            if seen == most { std::ops::ControlFlow::Break(()) } else { std::ops::ControlFlow::Continue(()) }
        });
        assert!(read.is_ok());
        assert_eq!(seen, most);
    }
    assert!(source.read(1, &mut |_| std::ops::ControlFlow::Continue(())).is_err());
}

#[test]
fn limits_hold() {
    let rows = format!(r#"<row r="1"><c t="str"><v>{}</v></c></row>"#, "a ".repeat(100_000));
    let folder = Folder::new();
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    let path = folder.file("book.xlsx", workbook(&sheet, STRINGS));
    let with = |limits: Limits| read_sheet(&path, 0, &limits);
    assert!(with(Limits::default()).is_ok());
    for limits in [
        Limits { file: 100, ..Limits::default() },
        Limits { part: 100_000, ..Limits::default() },
        Limits { unpacked: 200_000, ..Limits::default() },
        Limits { row: 150_000, ..Limits::default() },
    ] {
        assert!(matches!(with(limits), Err(TableError::TooLarge(_))), "{limits:?}");
    }
    let path = folder.file("bomb.xlsx", workbook(&" ".repeat(8 << 20), STRINGS));
    let limits = Limits { ratio: 100, ..Limits::default() };
    assert!(matches!(open(&path, &limits), Err(TableError::TooLarge(_))));
}

#[test]
fn workbooks_without_their_parts_are_refused() {
    let folder = Folder::new();
    let refused = |parts: &[(&str, &str)]| {
        let path = folder.file("book.xlsx", zipped(parts));
        assert!(matches!(read_sheet(&path, 0, &Limits::default()), Err(TableError::Damaged(_))), "{parts:?}");
    };
    let (root, book, links) =
        (("_rels/.rels", ROOT), ("xl/workbook.xml", BOOK), ("xl/_rels/workbook.xml.rels", LINKS));
    refused(&[root, book]);
    refused(&[root, book, links]);
    refused(&[root, book, links, ("xl/worksheets/sheet1.xml", "<worksheet/>")]);
    refused(&[root, ("xl/workbook.xml", "<workbook/>"), links]);
    refused(&[root, ("xl/workbook.xml", ""), links]);
    refused(&[root, ("xl/workbook.xml", "\u{0}<\u{0}w"), links]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_pipe_is_told_and_not_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("list-1.csv");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let why = open(&pipe, &Limits::default()).map(|_| ()).unwrap_err().to_string();
    assert!(why.contains("pipe"), "{why}");
}
