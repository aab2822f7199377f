//! `sendpack status` and `sendpack check --record` as a user runs them.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::path::Path;
use std::process::Command;

use serde_json::Value;

const SETTINGS: &str = "area: {name: Example, la_code: \"999\"}\nframework: area-send-2023\n";
const ENTRIES: &str = r#"
- id: structure
  title: Structure
  files: [structure.md]
  requests: ["1.1"]
  criteria: ["1"]
  cohorts: [ehc-plan]
  partners: [education, health, care]
  voice: [parents]
  impact: fewer moves
  owner: {role: "Head of\e[2J SEND", email: send@example.org}
  as_at: 2026-08-20
  status: final
  personal_data: none
- id: old
  title: Old
  url: https://example.org/old
  requests: ["1.3"]
  owner: {role: Planner, email: plan@example.org}
  as_at: 2024-01-31
  status: final
  personal_data: none
- id: draft
  title: Draft
  url: https://example.org/draft
  requests: ["1.4"]
  owner: {role: Writer, team: Health, email: write@example.org}
  as_at: 2026-11-01
  status: draft
  personal_data: none
"#;

fn area(more: &str) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("sendpack.yaml"), format!("{SETTINGS}{more}")).unwrap();
    std::fs::create_dir(dir.path().join("documents")).unwrap();
    std::fs::write(dir.path().join("documents/structure.md"), "Who works with whom.\n").unwrap();
    std::fs::write(dir.path().join("documents/entries.yaml"), ENTRIES).unwrap();
    dir
}

fn sendpack(dir: &Path, columns: &str, args: &[&str]) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_sendpack"))
        .arg(args[0])
        .arg(dir)
        .args(&args[1..])
        .env("COLUMNS", columns)
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

fn json(dir: &Path, args: &[&str]) -> Value {
    let (code, out, err) = sendpack(dir, "80", &[&["status", "--format", "json"], args].concat());
    assert_eq!(code, 0, "{err}");
    serde_json::from_str(&out).unwrap()
}

fn with<'v>(values: &'v Value, id: &str) -> &'v Value {
    let all = values.as_array().unwrap();
    all.iter().find(|value| value["id"] == id).unwrap_or_else(|| panic!("nothing is {id}"))
}

#[test]
fn each_request_has_its_state_owner_and_age() {
    let dir = area(
        "unavailable:\n  - {request: \"2.7\", reason: not recorded, instead: see 2.6}\nwaivers:\n  - {rule: ANX-001, where: \"1.5\", reason: signed off soon, until: 2026-12-01, by: DCS}\n",
    );
    let status = json(dir.path(), &["--as-of", "2026-11-20"]);
    let requests = &status["requests"];
    for (id, state) in [
        ("1.1", "ready"),
        ("1.3", "stale"),
        ("1.4", "draft"),
        ("1.5", "accepted"),
        ("2.7", "unavailable"),
        ("P1", "missing"),
        ("4.1", "missing"),
        ("7.1", "not-asked"),
    ] {
        assert_eq!(with(requests, id)["state"], state, "{id}: {}", with(requests, id));
    }
    assert_eq!(with(requests, "1.1")["months"], 3);
    assert_eq!(with(requests, "1.3")["months"], 33);
    assert_eq!(with(requests, "1.4")["owners"][0]["email"], "write@example.org");

    // What is counted as ready is what has no state that blocks.
    for stage in status["stages"].as_array().unwrap() {
        let sent = |r: &&Value| r["stages"].as_array().unwrap().contains(&stage["id"]);
        let blocks = |r: &&Value| ["missing", "draft", "short"].contains(&r["state"].as_str().unwrap());
        let lacking: Vec<&Value> =
            requests.as_array().unwrap().iter().filter(sent).filter(blocks).map(|r| &r["id"]).collect();
        assert_eq!(lacking, stage["lacking"].as_array().unwrap().iter().collect::<Vec<_>>());
    }

    let criterion = with(&status["criteria"], "1");
    assert_eq!(criterion["lacks"], serde_json::json!(["sen-support", "alternative-provision"]));
    assert_eq!((&criterion["evidence"], &criterion["state"]), (&1.into(), &"queried".into()));
    assert_eq!(with(&status["criteria"], "2")["state"], "missing");

    let owed = status["owed"].as_array().unwrap();
    let writer = owed.iter().find(|debt| debt["owner"]["email"] == "write@example.org").unwrap();
    assert_eq!(writer["not_ready"], serde_json::json!(["1.4"]));
    let last = owed.last().unwrap();
    assert!(last["owner"].is_null() && last["not_ready"].as_array().unwrap().contains(&"P1".into()));
}

