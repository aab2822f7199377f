//! The ILACS lists as one workbook, laid out as Ofsted's own: a tab a list, a title above the headings.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod common;
mod packs;

use common::area::{Area, SETTINGS, catalogue, default_row};
use packs::{Packer, parts};
use rust_xlsxwriter::Workbook;
use sendpack::findings::Finding;
use sendpack::framework::ListSpec;
use sendpack::pack::build;
use sendpack::rules::Without;

const BOOK: &str = "  ilacs: {file: lists/social care.xlsx, as_at: 2026-11-20}\n";

fn lists() -> impl Iterator<Item = &'static ListSpec> {
    catalogue().lists.iter().filter(|list| list.book.is_some())
}

/// A workbook of these lists, between tabs that are not asked for. `value` may change what a cell of row 3 holds.
fn book<'s>(specs: impl Iterator<Item = &'s ListSpec>, value: &dyn Fn(&str, String) -> String) -> Vec<u8> {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Guidance").unwrap().write_string(0, 0, "How to fill it in").unwrap();
    for spec in specs {
        let sheet = book.add_worksheet();
        sheet.set_name(&spec.sheets[0]).unwrap().write_string(0, 0, format!("{}:", spec.title)).unwrap();
        let row = default_row(spec, 1).into_iter();
        for ((col, column), cell) in (0..).zip(&spec.columns).zip(row) {
            sheet.write_string(1, col, format!("{} ", column.header)).unwrap();
            sheet.write_string(2, col, value(&column.key, cell)).unwrap();
        }
    }
    book.add_worksheet().set_name("List_10").unwrap();
    book.save_to_buffer().unwrap()
}

fn area(book: Vec<u8>) -> Area {
    let area = Area::lacking(&["4.4"]);
    area.write("sendpack.yaml", format!("{SETTINGS}{BOOK}"));
    area.write("lists/social care.xlsx", book);
    area
}

fn findings(area: &Area) -> Vec<Finding> {
    area.findings(Without::default())
}

fn told(findings: &[Finding]) -> Vec<String> {
    findings.iter().map(|f| format!("{} {}", f.code, f.place)).collect()
}

#[test]
fn five_tabs_answer_the_request() {
    let area = area(book(lists(), &|_, cell| cell));
    assert_eq!(lists().count(), 5);
    assert_eq!(told(&findings(&area)), [""; 0]);
}

#[test]
fn the_workbook_is_found_where_the_layout_puts_it() {
    let area = Area::lacking(&["4.4"]);
    area.write("lists/ilacs.xlsx", book(lists(), &|_, cell| cell));
    let told = told(&findings(&area));
    assert_eq!(told.len(), 5, "{told:?}");
    assert!(told.iter().all(|line| line.starts_with("LST-011 sendpack.yaml")), "{told:?}");
}

#[test]
fn a_tab_that_is_not_there_is_never_read_from_another() {
    let area = area(book(lists().filter(|list| list.id != "ilacs-9"), &|_, cell| cell));
    assert_eq!(told(&findings(&area)), ["LST-003 lists/social care.xlsx"]);
}

#[test]
fn a_workbook_that_settings_name_must_be_there() {
    let area = area(Vec::new());
    area.remove("lists/social care.xlsx");
    let told = told(&findings(&area));
    assert_eq!(told, ["LST-001 lists/social care.xlsx"; 5]);
}

#[test]
fn what_settings_say_of_one_list_goes_before_what_they_say_of_the_workbook() {
    let area = area(book(lists(), &|_, cell| cell));
    let own = "  ilacs-6: {as_at: 2026-11-30}\n";
    area.write("sendpack.yaml", format!("{SETTINGS}{BOOK}{own}"));
    let found = findings(&area);
    let codes: Vec<&str> = found.iter().map(|f| &*f.code).collect();
    assert_eq!(codes, ["LST-015"], "the date of list 6 alone is in the future");
    let sheet = BOOK.replace("as_at", "sheet: One, as_at");
    area.write("sendpack.yaml", format!("{SETTINGS}{sheet}"));
    assert_eq!(findings(&area).iter().map(|f| &*f.code).collect::<Vec<_>>(), ["CFG-003"]);
}

#[test]
fn no_value_is_told() {
    // One right cell, or the row would pass for guidance.
    let plant = |key: &str, cell| if key == "gender" { cell } else { "zqplant".into() };
    let area = area(book(lists(), &plant));
    let found = findings(&area);
    assert!(found.iter().any(|f| &*f.code == "ILA-001") && found.iter().any(|f| &*f.code == "ILA-002"));
    assert!(found.iter().all(|f| !format!("{} {} {}", f.message, f.help, f.place).contains("zqplant")));
}

#[test]
fn lists_go_where_the_document_would() {
    let packer = Packer::of(area(book(lists(), &|_, cell| cell)));
    let built = build(&packer.input("friday")).unwrap();
    let held = parts(&built.zips[0].path);
    let names: Vec<&str> =
        held.keys().filter_map(|path| path.split_once("/4.4 ILACS lists/")).map(|p| p.1).collect();
    assert_eq!(
        names,
        [
            "ILACS list 2 (early help).xlsx",
            "ILACS list 6 (children in need).xlsx",
            "ILACS list 7 (child protection).xlsx",
            "ILACS list 8 (children in care).xlsx",
            "ILACS list 9 (care leavers).xlsx",
        ]
    );
}
