//! The error workbook, read back by a reader of others: what it holds, what it must not hold, and the same bytes twice.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod common;

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use calamine::{Data, Range, Reader, Xlsx, open_workbook};
use common::area::Area;

const ROWS: &str = "Unique ID,UPN,Gender,Suspensions,Absence\n\
    zqid1,zqvalue-upn,a) Male,0,1\n\
    zqid2,,zqvalue-gender,0,1\n\
    zqid3,,a) Male,44,1\n\
    zqid4,,zqvalue-gender,-1,zqvalue-absence\n";

fn area() -> Area {
    let area = Area::new();
    area.write("lists/list-1.csv", common::area::completed(common::area::catalogue(), "list-1", ROWS));
    area
}

fn check(root: &Path, more: &[&str]) -> Output {
    let fixed = [
        "check",
        "--as-of",
        "2026-11-23T10:00",
        "--select",
        "L1-P04,L1-P16,L1-P37,L1-P38,ANX",
        "--format",
        "xlsx",
    ];
    Command::new(env!("CARGO_BIN_EXE_sendpack")).args(fixed).args(more).arg(root).output().unwrap()
}

/// The workbook of an area.
fn workbook(area: &Area, name: &str, more: &[&str]) -> PathBuf {
    let file = area.root().join(name);
    let output = ["--output", file.to_str().unwrap()];
    let out = check(area.root(), &[&output, more].concat());
    assert_eq!(out.status.code(), Some(1), "{}", String::from_utf8_lossy(&out.stderr));
    assert!(out.stdout.is_empty());
    file
}

fn sheet(file: &Path, name: &str) -> Range<Data> {
    let mut book: Xlsx<_> = open_workbook(file).unwrap();
    book.worksheet_range(name).unwrap()
}

fn texts(range: &Range<Data>, row: usize) -> Vec<String> {
    range.rows().nth(row).unwrap().iter().map(ToString::to_string).collect()
}

fn column(range: &Range<Data>, heading: &str) -> usize {
    texts(range, 0).iter().position(|h| h == heading).unwrap_or_else(|| panic!("no column {heading}"))
}

#[test]
fn a_line_a_row_worst_first_with_its_cells_marked() {
    let area = area();
    let list = sheet(&workbook(&area, "errors.xlsx", &[]), "list-1");
    let (row, id) = (column(&list, "Row"), column(&list, "Unique ID"));
    let (upn, gender, absence) = (column(&list, "UPN"), column(&list, "Gender"), column(&list, "Absence"));
    let lines: Vec<Vec<String>> = (1..list.height()).map(|n| texts(&list, n)).collect();
    let errors: Vec<&Vec<String>> = lines.iter().filter(|l| l[1] == "Error").collect();
    let rows: Vec<&str> = errors.iter().map(|l| l[row].as_str()).collect();
    assert_eq!(rows, ["2", "3", "5"], "one line a row, in order of row");
    let queries: Vec<(&str, &str)> = lines[errors.len()..].iter().map(|l| (&*l[1], &*l[row])).collect();
    assert_eq!(queries, [("Query", "4")], "after all errors");
    assert_eq!((errors[0][id].as_str(), errors[0][upn].as_str()), ("zqid1", "✕"));
    assert_eq!((errors[1][id].as_str(), errors[1][gender].as_str()), ("zqid2", "✕"));
    let both = errors[2];
    assert_eq!((both[gender].as_str(), both[absence].as_str(), both[upn].as_str()), ("✕", "✕", ""));
    let wrong = &both[column(&list, "What is wrong")];
    assert!(wrong.contains("L1-P16") && wrong.contains("L1-P38"), "{wrong}");
    assert!(!both[column(&list, "What to do")].is_empty());
}

