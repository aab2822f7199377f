//! Rules that an area writes itself, as its analyst would use them: where they fire, where their faults stand, and that
//! they are waived, chosen, explained and shown as the others are.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod common;

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Output};

use calamine::{Reader, Xlsx, open_workbook};
use common::area::{Area, SETTINGS, catalogue, completed};
use serde_json::Value;

const ROWS: &str = "Unique ID,Date of birth,Main education establishment – phase,Which children's social care team?,Absence\n\
    zqid-one,14/03/2008,a) Nursery,,4\n\
    zqid-two,14/03/2016,a) Nursery,zqteam,4\n\
    zqid-three,14/03/2008,e) Secondary,,60\n\
    zqid-four,,a) Nursery,,4\n\
    zqid-five,14/03/08x,,,4\n";

const RULES: &str = "\
rules:
  LOC-001: {list: list-1, when: \"age >= 16 && main_phase == 'Nursery'\", message: Too old for a nursery, column: main_phase, name: too-old-for-nursery}
  LOC-020:
    list: list-1
    when: absence > 50
    severity: error
    message: More than half of the sessions were missed
    help: Ask the school
";

fn area(settings: &str) -> Area {
    let area = Area::new();
    area.write("sendpack.yaml", format!("{SETTINGS}{settings}"));
    area.write("lists/list-1.csv", completed(catalogue(), "list-1", ROWS));
    area
}

fn sendpack(args: &[&str], root: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_sendpack")).args(args).arg(root).output().unwrap()
}

fn check(area: &Area, more: &[&str]) -> Output {
    sendpack(&[&["check", "--as-of", "2026-11-23T10:00"], more].concat(), area.root())
}

fn json(area: &Area, more: &[&str]) -> Value {
    let out = check(area, &[&["--format", "json"], more].concat());
    serde_json::from_slice(&out.stdout)
        .unwrap_or_else(|e| panic!("{e}: {}", String::from_utf8_lossy(&out.stderr)))
}

/// The findings, as code and place: a cell, or a line with a column.
fn found(area: &Area, more: &[&str]) -> Vec<String> {
    let place = |f: &Value| match (&f["cell"], &f["row"], &f["line"]) {
        (Value::String(cell), ..) => cell.clone(),
        (_, Value::Number(row), _) => format!("row {row}"),
        (_, _, line) => format!("{line}:{}", f["col"]),
    };
    let json = json(area, more);
    let findings = json["findings"].as_array().unwrap().iter();
    findings.map(|f| format!("{} {}", f["code"].as_str().unwrap(), place(f))).collect()
}

/// The line and column of a mark in settings, and settings without it.
fn marked(settings: &str) -> (String, String) {
    let whole = format!("{SETTINGS}{settings}");
    let (line, text) = (1..).zip(whole.lines()).find(|(_, text)| text.contains('§')).unwrap();
    let col = text.chars().position(|c| c == '§').unwrap() + 1;
    (format!("{line}:{col}"), settings.replace('§', ""))
}

#[test]
fn they_fire_at_the_right_cells() {
    let area = area(RULES);
    assert_eq!(found(&area, &["--select", "LOC"]), ["LOC-001 L2", "LOC-020 Q4"]);
    let json = json(&area, &["--select", "LOC"]);
    let [first, second] = json["findings"].as_array().unwrap().as_slice() else { panic!("two findings") };
    assert_eq!(first["name"], "too-old-for-nursery");
    assert_eq!((&first["severity"], &second["severity"]), (&Value::from("query"), &Value::from("error")));
    assert_eq!((&second["name"], &second["help"]), (&Value::from("loc-020"), &Value::from("Ask the school")));
    assert_eq!(first["column"], "Main education establishment – phase");
    assert!(json["complete"].as_bool().unwrap());
}

#[test]
fn an_error_holds_the_request_back() {
    let whole = |limit: u32| {
        let area = Area::new();
        let rule = format!("{{list: list-1, when: absence > {limit}, message: m, severity: error}}");
        area.write("sendpack.yaml", format!("{SETTINGS}rules:\n  LOC-001: {rule}\n"));
        area
    };
    let ready = |area: &Area| json(area, &[])["stages"][0]["ready"].as_u64().unwrap();
    assert_eq!(ready(&whole(5)), ready(&whole(4)) + 1);
    let build = |area: &Area, more: &[&str]| {
        let args = [&["build", "--stage", "tuesday", "--as-of", "2026-11-23T10:00"], more].concat();
        let out = sendpack(&args, area.root());
        let said = [out.stdout, out.stderr].concat();
        (area.root().join("dist").is_dir(), String::from_utf8_lossy(&said).contains("LOC-001"))
    };
    assert_eq!(build(&whole(4), &[]), (false, true));
    assert!(build(&whole(4), &["--incomplete", "the school is asked"]).0);
    assert_eq!(check(&area(RULES), &["--select", "LOC-020"]).status.code(), Some(1));
    assert_eq!(check(&area(RULES), &["--select", "too-old-for-nursery"]).status.code(), Some(0));
}

#[test]
fn blanks_and_what_cannot_be_read_leave_a_rule_silent() {
    let rule = |when: &str| format!("rules:\n  LOC-001: {{list: list-1, when: \"{when}\", message: m}}\n");
    let rows = |when: &str| found(&area(&rule(when)), &["--select", "LOC"]);
    assert_eq!(rows("date_of_birth == null"), ["LOC-001 D5"]);
    assert_eq!(rows("age != 18"), ["LOC-001 D3"]);
    assert_eq!(rows("!(age == 18)"), ["LOC-001 D3"]);
    assert_eq!(rows("main_phase == null || age > 100"), ["LOC-001 L6"]);
    assert_eq!(rows("csc_team.contains('team')"), ["LOC-001 T3"]);
    assert_eq!(rows("unique_id.matches('-f[a-z]+$')"), ["LOC-001 A5", "LOC-001 A6"]);
    assert_eq!(rows("as_at == date('2026-11-20') && today > as_at").len(), 5);
}

#[test]
fn faults_stand_at_their_place_in_the_settings() {
    for (settings, code) in [
        ("rules:\n  LOC-001: {list: list-1, when: \"§agee > 3\", message: m}\n", "CFG-003"),
        ("rules:\n  LOC-001: {list: list-1, when: 'main_phase == §''Nursry''', message: m}\n", "CFG-003"),
        (
            "rules:\n  LOC-001: {list: list-1, when: \"upn == \\\"A\\\" || age > §'3'\", message: m}\n",
            "CFG-003",
        ),
        (
            "rules:\n  LOC-001:\n    list: list-1\n    message: m\n    when: age > 3 && §gander == 'Male'\n",
            "CFG-003",
        ),
        (
            "rules:\n  LOC-001:\n    list: list-1\n    message: m\n    when: >-\n      age > 3 &&\n        §gander == 'Male'\n",
            "CFG-003",
        ),
        (
            "rules:\n  LOC-001:\n    list: list-1\n    message: m\n    when: |\n\n      age > 3\n      && gender == §3\n",
            "CFG-003",
        ),
        ("rules:\n  LOC-001: {list: §lst-1, when: \"true\", message: m}\n", "CFG-003"),
        ("rules:\n  LOC-001: {list: list-1, when: \"true\", message: m, column: §nowhere}\n", "CFG-003"),
        ("rules:\n  LOC-001: {list: list-1, when: \"true\", message: m, name: §One}\n", "CFG-003"),
        ("rules:\n  LOC-001: {list: list-1, when: \"true\", message: m, severity: §bad}\n", "CFG-003"),
        ("rules:\n  LOC-001: {list: list-1, when: \"true\", message: §''}\n", "CFG-003"),
        ("rules:\n  LOC-001: §{list: list-1, message: m}\n", "CFG-003"),
        ("rules:\n  §LOC-1: {list: list-1, when: \"true\", message: m}\n", "CFG-003"),
        ("rules:\n  §loc-001: {list: list-1, when: \"true\", message: m}\n", "CFG-003"),
        ("rules:\n  LOC-001: {list: list-1, when: \"true\", message: m, §colum: upn}\n", "CFG-002"),
        ("rules:\n  §LOC-001: {list: list-1, when: \"false\", message: m, name: duplicate-upn}\n", "CFG-003"),
        (
            "rules:\n  LOC-001: {list: list-1, when: \"false\", message: m, name: a-b}\n  LOC-002: {list: list-1, when: \"false\", message: m, name: §a-b}\n",
            "CFG-003",
        ),
    ] {
        let (place, settings) = marked(settings);
        let found = found(&area(&settings), &["--select", "CFG"]);
        assert_eq!(found, [format!("{code} {place}")], "{settings}");
    }
}

#[test]
fn a_rule_that_cannot_run_is_said() {
    let idle = |settings: &str, rows: &str| {
        let area = area(settings);
        area.write("lists/list-1.csv", rows);
        let json = json(&area, &["--select", "LOC"]);
        assert_eq!(json["complete"], false, "{settings}");
        json["not_run"].as_array().unwrap().iter().map(|idle| idle["codes"].to_string()).collect::<Vec<_>>()
    };
    let whole = completed(catalogue(), "list-1", ROWS);
    assert_eq!(idle(RULES, &whole.replace("Absence", "Something else")), [r#"["LOC-020"]"#]);
    assert_eq!(idle(&RULES.replace("absence >", "abscence >"), &whole), [r#"["LOC-020"]"#]);
    assert_eq!(idle(RULES, "no list at all"), [r#"["LOC-001","LOC-020"]"#]);
}

#[test]
fn waivers_selections_and_baselines_know_them() {
    let waiver = |rule: &str| {
        format!(
            "waivers:\n  - {{rule: {rule}, where: lists/list-1.csv, reason: known, until: 2026-12-04, by: DCS}}\n"
        )
    };
    let waived = area(&format!("{RULES}{}", waiver("LOC-020")));
    assert_eq!(found(&waived, &["--select", "LOC,CFG"]), ["LOC-001 L2"]);
    assert_eq!(json(&waived, &["--select", "LOC"])["counts"]["waived"], 1);
    let unknown = area(&format!("{RULES}{}", waiver("LOC-021")));
    assert!(found(&unknown, &["--select", "CFG"])[0].starts_with("CFG-008 "));

    let area = area(RULES);
    assert_eq!(found(&area, &["--select", "loc-001"]), ["LOC-001 L2"]);
    assert_eq!(found(&area, &["--select", "LOC", "--ignore", "too-old-for-nursery"]), ["LOC-020 Q4"]);
    let wrong = check(&area, &["--select", "LOC-002"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&wrong.stderr).contains("LOC-0"));
    let baseline = area.root().join("before.json");
    std::fs::write(&baseline, check(&area, &["--format", "json"]).stdout).unwrap();
    assert!(found(&area, &["--select", "LOC", "--baseline", baseline.to_str().unwrap()]).is_empty());
    assert!(found(&area, &["--select", "LOC", "--without", "lists"]).is_empty());
}

#[test]
fn every_format_shows_them_and_no_value() {
    let area = area(RULES);
    for format in ["text", "json", "jsonl", "csv", "github", "azure", "junit", "sarif"] {
        let out = check(&area, &["--select", "LOC", "--format", format]);
        let text = String::from_utf8_lossy(&out.stdout);
        assert!(text.contains("LOC-001") && text.contains("LOC-020"), "{format}: {text}");
        assert!(text.contains("Too old for a nursery") && !text.contains("zq"), "{format}: {text}");
    }
    let shown = check(&area, &["--select", "LOC", "--format", "json", "--show-values"]);
    assert!(String::from_utf8_lossy(&shown.stdout).contains("a) Nursery"));
    let sarif: Value =
        serde_json::from_slice(&check(&area, &["--select", "LOC", "--format", "sarif"]).stdout).unwrap();
    let rules = sarif["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap();
    let ids: BTreeSet<&str> = rules.iter().filter_map(|rule| rule["id"].as_str()).collect();
    assert_eq!(ids, BTreeSet::from(["LOC-001", "LOC-020"]));
}

#[test]
fn the_error_workbook_holds_them() {
    let area = area(RULES);
    let file = area.root().join("errors.xlsx");
    check(&area, &["--select", "LOC", "--format", "xlsx", "--output", file.to_str().unwrap()]);
    let mut book: Xlsx<_> = open_workbook(&file).unwrap();
    let text = |sheet: &str, book: &mut Xlsx<_>| {
        let range = book.worksheet_range(sheet).unwrap();
        range.used_cells().map(|(_, _, cell)| format!("{cell}\n")).collect::<String>()
    };
    let sheets = book.sheet_names();
    let all: String = sheets.iter().map(|sheet| text(sheet, &mut book)).collect();
    for wanted in ["LOC-001", "too-old-for-nursery", "Too old for a nursery", "LOC-020", "Ask the school"] {
        assert!(all.contains(wanted), "{wanted}: {all}");
    }
}

#[test]
fn they_are_explained_in_their_repository() {
    let area = area(RULES);
    let page = String::from_utf8(sendpack(&["explain", "loc-001"], area.root()).stdout).unwrap();
    for wanted in
        ["LOC-001 too-old-for-nursery (query)", "age >= 16 && main_phase == 'Nursery'", "sendpack.yaml:14:3"]
    {
        assert!(page.contains(wanted), "{page}");
    }
    let here = |args: &[&str], root: &Path| {
        Command::new(env!("CARGO_BIN_EXE_sendpack")).args(args).current_dir(root).output().unwrap()
    };
    let table = String::from_utf8(here(&["explain"], area.root()).stdout).unwrap();
    assert!(table.contains("Local rules\n  LOC-001"), "{table}");
    let elsewhere = tempfile::tempdir().unwrap();
    let table = String::from_utf8(here(&["explain"], elsewhere.path()).stdout).unwrap();
    assert!(!table.contains("LOC-001") && table.contains("ANX-001"));
    assert_eq!(here(&["explain", "LOC-001"], elsewhere.path()).status.code(), Some(2));
}

#[test]
fn the_examples_of_the_page_on_local_rules_work() {
    let page = include_str!("../docs/local-rules.md");
    let settings: String =
        page.split("```yaml\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    let settings = settings.replace("rules:\n", "");
    assert!(settings.matches("LOC-").count() >= 5, "{settings}");
    let area = area(&format!("rules:\n{settings}"));
    assert_eq!(found(&area, &["--select", "CFG"]), Vec::<String>::new());
    for (name, form) in sendpack::expression::FUNCTIONS {
        assert!(page.contains(&format!("{name}(")), "the page does not tell of {name}: {form}");
    }
}
