//! Catalogues from files: in one piece, in several, and as they should not be.

use std::fs;
use std::path::Path;

use super::shelf::Shelf;
use crate::framework::FaultKind::{self, Duplicate, Shape, Unreadable};
use crate::framework::{Fault, from_file};
use crate::yaml::shape::How;

const INCLUDE: &str = "include: [criteria.yaml, requests.yaml, lists.yaml, ilacs.yaml, codes.yaml, timeline.yaml, team.yaml, sources.yaml]\n";

/// A folder with a copy of the built-in catalogue.
fn folder() -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    for (name, text) in Shelf::built_in().0 {
        fs::write(dir.path().join(name), text).unwrap();
    }
    dir
}

fn edit(dir: &Path, file: &str, old: &str, new: &str) {
    let text = fs::read_to_string(dir.join(file)).unwrap();
    assert!(text.contains(old));
    fs::write(dir.join(file), text.replacen(old, new, 1)).unwrap();
}

fn faults(dir: &Path) -> Vec<Fault> {
    from_file(&dir.join("framework.yaml")).err().unwrap_or_default()
}

#[test]
fn several_files_or_one() {
    let dir = folder();
    let several = from_file(&dir.path().join("framework.yaml")).unwrap();
    let mut shelf = Shelf::built_in().0;
    // Records that stand in two files cannot stand twice in one.
    let ilacs = shelf.remove("ilacs.yaml").unwrap();
    let whole: String = shelf.into_values().collect::<String>().replace(INCLUDE, "include: [ilacs.yaml]\n");
    fs::write(dir.path().join("ilacs.yaml"), ilacs).unwrap();
    fs::write(dir.path().join("whole.yaml"), whole).unwrap();
    let one = from_file(&dir.path().join("whole.yaml")).unwrap();
    assert_eq!(format!("{:?}", one.requests), format!("{:?}", several.requests));
    assert_eq!(one.las.current.len(), 153);
}

#[test]
fn records_may_stand_in_several_files() {
    let dir = folder();
    edit(dir.path(), "framework.yaml", "sources.yaml]", "sources.yaml, more.yaml]");
    fs::write(dir.path().join("more.yaml"), "sections:\n  - {id: extra, title: Extra}\n").unwrap();
    let framework = from_file(&dir.path().join("framework.yaml")).unwrap();
    assert_eq!(framework.sections.last().map(|s| s.id.as_str()), Some("extra"));
}

#[test]
fn other_keys_stand_in_one_file_and_only_the_main_one_includes() {
    for (text, key) in [("id: again\n", "id"), ("include: [codes.yaml]\n", "include")] {
        let dir = folder();
        edit(dir.path(), "sources.yaml", "sources:\n", &format!("{text}sources:\n"));
        let found = faults(dir.path());
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].file.ends_with("/sources.yaml"), "{found:?}");
        assert_eq!((found[0].at.line, &found[0].kind), (2, &Duplicate(key.to_owned())));
    }
}

#[test]
fn a_required_key_in_no_file() {
    let dir = folder();
    edit(dir.path(), "framework.yaml", "title: \"Area", "# title: \"Area");
    let found = faults(dir.path());
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].kind, Shape("title".to_owned(), How::Missing));
}

#[test]
fn includes_stay_beside_the_file() {
    for name in [
        "../codes.yaml",
        "/etc/passwd",
        "a/../../codes.yaml",
        ".",
        "''",
        "\"C:\\\\codes.yaml\"",
        "'..\\codes.yaml'",
    ] {
        let dir = folder();
        edit(dir.path(), "framework.yaml", "sources.yaml]", &format!("sources.yaml, {name}]"));
        let found = faults(dir.path());
        assert_eq!(found.len(), 1, "{name}: {found:?}");
        assert!(matches!(&found[0].kind, Shape(path, How::NotA(_)) if path == "include"), "{name}");
    }
}

#[test]
fn a_file_named_twice() {
    for name in ["codes.yaml", "framework.yaml"] {
        let dir = folder();
        edit(dir.path(), "framework.yaml", "sources.yaml]", &format!("sources.yaml, {name}]"));
        assert_eq!(faults(dir.path())[0].kind, Duplicate(name.to_owned()));
    }
}

#[test]
fn what_cannot_be_read_is_the_only_fault() {
    let unreadable = |found: &[Fault], file: &str| {
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].file.ends_with(file), "{found:?}");
        assert!(matches!(found[0].kind, FaultKind::Unreadable(_)));
    };
    let dir = folder();
    fs::remove_file(dir.path().join("codes.yaml")).unwrap();
    unreadable(&faults(dir.path()), "codes.yaml");
    fs::create_dir(dir.path().join("codes.yaml")).unwrap();
    unreadable(&faults(dir.path()), "codes.yaml");
    fs::remove_dir(dir.path().join("codes.yaml")).unwrap();
    fs::write(dir.path().join("codes.yaml"), " ".repeat((4 << 20) + 1)).unwrap();
    unreadable(&faults(dir.path()), "codes.yaml");
    fs::write(dir.path().join("codes.yaml"), b"code_sets:\n  - {id: \xff}\n").unwrap();
    let found = faults(dir.path());
    unreadable(&found, "codes.yaml");
    assert_eq!(found[0].at.line, 2);
    unreadable(&from_file(&dir.path().join("none.yaml")).err().unwrap(), "none.yaml");
    unreadable(&from_file(Path::new("")).err().unwrap(), "");
    assert!(matches!(found[0].kind, Unreadable(_)));
}
