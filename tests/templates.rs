//! The blank workbooks in `templates/` are what `sendpack template` writes, and `sendpack init` starts an area with them.

use std::path::Path;
use std::process::Command;
use std::{fs, io};

fn sendpack(args: &[&str], last: &Path) -> io::Result<std::process::Output> {
    Command::new(env!("CARGO_BIN_EXE_sendpack")).args(args).arg(last).output()
}

#[test]
fn committed_templates_are_current() {
    let dir = tempfile::tempdir().unwrap();
    let templates = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    for name in ["list-1", "list-2", "providers", "register", "actions", "statements", "matrix"] {
        let framework = if name == "matrix" { "local-area-2016" } else { "area-send-2023" };
        let file = dir.path().join(format!("{name}.xlsx"));
        let made = sendpack(
            &["template", name, "--framework", framework, "--as-of", "2027-01-01", "--output"],
            &file,
        )
        .unwrap();
        assert!(made.status.success(), "{name}");
        let committed = fs::read(templates.join(format!("{name}.xlsx"))).unwrap();
        assert!(
            fs::read(&file).unwrap() == committed,
            "write templates/{name}.xlsx again: sendpack template {name} --as-of 2027-01-01"
        );
    }
}

#[test]
fn months_of_the_plan_follow_the_day_and_nothing_else_does() {
    let dir = tempfile::tempdir().unwrap();
    let made = |name: &str, day: &str| {
        let file = dir.path().join(format!("{name}-{day}.xlsx"));
        let made = sendpack(&["template", name, "--as-of", day, "--output"], &file).unwrap();
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        fs::read(file).unwrap()
    };
    let november = made("actions", "2026-11-02");
    assert!(made("actions", "2026-11-30") == november);
    assert!(made("actions", "2026-12-01") != november);
    assert!(made("statements", "2026-11-30") == made("statements", "2027-12-01"));
    let wrong =
        sendpack(&["template", "actions", "--as-of", "30/11/2026", "--output"], &dir.path().join("w.xlsx"));
    assert_eq!(wrong.unwrap().status.code(), Some(2));
}

/// A blank form that nobody has filled in yet says nothing, and nothing is wrong with it.
#[test]
fn blank_forms_are_read_as_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().join("area");
    assert!(sendpack(&["init", "--area", "New"], &root).unwrap().status.success());
    for (name, place) in [("statements", "sef/form.xlsx"), ("actions", "actions/plan.xlsx")] {
        assert!(sendpack(&["template", name, "--output"], &root.join(place)).unwrap().status.success());
    }
    let checked = sendpack(&["check", "--select", "EVI,SEF,ACT", "--format", "json"], &root).unwrap();
    let report: serde_json::Value = serde_json::from_slice(&checked.stdout).unwrap();
    let of_forms =
        |f: &&serde_json::Value| ["sef/form.xlsx", "actions/plan.xlsx"].iter().any(|file| f["file"] == *file);
    let found: Vec<_> = report["findings"].as_array().unwrap().iter().filter(of_forms).collect();
    assert!(report["complete"] == true && found.is_empty(), "{found:?}");
}

#[test]
fn a_new_area_is_short_of_everything_but_order() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().join("area");
    let made = sendpack(&["init", "--area", "The \"New\" \\ area", "--la-code", "302"], &root).unwrap();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let checked = sendpack(&["check", "--as-of", "2026-11-23", "--format", "json"], &root).unwrap();
    assert_eq!(checked.status.code(), Some(1));
    let report: serde_json::Value = serde_json::from_slice(&checked.stdout).unwrap();
    assert_eq!(report["area"], "The \"New\" \\ area");
    let codes: std::collections::BTreeSet<&str> =
        report["findings"].as_array().unwrap().iter().filter_map(|f| f["code"].as_str()).collect();
    for expected in ["ANX-001", "CFG-004", "CRI-001", "LST-009"] {
        assert!(codes.contains(expected), "{expected}");
    }
    for fault in [
        "CFG-001", "CFG-002", "CFG-003", "EVI-001", "EVI-002", "LST-001", "LST-002", "LST-004", "LST-008",
        "LST-017",
    ] {
        assert!(!codes.contains(fault), "{fault}");
    }
}

#[test]
fn nothing_of_the_users_is_overwritten() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("mine.txt"), "mine").unwrap();
    for command in ["init", "demo"] {
        assert_eq!(sendpack(&[command], dir.path()).unwrap().status.code(), Some(2), "{command}");
    }
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
}
