//! Each stage as its sender and receiver see it: built by the program, verified by it, and what a later pack says of an
//! earlier one.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod common;
mod packs;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use common::area::{Area, SETTINGS};
use packs::{parts, texts};

const TUESDAY: &str = "example-tuesday-2026-11-24.zip";
const FRIDAY: &str = "example-friday-2026-11-27.zip";
const ENTRY: &str = "- {id: plan, title: Strategy, files: [strategy.pdf], requests: [\"1.4\", \"4.1\"], as_at: 2026-10-01, \
    status: final, owner: {role: Lead, email: lead@example.org}, personal_data: none}\n";
const STRATEGY: &str = "1.4 Strategic planning/strategy.pdf";

/// An area with a document that answers a request of Tuesday and one of Friday.
fn area() -> Area {
    let area = Area::new();
    area.write("documents/strategy.pdf", "%PDF-1.4 what we plan");
    area.write("documents/strategy.yaml", ENTRY);
    area
}

/// Runs the program on a repository; the code, and what it printed with what it said.
fn run(root: &Path, args: &[&str]) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sendpack"));
    let output = command.args(args).current_dir(root).output().unwrap();
    let text =
        [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
    (output.status.code().unwrap(), text)
}

fn build(root: &Path, stage: &str, at: &str, more: &[&str]) -> String {
    let why = ["build", "--stage", stage, "--as-of", at, "--incomplete", "a test"];
    let (code, text) = run(root, &[&why, more].concat());
    assert_eq!(code, 0, "{stage}: {text}");
    text
}

fn tuesday(root: &Path) -> String {
    build(root, "tuesday", "2026-11-24T09:00", &[])
}

fn friday(root: &Path, more: &[&str]) -> String {
    build(root, "friday", "2026-11-27T09:00", more)
}

fn dist(root: &Path, name: &str) -> PathBuf {
    root.join("dist").join(name)
}

/// The files of a pack, relative to `data`.
fn held(pack: &Path) -> BTreeMap<String, Vec<u8>> {
    let data = |(path, bytes): (String, Vec<u8>)| Some((path.split_once("/data/")?.1.to_owned(), bytes));
    parts(pack).into_iter().filter_map(data).collect()
}

/// Where and in what state the index has the answer to a request.
fn indexed(pack: &Path, request: &str) -> Vec<(String, String)> {
    let index = texts(&held(pack)["Index.xlsx"], "Index");
    let rows =
        index.iter().filter(|((_, col), text)| *col == 1 && *text == request).map(|((row, _), _)| *row);
    let cell = |row, col| index.get(&(row, col)).cloned().unwrap_or_default();
    rows.map(|row| (cell(row, 4), cell(row, 7))).filter(|(place, _)| !place.starts_with("https:")).collect()
}

#[test]
fn each_stage_of_northbeck_is_built_and_sound() {
    let dir = tempfile::tempdir().unwrap();
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("evidence"), dir.path());
    for (stage, name, heading, request) in [
        ("tuesday", "northbeck-tuesday-2026-11-24.zip", "Area arrangements", "1.1"),
        ("friday", "northbeck-friday-2026-11-27.zip", "Health", "5.1"),
        ("engagement", "northbeck-engagement-2026-11-24.zip", "Area arrangements", "1.3"),
        ("monitoring", "northbeck-monitoring-2026-11-24.zip", "Alternative provision", "6.4"),
    ] {
        build(dir.path(), stage, "2026-11-24T09:00", &[]);
        let pack = dist(dir.path(), name);
        let (code, said) = run(dir.path(), &["verify", pack.to_str().unwrap()]);
        assert_eq!(code, 0, "{stage}: {said}");
        let files = held(&pack);
        assert!(files.contains_key("Covering note.docx"));
        let index = texts(&files["Index.xlsx"], "Index");
        let column = |text: &str| index.iter().any(|((_, col), held)| *col == 1 && held == text);
        assert!(column(heading) && column(request), "{stage}");
    }
    let engagement = held(&dist(dir.path(), "northbeck-engagement-2026-11-24.zip"));
    assert!(engagement.contains_key("1.3 Self-evaluation/self-evaluation.docx"), "this is no inspection");
}

