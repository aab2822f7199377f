//! Documents with odd content, written and read by `python-docx`, `python-pptx` and `openpyxl`, and read here: the
//! same text in the same places. `SENDPACK_PYTHON` names the Python that has them (default `python3`).
#![cfg(feature = "peers")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use sendpack::documents::{Place, Sink, Trace, read};

/// Writes documents of random content from a seed, reads each with the library, and prints what it read: a line a
/// document, its text by place.
const WRITE: &str = include_str!("peers/office.py");

/// Text and numbers by place, in their order.
#[derive(Default)]
struct ByPlace(BTreeMap<String, Vec<String>>);

impl ByPlace {
    fn add(&mut self, place: &Place, text: String) {
        let place = match place {
            Place::Paragraph(_) => "body".to_owned(),
            place => place.to_string(),
        };
        self.0.entry(place).or_default().push(text);
    }
}

impl Sink for ByPlace {
    fn text(&mut self, place: &Place, text: &str) {
        if !matches!(place, Place::Property(_)) {
            self.add(place, text.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }

    fn number(&mut self, place: &Place, value: f64) {
        self.add(place, format!("{value:?}"));
    }
}

fn python(folder: &Path) -> String {
    let python = std::env::var("SENDPACK_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let output = Command::new(&python).args(["-c", WRITE]).arg(folder).output();
    let output = output.unwrap_or_else(|e| panic!("{python}: {e}"));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn other_libraries_read_the_same_text() {
    let folder = tempfile::tempdir().unwrap();
    let told = python(folder.path());
    assert_eq!(told.lines().count(), 90);
    for line in told.lines() {
        let told: serde_json::Value = serde_json::from_str(line).unwrap();
        let name = told["name"].as_str().unwrap();
        let mut given = ByPlace::default();
        let inside = read(&folder.path().join(name), &mut given);
        assert_eq!(inside.problem, None, "{name}");
        let want: BTreeMap<String, Vec<String>> = serde_json::from_value(told["text"].clone()).unwrap();
        for (place, pieces) in &want {
            assert_eq!(given.0.get(place), Some(pieces), "{name}: {place}");
        }
        let beside = ["a page header", "the address of a link"];
        let more: Vec<_> =
            given.0.keys().filter(|p| !want.contains_key(*p) && !beside.contains(&p.as_str())).collect();
        assert!(more.is_empty(), "{name}: {more:?}");
        for (trace, key) in [
            (Trace::Comment, "comments"),
            (Trace::HiddenText, "hidden_text"),
            (Trace::HiddenSlide, "hidden_slides"),
            (Trace::HiddenSheet, "hidden_sheets"),
            (Trace::SpeakerNotes, "notes"),
        ] {
            let count = inside.traced(trace).map_or(0, |t| u64::from(t.count));
            assert_eq!(count, told[key].as_u64().unwrap_or(0), "{name}: {key}");
        }
    }
}