#[test]
fn text_fits_and_nothing_in_it_commands_the_terminal() {
    let dir = area("inspection: {notified: 2026-11-23T09:30}\n");
    for columns in ["40", "60", "80", "110"] {
        for args in
            [&["status", "--as-of", "2026-11-24T10:00"][..], &["status", "--all", "--as-of", "2026-11-24"]]
        {
            let (code, out, err) = sendpack(dir.path(), columns, args);
            assert_eq!(code, 0, "{err}");
            let width: usize = columns.parse().unwrap();
            let long: Vec<&str> = out.lines().filter(|line| line.chars().count() > width).collect();
            assert!(long.is_empty(), "{columns}: {long:#?}");
            assert!(!out.contains('\u{1b}'), "no colour where there is no terminal");
        }
    }
    let (_, out, _) = sendpack(dir.path(), "110", &["status", "--as-of", "2026-11-24T10:00"]);
    let at = |what: &str| out.find(what).unwrap_or_else(|| panic!("{what} is not in {out}"));
    assert!(at("missing ") < at("draft ") && at("draft ") < at("stale "), "worst first");
    assert!(out.contains("Writer, Health <write@example.org>"));
    assert!(out.contains("Inspectors called on Monday 23 November 2026 at 09:30"));

    let file = dir.path().join("status.txt");
    let (_, shown, _) = sendpack(
        dir.path(),
        "80",
        &["status", "--as-of", "2026-11-24T10:00", "--output", file.to_str().unwrap()],
    );
    assert!(shown.is_empty() && std::fs::read_to_string(file).unwrap().starts_with("Example, "));
}

#[test]
fn deadlines_are_counted_down_on_londons_clocks() {
    let dir = area("");
    let before = json(dir.path(), &["--as-of", "2026-11-20"]);
    assert!(before["notified"].is_null() && with(&before["stages"], "tuesday")["due"].is_null());
    let (_, out, _) = sendpack(dir.path(), "80", &["status", "--as-of", "2026-11-20"]);
    assert!(out.contains("Inspectors have not called"));

    let dir = area("inspection: {notified: 2026-11-23T09:30}\n");
    let after = json(dir.path(), &["--as-of", "2026-11-24T11:30"]);
    let (tuesday, friday) = (with(&after["stages"], "tuesday"), with(&after["stages"], "friday"));
    assert_eq!((&tuesday["passed"], &tuesday["left"]), (&true.into(), &Value::Null));
    assert_eq!((&friday["passed"], &friday["left"]), (&false.into(), &"3 days 5 hours".into()));
    assert_eq!(friday["due_utc"], "2026-11-27T17:00:00Z");
    let (_, out, _) = sendpack(dir.path(), "80", &["status", "--as-of", "2026-11-24T11:30"]);
    assert!(out.contains("30 minutes ago") && out.contains("3 days 5 hours left"), "{out}");

    // Clocks go back on 25 October 2026: there is an hour more than the calendar says.
    let dir = area("inspection:\n  notified: 2026-10-19T09:30\n  overrides: {friday: 2026-10-26T17:00}\n");
    let friday = json(dir.path(), &["--as-of", "2026-10-24T17:00"]);
    assert_eq!(with(&friday["stages"], "friday")["left"], "2 days 1 hour");
    assert_eq!(with(&friday["stages"], "friday")["due_utc"], "2026-10-26T17:00:00Z");
}

#[test]
fn a_stage_narrows_and_wrong_use_says_so() {
    let dir = area("");
    let tuesday = json(dir.path(), &["--stage", "tuesday"]);
    assert_eq!(tuesday["stages"].as_array().unwrap().len(), 1);
    assert!(tuesday["criteria"].as_array().unwrap().is_empty());
    let sent = |r: &Value| r["stages"].as_array().unwrap().contains(&"tuesday".into());
    assert!(tuesday["requests"].as_array().unwrap().iter().all(sent));
    assert_eq!(sendpack(dir.path(), "80", &["status", "--stage", "tusday"]).0, 2);
    std::fs::remove_file(dir.path().join("sendpack.yaml")).unwrap();
    assert_eq!(sendpack(dir.path(), "80", &["status"]).0, 2);
}

