//! Presentations.

use sendpack::documents::{Kind, Place, Problem, Trace};

use super::common::zipped;
use super::made::{count, given, links};

const MAIN: &str = "<p:presentation><p:sldIdLst><p:sldId id=\"256\" r:id=\"r2\"/><p:sldId id=\"257\" r:id=\"r1\"/></p:sldIdLst></p:presentation>";

fn shape(kind: &str, text: &str) -> String {
    format!(
        "<p:sp><p:nvSpPr><p:nvPr><p:ph type=\"{kind}\"/></p:nvPr></p:nvSpPr><p:txBody><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>"
    )
}

/// Two slides, the second part first; the last part is linked to the first slide part.
fn presentation(first: &str, second: &str, role: &str, name: &str, content: &str) -> Vec<u8> {
    let root = links(&[("r1", "officeDocument", "ppt/presentation.xml")]);
    let slides = links(&[("r1", "slide", "slides/slide1.xml"), ("r2", "slide", "slides/slide2.xml")]);
    let more = links(&[("r1", role, &format!("../{name}"))]);
    zipped(&[
        ("_rels/.rels", &root),
        ("ppt/presentation.xml", MAIN),
        ("ppt/_rels/presentation.xml.rels", &slides),
        ("ppt/slides/slide1.xml", first),
        ("ppt/slides/slide2.xml", second),
        ("ppt/slides/_rels/slide1.xml.rels", &more),
        (&format!("ppt/{name}"), content),
    ])
}

/// A sound presentation.
pub fn sound() -> Vec<u8> {
    let notes = format!("<p:notes>{}</p:notes>", shape("body", "say this"));
    let slide = format!("<p:sld>{}</p:sld>", shape("title", "title &amp; more"));
    presentation(&slide, "<p:sld/>", "notesSlide", "notesSlides/n1.xml", &notes)
}

#[test]
fn slides_in_the_order_they_are_shown() {
    let first = format!("<p:sld show=\"0\">{}</p:sld>", shape("title", "last"));
    let second = "<p:sld><p:graphicFrame><a:tbl><a:tr><a:tc><a:txBody><a:p><a:r><a:t>ce</a:t></a:r><a:r><a:t>ll</a:t></a:r>\
        <a:br/><a:fld><a:t>2</a:t></a:fld></a:p></a:txBody></a:tc></a:tr></a:tbl></p:graphicFrame></p:sld>";
    let notes = format!("<p:notes>{}{}</p:notes>", shape("sldNum", "7"), shape("body", "say this"));
    let (inside, given) = given(&presentation(&first, second, "notesSlide", "notesSlides/n1.xml", &notes));
    assert_eq!((inside.kind, inside.problem.clone(), inside.pages), (Kind::Slides, None, Some(2)));
    assert_eq!(given.at("slide 1"), ["cell 2"]);
    assert_eq!(given.at("slide 2"), ["last"]);
    assert_eq!(given.at("the notes of slide 2"), ["7", "say this"]);
    assert_eq!(inside.traced(Trace::HiddenSlide).unwrap().place, Place::Slide(2));
    assert_eq!(inside.traced(Trace::SpeakerNotes).unwrap().place, Place::Notes(2));
}

#[test]
fn a_number_is_no_note() {
    let notes = format!("<p:notes>{}{}</p:notes>", shape("sldNum", "7"), shape("body", " "));
    let (inside, _) =
        given(&presentation("<p:sld/>", "<p:sld/>", "notesSlide", "notesSlides/n1.xml", &notes));
    assert_eq!(inside.traced(Trace::SpeakerNotes), None);
}

#[test]
fn comments_old_and_new() {
    let old = "<p:cmLst><p:cm authorId=\"0\"><p:pos x=\"1\"/><p:text>please check</p:text></p:cm></p:cmLst>";
    let new = "<p188:cmLst><p188:cm><p188:replyLst><p188:reply><p188:txBody><a:p><a:r><a:t>done</a:t></a:r></a:p></p188:txBody>\
        </p188:reply></p188:replyLst><p188:txBody><a:p><a:r><a:t>check</a:t></a:r></a:p></p188:txBody></p188:cm></p188:cmLst>";
    let (inside, text) = given(&presentation("<p:sld/>", "<p:sld/>", "comments", "comments/c1.xml", old));
    assert_eq!((count(&inside, Trace::Comment), text.at("a comment")), (1, vec!["please check"]));
    let (inside, text) = given(&presentation("<p:sld/>", "<p:sld/>", "comments", "comments/c1.xml", new));
    assert_eq!(count(&inside, Trace::Comment), 2);
    assert_eq!(text.at("a comment").join("|").replace('\n', ""), "done|check");
}

#[test]
fn what_stands_behind_the_slides() {
    let master = format!(
        "<p:sldMaster>{}<p:sp><p:txBody><a:p><a:r><a:t>DRAFT</a:t></a:r></a:p></p:txBody></p:sp></p:sldMaster>",
        shape("title", "Click to edit")
    );
    let (inside, given) =
        given(&presentation("<p:sld/>", "<p:sld/>", "slideMaster", "slideMasters/m1.xml", &master));
    assert_eq!(given.at("a page header"), ["DRAFT"]);
    assert_eq!(count(&inside, Trace::DraftWatermark), 1);
}

#[test]
fn a_slide_that_is_not_there_is_said() {
    let bytes = zipped(&[
        ("_rels/.rels", &links(&[("r1", "officeDocument", "ppt/presentation.xml")])),
        ("ppt/presentation.xml", MAIN),
    ]);
    let (inside, _) = given(&bytes);
    assert_eq!(inside.kind, Kind::Slides);
    assert!(matches!(inside.problem, Some(Problem::Damaged(_))));
}
