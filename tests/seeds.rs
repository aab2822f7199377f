//! `docs/seeds.md` says which command shows each thing that the founding documents describe. Every command of it is
//! run here, in copies of the invented areas, and what it says or writes must hold what the page promises.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::fs::{self, File};
use std::io::Read as _;
use std::path::Path;
use std::process::Command;

use walkdir::WalkDir;

/// A row of the page: a command, and what is to be seen of it.
struct Row {
    line: usize,
    command: String,
    shows: Vec<String>,
}

/// What stands between backticks.
fn quoted(cell: &str) -> Vec<String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

fn rows(page: &str) -> Vec<Row> {
    let mut rows = Vec::new();
    for (line, text) in (1..).zip(page.lines()) {
        let cells: Vec<&str> = text.split('|').map(str::trim).collect();
        let [_, _, command, shows, _] = cells.as_slice() else { continue };
        if let [command] = quoted(command).as_slice() {
            rows.push(Row { line, command: command.clone(), shows: quoted(shows) });
        }
    }
    rows
}

fn copy(from: &Path, to: &Path) {
    for entry in WalkDir::new(from) {
        let entry = entry.unwrap();
        let there = to.join(entry.path().strip_prefix(from).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(&there).unwrap();
        } else {
            fs::copy(entry.path(), &there).unwrap();
        }
    }
}

/// All text of a file: of its parts, where it is a package of such.
fn text_of(path: &Path) -> String {
    let Ok(mut package) = zip::ZipArchive::new(File::open(path).unwrap()) else {
        return String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned();
    };
    let mut text = String::new();
    for index in 0..package.len() {
        let mut part = package.by_index(index).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        text.push_str(&part.name().unwrap());
        text.push('\n');
        text.push_str(&String::from_utf8_lossy(&bytes));
    }
    text
}

/// What is wrong with a row, tried in a folder that holds the areas.
fn fault(row: &Row, folder: &Path) -> Option<String> {
    let wrong = |what: &str| Some(format!("line {}: {}: {what}", row.line, row.command));
    let mut words = row.command.split_whitespace();
    if words.next() != Some("sendpack") {
        return wrong("not a command of sendpack");
    }
    if row.shows.is_empty() {
        return wrong("says nothing of what it shows");
    }
    let words: Vec<&str> = words.collect();
    let run = Command::new(env!("CARGO_BIN_EXE_sendpack"))
        .args(&words)
        .env("NO_COLOR", "1")
        .env("COLUMNS", "200")
        .current_dir(folder)
        .output()
        .unwrap();
    let mut said = String::from_utf8_lossy(&run.stdout).into_owned();
    said.push_str(&String::from_utf8_lossy(&run.stderr));
    if !run.status.success() {
        return wrong(&format!("failed: {said}"));
    }
    if let Some(file) = words.iter().position(|word| *word == "--output").and_then(|at| words.get(at + 1)) {
        said.push_str(&text_of(&folder.join(file)));
    }
    row.shows
        .iter()
        .find(|shown| !said.contains(shown.as_str()))
        .and_then(|shown| wrong(&format!("does not show {shown:?}")))
}

#[test]
fn every_command_of_the_page_shows_what_the_page_says() {
    let folder = tempfile::tempdir().unwrap();
    copy(Path::new("evidence"), &folder.path().join("evidence"));
    copy(Path::new("examples/southmere"), &folder.path().join("examples/southmere"));
    let rows = rows(&fs::read_to_string("docs/seeds.md").unwrap());
    assert!(rows.len() > 30, "only {} rows were read", rows.len());
    let faults: Vec<String> = rows.iter().filter_map(|row| fault(row, folder.path())).collect();
    assert!(faults.is_empty(), "{} of {} rows\n{}", faults.len(), rows.len(), faults.join("\n"));
}