#[test]
fn whole_checks_are_recorded_and_the_trend_is_shown() {
    let dir = area("");
    let history = dir.path().join("dist/history.jsonl");
    let check = |args: &[&str]| sendpack(dir.path(), "80", &[&["check", "--record"], args].concat());
    for narrowed in
        [&["--stage", "friday"][..], &["--select", "ANX"], &["--ignore", "ANX"], &["--without", "lists"]]
    {
        let (_, _, err) = check(narrowed);
        assert!(err.contains(narrowed[0]) && !history.exists(), "{err}");
    }
    assert_eq!(check(&["--as-of", "2026-11-01T09:00"]).0, 1);
    let text = std::fs::read_to_string(&history).unwrap();
    let line: Value = serde_json::from_str(text.trim_end()).unwrap();
    assert_eq!((&line["schema"], &line["at"]), (&1.into(), &"2026-11-01T09:00".into()));
    assert_eq!(line["framework"], "area-send-2023");
    assert!(line["families"]["ANX"]["error"].as_u64().unwrap() > 10);
    let was = line["stages"][0]["ready"].as_i64().unwrap();

    // Two more answers, and a line that a power failure cut off.
    let more = "\n- {id: new, title: New, url: https://example.org/new, requests: [\"1.5\", \"1.6\"], owner: {role: A, email: a@example.org}, as_at: 2026-11-02, status: final, personal_data: none}\n";
    std::fs::write(dir.path().join("documents/entries.yaml"), format!("{ENTRIES}{more}")).unwrap();
    std::fs::write(&history, format!("{text}{{\"schema\":1,\"at\":\"2026-")).unwrap();
    let (code, out, err) = sendpack(dir.path(), "110", &["status", "--as-of", "2026-11-20"]);
    assert_eq!(code, 0);
    assert!(err.contains("line 2") && out.contains("up 2 since 1 November"), "{err}{out}");
    let now = json(dir.path(), &["--as-of", "2026-11-20"]);
    let tuesday = &with(&now["stages"], line["stages"][0]["id"].as_str().unwrap())["trend"];
    assert_eq!((&tuesday["ready"], &tuesday["change"]), (&was.into(), &2.into()));

    // The next record takes the torn line away, and says so.
    let (_, _, err) = check(&["--as-of", "2026-11-20T09:00"]);
    assert!(err.contains("cut off"), "{err}");
    let lines = std::fs::read_to_string(&history).unwrap();
    assert_eq!(lines.lines().count(), 2);
    assert!(lines.lines().all(|line| serde_json::from_str::<Value>(line).is_ok()));
    // Counts only.
    assert!(!lines.contains("example.org") && !lines.contains("Head"), "{lines}");
}

/// Recommendations and actions in every state that the rules about them tell apart.
const ASKED: &str = "last_inspection:
  recommendations:
    - {id: r1, text: Waits for an assessment are too long}
    - {id: r2, text: Reviews are late}
inspection:
  recommendations:
    - {id: p1, text: Therapies have gaps, kind: priority-action}
";
const ACTIONS: &str = "
- {id: a1, what: Hire, source: {kind: inspection-2022, ref: R1}, owner: {role: A}, start: 2026-01-05, due: 2026-11-19, rag: [{at: 2026-11, value: amber}]}
- {id: a2, what: Pool, source: {kind: wsoa, ref: reviews are  late}, owner: {role: A}, start: 2026-01-05, due: 2026-12-31, rag: [{at: 2026-07, value: green}]}
- {id: a3, what: Train, source: {kind: statement, ref: p1}, owner: {role: A}, start: 2026-03-02, due: 2026-11-20}
- {id: a4, what: Move, owner: {role: A}, start: 2025-03-02, due: 2026-01-20, rag: [{at: 2026-01, value: green}]}
- {id: a5, what: Wait, owner: {role: A}, start: 2026-11-02, due: 2027-01-20, rag: [{at: 2026-12, value: green}]}
- {id: a6, what: Stop, owner: {role: A}, start: 2025-11-02, due: 2026-08-20, rag: [{at: 2026-08-19, value: red}]}
";

#[test]
fn what_is_followed_up_is_counted_as_the_rules_about_actions_count_it() {
    let dir = area(ASKED);
    std::fs::create_dir(dir.path().join("actions")).unwrap();
    std::fs::write(dir.path().join("actions/plan.yaml"), ACTIONS).unwrap();
    for day in ["2026-11-20", "2026-11-21", "2026-07-01", "2028-02-01"] {
        let (_, out, _) =
            sendpack(dir.path(), "80", &["check", "--as-of", day, "--select", "ACT", "--format", "json"]);
        let check: Value = serde_json::from_str(&out).unwrap();
        let found =
            |code: &str| check["findings"].as_array().unwrap().iter().filter(|f| f["code"] == code).count();
        let status = json(dir.path(), &["--as-of", day]);
        let count = |group: &str, name: &str| status[group][name].as_u64().unwrap() as usize;
        assert_eq!(count("actions", "total"), 6);
        assert_eq!(count("recommendations", "total"), 3);
        assert_eq!(count("actions", "overdue"), found("ACT-002"), "{day}");
        assert_eq!(count("actions", "without_recent_rating"), found("ACT-003"), "{day}");
        assert_eq!(count("recommendations", "without_action"), found("ACT-005"), "{day}");
    }
    let now = json(dir.path(), &["--as-of", "2026-11-21"]);
    assert_eq!(now["actions"], serde_json::json!({"total": 6, "overdue": 3, "without_recent_rating": 3}));
    assert_eq!(now["recommendations"], serde_json::json!({"total": 3, "without_action": 1}));
    let (_, out, _) = sendpack(dir.path(), "100", &["status", "--as-of", "2026-11-21"]);
    assert!(out.contains("6 actions: 3 overdue, 3 without") && out.contains("3 recommendations of"), "{out}");

    // Actions belong to no stage; an area that has none hears nothing of them.
    assert_eq!(json(dir.path(), &["--stage", "friday"])["actions"], Value::Null);
    let none = area("");
    let (_, out, _) = sendpack(none.path(), "80", &["status"]);
    assert!(!out.contains("Following up"), "{out}");
    let none = json(none.path(), &[]);
    assert_eq!((&none["actions"], &none["recommendations"]), (&Value::Null, &Value::Null));
}