#[test]
fn the_summary_counts_what_the_sheets_hold() {
    let area = area();
    area.remove("documents/rest.yaml");
    let file = workbook(&area, "errors.xlsx", &[]);
    let summary = sheet(&file, "Summary");
    let rule = |code: &str| {
        let row = summary.rows().find(|row| row[0] == Data::String(code.into()));
        row.unwrap_or_else(|| panic!("{code} is not in the summary")).to_vec()
    };
    assert_eq!(rule("L1-P16")[2], Data::Float(2.0));
    assert_eq!(rule("L1-P16")[1], Data::String("Error".into()));
    let other = sheet(&file, "Other findings");
    let unanswered = other.rows().filter(|row| row[1] == Data::String("ANX-001".into())).count();
    assert!(unanswered > 10, "{unanswered}");
    assert_eq!(rule("ANX-001")[2], Data::Float(unanswered as f64));
}

#[test]
fn values_are_in_it_only_on_request() {
    let area = area();
    let hidden = parts(&workbook(&area, "hidden.xlsx", &[]));
    assert!(hidden.contains("zqid1") && !hidden.contains("zqvalue"));
    let shown = workbook(&area, "shown.xlsx", &["--show-values"]);
    assert!(parts(&shown).contains("zqvalue-gender"));
    let list = sheet(&shown, "list-1");
    let gender = column(&list, "Gender");
    assert!((1..list.height()).any(|n| texts(&list, n)[gender] == "zqvalue-gender"));
}

#[test]
fn no_other_format_holds_a_unique_id() {
    let area = area();
    for format in ["text", "json", "jsonl", "csv", "github", "azure", "junit", "sarif"] {
        let out = Command::new(env!("CARGO_BIN_EXE_sendpack"))
            .args(["check", "--as-of", "2026-11-23T10:00", "--show-values", "--format", format])
            .arg(area.root())
            .output()
            .unwrap();
        assert_eq!(out.status.code(), Some(1), "{format}");
        assert!(!String::from_utf8_lossy(&out.stdout).contains("zqid"), "{format}");
    }
}

#[test]
fn the_same_run_gives_the_same_bytes() {
    let area = area();
    let read = |name| std::fs::read(workbook(&area, name, &[])).unwrap();
    assert!(read("one.xlsx") == read("two.xlsx"));
    let left: Vec<_> = std::fs::read_dir(area.root())
        .unwrap()
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with(".sendpack"))
        .collect();
    assert!(left.is_empty(), "nothing is left on the disk: {left:?}");
}

#[test]
fn a_terminal_is_no_place_for_a_workbook() {
    let area = area();
    let out = check(area.root(), &[]);
    assert_eq!(out.status.code(), Some(2));
    assert!(out.stdout.is_empty() && String::from_utf8_lossy(&out.stderr).contains("--output"));
}

/// What openpyxl sees of the sheet's fittings.
#[cfg(feature = "peers")]
#[test]
fn another_reader_sees_filters_fills_and_frozen_headings() {
    let area = area();
    let file = workbook(&area, "errors.xlsx", &[]);
    let python = std::env::var("SENDPACK_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let program = "import sys, openpyxl\n\
        sheet = openpyxl.load_workbook(sys.argv[1])['list-1']\n\
        heads = [c.value for c in sheet[1]]\n\
        mark = sheet.cell(2, heads.index('UPN') + 1)\n\
        print(sheet.auto_filter.ref, sheet.freeze_panes, mark.value, mark.fill.start_color.rgb)\n\
        print(sheet.cell(2, 1).data_type, sheet.cell(2, 3).data_type)";
    let out = Command::new(python).args(["-c", program]).arg(&file).output().unwrap();
    let said = String::from_utf8(out.stdout).unwrap();
    let words: Vec<&str> = said.split_whitespace().collect();
    assert!(words[0].starts_with("A1:"), "{said} {}", String::from_utf8_lossy(&out.stderr));
    assert_eq!(&words[1..], ["D2", "✕", "FFFFC7CE", "n", "s"]);
}

/// All parts of a workbook as one text.
fn parts(file: &Path) -> String {
    let mut archive = zip::ZipArchive::new(std::fs::File::open(file).unwrap()).unwrap();
    let mut all = String::new();
    for i in 0..archive.len() {
        let mut bytes = Vec::new();
        archive.by_index(i).unwrap().read_to_end(&mut bytes).unwrap();
        all.push_str(&String::from_utf8_lossy(&bytes));
    }
    all
}
