//! `sendpack actions` as people run it: the workbook comes back as it went, whatever stands in it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod common;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use common::area::{Area, catalogue};
use sendpack::evidence::Action;

const DAY: &str = "2026-11-23T10:00";

fn sendpack(root: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sendpack"));
    command.arg("actions").arg(root).args(["--as-of", DAY]).args(args).output().unwrap()
}

/// What `sendpack actions` says of an area.
fn says(area: &Area, args: &[&str]) -> String {
    let output = sendpack(area.root(), args);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// All that an action holds, without the places where it was written.
fn told(action: &Action) -> String {
    let mut text = format!(
        "{:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?}",
        action.id.as_ref().map(|id| &id.value),
        action.what,
        action.source,
        action.source_ref,
        action.role,
        action.partner,
        action.start.as_ref().map(|day| day.value),
        action.due.as_ref().map(|day| day.value),
        action.next_steps,
        action.measure,
        action.decision,
    );
    for rating in &action.ratings {
        write!(text, "\n  {} {:?} {:?}", rating.day, rating.value, rating.note).unwrap();
    }
    text
}

fn all(area: &Area) -> Vec<String> {
    let repository = area.load(catalogue());
    let faults: Vec<_> = repository.faults.iter().filter(|f| f.at.file.starts_with("actions/")).collect();
    assert!(faults.is_empty(), "{faults:?}");
    repository.actions.iter().map(told).collect()
}

/// The actions of an area before and after they went through the workbook.
fn through_the_workbook(plan: &str) -> (Vec<String>, Vec<String>) {
    let area = Area::bare();
    area.write("actions/plan.yaml", plan);
    let before = all(&area);
    says(&area, &["--document", "workbook"]);
    let book = fs::read(area.root().join("dist/action-plan.xlsx")).unwrap();
    area.remove("actions/plan.yaml");
    area.write("actions/plan.xlsx", book);
    (before, all(&area))
}

const HOSTILE: &str = r#"
- id: "=1+1"
  what: "=cmd|' /C calc'!A0"
  source: {kind: inspection-2022, ref: "r'1 \"quoted\""}
  owner: {role: "Director's office; children's services", partner: care}
  start: 1066-10-14
  due: 2027-03-31
  rag:
    - {at: 2026-04, value: red, note: "+44"}
    - {at: 2026-04-15, value: amber, note: "two lines\n Oct 2026: not a note\n\nlast; line"}
    - {at: 2026-11, value: green}
    - {at: 2026-11, value: amber, note: "Red: no"}
  next_steps: "@now\n- one\n- two"
  measure: "'75%"
  decision: "1/2"
- id: 2026-11-01
  what: "  spaces, tabs\tand <tags> &amp; _x0041_ 😀  "
  owner: {role: "0044"}
- id: "1.10"
  due: 2026-11-01
  rag: {at: 2026-12, value: red}
"#;

#[test]
fn a_workbook_comes_back_as_it_went() {
    let (before, after) = through_the_workbook(HOSTILE);
    assert_eq!(before.len(), 3);
    assert_eq!(after, before);
}

#[test]
fn five_thousand_actions_and_five_years_of_ratings() {
    let mut plan = String::new();
    for id in 0..5_000 {
        writeln!(plan, "- id: a{id}\n  what: Action {id}\n  owner: {{role: Somebody}}\n  due: 2026-10-01")
            .unwrap();
        if id % 100 == 0 {
            let ratings =
                (0..60).map(|m| format!("{{at: {}-{:02}, value: amber}}", 2022 + m / 12, m % 12 + 1));
            writeln!(plan, "  rag: [{}]", ratings.collect::<Vec<_>>().join(", ")).unwrap();
        }
    }
    let (before, after) = through_the_workbook(&plan);
    assert_eq!(before.len(), 5_000);
    assert!(before == after);
}

#[test]
fn a_text_that_no_cell_can_hold_is_cut_and_said() {
    let area = Area::bare();
    area.write("actions/plan.yaml", format!("- id: a1\n  what: {}\n", "long ".repeat(8_000)));
    let output = sendpack(area.root(), &["--document", "workbook"]);
    assert!(output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("do not put this workbook back"));
}

#[test]
fn what_moved_what_is_late_and_what_comes_next() {
    let area = Area::bare();
    area.write(
        "actions/plan.yaml",
        "- {id: a1, what: One, owner: {role: R}, due: 2026-11-20, rag: [{at: 2026-07, value: red}, {at: 2026-09, value: amber}, {at: 2026-11, value: amber}]}\n\
         - {id: a2, what: Two, owner: {role: R}, due: 2026-11-20, rag: [{at: 2026-07, value: amber}, {at: 2026-11, value: green}]}\n\
         - {id: a3, what: Three, owner: {role: R}, due: 2027-11-20, rag: [{at: 2026-10, value: green}, {at: 2026-11, value: red, note: n}], next_steps: Begin again}\n\
         - {id: a4, what: Four, owner: {role: R}, due: 2027-11-20, rag: {at: 2026-12, value: red}}\n",
    );
    let json = |args: &[&str]| -> serde_json::Value {
        serde_json::from_str(&says(&area, &[&["--format", "json", "--document", "workbook"], args].concat()))
            .unwrap()
    };
    let moves = |report: &serde_json::Value| -> Vec<String> {
        let of = |a: &serde_json::Value| a["movement"].as_str().unwrap().to_owned();
        report["actions"].as_array().unwrap().iter().map(of).collect()
    };
    let report = json(&[]);
    assert_eq!(moves(&report), ["same", "better", "worse", "not rated"]);
    assert_eq!(moves(&json(&["--since", "2026-07"])), ["better", "better", "new", "not rated"]);
    let counts = &report["counts"];
    let count = |key: &str| counts[key].as_u64().unwrap();
    assert_eq!([count("red"), count("amber"), count("green"), count("not_rated")], [1, 1, 1, 1]);
    // What is green is done, however late.
    assert_eq!(count("overdue"), 1);
    assert_eq!(report["actions"][0]["days_overdue"], 3);
    let text = says(&area, &[]);
    for words in ["a1 One (R)", "3 days overdue", "next: Begin again"] {
        assert!(text.contains(words), "{text}");
    }
}

#[test]
fn wrong_use_is_said() {
    let area = Area::bare();
    for (args, word) in [(&["--since", "July"][..], "2026-07"), (&["--document", "poster"], "workbook")] {
        let output = sendpack(area.root(), args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains(word), "{args:?}");
    }
    assert!(says(&area, &[]).contains("no action"));
}

/// The text of a document that was written.
fn text_of(area: &Area, name: &str) -> String {
    use std::io::Read as _;
    let file = fs::File::open(area.root().join("dist").join(name)).unwrap();
    let mut zip = zip::ZipArchive::new(file).unwrap();
    let mut xml = String::new();
    zip.by_name("word/document.xml").unwrap().read_to_string(&mut xml).unwrap();
    let texts = xml.split("<w:t ").skip(1).filter_map(|part| part.split_once('>')?.1.split_once("</w:t>"));
    texts.map(|(text, _)| text).collect::<Vec<_>>().join("\n")
}

fn has_in_order(text: &str, wanted: &[&str]) {
    let mut rest = text;
    for words in wanted {
        let Some((_, after)) = rest.split_once(words) else {
            panic!("{words} is not where it should be: {text}")
        };
        rest = after;
    }
}

/// An area under the framework of 2016, inspected and asked for a written statement of action.
fn earlier(more: &str) -> Area {
    let area = Area::bare();
    let settings = "area: {name: Example, la_code: '999'}\nframework: local-area-2016\n";
    area.write("sendpack.yaml", format!("{settings}{more}"));
    area.write(
        "actions/plan.yaml",
        "- {id: x1, what: First, source: {kind: criterion, ref: a9}, owner: {role: R}, due: 2027-01-01, rag: [{at: 2026-10, value: red}, {at: 2026-11, value: amber}]}\n\
         - {id: x2, what: Second, source: {kind: statement, ref: s1}, owner: {role: R}, due: 2027-01-01, rag: {at: 2026-10, value: red}}\n\
         - {id: x3, what: Third, source: {kind: wsoa, ref: w1}, owner: {role: R}, due: 2026-11-01, measure: Fewer wait, rag: {at: 2026-10, value: green}}\n",
    );
    area.write(
        "sef/s.yaml",
        "- {id: s1, aspect: A9, kind: improvement, judgement: j, evidence: [e], impact: i, rag: green}\n\
         - {id: s2, aspect: B4, kind: strength, judgement: j, evidence: [e], impact: i, rag: green}\n",
    );
    area
}

#[test]
fn a_committee_sees_every_aspect_by_month() {
    let area = earlier("");
    says(&area, &[]);
    let text = text_of(&area, "action-plan-committee.docx");
    has_in_order(
        &text,
        &["4. Progress by month", "A8 ", "Quality of identification", "A9 ", "B4 ", "C11 ", "C11 ", "C19 "],
    );
    // The worst of two actions; an aspect with a statement alone is rated by it, for this month.
    let cells = |aspect: &str| -> Vec<String> {
        let lines: Vec<&str> = text.lines().collect();
        let at = lines.iter().position(|line| line.starts_with(aspect)).unwrap();
        lines[at + 1..at + 3].iter().map(|line| (*line).to_owned()).collect()
    };
    assert_eq!(cells("A9 "), ["Red", "Red"]);
    assert_eq!(cells("B4 "), ["Not rated", "Green"]);
    has_in_order(
        &text,
        &["5.1 Reds", "x2 Second", "5.2 Reds turned amber", "x1 First", "Green: steps", "x3 Third"],
    );
    assert!(!area.root().join("dist/wsoa.docx").exists());
}

#[test]
fn what_an_outcome_asks_for_is_written_with_its_day() {
    let recommendations = "recommendations: [{id: w1, text: Waits, kind: priority-action}, {id: w2, text: Gaps, kind: priority-action}, {id: w3, text: Lesser}]";
    let area = earlier(&format!(
        "inspection: {{outcome: statement, dates: {{letter: 2026-07-17}}, {recommendations}}}\n"
    ));
    let said = says(&area, &["--document", "wsoa"]);
    assert!(said.contains("wsoa.docx") && !said.contains("committee"), "{said}");
    let text = text_of(&area, "wsoa.docx");
    // 70 working days after Friday 17 July 2026, past the holiday of 31 August.
    has_in_order(
        &text,
        &[
            "This plan is due",
            "26 October 2026",
            "1. Waits",
            "x3 Third",
            "Fewer wait",
            "Green",
            "2. Gaps",
            "No action answers this yet",
        ],
    );
    assert!(!text.contains("Lesser"));
    // The same of the last inspection, under the framework of its day; a graded outcome asks for another plan.
    area.write(
        "sendpack.yaml",
        format!(
            "area: {{name: Example, la_code: '999'}}\nframework: area-send-2023\ninspection: {{outcome: 2}}\n\
             last_inspection: {{framework: local-area-2016, outcome: statement, dates: {{letter: 2026-07-17}}, {recommendations}}}\n"
        ),
    );
    let said = says(&area, &[]);
    assert!(said.contains("wsoa.docx") && said.contains("strategic-plan.docx"), "{said}");
    assert!(!said.contains("priority-action-plan"), "{said}");
    has_in_order(&text_of(&area, "wsoa.docx"), &["26 October 2026", "1. Waits"]);
    has_in_order(&text_of(&area, "strategic-plan.docx"), &["This plan is due", "Not known"]);
}
