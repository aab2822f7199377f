//! The matrix through its workbook: exported, edited by `openpyxl`, read back, and nothing is lost. The Word documents of the
//! matrix and of the inspection team are opened by `python-docx`. `SENDPACK_PYTHON` names the Python that has both.
#![cfg(feature = "peers")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

const SETTINGS: &str = "area: {name: Example, la_code: \"999\"}\nframework: local-area-2016\n";

/// Texts that workbooks like to change.
const MATRIX: &str = r#"
- line: F1
  officer: "Head of SEND; and others"
  good: {partnership: "=SUM(A1:A3) is no formula", families: "Two lines\nand \"quotation marks\""}
  improve: {partnership: "1.10", families: "  01/02/2026 was the day  "}
  action: "Ampersands & <angle brackets>, é 漢 🙂"
  by: 2027-03-31
  evidence: [POL2, D09]
  rag: red
  summary: "'quoted"
- {line: A1, title: Young people, officer: Lead, good: {partnership: a, families: b}, evidence: OTH1, rag: green}
- {line: A10, title: "007", officer: Lead, rag: amber, action: "TRUE", by: 2026-02-28, evidence: D25a}
- {line: O, officer: Lead}
- {line: Z9, title: Of no area, rag: green}
"#;

const EDIT: &str = r#"
import datetime, openpyxl, sys
book = openpyxl.load_workbook(sys.argv[1])
sheet = book["Matrix"]
heads = {cell.value: cell.column for cell in sheet[1]}
rows = {sheet.cell(row, heads["Line"]).value: row for row in range(2, sheet.max_row + 1)}
assert sheet.freeze_panes and sheet.auto_filter.ref, "a head that stays, and filters"
lists = [v for v in sheet.data_validations.dataValidation if v.type == "list"]
assert [v.formula1 for v in lists] == ['"Red,Amber,Green"'], lists
assert sheet.cell(rows["F1"], heads["Plan: by when"]).value == datetime.datetime(2027, 3, 31)
sheet.cell(rows["F1"], heads["Risk rating"]).value = "Amber"
sheet.cell(rows["F2"], heads["Risk rating"]).value = "green"
new = sheet.max_row + 1
for head, value in {"Line": "B1", "Sub area": "Words on the pages", "Risk rating": "Red", "Plan: action": "Rewrite them",
                    "Plan: by when": datetime.date(2026, 12, 1), "Supporting evidence": "D08\nOTH1"}.items():
    sheet.cell(new, heads[head]).value = value
book.save(sys.argv[2])
"#;

#[test]
fn exported_edited_and_read_back() {
    let (before, after) = (area(), area());
    std::fs::write(before.path().join("matrix.yaml"), MATRIX).unwrap();
    let book = before.path().join("export.xlsx");
    run(&["matrix", "--format", "xlsx", "--output", text(&book)], before.path());
    python(EDIT, &[text(&book), text(&after.path().join("matrix.xlsx"))]);
    let mut wanted = lines(before.path());
    line(&mut wanted, "F1")["rag"] = json!("amber");
    line(&mut wanted, "F2")["rag"] = json!("green");
    let mut found = lines(after.path());
    let added = found.iter().position(|line| line["line"] == "B1").unwrap();
    let added = found.remove(added);
    // What has a line of its own need no longer stand for itself.
    wanted.retain(|line| line["line"] != "B");
    assert_eq!(found, wanted);
    assert_eq!((&added["title"], &added["rag"]), (&json!("Words on the pages"), &json!("red")));
    assert_eq!((&added["by"], &added["evidence"]), (&json!("2026-12-01"), &json!(["D08", "OTH1"])));
}

#[test]
fn an_untouched_template_holds_nothing() {
    let area = area();
    let book = area.path().join("matrix.xlsx");
    let made = Command::new(env!("CARGO_BIN_EXE_sendpack"))
        .args(["template", "matrix", "--framework", "local-area-2016", "--output", text(&book)])
        .output()
        .unwrap();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let lines = lines(area.path());
    assert_eq!(lines.len(), 14 + 9);
    assert!(lines.iter().all(|line| line["rag"].is_null() && line["given"] == true));
    let checked = run(&["check", "--select", "MTX,EVI", "--format", "json"], area.path());
    let report: Value = serde_json::from_slice(&checked).unwrap();
    let codes: Vec<&str> =
        report["findings"].as_array().unwrap().iter().filter_map(|f| f["code"].as_str()).collect();
    assert_eq!(codes, ["MTX-008"; 15], "an area each that nobody has looked at, and nothing else");
}

const DOCUMENT: &str = r#"
import docx, sys
from docx.oxml.ns import qn
document = docx.Document(sys.argv[1])
headings = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
assert headings[0] == sys.argv[2] and len(headings) > 1, headings
assert document.tables
for table in document.tables:
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
"#;

#[test]
fn documents_open_elsewhere() {
    let area = area();
    std::fs::write(area.path().join("matrix.yaml"), MATRIX).unwrap();
    std::fs::write(
        area.path().join("team.yaml"),
        "roles: [{role: Lead officer, name: A <Person> & Co, deputy: {name: B \"Person\"}}]\nlogistics: [{item: Badges}]\n\
         sessions: [{kind: feedback, working_day: 9, time: \"14:00\", who: Lead officer}]\n",
    )
    .unwrap();
    for (args, first) in [
        (&["matrix"][..], "Overview"),
        (&["matrix", "--rag", "red,amber"], "Overview"),
        (&["team"], "Who does what"),
    ] {
        let file = area.path().join("made.docx");
        run(&[args, &["--format", "docx", "--output", text(&file)]].concat(), area.path());
        python(DOCUMENT, &[text(&file), first]);
    }
}

fn area() -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("sendpack.yaml"), SETTINGS).unwrap();
    dir
}

fn lines(area: &Path) -> Vec<Value> {
    let mut document: Value = serde_json::from_slice(&run(&["matrix", "--format", "json"], area)).unwrap();
    document["lines"].as_array_mut().map(std::mem::take).unwrap()
}

fn line<'l>(lines: &'l mut [Value], id: &str) -> &'l mut Value {
    lines.iter_mut().find(|line| line["line"] == id).unwrap()
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn run(args: &[&str], area: &Path) -> Vec<u8> {
    let mut program = Command::new(env!("CARGO_BIN_EXE_sendpack"));
    let output = program.args(args).args(["--as-of", "2026-11-23"]).arg(area).output().unwrap();
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

fn python(script: &str, args: &[&str]) {
    let python = std::env::var("SENDPACK_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let output = Command::new(&python).args(["-c", script]).args(args).output();
    let output = output.unwrap_or_else(|e| panic!("{python}: {e}"));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
