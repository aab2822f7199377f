//! Workbooks: what stands beside the cells, and how cells are given.

use sendpack::documents::{Kind, Place, Trace};

use super::common::zipped;
use super::made::{count, given, links};

const BOOK: &str = "<workbook><sheets><sheet name=\"Shown\" r:id=\"r1\"/><sheet name=\"Kept\" state=\"veryHidden\" r:id=\"r2\"/></sheets></workbook>";
const SHEET: &str = "<worksheet><cols><col min=\"2\" max=\"2\" hidden=\"1\"/><col min=\"9\" max=\"16384\" hidden=\"1\"/></cols><sheetData>\
    <row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>text</t></is></c><c r=\"B1\"><v>3</v></c></row>\
    <row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>4857773456</v></c></row></sheetData>\
    <headerFooter><oddHeader>&amp;CDRAFT</oddHeader></headerFooter></worksheet>";
const KEPT: &str =
    "<worksheet><sheetData><row r=\"5\"><c r=\"C5\" t=\"str\"><v>kept</v></c></row></sheetData></worksheet>";

fn book(parts: &[(&str, &str, &str)]) -> Vec<u8> {
    let mut list =
        vec![("r1", "worksheet", "worksheets/sheet1.xml"), ("r2", "worksheet", "worksheets/sheet2.xml")];
    let ids: Vec<_> = (1..=parts.len()).map(|i| format!("p{i}")).collect();
    list.extend(parts.iter().zip(&ids).map(|((role, name, _), id)| (id.as_str(), *role, *name)));
    let names: Vec<_> = parts.iter().map(|(_, name, _)| format!("xl/{name}")).collect();
    let (root, list) = (links(&[("r1", "officeDocument", "xl/workbook.xml")]), links(&list));
    let mut all = vec![
        ("_rels/.rels", root.as_str()),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", &list),
        ("xl/worksheets/sheet1.xml", SHEET),
        ("xl/worksheets/sheet2.xml", KEPT),
    ];
    all.extend(names.iter().zip(parts).map(|(name, part)| (name.as_str(), part.2)));
    zipped(&all)
}

/// A sound workbook.
pub fn sound() -> Vec<u8> {
    let comments = "<comments><comment ref=\"A1\"><text><t>by hand</t></text></comment></comments>";
    book(&[("comments", "comments1.xml", comments)])
}

#[test]
fn cells_and_what_is_hidden() {
    let (inside, given) = given(&book(&[]));
    assert_eq!((inside.kind, inside.problem.clone()), (Kind::Workbook, None));
    assert_eq!(given.at("Shown, row 1, column 1"), ["text"]);
    assert_eq!(given.at("Kept, row 5, column 3"), ["kept"]);
    assert_eq!(given.at("a page header"), [" DRAFT"]);
    assert_eq!(
        given.numbers,
        [("Shown, row 1, column 2".to_owned(), 3.0), ("Shown, row 2, column 1".to_owned(), 4_857_773_456.0)]
    );
    assert_eq!(inside.traced(Trace::HiddenSheet).unwrap().place, Place::Sheet("Kept".to_owned()));
    for trace in [Trace::HiddenSheet, Trace::HiddenRows, Trace::HiddenColumns] {
        assert_eq!(count(&inside, trace), 1, "{trace:?}");
    }
}

#[test]
fn comments_are_counted_once() {
    let old = "<comments><commentList><comment ref=\"A1\"><text><r><t>by </t></r><r><t>hand</t></r></text></comment>\
        <comment ref=\"A2\"><text><t>[Threaded comment] Your version … Comment: new</t></text></comment></commentList></comments>";
    let new =
        "<ThreadedComments><threadedComment ref=\"A2\"><text>new</text></threadedComment></ThreadedComments>";
    let parts = [("comments", "comments1.xml", old), ("threadedComment", "threadedComments/t1.xml", new)];
    let (inside, given) = given(&book(&parts));
    assert_eq!(count(&inside, Trace::Comment), 2);
    assert_eq!(given.at("a comment")[0], "by hand");
    assert_eq!(given.at("a comment").last(), Some(&"new"));
}

#[test]
fn copies_out_of_sight() {
    let definition = "<pivotCacheDefinition><cacheFields><cacheField><sharedItems><s v=\"A &amp; B\"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>";
    let records =
        "<pivotCacheRecords><r><x v=\"0\"/><n v=\"4857773456\"/><s v=\"row\"/></r></pivotCacheRecords>";
    let external = "<externalLink><externalBook><sheetDataSet><sheetData><row><cell t=\"str\"><v>elsewhere</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>";
    let drawing = "<xdr:wsDr><xdr:sp><xdr:txBody><a:p><a:r><a:t>boxed</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:wsDr>";
    let chart = "<c:chartSpace><c:tx><c:strCache><c:pt><c:v>label</c:v></c:pt></c:strCache></c:tx><c:val><c:numCache><c:pt><c:v>5</c:v></c:pt></c:numCache></c:val></c:chartSpace>";
    let (inside, given) = given(&book(&[
        ("pivotCacheDefinition", "pivotCache/d1.xml", definition),
        ("pivotCacheRecords", "pivotCache/r1.xml", records),
        ("externalLink", "externalLinks/externalLink1.xml", external),
        ("drawing", "drawings/drawing1.xml", drawing),
        ("chart", "charts/chart1.xml", chart),
        ("vbaProject", "vbaProject.bin", "x"),
    ]));
    assert_eq!(given.at("the sheet pivot cache"), ["A & B", "row"]);
    assert!(given.numbers.contains(&("the sheet pivot cache".to_owned(), 4_857_773_456.0)));
    assert_eq!(given.at("the sheet linked workbook"), ["elsewhere"]);
    assert_eq!(given.at("a text box"), ["label", "boxed"]);
    for trace in [Trace::PivotCache, Trace::ExternalLink, Trace::Macro] {
        assert_eq!(count(&inside, trace), 1, "{trace:?}");
    }
}
