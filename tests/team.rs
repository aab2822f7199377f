//! `sendpack team` on files that people wrote: with and without a notification, hostile ones, many sessions, and never a name
//! of an officer in a finding or an error.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::process::{Command, Output};

use serde_json::Value;

const SETTINGS: &str = "area: {name: Example, la_code: \"999\"}\nframework: area-send-2023\n";

fn area(settings: &str, team: &str) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("sendpack.yaml"), settings).unwrap();
    std::fs::write(dir.path().join("team.yaml"), team).unwrap();
    dir
}

fn sendpack(area: &tempfile::TempDir, args: &[&str]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_sendpack"));
    program.args(args).args(["--as-of", "2026-11-20T10:00"]).arg(area.path()).output().unwrap()
}

fn sheet(area: &tempfile::TempDir, args: &[&str]) -> Value {
    let output = sendpack(area, &[&["team", "--format", "json"], args].concat());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

const TEAM: &str = "
roles: [{role: Data lead, name: Zebedee O'Plant, phone: 01632 960104, deputy: {name: Dougal Plant, phone: 01632 960105}}]
logistics: [{item: Badges, owner: Data lead, by: 2026-11-01}]
sessions:
  - {kind: feedback, week: 3, day: friday, time: \"15:00\", where: Town hall, who: Data lead (deputy), documents: [\"1.3\", none-such]}
  - {kind: visit, at: 2026-12-08T09:30, where: A school, who: Data lead}
  - {kind: set-up, week: 1, day: tuesday, time: \"9:30\", where: Call, who: Data lead}
";

#[test]
fn weeks_until_inspectors_call_and_dates_from_then_on() {
    let area = area(SETTINGS, TEAM);
    let waiting = sheet(&area, &[]);
    assert!(waiting["notified"].is_null());
    let days = waiting["days"].as_array().unwrap();
    let weeks: Vec<String> = days.iter().map(|day| format!("{} {}", day["week"], day["date"])).collect();
    assert_eq!(weeks, ["[1,2] null", "[1,5] null", "[3,5] null", "null \"2026-12-08\""]);
    let called = sheet(&area, &["--notified", "2026-11-23"]);
    let days = called["days"].as_array().unwrap();
    let dates: Vec<&str> = days.iter().filter_map(|day| day["date"].as_str()).collect();
    assert_eq!(dates, ["2026-11-24", "2026-11-27", "2026-12-08", "2026-12-11"]);
    let feedback = &days[3]["lines"][0];
    assert_eq!(feedback["who"][0]["name"], "Dougal Plant");
    let states: Vec<&str> =
        feedback["documents"].as_array().unwrap().iter().filter_map(|it| it["state"].as_str()).collect();
    assert_eq!(states, ["absent", "unknown"]);
    assert_eq!(called["arrangements"][0]["state"], "overdue");
}

#[test]
fn findings_and_errors_name_no_officer() {
    let wrong = TEAM
        .replace("phone: 01632 960105", "email: dougal.plant")
        .replace("who: Data lead}", "who: Zebedee}");
    let area = area(SETTINGS, &wrong);
    let checked = sendpack(&area, &["check", "--format", "json"]);
    let text = String::from_utf8([checked.stdout, checked.stderr].concat()).unwrap();
    assert!(text.contains("TEM-003") && text.contains("TEM-013"), "{text}");
    for name in ["Zebedee O", "Dougal", "01632", "dougal.plant"] {
        assert!(!text.contains(name), "{name}");
    }
}

#[test]
fn hostile_files_are_findings() {
    for team in [
        "",
        "roles: 1",
        "roles: [1, [2], {role: [x]}, null]",
        "- roles",
        "roles: {role: A, deputy: x, away: y, fills: {a: b}}",
        "sessions: [{kind: feedback, at: never, week: 0, minutes: -1, who: {a: b}, documents: [[x]]}]",
        "sessions: [{kind: feedback, working_day: 400, time: \"25:61\"}, {working_day: 3}]",
        "roles: &a [*a]",
        "roles: [{role: \"\u{202e}A\", name: \"\"}]\nlogistics: [{}]",
        "\u{0}",
    ] {
        let area = area(SETTINGS, team);
        for args in [&["check"][..], &["team"], &["team", "--format", "md"]] {
            let output = sendpack(&area, args);
            assert!(matches!(output.status.code(), Some(0..=2)), "{args:?} {team}: {output:?}");
        }
    }
}

#[test]
fn five_thousand_sessions() {
    let mut team = TEAM.to_owned();
    for n in 0..5_000 {
        let (day, hour) = (1 + n % 28, 8 + n % 10);
        team += &format!(
            "  - {{kind: visit, at: 2027-01-{day:02}T{hour:02}:00, where: Room {n}, who: Data lead}}\n"
        );
    }
    let area = area(SETTINGS, &team);
    let before = std::time::Instant::now();
    assert_eq!(sheet(&area, &[])["days"].as_array().unwrap().len(), 4 + 28);
    assert!(sendpack(&area, &["check", "--select", "TEM"]).status.code().is_some());
    assert!(before.elapsed().as_secs() < 60, "{:?}", before.elapsed());
}

#[test]
fn what_init_writes_is_whole() {
    for framework in ["area-send-2023", "local-area-2016"] {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path().join("area");
        let made = Command::new(env!("CARGO_BIN_EXE_sendpack"))
            .args(["init", "--framework", framework])
            .arg(&root)
            .output()
            .unwrap();
        assert!(made.status.success());
        let checked = Command::new(env!("CARGO_BIN_EXE_sendpack"))
            .args(["check", "--select", "TEM,EVI", "--format", "json", "--as-of", "2026-11-20"])
            .arg(&root)
            .output()
            .unwrap();
        let report: Value = serde_json::from_slice(&checked.stdout).unwrap();
        let codes: std::collections::BTreeSet<&str> =
            report["findings"].as_array().unwrap().iter().filter_map(|f| f["code"].as_str()).collect();
        assert_eq!(Vec::from_iter(codes), ["TEM-003", "TEM-004"], "{framework}");
        // Taking away the # of the sessions gives sessions.
        let team = std::fs::read_to_string(root.join("team.yaml")).unwrap();
        let (head, sessions) = team.split_once("sessions: []\n").unwrap();
        std::fs::write(
            root.join("team.yaml"),
            format!("{head}sessions:\n{}", sessions.replace("\n#", "\n").replacen('#', "", 1)),
        )
        .unwrap();
        let output = Command::new(env!("CARGO_BIN_EXE_sendpack"))
            .args(["team", "--format", "json"])
            .arg(&root)
            .output()
            .unwrap();
        let sheet: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert!(sheet["days"].as_array().unwrap().len() >= 2, "{framework}");
    }
}
