//! The self-evaluation against other programs: `python-docx` opens it and finds headings, contents and rows of headings, and
//! LibreOffice, where it is installed, lays it out on as many pages as are estimated.
#![cfg(feature = "peers")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod common;
mod packs;
mod statements;

use std::path::Path;
use std::process::Command;

use common::area::{Area, catalogue, now};
use packs::Packer;
use sendpack::documents::{NoSink, read};
use sendpack::sef;

const READ: &str = r#"
import docx, sys
from docx.oxml.ns import qn
document = docx.Document(sys.argv[1])
styled = lambda name: [p.text for p in document.paragraphs if p.style.name == name]
assert styled("Title") == ["Self-evaluation"], styled("Title")
first, second = styled("Heading 1"), styled("Heading 2")
assert first[:2] == ["Our answers in short", "At a glance: every criterion, for whom"] and first[-1] == "What we will do", first
assert len(second) == 3 + 11, second
assert styled("toc 1") == first and styled("toc 2") == second
assert set(styled("Heading 3")) == {"Strengths", "Areas for improvement"}
glance, *views, actions = document.tables
assert len(views) == 11 and len(glance.rows) == 12 and len(actions.rows) == 11
for table in document.tables:
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")).strip()
for view in views:
    assert [c.text for c in view.rows[0].cells] == ["What children, young people and families say", "What the partnership says"]
assert document.core_properties.title == "Self-evaluation" and document.core_properties.author == "Northbeck"
for section in document.sections:
    assert [f.get(qn("w:instr")).strip() for f in section.footer._element.iter(qn("w:fldSimple"))] == ["PAGE", "NUMPAGES"]
"#;

#[test]
fn python_docx_opens_northbecks() {
    let packer = Packer::northbeck();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sef.docx");
    sef::document(&sef::gather(packer.framework, &packer.repository, now())).write(&path).unwrap();
    let python = std::env::var("SENDPACK_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let output = Command::new(&python)
        .args(["-c", READ])
        .arg(&path)
        .output()
        .unwrap_or_else(|e| panic!("{python}: {e}"));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn libreoffice_fills_as_many_pages() {
    if Command::new("soffice").arg("--version").output().is_err() {
        eprintln!("LibreOffice is not installed: its pages are not counted");
        return;
    }
    for (statements, pages) in statements::PAGES {
        let area = Area::lacking(&["1.3"]);
        area.write("sef/many.yaml", statements::many(statements));
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("sef.docx");
        sef::document(&sef::gather(catalogue(), &area.load(catalogue()), now())).write(&path).unwrap();
        let counted = laid_out(&path);
        assert!(
            statements::is_near(pages, counted),
            "{statements} statements: {pages} are said, {counted} are"
        );
    }
}

fn laid_out(document: &Path) -> u32 {
    let folder = document.parent().unwrap();
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let run = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", "pdf", "--outdir"])
        .arg(folder)
        .arg(document)
        .output();
    assert!(run.unwrap().status.success());
    read(&document.with_extension("pdf"), &mut NoSink).pages.unwrap()
}