#[test]
fn what_is_wrong_with_a_pack_is_headed_by_its_name() {
    let area = area();
    let (code, said) = run(area.root(), &["verify", "documents/strategy.pdf"]);
    assert_eq!((code, said.lines().next()), (1, Some("strategy.pdf")), "{said}");
}

#[test]
fn a_pack_is_for_one_stage() {
    let area = area();
    let (code, said) = run(area.root(), &["build", "--stage", "all"]);
    assert!(code == 2 && said.contains("one stage at a time") && said.contains("monitoring"), "{said}");
    let (code, said) = run(area.root(), &["build", "--stage", "fridya"]);
    assert!(code == 2 && said.contains("friday"), "{said}");
    assert!(!dist(area.root(), "").exists());
}

#[test]
fn monitoring_sends_what_is_asked_for_and_else_everything() {
    let area = area();
    build(area.root(), "monitoring", "2026-11-24T09:00", &["--requests", "1.4"]);
    let pack = dist(area.root(), "example-monitoring-2026-11-24.zip");
    let index = |pack: &Path| texts(&held(pack)["Index.xlsx"], "Index");
    let ids = |index: &BTreeMap<(u32, u32), String>| -> Vec<String> {
        let id = |text: &&String| text.starts_with(|c: char| c.is_ascii_digit());
        index.iter().filter(|((_, col), _)| *col == 1).map(|(_, text)| text).filter(id).cloned().collect()
    };
    assert_eq!(ids(&index(&pack)), ["1.4", "1.4"], "an answer on the web, and a document");
    build(area.root(), "monitoring", "2026-11-24T09:00", &[]);
    let files = held(&pack);
    assert!(files.contains_key("Person-level/List 1 - EHC plans.xlsx") && files.contains_key(STRATEGY));
    assert!(ids(&index(&pack)).len() > 30);
    assert!(
        !dist(area.root(), "example-monitoring-2026-11-24-2.zip").exists(),
        "all that is sent holds it too"
    );
    build(area.root(), "monitoring", "2026-11-25T09:00", &["--requests", "4.1"]);
    let next = indexed(&dist(area.root(), "example-monitoring-2026-11-25.zip"), "4.1");
    assert!(next[0].0.starts_with("see example-monitoring-2026-11-24.zip"), "{next:?}");
}

#[test]
fn a_second_choice_of_requests_on_a_day_is_a_pack_of_its_own() {
    let area = area();
    let name = |suffix: &str| dist(area.root(), &format!("example-monitoring-2026-11-24{suffix}.zip"));
    build(area.root(), "monitoring", "2026-11-24T09:00", &["--requests", "1.4"]);
    let first = std::fs::read(name("")).unwrap();
    build(area.root(), "monitoring", "2026-11-24T13:00", &["--requests", "4.1,1.4"]);
    assert_eq!(std::fs::read(name("")).unwrap(), first);
    let second = indexed(&name("-2"), "1.4");
    assert!(
        second.iter().any(|row| row.0.starts_with("see example-monitoring-2026-11-24.zip")),
        "{second:?}"
    );
    build(area.root(), "monitoring", "2026-11-24T14:00", &["--requests", "1.4,4.1"]);
    assert!(name("-2").exists() && !name("-3").exists(), "the same requests in another order");
    build(area.root(), "monitoring", "2026-11-24T15:00", &["--requests", "4.1"]);
    assert!(name("-3").exists());
    assert_eq!(std::fs::read(name("")).unwrap(), first);
}

