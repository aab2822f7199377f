//! OpenDocument files.

use sendpack::documents::{Inside, Kind, Place, Problem, Trace};

use super::common::zipped;
use super::made::{Given, count, given};

fn file(kind: &str, content: &str, parts: &[(&str, &str)]) -> (Inside, Given) {
    let mime = format!("application/vnd.oasis.opendocument.{kind}");
    let mut all = vec![("mimetype", mime.as_str()), ("content.xml", content)];
    all.extend_from_slice(parts);
    given(&zipped(&all))
}

/// A sound text.
pub fn sound() -> Vec<u8> {
    let content = "<office:document-content><style:style style:name=\"H\"><style:text-properties text:display=\"none\"/></style:style>\
        <office:text><text:p text:style-name=\"H\">a<text:s text:c=\"3\"/><office:annotation><text:p>b</text:p></office:annotation></text:p></office:text></office:document-content>";
    zipped(&[("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", content)])
}

#[test]
fn text_as_it_runs() {
    let content = "<office:document-content><office:automatic-styles><style:style style:name=\"H\"><style:text-properties text:display=\"none\"/></style:style></office:automatic-styles>\
        <office:body><office:text><text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>X</dc:creator></office:change-info><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes>\
        <text:h>  Head\n  ing</text:h><text:p>a<text:s text:c=\"2\"/>b<text:tab/><text:span text:style-name=\"H\">ghost</text:span>\
        <text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>foot</text:p></text:note-body></text:note>\
        <office:annotation><dc:creator>X</dc:creator><text:p>remark</text:p></office:annotation> end</text:p>\
        <table:table><table:table-row><table:table-cell><text:p>cell</text:p></table:table-cell></table:table-row></table:table>\
        <text:section text:display=\"none\"><text:p>tucked away</text:p></text:section>\
        <draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box></draw:frame>\
        <text:p><text:a xlink:href=\"https://example.org\">link</text:a></text:p></office:text></office:body></office:document-content>";
    let styles = "<office:document-styles><style:master-page><style:header><text:p>head<draw:custom-shape><text:p>DRAFT</text:p></draw:custom-shape></text:p></style:header></style:master-page></office:document-styles>";
    let meta = "<office:document-meta><meta:initial-creator>Jo Invented</meta:initial-creator><meta:document-statistic meta:page-count=\"21\"/></office:document-meta>";
    let (inside, given) = file(
        "text",
        content,
        &[("styles.xml", styles), ("meta.xml", meta), ("Basic/Standard/Module1.xml", "<x/>")],
    );
    assert_eq!((inside.kind, inside.problem.clone(), inside.pages), (Kind::OpenText, None, Some(21)));
    for (place, pieces) in [
        ("paragraph 1", &["Head ing"][..]),
        ("paragraph 2", &["a  b ghost end"]),
        ("a footnote", &["foot"]),
        ("a comment", &["remark"]),
        ("table 1", &["cell"]),
        ("paragraph 3", &["tucked away"]),
        ("a text box", &["boxed"]),
        ("paragraph 4", &["link"]),
        ("the document", &["gone"]),
        ("a page header", &["DRAFT", "head"]),
        ("the address of a link", &["https://example.org"]),
        ("the property author", &["Jo Invented"]),
    ] {
        assert_eq!(given.at(place), pieces, "{place}");
    }
    for (trace, want) in [
        (Trace::TrackedChange, 1),
        (Trace::Comment, 1),
        (Trace::HiddenText, 2),
        (Trace::DraftWatermark, 1),
        (Trace::Author, 1),
        (Trace::Macro, 1),
        (Trace::ExternalLink, 0),
    ] {
        assert_eq!(count(&inside, trace), want, "{trace:?}");
    }
}

#[test]
fn slides_and_their_notes() {
    let content = "<office:document-content><office:automatic-styles><style:style style:name=\"dp2\"><style:drawing-page-properties presentation:visibility=\"hidden\"/></style:style></office:automatic-styles>\
        <office:body><office:presentation><draw:page><draw:frame><draw:text-box><text:p>one</text:p></draw:text-box></draw:frame>\
        <presentation:notes><draw:frame presentation:class=\"page-number\"><draw:text-box><text:p>1</text:p></draw:text-box></draw:frame></presentation:notes></draw:page>\
        <draw:page draw:style-name=\"dp2\"><presentation:notes><draw:frame presentation:class=\"notes\"><draw:text-box><text:p>say</text:p><text:p>more</text:p></draw:text-box></draw:frame></presentation:notes></draw:page>\
        </office:presentation></office:body></office:document-content>";
    let (inside, given) = file("presentation", content, &[]);
    assert_eq!((inside.kind, inside.pages), (Kind::OpenSlides, Some(2)));
    assert_eq!(given.at("slide 1"), ["one"]);
    assert_eq!(given.at("the notes of slide 2"), ["say", "more"]);
    assert_eq!(inside.traced(Trace::HiddenSlide).unwrap().place, Place::Slide(2));
    assert_eq!(count(&inside, Trace::SpeakerNotes), 1);
}

#[test]
fn comments_of_a_spreadsheet() {
    let content = "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"S\"><table:table-row><table:table-cell office:value-type=\"string\">\
        <office:annotation><text:p>remark</text:p></office:annotation><text:p>cell</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>";
    let (inside, given) = file("spreadsheet", content, &[]);
    assert_eq!((inside.kind, count(&inside, Trace::Comment)), (Kind::Workbook, 1));
    assert_eq!(given.at("a comment"), ["remark"]);
    assert_eq!(given.at("S, row 1, column 1"), ["cell"]);
}

#[test]
fn a_password_is_said() {
    let manifest = "<manifest:manifest><manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    for kind in ["text", "presentation", "spreadsheet"] {
        let (inside, _) = file(kind, "\u{1}\u{2}", &[("META-INF/manifest.xml", manifest)]);
        assert_eq!(inside.problem, Some(Problem::Encrypted), "{kind}");
    }
}
