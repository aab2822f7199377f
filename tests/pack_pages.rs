//! The examples of the pages of pack rules: each is laid over a sound, unpacked pack, and what is found must be just what the
//! page tells. `more` after a path adds to the file, `absent` takes it away.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::path::Path;

use rust_xlsxwriter::Workbook;
use sendpack::pack::verify;
use sendpack::rules::{Example, FAMILIES, Page};
use sha2::{Digest, Sha256};

const PLAN: &[u8] = b"A plan.\n";

fn line(path: &str, bytes: &[u8]) -> String {
    let hex: String = Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect();
    format!("{hex}  {path}\n")
}

/// A sound pack with one document.
fn lay_pack(root: &Path) {
    let write = |path: &str, bytes: &[u8]| std::fs::write(root.join(path), bytes).unwrap();
    std::fs::create_dir(root.join("data")).unwrap();
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Files").unwrap();
    sheet.write_row(0, 0, ["Path", "Bytes", "SHA-256"]).unwrap();
    sheet.write_string(1, 0, "data/plan.txt").unwrap();
    sheet.write_number(1, 1, 8.0).unwrap();
    sheet.write_string(1, 2, line("", PLAN).trim_end()).unwrap();
    let index = book.save_to_buffer().unwrap();
    let declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
    let info = format!("Payload-Oxum: {}.2\n", index.len() + PLAN.len());
    let manifest = line("data/Index.xlsx", &index) + &line("data/plan.txt", PLAN);
    let tags = line("bag-info.txt", info.as_bytes())
        + &line("bagit.txt", declaration.as_bytes())
        + &line("manifest-sha256.txt", manifest.as_bytes());
    write("data/plan.txt", PLAN);
    write("data/Index.xlsx", &index);
    write("bagit.txt", declaration.as_bytes());
    write("bag-info.txt", info.as_bytes());
    write("manifest-sha256.txt", manifest.as_bytes());
    write("tagmanifest-sha256.txt", tags.as_bytes());
}

fn lay_example(root: &Path, example: &Example<'_>) {
    for (path, how, content) in &example.files {
        let file = root.join(path);
        match *how {
            "absent" => std::fs::remove_file(&file).unwrap(),
            "more" => std::fs::write(&file, std::fs::read_to_string(&file).unwrap() + content).unwrap(),
            _ => std::fs::write(&file, content).unwrap(),
        }
    }
}

#[test]
fn a_sound_pack_is_sound() {
    let dir = tempfile::tempdir().unwrap();
    lay_pack(dir.path());
    assert_eq!(verify(dir.path(), &|_| {}).unwrap().problems, []);
}

#[test]
fn the_examples_of_every_page() {
    let family = FAMILIES.iter().find(|f| f.prefixes == ["PCK"]).unwrap();
    assert_eq!(family.rules.len(), 6);
    for rule in family.rules {
        for (number, example) in (1..).zip(Page::parse(rule.page).examples) {
            let dir = tempfile::tempdir().unwrap();
            lay_pack(dir.path());
            lay_example(dir.path(), &example);
            let problems = verify(dir.path(), &|_| {}).unwrap().problems;
            let found: Vec<String> = problems
                .iter()
                .filter(|p| rule.codes.contains(&p.code))
                .map(|p| format!("{} {}", p.code, p.path))
                .collect();
            assert_eq!(found, example.finds, "{} example {number}: {problems:?}", rule.code());
        }
    }
}