#[test]
fn a_later_pack_points_to_what_an_earlier_one_sent() {
    let area = area();
    tuesday(area.root());
    assert_eq!(indexed(&dist(area.root(), TUESDAY), "1.4"), [(STRATEGY.into(), "Sent".into())]);
    let said = friday(area.root(), &[]);
    assert!(said.contains("1 document is not sent again") && said.contains(TUESDAY), "{said}");
    let pack = dist(area.root(), FRIDAY);
    let files = held(&pack);
    assert!(!files.keys().any(|path| path.ends_with("strategy.pdf")));
    let place = format!("see {TUESDAY} of 24 November 2026: {STRATEGY}");
    assert_eq!(indexed(&pack, "4.1"), [(place, "Sent before".into())]);
    let about = texts(&files["Index.xlsx"], "About");
    assert!(about.values().any(|text| text == TUESDAY));
    let note = paragraphs(&files["Covering note.docx"]);
    assert!(note.contains("Sent in earlier packs") && note.contains(&format!("{TUESDAY}: {STRATEGY}")));
    let (_, plan) =
        run(area.root(), &["build", "--stage", "friday", "--as-of", "2026-11-27T09:00", "--dry-run"]);
    assert!(plan.contains(&format!("sent before, see {TUESDAY}: {STRATEGY}")), "{plan}");
}

#[test]
fn everything_is_sent_where_that_is_asked_for() {
    let area = area();
    tuesday(area.root());
    let said = friday(area.root(), &["--all"]);
    assert!(!said.contains("sent again"), "{said}");
    let place = "4.1 Care services overview/strategy.pdf";
    assert_eq!(indexed(&dist(area.root(), FRIDAY), "4.1"), [(place.into(), "Sent".into())]);
}

#[test]
fn what_changed_since_is_sent_again() {
    let area = area();
    tuesday(area.root());
    area.write("documents/strategy.pdf", "%PDF-1.4 what we plan now");
    friday(area.root(), &[]);
    let pack = dist(area.root(), FRIDAY);
    let place = "4.1 Care services overview/strategy.pdf";
    assert_eq!(held(&pack)[place], b"%PDF-1.4 what we plan now");
    let shown = format!("{place}\nreplaces {TUESDAY} of 24 November 2026: {STRATEGY}");
    assert_eq!(indexed(&pack, "4.1"), [(shown, "Sent, replaces earlier".into())]);
    assert!(
        paragraphs(&held(&pack)["Covering note.docx"]).contains(&format!("replaces {STRATEGY} in {TUESDAY}"))
    );
}

#[test]
fn what_moved_but_did_not_change_is_not_sent_again() {
    let area = area();
    tuesday(area.root());
    area.remove("documents/strategy.pdf");
    area.write("documents/new/plan of ours.pdf", "%PDF-1.4 what we plan");
    area.write("documents/strategy.yaml", ENTRY.replace("strategy.pdf", "new/plan of ours.pdf"));
    friday(area.root(), &[]);
    assert_eq!(indexed(&dist(area.root(), FRIDAY), "4.1")[0].1, "Sent before");
}

#[test]
fn only_packs_of_this_inspection_that_came_earlier_count() {
    let is_sent = |root: &Path| held(&dist(root, FRIDAY)).keys().any(|path| path.ends_with("strategy.pdf"));
    // Rebuilt after the later one.
    let area = area();
    tuesday(area.root());
    friday(area.root(), &[]);
    tuesday(area.root());
    assert!(
        held(&dist(area.root(), TUESDAY)).contains_key(STRATEGY),
        "an earlier stage never points to a later one"
    );
    // The last build of a stage without the document.
    area.write("documents/strategy.yaml", ENTRY.replace("\"1.4\", ", ""));
    tuesday(area.root());
    friday(area.root(), &[]);
    assert!(is_sent(area.root()), "only the last build of an earlier stage counts");
    // Another inspection, another area, none at all.
    for (old, new) in [
        ("notified: 2026-11-23T09:30", "notified: 2026-11-24T09:30"),
        ("name: Example", "name: example"),
        (
            "inspection:\n  notified: 2026-11-23T09:30\n",
            "inspection: {overrides: {tuesday: 2026-11-24T11:00, friday: 2026-11-27T17:00}}\n",
        ),
    ] {
        let area = self::area();
        tuesday(area.root());
        friday(area.root(), &[]);
        assert!(!is_sent(area.root()));
        area.write("sendpack.yaml", SETTINGS.replace(old, new));
        friday(area.root(), &[]);
        assert!(is_sent(area.root()), "{new}");
    }
}

