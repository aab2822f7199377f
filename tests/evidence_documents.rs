//! Documents: what counts as one, what a name in an entry means, and what may not be followed.

#![allow(clippy::panic, clippy::unwrap_used)]

mod common;

use common::area::{Area, SETTINGS, catalogue};
use sendpack::evidence::{FaultKind, Repository};

/// An area whose one entry, in `documents/sub/`, names these files.
fn naming(files: &str, there: &[&str]) -> (Area, Repository) {
    let area = Area::bare();
    there.iter().for_each(|path| area.write(path, path));
    let entry =
        format!("id: a\ntitle: A\nfiles: [{files}]\nowner: {{team: T}}\nas_at: 2026-01-01\nstatus: final\n");
    area.write("documents/sub/entry.yaml", entry);
    let repository = area.load(catalogue());
    (area, repository)
}

/// What the one file means, or why it is none.
fn meaning(file: &str, there: &[&str]) -> Result<String, FaultKind> {
    let (_area, repository) = naming(file, there);
    match repository.faults.as_slice() {
        [] => Ok(repository.entries[0].files[0].document.clone().unwrap()),
        [fault] => {
            assert_eq!(fault.at.to_string(), "documents/sub/entry.yaml:3:9", "{file}");
            Err(fault.kind.clone())
        }
        more => panic!("{file}: {more:?}"),
    }
}

#[test]
fn names_are_relative_to_the_entry_with_either_stroke() {
    let there = ["documents/sub/a.docx", "documents/b.docx", "documents/sub/deep/c d.docx", "sef/d.docx"];
    for (written, path) in [
        ("a.docx", "documents/sub/a.docx"),
        ("./a.docx", "documents/sub/a.docx"),
        ("../b.docx", "documents/b.docx"),
        ("'..\\b.docx'", "documents/b.docx"),
        ("deep/c d.docx", "documents/sub/deep/c d.docx"),
        ("'deep\\c d.docx'", "documents/sub/deep/c d.docx"),
        ("../../sef/d.docx", "sef/d.docx"),
    ] {
        assert_eq!(meaning(written, &there).as_deref(), Ok(path), "{written}");
    }
}

#[test]
fn a_document_elsewhere_in_the_repository_becomes_one_of_its_documents() {
    let (_area, repository) = naming("../../sef/d.docx", &["sef/d.docx"]);
    assert_eq!(
        repository.documents.iter().map(|d| (d.path.as_str(), d.bytes)).collect::<Vec<_>>(),
        [("sef/d.docx", 10)]
    );
}

#[test]
fn nothing_outside_the_repository_is_named() {
    for written in [
        "/etc/hostname",
        "'C:\\a.docx'",
        "C:a.docx",
        "'\\\\server\\share\\a.docx'",
        "//server/share/a.docx",
        "../../../a.docx",
        "../../documents/../../a.docx",
    ] {
        assert!(matches!(meaning(written, &[]), Err(FaultKind::DocumentOutside(..))), "{written}");
    }
}

#[test]
fn a_missing_file_has_its_nearest_name_or_its_real_place() {
    let there = ["documents/sub/needs-2026.docx", "documents/other/waits.docx"];
    let near = |written| match meaning(written, &there) {
        Err(FaultKind::DocumentMissing(_, near)) => near,
        other => panic!("{other:?}"),
    };
    assert_eq!(near("needs-2025.docx").as_deref(), Some("needs-2026.docx"));
    assert_eq!(near("waits.docx").as_deref(), Some("documents/other/waits.docx"));
    assert_eq!(near("something-else.pdf"), None);
}

