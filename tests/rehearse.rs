//! `sendpack rehearse` as a user runs it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::path::Path;
use std::process::Command;

use serde_json::Value;

const SETTINGS: &str = "area: {name: Example, la_code: \"999\"}\nframework: area-send-2023\n";

fn area(datamap: &str) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("sendpack.yaml"), SETTINGS).unwrap();
    std::fs::write(dir.path().join("datamap.yaml"), datamap).unwrap();
    dir
}

fn rehearse(dir: &Path, args: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_sendpack"))
        .arg("rehearse")
        .arg(dir)
        .args(["--as-of", "2026-11-20T10:00"])
        .args(args)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn json(dir: &Path, args: &[&str]) -> Value {
    serde_json::from_str(&rehearse(dir, &[&["--format", "json"], args].concat())).unwrap()
}

fn extraction<'v>(drill: &'v Value, data: &str) -> &'v Value {
    drill["extractions"].as_array().unwrap().iter().find(|e| e["data"] == data).unwrap()
}

#[test]
fn one_pair_of_hands_does_one_thing_after_the_other() {
    let dir = area(
        "- {data: list-1, owner: {role: Data manager}, extract_hours: 6, rehearsed: 2026-09-14}\n\
         - {data: list-2, owner: {role: Data manager}, extract_hours: 5.5, rehearsed: 2026-09-14}\n\
         - {data: \"2.5\", owner: {role: Data manager}, extract_hours: 4, rehearsed: 2026-09-14}\n\
         - {data: providers, owner: {role: Commissioner}, extract_hours: 20, rehearsed: 2026-09-14}\n\
         - {data: \"7.2\", owner: {role: Care}, extract_hours: 30, rehearsed: 2026-09-14}\n",
    );
    let drill = json(dir.path(), &["--no-children"]);
    assert_eq!(drill["notified"], "2026-11-23T09:30");
    // The most urgent first, and of those the longest.
    assert_eq!(extraction(&drill, "list-1")["end"], "2026-11-23T15:30");
    assert_eq!(extraction(&drill, "list-2")["end"], "2026-11-24T13:00");
    assert_eq!(extraction(&drill, "list-2")["hours_late"], 2.0);
    assert_eq!(extraction(&drill, "2.5")["start"], "2026-11-24T13:00");
    assert_eq!(extraction(&drill, "2.5")["hours_late"], 0.0);
    // Alone, and still too slow: 9.5 hours are there before Tuesday at 11:00.
    assert_eq!(extraction(&drill, "providers")["hours_late"], 10.5);
    // Children are chosen on Tuesday at 17:00, so work for them begins on Wednesday, and three days are 24 hours.
    assert_eq!(extraction(&drill, "7.2")["start"], "2026-11-25T09:00");
    assert_eq!(extraction(&drill, "7.2")["hours_late"], 6.0);
    let text = rehearse(dir.path(), &["--no-children"]);
    assert!(text.contains("2 late") && text.contains("even if nothing else is done"), "{text}");

    // Over Christmas: Friday and, for Boxing Day, Monday are holidays.
    let christmas = json(dir.path(), &["--no-children", "--notified", "2026-12-21"]);
    assert_eq!(extraction(&christmas, "7.2")["end"], "2026-12-30T15:00");
}

#[test]
fn what_check_says_of_the_data_map_is_what_the_drill_shows() {
    let dir = area(
        "- {data: list-1, owner: {role: Data manager}, extract_hours: 6, rehearsed: 2026-09-14}\n\
         - {data: list-2, owner: {role: Data manager}, extract_hours: 5.5, rehearsed: 2026-09-14}\n\
         - {data: list-3, owner: {role: Data manager}, extract_hours: 5.5, rehearsed: 2026-09-14}\n\
         - {data: list-2, owner: {role: Data manager}, extract_hours: three}\n",
    );
    let output = Command::new(env!("CARGO_BIN_EXE_sendpack"))
        .arg("check")
        .arg(dir.path())
        .args([
            "--as-of",
            "2026-11-20T10:00",
            "--select",
            "MAP-002,MAP-003,MAP-004,MAP-005,EVI",
            "--format",
            "json",
        ])
        .output()
        .unwrap();
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let found: Vec<String> = (report["findings"].as_array().unwrap().iter())
        .map(|f| format!("{} {} {}", f["code"].as_str().unwrap(), f["line"], f["col"]))
        .collect();
    for wanted in ["MAP-004 2 3", "EVI-014 3 10", "EVI-014 4 10", "MAP-005 4 3"] {
        assert!(found.iter().any(|f| f == wanted), "{wanted}: {found:?}");
    }
}

#[test]
fn drills_are_noted_and_shown_the_next_time() {
    let dir =
        area("- {data: list-1, owner: {role: Data manager}, extract_hours: 20, rehearsed: 2026-09-14}\n");
    assert!(!rehearse(dir.path(), &["--no-children", "--record"]).contains("Earlier drills"));
    let again = rehearse(dir.path(), &["--no-children"]);
    assert!(again.contains("2026-11-20 10:00: 1 of 1 late"), "{again}");
}

#[test]
fn children_are_named_by_list_and_row_alone() {
    let northbeck = Path::new(env!("CARGO_MANIFEST_DIR")).join("evidence");
    let first = json(&northbeck, &["--seed", "1"]);
    let children = first["children"].as_array().unwrap();
    assert_eq!(children.len(), 6);
    for child in children {
        let keys: Vec<&String> = child.as_object().unwrap().keys().collect();
        assert_eq!(keys, ["file", "row", "sheet"]);
    }
    assert_eq!(first, json(&northbeck, &["--seed", "1"]));
    assert_ne!(first["children"], json(&northbeck, &["--seed", "2"])["children"]);
    let text = rehearse(&northbeck, &[]);
    assert!(text.contains("List 2 (SEN support)") && text.contains("usually two on SEN support"), "{text}");
    assert!(!text.contains("too few on the lists"), "{text}");
}

#[test]
fn a_drill_fits_any_terminal() {
    let northbeck = Path::new(env!("CARGO_MANIFEST_DIR")).join("evidence");
    let late = area(
        "- {data: list-1, owner: {role: \"A data manager with\\e[2J a very long role\"}, partner: care, extract_hours: 90}\n",
    );
    for columns in [40, 60, 100] {
        for root in [&*northbeck, late.path()] {
            let shown = Command::new(env!("CARGO_BIN_EXE_sendpack"))
                .args(["rehearse", "--as-of", "2026-11-20T10:00"])
                .arg(root)
                .env("COLUMNS", columns.to_string())
                .output()
                .unwrap();
            let text = String::from_utf8(shown.stdout).unwrap();
            let long: Vec<&str> = text.lines().filter(|line| line.chars().count() > columns).collect();
            assert!(long.is_empty() && !text.contains('\u{1b}'), "{columns}: {long:#?}");
            assert!(text.contains("By partner"), "{text}");
        }
    }
}
