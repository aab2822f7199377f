//! Numbers of people in what officers write: planted in every kind of record, in settings and in names of files, each is
//! found at its place, and none is printed.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod common;

use std::process::Command;

use common::area::{Area, book};
use sendpack::findings::Finding;
use sendpack::rules::Without;

/// A pupil number with the right check letter.
const UPN: &str = "A938401222317";

/// Texts of each kind of record with `{}` where the number stands; of two, the last is one that nobody should write.
const RECORDS: &[(&str, &str)] = &[
    ("documents/a.yaml", "id: a\ntitle: Example\nimpact: The wait of {} ended\n"),
    ("documents/deep/b.yml", "- id: b\n  owner: {role: 'Lead of {}'}\n"),
    ("actions/plan.yaml", "- id: a1\n  rag: [{at: 2026-04, value: red, note: 'about {}'}]\n"),
    ("sef/impact.yaml", "- id: s1\n  judgement: >\n    Children such as\n    {} are heard\n"),
    ("matrix.yaml", "- id: m1\n  views: {x: \"{}\"}\n"),
    ("datamap.yaml", "- data: list-1\n  note: ask for {}\n"),
    ("team.yaml", "logistics:\n- {item: Badge, note: {}}\n"),
    ("lists/list-1.map.yaml", "ignore: ['{}']\n"),
    ("notes/some-new-kind.yaml", "anything: [{deep: [x, 'y {}']}]\n"),
    ("tracking/T1/child.yaml", "ref: T1\nunique_id: {}\ndocuments:\n- {title: 'Plan of {}'}\n"),
    ("actions/broken.yaml", "- [\n  note {}\n"),
    ("sef/comment.yaml", "# not {}\n- id: s2\n"),
];

fn found(area: &Area, code: &str) -> Vec<Finding> {
    let mut findings = area.findings(Without::default());
    findings.retain(|finding| finding.code.as_ref() == code);
    findings
}

#[test]
fn a_number_is_found_in_every_kind_of_record() {
    for (file, text) in RECORDS {
        let area = Area::new();
        area.write(file, text.replace("{}", UPN));
        let found: Vec<String> = found(&area, "PRI-006").iter().map(|f| f.place.to_string()).collect();
        let before = text.rsplit_once("{}").unwrap().0;
        let col = before.lines().last().map_or(0, |line| line.chars().count()) + 1;
        assert_eq!(found, [format!("{file}:{}:{col}", before.lines().count())], "{file}");
    }
}

#[test]
fn a_number_is_found_in_settings() {
    let area = Area::new();
    let base = std::fs::read_to_string(area.root().join("sendpack.yaml")).unwrap();
    let more = format!(
        "waivers:\n- {{rule: EVI-009, where: x, reason: 'till {UPN} has moved', until: 2026-12-01, by: DCS}}\n\
         unavailable:\n- {{request: '2.7', reason: 'only {UPN} was asked', instead: 'ask {UPN}'}}\n"
    );
    area.write("sendpack.yaml", base.clone() + &more);
    let first = u32::try_from(base.lines().count()).unwrap();
    let lines: Vec<String> = found(&area, "PRI-006").iter().map(|f| f.message.to_string()).collect();
    assert_eq!(lines.len(), 3);
    for field in ["waivers.reason", "unavailable.reason", "unavailable.instead"] {
        assert!(lines.iter().any(|line| line.contains(field) && line.contains("UPN")), "{field}: {lines:?}");
    }
    let at = format!("sendpack.yaml:{}:", first + 2);
    assert!(found(&area, "PRI-006").iter().any(|f| f.place.to_string().starts_with(&at)));
}

#[test]
fn a_number_is_found_in_workbooks_of_records() {
    let rows = format!("Id,What,Owner role,Due,Next steps\na1,Shorten waits,Lead,2027-03-31,See {UPN}\n");
    let area = Area::new();
    area.write("actions/plan.xlsx", book(&rows, "Actions", ""));
    area.write("actions/plan.csv", rows);
    let places: Vec<String> = found(&area, "PRI-006").iter().map(|f| f.place.to_string()).collect();
    assert_eq!(places, ["actions/plan.csv:2:1", "actions/plan.xlsx › Actions!E2"]);
}