#[test]
fn capitals_are_said_and_unicode_forms_are_not() {
    match meaning("Needs.DOCX", &["documents/sub/needs.docx"]) {
        Err(FaultKind::DocumentSpelt(_, there)) => assert_eq!(there, "documents/sub/needs.docx"),
        other => panic!("{other:?}"),
    }
    let (_area, repository) = naming("Needs.DOCX", &["documents/sub/needs.docx"]);
    assert!(repository.entries[0].is_held(), "it is there all the same");
    assert_eq!(
        meaning("caf\u{e9}.docx", &["documents/sub/cafe\u{301}.docx"]).as_deref(),
        Ok("documents/sub/cafe\u{301}.docx")
    );
    match meaning("../../SEF/d.docx", &["SEF/D.docx"]) {
        Err(FaultKind::DocumentSpelt(_, there)) => assert_eq!(there, "SEF/D.docx"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn folders_and_addresses_are_no_files() {
    for written in ["deep", "deep/", "..", "'https://example.org/a.docx'"] {
        let meaning = meaning(written, &["documents/sub/deep/a.docx"]);
        assert!(matches!(meaning, Err(FaultKind::InvalidValue(..))), "{written}: {meaning:?}");
    }
}

#[test]
fn every_file_but_entries_and_registers_is_a_document_in_order() {
    let area = Area::bare();
    for path in [
        "b.docx",
        "a/z.pdf",
        "Thumbs.db",
        "~$b.docx",
        ".hidden.yaml",
        "~$register.xlsx",
        "registers.csv",
        "x",
    ] {
        area.write(&format!("documents/{path}"), path);
    }
    area.write("documents/one.YML", "");
    area.write("documents/a/register.csv", "Id,Title,Status\n");
    let repository = area.load(catalogue());
    let paths: Vec<&str> = repository.documents.iter().map(|d| d.path.as_str()).collect();
    let all = [
        ".hidden.yaml",
        "Thumbs.db",
        "a/z.pdf",
        "b.docx",
        "registers.csv",
        "x",
        "~$b.docx",
        "~$register.xlsx",
    ];
    assert_eq!(paths, all.map(|path| format!("documents/{path}")));
}

#[test]
fn only_documents_of_one_size_are_compared() {
    let area = Area::bare();
    for (path, content) in [("a", "one"), ("b", "two"), ("c", "one"), ("d", "longer"), ("e", ""), ("f", "")] {
        area.write(&format!("documents/{path}"), content);
    }
    let repository = area.load(catalogue());
    let sums: Vec<_> = repository.documents.iter().map(|d| d.sha256.as_deref()).collect();
    assert!(sums[0].is_some() && sums[0] == sums[2] && sums[0] != sums[1] && sums[1].is_some());
    assert_eq!(sums[3..], [None, None, None]);
}

#[test]
fn documents_may_lie_outside_and_are_shown_as_if_they_did_not() {
    let outside = tempfile::tempdir().unwrap();
    let area = Area::bare();
    let folder = outside.path().to_string_lossy().replace('\\', "/");
    area.write("sendpack.yaml", format!("{SETTINGS}paths: {{documents: '{folder}'}}\n"));
    std::fs::create_dir(outside.path().join("sub")).unwrap();
    std::fs::write(outside.path().join("sub/a.docx"), "a").unwrap();
    let entry = |files: &str| {
        format!("id: a\ntitle: A\nfiles: [{files}]\nowner: {{team: T}}\nas_at: 2026-01-01\nstatus: final\n")
    };
    std::fs::write(outside.path().join("entry.yaml"), entry("sub/a.docx")).unwrap();
    let repository = area.load(catalogue());
    assert!(repository.faults.is_empty(), "{:?}", repository.faults);
    assert_eq!(repository.documents[0].path, "documents/sub/a.docx");
    assert!(repository.document_file("documents/sub/a.docx").is_file());
    assert_eq!(repository.entries[0].at.to_string(), "documents/entry.yaml:1:1");
    // What lies above a folder elsewhere is nobody's business.
    std::fs::write(outside.path().join("entry.yaml"), entry("../sendpack.yaml")).unwrap();
    assert!(matches!(&area.load(catalogue()).faults[0].kind, FaultKind::DocumentOutside(..)));
}

#[test]
fn a_file_in_place_of_the_folder_is_said() {
    let area = Area::bare();
    area.write("documents", "not a folder");
    let repository = area.load(catalogue());
    assert!(!repository.is_whole() && repository.documents.is_empty());
}

#[cfg(unix)]
mod unix {
    use std::os::unix::ffi::OsStringExt;
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    #[test]
    fn links_within_are_followed_and_links_out_are_not() {
        let outside = tempfile::tempdir().unwrap();
        std::fs::write(outside.path().join("secret.docx"), "secret").unwrap();
        let (area, _) = naming("in.docx, out.docx, away/secret.docx", &["documents/b.docx", "sef/c.docx"]);
        let sub = area.root().join("documents/sub");
        symlink(area.root().join("documents/b.docx"), sub.join("in.docx")).unwrap();
        symlink(outside.path().join("secret.docx"), sub.join("out.docx")).unwrap();
        symlink(outside.path(), sub.join("away")).unwrap();
        symlink(area.root().join("sef"), area.root().join("documents/sef")).unwrap();
        symlink(area.root().join("documents"), sub.join("loop")).unwrap();
        symlink("nowhere", area.root().join("documents/broken.docx")).unwrap();
        let repository = area.load(catalogue());
        let paths: Vec<&str> = repository.documents.iter().map(|d| d.path.as_str()).collect();
        assert_eq!(paths, ["documents/b.docx", "documents/sef/c.docx", "documents/sub/in.docx"]);
        let told: Vec<(String, bool)> = (repository.faults.iter())
            .map(|f| (f.at.to_string(), matches!(f.kind, FaultKind::DocumentOutside(..))))
            .collect();
        let outside = |at: &str| (at.to_owned(), true);
        assert_eq!(
            told,
            [
                ("documents/broken.docx".to_owned(), false),
                outside("documents/sub/away"),
                outside("documents/sub/entry.yaml:3:18"),
                outside("documents/sub/entry.yaml:3:28"),
                outside("documents/sub/out.docx"),
            ]
        );
    }

    #[test]
    fn names_that_are_no_plain_text_are_said_and_left_out() {
        let (area, _) = naming("a.docx", &["documents/sub/a.docx"]);
        let bad = std::ffi::OsString::from_vec(b"bad-\xff.docx".to_vec());
        std::fs::write(area.root().join("documents").join(bad), "x").unwrap();
        std::fs::write(area.root().join("documents/two\nlines\u{1b}[0m.docx"), "x").unwrap();
        let repository = area.load(catalogue());
        assert_eq!(repository.documents.len(), 1);
        assert_eq!(repository.faults.len(), 2);
        for fault in &repository.faults {
            assert!(matches!(fault.kind, FaultKind::NameUnreadable(_)));
            assert!(!fault.at.file.contains(char::is_control), "{:?}", fault.at.file);
        }
    }

    #[test]
    fn a_folder_without_rights_is_said_and_the_rest_goes_on() {
        let (area, _) = naming("a.docx", &["documents/sub/a.docx", "documents/shut/b.docx"]);
        let shut = area.root().join("documents/shut");
        std::fs::set_permissions(&shut, PermissionsExt::from_mode(0o000)).unwrap();
        // Whoever may read everything cannot see this.
        if std::fs::read_dir(&shut).is_err() {
            let repository = area.load(catalogue());
            assert_eq!(repository.faults[0].at.to_string(), "documents/shut");
            assert!(!repository.is_whole() && repository.entries.len() == 1);
        }
        std::fs::set_permissions(&shut, PermissionsExt::from_mode(0o755)).unwrap();
    }
}
