//! Official workbooks and templates, read back through our own reader.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod common;
mod packs;

use std::path::Path;

use common::area::{Area, catalogue};
use packs::{Packer, moment, texts};
use sendpack::evidence::{ACTION_HEADINGS, HEADINGS, STATEMENT_HEADINGS};
use sendpack::pack::{ListFile, PackError, lists, template_names, write_template};

fn written<'a>(packer: &'a Packer, ids: &[&str]) -> Vec<ListFile<'a>> {
    let specs: Vec<_> = ids.iter().map(|id| packer.framework.list(id).unwrap()).collect();
    lists(
        packer.framework,
        &packer.repository,
        &specs,
        packer.out(),
        (moment("2026-11-24T10:31:00"), "0.1.0"),
    )
    .unwrap()
}

fn sheet(path: &Path, name: &str) -> std::collections::BTreeMap<(u32, u32), String> {
    texts(&std::fs::read(path).unwrap(), name)
}

#[test]
fn providers_tell_how_many_children_they_have() {
    let area = Area::new();
    let urn = |urns: &[&str]| format!("Main education establishment – URN\n{}\n", urns.join("\n"));
    let complete = |list: &str, rows: &str| common::area::completed(catalogue(), list, rows);
    area.write("lists/list-1.csv", complete("list-1", &urn(&["100001", "100001", "100009", ""])));
    area.write("lists/list-2.csv", complete("list-2", &urn(&["100001", "100008"])));
    let packer = Packer::of(area);
    let files = written(&packer, &["providers"]);
    let path = &files[0].path;
    assert_eq!(path.file_name().unwrap().to_str(), Some("Providers and settings.xlsx"));
    let rows = sheet(path, "Providers");
    let column = |heading: &str| rows.iter().find(|((row, _), t)| *row == 1 && *t == heading).unwrap().0.1;
    let (plans, support, urn) =
        (column("Children with EHC plans"), column("Children on SEN support"), column("URN"));
    let school = rows.iter().find(|((_, col), t)| *col == urn && *t == "100001").unwrap().0.0;
    assert_eq!((rows[&(school, plans)].as_str(), rows[&(school, support)].as_str()), ("2", "1"));
    let without_urn = (2..=4).filter(|row| *row != school).all(|row| !rows.contains_key(&(row, plans)));
    assert!(without_urn, "where there is no URN the count is not known");
    let unlisted: Vec<String> =
        sheet(path, "Not in the list").into_iter().filter(|((r, _), _)| *r > 1).map(|(_, t)| t).collect();
    assert_eq!(unlisted, ["100008", "0", "1", "100009", "1", "0"]);
    assert!(sheet(path, "About").values().any(|t| t.contains("Small numbers are shown as they are")));
}

#[test]
fn a_count_that_is_not_known_is_blank() {
    let area = Area::new();
    area.write("lists/list-1.csv", "nothing of the sort");
    let packer = Packer::of(area);
    let files = written(&packer, &["providers"]);
    let rows = sheet(&files[0].path, "Providers");
    let plans = rows.iter().find(|(_, t)| *t == "Children with EHC plans").unwrap().0.1;
    assert!(rows.keys().all(|(row, col)| *row == 1 || *col != plans));
    assert!(sheet(&files[0].path, "About").values().any(|t| t.starts_with("Blank: List 1")));
}

#[test]
fn one_list_that_fails_does_not_stop_the_others() {
    let area = Area::new();
    area.write("lists/list-2.csv", "nothing of the sort");
    let packer = Packer::of(area);
    let files = written(&packer, &["list-1", "list-2", "providers"]);
    let sound: Vec<bool> = files.iter().map(|f| f.written.is_ok()).collect();
    assert_eq!(sound, [true, false, true]);
    assert!(matches!(&files[1].written, Err(PackError::List { list, .. }) if list.starts_with("List 2")));
    assert_eq!(packer.left(), ["List 1 - EHC plans.xlsx", "Providers and settings.xlsx"]);
}

fn named(headings: &'static [(&str, &str)]) -> Vec<&'static str> {
    headings.iter().map(|(heading, _)| *heading).collect()
}

#[test]
fn blank_workbooks_have_the_right_headings_and_are_never_written_over() {
    let framework = catalogue();
    let dir = tempfile::tempdir().unwrap();
    for name in template_names(framework) {
        let path = dir.path().join(format!("{name}.xlsx"));
        let as_of = (moment("2026-11-24T10:31:00"), "0.1.0");
        write_template(&path, name, framework, as_of).unwrap();
        let bytes = std::fs::read(&path).unwrap();
        let (sheet, headings): (&str, Vec<&str>) = match (framework.list(name), name) {
            (Some(spec), _) => (&spec.sheets[0], spec.columns.iter().map(|c| c.header.as_str()).collect()),
            (None, "actions") => ("Action plan", named(ACTION_HEADINGS)),
            (None, "statements") => ("Statements", named(STATEMENT_HEADINGS)),
            (None, _) => ("Register", named(HEADINGS)),
        };
        let mut found: Vec<String> = texts(&bytes, sheet).into_values().collect();
        let mut wanted = headings;
        if name == "actions" {
            // Ratings have a column a month.
            wanted.retain(|heading| *heading != "Ratings");
            found.retain(|heading| wanted.contains(&heading.as_str()));
            wanted.sort_unstable();
            found.sort_unstable();
        } else {
            assert!(!texts(&bytes, "Guidance").is_empty(), "{name}");
        }
        assert_eq!(found, wanted, "{name}");
        assert!(write_template(&path, name, framework, as_of).is_err(), "{name}");
        assert!(std::fs::read(&path).unwrap() == bytes, "{name}");
    }
    let wrong =
        write_template(&dir.path().join("x.xlsx"), "list-3", framework, (moment("2026-11-24T10:31:00"), ""));
    assert!(matches!(wrong, Err(PackError::UnknownTemplate { .. })));
}

#[test]
fn a_text_too_long_for_a_cell_is_told_and_never_cut() {
    let area = Area::new();
    let rows = format!("Which children's social care team?\nTeam\n\"{}\"\n", "x".repeat(32_768));
    area.write("lists/list-1.csv", common::area::completed(catalogue(), "list-1", &rows));
    let packer = Packer::of(area);
    let files = written(&packer, &["list-1"]);
    assert!(matches!(&files[0].written, Err(PackError::List { what, .. }) if what.contains("row 3")));
    assert!(packer.left().is_empty());
}
