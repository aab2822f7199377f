//! What a document holds, read back part by part.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use chrono::{NaiveDate, NaiveDateTime};
use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::Event;

use super::{Cell, Document, Fill, Table, Text};

fn at() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap().and_hms_opt(10, 31, 0).unwrap()
}

fn bytes(document: &Document) -> Vec<u8> {
    document.write_to(Cursor::new(Vec::new())).unwrap().into_inner()
}

/// The parts, each of which must be whole XML.
fn parts(document: &Document) -> BTreeMap<String, String> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes(document))).unwrap();
    let mut parts = BTreeMap::new();
    for index in 0..zip.len() {
        let mut entry = zip.by_index(index).unwrap();
        let mut text = String::new();
        entry.read_to_string(&mut text).unwrap();
        let mut reader = Reader::from_str(&text);
        while !matches!(reader.read_event().unwrap(), Event::Eof) {}
        parts.insert(entry.name().unwrap().into_owned(), text);
    }
    parts
}

fn sample() -> Document {
    let mut document = Document::new("Covering note", "Northbeck", at());
    document.marked("Official: sensitive").contents().heading(1, "One & <two>");
    document.paragraph(
        Text::new().plain("See ").link("the local offer", "https://northbeck.example/offer").bold("!"),
    );
    document.bullets(["a", "b"]).numbered(["c"]).numbered(["d"]).heading(2, "Two");
    let mut table = Table::new("Actions", [("What", 3), ("RAG", 1)]).labelled();
    table.row([Cell::from("Therapies"), Cell::from("Amber").filled(Fill::Amber)]).row(["only one"]);
    document.landscape().table(table).portrait().heading(1, "Three");
    document
}

#[test]
fn headings_contents_and_lists_are_real() {
    let parts = parts(&sample());
    let body = &parts["word/document.xml"];
    for (style, count) in [("Heading1", 2), ("Heading2", 1), ("TOC1", 2), ("TOC2", 1), ("ListNumber", 2)] {
        assert_eq!(body.matches(&format!("w:val=\"{style}\"")).count(), count, "{style}");
    }
    assert!(body.contains("One &amp; &lt;two&gt;"));
    assert_eq!(body.matches("w:anchor=\"_Toc000002\"").count(), 1);
    assert_eq!(body.matches("w:name=\"_Toc000002\"").count(), 1);
    assert_eq!(parts["word/numbering.xml"].matches("startOverride").count(), 2, "each list counts from 1");
    assert!(parts["word/_rels/document.xml.rels"].contains("Target=\"https://northbeck.example/offer\""));
}

#[test]
fn tables_can_be_read_out() {
    let parts = parts(&sample());
    let body = &parts["word/document.xml"];
    assert_eq!(body.matches("<w:tblHeader/>").count(), 1);
    assert!(body.contains("<w:tblCaption w:val=\"Actions\"/>"));
    assert!(body.contains("w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"1\""));
    assert_eq!(body.matches("<w:tc>").count(), 6, "a row has a cell for each column");
    assert!(body.contains("w:fill=\"FFBF47\""));
    assert_eq!(body.matches("w:orient=\"landscape\"").count(), 1);
    assert_eq!(body.matches("<w:sectPr>").count(), 3);
}

#[test]
fn language_author_and_pages_are_stated() {
    let parts = parts(&sample());
    assert!(parts["word/styles.xml"].contains("<w:lang w:val=\"en-GB\""));
    let core = &parts["docProps/core.xml"];
    for part in [
        "<dc:title>Covering note<",
        "<dc:creator>Northbeck<",
        "<dc:language>en-GB<",
        ">2026-11-24T10:31:00Z<",
    ] {
        assert!(core.contains(part), "{part}");
    }
    for footer in ["word/footer1.xml", "word/footer2.xml"] {
        assert!(parts[footer].contains(" PAGE ") && parts[footer].contains(" NUMPAGES "));
    }
    assert!(parts["word/header.xml"].contains("Official: sensitive"));
}

#[test]
fn every_part_is_declared() {
    let parts = parts(&sample());
    for name in parts.keys().filter(|name| name.ends_with(".xml") && *name != "[Content_Types].xml") {
        assert!(parts["[Content_Types].xml"].contains(&format!("PartName=\"/{name}\"")), "{name}");
    }
    let body = &parts["word/document.xml"];
    for style in body.split("Style w:val=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(parts["word/styles.xml"].contains(&format!("w:styleId=\"{style}\"")), "{style}");
    }
}

#[test]
fn the_same_content_gives_the_same_bytes() {
    assert!(bytes(&sample()) == bytes(&sample()));
}

proptest! {
    #[test]
    fn any_text_is_whole_xml(text in "\\PC{0,20}|[\\x00-\\x7f]{0,20}") {
        let mut document = Document::new(&text, &text, at());
        document.marked(&text).heading(9, text.as_str()).paragraph(Text::new().link(&text, format!("https://{text}")));
        let mut table = Table::new(&text, [(text.as_str(), u32::MAX), ("", 0)]);
        table.row([Cell::choice(&text, [text.as_str()]), Cell::blank(u32::MAX)]);
        document.inset(text.as_str()).bullets([text.as_str()]).table(table).contents();
        parts(&document);
    }
}
