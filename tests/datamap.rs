//! The data map as a view and as a workbook: what is shown, and that a workbook read back says what was written.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

fn run(root: &Path, args: &[&str]) -> (i32, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_sendpack")).args(args).current_dir(root).output().unwrap();
    let text =
        [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
    (output.status.code().unwrap(), text)
}

fn json(root: &Path, as_of: &str) -> Value {
    let (code, text) = run(root, &["datamap", "--format", "json", "--as-of", as_of]);
    assert_eq!(code, 0, "{text}");
    serde_json::from_str(&text).unwrap()
}

const AT: &str = "2018-04-16T14:00";

/// An area of the earlier framework with this data map.
fn area(datamap: &str) -> tempfile::TempDir {
    let area = tempfile::tempdir().unwrap();
    let settings = "area: {name: Example, la_code: \"998\"}\nframework: local-area-2016\n\
        inspection: {notified: 2018-04-16T09:30}\nunavailable: [{request: D20, reason: no such list}]\n";
    fs::write(area.path().join("sendpack.yaml"), settings).unwrap();
    if !datamap.is_empty() {
        fs::write(area.path().join("datamap.yaml"), datamap).unwrap();
    }
    area
}

fn export(root: &Path, name: &str) -> PathBuf {
    let file = root.join(name);
    let (code, said) =
        run(root, &["datamap", "--format", "xlsx", "--as-of", AT, "--output", file.to_str().unwrap()]);
    assert_eq!(code, 0, "{said}");
    file
}

const MAP: &str = "\
- {data: D01, system: \"the \\\"big\\\" one | and more\", owner: {role: Data manager, team: Data, email: data@example.org}, partner: education, extract_hours: 2.5, rehearsed: 2018-01-17, notes: \"line one\\nline two\"}
- {data: d02, owner: {team: Plans}, extract_hours: 0.25}
- {data: D03, title: Our own words, owner: {role: \"=1+1\"}, extract_hours: 40, rehearsed: 2016-01-17}
";

fn states(document: &Value) -> Vec<(String, String)> {
    let of = |line: &Value| {
        let text = |key: &str| line[key].as_str().unwrap().to_owned();
        (text("data"), text("state"))
    };
    document["data"].as_array().unwrap().iter().map(of).collect()
}

#[test]
fn each_set_of_data_says_how_it_stands() {
    let area = area(MAP);
    let document = json(area.path(), AT);
    let states = states(&document);
    assert_eq!(states.len(), 28);
    let of = |id: &str| states.iter().find(|(data, _)| data == id).unwrap().1.clone();
    assert_eq!(of("D01"), "ready");
    assert_eq!(of("D02"), "not-practised");
    // 40 hours in four and a half days of eight.
    assert_eq!(of("D03"), "late");
    assert_eq!((of("D04"), of("D20")), ("missing".to_owned(), "unavailable".to_owned()));
    assert_eq!(document["documents"].as_array().unwrap().len(), 10);
    let (_, text) = run(area.path(), &["datamap", "--as-of", AT]);
    assert!(text.contains("3 of 28") && text.contains("late by"), "{text}");
}

#[test]
fn a_workbook_takes_the_place_of_the_map() {
    let area = area(MAP);
    let before = json(area.path(), AT);
    export(area.path(), "datamap.xlsx");
    fs::remove_file(area.path().join("datamap.yaml")).unwrap();
    let after = json(area.path(), AT);
    // The title of a row is the catalogue's where the map says none; all else is as written.
    assert_eq!(before, after);
    let (_, report) = run(area.path(), &["check", "--format", "json", "--as-of", AT]);
    let report: Value = serde_json::from_str(&report).unwrap();
    let findings = report["findings"].as_array().unwrap();
    let of_map: Vec<_> =
        findings.iter().filter(|f| f["file"] == "datamap.xlsx" && f["code"] != "MAP-001").collect();
    assert!(of_map.iter().all(|f| f["code"].as_str().unwrap().starts_with("MAP-")), "{of_map:#?}");
    // Rows that wait to be filled in are data that the map lacks.
    assert_eq!(findings.iter().filter(|f| f["code"] == "MAP-001").count(), 24);
    let again = export(area.path(), "again.xlsx");
    assert!(
        fs::read(again).unwrap() == fs::read(area.path().join("datamap.xlsx")).unwrap(),
        "the same bytes"
    );
}

#[test]
fn nothing_that_could_not_be_read_is_lost() {
    let area = area("- {data: D99, owner: {role: Lead}, extract_hours: 2}\n");
    let (code, said) = run(area.path(), &["datamap", "--format", "xlsx", "--output", "map.xlsx"]);
    assert!(code == 2 && said.contains("datamap.yaml:1") && !area.path().join("map.xlsx").exists(), "{said}");
    let (code, said) = run(area.path(), &["datamap", "--format", "xlsx"]);
    assert!(code == 2 && said.contains("--output"), "{said}");
}

#[test]
fn an_area_without_a_map_gets_one_to_fill_in() {
    let area = area("");
    export(area.path(), "datamap.xlsx");
    assert!(states(&json(area.path(), AT)).iter().all(|(_, state)| state != "ready"));
    for hostile in
        ["[", "- 1\n- {}\n", "\u{0}", "- {data: [D01, D02], extract_hours: -1, rehearsed: 31/02/2018}\n"]
    {
        fs::write(area.path().join("datamap.yaml"), hostile).unwrap();
        assert_eq!(run(area.path(), &["datamap", "--as-of", AT]).0, 0, "{hostile}");
    }
}

#[test]
fn the_map_of_the_present_framework_is_shown_and_round_trips() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("evidence");
    let at = "2026-11-23T14:00";
    let before = json(&root, at);
    assert!(states(&before).iter().all(|(_, state)| state == "ready" || state == "unavailable"));
    let folder = tempfile::tempdir().unwrap();
    for file in ["sendpack.yaml", "datamap.yaml"] {
        fs::copy(root.join(file), folder.path().join(file)).unwrap();
    }
    let before = json(folder.path(), at);
    let book = folder.path().join("datamap.xlsx");
    let (code, said) = run(
        folder.path(),
        &["datamap", "--format", "xlsx", "--as-of", at, "--output", book.to_str().unwrap()],
    );
    assert_eq!(code, 0, "{said}");
    fs::remove_file(folder.path().join("datamap.yaml")).unwrap();
    assert_eq!(before, json(folder.path(), at));
}

#[cfg(feature = "peers")]
mod peers {
    use super::*;

    /// What an officer does in Excel: fills in a row, changes another, saves.
    const EDIT: &str = "\
import datetime, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book['Data map']
heads = {cell.value: cell.column for cell in sheet[1]}
rows = {row[0].value: row[0].row for row in sheet.iter_rows(min_row=2)}
def put(data, heading, value):
    sheet.cell(rows[data], heads[heading]).value = value
put('D04', 'System', 'national tables')
put('D04', 'Owner role', \"Head of O'Hara school\")
put('D04', 'Extract hours', 1.75)
put('D04', 'Rehearsed', datetime.datetime(2018, 3, 1))
put('D01', 'Extract hours', 3)
assert sheet.cell(rows['D01'], heads['Rehearsed']).value == datetime.datetime(2018, 1, 17)
assert sheet.cell(rows['D03'], heads['Owner role']).value == '=1+1'
assert sheet.cell(rows['D03'], heads['Owner role']).data_type == 's'
assert book['Documents'].max_row == 11
book.save(sys.argv[1])
";

    #[test]
    fn what_openpyxl_changes_is_read_and_the_rest_stays() {
        let area = area(MAP);
        let mut before = json(area.path(), AT);
        let book = export(area.path(), "datamap.xlsx");
        fs::remove_file(area.path().join("datamap.yaml")).unwrap();
        let python = std::env::var("SENDPACK_PYTHON").unwrap_or_else(|_| "python3".to_owned());
        let edited = Command::new(python).args(["-c", EDIT]).arg(&book).output().unwrap();
        assert!(edited.status.success(), "{}", String::from_utf8_lossy(&edited.stderr));
        let after = json(area.path(), AT);
        let line =
            |id: &str| after["data"].as_array().unwrap().iter().find(|l| l["data"] == id).unwrap().clone();
        let filled = line("D04");
        assert_eq!(filled["system"], "national tables");
        assert_eq!(filled["owner"]["role"], "Head of O'Hara school");
        assert_eq!(
            (filled["extract_hours"].as_f64(), filled["rehearsed"].as_str()),
            (Some(1.75), Some("2018-03-01"))
        );
        assert_eq!(line("D01")["extract_hours"].as_f64(), Some(3.0));
        for line in before["data"].as_array_mut().unwrap() {
            match line["data"].as_str() {
                Some("D01") => line["extract_hours"] = 3.0.into(),
                Some("D04") => *line = filled.clone(),
                _ => {}
            }
        }
        assert_eq!(before, after);
    }
}
