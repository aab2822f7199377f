//! The rooms of `src/` stand on floors: each imports only from those below it, in the order that the map names.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use walkdir::WalkDir;

/// The rooms in the order of the table in the map, lowest first.
fn rooms_of_the_map() -> Vec<String> {
    let map = fs::read_to_string("docs/architecture.md").unwrap();
    let rows = map.lines().filter_map(|line| line.strip_prefix("| `"));
    rows.filter_map(|row| row.split('`').next()).map(str::to_owned).collect()
}

/// The rooms that code names after `crate::`, alone or in braces; what is only for tests is left out.
fn named(code: &str) -> BTreeSet<String> {
    let code = code.split("#[cfg(test)]").next().unwrap_or_default();
    let mut rooms = BTreeSet::new();
    for after in code.split("crate::").skip(1) {
        let names = match after.strip_prefix('{') {
            Some(list) => first_names(list),
            None => vec![after],
        };
        rooms.extend(names.into_iter().map(leading_word));
    }
    rooms
}

/// What stands first in each member of a list in braces, at its own depth.
fn first_names(list: &str) -> Vec<&str> {
    let (mut depth, mut names, mut start) = (0, Vec::new(), 0);
    for (at, c) in list.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => {
                names.push(list[start..at].trim());
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                names.push(list[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    names
}

fn leading_word(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

#[test]
fn the_map_names_every_room() {
    let mut there: Vec<String> = fs::read_dir("src")
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
        .collect();
    let mut mapped = rooms_of_the_map();
    there.sort();
    mapped.sort();
    assert_eq!(mapped, there, "docs/architecture.md names the folders of src/");
}

#[test]
fn the_library_lists_its_rooms_in_the_order_of_the_map() {
    let library = fs::read_to_string("src/lib.rs").unwrap();
    let listed: Vec<String> = library
        .lines()
        .take_while(|line| line.starts_with("//!"))
        .flat_map(|line| line.split("[`").skip(1))
        .map(leading_word)
        .collect();
    assert_eq!(listed, rooms_of_the_map());
}

#[test]
fn no_room_imports_from_one_above_it() {
    let rooms = rooms_of_the_map();
    let floor = |name: &str| rooms.iter().position(|room| room == name);
    let mut upwards = Vec::new();
    for entry in WalkDir::new("src").sort_by_file_name() {
        let entry = entry.unwrap();
        let path = entry.path();
        let is_test = path.iter().any(|part| part == "tests" || part == "tests.rs");
        if is_test || path.extension().is_none_or(|e| e != "rs") {
            continue;
        }
        let room = path.strip_prefix("src").unwrap().iter().next().unwrap().to_string_lossy();
        let Some(own) = floor(&room) else { continue };
        let code = fs::read_to_string(path).unwrap();
        upwards.extend(
            named(&code)
                .into_iter()
                .filter(|other| floor(other).is_some_and(|other| other > own))
                .map(|other| format!("{} imports {other}", Path::new(path).display())),
        );
    }
    assert!(upwards.is_empty(), "imports run upwards:\n{}", upwards.join("\n"));
}

#[test]
fn names_are_seen_alone_and_in_braces() {
    let code = "use crate::yaml::Tree;\nuse crate::{lists, pack::{self, Plan}, rules::Rule};\n#[cfg(test)]\nuse crate::cli;";
    let seen: Vec<String> = named(code).into_iter().collect();
    assert_eq!(seen, ["lists", "pack", "rules", "yaml"]);
}
