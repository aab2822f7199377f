//! The invented areas that are committed are what their scripts write: the same files with the same bytes.
#![cfg(feature = "peers")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use walkdir::WalkDir;

/// What `python` prints, given these arguments.
fn python(args: &[&str]) -> String {
    let python = std::env::var("SENDPACK_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let output =
        Command::new(&python).arg("-B").args(args).output().unwrap_or_else(|e| panic!("{python}: {e}"));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Every file of a folder by its path in it, but for what sendpack writes into `dist`.
fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let all = WalkDir::new(root).into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file());
    let named = all.map(|entry| {
        let path = entry.path().strip_prefix(root).unwrap();
        let parts: Vec<_> = path.iter().map(|part| part.to_str().unwrap()).collect();
        (parts.join("/"), fs::read(entry.path()).unwrap())
    });
    named.filter(|(path, _)| !path.starts_with("dist/")).collect()
}

/// Whether what is compressed comes out of this Python as it came out where the areas were made: zlib-ng finds other repeats.
fn packs_alike() -> bool {
    !python(&["-c", "import zlib; print(zlib.ZLIB_RUNTIME_VERSION)"]).contains("zlib-ng")
}

fn is_packed(path: &str) -> bool {
    [".xlsx", ".docx", ".pptx", ".pdf"].iter().any(|kind| path.ends_with(kind))
}

fn is_as_made(script: &str, committed: &str) {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let made = tempfile::tempdir().unwrap();
    python(&[project.join(script).to_str().unwrap(), made.path().to_str().unwrap()]);
    let (made, committed) = (files(made.path()), files(&project.join(committed)));
    let names = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&made), names(&committed), "{script} writes other files");
    let alike = packs_alike();
    let same = |path: &str, bytes: &Vec<u8>| committed[path] == *bytes || !alike && is_packed(path);
    let other: Vec<&String> =
        made.iter().filter(|(path, bytes)| !same(path, bytes)).map(|(path, _)| path).collect();
    assert!(other.is_empty(), "run {script}: it writes otherwise {other:?}");
}

#[test]
fn northbeck_is_as_its_script_writes_it() {
    is_as_made("scripts/northbeck/make.py", "evidence");
}

#[test]
fn southmere_is_as_its_script_writes_it() {
    is_as_made("scripts/southmere/make.py", "examples/southmere");
}
