//! Tracked children as an officer meets them: a folder is begun, filled, checked, shown and packed; and nothing that could
//! tell who a child is comes out of it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod common;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use common::area::Area;
use serde_json::Value;

const FRIDAY: &str = "2026-11-27T12:00";
/// Stands in the names of files and folders, in references and in the Unique ID.
const MARK: &str = "zqplant";

fn sendpack(root: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_sendpack"))
        .args(args)
        .arg(root)
        .args(["--as-of", FRIDAY])
        .output()
        .unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn json(root: &Path, args: &[&str]) -> Value {
    serde_json::from_slice(&sendpack(root, args).stdout).unwrap()
}

/// An area with one child on List 1, whose documents all bear the mark in their names.
fn with_child(folder: &str, reference: &str) -> Area {
    let area = Area::new();
    let requests = ["7.1", "7.2", "7.3", "7.4", "7.5", "7.6"];
    let mut text = format!(
        "ref: {reference}\nlist: 1\nunique_id: EX1001\nalternative_provision: false\nsocial_care: false\n\
         agreement: {{family_asked: 2026-11-25, family_agreed: 2026-11-25}}\nmeetings: [2026-12-01T10:00]\ndocuments:\n"
    );
    for request in requests {
        text += &format!(
            "  - {{request: \"{request}\", file: {MARK} {request}.txt, from: 2024-11-23, to: 2026-11-23}}\n"
        );
        area.write(&format!("tracking/{folder}/{MARK} {request}.txt"), format!("about {request}"));
    }
    area.write(&format!("tracking/{folder}/child.yaml"), text);
    area
}

fn codes(root: &Path) -> Vec<String> {
    let report = json(root, &["check", "--format", "json", "--select", "TRK"]);
    let findings = report["findings"].as_array().unwrap().iter();
    findings.map(|f| f["code"].as_str().unwrap().to_owned()).collect()
}

fn pack(out: &Path) -> Vec<String> {
    let zip = fs::read_dir(out)
        .unwrap()
        .map(|e| e.unwrap().path())
        .find(|p| p.extension().is_some_and(|e| e == "zip"));
    let mut archive = zip::ZipArchive::new(fs::File::open(zip.unwrap()).unwrap()).unwrap();
    (0..archive.len()).map(|i| archive.by_index(i).unwrap().name().unwrap().into_owned()).collect()
}

#[test]
fn a_child_in_order_is_counted_for_each_request_and_packed_under_its_reference() {
    let area = with_child("T1", "T1");
    let found = codes(area.root());
    assert!(
        found
            .iter()
            .all(|code| ["TRK-002", "TRK-003", "TRK-004", "TRK-005", "TRK-006"].contains(&code.as_str())),
        "{found:?}"
    );
    let report = json(area.root(), &["check", "--format", "json", "--stage", "friday"]);
    let none = Area::new();
    none.write("tracking/README.txt", "nobody yet");
    let before = json(none.root(), &["check", "--format", "json", "--stage", "friday"]);
    let requested = |report: &Value| report["stages"][0]["requested"].as_u64().unwrap();
    assert_eq!(requested(&report), requested(&before) + 6);
    assert_eq!(report["stages"][0]["ready"], report["stages"][0]["requested"]);

    let built = sendpack(area.root(), &["build", "--stage", "friday"]);
    assert_eq!(built.status.code(), Some(0), "{}", String::from_utf8_lossy(&built.stderr));
    let names = pack(&area.root().join("dist"));
    let audit = "data/7 Tracked children/T1/7.1 Multi-agency audit/Multi-agency audit.txt";
    assert_eq!(names.iter().filter(|name| name.ends_with(audit)).count(), 1, "{names:#?}");
    assert!(names.iter().all(|name| !name.contains(MARK)), "a file keeps a name that may be the child's");
    assert!(names.iter().all(|name| !name.contains("7.7")), "not in alternative provision");
}

#[test]
fn what_one_child_lacks_is_a_gap_of_that_child_alone() {
    let area = with_child("T1", "T1");
    let root = area.root();
    fs::remove_file(root.join(format!("tracking/T1/{MARK} 7.3.txt"))).unwrap();
    let report = json(root, &["check", "--format", "json", "--stage", "friday"]);
    let lacking = report["findings"].as_array().unwrap().iter().find(|f| f["code"] == "TRK-008").unwrap();
    assert_eq!((lacking["request"].as_str(), lacking["line"].as_u64()), (Some("7.3/T1"), Some(11)));
    assert_eq!(
        report["stages"][0]["requested"].as_u64().unwrap() - report["stages"][0]["ready"].as_u64().unwrap(),
        1
    );
    let refused = sendpack(root, &["build", "--stage", "friday"]);
    assert_eq!(refused.status.code(), Some(1));
    let tuesday = sendpack(root, &["build", "--stage", "tuesday"]);
    assert_eq!(tuesday.status.code(), Some(0), "Tuesday's pack has nothing to do with it");
    area.write(
        "sendpack.yaml",
        format!(
            "{}unavailable: [{{request: 7.3/T1, reason: the family writes it}}]\n",
            common::area::SETTINGS
        ),
    );
    assert!(!codes(root).contains(&"TRK-008".to_owned()), "it was declared unavailable for this child");
}

#[test]
fn a_choice_is_not_asked_for_before_inspectors_call_nor_before_they_choose() {
    let area = Area::new();
    let silent = |as_of: &str| {
        let args = ["check", "--select", "TRK", "--as-of", as_of];
        let run = Command::new(env!("CARGO_BIN_EXE_sendpack")).args(args).arg(area.root()).output().unwrap();
        run.status.code() == Some(0)
    };
    assert!(silent("2026-11-01") && silent("2026-11-24T16:59") && !silent("2026-11-24T17:00"));
    area.write(
        "sendpack.yaml",
        common::area::SETTINGS.replace("  notified: 2026-11-23T09:30\n", "").replace("inspection:\n", ""),
    );
    assert!(silent("2026-11-24T17:00"), "nobody called");
}

#[test]
fn the_table_shows_what_is_lacking_and_no_fact_about_a_child_unless_asked() {
    let area = with_child("T1", "T1");
    fs::remove_file(area.root().join(format!("tracking/T1/{MARK} 7.6.txt"))).unwrap();
    let track = sendpack(area.root(), &["track"]);
    assert_eq!(track.status.code(), Some(0));
    let text = out(&track);
    assert!(
        text.contains("5 of 6")
            && text.contains("T1: 7.6 Discussion notes")
            && text.contains("Tue 1 Dec 10:00"),
        "{text}"
    );
    let plain = json(area.root(), &["track", "--format", "json"]);
    assert_eq!(plain["children"][0]["lacks"][0]["request"], "7.6");
    assert!(plain["children"][0].get("facts").is_none() && !text.contains("Male"));
    let shown = json(area.root(), &["track", "--format", "json", "--show-values"]);
    assert_eq!(shown["children"][0]["facts"]["age"], "11 to 15");
    assert!(!shown.to_string().contains("EX1001"), "not even then the Unique ID");
}

#[test]
fn nothing_that_names_a_child_is_printed_or_written() {
    let area = with_child(&format!("{MARK} Surname"), &format!("{MARK} Pat"));
    let stray = format!("tracking/{MARK} Surname/{MARK} old.txt");
    area.write(&stray, "unclaimed");
    fs::remove_file(area.root().join(format!("tracking/{MARK} Surname/{MARK} 7.2.txt"))).unwrap();
    let has = |bytes: &[u8]| {
        let text = String::from_utf8_lossy(bytes).to_lowercase();
        text.contains(MARK) || text.contains("surname") || text.contains("ex1001")
    };
    for format in ["text", "json", "jsonl", "csv", "github", "azure", "junit", "sarif"] {
        let run = sendpack(area.root(), &["check", "--format", format]);
        assert!(!has(&run.stdout) && !has(&run.stderr), "check --format {format}: {}", out(&run));
    }
    for args in [
        &["track"][..],
        &["track", "--format", "json", "--show-values"],
        &["build", "--stage", "friday", "--dry-run"],
    ] {
        let run = sendpack(area.root(), args);
        assert!(!has(&run.stdout) && !has(&run.stderr), "{args:?}: {}", out(&run));
    }
    let run = sendpack(area.root(), &["build", "--stage", "friday", "--incomplete", "a test"]);
    assert!(!has(&run.stdout) && !has(&run.stderr), "{}", out(&run));
    let dist = area.root().join("dist");
    assert!(pack(&dist).iter().all(|name| !has(name.as_bytes())));
    assert!(!has(&fs::read(dist.join("receipts.jsonl")).unwrap()));
    let found = codes(area.root());
    for code in ["TRK-010", "TRK-015", "TRK-016"] {
        assert!(found.iter().any(|f| f == code), "{code} is silent");
    }
}

#[test]
fn a_folder_is_begun_once_and_its_blank_forms_answer_nothing() {
    let area = Area::new();
    let begin = ["track", "--template", "T1", "--list", "2", "--alternative-provision"];
    let first = sendpack(area.root(), &begin);
    assert_eq!(first.status.code(), Some(0), "{}", String::from_utf8_lossy(&first.stderr));
    let folder = area.root().join("tracking/T1");
    let mut names: Vec<String> =
        fs::read_dir(&folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names.len(), 9, "{names:?}");
    assert!((1..=7).all(|n| names.iter().any(|name| name.starts_with(&format!("7.{n} ")))));
    let before = fs::read(folder.join("child.yaml")).unwrap();
    let again = sendpack(area.root(), &begin);
    assert_eq!(again.status.code(), Some(2));
    assert_eq!(fs::read(folder.join("child.yaml")).unwrap(), before);
    let leftovers = fs::read_dir(area.root().join("tracking")).unwrap().count();
    assert_eq!(leftovers, 1, "nothing else is left in the folder");

    assert_eq!(
        codes(area.root()).iter().filter(|code| *code == "TRK-008").count(),
        7,
        "a blank form is no answer"
    );
    let filled = String::from_utf8(before)
        .unwrap()
        .replace("#  - {request", "  - {request")
        .replace("as_at: YYYY-MM-DD", "as_at: 2026-11-26");
    let filled = filled.replace("unique_id: \"\"", "unique_id: EX2001");
    let filled = filled.replace(
        "# agreement: {family_asked: YYYY-MM-DD, family_agreed: YYYY-MM-DD, young_person_agreed: YYYY-MM-DD}",
        "agreement: {family_asked: 2026-11-25, family_agreed: 2026-11-25}",
    );
    fs::write(folder.join("child.yaml"), filled).unwrap();
    let mut found = codes(area.root());
    found.retain(|code| !["TRK-002", "TRK-004", "TRK-005", "TRK-006"].contains(&code.as_str()));
    assert!(found.is_empty(), "what the form asks for is what is checked: {found:?}");
}

#[test]
fn a_reference_that_could_be_a_name_is_refused_and_not_repeated() {
    let area = Area::new();
    for reference in ["Zqplant Surname", "../T1", "48213", ""] {
        let run = sendpack(area.root(), &["track", "--template", reference]);
        assert_eq!(run.status.code(), Some(2), "{reference}");
        assert!(!String::from_utf8_lossy(&run.stderr).contains("Surname"));
    }
    assert!(!area.root().join("tracking").exists());
}

#[test]
fn children_may_lie_elsewhere_or_be_left_out() {
    let area = with_child("T1", "T1");
    let away: PathBuf = tempfile::tempdir().unwrap().keep().join("children");
    fs::rename(area.root().join("tracking"), &away).unwrap();
    let settings = format!(
        "{}paths: {{tracking: \"{}\"}}\n",
        common::area::SETTINGS,
        away.display().to_string().replace('\\', "/")
    );
    area.write("sendpack.yaml", settings);
    assert_eq!(json(area.root(), &["track", "--format", "json"])["children"][0]["ready"], 6);
    assert_eq!(sendpack(area.root(), &["build", "--stage", "friday"]).status.code(), Some(0));
    let report =
        json(area.root(), &["check", "--format", "json", "--select", "TRK", "--without", "tracking"]);
    let found = report["findings"].as_array().unwrap();
    assert_eq!((found.len(), found[0]["code"].as_str()), (1, Some("TRK-022")));
    fs::remove_dir_all(away.parent().unwrap()).unwrap();
}

#[test]
fn a_list_that_cannot_be_read_makes_no_child_a_stranger() {
    let area = with_child("T1", "T1");
    area.write("lists/list-1.csv", "\"never closes\n");
    let report = json(area.root(), &["check", "--format", "json"]);
    let found = report["findings"].as_array().unwrap();
    assert!(found.iter().all(|f| f["code"] != "TRK-001") && report["complete"] == false);
}
