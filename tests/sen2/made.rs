//! The workbook that is made: fit to be checked, the same each time, and silent about people where it should be.

use std::process::Command;

use super::{data, make};
use crate::common::area::{Area, catalogue, now};
use crate::common::{Folder, Held, read_sheet};
use sendpack::rules::{self, Context, Options, Without};
use sendpack::table::Limits;

const SETTINGS: &str = "area: {name: Example, la_code: \"999\"}\nframework: area-send-2023\n\
    lists:\n  list-1: {file: lists/list-1.xlsx, as_at: 2026-11-20}\n";

#[test]
fn the_list_has_no_fault_of_structure() {
    let area = Area::new();
    area.write("sendpack.yaml", SETTINGS);
    make(&data("return.xml"), "2026-11-20", &area.root().join("lists/list-1.xlsx")).unwrap();
    let framework = catalogue();
    let repository = area.load(framework);
    let context = Context::new(framework, &repository, now(), Without::default());
    let report = rules::check(&context, &Options { show_values: false, row_ids: false, ticks: &|_| {} });
    let list = report.lists.iter().find(|l| l.reading.file.contains("list-1")).unwrap();
    assert!(list.reading.problem.is_none() && list.reading.header.problems.is_empty());
    assert_eq!(list.reading.rows, 5);
    let here = report.findings.iter().filter(|f| f.place.file.contains("list-1"));
    let codes: Vec<&str> = here.map(|f| &*f.code).collect();
    assert!(codes.iter().all(|code| !code.starts_with("LST")), "{codes:?}");
    assert!(codes.contains(&"L1-103"), "disability is blank, and the check says so: {codes:?}");
}

#[test]
fn the_same_return_gives_the_same_bytes() {
    let folder = Folder::new();
    let bytes = |name: &str| {
        make(&data("return.xml"), "2026-01-15", &folder.path(name)).unwrap();
        std::fs::read(folder.path(name)).unwrap()
    };
    assert!(bytes("one.xlsx") == bytes("two.xlsx"));
}

#[test]
fn nothing_said_of_the_list_is_about_anybody() {
    let folder = Folder::new();
    let output = folder.path("list-1.xlsx");
    let run = Command::new(env!("CARGO_BIN_EXE_sendpack"))
        .args(["import", "sen2", "--as-at", "2026-01-15"])
        .arg(data("return.xml"))
        .arg("--output")
        .arg(&output)
        .output()
        .unwrap();
    assert!(run.status.success());
    let mut said = String::from_utf8([run.stdout, run.stderr].concat()).unwrap();
    assert!(said.contains("5 rows") && said.contains("UPN"));
    let (about, _) = read_sheet(&output, 1, &Limits::default()).unwrap();
    for (_, _, held, _) in about {
        if let Held::Text(text) = held {
            said.push_str(&text);
        }
    }
    assert!(said.contains("Where it comes from"));
    for value in [
        "Invented",
        "9992000000",
        "9990000017",
        "2015-04-03",
        "3 April 2015",
        "90000",
        "ZZ99",
        "WBRI",
        "SEMH",
    ] {
        assert!(!said.contains(value), "{value}");
    }
}

#[test]
fn wrong_use_is_said() {
    let folder = Folder::new();
    for (args, words) in [
        (["--as-at", "15/01/2026", "--output", "x.xlsx"], "--as-at"),
        (["--as-at", "2026-01-15", "--output", "x.csv"], ".xlsx"),
    ] {
        let run = Command::new(env!("CARGO_BIN_EXE_sendpack"))
            .args(["import", "sen2"])
            .arg(data("return.xml"))
            .args(args)
            .current_dir(folder.path("."))
            .output()
            .unwrap();
        assert_eq!(run.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&run.stderr).contains(words));
    }
}

/// An extract in which the establishments of the return are a special school, a secondary school and a college.
const GIAS: &str = "URN,LA (code),TypeOfEstablishment (code),EstablishmentStatus (code),PhaseOfEducation (code),OpenDate,CloseDate,StatutoryLowAge,StatutoryHighAge\n\
    900002,999,7,1,0,,,4,19\n900005,999,34,1,4,,,11,16\n";

#[test]
fn phases_follow_from_an_extract_of_gias() {
    let folder = Folder::new();
    let gias = folder.file("gias.csv", GIAS);
    let register = sendpack::gias::load_file(&gias).unwrap();
    let output = folder.path("list-1.xlsx");
    let made = |register| {
        let _ = std::fs::remove_file(&output);
        sendpack::sen2::import(
            &data("return.xml"),
            "2026-01-15".parse().unwrap(),
            (catalogue(), register),
            &output,
        )
        .unwrap()
    };
    let without = made(None);
    assert!(super::rows(&output).iter().all(|row| row[11].is_empty()));
    assert!(without.cannot.iter().any(|column| column.header.contains("phase")));
    let with = made(Some(&register));
    let by_urn: Vec<(String, String)> =
        super::rows(&output).iter().map(|row| (row[10].clone(), row[11].clone())).collect();
    let phases = |urn: &str| by_urn.iter().filter(|(u, _)| u == urn).map(|(_, p)| &**p).collect::<Vec<_>>();
    assert_eq!(phases("900002"), ["g) Special"]);
    assert_eq!(phases("900005"), ["e) Secondary"]);
    assert!(phases("").iter().all(|phase| phase.is_empty()));
    assert!(!with.cannot.iter().any(|column| column.header.contains("phase")));
}

#[test]
fn an_extract_that_is_none_is_refused() {
    let folder = Folder::new();
    let gias = folder.file("gias.csv", "URN,Name\n900002,Example\n");
    let run = Command::new(env!("CARGO_BIN_EXE_sendpack"))
        .args(["import", "sen2", "--as-at", "2026-01-15", "--gias"])
        .arg(&gias)
        .arg(data("return.xml"))
        .arg("--output")
        .arg(folder.path("list-1.xlsx"))
        .output()
        .unwrap();
    assert_eq!(run.status.code(), Some(2));
    assert!(!folder.path("list-1.xlsx").exists());
    assert!(String::from_utf8(run.stderr).unwrap().contains("TypeOfEstablishment"));
}
