//! The seeded lists of `tests/data/person-lists`: every fault found, nothing clean flagged, nothing tidy called an error.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::area::catalogue;
use sendpack::evidence::{self, Found};
use sendpack::findings::{Finding, Severity};
use sendpack::rules::{self, Context, Options, Without};

/// A seeded row: list, Excel row, column, kind, class.
struct Seeded {
    list: String,
    row: u32,
    column: String,
    kind: String,
    class: String,
}

fn seeded() -> Vec<Seeded> {
    let text = include_str!("data/person-lists/expected.csv");
    let rows = text.lines().skip(1).filter(|l| !l.is_empty());
    rows.map(|line| {
        let mut cells = split(line).into_iter().skip(1);
        let mut next = || cells.next().unwrap_or_default();
        Seeded { list: next(), row: next().parse().unwrap(), column: next(), kind: next(), class: next() }
    })
    .collect()
}

/// Cells of a CSV line, with quotes.
fn split(line: &str) -> Vec<String> {
    let (mut cells, mut cell, mut quoted) = (Vec::new(), String::new(), false);
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(std::mem::take(&mut cell)),
            c => cell.push(c),
        }
    }
    cells.push(cell);
    cells
}

/// Findings of rows in a repository whose lists are these files.
fn findings(list_1: &str, list_2: &str) -> Vec<Finding> {
    let data = std::path::absolute("tests/data/person-lists").unwrap();
    let dir = tempfile::tempdir().unwrap();
    let settings = format!(
        "area: {{name: Seeded, la_code: \"999\"}}\nframework: area-send-2023\npaths: {{lists: {data:?}}}\nlists:\n  \
         list-1: {{file: lists/{list_1}, as_at: 2026-11-16}}\n  list-2: {{file: lists/{list_2}, as_at: 2026-11-16}}\n"
    );
    std::fs::write(dir.path().join("sendpack.yaml"), settings).unwrap();
    let framework = catalogue();
    let Found::Settings(settings, faults) = evidence::read_settings(dir.path(), &|_| None) else {
        panic!("settings")
    };
    let repository = evidence::load(dir.path(), *settings, faults, framework);
    let now = "2026-11-16T12:00:00".parse().unwrap();
    let context = Context::new(framework, &repository, now, Without::default());
    let report = rules::check(&context, &Options { show_values: false, row_ids: false, ticks: &|_| {} });
    assert!(report.lists.iter().take(2).all(|l| l.reading.problem.is_none()));
    report.findings.into_iter().filter(|f| f.place.row().is_some_and(|row| row > 1)).collect()
}

fn number(finding: &Finding, both: bool) -> String {
    let by =
        if both { finding.place.sheet().unwrap_or("").to_owned() } else { finding.place.file.to_string() };
    if by.contains('1') { "1".into() } else { "2".into() }
}

fn judge(found: &[Finding], both: bool) {
    let mut rows: BTreeMap<(String, u32), Vec<&Finding>> = BTreeMap::new();
    for finding in found {
        rows.entry((number(finding, both), finding.place.row().unwrap())).or_default().push(finding);
    }
    let none = Vec::new();
    let mut known = BTreeSet::new();
    for seed in seeded() {
        let at = (seed.list.clone(), seed.row);
        let here = rows.get(&at).unwrap_or(&none);
        let place = format!("{} in list {} row {}", seed.kind, seed.list, seed.row);
        match seed.class.as_str() {
            "defect" | "query" => {
                let names = |f: &&&Finding| {
                    f.place.column() == Some(&seed.column)
                        || f.related
                            .iter()
                            .any(|r| r.row() == Some(seed.row) && r.column() == Some(&seed.column))
                };
                assert!(here.iter().any(|f| names(&f)), "{place} was not found at {}", seed.column);
            }
            "tidy" | "trap" => {
                assert!(here.iter().all(|f| f.severity < Severity::Error), "{place} was called an error");
            }
            _ => {}
        }
        known.insert(at);
    }
    let clean: Vec<_> = rows.iter().filter(|(at, _)| !known.contains(at)).collect();
    assert!(
        clean.is_empty(),
        "{} clean rows flagged, first {:?} {}",
        clean.len(),
        clean[0].0,
        clean[0].1[0].code
    );
}

#[test]
fn two_workbooks() {
    judge(&findings("list-1.xlsx", "list-2.xlsx"), false);
}

#[test]
fn both_lists_in_one_workbook() {
    judge(&findings("both.xlsx", "both.xlsx"), true);
}

#[test]
fn peer_rules_fire_on_just_the_rows_that_their_wording_covers() {
    let text = include_str!("data/person-lists/expected.csv");
    let rule_of: BTreeMap<(String, u32), String> = text
        .lines()
        .skip(1)
        .map(split)
        .filter(|c| !c[6].is_empty() && c[5] != "policy")
        .map(|c| ((c[1].clone(), c[2].parse().unwrap()), c[6].clone()))
        .collect();
    let found = findings("list-1.xlsx", "list-2.xlsx");
    for ((list, row), rule) in &rule_of {
        let code = format!("L{list}-{rule}");
        assert!(
            found
                .iter()
                .any(|f| *f.code == *code && f.place.row() == Some(*row) && number(f, false) == *list),
            "{code} on row {row}"
        );
    }
}

#[test]
fn the_peers_own_sample_gives_what_their_engine_gives() {
    let found = findings("fake_sen.xlsx", "fake_sen.xlsx");
    let peer: BTreeSet<(&str, u32)> = found
        .iter()
        .filter(|f| f.code.split_once('-').is_some_and(|(_, n)| n.starts_with(|c: char| c.is_ascii_digit())))
        .map(|f| (&*f.code, f.place.row().unwrap()))
        .collect();
    assert_eq!(peer, BTreeSet::from([("L1-102b", 2), ("L1-102a", 3), ("L2-202b", 2), ("L2-202b", 3)]));
}
