//! The generated parts of `docs/` are what the program says of itself: its rules, commands, keys and catalogue.
//! `scripts/docs` writes them; without it this only compares.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod asked;
mod commands;
mod keys;
mod rules;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Text by path below `docs/`, with `/` between folders.
type Pages = BTreeMap<String, String>;

/// What a generated file opens with.
const NOTICE: &str = "<!-- Written by scripts/docs. Change what it was made from, not this. -->\n\n";

fn docs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs")
}

fn wanted() -> Pages {
    let mut pages = rules::pages();
    pages.insert("asked.md".to_owned(), asked::page("area-send-2023"));
    pages.insert("asked-2016.md".to_owned(), asked::page("local-area-2016"));
    pages.insert("commands.md".to_owned(), commands::page());
    pages.insert("keys.md".to_owned(), keys::page());
    pages.into_iter().map(|(path, text)| (path, format!("{NOTICE}{}\n", text.trim_end()))).collect()
}

/// The generated files that are there: those named in `wanted`, and all of `docs/rules`.
fn there(wanted: &Pages) -> Pages {
    let folder = fs::read_dir(docs().join("rules")).into_iter().flatten();
    let in_folder = folder.map(|file| format!("rules/{}", file.unwrap().file_name().to_string_lossy()));
    let paths = wanted.keys().cloned().chain(in_folder);
    paths.filter_map(|path| Some((path.clone(), fs::read_to_string(docs().join(&path)).ok()?))).collect()
}

#[test]
fn generated_pages_are_current() {
    let wanted = wanted();
    if std::env::var_os("SENDPACK_DOCS_WRITE").is_some() {
        return write(&wanted);
    }
    let there = there(&wanted);
    let apart: Vec<&String> = wanted
        .keys()
        .chain(there.keys().filter(|path| !wanted.contains_key(*path)))
        .filter(|path| wanted.get(*path) != there.get(*path))
        .collect();
    assert!(apart.is_empty(), "run scripts/docs: these pages of docs/ are not current: {apart:?}");
}

fn write(wanted: &Pages) {
    for stale in there(wanted).keys().filter(|path| !wanted.contains_key(*path)) {
        fs::remove_file(docs().join(stale)).unwrap();
    }
    fs::create_dir_all(docs().join("rules")).unwrap();
    for (path, text) in wanted {
        fs::write(docs().join(path), text).unwrap();
    }
}

/// The files that a Markdown text links to, without the place inside them.
fn links(text: &str) -> impl Iterator<Item = &str> {
    let targets = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let files = targets.map(|target| target.split('#').next().unwrap_or_default());
    files.filter(|file| !file.is_empty() && !file.contains("://") && !file.starts_with("mailto:"))
}

fn markdown(folder: &Path, found: &mut Vec<PathBuf>) {
    for item in fs::read_dir(folder).unwrap() {
        let path = item.unwrap().path();
        if path.is_dir() {
            markdown(&path, found);
        } else if path.extension().is_some_and(|kind| kind == "md") {
            found.push(path);
        }
    }
}

#[test]
fn links_lead_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut pages: Vec<PathBuf> =
        ["README.md", "CHANGELOG.md", "CONTRIBUTING.md"].map(|n| root.join(n)).into();
    markdown(&docs(), &mut pages);
    let mut broken = Vec::new();
    for page in &pages {
        let text = fs::read_to_string(page).unwrap();
        let folder = page.parent().unwrap();
        let lost = links(&text).filter(|link| !folder.join(link).exists());
        broken.extend(lost.map(|link| format!("{} -> {link}", page.display())));
    }
    assert!(pages.len() > 10 && broken.is_empty(), "{broken:#?}");
}
