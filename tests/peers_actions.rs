//! The action plan in the hands of others: the workbook is edited by `openpyxl` and put back, with nothing lost.
//! `SENDPACK_PYTHON` names the Python that has it (default `python3`).
#![cfg(feature = "peers")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod common;

use std::path::Path;
use std::process::Command;

use common::area::Area;
use serde_json::Value;

fn python(script: &str, args: &[&Path]) {
    let python = std::env::var("SENDPACK_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/peers").join(script);
    let run =
        Command::new(&python).arg(script).args(args).output().unwrap_or_else(|e| panic!("{python}: {e}"));
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
}

/// The actions that `sendpack actions` tells of, having written its documents.
fn actions(area: &Area) -> Vec<Value> {
    let run = Command::new(env!("CARGO_BIN_EXE_sendpack"))
        .arg("actions")
        .arg(area.root())
        .args(["--as-of", "2026-11-23T10:00", "--format", "json"])
        .output()
        .unwrap();
    assert!(run.status.success() && run.stderr.is_empty(), "{}", String::from_utf8_lossy(&run.stderr));
    let report: Value = serde_json::from_slice(&run.stdout).unwrap();
    report["actions"].as_array().unwrap().clone()
}

#[test]
fn a_workbook_edited_by_openpyxl_comes_back_whole() {
    let area = Area::bare();
    let plan = Path::new(env!("CARGO_MANIFEST_DIR")).join("evidence/actions/plan.yaml");
    area.write("actions/plan.yaml", std::fs::read(plan).unwrap());
    let mut expected = actions(&area);
    let exported = area.root().join("dist/action-plan.xlsx");
    python("actions.py", &[&exported, &area.root().join("actions/plan.xlsx")]);
    area.remove("actions/plan.yaml");
    let mut read = actions(&area);

    let rating =
        |value: &str, note: Option<&str>| serde_json::json!({"at": "2026-12", "value": value, "note": note});
    expected[0]["next_steps"] = "Edited by hand".into();
    expected[0]["ratings"].as_array_mut().unwrap().push(rating("green", Some("as agreed")));
    let added = read.pop().unwrap();
    assert_eq!(read, expected);
    for (key, value) in [
        ("id", "z1"),
        ("source", "criterion"),
        ("source_ref", "9"),
        ("role", "Nobody's deputy"),
        ("partner", "health"),
        ("start", "2026-12-01"),
        ("due", "2027-03-31"),
        ("measure", "=1+1 stays words"),
    ] {
        assert_eq!(added[key], value, "{key}");
    }
    assert_eq!(added["ratings"], Value::Array(vec![rating("amber", None)]));

    // What was read is exported as it was read.
    let saved = area.root().join("dist/action-plan.xlsx");
    area.write("actions/plan.xlsx", std::fs::read(saved).unwrap());
    let again = actions(&area);
    assert_eq!(again[..again.len() - 1], read[..]);
    assert_eq!(again.last(), Some(&added));
}

#[test]
fn the_papers_open_in_python_docx() {
    let area = Area::bare();
    for file in ["sendpack.yaml", "actions/plan.yaml"] {
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("evidence").join(file);
        area.write(file, std::fs::read(from).unwrap());
    }
    actions(&area);
    let dist = area.root().join("dist");
    let papers =
        ["action-plan-board.docx", "action-plan-committee.docx", "wsoa.docx"].map(|name| dist.join(name));
    python("actions_word.py", &papers.each_ref().map(std::path::PathBuf::as_path));
}
