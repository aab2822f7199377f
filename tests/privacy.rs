//! Nothing that a person-level cell holds appears in anything that is printed or written, but in the official lists:
//! values are planted in every column, most of them wrong so that many rules speak of them.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod common;

use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Output};

use common::area::Area;

const HEADER: &str = "Unique ID,UPN,ULN,Date of birth,Gender,Ethnicity,Date initial EHC plan issued,Date updated EHC plan \
                      issued,Date EHC plan last reviewed,SEN primary need,Main education establishment – URN,Main education \
                      establishment – phase,Subsidiary education establishment – phase (dual registration),Elective home \
                      education,Suspensions,Permanent exclusions,Absence,Pupil Premium,Known to children's social care?,Which \
                      children's social care team?,Does the child or young person have a disability?";

/// Two rows alike, so that repeats are spoken of too; each value begins with the mark.
const MARK: &str = "zqplant";

fn planted() -> String {
    let row: Vec<String> = (0..21).map(|i| format!("{MARK}{i}")).collect();
    let formula: Vec<String> = (0..21).map(|i| format!("={MARK}f{i}")).collect();
    let person = "zqplantpat,A zqplant1,9999999999,31/02/2015,b) zqplant,d) WBRI,01/02/13,zqplant,04/25/2019,NSA,1234567,\
                  zqplant phase,zqplant,zqplant,zqplant,-1,zqplant,zqplant,b) No,Zqplant Surname,zqplant";
    let mut text =
        format!("{HEADER}\n{}\n{}\n{}\n{person}\n", row.join(","), row.join(","), formula.join(","));
    text.push_str(&"\n".repeat(3));
    text.push_str(&row.join(","));
    text.push('\n');
    text
}

fn sendpack(args: &[&str], root: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_sendpack"))
        .args(args)
        .arg(root)
        .env("RUST_BACKTRACE", "1")
        .output()
        .unwrap()
}

fn holds_mark(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes).to_lowercase();
    text.contains(MARK)
}

fn area() -> Area {
    let area = Area::new();
    area.write("lists/list-1.csv", planted());
    area.write("lists/list-2.csv", planted().replace("Date initial EHC plan issued", "Surname of the child"));
    area
}

#[test]
fn nothing_printed_holds_a_value() {
    let area = area();
    for format in ["text", "json", "jsonl", "csv", "github", "azure", "junit", "sarif"] {
        let out = sendpack(&["check", "--as-of", "2026-11-23T10:00", "--format", format], area.root());
        assert_eq!(out.status.code(), Some(1), "{format}");
        assert!(
            String::from_utf8_lossy(&out.stdout).contains("L1-P04") || format == "junit",
            "{format} speaks of the rows"
        );
        assert!(!holds_mark(&out.stdout) && !holds_mark(&out.stderr), "{format} shows a value");
    }
}

#[test]
fn status_and_history_hold_no_value() {
    let area = area();
    for args in [&["status", "--all"][..], &["status", "--format", "json"], &["check", "--record"]] {
        let out = sendpack(&[args, &["--as-of", "2026-11-23T10:00"]].concat(), area.root());
        assert!(!out.stdout.is_empty() && !holds_mark(&out.stdout) && !holds_mark(&out.stderr), "{args:?}");
    }
    let history = std::fs::read(area.root().join("dist/history.jsonl")).unwrap();
    assert!(history.ends_with(b"\n") && !holds_mark(&history));
}

#[test]
fn values_are_shown_on_request() {
    let out = sendpack(
        &["check", "--as-of", "2026-11-23T10:00", "--format", "json", "--show-values"],
        area().root(),
    );
    assert!(holds_mark(&out.stdout));
}

#[test]
fn a_pack_holds_values_in_its_lists_alone() {
    let area = area();
    let args =
        ["build", "--as-of", "2026-11-23T10:00", "--stage", "tuesday", "--incomplete", "a test of privacy"];
    let out = sendpack(&args, area.root());
    assert!(!holds_mark(&out.stdout) && !holds_mark(&out.stderr));
    let dist = area.root().join("dist");
    assert!(!holds_mark(&fs::read(dist.join("receipts.jsonl")).unwrap()));
    let pack = fs::read_dir(&dist)
        .unwrap()
        .map(|e| e.unwrap().path())
        .find(|p| p.extension().is_some_and(|e| e == "zip"));
    let mut lists = 0;
    for (name, bytes) in unzipped(&fs::read(pack.unwrap()).unwrap()) {
        let parts = if name.ends_with(".xlsx") { unzipped(&bytes) } else { vec![(name.clone(), bytes)] };
        let held = holds_mark(name.as_bytes())
            || parts.iter().any(|(part, bytes)| holds_mark(part.as_bytes()) || holds_mark(bytes));
        let is_list = name.contains("/Person-level/");
        assert!(is_list || !held, "{name} holds a value");
        lists += usize::from(is_list && held);
    }
    assert_eq!(lists, 2, "every row is sent, wrong or not");
}

#[test]
fn an_unreadable_cell_is_not_repeated() {
    let area = Area::new();
    let mut text = planted();
    text.push_str("\"zqplant never closes\n");
    area.write("lists/list-1.csv", text);
    for args in [&["check", "--as-of", "2026-11-23"][..], &["lists", "--as-of", "2026-11-23"]] {
        let out = sendpack(args, area.root());
        assert!(!holds_mark(&out.stdout) && !holds_mark(&out.stderr));
    }
}

fn unzipped(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|i| {
            let mut file = archive.by_index(i).unwrap();
            let mut content = Vec::new();
            file.read_to_end(&mut content).unwrap();
            (file.name().unwrap().into_owned(), content)
        })
        .collect()
}
