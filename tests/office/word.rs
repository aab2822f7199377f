//! Word documents.

use sendpack::documents::{Kind, Place, Problem, Trace};

use super::common::zipped_bytes;
use super::made::{count, given, links, word};

/// A paragraph of one run.
fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

#[test]
fn paragraphs_and_tables_in_their_order() {
    let body = format!(
        "{}<w:p/><w:tbl><w:tr><w:tc>{}<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>\
         <w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt><w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>",
        p("one"),
        p("cell"),
        p("inner"),
        p("three"),
        p("second table"),
    );
    let (inside, given) = given(&word(&body, &[]));
    assert_eq!((inside.kind, inside.problem, inside.has_text), (Kind::Word, None, true));
    let pieces: Vec<_> = given.pieces.iter().map(|(p, t)| (p.as_str(), t.as_str())).collect();
    assert_eq!(
        pieces,
        [
            ("paragraph 1", "one"),
            ("table 1", "cell"),
            ("table 1", "inner"),
            ("paragraph 3", "three"),
            ("table 2", "second table")
        ]
    );
}

#[test]
fn runs_are_joined_and_breaks_are_spaces() {
    let body = "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>A12</w:t></w:r>\
        <w:hyperlink r:id=\"p1\"><w:r><w:t>3&amp;</w:t></w:r></w:hyperlink>\
        <w:r><w:tab/><w:t xml:space=\"preserve\"> b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r></w:p>";
    let (inside, given) = given(&word(body, &[("hyperlink", "https://example.org/?id=9", "")]));
    assert_eq!(given.at("paragraph 1"), ["A123&  b c-d"]);
    assert_eq!(given.at("the address of a link"), ["https://example.org/?id=9"]);
    assert_eq!(inside.traces, []);
}

#[test]
fn any_prefix_will_do() {
    let body = p("text").replace("w:", "");
    assert_eq!(given(&word(&body, &[])).1.at("paragraph 1"), ["text"]);
    assert_eq!(given(&word(&p("text").replace("w:", "x:"), &[])).1.at("paragraph 1"), ["text"]);
}

#[test]
fn changes_are_counted_and_what_was_taken_away_is_read() {
    let body = "<w:p><w:pPr><w:rPr><w:ins w:id=\"1\"/></w:rPr><w:pPrChange><w:pPr/></w:pPrChange></w:pPr>\
        <w:r><w:t>kept</w:t></w:r><w:ins><w:r><w:t> new</w:t></w:r></w:ins>\
        <w:del><w:r><w:delText>gone</w:delText></w:r></w:del>\
        <w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom>\
        <w:r><w:rPr><w:b/><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>!</w:t></w:r></w:p>";
    let (inside, given) = given(&word(body, &[]));
    assert_eq!(given.at("paragraph 1"), ["kept new!", "gonemoved"]);
    assert_eq!(count(&inside, Trace::TrackedChange), 6);
    assert_eq!(inside.traced(Trace::TrackedChange).unwrap().place, Place::Paragraph(1));
    assert_eq!(count(&inside, Trace::HiddenText), 0);
}

#[test]
fn hidden_text_is_read_and_noted() {
    let styles = "<w:styles><w:style w:type=\"character\" w:styleId=\"Base\"><w:rPr><w:vanish/></w:rPr></w:style>\
        <w:style w:type=\"character\" w:styleId=\"Ghost\"><w:basedOn w:val=\"Base\"/></w:style>\
        <w:style w:type=\"character\" w:styleId=\"Seen\"><w:basedOn w:val=\"Base\"/><w:rPr><w:vanish w:val=\"0\"/></w:rPr></w:style></w:styles>";
    for (run, hidden) in [
        ("<w:rPr><w:vanish/></w:rPr><w:t>x</w:t>", 1),
        ("<w:rPr><w:vanish w:val=\"false\"/></w:rPr><w:t>x</w:t>", 0),
        ("<w:rPr><w:rStyle w:val=\"Ghost\"/></w:rPr><w:t>x</w:t>", 1),
        ("<w:rPr><w:rStyle w:val=\"Seen\"/></w:rPr><w:t>x</w:t>", 0),
        ("<w:rPr><w:vanish/></w:rPr><w:instrText>XE \"x\"</w:instrText>", 0),
        ("<w:rPr><w:vanish/></w:rPr><w:t> </w:t>", 0),
        ("<w:t>x</w:t>", 0),
    ] {
        let body = format!("<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r>{run}</w:r></w:p>");
        let (inside, _) = given(&word(&body, &[("styles", "styles.xml", styles)]));
        assert_eq!(count(&inside, Trace::HiddenText), hidden, "{run}");
    }
}

#[test]
fn what_stands_beside_the_body() {
    let notes = format!("<w:footnotes><w:footnote w:id=\"1\">{}</w:footnote></w:footnotes>", p("note"));
    let comments = format!(
        "<w:comments><w:comment w:id=\"0\">{}</w:comment><w:comment w:id=\"1\">{}</w:comment></w:comments>",
        p("first"),
        p("reply")
    );
    let body = "<w:p><w:r><w:t>body</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing>\
        <wp:docPr id=\"1\" descr=\"a chart of waits\"/><wps:txbx><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p>\
        </w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r>\
        <w:t>boxed</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";
    let header = format!("<w:hdr>{}</w:hdr>", p("head"));
    let footer = format!("<w:ftr>{}</w:ftr>", p("foot"));
    let parts = [
        ("header", "header1.xml", header.as_str()),
        ("footer", "footer1.xml", &footer),
        ("footnotes", "footnotes.xml", &notes),
        ("comments", "comments.xml", &comments),
    ];
    let (inside, given) = given(&word(body, &parts));
    for (place, pieces) in [
        ("paragraph 1", &["a chart of waits", "body"][..]),
        ("a text box", &["boxed"]),
        ("a page header", &["head"]),
        ("a page footer", &["foot"]),
        ("a footnote", &["note"]),
        ("a comment", &["first", "reply"]),
    ] {
        assert_eq!(given.at(place), pieces, "{place}");
    }
    assert_eq!(count(&inside, Trace::Comment), 2);
}

