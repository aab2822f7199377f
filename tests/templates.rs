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
    for name in ["list-1", "list-2", "providers", "register", "actions", "matrix"] {
        let framework = if name == "matrix" { "local-area-2016" } else { "area-send-2023" };
        let file = dir.path().join(format!("{name}.xlsx"));
        let made = sendpack(&["template", name, "--framework", framework, "--output"], &file).unwrap();
        assert!(made.status.success(), "{name}");
        let committed = fs::read(templates.join(format!("{name}.xlsx"))).unwrap();
        assert!(
            fs::read(&file).unwrap() == committed,
            "write templates/{name}.xlsx again: sendpack template {name}"
        );
    }
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
