//! The covering note: what it says of what is sent, of what is not there, and to whom.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod common;
mod packs;

use std::io::{Cursor, Read};

use common::area::{Area, SETTINGS};
use packs::{Packer, parts};
use sendpack::pack::{BuildInput, Gap, Told, build};

/// The paragraphs of the note of a pack that is built so.
fn note(input: &BuildInput<'_>) -> Vec<String> {
    let built = build(input).unwrap();
    let held = parts(&built.zips[0].path);
    let (_, note) = held.iter().find(|(path, _)| path.ends_with("/data/Covering note.docx")).unwrap();
    paragraphs(note)
}

/// The text of each paragraph of a document.
fn paragraphs(document: &[u8]) -> Vec<String> {
    let mut zip = zip::ZipArchive::new(Cursor::new(document)).unwrap();
    let mut body = String::new();
    zip.by_name("word/document.xml").unwrap().read_to_string(&mut body).unwrap();
    let runs = |paragraph: &str| -> String {
        let texts = paragraph.split("<w:t xml:space=\"preserve\">").skip(1);
        texts.filter_map(|rest| rest.split("</w:t>").next()).collect()
    };
    body.split("</w:p>").map(runs).filter(|text| !text.is_empty()).collect()
}

fn after<'n>(note: &'n [String], heading: &str) -> Option<&'n str> {
    let at = note.iter().position(|text| text == heading)?;
    note.get(at + 1).map(String::as_str)
}

#[test]
fn it_says_what_is_sent_and_for_which_day() {
    let packer = Packer::northbeck();
    let note = note(&packer.input("tuesday"));
    let has = |part: &str| note.iter().any(|text| text.contains(part));
    for part in [
        "The lead inspector",
        "Northbeck local area partnership",
        "northbeck-tuesday-2026-11-24.zip",
        "answers the 10 requests asked for, with 11 files",
        "Tuesday 24 November 2026 at 11:00",
        "alex.example@northbeck.example",
        "1.6 Dynamic support register",
    ] {
        assert!(has(part), "{part}");
    }
    assert_eq!(note.iter().filter(|text| *text == "20 November 2026").count(), 3);
    assert_eq!(after(&note, "List 2 (SEN support)"), Some("300"));
    assert!(!has("What is not"), "nothing is lacking");
}

#[test]
fn it_says_what_is_not_there_and_what_is_sent_once() {
    let packer = Packer::northbeck();
    let note = note(&packer.input("friday"));
    let unavailable = after(&note, "What is not available").unwrap();
    assert!(
        unavailable.starts_with("2.7 Employment. ") && unavailable.contains(" Instead: "),
        "{unavailable}"
    );
    assert_eq!(
        after(&note, "3.5 Part-time education timetables"),
        Some("2.5 Information about specific cohorts/part-time-timetables.xlsx")
    );
}

#[test]
fn it_says_that_a_pack_is_incomplete() {
    let area = Area::lacking(&["1.4"]);
    let named = SETTINGS.replace("inspection:\n", "inspection:\n  lead_inspector: Pat <Pattern>\n");
    let lists =
        named.replace("list-1.csv, as_at: 2026-11-20", "list-1.csv, unavailable: {absence: not held}");
    area.write("sendpack.yaml", lists);
    let packer = Packer::of(area);
    let input = packer.input("tuesday");
    let gap = |request: &str, what: &str| Gap { request: Some(request.into()), what: what.into() };
    let gaps = [gap("1.2/jsna", "It is old"), gap("1.2", "It is a draft"), gap("2.1", "Not of this stage")];
    let told = Told { gaps: &gaps, incomplete: Some("the board meets on Thursday"), ..input.told };
    let note = note(&BuildInput { told, ..input });
    assert_eq!(after(&note, "To"), Some("Pat &lt;Pattern&gt;, lead inspector"));
    assert!(note.contains(
        &"This pack is incomplete. the board meets on Thursday. What it lacks is said below.".to_owned()
    ));
    let at = note.iter().position(|text| text == "What is not in order").unwrap();
    assert!(note[at + 1].starts_with("1.2 Assessment of needs. It is old. The index names 1 thing more"));
    assert_eq!(note[at + 2], "1.4 Strategic planning. Nothing answers it.");
    assert_eq!(note[at + 3], "Opening and checking the pack");
    let column = after(&note, "What is not available").unwrap();
    assert_eq!(column, "List 1 (EHC plans), column Absence. not held.");
    assert_eq!(note.iter().filter(|text| *text == "no date was stated").count(), 1);
}