#[test]
fn a_part_of_comments_without_comments_is_no_trace() {
    let (inside, _) = given(&word(&p("x"), &[("comments", "comments.xml", "<w:comments/>")]));
    assert_eq!(inside.traces, []);
}

#[test]
fn watermarks_that_say_draft() {
    let path = |text: &str| {
        format!(
            "<w:hdr><w:p><w:r><w:pict><v:shape id=\"PowerPlusWaterMarkObject1\"><v:textpath string=\"{text}\"/>\
             </v:shape></w:pict></w:r></w:p></w:hdr>"
        )
    };
    let boxed = "<w:hdr><w:p><w:r><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>Draft</w:t></w:r></w:p>\
        </w:txbxContent></wps:txbx></w:drawing></w:r></w:p></w:hdr>";
    for (header, marks) in
        [(path("DRAFT"), 1), (path("draft 2"), 1), (path("OFFICIAL"), 0), (boxed.to_owned(), 1)]
    {
        let (inside, given) = given(&word(&p("x"), &[("header", "header1.xml", &header)]));
        assert_eq!(count(&inside, Trace::DraftWatermark), marks, "{header}");
        assert_eq!(given.at("a page header").len(), 1);
    }
}

#[test]
fn field_codes_are_pieces_of_their_own() {
    let body = "<w:p><w:r><w:t>see </w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>\
        <w:r><w:instrText> LINK Excel.Sheet.12 \"C:\\\\x.</w:instrText></w:r><w:r><w:instrText>xlsx\" </w:instrText></w:r>\
        <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>42</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>\
        <w:fldSimple w:instr=\" MERGEFIELD Link \"><w:r><w:t>it</w:t></w:r></w:fldSimple></w:p>";
    let (inside, given) = given(&word(body, &[]));
    assert_eq!(given.at("paragraph 1")[0], "see 42it");
    assert!(given.at("paragraph 1")[1].contains("C:\\\\x.xlsx"));
    assert_eq!(count(&inside, Trace::ExternalLink), 1);
}

#[test]
fn properties_programs_and_files_within() {
    let core = "<cp:coreProperties><dc:creator>Jo Invented</dc:creator><cp:lastModifiedBy>python-docx</cp:lastModifiedBy>\
        <cp:keywords>A1234567890</cp:keywords></cp:coreProperties>";
    let app = "<Properties><Pages>23</Pages><Manager>Al Made-Up</Manager><TitlesOfParts><vt:lpstr>T</vt:lpstr></TitlesOfParts></Properties>";
    let custom = "<Properties><property name=\"Ref\"><vt:lpwstr>ref 7</vt:lpwstr></property></Properties>";
    let parts = [
        ("core-properties", "core.xml", core),
        ("extendedProperties", "app.xml", app),
        ("custom-properties", "custom.xml", custom),
        ("vbaProject", "vbaProject.bin", "x"),
        ("oleObject", "embeddings/oleObject1.bin", "x"),
        ("attachedTemplate", "file://server/Report.dotx", ""),
        ("image", "media/image1.png", "x"),
    ];
    let (inside, given) = given(&word(&p("x"), &parts));
    assert_eq!(inside.pages, Some(23));
    assert_eq!(count(&inside, Trace::Author), 2);
    assert_eq!(inside.traced(Trace::Author).unwrap().place, Place::Property("author"));
    assert_eq!(given.at("the property keywords"), ["A1234567890"]);
    assert_eq!(given.at("the property custom"), ["ref 7"]);
    for trace in [Trace::Macro, Trace::Embedded, Trace::ExternalLink] {
        assert_eq!(count(&inside, trace), 1, "{trace:?}");
    }
}

#[test]
fn pages_as_last_laid_out_where_nothing_else_says() {
    let body =
        "<w:p><w:r><w:t>a</w:t></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>b</w:t></w:r></w:p>";
    assert_eq!(given(&word(body, &[])).0.pages, Some(2));
}

#[test]
fn parts_in_utf_16_and_under_odd_names() {
    let document = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><w:document><w:body>{}</w:body></w:document>",
        p("é漢")
    );
    let wide = |big: bool, mark: bool| -> Vec<u8> {
        let text = if mark { format!("\u{feff}{document}") } else { document.clone() };
        text.encode_utf16().flat_map(|u| if big { u.to_be_bytes() } else { u.to_le_bytes() }).collect()
    };
    let root = links(&[("r1", "officeDocument", "\\odd\\Main.XML")]);
    for (big, mark) in [(false, true), (true, true), (false, false), (true, false)] {
        let bytes = zipped_bytes(&[("_rels\\.rels", root.as_bytes()), ("/odd/main.xml", &wide(big, mark))]);
        assert_eq!(given(&bytes).1.at("paragraph 1"), ["é漢"], "big {big}, mark {mark}");
    }
}

#[test]
fn a_document_of_nothing_is_empty_but_a_picture_is_something() {
    assert_eq!(given(&word("<w:p/>", &[])).0.problem, Some(Problem::Empty));
    let (inside, _) = given(&word("<w:p/>", &[("image", "media/image1.png", "x")]));
    assert_eq!((inside.problem, inside.has_text), (None, false));
}