#[test]
fn receipts_that_were_torn_or_edited_are_said_and_the_rest_goes_on() {
    let area = area();
    tuesday(area.root());
    let receipts = dist(area.root(), "receipts.jsonl");
    let good = fs::read_to_string(&receipts).unwrap();
    let torn = good.get(..good.len() / 2).unwrap();
    fs::write(&receipts, format!("{{\"stage\": \"tuesday\", \"secretname\": 1}}\n\n{good}{torn}\n[]\n"))
        .unwrap();
    let said = friday(area.root(), &[]);
    for line in ["line 1 ", "line 4 ", "line 5 "] {
        assert!(said.contains(&format!("receipts.jsonl {line}")), "{line}: {said}");
    }
    assert!(!said.contains("secretname"));
    assert_eq!(indexed(&dist(area.root(), FRIDAY), "4.1")[0].1, "Sent before");
    fs::write(&receipts, [0xff, 0xfe, b'\n', 0]).unwrap();
    friday(area.root(), &[]);
    assert_eq!(indexed(&dist(area.root(), FRIDAY), "4.1")[0].1, "Sent");
}

#[test]
fn parts_of_a_pack_count_together() {
    let area = area();
    let noise: Vec<u8> = (0..60_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    area.write("documents/strategy.pdf", &noise);
    area.write("documents/board.pdf", [&noise[..], b"."].concat());
    let board =
        ENTRY.replace("id: plan", "id: board").replace("strategy.pdf", "board.pdf").replace("4.1", "4.3");
    area.write("documents/board.yaml", board);
    build(area.root(), "tuesday", "2026-11-24T09:00", &["--max-part-size", "125KB"]);
    friday(area.root(), &[]);
    let pack = dist(area.root(), FRIDAY);
    let places: Vec<String> =
        ["4.1", "4.3"].iter().flat_map(|id| indexed(&pack, id)).map(|(place, _)| place).collect();
    assert_eq!(places.len(), 2);
    assert!(
        places.iter().all(|place| place.starts_with("see example-tuesday-2026-11-24-part-")),
        "{places:?}"
    );
    assert_ne!(places[0].get(..50), places[1].get(..50), "each in its part: {places:?}");
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let sums = || {
        let area = area();
        tuesday(area.root());
        friday(area.root(), &[]);
        [TUESDAY, FRIDAY, "receipts.jsonl"].map(|name| fs::read(dist(area.root(), name)).unwrap())
    };
    assert!(sums() == sums());
}

#[test]
fn receipts_hold_no_row_of_a_list() {
    let area = area();
    tuesday(area.root());
    let text = fs::read_to_string(dist(area.root(), "receipts.jsonl")).unwrap();
    let line: serde_json::Value = serde_json::from_str(text.trim_end()).unwrap();
    let documents = line["documents"].as_array().unwrap();
    assert_eq!(documents.len(), 1, "documents, and no lists: {documents:?}");
    assert_eq!(documents[0]["path"], STRATEGY);
    assert_eq!(documents[0]["requests"], serde_json::json!(["1.4"]));
    assert_eq!(documents[0]["source"], "documents/strategy.pdf");
    let keys: Vec<&String> = documents[0].as_object().unwrap().keys().collect();
    assert_eq!(keys, ["bytes", "path", "requests", "sha256", "source"]);
}

/// The text of a document.
fn paragraphs(document: &[u8]) -> String {
    let body = &zip_part(document, "word/document.xml");
    let texts = body.split("<w:t xml:space=\"preserve\">").skip(1);
    texts.filter_map(|rest| rest.split("</w:t>").next()).collect::<Vec<_>>().join("\n")
}

fn zip_part(bytes: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    std::io::read_to_string(zip.by_name(name).unwrap()).unwrap()
}

fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() && path.file_name().unwrap() != "dist" {
            fs::create_dir_all(&target).unwrap();
            copy(&path, &target);
        } else if path.is_file() {
            fs::copy(&path, &target).unwrap();
        }
    }
}