/// An area whose lists hold two children by numbers of the council's own.
fn listed() -> Area {
    let area = Area::new();
    let list = common::area::completed(common::area::catalogue(), "list-1", "Unique ID\nEX1001\n48213\n");
    area.write("lists/list-1.csv", list);
    area
}

#[test]
fn numbers_of_the_lists_are_found_in_names_and_titles() {
    let area = listed();
    for file in ["plan-EX1001.txt", "48213/a.txt", "minutes-20261120.txt", "EX10011.txt", "budget-148213.txt"]
    {
        area.write(&format!("documents/{file}"), "x");
    }
    area.write("actions/ex1001.yaml", "- id: a1\n  title: 48213 moves\n  what: It costs 48213 pounds\n");
    let told = |code| -> Vec<String> {
        found(&area, code).iter().map(|f| format!("{} {}", f.severity.word(), f.place)).collect()
    };
    assert_eq!(
        told("PRI-005"),
        [
            "error actions/[hidden].yaml",
            "query documents/[hidden]/a.txt",
            "error documents/plan-[hidden].txt"
        ]
    );
    assert_eq!(told("PRI-006"), ["query actions/[hidden].yaml:2:10"]);
    assert_eq!(
        area.findings(Without { lists: true, ..Without::default() })
            .iter()
            .filter(|f| f.code.as_ref() == "PRI-005")
            .count(),
        0
    );
}

#[test]
fn no_number_is_printed() {
    let area = listed();
    for (file, text) in RECORDS {
        area.write(file, text.replace("{}", UPN));
    }
    area.write(
        "documents/EX1001.yaml",
        format!("- id: EX1001\n  title: Of {UPN} and EX1001\n  files: [gone-{UPN}.pdf]\n  {UPN}: x\n"),
    );
    area.write(&format!("documents/{UPN}.docx"), "no document");
    for format in ["text", "json", "jsonl", "csv", "github", "azure", "junit", "sarif"] {
        let out = Command::new(env!("CARGO_BIN_EXE_sendpack"))
            .args(["check", "--as-of", "2026-11-23T10:00", "--format", format])
            .arg(area.root())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&out.stdout).into_owned() + &String::from_utf8_lossy(&out.stderr);
        for number in [UPN, "EX1001"] {
            let line = said.lines().find(|line| line.contains(number));
            assert_eq!(line, None, "{format}");
        }
    }
}

/// The program with a git that never answers: the rule that asks git is said not to have run, and the run ends.
#[cfg(unix)]
#[test]
fn a_git_that_hangs_is_given_up() {
    use std::os::unix::fs::PermissionsExt;
    let area = Area::new();
    let settings = std::fs::read_to_string(area.root().join("sendpack.yaml")).unwrap();
    area.write("sendpack.yaml", settings.replace("\"999\"", "\"301\""));
    area.track(&["lists/list-1.csv"]);
    let bin = tempfile::tempdir().unwrap();
    let git = bin.path().join("git");
    std::fs::write(&git, "#!/bin/sh\nexec sleep 600\n").unwrap();
    std::fs::set_permissions(&git, std::fs::Permissions::from_mode(0o755)).unwrap();
    let path = format!("{}:{}", bin.path().display(), std::env::var("PATH").unwrap_or_default());
    let out = Command::new(env!("CARGO_BIN_EXE_sendpack"))
        .args(["check", "--as-of", "2026-11-23T10:00", "--format", "json"])
        .arg(area.root())
        .env("PATH", path)
        .output()
        .unwrap();
    let said: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap();
    let text = said.to_string();
    assert_eq!(said["complete"], false);
    assert!(text.contains("git did not say") && text.contains("PRI-002"), "{text}");
}
