//! One list in four formats gives the same findings: code, row and column. `tests/data/person-lists/formats` holds the
//! seeded List 1 as LibreOffice saves it as xlsx, xls and ods; the CSV is written here from the xlsx.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod common;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use common::area::catalogue;
use sendpack::evidence::{self, Found};
use sendpack::rules::{self, Context, Options, Without};
use sendpack::table::{Format, Limits, Value, day_of_serial, open};

type Found4 = BTreeSet<(String, u32, Option<String>)>;

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/person-lists/formats").join(name)
}

/// Rows whose seeded fault LibreOffice itself changes on the way to another format: day nought and day one of Excel's
/// calendar, booleans, and formulas that give an empty text.
fn changed_on_the_way() -> BTreeSet<u32> {
    let kinds = ["dob-serial-zero", "dob-1900-01-01", "code-boolean-cell", "blank-lookalike-formula"];
    include_str!("data/person-lists/expected.csv")
        .lines()
        .map(|line| line.split(',').collect::<Vec<_>>())
        .filter(|cells| cells.get(1) == Some(&"1") && kinds.iter().any(|kind| cells.contains(kind)))
        .filter_map(|cells| cells[2].parse().ok())
        .collect()
}

fn findings(file: &Path) -> Found4 {
    let dir = tempfile::tempdir().unwrap();
    let name = file.file_name().unwrap().to_string_lossy();
    std::fs::create_dir(dir.path().join("lists")).unwrap();
    std::fs::copy(file, dir.path().join("lists").join(name.as_ref())).unwrap();
    let settings = format!(
        "area: {{name: Formats, la_code: \"999\"}}\nframework: area-send-2023\n\
         lists:\n  list-1: {{file: lists/{name}, as_at: 2026-11-16}}\n"
    );
    std::fs::write(dir.path().join("sendpack.yaml"), settings).unwrap();
    let framework = catalogue();
    let Found::Settings(settings, faults) = evidence::read_settings(dir.path(), &|_| None) else {
        panic!("settings")
    };
    let repository = evidence::load(dir.path(), *settings, faults, framework);
    let context =
        Context::new(framework, &repository, "2026-11-16T12:00:00".parse().unwrap(), Without::default());
    let report = rules::check(&context, &Options { show_values: false, row_ids: false, ticks: &|_| {} });
    let odd = changed_on_the_way();
    report
        .findings
        .iter()
        .filter(|f| f.place.file.starts_with("lists/list-1.") && f.code.starts_with("L1-"))
        .filter_map(|f| Some((f.code.to_string(), f.place.row()?, f.place.column().map(str::to_owned))))
        .filter(|(_, row, _)| !odd.contains(row))
        .collect()
}

/// The first sheet as a CSV file, dates as DD/MM/YYYY.
fn as_csv(file: &Path) -> String {
    let mut text = String::new();
    let mut last = 0;
    let mut source = open(file, &Limits::default()).unwrap();
    source
        .read(0, &mut |row| {
            text.push_str(&"\n".repeat((row.number - last - 1) as usize));
            last = row.number;
            let mut col = 1;
            for cell in row.cells() {
                text.push_str(&",".repeat((cell.col - col) as usize));
                col = cell.col;
                let value = match cell.value {
                    Value::Text(t) | Value::Error(t) => t.to_owned(),
                    Value::Flag(flag) => if flag { "TRUE" } else { "FALSE" }.to_owned(),
                    Value::Moment(at) => at.format("%d/%m/%Y").to_string(),
                    Value::Number(n, Format::Date1900) => day_of_serial(n, false)
                        .map_or_else(|| n.to_string(), |day| day.format("%d/%m/%Y").to_string()),
                    Value::Number(n, _) => n.to_string(),
                };
                let _ = write!(text, "\"{}\"", value.replace('"', "\"\""));
            }
            text.push('\n');
            ControlFlow::Continue(())
        })
        .unwrap();
    text
}

#[test]
fn every_format_gives_the_same_findings() {
    let xlsx = findings(&fixture("list-1.xlsx"));
    assert!(xlsx.len() > 100, "the list is full of faults");
    assert_eq!(xlsx, findings(&fixture("list-1.xls")), "xls");
    assert_eq!(xlsx, findings(&fixture("list-1.ods")), "ods");
    let dir = tempfile::tempdir().unwrap();
    let csv = dir.path().join("list-1.csv");
    std::fs::write(&csv, as_csv(&fixture("list-1.xlsx"))).unwrap();
    assert_eq!(xlsx, findings(&csv), "csv");
}
